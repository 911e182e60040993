import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '#directory';
import { PatientsModule } from '#patients';
import { CaseAnswers } from './case-answers.service.js';
import { CaseChecks } from './case-checks.service.js';
import { CaseDraftsController } from './case-drafts.controller.js';
import { CaseDrafts } from './case-drafts.service.js';
import { CaseFilesController } from './case-files.controller.js';
import { CaseFiles } from './case-files.service.js';
import { CaseFolders } from './case-folders.service.js';
import { CaseFollowUp } from './case-follow-up.service.js';
import { CaseLife } from './case-life.service.js';
import { CasePages } from './case-pages.service.js';
import { CasePeople } from './case-people.service.js';
import { CaseRecordsController } from './case-records.controller.js';
import { CaseEventEntity, CaseMessageEntity, CaseQuestionEntity, VitalSignsEntity } from './case-records.entity.js';
import { CaseRecordsStore } from './case-records.store.js';
import { CaseSubmission } from './case-submission.service.js';
import { CaseThread } from './case-thread.service.js';
import { CaseVitals } from './case-vitals.service.js';
import { CaseEntity } from './case.entity.js';
import { CaseStore } from './case.store.js';
import { CaseTimeline } from './case-timeline.store.js';
import { CasesController } from './cases.controller.js';
import { Cases } from './cases.service.js';
import { Icd10Store } from './icd10.store.js';
import { ReferenceStore } from './reference.store.js';
import { SavedFilterEntity } from './saved-filter.entity.js';
import { SavedFiltersController } from './saved-filters.controller.js';
import { SavedFilters } from './saved-filters.service.js';
import { SavedFilterStore } from './saved-filters.store.js';
import { WorklistController } from './worklist.controller.js';
import { Worklist } from './worklist.service.js';
import { WorklistStore } from './worklist.store.js';

/** The door to cases and their life: what other libs and the live process need. */
@Module({
  imports: [
    TypeOrmModule.forFeature([CaseEntity, CaseQuestionEntity, VitalSignsEntity, CaseEventEntity, CaseMessageEntity]),
  ],
  providers: [Cases, CaseLife, CaseAnswers, CaseThread, CaseStore, CaseRecordsStore, CaseTimeline],
  exports: [Cases, CaseLife, CaseAnswers, CaseThread, CaseStore, CaseRecordsStore, CaseTimeline],
})
export class CasesModule {}

@Module({
  imports: [CasesModule, DirectoryModule, PatientsModule, TypeOrmModule.forFeature([SavedFilterEntity])],
  // In this order: `cases/search` is looked at before `cases/:id`.
  controllers: [
    WorklistController,
    SavedFiltersController,
    CaseDraftsController,
    CasesController,
    CaseRecordsController,
    CaseFilesController,
  ],
  providers: [
    CaseChecks,
    CaseDrafts,
    CaseFiles,
    CaseFolders,
    CaseFollowUp,
    CasePages,
    CasePeople,
    CaseSubmission,
    CaseVitals,
    Icd10Store,
    ReferenceStore,
    SavedFilters,
    SavedFilterStore,
    Worklist,
    WorklistStore,
  ],
})
export class CasesHttpModule {}
