import { Group, NumberInput, Radio, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { specialtiesQuery, type Facility } from '../directory/queries.js';
import { useSpecialtyName } from '../directory/use-specialty-name.js';
import { LEADER_CHOICE } from './duty-values.js';
import { inListOrder, type Seat } from './seats.js';
import type { DutyForm } from './use-duty-form.js';
import { useSeatName } from './use-seat-name.js';

const MOST_IN_LINE = 9;

interface DutySeatProps {
  form: DutyForm;
  facility: Facility;
  /** The seat of a duty that exists: it stays what it is, but for the order of calling. */
  fixed: Seat | null;
}

/** For which specialty, or as leader; in which line and place. */
export function DutySeat({ form, facility, fixed }: DutySeatProps) {
  const { t } = useTranslation('rota');
  const specialtyName = useSpecialtyName();
  const seatName = useSeatName();
  const { data: list } = useQuery(specialtiesQuery);
  const position = (
    <NumberInput
      label={t('form.position')}
      description={t('form.positionWhy')}
      min={1}
      max={MOST_IN_LINE}
      allowDecimal={false}
      clampBehavior="strict"
      {...form.getInputProps('position')}
      onChange={(value) => form.setFieldValue('position', Number(value) || 1)}
    />
  );
  if (fixed) {
    return (
      <Stack>
        <Text fw={600}>{seatName({ ...fixed, position: 1 })}</Text>
        {position}
      </Stack>
    );
  }
  return (
    <Stack>
      <Select
        label={t('form.what')}
        placeholder={t('form.whatHint')}
        data-autofocus={form.values.what === null || undefined}
        data={[
          { value: LEADER_CHOICE, label: t('leader') },
          ...inListOrder(facility.specialtyCodes, list ?? []).map((code) => ({
            value: code,
            label: specialtyName(code),
          })),
        ]}
        {...form.getInputProps('what')}
        onChange={(what: string | null) => form.setValues({ what, practitionerId: null })}
      />
      <Group grow align="start" preventGrowOverflow={false}>
        {form.values.what !== LEADER_CHOICE && (
          <Radio.Group label={t('form.line')} {...form.getInputProps('line')}>
            <Group mt={12}>
              <Radio value="first" label={t('line.first')} />
              <Radio value="second" label={t('line.second')} />
            </Group>
          </Radio.Group>
        )}
        {position}
      </Group>
    </Stack>
  );
}
