/**
 * Rules that contradict each other, none of which could be left out; null when the rules go together. Asks whether so
 * many of them go together, first without whole groups, so that most rules cost no question of their own. What comes
 * first in the list is left out rather than what comes later.
 */
export function smallestConflict<Rule>(
  rules: readonly Rule[],
  goTogether: (rules: readonly Rule[]) => boolean,
): Rule[] | null {
  if (goTogether(rules)) return null;
  let kept = [...rules];
  const leaveOut = (group: readonly Rule[]): void => {
    if (group.length === 0) return;
    const without = kept.filter((rule) => !group.includes(rule));
    if (!goTogether(without)) {
      kept = without;
    } else if (group.length > 1) {
      const half = Math.ceil(group.length / 2);
      leaveOut(group.slice(0, half));
      leaveOut(group.slice(half));
    }
  };
  leaveOut(rules);
  return kept;
}
