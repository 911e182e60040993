import { abilitiesOf, allowedMove } from './camera-track.js';

const track = (capabilities: object, settings: object): Parameters<typeof abilitiesOf>[0] => ({
  getCapabilities: () => capabilities,
  getSettings: () => settings,
});

describe('what a camera can be told', () => {
  it('is what it says of itself and where it stands', () => {
    const zoom = { min: 100, max: 400, step: 1 };
    expect(abilitiesOf(track({ zoom }, { zoom: 100 }))).toEqual({ zoom: { ...zoom, value: 100 } });
  });

  it('is nothing where it cannot move or does not say where it stands', () => {
    expect(abilitiesOf(track({}, {}))).toEqual({});
    expect(abilitiesOf(track({ pan: { min: 0, max: 0, step: 0 } }, { pan: 0 }))).toEqual({});
    expect(abilitiesOf(track({ tilt: { min: -5, max: 5 } }, {}))).toEqual({});
  });

  it('has steps of its own', () => {
    expect(abilitiesOf(track({ tilt: { min: 0, max: 200 } }, { tilt: 3 })).tilt?.step).toBe(2);
  });

  it('is never more than it can do', () => {
    const abilities = { zoom: { min: 1, max: 4, step: 0.1, value: 1 } };
    expect(allowedMove(abilities, { axis: 'zoom', value: 99 })).toEqual({ axis: 'zoom', value: 4 });
    expect(allowedMove(abilities, { axis: 'zoom', value: -99 })).toEqual({ axis: 'zoom', value: 1 });
    expect(allowedMove(abilities, { axis: 'pan', value: 1 })).toBeNull();
  });
});
