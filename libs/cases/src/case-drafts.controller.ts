import { Body, Controller, Headers, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '#access';
import { Access, Clock, versionOf } from '#platform';
import { CaseChecks } from './case-checks.service.js';
import { CaseDraftInput, DraftSavedView } from './case-draft.dto.js';
import { CaseDrafts } from './case-drafts.service.js';
import { CaseView } from './case.dto.js';
import { CasePages } from './case-pages.service.js';
import { CaseSubmission } from './case-submission.service.js';

/** Writing and sending a case. */
@Controller('cases')
export class CaseDraftsController {
  constructor(
    private readonly drafts: CaseDrafts,
    private readonly submission: CaseSubmission,
    private readonly checks: CaseChecks,
    private readonly pages: CasePages,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a case under an id of the client's, or saves its draft. `If-Match` names the version that was read; the
   * first save has none.
   */
  @Put(':id')
  @Access('case.write', { reads: 'patient' })
  @ApiHeader({ name: 'If-Match', required: false })
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') version: string | undefined,
    @Body() input: CaseDraftInput,
  ): Promise<DraftSavedView> {
    const { requestingFacilityId = null, questions, ...changes } = input;
    const draft = await this.drafts.save(actor, id, versionOf(version), { requestingFacilityId, changes, questions });
    const missing = await this.checks.missing(draft, this.clock.now());
    return { id, number: draft.number, version: draft.version, savedAt: draft.updatedAt, missing };
  }

  /** Sends the case. A second time it answers the case that is on its way. */
  @Post(':id/submit')
  @HttpCode(200)
  @Access('case.write', { reads: 'patient' })
  @ApiHeader({ name: 'If-Match', required: false })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') version: string | undefined,
  ): Promise<CaseView> {
    await this.submission.submit(actor, id, versionOf(version));
    return this.pages.page(actor, id);
  }
}
