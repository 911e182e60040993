import { Alert, Button, Radio, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PICTURE_HINTS } from '../../../room/medical-devices.js';
import type { Place } from '../use-place.js';
import { DeviceSelect } from './device-select.js';

/** The second camera: which one, what matters of its picture, and whether it is shown. */
export function ExaminationSection({ place: { own, ownState } }: { place: Place }) {
  const { t } = useTranslation(['medical', 'room']);
  const { examination, hint } = ownState.medical;
  const shown = examination.on && examination.track !== null;
  return (
    <Stack component="section" gap="sm" aria-labelledby="medical-examination">
      <Title order={2} size="h4" id="medical-examination">
        {t('examination.title')}
      </Title>
      <Text size="sm">{t('examination.what')}</Text>
      <DeviceSelect
        label={t('examination.device')}
        device={examination}
        choices={ownState.choices.camera}
        onChoose={(deviceId) => void own.medical.choose('examination', deviceId)}
      />
      <Radio.Group
        label={t('examination.hint')}
        value={hint}
        onChange={(value) => {
          const chosen = PICTURE_HINTS.find((each) => each === value);
          if (chosen) own.medical.prefer(chosen);
        }}
      >
        <Stack gap={6} mt={4}>
          {PICTURE_HINTS.map((each) => (
            <Radio key={each} value={each} label={t(`examination.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {examination.fault && <Alert color="gray">{t(`room:fault.${examination.fault}.camera`)}</Alert>}
      <Button
        variant={shown ? 'default' : 'filled'}
        loading={examination.opening}
        onClick={() => void own.medical.set('examination', !shown)}
      >
        {t(shown ? 'examination.stop' : 'examination.start')}
      </Button>
    </Stack>
  );
}
