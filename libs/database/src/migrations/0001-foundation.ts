import type { MigrationInterface, QueryRunner } from 'typeorm';

const EXTENSIONS_AND_TEXT = `
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- What is searched: lower case, no accents, đ as d. unaccent() is only STABLE, as its dictionary may be
-- replaced; naming the dictionary makes IMMUTABLE true, which an index on the expression needs.
CREATE FUNCTION search_text(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)));
`;

const OUTBOX = `
CREATE TABLE outbox_event (
  id uuid PRIMARY KEY,
  type text NOT NULL,
  facts jsonb NOT NULL,
  audience jsonb,
  occurred_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX outbox_event_occurred_at ON outbox_event (occurred_at);

CREATE TABLE outbox_subscription (
  consumer text NOT NULL,
  type text NOT NULL,
  PRIMARY KEY (consumer, type)
);

CREATE TABLE outbox_delivery (
  event_id uuid NOT NULL REFERENCES outbox_event ON DELETE CASCADE,
  consumer text NOT NULL,
  due_at timestamptz NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  last_error text,
  PRIMARY KEY (event_id, consumer)
);
CREATE INDEX outbox_delivery_due ON outbox_delivery (consumer, due_at);
`;

const DIRECTORY = `
CREATE TABLE province (
  code char(2) PRIMARY KEY,
  name text NOT NULL,
  name_en text NOT NULL
);

CREATE TABLE commune (
  code char(5) PRIMARY KEY,
  province_code char(2) NOT NULL REFERENCES province,
  name text NOT NULL,
  name_en text NOT NULL
);
CREATE INDEX commune_search ON commune USING gin (search_text(name) gin_trgm_ops);

CREATE TABLE specialty (
  code text PRIMARY KEY,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  position int NOT NULL
);

-- Two lists of codes are in use and must not be mixed (Circular 43/2013 and decision 4210).
CREATE TABLE specialty_code (
  list text NOT NULL CHECK (list IN ('circular-43-2013', 'department-4210')),
  code text NOT NULL,
  specialty_code text NOT NULL REFERENCES specialty,
  PRIMARY KEY (list, code, specialty_code)
);

CREATE TABLE facility (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[0-9]{5}$'),
  name text NOT NULL,
  name_en text NOT NULL,
  short_name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('provincial-hospital', 'regional-hospital', 'regional-medical-centre', 'clinic')),
  technical_level text NOT NULL CHECK (technical_level IN ('primary', 'basic', 'specialised')),
  province_code char(2) NOT NULL REFERENCES province,
  commune_code char(5) REFERENCES commune,
  phone text,
  active boolean NOT NULL DEFAULT true
);

CREATE TABLE practitioner (
  id uuid PRIMARY KEY,
  facility_id uuid NOT NULL REFERENCES facility,
  name text NOT NULL,
  title text NOT NULL DEFAULT '',
  position text NOT NULL DEFAULT '',
  licence_number text,
  licence_scope text,
  phone text,
  email text,
  active boolean NOT NULL DEFAULT true
);
CREATE INDEX practitioner_facility ON practitioner (facility_id);

CREATE TABLE practitioner_specialty (
  practitioner_id uuid NOT NULL REFERENCES practitioner,
  specialty_code text NOT NULL REFERENCES specialty,
  PRIMARY KEY (practitioner_id, specialty_code)
);

-- Decree 96/2023 Art. 88: remote support runs under a contract between the two facilities.
CREATE TABLE support_agreement (
  id uuid PRIMARY KEY,
  requesting_facility_id uuid NOT NULL REFERENCES facility,
  consulting_facility_id uuid NOT NULL REFERENCES facility,
  number text NOT NULL,
  valid daterange NOT NULL,
  -- 1 is asked first; the next is the neighbour hospital at the end of a chain.
  rank int NOT NULL DEFAULT 1,
  CHECK (requesting_facility_id <> consulting_facility_id),
  EXCLUDE USING gist (requesting_facility_id WITH =, consulting_facility_id WITH =, valid WITH &&)
);
CREATE INDEX support_agreement_requesting ON support_agreement (requesting_facility_id, rank);
`;

