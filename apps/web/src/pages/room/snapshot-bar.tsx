import { Button, Group } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RoomPerson } from './people.js';
import type { Kase } from './queries.js';
import classes from './snapshot-bar.module.css';
import type { RoomSnapshots } from './use-snapshots.js';

interface SnapshotBarProps {
  snapshots: RoomSnapshots;
  people: readonly RoomPerson[];
  consent: Kase['consent'];
}

/** Somebody wants a picture of what this page sends: its doctor says yes or no, and reads on what ground. */
export function SnapshotBar({ snapshots, people, consent }: SnapshotBarProps) {
  const { t } = useTranslation('together');
  const { t: cases } = useTranslation('cases');
  const [question] = snapshots.asked;
  if (!question) return null;
  const name = people.find(({ id }) => id === question.practitionerId)?.name ?? '';
  return (
    <div className={classes.bar} role="alert">
      <IconCamera size={22} aria-hidden />
      <div className={classes.words}>
        <strong>{t(`snapshot.asked.${question.source}`, { name })}</strong>
        <span className={classes.why}>
          {consent?.basis
            ? t('snapshot.consent', { basis: cases(`consent.${consent.basis}`) })
            : t('snapshot.noConsent')}
        </span>
      </div>
      <Group gap="sm" className={classes.acts}>
        <Button variant="default" onClick={() => snapshots.decide(question, false)}>
          {t('snapshot.refuse')}
        </Button>
        <Button disabled={!consent?.basis} onClick={() => snapshots.decide(question, true)}>
          {t('snapshot.agree')}
        </Button>
      </Group>
    </div>
  );
}
