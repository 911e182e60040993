import { aDuty, at } from '../../../test/support/rota.builders.js';
import { onCallAt } from './on-call.js';

describe('who is on call', () => {
  const names = (duties: ReturnType<typeof onCallAt>) => duties.map((duty) => duty.practitionerId);

  it('asks the first line by position, then the second, then the duty leader', () => {
    const duties = [
      aDuty().of('leader').leading().build(),
      aDuty().of('second').onSecondLine().build(),
      aDuty().of('first of two').build(),
      aDuty().of('second of two').at(2).build(),
    ];
    expect(names(onCallAt(duties.reverse(), at('08:00')))).toEqual([
      'first of two',
      'second of two',
      'second',
      'leader',
    ]);
  });

  it('hands over at the very moment at which one duty ends and the next begins', () => {
    const duties = [
      aDuty().of('night').from('00:00').to('07:00').build(),
      aDuty().of('day').from('07:00').to('19:00').build(),
    ];
    expect(names(onCallAt(duties, at('06:59:59')))).toEqual(['night']);
    expect(names(onCallAt(duties, at('07:00')))).toEqual(['day']);
    expect(names(onCallAt(duties, at('19:00')))).toEqual([]);
  });
});
