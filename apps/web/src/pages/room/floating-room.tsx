import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { FaceLabel } from './face-label.js';
import classes from './floating-room.module.css';
import { InMenu } from './in-menu.js';
import { MicrophoneButton } from './own-buttons.js';
import { TilePicture } from './tile-picture.js';
import type { Tile } from './tiles.js';
import type { Place } from './use-place.js';

interface FloatingRoomProps {
  into: Window;
  place: Place;
  tile: Tile | null;
}

/** What floats: who is looked at, and one's own microphone. */
export function FloatingRoom({ into, place, tile }: FloatingRoomProps) {
  const { t } = useTranslation('together');
  return createPortal(
    <main className={classes.room} aria-label={t('float.label')}>
      <div className={classes.picture}>
        {tile ? <TilePicture tile={tile} className={classes.video} /> : <p>{t('float.nobody')}</p>}
        {tile && (
          <div className={classes.caption}>
            <FaceLabel person={tile.person} />
          </div>
        )}
      </div>
      <InMenu value={false}>
        <MicrophoneButton place={place} />
      </InMenu>
    </main>,
    into.document.body,
  );
}
