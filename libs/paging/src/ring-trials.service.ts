import { Inject, Injectable } from '@nestjs/common';
import { Directory } from '#directory';
import { turnsOf } from './chain.js';
import { PagePlanner } from './page-planner.service.js';
import type { RingTrialQuery, RingTrialView } from './paging.dto.js';
import { RING_POLICIES, type RingPolicies, stepEnd } from './policy.js';

/** Answers what would happen at some moment, by the rota as it is planned, without ringing anybody. */
@Injectable()
export class RingTrials {
  constructor(
    private readonly planner: PagePlanner,
    private readonly directory: Directory,
    @Inject(RING_POLICIES) private readonly policies: RingPolicies,
  ) {}

  async of({ facilityId, specialtyCode, priority, at: text }: RingTrialQuery): Promise<RingTrialView> {
    const at = new Date(text);
    const policy = this.policies[priority];
    const ask = { priority, specialtyCode, requestingFacilityId: facilityId, consultingFacilityId: null };
    const [chain, supporting] = await Promise.all([
      this.planner.chain(ask, null, at, at),
      this.directory.consultingFacilities(facilityId, at),
    ]);
    const refs = await this.directory.practitionerRefs(chain.map(({ practitionerId }) => practitionerId));
    const turns = turnsOf(policy, chain, at);
    const ends = turns.map((turn) => stepEnd(policy, turn));
    return {
      quiet: policy.quiet,
      hasAgreement: supporting.length > 0,
      steps: chain.flatMap(({ practitionerId, rung }, nth) => {
        const practitioner = refs.get(practitionerId);
        return practitioner ? [{ rung, practitioner, ringsAt: (turns[nth] ?? at).toISOString() }] : [];
      }),
      exhaustedAt: new Date(Math.max(at.getTime(), ...ends.map((end) => end.getTime()))).toISOString(),
    };
  }
}
