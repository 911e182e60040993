import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './agreement-cards.module.css';
import type { Agreement } from './queries.js';
import { useAgreementText } from './use-agreement-text.js';
import { useFacilityName } from './use-facility-name.js';

/** All agreements on a phone, where a table has no room. */
export function AgreementCards({ agreements }: { agreements: Agreement[] }) {
  const { t } = useTranslation('directory');
  const facilityName = useFacilityName();
  const agreementText = useAgreementText();
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {t('table.caption')}
      </Text>
      <ul className={classes.list}>
        {agreements.map((agreement) => (
          <li key={agreement.id} className={classes.agreement}>
            <Text size="sm" c="dimmed">
              {t('table.requesting')}: {facilityName(agreement.requesting)}
            </Text>
            <Text fw={500}>
              {agreement.rank}. {facilityName(agreement.consulting)}
            </Text>
            <Text size="sm" c="dimmed" data-tabular>
              {agreementText(agreement)}
            </Text>
            {!agreement.active && <Badge variant="default">{t('expired')}</Badge>}
          </li>
        ))}
      </ul>
    </>
  );
}
