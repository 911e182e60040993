import { useTranslation } from 'react-i18next';
import { OWN, type Monitors } from '../../../room/monitor/monitors.js';
import type { CaseView } from '../../cases/queries.js';
import type { RoomPerson } from '../people.js';
import { useStore } from '../use-store.js';
import { MonitorStrip } from './monitor-strip.js';

interface MonitorStripsProps {
  monitors: Monitors;
  people: readonly RoomPerson[];
  /** Undefined until it is known. */
  kase: CaseView | undefined;
}

/** Every patient monitor of the room. */
export function MonitorStrips({ monitors, people, kase }: MonitorStripsProps) {
  const { t } = useTranslation('monitor');
  const { all } = useStore(monitors.store);
  return all.map(({ practitionerId, signal }) => {
    const name = people.find(({ id }) => id === practitionerId)?.name ?? '';
    const label = practitionerId === OWN ? t('own') : t('of', { name });
    const keeper = practitionerId === OWN && kase?.can.addVitals && kase.can.attach ? kase : null;
    return <MonitorStrip key={practitionerId} signal={signal} label={label} keeper={keeper} />;
  });
}
