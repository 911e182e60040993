/**
 * Generated from the OpenAPI document of the server by `npm run api:client`. Do not edit: the next run overwrites it.
 */
export interface paths {
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['HealthController_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['HealthController_ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['HealthController_prometheus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sets the session's cookie. After failures 429 `access.try-later` tells how long to wait, a minute at most. */
    post: operations['AuthController_signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['AuthController_signOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AuthController_me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['AuthController_change'];
    trace?: never;
  };
  '/api/v1/auth/lock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 409 `access.in-consult` while the person is in a consult, which nothing interrupts. */
    post: operations['AuthController_lock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/unlock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['AuthController_unlock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends one's other sessions. */
    post: operations['AuthController_changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AuthController_listSessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['AuthController_endSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SettingsController_settings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AuditController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['AuditController_search'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/facilities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DirectoryController_facilities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/facilities/{id}/staff': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DirectoryController_staff'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/facilities/{id}/consulting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where this facility may ask, in the order of its support agreements. */
    get: operations['DirectoryController_consulting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/specialties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DirectoryController_specialties'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communes/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['DirectoryController_communes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DirectoryController_agreements'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PeopleController_list'];
    put?: never;
    post: operations['PeopleController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['PeopleController_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/active': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['PeopleController_setActive'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['PeopleController_setPassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/patients/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Patients of one's own facility and of the cases one sees. By POST, so that no name stands in an address. */
    post: operations['PatientsController_search'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/patients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PatientsController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/patients/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PatientsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** `If-Match` names the version that was read. */
    patch: operations['PatientsController_change'];
    trace?: never;
  };
  '/api/v1/cases/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** By POST, so that no name stands in an address. */
    post: operations['WorklistController_page'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['WorklistController_markRead'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/icd10/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['WorklistController_searchIcd10'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/worklist/filters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SavedFiltersController_mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/worklist/filters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['SavedFiltersController_keep'];
    post?: never;
    delete: operations['SavedFiltersController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CasesController_get'];
    /**
     * Makes a case under an id of the client's, or saves its draft. `If-Match` names the version that was read; the
     *     first save has none.
     */
    put: operations['CaseDraftsController_save'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/submit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends the case. A second time it answers the case that is on its way. */
    post: operations['CaseDraftsController_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CasesController_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasesController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/outcome': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasesController_reportOutcome'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Only after the outcome was reported. */
    post: operations['CasesController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/vitals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Impossible values are refused; unlikely ones are asked back, and taken when `confirmed` names them. */
    post: operations['CaseRecordsController_addVitals'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest 500 messages, oldest first. */
    get: operations['CaseRecordsController_messages'];
    put?: never;
    post: operations['CaseRecordsController_post'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A form with one field, `file`. */
    post: operations['CaseFilesController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attachments/{id}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The content, or the part of it that `Range` asks for. */
    get: operations['CaseFilesController_content'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attachments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Only while the case is a draft. */
    delete: operations['CaseFilesController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rota': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Duties of a facility that touch the period, at most 31 days. */
    get: operations['RotaController_during'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rota/now': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everybody on call in a facility at this moment, by line and position. */
    get: operations['RotaController_now'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rota/duties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RotaController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rota/duties/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** A duty that has begun ends now; one that has not is gone. */
    delete: operations['RotaController_remove'];
    options?: never;
    head?: never;
    patch: operations['RotaController_change'];
    trace?: never;
  };
  '/api/v1/rota/feed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DutyFeedsController_mine'];
    put?: never;
    /** A new secret address; the one before it is dead. */
    post: operations['DutyFeedsController_renew'];
    delete: operations['DutyFeedsController_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calendars/{secret}/duties.ics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The doctor's duties from a month ago on (RFC 5545), for calendar programs, which cannot sign in. */
    get: operations['DutyFeedsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/mine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What rings for me now, the most urgent first. */
    get: operations['PagingController_mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/{id}/decline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** I cannot take it: the ring goes to the next in line at once. */
    post: operations['PagingController_decline'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Stops the ring of my facility's case, which is then unanswered. */
    post: operations['PagingController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/page': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the newest ring of a case travels, with every doctor's number. */
    get: operations['PagingController_ofCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/ring-plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who would be rung if the case were sent now, and whether they and the asker can talk. */
    get: operations['PagingController_plan'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rota/ring-trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What would happen to a case that is sent at some time and that nobody answers; rings nobody. */
    get: operations['PagingController_trial'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/pages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Rings again for a case that nobody answered. */
    post: operations['PagingController_ringAgain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/{id}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** I take the case. Of several doctors one wins; sent again by that one, it answers the same. */
    post: operations['ConsultsController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/consult': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which consult a case has. */
    get: operations['ConsultsController_ofCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consults/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ConsultsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consults/{id}/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Its doctors: who is in the room, and whether the others can be called. */
    get: operations['ConsultsController_people'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consults/{id}/opinion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Saves what the specialist has written so far. */
    put: operations['ConsultsController_saveOpinion'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consults/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The specialist ends the consult: every question is answered and there is a conclusion. Drafts the minutes. */
    post: operations['ConsultsController_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consults/{id}/guests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GuestsController_list'];
    put?: never;
    post: operations['GuestsController_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consults/{id}/guests/{guestId}/admit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['GuestsController_admit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consults/{id}/guests/{guestId}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['GuestsController_refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consults/{id}/guests/{guestId}/send-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Back to the waiting room: nothing more reaches them, and they may knock again. */
    post: operations['GuestsController_sendBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consults/{id}/guests/{guestId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Takes the link back, for good. */
    delete: operations['GuestsController_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/guests/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Opens a link. The first browser keeps it, by a cookie; 404 `guest.link-dead`, 409 `guest.link-used`. */
    post: operations['GuestsController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consults/{id}/minutes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The latest version. */
    get: operations['MinutesController_get'];
    /** Writes the next version; signatures of the ones before it are void. */
    put: operations['MinutesController_write'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consults/{id}/minutes/versions/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An earlier version, as it was. */
    get: operations['MinutesController_getVersion'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consults/{id}/minutes/signatures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Signs exactly the content that `contentHash` names; asks for the password again. */
    post: operations['MinutesController_sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consults/{id}/minutes.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The latest version as an A4 page, marked as a draft until everybody has signed. */
    get: operations['MinutesController_pdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consults/{id}/quality': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Minute by minute, for each who was there. */
    get: operations['QualityController_of'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consults/{id}/recordings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RecordingsController_ofConsult'];
    put?: never;
    /** Asks all who are in the room, and agrees oneself. */
    post: operations['RecordingsController_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/recordings/{id}/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One's own consent, refusal or withdrawal. */
    post: operations['RecordingsController_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/recordings/{id}/patient-consents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The patient's consent, refusal or withdrawal, written down by somebody who was there. */
    post: operations['RecordingsController_writePatient'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/recordings/{id}/stop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RecordingsController_stop'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/recordings/{id}/viewings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Somebody begins to see it: the audit has this request. */
    post: operations['RecordingsController_view'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/recording-viewings/{viewingId}/files/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file of a recording that is being seen, or the part of it that `Range` asks for. */
    get: operations['RecordingsController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    SignInInput: {
      login: string;
      password: string;
    };
    RoleView: {
      /** @enum {string} */
      role: 'auditor' | 'clinician' | 'facility-admin' | 'rota-admin' | 'specialist' | 'system-admin';
      /** @description Null means in all facilities. */
      facilityId: string | null;
    };
    MyFacilityView: {
      id: string;
      name: string;
      shortName: string;
    };
    MeView: {
      accountId: string;
      /** @description Null for an account that treats nobody. */
      practitionerId: string | null;
      name: string;
      login: string;
      /** @enum {string} */
      locale: 'en' | 'vi';
      roles: components['schemas']['RoleView'][];
      /** @description The facilities that the roles name. */
      facilities: components['schemas']['MyFacilityView'][];
      permissions: (
        | 'audit.read'
        | 'case.read'
        | 'case.write'
        | 'consult.join'
        | 'directory.read'
        | 'guest.wait'
        | 'minutes.sign'
        | 'page.answer'
        | 'patient.read'
        | 'patient.write'
        | 'people.manage'
        | 'recording.play'
        | 'room.media'
        | 'rota.read'
        | 'rota.write'
        | 'self'
        | 'system.watch'
      )[];
      /** @description Without input for so long the page locks itself; the server does too, but never in a consult. */
      idleLockMinutes: number;
      /** @description While true everything but `/auth/me`, `/auth/unlock` and `/auth/sign-out` answers 401 `access.locked`. */
      locked: boolean;
    };
    MeInput: {
      /** @enum {string} */
      locale: 'en' | 'vi';
    };
    UnlockInput: {
      password: string;
    };
    NewPasswordInput: {
      current: string;
      next: string;
    };
    SessionView: {
      id: string;
      createdAt: string;
      seenAt: string;
      expiresAt: string;
      address: string;
      userAgent: string;
      locked: boolean;
      /** @description Whether it is the one that asks. */
      current: boolean;
    };
    DemoAccountView: {
      login: string;
      password: string;
      name: string;
      /** @enum {string} */
      role: 'auditor' | 'clinician' | 'facility-admin' | 'rota-admin' | 'specialist' | 'system-admin';
    };
    SettingsView: {
      /** @description Empty but in the demo, seen from its own machine. */
      demoAccounts: components['schemas']['DemoAccountView'][];
      idleLockMinutes: number;
      /** @description Where the sockets are when it is not here. */
      sessionUrl: string | null;
    };
    AuditEventView: {
      id: string;
      at: string;
      accountId: string | null;
      accountName: string | null;
      sessionId: string | null;
      /** @description Method and route, or what a socket asked for. */
      action: string;
      /** @enum {string} */
      outcome: 'refused' | 'success';
      errorCode: string | null;
      patientIds: string[];
      recordIds: string[];
      requestId: string | null;
      address: string | null;
    };
    AuditPageView: {
      events: components['schemas']['AuditEventView'][];
      /** @description Cursor of the next page; null on the last. */
      next: string | null;
    };
    AuditSearchInput: {
      /** @description `next` of the page before. */
      cursor?: string;
      /** @default 50 */
      limit: number;
      /** Format: uuid */
      patientId?: string;
      /** Format: uuid */
      accountId?: string;
      /** @enum {string} */
      outcome?: 'refused' | 'success';
      from?: string;
      to?: string;
    };
    FacilityView: {
      code: string;
      /** @enum {string} */
      kind: 'clinic' | 'provincial-hospital' | 'regional-hospital' | 'regional-medical-centre';
      /** @enum {string} */
      technicalLevel: 'basic' | 'primary' | 'specialised';
      phone: string | null;
      active: boolean;
      /** @description Specialties in which somebody works there. */
      specialtyCodes: string[];
      staff: number;
      id: string;
      name: string;
      nameEn: string;
      shortName: string;
    };
    StaffView: {
      licenceNumber: string | null;
      licenceScope: string | null;
      email: string | null;
      specialtyCodes: string[];
      active: boolean;
      id: string;
      name: string;
      title: string;
      position: string;
      phone: string | null;
      facilityId: string;
      facilityName: string;
    };
    ConsultingFacilityView: {
      specialtyCodes: string[];
      id: string;
      name: string;
      nameEn: string;
      shortName: string;
    };
    SpecialtyView: {
      code: string;
      nameVi: string;
      nameEn: string;
    };
    CommuneSearchInput: {
      text: string;
    };
    CommuneView: {
      code: string;
      name: string;
      nameEn: string;
      provinceName: string;
    };
    FacilityRef: {
      id: string;
      name: string;
      nameEn: string;
      shortName: string;
    };
    AgreementView: {
      id: string;
      number: string;
      requesting: components['schemas']['FacilityRef'];
      consulting: components['schemas']['FacilityRef'];
      /** @description First and last day, YYYY-MM-DD; null without an end. */
      from: string;
      to: string | null;
      rank: number;
      active: boolean;
    };
    RoleGrantInput: {
      /** @enum {string} */
      role: 'auditor' | 'clinician' | 'facility-admin' | 'rota-admin' | 'specialist' | 'system-admin';
      /**
       * Format: uuid
       * @default null
       */
      facilityId: string | null;
    };
    PersonView: {
      licenceNumber: string | null;
      licenceScope: string | null;
      email: string | null;
      specialtyCodes: string[];
      active: boolean;
      id: string;
      name: string;
      title: string;
      position: string;
      phone: string | null;
      facilityId: string;
      facilityName: string;
      accountId: string | null;
      login: string | null;
      disabled: boolean;
      roles: components['schemas']['RoleGrantInput'][];
    };
    NewPersonInput: {
      login: string;
      password: string;
      /** Format: uuid */
      facilityId: string;
      name: string;
      /** @default  */
      title: string;
      /** @default  */
      position: string;
      /** @default null */
      phone: string | null;
      /**
       * Format: email
       * @default null
       */
      email: string | null;
      /** @default null */
      licenceNumber: string | null;
      /** @default null */
      licenceScope: string | null;
      /** @default [] */
      specialtyCodes: string[];
      /** @default [] */
      roles: components['schemas']['RoleGrantInput'][];
    };
    PersonInput: {
      /** Format: uuid */
      facilityId: string;
      name: string;
      /** @default  */
      title: string;
      /** @default  */
      position: string;
      /** @default null */
      phone: string | null;
      /**
       * Format: email
       * @default null
       */
      email: string | null;
      /** @default null */
      licenceNumber: string | null;
      /** @default null */
      licenceScope: string | null;
      /** @default [] */
      specialtyCodes: string[];
      /** @default [] */
      roles: components['schemas']['RoleGrantInput'][];
    };
    PersonActiveInput: {
      active: boolean;
    };
    PersonPasswordInput: {
      password: string;
    };
    PatientSearchInput: {
      /**
       * @description A name, with or without accents, or a whole number; empty for the latest.
       * @default
       */
      text: string;
    };
    AgeView: {
      value: number;
      /** @enum {string} */
      unit: 'day' | 'month' | 'year';
      approximate: boolean;
    };
    IdentifierView: {
      /** @enum {string} */
      system: 'hospital-number' | 'insurance' | 'old-personal-id' | 'other' | 'passport' | 'personal-id';
      value: string;
      issuer: string;
    };
    PatientBannerView: {
      id: string;
      name: string | null;
      /** @enum {string|null} */
      unnamedReason: 'newborn' | 'unknown' | null;
      birthDate: string | null;
      age: components['schemas']['AgeView'] | null;
      /**
       * @description 1 male, 2 female, 3 undetermined.
       * @enum {number}
       */
      sex: 1 | 2 | 3;
      identifiers: components['schemas']['IdentifierView'][];
      /** @enum {string} */
      allergyStatus: 'none-known' | 'not-asked' | 'recorded';
      allergies: string | null;
      address: string | null;
      communeName: string | null;
    };
    IdentifierInput: {
      /** @enum {string} */
      system: 'hospital-number' | 'insurance' | 'old-personal-id' | 'other' | 'passport' | 'personal-id';
      /** @description Insurance cards may be several, joined by `;`. */
      value: string;
      /**
       * @description Facility code of a hospital number, country of a passport.
       * @default
       */
      issuer: string;
    };
    NewPatientInput: {
      /**
       * Format: uuid
       * @description Made by the client: sent again, it makes no second patient.
       */
      id: string;
      /**
       * Format: uuid
       * @description Where the patient is registered; needed by those who work at several facilities.
       */
      facilityId?: string | null;
      /**
       * @description 1 male, 2 female, 3 undetermined.
       * @enum {number}
       */
      sex: 1 | 2 | 3;
      /**
       * @description Never left blank: none known, not asked, or recorded with a text.
       * @enum {string}
       */
      allergyStatus: 'none-known' | 'not-asked' | 'recorded';
      /** @description As written, family-middle-given; null while unknown or unnamed. */
      name?: string | null;
      /**
       * @description Why there is no name.
       * @enum {string|null}
       */
      unnamedReason?: 'newborn' | 'unknown' | null;
      /** @description YYYY, YYYY-MM or YYYY-MM-DD. */
      birthDate?: string | null;
      /** @description In years, when no birth date is known. */
      estimatedAge?: number | null;
      phone?: string | null;
      communeCode?: string | null;
      address?: string | null;
      allergies?: string | null;
      identifiers?: components['schemas']['IdentifierInput'][];
    };
    PatientView: {
      id: string;
      name: string | null;
      /** @enum {string|null} */
      unnamedReason: 'newborn' | 'unknown' | null;
      birthDate: string | null;
      age: components['schemas']['AgeView'] | null;
      /**
       * @description 1 male, 2 female, 3 undetermined.
       * @enum {number}
       */
      sex: 1 | 2 | 3;
      identifiers: components['schemas']['IdentifierView'][];
      /** @enum {string} */
      allergyStatus: 'none-known' | 'not-asked' | 'recorded';
      allergies: string | null;
      address: string | null;
      communeName: string | null;
      estimatedAge: number | null;
      phone: string | null;
      communeCode: string | null;
      facilityId: string;
      version: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** @description `sex-differs`, `birth-year-differs`: the personal id says otherwise. */
      warnings: ('birth-year-differs' | 'sex-differs')[];
      /** @description Whether the asker may change the details. */
      canEdit: boolean;
    };
    PatientChangesInput: {
      /**
       * @description 1 male, 2 female, 3 undetermined.
       * @enum {number}
       */
      sex?: 1 | 2 | 3;
      /** @enum {string} */
      allergyStatus?: 'none-known' | 'not-asked' | 'recorded';
      /** @description As written, family-middle-given; null while unknown or unnamed. */
      name?: string | null;
      /**
       * @description Why there is no name.
       * @enum {string|null}
       */
      unnamedReason?: 'newborn' | 'unknown' | null;
      /** @description YYYY, YYYY-MM or YYYY-MM-DD. */
      birthDate?: string | null;
      /** @description In years, when no birth date is known. */
      estimatedAge?: number | null;
      phone?: string | null;
      communeCode?: string | null;
      address?: string | null;
      allergies?: string | null;
      identifiers?: components['schemas']['IdentifierInput'][];
    };
    CaseSearchInput: {
      /** @description Words, with or without accents, of the patient's name, numbers, diagnosis or text; the last may be a beginning. */
      text?: string;
      /** @description The beginning of an ICD-10 code. */
      icd10?: string;
      specialtyCode?: string;
      priorities?: (1 | 2 | 3 | 4 | 5)[];
      /**
       * Format: uuid
       * @description A facility that asks or is asked.
       */
      facilityId?: string;
      /**
       * Format: uuid
       * @description A doctor who asks or is asked.
       */
      practitionerId?: string;
      /** @description Sent, or begun while it is a draft, on one of so many days up to today. */
      days?: number;
      /**
       * Format: date-time
       * @description Sent, or begun, at this time or later.
       */
      from?: string;
      /**
       * Format: date-time
       * @description And before this one.
       */
      to?: string;
    };
    WorklistInput: {
      /**
       * Format: uuid
       * @description Only cases of this patient.
       */
      patientId?: string;
      /** @description `nextCursor` of the page before. */
      cursor?: string;
      /**
       * @description `mine`: what my facility asks; `queue`: what waits for me; `breached`: overdue; `all`: whatever I see.
       * @enum {string}
       */
      view: 'all' | 'breached' | 'mine' | 'queue';
      states?: (
        | 'accepted'
        | 'answered'
        | 'closed'
        | 'draft'
        | 'in-consult'
        | 'outcome-reported'
        | 'ringing'
        | 'unanswered'
        | 'withdrawn'
      )[];
      search?: components['schemas']['CaseSearchInput'];
    };
    WorklistPatientView: {
      id: string;
      name: string | null;
      /** @enum {string|null} */
      unnamedReason: 'newborn' | 'unknown' | null;
      age: components['schemas']['AgeView'] | null;
      /**
       * @description 1 male, 2 female, 3 undetermined.
       * @enum {number}
       */
      sex: 1 | 2 | 3;
    };
    WorklistRowView: {
      id: string;
      number: string;
      /** @enum {string} */
      state:
        | 'accepted'
        | 'answered'
        | 'closed'
        | 'draft'
        | 'in-consult'
        | 'outcome-reported'
        | 'ringing'
        | 'unanswered'
        | 'withdrawn';
      /** @enum {number|null} */
      priority: 1 | 2 | 3 | 4 | 5 | null;
      patient: components['schemas']['WorklistPatientView'];
      specialtyCode: string | null;
      /** @description The first question, or the situation while there is none. */
      question: string;
      requestingFacilityName: string;
      consultingFacilityName: string | null;
      consultantName: string | null;
      /** Format: date-time */
      submittedAt: string | null;
      /** Format: date-time */
      firstAnswerDueAt: string | null;
      /** Format: date-time */
      fullAdviceDueAt: string | null;
      /** Format: date-time */
      updatedAt: string;
      /** @description Something happened that the asker has not seen. */
      unread: boolean;
      unreadMessages: number;
    };
    WorklistPageView: {
      rows: components['schemas']['WorklistRowView'][];
      /** @description Null on the last page. */
      nextCursor: string | null;
    };
    Icd10SearchInput: {
      /** @description The beginning of a code, or words of a name in Vietnamese or English, with or without accents. */
      text: string;
    };
    Icd10View: {
      code: string;
      nameVi: string;
      nameEn: string;
      /** @description Whether a more specific code exists. */
      hasSubcodes: boolean;
      /** @description False while it comes from our starter list and not from the ministry's file. */
      official: boolean;
    };
    WorklistFilterInput: {
      /**
       * @description `mine`: what my facility asks; `queue`: what waits for me; `breached`: overdue; `all`: whatever I see.
       * @enum {string}
       */
      view: 'all' | 'breached' | 'mine' | 'queue';
      states?: (
        | 'accepted'
        | 'answered'
        | 'closed'
        | 'draft'
        | 'in-consult'
        | 'outcome-reported'
        | 'ringing'
        | 'unanswered'
        | 'withdrawn'
      )[];
      search?: components['schemas']['CaseSearchInput'];
    };
    SavedFilterView: {
      id: string;
      name: string;
      filter: components['schemas']['WorklistFilterInput'];
    };
    SavedFilterInput: {
      /** @description Once per person. */
      name: string;
      filter: components['schemas']['WorklistFilterInput'];
    };
    QuestionInput: {
      /**
       * Format: uuid
       * @description Made by the client.
       */
      id: string;
      text: string;
    };
    CaseDraftInput: {
      /**
       * Format: uuid
       * @description Needed when the case is made.
       */
      patientId?: string;
      /**
       * Format: uuid
       * @description Where it is asked from; needed by those who work at several facilities, when the case is made.
       */
      requestingFacilityId?: string | null;
      /**
       * Format: uuid
       * @description Where it is asked; the first of the facility's support agreements without it.
       */
      consultingFacilityId?: string | null;
      specialtyCode?: string | null;
      /** @enum {number|null} */
      priority?: 1 | 2 | 3 | 4 | 5 | null;
      /** @description Why another priority than the proposed one. */
      priorityReason?: string | null;
      callBack?: string | null;
      /** @description Where the patient lies. */
      place?: string | null;
      /** Format: date-time */
      admittedAt?: string | null;
      treatingDepartment?: string | null;
      situation?: string;
      background?: string;
      medication?: string;
      /** @enum {string|null} */
      pregnancy?: 'no' | 'not-applicable' | 'possible' | 'yes' | null;
      /** @description What the patient is like when well. */
      baseline?: string;
      examination?: string;
      results?: string;
      tried?: string;
      /**
       * Format: date-time
       * @description The booked time of a P5.
       */
      answerNeededBy?: string | null;
      /** @description ICD-10, from the list. */
      diagnosisCode?: string | null;
      diagnosisText?: string;
      /** @enum {string|null} */
      consentBasis?: 'agreed' | 'emergency' | 'representative-agreed' | null;
      consentNote?: string;
      /** @description All questions in their order; empty ones are left out. */
      questions?: components['schemas']['QuestionInput'][];
    };
    DraftSavedView: {
      id: string;
      number: string;
      version: number;
      /** Format: date-time */
      savedAt: string;
      missing: (
        | 'answerNeededBy'
        | 'background'
        | 'callBack'
        | 'consentBasis'
        | 'diagnosis'
        | 'examination'
        | 'pregnancy'
        | 'priority'
        | 'questions'
        | 'situation'
        | 'specialtyCode'
        | 'vitals'
      )[];
    };
    CaseActionsView: {
      edit: boolean;
      submit: boolean;
      withdraw: boolean;
      ringAgain: boolean;
      attach: boolean;
      removeAttachment: boolean;
      addVitals: boolean;
      writeMessage: boolean;
      reportOutcome: boolean;
      close: boolean;
    };
    PractitionerRef: {
      id: string;
      name: string;
      title: string;
      position: string;
      phone: string | null;
      facilityId: string;
      facilityName: string;
    };
    NamedCodeView: {
      code: string;
      nameVi: string;
      nameEn: string;
    };
    DiagnosisView: {
      /** @description Null while it is only in words. */
      code: string | null;
      nameVi: string | null;
      nameEn: string | null;
      text: string;
    };
    ConsentView: {
      /** @enum {string} */
      basis: 'agreed' | 'emergency' | 'representative-agreed';
      note: string;
      recordedBy: components['schemas']['PractitionerRef'] | null;
      /** Format: date-time */
      recordedAt: string | null;
    };
    News2PointsView: {
      respirations?: number;
      spo2?: number;
      onOxygen?: number;
      systolic?: number;
      pulse?: number;
      consciousness?: number;
      temperature?: number;
    };
    News2View: {
      /** @enum {string} */
      status: 'incomplete' | 'not-applicable' | 'scored';
      /**
       * @description Why it does not apply.
       * @enum {string|null}
       */
      reason: 'pregnant' | 'under-16' | null;
      missing: ('consciousness' | 'onOxygen' | 'pulse' | 'respirations' | 'spo2' | 'systolic' | 'temperature')[];
      points: components['schemas']['News2PointsView'];
      /** @description Null when incomplete or not applicable, never 0 instead. */
      score: number | null;
      /** @enum {string|null} */
      risk: 'high' | 'low' | 'low-medium' | 'medium' | null;
      /** @enum {number|null} */
      proposedPriority: 1 | 2 | 3 | null;
    };
    VitalSignsView: {
      id: string;
      /** Format: date-time */
      takenAt: string;
      recordedBy: components['schemas']['PractitionerRef'] | null;
      pulse: number | null;
      systolic: number | null;
      diastolic: number | null;
      temperature: number | null;
      respirations: number | null;
      spo2: number | null;
      /** @enum {number} */
      spo2Scale: 1 | 2;
      onOxygen: boolean | null;
      oxygenFlow: number | null;
      /** @enum {string|null} */
      consciousness: 'A' | 'C' | 'P' | 'U' | 'V' | null;
      weight: number | null;
      height: number | null;
      glucose: number | null;
      /** @description Unlikely values that were confirmed. */
      confirmed: string[];
      news2: components['schemas']['News2View'];
    };
    QuestionView: {
      id: string;
      number: number;
      text: string;
      answer: string | null;
      answeredBy: components['schemas']['PractitionerRef'] | null;
      /** Format: date-time */
      answeredAt: string | null;
    };
    AttachmentView: {
      id: string;
      fileName: string;
      mediaType: string;
      size: number;
      sha256: string;
      uploadedBy: components['schemas']['PractitionerRef'] | null;
      /** Format: date-time */
      uploadedAt: string;
      /**
       * @description What it is a picture of, when it was taken in a consult.
       * @enum {string|null}
       */
      takenFrom: 'camera' | 'examination-camera' | 'screen' | null;
      /** @description Who asked for the picture, if somebody other than its sender did. */
      askedBy: components['schemas']['PractitionerRef'] | null;
      /** @description The file on which this one was drawn. */
      drawnOn: string | null;
    };
    OutcomeView: {
      /** @enum {string} */
      kind: 'died' | 'improved' | 'left' | 'transferred' | 'unchanged' | 'worse';
      text: string;
      /** Format: date-time */
      reportedAt: string | null;
    };
    CaseView: {
      id: string;
      number: string;
      /** @enum {string} */
      state:
        | 'accepted'
        | 'answered'
        | 'closed'
        | 'draft'
        | 'in-consult'
        | 'outcome-reported'
        | 'ringing'
        | 'unanswered'
        | 'withdrawn';
      version: number;
      /**
       * @description How the asker stands to it.
       * @enum {string}
       */
      side: 'consultant' | 'reader' | 'requester';
      can: components['schemas']['CaseActionsView'];
      patient: components['schemas']['PatientBannerView'];
      requestingFacility: components['schemas']['FacilityRef'];
      requester: components['schemas']['PractitionerRef'] | null;
      consultingFacility: components['schemas']['FacilityRef'] | null;
      consultant: components['schemas']['PractitionerRef'] | null;
      specialty: components['schemas']['NamedCodeView'] | null;
      /** @enum {number|null} */
      priority: 1 | 2 | 3 | 4 | 5 | null;
      priorityReason: string | null;
      callBack: string | null;
      place: string | null;
      /** Format: date-time */
      admittedAt: string | null;
      treatingDepartment: string | null;
      situation: string;
      background: string;
      medication: string;
      /** @enum {string|null} */
      pregnancy: 'no' | 'not-applicable' | 'possible' | 'yes' | null;
      baseline: string;
      examination: string;
      results: string;
      tried: string;
      /** Format: date-time */
      answerNeededBy: string | null;
      diagnosis: components['schemas']['DiagnosisView'] | null;
      consent: components['schemas']['ConsentView'] | null;
      /** @description Newest first. */
      vitals: components['schemas']['VitalSignsView'][];
      questions: components['schemas']['QuestionView'][];
      attachments: components['schemas']['AttachmentView'][];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      submittedAt: string | null;
      /** Format: date-time */
      firstAnswerDueAt: string | null;
      /** Format: date-time */
      fullAdviceDueAt: string | null;
      /** Format: date-time */
      acceptedAt: string | null;
      /** Format: date-time */
      answeredAt: string | null;
      /** Format: date-time */
      closedAt: string | null;
      conclusion: string;
      outcome: components['schemas']['OutcomeView'] | null;
      withdrawnReason: string | null;
      /** @description What a draft lacks before it can be sent; empty once it was. */
      missing: (
        | 'answerNeededBy'
        | 'background'
        | 'callBack'
        | 'consentBasis'
        | 'diagnosis'
        | 'examination'
        | 'pregnancy'
        | 'priority'
        | 'questions'
        | 'situation'
        | 'specialtyCode'
        | 'vitals'
      )[];
      unreadMessages: number;
    };
    CaseEventView: {
      id: string;
      /** @enum {string} */
      type:
        | 'accepted'
        | 'answered'
        | 'closed'
        | 'corrected'
        | 'created'
        | 'file-added'
        | 'file-removed'
        | 'in-consult'
        | 'outcome-reported'
        | 'rang-again'
        | 'submitted'
        | 'unanswered'
        | 'vitals-added'
        | 'withdrawn';
      /** Format: date-time */
      at: string;
      /** @description Null when nobody did it. */
      practitioner: components['schemas']['PractitionerRef'] | null;
      facts: {
        [key: string]: unknown;
      };
    };
    WithdrawInput: {
      reason: string;
    };
    OutcomeInput: {
      /** @enum {string} */
      kind: 'died' | 'improved' | 'left' | 'transferred' | 'unchanged' | 'worse';
      text: string;
    };
    VitalsInput: {
      /**
       * Format: uuid
       * @description Made by the client: sent again, it makes no second set.
       */
      id: string;
      /** Format: date-time */
      takenAt: string;
      /** @default null */
      pulse: number | null;
      /** @default null */
      systolic: number | null;
      /** @default null */
      diastolic: number | null;
      /** @default null */
      temperature: number | null;
      /** @default null */
      respirations: number | null;
      /** @default null */
      spo2: number | null;
      /**
       * @description 2 only in confirmed hypercapnic failure.
       * @default 1
       * @enum {number}
       */
      spo2Scale: 1 | 2;
      /** @default null */
      onOxygen: boolean | null;
      /** @default null */
      oxygenFlow: number | null;
      /**
       * @default null
       * @enum {string|null}
       */
      consciousness: 'A' | 'C' | 'P' | 'U' | 'V' | null;
      /** @default null */
      weight: number | null;
      /** @default null */
      height: number | null;
      /** @default null */
      glucose: number | null;
      /**
       * @description Unlikely values that were asked back and are true.
       * @default []
       */
      confirmed: (
        | 'diastolic'
        | 'glucose'
        | 'height'
        | 'oxygenFlow'
        | 'pulse'
        | 'respirations'
        | 'spo2'
        | 'systolic'
        | 'temperature'
        | 'weight'
      )[];
    };
    CaseMessageView: {
      id: string;
      author: components['schemas']['PractitionerRef'] | null;
      /** Format: date-time */
      sentAt: string;
      text: string;
      consultId: string | null;
      mine: boolean;
    };
    MessageInput: {
      /**
       * Format: uuid
       * @description Made by the client: sent again, it makes no second message.
       */
      id: string;
      text: string;
      /**
       * Format: uuid
       * @description In which consult it is written, if in one.
       */
      consultId?: string | null;
    };
    DutyView: {
      id: string;
      facilityId: string;
      /** @description Null for the duty leader. */
      specialtyCode: string | null;
      /** @enum {string} */
      line: 'first' | 'leader' | 'second';
      position: number;
      practitioner: components['schemas']['PractitionerRef'];
      from: string;
      /** @description The first moment at which it is over. */
      to: string;
      /** @enum {string} */
      presence: 'home' | 'resident';
    };
    NewDutyInput: {
      /** Format: uuid */
      facilityId: string;
      /**
       * @description Null for the duty leader.
       * @default null
       */
      specialtyCode: string | null;
      /** @enum {string} */
      line: 'first' | 'leader' | 'second';
      /**
       * @description Who is rung first among those of one line.
       * @default 1
       */
      position: number;
      /** Format: uuid */
      practitionerId: string;
      from: string;
      to: string;
      /**
       * @default resident
       * @enum {string}
       */
      presence: 'home' | 'resident';
      /**
       * @description Take the place of whoever holds the seat in this period; their duties are cut, not lost.
       * @default false
       */
      replace: boolean;
    };
    DutyChangeInput: {
      position?: number;
      /** Format: uuid */
      practitionerId?: string;
      from?: string;
      to?: string;
      /** @enum {string} */
      presence?: 'home' | 'resident';
      /** @default false */
      replace: boolean;
    };
    DutyFeedView: {
      /** @description Null when there is no address. */
      createdAt: string | null;
      /** @description Null when no calendar has asked yet. */
      readAt: string | null;
    };
    DutyFeedLinkView: {
      /** @description The secret address on this server. It is not told again. */
      path: string;
    };
    RingView: {
      pageId: string;
      caseId: string;
      step: number;
      /** @enum {number} */
      priority: 1 | 2 | 3 | 4 | 5;
      specialtyCode: string;
      requestingFacilityName: string;
      /** @description The first question of the case, or its situation when it has none. */
      question: string;
      ringUntil: string;
      /** @description What is left of the ring by the server's clock, for a countdown on a computer whose own is wrong. */
      remainingMs: number;
      /** @description To be shown without sound: a routine case in the list of the day. */
      quiet: boolean;
    };
    DeclineInput: {
      reason: string;
    };
    CancelInput: {
      /** @default  */
      reason: string;
    };
    PageStepView: {
      step: number;
      /** @enum {string} */
      rung: 'duty-leader' | 'first-line' | 'neighbour' | 'next-in-line' | 'second-line';
      /** @enum {string} */
      state: 'accepted' | 'declined' | 'no-answer' | 'ringing' | 'skipped' | 'stopped' | 'waiting';
      practitioner: components['schemas']['PractitionerRef'];
      /** @description When it is to ring at the latest, while it waits. */
      dueAt: string;
      rangAt: string | null;
      ringUntil: string | null;
      /** @description What is left of the ring by the server's clock; null when it does not ring. */
      remainingMs: number | null;
      endedAt: string | null;
      /** @enum {string|null} */
      skipReason: 'in-consult' | 'unreachable' | null;
      declineReason: string | null;
    };
    SwitchboardView: {
      id: string;
      name: string;
      nameEn: string;
      shortName: string;
      phone: string | null;
    };
    PageView: {
      id: string;
      caseId: string;
      /** @enum {string} */
      state: 'accepted' | 'cancelled' | 'exhausted' | 'ringing';
      /** @enum {number} */
      priority: 1 | 2 | 3 | 4 | 5;
      specialtyCode: string;
      startedAt: string;
      endedAt: string | null;
      acceptedBy: components['schemas']['PractitionerRef'] | null;
      cancelReason: string | null;
      /** @description Every doctor of the chain with their number, in the order of asking. Empty when nobody is on call. */
      steps: components['schemas']['PageStepView'][];
      /** @description The hospitals that may be asked under an agreement, in its order. */
      switchboards: components['schemas']['SwitchboardView'][];
    };
    ReachView: {
      /** @enum {string} */
      state: 'in-consult' | 'reachable' | 'unreachable';
      weakLink: boolean;
    };
    RingPlanStepView: {
      /** @enum {string} */
      rung: 'duty-leader' | 'first-line' | 'neighbour' | 'next-in-line' | 'second-line';
      practitioner: components['schemas']['PractitionerRef'];
      reach: components['schemas']['ReachView'];
    };
    RingPlanView: {
      /** @description Of the one who asks. */
      own: components['schemas']['ReachView'];
      steps: components['schemas']['RingPlanStepView'][];
    };
    RingTrialStepView: {
      /** @enum {string} */
      rung: 'duty-leader' | 'first-line' | 'neighbour' | 'next-in-line' | 'second-line';
      practitioner: components['schemas']['PractitionerRef'];
      ringsAt: string;
    };
    RingTrialView: {
      /** @description Whether it makes a sound, or stands in a list. */
      quiet: boolean;
      /** @description Whether there is a hospital that the facility may ask at all. */
      hasAgreement: boolean;
      steps: components['schemas']['RingTrialStepView'][];
      /** @description When there is nobody left, and both sides are told. */
      exhaustedAt: string;
    };
    AcceptedView: {
      consultId: string;
    };
    CaseConsultView: {
      /** @description Null until a doctor has taken the case. */
      consultId: string | null;
      /** @enum {string|null} */
      state: 'ended' | 'open' | 'waiting' | null;
    };
    ConsultParticipantView: {
      id: string;
      name: string;
      title: string;
      position: string;
      phone: string | null;
      facilityId: string;
      facilityName: string;
      /** @enum {string} */
      role: 'chair' | 'member' | 'secretary';
      /** @description In the room now. */
      present: boolean;
      attended: boolean;
      /** @description Whether they could be called now; somebody in this room is in a consult. */
      reach: components['schemas']['ReachView'];
    };
    ConsultQuestionView: {
      id: string;
      number: number;
      text: string;
      answer: string | null;
    };
    OpinionView: {
      discussion: string;
      diagnosis: string;
      cause: string;
      prognosis: string;
      treatment: string;
      care: string;
      conclusion: string;
      mainCode: string | null;
      secondaryCodes: string[];
      /** @description Names of the codes, as far as the list knows them. */
      codeNames: {
        [key: string]: string;
      };
    };
    ConsultCanView: {
      enter: boolean;
      writeOpinion: boolean;
      end: boolean;
      readMinutes: boolean;
      editMinutes: boolean;
    };
    ConsultView: {
      id: string;
      caseId: string;
      caseNumber: string;
      /** @enum {string} */
      state: 'ended' | 'open' | 'waiting';
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      openedAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      patient: components['schemas']['PatientBannerView'];
      /**
       * @description The asker's part; null for one who may see the case and has not come in.
       * @enum {string|null}
       */
      myRole: 'chair' | 'member' | 'secretary' | null;
      participants: components['schemas']['ConsultParticipantView'][];
      questions: components['schemas']['ConsultQuestionView'][];
      opinion: components['schemas']['OpinionView'];
      /** @description Of the opinion: to be sent with the next save. */
      version: number;
      /** @description What still keeps it from ending: `answers.2`, `conclusion`. */
      missing: string[];
      can: components['schemas']['ConsultCanView'];
    };
    AnswerInput: {
      /** Format: uuid */
      questionId: string;
      /** @description Empty takes the answer back. */
      text: string;
    };
    OpinionInput: {
      /** @description The version that was read; the answer names the next. */
      version: number;
      /**
       * @description Questions that are left out keep their answers.
       * @default []
       */
      answers: components['schemas']['AnswerInput'][];
      /** @default  */
      discussion: string;
      /** @default  */
      diagnosis: string;
      /** @default  */
      cause: string;
      /** @default  */
      prognosis: string;
      /** @default  */
      treatment: string;
      /** @default  */
      care: string;
      /** @default  */
      conclusion: string;
      /**
       * @description ICD-10.
       * @default null
       */
      mainCode: string | null;
      /** @default [] */
      secondaryCodes: string[];
    };
    OpinionSavedView: {
      version: number;
    };
    GuestListView: {
      id: string;
      name: string;
      organisation: string;
      role: string;
      /** @enum {string} */
      state: 'admitted' | 'invited' | 'knocking' | 'refused' | 'revoked' | 'waiting';
      /** @description Taken back, or its time is over. */
      over: boolean;
      /** @description In the room now. */
      present: boolean;
      invitedByName: string;
      invitedFrom: string;
      /** Format: date-time */
      invitedAt: string;
      /** Format: date-time */
      expiresAt: string;
    };
    GuestInput: {
      name: string;
      /** @description The hospital or institute that they come from. */
      organisation: string;
      /** @description As what they are asked. */
      role: string;
      /**
       * @description For how long the link is good.
       * @default 120
       */
      minutes: number;
    };
    GuestInvitedView: {
      id: string;
      /** @description Goes behind the `#` of the link; it is told this once and kept nowhere. */
      token: string;
    };
    GuestLinkInput: {
      token: string;
    };
    GuestRecordingView: {
      /** @enum {string} */
      state: 'asked' | 'recording';
      /** @enum {string|null} */
      answer: 'agreed' | 'declined' | 'withdrawn' | null;
    };
    GuestPassView: {
      id: string;
      consultId: string;
      /** @enum {string} */
      state: 'admitted' | 'invited' | 'knocking' | 'refused' | 'revoked' | 'waiting';
      name: string;
      organisation: string;
      role: string;
      invitedBy: string;
      invitedFrom: string;
      expiresAt: string;
      recording: components['schemas']['GuestRecordingView'] | null;
    };
    MinutesIdentifierView: {
      system: string;
      value: string;
    };
    MinutesPatientView: {
      id: string;
      name: string | null;
      /** @enum {string|null} */
      unnamedReason: 'newborn' | 'unknown' | null;
      birthDate: string | null;
      estimatedAge: number | null;
      /** @enum {number} */
      sex: 1 | 2 | 3;
      identifiers: components['schemas']['MinutesIdentifierView'][];
      address: string;
      place: string;
      /** @enum {string} */
      allergyStatus: 'none-known' | 'not-asked' | 'recorded';
      allergies: string | null;
    };
    MinutesFacilityView: {
      id: string;
      name: string;
    };
    MinutesQuestionView: {
      id: string;
      number: number;
      text: string;
    };
    MinutesPersonView: {
      practitionerId: string;
      /** @enum {string} */
      role: 'chair' | 'member' | 'secretary';
      name: string;
      title: string;
      position: string;
      facilityId: string;
      facilityName: string;
      /** @description Not of the facility that treats the patient. */
      external: boolean;
      attended: boolean;
    };
    MinutesGuestView: {
      name: string;
      organisation: string;
      role: string;
    };
    MinutesStayView: {
      /** @description A guest's is the id of their invitation. */
      practitionerId: string;
      /** @description Given for somebody from outside. */
      guest?: components['schemas']['MinutesGuestView'];
      joinedAt: string;
      leftAt: string;
      /**
       * @description The worst that was measured; null when nothing was.
       * @enum {string|null}
       */
      linkQuality: 'fair' | 'good' | 'poor' | null;
    };
    MinutesRecordingView: {
      id: string;
      from: string;
      to: string;
    };
    MinutesFactsView: {
      caseNumber: string;
      patient: components['schemas']['MinutesPatientView'];
      requestingFacility: components['schemas']['MinutesFacilityView'];
      consultingFacility: components['schemas']['MinutesFacilityView'];
      requestedBy: string;
      requestedAt: string | null;
      consultedFrom: string;
      consultedTo: string;
      questions: components['schemas']['MinutesQuestionView'][];
      people: components['schemas']['MinutesPersonView'][];
      stays: components['schemas']['MinutesStayView'][];
      recordings: components['schemas']['MinutesRecordingView'][];
    };
    MinutesInviteeView: {
      name: string;
      title: string;
      position: string;
      facilityName: string;
      external: boolean;
      /** @enum {string} */
      status: 'absent' | 'attended';
    };
    MinutesAnswerView: {
      number: number;
      text: string;
    };
    CodedDiagnosisView: {
      code: string;
      name: string;
    };
    MinutesOutcomeView: {
      discussion: string;
      diagnosis: string;
      cause: string;
      prognosis: string;
      treatment: string;
      care: string;
      answers: components['schemas']['MinutesAnswerView'][];
      conclusion: string;
      mainDiagnosis: components['schemas']['CodedDiagnosisView'] | null;
      secondaryDiagnoses: components['schemas']['CodedDiagnosisView'][];
    };
    MinutesAiView: {
      used: boolean;
      decision: string;
    };
    MinutesTextView: {
      place: string;
      /** @enum {string} */
      form: 'in-person' | 'remote';
      /** @enum {string} */
      kind: 'advice' | 'consult' | 'imaging' | 'pathology' | 'surgery' | 'training';
      reason: string;
      treatingDepartment: string;
      treatedFrom: string | null;
      treatedTo: string | null;
      invitees: components['schemas']['MinutesInviteeView'][];
      historySummary: string;
      admissionState: string;
      referringDiagnosis: string;
      admissionDiagnosis: string;
      treatingDiagnosis: string;
      course: string;
      results: string;
      outcome: components['schemas']['MinutesOutcomeView'];
      ai: components['schemas']['MinutesAiView'];
    };
    MinutesContentView: {
      /** @enum {number} */
      layout: 1;
      facts: components['schemas']['MinutesFactsView'];
      text: components['schemas']['MinutesTextView'];
    };
    MinutesSignatureView: {
      practitionerId: string;
      name: string;
      /** @enum {string} */
      role: 'chair' | 'member' | 'secretary';
      contentHash: string;
      /** Format: date-time */
      signedAt: string;
      /**
       * Format: date-time
       * @description Set when a later version took the place of what was signed.
       */
      voidedAt: string | null;
    };
    MinutesSignerView: {
      practitionerId: string;
      name: string;
      /** @enum {string} */
      role: 'chair' | 'member' | 'secretary';
    };
    MinutesVersionLineView: {
      version: number;
      writtenByName: string;
      /** Format: date-time */
      writtenAt: string;
      signatures: number;
    };
    MinutesChangeView: {
      /** @description Dotted path in the text: `outcome.answers.0.text`. */
      path: string;
      before: string | null;
      after: string | null;
    };
    MinutesCanView: {
      edit: boolean;
      /** @description The specialist's own part. */
      editOutcome: boolean;
      sign: boolean;
    };
    MinutesView: {
      consultId: string;
      caseId: string;
      version: number;
      /**
       * @description Signed when everybody who has to has signed this version.
       * @enum {string}
       */
      state: 'draft' | 'signed';
      content: components['schemas']['MinutesContentView'];
      /** @description SHA-256 over the canonical JSON (RFC 8785) of `content`: what a signature binds. */
      contentHash: string;
      writtenByName: string;
      /** Format: date-time */
      writtenAt: string;
      signatures: components['schemas']['MinutesSignatureView'][];
      /** @description Who must still sign. */
      missingSigners: components['schemas']['MinutesSignerView'][];
      /** @description Newest first. */
      versions: components['schemas']['MinutesVersionLineView'][];
      /** @description What this version changed in the one before it. */
      changes: components['schemas']['MinutesChangeView'][];
      /** @description What keeps it from being signed, by field of the text. */
      problems: {
        [key: string]: string;
      };
      can: components['schemas']['MinutesCanView'];
    };
    InviteeInput: {
      name: string;
      /** @default  */
      title: string;
      /** @default  */
      position: string;
      /** @default  */
      facilityName: string;
      /**
       * @description Not of the facility that treats the patient.
       * @default false
       */
      external: boolean;
      /** @enum {string} */
      status: 'absent' | 'attended';
    };
    MinutesAnswerInput: {
      /** @description Of the question. */
      number: number;
      text: string;
    };
    MinutesOutcomeInput: {
      discussion: string;
      diagnosis: string;
      cause: string;
      prognosis: string;
      treatment: string;
      care: string;
      answers: components['schemas']['MinutesAnswerInput'][];
      conclusion: string;
      /** @description ICD-10. */
      mainCode: string | null;
      secondaryCodes: string[];
    };
    MinutesAiInput: {
      used: boolean;
      /** @description What it suggested and what the doctors decided about it. */
      decision: string;
    };
    MinutesTextInput: {
      place: string;
      /** @enum {string} */
      form: 'in-person' | 'remote';
      /** @enum {string} */
      kind: 'advice' | 'consult' | 'imaging' | 'pathology' | 'surgery' | 'training';
      reason: string;
      treatingDepartment: string;
      treatedFrom: string | null;
      treatedTo: string | null;
      invitees: components['schemas']['InviteeInput'][];
      historySummary: string;
      admissionState: string;
      referringDiagnosis: string;
      admissionDiagnosis: string;
      treatingDiagnosis: string;
      course: string;
      results: string;
      outcome: components['schemas']['MinutesOutcomeInput'];
      ai: components['schemas']['MinutesAiInput'];
    };
    MinutesInput: {
      /** @description The version that was read. */
      baseVersion: number;
      text: components['schemas']['MinutesTextInput'];
    };
    SignatureInput: {
      password: string;
      /** @description `contentHash` of the version that the signer has read. */
      contentHash: string;
    };
    QualityMinuteView: {
      practitionerId: string;
      /**
       * Format: date-time
       * @description When the minute began.
       */
      at: string;
      /** @enum {string|null} */
      way: 'tcp' | 'turn-tcp' | 'turn-tls' | 'turn-udp' | 'udp' | null;
      /** @description bit/s. */
      sendBitrate: number;
      receiveBitrate: number;
      /** @description Of the packets, 0 to 1. */
      sendLoss: number | null;
      receiveLoss: number | null;
      roundTripMs: number | null;
      jitterMs: number | null;
      framesPerSecond: number | null;
      freezes: number;
      /** @description Of the time, 0 to 1. */
      frozen: number;
      /** @description Of the speech, 0 to 1. */
      concealed: number | null;
    };
    RecordingPersonView: {
      /** @description A guest's is the id of their invitation. */
      practitionerId: string;
      name: string;
      /**
       * @description Null until they have answered.
       * @enum {string|null}
       */
      answer: 'agreed' | 'declined' | 'withdrawn' | null;
      present: boolean;
    };
    PatientConsentView: {
      /** @enum {string} */
      answer: 'agreed' | 'declined' | 'withdrawn';
      /** @enum {string|null} */
      way: 'oral-witnessed' | 'signed' | null;
      /** @enum {string|null} */
      givenBy: 'representative' | 'self' | null;
      witness: string | null;
      writtenByName: string;
      /** Format: date-time */
      writtenAt: string;
    };
    RecordingFileView: {
      id: string;
      practitionerId: string;
      name: string;
      /** @enum {string} */
      stream: 'examination' | 'person' | 'screen';
      mediaType: string;
      hasPicture: boolean;
      /** Format: date-time */
      startedAt: string;
      durationMs: number;
    };
    RecordingCanView: {
      answer: boolean;
      stop: boolean;
      writePatient: boolean;
      play: boolean;
    };
    RecordingView: {
      id: string;
      /** @enum {string} */
      state: 'asked' | 'recording' | 'stopped';
      askedByName: string;
      /** Format: date-time */
      askedAt: string;
      /** Format: date-time */
      stoppedAt: string | null;
      /** @enum {string|null} */
      stopReason: 'by-hand' | 'cannot-record' | 'consult-ended' | 'declined' | 'withdrawn' | null;
      people: components['schemas']['RecordingPersonView'][];
      /** @description Null until somebody has written it down. */
      patient: components['schemas']['PatientConsentView'] | null;
      /** @description Whether something that was recorded is not entered yet. */
      closing: boolean;
      /** @description What can be played, in order of time. */
      files: components['schemas']['RecordingFileView'][];
      /** Format: date-time */
      eraseAt: string | null;
      /** Format: date-time */
      erasedAt: string | null;
      can: components['schemas']['RecordingCanView'];
    };
    RecordingAnswerInput: {
      /** @description False refuses, or takes one's consent back: then it stops for all. */
      agreed: boolean;
    };
    PatientConsentInput: {
      /** @description False refuses; after a yes it takes the consent back, and what was recorded is erased. */
      agreed: boolean;
      /** @enum {string} */
      way: 'oral-witnessed' | 'signed';
      /** @enum {string} */
      givenBy: 'representative' | 'self';
      /**
       * @description Who witnessed it, or who gave it in the patient's stead.
       * @default null
       */
      witness: string | null;
    };
    ViewingView: {
      /** @description Part of the address of each file for as long as it is good. */
      viewingId: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  HealthController_live: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  HealthController_ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
    };
  };
  HealthController_prometheus: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string;
        };
      };
    };
  };
  AuthController_signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MeView'];
        };
      };
    };
  };
  AuthController_signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AuthController_me: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MeView'];
        };
      };
    };
  };
  AuthController_change: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MeInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MeView'];
        };
      };
    };
  };
  AuthController_lock: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AuthController_unlock: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnlockInput'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AuthController_changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPasswordInput'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AuthController_listSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'][];
        };
      };
    };
  };
  AuthController_endSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SettingsController_settings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettingsView'];
        };
      };
    };
  };
  AuditController_list: {
    parameters: {
      query: {
        /** @description `next` of the page before. */
        cursor?: string;
        limit: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPageView'];
        };
      };
    };
  };
  AuditController_search: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AuditSearchInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPageView'];
        };
      };
    };
  };
  DirectoryController_facilities: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FacilityView'][];
        };
      };
    };
  };
  DirectoryController_staff: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffView'][];
        };
      };
    };
  };
  DirectoryController_consulting: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultingFacilityView'][];
        };
      };
    };
  };
  DirectoryController_specialties: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SpecialtyView'][];
        };
      };
    };
  };
  DirectoryController_communes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommuneSearchInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommuneView'][];
        };
      };
    };
  };
  DirectoryController_agreements: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreementView'][];
        };
      };
    };
  };
  PeopleController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonView'][];
        };
      };
    };
  };
  PeopleController_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPersonInput'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonView'];
        };
      };
    };
  };
  PeopleController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PersonInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonView'];
        };
      };
    };
  };
  PeopleController_setActive: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PersonActiveInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonView'];
        };
      };
    };
  };
  PeopleController_setPassword: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PersonPasswordInput'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PatientsController_search: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PatientSearchInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PatientBannerView'][];
        };
      };
    };
  };
  PatientsController_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPatientInput'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PatientView'];
        };
      };
    };
  };
  PatientsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PatientView'];
        };
      };
    };
  };
  PatientsController_change: {
    parameters: {
      query?: never;
      header: {
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PatientChangesInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PatientView'];
        };
      };
    };
  };
  WorklistController_page: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WorklistInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorklistPageView'];
        };
      };
    };
  };
  WorklistController_markRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  WorklistController_searchIcd10: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Icd10SearchInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Icd10View'][];
        };
      };
    };
  };
  SavedFiltersController_mine: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedFilterView'][];
        };
      };
    };
  };
  SavedFiltersController_keep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SavedFilterInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedFilterView'];
        };
      };
    };
  };
  SavedFiltersController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CasesController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
    };
  };
  CaseDraftsController_save: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseDraftInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftSavedView'];
        };
      };
    };
  };
  CaseDraftsController_submit: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
    };
  };
  CasesController_events: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseEventView'][];
        };
      };
    };
  };
  CasesController_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
    };
  };
  CasesController_reportOutcome: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OutcomeInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
    };
  };
  CasesController_close: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
    };
  };
  CaseRecordsController_addVitals: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VitalsInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
    };
  };
  CaseRecordsController_messages: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseMessageView'][];
        };
      };
    };
  };
  CaseRecordsController_post: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MessageInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseMessageView'][];
        };
      };
    };
  };
  CaseFilesController_add: {
    parameters: {
      query?: {
        /** @description Made by the client: sent again, it makes no second file. */
        id?: string;
        /** @description In a consult, from the sender's own camera or screen. */
        takenFrom?: 'camera' | 'examination-camera' | 'screen';
        /** @description The practitioner who asked the sender for it. */
        askedBy?: string;
        /** @description The file of this case that was drawn on. */
        drawnOn?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachmentView'];
        };
      };
    };
  };
  CaseFilesController_content: {
    parameters: {
      query?: never;
      header?: {
        Range?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
    };
  };
  CaseFilesController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  RotaController_during: {
    parameters: {
      query: {
        facilityId: string;
        from: string;
        to: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DutyView'][];
        };
      };
    };
  };
  RotaController_now: {
    parameters: {
      query: {
        facilityId: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DutyView'][];
        };
      };
    };
  };
  RotaController_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewDutyInput'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DutyView'];
        };
      };
    };
  };
  RotaController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  RotaController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DutyChangeInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DutyView'];
        };
      };
    };
  };
  DutyFeedsController_mine: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DutyFeedView'];
        };
      };
    };
  };
  DutyFeedsController_renew: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DutyFeedLinkView'];
        };
      };
    };
  };
  DutyFeedsController_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  DutyFeedsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        secret: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string;
        };
      };
    };
  };
  PagingController_mine: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RingView'][];
        };
      };
    };
  };
  PagingController_decline: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeclineInput'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PagingController_cancel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CancelInput'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PagingController_ofCase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageView'];
        };
      };
    };
  };
  PagingController_plan: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RingPlanView'];
        };
      };
    };
  };
  PagingController_trial: {
    parameters: {
      query: {
        /** @description The facility that asks. */
        facilityId: string;
        specialtyCode: string;
        priority: 1 | 2 | 3 | 4 | 5;
        /** @description When it is sent. */
        at: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RingTrialView'];
        };
      };
    };
  };
  PagingController_ringAgain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageView'];
        };
      };
    };
  };
  ConsultsController_accept: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedView'];
        };
      };
    };
  };
  ConsultsController_ofCase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseConsultView'];
        };
      };
    };
  };
  ConsultsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultView'];
        };
      };
    };
  };
  ConsultsController_people: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultParticipantView'][];
        };
      };
    };
  };
  ConsultsController_saveOpinion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpinionInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpinionSavedView'];
        };
      };
    };
  };
  ConsultsController_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  GuestsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GuestListView'][];
        };
      };
    };
  };
  GuestsController_invite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GuestInput'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GuestInvitedView'];
        };
      };
    };
  };
  GuestsController_admit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        guestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  GuestsController_refuse: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        guestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  GuestsController_sendBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        guestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  GuestsController_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        guestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  GuestsController_open: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GuestLinkInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GuestPassView'];
        };
      };
    };
  };
  MinutesController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MinutesView'];
        };
      };
    };
  };
  MinutesController_write: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MinutesInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MinutesView'];
        };
      };
    };
  };
  MinutesController_getVersion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        version: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MinutesView'];
        };
      };
    };
  };
  MinutesController_sign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignatureInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MinutesView'];
        };
      };
    };
  };
  MinutesController_pdf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  QualityController_of: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QualityMinuteView'][];
        };
      };
    };
  };
  RecordingsController_ofConsult: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecordingView'][];
        };
      };
    };
  };
  RecordingsController_ask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  RecordingsController_answer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordingAnswerInput'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  RecordingsController_writePatient: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PatientConsentInput'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  RecordingsController_stop: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  RecordingsController_view: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ViewingView'];
        };
      };
    };
  };
  RecordingsController_file: {
    parameters: {
      query?: never;
      header?: {
        Range?: string;
      };
      path: {
        viewingId: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
    };
  };
}
