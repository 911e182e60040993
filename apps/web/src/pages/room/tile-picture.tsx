import { Avatar } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { initials } from '../../format/names.js';
import type { PictureFit } from '../../room/picture-fit.js';
import type { Tile } from './tiles.js';
import { VideoView } from './track-view.js';

interface TilePictureProps {
  tile: Tile;
  /** Asks for no more of it than is shown; left out where it is shown elsewhere already. */
  fit?: PictureFit;
  /** Cuts the edges off a face rather than leaving bars. */
  cover?: boolean;
  className?: string;
}

/** What a tile shows: a picture that moves, or in its place a name. */
export function TilePicture({ tile, fit, cover = false, className }: TilePictureProps) {
  const label = useTileLabel()(tile);
  const { picture, person, source } = tile;
  const consumerId = picture?.consumerId;
  const watch = useCallback(
    (element: HTMLVideoElement) => (consumerId !== undefined && fit ? fit.show(consumerId, element) : () => undefined),
    [fit, consumerId],
  );
  if (picture === null) {
    return (
      <Avatar size="25%" miw={40} maw={96} color="gray" variant="filled" name={person.name} aria-hidden>
        {initials(person.name)}
      </Avatar>
    );
  }
  return (
    <VideoView
      key={picture.consumerId}
      track={picture.track}
      label={label}
      source={source}
      practitionerId={person.id}
      className={className}
      cover={cover && source === 'camera'}
      watch={watch}
    />
  );
}

/** What is to be seen on a tile, in words. */
export function useTileLabel(): (tile: Tile) => string {
  const { t } = useTranslation('together');
  return ({ person: { name }, source, picture }) => t(picture === null ? 'tile.nothing' : `tile.${source}`, { name });
}
