import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.js';
import { useErrorText } from '../../api/error-text.js';
import type { OwnMediaState } from '../../room/own-media.js';
import type { RoomState } from '../../room/room-state.js';

interface LobbyNoticeProps {
  ownState: OwnMediaState;
  roomState: RoomState;
  /** The microphone is open and gives nothing at all. */
  deadMicrophone: boolean;
}

/** What is the matter with the devices or the room, and what to do about it. One can go in all the same. */
export function LobbyNotice({ ownState, roomState, deadMicrophone }: LobbyNoticeProps) {
  const { t } = useTranslation('room');
  const textOf = useErrorText();
  const { camera, microphone } = ownState;
  const notices: { title: string; text: string }[] = [];
  if (roomState.phase === 'taken-over') notices.push({ title: t('takenOver.title'), text: t('takenOver.text') });
  if (roomState.phase === 'failed') {
    notices.push({ title: t('failed'), text: textOf(new ApiError(0, roomState.failure ?? 'room.failed')) });
  }
  if (camera.fault !== null && camera.fault === microphone.fault) {
    notices.push({ title: t(`fault.${camera.fault}.both`), text: t(`fault.${camera.fault}.text`) });
  } else {
    for (const [kind, { fault }] of [['camera', camera] as const, ['microphone', microphone] as const]) {
      if (fault !== null) notices.push({ title: t(`fault.${fault}.${kind}`), text: t(`fault.${fault}.text`) });
    }
  }
  if (deadMicrophone) notices.push({ title: t('dead.title'), text: t('dead.text') });
  return notices.map(({ title, text }) => (
    <Alert key={title} color="gray" icon={<IconInfoCircle />} title={title} role="alert">
      {text}
    </Alert>
  ));
}
