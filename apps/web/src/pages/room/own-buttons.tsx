import {
  IconHandOff,
  IconHandStop,
  IconMicrophone,
  IconMicrophoneOff,
  IconScreenShare,
  IconScreenShareOff,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { canShareScreen } from '../../room/local-media.js';
import { useShortcut } from '../../shortcuts/shortcut-context.js';
import { ControlButton } from './control-button.js';
import { useHoldToTalk } from './use-hold-to-talk.js';
import type { Place } from './use-place.js';

/** Speak or be silent. Without a microphone it asks for one. */
export function MicrophoneButton({ place: { own, ownState } }: { place: Place }) {
  const { t } = useTranslation('room');
  const { on, track, opening } = ownState.microphone;
  const speaking = on && track !== null;
  const label = t(speaking ? 'control.mute' : 'control.unmute');
  const turn = (): void => void own.setMicrophone(!speaking);
  useShortcut('m', t('keys.microphone'), turn);
  useHoldToTalk(own);
  return (
    <ControlButton
      icon={speaking ? IconMicrophone : IconMicrophoneOff}
      label={label}
      off={!speaking}
      loading={opening}
      onClick={turn}
    />
  );
}

/** Be seen or not. */
export function CameraButton({ place: { own, ownState } }: { place: Place }) {
  const { t } = useTranslation('room');
  const { on, track, opening } = ownState.camera;
  const seen = on && track !== null;
  const label = t(seen ? 'control.cameraOff' : 'control.cameraOn');
  const turn = (): void => void own.setCamera(!seen);
  useShortcut('v', t('keys.camera'), turn);
  return (
    <ControlButton icon={seen ? IconVideo : IconVideoOff} label={label} off={!seen} loading={opening} onClick={turn} />
  );
}

/** Ask to speak without interrupting. */
export function HandButton({ place: { room, ownId, roomState } }: { place: Place }) {
  const { t } = useTranslation('room');
  const own = roomState.participants.find(({ practitionerId }) => practitionerId === ownId);
  const raised = typeof own?.handRaisedAt === 'string';
  const turn = (): void => room.raiseHand(!raised);
  useShortcut('h', t('keys.hand'), turn);
  return (
    <ControlButton
      icon={raised ? IconHandOff : IconHandStop}
      label={t(raised ? 'hand.lower' : 'hand.raise')}
      short={t(raised ? 'hand.lowerShort' : 'hand.raiseShort')}
      off={raised}
      onClick={turn}
    />
  );
}

/** Show a screen or a window, where the browser can. */
export function ShareButton({ place: { own, ownState } }: { place: Place }) {
  const { t } = useTranslation('room');
  const sharing = ownState.screen !== null;
  const turn = (): void => (sharing ? own.stopSharing() : void own.shareScreen());
  useShortcut('s', t('keys.share'), turn, canShareScreen());
  if (!canShareScreen()) return null;
  return (
    <ControlButton
      icon={sharing ? IconScreenShareOff : IconScreenShare}
      label={t(sharing ? 'control.unshare' : 'control.share')}
      off={sharing}
      onClick={turn}
    />
  );
}
