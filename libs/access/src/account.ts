import { isLoopback } from './client-address.js';

export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export interface Account {
  id: string;
  login: string;
  passwordHash: string;
  passwordChangedAt: Date;
  practitionerId: string | null;
  name: string;
  locale: Locale;
  /** Made by the demo: its password is public. */
  demo: boolean;
  disabledAt: Date | null;
  createdAt: Date;
}

/** Letters, digits and a few signs that are easy to type. */
const LOGIN = /^[\p{L}\d][\p{L}\d._@-]{1,59}$/u;

/** A login as it is kept: what looks the same is the same. */
export const normalLogin = (login: string): string => login.trim().normalize('NFC');

export const loginFault = (login: string): 'wrong-format' | null =>
  LOGIN.test(normalLogin(login)) ? null : 'wrong-format';

/** Whether the account may be used from `address`. A demo account opens only the demo, and only on its own machine. */
export const mayEnter = (account: Pick<Account, 'demo' | 'disabledAt'>, address: string, inDemo: boolean): boolean =>
  account.disabledAt === null && (!account.demo || (inDemo && isLoopback(address)));
