import { aPage, at } from '../../../test/support/rota.builders.js';
import { accept, cancel, decline } from './answer.js';
import { NotRung, PageAlreadyAnswered, PageNotFound, PageOver } from './paging.errors.js';

const ringing = () =>
  aPage().had('hoa', 'no-answer').rings('lan').rings('an', at('08:04'), 'duty-leader').waits('binh');

describe('answering a ring', () => {
  it('makes one winner and stops every other turn', () => {
    expect(accept(ringing().build(), 'lan')).toEqual([
      { do: 'end', step: 2, as: 'accepted' },
      { do: 'end', step: 3, as: 'stopped' },
      { do: 'end', step: 4, as: 'stopped' },
      { do: 'accept', by: 'lan' },
    ]);
  });

  it('ends only the turn of who declines', () => {
    expect(decline(ringing().build(), 'lan', 'in theatre')).toEqual([{ do: 'decline', step: 2, reason: 'in theatre' }]);
  });

  it('stops every turn when the ring is cancelled', () => {
    expect(cancel(ringing().build(), 'requester', 'transferred')).toEqual([
      { do: 'end', step: 2, as: 'stopped' },
      { do: 'end', step: 3, as: 'stopped' },
      { do: 'end', step: 4, as: 'stopped' },
      { do: 'cancel', by: 'requester', reason: 'transferred' },
    ]);
  });

  it.each(['hoa', 'binh'])('is refused to %s, whose turn it is not', (doctor) => {
    expect(() => accept(ringing().build(), doctor)).toThrow(NotRung);
    expect(() => decline(ringing().build(), doctor, 'busy')).toThrow(NotRung);
  });

  it('tells nothing to a stranger', () => {
    expect(() => accept(ringing().build(), 'stranger')).toThrow(PageNotFound);
    expect(() => accept(ringing().in('accepted', 'an').build(), 'stranger')).toThrow(PageNotFound);
  });

  it('comes too late when another one has answered, and says who', () => {
    const answered = ringing().in('accepted', 'an').build();
    for (const late of [
      () => accept(answered, 'lan'),
      () => decline(answered, 'lan', 'busy'),
      () => cancel(answered, null, ''),
    ]) {
      expect(late).toThrow(PageAlreadyAnswered);
    }
    expect(new PageAlreadyAnswered('an').facts).toEqual({ acceptedBy: 'an' });
  });

  it.each(['cancelled', 'exhausted'] as const)('comes too late when the page is %s', (state) => {
    const over = ringing().in(state).build();
    expect(() => accept(over, 'lan')).toThrow(PageOver);
    expect(() => cancel(over, 'requester', 'transferred')).toThrow(PageOver);
  });
});
