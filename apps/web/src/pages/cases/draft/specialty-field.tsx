import { Alert, Anchor, Select, SimpleGrid, Skeleton } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorState } from '../../../components/error-state.js';
import { useSpecialtyName } from '../../directory/use-specialty-name.js';
import { consultingQuery } from '../queries.js';
import { fieldId } from './draft-values.js';
import type { Draft } from './use-draft.js';

interface SpecialtyFieldProps {
  requestingFacilityId: string;
  draft: Draft;
}

/** What is asked, and where: only what an agreement that is in force allows. */
export function SpecialtyField({ requestingFacilityId, draft }: SpecialtyFieldProps) {
  const { t } = useTranslation('cases');
  const specialtyName = useSpecialtyName();
  const consulting = useQuery(consultingQuery(requestingFacilityId));
  const { specialtyCode, consultingFacilityId } = draft.values;

  if (consulting.isPending) return <Skeleton height={68} />;
  if (consulting.error) return <ErrorState error={consulting.error} onRetry={() => void consulting.refetch()} />;
  if (consulting.data.length === 0) {
    return (
      <Alert
        id={fieldId('specialtyCode')}
        color="gray"
        icon={<IconInfoCircle aria-hidden />}
        title={t('agreement.none')}
      >
        {t('agreement.noneText')}{' '}
        <Anchor component={Link} to="/directory">
          {t('agreement.directory')}
        </Anchor>
      </Alert>
    );
  }
  const codes = [...new Set(consulting.data.flatMap((facility) => facility.specialtyCodes))];
  const places = consulting.data.filter(
    (facility) => specialtyCode === null || facility.specialtyCodes.includes(specialtyCode),
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Select
        id={fieldId('specialtyCode')}
        label={t('field.specialty')}
        placeholder={t('choose')}
        searchable
        nothingFoundMessage={t('agreement.noSpecialty')}
        data={codes.map((value) => ({ value, label: specialtyName(value) }))}
        value={specialtyCode}
        onChange={(code) => {
          const stays = consulting.data.some(
            ({ id, specialtyCodes }) => id === consultingFacilityId && code !== null && specialtyCodes.includes(code),
          );
          const first = consulting.data.find(({ specialtyCodes }) => code !== null && specialtyCodes.includes(code));
          draft.set({ specialtyCode: code, consultingFacilityId: stays ? consultingFacilityId : (first?.id ?? null) });
        }}
      />
      <Select
        label={t('field.consultingFacility')}
        placeholder={t('choose')}
        data={places.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        value={consultingFacilityId}
        onChange={(id) => draft.set({ consultingFacilityId: id })}
      />
    </SimpleGrid>
  );
}
