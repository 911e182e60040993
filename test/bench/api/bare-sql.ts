import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { type WorklistQuery, WorklistStore } from '#cases';
import type { SeededDoctor } from './seed.js';

interface Statement {
  text: string;
  values: unknown[];
}

/** A connection that remembers what went through it. */
class RecordingDataSource extends DataSource {
  statement: Statement = { text: '', values: [] };

  override query<T>(text: string, values: unknown[] = []): Promise<T> {
    this.statement = { text, values };
    return super.query<T>(text, values);
  }
}

/** The very statements that the worklist sends for these doctors' first pages. */
export async function statementsOf(
  databaseUrl: string,
  asked: Pick<WorklistQuery, 'view' | 'search'>,
  doctors: readonly SeededDoctor[],
): Promise<Statement[]> {
  const database = new RecordingDataSource({ type: 'postgres', url: databaseUrl });
  await database.initialize();
  const statements: Statement[] = [];
  for (const doctor of doctors) {
    const query = { ...asked, states: null, patientId: null, after: null, limit: 51 };
    await new WorklistStore(database).page(doctor, query, new Date());
    statements.push(database.statement);
  }
  await database.destroy();
  return statements;
}

/** Sends a statement again and again over a connection of its own. */
export class BareClient {
  private constructor(
    private readonly connection: Client,
    private readonly statement: Statement,
  ) {}

  static async open(databaseUrl: string, statement: Statement): Promise<BareClient> {
    const connection = new Client({ connectionString: databaseUrl });
    await connection.connect();
    return new BareClient(connection, statement);
  }

  async ask(): Promise<{ id: string }[]> {
    return (await this.connection.query<{ id: string }>(this.statement)).rows;
  }

  close(): Promise<void> {
    return this.connection.end();
  }
}
