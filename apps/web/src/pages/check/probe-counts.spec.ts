import type { Figure } from '../../room/figures.js';
import { measureOf, type ProbeCounts } from './probe-counts.js';

interface Flow {
  sent: number;
  lostUp?: number;
  received: number;
  lostDown?: number;
}

/** Packets of 1000 bytes, as counted `at`. */
function counted(at: number, { sent, lostUp = 0, received, lostDown = 0 }: Flow, capacity?: number): ProbeCounts {
  const way: Figure = {
    ...{ id: 'w', type: 'candidate-pair', nominated: true },
    ...(capacity === undefined ? {} : { availableOutgoingBitrate: capacity, currentRoundTripTime: 0.3004 }),
  };
  return {
    at,
    sending: [
      { id: 'o', type: 'outbound-rtp', packetsSent: sent, bytesSent: sent * 1000 },
      { id: 'r', type: 'remote-inbound-rtp', packetsLost: lostUp },
      way,
    ],
    receiving: [
      {
        id: 'i',
        type: 'inbound-rtp',
        packetsReceived: received,
        bytesReceived: received * 1000,
        packetsLost: lostDown,
      },
    ],
  };
}

const BEGUN = counted(1_000, { sent: 100, received: 100, lostUp: 40, lostDown: 9 });

it('counts what was carried since the first look only, and believes the browser about the way up', () => {
  const after = counted(3_000, { sent: 300, received: 300, lostUp: 40, lostDown: 9 }, 900_000);
  expect(measureOf(BEGUN, after)).toEqual({ up: 900_000, down: 900_000, loss: 0, roundTripMs: 300 });
});

it('takes what comes back for the way down where less comes back than arrived', () => {
  const after = counted(3_000, { sent: 300, received: 150, lostUp: 40, lostDown: 159 }, 900_000);
  expect(measureOf(BEGUN, after)).toMatchObject({ up: 900_000, down: 200_000, loss: 0.75 });
});

it('tells the loss of the worse direction, and goes by what arrived where the browser says nothing', () => {
  const after = counted(3_000, { sent: 300, received: 280, lostUp: 60, lostDown: 9 });
  expect(measureOf(BEGUN, after)).toEqual({ up: 720_000, down: 720_000, loss: 0.1, roundTripMs: null });
});

it('takes a link over which nothing went for one that carries nothing', () => {
  const after = counted(3_000, { sent: 100, received: 100, lostUp: 40, lostDown: 9 });
  expect(measureOf(BEGUN, after)).toEqual({ up: 0, down: 0, loss: 0, roundTripMs: null });
});
