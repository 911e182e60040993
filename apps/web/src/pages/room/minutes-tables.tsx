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
            <td data-label={t('doc.part')}>{part}</td>
            <td data-label={t('doc.fullName')}>{name}</td>
            <td data-label={t('doc.position')}>{[title.replace(/\.$/, ''), position].filter(Boolean).join(', ')}</td>
            <td data-label={t('doc.facility')}>{facilityName}</td>
            <td data-label={t('doc.attendance')}>{t(isHere ? 'doc.attended' : 'doc.absent')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who was connected when, and how well. */
export function MinutesStays({ minutes: { content } }: { minutes: Minutes }) {
  const { t } = useTranslation(['room', 'guest']);
  const { stays, people } = content.facts;
  if (stays.length === 0) return null;
  return (
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
        {stays.map(({ practitionerId, guest, joinedAt, leftAt, linkQuality }) => (
          <tr key={`${practitionerId} ${joinedAt}`}>
            <td data-label={t('doc.fullName')}>
              {guest
                ? t('guest:inMinutes', guest)
                : people.find((person) => person.practitionerId === practitionerId)?.name}
            </td>
            <td data-label={t('doc.joined')}>{formatTimeWithSeconds(joinedAt)}</td>
            <td data-label={t('doc.left')}>{formatTimeWithSeconds(leftAt)}</td>
            <td data-label={t('doc.link')}>{linkQuality ? t(`doc.links.${linkQuality}`) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
