import type { admin } from '../../i18n/vi/admin.js';

/** The name of a route or socket event in words, in the texts under `audit.action`. */
export type ActionName = keyof typeof admin.audit.action;

const NAMES: Readonly<Record<string, ActionName>> = {
  'POST auth/sign-in': 'signIn',
  'POST auth/unlock': 'unlock',
  'POST auth/password': 'changePassword',
  'GET audit': 'readAudit',
  'POST audit/search': 'readAudit',
  'POST cases/search': 'listCases',
  'GET cases/:id': 'openCase',
  'PUT cases/:id': 'saveCase',
  'POST cases/:id/submit': 'submitCase',
  'POST cases/:id/withdraw': 'withdrawCase',
  'POST cases/:id/outcome': 'outcome',
  'POST cases/:id/close': 'closeCase',
  'POST cases/:id/read': 'readCase',
  'GET cases/:id/timeline': 'timeline',
  'GET cases/:id/messages': 'readMessages',
  'POST cases/:id/messages': 'sendMessage',
  'POST cases/:id/vitals': 'vitals',
  'POST cases/:id/attachments': 'attach',
  'GET attachments/:id/content': 'openFile',
  'DELETE attachments/:id': 'removeFile',
  'POST patients/search': 'searchPatients',
  'POST patients': 'addPatient',
  'GET patients/:id': 'openPatient',
  'PATCH patients/:id': 'changePatient',
  'GET pages/mine': 'rings',
  'GET cases/:id/page': 'page',
  'POST cases/:id/pages': 'ring',
  'POST pages/:id/accept': 'accept',
  'POST pages/:id/decline': 'decline',
  'POST pages/:id/cancel': 'cancelRing',
  'GET cases/:id/consult': 'openConsult',
  'GET consults/:id': 'openConsult',
  'PUT consults/:id/opinion': 'opinion',
  'POST consults/:id/end': 'endConsult',
  'GET consults/:id/minutes': 'readMinutes',
  'GET consults/:id/minutes/versions/:version': 'readMinutes',
  'PUT consults/:id/minutes': 'saveMinutes',
  'POST consults/:id/minutes/signatures': 'signMinutes',
  'GET consults/:id/minutes.pdf': 'printMinutes',
  'GET people': 'people',
  'POST people': 'addPerson',
  'PUT people/:id': 'changePerson',
  'PUT people/:id/active': 'setActive',
  'PUT people/:id/password': 'setPassword',
  'GET rota': 'rota',
  'GET rota/now': 'rota',
  'POST rota/duties': 'changeRota',
  'PATCH rota/duties/:id': 'changeRota',
  'DELETE rota/duties/:id': 'changeRota',
  'consult.join': 'joinRoom',
  'room:join': 'joinRoom',
};

/** Null for a route without a name: it is then shown as it is. */
export function actionName(action: string): ActionName | null {
  return NAMES[action.replace(' /api/v1/', ' ')] ?? null;
}
