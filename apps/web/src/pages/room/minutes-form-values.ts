import type { components } from '../../api/schema.js';
import { fromLocal, toLocalDateTime } from '../../format/time.js';
import type { MinutesText } from './queries.js';

/** The text of the minutes as it is written: codes instead of coded diagnoses, times as pickers hold them. */
export type MinutesFormValues = components['schemas']['MinutesTextInput'];

export function formOf({ outcome, treatedFrom, treatedTo, ...text }: MinutesText): MinutesFormValues {
  const { mainDiagnosis, secondaryDiagnoses, ...words } = outcome;
  return {
    ...text,
    treatedFrom: treatedFrom && toLocalDateTime(treatedFrom),
    treatedTo: treatedTo && toLocalDateTime(treatedTo),
    outcome: {
      ...words,
      mainCode: mainDiagnosis?.code ?? null,
      secondaryCodes: secondaryDiagnoses.map(({ code }) => code),
    },
  };
}

export const textOf = ({ treatedFrom, treatedTo, ...text }: MinutesFormValues): MinutesFormValues => ({
  ...text,
  treatedFrom: treatedFrom && fromLocal(treatedFrom),
  treatedTo: treatedTo && fromLocal(treatedTo),
});
