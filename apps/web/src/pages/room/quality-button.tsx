import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.js';
import type { QualityState, QualityWatch } from '../../room/quality-watch.js';
import { troublesOf } from '../../room/quality-troubles.js';
import classes from './live-room.module.css';
import type { RoomPerson } from './people.js';
import { QualityTable, type QualityColumn } from './quality-table.js';
import { useStore } from './use-store.js';

interface QualityButtonProps {
  quality: QualityWatch;
  /** The others. */
  people: readonly RoomPerson[];
}

/** How pictures and sound are just now: in words first, then in figures. */
export function QualityButton({ quality, people }: QualityButtonProps) {
  const { t } = useTranslation('quality');
  const [opened, { open, close }] = useDisclosure();
  const phone = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  return (
    <>
      <UnstyledButton className={classes.retry} onClick={open}>
        {t('open')}
      </UnstyledButton>
      <Dialog opened={opened} onClose={close} title={t('title')} size="lg" fullScreen={phone}>
        <QualityNow quality={quality} people={people} />
      </Dialog>
    </>
  );
}

/** Apart, so that only this renders with each reading. */
function QualityNow({ quality, people }: QualityButtonProps) {
  const { t } = useTranslation('quality');
  const columns = columnsOf(useStore(quality.store), people, t('self'));
  if (columns.length === 0) return <Text role="status">{t('measuring')}</Text>;
  return (
    <Stack gap="md">
      {columns.map(({ id, name, reading }) => {
        const troubles = troublesOf(reading);
        return (
          <div key={id}>
            <Text fw={600}>{name}</Text>
            <Text>{troubles.length === 0 ? t('good') : troubles.map((each) => t(`trouble.${each}`)).join(' · ')}</Text>
            {reading.way !== null && reading.way !== 'udp' && (
              <Text size="sm" c="dimmed">
                {t(`way.${reading.way}`)}
              </Text>
            )}
          </div>
        );
      })}
      <QualityTable caption={t('title')} columns={columns} />
    </Stack>
  );
}

function columnsOf({ own, others }: QualityState, people: readonly RoomPerson[], self: string): QualityColumn[] {
  const theirs = people.flatMap(({ id, name }) => {
    const reading = others.get(id);
    return reading ? [{ id, name, reading }] : [];
  });
  return own === null ? theirs : [{ id: 'self', name: self, reading: own }, ...theirs];
}
