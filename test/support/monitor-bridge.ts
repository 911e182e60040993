import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

const PIECE_MS = 200;
const ECG_HZ = 250;
const PLETH_HZ = 125;

/** A program beside a patient monitor, as the README describes it, with a heart that beats once a second. */
export class TestMonitorBridge {
  /** What it sends besides, into every message. */
  besides: object = {};

  private constructor(private readonly server: WebSocketServer) {
    server.on('connection', (page) => {
      let at = Math.floor(Date.now() / PIECE_MS) * PIECE_MS;
      const timer = setInterval(() => {
        for (; at + PIECE_MS <= Date.now(); at += PIECE_MS) page.send(JSON.stringify(this.piece(at)));
      }, PIECE_MS / 4);
      page.on('close', () => clearInterval(timer));
    });
  }

  /** Listens on loopback; the system chooses the port unless one is given. */
  static async open(port = 0): Promise<TestMonitorBridge> {
    const server = new WebSocketServer({ host: '127.0.0.1', port });
    await once(server, 'listening');
    return new TestMonitorBridge(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Ends it with all its connections. */
  async close(): Promise<void> {
    for (const page of this.server.clients) page.terminate();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private piece(at: number): object {
    const beat = (ms: number): number => (ms % 1_000) / 1_000;
    return {
      version: 1,
      at,
      ecg: samples(ECG_HZ, (ms) => 1.2 * Math.exp(-((beat(at + ms) - 0.3) ** 2) / 0.0004)),
      pleth: samples(PLETH_HZ, (ms) => Math.exp(-((beat(at + ms) - 0.5) ** 2) / 0.02)),
      numerics: {
        ...{ heartRate: 60, oxygenSaturation: 96, respiratoryRate: 17, bodyTemperature: 37.2 },
        ...{ systolicPressure: 131, diastolicPressure: 82, meanPressure: 98, pressureAt: at - 60_000 },
      },
      ...this.besides,
    };
  }
}

const samples = (rate: number, valueAt: (ms: number) => number): number[] =>
  Array.from({ length: (rate * PIECE_MS) / 1_000 }, (_, nth) => valueAt((nth * 1_000) / rate));
