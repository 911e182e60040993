import type { DataSource } from 'typeorm';
import communes from './data/communes.json' with { type: 'json' };
import { SPECIALTIES } from './specialties.js';

/**
 * Brings specialties, provinces and communes (of the list of 25 July 2026) into the database.
 * Safe to repeat: what is there is brought up to date, nothing is removed.
 */
export async function loadDirectoryReferenceData(database: DataSource): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO specialty (code, name_vi, name_en, position)
       SELECT code, "nameVi", "nameEn", position
       FROM ROWS FROM (jsonb_to_recordset($1) AS (code text, "nameVi" text, "nameEn" text))
            WITH ORDINALITY AS s (code, "nameVi", "nameEn", position)
       ON CONFLICT (code) DO UPDATE SET name_vi = excluded.name_vi, name_en = excluded.name_en, position = excluded.position`,
      [JSON.stringify(SPECIALTIES)],
    );
    await tx.query(
      `INSERT INTO specialty_code (list, code, specialty_code)
       SELECT 'circular-43-2013', circular43, code FROM jsonb_to_recordset($1) AS s (code text, circular43 text)
       WHERE circular43 IS NOT NULL
       UNION ALL
       SELECT 'department-4210', department, code FROM jsonb_to_recordset($1) AS s (code text, department text)
       WHERE department IS NOT NULL
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(SPECIALTIES)],
    );
    for (const province of communes.provinces) {
      await tx.query(
        `INSERT INTO province (code, name, name_en) VALUES ($1, $2, $3)
         ON CONFLICT (code) DO UPDATE SET name = excluded.name, name_en = excluded.name_en`,
        [province.code, province.name, province.nameEn],
      );
      await tx.query(
        `INSERT INTO commune (code, province_code, name, name_en)
         SELECT code, $2, name, "nameEn" FROM jsonb_to_recordset($1) AS c (code text, name text, "nameEn" text)
         ON CONFLICT (code) DO UPDATE SET name = excluded.name, name_en = excluded.name_en`,
        [JSON.stringify(province.communes), province.code],
      );
    }
  });
}
