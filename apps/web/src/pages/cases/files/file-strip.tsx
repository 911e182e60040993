import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Attachment } from '../queries.js';
import classes from './file-strip.module.css';
import { contentUrl } from './upload.js';

const SHOWN = 5;
const DRAWN = ['image/jpeg', 'image/png', 'image/webp'];

/** The first images of a case in the summary; the rest is in its own part. */
export function FileStrip({ attachments }: { attachments: readonly Attachment[] }) {
  const { t } = useTranslation('cases');
  if (attachments.length === 0) return null;
  const images = attachments.filter(({ mediaType }) => DRAWN.includes(mediaType)).slice(0, SHOWN);
  const others = attachments.length - images.length;
  return (
    <div className={classes.strip}>
      {images.map(({ id, fileName }) => (
        <a key={id} href={contentUrl(id)} target="_blank" rel="noreferrer" aria-label={fileName}>
          <img className={classes.image} src={contentUrl(id)} alt={fileName} loading="lazy" />
        </a>
      ))}
      {others > 0 && (
        <Link className={classes.others} to={{ search: '?tab=files' }} replace>
          {t('files.others', { count: others })}
        </Link>
      )}
    </div>
  );
}
