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
  bridge: {
    address: 'Address of the monitor program on this computer',
    why: 'The program runs on this very computer, and reads a real monitor.',
    wrong: 'Write it like ws://localhost:8070.',
    connect: 'Connect the monitor',
    stop: 'Disconnect the monitor',
    state: {
      connecting: 'Connecting…',
      on: 'Receiving from the monitor.',
      lost: 'The monitor program is gone. Trying again.',
      refused: 'Disconnected: the monitor program sent something else ({{field}}).',
    },
  },
  save: 'Save to the case',
  saveTitle: 'Save what the monitor shows to the case',
  saved: 'Numbers and 10 seconds of the ECG saved to the case.',
  strip: {
    with: 'With the last 10 seconds of the ECG, as a picture among the files of the case.',
    file: 'ECG of 10 seconds',
    head: 'ECG from the monitor, {{time}}, 25 mm/s, 10 mm/mV',
  },
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