const ACCESS = `
CREATE TABLE account (
  id uuid PRIMARY KEY,
  login text NOT NULL,
  password_hash text NOT NULL,
  password_changed_at timestamptz NOT NULL DEFAULT now(),
  practitioner_id uuid UNIQUE REFERENCES practitioner,
  name text NOT NULL,
  locale text NOT NULL DEFAULT 'vi' CHECK (locale IN ('vi', 'en')),
  demo boolean NOT NULL DEFAULT false,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX account_login ON account (lower(login));

CREATE TABLE role_grant (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('clinician', 'specialist', 'rota-admin', 'facility-admin', 'system-admin', 'auditor')),
  facility_id uuid REFERENCES facility,
  UNIQUE NULLS NOT DISTINCT (account_id, role, facility_id)
);

CREATE TABLE auth_session (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  locked_at timestamptz,
  revoked_at timestamptz,
  address text NOT NULL,
  user_agent text NOT NULL
);
-- Also answers whether an account has signed in from an address before.
CREATE INDEX auth_session_account ON auth_session (account_id, address, created_at);

-- Growing delays: rows of a login, of a login at an address it is known at, of an address, and of a session.
CREATE TABLE sign_in_failure (
  key text PRIMARY KEY,
  failures int NOT NULL,
  last_failed_at timestamptz NOT NULL,
  retry_at timestamptz NOT NULL
);

-- A record that its own facility asked needs no grant; routing and sharing write one.
CREATE TABLE record_grant (
  id uuid PRIMARY KEY,
  record_type text NOT NULL CHECK (record_type IN ('case', 'patient')),
  record_id uuid NOT NULL,
  practitioner_id uuid NOT NULL REFERENCES practitioner,
  reason text NOT NULL CHECK (reason IN ('routed', 'shared')),
  granted_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  UNIQUE (record_type, record_id, practitioner_id, reason)
);
CREATE INDEX record_grant_practitioner ON record_grant (practitioner_id, record_type, record_id) WHERE revoked_at IS NULL;

CREATE TABLE audit_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  account_id uuid,
  session_id uuid,
  action text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('success', 'refused')),
  error_code text,
  patient_ids uuid[] NOT NULL DEFAULT '{}',
  record_ids uuid[] NOT NULL DEFAULT '{}',
  request_id text,
  address text,
  seal_id bigint
);
-- Finds what is not sealed yet, and what one seal holds.
CREATE INDEX audit_event_seal ON audit_event (seal_id, id);
CREATE INDEX audit_event_at ON audit_event (at);
CREATE INDEX audit_event_patient ON audit_event USING gin (patient_ids);

CREATE TABLE audit_seal (
  id bigint PRIMARY KEY,
  sealed_at timestamptz NOT NULL,
  first_event_id bigint NOT NULL,
  last_event_id bigint NOT NULL,
  events int NOT NULL CHECK (events > 0),
  previous_mac bytea NOT NULL,
  mac bytea NOT NULL
);

-- The seals find whoever changes the audit on purpose; this stops whoever would by mistake.
-- All that may change in a row is that it gets its seal.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.seal_id IS NULL AND to_jsonb(NEW) - 'seal_id' = to_jsonb(OLD) - 'seal_id' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the audit is never changed';
END $$;
CREATE TRIGGER audit_event_fixed BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
`;

