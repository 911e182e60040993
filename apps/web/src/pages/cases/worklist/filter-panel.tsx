import { Group, MultiSelect, Select, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PRIORITIES } from '#contract';
import { useMe } from '../../../auth/me-context.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { facilitiesQuery, specialtiesQuery, staffQuery } from '../../directory/queries.js';
import { useSpecialtyName } from '../../directory/use-specialty-name.js';
import { DayInput } from '../../rota/day-input.js';
import { useOwnFacilityIds } from '../../rota/use-own-facilities.js';
import { type Known, PERIODS } from './case-filter.js';
import { DiagnosisFilter } from './diagnosis-filter.js';
import { GROUPS } from './held-rows.js';
import type { WorklistChoice } from './use-worklist-filter.js';

/** A period of the address' own days. */
const OWN_PERIOD = 'own';

/** What one may know of the cases that one looks for, each by itself. */
export function FilterPanel({ filter: { group, known }, choose, know }: WorklistChoice) {
  const { t } = useTranslation('cases');
  const { t: common } = useTranslation();
  const locale = useLocale();
  const specialtyName = useSpecialtyName();
  const { data: specialties = [] } = useQuery(specialtiesQuery);
  const { data: facilities = [] } = useQuery(facilitiesQuery);
  const [own = null] = useOwnFacilityIds();
  const me = useMe();
  const staffOf = known.facilityId ?? own;
  const { data: staff = [] } = useQuery({ ...staffQuery(staffOf ?? ''), enabled: staffOf !== null });
  const change = (changes: Partial<Record<keyof Known, unknown>>): void => {
    const changed = Object.entries({ ...known, ...changes }).filter(
      ([, value]) => value !== undefined && value !== null,
    );
    know(Object.fromEntries(changed));
  };
  const ownPeriod = known.from !== undefined || known.to !== undefined;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} id="worklist-filter" role="group" aria-label={t('filter.title')}>
      <Select
        label={t('worklist.group')}
        placeholder={t('worklist.everyGroup')}
        clearable
        data={GROUPS.map((value) => ({ value, label: t(`group.${value}`) }))}
        value={group}
        onChange={choose}
      />
      <Select
        label={t('filter.specialtyCode')}
        placeholder={t('filter.any')}
        clearable
        searchable
        data={specialties.map(({ code }) => ({ value: code, label: specialtyName(code) }))}
        value={known.specialtyCode ?? null}
        onChange={(specialtyCode) => change({ specialtyCode })}
      />
      <MultiSelect
        label={t('filter.priorities')}
        placeholder={known.priorities ? undefined : t('filter.any')}
        clearable
        data={PRIORITIES.map((value) => ({ value: String(value), label: `P${value} ${common(`priority.${value}`)}` }))}
        value={known.priorities?.map(String) ?? []}
        onChange={(chosen) =>
          change({ priorities: chosen.length > 0 ? PRIORITIES.filter((each) => chosen.includes(String(each))) : null })
        }
      />
      <Select
        label={t('filter.facilityId')}
        placeholder={t('filter.any')}
        clearable
        searchable
        data={facilities.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name }))}
        value={known.facilityId ?? null}
        onChange={(facilityId) => change({ facilityId, practitionerId: null })}
      />
      <Select
        label={t('filter.practitionerId')}
        placeholder={t('filter.any')}
        clearable
        searchable
        data={staff.map(({ id, name, title }) => ({
          value: id,
          label: id === me.practitionerId ? t('filter.me', { name }) : [title, name].filter(Boolean).join(' '),
        }))}
        value={known.practitionerId ?? null}
        onChange={(practitionerId) => change({ practitionerId })}
      />
      <DiagnosisFilter code={known.icd10 ?? null} onCode={(icd10) => change({ icd10 })} />
      <Select
        label={t('filter.period')}
        placeholder={t('filter.anyTime')}
        clearable
        data={[
          ...PERIODS.map((days) => ({ value: String(days), label: t('filter.lastDays', { count: days }) })),
          { value: OWN_PERIOD, label: t('filter.ownPeriod') },
        ]}
        value={ownPeriod ? OWN_PERIOD : known.days === undefined ? null : String(known.days)}
        onChange={(chosen) => {
          if (chosen === OWN_PERIOD) change({ days: null, from: new Date().toISOString().slice(0, 10) });
          else change({ days: PERIODS.find((days) => String(days) === chosen), from: null, to: null });
        }}
      />
      {ownPeriod && (
        <Group grow align="start">
          <DayInput
            label={t('filter.from')}
            clearable
            value={known.from ?? null}
            {...(known.to !== undefined && { maxDate: known.to })}
            onChange={(from) => change({ from })}
          />
          <DayInput
            label={t('filter.to')}
            clearable
            value={known.to ?? null}
            {...(known.from !== undefined && { minDate: known.from })}
            onChange={(to) => change({ to })}
          />
        </Group>
      )}
    </SimpleGrid>
  );
}
