import { Alert, List, Skeleton, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.js';
import { agreementsQuery, type Agreement } from './queries.js';
import { useAgreementText } from './use-agreement-text.js';
import { useFacilityName } from './use-facility-name.js';

/** With whom a facility has an agreement: whom it may ask, in the order of asking, and whom it supports. */
export function AgreementList({ facilityId }: { facilityId: string }) {
  const { t } = useTranslation('directory');
  const agreements = useQuery(agreementsQuery);

  if (agreements.isPending) return <Skeleton height={80} />;
  if (agreements.error) return <ErrorState error={agreements.error} onRetry={() => void agreements.refetch()} />;
  const asks = agreements.data.filter((agreement) => agreement.requesting.id === facilityId);
  const supports = agreements.data.filter((agreement) => agreement.consulting.id === facilityId);
  if (asks.length + supports.length === 0) {
    return (
      <Alert color="gray" icon={<IconInfoCircle />}>
        {t('noAgreements')}
      </Alert>
    );
  }
  return (
    <>
      {asks.length > 0 && <AgreementGroup title={t('asks')} agreements={asks} other="consulting" />}
      {supports.length > 0 && <AgreementGroup title={t('supports')} agreements={supports} other="requesting" />}
    </>
  );
}

interface AgreementGroupProps {
  title: string;
  agreements: Agreement[];
  /** Which side to name. */
  other: 'requesting' | 'consulting';
}

function AgreementGroup({ title, agreements, other }: AgreementGroupProps) {
  const { t } = useTranslation('directory');
  const facilityName = useFacilityName();
  const agreementText = useAgreementText();
  return (
    <>
      <Text fw={500}>{title}</Text>
      <List type={other === 'consulting' ? 'ordered' : 'unordered'} mb="sm">
        {agreements.map((agreement) => (
          <List.Item key={agreement.id}>
            {facilityName(agreement[other])}
            <Text size="sm" c="dimmed" data-tabular>
              {agreementText(agreement)}
              {!agreement.active && `, ${t('expired')}`}
            </Text>
          </List.Item>
        ))}
      </List>
    </>
  );
}
