import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor } from '#access';
import { Access } from '#platform';
import { PageRequests } from './page-requests.service.js';
import { PageViews } from './page-views.service.js';
import {
  CancelInput,
  DeclineInput,
  PageView,
  RingPlanView,
  RingTrialQuery,
  RingTrialView,
  RingView,
} from './paging.dto.js';
import { RingPlans } from './ring-plans.service.js';
import { RingTrials } from './ring-trials.service.js';
import { Paging } from './paging.service.js';

/** Rings: for the doctors who are rung, and for those who wait for an answer. */
@Controller()
export class PagingController {
  constructor(
    private readonly paging: Paging,
    private readonly requests: PageRequests,
    private readonly views: PageViews,
    private readonly plans: RingPlans,
    private readonly trials: RingTrials,
  ) {}

  /** What rings for me now, the most urgent first. */
  @Get('pages/mine')
  @Access('page.answer', { reads: 'patient' })
  mine(@CurrentActor() actor: Actor): Promise<RingView[]> {
    return this.views.mine(actor);
  }

  /** I cannot take it: the ring goes to the next in line at once. */
  @Post('pages/:id/decline')
  @HttpCode(204)
  @Access('page.answer')
  decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: DeclineInput,
  ): Promise<void> {
    return this.paging.decline(actor, id, reason);
  }

  /** Stops the ring of my facility's case, which is then unanswered. */
  @Post('pages/:id/cancel')
  @HttpCode(204)
  @Access('case.write')
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: CancelInput,
  ): Promise<void> {
    return this.requests.cancel(actor, id, reason);
  }

  /** How the newest ring of a case travels, with every doctor's number. */
  @Get('cases/:id/page')
  @Access('case.read')
  ofCase(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PageView> {
    return this.views.ofCase(actor, id);
  }

  /** Who would be rung if the case were sent now, and whether they and the asker can talk. */
  @Get('cases/:id/ring-plan')
  @Access('case.read')
  plan(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RingPlanView> {
    return this.plans.ofCase(actor, id);
  }

  /** What would happen to a case that is sent at some time and that nobody answers; rings nobody. */
  @Get('rota/ring-trial')
  @Access('rota.read')
  trial(@Query() query: RingTrialQuery): Promise<RingTrialView> {
    return this.trials.of(query);
  }

  /** Rings again for a case that nobody answered. */
  @Post('cases/:id/pages')
  @Access('case.write')
  async ringAgain(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PageView> {
    await this.requests.ringAgain(actor, id);
    return this.views.ofCase(actor, id);
  }
}
