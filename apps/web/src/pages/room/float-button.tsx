import { IconPictureInPicture } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { canFloat } from '../../room/picture-window.js';
import { ControlButton } from './control-button.js';
import { FloatingRoom } from './floating-room.js';
import type { Place } from './use-place.js';
import { useFloating } from './use-floating.js';
import type { RoomView } from './use-view.js';

/** The room's picture above all windows. */
export function FloatButton({ place, view }: { place: Place; view: RoomView }) {
  const { t } = useTranslation('together');
  const floating = useFloating();
  const tile = view.big ?? view.others.find(({ picture }) => picture !== null) ?? null;
  if (!canFloat()) return null;
  return (
    <>
      <ControlButton
        icon={IconPictureInPicture}
        label={t('float.act')}
        onClick={() => void floating.open(tile?.picture?.track ?? null)}
      />
      {floating.into && <FloatingRoom into={floating.into} place={place} tile={tile} />}
    </>
  );
}
