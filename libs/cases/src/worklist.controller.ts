import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CurrentActor, type Actor } from '#access';
import { Access } from '#platform';
import { Icd10SearchInput, Icd10View } from './icd10.dto.js';
import { Icd10Store } from './icd10.store.js';
import { WorklistInput, WorklistPageView } from './worklist.dto.js';
import { Worklist } from './worklist.service.js';

/** Finding: cases in the order in which they need somebody, and diagnoses. */
@Controller()
export class WorklistController {
  constructor(
    private readonly worklist: Worklist,
    private readonly icd10: Icd10Store,
  ) {}

  /** By POST, so that no name stands in an address. */
  @Post('cases/search')
  @HttpCode(200)
  @Access('case.read', { reads: 'patient' })
  page(@CurrentActor() actor: Actor, @Body() input: WorklistInput): Promise<WorklistPageView> {
    return this.worklist.page(actor, input);
  }

  @Post('cases/:id/read')
  @HttpCode(204)
  @Access('case.read', { reads: 'patient' })
  markRead(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.worklist.markRead(actor, id);
  }

  @Post('icd10/search')
  @HttpCode(200)
  @Access('case.read')
  searchIcd10(@Body() input: Icd10SearchInput): Promise<Icd10View[]> {
    return this.icd10.search(input.text);
  }
}
