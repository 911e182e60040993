import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PatientBanner } from '../../components/patient-banner.js';
import { BackLink } from './back-link.js';
import { DeviceSelect } from './device-select.js';
import { FilterSwitches } from './filter-switches.js';
import classes from './lobby.module.css';
import { LobbyLink } from './lobby-link.js';
import { LobbyNotice } from './lobby-notice.js';
import { LobbyPeople } from './lobby-people.js';
import { LobbyPreview } from './lobby-preview.js';
import { MicMeter } from './mic-meter.js';
import { nextDue } from '../cases/record/next-due.js';
import { caseQuery, type Consult } from './queries.js';
import { SpeakerSelect } from './speaker-select.js';
import type { Place } from './use-place.js';

/** Before going in: how one looks and sounds, who is there already, and what is asked. */
export function Lobby({ consult, place }: { consult: Consult; place: Place }) {
  const { t } = useTranslation('room');
  const { data: kase } = useQuery(caseQuery(consult.caseId));
  const { ownState, roomState, join } = place;
  const { phase } = roomState;
  const [dead, setDead] = useState(false);
  return (
    <>
      <PatientBanner
        patient={consult.patient}
        place={kase?.place}
        priority={kase?.priority}
        due={kase ? nextDue(kase) : null}
      />
      <div className={classes.lobby}>
        <section aria-labelledby="lobby-title" className={classes.self}>
          <BackLink caseId={consult.caseId} caseNumber={consult.caseNumber} />
          <Title order={1} id="lobby-title" mb="sm">
            {t('lobby.title')}
          </Title>
          <LobbyPreview place={place} />
          <div className={classes.devices}>
            <DeviceSelect place={place} kind="camera" />
            <div>
              <DeviceSelect place={place} kind="microphone" />
              <Text size="sm" c="dimmed" mt={8} mb={4}>
                {t(ownState.microphone.on ? 'lobby.speak' : 'lobby.muted')}
              </Text>
              <MicMeter track={ownState.microphone.on ? ownState.microphone.track : null} onDead={setDead} />
            </div>
            <SpeakerSelect place={place} />
            <FilterSwitches place={place} />
            <LobbyLink consult={consult} place={place} />
          </div>
        </section>
        <Stack className={classes.consult}>
          <LobbyNotice ownState={ownState} deadMicrophone={dead} roomState={roomState} />
          <Paper p="lg" component="section" aria-labelledby="lobby-people">
            <Title order={2} size="h3" id="lobby-people" mb="sm">
              {t('lobby.people')}
            </Title>
            <LobbyPeople consult={consult} />
            <Button
              size="xl"
              fullWidth
              mt="lg"
              className={classes.join}
              disabled={!consult.can.enter || phase === 'failed' || phase === 'ended'}
              onClick={join}
            >
              {t(phase === 'taken-over' ? 'lobby.takeBack' : 'lobby.join')}
            </Button>
          </Paper>
          <Paper p="lg" component="section" aria-labelledby="lobby-questions">
            <Title order={2} size="h3" id="lobby-questions" mb="sm">
              {t('lobby.questions')}
            </Title>
            <ol className={classes.questions}>
              {consult.questions.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ol>
          </Paper>
        </Stack>
      </div>
    </>
  );
}
