import { Inject, Injectable } from '@nestjs/common';
import { type Actor, Audit, clinician } from '#access';
import { Cases } from '#cases';
import { Directory, type PractitionerRef } from '#directory';
import { PageViewsStore } from './page-views.store.js';
import { PageStepView, PageView, RingView, SwitchboardView } from './paging.dto.js';
import { PageNotFound } from './paging.errors.js';
import { RING_POLICIES, type RingPolicies } from './policy.js';

/** Pages as people see them. */
@Injectable()
export class PageViews {
  constructor(
    private readonly store: PageViewsStore,
    private readonly cases: Cases,
    private readonly directory: Directory,
    private readonly audit: Audit,
    @Inject(RING_POLICIES) private readonly policies: RingPolicies,
  ) {}

  /** What rings for the doctor who asks. */
  async mine(actor: Actor): Promise<RingView[]> {
    const rings = await this.store.rings(clinician(actor));
    this.audit.concerns({
      patientIds: rings.map((ring) => ring.patientId),
      recordIds: rings.map((ring) => ring.caseId),
    });
    return rings.map((ring) => RingView.of(ring, this.policies[ring.priority].quiet));
  }

  /** The newest page of a case. */
  async ofCase(actor: Actor, caseId: string): Promise<PageView> {
    const kase = await this.cases.getVisible(actor, caseId);
    const found = await this.store.findNewest(caseId);
    if (!found) throw new PageNotFound();
    const { page, steps, now } = found;
    const names = await this.refsOf(steps.map((step) => step.practitionerId));
    const supporting = await this.directory.consultingFacilities(kase.requestingFacilityId, page.startedAt);
    return {
      id: page.id,
      caseId,
      state: page.state,
      priority: page.priority,
      specialtyCode: page.specialtyCode,
      startedAt: page.startedAt.toISOString(),
      endedAt: page.endedAt?.toISOString() ?? null,
      acceptedBy: page.acceptedBy === null ? null : names(page.acceptedBy),
      cancelReason: page.cancelReason,
      steps: steps.map((step) => PageStepView.of(step, names(step.practitionerId), now)),
      switchboards: supporting.map((facility) => SwitchboardView.of(facility)),
    };
  }

  private async refsOf(practitionerIds: readonly string[]): Promise<(id: string) => PractitionerRef> {
    const refs = await this.directory.practitionerRefs(practitionerIds);
    return (id) => {
      const person = refs.get(id);
      if (!person) throw new Error(`practitioner ${id} is not in the directory`);
      return person;
    };
  }
}
