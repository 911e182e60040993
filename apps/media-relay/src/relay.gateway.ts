import { Injectable, Logger } from '@nestjs/common';
import type { RelayCommands, RelayMethod, RelayResponse } from '#contract';
import { type Envelope, commandShape, envelope, isMethod } from './command.shape.js';
import { type Commands, commandsOf } from './commands.js';
import type { Listener } from './listener.js';
import { BadData, Malformed, NoSuchMethod, relayErrorOf, TooManyCommands } from './relay.errors.js';
import { RelayReport } from './relay.report.js';
import { Recordings } from './recordings.js';
import { Rooms } from './rooms.js';
import { collect, type Shape } from './shape.js';

/** Commands of session processes: parse, call, reply. */
@Injectable()
export class RelayGateway {
  private readonly log = new Logger(RelayGateway.name);
  private readonly commands: Commands;

  constructor(
    private readonly rooms: Rooms,
    report: RelayReport,
    recordings: Recordings,
  ) {
    this.commands = commandsOf(rooms, report, recordings);
  }

  /** Carries out what came in one message. Never throws: a failure is an answer too. */
  async answer(message: string, from: Listener, allowed = true): Promise<RelayResponse> {
    let id: number | null = null;
    try {
      const command = parse(message);
      id = command.id;
      if (!allowed) throw new TooManyCommands();
      if (!isMethod(command.method)) throw new NoSuchMethod({ method: command.method });
      return { id, ok: true, data: await this.run(command.method, command.data ?? {}, from) };
    } catch (error) {
      const failure = relayErrorOf(error);
      if (failure.code === 'relay.failed') this.log.error(error);
      return { id, ok: false, error: failure };
    } finally {
      // The connection may have died while its command opened a room.
      if (from.closed) this.rooms.leaveAll(from);
    }
  }

  private run<M extends RelayMethod>(method: M, data: unknown, from: Listener): Promise<RelayCommands[M]['answer']> {
    const shape: Shape<RelayCommands[M]['data']> = commandShape[method];
    return this.commands[method](parseData(shape, data), from);
  }
}

function parse(message: string): Envelope {
  const value = json(message);
  if (!envelope(value, () => undefined, '')) throw new Malformed();
  return value;
}

function json(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    throw new Malformed();
  }
}

function parseData<T>(shape: Shape<T>, data: unknown): T {
  const problems: Record<string, string> = {};
  if (!shape(data, collect(problems), '')) throw new BadData(problems);
  return data;
}
