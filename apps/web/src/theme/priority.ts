import type { Priority } from '#contract';

/** The colours of an urgency as CSS values, for `style` or a CSS module. Never use one without its word. */
export const priorityColors = (priority: Priority) => ({
  fill: `var(--hc-p${priority}-fill)`,
  on: `var(--hc-p${priority}-on)`,
  soft: `var(--hc-p${priority}-soft)`,
  ink: `var(--hc-p${priority}-ink)`,
});
