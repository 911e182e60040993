import { Stack, Text } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../auth/me-context.js';
import { CallLink } from '../../components/call-link.js';
import { ReachMark } from '../../components/reach-mark.js';
import classes from './lobby.module.css';
import { type Consult, peopleQuery } from './queries.js';

/** Who belongs to the consult, who of them is in the room already, and whether the others can be called. */
export function LobbyPeople({ consult }: { consult: Consult }) {
  const { t } = useTranslation('room');
  const me = useMe();
  const { data: people = consult.participants } = useQuery(peopleQuery(consult.id));
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
            {!person.present && person.id !== me.practitionerId && <ReachMark reach={person.reach} />}
            {!person.present && person.reach.state === 'unreachable' && person.phone !== null && (
              <div>
                <CallLink number={person.phone} />
              </div>
            )}
          </div>
        </li>
      ))}
    </Stack>
  );
}
