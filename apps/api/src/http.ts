import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inputPipe, ProblemFilter } from '#platform';

/** Everything but health and metrics lies under it. */
export const API_PREFIX = { path: 'api/v1', exclude: ['health/live', 'health/ready', 'metrics'] } as const;

/** A JSON body is a form a person filled in; files come another way. */
const JSON_LIMIT = '256kb';

export interface HttpOptions {
  trustProxy: boolean;
  /** Served over TLS, so that browsers are told to stay on it. */
  tls: boolean;
  /** Where else the page may open sockets to: the session process. */
  sessionUrl: string | null;
  webDir: string;
}

/** How HoiChan speaks HTTP, the same for every process that serves the API. */
export function setUpHttp(app: NestExpressApplication, options: HttpOptions): void {
  app.useLogger(app.get(Logger));
  app.set('trust proxy', options.trustProxy);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(helmet(securityHeaders(options)));
  app.use(refuseForeignBodies);
  app.useBodyParser('json', { limit: JSON_LIMIT });
  app.setGlobalPrefix(API_PREFIX.path, { exclude: [...API_PREFIX.exclude] });
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new ProblemFilter());
  SwaggerModule.setup('api/docs', app, () => openApi(app), { jsonDocumentUrl: 'api/docs-json' });
  serveWeb(app, resolve(options.webDir));
}

/** The OpenAPI document, from the controllers; the web app's client is generated from it. */
export function openApi(app: NestExpressApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('HoiChan')
    .setDescription('Records of remote consultations. Failures are RFC 9457 problem details with a stable code.')
    .setVersion('1')
    .addCookieAuth('hoichan_session')
    .build();
  return SwaggerModule.createDocument(app, about);
}

function securityHeaders(options: HttpOptions): Parameters<typeof helmet>[0] {
  const sockets = options.sessionUrl ? [options.sessionUrl, options.sessionUrl.replace(/^http/, 'ws')] : [];
  return {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // The program beside a patient monitor runs on the doctor's own computer.
        connectSrc: ["'self'", ...sockets, 'ws://localhost:*', 'ws://127.0.0.1:*'],
        // Noise is taken out of voices by WebAssembly.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        // Mantine sets sizes and colours as inline styles.
        styleSrc: ["'self'", "'unsafe-inline'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        upgradeInsecureRequests: options.tls ? [] : null,
      },
    },
    strictTransportSecurity: options.tls,
    referrerPolicy: { policy: 'no-referrer' },
  };
}

/** A body that is neither JSON nor a form with a file would be left unread, and its request taken for an empty one. */
function refuseForeignBodies(request: Request, _response: Response, next: NextFunction): void {
  // Null without a body, false for one of another type.
  const foreign = request.is(['json', 'multipart/form-data']) === false && request.headers['content-length'] !== '0';
  next(foreign ? new UnsupportedMediaTypeException() : undefined);
}

/** The web build: files with a hash in their name for a year, the page itself asked for anew each time. */
function serveWeb(app: NestExpressApplication, folder: string): void {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  app.useStaticAssets(join(folder, 'assets'), {
    prefix: '/assets',
    immutable: true,
    maxAge: '365d',
    fallthrough: false,
  });
  app.useStaticAssets(folder, { index: false, maxAge: 0 });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage =
      ['GET', 'HEAD'].includes(request.method) && !/^\/(api|health|metrics|socket\.io)(\/|$)/.test(request.path);
    if (isPage) response.sendFile(page, { cacheControl: false, headers: { 'Cache-Control': 'no-cache' } });
    else next();
  });
}
