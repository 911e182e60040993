import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../api/error-text.js';
import { ProblemNote } from '../../components/problem-note.js';
import { SaveState } from '../../components/save-state.js';
import { Section } from '../../components/section.js';
import { DiagnosisCodes } from './diagnosis-codes.js';
import type { OpinionDraft } from './opinion-draft.js';
import { opinionFieldId } from './opinion-field-id.js';
import { OpinionReading } from './opinion-reading.js';
import classes from './opinion-panel.module.css';
import type { Consult } from './queries.js';
import { useStore } from './use-store.js';

interface OpinionPanelProps {
  consult: Consult;
  opinion: OpinionDraft;
}

/** The chair writes; the others read along. */
export function OpinionPanel({ consult, opinion }: OpinionPanelProps) {
  return consult.can.writeOpinion ? (
    <OpinionForm consult={consult} opinion={opinion} />
  ) : (
    <OpinionReading consult={consult} />
  );
}

/** What goes deeper than the answers; it stays folded until it is wanted. */
const MORE = ['discussion', 'diagnosis', 'cause', 'prognosis', 'treatment', 'care'] as const;

function OpinionForm({ consult, opinion }: OpinionPanelProps) {
  const { t } = useTranslation('room');
  const textOf = useErrorText();
  const { values, saving, conflict, error } = useStore(opinion.store);
  const saveNow = (): void => void opinion.flush().catch(() => undefined);
  const filled = MORE.filter((field) => values[field].trim() !== '').length + (values.mainCode === null ? 0 : 1);
  return (
    <Stack gap="md" onBlur={saveNow}>
      <Group justify="space-between" wrap="nowrap" className={classes.top}>
        <Text size="sm" c="dimmed">
          {t('opinion.seen')}
        </Text>
        {saving && <SaveState saving={saving} />}
      </Group>
      {conflict ? (
        <Alert color="gray" role="alert" title={t('opinion.conflict')}>
          <Stack gap="sm">
            <Text>{t('opinion.conflictText')}</Text>
            <Group>
              <Button onClick={() => opinion.resolve('theirs')}>{t('opinion.takeTheirs')}</Button>
              <Button variant="default" onClick={() => opinion.resolve('mine')}>
                {t('opinion.keepMine')}
              </Button>
            </Group>
          </Stack>
        </Alert>
      ) : (
        <ProblemNote text={error === null ? null : textOf(error)} />
      )}
      {consult.questions.map(({ id, number, text }) => (
        <Textarea
          key={id}
          id={opinionFieldId(`answers.${number}`)}
          size="lg"
          label={t('opinion.question', { number, text })}
          placeholder={t('opinion.answerHere')}
          classNames={{ label: classes.question }}
          maxRows={12}
          value={values.answers[id] ?? ''}
          onChange={(event) => opinion.answer(id, event.currentTarget.value)}
        />
      ))}
      <Textarea
        id={opinionFieldId('conclusion')}
        size="lg"
        label={t('opinion.conclusion')}
        description={t('opinion.conclusionHint')}
        minRows={3}
        maxRows={14}
        value={values.conclusion}
        onChange={(event) => opinion.edit({ conclusion: event.currentTarget.value })}
      />
      <Section
        title={t('opinion.more')}
        order={3}
        defaultExpanded={filled > 0}
        summary={filled > 0 ? t('opinion.filled', { count: filled }) : undefined}
      >
        <Stack gap="md">
          <DiagnosisCodes
            mainCode={values.mainCode}
            secondaryCodes={values.secondaryCodes}
            names={consult.opinion.codeNames}
            onChange={(codes) => opinion.edit(codes)}
          />
          {MORE.map((field) => (
            <Textarea
              key={field}
              id={opinionFieldId(field)}
              size="lg"
              label={t(`opinion.${field}`)}
              maxRows={12}
              value={values[field]}
              onChange={(event) => opinion.edit({ [field]: event.currentTarget.value })}
            />
          ))}
        </Stack>
      </Section>
    </Stack>
  );
}
