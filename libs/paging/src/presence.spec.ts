import { reachOf } from './presence.js';

describe('reachability', () => {
  it('is seen from fresh sockets: none, some, or one in a consult', () => {
    const seen = [
      { practitionerId: 'lan', inConsult: false, weakLink: true },
      { practitionerId: 'minh', inConsult: true, weakLink: false },
    ];
    expect(Object.fromEntries(reachOf(['lan', 'minh', 'hoa'], seen, true))).toEqual({
      lan: { state: 'reachable', weakLink: true },
      minh: { state: 'in-consult', weakLink: false },
      hoa: { state: 'unreachable', weakLink: false },
    });
  });

  it('is not denied to anybody while pages are on their way back', () => {
    const seen = [{ practitionerId: 'minh', inConsult: true, weakLink: false }];
    expect(Object.fromEntries(reachOf(['lan', 'minh'], seen, false))).toEqual({
      lan: { state: 'reachable', weakLink: false },
      minh: { state: 'in-consult', weakLink: false },
    });
  });
});
