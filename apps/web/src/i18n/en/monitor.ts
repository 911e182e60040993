import type { Texts } from '../texts.js';
import type { monitor as source } from '../vi/monitor.js';

/** The patient monitor in a consult. */
export const monitor: Texts<typeof source> = {
  title: 'Patient monitor',
  what: 'ECG and vital signs go with the consult; everybody in the room sees them.',
  simulator: 'Simulator (there is no patient)',
  who: {
    adult: 'Adult, sinus rhythm',
    child: 'Child, sinus rhythm',
    fibrillation: 'Atrial fibrillation',
    arrest: 'Cardiac arrest (asystole)',
  },
  start: 'Send simulated signals',
  stop: 'Stop sending',
  of: 'Monitor of {{name}}',
  own: 'Your monitor',
  simulated: 'SIMULATED: this is no patient',
  stale: 'No signal. Last values at {{time}}.',
  waves: 'ECG at 25 mm/s, 10 mm/mV (green) and pulse wave (cyan)',
  numbers: 'Values',
  heartRate: 'Heart rate',
  oxygenSaturation: 'SpO₂',
  respiratoryRate: 'Respiration',
  bodyTemperature: 'Temperature',
  pressure: 'Blood pressure',
  pressureAt: 'taken at {{time}}',
};
