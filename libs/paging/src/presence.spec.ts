import { reachabilityOf } from './presence.js';

describe('reachability', () => {
  it('is seen from fresh sockets: none, some, or one in a consult', () => {
    const seen = [
      { practitionerId: 'lan', inConsult: false },
      { practitionerId: 'minh', inConsult: true },
    ];
    expect(Object.fromEntries(reachabilityOf(['lan', 'minh', 'hoa'], seen))).toEqual({
      lan: 'reachable',
      minh: 'in-consult',
      hoa: 'unreachable',
    });
  });
});
