import type { Expression, Variable } from '../problem/problem.ts';
import { FEATURE_VALUES, feature, type ImportedModel, type OptionalFeature } from './imported-model.ts';
import { TokenReader } from './token-reader.ts';
import { ConstraintReader } from './uvl-constraint.ts';
import { type Token, tokensOf } from './uvl-tokens.ts';

const DEEPEST = 400;
const MOST_FEATURES = 200_000;
const GROUPS = ['mandatory', 'optional', 'alternative', 'or'];
const TYPES = ['Integer', 'Real', 'String'];
const KEYWORDS = [...GROUPS, 'features', 'constraints', 'cardinality'];

type Limits = { readonly kind: string; readonly least: number; readonly most: number };

/** Reads the tree of features and the constraints into one problem. */
class FeatureModel {
  readonly variables: Variable[] = [];
  readonly constraints: Expression[] = [];
  readonly optional: OptionalFeature[] = [];
  private readonly positions = new Map<string, number>();
  private readonly later: { readonly tokens: readonly Token[]; readonly end: Token }[] = [];
  private readonly reader: TokenReader;

  constructor(reader: TokenReader) {
    this.reader = reader;
  }

  read(): ImportedModel {
    this.readHead();
    this.reader.expect('features');
    this.reader.expectShape('newline', 'the end of the line');
    this.reader.expectShape('indent', 'a root feature on a deeper line');
    this.constraints.push(feature(this.readFeature(0)));
    if (!this.reader.acceptsShape('dedent')) this.reader.fail(`a model has one root, found ${this.reader.found()}`);
    for (const { tokens, end } of this.later) this.readInner(tokens, end);
    if (this.reader.accepts('constraints')) this.readConstraints();
    if (this.reader.next.kind !== 'end') this.reader.fail(`unexpected ${this.reader.found()}`);
    return {
      problem: { variables: this.variables, constraints: this.constraints },
      features: true,
      optional: this.optional,
    };
  }

  private readHead(): void {
    const { reader } = this;
    for (;;) {
      if (reader.next.text === 'imports' && reader.next.kind === 'name')
        reader.fail('models that import other models are not supported');
      if (reader.accepts('namespace')) this.skipLine();
      else if (reader.accepts('include')) this.skipBlock();
      else return;
    }
  }

  private skipLine(): void {
    while (!this.reader.acceptsShape('newline')) this.reader.take();
  }

  private skipBlock(): void {
    this.skipLine();
    if (!this.reader.acceptsShape('indent')) return;
    for (let depth = 1; depth > 0 && this.reader.next.kind !== 'end'; ) {
      const { kind } = this.reader.take();
      if (kind === 'indent') depth += 1;
      if (kind === 'dedent') depth -= 1;
    }
  }

  /** Reads a feature with everything below it; answers its variable. */
  private readFeature(depth: number): number {
    const { reader } = this;
    if (depth > DEEPEST) reader.fail(`features are nested more than ${DEEPEST} deep`);
    const variable = this.readName();
    if (reader.next.text === 'cardinality' && reader.next.kind === 'name')
      reader.fail('features that occur several times (cardinality) are not supported');
    if (reader.accepts('{')) this.readAttributes();
    reader.expectShape('newline', 'a group on the next line');
    if (!reader.acceptsShape('indent')) return variable;
    while (!reader.acceptsShape('dedent')) this.readGroup(variable, depth);
    return variable;
  }

  private readName(): number {
    const { reader } = this;
    if (reader.next.kind === 'name' && TYPES.includes(reader.next.text))
      reader.fail(`features of type ${reader.next.text} are not supported`);
    let token = reader.take();
    const named = reader.next.kind === 'name' || reader.next.kind === 'quoted';
    if (token.kind === 'name' && token.text === 'Boolean' && named) token = reader.take();
    const { kind, text, line } = token;
    if ((kind !== 'name' && kind !== 'quoted') || (kind === 'name' && KEYWORDS.includes(text)) || text === '')
      return reader.fail(`the name of a feature expected, found "${text.slice(0, 60)}"`, line);
    if (this.positions.has(text)) reader.fail(`there are two features "${text.slice(0, 80)}"`, line);
    if (this.variables.length >= MOST_FEATURES) reader.fail(`there are more than ${MOST_FEATURES} features`, line);
    this.positions.set(text, this.variables.length);
    this.variables.push({ name: text, values: FEATURE_VALUES });
    return this.variables.length - 1;
  }

