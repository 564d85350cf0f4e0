import { z } from 'zod';
import { DomainError, InvalidInputError } from '../kernel/error.ts';

/** Options that no configuration can have, and that the author did not say to know of. */
export class DeadOptionsError extends DomainError {
  readonly code = 'DEAD_OPTIONS';
  /** As `group/option`. */
  readonly options: readonly string[];
  constructor(options: readonly string[]) {
    super(`no configuration can have ${options.join(', ')}`);
    this.options = options;
  }
}

/** Test cases of the model that do not come out as expected. */
export class ModelTestsFailedError extends DomainError {
  readonly code = 'MODEL_TESTS_FAILED';
  readonly failed: readonly string[];
  constructor(failed: readonly string[]) {
    super(`these tests did not pass: ${failed.join(', ')}`);
    this.failed = failed;
  }
}

/** Time ran out before it was proved that the model can be configured, or that every option can be had. */
export class ModelNotProvedError extends DomainError {
  readonly code = 'MODEL_NOT_PROVED';
  /** True when even one valid configuration was not found; otherwise the author may accept what is not proved. */
  readonly unconfigurable: boolean;
  constructor(unconfigurable: boolean) {
    super(unconfigurable ? 'no valid configuration was found in time' : 'not every option was proved in time');
    this.unconfigurable = unconfigurable;
  }
}

/** Another version is already published for a part of that time. */
export class EffectiveOverlapError extends DomainError {
  readonly code = 'EFFECTIVE_OVERLAP';
  readonly number: number;
  readonly from: Date;
  constructor(number: number, from: Date) {
    super(`version ${number} comes into force on ${from.toISOString()}`);
    this.number = number;
    this.from = from;
  }
}

/** What is published, for when, and what the author accepts. */
export const publication = z.object({
  itemId: z.uuid(),
  definition: z.unknown(),
  tests: z.unknown(),
  effectiveFrom: z.date().nullish(),
  effectiveTo: z.date().nullish(),
  acknowledgedDead: z.array(z.string().max(200)).max(20_000).nullish(),
  acceptUnproved: z.boolean().nullish(),
});
export type Publication = z.infer<typeof publication>;

/** What an examination of the model found, as far as publishing depends on it. */
export type Examined = {
  /** Of definition and tests, so that what is published is what was examined. */
  readonly checksum: string;
  readonly void: boolean | null;
  readonly dead: readonly { readonly group: string; readonly option: string }[];
  readonly optionsProved: boolean;
  readonly tests: readonly { readonly code: string; readonly outcome: string }[];
};

/** Refuses what may not be published: void models, dead options that nobody acknowledged, tests that did not pass, what is not proved. */
export function refuseUnfit(examined: Examined, { acknowledgedDead, acceptUnproved }: Publication): void {
  if (examined.void)
    throw new InvalidInputError([{ path: 'definition', code: 'impossible', message: 'has no valid configuration' }]);
  if (examined.void === null) throw new ModelNotProvedError(true);
  const failed = examined.tests.filter(({ outcome }) => outcome !== 'passed').map(({ code }) => code);
  if (failed.length > 0) throw new ModelTestsFailedError(failed);
  const known = new Set(acknowledgedDead ?? []);
  const dead = examined.dead.map(({ group, option }) => `${group}/${option}`).filter((name) => !known.has(name));
  if (dead.length > 0) throw new DeadOptionsError(dead);
  if (!examined.optionsProved && !acceptUnproved) throw new ModelNotProvedError(false);
}

/** The span in which a version is in force, from now when nothing is said. Refuses one that begins in the past or ends before it begins. */
export function spanOf({ effectiveFrom, effectiveTo }: Publication, now: Date): { from: Date; to: Date | null } {
  const from = effectiveFrom ?? now;
  if (from < now)
    throw new InvalidInputError([{ path: 'effectiveFrom', code: 'in_past', message: 'must not be in the past' }]);
  if (effectiveTo && effectiveTo <= from)
    throw new InvalidInputError([
      { path: 'effectiveTo', code: 'not_after_start', message: 'must be after the beginning' },
    ]);
  return { from, to: effectiveTo ?? null };
}
