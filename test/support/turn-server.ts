import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './app-process.js';
import { until } from './until.js';

/** A real coturn, which takes the credentials that session makes, over UDP, TCP and TLS. */
export class TurnServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    /** For `TURN_URLS`. */
    readonly urls: { udp: string; tcp: string; tls: string },
  ) {}

  /** It is reached at `ip`, and may pass on to loopback, where relays of tests are. */
  static async start(ip: string, secret: string): Promise<TurnServer> {
    const folder = mkdtempSync(join(tmpdir(), 'hoichan-turn-'));
    const [port, tlsPort] = [await freePort(), await freePort()];
    const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${ip}`].concat([
        '-addext',
        `subjectAltName=IP:${ip}`,
        '-keyout',
        key,
        '-out',
        certificate,
      ]),
      { stdio: 'ignore' },
    );
    const child = spawn(
      'turnserver',
      [
        ...['-n', '--no-cli', '--log-file=stdout', '--simple-log', '--no-dtls', `--pidfile=${join(folder, 'pid')}`],
        ...[`--listening-ip=${ip}`, `--listening-port=${port}`, `--tls-listening-port=${tlsPort}`],
        ...['--relay-ip=127.0.0.1', '--allow-loopback-peers', `--cert=${certificate}`, `--pkey=${key}`],
        ...['--use-auth-secret', `--static-auth-secret=${secret}`, '--realm=hoichan', '--fingerprint'],
        ...[`--userdb=${join(folder, 'turndb')}`],
      ],
      { stdio: 'ignore' },
    );
    for (const each of [port, tlsPort])
      await until(
        () => answers(ip, each),
        (open) => open,
      );
    const urls = {
      udp: `turn:${ip}:${port}?transport=udp`,
      tcp: `turn:${ip}:${port}?transport=tcp`,
      tls: `turns:${ip}:${tlsPort}?transport=tcp`,
    };
    return new TurnServer(child, folder, urls);
  }

  async close(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill();
    await gone;
    rmSync(this.folder, { recursive: true });
  }
}

const answers = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, host)
      .once('connect', () => {
        socket.destroy();
        resolve(true);
      })
      .once('error', () => resolve(false));
  });
