import { Badge, Skeleton, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { formatDate } from '../../format/time.js';
import { AgreementCards } from './agreement-cards.js';
import { agreementsQuery } from './queries.js';
import { useFacilityName } from './use-facility-name.js';

/** Every agreement: who asks whom, as which choice, and for how long. */
export function AgreementTable() {
  const { t } = useTranslation('directory');
  const facilityName = useFacilityName();
  const agreements = useQuery(agreementsQuery);
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });

  if (agreements.isPending) return <Skeleton height={240} />;
  if (agreements.error) return <ErrorState error={agreements.error} onRetry={() => void agreements.refetch()} />;
  if (agreements.data.length === 0) return <EmptyState title={t('table.empty')} text={t('noAgreements')} />;
  if (phone) return <AgreementCards agreements={agreements.data} />;
  return (
    <Table verticalSpacing="sm" withTableBorder bg="var(--hc-surface)" borderColor="var(--hc-line)">
      <Table.Caption>{t('table.caption')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('table.requesting')}</Table.Th>
          <Table.Th>{t('table.rank')}</Table.Th>
          <Table.Th>{t('table.consulting')}</Table.Th>
          <Table.Th>{t('table.number')}</Table.Th>
          <Table.Th>{t('table.from')}</Table.Th>
          <Table.Th>{t('table.to')}</Table.Th>
          <Table.Th>{t('table.state')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {agreements.data.map((agreement) => (
          <Table.Tr key={agreement.id}>
            <Table.Td>{facilityName(agreement.requesting)}</Table.Td>
            <Table.Td>{agreement.rank}</Table.Td>
            <Table.Td>{facilityName(agreement.consulting)}</Table.Td>
            <Table.Td>{agreement.number}</Table.Td>
            <Table.Td>{formatDate(agreement.from)}</Table.Td>
            <Table.Td>{agreement.to === null ? t('table.endless') : formatDate(agreement.to)}</Table.Td>
            <Table.Td>
              {agreement.active ? t('table.active') : <Badge variant="default">{t('expired')}</Badge>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
