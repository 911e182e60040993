import { Text } from '@mantine/core';
import { CallLink } from '../../../components/call-link.js';
import classes from './case-text.module.css';

interface CaseTextProps {
  label: string;
  text: string;
  phone?: boolean;
}

/** What was written under one heading, with its lines as they were; nothing when nothing was written. */
export function CaseText({ label, text, phone = false }: CaseTextProps) {
  if (text.trim() === '') return null;
  return (
    <div className={classes.part}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      {phone ? <CallLink number={text} /> : <Text className={classes.text}>{text}</Text>}
    </div>
  );
}
