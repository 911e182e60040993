import { Injectable } from '@nestjs/common';
import { type Actor, clinician } from '#access';
import { Cases } from '#cases';
import { Clock } from '#platform';
import { Directory } from '#directory';
import { PagePlanner } from './page-planner.service.js';
import type { RingPlanView } from './paging.dto.js';
import { Presence } from './presence.service.js';

/** What is to be known before dialling: who would be rung, and whether they and the one who asks can talk. */
@Injectable()
export class RingPlans {
  constructor(
    private readonly cases: Cases,
    private readonly planner: PagePlanner,
    private readonly presence: Presence,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /** Throws CaseNotFound. */
  async ofCase(actor: Actor, caseId: string): Promise<RingPlanView> {
    const self = clinician(actor);
    const { specialtyCode, priority, ...kase } = await this.cases.getVisible(actor, caseId);
    const chain =
      specialtyCode === null || priority === null
        ? []
        : await this.planner.chain(
            { ...kase, specialtyCode, priority },
            kase.requestingPractitionerId,
            this.clock.now(),
          );
    const ids = chain.map(({ practitionerId }) => practitionerId);
    const [reach, refs] = await Promise.all([
      this.presence.reach([self, ...ids]),
      this.directory.practitionerRefs(ids),
    ]);
    const reachOf = (id: string) => reach.get(id) ?? { state: 'unreachable' as const, weakLink: false };
    return {
      own: reachOf(self),
      steps: chain.flatMap(({ practitionerId, rung }) => {
        const practitioner = refs.get(practitionerId);
        return practitioner ? [{ rung, practitioner, reach: reachOf(practitionerId) }] : [];
      }),
    };
  }
}
