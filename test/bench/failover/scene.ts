import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium.js';
import { DoctorPage } from '../../support/doctor-page.js';
import type { BadLink } from '../../support/link/bad-link.js';
import { sendCase } from '../../support/send-case.js';
import { until } from '../../support/until.js';
import { isAt, type Seen, seenOf, watch } from './witness.js';
import { writeVoice } from './voice.js';

/** A page that was let into its room again. */
interface Return {
  at: number;
  /** With the media that it had. */
  resumed: boolean;
}

/** One of the two doctors, and what their page went through. */
export class Witness {
  readonly returns: Return[] = [];

  constructor(readonly doctor: DoctorPage) {
    doctor.page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        const [, resumed] = /"resumed":(true|false)/.exec(String(payload)) ?? [];
        if (resumed !== undefined) this.returns.push({ at: Date.now(), resumed: resumed === 'true' });
      });
    });
  }

  get page(): Page {
    return this.doctor.page;
  }

  seen(): Promise<Seen> {
    return seenOf(this.page);
  }
}

/** Two doctors in one room, who see and hear each other over a link. */
export class Scene {
  private constructor(
    private readonly browser: Browser,
    readonly witnesses: readonly Witness[],
    private readonly folder: string,
  ) {}

  static async open(url: string, link: BadLink): Promise<Scene> {
    const folder = mkdtempSync(join(tmpdir(), 'hoichan-voice-'));
    const voice = join(folder, 'voice.wav');
    writeVoice(voice);
    const args = [
      `--use-file-for-fake-audio-capture=${voice}`,
      // Half of a camera's pictures: two browsers' worth of encoding must leave the processors room for the rest.
      '--use-fake-device-for-media-stream=fps=15',
    ];
    const browser = await launchChromium({ behind: link, args });
    try {
      const signIn = (login: string): Promise<DoctorPage> => DoctorPage.signIn(browser, url, login, { prepare: watch });
      const clinic = await signIn('bs.hanh');
      const specialist = await signIn('bs.khoa');
      await sendCase(clinic);
      await specialist.click('Nhận ca');
      await specialist.page.waitForURL(/\/consults\//);
      await clinic.open(new URL(specialist.page.url()).pathname);
      const scene = new Scene(browser, [new Witness(clinic), new Witness(specialist)], folder);
      for (const doctor of [specialist, clinic]) {
        await isAt(doctor.page, await practitionerOf(doctor));
        await doctor.click('Vào phòng hội chẩn');
      }
      await scene.flows(60_000);
      return scene;
    } catch (error) {
      await browser.close();
      rmSync(folder, { recursive: true });
      throw error;
    }
  }

  /** Waits until each has seen and heard the other without a break for two seconds; forgets what was before. */
  async flows(withinMs = 30_000): Promise<void> {
    await until(
      async () => {
        await Promise.all(this.witnesses.map((witness) => witness.seen()));
        await pause(2_000);
        const all = await Promise.all(this.witnesses.map((witness) => witness.seen()));
        return all.every(({ pictures, sound }) => {
          const packets = (sound.at(-1)?.packets ?? 0) - (sound[0]?.packets ?? 0);
          return pictures.length > 10 && packets > 20;
        });
      },
      (flowing) => flowing,
      withinMs,
    );
    for (const { returns } of this.witnesses) returns.length = 0;
  }

  /** How many cameras of others each page shows: one, unless there is a ghost. */
  cameras(): Promise<number[]> {
    return Promise.all(
      this.witnesses.map(({ page }) =>
        page.evaluate<number>(`[...document.querySelectorAll('video[data-source="camera"]')]
          .filter(({ dataset }) => dataset.practitioner !== localStorage.getItem('witness')).length`),
      ),
    );
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true });
  }
}

async function practitionerOf(doctor: DoctorPage): Promise<string> {
  const { practitionerId } = (await (await doctor.ask('GET', '/auth/me')).json()) as { practitionerId: string };
  return practitionerId;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
