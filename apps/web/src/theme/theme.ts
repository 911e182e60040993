import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import classes from './components.module.css';

/** The one colour of action. 7 on white and white on 7 are 6:1; 4 on the dark surface is 6:1. */
const teal: MantineColorsTuple = [
  '#eef8f7',
  '#d8efec',
  '#b0ddd8',
  '#82c7c0',
  '#55aea6',
  '#2f958c',
  '#157f77',
  '#0b6e67',
  '#095a55',
  '#074743',
];

/** Neutral, a little warm, for the light scheme. */
const gray: MantineColorsTuple = [
  '#f7f5f2',
  '#efece8',
  '#e4e1dc',
  '#d2cfc9',
  '#b5b2ab',
  '#8a8780',
  '#6b6862',
  '#4f4d48',
  '#383633',
  '#242321',
];

/** True greys, for reading images in a dark room. */
const dark: MantineColorsTuple = [
  '#ececec',
  '#d0d0d0',
  '#b0b0b0',
  '#9a9a9a',
  '#4d4d4d',
  '#3a3a3a',
  '#2c2c2c',
  '#222222',
  '#171717',
  '#101010',
];

/** Longest motion anywhere. */
const MOTION_MS = 120;

const transition = { transitionProps: { duration: MOTION_MS } };

export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  headings: {
    fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.35' },
      h2: { fontSize: '1.25rem', lineHeight: '1.4' },
      h3: { fontSize: '1.125rem', lineHeight: '1.4' },
      h4: { fontSize: '1rem', lineHeight: '1.5' },
    },
  },
  // 16 px is the base; 14 px is for what stands beside, and nothing is smaller than 13.
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '8px' },
  defaultRadius: 'md',
  shadows: {
    xs: 'var(--hc-shadow)',
    sm: 'var(--hc-shadow)',
    md: 'var(--hc-shadow)',
    lg: 'var(--hc-shadow)',
    xl: 'var(--hc-shadow)',
  },
  black: '#1f1e1c',
  colors: { teal, gray, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: { classNames: { root: classes.icon } },
    AppShell: { defaultProps: { transitionDuration: 0 } },
    Badge: { defaultProps: { tt: 'none', fw: 600, size: 'lg', radius: 'md' } },
    Button: { defaultProps: { size: 'md' }, classNames: { root: classes.button } },
    Checkbox: { defaultProps: { size: 'md' } },
    Collapse: { defaultProps: { transitionDuration: MOTION_MS } },
    Drawer: {
      defaultProps: { ...transition, attributes: { header: { role: 'none' } } },
      classNames: { title: classes.windowTitle, close: classes.close },
    },
    Input: { defaultProps: { size: 'md' }, classNames: { input: classes.input } },
    InputWrapper: { defaultProps: { size: 'md' }, classNames: { error: classes.error } },
    Menu: { defaultProps: { ...transition, shadow: 'md' }, classNames: { item: classes.item } },
    Modal: {
      // Without it a window's `header` element counts as a second banner of the page.
      defaultProps: { ...transition, centered: true, attributes: { header: { role: 'none' } } },
      classNames: { title: classes.windowTitle, close: classes.close },
    },
    Paper: { defaultProps: { withBorder: true }, classNames: { root: classes.paper } },
    Popover: { defaultProps: { ...transition, shadow: 'md' } },
    SegmentedControl: { classNames: { root: classes.segments, label: classes.segment } },
    Radio: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { allowDeselect: false } },
    Switch: { defaultProps: { size: 'md' } },
    Tabs: { classNames: { tab: classes.tab } },
    Textarea: { defaultProps: { autosize: true, minRows: 2 } },
    Tooltip: { defaultProps: { ...transition, openDelay: 400 } },
  },
});

/** What Mantine takes from our tokens, because its own choice misses AA or paints an error red. */
const fromTokens = {
  '--mantine-color-error': 'var(--hc-ink)',
  '--mantine-color-success': 'var(--hc-ink)',
  '--mantine-color-text': 'var(--hc-ink)',
  '--mantine-color-body': 'var(--hc-surface)',
  '--mantine-color-dimmed': 'var(--hc-ink-quiet)',
  '--mantine-color-default-border': 'var(--hc-line-strong)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...fromTokens,
    '--mantine-color-placeholder': '#6f6c66',
    '--mantine-color-disabled-color': '#6f6c66',
  },
  dark: {
    ...fromTokens,
    '--mantine-color-teal-light': '#153f3b',
    '--mantine-color-teal-light-hover': '#1a4a45',
    '--mantine-color-teal-light-color': '#a9dcd6',
    '--mantine-color-placeholder': '#a0a0a0',
    '--mantine-color-disabled-color': '#9a9a9a',
  },
});
