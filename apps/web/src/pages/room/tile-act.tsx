import { Loader, Tooltip, UnstyledButton } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import classes from './tile-act.module.css';

interface TileActProps {
  icon: Icon;
  label: string;
  /** Beside the picture of it, where it must not be overlooked. */
  word?: string;
  /** It goes on: another click would be one too many. */
  busy?: boolean;
  /** It is switched on until the next click. */
  pressed?: boolean;
  onClick: () => void;
}

/** A small button on a picture. */
export function TileAct({ icon: Icon, label, word, busy = false, pressed, onClick }: TileActProps) {
  return (
    <Tooltip label={label} openDelay={400} withinPortal>
      <UnstyledButton
        className={classes.act}
        aria-label={label}
        aria-busy={busy || undefined}
        aria-pressed={pressed}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (!busy) onClick();
        }}
      >
        {busy ? <Loader size={20} color="currentColor" aria-hidden /> : <Icon size={20} stroke={1.75} aria-hidden />}
        {word !== undefined && <span aria-hidden>{word}</span>}
      </UnstyledButton>
    </Tooltip>
  );
}
