import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '@mantine/core';

const SCHEMES = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const;

/** Light, dark for the reading room, or as the device says. */
export function SchemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label={t('scheme.label')}
      fullWidth
      data={SCHEMES.map(({ value, icon: Icon }) => ({
        value,
        label: (
          <span title={t(`scheme.${value}`)}>
            <Icon size={18} aria-hidden style={{ display: 'block', marginInline: 'auto' }} />
            <VisuallyHidden>{t(`scheme.${value}`)}</VisuallyHidden>
          </span>
        ),
      }))}
      value={colorScheme}
      onChange={(value) => {
        const scheme = SCHEMES.find((it) => it.value === value);
        if (scheme) setColorScheme(scheme.value);
      }}
    />
  );
}
