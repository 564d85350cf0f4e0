import type { Expression, Variable } from '../problem/problem.ts';
import { FEATURE_VALUES, feature, type ImportedModel } from './imported-model.ts';
import { ModelFileError } from './model-file-error.ts';

const MOST_VARIABLES = 1_000_000;
const HEADER = /^p\s+cnf\s+(\d{1,9})\s+(\d{1,9})\s*$/;
const NAMED = /^c\s+(\d{1,9})\s+(\S.*)$/;

type Header = { readonly variables: number; readonly clauses: number; readonly line: number };

function readHeader(text: string, line: number): Header {
  const [, variables, clauses] = HEADER.exec(text) ?? [];
  if (variables === undefined || clauses === undefined)
    throw new ModelFileError('the header must read "p cnf <variables> <clauses>"', line);
  if (Number(variables) > MOST_VARIABLES)
    throw new ModelFileError(`the header announces more than ${MOST_VARIABLES} variables`, line);
  return { variables: Number(variables), clauses: Number(clauses), line };
}

function readLiteral(word: string, { variables }: Header, line: number): number {
  if (!/^-?\d{1,9}$/.test(word)) throw new ModelFileError(`"${word.slice(0, 40)}" is not a literal`, line);
  const literal = Number(word);
  if (Math.abs(literal) > variables)
    throw new ModelFileError(`literal ${literal} is out of range: the header announces ${variables} variables`, line);
  return literal;
}

/** Names of the comment lines `c <number> <name>`; a name that occurs twice gets its number. */
function nameVariables(count: number, named: ReadonlyMap<number, string>): Variable[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, at) => {
    const given = named.get(at + 1) ?? String(at + 1);
    const name = taken.has(given) ? `${given} (${at + 1})` : given;
    taken.add(name);
    return { name, values: FEATURE_VALUES };
  });
}

/** Reads a conjunction of clauses in the DIMACS CNF format: each variable is a feature. Throws a ModelFileError. */
export function readDimacs(text: string): ImportedModel {
  const named = new Map<number, string>();
  const constraints: Expression[] = [];
  let header: Header | undefined;
  let clause: number[] = [];
  let line = 0;
  for (const raw of text.split('\n')) {
    line += 1;
    const content = raw.trim();
    if (content.startsWith('%')) break;
    if (content === '' || /^c(\s|$)/.test(content)) {
      const [, number, name] = NAMED.exec(content) ?? [];
      if (number !== undefined && name !== undefined) named.set(Number(number), name);
      continue;
    }
    if (content.startsWith('p')) {
      if (header) throw new ModelFileError('there is a second header', line);
      header = readHeader(content, line);
      continue;
    }
    if (!header) throw new ModelFileError('a header "p cnf <variables> <clauses>" must come before the clauses', line);
    for (const word of content.split(/\s+/)) {
      const literal = readLiteral(word, header, line);
      if (literal !== 0) {
        clause.push(literal);
        continue;
      }
      constraints.push({ any: clause.map((given) => feature(Math.abs(given) - 1, given > 0)) });
      clause = [];
    }
  }
  if (!header) throw new ModelFileError('there is no header "p cnf <variables> <clauses>"', line);
  if (clause.length > 0) throw new ModelFileError('the last clause is not closed by 0', line);
  if (constraints.length !== header.clauses)
    throw new ModelFileError(
      `the header announces ${header.clauses} clauses, but there are ${constraints.length}`,
      header.line,
    );
  return {
    problem: { variables: nameVariables(header.variables, named), constraints },
    features: true,
    optional: null,
  };
}
