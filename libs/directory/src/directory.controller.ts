import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Access } from '#platform';
import { CommuneSearchInput, CommuneView } from './commune.dto.js';
import { AgreementView, ConsultingFacilityView, FacilityView, SpecialtyView, StaffView } from './directory.dto.js';
import { DirectoryStore } from './directory.store.js';
import { DirectoryViewsStore } from './directory.views.store.js';

/** Facilities, specialties, staff and support agreements, for everybody who is signed in. */
@Controller()
export class DirectoryController {
  constructor(
    private readonly views: DirectoryViewsStore,
    private readonly store: DirectoryStore,
  ) {}

  @Get('facilities')
  @Access('directory.read')
  facilities(): Promise<FacilityView[]> {
    return this.views.facilities();
  }

  @Get('facilities/:id/staff')
  @Access('directory.read')
  staff(@Param('id', ParseUUIDPipe) id: string): Promise<StaffView[]> {
    return this.views.staff(id);
  }

  /** Where this facility may ask, in the order of its support agreements. */
  @Get('facilities/:id/consulting')
  @Access('directory.read')
  consulting(@Param('id', ParseUUIDPipe) id: string): Promise<ConsultingFacilityView[]> {
    return this.views.consulting(id);
  }

  @Get('specialties')
  @Access('directory.read')
  specialties(): Promise<SpecialtyView[]> {
    return this.store.specialties();
  }

  @Post('communes/search')
  @HttpCode(200)
  @Access('directory.read')
  communes(@Body() input: CommuneSearchInput): Promise<CommuneView[]> {
    return this.views.communes(input.text);
  }

  @Get('agreements')
  @Access('directory.read')
  agreements(): Promise<AgreementView[]> {
    return this.views.agreements();
  }
}
