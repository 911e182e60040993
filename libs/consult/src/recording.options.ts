export interface RecordingOptions {
  /** What the keys of recordings are wrapped with; null where nothing is recorded. */
  secret: string | null;
  /** Where relays write and api reads; null in a process that does not read. */
  folder: string | null;
  /** How long a recording is kept. */
  keepDays: number;
}

/** Injection token of {@link RecordingOptions}. */
export const RECORDING_OPTIONS = Symbol('RECORDING_OPTIONS');
