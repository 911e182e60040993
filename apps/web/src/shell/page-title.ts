import { useEffect } from 'react';

const PRODUCT = 'HoiChan';
const FLASH_MS = 1_000;

let page = '';

const write = (alert: string | null): void => {
  document.title = alert ?? (page === '' ? PRODUCT : `${page} · ${PRODUCT}`);
};

/** Names the tab after what is on the page: "Ca bệnh · HoiChan". Never a patient's name: titles stay in histories. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    page = title;
    write(null);
  }, [title]);
}

/** Lets the tab's title alternate with an alert, until it is null again. */
export function useTitleAlert(alert: string | null): void {
  useEffect(() => {
    if (alert === null) return;
    let shown = true;
    write(`● ${alert}`);
    const timer = setInterval(() => {
      shown = !shown;
      write(shown ? `● ${alert}` : null);
    }, FLASH_MS);
    return () => {
      clearInterval(timer);
      write(null);
    };
  }, [alert]);
}
