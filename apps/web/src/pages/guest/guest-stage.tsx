import { UnstyledButton } from '@mantine/core';
import { IconPointer, IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GuestView } from '#contract';
import { FaceLabel } from '../room/face-label.js';
import { peopleIn } from '../room/people.js';
import { PointerLayer } from '../room/pointer-layer.js';
import stage from '../room/stage.module.css';
import strip from '../room/strip.module.css';
import { TileAct } from '../room/tile-act.js';
import acts from '../room/tile-act.module.css';
import { TilePicture, useTileLabel } from '../room/tile-picture.js';
import { tilesOf, type Tile } from '../room/tiles.js';
import { VideoView } from '../room/track-view.js';
import type { Place } from '../room/use-place.js';
import { usePointers, type RoomPointers } from '../room/use-pointers.js';
import { useView } from '../room/use-view.js';

/** What all look at, and the others beside it; a click on one brings it to the middle. */
export function GuestStage({ view: { id, consultId }, place }: { view: GuestView; place: Place }) {
  const { t } = useTranslation(['guest', 'room', 'together']);
  const labelOf = useTileLabel();
  const { participants, incoming, speakerId } = place.roomState;
  const people = peopleIn({ participants: [] }, participants, incoming).filter((person) => person.id !== id);
  const { big, others, pin } = useView(consultId, tilesOf(people, incoming), speakerId);
  const pointers = usePointers(people);
  const speaks = ({ source, person }: Tile): boolean => source === 'camera' && person.id === speakerId;
  return (
    <>
      <figure className={stage.stage}>
        {big ? (
          <>
            <TilePicture tile={big} fit={place.fit} className={stage.picture} />
            {big.picture && (
              <>
                <PointerLayer
                  track={big.picture.track}
                  pointed={pointers.at(big.person.id, big.source)}
                  nameOf={pointers.nameOf}
                  onPoint={pointers.on === big.key ? (at) => pointers.point(big, at) : undefined}
                />
                <div className={acts.acts}>
                  <TileAct
                    icon={IconPointer}
                    label={t('together:pointer.act', { what: labelOf(big) })}
                    pressed={pointers.on === big.key}
                    onClick={() => pointers.turn(big)}
                  />
                </div>
              </>
            )}
            <figcaption className={stage.caption}>
              <FaceLabel person={big.person} long />
            </figcaption>
          </>
        ) : (
          <p className={stage.nobody} role="status">
            {t(place.roomState.phase === 'joining' ? 'page.entering' : 'page.alone')}
          </p>
        )}
      </figure>
      <ul className={strip.strip} data-over aria-label={t('room:faces')}>
        {others.map((tile) => (
          <li key={tile.key}>
            <UnstyledButton
              className={strip.tile}
              data-speaks={speaks(tile) || undefined}
              aria-label={t('together:pin.act', { what: labelOf(tile) })}
              onClick={() => pin(tile)}
            >
              <TilePicture tile={tile} fit={place.fit} className={strip.picture} cover />
              <span className={strip.caption}>
                <FaceLabel person={tile.person} />
              </span>
            </UnstyledButton>
          </li>
        ))}
        <li>
          <OwnFace place={place} pointers={pointers} />
        </li>
      </ul>
    </>
  );
}

function OwnFace({ place: { ownId, ownState }, pointers }: { place: Place; pointers: RoomPointers }) {
  const { t } = useTranslation(['guest', 'room']);
  const { picture } = ownState;
  return (
    <div className={strip.tile} data-self>
      {picture ? (
        <>
          <VideoView
            track={picture}
            label={t('page.self')}
            source="camera"
            practitionerId={ownId}
            className={strip.picture}
            cover
            mirrored
          />
          <PointerLayer
            track={picture}
            pointed={pointers.at(ownId, 'camera')}
            nameOf={pointers.nameOf}
            cover
            mirrored
          />
        </>
      ) : (
        <IconVideoOff size={24} aria-label={t('room:cameraOff')} role="img" />
      )}
    </div>
  );
}
