import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccessOptions } from '#access';
import { newId } from '#platform';

/** What `AccessModule.forRoot` needs in a test that is about something else. */
export const accessOptions = (): AccessOptions => ({
  auditKey: 'k'.repeat(32),
  auditHeadFile: join(tmpdir(), `hoichan-audit-${newId()}.log`),
  idleLockMinutes: 15,
  requestsPerMinute: { session: 900, address: 6_000 },
  sessionUrl: null,
  trustProxy: false,
  demoAccounts: [],
});
