import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Readiness } from '#platform';
import { DATABASE_URL } from './database-url.js';
import { Outbox } from './outbox.js';
import { OutboxWorker } from './outbox.worker.js';
import { POOL } from './pool.js';

/** The connection pool, the outbox and its worker. Each lib brings its own entities with `TypeOrmModule.forFeature`. */
@Global()
@Module({})
export class DatabaseModule {
  constructor(database: DataSource, readiness: Readiness) {
    readiness.add('database', () => database.query('SELECT 1'));
  }

  static forRoot(settings: { url: string; poolSize: number }): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: settings.url,
          poolSize: settings.poolSize,
          autoLoadEntities: true,
          synchronize: false,
          // A slow query must not hold a request, and a lost server must not hold a connection, for ever.
          extra: { ...POOL, statement_timeout: 30_000, connectionTimeoutMillis: 5_000, keepAlive: true },
          parseInt8: true,
          retryAttempts: 10,
          retryDelay: 500,
        }),
      ],
      providers: [{ provide: DATABASE_URL, useValue: settings.url }, Outbox, OutboxWorker],
      exports: [Outbox, OutboxWorker, TypeOrmModule],
    };
  }
}
