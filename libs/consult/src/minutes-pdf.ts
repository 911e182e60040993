import { createRequire } from 'node:module';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { minutesDocument } from './minutes-document.js';
import type { MinutesPrint } from './minutes-print.js';

const folder = join(createRequire(import.meta.url).resolve('pdfmake/package.json'), '../fonts/Roboto');

/** The whole Roboto that comes with pdfmake: a web font's subset would lose letters of Vietnamese. */
const Roboto = {
  normal: join(folder, 'Roboto-Regular.ttf'),
  bold: join(folder, 'Roboto-Medium.ttf'),
  italics: join(folder, 'Roboto-Italic.ttf'),
  bolditalics: join(folder, 'Roboto-MediumItalic.ttf'),
};

// A document of ours refers to nothing outside, whatever somebody wrote into it; only the fonts are read.
const fontFiles = Object.values(Roboto);
pdfmake.setFonts({ Roboto });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => fontFiles.includes(path));

/** Takes 60 to 300 ms of a core: not for a thread that answers requests. */
export const renderMinutes = async (print: MinutesPrint): Promise<Buffer> =>
  pdfmake.createPdf(minutesDocument(print)).getBuffer();
