import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { IconHeadphones } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../use-place.js';
import { DeviceSelect } from './device-select.js';
import { useBodySound } from './use-body-sound.js';
import { Waveform } from './waveform.js';

/** The electronic stethoscope: which one, how it sounds, and whether it is heard. */
export function AuscultationSection({ place: { own, ownState } }: { place: Place }) {
  const { t } = useTranslation(['medical', 'room']);
  const { auscultation } = ownState.medical;
  const sent = auscultation.on && auscultation.track !== null;
  const sound = useBodySound(auscultation.track);
  return (
    <Stack component="section" gap="sm" aria-labelledby="medical-auscultation">
      <Title order={2} size="h4" id="medical-auscultation">
        {t('auscultation.title')}
      </Title>
      <Text size="sm">{t('auscultation.what')}</Text>
      <Alert color="gray" icon={<IconHeadphones aria-hidden />}>
        {t('auscultation.headphonesOwn')}
      </Alert>
      <DeviceSelect
        label={t('auscultation.device')}
        device={auscultation}
        choices={ownState.choices.microphone}
        onChoose={(deviceId) => void own.medical.choose('auscultation', deviceId)}
      />
      {auscultation.fault && <Alert color="gray">{t(`room:fault.${auscultation.fault}.microphone`)}</Alert>}
      {sound && <Waveform sound={sound} label={t('auscultation.waveOwn')} />}
      <Button
        variant={sent ? 'default' : 'filled'}
        loading={auscultation.opening}
        onClick={() => void own.medical.set('auscultation', !sent)}
      >
        {t(sent ? 'auscultation.stop' : 'auscultation.start')}
      </Button>
    </Stack>
  );
}
