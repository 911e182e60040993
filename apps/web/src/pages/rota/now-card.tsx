import { Badge, Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../auth/me-context.js';
import { CallLink } from '../../components/call-link.js';
import { formatWhen } from '../../format/time.js';
import { useNow } from '../../format/use-now.js';
import { useSpecialtyName } from '../directory/use-specialty-name.js';
import classes from './now-panel.module.css';
import { firstSeat, type OnNow } from './on-now.js';
import { personLabel } from './person-label.js';
import { usePlan } from './plan-context.js';
import type { DutyView } from './queries.js';
import { useSeatName } from './use-seat-name.js';
import { nextDutyChange } from './week.js';

/** One specialty now: who is called first, who next, and the second line. */
export function NowCard({ onNow: { specialtyCode, first, second } }: { onNow: OnNow }) {
  const { t } = useTranslation('rota');
  const specialtyName = useSpecialtyName();
  const title = specialtyCode === null ? t('leader') : specialtyName(specialtyCode);
  const [called, ...next] = first;
  return (
    <section className={classes.card} data-hole={called ? undefined : true} aria-label={title}>
      <Title order={3} size="h4">
        {title}
      </Title>
      <ul className={classes.list}>
        {called ? (
          <PersonLine duty={called} line={specialtyCode === null ? null : t('line.first')} strong />
        ) : (
          <Hole specialtyCode={specialtyCode} />
        )}
        {next.map((duty) => (
          <PersonLine key={duty.id} duty={duty} line={t('now.next')} />
        ))}
        {second.map((duty) => (
          <PersonLine key={duty.id} duty={duty} line={t('line.second')} />
        ))}
      </ul>
      {specialtyCode !== null && second.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('now.noSecond')}
        </Text>
      )}
    </section>
  );
}

interface PersonLineProps {
  duty: DutyView;
  line: string | null;
  strong?: boolean;
}

function PersonLine({ duty, line, strong = false }: PersonLineProps) {
  const { t } = useTranslation('rota');
  const { practitionerId } = useMe();
  const now = useNow('minute');
  const { practitioner, presence, to } = duty;
  const about = [line, t(`presence.${presence}`), t('now.until', { time: formatWhen(to, now) })];
  return (
    <li className={classes.person}>
      <Text component="div" fw={strong ? 600 : 400}>
        {personLabel(practitioner)}{' '}
        {practitioner.id === practitionerId && (
          <Badge size="sm" variant="light">
            {t('now.mine')}
          </Badge>
        )}
      </Text>
      {practitioner.phone === null ? (
        <Text size="sm" c="dimmed">
          {t('now.noPhone')}
        </Text>
      ) : (
        <CallLink number={practitioner.phone} />
      )}
      <Text className={classes.about} size="sm" c="dimmed" data-tabular>
        {about.filter((each) => each !== null).join(' · ')}
      </Text>
    </li>
  );
}

function Hole({ specialtyCode }: { specialtyCode: string | null }) {
  const { t } = useTranslation('rota');
  const plan = usePlan();
  const seatName = useSeatName();
  const now = useNow('minute');
  const seat = firstSeat(specialtyCode);
  return (
    <li className={classes.person}>
      <Text fw={600}>{t('now.hole')}</Text>
      {plan && (
        <Button
          variant="light"
          size="sm"
          aria-label={t('now.fill', { seat: seatName(seat) })}
          onClick={() => plan({ duty: null, seat, span: { from: now, to: nextDutyChange(now) } })}
        >
          {t('now.fillShort')}
        </Button>
      )}
    </li>
  );
}
