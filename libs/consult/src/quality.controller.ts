import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { type Actor, CurrentActor } from '#access';
import { Access } from '#platform';
import { Qualities } from './qualities.service.js';
import { QualityMinuteView } from './quality.dto.js';

/** How pictures and sound were. */
@Controller('consults/:id/quality')
export class QualityController {
  constructor(private readonly qualities: Qualities) {}

  /** Minute by minute, for each who was there. */
  @Get()
  @Access('case.read', { reads: 'patient' })
  of(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<QualityMinuteView[]> {
    return this.qualities.of(actor, id);
  }
}
