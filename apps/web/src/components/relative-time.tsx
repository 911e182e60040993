import { formatRelative } from '../format/relative.js';
import { formatDateTime } from '../format/time.js';
import { useNow } from '../format/use-now.js';
import { useLocale } from '../i18n/use-locale.js';

interface RelativeTimeProps {
  /** ISO */
  at: string;
}

/** "5 phút trước", with the whole date and time on hover. */
export function RelativeTime({ at }: RelativeTimeProps) {
  const locale = useLocale();
  const now = useNow('minute');
  // The minute that is running has not been counted yet: what is newer than it would lie in the future.
  const then = Date.parse(at);
  return (
    <time dateTime={at} title={formatDateTime(at)}>
      {formatRelative(then, Math.max(now, Math.min(then, now + 60_000)), locale)}
    </time>
  );
}
