import { ModelFileError } from './model-file-error.ts';

/** `name` with or without quotes (only `quoted` ones may be a keyword), `text` in single quotes, a `sign`, or the shape of lines. */
export type Token = {
  readonly kind: 'name' | 'quoted' | 'text' | 'sign' | 'newline' | 'indent' | 'dedent' | 'end';
  readonly text: string;
  readonly line: number;
};

const TOKEN =
  /(?<space>[ \t\r\f]+)|(?<comment>\/\/[^\n]*)|(?<open>\/\*)|"(?<quoted>[^"\n]*)"|'(?<text>[^'\n]*)'|(?<sign><=>|=>|==|!=|>=|<=|\.\.|[!&|()[\]{},.=<>+*/])|(?<name>[^\s"'{}[\](),!&|=<>+*/.][^\s"{}[\](),!&|=<>+*/.]*)/y;

/** Splits the text of a feature model into tokens; lines joined by open brackets count as one. */
class Tokens {
  readonly found: Token[] = [];
  private readonly text: string;
  private readonly indents: string[] = [''];
  private at = 0;
  private line = 1;
  private brackets = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): readonly Token[] {
    while (this.at < this.text.length) this.readLine();
    if (this.brackets > 0) throw new ModelFileError('a bracket is never closed', this.line);
    this.align('');
    this.push('end', 'the end of the file');
    return this.found;
  }

  private push(kind: Token['kind'], text: string): void {
    this.found.push({ kind, text, line: this.line });
  }

  private readLine(): void {
    const start = this.at;
    let empty = true;
    while (this.at < this.text.length && this.text[this.at] !== '\n') {
      const kind = this.readToken();
      if (kind === undefined) continue;
      if (empty && this.brackets === 0) this.indent(start);
      empty = false;
      this.push(kind.kind, kind.text);
      this.countBracket(kind);
    }
    if (!empty && this.brackets === 0) this.push('newline', 'the end of the line');
    this.at += 1;
    this.line += 1;
  }

  /** The next token, or undefined for what stands between tokens. */
  private readToken(): Pick<Token, 'kind' | 'text'> | undefined {
    TOKEN.lastIndex = this.at;
    const groups = TOKEN.exec(this.text)?.groups;
    if (!groups) throw new ModelFileError(`unexpected ${JSON.stringify(this.text[this.at])}`, this.line);
    this.at = TOKEN.lastIndex;
    if (groups.open !== undefined) this.skipComment();
    if (groups.quoted !== undefined) return { kind: 'quoted', text: groups.quoted };
    if (groups.text !== undefined) return { kind: 'text', text: groups.text };
    if (groups.sign !== undefined) return { kind: 'sign', text: groups.sign };
    return groups.name === undefined ? undefined : { kind: 'name', text: groups.name };
  }

  private skipComment(): void {
    const end = this.text.indexOf('*/', this.at);
    if (end < 0) throw new ModelFileError('a comment is never closed', this.line);
    for (let at = this.at; at < end; at += 1) if (this.text[at] === '\n') this.line += 1;
    this.at = end + 2;
  }

  private countBracket({ kind, text }: Pick<Token, 'kind' | 'text'>): void {
    if (kind !== 'sign') return;
    if ('([{'.includes(text)) this.brackets += 1;
    if (!')]}'.includes(text)) return;
    this.brackets -= 1;
    if (this.brackets < 0) throw new ModelFileError(`"${text}" closes nothing`, this.line);
  }

  private indent(start: number): void {
    const [space = ''] = /^[ \t]*/.exec(this.text.slice(start, start + 10_000)) ?? [];
    this.align(space);
  }

  /** Opens or closes blocks; an indentation must continue the one around it, in the same tabs and spaces. */
  private align(space: string): void {
    const around = this.indents.at(-1) ?? '';
    if (space === around) return;
    if (space.startsWith(around)) {
      this.indents.push(space);
      this.push('indent', 'a deeper line');
      return;
    }
    while (this.indents.length > 1 && this.indents.at(-1) !== space) {
      this.indents.pop();
      this.push('dedent', 'the end of the block');
    }
    if ((this.indents.at(-1) ?? '') !== space)
      throw new ModelFileError('the indentation matches no line above (tabs and spaces are different)', this.line);
  }
}

/** The tokens of a feature model in UVL. Throws a ModelFileError. */
export function tokensOf(text: string): readonly Token[] {
  return new Tokens(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')).read();
}
