import { useTranslation } from 'react-i18next';
import { useSpecialtyName } from '../directory/use-specialty-name.js';
import type { DutyView } from './queries.js';
import type { Seat } from './seats.js';
import { TrackPiece } from './track-piece.js';
import { trackOf } from './track.js';
import { useLineName, useSeatName } from './use-seat-name.js';
import classes from './week-grid.module.css';
import type { Span } from './week.js';

interface SeatRowProps {
  seat: Seat;
  duties: DutyView[];
  span: Span;
  /** The first of its specialty, which is named there. */
  first: boolean;
}

/** A seat through the week. */
export function SeatRow({ seat, duties, span, first }: SeatRowProps) {
  const { t } = useTranslation('rota');
  const lineName = useLineName();
  const seatName = useSeatName();
  const specialtyName = useSpecialtyName();
  const title = seat.specialtyCode === null ? t('leader') : specialtyName(seat.specialtyCode);
  return (
    <div className={classes.row} data-first={first || undefined}>
      <div className={classes.seat}>
        {first && <span className={classes.specialty}>{title}</span>}
        {(seat.specialtyCode !== null || seat.position > 1) && <span className={classes.line}>{lineName(seat)}</span>}
      </div>
      <ul className={classes.track} aria-label={seatName(seat)}>
        {trackOf(seat, duties, span).map((piece) => (
          <TrackPiece key={piece.from} seat={seat} piece={piece} span={span} />
        ))}
      </ul>
    </div>
  );
}
