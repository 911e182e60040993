import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconMovie } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../api/error-text.js';
import { ProblemNote } from '../../components/problem-note.js';
import { formatDate, formatDateTime } from '../../format/time.js';
import { clock } from './clock.js';
import { PatientWithdraws } from './recording-bar.js';
import { RecordingPlayer } from './recording-player.js';
import { type Recording, recordingsQuery, useRecordingActs } from './recording-queries.js';
import { timelineOf } from './recording-timeline.js';

/** What was recorded of a consult: who agreed, until when it is kept, and the recording itself. */
export function RecordingsSection({ consultId }: { consultId: string }) {
  const { data: recordings = [] } = useQuery(recordingsQuery(consultId));
  // One that never began has nothing to show but a no.
  const worthShowing = recordings.filter(({ files, closing, erasedAt }) => files.length > 0 || closing || erasedAt);
  return worthShowing.map((recording) => (
    <RecordingPaper key={recording.id} consultId={consultId} recording={recording} />
  ));
}

function RecordingPaper({ consultId, recording }: { consultId: string; recording: Recording }) {
  const { t } = useTranslation('recording');
  const textOf = useErrorText();
  const { view } = useRecordingActs(consultId);
  const open = useMutation({ mutationFn: () => view(recording.id) });
  const [withdrawing, setWithdrawing] = useState(false);
  const { files, erasedAt, eraseAt, patient, people, closing } = recording;
  const { durationMs } = timelineOf(files.map((file) => ({ ...file, startedAt: Date.parse(file.startedAt) })));
  const titleId = `recording-${recording.id}`;
  return (
    <Paper p="lg" mt="md" component="section" aria-labelledby={titleId} data-no-print>
      <Title order={2} size="h3" id={titleId}>
        {t('player.title')}
      </Title>
      <Stack gap="sm" mt="xs">
        {erasedAt !== null ? (
          <Text>{t('player.erased', { date: formatDate(erasedAt) })}</Text>
        ) : (
          <Text c="dimmed" size="sm">
            {t('player.recorded', {
              time: formatDateTime(files[0]?.startedAt ?? recording.askedAt),
              length: clock(Math.round(durationMs / 1_000)),
            })}
            {eraseAt !== null && ` · ${t('player.keptUntil', { date: formatDate(eraseAt) })}`}
          </Text>
        )}
        {closing && <Text role="status">{t('player.closing')}</Text>}
        {erasedAt === null && !recording.can.play && !closing && <Text>{t('player.notYours')}</Text>}
        {recording.can.play && !open.data && (
          <>
            <Group>
              <Button
                leftSection={<IconMovie size={18} aria-hidden />}
                loading={open.isPending}
                onClick={() => open.mutate()}
              >
                {t('player.open')}
              </Button>
            </Group>
            <Text size="sm" c="dimmed">
              {t('player.audited')}
            </Text>
          </>
        )}
        <ProblemNote text={open.error ? textOf(open.error) : null} />
        {open.data && recording.can.play && <RecordingPlayer viewingId={open.data.viewingId} files={files} />}
        <div>
          <Text size="sm" fw={600}>
            {t('player.consents')}
          </Text>
          <Text size="sm" component="ul" m={0} pl="lg">
            {people.map(({ practitionerId, name, answer }) =>
              answer === null ? null : (
                <li key={practitionerId}>
                  {name}: {t(`player.${answer}`)}
                </li>
              ),
            )}
            {patient && (
              <li>
                {t('player.patientBy', {
                  answer: t(`player.${patient.answer}`),
                  way: t(`patientWord.${patient.way ?? 'oral-witnessed'}`),
                  name: patient.writtenByName,
                  time: formatDateTime(patient.writtenAt),
                })}
              </li>
            )}
          </Text>
        </div>
        {erasedAt === null && recording.can.writePatient && patient?.answer === 'agreed' && (
          <Group>
            <Button variant="default" onClick={() => setWithdrawing(true)}>
              {t('patientWord.withdraw')}
            </Button>
          </Group>
        )}
      </Stack>
      <PatientWithdraws
        consultId={consultId}
        recording={recording}
        opened={withdrawing}
        onClose={() => setWithdrawing(false)}
      />
    </Paper>
  );
}
