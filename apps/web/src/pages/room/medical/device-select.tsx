import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeviceState } from '../../../room/local-device.js';
import type { DeviceChoice } from '../../../room/local-media.js';

interface DeviceSelectProps {
  label: string;
  device: DeviceState;
  choices: readonly DeviceChoice[];
  onChoose: (deviceId: string) => void;
}

/** Which of the computer's devices it is. */
export function DeviceSelect({ label, device, choices, onChoose }: DeviceSelectProps) {
  const { t } = useTranslation('room');
  const inUse = device.track?.getSettings().deviceId ?? device.deviceId;
  const options = choices.map(({ deviceId, label: name }) => ({ value: deviceId, label: name }));
  return (
    <Select
      label={label}
      data={options}
      value={options.some(({ value }) => value === inUse) ? inUse : null}
      placeholder={t(options.length === 0 ? 'lobby.noChoice' : 'lobby.choose')}
      disabled={options.length === 0}
      onChange={(deviceId) => {
        if (deviceId !== null) onChoose(deviceId);
      }}
    />
  );
}
