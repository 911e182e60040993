import { BadSetting, Environment } from './environment.js';

describe('Environment', () => {
  const env = (variables: Record<string, string>) => new Environment(variables);

  it('takes the default when a variable is missing or empty', () => {
    expect(env({}).port('PORT', 3000)).toBe(3000);
    expect(env({ PORT: '' }).port('PORT', 3000)).toBe(3000);
  });

  it.each(['abc', '-1', '65536', '30.5', '0x10000'])('refuses the port %s in one line that names it', (value) => {
    expect(() => env({ PORT: value }).port('PORT', 3000)).toThrow(BadSetting);
    expect(() => env({ PORT: value }).port('PORT', 3000)).toThrow(/^PORT must be .*$/);
  });

  it('does not repeat an address, which may hold a password', () => {
    const read = () => env({ DATABASE_URL: 'mysql://u:sesame@h/d' }).url('DATABASE_URL', ['postgres', 'postgresql']);
    expect(read).toThrow('DATABASE_URL must be an address that begins with postgres:// or postgresql://');
  });

  it('refuses a short secret and a choice that is none', () => {
    expect(() => env({ SECRET: 'short' }).secret('SECRET')).toThrow('SECRET must have at least 32 characters');
    expect(() => env({ LOG: 'loud' }).oneOf('LOG', ['info', 'warn'], 'info')).toThrow(
      'LOG must be one of info, warn, not "loud"',
    );
  });

  it('says why a variable is needed', () => {
    expect(() => env({}).required('REDIS_URL', 'sessions share rooms through it')).toThrow(
      'REDIS_URL must be set: sessions share rooms through it',
    );
  });
});
