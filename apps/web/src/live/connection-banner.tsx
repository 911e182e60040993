import { Group, Loader, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './connection-banner.module.css';
import { useLive } from './live-context.js';

/** A blink of the network is nobody's business. */
const SHOW_AFTER_MS = 1_500;
const HEALED_FOR_MS = 2_500;

/** Says at the bottom, over everything and moving nothing, that the page is cut off; and then that it no longer is. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const { connection, reconnect } = useLive();
  const [shown, setShown] = useState(false);

  useEffect(() => {
    if (connection === 'connecting') return;
    const cutOff = connection === 'lost';
    const timer = setTimeout(() => setShown(cutOff), cutOff ? SHOW_AFTER_MS : HEALED_FOR_MS);
    return () => clearTimeout(timer);
  }, [connection]);

  return (
    <div role="status" data-no-print>
      {shown && connection === 'lost' && (
        <Group className={classes.banner} gap="sm" wrap="nowrap">
          <Loader size={16} color="currentColor" aria-hidden />
          {t('live.lost')}
          <UnstyledButton className={classes.retry} onClick={reconnect}>
            {t('live.now')}
          </UnstyledButton>
        </Group>
      )}
      {shown && connection === 'open' && (
        <Group className={classes.banner} gap="sm" wrap="nowrap">
          <IconCheck size={18} aria-hidden />
          {t('live.healed')}
        </Group>
      )}
    </div>
  );
}
