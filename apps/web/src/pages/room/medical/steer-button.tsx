import { ActionIcon, Popover, Slider, Stack, Text } from '@mantine/core';
import { IconDeviceCctv } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CAMERA_AXES, type CameraAbilities, type CameraMove } from '#contract';

interface SteerButtonProps {
  abilities: CameraAbilities | undefined;
  onMove: (move: CameraMove) => void;
}

/** Moves the camera itself, where it can be moved: everybody sees what it then shows. */
export function SteerButton({ abilities = {}, onMove }: SteerButtonProps) {
  const { t } = useTranslation('medical');
  const ranges = CAMERA_AXES.flatMap((axis) => {
    const range = abilities[axis];
    return range ? { axis, ...range } : [];
  });
  if (ranges.length === 0) return null;
  return (
    <Popover position="left-start" width={260} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="default" size="xl" aria-label={t('steer.title')}>
          <IconDeviceCctv aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('steer.title')}>
        <Stack gap="md">
          <Text size="sm">{t('steer.why')}</Text>
          {ranges.map(({ axis, min, max, step, value }) => (
            <div key={axis}>
              <Text size="sm" fw={600} aria-hidden>
                {t(`steer.${axis}`)}
              </Text>
              <Slider
                key={value}
                thumbLabel={t(`steer.${axis}`)}
                min={min}
                max={max}
                step={step}
                defaultValue={value}
                label={null}
                onChangeEnd={(to) => onMove({ axis, value: to })}
              />
            </div>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
