import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { canFilterVoice } from '../../room/voice-filter.js';
import type { Place } from './use-place.js';

/** Noise out of one's own voice, before the call. */
export function VoiceFilterSwitch({ place: { own, ownState } }: { place: Place }) {
  const { t } = useTranslation('together');
  const { voice } = ownState.filters;
  if (!canFilterVoice()) return null;
  return (
    <Switch
      label={t('filter.voice')}
      description={t('filter.voiceWhy')}
      checked={voice === 'on' || voice === 'starting'}
      error={voice === 'failed' ? t('filter.failed') : undefined}
      onChange={(event) => own.filterVoice(event.currentTarget.checked)}
    />
  );
}
