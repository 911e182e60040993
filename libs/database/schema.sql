CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';

CREATE FUNCTION public.epoch_seconds(value timestamp with time zone) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (EXTRACT(epoch FROM (value - '1970-01-01 00:00:00+00'::timestamp with time zone)))::bigint;

CREATE TABLE public.medical_case (
    id uuid NOT NULL,
    number text NOT NULL,
    state text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    patient_id uuid NOT NULL,
    requesting_facility_id uuid NOT NULL,
    requesting_practitioner_id uuid NOT NULL,
    consulting_facility_id uuid,
    consulting_practitioner_id uuid,
    specialty_code text,
    priority smallint,
    priority_reason text,
    call_back text,
    place text,
    admitted_at timestamp with time zone,
    treating_department text,
    situation text DEFAULT ''::text NOT NULL,
    background text DEFAULT ''::text NOT NULL,
    medication text DEFAULT ''::text NOT NULL,
    pregnancy text,
    baseline text DEFAULT ''::text NOT NULL,
    examination text DEFAULT ''::text NOT NULL,
    results text DEFAULT ''::text NOT NULL,
    tried text DEFAULT ''::text NOT NULL,
    answer_needed_by timestamp with time zone,
    diagnosis_code text,
    diagnosis_text text DEFAULT ''::text NOT NULL,
    consent_basis text,
    consent_note text DEFAULT ''::text NOT NULL,
    consent_recorded_by uuid,
    consent_recorded_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    submitted_at timestamp with time zone,
    first_answer_due_at timestamp with time zone,
    full_advice_due_at timestamp with time zone,
    accepted_at timestamp with time zone,
    answered_at timestamp with time zone,
    conclusion text DEFAULT ''::text NOT NULL,
    outcome text DEFAULT ''::text NOT NULL,
    outcome_kind text,
    outcome_reported_at timestamp with time zone,
    closed_at timestamp with time zone,
    withdrawn_reason text,
    worklist_order bigint GENERATED ALWAYS AS ((((
CASE state
    WHEN 'answered'::text THEN 1
    WHEN 'draft'::text THEN 2
    WHEN 'outcome-reported'::text THEN 3
    WHEN 'closed'::text THEN 4
    WHEN 'withdrawn'::text THEN 4
    ELSE 0
END * '1000000000000'::bigint) + (
CASE
    WHEN (state = ANY (ARRAY['closed'::text, 'withdrawn'::text])) THEN 0
    ELSE COALESCE((priority)::integer, 9)
END * '100000000000'::bigint)) +
CASE
    WHEN (state = ANY (ARRAY['ringing'::text, 'unanswered'::text])) THEN COALESCE(public.epoch_seconds(first_answer_due_at), '99999999999'::bigint)
    WHEN (state = ANY (ARRAY['accepted'::text, 'in-consult'::text])) THEN COALESCE(public.epoch_seconds(full_advice_due_at), '99999999999'::bigint)
    ELSE ('99999999999'::bigint - public.epoch_seconds(updated_at))
END)) STORED NOT NULL,
    CONSTRAINT medical_case_consent_basis_check CHECK ((consent_basis = ANY (ARRAY['agreed'::text, 'representative-agreed'::text, 'emergency'::text]))),
    CONSTRAINT medical_case_outcome_kind_check CHECK ((outcome_kind = ANY (ARRAY['improved'::text, 'unchanged'::text, 'worse'::text, 'transferred'::text, 'died'::text, 'left'::text]))),
    CONSTRAINT medical_case_pregnancy_check CHECK ((pregnancy = ANY (ARRAY['no'::text, 'yes'::text, 'possible'::text, 'not-applicable'::text]))),
    CONSTRAINT medical_case_priority_check CHECK (((priority >= 1) AND (priority <= 5))),
    CONSTRAINT medical_case_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'ringing'::text, 'unanswered'::text, 'accepted'::text, 'in-consult'::text, 'answered'::text, 'outcome-reported'::text, 'closed'::text, 'withdrawn'::text])))
);

