import { aPage, at } from '../../../test/support/rota.builders.js';
import { afterClockWentBack } from './clock-jump.js';

describe('a clock that was set back', () => {
  const book = aPage().rings('lan', at('08:00:30')).waits('an', 'duty-leader', at('08:03')).build();

  it('leaves as much of each wait as there was', () => {
    const after = afterClockWentBack(book, at('07:00'));
    expect(after?.page.startedAt).toEqual(at('07:00'));
    expect(after?.steps[0]).toMatchObject({ rangAt: at('07:00'), ringUntil: at('07:00:30') });
    expect(after?.steps[1]).toMatchObject({ dueAt: at('07:03'), rangAt: null, ringUntil: null });
  });

  it('is not seen in the small differences of two servers, nor when time goes on', () => {
    expect(afterClockWentBack(book, at('07:59:59'))).toBeNull();
    expect(afterClockWentBack(book, at('08:05'))).toBeNull();
  });

  it('does not matter to a page that is over', () => {
    expect(afterClockWentBack(aPage().rings('lan').in('cancelled').build(), at('07:00'))).toBeNull();
  });
});
