/** Somebody who signed in over HTTP, at a process that may be anywhere; keeps the cookie and sends what our page sends. */
export class SignedIn {
  private constructor(
    private readonly url: string,
    readonly cookie: string,
  ) {}

  static async as(url: string, login: string, password: string): Promise<SignedIn> {
    const nobody = new SignedIn(url, '');
    const response = await nobody.send('POST', '/auth/sign-in', { login, password });
    const [cookie] = response.headers.getSetCookie();
    if (!response.ok || !cookie)
      throw new Error(`${login} cannot sign in: ${response.status} ${await response.text()}`);
    return new SignedIn(url, cookie.split(';')[0] ?? '');
  }

  get headers(): Record<string, string> {
    return { cookie: this.cookie, 'content-type': 'application/json', 'x-requested-with': 'HoiChan' };
  }

  get<T>(path: string): Promise<T> {
    return this.ask('GET', path);
  }

  post<T>(path: string, body: object = {}): Promise<T> {
    return this.ask('POST', path, body);
  }

  put<T>(path: string, body: object, headers: Record<string, string> = {}): Promise<T> {
    return this.ask('PUT', path, body, headers);
  }

  /** The answer as it came, also when it is a refusal. */
  send(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { ...this.headers, ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  private async ask<T>(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<T> {
    const response = await this.send(method, path, body, headers);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
