import type { DraftSection, DraftValues } from './draft-values.js';

/** What a folded section says of its content; empty when nothing was written. */
export function sectionSummary(section: DraftSection, values: DraftValues): string {
  const said: Record<DraftSection, readonly string[]> = {
    who: [values.place, values.treatingDepartment, values.callBack],
    situation: [values.situation],
    background: [values.background, values.medication],
    assessment: [values.diagnosisText || (values.diagnosisCode ?? ''), values.examination],
    request: values.questions.map(({ text }) => text),
  };
  return said[section]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' · ');
}
