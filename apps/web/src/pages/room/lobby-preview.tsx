import { Loader, Text } from '@mantine/core';
import { IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CameraButton, MicrophoneButton } from './own-buttons.js';
import classes from './lobby.module.css';
import { VideoView } from './track-view.js';
import type { Place } from './use-place.js';

/** One's own picture, as in a mirror, with the two switches that one wants to find there. */
export function LobbyPreview({ place }: { place: Place }) {
  const { t } = useTranslation('room');
  const { camera, picture } = place.ownState;
  const opening = camera.opening || place.ownState.filters.background === 'starting';
  return (
    <div className={classes.preview}>
      {picture ? (
        <VideoView
          track={picture}
          label={t('self')}
          source="camera"
          practitionerId={place.ownId}
          className={classes.picture}
          cover
          mirrored
        />
      ) : (
        <div className={classes.noPicture} role="status">
          {opening ? <Loader color="gray" aria-hidden /> : <IconVideoOff size={40} stroke={1.5} aria-hidden />}
          <Text>{t(opening ? 'lobby.opening' : camera.on ? 'lobby.noPicture' : 'cameraOff')}</Text>
        </div>
      )}
      <div className={classes.switches}>
        <MicrophoneButton place={place} />
        <CameraButton place={place} />
      </div>
    </div>
  );
}
