import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer, NestFactory } from '@nestjs/core';
import { MESSAGE_MAPPING_METADATA, MESSAGE_METADATA } from '@nestjs/websockets/constants.js';
import { DOOR, type Door, Environment } from '#platform';
import { readStandaloneSettings } from '../../apps/standalone/src/settings.js';
import { StandaloneModule } from '../../apps/standalone/src/standalone.module.js';

export interface RouteDoor {
  /** As in `GET /cases/:id`, without the prefix. */
  route: string;
  method: string;
  path: string;
  door: Door;
}

export interface EventDoor {
  event: string;
  door: Door;
}

/** The access table of the whole product: every route and every socket event with who may use it. */
export async function everyDoor(dataDir: string): Promise<{ routes: RouteDoor[]; events: EventDoor[] }> {
  const { api, session } = readStandaloneSettings(new Environment({ DATA_DIR: dataDir }));
  const module = StandaloneModule.forRoot(
    { ...api, databaseUrl: 'postgres://nobody@127.0.0.1/nowhere', logLevel: 'silent' },
    { ...session, relayUrls: [] },
    [],
  );
  // Nothing is connected: in preview Nest reads the modules and makes no provider.
  const app = await NestFactory.create(module, { preview: true, logger: false });
  const modules = [...app.get(ModulesContainer).values()];
  const classes = new Set(
    modules
      .flatMap(({ controllers, providers }) => [...controllers.values(), ...providers.values()])
      .flatMap(({ metatype }) => (isClass(metatype) ? [metatype] : [])),
  );
  const doors = [...classes].flatMap(doorsOf);
  return {
    routes: doors.flatMap((each) => ('route' in each ? [each] : [])),
    events: doors.flatMap((each) => ('event' in each ? [each] : [])),
  };
}

const isClass = (value: unknown): value is Type => typeof value === 'function' && typeof value.prototype === 'object';

function doorsOf(type: Type): (RouteDoor | EventDoor)[] {
  const prototype: object = type.prototype;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name): (RouteDoor | EventDoor)[] => {
    const handler: unknown = Reflect.get(prototype, name);
    if (typeof handler !== 'function') return [];
    const door: Door | undefined = Reflect.getMetadata(DOOR, handler) ?? Reflect.getMetadata(DOOR, type);
    if (!door) return [];
    if (Reflect.hasMetadata(PATH_METADATA, handler)) {
      const parts = [Reflect.getMetadata(PATH_METADATA, type), Reflect.getMetadata(PATH_METADATA, handler)];
      const path = `/${parts.map(String).join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
      const method = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler))] ?? '';
      return [{ route: `${method} ${path}`, method, path, door }];
    }
    if (Reflect.hasMetadata(MESSAGE_MAPPING_METADATA, handler)) {
      return [{ event: String(Reflect.getMetadata(MESSAGE_METADATA, handler)), door }];
    }
    return [];
  });
}
