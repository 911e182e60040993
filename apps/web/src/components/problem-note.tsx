import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';

interface ProblemNoteProps {
  /** The sentence, from `useErrorText` or `useFormErrors`; null shows nothing. */
  text: string | null;
}

/** What went wrong with a whole form, read out as it appears. */
export function ProblemNote({ text }: ProblemNoteProps) {
  if (text === null) return null;
  return (
    <Alert color="gray" icon={<IconAlertCircle />} role="alert">
      {text}
    </Alert>
  );
}
