import { useTranslation } from 'react-i18next';
import { useSpecialtyName } from '../directory/use-specialty-name.js';
import type { Seat } from './seats.js';

/** Names the line of a seat: "Tuyến 1", or "Tuyến 1, gọi thứ 2". */
export function useLineName(): (seat: Seat) => string {
  const { t } = useTranslation('rota');
  return ({ line, position }) => {
    if (position > 1) return t(`seat.${line}Next`, { position });
    return line === 'leader' ? t('leader') : t(`seat.${line}`);
  };
}

/** Names a seat in whole: "Tim mạch, Tuyến 1". */
export function useSeatName(): (seat: Seat) => string {
  const lineName = useLineName();
  const specialtyName = useSpecialtyName();
  return (seat) =>
    seat.specialtyCode === null ? lineName(seat) : `${specialtyName(seat.specialtyCode)}, ${lineName(seat)}`;
}
