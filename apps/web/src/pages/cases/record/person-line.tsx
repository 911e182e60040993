import { Group, Text } from '@mantine/core';
import { CallLink } from '../../../components/call-link.js';
import type { Person } from '../queries.js';

/** A doctor with what they are, where, and their number. */
export function PersonLine({ person }: { person: Person }) {
  return (
    <Group justify="space-between" gap="xs" wrap="wrap">
      <div>
        <Text fw={600}>{[person.title, person.name].filter(Boolean).join(' ')}</Text>
        <Text size="sm" c="dimmed">
          {[person.position, person.facilityName].filter(Boolean).join(', ')}
        </Text>
      </div>
      {person.phone !== null && <CallLink number={person.phone} />}
    </Group>
  );
}
