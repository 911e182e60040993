import type { RouteObject } from 'react-router';
import { Layout } from './shell/layout.js';
import { NotFound } from './shell/not-found.js';
import { RouteError } from './shell/route-error.js';
import { RouteLoading } from './shell/route-loading.js';
import type { RouteHandle } from './shell/route-handle.js';

const bare: RouteHandle = { bare: true };

/** Every page is a chunk of its own, whose module exports `Component`. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: RouteError,
    HydrateFallback: RouteLoading,
    children: [
      { path: '/sign-in', lazy: () => import('./pages/sign-in/sign-in-page.js') },
      { path: '/guest', lazy: () => import('./pages/guest/guest-page.js') },
      {
        Component: Layout,
        children: [
          {
            // Inside the frame: a page that fails leaves rings and navigation working.
            ErrorBoundary: RouteError,
            children: [
              { index: true, lazy: () => import('./pages/cases/worklist-page.js') },
              { path: '/cases/new', lazy: () => import('./pages/cases/new-case-page.js') },
              { path: '/cases/:id', lazy: () => import('./pages/cases/case-page.js') },
              { path: '/consults/:id', handle: bare, lazy: () => import('./pages/room/consult-page.js') },
              { path: '/patients/:id', lazy: () => import('./pages/patients/patient-page.js') },
              { path: '/rota', lazy: () => import('./pages/rota/rota-page.js') },
              { path: '/directory', lazy: () => import('./pages/directory/directory-page.js') },
              { path: '/admin', lazy: () => import('./pages/admin/admin-page.js') },
              { path: '/check', lazy: () => import('./pages/check/check-page.js') },
              { path: '/me', lazy: () => import('./pages/me/me-page.js') },
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
    ],
  },
];
