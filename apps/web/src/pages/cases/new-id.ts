const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * A UUID version 7 for what this page makes, so that sending it again makes nothing twice. By hand, because
 * `crypto.randomUUID` is missing where a hospital serves the page over plain HTTP in its own network.
 */
export function newId(now = Date.now(), random = crypto.getRandomValues(new Uint8Array(10))): string {
  const [a = 0, b = 0, c = 0, ...rest] = random;
  const time = now.toString(16).padStart(12, '0');
  const version = hex(Uint8Array.of(0x70 | (a & 0x0f), b));
  const variant = hex(Uint8Array.of(0x80 | (c & 0x3f), rest[0] ?? 0));
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${hex(Uint8Array.from(rest.slice(1, 7)))}`;
}
