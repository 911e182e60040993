import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../queries.js';
import classes from './question-list.module.css';

/** What is asked, by number, each with its answer once there is one. */
export function QuestionList({ questions }: { questions: CaseView['questions'] }) {
  const { t } = useTranslation('cases');
  return (
    <ol className={classes.questions}>
      {questions.map(({ id, number, text, answer }) => (
        <li key={id} value={number}>
          <Text fw={600} className={classes.text}>
            {text}
          </Text>
          {answer !== null && (
            <div className={classes.answer}>
              <Text size="sm" c="dimmed">
                {t('record.answer')}
              </Text>
              <Text className={classes.text}>{answer}</Text>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
