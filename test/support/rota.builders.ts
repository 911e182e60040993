import type { PageRung, PageStepState } from '#contract';
import { newId } from '#platform';
import type { Duty } from '../../libs/rota/src/duty.js';
import type { Page, PageBook, PageStep } from '../../libs/paging/src/page.js';

/** A time of one day of tests, written as `HH:MM` or `HH:MM:SS` UTC. */
export const at = (time: string): Date => new Date(`2026-03-02T${time.length === 5 ? `${time}:00` : time}Z`);

/** A duty, told as a story: `aDuty().of(lan).from('07:00').to('19:00').build()`. */
export const aDuty = (): DutyBuilder => new DutyBuilder();

class DutyBuilder {
  private duty: Duty = {
    id: newId(),
    facilityId: 'facility',
    specialtyCode: 'cardiology',
    line: 'first',
    position: 1,
    practitionerId: 'doctor',
    from: at('00:00'),
    to: at('12:00'),
    presence: 'resident',
    createdBy: 'planner',
    createdAt: at('00:00'),
  };

  of(practitionerId: string): this {
    return this.with({ practitionerId });
  }

  from(time: string): this {
    return this.with({ from: at(time) });
  }

  to(time: string): this {
    return this.with({ to: at(time) });
  }

  onSecondLine(): this {
    return this.with({ line: 'second' });
  }

  leading(): this {
    return this.with({ line: 'leader', specialtyCode: null });
  }

  at(position: number): this {
    return this.with({ position });
  }

  with(change: Partial<Duty>): this {
    this.duty = { ...this.duty, ...change };
    return this;
  }

  build(): Duty {
    return this.duty;
  }
}

/** A page with its steps: `aPage().rings('lan').waits('minh', 'second-line').build()`. */
export const aPage = (): PageBuilder => new PageBuilder();

class PageBuilder {
  private readonly page: Page = {
    id: 'page',
    caseId: 'case',
    state: 'ringing',
    priority: 1,
    specialtyCode: 'cardiology',
    startedBy: 'requester',
    startedAt: at('08:00'),
    endedAt: null,
    acceptedBy: null,
    cancelReason: null,
  };
  private readonly steps: PageStep[] = [];

  in(state: Page['state'], acceptedBy: string | null = null): this {
    Object.assign(this.page, { state, acceptedBy, endedAt: at('08:10') });
    return this;
  }

  rings(practitionerId: string, until = at('08:00:30'), rung: PageRung = 'first-line'): this {
    return this.step(practitionerId, rung, 'ringing', { rangAt: at('08:00'), ringUntil: until });
  }

  waits(practitionerId: string, rung: PageRung = 'next-in-line', dueAt = at('08:01')): this {
    return this.step(practitionerId, rung, 'waiting', { dueAt });
  }

  had(practitionerId: string, state: PageStepState, rung: PageRung = 'first-line'): this {
    return this.step(practitionerId, rung, state, { endedAt: at('08:00') });
  }

  build(): PageBook {
    return { page: this.page, steps: this.steps };
  }

  private step(practitionerId: string, rung: PageRung, state: PageStepState, more: Partial<PageStep>): this {
    this.steps.push({
      pageId: this.page.id,
      step: this.steps.length + 1,
      practitionerId,
      facilityId: 'facility',
      rung,
      state,
      dueAt: this.page.startedAt,
      rangAt: null,
      ringUntil: null,
      endedAt: null,
      skipReason: null,
      declineReason: null,
      ...more,
    });
    return this;
  }
}
