import { Inject, Injectable } from '@nestjs/common';
import { Directory } from '#directory';
import { Clock, newId } from '#platform';
import { type Duty, OnCall } from '#rota';
import { buildChain, type OnCallLists, type PlannedStep } from './chain.js';
import type { Page, PageBook, PageStep } from './page.js';
import type { PagedCase } from './page.store.js';
import { RING_POLICIES, type RingPolicies } from './policy.js';

/** What decides who is rung. */
export type RingAsk = Pick<PagedCase, 'priority' | 'specialtyCode' | 'requestingFacilityId' | 'consultingFacilityId'>;

/** Plans the chain of a page from the rota as it is now. */
@Injectable()
export class PagePlanner {
  constructor(
    private readonly onCall: OnCall,
    private readonly directory: Directory,
    private readonly clock: Clock,
    @Inject(RING_POLICIES) private readonly policies: RingPolicies,
  ) {}

  /** Who would be rung by the rota of `at`, in which order: for one who asks before they dial. */
  async chain(ask: RingAsk, askedBy: string | null, startedAt: Date, at = this.clock.now()): Promise<PlannedStep[]> {
    return buildChain(this.policies[ask.priority], await this.listsFor(ask, askedBy, at), startedAt);
  }

  /** A page that has not begun. `startedAt` is the database's time, from which the promised times count. */
  async plan(kase: PagedCase, startedBy: string, startedAt: Date): Promise<PageBook> {
    const page: Page = {
      id: newId(),
      caseId: kase.id,
      state: 'ringing',
      priority: kase.priority,
      specialtyCode: kase.specialtyCode,
      startedBy,
      startedAt,
      endedAt: null,
      acceptedBy: null,
      cancelReason: null,
    };
    const chain = await this.chain(kase, startedBy, startedAt);
    return { page, steps: chain.map((planned) => ({ ...waiting(page.id), ...planned })) };
  }

  /** The asked hospital, and the next one by rank of agreement that has somebody of the specialty on call. */
  private async listsFor(kase: RingAsk, startedBy: string | null, now: Date): Promise<OnCallLists> {
    const supporting = await this.directory.consultingFacilities(kase.requestingFacilityId, now);
    const askedId = kase.consultingFacilityId ?? supporting[0]?.id;
    const asked = askedId === undefined ? [] : await this.availableAt(askedId, kase.specialtyCode, startedBy, now);
    let neighbour: Duty[] = [];
    for (const { id } of supporting.filter((facility) => facility.id !== askedId)) {
      neighbour = (await this.availableAt(id, kase.specialtyCode, startedBy, now)).filter(isOfSpecialty);
      if (neighbour.length > 0) break;
    }
    return {
      firstLine: asked.filter((duty) => duty.line === 'first'),
      secondLine: asked.filter((duty) => duty.line === 'second'),
      leader: asked.filter((duty) => duty.line === 'leader'),
      neighbour,
    };
  }

  /** Those on call who still work there. Nobody is rung for a question of their own. */
  private async availableAt(
    facilityId: string,
    specialtyCode: string,
    asker: string | null,
    now: Date,
  ): Promise<Duty[]> {
    const duties = await this.onCall.at(facilityId, specialtyCode, now);
    const people = await this.directory.practitioners(duties.map((duty) => duty.practitionerId));
    return duties.filter(({ practitionerId }) => practitionerId !== asker && people.get(practitionerId)?.active);
  }
}

const isOfSpecialty = (duty: Duty): boolean => duty.line !== 'leader';

const waiting = (pageId: string): Omit<PageStep, 'step' | 'practitionerId' | 'facilityId' | 'rung' | 'dueAt'> => ({
  pageId,
  state: 'waiting',
  rangAt: null,
  ringUntil: null,
  endedAt: null,
  skipReason: null,
  declineReason: null,
});
