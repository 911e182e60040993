import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { MinutesPrint } from './minutes-print.js';
import { answersTable, joined, peopleTable, signatureBlock, staysTable } from './minutes-tables.js';
import {
  ageWords,
  allergyWords,
  birthDateWords,
  dayOf,
  diagnosisWords,
  FORM_WORDS,
  identifierWords,
  KIND_WORDS,
  patientWords,
  SEX_WORDS,
  shortTime,
  timeSpan,
} from './minutes-words.js';
import type { MinutesFacts, MinutesText } from './minutes.js';

const DRAFT_MARK = 'BẢN NHÁP - CHƯA KÝ ĐỦ';
/** Centimetres in the points of a PDF. */
const CM = 28.35;

/** The minutes as the Vietnamese form "Biên bản hội chẩn" on A4, as pdfmake wants to be told. */
export function minutesDocument(print: MinutesPrint): TDocumentDefinitions {
  const { facts, text } = print.content;
  return {
    pageSize: 'A4',
    pageMargins: [2.2 * CM, 1.6 * CM, 1.6 * CM, 1.9 * CM],
    // A file's properties are read by whoever finds it: the number of the case and no name.
    info: { title: `Biên bản hội chẩn ${facts.caseNumber}`, creator: 'HoiChan', producer: 'HoiChan' },
    language: 'vi-VN',
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.12 },
    styles: {
      part: { bold: true, fontSize: 11.5, margin: [0, 8, 0, 3] },
      tableHead: { bold: true, fontSize: 9, alignment: 'center' },
      cell: { fontSize: 9 },
      small: { fontSize: 8.5, color: '#444444' },
    },
    ...(print.state === 'draft' && { watermark: { text: DRAFT_MARK, color: '#000000', opacity: 0.07, bold: true } }),
    footer: (page, pages) => footer(print, page, pages),
    // No heading stays alone at the foot of a page. Below one of a part there are a section, its heading and its text.
    pageBreakBefore: (node, nodes) =>
      node.headlineLevel !== undefined && nodes.getFollowingNodesOnPage().length < (node.headlineLevel === 1 ? 3 : 1),
    content: [
      nationalHeader(facts),
      title(print),
      part('I. HÀNH CHÍNH'),
      ...administrative(facts, text),
      part('II. THÀNH PHẦN HỘI CHẨN'),
      peopleTable(facts, text.invitees),
      part('III. NỘI DUNG HỘI CHẨN'),
      ...contentPart(text),
      part('IV. KẾT QUẢ HỘI CHẨN'),
      ...outcomePart(facts, text),
      part('V. THÔNG TIN HỘI CHẨN TỪ XA'),
      ...remotePart(facts, text),
      signatureBlock(print),
    ],
  };
}

function footer({ version, contentHash, content }: MinutesPrint, page: number, pages: number): Content {
  return {
    margin: [2.2 * CM, 8, 1.6 * CM, 0],
    columns: [
      {
        width: '*',
        style: 'small',
        text: `Số ${content.facts.caseNumber}/BBHC · Phiên bản ${version} · SHA-256 ${contentHash.slice(0, 16)}`,
      },
      { width: 'auto', style: 'small', text: `Trang ${page}/${pages}` },
    ],
  };
}

/** Facility and number at the left, the state's name and motto at the right, as on every official paper. */
function nationalHeader(facts: MinutesFacts): Content {
  return {
    columns: [
      {
        width: '42%',
        alignment: 'center',
        stack: [
          { text: facts.requestingFacility.name.toLocaleUpperCase('vi'), bold: true, fontSize: 10 },
          { text: `Số: ${facts.caseNumber}/BBHC`, fontSize: 10, margin: [0, 2, 0, 0] },
        ],
      },
      {
        width: '58%',
        alignment: 'center',
        stack: [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, fontSize: 10 },
          { text: 'Độc lập - Tự do - Hạnh phúc', bold: true, fontSize: 10.5, decoration: 'underline' },
        ],
      },
    ],
  };
}

const title = ({ content, state }: MinutesPrint): Content => ({
  alignment: 'center',
  margin: [0, 16, 0, 4],
  stack: [
    { text: 'BIÊN BẢN HỘI CHẨN', bold: true, fontSize: 16 },
    { text: `(${FORM_WORDS[content.text.form]})`, italics: true },
    ...(state === 'draft' ? [{ text: DRAFT_MARK, bold: true, fontSize: 10, margin: 3 }] : []),
  ],
});

