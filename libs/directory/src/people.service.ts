import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Accounts, type Actor } from '#access';
import type { RoleGrant } from '#contract';
import { inTransaction, Outbox, type Tx } from '#database';
import { InvalidInput, newId } from '#platform';
import type { NewPersonInput, PersonInput, PersonView } from './directory.dto.js';
import { GrantNotAllowed, OwnAccount, PersonNotFound, PersonOutOfReach } from './directory.errors.js';
import { DirectoryViewsStore } from './directory.views.store.js';
import { changedGrants, isWithinReach, managedFacilities } from './people.js';
import { PeopleStore } from './people.store.js';

/** Staff and their accounts, as administrators add, change and disable them. */
@Injectable()
export class People {
  constructor(
    private readonly database: DataSource,
    private readonly views: DirectoryViewsStore,
    private readonly store: PeopleStore,
    private readonly accounts: Accounts,
    private readonly outbox: Outbox,
  ) {}

  list(actor: Actor): Promise<PersonView[]> {
    return this.views.people(managedFacilities(actor.grants));
  }

  async get(actor: Actor, practitionerId: string): Promise<PersonView> {
    const [person] = await this.views.people(managedFacilities(actor.grants), practitionerId);
    if (!person) throw new PersonNotFound();
    return person;
  }

  async add(actor: Actor, input: NewPersonInput): Promise<PersonView> {
    this.refuseReach(actor, input.facilityId, input.roles);
    const { login, password, roles, ...person } = input;
    const practitionerId = newId();
    await inTransaction(this.database, async (tx) => {
      await this.refuseUnknown(tx, input);
      await this.store.save(tx, { ...person, id: practitionerId, active: true });
      await this.accounts.create(tx, { login, password, name: person.name, practitionerId, grants: roles });
      await this.tell(tx, person.facilityId);
    });
    return this.get(actor, practitionerId);
  }

  async change(actor: Actor, practitionerId: string, input: PersonInput): Promise<PersonView> {
    const before = await this.get(actor, practitionerId);
    this.refuseReach(actor, input.facilityId, changedGrants(before.roles, input.roles));
    const { roles, ...person } = input;
    await inTransaction(this.database, async (tx) => {
      await this.refuseUnknown(tx, input);
      await this.store.save(tx, { ...person, id: practitionerId, active: before.active });
      if (before.accountId !== null) await this.accounts.setGrants(tx, before.accountId, roles);
      await this.tell(tx, person.facilityId);
    });
    return this.get(actor, practitionerId);
  }

  /** Ends or restores somebody's work here: a disabled account is signed out everywhere at once. */
  async setActive(actor: Actor, practitionerId: string, active: boolean): Promise<PersonView> {
    const person = await this.getToRule(actor, practitionerId);
    await inTransaction(this.database, async (tx) => {
      await this.store.setActive(tx, practitionerId, active);
      if (person.accountId !== null) {
        await (active ? this.accounts.enable(tx, person.accountId) : this.accounts.disable(tx, person.accountId));
      }
      await this.tell(tx, person.facilityId);
    });
    return this.get(actor, practitionerId);
  }

  async setPassword(actor: Actor, practitionerId: string, password: string): Promise<void> {
    const { accountId } = await this.getToRule(actor, practitionerId);
    if (accountId === null) throw new InvalidInput({ password: 'no-account' });
    await inTransaction(this.database, (tx) => this.accounts.setPassword(tx, accountId, password));
  }

  /** Whoever sets a password or shuts an account rules all that it may do, and proves themselves for their own. */
  private async getToRule(actor: Actor, practitionerId: string): Promise<PersonView> {
    const person = await this.get(actor, practitionerId);
    if (person.accountId === actor.accountId) throw new OwnAccount();
    if (!isWithinReach(managedFacilities(actor.grants), person.roles)) throw new PersonOutOfReach();
    return person;
  }

  private async refuseUnknown(tx: Tx, input: PersonInput): Promise<void> {
    const unknown = await this.store.unknownIn(tx, input);
    if (Object.keys(unknown).length > 0) throw new InvalidInput(unknown);
  }

  private refuseReach(actor: Actor, facilityId: string, grants: readonly RoleGrant[]): void {
    const managed = managedFacilities(actor.grants);
    if (managed !== null && !managed.includes(facilityId)) throw new GrantNotAllowed();
    if (!isWithinReach(managed, grants)) throw new GrantNotAllowed();
  }

  private tell(tx: Tx, facilityId: string): Promise<void> {
    return this.outbox.tell(tx, {
      type: 'DirectoryChanged',
      facts: { facilityId },
      audience: { facilities: [facilityId] },
    });
  }
}
