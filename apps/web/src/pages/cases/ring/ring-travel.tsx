import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../../api/client.js';
import { useErrorText } from '../../../api/error-text.js';
import { keys } from '../../../api/keys.js';
import { CallLink } from '../../../components/call-link.js';
import { ConfirmAct } from '../../../components/confirm-act.js';
import { ErrorState } from '../../../components/error-state.js';
import { ProblemNote } from '../../../components/problem-note.js';
import { ringTravelQuery, type CaseView, type RingTravel } from '../queries.js';
import { RingSteps } from './ring-steps.js';

/** How the ring goes from doctor to doctor, and what to do when it finds none. */
export function RingTravelPanel({ kase }: { kase: CaseView }) {
  const { t } = useTranslation('cases');
  const travel = useQuery(ringTravelQuery(kase.id));
  if (travel.error) return <ErrorState error={travel.error} onRetry={() => void travel.refetch()} />;
  if (travel.isPending) return <Skeleton height={160} />;
  if (travel.data === null) return <Text role="status">{t('ring.begins')}</Text>;
  const { data } = travel;
  return (
    <Stack gap="sm">
      {kase.state === 'unanswered' && <NobodyAnswered travel={data} />}
      {kase.can.ringAgain && <RingAgain caseId={kase.id} />}
      <RingSteps steps={data.steps} withPhones={kase.state === 'unanswered'} />
      {data.state === 'ringing' && kase.side === 'requester' && <StopRinging caseId={kase.id} pageId={data.id} />}
    </Stack>
  );
}

/** Nobody took it: then the telephone remains, and every number is here. */
function NobodyAnswered({ travel }: { travel: RingTravel }) {
  const { t } = useTranslation('cases');
  return (
    <div role="alert">
      <Text>
        {travel.state === 'cancelled'
          ? t('ring.cancelled', { reason: travel.cancelReason || t('ring.noReason') })
          : travel.steps.length === 0
            ? t('ring.nobodyOnCall')
            : t('ring.exhausted')}
      </Text>
      {travel.switchboards.map(({ id, shortName, phone }) => (
        <Group key={id} justify="space-between" gap="0 16px" mt={4}>
          <Text fw={500}>{t('ring.switchboard', { name: shortName })}</Text>
          {phone !== null && <CallLink number={phone} />}
        </Group>
      ))}
    </div>
  );
}

function RingAgain({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const textOf = useErrorText();
  const queryClient = useQueryClient();
  const again = useMutation({
    mutationFn: () => take(api.POST('/api/v1/cases/{id}/pages', { params: { path: { id: caseId } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.case.one(caseId) }),
  });
  return (
    <>
      <Button loading={again.isPending} onClick={() => again.mutate()}>
        {t('ring.again')}
      </Button>
      <ProblemNote text={again.error && textOf(again.error)} />
    </>
  );
}

function StopRinging({ caseId, pageId }: { caseId: string; pageId: string }) {
  const { t } = useTranslation('cases');
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('ring.stop')}
      </Button>
      <ConfirmAct
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('ring.stopTitle')}
        act={t('ring.stop')}
        onConfirm={async () => {
          await take(api.POST('/api/v1/pages/{id}/cancel', { params: { path: { id: pageId } }, body: { reason: '' } }));
          await queryClient.invalidateQueries({ queryKey: keys.case.one(caseId) });
        }}
      >
        {t('ring.stopText')}
      </ConfirmAct>
    </>
  );
}
