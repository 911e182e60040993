import { DataSource } from 'typeorm';
import { importIcd10, loadIcd10Starter } from '#cases';
import { type TestDatabase, testDatabase } from '../support/database.js';

let base: TestDatabase;
let database: DataSource;

beforeEach(async () => {
  base = await testDatabase();
  database = await new DataSource({ type: 'postgres', url: base.url, poolSize: 2 }).initialize();
});
afterEach(async () => {
  await database.destroy();
  await base.drop();
});

async function* file(...lines: string[]): AsyncGenerator<string> {
  for (const line of ['code,name_en,name_vi', ...lines]) yield await Promise.resolve(`${line}\n`);
}
const codes = () =>
  database.query<{ code: string; name_vi: string; official: boolean }[]>(
    'SELECT code, name_vi, official FROM icd10 ORDER BY code',
  );

describe('the list of ICD-10', () => {
  it('starts with our own, marked as unofficial, and can start again', async () => {
    await loadIcd10Starter(database);
    await loadIcd10Starter(database);
    const loaded = await codes();
    expect(loaded.length).toBeGreaterThan(350);
    expect(loaded.every((row) => !row.official)).toBe(true);
    const known = new Set(loaded.map((row) => row.code));
    for (const code of [
      'I10',
      'I21.0',
      'I63.9',
      'J18.9',
      'J44.1',
      'K35.8',
      'N17.9',
      'O14.1',
      'P22.0',
      'S06.5',
      'A91',
    ]) {
      expect(known).toContain(code);
    }
  });

  it('takes the ministry’s, which ours does not replace', async () => {
    const official = await importIcd10(database, file('I10,Essential hypertension,Tăng huyết áp'), { official: true });
    expect(official).toEqual({ read: 1, loaded: 1, problems: [] });
    await importIcd10(database, file('I10,Other,Khác'), { official: false });
    expect(await codes()).toEqual([{ code: 'I10', name_vi: 'Tăng huyết áp', official: true }]);
    await importIcd10(database, file('I10,Essential hypertension,Tăng huyết áp vô căn'), { official: true });
    expect(await codes()).toEqual([{ code: 'I10', name_vi: 'Tăng huyết áp vô căn', official: true }]);
  });

  it('says which lines are bad, and then changes nothing', async () => {
    const lines = ['I10,Essential hypertension,Tăng huyết áp', 'I1,a,b', 'I10,again,lại', 'J18,,b', 'J12'];
    const problems = [
      { line: 3, fault: 'wrong-code' },
      { line: 4, fault: 'listed-twice' },
      { line: 5, fault: 'name-missing' },
      { line: 6, fault: 'too-few-columns' },
    ];
    expect(await importIcd10(database, file(...lines), { official: true })).toEqual({ read: 5, loaded: 0, problems });
    expect(await codes()).toEqual([]);
    const skipped = await importIcd10(database, file(...lines), { official: true, skipBad: true });
    expect(skipped).toEqual({ read: 5, loaded: 1, problems });
    expect(await codes()).toHaveLength(1);
  });

  it('refuses a file without its headings', async () => {
    async function* text(): AsyncGenerator<string> {
      yield await Promise.resolve('I10;Tăng huyết áp\n');
    }
    expect(await importIcd10(database, text(), { official: true })).toMatchObject({
      loaded: 0,
      problems: [{ line: 1, fault: 'no-headings' }],
    });
  });

  it('takes a list of 16,000 codes', async () => {
    const many = Array.from({ length: 16_000 }, (_, n) => {
      const letter = String.fromCharCode(65 + Math.floor(n / 1_000));
      const rest = String(n % 1_000).padStart(3, '0');
      return `${letter}${rest.slice(0, 2)}.${rest.slice(2)},Disease ${n},Bệnh ${n}`;
    });
    expect(await importIcd10(database, file(...many), { official: true })).toMatchObject({ loaded: 16_000 });
  });
});