  /** Attributes say nothing about what is valid, unless they hold constraints. */
  private readAttributes(): void {
    let depth = 1;
    let inner: Token[] | undefined;
    while (depth > 0) {
      const token = this.reader.take();
      const sign = token.kind === 'sign' ? token.text : '';
      if ('([{'.includes(sign) && sign !== '') depth += 1;
      if (')]}'.includes(sign) && sign !== '') depth -= 1;
      if (inner && depth === 1 && sign === ']') inner.push(token);
      if (inner && (depth === 0 || (depth === 1 && (sign === ',' || sign === ']')))) {
        this.later.push({ tokens: inner, end: { kind: 'end', text: 'the end of the attribute', line: token.line } });
        inner = undefined;
      } else inner?.push(token);
      if (depth === 1 && token.kind === 'name' && /^constraints?$/.test(token.text)) inner = [];
    }
  }

  private readInner(tokens: readonly Token[], end: Token): void {
    const reader = new TokenReader([...tokens, end]);
    const constraints = new ConstraintReader(reader, (name) => this.positions.get(name));
    const listed = reader.accepts('[');
    if (!listed || !reader.accepts(']'))
      do this.constraints.push(constraints.read());
      while (listed && reader.accepts(','));
    if (listed) reader.accepts(']');
    if (reader.next.kind !== 'end') reader.fail(`unexpected ${reader.found()}`);
  }

  private readGroup(parent: number, depth: number): void {
    const { reader } = this;
    const limits = this.readLimits();
    reader.expectShape('newline', 'the end of the line');
    reader.expectShape('indent', 'a feature on a deeper line');
    const children: number[] = [];
    while (!reader.acceptsShape('dedent')) children.push(this.readFeature(depth + 1));
    this.limit(parent, children, limits);
  }

  private readLimits(): Limits {
    const { reader } = this;
    const { kind, text, line } = reader.take();
    if (kind === 'name' && GROUPS.includes(text))
      return { kind: text, least: 1, most: text === 'alternative' ? 1 : Number.POSITIVE_INFINITY };
    if (kind !== 'sign' || text !== '[')
      return reader.fail(
        `mandatory, optional, alternative, or, or [n..m] expected, found "${text.slice(0, 60)}"`,
        line,
      );
    const least = this.readCount();
    const most = reader.accepts('..') ? (reader.accepts('*') ? Number.POSITIVE_INFINITY : this.readCount()) : least;
    reader.expect(']');
    if (most < least) reader.fail(`[${least}..${most}] has its limits in the wrong order`, line);
    return { kind: 'cardinality', least, most };
  }

  private readCount(): number {
    const { text, line } = this.reader.take();
    return /^\d{1,6}$/.test(text) ? Number(text) : this.reader.fail(`"${text.slice(0, 40)}" is not a count`, line);
  }

  private limit(parent: number, children: readonly number[], { kind, least, most }: Limits): void {
    for (const child of children) {
      this.constraints.push({ any: [feature(child, false), feature(parent)] });
      if (kind !== 'mandatory') this.optional.push({ feature: child, parent });
      else this.constraints.push({ any: [feature(parent, false), feature(child)] });
    }
    if (kind === 'mandatory' || kind === 'optional') return;
    const part = (variable: number, weight: number) => ({ variable, weights: [0, weight] });
    if (least === 1)
      this.constraints.push({ any: [feature(parent, false), ...children.map((child) => feature(child))] });
    else if (least > 1)
      this.constraints.push({ parts: [part(parent, least), ...children.map((child) => part(child, -1))], most: 0 });
    if (most < children.length) this.constraints.push({ parts: children.map((child) => part(child, 1)), most });
  }

  private readConstraints(): void {
    const { reader } = this;
    const constraints = new ConstraintReader(reader, (name) => this.positions.get(name));
    reader.expectShape('newline', 'the end of the line');
    if (!reader.acceptsShape('indent')) return;
    while (!reader.acceptsShape('dedent')) {
      this.constraints.push(constraints.read());
      reader.expectShape('newline', 'the end of the constraint');
    }
  }
}

/**
 * Reads a feature model in the Universal Variability Language: a tree of features and constraints over them; attributes are
 * left out. Refuses imports, typed and repeated features and arithmetic with a ModelFileError that names the line.
 */
export function readUvl(text: string): ImportedModel {
  return new FeatureModel(new TokenReader(tokensOf(text))).read();
}
