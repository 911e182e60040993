import { Button } from '@mantine/core';
import { IconVolumeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ringTone } from './ring-tone.js';
import { useRingToneUnlocked } from './use-ring-tone.js';

/** Says, to those who may be rung, that this page cannot be heard yet. */
export function SoundNote({ phone }: { phone: boolean }) {
  const { t } = useTranslation('rings');
  const audible = useRingToneUnlocked();
  if (audible) return null;
  return (
    <Button
      variant="default"
      size="sm"
      leftSection={<IconVolumeOff size={18} aria-hidden />}
      title={t('sound.why')}
      onClick={ringTone.unlock}
    >
      {phone ? t('sound.enable') : t('sound.off')}
    </Button>
  );
}
