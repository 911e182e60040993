import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../../shortcuts/shortcut-context.js';

/** `j` and `k`, or the arrows once a row has the focus, move it from row to row; Enter opens, since a row is a link. */
export function useRowKeys(): { list: RefObject<HTMLDivElement | null>; onKeyDown: (event: KeyboardEvent) => void } {
  const { t } = useTranslation('cases');
  const list = useRef<HTMLDivElement>(null);
  const move = (by: 1 | -1): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
    next?.focus();
  };
  useShortcut('j', t('keys.next'), () => move(1));
  useShortcut('k', t('keys.previous'), () => move(-1));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  };
  return { list, onKeyDown };
}
