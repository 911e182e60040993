import type { Texts } from '../texts.js';
import type { system as source } from '../vi/system.js';

export const system: Texts<typeof source> = {
  relays: 'Relays',
  none: 'There is no relay. No call can begin.',
  at: 'As of {{time}}, kept up to date',
  session: 'This session server: {{pages}} open pages, {{rooms}} rooms, running since {{since}}',
  unknown: 'Not reached yet',
  state: {
    up: 'Running',
    down: 'Does not answer',
    full: 'Full: takes no new room',
    draining: 'About to stop: takes no new room',
  },
  load: 'Load',
  rooms: 'Rooms',
  participants: 'People',
  workers: 'Workers',
  spare: 'Spare worker',
  spareReady: 'ready',
  spareNone: 'none yet',
  recorder: 'Recording',
  recorders: {
    ready: 'ready',
    off: 'switched off',
    'no-ffmpeg': 'no ffmpeg',
    'no-folder': 'cannot write to its folder',
  },
  room: 'Room (id of the consult)',
  worker: 'Worker',
  streams: 'Sent / received',
  noRooms: 'No room is open.',
  check: 'Check the connection from this computer',
  dump: 'Download the diagnostic file',
  dumpText: 'One JSON file for a bug report: relays, rooms, versions. No patient is in it, and people are numbers.',
};
