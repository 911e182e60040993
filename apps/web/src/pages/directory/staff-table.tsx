import { Skeleton, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CallLink } from '../../components/call-link.js';
import { ErrorState } from '../../components/error-state.js';
import { staffQuery } from './queries.js';
import { useSpecialtyName } from './use-specialty-name.js';

export function StaffTable({ facilityId }: { facilityId: string }) {
  const { t } = useTranslation('directory');
  const specialtyName = useSpecialtyName();
  const staff = useQuery(staffQuery(facilityId));

  if (staff.isPending) return <Skeleton height={120} />;
  if (staff.error) return <ErrorState error={staff.error} onRetry={() => void staff.refetch()} />;
  if (staff.data.length === 0) return <Text c="dimmed">{t('noPeople')}</Text>;
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('name')}</Table.Th>
            <Table.Th>{t('specialty')}</Table.Th>
            <Table.Th>{t('phone')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {staff.data.map((person) => (
            <Table.Tr key={person.id}>
              <Table.Td>
                <Text fw={500}>
                  {person.title} {person.name}
                </Text>
                <Text size="sm" c="dimmed">
                  {person.position}
                </Text>
              </Table.Td>
              <Table.Td>{person.specialtyCodes.map(specialtyName).join(', ')}</Table.Td>
              <Table.Td>{person.phone !== null && <CallLink number={person.phone} />}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
