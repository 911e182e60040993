import type { QualityReading } from '#contract';

/** What somebody notices of a link, the worst first. */
export const TROUBLES = ['speechGaps', 'frozen', 'loss', 'delay', 'jitter'] as const;
export type Trouble = (typeof TROUBLES)[number];

type Measured = Pick<QualityReading, 'concealed' | 'frozen' | 'sendLoss' | 'receiveLoss' | 'roundTripMs' | 'jitterMs'>;

/** From where on each is noticed. */
const NOTICED: Readonly<Record<Trouble, (reading: Measured) => boolean>> = {
  speechGaps: ({ concealed }) => (concealed ?? 0) >= 0.03,
  frozen: ({ frozen }) => frozen >= 0.1,
  loss: ({ sendLoss, receiveLoss }) => Math.max(sendLoss ?? 0, receiveLoss ?? 0) >= 0.03,
  // Two people begin to talk into each other.
  delay: ({ roundTripMs }) => (roundTripMs ?? 0) >= 400,
  jitter: ({ jitterMs }) => (jitterMs ?? 0) >= 60,
};

export const troublesOf = (reading: Measured): Trouble[] => TROUBLES.filter((trouble) => NOTICED[trouble](reading));
