import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLocale, rememberedLocale, rememberLocale, type Locale } from './locale.js';

/** Each language is one chunk, fetched when it is wanted. */
const languages = {
  vi: async () => (await import('./vi/index.js')).vi,
  en: async () => (await import('./en/index.js')).en,
};

async function load(locale: Locale): Promise<void> {
  if (i18n.hasResourceBundle(locale, 'common')) return;
  const texts = await languages[locale]();
  for (const [namespace, words] of Object.entries(texts)) i18n.addResourceBundle(locale, namespace, words);
}

/** Starts the translations in the language this browser remembers, else in Vietnamese. */
export async function startI18n(): Promise<void> {
  await i18n.use(initReactI18next).init({
    resources: {},
    defaultNS: 'common',
    fallbackLng: false,
    interpolation: { escapeValue: false }, // React escapes
  });
  await showLocale(rememberedLocale() ?? 'vi');
}

async function showLocale(locale: Locale): Promise<void> {
  await load(locale);
  await i18n.changeLanguage(locale);
  dayjs.locale(locale);
  document.documentElement.lang = locale;
}

/** Changes the language at once and remembers it on this browser. */
export async function chooseLocale(locale: Locale): Promise<void> {
  rememberLocale(locale);
  await showLocale(locale);
}

/** Takes the account's language when this browser's user has not chosen one. */
export async function suggestLocale(locale: string): Promise<void> {
  if (rememberedLocale() === null && isLocale(locale) && locale !== currentLocale()) await showLocale(locale);
}

const currentLocale = (): Locale => (isLocale(i18n.language) ? i18n.language : 'vi');
