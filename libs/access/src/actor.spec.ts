import { NotAPractitioner } from './access.errors.js';
import { clinicalFacilities, clinician } from './actor.js';

it('is a clinician by being a practitioner', () => {
  expect(clinician({ practitionerId: 'p' })).toBe('p');
  expect(() => clinician({ practitionerId: null })).toThrow(NotAPractitioner);
});

it('works where a clinical role holds, each facility once', () => {
  expect(
    clinicalFacilities([
      { role: 'clinician', facilityId: 'a' },
      { role: 'specialist', facilityId: 'a' },
      { role: 'rota-admin', facilityId: 'b' },
      { role: 'auditor', facilityId: null },
    ]),
  ).toEqual(['a']);
});
