import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '#access';
import { Access, Clock, versionOf } from '#platform';
import {
  NewPatientInput,
  PatientBannerView,
  PatientChangesInput,
  PatientSearchInput,
  PatientView,
} from './patient.dto.js';
import { NOTHING_KNOWN, type Patient } from './patient.js';
import { patientBanner, patientView } from './patient.views.js';
import { mayChange, Patients } from './patients.service.js';

@Controller('patients')
export class PatientsController {
  constructor(
    private readonly patients: Patients,
    private readonly clock: Clock,
  ) {}

  /** Patients of one's own facility and of the cases one sees. By POST, so that no name stands in an address. */
  @Post('search')
  @HttpCode(200)
  @Access('patient.read', { reads: 'patient' })
  async search(@CurrentActor() actor: Actor, @Body() input: PatientSearchInput): Promise<PatientBannerView[]> {
    const found = await this.patients.search(actor, input.text);
    return found.map((patient) => patientBanner(patient, this.clock.now()));
  }

  @Post()
  @Access('patient.write', { reads: 'patient' })
  async add(@CurrentActor() actor: Actor, @Body() input: NewPatientInput): Promise<PatientView> {
    const { id, facilityId = null, ...details } = input;
    return this.view(actor, await this.patients.add(actor, id, facilityId, { ...NOTHING_KNOWN, ...details }));
  }

  @Get(':id')
  @Access('patient.read', { reads: 'patient' })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PatientView> {
    return this.view(actor, await this.patients.get(actor, id));
  }

  /** `If-Match` names the version that was read. */
  @Patch(':id')
  @Access('patient.write', { reads: 'patient' })
  @ApiHeader({ name: 'If-Match', required: true })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') version: string | undefined,
    @Body() input: PatientChangesInput,
  ): Promise<PatientView> {
    return this.view(actor, await this.patients.change(actor, id, versionOf(version), input));
  }

  private view(actor: Actor, patient: Patient): PatientView {
    return patientView(patient, mayChange(actor, patient), this.clock.now());
  }
}
