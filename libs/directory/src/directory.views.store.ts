import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RoleGrant } from '#contract';
import type { CommuneView } from './commune.dto.js';
import type { AgreementView, ConsultingFacilityView, FacilityView, PersonView, StaffView } from './directory.dto.js';

const FACILITY_REF = (alias: string): string =>
  `${alias}.id, ${alias}.name, ${alias}.name_en AS "nameEn", ${alias}.short_name AS "shortName"`;

/** A facility as one JSON value, for answers that name two of them. */
const FACILITY_JSON = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'nameEn', ${alias}.name_en, 'shortName', ${alias}.short_name)`;

const STAFF = `
  person.id, person.name, person.title, person.position, person.phone, person.email, person.active,
  person.licence_number AS "licenceNumber", person.licence_scope AS "licenceScope",
  person.facility_id AS "facilityId", facility.short_name AS "facilityName",
  coalesce((SELECT array_agg(s.specialty_code ORDER BY s.specialty_code) FROM practitioner_specialty s
            WHERE s.practitioner_id = person.id), '{}') AS "specialtyCodes"`;

/** Vietnamese names sort by the given name, which is the last word. */
const BY_NAME = `regexp_replace(person.name, '^.* ', '') COLLATE "vi-x-icu", person.name COLLATE "vi-x-icu"`;

/** A person as the administrator's page shows them, with the account as a JSON value or null. */
export interface PersonRow extends StaffView {
  account: { id: string; login: string; disabled: boolean; roles: RoleGrant[] } | null;
}

/** What the directory's pages show, each in one query. */
@Injectable()
export class DirectoryViewsStore {
  constructor(private readonly database: DataSource) {}

  facilities(): Promise<FacilityView[]> {
    return this.database.query(
      `SELECT ${FACILITY_REF('facility')}, facility.code, facility.kind, facility.technical_level AS "technicalLevel",
              facility.phone, facility.active,
              (SELECT count(*)::int FROM practitioner p WHERE p.facility_id = facility.id AND p.active) AS staff,
              coalesce((SELECT array_agg(DISTINCT s.specialty_code ORDER BY s.specialty_code)
                        FROM practitioner p JOIN practitioner_specialty s ON s.practitioner_id = p.id
                        WHERE p.facility_id = facility.id AND p.active), '{}') AS "specialtyCodes"
       FROM facility ORDER BY facility.code`,
    );
  }

  staff(facilityId: string): Promise<StaffView[]> {
    return this.database.query(
      `SELECT ${STAFF} FROM practitioner person JOIN facility ON facility.id = person.facility_id
       WHERE person.facility_id = $1 AND person.active ORDER BY ${BY_NAME}`,
      [facilityId],
    );
  }

  /** Facilities that `facilityId` may ask today, with the specialties to be asked there, first to ask first. */
  consulting(facilityId: string): Promise<ConsultingFacilityView[]> {
    return this.database.query(
      `SELECT ${FACILITY_REF('facility')},
              coalesce((SELECT array_agg(DISTINCT s.specialty_code ORDER BY s.specialty_code)
                        FROM practitioner p JOIN practitioner_specialty s ON s.practitioner_id = p.id
                        WHERE p.facility_id = facility.id AND p.active), '{}') AS "specialtyCodes"
       FROM support_agreement agreement JOIN facility ON facility.id = agreement.consulting_facility_id
       WHERE agreement.requesting_facility_id = $1 AND facility.active
         AND agreement.valid @> (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
       ORDER BY agreement.rank, facility.code`,
      [facilityId],
    );
  }

  /** Communes whose name holds the words, without regard to accents; an exact beginning first. */
  communes(text: string): Promise<CommuneView[]> {
    return this.database.query(
      `SELECT commune.code, commune.name, commune.name_en AS "nameEn", province.name AS "provinceName"
       FROM commune JOIN province ON province.code = commune.province_code
       WHERE search_text(commune.name) LIKE '%' || replace(replace(search_text($1), '\\', ''), '%', '') || '%'
       ORDER BY commune.name COLLATE "vi-x-icu" LIMIT 20`,
      [text],
    );
  }

  agreements(): Promise<AgreementView[]> {
    return this.database.query(
      `SELECT agreement.id, agreement.number, agreement.rank,
              to_char(lower(agreement.valid), 'YYYY-MM-DD') AS "from",
              to_char(upper(agreement.valid) - 1, 'YYYY-MM-DD') AS "to",
              agreement.valid @> (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS active,
              ${FACILITY_JSON('requesting')} AS requesting, ${FACILITY_JSON('consulting')} AS consulting
       FROM support_agreement agreement
       JOIN facility requesting ON requesting.id = agreement.requesting_facility_id
       JOIN facility consulting ON consulting.id = agreement.consulting_facility_id
       ORDER BY requesting.code, agreement.rank`,
    );
  }

  /** Staff of these facilities (null: of all) with their accounts, or one person of them. */
  async people(facilityIds: readonly string[] | null, practitionerId?: string): Promise<PersonView[]> {
    const rows = await this.database.query<PersonRow[]>(
      `SELECT ${STAFF},
              (SELECT json_build_object('id', account.id, 'login', account.login, 'disabled', account.disabled_at IS NOT NULL,
                 'roles', coalesce((SELECT json_agg(json_build_object('role', g.role, 'facilityId', g.facility_id) ORDER BY g.role)
                                    FROM role_grant g WHERE g.account_id = account.id), '[]'))
               FROM account WHERE account.practitioner_id = person.id) AS account
       FROM practitioner person JOIN facility ON facility.id = person.facility_id
       WHERE ($1::uuid[] IS NULL OR person.facility_id = ANY($1)) AND ($2::uuid IS NULL OR person.id = $2)
       ORDER BY facility.code, ${BY_NAME}`,
      [facilityIds, practitionerId ?? null],
    );
    return rows.map(({ account, ...staff }) => ({
      ...staff,
      accountId: account?.id ?? null,
      login: account?.login ?? null,
      disabled: account?.disabled ?? false,
      roles: account?.roles ?? [],
    }));
  }
}
