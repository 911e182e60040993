import { Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CallLink } from '../../../components/call-link.js';
import { ErrorState } from '../../../components/error-state.js';
import { ReachMark } from '../../../components/reach-mark.js';
import { ringPlanQuery } from '../queries.js';

interface RingPlanProps {
  caseId: string;
  /** Of the case as it is saved. */
  version: number;
}

/** Before the case is sent: who will be called in turn, and whether both ends can talk. */
export function RingPlan({ caseId, version }: RingPlanProps) {
  const { t } = useTranslation('cases');
  const { data: plan, error, refetch } = useQuery(ringPlanQuery(caseId, version));
  return (
    <Paper p="md" component="section" aria-labelledby="ring-plan-title">
      <Title order={2} size="h4" id="ring-plan-title" mb="xs">
        {t('ringPlan.title')}
      </Title>
      {!plan && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton height={72} />)}
      {plan && (
        <Stack gap="sm">
          {plan.steps.length === 0 && <Text size="sm">{t('ringPlan.choose')}</Text>}
          {plan.steps.map(({ rung, practitioner, reach }) => (
            <div key={practitioner.id}>
              <Text fw={600}>{[practitioner.title, practitioner.name].filter(Boolean).join(' ')}</Text>
              <Text size="sm" c="dimmed">
                {t(`ring.rung.${rung}`)}
                {rung === 'neighbour' && `: ${practitioner.facilityName}`}
              </Text>
              <ReachMark reach={reach} />
              {reach.state !== 'reachable' && practitioner.phone !== null && (
                <div>
                  <CallLink number={practitioner.phone} />
                </div>
              )}
            </div>
          ))}
          <Text size="sm" component="div">
            {t('ringPlan.own')} <ReachMark reach={plan.own} />
          </Text>
        </Stack>
      )}
    </Paper>
  );
}
