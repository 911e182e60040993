import { VisuallyHidden } from '@mantine/core';
import { IconHome, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../auth/me-context.js';
import { formatTime } from '../../format/time.js';
import classes from './day-list.module.css';
import { personLabel } from './person-label.js';
import { isSpare, type Seat } from './seats.js';
import type { Piece } from './track.js';
import { usePieceAct } from './use-piece-act.js';
import { usePieceLabel } from './use-piece-label.js';

/** A duty or a hole as a line: its hours of that day, and who. */
export function DayPiece({ seat, piece }: { seat: Seat; piece: Piece }) {
  const { t } = useTranslation('rota');
  const { practitionerId } = useMe();
  const label = usePieceLabel()(seat, piece);
  const act = usePieceAct()(seat, piece);
  const { duty } = piece;
  const line = (
    <>
      <span className={classes.hours}>
        {formatTime(piece.from)}–{endOfDay(piece.to)}
      </span>
      <span className={classes.who}>{duty ? personLabel(duty.practitioner) : t('week.hole')}</span>
      {duty?.presence === 'home' && <IconHome size={16} aria-hidden />}
      {act && !duty && <IconPlus size={18} aria-hidden />}
    </>
  );
  const looks = {
    className: classes.piece,
    'data-hole': duty === null || undefined,
    'data-weak': (duty === null && isSpare(seat)) || undefined,
    'data-mine': (duty !== null && duty.practitioner.id === practitionerId) || undefined,
  };
  return (
    <li>
      {act ? (
        <button type="button" {...looks} onClick={act}>
          {line}
          <VisuallyHidden>{label.act}</VisuallyHidden>
        </button>
      ) : (
        <div {...looks}>
          <VisuallyHidden>{label.text}</VisuallyHidden>
          <span className={classes.seen} aria-hidden>
            {line}
          </span>
        </div>
      )}
    </li>
  );
}

/** Midnight at the end of a day is 24:00 there, not 00:00. */
const endOfDay = (moment: number): string => {
  const time = formatTime(moment);
  return time === '00:00' ? '24:00' : time;
};