const PATIENTS = `
CREATE TABLE patient (
  id uuid PRIMARY KEY,
  -- As written, family-middle-given; null while unknown or unnamed.
  name text,
  -- 'unknown' or 'newborn' when there is no name.
  unnamed_reason text CHECK (unnamed_reason IN ('unknown', 'newborn')),
  -- YYYY, YYYY-MM or YYYY-MM-DD: as much as is known; an estimate in years when it is not.
  birth_date text CHECK (birth_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  estimated_age int CHECK (estimated_age BETWEEN 0 AND 130),
  sex smallint NOT NULL CHECK (sex IN (1, 2, 3)),
  phone text,
  commune_code char(5) REFERENCES commune,
  address text,
  allergy_status text NOT NULL CHECK (allergy_status IN ('none-known', 'not-asked', 'recorded')),
  allergies text,
  facility_id uuid NOT NULL REFERENCES facility,
  created_by uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1,
  -- The name as it is searched, worked out once and not for each row that a search looks at.
  search_name text GENERATED ALWAYS AS (search_text(name)) STORED,
  CHECK ((name IS NULL) = (unnamed_reason IS NOT NULL)),
  CHECK ((allergy_status = 'recorded') = (allergies IS NOT NULL))
);
CREATE INDEX patient_search ON patient USING gin (search_name gin_trgm_ops);
CREATE INDEX patient_facility ON patient (facility_id, updated_at DESC);

CREATE TABLE patient_identifier (
  id uuid PRIMARY KEY,
  patient_id uuid NOT NULL REFERENCES patient ON DELETE CASCADE,
  system text NOT NULL CHECK (system IN ('personal-id', 'old-personal-id', 'insurance', 'hospital-number', 'passport', 'other')),
  value text NOT NULL,
  -- Facility code of a hospital number, country of a passport.
  issuer text NOT NULL DEFAULT '',
  UNIQUE (patient_id, system, value, issuer)
);
CREATE INDEX patient_identifier_value ON patient_identifier (value);
`;

