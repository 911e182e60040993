import { icd10Code, icd10Columns, type Icd10Columns } from './icd10.js';

const OURS: Icd10Columns = { code: 0, nameEn: 1, nameVi: 2, hasSubcodes: 3 };

describe('a list of ICD-10 codes', () => {
  it('is known by its headings, in any order', () => {
    expect(icd10Columns(['code', 'name_en', 'name_vi', 'has_subcodes'])).toEqual(OURS);
    expect(icd10Columns(['STT', 'MÃ', 'DISEASE NAME \nWHO 2019 \n(ENGLISH)', 'TÊN BỆNH'])).toEqual({
      code: 1,
      nameEn: 2,
      nameVi: 3,
      hasSubcodes: null,
    });
    expect(icd10Columns(['code', 'price'])).toBeNull();
  });

  it('has codes with a name in both languages', () => {
    expect(icd10Code([' I21.0 ', 'Acute\nmyocardial infarction', 'Nhồi máu  cơ tim', ''], OURS)).toEqual({
      code: 'I21.0',
      nameEn: 'Acute myocardial infarction',
      nameVi: 'Nhồi máu cơ tim',
      hasSubcodes: false,
    });
    expect(icd10Code(['A17†', 'a', 'b', 'x'], OURS)).toMatchObject({ code: 'A17', hasSubcodes: true });
  });

  it.each([
    [['I21.0', 'a'], 'too-few-columns'],
    [['I2', 'a', 'b'], 'wrong-code'],
    [['i21', 'a', 'b'], 'wrong-code'],
    [['I21.000', 'a', 'b'], 'wrong-code'],
    [['', 'a', 'b'], 'wrong-code'],
    [['I21', '', 'b'], 'name-missing'],
    [['I21', 'a', '  '], 'name-missing'],
    [['I21', 'a', 'b'.repeat(401)], 'name-too-long'],
  ])('%j: %s', (cells, fault) => {
    expect(icd10Code(cells, OURS)).toBe(fault);
  });
});
