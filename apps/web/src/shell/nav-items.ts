import { IconAddressBook, IconCalendarWeek, IconSettings, IconStethoscope, type Icon } from '@tabler/icons-react';
import type { Permission } from '#contract';
import { may } from '../auth/me-context.js';
import type { Me } from '../auth/session.js';

export interface NavItem {
  to: string;
  /** Other paths that belong to it. */
  under: readonly string[];
  label: 'nav.worklist' | 'nav.rota' | 'nav.directory' | 'nav.admin';
  icon: Icon;
  /** Offered to whoever may do one of these. */
  needs: readonly Permission[];
}

/** In the order of use. */
const ITEMS: readonly NavItem[] = [
  {
    to: '/',
    under: ['/cases', '/patients', '/consults'],
    label: 'nav.worklist',
    icon: IconStethoscope,
    needs: ['case.read'],
  },
  { to: '/rota', under: [], label: 'nav.rota', icon: IconCalendarWeek, needs: ['rota.read'] },
  { to: '/directory', under: [], label: 'nav.directory', icon: IconAddressBook, needs: ['directory.read'] },
  {
    to: '/admin',
    under: [],
    label: 'nav.admin',
    icon: IconSettings,
    needs: ['people.manage', 'audit.read', 'system.watch'],
  },
];

/** The main pages for this person. */
export const navItems = (me: Me): NavItem[] =>
  ITEMS.filter(({ needs }) => needs.some((permission) => may(me, permission)));

const within = (pathname: string, path: string): boolean => pathname === path || pathname.startsWith(`${path}/`);

/** Whether the page on screen is this one, or belongs to it. */
export const isCurrent = ({ to, under }: NavItem, pathname: string): boolean =>
  to === '/' ? pathname === '/' || under.some((path) => within(pathname, path)) : within(pathname, to);
