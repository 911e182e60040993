import { loggedPath } from './logged-path.js';

const ID = '01890000-0000-7000-8000-000000000000';

it.each([
  [`/api/v1/cases/${ID}/minutes.pdf?page=2`, `/api/v1/cases/${ID}/minutes.pdf`],
  ['/api/v1/rota/now', '/api/v1/rota/now'],
  ['/health/live', '/health/live'],
  ['/', '/'],
  ['', ''],
  ['/api/v1/patients/B%C3%B9i%20Th%E1%BB%8B', '/api/v1/patients/*'],
  ['/api/v1/patients/Bui', '/api/v1/patients/*'],
  ['/api/v1/patients/075170000123', '/api/v1/patients/*'],
  ['/api/v1/patients/BN-773355', '/api/v1/patients/*'],
  ['/api/v1/patients/dn4790000000001', '/api/v1/patients/*'],
])('%s is logged as %s', (url, logged) => {
  expect(loggedPath(url)).toBe(logged);
});
