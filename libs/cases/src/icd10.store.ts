import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { searchPatterns } from '#database';
import type { Icd10View } from './icd10.dto.js';

const LIMIT = 30;

@Injectable()
export class Icd10Store {
  constructor(private readonly database: DataSource) {}

  /** Codes that begin with the text first, then names that hold every word of it, the shortest first. */
  search(text: string): Promise<Icd10View[]> {
    const words = searchPatterns(text);
    const holds = words.map(
      (_word, index) => `search_text(code || ' ' || name_vi || ' ' || name_en) LIKE search_text($${index + 2}::text)`,
    );
    return this.database.query<Icd10View[]>(
      `SELECT code, name_vi AS "nameVi", name_en AS "nameEn", has_subcodes AS "hasSubcodes", official
       FROM icd10
       WHERE ${holds.join(' AND ') || 'true'}
       ORDER BY starts_with(lower(code), lower($1)) DESC,
         CASE WHEN starts_with(lower(code), lower($1)) THEN code END,
         length(name_vi), code
       LIMIT ${LIMIT}`,
      [text.trim(), ...words],
    );
  }
}
