import { useTranslation } from 'react-i18next';
import type { Priority } from '#contract';
import { priorityColors } from '../theme/priority.js';
import classes from './priority-badge.module.css';
import { PriorityShape } from './priority-shape.js';

interface PriorityBadgeProps {
  priority: Priority;
  /** `solid` where the level is the message (the banner), `soft` in lists. */
  variant?: 'solid' | 'soft';
  size?: 'md' | 'lg';
}

/** How urgent, as a colour, a word and a shape. */
export function PriorityBadge({ priority, variant = 'soft', size = 'md' }: PriorityBadgeProps) {
  const { t } = useTranslation();
  const colors = priorityColors(priority);
  const solid = variant === 'solid';
  return (
    <span
      className={classes.badge}
      data-size={size}
      style={{ background: solid ? colors.fill : colors.soft, color: solid ? colors.on : colors.ink }}
    >
      <PriorityShape priority={priority} size={14} color={solid ? colors.on : colors.fill} />
      <span>
        P{priority} {t(`priority.${priority}`)}
      </span>
    </span>
  );
}