function administrative(facts: MinutesFacts, text: MinutesText): Content[] {
  const { patient } = facts;
  const born = patient.birthDate === null ? '' : `sinh ${birthDateWords(patient.birthDate)}`;
  const identifiers = patient.identifiers.map(({ system, value }) => line(identifierWords(system), value));
  return [
    { text: [label('Họ và tên người bệnh'), { text: patientWords(patient), bold: true, fontSize: 12 }] },
    ...twoAbreast([
      line('Tuổi', joined(ageWords(patient, facts.consultedFrom), born)),
      line('Giới tính', SEX_WORDS[patient.sex]),
      ...identifiers,
    ]),
    line('Địa chỉ', patient.address),
    line('Dị ứng', allergyWords(patient)),
    line('Đang điều trị tại', joined(text.treatingDepartment, patient.place)),
    line('Thời gian điều trị', treated(text)),
    line('Bác sĩ yêu cầu hội chẩn', joined(facts.requestedBy, facts.requestingFacility.name)),
    line('Cơ sở hội chẩn', facts.consultingFacility.name),
    line('Hội chẩn lúc', timeSpan(facts.consultedFrom, facts.consultedTo)),
    line('Địa điểm', text.place),
    line('Loại hình', KIND_WORDS[text.kind]),
    line('Lý do hội chẩn', text.reason),
  ];
}

/** Short lines side by side, so that an ordinary consult fits on two pages. */
const twoAbreast = (lines: readonly Content[]): Content[] =>
  lines.flatMap((left, index) =>
    index % 2 === 0 ? [{ columns: [left, lines[index + 1] ?? { text: '' }], columnGap: 12 }] : [],
  );

function treated({ treatedFrom, treatedTo }: MinutesText): string {
  if (treatedFrom === null) return '';
  return `từ ngày ${dayOf(treatedFrom)} đến ${treatedTo === null ? 'nay' : `ngày ${dayOf(treatedTo)}`}`;
}

const contentPart = (text: MinutesText): Content[] => [
  section('1. Tóm tắt tiền sử, bệnh sử', text.historySummary),
  section('2. Tình trạng lúc vào viện', text.admissionState),
  section('3. Chẩn đoán', [
    ['Nơi giới thiệu', text.referringDiagnosis],
    ['Lúc vào viện', text.admissionDiagnosis],
    ['Đang điều trị', text.treatingDiagnosis],
  ]),
  section('4. Tóm tắt diễn biến, quá trình điều trị và chăm sóc', text.course),
  section('5. Kết quả xét nghiệm, chẩn đoán hình ảnh', text.results),
];

function outcomePart(facts: MinutesFacts, { outcome }: MinutesText): Content[] {
  const { mainDiagnosis, secondaryDiagnoses } = outcome;
  return [
    section('1. Thảo luận', outcome.discussion),
    section('2. Chẩn đoán, nguyên nhân, tiên lượng', [
      ['Chẩn đoán', outcome.diagnosis],
      ['Bệnh chính (ICD-10)', mainDiagnosis === null ? '' : diagnosisWords(mainDiagnosis)],
      ['Bệnh kèm theo (ICD-10)', secondaryDiagnoses.map(diagnosisWords).join('; ')],
      ['Nguyên nhân', outcome.cause],
      ['Tiên lượng', outcome.prognosis],
    ]),
    { text: '3. Trả lời từng câu hỏi', bold: true, headlineLevel: 2, margin: [0, 3, 0, 3] },
    answersTable(facts.questions, outcome.answers),
    section('4. Hướng điều trị', outcome.treatment),
    section('5. Chăm sóc', outcome.care),
    section('6. Kết luận', outcome.conclusion),
  ];
}

function remotePart(facts: MinutesFacts, { ai }: MinutesText): Content[] {
  const points = new Set(facts.people.filter((person) => person.attended).map((person) => person.facilityName));
  return [
    line('Các điểm cầu', [...points].join('; ')),
    staysTable(facts),
    line('Bản ghi hình, ghi âm', recordingWords(facts)),
    line('Sử dụng trí tuệ nhân tạo', ai.used ? `Có. ${ai.decision}` : 'Không'),
  ];
}

const recordingWords = ({ recordings }: MinutesFacts): string =>
  recordings.map(({ id, from, to }) => `Có, ${shortTime(from)} – ${shortTime(to)}, mã ${id}`).join('; ') || 'Không ghi';

/** What stands where nothing was written: a blank would leave open whether it was forgotten on the print. */
const NOTHING = '—';

const part = (heading: string): Content => ({ text: heading, style: 'part', headlineLevel: 1 });

const label = (words: string): ContentText => ({ text: `${words}: `, color: '#333333' });

const line = (words: string, value: string): Content => ({
  text: [label(words), value.trim() === '' ? NOTHING : value],
  margin: [0, 1, 0, 1],
});

function section(heading: string, body: string | readonly (readonly [label: string, value: string])[]): Content {
  const lines: Content[] =
    typeof body === 'string'
      ? [{ text: body.trim() === '' ? NOTHING : body }]
      : body.map(([words, value]) => line(words, value));
  return { margin: [0, 3, 0, 2], stack: [{ text: heading, bold: true, headlineLevel: 2 }, ...lines] };
}
