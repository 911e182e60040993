/** The architecture of HoiChan as data: who may import whom. The rules below only spell the table out. */
const FOUNDATION = ['contract', 'platform', 'database', 'access'];

const LIBS = {
  contract: [],
  platform: ['contract'],
  database: ['contract', 'platform'],
  access: ['contract', 'platform', 'database'],
  directory: FOUNDATION,
  notices: [...FOUNDATION, 'directory'],
  patients: [...FOUNDATION, 'directory'],
  rota: [...FOUNDATION, 'directory'],
  attachments: FOUNDATION,
  cases: [...FOUNDATION, 'directory', 'patients', 'attachments', 'notices'],
  imaging: [...FOUNDATION, 'patients', 'attachments', 'cases'],
  paging: [...FOUNDATION, 'directory', 'notices', 'rota', 'cases'],
  consult: [...FOUNDATION, 'directory', 'patients', 'cases', 'paging', 'notices'],
  assist: [...FOUNDATION, 'cases', 'imaging'],
  interop: [...FOUNDATION, 'directory', 'patients', 'cases', 'consult', 'imaging', 'rota'],
  insight: [...FOUNDATION, 'directory', 'cases', 'rota', 'paging', 'consult'],
};

/** An app may import another one only where it says so. */
const APPS = {
  api: { libs: Object.keys(LIBS) },
  session: { libs: [...FOUNDATION, 'cases', 'consult', 'paging', 'imaging'] },
  'media-relay': { libs: ['contract', 'platform'] },
  web: { libs: ['contract'] },
  // Its demo data goes in by the front doors of the libs.
  standalone: { libs: Object.keys(LIBS), apps: ['api', 'session', 'media-relay'] },
};

/** The roles in which a framework may be met, by the suffix of the file. A file without one is plain rules. */
const ROLES = [
  'consumer',
  'controller',
  'decorator',
  'dto',
  'entity',
  'filter',
  'gateway',
  'guard',
  'interceptor',
  'jobs',
  'module',
  'pipe',
  'service',
  'store',
  'sweeper',
  'worker',
];

const FRAMEWORK = '^node_modules/(@nestjs/|typeorm/)';
const TEST = '[.]spec[.]tsx?$';

const anyOf = (names) => (names.length > 0 ? `(${names.join('|')})` : '(?!)');

/** Whatever is not in the table of `from` is forbidden, a lib that nobody has entered in it included. */
const only = (name, from, libs, apps = []) => ({
  name,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(apps|libs)/', pathNot: `^(${from}/|libs/${anyOf(libs)}/|apps/${anyOf(apps)}/)` },
});

module.exports = {
  forbidden: [
    ...Object.entries(LIBS).map(([lib, libs]) => only(`map-of-${lib}`, `libs/${lib}`, libs)),
    ...Object.entries(APPS).map(([app, { libs, apps }]) => only(`map-of-${app}`, `apps/${app}`, libs, apps)),
    {
      name: 'not-on-the-map',
      comment: 'A new lib or app is entered in the table first.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `^(libs/${anyOf(Object.keys(LIBS))}|apps/${anyOf(Object.keys(APPS))})/` },
      to: {},
    },
    {
      name: 'front-door',
      comment: 'A lib is entered by its index.ts.',
      severity: 'error',
      from: { path: '^(?:libs/([^/]+)|apps/[^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/($1/|[^/]+/src/index[.]ts$)' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'plain-rules',
      comment: `A file meets a framework only in a role: ${ROLES.join(', ')}. The foundation wraps frameworks.`,
      severity: 'error',
      from: { path: '^libs/', pathNot: [`[.]${anyOf(ROLES)}[.]ts$`, TEST, `^libs/${anyOf(FOUNDATION)}/`] },
      to: { path: FRAMEWORK, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contract-is-plain',
      comment: 'A browser loads it.',
      severity: 'error',
      from: { path: '^libs/contract/', pathNot: TEST },
      to: { pathNot: '^libs/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browser-stays-in-the-browser',
      severity: 'error',
      from: { path: '^apps/web/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'found',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'tests-stay-out',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: TEST },
      to: { path: ['^test/', TEST] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
    tsConfig: { fileName: 'tools/map.tsconfig.json' },
    exclude: { path: '^apps/web/(vite|postcss)[.]config' },
  },
};
