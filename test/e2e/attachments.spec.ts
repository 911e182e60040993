import { readdirSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { OrphanSweeper } from '#attachments';
import { newId } from '#platform';
import type { Browser } from '../support/access.world.js';
import { aCase, aPatient, type Doctor } from '../support/builders.js';
import { CasesWorld, LIMIT_BYTES } from '../support/cases.world.js';

/** The smallest files that are what they say. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const JPEG = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(2000, 7)]);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4000, 1)]);

let world: CasesWorld;
let minh: Doctor;
let lan: Doctor;
let clinic: Browser;
let hospital: Browser;
let elsewhere: Browser;
let patient: { id: string };

beforeAll(async () => {
  world = await CasesWorld.open();
  minh = await world.doctor('Minh');
  lan = await world.specialist('Lan');
  clinic = await world.browserOf(minh);
  hospital = await world.browserOf(lan);
  elsewhere = await world.browserOf(await world.doctor('Hải', world.longKhanh));
  patient = await world.keepPatient(aPatient().registeredBy(minh));
});
afterAll(() => world.close());

const aDraft = (): Promise<string> => world.keepCase(aCase().from(minh).of(patient));
const attach = (browser: Browser, caseId: string, content: Buffer, fileName: string, id = newId()) =>
  browser.upload(`/cases/${caseId}/attachments?id=${id}`).attach('file', content, fileName);
const files = (): string[] =>
  readdirSync(world.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('a file', () => {
  it('is attached, stands on the page of the case, and comes back as it was', async () => {
    const caseId = await aDraft();
    const { body } = await attach(clinic, caseId, PDF, 'Kết quả xét nghiệm.pdf').expect(201);
    expect(body).toMatchObject({
      fileName: 'Kết quả xét nghiệm.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      uploadedBy: { name: 'Minh' },
    });
    expect((await clinic.get(`/cases/${caseId}`)).body.attachments).toEqual([body]);

    const response = await clinic.get(`/attachments/${body.id}/content`).buffer().expect(200);
    expect(Buffer.from(response.body)).toEqual(PDF);
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="Ket qua xet nghiem.pdf"; filename*=UTF-8''K%E1%BA%BFt%20qu%E1%BA%A3%20x%C3%A9t%20nghi%E1%BB%87m.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'accept-ranges': 'bytes',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });

  it('is told by its content, not by its name', async () => {
    const { body } = await attach(clinic, await aDraft(), PNG, 'anh.jpg').expect(201);
    expect(body).toMatchObject({ mediaType: 'image/png', fileName: 'anh.jpg.png' });
  });

  it.each([
    ['an executable called a photo', EXE, 'anh.jpg'],
    ['a page called a photo', Buffer.from('<html><script>alert(1)</script></html>'), 'anh.png'],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'a.svg'],
    ['an archive', Buffer.from('504b0304140000000000', 'hex'), 'anh.zip'],
  ])('is refused when it is %s', async (_what, content, name) => {
    const caseId = await aDraft();
    const before = files();
    const { body } = await attach(clinic, caseId, content, name).expect(415);
    expect(body.code).toBe('attachment.type-not-allowed');
    expect(files()).toEqual(before);
    expect((await clinic.get(`/cases/${caseId}`)).body.attachments).toEqual([]);
  });

  it('is refused when it is empty, missing, or two', async () => {
    const caseId = await aDraft();
    const before = files();
    expect((await attach(clinic, caseId, Buffer.alloc(0), 'a.png').expect(422)).body.fields).toEqual({ file: 'empty' });
    const url = `/cases/${caseId}/attachments`;
    expect((await clinic.post(url).expect(422)).body.fields).toEqual({ file: 'required' });
    const other = clinic.upload(url).attach('photo', PNG, 'a.png');
    expect((await other.expect(422)).body.code).toBe('attachment.upload-malformed');
    const two = clinic.upload(url).attach('file', PNG, 'a.png').attach('file', PNG, 'b.png');
    expect((await two.expect(422)).body.code).toBe('attachment.upload-malformed');
    expect(files()).toEqual(before);
  });

  it('sent twice under one id is kept once', async () => {
    const caseId = await aDraft();
    const before = files().length;
    const id = newId();
    const [one, two] = await Promise.all([
      attach(clinic, caseId, PNG, 'a.png', id),
      attach(clinic, caseId, PNG, 'a.png', id),
    ]);
    expect([one.status, two.status]).toEqual([201, 201]);
    await attach(clinic, caseId, PNG, 'a.png', id).expect(201);
    expect((await clinic.get(`/cases/${caseId}`)).body.attachments).toHaveLength(1);
    expect(files()).toHaveLength(before + 1);
    await attach(clinic, await aDraft(), PNG, 'a.png', id).expect(409);
  });

  it('made in a consult says of what it is, who asked for it, and what was drawn on which', async () => {
    const caseId = await aDraft();
    const url = `/cases/${caseId}/attachments`;
    const taken = await clinic.upload(`${url}?takenFrom=camera&askedBy=${minh.id}`).attach('file', PNG, 'a.png');
    expect(taken).toMatchObject({ status: 201, body: { takenFrom: 'camera', askedBy: { name: 'Minh' } } });
    const drawn = await clinic.upload(`${url}?drawnOn=${taken.body.id}`).attach('file', PNG, 'b.png');
    expect(drawn).toMatchObject({ status: 201, body: { takenFrom: null, askedBy: null, drawnOn: taken.body.id } });
    expect((await clinic.get(`/cases/${caseId}`)).body.attachments).toEqual([taken.body, drawn.body]);
  });

  it('does not come from people or files that the case does not know, and leaves nothing behind', async () => {
    const before = files().length;
    const elsewhere = (await attach(clinic, await aDraft(), PNG, 'a.png')).body.id;
    const url = `/cases/${await aDraft()}/attachments`;
    for (const origin of [`takenFrom=camera&askedBy=${newId()}`, `drawnOn=${newId()}`, `drawnOn=${elsewhere}`]) {
      const { status, body } = await clinic.upload(`${url}?${origin}`).attach('file', PNG, 'a.png');
      expect({ status, code: body.code }).toEqual({ status: 422, code: 'attachment.origin-unknown' });
    }
    await clinic.upload(`${url}?takenFrom=microphone`).attach('file', PNG, 'a.png').expect(422);
    expect(files()).toHaveLength(before + 1);
  });

  it('comes in parts, as players ask for it', async () => {
    const { body } = await attach(clinic, await aDraft(), JPEG, 'a.jpg').expect(201);
    const url = `/attachments/${body.id}/content`;
    const part = await clinic.get(url).set('Range', 'bytes=0-3').expect(206);
    expect(Buffer.from(part.body)).toEqual(JPEG.subarray(0, 4));
    expect(part.headers).toMatchObject({ 'content-range': `bytes 0-3/${JPEG.length}`, 'content-length': '4' });
    const { body: problem } = await clinic.get(url).set('Range', 'bytes=9999999-').expect(416);
    expect(problem.code).toBe('attachment.range-not-satisfiable');
  });

  it('is removed while the case is a draft, and only by its side', async () => {
    const caseId = await aDraft();
    const { body } = await attach(clinic, caseId, PNG, 'a.png').expect(201);
    await elsewhere.delete(`/attachments/${body.id}`).expect(404);
    await clinic.delete(`/attachments/${body.id}`).expect(204);
    await clinic.delete(`/attachments/${body.id}`).expect(404);
    await clinic.get(`/attachments/${body.id}/content`).expect(404);
    expect((await clinic.get(`/cases/${caseId}`)).body.attachments).toEqual([]);

    const { body: kept } = await attach(clinic, caseId, PNG, 'a.png').expect(201);
    await clinic.post(`/cases/${caseId}/submit`).expect(200);
    await clinic.delete(`/attachments/${kept.id}`).expect(409);
  });

  it('is seen by those who see the case', async () => {
    const caseId = await aDraft();
    const { body } = await attach(clinic, caseId, PNG, 'a.png').expect(201);
    const url = `/attachments/${body.id}/content`;
    for (const browser of [hospital, elsewhere]) {
      expect((await browser.get(url).expect(404)).body.code).toBe('attachment.not-found');
      await attach(browser, caseId, PNG, 'a.png').expect(404);
    }
    await clinic.post(`/cases/${caseId}/submit`).expect(200);
    await world.route(caseId, lan);
    await hospital.get(url).expect(200);
    await attach(hospital, caseId, PNG, 'a.png').expect(403);
  });
});

describe('a file that is too large', () => {
  it('is refused, and nothing of it stays', async () => {
    const caseId = await aDraft();
    const before = files();
    const { body } = await attach(clinic, caseId, Buffer.concat([PNG, Buffer.alloc(LIMIT_BYTES)]), 'a.png').expect(413);
    expect(body).toMatchObject({ code: 'attachment.too-large', facts: { limitBytes: LIMIT_BYTES } });
    expect(files()).toEqual(before);
  });

  it('of 200 MB is told no at once when it says so', async () => {
    const upload = await startUpload(await aDraft(), 200 * 1024 * 1024);
    const answer = await upload.answer;
    expect(answer.statusCode).toBe(413);
    upload.end();
  });

  it('of 200 MB that does not say so is cut off long before its end', async () => {
    const before = files();
    const upload = await startUpload(await aDraft(), null);
    let sent = 0;
    const answered = new AbortController();
    void upload.answer.then(() => answered.abort());
    while (!answered.signal.aborted && sent < 200 * 1024 * 1024) {
      sent += await upload.send(Buffer.alloc(64 * 1024, 1));
    }
    expect((await upload.answer).statusCode).toBe(413);
    expect(sent).toBeLessThan(50 * 1024 * 1024);
    upload.end();
    expect(files()).toEqual(before);
  });

  it('that breaks off leaves nothing behind', async () => {
    const before = files();
    const upload = await startUpload(await aDraft(), null);
    await upload.send(Buffer.alloc(100_000, 1));
    upload.end();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(files()).toEqual(before);
  });

  /** An upload written piece by piece, over a connection of its own. */
  async function startUpload(caseId: string, length: number | null) {
    const server: Server = world.app.getHttpServer();
    if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const outgoing = httpRequest({
      port: (server.address() as AddressInfo).port,
      method: 'POST',
      path: `/api/v1/cases/${caseId}/attachments`,
      headers: {
        Cookie: clinic.cookie,
        'X-Requested-With': 'HoiChan',
        'X-Forwarded-For': '198.51.100.7',
        'Content-Type': 'multipart/form-data; boundary=B',
        ...(length !== null && { 'Content-Length': String(length) }),
      },
    });
    outgoing.on('error', () => undefined);
    // A refused connection takes nothing any more.
    const closed = new Promise<void>((resolve) => outgoing.on('close', resolve));
    const answer = new Promise<IncomingMessage>((resolve) => outgoing.on('response', (each) => resolve(each.resume())));
    outgoing.write('--B\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n');
    outgoing.write(PNG);
    return {
      answer,
      send: async (chunk: Buffer): Promise<number> => {
        await Promise.race([closed, new Promise((resolve) => outgoing.write(chunk, resolve))]);
        return chunk.length;
      },
      end: () => outgoing.destroy(),
    };
  }
});

describe('what a process left behind when it died', () => {
  it('is swept when it is old enough, and nothing else is', async () => {
    const { body } = await attach(clinic, await aDraft(), PNG, 'a.png').expect(201);
    const kept = files();
    const orphan = join(world.folder, 'ff', newId());
    const half = join(world.folder, 'incoming', newId());
    const fresh = join(world.folder, 'ff', newId());
    await mkdir(join(world.folder, 'ff'), { recursive: true });
    const yesterday = new Date(Date.now() - 86_400_000);
    for (const path of [orphan, half, fresh]) await writeFile(path, PNG);
    for (const path of [orphan, half, ...kept]) await utimes(path, yesterday, yesterday);

    expect(await world.get(OrphanSweeper).sweep()).toBe(1);
    expect(files().sort()).toEqual([...kept, fresh].sort());
    const { body: content } = await clinic.get(`/attachments/${body.id}/content`).expect(200);
    expect(Buffer.from(content)).toEqual(PNG);
  });
});
