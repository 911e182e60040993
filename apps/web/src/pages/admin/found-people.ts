import { folded } from '../../format/names.js';
import type { Person } from './queries.js';

export type PersonState = 'all' | 'active' | 'disabled';

export interface PeopleFilter {
  text: string;
  /** Null: of all facilities. */
  facilityId: string | null;
  state: PersonState;
}

/** Whether somebody works here no more, or may not sign in. */
export const isDisabled = ({ active, disabled }: Person): boolean => disabled || !active;

/** People by name, login or position, without regard to accents; every word must be there. */
export function foundPeople(people: readonly Person[], { text, facilityId, state }: PeopleFilter): Person[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    const about = folded(`${person.title} ${person.name} ${person.login ?? ''} ${person.position}`);
    return (
      words.every((word) => about.includes(word)) &&
      (facilityId === null || person.facilityId === facilityId) &&
      (state === 'all' || isDisabled(person) === (state === 'disabled'))
    );
  });
}
