import { ActionIcon, Select, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../auth/me-context.js';
import classes from './people.module.css';
import { EVERYWHERE, grantOf } from './person-values.js';
import { managedFacilities, mayGrant, mayHoldEverywhere, offeredRoles } from './reach.js';
import { useManagedFacilities } from './use-managed-facilities.js';
import type { PersonFormState } from './use-person-form.js';
import { useRoleText } from './use-role-text.js';

interface RoleRowProps {
  form: PersonFormState;
  index: number;
}

/** One role at one facility. A role beyond the administrator's own reach is shown and stays. */
export function RoleRow({ form, index }: RoleRowProps) {
  const { t } = useTranslation('admin');
  const { t: me } = useTranslation('me');
  const managed = managedFacilities(useMe());
  const facilities = useManagedFacilities();
  const roleText = useRoleText();
  const row = form.values.roles[index];
  if (!row) return null;

  const number = index + 1;
  const given = row.facilityId !== '' && !mayGrant(managed, grantOf(row));
  if (given) {
    return (
      <Text>
        {roleText(grantOf(row))}{' '}
        <Text span c="dimmed">
          · {t('form.noReach')}
        </Text>
      </Text>
    );
  }
  const everywhere = mayHoldEverywhere(row.role, managed);
  return (
    <div className={classes.role}>
      <Select
        label={t('form.role', { number })}
        data={offeredRoles(managed).map((role) => ({ value: role, label: me(`role.${role}`) }))}
        {...form.getInputProps(`roles.${index}.role`)}
      />
      <Select
        label={t('form.roleFacility', { number })}
        data={[...(everywhere ? [{ value: EVERYWHERE, label: t('people.everywhere') }] : []), ...facilities]}
        {...form.getInputProps(`roles.${index}.facilityId`)}
        value={row.facilityId === '' || (row.facilityId === EVERYWHERE && !everywhere) ? null : row.facilityId}
      />
      <ActionIcon
        variant="default"
        size={42}
        aria-label={t('form.removeRole', { number })}
        onClick={() => form.removeListItem('roles', index)}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
