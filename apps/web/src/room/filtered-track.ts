/** A track made of another one. Whoever makes it closes it; the track that it is made of goes on. */
export interface FilteredTrack {
  track: MediaStreamTrack;
  close: () => void;
}

export type MakeFiltered = (track: MediaStreamTrack) => Promise<FilteredTrack>;

/** `failed`: this browser, or this computer, cannot. */
export type FilterState = 'off' | 'starting' | 'on' | 'failed';

/** Something that is done to a track of this page before it is sent, as long as its doctor wants it. */
export class TrackFilter {
  private wanted = false;
  private failed = false;
  private made: { from: MediaStreamTrack; filtered: FilteredTrack | null } | null = null;

  constructor(
    private readonly make: MakeFiltered,
    private readonly changed: () => void,
  ) {}

  get state(): FilterState {
    if (!this.wanted) return 'off';
    if (this.failed) return 'failed';
    return this.made?.filtered ? 'on' : 'starting';
  }

  set(wanted: boolean): void {
    this.wanted = wanted;
    this.failed = false;
    const from = this.made?.from ?? null;
    this.drop();
    this.follow(from);
    this.changed();
  }

  /** The track that there is now; null for none. */
  follow(track: MediaStreamTrack | null): void {
    if (track === (this.made?.from ?? null)) return;
    this.drop();
    if (track === null) return;
    const made: typeof this.made = { from: track, filtered: null };
    this.made = made;
    if (this.wanted) void this.fill(made);
  }

  /** What is made of the track; null while there is nothing, or it cannot be. */
  get output(): MediaStreamTrack | null {
    return this.made?.filtered?.track ?? null;
  }

  close(): void {
    this.drop();
  }

  private async fill(made: NonNullable<typeof this.made>): Promise<void> {
    try {
      const filtered = await this.make(made.from);
      // Another track, or another wish, has come meanwhile.
      if (this.made !== made) return filtered.close();
      made.filtered = filtered;
    } catch {
      if (this.made === made) this.failed = true;
    }
    this.changed();
  }

  private drop(): void {
    this.made?.filtered?.close();
    this.made = null;
  }
}
