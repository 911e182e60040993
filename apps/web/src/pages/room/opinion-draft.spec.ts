import { ApiError, unreachable } from '../../api/api-error.js';
import { missingIn, OpinionDraft, type OpinionValues, type VersionedOpinion } from './opinion-draft.js';

const EMPTY: OpinionValues = {
  answers: { q1: '' },
  discussion: '',
  diagnosis: '',
  cause: '',
  prognosis: '',
  treatment: '',
  care: '',
  conclusion: '',
  mainCode: null,
  secondaryCodes: [],
};

const changedMeanwhile = () => new ApiError(409, 'consult.opinion-changed-meanwhile');

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function aDraft() {
  const saves: VersionedOpinion[] = [];
  let stored: VersionedOpinion = { values: EMPTY, version: 1 };
  let failure: (() => Error) | null = null;
  const draft = new OpinionDraft(stored, {
    save: async (opinion) => {
      saves.push(opinion);
      if (failure) throw failure();
      if (opinion.version !== stored.version) throw changedMeanwhile();
      stored = { values: opinion.values, version: opinion.version + 1 };
      return stored.version;
    },
    load: async () => stored,
    now: () => 0,
  });
  return {
    draft,
    saves,
    state: () => draft.store.get(),
    stored: () => stored,
    fail: (with_: (() => Error) | null) => void (failure = with_),
    elsewhere: (values: Partial<OpinionValues>) =>
      void (stored = { values: { ...stored.values, ...values }, version: stored.version + 1 }),
  };
}

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('an opinion that saves itself', () => {
  it('saves once when typing rests', async () => {
    const { draft, saves, state, stored } = aDraft();
    draft.edit({ conclusion: 'Tiêu' });
    await pass(500);
    draft.edit({ conclusion: 'Tiêu sợi huyết' });
    expect(state().saving).toEqual({ state: 'unsaved' });
    await pass(900);
    expect(saves).toHaveLength(1);
    expect(stored().values.conclusion).toBe('Tiêu sợi huyết');
    expect(state().saving).toEqual({ state: 'saved', at: 0 });
  });

  it('tries again until the network is back', async () => {
    const { draft, state, fail } = aDraft();
    fail(unreachable);
    draft.answer('q1', 'Có');
    await pass(900);
    expect(state().saving).toEqual({ state: 'failed' });
    fail(null);
    await pass(3_100);
    expect(state().saving).toEqual({ state: 'saved', at: 0 });
  });

  it('saves at once when asked to', async () => {
    const { draft, stored } = aDraft();
    draft.edit({ conclusion: 'Chuyển viện' });
    await draft.flush();
    expect(stored().version).toBe(2);
    await draft.flush();
    expect(stored().version).toBe(2);
  });

  it('knows its own save again whose answer was lost', async () => {
    const { draft, state, elsewhere } = aDraft();
    elsewhere({ conclusion: 'Chuyển viện' });
    draft.edit({ conclusion: 'Chuyển viện' });
    await pass(900);
    expect(state()).toMatchObject({ conflict: null, saving: { state: 'saved' } });
  });

  it('shows a conflict and ends it either way', async () => {
    const { draft, state, stored, elsewhere } = aDraft();
    elsewhere({ conclusion: 'Theirs' });
    draft.edit({ conclusion: 'Mine' });
    await pass(900);
    expect(state().conflict?.values.conclusion).toBe('Theirs');
    draft.resolve('mine');
    await pass(10);
    expect(stored().values.conclusion).toBe('Mine');

    elsewhere({ conclusion: 'Theirs again' });
    draft.edit({ conclusion: 'Mine again' });
    await pass(900);
    draft.resolve('theirs');
    expect(state()).toMatchObject({ conflict: null, values: { conclusion: 'Theirs again' } });
  });

  it('takes what was written elsewhere only while nothing is being written here', async () => {
    const { draft, state } = aDraft();
    draft.receive({ values: { ...EMPTY, conclusion: 'Elsewhere' }, version: 2 });
    expect(state().values.conclusion).toBe('Elsewhere');
    draft.edit({ conclusion: 'Here' });
    draft.receive({ values: { ...EMPTY, conclusion: 'Elsewhere again' }, version: 3 });
    expect(state().values.conclusion).toBe('Here');
  });
});

it('what is missing has the names that the server gives it', () => {
  const questions = [
    { id: 'q1', number: 1 },
    { id: 'q2', number: 2 },
  ];
  expect(missingIn(questions, { answers: { q1: 'Có', q2: ' ' }, conclusion: '' })).toEqual(['answers.2', 'conclusion']);
});
