import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { inTransaction, type Tx } from '#database';
import { readCsv } from './csv.js';
import { icd10Code, icd10Columns, type Icd10Code, type Icd10Columns, type Icd10Fault } from './icd10.js';

/** A line that cannot be used. */
export interface Icd10Problem {
  line: number;
  fault: Icd10Fault | 'no-headings';
}

export interface Icd10Import {
  read: number;
  loaded: number;
  problems: Icd10Problem[];
}

export interface Icd10Options {
  /** True for the ministry's file; what is official is not replaced by what is not. */
  official: boolean;
  /** Loads the good lines of a list with bad ones, too. Without it such a list changes nothing. */
  skipBad?: boolean;
}

/** Where the starter list lies, from the folder in which HoiChan is started. */
const STARTER = 'libs/cases/data/icd10-starter.csv';
const BATCH = 500;

/** Puts our unofficial starter list in, beside whatever was loaded from the ministry's. */
export async function loadIcd10Starter(database: DataSource, file = resolve(STARTER)): Promise<void> {
  const result = await importIcd10(database, createReadStream(file, 'utf8'), { official: false });
  const [problem] = result.problems;
  if (problem) throw new Error(`the starter list of ICD-10 is broken at line ${problem.line}: ${problem.fault}`);
}

/** Loads a list of codes in one transaction, line by line, and says which lines cannot be used. */
export async function importIcd10(
  database: DataSource,
  pieces: AsyncIterable<string>,
  { official, skipBad = false }: Icd10Options,
): Promise<Icd10Import> {
  const result: Icd10Import = { read: 0, loaded: 0, problems: [] };
  try {
    await inTransaction(database, async (tx) => {
      let batch: Icd10Code[] = [];
      for await (const code of codesIn(pieces, result)) {
        if (batch.push(code) < BATCH) continue;
        result.loaded += await write(tx, batch, official);
        batch = [];
      }
      result.loaded += await write(tx, batch, official);
      if (result.problems.length > 0 && !skipBad) throw new BadLines();
    });
  } catch (error) {
    if (!(error instanceof BadLines)) throw error;
    result.loaded = 0;
  }
  return result;
}

/** Rolls the transaction back. */
class BadLines extends Error {}

/** The usable codes of a list; counts what it reads and notes what it cannot use. */
async function* codesIn(pieces: AsyncIterable<string>, result: Icd10Import): AsyncGenerator<Icd10Code> {
  let columns: Icd10Columns | null = null;
  const seen = new Set<string>();
  for await (const { line, cells } of readCsv(pieces)) {
    if (columns === null) {
      // The ministry's table has titles above its headings.
      columns = icd10Columns(cells);
      continue;
    }
    result.read++;
    const code = icd10Code(cells, columns);
    if (typeof code === 'string') result.problems.push({ line, fault: code });
    else if (seen.has(code.code)) result.problems.push({ line, fault: 'listed-twice' });
    else {
      seen.add(code.code);
      yield code;
    }
  }
  if (columns === null) result.problems.push({ line: 1, fault: 'no-headings' });
}

async function write(tx: Tx, codes: readonly Icd10Code[], official: boolean): Promise<number> {
  if (codes.length === 0) return 0;
  await tx.query(
    `INSERT INTO icd10 (code, name_vi, name_en, has_subcodes, official)
     SELECT code, name_vi, name_en, has_subcodes, $5
     FROM unnest($1::text[], $2::text[], $3::text[], $4::boolean[]) AS list (code, name_vi, name_en, has_subcodes)
     ON CONFLICT (code) DO UPDATE SET name_vi = excluded.name_vi, name_en = excluded.name_en,
       has_subcodes = excluded.has_subcodes, official = excluded.official
     WHERE excluded.official OR NOT icd10.official`,
    [
      codes.map((code) => code.code),
      codes.map((code) => code.nameVi),
      codes.map((code) => code.nameEn),
      codes.map((code) => code.hasSubcodes),
      official,
    ],
  );
  return codes.length;
}
