import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A code with its name in both languages. */
export interface NamedCode {
  code: string;
  nameVi: string;
  nameEn: string;
}

/** Codes that a case names: specialties and diagnoses. */
@Injectable()
export class ReferenceStore {
  constructor(private readonly database: DataSource) {}

  async specialty(code: string): Promise<NamedCode | null> {
    const [found] = await this.database.query<NamedCode[]>(
      'SELECT code, name_vi AS "nameVi", name_en AS "nameEn" FROM specialty WHERE code = $1',
      [code],
    );
    return found ?? null;
  }

  async diagnosis(code: string): Promise<NamedCode | null> {
    const [found] = await this.database.query<NamedCode[]>(
      'SELECT code, name_vi AS "nameVi", name_en AS "nameEn" FROM icd10 WHERE code = $1',
      [code],
    );
    return found ?? null;
  }
}
