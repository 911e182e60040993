import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './dialog-acts.module.css';

interface DialogActsProps {
  /** Stands apart, at the other end. */
  aside?: ReactNode;
  children: ReactNode;
}

/** The buttons of a long window, always in sight: the last part of its form. */
export function DialogActs({ aside = null, children }: DialogActsProps) {
  return (
    <Group className={classes.acts} justify={aside === null ? 'flex-end' : 'space-between'} gap="xs">
      {aside}
      <Group gap="xs">{children}</Group>
    </Group>
  );
}