CREATE FUNCTION public.case_search_words(kase public.medical_case) RETURNS tsvector
    LANGUAGE sql STABLE
    AS $$
        SELECT array_to_tsvector(array_agg(DISTINCT word)) FROM (
          SELECT unnest(public.search_words(concat_ws(' ', kase.number, patient.name, left(patient.birth_date, 4),
            kase.diagnosis_code, kase.diagnosis_text, kase.situation, kase.conclusion)))
          FROM public.patient WHERE patient.id = kase.patient_id
          UNION ALL
          -- HC-2026-000777 is found by 777 as well, and by 2026000777.
          SELECT ltrim(split_part(kase.number, '-', 3), '0')
          UNION ALL
          SELECT regexp_replace(kase.number, '[^0-9]', '', 'g')
          UNION ALL
          SELECT unnest(ARRAY[array_to_string(public.search_words(identifier.value), ''),
                              regexp_replace(identifier.value, '[^0-9]', '', 'g')])
          FROM public.patient_identifier identifier WHERE identifier.patient_id = kase.patient_id
          UNION ALL
          SELECT lower(replace(kase.diagnosis_code, '.', ''))
          UNION ALL
          -- Whether a grant has expired is asked when the case is found.
          SELECT '#reads:' || reader.practitioner_id FROM public.record_grant reader
          WHERE reader.record_type = 'case' AND reader.record_id = kase.id AND reader.revoked_at IS NULL
          UNION ALL
          SELECT unnest(ARRAY[
            '#asks:' || kase.requesting_facility_id, '#at:' || kase.requesting_facility_id,
            '#at:' || kase.consulting_facility_id, '#by:' || kase.requesting_practitioner_id,
            '#by:' || kase.consulting_practitioner_id, '#for:' || kase.specialty_code, '#urgent:' || kase.priority,
            '#icd:' || lower(replace(kase.diagnosis_code, '.', '')),
            '#in:' || to_char(coalesce(kase.submitted_at, kase.created_at) AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM')])
        ) said (word) WHERE word <> ''
      $$;

CREATE FUNCTION public.refuse_audit_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.seal_id IS NULL AND to_jsonb(NEW) - 'seal_id' = to_jsonb(OLD) - 'seal_id' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the audit is never changed';
END $$;

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME;
END $$;

CREATE FUNCTION public.search_case() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
      BEGIN
        INSERT INTO public.case_search VALUES (NEW.id, public.case_search_words(NEW))
        ON CONFLICT (case_id) DO UPDATE SET words = excluded.words;
        RETURN NULL;
      END $$;

CREATE FUNCTION public.search_cases_of(patients uuid[]) RETURNS void
    LANGUAGE sql
    AS $$
        UPDATE public.case_search search SET words = public.case_search_words(kase)
        FROM public.medical_case kase WHERE kase.patient_id = ANY(patients) AND search.case_id = kase.id
      $$;

CREATE FUNCTION public.search_marks(marks text[]) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT (string_agg(quote_literal(mark.mark), ' | '::text))::tsquery AS string_agg FROM unnest(search_marks.marks) mark(mark));

CREATE FUNCTION public.search_patient() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
      BEGIN
        PERFORM public.search_cases_of(ARRAY[NEW.id]);
        RETURN NULL;
      END $$;

CREATE FUNCTION public.search_patient_identifier() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
      BEGIN
        -- The one of the two that there is not is null.
        PERFORM public.search_cases_of(ARRAY[OLD.patient_id, NEW.patient_id]);
        RETURN NULL;
      END $$;

CREATE FUNCTION public.search_text(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(public.unaccent('public.unaccent'::regdictionary, NORMALIZE(value, NFC)));

CREATE FUNCTION public.search_words(value text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN COALESCE(array_remove(regexp_split_to_array(public.search_text(value), '[^a-z0-9]+'::text), ''::text), '{}'::text[]);

CREATE FUNCTION public.search_query(value text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT ((array_to_string(words.words, ' & '::text) || CASE WHEN (length(words.words[cardinality(words.words)]) > 1) THEN ':*'::text ELSE ''::text END))::tsquery AS tsquery FROM public.search_words(search_query.value) words(words) WHERE (cardinality(words.words) > 0));

CREATE FUNCTION public.search_reader() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
      BEGIN
        UPDATE public.case_search search SET words = public.case_search_words(kase)
        FROM public.medical_case kase
        WHERE kase.id IN (OLD.record_id, NEW.record_id) AND search.case_id = kase.id;
        RETURN NULL;
      END $$;

CREATE TABLE public.account (
    id uuid NOT NULL,
    login text NOT NULL,
    password_hash text NOT NULL,
    password_changed_at timestamp with time zone DEFAULT now() NOT NULL,
    practitioner_id uuid,
    name text NOT NULL,
    locale text DEFAULT 'vi'::text NOT NULL,
    demo boolean DEFAULT false NOT NULL,
    disabled_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT account_locale_check CHECK ((locale = ANY (ARRAY['vi'::text, 'en'::text])))
);

CREATE TABLE public.attachment (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    file_name text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    storage_key text NOT NULL,
    uploaded_by uuid NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    taken_from text,
    asked_by uuid,
    drawn_on uuid,
    CONSTRAINT attachment_check CHECK (((asked_by IS NULL) OR (taken_from IS NOT NULL))),
    CONSTRAINT attachment_check1 CHECK (((drawn_on IS NULL) OR (taken_from IS NULL))),
    CONSTRAINT attachment_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT attachment_size_check CHECK ((size > 0)),
    CONSTRAINT attachment_taken_from_check CHECK ((taken_from = ANY (ARRAY['camera'::text, 'examination-camera'::text, 'screen'::text])))
);

CREATE TABLE public.audit_event (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    account_id uuid,
    session_id uuid,
    action text NOT NULL,
    outcome text NOT NULL,
    error_code text,
    patient_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    record_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    request_id text,
    address text,
    seal_id bigint,
    CONSTRAINT audit_event_outcome_check CHECK ((outcome = ANY (ARRAY['success'::text, 'refused'::text])))
);

ALTER TABLE public.audit_event ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.audit_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.audit_seal (
    id bigint NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    first_event_id bigint NOT NULL,
    last_event_id bigint NOT NULL,
    events integer NOT NULL,
    previous_mac bytea NOT NULL,
    mac bytea NOT NULL,
    CONSTRAINT audit_seal_events_check CHECK ((events > 0))
);

CREATE TABLE public.auth_session (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    locked_at timestamp with time zone,
    revoked_at timestamp with time zone,
    address text NOT NULL,
    user_agent text NOT NULL
);

CREATE TABLE public.case_event (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    type text NOT NULL,
    at timestamp with time zone NOT NULL,
    practitioner_id uuid,
    facts jsonb DEFAULT '{}'::jsonb NOT NULL
);

CREATE TABLE public.case_message (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    practitioner_id uuid NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    text text NOT NULL,
    consult_id uuid
);

CREATE SEQUENCE public.case_number
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.case_question (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    number smallint NOT NULL,
    text text NOT NULL,
    answer text,
    answered_by uuid,
    answered_at timestamp with time zone
);

CREATE TABLE public.case_reading (
    case_id uuid NOT NULL,
    account_id uuid NOT NULL,
    read_at timestamp with time zone NOT NULL
);

CREATE TABLE public.case_search (
    case_id uuid NOT NULL,
    words tsvector NOT NULL
);

CREATE TABLE public.commune (
    code character(5) NOT NULL,
    province_code character(2) NOT NULL,
    name text NOT NULL,
    name_en text NOT NULL
);

CREATE TABLE public.consult (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    page_id uuid NOT NULL,
    state text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    opened_at timestamp with time zone,
    ended_at timestamp with time zone,
    opinion jsonb DEFAULT '{}'::jsonb NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT consult_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'open'::text, 'ended'::text])))
);

CREATE TABLE public.consult_attendance (
    id uuid NOT NULL,
    consult_id uuid NOT NULL,
    practitioner_id uuid,
    process_id uuid NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    link_quality text,
    guest_id uuid,
    CONSTRAINT consult_attendance_check CHECK ((left_at >= joined_at)),
    CONSTRAINT consult_attendance_check1 CHECK ((num_nonnulls(practitioner_id, guest_id) = 1)),
    CONSTRAINT consult_attendance_link_quality_check CHECK ((link_quality = ANY (ARRAY['good'::text, 'fair'::text, 'poor'::text])))
);

