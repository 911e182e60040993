/**
 * Generated from the OpenAPI document of the server by `npm run api:client`. Do not edit: the next run overwrites it.
 */

type Json<T> = { content: { 'application/json': T } };
type Nothing = { content?: never };
type Body<T> = { content: { 'application/json': T } };

export interface paths {
  '/api/v1/settings': {
    get: {
      responses: {
        200: Json<{
          demoAccounts: { login: string; password: string; name: string; role: Role }[];
          idleLockMinutes: number;
          sessionUrl: string | null;
        }>;
      };
    };
  };
  '/api/v1/auth/sign-in': {
    post: { requestBody: Body<{ login: string; password: string }>; responses: { 200: Json<Me> } };
  };
  '/api/v1/auth/sign-out': { post: { responses: { 204: Nothing } } };
  '/api/v1/auth/me': {
    get: { responses: { 200: Json<Me> } };
    patch: { requestBody: Body<{ locale: 'vi' | 'en' }>; responses: { 200: Json<Me> } };
  };
  '/api/v1/auth/lock': { post: { responses: { 204: Nothing } } };
  '/api/v1/auth/unlock': { post: { requestBody: Body<{ password: string }>; responses: { 204: Nothing } } };
  '/api/v1/auth/password': {
    post: { requestBody: Body<{ current: string; next: string }>; responses: { 204: Nothing } };
  };
  '/api/v1/auth/sessions': {
    get: {
      responses: {
        200: Json<
          {
            id: string;
            createdAt: string;
            seenAt: string;
            expiresAt: string;
            address: string;
            userAgent: string;
            locked: boolean;
            current: boolean;
          }[]
        >;
      };
    };
  };
  '/api/v1/auth/sessions/{id}': {
    delete: { parameters: { path: { id: string } }; responses: { 204: Nothing } };
  };
  '/api/v1/pages/mine': {
    get: {
      responses: {
        200: Json<
          {
            pageId: string;
            caseId: string;
            step: number;
            priority: 1 | 2 | 3 | 4 | 5;
            ringUntil: string;
            specialtyCode: string;
            requestingFacilityName: string;
            question?: string | null;
          }[]
        >;
      };
    };
  };
  '/api/v1/pages/{id}/accept': {
    post: { parameters: { path: { id: string } }; responses: { 200: Json<{ consultId: string }> } };
  };
  '/api/v1/pages/{id}/decline': {
    post: {
      parameters: { path: { id: string } };
      requestBody: Body<{ reason: string }>;
      responses: { 204: Nothing };
    };
  };
}

type Role = 'clinician' | 'specialist' | 'rota-admin' | 'facility-admin' | 'system-admin' | 'auditor';

interface Me {
  accountId: string;
  practitionerId: string | null;
  name: string;
  login: string;
  locale: 'vi' | 'en';
  roles: { role: Role; facilityId: string | null }[];
  facilities: { id: string; name: string; shortName: string }[];
  permissions: (
    | 'self'
    | 'directory.read'
    | 'patient.read'
    | 'patient.write'
    | 'case.read'
    | 'case.write'
    | 'page.answer'
    | 'consult.join'
    | 'minutes.sign'
    | 'rota.read'
    | 'rota.write'
    | 'people.manage'
    | 'audit.read'
  )[];
  idleLockMinutes: number;
  locked: boolean;
}
