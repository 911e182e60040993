import { reachabilityOf } from './presence.js';

describe('reachability', () => {
  it('is seen from fresh sockets: none, some, or one in a consult', () => {
    const seen = [
      { practitionerId: 'lan', inConsult: false },
      { practitionerId: 'minh', inConsult: true },
    ];
    expect(Object.fromEntries(reachabilityOf(['lan', 'minh', 'hoa'], seen, true))).toEqual({
      lan: 'reachable',
      minh: 'in-consult',
      hoa: 'unreachable',
    });
  });

  it('is not denied to anybody while pages are on their way back', () => {
    const seen = [{ practitionerId: 'minh', inConsult: true }];
    expect(Object.fromEntries(reachabilityOf(['lan', 'minh'], seen, false))).toEqual({
      lan: 'reachable',
      minh: 'in-consult',
    });
  });
});