CREATE TABLE public.consult_guest (
    id uuid NOT NULL,
    consult_id uuid NOT NULL,
    name text NOT NULL,
    organisation text NOT NULL,
    role text NOT NULL,
    state text NOT NULL,
    invited_by uuid NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    token_hash bytea NOT NULL,
    device_hash bytea,
    CONSTRAINT consult_guest_check CHECK (((expires_at > invited_at) AND (expires_at <= (invited_at + '24:00:00'::interval)))),
    CONSTRAINT consult_guest_check1 CHECK (((device_hash IS NOT NULL) OR (state = ANY (ARRAY['invited'::text, 'revoked'::text])))),
    CONSTRAINT consult_guest_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'waiting'::text, 'knocking'::text, 'admitted'::text, 'refused'::text, 'revoked'::text])))
);

CREATE TABLE public.consult_participant (
    consult_id uuid NOT NULL,
    practitioner_id uuid NOT NULL,
    role text NOT NULL,
    CONSTRAINT consult_participant_role_check CHECK ((role = ANY (ARRAY['chair'::text, 'secretary'::text, 'member'::text])))
);

CREATE TABLE public.consult_quality (
    attendance_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    way text,
    send_bitrate integer NOT NULL,
    receive_bitrate integer NOT NULL,
    send_loss real,
    receive_loss real,
    round_trip_ms integer,
    jitter_ms integer,
    frames_per_second real,
    freezes integer NOT NULL,
    frozen real NOT NULL,
    concealed real,
    CONSTRAINT consult_quality_way_check CHECK ((way = ANY (ARRAY['udp'::text, 'tcp'::text, 'turn-udp'::text, 'turn-tcp'::text, 'turn-tls'::text])))
);

CREATE TABLE public.duty (
    id uuid NOT NULL,
    facility_id uuid NOT NULL,
    specialty_code text,
    line text NOT NULL,
    "position" smallint DEFAULT 1 NOT NULL,
    practitioner_id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    presence text DEFAULT 'resident'::text NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT duty_check CHECK ((ends_at > starts_at)),
    CONSTRAINT duty_check1 CHECK (((line = 'leader'::text) = (specialty_code IS NULL))),
    CONSTRAINT duty_line_check CHECK ((line = ANY (ARRAY['first'::text, 'second'::text, 'leader'::text]))),
    CONSTRAINT duty_position_check CHECK ((("position" >= 1) AND ("position" <= 9))),
    CONSTRAINT duty_presence_check CHECK ((presence = ANY (ARRAY['resident'::text, 'home'::text])))
);

CREATE TABLE public.duty_feed (
    account_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone
);

CREATE TABLE public.facility (
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text NOT NULL,
    short_name text NOT NULL,
    kind text NOT NULL,
    technical_level text NOT NULL,
    province_code character(2) NOT NULL,
    commune_code character(5),
    phone text,
    active boolean DEFAULT true NOT NULL,
    CONSTRAINT facility_code_check CHECK ((code ~ '^[0-9]{5}$'::text)),
    CONSTRAINT facility_kind_check CHECK ((kind = ANY (ARRAY['provincial-hospital'::text, 'regional-hospital'::text, 'regional-medical-centre'::text, 'clinic'::text]))),
    CONSTRAINT facility_technical_level_check CHECK ((technical_level = ANY (ARRAY['primary'::text, 'basic'::text, 'specialised'::text])))
);

CREATE TABLE public.icd10 (
    code text NOT NULL,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    official boolean NOT NULL,
    has_subcodes boolean DEFAULT false NOT NULL
);

CREATE TABLE public.minutes (
    id uuid NOT NULL,
    consult_id uuid NOT NULL,
    version integer NOT NULL,
    content jsonb NOT NULL,
    content_hash text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT minutes_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))
);

CREATE TABLE public.minutes_signature (
    id uuid NOT NULL,
    minutes_id uuid NOT NULL,
    practitioner_id uuid NOT NULL,
    role text NOT NULL,
    content_hash text NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    voided_at timestamp with time zone,
    CONSTRAINT minutes_signature_role_check CHECK ((role = ANY (ARRAY['chair'::text, 'secretary'::text, 'member'::text])))
);

CREATE TABLE public.outbox_delivery (
    event_id uuid NOT NULL,
    consumer text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    last_error text
);

CREATE TABLE public.outbox_event (
    id uuid NOT NULL,
    type text NOT NULL,
    facts jsonb NOT NULL,
    audience jsonb,
    occurred_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.outbox_subscription (
    consumer text NOT NULL,
    type text NOT NULL
);

CREATE TABLE public.page (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    state text NOT NULL,
    priority smallint NOT NULL,
    specialty_code text NOT NULL,
    started_by uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    accepted_by uuid,
    cancel_reason text,
    CONSTRAINT page_priority_check CHECK (((priority >= 1) AND (priority <= 5))),
    CONSTRAINT page_state_check CHECK ((state = ANY (ARRAY['ringing'::text, 'accepted'::text, 'cancelled'::text, 'exhausted'::text])))
);

CREATE TABLE public.page_step (
    page_id uuid NOT NULL,
    step smallint NOT NULL,
    practitioner_id uuid NOT NULL,
    facility_id uuid NOT NULL,
    rung text NOT NULL,
    state text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    rang_at timestamp with time zone,
    ring_until timestamp with time zone,
    ended_at timestamp with time zone,
    skip_reason text,
    decline_reason text,
    CONSTRAINT page_step_rung_check CHECK ((rung = ANY (ARRAY['first-line'::text, 'next-in-line'::text, 'second-line'::text, 'duty-leader'::text, 'neighbour'::text]))),
    CONSTRAINT page_step_skip_reason_check CHECK ((skip_reason = ANY (ARRAY['unreachable'::text, 'in-consult'::text]))),
    CONSTRAINT page_step_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'ringing'::text, 'accepted'::text, 'declined'::text, 'no-answer'::text, 'skipped'::text, 'stopped'::text])))
);

