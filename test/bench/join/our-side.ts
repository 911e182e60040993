import type { BrowserContext } from 'playwright-core';
import { newId } from '#platform';
import { watchArrivals } from '../../support/arrivals.js';
import { DoctorPage } from '../../support/doctor-page.js';
import { StandaloneProcess } from '../../support/standalone-process.js';
import { until } from '../../support/until.js';
import { watchDecoder } from './first-frame.js';
import type { Seats, Side, Visitor } from './side.js';

/** The product as `npm start` runs it: a specialist in the room, and the asking doctor who joins. */
export async function ourSide({ remote, joiner, link }: Seats): Promise<Side> {
  const hoichan = await StandaloneProcess.start(link ? { MEDIA_LISTEN_IP: link.nearIp } : {});
  try {
    await link?.forward(Number(new URL(hoichan.url).port));
    const clinic = await DoctorPage.signIn(joiner, hoichan.url, 'bs.hanh', { prepare: watch });
    await bypassContentSecurity(clinic);
    const specialist = await DoctorPage.signIn(remote, hoichan.url, 'bs.khoa', { prepare: watchArrivals });
    const consultId = await consultOf(clinic, specialist);
    return {
      remoteVideo: await cameraOf(specialist),
      joinerVideo: await cameraOf(clinic),
      remote: visitor(specialist, consultId),
      joiner: visitor(clinic, consultId),
      close: () => hoichan.close(),
    };
  } catch (error) {
    await hoichan.close();
    throw error;
  }
}

async function watch(context: BrowserContext): Promise<void> {
  await watchArrivals(context);
  await watchDecoder(context);
}

/** The page's policy knows nothing of the worker that watches its decoder. */
async function bypassContentSecurity({ page }: DoctorPage): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
}

function visitor(doctor: DoctorPage, consultId: string): Visitor {
  const { page } = doctor;
  return {
    page,
    toLobby: async () => {
      await doctor.open(`/consults/${consultId}`);
      await page.locator('video[data-source="camera"]').first().waitFor();
    },
    join: () => doctor.click('Vào phòng hội chẩn'),
    joined: () => page.getByRole('button', { name: 'Rời phòng' }).waitFor(),
    leave: async () => {
      await doctor.click('Rời phòng');
      await page.waitForURL(/\/cases\//);
    },
  };
}

async function cameraOf(doctor: DoctorPage): Promise<string> {
  const { practitionerId } = await answer<{ practitionerId: string }>(doctor, 'GET', '/auth/me');
  return `video[data-source="camera"][data-practitioner="${practitionerId}"]`;
}

/** A case that the specialist has taken. */
async function consultOf(clinic: DoctorPage, specialist: DoctorPage): Promise<string> {
  const patientId = newId();
  const caseId = newId();
  await clinic.ask('POST', '/patients', {
    ...{ id: patientId, name: 'Nguyễn Văn Đức', birthDate: '1961', sex: 1, allergyStatus: 'none-known' },
  });
  await clinic.ask('PUT', `/cases/${caseId}`, {
    ...{ patientId, specialtyCode: 'cardiology', priority: 1, callBack: '0900000101', consentBasis: 'emergency' },
    ...{ situation: 'Đau ngực trái 2 giờ', diagnosisText: 'Nhồi máu cơ tim cấp' },
    questions: [{ id: newId(), text: 'Có chỉ định tiêu sợi huyết không?' }],
  });
  await clinic.ask('POST', `/cases/${caseId}/vitals`, {
    ...{ id: newId(), takenAt: new Date().toISOString(), pulse: 96, systolic: 138, diastolic: 82, spo2: 97 },
    ...{ respirations: 18, temperature: 36.8, consciousness: 'A', onOxygen: false },
  });
  await clinic.ask('POST', `/cases/${caseId}/submit`);
  const rings = await until(
    () => answer<{ pageId: string }[]>(specialist, 'GET', '/pages/mine'),
    ({ length }) => length > 0,
    10_000,
  );
  const { consultId } = await answer<{ consultId: string }>(
    specialist,
    'POST',
    `/pages/${rings[0]?.pageId ?? ''}/accept`,
  );
  return consultId;
}

const answer = async <T>(doctor: DoctorPage, method: 'GET' | 'POST', path: string): Promise<T> =>
  (await (await doctor.ask(method, path)).json()) as T;
