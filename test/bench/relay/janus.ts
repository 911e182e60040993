import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket, { type RawData } from 'ws';
import { freePort } from '../../support/app-process.js';
import { textOf } from '../../support/relay.js';
import { until } from '../../support/until.js';
import { answerTo, offered } from './janus-sdp.js';
import type { Load } from './load.js';
import type { LoadPeer } from './load-peer.js';
import { startServer } from './pinned.js';
import { PAYLOAD_TYPE } from './rtp-source.js';
import type { Side } from './side.js';

const PROGRAM = '/usr/bin/janus';

/**
 * Janus with its streaming plugin: RTP comes in as it is, which spares Janus the one packet in thirty that the others
 * have to decrypt. Null where there is no Janus, or no address but loopback, which it does not use.
 */
export async function janus(load: Load, receivers: number): Promise<Side | null> {
  const address = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  if (!existsSync(PROGRAM) || address === undefined) return null;
  const [port, mediaPort] = [await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), 'hoichan-janus-'));
  writeSettings(folder, { port, mediaPort, address });
  const command = [PROGRAM, '-F', folder, '-C', join(folder, 'janus.jcfg')] as const;
  const server = startServer(command, ['ignore', 'ignore', 'ignore']);
  const session = await until(
    () => JanusSession.open(`ws://127.0.0.1:${port}`).catch(() => null),
    (opened) => opened !== null,
  );
  if (!session) throw new Error('Janus does not start');
  const peers: LoadPeer[] = [];
  for (let index = 0; index < receivers; index++) peers.push(await watch(session, await load.openPeer(), address));
  return {
    pid: server.pid ?? 0,
    receivers: peers,
    flow: async (on) => {
      load.source.port = on ? mediaPort : null;
    },
    close: async () => {
      session.close();
      server.kill();
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function watch(session: JanusSession, peer: LoadPeer, address: string): Promise<LoadPeer> {
  const handle = await session.attach();
  const sdp = await session.message(handle, { request: 'watch', id: 1 });
  const offer = offered(sdp);
  await peer.transport.produce({ kind: 'video', rtpParameters: offer.rtpParameters });
  const connected = peer.connect({ ...offer.remote, lite: false });
  await session.message(handle, { request: 'start' }, answerTo(offer, peer, address));
  await connected;
  await peer.connected();
  return peer;
}

interface Ports {
  port: number;
  mediaPort: number;
  address: string;
}

function writeSettings(folder: string, { port, mediaPort, address }: Ports): void {
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write(
    'janus.jcfg',
    `general: { configs_folder = "${folder}", debug_level = 2, session_timeout = 0, hide_dependencies = true }
     nat: { ice_lite = false, ice_enforce_list = "${address}" }
     media: { rtp_port_range = "42000-44000" }
     transports: { disable = "libjanus_http.so,libjanus_mqtt.so,libjanus_nanomsg.so,libjanus_pfunix.so,libjanus_rabbitmq.so" }`,
  );
  write('janus.transport.websockets.jcfg', `general: { ws = true, ws_port = ${port}, ws_ip = "127.0.0.1" }`);
  write(
    'janus.plugin.streaming.jcfg',
    `bench: { type = "rtp", id = 1, audio = false, video = true, videoport = ${mediaPort}, videopt = ${PAYLOAD_TYPE},
      videocodec = "vp8", videoiface = "127.0.0.1" }`,
  );
}

interface JanusMessage {
  transaction?: string;
  janus: string;
  data?: { id: number };
  error?: { reason: string };
  plugindata?: { data: { error?: string } };
  jsep?: { sdp: string };
}

/** Janus' JSON over its WebSocket: what we say is first acknowledged, and then answered by an event. */
class JanusSession {
  private readonly waiting = new Map<string, (message: JanusMessage) => void>();
  private sessionId: number | undefined;
  private count = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: RawData) => {
      const message: JanusMessage = JSON.parse(textOf(data));
      if (message.janus !== 'ack') this.waiting.get(message.transaction ?? '')?.(message);
    });
  }

  static async open(url: string): Promise<JanusSession> {
    const socket = new WebSocket(url, 'janus-protocol');
    await once(socket, 'open');
    const session = new JanusSession(socket);
    session.sessionId = (await session.say({ janus: 'create' })).data?.id;
    return session;
  }

  async attach(): Promise<number> {
    const { data } = await this.say({ janus: 'attach', plugin: 'janus.plugin.streaming' });
    if (!data) throw new Error('Janus has no streaming plugin');
    return data.id;
  }

  /** The description that comes with the answer, if one does. */
  async message(handle: number, body: object, sdp?: string): Promise<string> {
    const jsep = sdp === undefined ? {} : { jsep: { type: 'answer', sdp } };
    return (await this.say({ janus: 'message', handle_id: handle, body, ...jsep })).jsep?.sdp ?? '';
  }

  close(): void {
    this.socket.terminate();
  }

  private async say(what: object): Promise<JanusMessage> {
    const transaction = `bench-${++this.count}`;
    const heard = new Promise<JanusMessage>((resolve) => this.waiting.set(transaction, resolve));
    this.socket.send(JSON.stringify({ ...what, transaction, session_id: this.sessionId }));
    const message = await heard;
    const problem = message.error?.reason ?? message.plugindata?.data.error;
    if (problem !== undefined) throw new Error(`Janus: ${problem}`);
    return message;
  }
}
