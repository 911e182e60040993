import { useEffect, useState } from 'react';
import type { MonitorSignal } from '../../../room/monitor/monitor-signal.js';
import type { Numerics } from '../../../room/monitor/vital-frame.js';

/** Numbers change so often at most, to be read. */
const READ_EVERY_MS = 500;

interface Readings {
  numerics: Numerics | null;
  simulated: boolean;
  /** When silence set in; null while something comes. */
  staleSince: number | null;
}

/** What a monitor says now, in words and numbers. */
export function useReadings(signal: MonitorSignal): Readings {
  const [readings, setReadings] = useState(() => read(signal));
  useEffect(() => {
    const timer = setInterval(() => setReadings(read(signal)), READ_EVERY_MS);
    return () => clearInterval(timer);
  }, [signal]);
  return readings;
}

function read(signal: MonitorSignal): Readings {
  const { numerics, simulated, heardAt } = signal;
  const isSilent = signal.isStale(performance.now());
  return {
    numerics,
    simulated,
    staleSince: isSilent && heardAt !== null ? Math.round((performance.timeOrigin + heardAt) / 1_000) * 1_000 : null,
  };
}
