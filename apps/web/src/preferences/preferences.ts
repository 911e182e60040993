import { useLocalStorage } from '@mantine/hooks';

/** WCAG 2.1.4: shortcuts of a single key can be switched off. Kept on this browser. */
export function useSingleKeyShortcuts(): [on: boolean, set: (on: boolean) => void] {
  const [on, set] = useLocalStorage({
    key: 'hoichan.single-key-shortcuts',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  return [on, set];
}
