import { Drawer, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconStethoscope } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MonitorSection } from '../monitor/monitor-section.js';
import { ControlButton } from '../control-button.js';
import type { Place } from '../use-place.js';
import { AuscultationSection } from './auscultation-section.js';
import { ExaminationSection } from './examination-section.js';

/** What examines the patient: examination camera and stethoscope, each a switch with its device. */
export function MedicalButton({ place }: { place: Place }) {
  const { t } = useTranslation(['medical', 'common']);
  const [opened, setOpened] = useState(false);
  const phone = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const { examination, auscultation } = place.ownState.medical;
  return (
    <>
      <ControlButton
        icon={IconStethoscope}
        label={t('control')}
        short={t('controlShort')}
        off={examination.on || auscultation.on}
        onClick={() => setOpened(true)}
      />
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('title')}
        position={phone ? 'bottom' : 'left'}
        size={phone ? '80%' : 400}
        withOverlay={false}
        lockScroll={false}
        closeButtonProps={{ 'aria-label': t('common:act.close') }}
      >
        <Stack gap="xl">
          <ExaminationSection place={place} />
          <AuscultationSection place={place} />
          <MonitorSection source={place.own.medical.monitor} />
        </Stack>
      </Drawer>
    </>
  );
}
