import type { MediaSource } from '#contract';
import type { Incoming } from '../../room/room-state.js';

/** What is looked at first, as long as nobody chose something else. */
const RANK: Partial<Record<MediaSource, number>> = { screen: 0, 'examination-camera': 1, camera: 2 };

/** The picture in the middle, of those that move: the chosen one while it is there, else a screen, else the one who speaks. */
export function focusOf(
  incoming: readonly Incoming[],
  chosenId: string | null,
  speakerId: string | null,
): Incoming | null {
  const pictures = incoming.filter(({ source, paused }) => RANK[source] !== undefined && !paused);
  const chosen = pictures.find(({ consumerId }) => consumerId === chosenId);
  if (chosen) return chosen;
  const speaks = ({ practitionerId }: Incoming): number => (practitionerId === speakerId ? 0 : 1);
  const [first] = pictures.sort((a, b) => (RANK[a.source] ?? 9) - (RANK[b.source] ?? 9) || speaks(a) - speaks(b));
  return first ?? null;
}

/** How a person's link is, from the worst of what arrives of them: 3 good, 2 fair, 1 poor; null when not measured. */
export function signalOf(scores: readonly (number | null)[]): 1 | 2 | 3 | null {
  const measured = scores.filter((score) => score !== null);
  if (measured.length === 0) return null;
  const worst = Math.min(...measured);
  if (worst >= 8) return 3;
  return worst >= 5 ? 2 : 1;
}
