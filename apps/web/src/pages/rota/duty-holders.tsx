import { Alert, Checkbox, List, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatWhen } from '../../format/time.js';
import { personLabel } from './person-label.js';
import type { DutyView } from './queries.js';
import type { DutyForm } from './use-duty-form.js';

interface DutyHoldersProps {
  form: DutyForm;
  holders: DutyView[];
  now: number;
}

/** Who holds the place in that time, and the word that they are to be replaced. */
export function DutyHolders({ form, holders, now }: DutyHoldersProps) {
  const { t } = useTranslation('rota');
  return (
    <Alert color="gray" icon={<IconInfoCircle />} title={t('form.held')} role="status">
      <List mb="sm">
        {holders.map(({ id, practitioner, from, to }) => (
          <List.Item key={id}>
            <Text span data-tabular>
              {t('form.heldBy', {
                name: personLabel(practitioner),
                from: formatWhen(from, now),
                to: formatWhen(to, now),
              })}
            </Text>
          </List.Item>
        ))}
      </List>
      <Checkbox
        label={t('form.replace')}
        description={t('form.replaceText')}
        {...form.getInputProps('replace', { type: 'checkbox' })}
      />
    </Alert>
  );
}
