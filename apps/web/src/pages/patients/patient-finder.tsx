import { Button, Group, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client.js';
import { ErrorState } from '../../components/error-state.js';
import { FoundPatientButton } from './found-patient.js';
import { PatientForm } from './patient-form.js';
import { newValues } from './patient-values.js';
import { patientSearchQuery } from './queries.js';

interface PatientFinderProps {
  /** Where a new patient is registered, for those who work at several facilities. */
  facilityId: string | null;
  /** Made by the caller once, so that a new patient sent again makes no second one. */
  newPatientId: string;
  onChoose: (patientId: string) => void;
  busy?: boolean;
}

const TYPING_MS = 250;

/** Finds a patient by name without accents or by a number, or adds one. */
export function PatientFinder({ facilityId, newPatientId, onChoose, busy = false }: PatientFinderProps) {
  const { t } = useTranslation('patients');
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const [searched] = useDebouncedValue(text.trim(), TYPING_MS);
  const found = useQuery(patientSearchQuery(searched));

  if (adding) {
    return (
      <Stack>
        <Title order={3} size="h4">
          {t('finder.newTitle')}
        </Title>
        <PatientForm
          initial={newValues(text)}
          act={t('finder.add')}
          onCancel={() => setAdding(false)}
          onKnown={onChoose}
          onSubmit={async (input) => {
            const patient = await take(
              api.POST('/api/v1/patients', { body: { id: newPatientId, facilityId, ...input } }),
            );
            onChoose(patient.id);
          }}
        />
      </Stack>
    );
  }
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <TextInput
          style={{ flex: '1 1 240px' }}
          type="search"
          label={t('finder.search')}
          placeholder={t('finder.hint')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button variant="default" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
          {t('finder.new')}
        </Button>
      </Group>
      {found.isPending && <Skeleton height={120} />}
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <div aria-live="polite">
          <Text size="sm" c="dimmed">
            {found.data.length === 0
              ? t(searched === '' ? 'finder.empty' : 'finder.none')
              : t(searched === '' ? 'finder.latest' : 'finder.found')}
          </Text>
        </div>
      )}
      <Stack gap={4} role="list">
        {found.data?.map((patient) => (
          <div role="listitem" key={patient.id}>
            <FoundPatientButton patient={patient} disabled={busy} onChoose={() => onChoose(patient.id)} />
          </div>
        ))}
      </Stack>
    </Stack>
  );
}
