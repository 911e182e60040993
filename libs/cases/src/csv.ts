/** One record of a CSV file, with the line it begins on. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/**
 * Reads CSV (RFC 4180) as it comes: cells in quotes may hold commas, quotes and line ends. A byte order mark is
 * passed over. What is in memory is one record and one piece of the file.
 */
export async function* readCsv(pieces: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  const reader = new CsvReader();
  for await (const piece of pieces) yield* reader.take(piece);
  yield* reader.end();
}

class CsvReader {
  private line = 1;
  private startLine = 1;
  private cells: string[] = [];
  private cell = '';
  private quoted = false;
  /** A quote within quotes was read; the next letter tells whether it ends the cell. */
  private quotePending = false;
  private atStart = true;

  *take(piece: string): Generator<CsvRecord> {
    for (const letter of piece) {
      if (this.atStart && letter === '\uFEFF') continue;
      this.atStart = false;
      if (this.letter(letter)) yield this.record();
    }
  }

  *end(): Generator<CsvRecord> {
    if (this.cell !== '' || this.cells.length > 0) yield this.record();
  }

  /** True when the letter ends a record. */
  private letter(letter: string): boolean {
    if (letter === '\n') this.line++;
    if (this.quoted && !this.quotePending) {
      if (letter === '"') this.quotePending = true;
      else this.cell += letter;
      return false;
    }
    if (this.quotePending && letter === '"') {
      this.cell += letter;
      this.quotePending = false;
      return false;
    }
    if (this.quotePending) this.quoted = this.quotePending = false;
    if (letter === '\n') return true;
    if (letter === ',') this.endCell();
    else if (letter === '"' && this.cell === '') this.quoted = true;
    else if (letter !== '\r') this.cell += letter;
    return false;
  }

  private endCell(): void {
    this.cells.push(this.cell);
    this.cell = '';
  }

  private record(): CsvRecord {
    this.endCell();
    const record = { line: this.startLine, cells: this.cells };
    this.cells = [];
    this.startLine = this.line;
    return record;
  }
}
