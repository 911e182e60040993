import { VisuallyHidden } from '@mantine/core';
import { IconHome, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../auth/me-context.js';
import { formatTime } from '../../format/time.js';
import { useNow } from '../../format/use-now.js';
import { isSpare, type Seat } from './seats.js';
import type { Piece } from './track.js';
import { usePieceAct } from './use-piece-act.js';
import { usePieceLabel } from './use-piece-label.js';
import classes from './week-grid.module.css';
import { DUTY_CHANGE, type Span } from './week.js';

const ICON_PX = 14;

interface TrackPieceProps {
  seat: Seat;
  piece: Piece;
  span: Span;
}

/** A duty or a hole, as wide as it lasts. */
export function TrackPiece({ seat, piece, span }: TrackPieceProps) {
  const { practitionerId } = useMe();
  const label = usePieceLabel()(seat, piece);
  const act = usePieceAct()(seat, piece);
  const now = useNow('minute');
  const whole = span.to - span.from;
  const { duty } = piece;
  const looks = {
    className: classes.piece,
    'data-hole': duty === null || undefined,
    'data-weak': (duty === null && isSpare(seat)) || undefined,
    'data-past': (duty === null && piece.to <= now) || undefined,
    'data-mine': (duty !== null && duty.practitioner.id === practitionerId) || undefined,
    title: label.text,
  };
  return (
    <li className={classes.place} style={{ flexGrow: ((piece.to - piece.from) / whole) * 100 }}>
      {act ? (
        <button type="button" {...looks} onClick={act}>
          <PieceText piece={piece} mayFill />
          <VisuallyHidden>{label.act}</VisuallyHidden>
        </button>
      ) : (
        <div {...looks}>
          <VisuallyHidden>{label.text}</VisuallyHidden>
          <span className={classes.text} aria-hidden>
            <PieceText piece={piece} mayFill={false} />
          </span>
        </div>
      )}
    </li>
  );
}

function PieceText({ piece: { duty, from }, mayFill }: { piece: Piece; mayFill: boolean }) {
  const { t } = useTranslation('rota');
  if (!duty) {
    return (
      <>
        {mayFill && <IconPlus className={classes.icon} size={ICON_PX} aria-hidden />}
        <span className={classes.name}>{t('week.hole')}</span>
      </>
    );
  }
  // The usual hour goes without saying; another one does not.
  const start = formatTime(from);
  const unusual = start !== DUTY_CHANGE && duty.from === new Date(from).toISOString();
  return (
    <>
      {duty.presence === 'home' && <IconHome className={classes.icon} size={ICON_PX} aria-hidden />}
      <span className={classes.name}>
        {unusual && `${start} `}
        {duty.practitioner.name}
      </span>
    </>
  );
}
