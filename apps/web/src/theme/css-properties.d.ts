import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Custom properties in `style`. */
    [property: `--${string}`]: string | undefined;
  }
}
