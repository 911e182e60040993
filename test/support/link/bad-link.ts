import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

const HERE = join(process.cwd(), 'test/support/link');
const CACHE = join(process.cwd(), '.cache/link');
const LOOPBACK = '127.0.0.1';

/** What one way of the link does to packets. Left out: nothing. */
export interface Way {
  /** kbit/s. */
  rate?: number;
  delayMs?: number;
  jitterMs?: number;
  /** Of a hundred packets. */
  loss?: number;
  /** What would wait longer for the rate is dropped. */
  queueMs?: number;
  cut?: boolean;
  noUdp?: boolean;
}

/** A link of a district at its worst: 128 kbit/s, 300 ms round trip, 5 % loss. */
export const DISTRICT: Way = { rate: 128, delayMs: 150, jitterMs: 10, loss: 5, queueMs: 500 };

/**
 * A network namespace of its own behind a link whose delay, loss and rate a test chooses and changes. The product runs
 * on the near side, here; what is started with {@link wrapped} runs on the far side.
 */
export class BadLink {
  private constructor(
    private readonly name: string,
    private readonly folder: string,
    /** On this side of the link: where the relay listens. */
    readonly nearIp: string,
    readonly farIp: string,
    private readonly link: ChildProcess,
    private readonly answers: Interface,
    private readonly children: ChildProcess[] = [],
  ) {}

  static async open(): Promise<BadLink> {
    const program = compiled();
    const id = randomInt(0xffff).toString(16).padStart(4, '0');
    const name = `hoichan-${id}`;
    // Of 198.18.0.0/15, which RFC 2544 keeps for measuring.
    const [nearIp, farIp] = subnet(id);
    const [nearTun, farTun] = [`hcn${id}`, `hcf${id}`];
    ip('netns', 'add', name);
    try {
      const link = spawn(program, [nearTun, name, farTun], { stdio: ['pipe', 'pipe', 'inherit'] });
      const answers = createInterface(link.stdout);
      const died = once(link, 'exit').then(() => Promise.reject(new Error('the link does not start')));
      await Promise.race([once(answers, 'line'), died]);
      died.catch(() => undefined);
      ip('addr', 'add', nearIp, 'peer', farIp, 'dev', nearTun);
      ip('link', 'set', nearTun, 'mtu', '1400', 'up');
      ip('-n', name, 'addr', 'add', farIp, 'peer', nearIp, 'dev', farTun);
      ip('-n', name, 'link', 'set', farTun, 'mtu', '1400', 'up');
      ip('-n', name, 'link', 'set', 'lo', 'up');
      const folder = mkdtempSync(join(tmpdir(), 'hoichan-link-'));
      return new BadLink(name, folder, nearIp, farIp, link, answers);
    } catch (error) {
      ip('netns', 'delete', name);
      throw error;
    }
  }

  /** From now on; `up` is what the far side sends. */
  async set({ up = {}, down = {} }: { up?: Way; down?: Way }): Promise<void> {
    for (const [way, { rate = 0, delayMs = 0, jitterMs = 0, loss = 0, queueMs = 0, cut = false, noUdp = false }] of [
      ['up', up],
      ['down', down],
    ] as const) {
      const said = once(this.answers, 'line');
      const values = [rate, delayMs, jitterMs, loss, queueMs, Number(cut), Number(noUdp)];
      this.link.stdin?.write(`${[way, ...values].join(' ')}\n`);
      await said;
    }
  }

  /** The same both ways. */
  both(way: Way): Promise<void> {
    return this.set({ up: way, down: way });
  }

  /** A program that runs another one on the far side: for `executablePath` of a browser. */
  wrapped(program: string): string {
    const path = join(this.folder, 'far.sh');
    writeFileSync(path, `#!/bin/sh\nexec ip netns exec ${this.name} ${program} "$@"\n`, { mode: 0o755 });
    return path;
  }

  /** Makes a port of this side's loopback a port of the far side's loopback as well. */
  async forward(port: number): Promise<void> {
    const [node, forward] = [process.execPath, join(HERE, 'forward.mjs')];
    const far = ['netns', 'exec', this.name, node, forward, LOOPBACK, String(port), this.nearIp, String(port)];
    this.children.push(
      await child(node, [forward, this.nearIp, String(port), LOOPBACK, String(port)]),
      await child('ip', far),
    );
  }

  async close(): Promise<void> {
    for (const child of [...this.children, this.link]) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, 'exit');
      child.stdin?.end();
      await gone;
    }
    ip('netns', 'delete', this.name);
    rmSync(this.folder, { recursive: true });
  }
}

/** Starts a program and waits for its first word. It ends with its standard input. */
async function child(program: string, parameters: string[]): Promise<ChildProcess> {
  const started = spawn(program, parameters, { stdio: ['pipe', 'pipe', 'inherit'] });
  const died = once(started, 'exit').then(() => Promise.reject(new Error(`${program} does not start`)));
  died.catch(() => undefined);
  await Promise.race([once(started.stdout, 'data'), died]);
  return started;
}

const ip = (...parameters: string[]): void => void execFileSync('ip', parameters);

const subnet = (id: string): [string, string] => {
  const number = (Number.parseInt(id, 16) & 0x7fff) * 4;
  const base = `198.${18 + (number >> 16)}.${(number >> 8) & 0xff}`;
  return [`${base}.${(number & 0xff) + 1}`, `${base}.${(number & 0xff) + 2}`];
};

/** The emulator, built once for each version of its source. */
function compiled(): string {
  const source = join(HERE, 'link.c');
  const version = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 16);
  const program = join(CACHE, `link-${version}`);
  if (existsSync(program)) return program;
  mkdirSync(CACHE, { recursive: true });
  const building = `${program}.${process.pid}`;
  execFileSync('cc', ['-O2', '-Wall', '-o', building, source], { stdio: 'inherit' });
  renameSync(building, program);
  return program;
}