const CASES = `
CREATE TABLE icd10 (
  code text PRIMARY KEY,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  -- False while it comes from the starter list and not from the ministry's file.
  official boolean NOT NULL,
  has_subcodes boolean NOT NULL DEFAULT false
);
CREATE INDEX icd10_search ON icd10 USING gin (search_text(code || ' ' || name_vi || ' ' || name_en) gin_trgm_ops);

CREATE SEQUENCE case_number;

CREATE FUNCTION epoch_seconds(value timestamptz) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN extract(epoch FROM value - '1970-01-01 00:00:00+00'::timestamptz)::bigint;

CREATE TABLE medical_case (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  state text NOT NULL CHECK (state IN ('draft', 'ringing', 'unanswered', 'accepted', 'in-consult', 'answered',
                                       'outcome-reported', 'closed', 'withdrawn')),
  version int NOT NULL DEFAULT 1,
  patient_id uuid NOT NULL REFERENCES patient,
  requesting_facility_id uuid NOT NULL REFERENCES facility,
  requesting_practitioner_id uuid NOT NULL REFERENCES practitioner,
  consulting_facility_id uuid REFERENCES facility,
  consulting_practitioner_id uuid REFERENCES practitioner,
  specialty_code text REFERENCES specialty,
  priority smallint CHECK (priority BETWEEN 1 AND 5),
  priority_reason text,
  call_back text,
  place text,
  admitted_at timestamptz,
  treating_department text,
  -- ISBAR
  situation text NOT NULL DEFAULT '',
  background text NOT NULL DEFAULT '',
  medication text NOT NULL DEFAULT '',
  pregnancy text CHECK (pregnancy IN ('no', 'yes', 'possible', 'not-applicable')),
  baseline text NOT NULL DEFAULT '',
  examination text NOT NULL DEFAULT '',
  results text NOT NULL DEFAULT '',
  tried text NOT NULL DEFAULT '',
  answer_needed_by timestamptz,
  diagnosis_code text REFERENCES icd10,
  diagnosis_text text NOT NULL DEFAULT '',
  -- The patient was informed and agreed, or it is an emergency (Decree 96/2023, Law 91/2025).
  consent_basis text CHECK (consent_basis IN ('agreed', 'representative-agreed', 'emergency')),
  consent_note text NOT NULL DEFAULT '',
  consent_recorded_by uuid REFERENCES practitioner,
  consent_recorded_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  submitted_at timestamptz,
  first_answer_due_at timestamptz,
  full_advice_due_at timestamptz,
  accepted_at timestamptz,
  answered_at timestamptz,
  conclusion text NOT NULL DEFAULT '',
  outcome text NOT NULL DEFAULT '',
  outcome_kind text CHECK (outcome_kind IN ('improved', 'unchanged', 'worse', 'transferred', 'died', 'left')),
  outcome_reported_at timestamptz,
  closed_at timestamptz,
  withdrawn_reason text,
  -- The place in a worklist, smallest first: what somebody waits for, by priority and by what is due first; then
  -- answers whose outcome is to be reported, drafts, what is to be closed and what is over, the newest first.
  worklist_order bigint NOT NULL GENERATED ALWAYS AS (
    CASE state
      WHEN 'answered' THEN 1
      WHEN 'draft' THEN 2
      WHEN 'outcome-reported' THEN 3
      WHEN 'closed' THEN 4
      WHEN 'withdrawn' THEN 4
      ELSE 0
    END * 1000000000000
    + CASE WHEN state IN ('closed', 'withdrawn') THEN 0 ELSE coalesce(priority, 9) END * 100000000000
    + CASE
        WHEN state IN ('ringing', 'unanswered') THEN coalesce(epoch_seconds(first_answer_due_at), 99999999999)
        WHEN state IN ('accepted', 'in-consult') THEN coalesce(epoch_seconds(full_advice_due_at), 99999999999)
        ELSE 99999999999 - epoch_seconds(updated_at)
      END
  ) STORED
);
CREATE INDEX medical_case_worklist ON medical_case (requesting_facility_id, worklist_order, id);
CREATE INDEX medical_case_open ON medical_case (worklist_order, id)
  WHERE state IN ('ringing', 'unanswered', 'accepted', 'in-consult');
CREATE INDEX medical_case_patient ON medical_case (patient_id);

CREATE TABLE case_question (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES medical_case ON DELETE CASCADE,
  number smallint NOT NULL,
  text text NOT NULL,
  answer text,
  answered_by uuid REFERENCES practitioner,
  answered_at timestamptz,
  UNIQUE (case_id, number)
);

CREATE TABLE vital_signs (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES medical_case ON DELETE CASCADE,
  taken_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES practitioner,
  pulse int,
  systolic int,
  diastolic int,
  temperature numeric(4, 1),
  respirations int,
  spo2 int,
  spo2_scale smallint NOT NULL DEFAULT 1 CHECK (spo2_scale IN (1, 2)),
  on_oxygen boolean,
  oxygen_flow numeric(4, 1),
  consciousness char(1) CHECK (consciousness IN ('A', 'C', 'V', 'P', 'U')),
  weight numeric(5, 1),
  height numeric(4, 1),
  glucose numeric(4, 1),
  -- Unlikely values that the doctor was asked about and confirmed.
  confirmed text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX vital_signs_case ON vital_signs (case_id, taken_at);

CREATE TABLE case_event (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES medical_case,
  type text NOT NULL,
  at timestamptz NOT NULL,
  -- Null when the system did it, as when a chain ran out.
  practitioner_id uuid REFERENCES practitioner,
  facts jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX case_event_case ON case_event (case_id, at);

CREATE TABLE case_message (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES medical_case,
  practitioner_id uuid NOT NULL REFERENCES practitioner,
  sent_at timestamptz NOT NULL,
  text text NOT NULL,
  -- In which consult it was written, if in one.
  consult_id uuid
);
CREATE INDEX case_message_case ON case_message (case_id, sent_at);

CREATE TABLE case_reading (
  case_id uuid NOT NULL REFERENCES medical_case,
  account_id uuid NOT NULL REFERENCES account,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, account_id)
);

-- Who sees a patient through a record of theirs. The lib that keeps patients knows no cases and reads this.
CREATE VIEW patient_reader AS
  SELECT patient_id, requesting_facility_id AS facility_id, NULL::uuid AS practitioner_id, NULL::timestamptz AS expires_at
  FROM medical_case
  UNION ALL
  SELECT kase.patient_id, NULL, reader.practitioner_id, reader.expires_at
  FROM medical_case kase JOIN record_grant reader ON reader.record_type = 'case' AND reader.record_id = kase.id
  WHERE reader.revoked_at IS NULL
  UNION ALL
  SELECT reader.record_id, NULL, reader.practitioner_id, reader.expires_at
  FROM record_grant reader
  WHERE reader.record_type = 'patient' AND reader.revoked_at IS NULL;

-- Nobody edits what happened: the timeline and the thread only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER case_event_fixed BEFORE UPDATE OR DELETE ON case_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_message_fixed BEFORE UPDATE OR DELETE ON case_message
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE attachment (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES medical_case,
  file_name text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  storage_key text NOT NULL UNIQUE,
  uploaded_by uuid NOT NULL REFERENCES practitioner,
  uploaded_at timestamptz NOT NULL,
  removed_at timestamptz
);
CREATE INDEX attachment_case ON attachment (case_id) WHERE removed_at IS NULL;
`;

