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
      const texts: FormErrors = {};
      for (const [path, code] of Object.entries(error.fields)) texts[path] = fieldErrorText(t, code);
      form.setErrors(texts);
    }
    return errorText(t, error);
  };
}
