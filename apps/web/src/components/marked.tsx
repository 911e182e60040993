import { Fragment } from 'react';
import { partsFound } from '../format/parts-found.js';

interface MarkedProps {
  text: string;
  /** What was looked for, as it was typed. */
  searched: string;
}

/** A text in which what was found stands out. */
export function Marked({ text, searched }: MarkedProps) {
  return partsFound(text, searched).map(({ part, found }, index) =>
    found ? <mark key={index}>{part}</mark> : <Fragment key={index}>{part}</Fragment>,
  );
}
