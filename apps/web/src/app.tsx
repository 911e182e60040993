import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './api/query-client.js';
import { useLocale } from './i18n/use-locale.js';
import { routes } from './routes.js';
import { cssVariables, theme } from './theme/theme.js';

/** The same key as in public/color-scheme.js, which sets the scheme before the first paint. */
const colorScheme = localStorageColorSchemeManager({ key: 'hoichan.color-scheme' });

const router = createBrowserRouter(routes);

const MONDAY = 1;

export function App() {
  const locale = useLocale();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <DatesProvider settings={{ locale, firstDayOfWeek: MONDAY, weekendDays: [0, 6] }}>
          <RouterProvider router={router} />
        </DatesProvider>
        <Notifications position="top-right" autoClose={6_000} transitionDuration={120} data-no-print />
      </QueryClientProvider>
    </MantineProvider>
  );
}