CREATE TABLE public.patient (
    id uuid NOT NULL,
    name text,
    unnamed_reason text,
    birth_date text,
    estimated_age integer,
    sex smallint NOT NULL,
    phone text,
    commune_code character(5),
    address text,
    allergy_status text NOT NULL,
    allergies text,
    facility_id uuid NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    search_name text GENERATED ALWAYS AS (public.search_text(name)) STORED,
    CONSTRAINT patient_allergy_status_check CHECK ((allergy_status = ANY (ARRAY['none-known'::text, 'not-asked'::text, 'recorded'::text]))),
    CONSTRAINT patient_birth_date_check CHECK ((birth_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
    CONSTRAINT patient_check CHECK (((name IS NULL) = (unnamed_reason IS NOT NULL))),
    CONSTRAINT patient_check1 CHECK (((allergy_status = 'recorded'::text) = (allergies IS NOT NULL))),
    CONSTRAINT patient_estimated_age_check CHECK (((estimated_age >= 0) AND (estimated_age <= 130))),
    CONSTRAINT patient_sex_check CHECK ((sex = ANY (ARRAY[1, 2, 3]))),
    CONSTRAINT patient_unnamed_reason_check CHECK ((unnamed_reason = ANY (ARRAY['unknown'::text, 'newborn'::text])))
);

CREATE TABLE public.patient_identifier (
    id uuid NOT NULL,
    patient_id uuid NOT NULL,
    system text NOT NULL,
    value text NOT NULL,
    issuer text DEFAULT ''::text NOT NULL,
    CONSTRAINT patient_identifier_system_check CHECK ((system = ANY (ARRAY['personal-id'::text, 'old-personal-id'::text, 'insurance'::text, 'hospital-number'::text, 'passport'::text, 'other'::text])))
);

CREATE TABLE public.record_grant (
    id uuid NOT NULL,
    record_type text NOT NULL,
    record_id uuid NOT NULL,
    practitioner_id uuid NOT NULL,
    reason text NOT NULL,
    granted_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT record_grant_reason_check CHECK ((reason = ANY (ARRAY['routed'::text, 'shared'::text]))),
    CONSTRAINT record_grant_record_type_check CHECK ((record_type = ANY (ARRAY['case'::text, 'patient'::text])))
);

CREATE VIEW public.patient_reader AS
 SELECT medical_case.patient_id,
    medical_case.requesting_facility_id AS facility_id,
    NULL::uuid AS practitioner_id,
    NULL::timestamp with time zone AS expires_at
   FROM public.medical_case
UNION ALL
 SELECT kase.patient_id,
    NULL::uuid AS facility_id,
    reader.practitioner_id,
    reader.expires_at
   FROM (public.medical_case kase
     JOIN public.record_grant reader ON (((reader.record_type = 'case'::text) AND (reader.record_id = kase.id))))
  WHERE (reader.revoked_at IS NULL)
UNION ALL
 SELECT reader.record_id AS patient_id,
    NULL::uuid AS facility_id,
    reader.practitioner_id,
    reader.expires_at
   FROM public.record_grant reader
  WHERE ((reader.record_type = 'patient'::text) AND (reader.revoked_at IS NULL));

CREATE TABLE public.practitioner (
    id uuid NOT NULL,
    facility_id uuid NOT NULL,
    name text NOT NULL,
    title text DEFAULT ''::text NOT NULL,
    "position" text DEFAULT ''::text NOT NULL,
    licence_number text,
    licence_scope text,
    phone text,
    email text,
    active boolean DEFAULT true NOT NULL
);

CREATE TABLE public.practitioner_specialty (
    practitioner_id uuid NOT NULL,
    specialty_code text NOT NULL
);

CREATE TABLE public.presence (
    socket_id text NOT NULL,
    process_id uuid NOT NULL,
    practitioner_id uuid NOT NULL,
    consult_id uuid,
    seen_at timestamp with time zone NOT NULL,
    weak_link boolean DEFAULT false NOT NULL
);

CREATE TABLE public.province (
    code character(2) NOT NULL,
    name text NOT NULL,
    name_en text NOT NULL
);

CREATE TABLE public.recording (
    id uuid NOT NULL,
    consult_id uuid NOT NULL,
    state text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    stopped_at timestamp with time zone,
    stop_reason text,
    driver_id uuid,
    driver_until timestamp with time zone,
    erase_at timestamp with time zone,
    erased_at timestamp with time zone,
    CONSTRAINT recording_check CHECK (((state = 'stopped'::text) = ((stopped_at IS NOT NULL) AND (stop_reason IS NOT NULL)))),
    CONSTRAINT recording_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'recording'::text, 'stopped'::text]))),
    CONSTRAINT recording_stop_reason_check CHECK ((stop_reason = ANY (ARRAY['declined'::text, 'withdrawn'::text, 'by-hand'::text, 'consult-ended'::text, 'cannot-record'::text])))
);

CREATE TABLE public.recording_consent (
    id uuid NOT NULL,
    recording_id uuid NOT NULL,
    practitioner_id uuid,
    answer text NOT NULL,
    way text,
    given_by text,
    witness text,
    written_by uuid,
    written_at timestamp with time zone NOT NULL,
    guest_id uuid,
    CONSTRAINT recording_consent_answer_check CHECK ((answer = ANY (ARRAY['agreed'::text, 'declined'::text, 'withdrawn'::text]))),
    CONSTRAINT recording_consent_given_by_check CHECK ((given_by = ANY (ARRAY['self'::text, 'representative'::text]))),
    CONSTRAINT recording_consent_way_check CHECK ((way = ANY (ARRAY['signed'::text, 'oral-witnessed'::text]))),
    CONSTRAINT recording_consent_whose CHECK (((num_nonnulls(practitioner_id, guest_id) <= 1) AND (((practitioner_id IS NULL) AND (guest_id IS NULL)) = ((way IS NOT NULL) AND (given_by IS NOT NULL))))),
    CONSTRAINT recording_consent_writer CHECK (((written_by IS NULL) = (guest_id IS NOT NULL)))
);

CREATE TABLE public.recording_file (
    id uuid NOT NULL,
    segment_id uuid NOT NULL,
    name text NOT NULL,
    practitioner_id uuid,
    stream text NOT NULL,
    media_type text NOT NULL,
    has_picture boolean NOT NULL,
    started_at timestamp with time zone NOT NULL,
    duration_ms integer NOT NULL,
    head bytea NOT NULL,
    body_start bigint NOT NULL,
    body_end bigint NOT NULL,
    sha256 text NOT NULL,
    guest_id uuid,
    CONSTRAINT recording_file_check CHECK ((num_nonnulls(practitioner_id, guest_id) = 1)),
    CONSTRAINT recording_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT recording_file_stream_check CHECK ((stream = ANY (ARRAY['person'::text, 'examination'::text, 'screen'::text])))
);

CREATE TABLE public.recording_segment (
    id uuid NOT NULL,
    recording_id uuid NOT NULL,
    wrapped_key bytea,
    started_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    written_at timestamp with time zone,
    sealed_at timestamp with time zone
);

