import { Button, Stack, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../../api/client.js';
import { useErrorText } from '../../../api/error-text.js';
import { keys } from '../../../api/keys.js';
import { PatientBanner } from '../../../components/patient-banner.js';
import { ProblemNote } from '../../../components/problem-note.js';
import { Section } from '../../../components/section.js';
import { usePageTitle } from '../../../shell/page-title.js';
import type { CaseView } from '../queries.js';
import { Withdraw } from '../record/withdraw.js';
import { scoreEntry } from '../vitals/vitals-entry.js';
import { AssessmentSection } from './assessment-section.js';
import { BackgroundSection } from './background-section.js';
import { Completeness } from './completeness.js';
import classes from './draft.module.css';
import { fieldId, missingIn, SECTION_OF, SECTIONS, type DraftSection, type Missing } from './draft-values.js';
import { focusField } from './focus-field.js';
import { RequestSection } from './request-section.js';
import { RingPlan } from './ring-plan.js';
import { SaveProblem } from './save-problem.js';
import { both } from './save-status.js';
import { sectionSummary } from './section-summary.js';
import { SituationSection } from './situation-section.js';
import { SubmitBar } from './submit-bar.js';
import { useDraft } from './use-draft.js';
import { useDraftVitals } from './use-draft-vitals.js';
import { WhoSection } from './who-section.js';

interface DraftPageProps {
  kase: CaseView;
  /** Begins anew with what is on the server. */
  onReload: () => void;
}

/** A case that is being written: one page in the order of ISBAR, which saves itself. */
export function DraftPage({ kase, onReload }: DraftPageProps) {
  const { t } = useTranslation('cases');
  usePageTitle(t('draft.title'));
  const textOf = useErrorText();
  const queryClient = useQueryClient();
  const draft = useDraft(kase);
  const vitals = useDraftVitals(kase);
  const score = scoreEntry(vitals.entry, kase.patient.age, draft.values.pregnancy);
  const proposed = score.proposedPriority;
  const missing = missingIn(draft.values, { patient: kase.patient, hasVitals: vitals.reading.isSound, proposed });
  const missingBy = (section: DraftSection): Missing[] => missing.filter((field) => SECTION_OF[field] === section);

  // What was complete when the page was opened is folded away; nothing folds by itself under a doctor's hands.
  const [folded, setFolded] = useState<ReadonlySet<DraftSection>>(
    () =>
      new Set(
        SECTIONS.filter((section) => missingBy(section).length === 0 && sectionSummary(section, draft.values) !== ''),
      ),
  );
  const fold = (section: DraftSection, away: boolean): void =>
    setFolded((before) => new Set(SECTIONS.filter((each) => (each === section ? away : before.has(each)))));
  const goTo = (field: Missing): void => {
    fold(SECTION_OF[field], false);
    focusField(fieldId(field));
  };
  const goOn = (from: DraftSection): void => {
    const next = SECTIONS[SECTIONS.indexOf(from) + 1];
    setFolded((before) => new Set(SECTIONS.filter((each) => each === from || (each !== next && before.has(each)))));
    if (next) focusField(`section-${next}`);
  };

  const submit = useMutation({
    mutationFn: async () => {
      const saved = (await vitals.flush()) && (await draft.flush());
      if (!saved) return null;
      const params = { path: { id: kase.id }, header: { 'If-Match': `"${draft.version()}"` } };
      return take(api.POST('/api/v1/cases/{id}/submit', { params }));
    },
    onSuccess: async (sent) => {
      if (sent === null) return;
      window.scrollTo({ top: 0 });
      queryClient.setQueryData(keys.case.one(kase.id), sent);
      await queryClient.invalidateQueries({ queryKey: keys.case.lists });
    },
  });

  const status = both(draft.status, vitals.status);
  const parts: Record<DraftSection, ReactNode> = {
    who: <WhoSection kase={kase} draft={draft} onReload={onReload} />,
    situation: <SituationSection kase={kase} draft={draft} proposed={proposed} />,
    background: <BackgroundSection kase={kase} draft={draft} />,
    assessment: <AssessmentSection kase={kase} draft={draft} vitals={vitals} score={score} />,
    request: <RequestSection draft={draft} />,
  };
  return (
    <>
      <PatientBanner patient={kase.patient} place={draft.values.place} priority={draft.values.priority} />
      <div className={classes.page}>
        <Stack gap="md">
          <Title order={1}>
            {t('draft.heading')} <span style={{ whiteSpace: 'nowrap' }}>{kase.number}</span>
          </Title>
          <SaveProblem error={status.error} draft={draft} onReload={onReload} />
          {SECTIONS.map((section, index) => (
            <div key={section} id={`section-${section}`}>
              <Section
                title={t(`section.${section}`)}
                missing={missingBy(section).length}
                summary={sectionSummary(section, draft.values)}
                expanded={!folded.has(section)}
                onExpand={(expanded) => fold(section, !expanded)}
              >
                {parts[section]}
                {index < SECTIONS.length - 1 && (
                  <Button variant="subtle" mt="md" onClick={() => goOn(section)}>
                    {t('draft.goOn', { section: t(`section.${SECTIONS[index + 1] ?? section}`) })}
                  </Button>
                )}
              </Section>
            </div>
          ))}
          <RingPlan caseId={kase.id} version={draft.version()} />
          <ProblemNote text={submit.error && textOf(submit.error)} />
          {kase.can.withdraw && <Withdraw kase={kase} />}
        </Stack>
        <div className={classes.side}>
          <Completeness missing={missing} onGo={goTo} />
        </div>
      </div>
      <SubmitBar
        saving={status.saving}
        missing={missing}
        sending={submit.isPending}
        onSubmit={() => {
          const [first] = missing;
          if (first) goTo(first);
          else submit.mutate();
        }}
      />
    </>
  );
}
