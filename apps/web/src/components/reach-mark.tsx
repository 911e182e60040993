import { Text } from '@mantine/core';
import { IconCircleCheck, IconCircleOff, IconVideo, IconWifi1, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Reach } from '#contract';
import classes from './reach-mark.module.css';

type Mark = Reach['state'] | 'weak';

const ICONS: Record<Mark, Icon> = {
  reachable: IconCircleCheck,
  weak: IconWifi1,
  'in-consult': IconVideo,
  unreachable: IconCircleOff,
};

/** Whether somebody can be called: at a page, over a line that carries a talk, and in no other consult. */
export function ReachMark({ reach: { state, weakLink } }: { reach: Reach }) {
  const { t } = useTranslation();
  const mark: Mark = state === 'reachable' && weakLink ? 'weak' : state;
  const MarkIcon = ICONS[mark];
  return (
    <Text span size="sm" className={classes.mark} data-mark={mark}>
      <MarkIcon size={18} aria-hidden />
      {t(`reach.${mark}`)}
    </Text>
  );
}
