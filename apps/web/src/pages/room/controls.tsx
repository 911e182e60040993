import { useMediaQuery } from '@mantine/hooks';
import { IconClipboardText, IconDoorExit, IconFlagCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ControlButton } from './control-button.js';
import classes from './controls.module.css';
import { EndConsult } from './end-consult.js';
import { GuestsButton } from './guests/guests-button.js';
import { FilterItems } from './filter-items.js';
import { FloatButton } from './float-button.js';
import { LayoutItems } from './layout-items.js';
import { MedicalButton } from './medical/medical-button.js';
import { MoreMenu } from './more-menu.js';
import type { OpinionDraft } from './opinion-draft.js';
import { CameraButton, HandButton, MicrophoneButton, ShareButton } from './own-buttons.js';
import type { Consult } from './queries.js';
import { RecordButton } from './record-button.js';
import type { Place } from './use-place.js';
import type { RoomView } from './use-view.js';

interface ControlsProps {
  consult: Consult;
  place: Place;
  view: RoomView;
  opinion: OpinionDraft;
  /** On a phone the side panel is behind a button. */
  onOpenPanel?: () => void;
  /** Brings the questions into sight. */
  onShowMissing: () => void;
  unread: number;
}

/** What one does with oneself, at the bottom; at the thumb on a phone. */
export function Controls({ consult, place, view, opinion, onOpenPanel, onShowMissing, unread }: ControlsProps) {
  const { t } = useTranslation('room');
  const [ending, setEnding] = useState(false);
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const seldom = (
    <>
      <HandButton place={place} />
      <ShareButton place={place} />
      <MedicalButton place={place} />
      <RecordButton consultId={consult.id} />
      <GuestsButton consultId={consult.id} />
    </>
  );
  return (
    <div role="toolbar" aria-label={t('control.label')} className={classes.bar} data-no-print>
      <MicrophoneButton place={place} />
      <CameraButton place={place} />
      {!narrow && seldom}
      {onOpenPanel && (
        <ControlButton icon={IconClipboardText} label={t('control.panel')} count={unread} onClick={onOpenPanel} />
      )}
      <MoreMenu>
        {narrow && seldom}
        <FilterItems place={place} />
        <FloatButton place={place} view={view} />
        <LayoutItems view={view} />
      </MoreMenu>
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
