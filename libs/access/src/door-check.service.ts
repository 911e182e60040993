import { Injectable, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { GUARDS_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { MESSAGE_MAPPING_METADATA } from '@nestjs/websockets/constants.js';
import { DOOR, type Door } from '#platform';

/** Handlers that do not say who may use them, or that nothing holds to what they say. */
export class UnguardedDoors extends Error {
  override name = 'UnguardedDoors';

  constructor(readonly faults: readonly string[]) {
    super(`the app does not start:\n${faults.join('\n')}`);
  }
}

interface Handler {
  name: string;
  door: Door | undefined;
  isRoute: boolean;
  isSocketEvent: boolean;
  /** Whether its class or itself has a guard of its own; the global one does not reach gateways. */
  guarded: boolean;
}

/** Doors are shut unless declared: a route or socket event that declares nothing keeps the app from starting. */
@Injectable()
export class DoorCheck implements OnApplicationBootstrap {
  private readonly scanner = new MetadataScanner();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const wrappers = [...this.discovery.getControllers(), ...this.discovery.getProviders()];
    const classes = new Set(wrappers.flatMap(({ metatype }) => (isClass(metatype) ? [metatype] : [])));
    const faults = [...classes].flatMap((type) => this.handlersOf(type)).flatMap(faultsOf);
    if (faults.length > 0) throw new UnguardedDoors(faults);
  }

  private handlersOf(type: Type): Handler[] {
    const prototype: unknown = type.prototype;
    if (typeof prototype !== 'object' || prototype === null) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method: unknown = Reflect.get(prototype, name);
      return isMethod(method) ? [this.describe(type, name, method)] : [];
    });
  }

  private describe(type: Type, name: string, method: Method): Handler {
    return {
      name: `${type.name}.${name}`,
      door: this.reflector.getAllAndOverride<Door | undefined>(DOOR, [method, type]),
      isRoute: Reflect.hasMetadata(PATH_METADATA, method),
      isSocketEvent: Reflect.hasMetadata(MESSAGE_MAPPING_METADATA, method),
      guarded: Reflect.hasMetadata(GUARDS_METADATA, method) || Reflect.hasMetadata(GUARDS_METADATA, type),
    };
  }
}

type Method = (...input: never[]) => unknown;

const isMethod = (value: unknown): value is Method => typeof value === 'function';
const isClass = (value: unknown): value is Type => typeof value === 'function';

function faultsOf({ name, door, isRoute, isSocketEvent, guarded }: Handler): string[] {
  if (!isRoute && !isSocketEvent) return [];
  if (!door) return [`${name} does not declare who may use it: add @Access(permission) or @Public()`];
  if (!isSocketEvent) return [];
  return [
    ...(guarded ? [] : [`${name} has no guard that asks SocketGate`]),
    ...(!door.public && door.reads ? [`${name} shows patients, which is audited over HTTP only`] : []),
  ];
}
