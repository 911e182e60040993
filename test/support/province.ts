import { ConsoleLogger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AccessModule } from '#access';
import { DatabaseModule } from '#database';
import { PlatformModule } from '#platform';
import { ensureDemoData } from '../../apps/standalone/src/demo/demo-data.js';
import { accessOptions } from './access-options.js';

/**
 * Puts the facilities, people and rota of the demo into a database that api has brought to its newest schema, as
 * ordinary accounts: demo accounts are refused by everything but the standalone product.
 */
export async function fillProvince(url: string): Promise<void> {
  @Module({
    imports: [PlatformModule, DatabaseModule.forRoot({ url, poolSize: 5 }), AccessModule.forRoot(accessOptions())],
  })
  class Province {}

  const app = await NestFactory.createApplicationContext(Province, {
    logger: new ConsoleLogger({ logLevels: ['fatal'] }),
  });
  try {
    await ensureDemoData(app, new Date());
    await app.get(DataSource).query('UPDATE account SET demo = false');
  } finally {
    await app.close();
  }
}
