export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const STORAGE_KEY = 'hoichan.locale';

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);

/** What this browser's user chose before, or null. */
export function rememberedLocale(): Locale | null {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return isLocale(stored) ? stored : null;
  } catch {
    return null;
  }
}

export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(STORAGE_KEY, locale);
  } catch {
    // A browser without storage asks again next time.
  }
}
