import {
  IconClipboardText,
  IconDoorExit,
  IconFlagCheck,
  IconScreenShare,
  IconScreenShareOff,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../shortcuts/shortcut-context.js';
import { canShareScreen } from '../../room/local-media.js';
import { ControlButton } from './control-button.js';
import classes from './controls.module.css';
import { EndConsult } from './end-consult.js';
import type { OpinionDraft } from './opinion-draft.js';
import { CameraButton, HandButton, MicrophoneButton } from './own-buttons.js';
import type { Consult } from './queries.js';
import { RecordButton } from './record-button.js';
import type { Place } from './use-place.js';
import { useState } from 'react';

interface ControlsProps {
  consult: Consult;
  place: Place;
  opinion: OpinionDraft;
  /** On a phone the side panel is behind a button. */
  onOpenPanel?: () => void;
  /** Brings the questions into sight. */
  onShowMissing: () => void;
  unread: number;
}

/** What one does with oneself, at the bottom; at the thumb on a phone. */
export function Controls({ consult, place, opinion, onOpenPanel, onShowMissing, unread }: ControlsProps) {
  const { t } = useTranslation('room');
  const [ending, setEnding] = useState(false);
  const { own, ownState } = place;
  const sharing = ownState.screen !== null;
  const share = (): void => (sharing ? own.stopSharing() : void own.shareScreen());
  useShortcut('s', t('keys.share'), share, canShareScreen());
  return (
    <div role="toolbar" aria-label={t('control.label')} className={classes.bar} data-no-print>
      <MicrophoneButton place={place} />
      <CameraButton place={place} />
      <HandButton place={place} />
      {canShareScreen() && (
        <ControlButton
          icon={sharing ? IconScreenShareOff : IconScreenShare}
          label={t(sharing ? 'control.unshare' : 'control.share')}
          short={sharing ? undefined : t('control.shareShort')}
          off={sharing}
          onClick={share}
        />
      )}
      <RecordButton consultId={consult.id} />
      {onOpenPanel && (
        <ControlButton icon={IconClipboardText} label={t('control.panel')} count={unread} onClick={onOpenPanel} />
      )}
      <div className={classes.gap} />
      <ControlButton icon={IconDoorExit} label={t('control.leave')} onClick={place.leave} />
      {consult.can.end && (
        <ControlButton
          icon={IconFlagCheck}
          label={t('control.end')}
          short={t('control.endShort')}
          strong
          onClick={() => setEnding(true)}
        />
      )}
      <EndConsult
        opened={ending}
        onClose={() => setEnding(false)}
        consult={consult}
        opinion={opinion}
        onShowMissing={onShowMissing}
      />
    </div>
  );
}
