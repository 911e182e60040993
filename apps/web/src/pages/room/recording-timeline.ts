/** One file of a recording, with times in milliseconds since 1970. */
export interface RecordedFile {
  id: string;
  practitionerId: string;
  stream: string;
  startedAt: number;
  durationMs: number;
}

export interface PlacedFile<File extends RecordedFile> {
  file: File;
  /** Where it begins in the recording as it is played, in milliseconds. */
  at: number;
}

export interface Timeline<File extends RecordedFile> {
  files: readonly PlacedFile<File>[];
  durationMs: number;
}

/** A break that is shorter is played as it was: somebody turned a camera on. */
const SHORTEST_BREAK_MS = 1_500;

/** The files in one line of time, without the breaks in which nothing was recorded. */
export function timelineOf<File extends RecordedFile>(files: readonly File[]): Timeline<File> {
  const sorted = [...files].sort((one, other) => one.startedAt - other.startedAt);
  let end = sorted[0]?.startedAt ?? 0;
  let cut = end;
  const placed = sorted.map((file) => {
    if (file.startedAt - end > SHORTEST_BREAK_MS) cut += file.startedAt - end;
    end = Math.max(end, file.startedAt + file.durationMs);
    return { file, at: file.startedAt - cut };
  });
  return { files: placed, durationMs: end - cut };
}

/** What is seen and heard at a moment: of each person and kind the file that began last. */
export function playingAt<File extends RecordedFile>({ files }: Timeline<File>, at: number): PlacedFile<File>[] {
  const playing = new Map<string, PlacedFile<File>>();
  for (const placed of files) {
    if (placed.at <= at && at < placed.at + placed.file.durationMs) {
      playing.set(`${placed.file.practitionerId} ${placed.file.stream}`, placed);
    }
  }
  return [...playing.values()];
}
