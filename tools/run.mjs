/** `node tools/run.mjs PROGRAM ARGUMENTS`: runs a program of node_modules, or a file, under the Node of HoiChan. */
import { spawnSync } from 'node:child_process';
import { packages } from './steps/packages.mjs';
import { setUp } from './setup.mjs';

const [program, ...args] = process.argv.slice(2);
const { node, env } = await setUp({ steps: [packages] });
const file = program.includes('/') ? program : `node_modules/.bin/${program}`;
const { status } = spawnSync(node, [file, ...args], { env, stdio: 'inherit' });
process.exit(status ?? 1);
