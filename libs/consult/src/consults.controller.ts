import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { type Actor, CurrentActor } from '#access';
import { Access } from '#platform';
import { Acceptance } from './acceptance.service.js';
import { ConsultViews } from './consult-views.service.js';
import {
  AcceptedView,
  CaseConsultView,
  ConsultParticipantView,
  ConsultView,
  OpinionInput,
  OpinionSavedView,
} from './consult.dto.js';
import { Ending } from './ending.service.js';
import { Opinions } from './opinions.service.js';

/** A consultation from the accepted ring to its end; pictures and sound go another way. */
@Controller()
export class ConsultsController {
  constructor(
    private readonly acceptance: Acceptance,
    private readonly views: ConsultViews,
    private readonly opinions: Opinions,
    private readonly ending: Ending,
  ) {}

  /** I take the case. Of several doctors one wins; sent again by that one, it answers the same. */
  @Post('pages/:id/accept')
  @HttpCode(200)
  @Access('page.answer', { reads: 'patient' })
  accept(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AcceptedView> {
    return this.acceptance.accept(actor, id);
  }

  /** Which consult a case has. */
  @Get('cases/:id/consult')
  @Access('case.read', { reads: 'patient' })
  ofCase(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CaseConsultView> {
    return this.views.ofCase(actor, id);
  }

  @Get('consults/:id')
  @Access('case.read', { reads: 'patient' })
  get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ConsultView> {
    return this.views.get(actor, id);
  }

  /** Its doctors: who is in the room, and whether the others can be called. */
  @Get('consults/:id/people')
  @Access('case.read')
  people(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ConsultParticipantView[]> {
    return this.views.people(actor, id);
  }

  /** Saves what the specialist has written so far. */
  @Put('consults/:id/opinion')
  @Access('consult.join', { reads: 'patient' })
  async saveOpinion(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, answers, ...opinion }: OpinionInput,
  ): Promise<OpinionSavedView> {
    const saved = await this.opinions.save(actor, id, { version, answers, opinion });
    return { version: saved.version };
  }

  /** The specialist ends the consult: every question is answered and there is a conclusion. Drafts the minutes. */
  @Post('consults/:id/end')
  @HttpCode(204)
  @Access('consult.join', { reads: 'patient' })
  end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.ending.end(actor, id);
  }
}
