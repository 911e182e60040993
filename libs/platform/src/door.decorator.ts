import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#contract';

/** What a route or a socket event declares about who may use it. */
export type Door =
  | { public: true }
  | {
      public: false;
      permission: Permission;
      /** Whether it shows patient data, so that every use of it is one audit row. */
      reads: 'patient' | null;
    };

export const DOOR = Symbol('door');

/** Open to everybody, also without signing in. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(DOOR, { public: true } satisfies Door);

/** Open to those who hold `permission`; `reads: 'patient'` puts each use into the audit. */
export const Access = (permission: Permission, options: { reads?: 'patient' } = {}): MethodDecorator & ClassDecorator =>
  SetMetadata(DOOR, { public: false, permission, reads: options.reads ?? null } satisfies Door);
