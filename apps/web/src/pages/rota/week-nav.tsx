import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useNow } from '../../format/use-now.js';
import { useShortcut } from '../../shortcuts/shortcut-context.js';
import { addDays, mondayFrom, type LocalDay } from './week.js';

const WEEK = 7;
const ICON_PX = 20;

/** Back, forth and home again through the weeks; and the week on paper. */
export function WeekNav({ monday }: { monday: LocalDay }) {
  const { t } = useTranslation('rota');
  const [, setParams] = useSearchParams();
  const now = useNow('minute');
  const go = (week: LocalDay | null): void =>
    setParams((before) => {
      if (week === null) before.delete('week');
      else before.set('week', week);
      return before;
    });
  const previous = (): void => go(addDays(monday, -WEEK));
  const next = (): void => go(addDays(monday, WEEK));
  const current = (): void => go(null);
  useShortcut('k', t('shortcut.previous'), previous);
  useShortcut('j', t('shortcut.next'), next);
  useShortcut('t', t('shortcut.current'), current);

  return (
    <Group gap="xs" role="group" aria-label={t('week.nav')} data-no-print>
      <ActionIcon
        variant="default"
        size={42}
        aria-label={t('week.previous')}
        title={t('week.previous')}
        onClick={previous}
      >
        <IconChevronLeft size={ICON_PX} aria-hidden />
      </ActionIcon>
      <Button variant="default" onClick={current} disabled={monday === mondayFrom(null, now)}>
        {t('week.current')}
      </Button>
      <ActionIcon variant="default" size={42} aria-label={t('week.next')} title={t('week.next')} onClick={next}>
        <IconChevronRight size={ICON_PX} aria-hidden />
      </ActionIcon>
      <Button
        variant="default"
        visibleFrom="sm"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('week.print')}
      </Button>
    </Group>
  );
}
