import { Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CallLink } from '../../components/call-link.js';
import type { RoomPerson } from './people.js';
import classes from './stage.module.css';

/** Nobody has come yet. */
export function Waiting({ people }: { people: readonly RoomPerson[] }) {
  const { t } = useTranslation('room');
  return (
    <div className={classes.stage}>
      <Stack align="center" gap="md" className={classes.nobody} role="status">
        <Loader color="gray" type="dots" aria-hidden />
        {people.map(({ id, title, name, facilityName, phone }) => (
          <div key={id}>
            <Text size="lg" fw={600}>
              {t('waitingFor', { name: `${title} ${name}` })}
            </Text>
            <Text>{facilityName}</Text>
            {phone !== null && <CallLink number={phone} />}
          </div>
        ))}
      </Stack>
    </div>
  );
}
