import { once } from 'node:events';
import { createConnection, createServer, type Server, type Socket } from 'node:net';

/** A wire between two processes that a test can cut: passes bytes on to another port. */
export class TcpGate {
  private readonly sockets = new Set<Socket>();
  private frozen = false;
  private refusing = false;

  private constructor(
    private readonly server: Server,
    private readonly target: number,
  ) {
    server.on('connection', (socket) => this.join(socket));
  }

  /** A gate in front of `url`; its own address is the same with another port. */
  static async open(url: string): Promise<{ gate: TcpGate; url: string }> {
    const target = new URL(url);
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const gate = new TcpGate(server, Number(target.port));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the gate has no port');
    target.port = String(address.port);
    return { gate, url: target.href };
  }

  /** Breaks all connections; new ones pass. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Whether new connections break at once. */
  refuse(refusing: boolean): void {
    this.refusing = refusing;
  }

  /** Lets nothing through any more, without a word to either side; as a machine that hangs. */
  freeze(): void {
    this.frozen = true;
    for (const socket of this.sockets) socket.unpipe().pause();
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(socket: Socket): void {
    if (this.refusing) {
      socket.destroy();
      return;
    }
    if (this.frozen) {
      this.sockets.add(socket.on('error', () => undefined));
      return;
    }
    const other = createConnection(this.target, '127.0.0.1');
    for (const [one, two] of [
      [socket, other],
      [other, socket],
    ] as const) {
      this.sockets.add(one);
      one.pipe(two);
      one.on('error', () => undefined);
      one.on('close', () => {
        this.sockets.delete(one);
        two.destroy();
      });
    }
  }
}
