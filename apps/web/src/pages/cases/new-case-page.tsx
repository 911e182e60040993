import { Container, List, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, take } from '../../api/client.js';
import { useErrorText } from '../../api/error-text.js';
import { holdsRole, useMe } from '../../auth/me-context.js';
import { ProblemNote } from '../../components/problem-note.js';
import { usePageTitle } from '../../shell/page-title.js';
import { PatientFinder } from '../patients/patient-finder.js';
import { SECTIONS } from './draft/draft-values.js';
import { newId } from './new-id.js';

/** A case begins with its patient: from that click on it saves itself. */
export function Component() {
  const { t } = useTranslation('cases');
  usePageTitle(t('draft.title'));
  const me = useMe();
  const navigate = useNavigate();
  const textOf = useErrorText();
  const [ids] = useState(() => ({ caseId: newId(), patientId: newId() }));
  const mine = me.facilities.filter(({ id }) => holdsRole(me, ['clinician', 'specialist'], id));
  const [facilityId, setFacilityId] = useState<string | null>(mine[0]?.id ?? null);

  const begin = useMutation({
    mutationFn: (patientId: string) =>
      take(
        api.PUT('/api/v1/cases/{id}', {
          params: { path: { id: ids.caseId } },
          body: { patientId, requestingFacilityId: facilityId },
        }),
      ),
    onSuccess: () => navigate(`/cases/${ids.caseId}`, { replace: true }),
  });
  return (
    <Container size="md" py="lg">
      <Stack>
        <Title order={1}>{t('draft.title')}</Title>
        <Paper p="lg" component="section" aria-labelledby="who-title">
          <Stack>
            <Title order={2} size="h3" id="who-title">
              {t('newCase.who')}
            </Title>
            {mine.length > 1 && (
              <Select
                label={t('newCase.facility')}
                data={mine.map(({ id, shortName }) => ({ value: id, label: shortName }))}
                value={facilityId}
                onChange={setFacilityId}
              />
            )}
            <PatientFinder
              facilityId={facilityId}
              newPatientId={ids.patientId}
              busy={begin.isPending}
              onChoose={(patientId) => begin.mutate(patientId)}
            />
            <ProblemNote text={begin.error && textOf(begin.error)} />
          </Stack>
        </Paper>
        <div>
          <Text c="dimmed">{t('newCase.next')}</Text>
          <List c="dimmed" size="sm">
            {SECTIONS.map((section) => (
              <List.Item key={section}>{t(`section.${section}`)}</List.Item>
            ))}
          </List>
        </div>
      </Stack>
    </Container>
  );
}
