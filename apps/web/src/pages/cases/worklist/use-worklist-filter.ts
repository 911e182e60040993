import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { WorklistView } from '#contract';
import { type Known, knownIn, paramsOf, type WorklistFilter } from './case-filter.js';
import { type Group, GROUPS } from './held-rows.js';

const TYPING_MS = 250;

/**
 * What is shown, kept for whoever goes back to the page: what is known of the cases in its address, the words, which may
 * name a patient, only in the state of the browser's history.
 */
export function useWorklistFilter(views: readonly WorklistView[]) {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as { state: unknown };
  const [text, setText] = useState(() => textIn(state));
  const [searched] = useDebouncedValue(text.trim(), TYPING_MS);
  const filter: WorklistFilter = {
    view: views.find((each) => each === params.get('view')) ?? views[0] ?? 'all',
    group: GROUPS.find((each) => each === params.get('group')) ?? null,
    // One letter finds no beginning of a word yet.
    text: searched.length > 1 ? searched : '',
    known: knownIn(params),
  };
  const set = (changes: Record<string, string | null>, words = searched): void =>
    setParams(
      (before) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { replace: true, state: { text: words } },
    );
  // Not at every key: browsers refuse pages that write their history too often.
  const remember = useEffectEvent(() => set({}));
  useEffect(() => remember(), [searched]);
  const apply = ({ view, group, text: words, known }: WorklistFilter): void => {
    setText(words);
    set({ view, group, ...paramsOf(known) }, words);
  };
  return {
    filter,
    text,
    type: setText,
    apply,
    see: (view: WorklistView) => set({ view }),
    choose: (group: Group | null) => set({ group }),
    know: (known: Known) => set(paramsOf(known)),
    clear: () => apply({ view: filter.view, group: null, text: '', known: {} }),
  };
}

export type WorklistChoice = ReturnType<typeof useWorklistFilter>;

const textIn = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'text' in state && typeof state.text === 'string' ? state.text : '';
