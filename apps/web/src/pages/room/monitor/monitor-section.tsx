import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isBridgeAddress } from '../../../room/monitor/monitor-bridge.js';
import type { MonitorSource } from '../../../room/monitor/monitor-source.js';
import { SIMULATED, type Simulated } from '../../../room/monitor/simulator.js';
import { useStore } from '../use-store.js';

/** What this page sends of a patient monitor: a real one's, or a made-up one's. */
export function MonitorSection({ source }: { source: MonitorSource }) {
  const { t } = useTranslation('monitor');
  const { simulated, bridge } = useStore(source.store);
  return (
    <Stack component="section" gap="sm" aria-labelledby="medical-monitor">
      <Title order={2} size="h4" id="medical-monitor">
        {t('title')}
      </Title>
      <Text size="sm">{t('what')}</Text>
      {simulated === null && <Bridge source={source} />}
      {bridge === null && <Simulator source={source} />}
    </Stack>
  );
}

function Bridge({ source }: { source: MonitorSource }) {
  const { t } = useTranslation('monitor');
  const { bridge } = useStore(source.store);
  const [address, setAddress] = useLocalStorage({ key: 'hoichan.monitor-bridge', defaultValue: 'ws://localhost:8070' });
  const [asked, setAsked] = useState(false);
  const isGood = isBridgeAddress(address.trim());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (bridge !== null) source.stop();
        else if (isGood) source.connect(address.trim());
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={t('bridge.address')}
          description={t('bridge.why')}
          value={address}
          disabled={bridge !== null}
          error={asked && !isGood && t('bridge.wrong')}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" role="status">
            {bridge && t(`bridge.state.${bridge.state}`, { field: bridge.field ?? '' })}
          </Text>
          <Button type="submit" variant={bridge ? 'default' : 'filled'}>
            {t(bridge ? 'bridge.stop' : 'bridge.connect')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Simulator({ source }: { source: MonitorSource }) {
  const { t } = useTranslation('monitor');
  const { simulated } = useStore(source.store);
  const [chosen, setChosen] = useState<Simulated>('adult');
  return (
    <>
      <Select
        label={t('simulator')}
        data={SIMULATED.map((value) => ({ value, label: t(`who.${value}`) }))}
        value={simulated ?? chosen}
        allowDeselect={false}
        onChange={(value) => {
          const who = SIMULATED.find((each) => each === value);
          if (!who) return;
          setChosen(who);
          if (simulated) source.simulate(who);
        }}
      />
      <Button variant="default" onClick={() => (simulated ? source.stop() : source.simulate(chosen))}>
        {t(simulated ? 'stop' : 'start')}
      </Button>
    </>
  );
}
