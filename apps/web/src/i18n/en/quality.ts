import type { Texts } from '../texts.js';
import type { quality as source } from '../vi/quality.js';

export const quality: Texts<typeof source> = {
  open: 'Link quality',
  title: 'Link quality',
  measuring: 'Being measured: there are figures after about 20 seconds.',
  self: 'You',
  good: 'Good',
  trouble: {
    speechGaps: 'Speech breaks up',
    frozen: 'Pictures freeze',
    loss: 'Packets get lost',
    delay: 'Long delay: wait a moment before you speak',
    jitter: 'Packets come unevenly',
  },
  way: {
    udp: 'UDP, straight to the relay',
    tcp: 'TCP, since UDP does not get through',
    'turn-udp': 'Through TURN (UDP)',
    'turn-tcp': 'Through TURN (TCP)',
    'turn-tls': 'Through TURN (TLS)',
  },
  figure: {
    name: 'Figure',
    way: 'Way',
    sendBitrate: 'Sent',
    receiveBitrate: 'Received',
    sendLoss: 'Lost on the way out',
    receiveLoss: 'Lost on the way in',
    roundTripMs: 'Round trip',
    jitterMs: 'Jitter',
    framesPerSecond: 'Frames a second',
    frozen: 'Frozen',
    concealed: 'Speech made up',
  },
  none: 'Not measured',
  freezes: '{{share}} of the time, stops: {{times}}',
  past: {
    title: 'The link during the consult',
    kept: 'Measured by each person’s browser, kept for 90 days.',
    fine: 'Good for all {{minutes}} minutes',
    some: '{{minutes}} minutes, of which: {{troubles}}',
    trouble: '{{trouble}} for {{minutes}} min',
    numbers: 'Averages, and the worst moments',
  },
};
