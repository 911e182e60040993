import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role, RoleGrant } from '#contract';
import type { Account, Locale } from './account.js';

@Entity('account')
export class AccountEntity implements Account {
  @PrimaryColumn('uuid') id: string;
  @Column('text') login: string;
  @Column('text', { name: 'password_hash' }) passwordHash: string;
  @Column('timestamptz', { name: 'password_changed_at' }) passwordChangedAt: Date;
  @Column('uuid', { name: 'practitioner_id', nullable: true }) practitionerId: string | null;
  @Column('text') name: string;
  @Column('text', { default: 'vi' }) locale: Locale;
  @Column('boolean') demo: boolean;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

@Entity('role_grant')
export class RoleGrantEntity implements RoleGrant {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') role: Role;
  @Column('uuid', { name: 'facility_id', nullable: true }) facilityId: string | null;
}
