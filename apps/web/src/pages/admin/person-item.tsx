import { ActionIcon, Badge, Button, Group, Menu, Text } from '@mantine/core';
import { IconDots, IconKey, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../auth/me-context.js';
import { isDisabled } from './found-people.js';
import type { PersonAct } from './person-acts.js';
import classes from './people.module.css';
import type { Person } from './queries.js';
import { useRoleText } from './use-role-text.js';

const ICON_PX = 18;

interface PersonItemProps {
  person: Person;
  onAct: (act: PersonAct) => void;
}

/** A person: who, where, what they may do, and the ways to change that. */
export function PersonItem({ person, onAct }: PersonItemProps) {
  const { t } = useTranslation('admin');
  const roleText = useRoleText();
  const { accountId } = useMe();
  const disabled = isDisabled(person);
  const roles = person.roles.map((grant) => roleText(grant, person.facilityId)).join(', ');
  const { name } = person;
  return (
    <li className={classes.person} data-disabled={disabled || undefined}>
      <div>
        <Text component="div" fw={600}>
          {person.title} {name}{' '}
          {disabled && (
            <Badge size="md" variant="default" leftSection={<IconLock size={14} aria-hidden />}>
              {t('people.disabled')}
            </Badge>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {person.position}
        </Text>
      </div>
      <div>
        <Text>{person.login ?? t('people.noAccount')}</Text>
        <Text size="sm" c="dimmed">
          {person.facilityName}
        </Text>
      </div>
      <Text size="sm">{roles === '' ? t('people.noRoles') : roles}</Text>
      <Group gap="xs" wrap="nowrap" className={classes.acts}>
        <Button
          variant="default"
          size="sm"
          aria-label={t('people.editPerson', { name })}
          onClick={() => onAct({ kind: 'edit', person })}
        >
          {t('people.edit')}
        </Button>
        {person.accountId !== null && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={36} aria-label={t('people.more', { name })}>
                <IconDots size={ICON_PX} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconKey size={ICON_PX} />} onClick={() => onAct({ kind: 'password', person })}>
                {t('people.password')}
              </Menu.Item>
              {person.accountId !== accountId && (
                <Menu.Item
                  leftSection={disabled ? <IconLockOpen size={ICON_PX} /> : <IconLock size={ICON_PX} />}
                  onClick={() => onAct({ kind: 'active', person })}
                >
                  {disabled ? t('people.enable') : t('people.disable')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </li>
  );
}
