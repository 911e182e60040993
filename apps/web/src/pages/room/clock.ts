const two = (value: number): string => String(value).padStart(2, '0');

/** `07:40`, `1:07:40` */
export function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
