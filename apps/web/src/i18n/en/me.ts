import type { Texts } from '../texts.js';
import type { me as source } from '../vi/me.js';

export const me: Texts<typeof source> = {
  title: 'Account and security',
  who: { login: 'Login name', roles: 'Roles', everywhere: 'all facilities' },
  role: {
    clinician: 'Clinician',
    specialist: 'Specialist',
    'rota-admin': 'Rota administrator',
    'facility-admin': 'Facility administrator',
    'system-admin': 'System administrator',
    auditor: 'Auditor',
  },
  password: {
    title: 'Change your password',
    current: 'Current password',
    next: 'New password',
    again: 'New password again',
    rule: 'At least 10 characters. A long sentence you remember beats a hard word.',
    differs: 'The two are not the same.',
    tooShort: 'At least 10 characters.',
    submit: 'Change the password',
    done: 'Password changed. Your other devices have been signed out.',
  },
  sessions: {
    title: 'Where you are signed in',
    text: 'A device you do not know? Revoke it now, then change your password.',
    current: 'This device',
    since: 'Signed in {{time}}',
    seen: 'last used {{time}}',
    unknownDevice: 'Unknown device',
    revoke: 'Revoke',
    revokeTitle: 'Revoke this session?',
    revokeText: 'That device is signed out at once. What is not saved there is lost.',
    revoked: 'Revoked.',
  },
  display: {
    title: 'Display and shortcuts',
    shortcuts: 'Single-key shortcuts',
    shortcutsText: 'Turn them off if you type by voice or often hit keys by mistake.',
  },
  sound: { title: 'Ring tone' },
};
