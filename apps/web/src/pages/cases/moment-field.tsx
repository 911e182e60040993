import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/server-clock.js';
import { formatDateTime } from '../../format/time.js';
import { parseMoment } from './moment-text.js';

interface MomentFieldProps {
  id?: string;
  label: string;
  /** ISO */
  value: string | null;
  onChange: (value: string | null) => void;
  error?: string | undefined;
  description?: string;
}

/** A date and time to type: quicker than a calendar, and the same on every browser, whatever its language. */
export function MomentField({ id, label, value, onChange, error, description }: MomentFieldProps) {
  const { t } = useTranslation('cases');
  const [text, setText] = useState(value === null ? '' : formatDateTime(value));
  const [known, setKnown] = useState(value);
  const [left, setLeft] = useState(true);
  if (value !== known) {
    // Set from elsewhere, and not by what is being typed.
    setKnown(value);
    if (value !== null && parseMoment(text, serverNow()) !== value) setText(formatDateTime(value));
  }
  const unreadable = left && text.trim() !== '' && parseMoment(text, serverNow()) === null;
  return (
    <TextInput
      id={id}
      label={label}
      description={description}
      placeholder={t('moment.placeholder')}
      inputMode="text"
      data-tabular
      value={text}
      error={unreadable ? t('moment.wrong') : error}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        const moment = parseMoment(typed, serverNow());
        setLeft(false);
        setText(typed);
        setKnown(moment);
        onChange(moment);
      }}
      onBlur={() => {
        setLeft(true);
        const moment = parseMoment(text, serverNow());
        if (moment !== null) setText(formatDateTime(moment));
      }}
    />
  );
}
