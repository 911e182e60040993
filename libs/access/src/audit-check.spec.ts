import { AuditCheck } from './audit-check.js';
import { macOf, type Seal, sealBody, type SealedRow } from './audit-seal.js';

const KEY = 'a key of at least thirty-two characters';

const row = (id: number, patch: Partial<SealedRow> = {}): SealedRow => ({
  id: String(id),
  at: '2026-03-01T05:00:00.123456Z',
  accountId: 'a',
  sessionId: 's',
  action: 'GET /cases/:id',
  outcome: 'success',
  errorCode: null,
  patientIds: ['p'],
  recordIds: ['r'],
  requestId: 'q',
  address: '10.0.0.1',
  ...patch,
});

type Batch = [Seal, SealedRow[]];

/** Seals over these batches, as the sealer would make them. */
function sealed(...batches: SealedRow[][]): Batch[] {
  let last: Seal | null = null;
  return batches.map((rows): Batch => {
    const body = sealBody(last, rows, '2026-03-01T05:00:01.000000Z');
    last = { ...body, mac: macOf(KEY, body, rows) };
    return [last, rows];
  });
}

const headOf = ([seal]: Batch) => ({ sealId: seal.id, mac: seal.mac.toString('hex') });

function check(batches: readonly Batch[], heads = batches.slice(-1).map(headOf), left = { orphans: 0, late: 0 }) {
  const result = new AuditCheck(KEY, heads);
  for (const [seal, rows] of batches) result.seal(seal, rows);
  result.finish(left);
  return result;
}

const kinds = (result: AuditCheck): string[] => result.faults.map((fault) => fault.kind);

/** Ids 3 and 6 were never given to a row that stayed; 4 came late. */
const audit = (): [Batch, Batch, Batch] => {
  const [a, b, c] = sealed([row(1), row(2), row(5)], [row(4), row(7)], [row(8)]);
  if (!a || !b || !c) throw new Error('three batches');
  return [a, b, c];
};

it('finds nothing in an audit as it was sealed, holes in the numbers and late rows included', () => {
  const result = check(audit());
  expect(result).toMatchObject({ faults: [], seals: 3, events: 6 });
});

it('finds nothing in an audit that has not begun', () => {
  expect(check([], []).faults).toEqual([]);
});

const CHANGES: [keyof SealedRow, Partial<SealedRow>][] = [
  ['id', { id: '3' }],
  ['at', { at: '2026-03-01T05:00:00.123457Z' }],
  ['accountId', { accountId: 'b' }],
  ['sessionId', { sessionId: null }],
  ['action', { action: 'GET /cases' }],
  ['outcome', { outcome: 'refused' }],
  ['errorCode', { errorCode: 'access.forbidden' }],
  ['patientIds', { patientIds: [] }],
  ['recordIds', { recordIds: ['r', 'r2'] }],
  ['requestId', { requestId: null }],
  ['address', { address: '10.0.0.2' }],
];

it.each(CHANGES)('finds a changed %s', (_column, patch) => {
  const [first, second, third] = audit();
  const changed: Batch = [first[0], [row(1), row(2, patch), row(5)]];
  expect(check([changed, second, third]).faults).toEqual([{ kind: 'rows-changed', sealId: 1, expected: 3, found: 3 }]);
});

it('covers every column', () => {
  expect(CHANGES.map(([column]) => column).sort()).toEqual(Object.keys(row(1)).sort());
});

it('finds a row taken out, and one put into a hole', () => {
  const [first, second, third] = audit();
  expect(check([[first[0], [row(1), row(5)]], second, third]).faults).toEqual([
    { kind: 'rows-changed', sealId: 1, expected: 3, found: 2 },
  ]);
  expect(kinds(check([[first[0], [row(1), row(2), row(3), row(5)]], second, third]))).toEqual(['rows-changed']);
});

it('finds a seal that was changed with its rows by somebody without the key', () => {
  const [first, second, third] = audit();
  const forged: Batch = [{ ...first[0], events: 2, mac: macOf('another key', first[0], [row(1)]) }, [row(1), row(5)]];
  expect(kinds(check([forged, second, third]))).toEqual(['rows-changed', 'chain-broken']);
});

it('finds a whole seal taken out of the middle or from the beginning', () => {
  const [first, second, third] = audit();
  expect(check([first, third]).faults).toEqual([{ kind: 'chain-broken', sealId: 3 }]);
  expect(check([second, third]).faults).toEqual([{ kind: 'chain-broken', sealId: 2 }]);
});

it('finds the end cut off, by the head kept outside', () => {
  const [first, second, third] = audit();
  expect(check([first, second], [headOf(third)]).faults).toEqual([{ kind: 'tail-cut', sealId: 3 }]);
  expect(check([], [headOf(third)]).faults).toEqual([{ kind: 'tail-cut', sealId: 3 }]);
});

it('finds an end that was cut off and has grown again', () => {
  const [first, second, third] = audit();
  const [, , regrown] = sealed(first[1], second[1], [row(9), row(10)]);
  if (!regrown) throw new Error('three batches');
  const heads = [headOf(second), headOf(third), headOf(regrown)];
  expect(check([first, second, regrown], heads).faults).toEqual([{ kind: 'head-differs', sealId: 3 }]);
});

it('trusts a seal newer than the head kept outside, which only the key can make', () => {
  const [first, second, third] = audit();
  expect(check([first, second, third], [headOf(second)]).faults).toEqual([]);
});

it('wants a head outside, and a seal for every row', () => {
  expect(kinds(check(audit(), []))).toEqual(['head-missing']);
  expect(check(audit(), undefined, { orphans: 2, late: 3 }).faults).toEqual([
    { kind: 'seal-missing', rows: 2 },
    { kind: 'unsealed', rows: 3 },
  ]);
});
