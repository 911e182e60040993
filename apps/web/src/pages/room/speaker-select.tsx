import { Button, Group, Select } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canChooseSpeaker, playTestSound } from '../../room/speaker.js';
import classes from './lobby.module.css';
import type { Place } from './use-place.js';

/** Where one hears the others, and a sound to try it with. Browsers that choose by themselves keep the sound alone. */
export function SpeakerSelect({ place }: { place: Place }) {
  const { t } = useTranslation('room');
  const [playing, setPlaying] = useState(false);
  const { choices, outputId } = place.ownState;
  const options = choices.speaker.map(({ deviceId, label }) => ({ value: deviceId, label }));
  const inUse = outputId ?? 'default';
  const test = async (): Promise<void> => {
    setPlaying(true);
    await playTestSound(outputId).finally(() => setPlaying(false));
  };
  return (
    <Group align="end" wrap="nowrap" gap="sm">
      {canChooseSpeaker() && (
        <Select
          className={classes.speaker}
          label={t('lobby.speaker')}
          leftSection={<IconVolume size={18} aria-hidden />}
          data={options}
          value={options.some(({ value }) => value === inUse) ? inUse : null}
          placeholder={t(options.length === 0 ? 'lobby.noChoice' : 'lobby.choose')}
          disabled={options.length === 0}
          onChange={(deviceId) => {
            if (deviceId !== null) place.own.chooseSpeaker(deviceId);
          }}
        />
      )}
      <Button variant="default" loading={playing} onClick={() => void test()}>
        {t('lobby.testSound')}
      </Button>
    </Group>
  );
}
