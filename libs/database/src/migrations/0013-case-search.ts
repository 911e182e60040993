import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finding cases by their words: one index for what is said of a case, renewed by whatever changes what is said. */
export class CaseSearch0013 implements MigrationInterface {
  name = 'CaseSearch1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The words of a text as they are looked for: without accents and case, letters and digits only.
      CREATE FUNCTION search_words(value text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN coalesce(array_remove(regexp_split_to_array(public.search_text(value), '[^a-z0-9]+'), ''), '{}');

      -- Cases with every word of a text; the last one, which may still be typed, begins a word once it has two letters.
      -- Null for a text without words, which finds nothing.
      CREATE FUNCTION search_query(value text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN (
          SELECT (array_to_string(words, ' & ') || CASE WHEN length(words[cardinality(words)]) > 1 THEN ':*' ELSE '' END)::tsquery
          FROM public.search_words(value) words WHERE cardinality(words) > 0
        );

      -- Cases with one of these marks.
      CREATE FUNCTION search_marks(marks text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN (SELECT string_agg(quote_literal(mark), ' | ')::tsquery FROM unnest(marks) mark);
    `);
    await runner.query(`
      CREATE TABLE case_search (
        case_id uuid PRIMARY KEY REFERENCES medical_case ON DELETE CASCADE,
        -- Words, and marks that begin with # and so are no word: who may see it, where, who treats, what, in which month.
        words tsvector NOT NULL
      );

      CREATE FUNCTION case_search_words(kase medical_case) RETURNS tsvector LANGUAGE sql STABLE AS $$
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

      CREATE FUNCTION search_case() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO public.case_search VALUES (NEW.id, public.case_search_words(NEW))
        ON CONFLICT (case_id) DO UPDATE SET words = excluded.words;
        RETURN NULL;
      END $$;

      CREATE FUNCTION search_cases_of(patients uuid[]) RETURNS void LANGUAGE sql AS $$
        UPDATE public.case_search search SET words = public.case_search_words(kase)
        FROM public.medical_case kase WHERE kase.patient_id = ANY(patients) AND search.case_id = kase.id
      $$;

      CREATE FUNCTION search_patient() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM public.search_cases_of(ARRAY[NEW.id]);
        RETURN NULL;
      END $$;

      CREATE FUNCTION search_patient_identifier() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- The one of the two that there is not is null.
        PERFORM public.search_cases_of(ARRAY[OLD.patient_id, NEW.patient_id]);
        RETURN NULL;
      END $$;

      CREATE FUNCTION search_reader() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE public.case_search search SET words = public.case_search_words(kase)
        FROM public.medical_case kase
        WHERE kase.id IN (OLD.record_id, NEW.record_id) AND search.case_id = kase.id;
        RETURN NULL;
      END $$;

      INSERT INTO case_search SELECT kase.id, case_search_words(kase) FROM medical_case kase;
      CREATE INDEX case_search_words ON case_search USING gin (words);

      -- The grants of a doctor, and the places in the worklist of cases, without reading the rows themselves.
      DROP INDEX record_grant_practitioner;
      CREATE INDEX record_grant_practitioner ON record_grant (practitioner_id, record_type, record_id)
        INCLUDE (expires_at) WHERE revoked_at IS NULL;
      CREATE UNIQUE INDEX medical_case_place ON medical_case (id) INCLUDE (worklist_order);

      CREATE TRIGGER medical_case_is_new AFTER INSERT ON medical_case FOR EACH ROW EXECUTE FUNCTION search_case();
      CREATE TRIGGER medical_case_says_else AFTER UPDATE ON medical_case FOR EACH ROW
        WHEN ((OLD.number, OLD.patient_id, OLD.requesting_facility_id, OLD.requesting_practitioner_id,
               OLD.consulting_facility_id, OLD.consulting_practitioner_id, OLD.specialty_code, OLD.priority,
               OLD.diagnosis_code, OLD.diagnosis_text, OLD.situation, OLD.conclusion, OLD.submitted_at)
          IS DISTINCT FROM
              (NEW.number, NEW.patient_id, NEW.requesting_facility_id, NEW.requesting_practitioner_id,
               NEW.consulting_facility_id, NEW.consulting_practitioner_id, NEW.specialty_code, NEW.priority,
               NEW.diagnosis_code, NEW.diagnosis_text, NEW.situation, NEW.conclusion, NEW.submitted_at))
        EXECUTE FUNCTION search_case();
      CREATE TRIGGER patient_is_called_else AFTER UPDATE ON patient FOR EACH ROW
        WHEN ((OLD.name, OLD.birth_date) IS DISTINCT FROM (NEW.name, NEW.birth_date))
        EXECUTE FUNCTION search_patient();
      CREATE TRIGGER patient_identifier_changed AFTER INSERT OR UPDATE OR DELETE ON patient_identifier FOR EACH ROW
        EXECUTE FUNCTION search_patient_identifier();
      CREATE TRIGGER record_grant_changed AFTER INSERT OR UPDATE OF revoked_at OR DELETE ON record_grant FOR EACH ROW
        EXECUTE FUNCTION search_reader();
    `);
    await runner.query(`
      -- A way to look at the worklist that somebody wants again. It may hold a patient's name: only its owner sees it.
      CREATE TABLE saved_filter (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        name text NOT NULL,
        filter jsonb NOT NULL,
        saved_at timestamptz NOT NULL,
        UNIQUE (account_id, name)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE saved_filter;
      DROP TRIGGER record_grant_changed ON record_grant;
      DROP TRIGGER patient_identifier_changed ON patient_identifier;
      DROP TRIGGER patient_is_called_else ON patient;
      DROP TRIGGER medical_case_says_else ON medical_case;
      DROP TRIGGER medical_case_is_new ON medical_case;
      DROP INDEX medical_case_place;
      DROP INDEX record_grant_practitioner;
      CREATE INDEX record_grant_practitioner ON record_grant (practitioner_id, record_type, record_id)
        WHERE revoked_at IS NULL;
      DROP FUNCTION search_reader, search_patient_identifier, search_patient, search_cases_of, search_case, case_search_words;
      DROP TABLE case_search;
      DROP FUNCTION search_marks, search_query, search_words;
    `);
  }
}