CREATE TABLE public.recording_viewing (
    id uuid NOT NULL,
    recording_id uuid NOT NULL,
    practitioner_id uuid NOT NULL,
    began_at timestamp with time zone NOT NULL
);

CREATE TABLE public.role_grant (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    role text NOT NULL,
    facility_id uuid,
    CONSTRAINT role_grant_role_check CHECK ((role = ANY (ARRAY['clinician'::text, 'specialist'::text, 'rota-admin'::text, 'facility-admin'::text, 'system-admin'::text, 'auditor'::text])))
);

CREATE TABLE public.saved_filter (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    name text NOT NULL,
    filter jsonb NOT NULL,
    saved_at timestamp with time zone NOT NULL
);

CREATE TABLE public.session_process (
    process_id uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL
);

CREATE TABLE public.sign_in_failure (
    key text NOT NULL,
    failures integer NOT NULL,
    last_failed_at timestamp with time zone NOT NULL,
    retry_at timestamp with time zone NOT NULL
);

CREATE TABLE public.specialty (
    code text NOT NULL,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    "position" integer NOT NULL
);

CREATE TABLE public.specialty_code (
    list text NOT NULL,
    code text NOT NULL,
    specialty_code text NOT NULL,
    CONSTRAINT specialty_code_list_check CHECK ((list = ANY (ARRAY['circular-43-2013'::text, 'department-4210'::text])))
);

CREATE TABLE public.support_agreement (
    id uuid NOT NULL,
    requesting_facility_id uuid NOT NULL,
    consulting_facility_id uuid NOT NULL,
    number text NOT NULL,
    valid daterange NOT NULL,
    rank integer DEFAULT 1 NOT NULL,
    CONSTRAINT support_agreement_check CHECK ((requesting_facility_id <> consulting_facility_id))
);

CREATE TABLE public.vital_signs (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    pulse integer,
    systolic integer,
    diastolic integer,
    temperature numeric(4,1),
    respirations integer,
    spo2 integer,
    spo2_scale smallint DEFAULT 1 NOT NULL,
    on_oxygen boolean,
    oxygen_flow numeric(4,1),
    consciousness character(1),
    weight numeric(5,1),
    height numeric(4,1),
    glucose numeric(4,1),
    confirmed text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT vital_signs_consciousness_check CHECK ((consciousness = ANY (ARRAY['A'::bpchar, 'C'::bpchar, 'V'::bpchar, 'P'::bpchar, 'U'::bpchar]))),
    CONSTRAINT vital_signs_spo2_scale_check CHECK ((spo2_scale = ANY (ARRAY[1, 2])))
);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_practitioner_id_key UNIQUE (practitioner_id);

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT attachment_of_case UNIQUE (case_id, id);

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT attachment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT attachment_storage_key_key UNIQUE (storage_key);

ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT audit_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.audit_seal
    ADD CONSTRAINT audit_seal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_session
    ADD CONSTRAINT auth_session_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_session
    ADD CONSTRAINT auth_session_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.case_event
    ADD CONSTRAINT case_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.case_message
    ADD CONSTRAINT case_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.case_question
    ADD CONSTRAINT case_question_case_id_number_key UNIQUE (case_id, number);

ALTER TABLE ONLY public.case_question
    ADD CONSTRAINT case_question_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.case_reading
    ADD CONSTRAINT case_reading_pkey PRIMARY KEY (case_id, account_id);

ALTER TABLE ONLY public.case_search
    ADD CONSTRAINT case_search_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.commune
    ADD CONSTRAINT commune_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.consult_attendance
    ADD CONSTRAINT consult_attendance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.consult_guest
    ADD CONSTRAINT consult_guest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.consult_guest
    ADD CONSTRAINT consult_guest_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.consult
    ADD CONSTRAINT consult_page_id_key UNIQUE (page_id);

ALTER TABLE ONLY public.consult_participant
    ADD CONSTRAINT consult_participant_pkey PRIMARY KEY (consult_id, practitioner_id);

ALTER TABLE ONLY public.consult
    ADD CONSTRAINT consult_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.consult_quality
    ADD CONSTRAINT consult_quality_pkey PRIMARY KEY (attendance_id, at);

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_facility_id_coalesce_line_position_tstzrange_excl EXCLUDE USING gist (facility_id WITH =, COALESCE(specialty_code, ''::text) WITH =, line WITH =, "position" WITH =, tstzrange(starts_at, ends_at) WITH &&);

ALTER TABLE ONLY public.duty_feed
    ADD CONSTRAINT duty_feed_pkey PRIMARY KEY (account_id);

ALTER TABLE ONLY public.duty_feed
    ADD CONSTRAINT duty_feed_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.facility
    ADD CONSTRAINT facility_code_key UNIQUE (code);

ALTER TABLE ONLY public.facility
    ADD CONSTRAINT facility_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.icd10
    ADD CONSTRAINT icd10_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.medical_case
    ADD CONSTRAINT medical_case_number_key UNIQUE (number);

ALTER TABLE ONLY public.medical_case
    ADD CONSTRAINT medical_case_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.minutes
    ADD CONSTRAINT minutes_consult_id_version_key UNIQUE (consult_id, version);

ALTER TABLE ONLY public.minutes
    ADD CONSTRAINT minutes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.minutes_signature
    ADD CONSTRAINT minutes_signature_minutes_id_practitioner_id_key UNIQUE (minutes_id, practitioner_id);

ALTER TABLE ONLY public.minutes_signature
    ADD CONSTRAINT minutes_signature_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_delivery
    ADD CONSTRAINT outbox_delivery_pkey PRIMARY KEY (event_id, consumer);

ALTER TABLE ONLY public.outbox_event
    ADD CONSTRAINT outbox_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_subscription
    ADD CONSTRAINT outbox_subscription_pkey PRIMARY KEY (consumer, type);

ALTER TABLE ONLY public.page
    ADD CONSTRAINT page_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.page_step
    ADD CONSTRAINT page_step_pkey PRIMARY KEY (page_id, step);

ALTER TABLE ONLY public.patient_identifier
    ADD CONSTRAINT patient_identifier_patient_id_system_value_issuer_key UNIQUE (patient_id, system, value, issuer);

ALTER TABLE ONLY public.patient_identifier
    ADD CONSTRAINT patient_identifier_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.patient
    ADD CONSTRAINT patient_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.practitioner
    ADD CONSTRAINT practitioner_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.practitioner_specialty
    ADD CONSTRAINT practitioner_specialty_pkey PRIMARY KEY (practitioner_id, specialty_code);

