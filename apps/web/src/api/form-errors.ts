import type { FormErrors } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { isApiError } from './api-error.js';
import { errorText, fieldErrorText } from './error-text.js';

interface FormToMark {
  setErrors: (errors: FormErrors) => void;
}

/**
 * Gives a function that marks the fields the server complained about (dotted paths are Mantine's paths)
 * and returns the sentence for the whole form:
 * `const mark = useFormErrors(form); onError: (error) => setProblem(mark(error))`.
 */
export function useFormErrors(form: FormToMark): (error: unknown) => string {
  const { t } = useTranslation('errors');
  return (error) => {
    if (isApiError(error)) {
      const texts = Object.entries(error.fields).map(([path, code]) => [path, fieldErrorText(t, code)]);
      form.setErrors(Object.fromEntries(texts));
    }
    return errorText(t, error);
  };
}
