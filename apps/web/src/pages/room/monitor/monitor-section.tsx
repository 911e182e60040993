import { Button, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonitorSource } from '../../../room/monitor/monitor-source.js';
import { SIMULATED, type Simulated } from '../../../room/monitor/simulator.js';
import { useStore } from '../use-store.js';

/** What this page sends of a patient monitor. */
export function MonitorSection({ source }: { source: MonitorSource }) {
  const { t } = useTranslation('monitor');
  const { simulated } = useStore(source.store);
  const [chosen, setChosen] = useState<Simulated>('adult');
  return (
    <Stack component="section" gap="sm" aria-labelledby="medical-monitor">
      <Title order={2} size="h4" id="medical-monitor">
        {t('title')}
      </Title>
      <Text size="sm">{t('what')}</Text>
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
      <Button variant={simulated ? 'default' : 'filled'} onClick={() => source.simulate(simulated ? null : chosen)}>
        {t(simulated ? 'stop' : 'start')}
      </Button>
    </Stack>
  );
}
