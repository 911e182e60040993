import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatWhen } from '../../format/time.js';
import { DayInput } from './day-input.js';
import { nextFullDay, timesOf } from './duty-values.js';
import { parseClock } from './typed-time.js';
import type { DutyForm } from './use-duty-form.js';
import { nextDutyChange } from './week.js';

interface DutyTimesProps {
  form: DutyForm;
  now: number;
  /** It has begun: what was, was. */
  begun: boolean;
}

/** From when to when, in Vietnam's time, by typing or by one touch. */
export function DutyTimes({ form, now, begun }: DutyTimesProps) {
  const { t } = useTranslation('rota');
  const change = nextDutyChange(now);
  return (
    <Stack gap="xs">
      {!begun && (
        <Group gap="xs">
          <Button variant="default" size="sm" onClick={() => form.setValues(timesOf({ from: now, to: change }))}>
            {t('form.fromNow', { time: formatWhen(change, now) })}
          </Button>
          <Button variant="default" size="sm" onClick={() => form.setValues(timesOf(nextFullDay(now)))}>
            {t('form.fullDay', { time: formatWhen(change, now) })}
          </Button>
        </Group>
      )}
      <Group grow align="start" wrap="nowrap">
        <DayField form={form} field="fromDay" disabled={begun} />
        <ClockField form={form} field="fromClock" disabled={begun} />
      </Group>
      {begun && (
        <Text size="sm" c="dimmed">
          {t('form.begun')}
        </Text>
      )}
      <Group grow align="start" wrap="nowrap">
        <DayField form={form} field="toDay" />
        <ClockField form={form} field="toClock" />
      </Group>
    </Stack>
  );
}

function DayField({ form, field, disabled }: { form: DutyForm; field: 'fromDay' | 'toDay'; disabled?: boolean }) {
  const { t } = useTranslation('rota');
  return <DayInput label={t(`form.${field}`)} disabled={disabled} {...form.getInputProps(field)} />;
}

function ClockField({ form, field, disabled }: { form: DutyForm; field: 'fromClock' | 'toClock'; disabled?: boolean }) {
  const { t } = useTranslation('rota');
  const input = form.getInputProps(field);
  return (
    <TextInput
      label={t(`form.${field}`)}
      placeholder="07:00"
      disabled={disabled}
      {...input}
      onBlur={() => form.setFieldValue(field, (typed) => parseClock(typed) ?? typed)}
    />
  );
}
