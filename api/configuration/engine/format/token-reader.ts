import { ModelFileError } from './model-file-error.ts';
import type { Token } from './uvl-tokens.ts';

const END: Token = { kind: 'end', text: 'the end of the file', line: 1 };

/** Goes through tokens one by one. */
export class TokenReader {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get next(): Token {
    return this.tokens[Math.min(this.at, this.tokens.length - 1)] ?? END;
  }

  /** The next token, which is thereby read. */
  take(): Token {
    const token = this.next;
    this.at += 1;
    return token;
  }

  /** Whether the next token is the sign or unquoted word; if so, it is read. */
  accepts(text: string): boolean {
    const { kind, text: own } = this.next;
    if (own !== text || (kind !== 'sign' && kind !== 'name')) return false;
    this.at += 1;
    return true;
  }

  acceptsShape(kind: 'newline' | 'indent' | 'dedent'): boolean {
    if (this.next.kind !== kind) return false;
    this.at += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.accepts(text)) this.fail(`"${text}" expected, found ${this.found()}`);
  }

  expectShape(kind: 'newline' | 'indent' | 'dedent', wording: string): void {
    if (!this.acceptsShape(kind)) this.fail(`${wording} expected, found ${this.found()}`);
  }

  /** The next token in words. */
  found(): string {
    const { kind, text } = this.next;
    return kind === 'name' || kind === 'quoted' || kind === 'sign' || kind === 'text' ? `"${text.slice(0, 60)}"` : text;
  }

  fail(message: string, line = this.next.line): never {
    throw new ModelFileError(message, line);
  }
}
