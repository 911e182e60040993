import type { ConsentAnswer, RecordingState } from '#contract';
import {
  decide,
  isAbandoned,
  isViewingOver,
  lastWord,
  mayTurn,
  missing,
  type RecordingConsent,
  refusal,
} from './recording.js';

const at = new Date('2026-01-05T03:00:00Z');

const word = (practitionerId: string | null, answer: ConsentAnswer): RecordingConsent => ({
  id: `${practitionerId}-${answer}`,
  recordingId: 'r',
  practitionerId,
  guestId: null,
  answer,
  way: practitionerId === null ? 'signed' : null,
  givenBy: practitionerId === null ? 'self' : null,
  witness: null,
  writtenBy: 'an',
  writtenAt: at,
});

const all = [word('an', 'agreed'), word('binh', 'agreed'), word(null, 'agreed')];

describe('whether to record', () => {
  it('takes all who are in the room, and the patient', () => {
    expect(decide(all, ['an', 'binh'], 'open')).toBe('record');
    for (const one of all)
      expect(
        decide(
          all.filter((each) => each !== one),
          ['an', 'binh'],
          'open',
        ),
      ).toBe('wait');
  });

  it('waits for whoever comes later', () => {
    expect(decide(all, ['an', 'binh', 'chi'], 'open')).toBe('wait');
    expect(decide([...all, word('chi', 'agreed')], ['an', 'binh', 'chi'], 'open')).toBe('record');
  });

  it('asks nothing of who is gone', () => {
    expect(decide([word('an', 'agreed'), word(null, 'agreed')], ['an'], 'waiting')).toBe('record');
  });

  it('never goes on without anybody, nor after the consult', () => {
    expect(decide(all, [], 'open')).toBe('wait');
    expect(decide(all, ['an', 'binh'], 'ended')).toBe('stop');
  });

  it.each(['declined', 'withdrawn'] as const)('counts the last word: agreed, then %s', (answer) => {
    for (const who of ['an', 'binh', null])
      expect(decide([...all, word(who, answer)], ['an', 'binh'], 'open')).toBe('wait');
    expect(decide([word('an', answer), ...all], ['an', 'binh'], 'open')).toBe('record');
  });

  it('says whom it waits for', () => {
    expect(missing([word('an', 'agreed')], ['an', 'binh'])).toEqual({ people: ['binh'], patient: true });
    expect(lastWord(all, 'chi')).toBeNull();
  });
});

describe('a no', () => {
  it('is a withdrawal after a yes, and else a refusal', () => {
    expect([refusal('agreed'), refusal(null), refusal('declined')]).toEqual(['withdrawn', 'declined', 'declined']);
  });
});

describe('the life of a recording', () => {
  const states: RecordingState[] = ['asked', 'recording', 'stopped'];
  const may = (from: RecordingState) => states.filter((to) => mayTurn(from, to));

  it('goes to and fro until it stops, for good', () => {
    expect(states.map(may)).toEqual([['recording', 'stopped'], ['asked', 'stopped'], []]);
  });
});

describe('a segment', () => {
  const segment = {
    ...{ id: 's', recordingId: 'r', wrappedKey: null, startedAt: at, seenAt: at },
    ...{ endedAt: null, writtenAt: null, sealedAt: null },
  };
  const later = (seconds: number): Date => new Date(at.getTime() + seconds * 1_000);

  it('is abandoned when nobody vouched for it', () => {
    expect(isAbandoned(segment, later(9))).toBe(false);
    expect(isAbandoned(segment, later(11))).toBe(true);
    expect(isAbandoned({ ...segment, seenAt: later(60) }, later(65))).toBe(false);
  });

  it('is viewed for four hours at most', () => {
    expect(isViewingOver(at, later(3_600))).toBe(false);
    expect(isViewingOver(at, later(4 * 3_600 + 1))).toBe(true);
  });
});
