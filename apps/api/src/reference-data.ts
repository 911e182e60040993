import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadIcd10Starter } from '#cases';
import { loadDirectoryReferenceData } from '#directory';

/** The lists that HoiChan brings itself: specialties, communes and the unofficial start of ICD-10. */
export async function loadReferenceData(app: INestApplicationContext): Promise<void> {
  const database = app.get(DataSource);
  await loadDirectoryReferenceData(database);
  await loadIcd10Starter(database);
}
