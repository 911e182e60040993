import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CurrentActor, type Actor } from '#access';
import { Access } from '#platform';
import { CaseEventView, CaseView, OutcomeInput, WithdrawInput } from './case.dto.js';
import { CaseFollowUp } from './case-follow-up.service.js';
import { CasePages } from './case-pages.service.js';
import { CaseTimeline } from './case-timeline.store.js';
import { Cases } from './cases.service.js';

/** A case from being sent to being closed. */
@Controller('cases')
export class CasesController {
  constructor(
    private readonly cases: Cases,
    private readonly pages: CasePages,
    private readonly followUp: CaseFollowUp,
    private readonly timeline: CaseTimeline,
  ) {}

  @Get(':id')
  @Access('case.read', { reads: 'patient' })
  get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CaseView> {
    return this.pages.page(actor, id);
  }

  @Get(':id/timeline')
  @Access('case.read', { reads: 'patient' })
  async events(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CaseEventView[]> {
    await this.cases.getVisible(actor, id);
    return this.pages.events(await this.timeline.of(id));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('case.write', { reads: 'patient' })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: WithdrawInput,
  ): Promise<CaseView> {
    await this.followUp.withdraw(actor, id, input.reason);
    return this.pages.page(actor, id);
  }

  @Post(':id/outcome')
  @HttpCode(200)
  @Access('case.write', { reads: 'patient' })
  async reportOutcome(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: OutcomeInput,
  ): Promise<CaseView> {
    await this.followUp.reportOutcome(actor, id, input.kind, input.text);
    return this.pages.page(actor, id);
  }

  /** Only after the outcome was reported. */
  @Post(':id/close')
  @HttpCode(200)
  @Access('case.write', { reads: 'patient' })
  async close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CaseView> {
    await this.followUp.close(actor, id);
    return this.pages.page(actor, id);
  }
}
