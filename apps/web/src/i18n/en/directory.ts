import type { directory as vi } from '../vi/directory.js';
import type { Texts } from '../texts.js';

export const directory: Texts<typeof vi> = {
  title: 'Directory',
  intro: 'Hospitals, medical centres and clinics, who works there, and who may consult whom.',
  search: 'Find a facility',
  empty: 'No such facility.',
  emptyText: 'Try fewer letters, with or without accents.',
  choose: 'Choose a facility to see its people and support agreements.',
  kind: {
    'provincial-hospital': 'Provincial hospital',
    'regional-hospital': 'Regional general hospital',
    'regional-medical-centre': 'Regional medical centre',
    clinic: 'Clinic',
  },
  level: { primary: 'primary level', basic: 'basic level', specialised: 'specialised level' },
  code: 'Code {{code}}',
  staff_one: '{{count}} person',
  staff_other: '{{count}} people',
  people: 'People',
  noPeople: 'Nobody yet.',
  name: 'Name',
  position: 'Position',
  specialty: 'Specialty',
  phone: 'Phone',
  licence: 'Practising licence',
  agreements: 'Support agreements',
  asks: 'May ask',
  supports: 'Supports',
  noAgreements:
    'No support agreement is in force, so no case can be sent yet. The administrator of the province signs and enters one.',
  valid: 'No. {{number}}, from {{from}}',
  validUntil: 'No. {{number}}, from {{from}} to {{to}}',
  expired: 'no longer in force',
};
