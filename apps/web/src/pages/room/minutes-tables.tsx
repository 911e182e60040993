import { useTranslation } from 'react-i18next';
import { formatTimeWithSeconds } from '../../format/time.js';
import classes from './minutes-document.module.css';
import type { Minutes } from './queries.js';

/** Who took part, in the room and beside it. */
export function MinutesPeople({ minutes: { content } }: { minutes: Minutes }) {
  const { t } = useTranslation('room');
  const rows = [
    ...content.facts.people.map((person) => ({ ...person, part: t(`role.${person.role}`), isHere: person.attended })),
    ...content.text.invitees.map((person) => ({
      ...person,
      part: t('doc.invitee'),
      isHere: person.status === 'attended',
    })),
  ];
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('doc.part')}</th>
            <th scope="col">{t('doc.fullName')}</th>
            <th scope="col">{t('doc.position')}</th>
            <th scope="col">{t('doc.facility')}</th>
            <th scope="col">{t('doc.attendance')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ part, name, title, position, facilityName, isHere }, index) => (
            <tr key={index}>
              <td>{part}</td>
              <td>{name}</td>
              <td>{[title, position].filter(Boolean).join(', ')}</td>
              <td>{facilityName}</td>
              <td>{t(isHere ? 'doc.attended' : 'doc.absent')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who was connected when, and how well. */
export function MinutesStays({ minutes: { content } }: { minutes: Minutes }) {
  const { t } = useTranslation('room');
  const { stays, people } = content.facts;
  if (stays.length === 0) return null;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('doc.fullName')}</th>
            <th scope="col">{t('doc.joined')}</th>
            <th scope="col">{t('doc.left')}</th>
            <th scope="col">{t('doc.link')}</th>
          </tr>
        </thead>
        <tbody>
          {stays.map(({ practitionerId, joinedAt, leftAt, linkQuality }) => (
            <tr key={`${practitionerId} ${joinedAt}`}>
              <td>{people.find((person) => person.practitionerId === practitionerId)?.name}</td>
              <td>{formatTimeWithSeconds(joinedAt)}</td>
              <td>{formatTimeWithSeconds(leftAt)}</td>
              <td>{linkQuality ? t(`doc.links.${linkQuality}`) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
