import { useTranslation } from 'react-i18next';
import { formatWhen } from '../../format/time.js';
import { useNow } from '../../format/use-now.js';
import { personLabel } from './person-label.js';
import type { Seat } from './seats.js';
import { spanOfDuty, type Piece } from './track.js';
import { useSeatName } from './use-seat-name.js';

interface PieceLabel {
  /** Who or nobody, from when to when. */
  text: string;
  /** What touching it does, for those who plan. */
  act: string;
}

/** Says in whole words what a piece of a week is. */
export function usePieceLabel(): (seat: Seat, piece: Piece) => PieceLabel {
  const { t } = useTranslation('rota');
  const seatName = useSeatName();
  const now = useNow('minute');
  return (seat, piece) => {
    // A duty is named with its whole time, also where the week cuts it.
    const { from, to } = piece.duty ? spanOfDuty(piece.duty) : piece;
    const times = { from: formatWhen(from, now), to: formatWhen(to, now) };
    if (!piece.duty) {
      return { text: t('week.holeLabel', times), act: t('week.fill', { seat: seatName(seat), ...times }) };
    }
    const name = personLabel(piece.duty.practitioner);
    return {
      text: t('week.dutyLabel', { name, presence: t(`presence.${piece.duty.presence}`), ...times }),
      act: t('week.edit', { name, seat: seatName(seat), ...times }),
    };
  };
}
