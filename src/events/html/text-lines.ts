/** How white space is treated: collapsed, preserved, or collapsed except for line breaks. */
export type WhiteSpace = 'normal' | 'pre' | 'pre-line';

/** What the lines of a quotation or list item begin with. */
interface Prefix {
  /** Of the first line, such as `- `. */
  readonly first: string;
  /** Of the other lines. */
  readonly rest: string;
  isUsed: boolean;
}

interface Line {
  readonly prefix: string;
  readonly text: string;
}

/** The lines of a table row, which become one line if each cell has only one. */
interface Row {
  readonly start: number;
  /** Index of each cell's first line. */
  readonly cells: number[];
}

/** Levels of quotations and lists that a line shows. Without a limit, deep quotations would make the text very long. */
const MAX_PREFIXES = 20;

/** A line that shows nothing: white space, soft hyphens, and characters without width. */
const BLANK = /^(?:\u034F|[\s\u00AD\u200B-\u200F\u2060])*$/;

/** Repeated characters without width. Senders fill the preview of mail programs with them. */
const FILLER = /(?:(?:\u034F|[\u00AD\u200B-\u200D\u2060\uFEFF])\s*){4,}/g;

/** Builds a plain text line by line. */
export class TextLines {
  readonly #lines: Line[] = [];
  readonly #prefixes: Prefix[] = [];
  readonly #rows: Row[] = [];
  #line = '';
  /** Whether the white space at the end of the current line stays. */
  #isPreformatted = false;
  /** Whether an empty line comes before the next line. */
  #needsGap = false;

  /** The last character of the current line; empty at the start of a line. Reading it from the line would copy the line. */
  lastCharacter = '';

  /** Number of characters so far, to find out whether something was added. */
  length = 0;

  add(text: string, whiteSpace: WhiteSpace): void {
    if (whiteSpace === 'normal') {
      this.#append(text.replaceAll(/[\t\n\f\r ]+/g, ' '));
      return;
    }
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) this.breakLine(whiteSpace === 'pre');
      if (whiteSpace === 'pre-line') this.#append(part.replaceAll(/[\t\f\r ]+/g, ' '));
      else if (part !== '') {
        this.#write(part);
        this.#isPreformatted = true;
      }
    }
  }

  #append(text: string): void {
    this.#isPreformatted = false;
    this.#write(/^ ?$/.test(this.lastCharacter) ? text.replace(/^ /, '') : text);
  }

  #write(text: string): void {
    this.#line += text;
    this.length += text.trim().length;
    this.lastCharacter = text.at(-1) ?? this.lastCharacter;
  }

  #clearLine(): void {
    this.#line = '';
    this.lastCharacter = '';
    this.#isPreformatted = false;
  }

  /** Ends the current line, even if it is empty. */
  breakLine(isPreformatted = false): void {
    const text = this.#isPreformatted ? this.#line : this.#line.replace(/ $/, '');
    this.#clearLine();
    if (BLANK.test(text)) {
      if (isPreformatted || this.#needsEmptyLine()) this.#pushEmptyLine();
      this.#needsGap = false;
      return;
    }
    if (this.#needsGap && this.#needsEmptyLine()) this.#pushEmptyLine();
    this.#needsGap = false;
    this.#lines.push({ prefix: this.#prefixes.map(use).join(''), text });
  }

  /** Ends the current line unless it is empty. */
  endLine(): void {
    if (BLANK.test(this.#line)) this.#clearLine();
    else this.breakLine();
  }

  /** Ends the current line. An empty line comes before the next one. */
  endParagraph(): void {
    this.endLine();
    this.#needsGap = true;
  }

  #needsEmptyLine(): boolean {
    const start = this.#rows.at(-1)?.cells.at(-1) ?? 0;
    return this.#lines.length > start && this.#lines.at(-1)?.text !== '';
  }

  #pushEmptyLine(): void {
    const prefix = this.#prefixes.map(({ isUsed, rest }) => (isUsed ? rest : '')).join('');
    this.#lines.push({ prefix: prefix.trimEnd(), text: '' });
  }

  /** Starts a quotation or a list item. */
  openPrefix(first: string, rest: string): void {
    this.endLine();
    const isTooDeep = this.#prefixes.length >= MAX_PREFIXES;
    this.#prefixes.push({
      first: isTooDeep ? '' : first,
      rest: isTooDeep ? '' : rest,
      isUsed: false,
    });
  }

  closePrefix(): void {
    this.endLine();
    this.#prefixes.pop();
  }

  openRow(): void {
    this.endLine();
    if (this.#needsGap && this.#needsEmptyLine()) this.#pushEmptyLine();
    this.#needsGap = false;
    this.#rows.push({ start: this.#lines.length, cells: [] });
  }

  openCell(): void {
    this.endLine();
    this.#needsGap = false;
    this.#rows.at(-1)?.cells.push(this.#lines.length);
  }

  /**
   * Ends a row. If no cell has more than one line, the row becomes one line, with tabs between the cells.
   *
   * @param keepsEmpty whether the empty cells of a row with only one text count
   */
  closeRow(keepsEmpty: boolean): void {
    this.endLine();
    this.#needsGap = false;
    const row = this.#rows.pop();
    if (!row) return;
    const texts: string[] = [];
    for (const [index, start] of row.cells.entries()) {
      const end = row.cells[index + 1] ?? this.#lines.length;
      if (end - start > 1) return;
      texts.push(end === start ? '' : (this.#lines[start]?.text ?? ''));
    }
    const filled = texts.filter((text) => text !== '').length;
    if (filled === 0 || texts.length !== row.cells.length) return;
    if (filled === 1 && !keepsEmpty) return;
    const prefix = this.#lines[row.start]?.prefix ?? '';
    this.#lines.length = row.start;
    this.#lines.push({ prefix, text: texts.join('\t').replace(/\t+$/, '') });
  }

  /** The whole text, without empty lines at its start and end. */
  toString(): string {
    this.endLine();
    const start = this.#lines.findIndex(({ text }) => text !== '');
    const end = this.#lines.findLastIndex(({ text }) => text !== '');
    return this.#lines
      .slice(Math.max(0, start), end + 1)
      .map(({ prefix, text }) => prefix + text)
      .join('\n')
      .replaceAll(FILLER, ' ');
  }
}

function use(prefix: Prefix): string {
  if (prefix.isUsed) return prefix.rest;
  prefix.isUsed = true;
  return prefix.first;
}
