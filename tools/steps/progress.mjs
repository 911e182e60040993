import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const LOGS = '.cache/setup';
const TAIL_LINES = 25;

/** Why the set-up cannot go on, in one line for whoever started it. */
export class SetupError extends Error {
  name = 'SetupError';
}

/** Prints what the set-up does and how long it takes. A step that has nothing to do is never begun, and says nothing. */
export class Progress {
  #begun = false;

  /** Runs `work` as a step; its programs write to a log file, of which the end is shown when it fails. */
  async step(title, work) {
    if (!this.#begun) console.log('HoiChan set-up');
    this.#begun = true;
    process.stdout.write(`  ${title} … `);
    const log = new StepLog(title);
    const begin = performance.now();
    try {
      await work(log);
      console.log(seconds(begin));
    } catch (error) {
      console.log(`failed after ${seconds(begin)}`);
      if (error instanceof SetupError) throw error;
      throw new SetupError(`${error.message}\n${log.tail()}\nThe whole log is in ${log.file}`);
    } finally {
      log.close();
    }
  }
}

class StepLog {
  constructor(title) {
    mkdirSync(LOGS, { recursive: true });
    this.file = join(LOGS, `${title.replace(/\W+/g, '-').toLowerCase()}.log`);
    this.descriptor = openSync(this.file, 'w');
  }

  /** Adds to the step's line on the screen. */
  say(text) {
    process.stdout.write(`${text} … `);
  }

  /** Runs a program to its end; rejects when it fails, or takes longer than `options.timeout` in milliseconds. */
  run(program, args, options = {}) {
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, { ...options, stdio: ['ignore', this.descriptor, this.descriptor] });
      child.on('error', reject);
      child.on('exit', (code, signal) => {
        if (code === 0) resolve();
        else reject(new Error(`${[program, ...args].join(' ')}: ${signal ?? `exit code ${code}`}`));
      });
    });
  }

  tail() {
    const text = stripVTControlCharacters(readFileSync(this.file, 'utf8'));
    const lines = text.trimEnd().split('\n').slice(-TAIL_LINES);
    return lines.map((line) => `    ${line}`).join('\n');
  }

  close() {
    closeSync(this.descriptor);
  }
}

/** The time since `begin`, a value of performance.now(). */
export const seconds = (begin) => `${((performance.now() - begin) / 1000).toFixed(1)} s`;
