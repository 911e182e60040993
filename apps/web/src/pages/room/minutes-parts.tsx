import type { ReactNode } from 'react';
import classes from './minutes-document.module.css';

/** A blank would leave open whether something was forgotten on the paper. */
const NOTHING = '—';

const orNothing = (text: string): string => (text.trim() === '' ? NOTHING : text);

interface DocPartProps {
  number: string;
  title: string;
  children: ReactNode;
}

/** A numbered part of the form. */
export function DocPart({ number, title, children }: DocPartProps) {
  return (
    <section className={classes.part}>
      <h3 className={classes.partTitle}>
        {number}. {title}
      </h3>
      {children}
    </section>
  );
}

interface DocLineProps {
  label: string;
  value: string;
  strong?: boolean;
}

/** A short fact; belongs into a `dl`. */
export function DocLine({ label, value, strong = false }: DocLineProps) {
  return (
    <div className={classes.line}>
      <dt>{label}</dt>
      <dd data-strong={strong || undefined}>{orNothing(value)}</dd>
    </div>
  );
}

interface DocTextProps {
  title: string;
  text: string;
  strong?: boolean;
}

/** A longer text under its heading; what was left out takes one line. */
export function DocText({ title, text, strong = false }: DocTextProps) {
  if (text.trim() === '') {
    return (
      <p className={classes.missing}>
        <span className={classes.heading}>{title}:</span> {NOTHING}
      </p>
    );
  }
  return (
    <>
      <h4 className={classes.heading}>{title}</h4>
      <p className={classes.text} data-strong={strong || undefined}>
        {text}
      </p>
    </>
  );
}
