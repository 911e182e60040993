import { Select } from '@mantine/core';
import { IconCamera, IconMicrophone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LocalKind } from '../../room/local-media.js';
import type { Place } from './use-place.js';

const ICONS = { camera: IconCamera, microphone: IconMicrophone };

/** Which camera or microphone is used. */
export function DeviceSelect({ place, kind }: { place: Place; kind: LocalKind }) {
  const { t } = useTranslation('room');
  const { choices, [kind]: device } = place.ownState;
  const options = choices[kind].map(({ deviceId, label }) => ({ value: deviceId, label }));
  const inUse = device.track?.getSettings().deviceId ?? device.deviceId;
  const Icon = ICONS[kind];
  return (
    <Select
      label={t(`lobby.${kind}`)}
      leftSection={<Icon size={18} aria-hidden />}
      data={options}
      value={options.some(({ value }) => value === inUse) ? inUse : null}
      placeholder={t(options.length === 0 ? 'lobby.noChoice' : 'lobby.choose')}
      disabled={options.length === 0}
      onChange={(deviceId) => {
        if (deviceId !== null) void place.own.choose(kind, deviceId);
      }}
    />
  );
}
