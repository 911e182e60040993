import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CurrentActor, type Actor } from '#access';
import { Access } from '#platform';
import { CaseMessageView, CaseView, MessageInput } from './case.dto.js';
import { CasePages } from './case-pages.service.js';
import { CaseThread } from './case-thread.service.js';
import { CaseVitals } from './case-vitals.service.js';
import { VitalsInput } from './vitals.dto.js';

/** Vital signs and the thread of a case. */
@Controller('cases/:id')
export class CaseRecordsController {
  constructor(
    private readonly vitals: CaseVitals,
    private readonly thread: CaseThread,
    private readonly pages: CasePages,
  ) {}

  /** Impossible values are refused; unlikely ones are asked back, and taken when `confirmed` names them. */
  @Post('vitals')
  @HttpCode(200)
  @Access('case.write', { reads: 'patient' })
  async addVitals(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) caseId: string,
    @Body() input: VitalsInput,
  ): Promise<CaseView> {
    const { id, takenAt, confirmed, ...measured } = input;
    await this.vitals.add(actor, caseId, { id, takenAt, measured, confirmed });
    return this.pages.page(actor, caseId);
  }

  /** The newest 500 messages, oldest first. */
  @Get('messages')
  @Access('case.read', { reads: 'patient' })
  async messages(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) caseId: string): Promise<CaseMessageView[]> {
    return this.pages.messages(actor, await this.thread.read(actor, caseId));
  }

  @Post('messages')
  @HttpCode(200)
  @Access('case.write', { reads: 'patient' })
  async post(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) caseId: string,
    @Body() { id, text, consultId = null }: MessageInput,
  ): Promise<CaseMessageView[]> {
    const posted = await this.thread.post(actor, caseId, { id, text, consultId });
    return this.pages.messages(actor, [posted]);
  }
}
