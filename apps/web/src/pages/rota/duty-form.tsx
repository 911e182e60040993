import { Button, Group, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/server-clock.js';
import { DialogActs } from '../../components/dialog-acts.js';
import { ProblemNote } from '../../components/problem-note.js';
import type { Facility } from '../directory/queries.js';
import { DutyDoctor } from './duty-doctor.js';
import { DutyHolders } from './duty-holders.js';
import { DutySeat } from './duty-seat.js';
import { DutyTimes } from './duty-times.js';
import { knownMoments, seatOfValues, spanOfValues } from './duty-values.js';
import type { Plan } from './plan-context.js';
import { dutiesQuery, type DutyView } from './queries.js';
import { holdersOf } from './track.js';
import { useDutyForm } from './use-duty-form.js';
import { useSaveDuty } from './use-save-duty.js';
import { daySpan } from './week.js';

/** No question about the rota may be longer. */
const LONGEST_MS = 31 * 86_400_000;

interface DutyFormProps {
  facility: Facility;
  plan: Plan;
  onClose: () => void;
  onRemove: (duty: DutyView) => void;
}

/** Who, where, from when to when; and whom they replace. */
export function DutyFormBody({ facility, plan, onClose, onRemove }: DutyFormProps) {
  const { t } = useTranslation('rota');
  const { t: common } = useTranslation();
  const [openedAt] = useState(serverNow);
  const known = knownMoments(plan, openedAt);
  const form = useDutyForm(plan, openedAt);
  const { save, problem, setProblem } = useSaveDuty({ facility, plan, form, known, onDone: onClose });

  const seat = seatOfValues(form.values);
  const span = spanOfValues(form.values, known);
  const asked = span !== null && span.to - span.from <= LONGEST_MS ? span : null;
  const around = useQuery({
    ...dutiesQuery(facility.id, asked ?? daySpan('2026-01-01')),
    enabled: asked !== null,
  });
  const holders = seat && asked ? holdersOf(seat, asked, around.data ?? [], plan.duty?.id) : [];

  const submit = form.onSubmit((values) => {
    if (holders.length > 0 && !values.replace) setProblem(t('form.replaceFirst'));
    else save.mutate(values);
  });
  const { duty } = plan;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <DutySeat form={form} facility={facility} fixed={duty} />
        <DutyDoctor form={form} facility={facility} />
        <DutyTimes form={form} now={openedAt} begun={duty !== null && Date.parse(duty.from) <= openedAt} />
        <Radio.Group label={t('form.presence')} {...form.getInputProps('presence')}>
          <Group mt={6}>
            <Radio value="resident" label={t('form.resident')} />
            <Radio value="home" label={t('form.home')} />
          </Group>
        </Radio.Group>
        {holders.length > 0 && <DutyHolders form={form} holders={holders} now={openedAt} />}
        <ProblemNote text={problem} />
        <DialogActs
          aside={
            duty && (
              <Button variant="default" onClick={() => onRemove(duty)}>
                {t('remove.act')}
              </Button>
            )
          }
        >
          <Button variant="default" onClick={onClose}>
            {common('act.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {common('act.save')}
          </Button>
        </DialogActs>
      </Stack>
    </form>
  );
}
