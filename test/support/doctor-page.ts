import type { APIResponse, Browser, BrowserContext, Page } from 'playwright-core';
import { axeFaults } from './axe.js';

const PASSWORD = 'hoichan-demo';

interface PageSize {
  width: number;
  height: number;
}

const DESKTOP: PageSize = { width: 1366, height: 768 };

interface SignInOptions {
  size?: PageSize;
  /** Somebody who is not of the demo has one of their own. */
  password?: string;
  /** What the browser is to be given before its first page. */
  prepare?: (context: BrowserContext) => Promise<void>;
}

/** Somebody at a browser of their own, signed in as one of the demo's people. */
export class DoctorPage {
  /** Errors that the page's own code threw; none is expected. */
  readonly failures: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {
    page.on('pageerror', (error) => this.failures.push(error.message));
  }

  static async signIn(
    browser: Browser,
    origin: string,
    login: string,
    options: SignInOptions = {},
  ): Promise<DoctorPage> {
    const context = await browser.newContext({
      viewport: options.size ?? DESKTOP,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    await context.grantPermissions(['camera', 'microphone'], { origin });
    await options.prepare?.(context);
    const doctor = new DoctorPage(await context.newPage(), origin);
    await doctor.open('/sign-in');
    await doctor.page.getByLabel('Tên đăng nhập').fill(login);
    await doctor.page.getByLabel('Mật khẩu', { exact: true }).fill(options.password ?? PASSWORD);
    await doctor.page.getByRole('button', { name: 'Đăng nhập' }).click();
    await doctor.page.getByRole('navigation').first().waitFor();
    return doctor;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.origin}${path}`);
  }

  async click(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Waits until the text stands somewhere on the page. */
  async sees(text: string | RegExp, withinMs = 15_000): Promise<void> {
    await this.page.getByText(text).first().waitFor({ timeout: withinMs });
  }

  /** Asks the API as this doctor; fails unless it agrees. */
  async ask(method: 'GET' | 'POST' | 'PUT', path: string, data?: object): Promise<APIResponse> {
    const response = await this.page.context().request.fetch(`${this.origin}/api/v1${path}`, {
      ...{ method, headers: { 'X-Requested-With': 'HoiChan' }, ...(data && { data }) },
    });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return response;
  }

  axeFaults(): Promise<string[]> {
    return axeFaults(this.page);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
