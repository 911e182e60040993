import { IconAddressBook, IconCalendarWeek, IconSettings, IconStethoscope, type Icon } from '@tabler/icons-react';
import { holdsRole } from '../auth/me-context.js';
import type { Me } from '../auth/session.js';

export interface NavItem {
  to: string;
  label: 'nav.worklist' | 'nav.rota' | 'nav.directory' | 'nav.admin';
  icon: Icon;
}

const WORKLIST: NavItem = { to: '/', label: 'nav.worklist', icon: IconStethoscope };
const ROTA: NavItem = { to: '/rota', label: 'nav.rota', icon: IconCalendarWeek };
const DIRECTORY: NavItem = { to: '/directory', label: 'nav.directory', icon: IconAddressBook };
const ADMIN: NavItem = { to: '/admin', label: 'nav.admin', icon: IconSettings };

/** The main pages for this person, in the order of use. */
export function navItems(me: Me): NavItem[] {
  return [
    ...(me.practitionerId !== null ? [WORKLIST] : []),
    ROTA,
    DIRECTORY,
    ...(holdsRole(me, ['facility-admin', 'system-admin', 'auditor']) ? [ADMIN] : []),
  ];
}
