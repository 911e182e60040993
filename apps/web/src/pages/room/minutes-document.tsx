import { useTranslation } from 'react-i18next';
import { formatBirthDate } from '../../format/birth-date.js';
import { formatDate, formatDateTime, formatTime, formatTimeWithSeconds } from '../../format/time.js';
import { ageAt, useFormatAge } from '../../format/use-format-age.js';
import classes from './minutes-document.module.css';
import { DocLine, DocPart, DocText } from './minutes-parts.js';
import { MinutesPeople, MinutesStays } from './minutes-tables.js';
import type { Minutes } from './queries.js';

/** One version of the minutes as a paper to read, in the order of the official form. */
export function MinutesDocument({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation('room');
  const { facts } = minutes.content;
  return (
    <article className={classes.paper} aria-labelledby="minutes-heading">
      <header className={classes.head}>
        <div>
          <strong>{facts.requestingFacility.name}</strong>
          <div>{t('doc.number', { number: facts.caseNumber })}</div>
        </div>
        <div lang="vi">
          <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
          <div className={classes.motto}>Độc lập – Tự do – Hạnh phúc</div>
        </div>
      </header>
      <h2 id="minutes-heading" className={classes.title}>
        {t('doc.title')}
      </h2>
      <p className={classes.subtitle}>
        {t(`doc.form.${minutes.content.text.form}`)} · {t('minutes.version', { version: minutes.version })} ·{' '}
        {t(`minutes.state.${minutes.state}`)}
      </p>
      <Administrative minutes={minutes} />
      <DocPart number="II" title={t('doc.people')}>
        <MinutesPeople minutes={minutes} />
      </DocPart>
      <Content minutes={minutes} />
      <Outcome minutes={minutes} />
      <Remote minutes={minutes} />
    </article>
  );
}

function Administrative({ minutes: { content } }: { minutes: Minutes }) {
  const { t } = useTranslation('room');
  const { t: common } = useTranslation();
  const formatAge = useFormatAge();
  const { facts, text } = content;
  const { patient } = facts;
  const age = ageAt(patient.birthDate, facts.consultedFrom, patient.estimatedAge);
  const born = patient.birthDate && common('patient.born', { date: formatBirthDate(patient.birthDate) });
  const treated =
    text.treatedFrom &&
    t(text.treatedTo ? 'doc.treatedFromTo' : 'doc.treatedSince', {
      from: formatDate(text.treatedFrom),
      to: text.treatedTo ? formatDate(text.treatedTo) : '',
    });
  return (
    <DocPart number="I" title={t('doc.administrative')}>
      <dl className={classes.lines}>
        <DocLine
          label={t('doc.name')}
          value={patient.name ?? common(`patient.unnamed.${patient.unnamedReason ?? 'unknown'}`)}
          strong
        />
        <DocLine
          label={t('doc.age')}
          value={[age && formatAge(age, patient.birthDate === null), born].filter(Boolean).join(', ')}
        />
        <DocLine label={t('doc.sex')} value={common(`patient.sex.${patient.sex}`)} />
        {patient.identifiers.map(({ system, value }) => (
          <DocLine
            key={`${system} ${value}`}
            label={t(`doc.identifier.${system}`, { defaultValue: t('doc.identifier.other') })}
            value={value}
          />
        ))}
        <DocLine label={t('doc.address')} value={patient.address} />
        <DocLine
          label={common('patient.allergies')}
          value={
            patient.allergyStatus === 'recorded'
              ? (patient.allergies ?? '')
              : common(`patient.allergy.${patient.allergyStatus}`)
          }
        />
        <DocLine
          label={t('doc.treatedAt')}
          value={[text.treatingDepartment, patient.place].filter(Boolean).join(', ')}
        />
        <DocLine label={t('doc.treated')} value={treated ?? ''} />
        <DocLine label={t('doc.requestedBy')} value={`${facts.requestedBy}, ${facts.requestingFacility.name}`} />
        <DocLine label={t('doc.consultingFacility')} value={facts.consultingFacility.name} />
        <DocLine
          label={t('doc.consulted')}
          value={t('doc.fromTo', { from: formatDateTime(facts.consultedFrom), to: formatTime(facts.consultedTo) })}
        />
        <DocLine label={t('doc.place')} value={text.place} />
        <DocLine label={t('doc.kind')} value={t(`doc.kinds.${text.kind}`)} />
        <DocLine label={t('doc.reason')} value={text.reason} />
      </dl>
    </DocPart>
  );
}

function Content({ minutes: { content } }: { minutes: Minutes }) {
  const { t } = useTranslation('room');
  const { text } = content;
  return (
    <DocPart number="III" title={t('doc.content')}>
      <DocText title={t('doc.historySummary')} text={text.historySummary} />
      <DocText title={t('doc.admissionState')} text={text.admissionState} />
      <DocText title={t('doc.referringDiagnosis')} text={text.referringDiagnosis} />
      <DocText title={t('doc.admissionDiagnosis')} text={text.admissionDiagnosis} />
      <DocText title={t('doc.treatingDiagnosis')} text={text.treatingDiagnosis} />
      <DocText title={t('doc.course')} text={text.course} />
      <DocText title={t('doc.results')} text={text.results} />
    </DocPart>
  );
}

function Outcome({ minutes: { content } }: { minutes: Minutes }) {
  const { t } = useTranslation('room');
  const { facts, text } = content;
  const { outcome } = text;
  const coded = [outcome.mainDiagnosis, ...outcome.secondaryDiagnoses].filter((each) => each !== null);
  return (
    <DocPart number="IV" title={t('doc.outcome')}>
      <DocText title={t('opinion.discussion')} text={outcome.discussion} />
      <DocText title={t('opinion.diagnosis')} text={outcome.diagnosis} />
      <DocText
        title={t('doc.codes')}
        text={coded.map(({ code, name }) => [code, name].filter(Boolean).join(' ')).join('; ')}
      />
      <DocText title={t('opinion.cause')} text={outcome.cause} />
      <DocText title={t('opinion.prognosis')} text={outcome.prognosis} />
      <h4 className={classes.heading}>{t('doc.answers')}</h4>
      <ol className={classes.answers}>
        {facts.questions.map(({ id, number, text: question }) => (
          <li key={id} value={number}>
            <strong>{question}</strong>
            <p className={classes.text}>{outcome.answers.find((answer) => answer.number === number)?.text ?? '—'}</p>
          </li>
        ))}
      </ol>
      <DocText title={t('opinion.treatment')} text={outcome.treatment} />
      <DocText title={t('opinion.care')} text={outcome.care} />
      <DocText title={t('opinion.conclusion')} text={outcome.conclusion} strong />
    </DocPart>
  );
}

function Remote({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation('room');
  const { facts, text } = minutes.content;
  const recorded = facts.recordings.map(({ id, from, to }) =>
    t('doc.recorded', { id, from: formatTimeWithSeconds(from), to: formatTimeWithSeconds(to) }),
  );
  const points = new Set(facts.people.filter(({ attended }) => attended).map(({ facilityName }) => facilityName));
  return (
    <DocPart number="V" title={t('doc.remote')}>
      <dl className={classes.lines}>
        <DocLine label={t('doc.points')} value={[...points].join('; ')} />
        <DocLine label={t('doc.recording')} value={recorded.join('; ') || t('doc.notRecorded')} />
        <DocLine label={t('doc.ai')} value={text.ai.used ? text.ai.decision : t('doc.noAi')} />
      </dl>
      <MinutesStays minutes={minutes} />
    </DocPart>
  );
}
