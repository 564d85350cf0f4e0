import { describe, expect, it } from 'vitest';
import { ProblemSolver } from '../problem/problem-solver.ts';
import { Meter } from '../solver-parts.ts';
import { ModelFileError } from './model-file-error.ts';
import { readUvl } from './uvl.ts';

const COMPUTER = `// a comment
namespace "The computer"

include
	Boolean-level.*

features
	"Computer 1,0" {abstract true, note 'a, {odd} one'}
		mandatory
			Boolean Board
				alternative
					"or"  // a name like a keyword
					"Board, two sockets" {price 12.5,
						sockets [1, 2]}
			Memory
				[1..2]
					Slot1
					Slot2
					Slot3
		optional
			Raid {constraint Raid => Slot1}
			/* several
			   lines */
			Cooler
				or
					Fan
					Water

constraints
	Raid <=> "Board, two sockets"
	!(Water & "or") => (Fan |
		Slot2 | !Cooler)
`;

/** Numbers of configurations and of values that are in none, by asking about each assignment. */
function solutions(text: string): string[] {
  const { problem } = readUvl(text);
  const solver = new ProblemSolver(problem);
  const found: string[] = [];
  for (let mask = 0; mask < 2 ** problem.variables.length; mask += 1) {
    const values = problem.variables.map((_, variable) => ({ variable, value: (mask >> variable) & 1 }));
    if (solver.consistent(values, new Meter()) === 'yes') found.push(values.map(({ value }) => value).join(''));
  }
  return found;
}

function refusal(text: string): string {
  try {
    readUvl(text);
  } catch (error) {
    if (error instanceof ModelFileError) return error.message;
    throw error;
  }
  return 'accepted';
}

const model = (...lines: string[]): string => ['features', '\tA', ...lines].join('\n');

describe('UVL', () => {
  it('reads groups, cardinalities, quoted names, attributes, comments and constraints', () => {
    const { problem, optional } = readUvl(COMPUTER);
    const names = problem.variables.map(({ name }) => name);
    expect(names).toEqual(
      ['Computer 1,0', 'Board', 'or', 'Board, two sockets', 'Memory', 'Slot1', 'Slot2', 'Slot3'].concat([
        'Raid',
        'Cooler',
        'Fan',
        'Water',
      ]),
    );
    expect(new Set(optional?.map(({ feature }) => names[feature]))).toEqual(
      new Set(names.filter((name) => !['Computer 1,0', 'Board', 'Memory'].includes(name))),
    );
    const at = (name: string): number => names.indexOf(name);
    const valid = solutions(COMPUTER);
    expect(valid.length).toBeGreaterThan(0);
    for (const solution of valid) {
      const has = (name: string): boolean => solution[at(name)] === '1';
      const slots = ['Slot1', 'Slot2', 'Slot3'].filter(has).length;
      expect(has('Computer 1,0') && has('Board') && has('Memory')).toBe(true);
      expect(has('or')).not.toBe(has('Board, two sockets'));
      expect(slots === 1 || slots === 2).toBe(true);
      expect(has('Raid')).toBe(has('Board, two sockets'));
      expect(has('Raid') && !has('Slot1')).toBe(false);
      expect(has('Cooler')).toBe(has('Fan') || has('Water'));
      expect((has('Water') && has('or')) || has('Fan') || has('Slot2') || !has('Cooler')).toBe(true);
    }
    // With RAID 3 sets of slots, each with no cooler, a fan, or both, and one with water alone; without RAID 6 sets, 4 coolings.
    expect(valid.length).toBe(10 + 24);
  });

  it('binds ! before & before | before => before <=>', () => {
    const loose = model('\t\toptional', '\t\t\tB', '\t\t\tC', '\t\t\tD', 'constraints', '\t!B & C | D => B <=> C');
    const tight = loose.replace('!B & C | D => B <=> C', '((((!B) & C) | D) => B) <=> C');
    expect(solutions(loose)).toEqual(solutions(tight));
  });

  it('names the line of what it refuses', () => {
    expect(refusal('')).toBe('line 1: "features" expected, found the end of the file');
    expect(refusal('imports\n\tother as o\nfeatures\n\tA')).toBe(
      'line 1: models that import other models are not supported',
    );
    expect(refusal(model('\t\toptional', '\t\t\tB', '\t\t\tA'))).toBe('line 5: there are two features "A"');
    expect(refusal(model('constraints', '\tA => Nope'))).toBe('line 4: there is no feature "Nope"');
    expect(refusal(model('constraints', '\tA =>'))).toContain('line 4: a feature expected');
    expect(refusal(model('constraints', '\tA.price > 3'))).toContain('line 4: arithmetic');
    expect(refusal(model('constraints', '\t(A'))).toContain('never closed');
    expect(refusal(model('constraints', '\tA)'))).toBe('line 4: ")" closes nothing');
    expect(refusal(model('\t\tsometimes', '\t\t\tB'))).toContain('line 3: mandatory, optional');
    expect(refusal(model('\t\t[3..1]', '\t\t\tB'))).toBe('line 3: [3..1] has its limits in the wrong order');
    expect(refusal(model('\t\toptional', '        B'))).toContain('line 4: the indentation matches no line above');
    expect(refusal(model('\t\toptional', '\tB'))).toContain('line 4: a feature on a deeper line expected');
    expect(refusal(model('\tB'))).toContain('line 3: a model has one root');
    expect(refusal(model('\t\toptional', '\t\t\tInteger B'))).toBe(
      'line 4: features of type Integer are not supported',
    );
    expect(refusal(model('\t\toptional', '\t\t\tB cardinality [1..2]'))).toContain(
      'line 4: features that occur several',
    );
    expect(refusal(model('\t\toptional', '\t\t\t"B'))).toBe('line 4: unexpected "\\""');
    expect(refusal('features\n\tA {x 1')).toContain('never closed');
    expect(refusal('/* features')).toBe('line 1: a comment is never closed');
  });

  it('refuses to be exhausted', () => {
    const deep = Array.from({ length: 1_000 }, (_, at) => [
      `${'\t'.repeat(2 * at + 1)}F${at}`,
      `${'\t'.repeat(2 * at + 2)}optional`,
    ]);
    expect(refusal(['features', ...deep.flat()].join('\n'))).toContain('nested more than 400 deep');
    expect(refusal(model('constraints', `\t${'('.repeat(100_000)}A${')'.repeat(100_000)}`))).toContain('400 deep');
    expect(refusal(model('constraints', `\t${'A => '.repeat(100_000)}A`))).toContain('400 deep');
    expect(refusal(model('constraints', `\t${'!'.repeat(100_000)}A`))).toBe('accepted');
    expect(refusal(model('constraints', `\t${'A | '.repeat(50_000)}A`))).toBe('accepted');
  });
});
