import { Checkbox, SegmentedControl, Slider, Text } from '@mantine/core';
import { IconHeadphones, IconStethoscope } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incoming } from '../../../room/room-state.js';
import { SoundView } from '../track-view.js';
import classes from './auscultation-strip.module.css';
import { useBodySound } from './use-body-sound.js';
import { Waveform } from './waveform.js';

interface AuscultationStripProps {
  incoming: Incoming;
  name: string;
  /** Where it is heard. */
  outputId: string | null;
  voicesMuted: boolean;
  onMuteVoices: (muted: boolean) => void;
}

const GAINS = ['1', '2', '4', '8'] as const;

/** The sound of the patient's body: to be seen, heard, made louder, and heard alone. */
export function AuscultationStrip({ incoming, name, outputId, voicesMuted, onMuteVoices }: AuscultationStripProps) {
  const { t } = useTranslation('medical');
  const sound = useBodySound(incoming.track);
  const [volume, setVolume] = useState(80);
  const [gain, setGain] = useState<string>('2');
  // A browser that wants a touch first gets one with the first change here; the room's own button asks for it too.
  const [touches, setTouches] = useState(0);
  useEffect(() => sound?.amplify((volume / 100) * Number(gain)), [sound, volume, gain]);
  const label = t('auscultation.of', { name });
  return (
    <section className={classes.strip} aria-label={label}>
      <div className={classes.title}>
        <Text fw={600} className={classes.name}>
          <IconStethoscope size={20} aria-hidden /> {label}
        </Text>
        <Text size="sm" className={classes.name}>
          <IconHeadphones size={18} aria-hidden /> {t('auscultation.headphones')}
        </Text>
      </div>
      {sound && <Waveform sound={sound} label={t('auscultation.wave', { name })} />}
      <div className={classes.volume}>
        <Text size="sm" aria-hidden>
          {t('auscultation.volume')}
        </Text>
        <Slider
          thumbLabel={t('auscultation.volume')}
          label={null}
          value={volume}
          onChange={setVolume}
          onChangeEnd={() => setTouches(touches + 1)}
        />
      </div>
      <div className={classes.gain}>
        <Text size="sm" aria-hidden>
          {t('auscultation.gain')}
        </Text>
        <SegmentedControl
          aria-label={t('auscultation.gain')}
          size="sm"
          value={gain}
          onChange={setGain}
          data={GAINS.map((value) => ({ value, label: `×${value}` }))}
        />
      </div>
      <Checkbox
        label={t('auscultation.alone')}
        checked={voicesMuted}
        onChange={(event) => onMuteVoices(event.currentTarget.checked)}
      />
      {sound?.amplified && (
        <SoundView
          key={touches}
          track={sound.amplified}
          outputId={outputId}
          source="auscultation"
          practitionerId={incoming.practitionerId}
          onBlocked={ignored}
        />
      )}
    </section>
  );
}

const ignored = (): void => undefined;
