import { CONSULT_STATES } from '#contract';
import { bothSidesIn, firstParticipants, mayBecome, roleOf, standInSecretary } from './consult.js';

describe('the life of a consult', () => {
  it('goes from waiting to open to ended, may end without having been open, and never back', () => {
    const moves = CONSULT_STATES.flatMap((from) =>
      CONSULT_STATES.filter((to) => mayBecome(from, to)).map((to) => `${from} -> ${to}`),
    );
    expect(moves).toEqual(['waiting -> open', 'waiting -> ended', 'open -> ended']);
  });
});

describe('bothSidesIn', () => {
  const sides = { chairId: 'specialist', requestingFacilityId: 'centre' };
  const specialist = { practitionerId: 'specialist', facilityId: 'hospital' };
  const asker = { practitionerId: 'asker', facilityId: 'centre' };

  it.each([
    ['nobody', [], false],
    ['the specialist alone', [specialist], false],
    ['the clinic alone', [asker, { practitionerId: 'colleague', facilityId: 'centre' }], false],
    [
      'the specialist with one of their own hospital',
      [specialist, { practitionerId: 'x', facilityId: 'hospital' }],
      false,
    ],
    ['the specialist and who asked', [specialist, asker], true],
    [
      'the specialist and the next shift of who asked',
      [specialist, { practitionerId: 'night', facilityId: 'centre' }],
      true,
    ],
    ['a specialist who works at the clinic too, alone', [{ ...specialist, facilityId: 'centre' }], false],
  ])('%s', (_who, present, both) => {
    expect(bothSidesIn(present, sides)).toBe(both);
  });
});

describe('roleOf', () => {
  it('knows chair and secretary from the start, and nobody else', () => {
    const participants = firstParticipants('specialist', 'asker');
    expect(['specialist', 'asker', 'other', null].map((id) => roleOf(participants, id))).toEqual([
      'chair',
      'secretary',
      null,
      null,
    ]);
  });
});

describe('who keeps the minutes', () => {
  const participants = [
    ...firstParticipants('specialist', 'asker'),
    { practitionerId: 'night', role: 'member' as const },
    { practitionerId: 'nurse', role: 'member' as const },
    { practitionerId: 'fellow', role: 'member' as const },
  ];
  const at = (facilityId: string, ...ids: string[]) => ids.map((practitionerId) => ({ practitionerId, facilityId }));

  it.each([
    ['who asked, when they came at all', [...at('centre', 'night', 'asker'), ...at('hospital', 'specialist')], null],
    [
      'else the first colleague who came',
      [...at('hospital', 'specialist'), ...at('centre', 'night', 'nurse')],
      'night',
    ],
    ['never somebody of the other side', at('hospital', 'specialist', 'fellow'), null],
    ['who asked, when nobody came', [], null],
  ])('%s', (_who, came, standIn) => {
    expect(standInSecretary(participants, came, 'centre')).toBe(standIn);
  });
});
