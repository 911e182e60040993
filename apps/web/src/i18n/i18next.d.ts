import type { vi } from './vi/index.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    /** Vietnamese is the source: a key that is not there does not compile. */
    resources: typeof vi;
  }
}
