/**
 * Writes apps/web/src/api/schema.d.ts, the types of the REST API, from the OpenAPI document of the build;
 * `--check` compares instead.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';

const TARGET = 'apps/web/src/api/schema.d.ts';
const HEADER = `/**
 * Generated from the OpenAPI document of the server by \`npm run api:client\`. Do not edit: the next run overwrites it.
 */
`;

const document = execFileSync(process.execPath, ['dist/apps/api/src/cli/openapi.js'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
// The compiler lists the members of a union in the order it met them, which differs between builds.
const sortedEnums = (key, value) => (key === 'enum' && Array.isArray(value) ? value.toSorted() : value);
const types = astToString(await openapiTS(JSON.parse(document, sortedEnums)));
const config = await prettier.resolveConfig(TARGET);
const text = await prettier.format(HEADER + types, { ...config, filepath: TARGET });

if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, text);
  console.log(`${TARGET} written`);
} else if (readFileSync(TARGET, 'utf8') !== text) {
  console.error(`api client: ${TARGET} is not what the server offers: run \`npm run api:client\``);
  process.exitCode = 1;
} else {
  console.log(`${TARGET} is what the server offers`);
}
