import type { Permission, Role } from '#contract';
import type { Door } from '#platform';
import { refusal, type Visitor } from './visitor.js';

const door = (permission: Permission): Door => ({ public: false, permission, reads: null });

const visitor = (role: Role, state: Visitor['state'] = 'open'): Visitor => ({
  actor: {
    accountId: 'a',
    practitionerId: null,
    name: 'An',
    grants: [{ role, facilityId: 'f' }],
    facilityIds: [],
    sessionId: 's',
  },
  state,
  seenAt: new Date(),
});

it('opens a public door to everybody', () => {
  expect(refusal(null, { public: true }, false)).toBeNull();
});

it('asks for a session before it asks for anything else', () => {
  expect(refusal(null, door('self'), false)).toMatchObject({ kind: 'unauthenticated', code: 'access.not-signed-in' });
});

it('opens to whoever holds the permission, and to nobody else', () => {
  expect(refusal(visitor('auditor'), door('audit.read'), false)).toBeNull();
  expect(refusal(visitor('system-admin'), door('case.read'), false)).toMatchObject({ code: 'access.forbidden' });
});

it('waits for the password while the session is locked, but for what a locked page needs', () => {
  expect(refusal(visitor('auditor', 'locked'), door('audit.read'), false)).toMatchObject({
    kind: 'unauthenticated',
    code: 'access.locked',
  });
  expect(refusal(visitor('auditor', 'locked'), door('self'), true)).toBeNull();
});

it('is shut when nothing is declared', () => {
  expect(refusal(visitor('system-admin'), undefined, true)).toMatchObject({ code: 'access.forbidden' });
});
