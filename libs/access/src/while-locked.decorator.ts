import { SetMetadata } from '@nestjs/common';

export const WHILE_LOCKED = Symbol('while-locked');

/** Open also while the session waits for its password. */
export const WhileLocked = (): MethodDecorator => SetMetadata(WHILE_LOCKED, true);
