import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PatientEntity, PatientIdentifierEntity } from './patient.entity.js';
import { PatientStore } from './patient.store.js';
import { PatientsController } from './patients.controller.js';
import { Patients } from './patients.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([PatientEntity, PatientIdentifierEntity])],
  providers: [Patients, PatientStore],
  exports: [Patients],
})
export class PatientsModule {}

@Module({ imports: [PatientsModule], controllers: [PatientsController] })
export class PatientsHttpModule {}
