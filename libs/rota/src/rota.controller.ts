import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor } from '#access';
import { Access } from '#platform';
import { DutyChangeInput, DutyView, NewDutyInput, RotaNowQuery, RotaQuery } from './rota.dto.js';
import { RotaViews } from './rota-views.service.js';
import { Rota } from './rota.service.js';

/** Who is on call, when, and for what. */
@Controller('rota')
export class RotaController {
  constructor(
    private readonly rota: Rota,
    private readonly views: RotaViews,
  ) {}

  /** Duties of a facility that touch the period, at most 31 days. */
  @Get()
  @Access('rota.read')
  during(@Query() { facilityId, from, to }: RotaQuery): Promise<DutyView[]> {
    return this.views.during(facilityId, { from: new Date(from), to: new Date(to) });
  }

  /** Everybody on call in a facility at this moment, by line and position. */
  @Get('now')
  @Access('rota.read')
  now(@Query() { facilityId }: RotaNowQuery): Promise<DutyView[]> {
    return this.views.now(facilityId);
  }

  @Post('duties')
  @Access('rota.write')
  async add(@CurrentActor() actor: Actor, @Body() input: NewDutyInput): Promise<DutyView> {
    return this.views.one(await this.rota.add(actor, input));
  }

  @Patch('duties/:id')
  @Access('rota.write')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: DutyChangeInput,
  ): Promise<DutyView> {
    return this.views.one(await this.rota.change(actor, id, input));
  }

  /** A duty that has begun ends now; one that has not is gone. */
  @Delete('duties/:id')
  @HttpCode(204)
  @Access('rota.write')
  remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.rota.remove(actor, id);
  }
}
