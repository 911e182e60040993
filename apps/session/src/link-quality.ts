import type { LinkQuality } from '#contract';

/**
 * How good a connection is by one of mediasoup's scores, 0 to 10. Nothing arrives at 0: muted, or about to be lost,
 * which says nothing about the quality of what is heard.
 */
export function linkQualityOf(score: number): LinkQuality | null {
  if (score <= 0) return null;
  if (score >= 8) return 'good';
  return score >= 5 ? 'fair' : 'poor';
}
