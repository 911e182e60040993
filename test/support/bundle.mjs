// node bundle.mjs ENTRY OUT_DIR: one classic script for a test page, with everything that ENTRY imports.
import { build } from 'vite';

const [entry, outDir] = process.argv.slice(2);
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    outDir,
    emptyOutDir: false,
    minify: false,
    lib: { entry, formats: ['iife'], name: 'page', fileName: () => 'page.js' },
  },
});
