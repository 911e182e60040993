import { once } from 'node:events';
import { createInterface } from 'node:readline';
import WebSocket, { type RawData } from 'ws';
import { textOf } from '../../support/relay.js';
import type { Load } from './load.js';
import { mediasoupSide, type Seat } from './mediasoup-side.js';
import { startServer } from './pinned.js';
import type { Side } from './side.js';

const SERVER = 'test/bench/join/bare-server.ts';

/** mediasoup with nothing around it. */
export async function bareRelay(load: Load, receivers: number): Promise<Side> {
  // The page that it could serve is not asked for here.
  const command = [process.execPath, '--import', './test/support/typescript.mjs', SERVER, 'package.json'] as const;
  const server = startServer(command, ['pipe', 'pipe', 'inherit']);
  if (!server.stdout || !server.stdin) throw new Error('the bare server has no pipes');
  const { stdin, stdout } = server;
  const [line] = (await once(createInterface(stdout), 'line')) as [string];
  const url = line.replace('http', 'ws');
  const callers: Caller[] = [];
  return mediasoupSide(
    load,
    {
      server,
      join: async (rtpCapabilities) => {
        const caller = await Caller.connect(url);
        callers.push(caller);
        const answer = await caller.call<Pick<Seat, 'send' | 'receive' | 'consumers'>>('join', { rtpCapabilities });
        return {
          ...answer,
          connect: (transportId, dtlsParameters) => caller.call('connect', { transportId, dtlsParameters }),
          produce: (rtpParameters) => caller.call('produce', { kind: 'video', rtpParameters }),
          resume: (consumerIds) => caller.call('resume', { consumerIds }),
        };
      },
      close: async () => {
        for (const caller of callers) caller.socket.terminate();
        stdin.end();
        await once(server, 'exit');
      },
    },
    receivers,
  );
}

class Caller {
  private readonly waiting = new Map<number, (data: never) => void>();
  private lastId = 0;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (message: RawData) => {
      const { id, data }: { id?: number; data: never } = JSON.parse(textOf(message));
      if (id !== undefined) this.waiting.get(id)?.(data);
    });
  }

  static async connect(url: string): Promise<Caller> {
    const socket = new WebSocket(url);
    await once(socket, 'open');
    return new Caller(socket);
  }

  call<T>(method: string, data: object): Promise<T> {
    const id = ++this.lastId;
    this.socket.send(JSON.stringify({ id, method, ...data }));
    return new Promise((resolve) => this.waiting.set(id, resolve));
  }
}
