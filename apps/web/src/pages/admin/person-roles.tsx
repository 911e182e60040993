import { Button, Stack, Text } from '@mantine/core';
import { randomId } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RoleRow } from './role-row.js';
import type { PersonFormState } from './use-person-form.js';

/** What a person may do, and where: a row each. */
export function PersonRoles({ form }: { form: PersonFormState }) {
  const { t } = useTranslation('admin');
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('form.rolesText')}
      </Text>
      {form.values.roles.map(({ key }, index) => (
        <RoleRow key={key} form={form} index={index} />
      ))}
      {form.errors['roles'] && (
        <Text role="alert" fw={500}>
          {form.errors['roles']}
        </Text>
      )}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() =>
          form.insertListItem('roles', { key: randomId(), role: 'clinician', facilityId: form.values.facilityId })
        }
      >
        {t('form.addRole')}
      </Button>
    </Stack>
  );
}
