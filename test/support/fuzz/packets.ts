import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { mutatedPacket, oneOf } from './mutation.js';
import type { RunningCall } from './running-call.js';

const STRANGERS = 8;
const A_BURST = 10;
const BURST_EVERY_MS = 4;

/** What no fresh call has sent yet: SCTP in DTLS (of a data channel), an alert, and RTCP that is not encrypted. */
const MADE_UP: readonly Buffer[] = [
  Buffer.from(`17fefd0001000000000001003000010000000000${'a5'.repeat(41)}`, 'hex'),
  Buffer.from('15fefd000000000000000900020100', 'hex'),
  Buffer.from('81c900070000000100000002000000030000000400000005000000060000000700', 'hex'),
  Buffer.from('80c80006000000010000000000000000000000000000000000000000', 'hex'),
  Buffer.from('8fce00020000000100000002', 'hex'),
];

/** Sends so many mutated packets to the relay's port: from strangers, and on the path of somebody in another room. */
export async function fuzzPackets(call: RunningCall, count: number, random: () => number): Promise<void> {
  const originals = [...call.captured, ...MADE_UP];
  const inside = await call.stranger();
  const outside = Array.from({ length: STRANGERS }, () => createSocket('udp4'));
  for (const socket of outside) {
    socket.bind(0);
    await once(socket, 'listening');
  }
  const { address, port } = inside.remote;
  for (let sent = 0; sent < count; sent++) {
    const packet = mutatedPacket(oneOf(random, originals), random);
    if (random() < 0.5) inside.inject(packet);
    else oneOf(random, outside).send(packet, port, address);
    if (sent % A_BURST === 0) await sleep(BURST_EVERY_MS);
  }
  for (const socket of outside) socket.close();
}
