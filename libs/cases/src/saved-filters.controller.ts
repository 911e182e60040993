import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { type Actor, CurrentActor } from '#access';
import { Access } from '#platform';
import { SavedFilterInput, SavedFilterView } from './saved-filter.dto.js';
import { SavedFilters } from './saved-filters.service.js';

/** Everybody's own ways to look at the worklist. */
@Controller('worklist/filters')
export class SavedFiltersController {
  constructor(private readonly filters: SavedFilters) {}

  @Get()
  @Access('case.read')
  mine(@CurrentActor() actor: Actor): Promise<SavedFilterView[]> {
    return this.filters.of(actor);
  }

  @Put(':id')
  @Access('case.read')
  keep(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SavedFilterInput,
  ): Promise<SavedFilterView> {
    return this.filters.keep(actor, id, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('case.read')
  remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.filters.remove(actor, id);
  }
}