ALTER TABLE ONLY public.presence
    ADD CONSTRAINT presence_pkey PRIMARY KEY (socket_id);

ALTER TABLE ONLY public.province
    ADD CONSTRAINT province_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.record_grant
    ADD CONSTRAINT record_grant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.record_grant
    ADD CONSTRAINT record_grant_record_type_record_id_practitioner_id_reason_key UNIQUE (record_type, record_id, practitioner_id, reason);

ALTER TABLE ONLY public.recording_consent
    ADD CONSTRAINT recording_consent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.recording_file
    ADD CONSTRAINT recording_file_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.recording
    ADD CONSTRAINT recording_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.recording_segment
    ADD CONSTRAINT recording_segment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.recording_viewing
    ADD CONSTRAINT recording_viewing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_account_id_role_facility_id_key UNIQUE NULLS NOT DISTINCT (account_id, role, facility_id);

ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.saved_filter
    ADD CONSTRAINT saved_filter_account_id_name_key UNIQUE (account_id, name);

ALTER TABLE ONLY public.saved_filter
    ADD CONSTRAINT saved_filter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.session_process
    ADD CONSTRAINT session_process_pkey PRIMARY KEY (process_id);

ALTER TABLE ONLY public.sign_in_failure
    ADD CONSTRAINT sign_in_failure_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.specialty_code
    ADD CONSTRAINT specialty_code_pkey PRIMARY KEY (list, code, specialty_code);

ALTER TABLE ONLY public.specialty
    ADD CONSTRAINT specialty_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.support_agreement
    ADD CONSTRAINT support_agreement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.support_agreement
    ADD CONSTRAINT support_agreement_requesting_facility_id_consulting_facili_excl EXCLUDE USING gist (requesting_facility_id WITH =, consulting_facility_id WITH =, valid WITH &&);

ALTER TABLE ONLY public.vital_signs
    ADD CONSTRAINT vital_signs_pkey PRIMARY KEY (id);

CREATE UNIQUE INDEX account_login ON public.account USING btree (lower(login));

CREATE INDEX attachment_case ON public.attachment USING btree (case_id) WHERE (removed_at IS NULL);

CREATE INDEX audit_event_at ON public.audit_event USING btree (at);

CREATE INDEX audit_event_patient ON public.audit_event USING gin (patient_ids);

CREATE INDEX audit_event_seal ON public.audit_event USING btree (seal_id, id);

CREATE INDEX auth_session_account ON public.auth_session USING btree (account_id, address, created_at);

CREATE INDEX case_event_case ON public.case_event USING btree (case_id, at);

CREATE INDEX case_message_case ON public.case_message USING btree (case_id, sent_at);

CREATE INDEX case_search_words ON public.case_search USING gin (words);

CREATE INDEX commune_search ON public.commune USING gin (public.search_text(name) public.gin_trgm_ops);

CREATE INDEX consult_attendance_consult ON public.consult_attendance USING btree (consult_id, joined_at);

CREATE INDEX consult_attendance_open ON public.consult_attendance USING btree (seen_at) WHERE (left_at IS NULL);

CREATE INDEX consult_attendance_practitioner ON public.consult_attendance USING btree (practitioner_id, seen_at);

CREATE INDEX consult_case ON public.consult USING btree (case_id);

CREATE INDEX consult_guest_consult ON public.consult_guest USING btree (consult_id);

CREATE UNIQUE INDEX consult_one_chair ON public.consult_participant USING btree (consult_id) WHERE (role = 'chair'::text);

CREATE UNIQUE INDEX consult_one_secretary ON public.consult_participant USING btree (consult_id) WHERE (role = 'secretary'::text);

CREATE INDEX consult_quality_at ON public.consult_quality USING btree (at);

CREATE INDEX duty_facility ON public.duty USING btree (facility_id, ends_at);

CREATE INDEX duty_practitioner ON public.duty USING btree (practitioner_id, ends_at);

CREATE INDEX icd10_search ON public.icd10 USING gin (public.search_text(((((code || ' '::text) || name_vi) || ' '::text) || name_en)) public.gin_trgm_ops);

CREATE INDEX medical_case_open ON public.medical_case USING btree (worklist_order, id) WHERE (state = ANY (ARRAY['ringing'::text, 'unanswered'::text, 'accepted'::text, 'in-consult'::text]));

CREATE INDEX medical_case_patient ON public.medical_case USING btree (patient_id);

CREATE UNIQUE INDEX medical_case_place ON public.medical_case USING btree (id) INCLUDE (worklist_order);

CREATE INDEX medical_case_worklist ON public.medical_case USING btree (requesting_facility_id, worklist_order, id);

CREATE INDEX outbox_delivery_due ON public.outbox_delivery USING btree (consumer, due_at);

CREATE INDEX outbox_event_occurred_at ON public.outbox_event USING btree (occurred_at);

CREATE INDEX page_case ON public.page USING btree (case_id, started_at);

CREATE UNIQUE INDEX page_one_ringing ON public.page USING btree (case_id) WHERE (state = 'ringing'::text);

CREATE INDEX page_step_ringing ON public.page_step USING btree (practitioner_id) WHERE (state = 'ringing'::text);

CREATE INDEX patient_facility ON public.patient USING btree (facility_id, updated_at DESC);

CREATE INDEX patient_identifier_value ON public.patient_identifier USING btree (value);

CREATE INDEX patient_search ON public.patient USING gin (search_name public.gin_trgm_ops);

CREATE INDEX practitioner_facility ON public.practitioner USING btree (facility_id);

CREATE INDEX presence_practitioner ON public.presence USING btree (practitioner_id);

CREATE INDEX presence_process ON public.presence USING btree (process_id);

CREATE INDEX record_grant_practitioner ON public.record_grant USING btree (practitioner_id, record_type, record_id) INCLUDE (expires_at) WHERE (revoked_at IS NULL);

CREATE INDEX recording_consent_recording ON public.recording_consent USING btree (recording_id);

CREATE INDEX recording_consult ON public.recording USING btree (consult_id);

CREATE INDEX recording_file_segment ON public.recording_file USING btree (segment_id);

CREATE UNIQUE INDEX recording_one_running ON public.recording USING btree (consult_id) WHERE (state <> 'stopped'::text);

