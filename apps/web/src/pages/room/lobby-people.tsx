import { Stack, Text } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './lobby.module.css';
import type { ConsultPerson } from './queries.js';

/** Who belongs to the consult, and who of them is in the room already. */
export function LobbyPeople({ people }: { people: readonly ConsultPerson[] }) {
  const { t } = useTranslation('room');
  return (
    <Stack gap="sm" component="ul" className={classes.people}>
      {people.map((person) => (
        <li key={person.id} className={classes.person}>
          {person.present ? (
            <IconCircleCheckFilled size={22} color="var(--mantine-primary-color-filled)" aria-hidden />
          ) : (
            <IconCircleDashed size={22} color="var(--hc-ink-quiet)" aria-hidden />
          )}
          <div>
            <Text fw={600}>
              {person.title} {person.name}
            </Text>
            <Text size="sm" c="dimmed">
              {t(`role.${person.role}`)} · {person.facilityName} · {t(person.present ? 'inRoom' : 'notInRoom')}
            </Text>
          </div>
        </li>
      ))}
    </Stack>
  );
}
