import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { NotSignedIn } from './access.errors.js';
import type { Actor } from './actor.js';
import { admittedOf } from './admitted.js';
import { UNKNOWN_ADDRESS } from './client-address.js';
import { sessionToken } from './cookie.js';
import type { Caller } from './sessions.service.js';

/** The person whose request it is. Only for routes that are not public. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const actor = admittedOf(context.switchToHttp().getRequest<Request>())?.actor;
  if (!actor) throw new NotSignedIn();
  return actor;
});

/** Where the request comes from, for routes that know nobody yet. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<Request>();
  return {
    address: admittedOf(request)?.address ?? UNKNOWN_ADDRESS,
    userAgent: request.headers['user-agent'] ?? '',
    token: sessionToken(request.headers.cookie),
  };
});
