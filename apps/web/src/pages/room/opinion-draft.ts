import { isApiError } from '../../api/api-error.js';
import type { Saving } from '../../components/save-state.js';
import { Store } from '../../room/store.js';

/** What the specialist writes; answers by the id of their question. */
export interface OpinionValues {
  answers: Readonly<Record<string, string>>;
  discussion: string;
  diagnosis: string;
  cause: string;
  prognosis: string;
  treatment: string;
  care: string;
  conclusion: string;
  mainCode: string | null;
  secondaryCodes: readonly string[];
}

export interface VersionedOpinion {
  values: OpinionValues;
  version: number;
}

export interface OpinionDraftState {
  values: OpinionValues;
  /** Null before anything was written here. */
  saving: Saving | null;
  /** Somebody wrote elsewhere meanwhile, and it says something else. */
  conflict: VersionedOpinion | null;
  /** Why the last save failed. */
  error: unknown;
}

interface OpinionServer {
  /** Answers the next version. */
  save: (opinion: VersionedOpinion) => Promise<number>;
  load: () => Promise<VersionedOpinion>;
  now: () => number;
}

const AFTER_TYPING_MS = 800;
const AFTER_FAILURE_MS = 3_000;

const same = (one: OpinionValues, other: OpinionValues): boolean => JSON.stringify(one) === JSON.stringify(other);

/** An opinion that saves itself as it is written: one save after the other, and again until it succeeds. */
export class OpinionDraft {
  readonly store: Store<OpinionDraftState>;
  private version: number;
  private saved: OpinionValues;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    { values, version }: VersionedOpinion,
    private readonly server: OpinionServer,
  ) {
    this.version = version;
    this.saved = values;
    this.store = new Store<OpinionDraftState>({ values, saving: null, conflict: null, error: null });
  }

  edit(change: Partial<OpinionValues>): void {
    this.store.set({ values: { ...this.store.get().values, ...change }, saving: { state: 'unsaved' } });
    this.schedule(AFTER_TYPING_MS);
  }

  answer(questionId: string, text: string): void {
    this.edit({ answers: { ...this.store.get().values.answers, [questionId]: text } });
  }

  /** Saves what is not saved yet, now. Rejects when that fails. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
    if (!this.isDirty) return;
    await this.save();
    if (this.store.get().error !== null) throw this.store.get().error;
  }

  /** What the server has, as it is told again. Nothing that is being written here is overwritten. */
  receive({ values, version }: VersionedOpinion): void {
    if (version <= this.version || this.isDirty || this.running) return;
    this.adopt({ values, version });
  }

  /** Ends a conflict: with what the other wrote, or with what stands here. */
  resolve(keep: 'theirs' | 'mine'): void {
    const { conflict } = this.store.get();
    if (!conflict) return;
    if (keep === 'theirs') return this.adopt(conflict);
    this.version = conflict.version;
    this.saved = conflict.values;
    this.store.set({ conflict: null });
    this.schedule(0);
  }

  close(): void {
    clearTimeout(this.timer);
    if (this.isDirty) void this.save();
  }

  private get isDirty(): boolean {
    return !same(this.store.get().values, this.saved);
  }

  private schedule(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.isDirty && !this.store.get().conflict) void this.save();
    }, afterMs);
  }

  private save(): Promise<void> {
    this.running ??= this.saveNow().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async saveNow(): Promise<void> {
    const { values } = this.store.get();
    this.store.set({ saving: { state: 'saving' }, error: null });
    try {
      this.version = await this.server.save({ values, version: this.version });
      this.done(values);
    } catch (error) {
      if (isApiError(error, 'consult.opinion-changed-meanwhile')) await this.compare(values, error);
      else this.failed(error);
    }
  }

  private done(values: OpinionValues): void {
    this.saved = values;
    this.store.set({ saving: this.isDirty ? { state: 'unsaved' } : { state: 'saved', at: this.server.now() } });
    if (this.isDirty) this.schedule(AFTER_TYPING_MS);
  }

  private failed(error: unknown): void {
    this.store.set({ saving: { state: 'failed' }, error });
    const mayPass = isApiError(error) && (error.status === 0 || error.status >= 500 || error.status === 429);
    if (mayPass) this.schedule(AFTER_FAILURE_MS);
  }

  /** Perhaps it was only our own save, whose answer was lost. */
  private async compare(sent: OpinionValues, conflictError: unknown): Promise<void> {
    try {
      const theirs = await this.server.load();
      if (same(theirs.values, sent) || same(theirs.values, this.saved)) {
        this.version = theirs.version;
        this.saved = theirs.values;
        if (same(theirs.values, sent)) this.done(sent);
        else this.schedule(0);
      } else {
        this.store.set({ saving: { state: 'failed' }, conflict: theirs, error: conflictError });
      }
    } catch (error) {
      this.failed(error);
    }
  }

  private adopt({ values, version }: VersionedOpinion): void {
    this.version = version;
    this.saved = values;
    this.store.set({ values, conflict: null, error: null, saving: { state: 'saved', at: this.server.now() } });
  }
}

/** What keeps the consult from ending, by the server's names and in its order: `answers.2`, `conclusion`. */
export function missingIn(
  questions: readonly { id: string; number: number }[],
  { answers, conclusion }: Pick<OpinionValues, 'answers' | 'conclusion'>,
): string[] {
  const unanswered = questions.filter(({ id }) => !answers[id]?.trim()).map(({ number }) => `answers.${number}`);
  return conclusion.trim() === '' ? [...unanswered, 'conclusion'] : unanswered;
}
