import { once } from 'node:events';
import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';

/** The least of what stands in front of several servers: a new connection goes to the first that takes it. */
export class TcpSwitch {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly targets: readonly number[],
  ) {
    server.on('connection', (socket) => this.join(socket, 0));
  }

  static async open(targets: readonly number[]): Promise<TcpSwitch> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TcpSwitch(server, targets);
  }

  get port(): number {
    const { port } = this.server.address() as AddressInfo;
    return port;
  }

  /** Breaks all connections; new ones pass. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(socket: Socket, index: number): void {
    const port = this.targets[index];
    if (port === undefined) {
      socket.destroy();
      return;
    }
    const other = createConnection(port, '127.0.0.1');
    const next = (): void => this.join(socket, index + 1);
    other.once('error', next);
    other.once('connect', () => {
      other.off('error', next);
      for (const [one, two] of [
        [socket, other],
        [other, socket],
      ] as const) {
        this.sockets.add(one);
        one.setNoDelay(true).pipe(two);
        one.on('error', () => undefined);
        one.on('close', () => {
          this.sockets.delete(one);
          two.destroy();
        });
      }
    });
  }
}
