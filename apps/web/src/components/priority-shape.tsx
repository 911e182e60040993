import {
  IconAlertOctagonFilled,
  IconCircleFilled,
  IconSquareFilled,
  IconSquareRotatedFilled,
  IconTriangleFilled,
} from '@tabler/icons-react';
import type { Priority } from '#contract';

/** A shape for each level, so that the colour is never alone: a stop sign is the worst. */
const SHAPES = {
  1: IconAlertOctagonFilled,
  2: IconTriangleFilled,
  3: IconSquareRotatedFilled,
  4: IconCircleFilled,
  5: IconSquareFilled,
} as const;

interface PriorityShapeProps {
  priority: Priority;
  size: number;
  color: string;
}

/** The shape alone: only beside its word. */
export function PriorityShape({ priority, size, color }: PriorityShapeProps) {
  const Shape = SHAPES[priority];
  return <Shape size={size} color={color} style={{ flex: 'none' }} aria-hidden />;
}