const ROTA_AND_PAGING = `
CREATE TABLE duty (
  id uuid PRIMARY KEY,
  facility_id uuid NOT NULL REFERENCES facility,
  -- Null for the duty leader (trực lãnh đạo), who leads the hospital and not a specialty.
  specialty_code text REFERENCES specialty,
  line text NOT NULL CHECK (line IN ('first', 'second', 'leader')),
  -- Who is rung first among those of one line.
  position smallint NOT NULL DEFAULT 1 CHECK (position BETWEEN 1 AND 9),
  practitioner_id uuid NOT NULL REFERENCES practitioner,
  starts_at timestamptz NOT NULL,
  -- The first moment at which it is over, so that duties may touch.
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  presence text NOT NULL DEFAULT 'resident' CHECK (presence IN ('resident', 'home')),
  created_by uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL,
  CHECK ((line = 'leader') = (specialty_code IS NULL)),
  EXCLUDE USING gist (
    facility_id WITH =, coalesce(specialty_code, '') WITH =, line WITH =, position WITH =,
    tstzrange(starts_at, ends_at) WITH &&
  )
);
CREATE INDEX duty_facility ON duty (facility_id, ends_at);
CREATE INDEX duty_practitioner ON duty (practitioner_id, ends_at);

CREATE TABLE page (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES medical_case,
  state text NOT NULL CHECK (state IN ('ringing', 'accepted', 'cancelled', 'exhausted')),
  priority smallint NOT NULL CHECK (priority BETWEEN 1 AND 5),
  specialty_code text NOT NULL REFERENCES specialty,
  started_by uuid NOT NULL REFERENCES practitioner,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  accepted_by uuid REFERENCES practitioner,
  cancel_reason text
);
CREATE UNIQUE INDEX page_one_ringing ON page (case_id) WHERE state = 'ringing';
CREATE INDEX page_case ON page (case_id, started_at);

CREATE TABLE page_step (
  page_id uuid NOT NULL REFERENCES page ON DELETE CASCADE,
  step smallint NOT NULL,
  practitioner_id uuid NOT NULL REFERENCES practitioner,
  facility_id uuid NOT NULL REFERENCES facility,
  rung text NOT NULL CHECK (rung IN ('first-line', 'next-in-line', 'second-line', 'duty-leader', 'neighbour')),
  state text NOT NULL CHECK (state IN ('waiting', 'ringing', 'accepted', 'declined', 'no-answer', 'skipped', 'stopped')),
  -- When it is to ring at the latest; sooner when everybody before is passed over.
  due_at timestamptz NOT NULL,
  rang_at timestamptz,
  ring_until timestamptz,
  ended_at timestamptz,
  skip_reason text CHECK (skip_reason IN ('unreachable', 'in-consult')),
  decline_reason text,
  PRIMARY KEY (page_id, step)
);
CREATE INDEX page_step_ringing ON page_step (practitioner_id) WHERE state = 'ringing';

-- One row an open socket. A process that dies stops renewing its rows, and they go stale by seen_at.
CREATE TABLE presence (
  socket_id text PRIMARY KEY,
  process_id uuid NOT NULL,
  practitioner_id uuid NOT NULL REFERENCES practitioner,
  consult_id uuid,
  seen_at timestamptz NOT NULL
);
CREATE INDEX presence_practitioner ON presence (practitioner_id);
CREATE INDEX presence_process ON presence (process_id);
`;

