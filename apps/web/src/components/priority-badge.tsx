import {
  IconCircleFilled,
  IconOctagonFilled,
  IconSquareFilled,
  IconSquareRotatedFilled,
  IconTriangleFilled,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Priority } from '#contract';
import { priorityColors } from '../theme/priority.js';
import classes from './priority-badge.module.css';

/** A shape for each level, so that the colour is never alone: a stop sign is the worst. */
const SHAPES = {
  1: IconOctagonFilled,
  2: IconTriangleFilled,
  3: IconSquareRotatedFilled,
  4: IconCircleFilled,
  5: IconSquareFilled,
} as const;

interface PriorityBadgeProps {
  priority: Priority;
  /** `solid` where the level is the message (a ring, the banner), `soft` in lists. */
  variant?: 'solid' | 'soft';
  size?: 'md' | 'lg';
}

/** How urgent, as a colour, a word and a shape. */
export function PriorityBadge({ priority, variant = 'soft', size = 'md' }: PriorityBadgeProps) {
  const { t } = useTranslation();
  const colors = priorityColors(priority);
  const Shape = SHAPES[priority];
  const solid = variant === 'solid';
  return (
    <span
      className={classes.badge}
      data-size={size}
      style={{ background: solid ? colors.fill : colors.soft, color: solid ? colors.on : colors.ink }}
    >
      <Shape className={classes.shape} size={12} aria-hidden color={solid ? colors.on : colors.fill} />
      <span>
        P{priority} {t(`priority.${priority}`)}
      </span>
    </span>
  );
}
