import { useTranslation } from 'react-i18next';

const TEXTS = [
  'place',
  'form',
  'kind',
  'reason',
  'treatingDepartment',
  'treatedFrom',
  'treatedTo',
  'historySummary',
  'admissionState',
  'referringDiagnosis',
  'admissionDiagnosis',
  'treatingDiagnosis',
  'course',
  'results',
] as const;
const OUTCOME = ['discussion', 'diagnosis', 'cause', 'prognosis', 'treatment', 'care', 'conclusion'] as const;

/** Gives the words for a dotted path in the text of minutes: `outcome.conclusion` is "Kết luận". */
export function useChangeLabel(): (path: string) => string {
  const { t } = useTranslation('room');
  return (path) => {
    const [first, second] = path.split('.');
    if (first === 'invitees') return t('doc.invitees');
    if (first === 'ai') return t('doc.ai');
    if (first === 'outcome') {
      if (second === 'answers') return t('doc.answers');
      const field = OUTCOME.find((each) => each === second);
      return field ? t(`opinion.${field}`) : t('doc.codes');
    }
    const field = TEXTS.find((each) => each === first);
    return field ? t(`doc.field.${field}`) : path;
  };
}
