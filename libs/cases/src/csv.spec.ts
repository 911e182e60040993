import fc from 'fast-check';
import { readCsv, type CsvRecord } from './csv.js';

async function* inPieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield await Promise.resolve(text.slice(at, at + length));
}
async function recordsOf(text: string, length: number): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const record of readCsv(inPieces(text, length))) records.push(record);
  return records;
}
const read = async (text: string, length = 1000): Promise<string[][]> =>
  (await recordsOf(text, length)).map((record) => record.cells);

describe('CSV', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['\uFEFFa,b\n', [['a', 'b']]],
    ['"a,1","b ""x"""\n', [['a,1', 'b "x"']]],
    ['"a\nb",c\n', [['a\nb', 'c']]],
    ['a,,\n', [['a', '', '']]],
    ['""\n', [['']]],
    ['', []],
  ])('%j', async (text, records) => {
    expect(await read(text)).toEqual(records);
    expect(await read(text, 1)).toEqual(records);
  });

  it('tells on which line a record begins', async () => {
    const records = await recordsOf('a\n"b\nb"\nc\n', 3);
    expect(records.map((record) => record.line)).toEqual([1, 2, 4]);
  });

  it('reads back whatever was written', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'đ', ',', '"', '\n', ' ') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 7 }), async (records, length) => {
        const text = records
          .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(await read(text, length)).toEqual(records);
      }),
    );
  });
});
