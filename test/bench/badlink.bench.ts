/** A consult at 128 kbit/s, 5 % loss and 300 ms round trip: speech concealed, pictures frozen, and back when it heals. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchArrivals } from '../support/arrivals.js';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { BadLink, DISTRICT } from '../support/link/bad-link.js';
import { sendCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { until } from '../support/until.js';
import { type Heard, heard } from './badlink/heard.js';
import { report } from './report.js';

/** For the ladder to find where the link stands. */
const SETTLE_MS = 20_000;
const MEASURED_MS = 30_000;
const LIMITS = { concealed: 2, mouthToEarMs: 700, frozenSeconds: 1, backSeconds: 20 };
const SPEECH = 'Bệnh nhân nam sáu mươi lăm tuổi, đau ngực trái hai giờ, huyết áp tám mươi tám trên sáu mươi.';

const folder = mkdtempSync(join(tmpdir(), 'hoichan-badlink-'));
const speech = join(folder, 'speech.wav');
execFileSync('espeak-ng', ['-v', 'vi', '-w', speech, SPEECH]);
const args = [`--use-file-for-fake-audio-capture=${speech}`];

const link = await BadLink.open();
const hoichan = await StandaloneProcess.start({ MEDIA_LISTEN_IP: link.nearIp });
await link.forward(Number(new URL(hoichan.url).port));
const near = await launchChromium({ args });
const far = await launchChromium({ args, behind: link });
try {
  const clinic = await DoctorPage.signIn(far, hoichan.url, 'bs.hanh', { prepare: watchArrivals });
  const specialist = await DoctorPage.signIn(near, hoichan.url, 'bs.khoa', { prepare: watchArrivals });
  await sendCase(clinic);
  await specialist.click('Nhận ca');
  await specialist.page.waitForURL(/\/consults\//);
  await clinic.open(new URL(specialist.page.url()).pathname);
  await link.both(DISTRICT);
  for (const doctor of [specialist, clinic]) await doctor.click('Vào phòng hội chẩn');

  await clinic.page.waitForTimeout(SETTLE_MS);
  const before = [await heard(clinic.page), await heard(specialist.page)] as const;
  await clinic.page.waitForTimeout(MEASURED_MS);
  const after = [await heard(clinic.page), await heard(specialist.page)] as const;
  const worst = (of: (now: Heard, then: Heard) => number): number =>
    Math.max(of(after[0], before[0]), of(after[1], before[1]));

  await link.both({});
  const healed = performance.now();
  const framesOf = async (): Promise<[number, number]> => [
    (await heard(clinic.page)).frames,
    (await heard(specialist.page)).frames,
  ];
  const [clinicFrames, specialistFrames] = await framesOf();
  await until(framesOf, ([one, other]) => one > clinicFrames + 20 && other > specialistFrames + 20, 90_000);
  const back = (performance.now() - healed) / 1000;

  report('badlink', [
    {
      name: 'speech concealed, worse side',
      unit: '%',
      ours: worst((now, then) => (100 * (now.concealed - then.concealed)) / (now.samples - then.samples)),
      anchor: LIMITS.concealed,
      goal: 1,
    },
    {
      // One way, the packet itself and its repetition, the encoder, and what waits at the ear.
      name: 'mouth to ear, worse side',
      unit: 'ms',
      ours: worst(({ delayMs }) => delayMs + (DISTRICT.delayMs ?? 0) + 60 + 20),
      anchor: LIMITS.mouthToEarMs,
      goal: 1,
    },
    {
      name: 'frozen in 30 s, worse side',
      unit: 's',
      ours: worst((now, then) => now.frozenSeconds - then.frozenSeconds),
      anchor: LIMITS.frozenSeconds,
      goal: 1,
    },
    { name: 'pictures back on both sides', unit: 's', ours: back, anchor: LIMITS.backSeconds, goal: 1 },
  ]);
} finally {
  await near.close();
  await far.close();
  await hoichan.close();
  await link.close();
  rmSync(folder, { recursive: true });
}
