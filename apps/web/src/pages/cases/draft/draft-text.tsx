import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldErrorText } from '../../../api/error-text.js';
import { fieldId, type DraftValues, type Missing } from './draft-values.js';
import { fieldCode, type Draft } from './use-draft.js';

type TextField = { [Key in keyof DraftValues]: DraftValues[Key] extends string ? Key : never }[keyof DraftValues];

interface DraftTextProps {
  draft: Draft;
  field: TextField;
  label: string;
  description?: string;
  placeholder?: string;
  /** More than a line. */
  long?: boolean;
  maxLength: number;
  /** Under which name the list of what is missing leads here. */
  missing?: Missing;
  inputMode?: 'text' | 'tel';
}

/** One text of the draft, beside which the server's word on it appears. */
export function DraftText({ draft, field, long = false, missing, ...input }: DraftTextProps) {
  const { t: e } = useTranslation('errors');
  const code = fieldCode(draft.status, field);
  const props = {
    ...input,
    id: missing && fieldId(missing),
    value: draft.values[field],
    error: code && fieldErrorText(e, code),
    onChange: (event: { currentTarget: { value: string } }) => draft.set({ [field]: event.currentTarget.value }),
  };
  return long ? <Textarea minRows={3} maxRows={14} {...props} /> : <TextInput {...props} />;
}
