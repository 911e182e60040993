type Chance = () => number;

const MAX_PACKET_BYTES = 1_500;

const upTo = (random: Chance, limit: number): number => Math.floor(random() * limit);

export function oneOf<T>(random: Chance, values: readonly T[]): T {
  const value = values[upTo(random, values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
}

/** Where lengths, kinds and counts of STUN, DTLS, RTP and RTCP stand. */
const HEAD_BYTES = 24;

const PACKET_CHANGES: readonly ((packet: Buffer, random: Chance) => Buffer)[] = [
  (packet, random) => packet.subarray(0, upTo(random, packet.length + 1)),
  (packet, random) => Buffer.concat([packet, noise(random, upTo(random, 64))]),
  (packet, random) => put(packet, upTo(random, packet.length), upTo(random, 256)),
  (packet, random) => put(packet, upTo(random, Math.min(packet.length, HEAD_BYTES)), upTo(random, 256)),
  (packet, random) =>
    put(packet, upTo(random, Math.min(packet.length, HEAD_BYTES)), oneOf(random, [0, 0x7f, 0x80, 0xff])),
  (packet, random) => {
    const at = upTo(random, packet.length);
    return Buffer.concat([packet.subarray(0, at), noise(random, 1 + upTo(random, 16)), packet.subarray(at)]);
  },
  (packet, random) => Buffer.concat([packet, packet]).subarray(0, MAX_PACKET_BYTES - upTo(random, 100)),
];

function put(packet: Buffer, at: number, value: number): Buffer {
  if (packet.length > 0) packet[at] = value;
  return packet;
}

const noise = (random: Chance, length: number): Buffer => Buffer.from(Array.from({ length }, () => upTo(random, 256)));

/** A packet that was right, with up to four changes. */
export function mutatedPacket(packet: Buffer, random: Chance): Buffer {
  let mutated = Buffer.from(packet);
  for (let left = 1 + upTo(random, 4); left > 0; left--)
    mutated = Buffer.from(oneOf(random, PACKET_CHANGES)(mutated, random));
  return mutated.subarray(0, MAX_PACKET_BYTES);
}

/** What a page's value is replaced with. */
const HOSTILE: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', ' ', 'x'.repeat(5_000), '\u0000', '../..', "' OR 1=1 --"],
  ...[[], {}, [[[[[[[[[[[[]]]]]]]]]]]], { __proto__: null, constructor: {} }, Array.from({ length: 600 }, () => 0)],
  JSON.parse('{"__proto__":{"ok":true}}'),
];

/** A payload that was right, with one to three values replaced, taken away or added. `known` are values of others. */
export function mutatedPayload(payload: unknown, random: Chance, known: readonly unknown[]): unknown {
  let mutated: unknown = structuredClone(payload);
  for (let left = 1 + upTo(random, 3); left > 0; left--) mutated = changed(mutated, random, [...HOSTILE, ...known]);
  return mutated;
}

function changed(value: unknown, random: Chance, hostile: readonly unknown[]): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.15) return structuredClone(oneOf(random, hostile));
  const entries: [string, unknown][] = Object.entries(value);
  if (entries.length === 0 || random() < 0.1) entries.push(['extra', oneOf(random, hostile)]);
  const at = upTo(random, entries.length);
  const next = entries.flatMap(([key, inner], index): [string, unknown][] => {
    if (index !== at) return [[key, inner]];
    return random() < 0.1 ? [] : [[key, changed(inner, random, hostile)]];
  });
  return Array.isArray(value) ? next.map(([, inner]) => inner) : Object.fromEntries(next);
}
