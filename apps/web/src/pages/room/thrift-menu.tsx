import { Popover, Radio, Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Direction, LinkControl } from '../../room/link-control.js';
import { RUNGS } from '../../room/link-ladder.js';
import classes from './live-room.module.css';
import { useStore } from './use-store.js';

const DIRECTIONS: readonly Direction[] = ['sending', 'receiving'];

/** Send less, receive less: by hand, for what no meter knows. */
export function ThriftMenu({ link }: { link: LinkControl }) {
  const { t } = useTranslation('room');
  const { limits } = useStore(link.store);
  return (
    <Popover position="bottom-start" width={300} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <UnstyledButton className={classes.retry}>{t('thrift.title')}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('thrift.title')}>
        <Stack gap="md">
          <Text size="sm">{t('thrift.why')}</Text>
          {DIRECTIONS.map((direction) => (
            <Radio.Group
              key={direction}
              label={t(`thrift.${direction}`)}
              value={limits[direction]}
              onChange={(value) => {
                const rung = RUNGS.find((each) => each === value);
                if (rung) link.limit(direction, rung);
              }}
            >
              <Stack gap={6} mt={4}>
                {RUNGS.map((rung) => (
                  <Radio key={rung} value={rung} label={t(`thrift.${rung}`)} />
                ))}
              </Stack>
            </Radio.Group>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
