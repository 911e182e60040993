import { Button, Container, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CallLink } from '../../components/call-link.js';
import { ErrorState } from '../../components/error-state.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { PatientBanner } from '../../components/patient-banner.js';
import { usePageTitle } from '../../shell/page-title.js';
import { EditPatient } from './edit-patient.js';
import { PastCases } from './past-cases.js';
import { patientQuery, type PatientView } from './queries.js';

export function Component() {
  const { t } = useTranslation('patients');
  usePageTitle(t('title'));
  const { id = '' } = useParams();
  const { data: patient, error, refetch } = useQuery(patientQuery(id));
  if (!patient) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return (
    <>
      <PatientBanner patient={patient} />
      <Container size="md" py="lg">
        <Stack>
          <Title order={1}>{t('title')}</Title>
          <Identity patient={patient} />
          <PastCases patientId={patient.id} />
        </Stack>
      </Container>
    </>
  );
}

function Identity({ patient }: { patient: PatientView }) {
  const { t } = useTranslation('patients');
  const { t: common } = useTranslation();
  const [editing, setEditing] = useState(false);
  const { identifiers, communeName, address, phone, allergyStatus, allergies, warnings, canEdit } = patient;
  return (
    <Paper p="lg" component="section" aria-labelledby="identity-title">
      <Stack gap="xs">
        <Title order={2} size="h3" id="identity-title">
          {t('identity.title')}
        </Title>
        <Fact label={t('form.allergies')}>
          {allergyStatus === 'recorded' ? allergies : common(`patient.allergy.${allergyStatus}`)}
        </Fact>
        {identifiers.map(({ system, value, issuer }) => (
          <Fact key={`${system} ${value}`} label={common(`patient.identifier.${system}`)}>
            {[value, issuer].filter(Boolean).join(' · ')}
          </Fact>
        ))}
        {warnings.map((warning) => (
          <Text key={warning} size="sm">
            {t(`warning.${warning}`)}
          </Text>
        ))}
        {phone !== null && (
          <Fact label={t('form.phone')}>
            <CallLink number={phone} />
          </Fact>
        )}
        {(address !== null || communeName !== null) && (
          <Fact label={t('form.address')}>{[address, communeName].filter(Boolean).join(', ')}</Fact>
        )}
        {canEdit ? (
          <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setEditing(true)}>
            {t('identity.edit')}
          </Button>
        ) : (
          <Text size="sm" c="dimmed">
            {t('identity.elsewhere')}
          </Text>
        )}
      </Stack>
      <EditPatient patientId={patient.id} opened={editing} onClose={() => setEditing(false)} />
    </Paper>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="div" data-tabular>
        {children}
      </Text>
    </div>
  );
}
