import { Alert, Stack, Text, Title } from '@mantine/core';
import { IconLinkOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { GuestView } from '#contract';
import { isApiError } from '../../api/api-error.js';
import { api, take } from '../../api/client.js';
import { settingsQuery } from '../../api/settings.js';
import { ErrorState } from '../../components/error-state.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { LiveContext } from '../../live/live-context.js';
import { createSocket } from '../../live/socket.js';
import { LanguageSwitch } from '../../shell/language-switch.js';
import { usePageTitle } from '../../shell/page-title.js';
import { ProductMark } from '../../shell/product-mark.js';
import { GuestRoom } from './guest-room.js';
import classes from './guest.module.css';
import { GuestWaiting } from './guest-waiting.js';
import { useGuest } from './use-guest.js';
import { useGuestPlace } from './use-guest-place.js';

/** The one page of somebody without an account: their link opened, the waiting room, and the room. */
export function Component() {
  const { t } = useTranslation('guest');
  const { hash } = useLocation();
  const token = hash.slice(1);
  usePageTitle(t('page.title'));
  const settings = useQuery(settingsQuery);
  const opened = useQuery({
    queryKey: ['guest', token],
    queryFn: () => take(api.POST('/api/v1/guests/open', { body: { token } })),
    staleTime: Infinity,
    retry: false,
  });
  const error = opened.error ?? settings.error;
  if (error) {
    const by = deadLink(error);
    return (
      <Framed>{by ? <DeadLink by={by} /> : <ErrorState error={error} onRetry={() => void opened.refetch()} />}</Framed>
    );
  }
  if (!opened.data || !settings.data) return <PageSkeleton />;
  return <Invited key={token} opened={opened.data} url={settings.data.sessionUrl} />;
}

type DeadBy = 'over' | 'used';

/** A link of the wrong shape is as dead as one of the wrong content. */
function deadLink(error: unknown): DeadBy | null {
  if (!isApiError(error)) return null;
  if (error.code === 'guest.link-used') return 'used';
  return error.code === 'guest.link-dead' || error.code === 'input.invalid' ? 'over' : null;
}

function Invited({ opened, url }: { opened: GuestView; url: string | null }) {
  const [socket] = useState(() => createSocket(url, { guestId: opened.id }));
  const guest = useGuest(socket, opened);
  const [left, setLeft] = useState(false);
  const inside = guest.view.state === 'admitted' && !guest.over && !left;
  const place = useGuestPlace(socket, opened, inside);
  if (guest.over) {
    return (
      <Framed>
        <DeadLink by="over" />
      </Framed>
    );
  }
  if (inside) {
    const connection = guest.connected ? 'open' : 'lost';
    return (
      <LiveContext value={{ socket, connection, reconnect: () => socket.connect() }}>
        <GuestRoom guest={guest} place={place} onLeave={() => setLeft(true)} />
      </LiveContext>
    );
  }
  return (
    <Framed>
      <GuestWaiting guest={guest} place={place} left={left} onReturn={() => setLeft(false)} />
    </Framed>
  );
}

function Framed({ children }: { children: ReactNode }) {
  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <span className={classes.brand}>
          <ProductMark size={32} />
        </span>
        <LanguageSwitch />
      </header>
      {children}
    </main>
  );
}

function DeadLink({ by }: { by: DeadBy }) {
  const { t } = useTranslation('guest');
  return (
    <Stack className={classes.note}>
      <Title order={1}>{t('page.dead.title')}</Title>
      <Alert color="gray" icon={<IconLinkOff />} role="alert">
        {t(`page.dead.${by}`)}
      </Alert>
      <Text>{t('page.dead.what')}</Text>
    </Stack>
  );
}
