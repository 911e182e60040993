import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { MinutesPrint, PrintedSigner } from './minutes-print.js';
import { LINK_WORDS, ROLE_WORDS, shortTime, STATUS_WORDS } from './minutes-words.js';
import type { MinutesFacts, MinutesInvitee, MinutesOutcome, MinutesQuestion } from './minutes.js';

const THIN: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#777777',
  vLineColor: () => '#777777',
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
};

const head = (...words: string[]): TableCell[] => words.map((text) => ({ text, style: 'tableHead' }));
const cell = (text: string): TableCell => ({ text: text === '' ? '—' : text, style: 'cell' });
const middle = (text: string): TableCell => ({ text, style: 'cell', alignment: 'center' });
/** The parts that say something, with commas between. */
export const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ');

export function peopleTable({ people }: MinutesFacts, invitees: readonly MinutesInvitee[]): Content {
  const rows = [
    ...people.map((person) => ({
      ...person,
      part: ROLE_WORDS[person.role],
      status: STATUS_WORDS[person.attended ? 'attended' : 'absent'],
    })),
    ...invitees.map((invitee) => ({ ...invitee, part: 'Khách mời', status: STATUS_WORDS[invitee.status] })),
  ];
  return {
    layout: THIN,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [18, '*', '*', '*', 52, 58],
      body: [
        head('TT', 'Họ và tên', 'Chức danh, chức vụ', 'Đơn vị', 'Vai trò', 'Tham gia'),
        ...rows.map((row, index) => [
          middle(String(index + 1)),
          { text: row.name, style: 'cell', bold: true },
          cell(joined(row.title, row.position)),
          cell(row.facilityName + (row.external ? ' (ngoài cơ sở điều trị)' : '')),
          middle(row.part),
          middle(row.status),
        ]),
      ],
    },
  };
}

export const answersTable = (questions: readonly MinutesQuestion[], answers: MinutesOutcome['answers']): Content => ({
  layout: THIN,
  margin: [0, 0, 0, 3],
  table: {
    headerRows: 1,
    widths: [18, '38%', '*'],
    body: [
      head('TT', 'Câu hỏi', 'Trả lời'),
      ...questions.map(({ number, text }) => [
        middle(String(number)),
        cell(text),
        cell(answers.find((answer) => answer.number === number)?.text ?? ''),
      ]),
    ],
  },
});

export function staysTable({ stays, people }: MinutesFacts): Content {
  if (stays.length === 0) return { text: 'Không có kết nối nào được ghi nhận.', italics: true };
  return {
    layout: THIN,
    margin: [0, 3, 0, 3],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', '*', 92, 92, 62],
      body: [
        head('Người kết nối', 'Điểm cầu', 'Vào lúc', 'Rời lúc', 'Đường truyền'),
        ...stays.map((stay) => {
          const person = people.find((each) => each.practitionerId === stay.practitionerId);
          return [
            cell(stay.guest ? `${stay.guest.name} (khách mời, ${stay.guest.role})` : (person?.name ?? '')),
            cell(stay.guest?.organisation ?? person?.facilityName ?? ''),
            middle(shortTime(stay.joinedAt)),
            middle(shortTime(stay.leftAt)),
            middle(stay.linkQuality === null ? '—' : LINK_WORDS[stay.linkQuality]),
          ];
        }),
      ],
    },
  };
}

/** Secretary at the left and chair at the right, as on paper; below them the members, two a row. */
export function signatureBlock(print: MinutesPrint): Content {
  const of = (role: PrintedSigner['role']): PrintedSigner[] => print.signers.filter((signer) => signer.role === role);
  const members = of('member');
  return {
    margin: [0, 14, 0, 0],
    stack: [
      {
        // A heading alone at the foot of a page would look like a paper that nobody signed.
        unbreakable: true,
        stack: [
          {
            text:
              print.state === 'signed'
                ? 'Biên bản đã được những người có tên dưới đây đọc lại, thống nhất và ký điện tử.'
                : 'Biên bản chỉ có giá trị khi những người có tên dưới đây đã ký đủ.',
            italics: true,
            alignment: 'center',
            margin: [0, 0, 0, 8],
          },
          pair(print, of('secretary')[0], of('chair')[0]),
        ],
      },
      ...members.flatMap((_, index) => (index % 2 === 0 ? [pair(print, members[index], members[index + 1])] : [])),
    ],
  };
}

const pair = (print: MinutesPrint, left: PrintedSigner | undefined, right: PrintedSigner | undefined): Content => ({
  unbreakable: true,
  stack: [{ columns: [signature(print, left), signature(print, right)], columnGap: 16 }],
  margin: [0, 0, 0, 12],
});

function signature({ contentHash, version }: MinutesPrint, signer: PrintedSigner | undefined): Content {
  if (!signer) return { text: '' };
  const sealed: Content[] =
    signer.signedAt === null
      ? [{ text: '(chưa ký)', italics: true, margin: [0, 10, 0, 10] }]
      : [
          { text: 'Đã ký điện tử', italics: true, margin: [0, 4, 0, 0] },
          { text: `lúc ${shortTime(signer.signedAt)}`, style: 'small' },
          { text: `phiên bản ${version}, SHA-256 ${contentHash.slice(0, 16)}`, style: 'small', margin: [0, 0, 0, 4] },
        ];
  return {
    alignment: 'center',
    stack: [
      { text: ROLE_WORDS[signer.role].toLocaleUpperCase('vi'), bold: true },
      ...sealed,
      { text: [signer.title, signer.name].filter((part) => part !== '').join(' '), bold: true },
    ],
  };
}
