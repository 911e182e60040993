import type { Request } from 'express';
import type { AuditOrigin } from './audit.js';

/** Where a request came in: the pattern of its route, never the ids and words that it carries. */
export function requestOrigin(request: Request, address: string): AuditOrigin {
  const route: unknown = request.route;
  const path = typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : '';
  return {
    action: `${request.method} ${path}`,
    requestId: typeof request.id === 'string' ? request.id : null,
    address,
  };
}
