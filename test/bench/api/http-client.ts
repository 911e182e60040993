import { Agent, request } from 'node:http';
import { SignedIn } from '../../support/signed-in.js';

/** A page in short: one signed-in session that asks over one connection which stays open. */
export class HttpClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  private constructor(
    private readonly url: string,
    private readonly headers: Record<string, string>,
    private readonly body: string,
  ) {}

  /** Somebody who asks for this page of the worklist. */
  static async open(url: string, login: string, password: string, input: object): Promise<HttpClient> {
    const { headers } = await SignedIn.as(url, login, password);
    return new HttpClient(`${url}/api/v1/cases/search`, headers, JSON.stringify(input));
  }

  /** The body of a good answer. */
  ask(): Promise<string> {
    return new Promise((resolve, reject) => {
      const sent = request(this.url, { method: 'POST', agent: this.agent, headers: this.headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${response.statusCode ?? 0} ${text}`));
        });
      });
      sent.on('error', reject);
      sent.end(this.body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