const CONSULT = `
CREATE TABLE consult (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES medical_case,
  page_id uuid NOT NULL UNIQUE REFERENCES page,
  state text NOT NULL CHECK (state IN ('waiting', 'open', 'ended')),
  created_at timestamptz NOT NULL,
  opened_at timestamptz,
  ended_at timestamptz,
  -- What the specialist writes during the consult; the answers lie with the questions.
  opinion jsonb NOT NULL DEFAULT '{}',
  version int NOT NULL DEFAULT 1
);
CREATE INDEX consult_case ON consult (case_id);

CREATE TABLE consult_participant (
  consult_id uuid NOT NULL REFERENCES consult ON DELETE CASCADE,
  practitioner_id uuid NOT NULL REFERENCES practitioner,
  role text NOT NULL CHECK (role IN ('chair', 'secretary', 'member')),
  PRIMARY KEY (consult_id, practitioner_id)
);
CREATE UNIQUE INDEX consult_one_chair ON consult_participant (consult_id) WHERE role = 'chair';
CREATE UNIQUE INDEX consult_one_secretary ON consult_participant (consult_id) WHERE role = 'secretary';

-- One row a stay in the room. The process that serves it renews seen_at: when it dies, that is when the stay ended.
CREATE TABLE consult_attendance (
  id uuid PRIMARY KEY,
  consult_id uuid NOT NULL REFERENCES consult ON DELETE CASCADE,
  practitioner_id uuid NOT NULL REFERENCES practitioner,
  process_id uuid NOT NULL,
  joined_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  left_at timestamptz CHECK (left_at >= joined_at),
  -- The worst that was measured; null while nothing was.
  link_quality text CHECK (link_quality IN ('good', 'fair', 'poor'))
);
CREATE INDEX consult_attendance_consult ON consult_attendance (consult_id, joined_at);
CREATE INDEX consult_attendance_open ON consult_attendance (seen_at) WHERE left_at IS NULL;

CREATE TABLE minutes (
  id uuid PRIMARY KEY,
  consult_id uuid NOT NULL REFERENCES consult,
  version int NOT NULL,
  content jsonb NOT NULL,
  -- SHA-256 over the canonical JSON of content: what a signature binds.
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  written_by uuid NOT NULL REFERENCES practitioner,
  written_at timestamptz NOT NULL,
  UNIQUE (consult_id, version)
);

CREATE TABLE minutes_signature (
  id uuid PRIMARY KEY,
  minutes_id uuid NOT NULL REFERENCES minutes,
  practitioner_id uuid NOT NULL REFERENCES practitioner,
  role text NOT NULL CHECK (role IN ('chair', 'secretary', 'member')),
  content_hash text NOT NULL,
  signed_at timestamptz NOT NULL,
  -- Set when a later version took the place of what was signed.
  voided_at timestamptz,
  UNIQUE (minutes_id, practitioner_id)
);
CREATE TRIGGER minutes_fixed BEFORE UPDATE OR DELETE ON minutes
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/** Everything a case needs on its way from the clinic to the signed minutes. */
export class Foundation0001 implements MigrationInterface {
  name = 'Foundation1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [EXTENSIONS_AND_TEXT, OUTBOX, DIRECTORY, ACCESS, PATIENTS, CASES, ROTA_AND_PAGING, CONSULT]) {
      await runner.query(part);
    }
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: drop the database instead.');
  }
}
