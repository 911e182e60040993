import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnMedia } from '../../room/own-media.js';
import { useShortcut } from '../../shortcuts/shortcut-context.js';

const KEY = ' ';

/** Somebody muted is heard as long as they hold the space bar, and not a moment longer. */
export function useHoldToTalk(own: OwnMedia): void {
  const { t } = useTranslation('room');
  useShortcut(KEY, t('keys.talk'), () => own.talk(true));
  useEffect(() => {
    const stop = (): void => own.talk(false);
    const onKeyUp = (event: KeyboardEvent): void => {
      if (event.key === KEY) stop();
    };
    document.addEventListener('keyup', onKeyUp);
    // Whoever looks elsewhere lets the key go where this page does not hear of it.
    window.addEventListener('blur', stop);
    document.addEventListener('visibilitychange', stop);
    return () => {
      document.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('blur', stop);
      document.removeEventListener('visibilitychange', stop);
      stop();
    };
  }, [own]);
}
