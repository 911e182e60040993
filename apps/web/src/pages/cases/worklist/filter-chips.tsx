import { Button, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.js';
import { facilitiesQuery, staffQuery } from '../../directory/queries.js';
import { useSpecialtyName } from '../../directory/use-specialty-name.js';
import { useOwnFacilityIds } from '../../rota/use-own-facilities.js';
import type { Known } from './case-filter.js';
import type { WorklistChoice } from './use-worklist-filter.js';
import classes from './worklist.module.css';

/** What the list is narrowed to, each taken back by one press. */
export function FilterChips({ filter: { group, known }, choose, know, clear }: WorklistChoice) {
  const { t } = useTranslation('cases');
  const words = useKnownWords(known);
  const chips = [
    ...(group === null ? [] : [{ text: t(`group.${group}`), drop: () => choose(null) }]),
    ...words.map(({ keys, text }) => ({
      text,
      drop: () => know(Object.fromEntries(Object.entries(known).filter(([key]) => !keys.some((each) => each === key)))),
    })),
  ];
  if (chips.length === 0) return null;
  return (
    <Group gap={8} role="group" aria-label={t('filter.chips')}>
      {chips.map(({ text, drop }) => (
        <Button
          key={text}
          size="compact-sm"
          variant="light"
          className={classes.chip}
          rightSection={<IconX size={14} aria-hidden />}
          aria-label={t('filter.drop', { text })}
          onClick={drop}
        >
          {text}
        </Button>
      ))}
      {chips.length > 1 && (
        <Button size="compact-sm" variant="subtle" onClick={clear}>
          {t('filter.clear')}
        </Button>
      )}
    </Group>
  );
}

/** What is known, in words, and which keys each of them stands for. */
function useKnownWords(known: Known): { keys: (keyof Known)[]; text: string }[] {
  const { t } = useTranslation('cases');
  const locale = useLocale();
  const specialtyName = useSpecialtyName();
  const [own = null] = useOwnFacilityIds();
  const staffOf = known.facilityId ?? own;
  const { data: facilities = [] } = useQuery({ ...facilitiesQuery, enabled: known.facilityId !== undefined });
  const isDoctor = known.practitionerId !== undefined && staffOf !== null;
  const { data: staff = [] } = useQuery({ ...staffQuery(staffOf ?? ''), enabled: isDoctor });
  const facility = facilities.find(({ id }) => id === known.facilityId);
  const doctor = staff.find(({ id }) => id === known.practitionerId);
  const day = (value: string): string => value.split('-').reverse().join('/');
  const { specialtyCode, priorities, facilityId, practitionerId, icd10, days, from, to } = known;
  const period = from !== undefined && to !== undefined ? 'both' : from !== undefined ? 'from' : 'to';
  return [
    ...(specialtyCode === undefined ? [] : [{ keys: ['specialtyCode' as const], text: specialtyName(specialtyCode) }]),
    ...(priorities === undefined
      ? []
      : [{ keys: ['priorities' as const], text: priorities.map((priority) => `P${priority}`).join(', ') }]),
    ...(facilityId === undefined
      ? []
      : [
          {
            keys: ['facilityId' as const, 'practitionerId' as const],
            text: (locale === 'en' ? facility?.nameEn : facility?.name) ?? '…',
          },
        ]),
    ...(practitionerId === undefined
      ? []
      : [{ keys: ['practitionerId' as const], text: doctor?.name ?? t('filter.practitionerId') }]),
    ...(icd10 === undefined ? [] : [{ keys: ['icd10' as const], text: `ICD-10 ${icd10}` }]),
    ...(days === undefined ? [] : [{ keys: ['days' as const], text: t('filter.lastDays', { count: days }) }]),
    ...(from === undefined && to === undefined
      ? []
      : [
          {
            keys: ['from' as const, 'to' as const],
            text: t(`filter.between.${period}`, { from: day(from ?? ''), to: day(to ?? '') }),
          },
        ]),
  ];
}
