import { notify } from '../../components/notify.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api/api-error.js';
import { api, take } from '../../api/client.js';
import { useFormErrors } from '../../api/form-errors.js';
import { keys } from '../../api/keys.js';
import type { Facility } from '../directory/queries.js';
import { seatOfValues, spanOfValues, type DutyValues } from './duty-values.js';
import { personLabel } from './person-label.js';
import type { Plan } from './plan-context.js';
import type { DutyView } from './queries.js';
import type { DutyForm } from './use-duty-form.js';

/** Fields of the server that have another name in the form. */
const FORM_FIELD: Readonly<Record<string, string>> = { specialtyCode: 'what', from: 'fromDay', to: 'toDay' };

interface SaveDuty {
  facility: Facility;
  plan: Plan;
  form: DutyForm;
  /** See `spanOfValues`. */
  known: readonly number[];
  onDone: () => void;
}

/** Sends the form: a new duty, or a changed one. */
export function useSaveDuty({ facility, plan, form, known, onDone }: SaveDuty) {
  const { t } = useTranslation('rota');
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const mark = useFormErrors({
    setErrors: (errors) =>
      form.setErrors(Object.fromEntries(Object.entries(errors).map(([key, text]) => [FORM_FIELD[key] ?? key, text]))),
  });
  const renew = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: keys.rota.all });
  };
  const save = useMutation({
    mutationFn: (values: DutyValues) => send(facility.id, plan, values, known),
    onMutate: () => setProblem(null),
    onSuccess: async (duty) => {
      const name = personLabel(duty.practitioner);
      notify(plan.duty ? t('form.saved') : t('form.added', { name }));
      onDone();
      await renew();
    },
    onError: async (error) => {
      // Somebody was faster: the renewed list shows who, and offers to replace them.
      if (isApiError(error, 'rota.overlap')) {
        await renew();
        setProblem(t('form.replaceFirst'));
        return;
      }
      setProblem(mark(error));
    },
  });
  return { save, problem, setProblem };
}

async function send(
  facilityId: string,
  { duty }: Plan,
  values: DutyValues,
  known: readonly number[],
): Promise<DutyView> {
  const [seat, span] = [seatOfValues(values), spanOfValues(values, known)];
  if (!seat || !span || values.practitionerId === null) throw new Error('the form lets nothing incomplete through');
  const { practitionerId, presence, replace } = values;
  const body = {
    practitionerId,
    presence,
    replace,
    position: seat.position,
    from: new Date(span.from).toISOString(),
    to: new Date(span.to).toISOString(),
  };
  if (duty) return take(api.PATCH('/api/v1/rota/duties/{id}', { params: { path: { id: duty.id } }, body }));
  return take(api.POST('/api/v1/rota/duties', { body: { ...body, ...seat, facilityId } }));
}
