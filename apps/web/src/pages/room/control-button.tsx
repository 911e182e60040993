import { Loader, Menu, UnstyledButton } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { use, type ComponentPropsWithRef } from 'react';
import classes from './control-button.module.css';
import { InMenu } from './in-menu.js';

interface ControlButtonProps extends ComponentPropsWithRef<'button'> {
  icon: Icon;
  /** What a click does; always to be read. */
  label: string;
  /** The first words of it, where a phone has no room for all. */
  short?: string;
  /** It is switched off: shown by its ground, not by colour. */
  off?: boolean;
  loading?: boolean;
  /** The one act that ends something. */
  strong?: boolean;
  /** How many new things are behind it. */
  count?: number;
}

/** A large button with a picture and its word; in a menu, a line of it. */
export function ControlButton({
  icon: Icon,
  label,
  short = label,
  off,
  loading,
  strong,
  count = 0,
  onClick,
  ...rest
}: ControlButtonProps) {
  if (use(InMenu)) {
    return (
      <Menu.Item className={classes.line} leftSection={<Icon size={22} stroke={1.75} aria-hidden />} onClick={onClick}>
        {label}
      </Menu.Item>
    );
  }
  return (
    <UnstyledButton
      {...rest}
      className={classes.button}
      data-off={off || undefined}
      data-strong={strong || undefined}
      aria-label={label}
      aria-description={count > 0 ? String(count) : undefined}
      aria-busy={loading || undefined}
      // Clicked with a mouse it leaves the focus where it was: whoever writes goes on, and the space bar is for talking.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <span className={classes.icon} data-count={count > 0 ? count : undefined}>
        {loading ? <Loader size={22} color="currentColor" aria-hidden /> : <Icon size={24} stroke={1.75} aria-hidden />}
      </span>
      <span className={classes.label}>{label}</span>
      <span className={classes.short}>{short}</span>
    </UnstyledButton>
  );
}
