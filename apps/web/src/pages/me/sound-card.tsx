import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ringTone } from '../../rings/ring-tone.js';
import { useRingToneUnlocked } from '../../rings/use-ring-tone.js';

/** Lets somebody hear the ring before a shift, and sets the volume of the computer by it. */
export function SoundCard() {
  const { t } = useTranslation('me');
  const { t: rings } = useTranslation('rings');
  const audible = useRingToneUnlocked();
  return (
    <Paper p="lg" component="section" aria-labelledby="sound-title">
      <Title order={2} size="h3" id="sound-title">
        {t('sound.title')}
      </Title>
      <Group justify="space-between" mt="sm">
        <Text>{rings(audible ? 'sound.on' : 'sound.why')}</Text>
        <Button variant="default" onClick={ringTone.playOnce}>
          {rings('sound.test')}
        </Button>
      </Group>
    </Paper>
  );
}
