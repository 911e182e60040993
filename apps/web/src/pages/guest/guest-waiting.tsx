import { Alert, Button, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../format/time.js';
import { DeviceSelect } from '../room/device-select.js';
import { FilterSwitches } from '../room/filter-switches.js';
import { LobbyNotice } from '../room/lobby-notice.js';
import { LobbyPreview } from '../room/lobby-preview.js';
import lobby from '../room/lobby.module.css';
import { MicMeter } from '../room/mic-meter.js';
import { SpeakerSelect } from '../room/speaker-select.js';
import type { Place } from '../room/use-place.js';
import type { GuestStanding } from './use-guest.js';

interface GuestWaitingProps {
  guest: GuestStanding;
  place: Place;
  /** Was in, and went by themselves. */
  left: boolean;
  onReturn: () => void;
}

/** The waiting room: who invites, what will be seen of whom, how one looks and sounds, and the knock. */
export function GuestWaiting({ guest, place, left, onReturn }: GuestWaitingProps) {
  const { t } = useTranslation(['guest', 'room']);
  const { view } = guest;
  const { ownState, roomState } = place;
  const [dead, setDead] = useState(false);
  return (
    <div className={lobby.lobby}>
      <section aria-labelledby="guest-title" className={lobby.self}>
        <Title order={1} id="guest-title" mb="sm">
          {t('page.hello', { name: view.name })}
        </Title>
        <Text mb="sm">
          {t('page.invitedBy', {
            name: view.invitedBy,
            from: view.invitedFrom,
            role: view.role,
            organisation: view.organisation,
          })}
        </Text>
        <DoorNote guest={guest} left={left} />
        <LobbyPreview place={place} />
        <div className={lobby.devices}>
          <DeviceSelect place={place} kind="camera" />
          <div>
            <DeviceSelect place={place} kind="microphone" />
            <Text size="sm" c="dimmed" mt={8} mb={4}>
              {t(ownState.microphone.on ? 'room:lobby.speak' : 'room:lobby.muted')}
            </Text>
            <MicMeter track={ownState.microphone.on ? ownState.microphone.track : null} onDead={setDead} />
          </div>
          <SpeakerSelect place={place} />
          <FilterSwitches place={place} />
        </div>
      </section>
      <Stack className={lobby.consult}>
        <LobbyNotice ownState={ownState} deadMicrophone={dead} roomState={roomState} />
        <Paper p="lg" component="section" aria-label={t('page.title')}>
          <Stack gap="sm">
            <div>
              <Text fw={600}>{t('page.seen')}</Text>
              <Text>{t('page.seenText')}</Text>
            </div>
            <div>
              <Text fw={600}>{t('page.shown')}</Text>
              <Text>{t('page.shownText')}</Text>
            </div>
            <Text>{t('page.secret')}</Text>
            <Text size="sm" c="dimmed">
              {t('page.until', { time: formatTime(view.expiresAt) })}
            </Text>
            <Door guest={guest} left={left} onReturn={onReturn} />
            <Text size="sm" c="dimmed">
              {t('page.notMe')}
            </Text>
          </Stack>
        </Paper>
      </Stack>
    </div>
  );
}

/** Where the guest stands, in a place that a phone shows first. */
function DoorNote({ guest: { view, connected, sentBack }, left }: Pick<GuestWaitingProps, 'guest' | 'left'>) {
  const { t } = useTranslation('guest');
  if (!connected) return <Note text={t('page.lost')} busy />;
  if (view.state === 'admitted' && left) return <Note text={t('page.left')} />;
  if (view.state === 'refused') return <Note text={t('page.refused')} />;
  if (view.state === 'knocking') return <Note text={t('page.knocking')} busy />;
  return sentBack ? <Note text={t('page.sentBack')} /> : null;
}

function Door({ guest: { view, knock }, left, onReturn }: Omit<GuestWaitingProps, 'place'>) {
  const { t } = useTranslation('guest');
  const mayReturn = view.state === 'admitted' && left;
  if (!mayReturn && view.state !== 'waiting') return null;
  return (
    <Button size="xl" fullWidth className={lobby.join} onClick={mayReturn ? onReturn : knock}>
      {t(mayReturn ? 'page.again' : 'page.knock')}
    </Button>
  );
}

function Note({ text, busy = false }: { text: string; busy?: boolean }) {
  const icon = busy ? <Loader size={18} color="gray" aria-hidden /> : <IconInfoCircle />;
  return (
    <Alert color="gray" role="status" icon={icon} mb="sm">
      {text}
    </Alert>
  );
}
