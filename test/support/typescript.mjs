/**
 * Lets node run our TypeScript as it stands, for tests that need a process of its own without a build:
 * `node --import ./test/support/typescript.mjs apps/api/src/main.ts`
 */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';
import { swcOptions } from './swc.mjs';

const ROOT = new URL('../../', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('#')) {
      return { url: new URL(`libs/${specifier.slice(1)}/src/index.ts`, ROOT).href, shortCircuit: true };
    }
    if (/^\.{1,2}\/.*\.js$/.test(specifier)) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(source)) return { url: source.href, shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const jsc = { ...swcOptions.jsc, experimental: { keepImportAttributes: true } };
    const { code } = transformFileSync(fileURLToPath(url), { ...swcOptions, jsc, module: { type: 'es6' } });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
