import { UnstyledButton } from '@mantine/core';
import { IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GuestView } from '#contract';
import { FaceLabel } from '../room/face-label.js';
import { peopleIn } from '../room/people.js';
import stage from '../room/stage.module.css';
import strip from '../room/strip.module.css';
import { TilePicture, useTileLabel } from '../room/tile-picture.js';
import { tilesOf, type Tile } from '../room/tiles.js';
import { VideoView } from '../room/track-view.js';
import type { Place } from '../room/use-place.js';
import { useView } from '../room/use-view.js';

/** What all look at, and the others beside it; a click on one brings it to the middle. */
export function GuestStage({ view: { id, consultId }, place }: { view: GuestView; place: Place }) {
  const { t } = useTranslation(['guest', 'room', 'together']);
  const labelOf = useTileLabel();
  const { participants, incoming, speakerId } = place.roomState;
  const people = peopleIn({ participants: [] }, participants, incoming).filter((person) => person.id !== id);
  const { big, others, pin } = useView(consultId, tilesOf(people, incoming), speakerId);
  const speaks = ({ source, person }: Tile): boolean => source === 'camera' && person.id === speakerId;
  return (
    <>
      <figure className={stage.stage}>
        {big ? (
          <>
            <TilePicture tile={big} fit={place.fit} className={stage.picture} />
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
          <OwnFace place={place} />
        </li>
      </ul>
    </>
  );
}

function OwnFace({ place: { ownId, ownState } }: { place: Place }) {
  const { t } = useTranslation(['guest', 'room']);
  const { picture } = ownState;
  return (
    <div className={strip.tile} data-self>
      {picture ? (
        <VideoView
          track={picture}
          label={t('page.self')}
          source="camera"
          practitionerId={ownId}
          className={strip.picture}
          cover
          mirrored
        />
      ) : (
        <IconVideoOff size={24} aria-label={t('room:cameraOff')} role="img" />
      )}
    </div>
  );
}
