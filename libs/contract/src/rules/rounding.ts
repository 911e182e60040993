/** 38.05 is 38.1, although 38.05 * 10 is a little less than 380.5 in binary. */
export function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(Number((value * factor).toPrecision(12))) / factor;
}
