import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { importIcd10 } from '#cases';
import { Environment } from '#platform';

const USAGE = `import-icd10 FILE [--unofficial] [--skip-bad]
  Loads a list of ICD-10 codes (CSV, UTF-8) into the database at DATABASE_URL, as the ministry's.
  --unofficial  it is some other list: it does not replace what is official
  --skip-bad    load the good lines although some are bad; without it such a list changes nothing
`;
const MOST_PROBLEMS_SHOWN = 50;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { unofficial: { type: 'boolean', default: false }, 'skip-bad': { type: 'boolean', default: false } },
});
const [file] = positionals;
if (file === undefined) {
  process.stderr.write(USAGE);
  process.exit(2);
}

const url = new Environment(process.env).required('DATABASE_URL', 'it says which database to load the list into');
const database = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
try {
  const { read, loaded, problems } = await importIcd10(database, createReadStream(file, 'utf8'), {
    official: !values.unofficial,
    skipBad: values['skip-bad'],
  });
  for (const { line, fault } of problems.slice(0, MOST_PROBLEMS_SHOWN)) {
    process.stderr.write(`line ${line}: ${fault}\n`);
  }
  process.stdout.write(`${read} lines read, ${loaded} codes loaded, ${problems.length} bad lines\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  await database.destroy();
}
