import { Table } from '@mantine/core';
import type { QualityReading } from '#contract';
import { useTranslation } from 'react-i18next';
import { useQualityText } from './use-quality-text.js';

export interface QualityColumn {
  id: string;
  name: string;
  reading: QualityReading;
}

/** The figures behind the words, a column for each person. */
export function QualityTable({ caption, columns }: { caption: string; columns: readonly QualityColumn[] }) {
  const { t } = useTranslation('quality');
  const textOf = useQualityText();
  const rows = columns.map(({ reading }) => textOf(reading));
  const [first] = rows;
  return (
    <Table.ScrollContainer minWidth={160 + columns.length * 140} type="native">
      <Table withRowBorders aria-label={caption}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('figure.name')}</Table.Th>
            {columns.map(({ id, name }) => (
              <Table.Th key={id} scope="col">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {first?.map(({ figure }, row) => (
            <Table.Tr key={figure}>
              <Table.Th scope="row" fw={400}>
                {t(`figure.${figure}`)}
              </Table.Th>
              {rows.map((texts, column) => (
                <Table.Td key={columns[column]?.id} data-tabular>
                  {texts[row]?.text}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
