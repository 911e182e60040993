/** A setting that cannot be used. Its message is one line that names the variable. */
export class BadSetting extends Error {
  override name = 'BadSetting';
}

/**
 * Reads settings from environment variables, each with a check and a default.
 * An empty variable counts as not set. Every method throws {@link BadSetting}.
 */
export class Environment {
  constructor(private readonly variables: Readonly<Record<string, string | undefined>>) {}

  text(name: string): string | undefined;
  text(name: string, fallback: string): string;
  text(name: string, fallback?: string): string | undefined {
    return this.variables[name]?.trim() || fallback;
  }

  /** A variable that has no sensible default. */
  required(name: string, why: string): string {
    const value = this.text(name);
    if (value === undefined) throw new BadSetting(`${name} must be set: ${why}`);
    return value;
  }

  integer(name: string, fallback: number, range: { min: number; max: number }): number {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const number = Number(value);
    if (!Number.isInteger(number) || number < range.min || number > range.max) {
      throw new BadSetting(`${name} must be a whole number from ${range.min} to ${range.max}, not "${value}"`);
    }
    return number;
  }

  /** A TCP or UDP port; 0 lets the system choose. */
  port(name: string, fallback: number): number {
    return this.integer(name, fallback, { min: 0, max: 65535 });
  }

  flag(name: string, fallback: boolean): boolean {
    return this.oneOf(name, ['true', 'false'] as const, fallback ? 'true' : 'false') === 'true';
  }

  oneOf<const T extends readonly string[]>(name: string, choices: T, fallback: T[number]): T[number] {
    const value = this.text(name, fallback);
    const choice = choices.find((each) => each === value);
    if (choice === undefined) throw new BadSetting(`${name} must be one of ${choices.join(', ')}, not "${value}"`);
    return choice;
  }

  url(name: string, protocols: readonly string[]): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (!protocols.some((protocol) => protocolOf(value) === protocol)) {
      // The value is not repeated: an address may hold a password.
      throw new BadSetting(`${name} must be an address that begins with ${protocols.join(':// or ')}://`);
    }
    return value;
  }

  /** Several addresses, separated by commas; none when it is not set. */
  urls(name: string, protocols: readonly string[]): string[] {
    const list = this.text(name, '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
    if (!list.every((each) => protocols.some((protocol) => protocolOf(each) === protocol))) {
      throw new BadSetting(`${name} must be addresses with commas between that begin with ${protocols.join(': or ')}:`);
    }
    return list;
  }

  /** A secret of at least 32 characters. */
  secret(name: string): string | undefined {
    const value = this.text(name);
    if (value !== undefined && value.length < 32) throw new BadSetting(`${name} must have at least 32 characters`);
    return value;
  }
}

const protocolOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).protocol.slice(0, -1) : null);