CREATE UNIQUE INDEX recording_segment_one_open ON public.recording_segment USING btree (recording_id) WHERE (ended_at IS NULL);

CREATE INDEX recording_segment_recording ON public.recording_segment USING btree (recording_id);

CREATE INDEX recording_viewing_recording ON public.recording_viewing USING btree (recording_id);

CREATE INDEX support_agreement_requesting ON public.support_agreement USING btree (requesting_facility_id, rank);

CREATE INDEX vital_signs_case ON public.vital_signs USING btree (case_id, taken_at);

CREATE TRIGGER audit_event_fixed BEFORE DELETE OR UPDATE ON public.audit_event FOR EACH ROW EXECUTE FUNCTION public.refuse_audit_change();

CREATE TRIGGER case_event_fixed BEFORE DELETE OR UPDATE ON public.case_event FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER case_message_fixed BEFORE DELETE OR UPDATE ON public.case_message FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER medical_case_is_new AFTER INSERT ON public.medical_case FOR EACH ROW EXECUTE FUNCTION public.search_case();

CREATE TRIGGER medical_case_says_else AFTER UPDATE ON public.medical_case FOR EACH ROW WHEN ((((((((((((((old.number IS DISTINCT FROM new.number) OR (old.patient_id IS DISTINCT FROM new.patient_id)) OR (old.requesting_facility_id IS DISTINCT FROM new.requesting_facility_id)) OR (old.requesting_practitioner_id IS DISTINCT FROM new.requesting_practitioner_id)) OR (old.consulting_facility_id IS DISTINCT FROM new.consulting_facility_id)) OR (old.consulting_practitioner_id IS DISTINCT FROM new.consulting_practitioner_id)) OR (old.specialty_code IS DISTINCT FROM new.specialty_code)) OR (old.priority IS DISTINCT FROM new.priority)) OR (old.diagnosis_code IS DISTINCT FROM new.diagnosis_code)) OR (old.diagnosis_text IS DISTINCT FROM new.diagnosis_text)) OR (old.situation IS DISTINCT FROM new.situation)) OR (old.conclusion IS DISTINCT FROM new.conclusion)) OR (old.submitted_at IS DISTINCT FROM new.submitted_at))) EXECUTE FUNCTION public.search_case();

CREATE TRIGGER minutes_fixed BEFORE DELETE OR UPDATE ON public.minutes FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER patient_identifier_changed AFTER INSERT OR DELETE OR UPDATE ON public.patient_identifier FOR EACH ROW EXECUTE FUNCTION public.search_patient_identifier();

CREATE TRIGGER patient_is_called_else AFTER UPDATE ON public.patient FOR EACH ROW WHEN (((old.name IS DISTINCT FROM new.name) OR (old.birth_date IS DISTINCT FROM new.birth_date))) EXECUTE FUNCTION public.search_patient();

CREATE TRIGGER record_grant_changed AFTER INSERT OR DELETE OR UPDATE OF revoked_at ON public.record_grant FOR EACH ROW EXECUTE FUNCTION public.search_reader();

