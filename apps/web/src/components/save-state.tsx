import { Group, Loader, Text } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime, type Moment } from '../format/time.js';

/** Where a draft that saves itself stands. */
export type Saving = { state: 'unsaved' | 'saving' | 'failed' } | { state: 'saved'; at: Moment };

interface SaveStateProps {
  saving: Saving;
}

/** "Đã lưu 14:05": says quietly that nothing will be lost, or that it is not safe yet. */
export function SaveState({ saving }: SaveStateProps) {
  const { t } = useTranslation();
  switch (saving.state) {
    case 'unsaved':
      return <Line icon={<IconPencil size={16} aria-hidden />} text={t('state.unsaved')} />;
    case 'saving':
      return <Line icon={<Loader size={14} color="gray" aria-hidden />} text={t('state.saving')} />;
    case 'failed':
      return <Line icon={<IconAlertCircle size={16} aria-hidden />} text={t('state.saveFailed')} strong />;
    case 'saved':
      return (
        <Line icon={<IconCheck size={16} aria-hidden />} text={t('state.saved', { time: formatTime(saving.at) })} />
      );
  }
}

function Line({ icon, text, strong = false }: { icon: ReactNode; text: string; strong?: boolean }) {
  return (
    <Group gap={6} wrap="nowrap" role="status">
      {icon}
      <Text size="sm" c={strong ? undefined : 'dimmed'} fw={strong ? 600 : undefined} data-tabular>
        {text}
      </Text>
    </Group>
  );
}
