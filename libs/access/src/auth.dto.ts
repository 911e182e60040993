import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { Permission, Role, RoleGrant } from '#contract';
import { type Locale, LOCALES } from './account.js';

/** Longer than any password may be; it bounds the work of the hash. */
const LONGEST = 1_000;

export class SignInInput {
  @IsString() @IsNotEmpty() @MaxLength(100) login: string;
  @IsString() @IsNotEmpty() @MaxLength(LONGEST) password: string;
}

export class UnlockInput {
  @IsString() @IsNotEmpty() @MaxLength(LONGEST) password: string;
}

export class NewPasswordInput {
  @IsString() @IsNotEmpty() @MaxLength(LONGEST) current: string;
  @IsString() @IsNotEmpty() @MaxLength(LONGEST) next: string;
}

export class MeInput {
  @IsIn(LOCALES) locale: Locale;
}

export class RoleView implements RoleGrant {
  role: Role;
  /** Null means in all facilities. */
  facilityId: string | null;
}

export class MyFacilityView {
  id: string;
  name: string;
  shortName: string;
}

export class MeView {
  accountId: string;
  /** Null for an account that treats nobody. */
  practitionerId: string | null;
  name: string;
  login: string;
  locale: Locale;
  roles: RoleView[];
  /** The facilities that the roles name. */
  facilities: MyFacilityView[];
  permissions: Permission[];
  /** Without input for so long the page locks itself; the server does too, but never in a consult. */
  idleLockMinutes: number;
  /** While true everything but `/auth/me`, `/auth/unlock` and `/auth/sign-out` answers 401 `access.locked`. */
  locked: boolean;
}

export class SessionView {
  id: string;
  createdAt: string;
  seenAt: string;
  expiresAt: string;
  address: string;
  userAgent: string;
  locked: boolean;
  /** Whether it is the one that asks. */
  current: boolean;
}

export class DemoAccountView {
  login: string;
  password: string;
  name: string;
  role: Role;
}

export class SettingsView {
  /** Empty but in the demo, seen from its own machine. */
  demoAccounts: DemoAccountView[];
  idleLockMinutes: number;
  /** Where the sockets are when it is not here. */
  sessionUrl: string | null;
}
