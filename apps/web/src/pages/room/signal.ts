/** How a person's link is, from the worst of what arrives of them: 3 good, 2 fair, 1 poor; null when not measured. */
export function signalOf(scores: readonly (number | null)[]): 1 | 2 | 3 | null {
  const measured = scores.filter((score) => score !== null);
  if (measured.length === 0) return null;
  const worst = Math.min(...measured);
  if (worst >= 8) return 3;
  return worst >= 5 ? 2 : 1;
}
