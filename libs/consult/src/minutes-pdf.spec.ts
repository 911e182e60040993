import { spawnSync } from 'node:child_process';
import { endedConsult, SPECIALIST } from '../../../test/support/minutes.js';
import { describeWith } from '../../../test/support/programs.js';
import { draftMinutes } from './minutes-draft.js';
import { renderMinutes } from './minutes-pdf.js';
import { minutesPrint } from './minutes-print.js';
import { contentHash, type MinutesContent, type Signature } from './minutes.js';

const versionOf = (content: MinutesContent) => ({
  id: 'm',
  consultId: 'c',
  version: 2,
  content,
  contentHash: contentHash(content),
  writtenBy: SPECIALIST,
  writtenAt: new Date(0),
});

async function read(content: MinutesContent, state: 'draft' | 'signed', signatures: Signature[] = []): Promise<string> {
  const pdf = await renderMinutes(minutesPrint(versionOf(content), signatures, state));
  const { stdout } = spawnSync('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' });
  return stdout.replace(/[ \n\f]+/g, ' ');
}

describe('the minutes on paper', () => {
  const content = draftMinutes(endedConsult());

  it('are a PDF of a reasonable size, without the patient in its properties', async () => {
    const pdf = await renderMinutes(minutesPrint(versionOf(content), [], 'draft'));
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(pdf.length).toBeLessThan(200_000);
    expect(pdf.toString('utf16le')).not.toContain('Bích Ngọc');
  });
});

describeWith('pdftotext')('the minutes on paper, read by another program than wrote them', () => {
  const content = draftMinutes(endedConsult());

  it('keep every Vietnamese letter, also of names that came with loose accents', async () => {
    const loose = structuredClone(content);
    loose.facts.patient.name = 'Nguyễn Thị Bích Ngọc'.normalize('NFD');
    const text = await read(loose, 'draft');
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'TRUNG TÂM Y TẾ KHU VỰC XUÂN LỘC',
      'Số: DN-2026-000123/BBHC',
      'BIÊN BẢN HỘI CHẨN',
      'Nguyễn Thị Bích Ngọc',
      'Trần Quốc Khánh',
      'Có chỉ định tiêu sợi huyết ngay tại chỗ',
      'I10 – Tăng huyết áp vô căn (nguyên phát)',
      'mạch 104 lần/phút, huyết áp 96/60 mmHg, nhiệt độ 36,8 °C',
      'Creatinin 88 µmol/L',
      '13:43:40 02/03/2026',
      'Trang 1/2',
    ]) {
      expect(text).toContain(words.normalize('NFC'));
    }
  });

  it('are marked as a draft until everybody has signed, and show who has', async () => {
    const { contentHash: hash } = versionOf(content);
    const signatures: Signature[] = [
      {
        practitionerId: SPECIALIST,
        role: 'chair',
        contentHash: hash,
        signedAt: new Date('2026-03-02T07:10:00Z'),
        voidedAt: null,
      },
    ];
    const draft = await read(content, 'draft', signatures);
    expect(draft).toContain('BẢN NHÁP - CHƯA KÝ ĐỦ');
    expect(draft).toContain('lúc 14:10:00 02/03/2026');
    expect(draft).toContain(`phiên bản 2, SHA-256 ${hash.slice(0, 16)}`);
    expect(draft).toContain('(chưa ký)');
    expect(await read(content, 'signed')).not.toContain('BẢN NHÁP');
  });

  it('stand texts of any length and shape', async () => {
    const long = structuredClone(content);
    long.text.course = 'Bệnh nhân tỉnh, tiếp xúc được. '.repeat(600);
    long.text.results = 'x'.repeat(2_000);
    long.text.outcome.conclusion = '{"text": "không phải mã", "image": "/etc/passwd"} <b>đậm</b>';
    const text = await read(long, 'draft');
    expect(text).toContain('"image": "/etc/passwd"');
    expect(text).toContain('THƯ KÝ');
  });
});