CREATE TRIGGER recording_consent_fixed BEFORE DELETE OR UPDATE ON public.recording_consent FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER recording_viewing_fixed BEFORE DELETE OR UPDATE ON public.recording_viewing FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_practitioner_id_fkey FOREIGN KEY (practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT attachment_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT attachment_case_id_drawn_on_fkey FOREIGN KEY (case_id, drawn_on) REFERENCES public.attachment(case_id, id);

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT attachment_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.medical_case(id);

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT attachment_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.auth_session
    ADD CONSTRAINT auth_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.case_event
    ADD CONSTRAINT case_event_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.medical_case(id);

ALTER TABLE ONLY public.case_event
    ADD CONSTRAINT case_event_practitioner_id_fkey FOREIGN KEY (practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.case_message
    ADD CONSTRAINT case_message_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.medical_case(id);

ALTER TABLE ONLY public.case_message
    ADD CONSTRAINT case_message_practitioner_id_fkey FOREIGN KEY (practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.case_question
    ADD CONSTRAINT case_question_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.case_question
    ADD CONSTRAINT case_question_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.medical_case(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.case_reading
    ADD CONSTRAINT case_reading_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);

ALTER TABLE ONLY public.case_reading
    ADD CONSTRAINT case_reading_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.medical_case(id);

ALTER TABLE ONLY public.case_search
    ADD CONSTRAINT case_search_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.medical_case(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.commune
    ADD CONSTRAINT commune_province_code_fkey FOREIGN KEY (province_code) REFERENCES public.province(code);

ALTER TABLE ONLY public.consult_attendance
    ADD CONSTRAINT consult_attendance_consult_id_fkey FOREIGN KEY (consult_id) REFERENCES public.consult(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.consult_attendance
    ADD CONSTRAINT consult_attendance_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES public.consult_guest(id);

ALTER TABLE ONLY public.consult_attendance
    ADD CONSTRAINT consult_attendance_practitioner_id_fkey FOREIGN KEY (practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.consult
    ADD CONSTRAINT consult_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.medical_case(id);

ALTER TABLE ONLY public.consult_guest
    ADD CONSTRAINT consult_guest_consult_id_fkey FOREIGN KEY (consult_id) REFERENCES public.consult(id);

ALTER TABLE ONLY public.consult_guest
    ADD CONSTRAINT consult_guest_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.consult
    ADD CONSTRAINT consult_page_id_fkey FOREIGN KEY (page_id) REFERENCES public.page(id);

ALTER TABLE ONLY public.consult_participant
    ADD CONSTRAINT consult_participant_consult_id_fkey FOREIGN KEY (consult_id) REFERENCES public.consult(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.consult_participant
    ADD CONSTRAINT consult_participant_practitioner_id_fkey FOREIGN KEY (practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.consult_quality
    ADD CONSTRAINT consult_quality_attendance_id_fkey FOREIGN KEY (attendance_id) REFERENCES public.consult_attendance(id);

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.account(id);

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES public.facility(id);

ALTER TABLE ONLY public.duty_feed
    ADD CONSTRAINT duty_feed_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_practitioner_id_fkey FOREIGN KEY (practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_specialty_code_fkey FOREIGN KEY (specialty_code) REFERENCES public.specialty(code);

ALTER TABLE ONLY public.facility
    ADD CONSTRAINT facility_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES public.commune(code);

ALTER TABLE ONLY public.facility
    ADD CONSTRAINT facility_province_code_fkey FOREIGN KEY (province_code) REFERENCES public.province(code);

ALTER TABLE ONLY public.medical_case
    ADD CONSTRAINT medical_case_consent_recorded_by_fkey FOREIGN KEY (consent_recorded_by) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.medical_case
    ADD CONSTRAINT medical_case_consulting_facility_id_fkey FOREIGN KEY (consulting_facility_id) REFERENCES public.facility(id);

ALTER TABLE ONLY public.medical_case
    ADD CONSTRAINT medical_case_consulting_practitioner_id_fkey FOREIGN KEY (consulting_practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.medical_case
    ADD CONSTRAINT medical_case_diagnosis_code_fkey FOREIGN KEY (diagnosis_code) REFERENCES public.icd10(code);

ALTER TABLE ONLY public.medical_case
    ADD CONSTRAINT medical_case_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES public.patient(id);

ALTER TABLE ONLY public.medical_case
    ADD CONSTRAINT medical_case_requesting_facility_id_fkey FOREIGN KEY (requesting_facility_id) REFERENCES public.facility(id);

ALTER TABLE ONLY public.medical_case
    ADD CONSTRAINT medical_case_requesting_practitioner_id_fkey FOREIGN KEY (requesting_practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.medical_case
    ADD CONSTRAINT medical_case_specialty_code_fkey FOREIGN KEY (specialty_code) REFERENCES public.specialty(code);

ALTER TABLE ONLY public.minutes
    ADD CONSTRAINT minutes_consult_id_fkey FOREIGN KEY (consult_id) REFERENCES public.consult(id);

ALTER TABLE ONLY public.minutes_signature
    ADD CONSTRAINT minutes_signature_minutes_id_fkey FOREIGN KEY (minutes_id) REFERENCES public.minutes(id);

ALTER TABLE ONLY public.minutes_signature
    ADD CONSTRAINT minutes_signature_practitioner_id_fkey FOREIGN KEY (practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.minutes
    ADD CONSTRAINT minutes_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.outbox_delivery
    ADD CONSTRAINT outbox_delivery_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.outbox_event(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.page
    ADD CONSTRAINT page_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.page
    ADD CONSTRAINT page_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.medical_case(id);

ALTER TABLE ONLY public.page
    ADD CONSTRAINT page_specialty_code_fkey FOREIGN KEY (specialty_code) REFERENCES public.specialty(code);

ALTER TABLE ONLY public.page
    ADD CONSTRAINT page_started_by_fkey FOREIGN KEY (started_by) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.page_step
    ADD CONSTRAINT page_step_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES public.facility(id);

ALTER TABLE ONLY public.page_step
    ADD CONSTRAINT page_step_page_id_fkey FOREIGN KEY (page_id) REFERENCES public.page(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.page_step
    ADD CONSTRAINT page_step_practitioner_id_fkey FOREIGN KEY (practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.patient
    ADD CONSTRAINT patient_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES public.commune(code);

ALTER TABLE ONLY public.patient
    ADD CONSTRAINT patient_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.account(id);

ALTER TABLE ONLY public.patient
    ADD CONSTRAINT patient_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES public.facility(id);

ALTER TABLE ONLY public.patient_identifier
    ADD CONSTRAINT patient_identifier_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES public.patient(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.practitioner
    ADD CONSTRAINT practitioner_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES public.facility(id);

ALTER TABLE ONLY public.practitioner_specialty
    ADD CONSTRAINT practitioner_specialty_practitioner_id_fkey FOREIGN KEY (practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.practitioner_specialty
    ADD CONSTRAINT practitioner_specialty_specialty_code_fkey FOREIGN KEY (specialty_code) REFERENCES public.specialty(code);

ALTER TABLE ONLY public.presence
    ADD CONSTRAINT presence_practitioner_id_fkey FOREIGN KEY (practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.record_grant
    ADD CONSTRAINT record_grant_practitioner_id_fkey FOREIGN KEY (practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.recording
    ADD CONSTRAINT recording_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.recording_consent
    ADD CONSTRAINT recording_consent_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES public.consult_guest(id);

ALTER TABLE ONLY public.recording_consent
    ADD CONSTRAINT recording_consent_practitioner_id_fkey FOREIGN KEY (practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.recording_consent
    ADD CONSTRAINT recording_consent_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES public.recording(id);

ALTER TABLE ONLY public.recording_consent
    ADD CONSTRAINT recording_consent_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.recording
    ADD CONSTRAINT recording_consult_id_fkey FOREIGN KEY (consult_id) REFERENCES public.consult(id);

ALTER TABLE ONLY public.recording_file
    ADD CONSTRAINT recording_file_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES public.consult_guest(id);

ALTER TABLE ONLY public.recording_file
    ADD CONSTRAINT recording_file_practitioner_id_fkey FOREIGN KEY (practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.recording_file
    ADD CONSTRAINT recording_file_segment_id_fkey FOREIGN KEY (segment_id) REFERENCES public.recording_segment(id);

ALTER TABLE ONLY public.recording_segment
    ADD CONSTRAINT recording_segment_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES public.recording(id);

ALTER TABLE ONLY public.recording_viewing
    ADD CONSTRAINT recording_viewing_practitioner_id_fkey FOREIGN KEY (practitioner_id) REFERENCES public.practitioner(id);

ALTER TABLE ONLY public.recording_viewing
    ADD CONSTRAINT recording_viewing_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES public.recording(id);

ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES public.facility(id);

ALTER TABLE ONLY public.saved_filter
    ADD CONSTRAINT saved_filter_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);

ALTER TABLE ONLY public.specialty_code
    ADD CONSTRAINT specialty_code_specialty_code_fkey FOREIGN KEY (specialty_code) REFERENCES public.specialty(code);

ALTER TABLE ONLY public.support_agreement
    ADD CONSTRAINT support_agreement_consulting_facility_id_fkey FOREIGN KEY (consulting_facility_id) REFERENCES public.facility(id);

ALTER TABLE ONLY public.support_agreement
    ADD CONSTRAINT support_agreement_requesting_facility_id_fkey FOREIGN KEY (requesting_facility_id) REFERENCES public.facility(id);

ALTER TABLE ONLY public.vital_signs
    ADD CONSTRAINT vital_signs_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.medical_case(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vital_signs
    ADD CONSTRAINT vital_signs_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.practitioner(id);
