/**
 * One thing wrong with an input: where (`lines.0.quantity`) and what, in developer's English; a code where a reader is to be told why, with
 * the figures and days that its sentence needs.
 */
export type Issue = {
  readonly path: string;
  readonly message: string;
  readonly code?: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

/**
 * A refusal that the caller can understand and act on. Every subclass is a member of the error unions of the mutations that raise it;
 * its fields are the data that a client needs to word it. Anything that is not a DomainError is a fault and is masked.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
}

export class InvalidInputError extends DomainError {
  readonly code = 'INVALID_INPUT';
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => (issue.path ? `${issue.path}: ${issue.message}` : issue.message)).join('; '));
    this.issues = issues;
  }
}

/** Absent, malformed or somebody else's: deliberately the same answer for all three. */
export class NotFoundError extends DomainError {
  readonly code = 'NOT_FOUND';
  readonly noun: string;
  constructor(noun: string) {
    super(`${noun} not found`);
    this.noun = noun;
  }
}

/** The document changed since the caller read it. */
export class ConflictError extends DomainError {
  readonly code = 'CONFLICT';
  readonly currentVersion: number;
  constructor(currentVersion: number) {
    super(`the document is at version ${currentVersion} now; read it again`);
    this.currentVersion = currentVersion;
  }
}

/** The document's state does not allow the transition asked for. */
export class WrongStateError extends DomainError {
  readonly code = 'WRONG_STATE';
  readonly state: string;
  constructor(noun: string, state: string) {
    super(`the ${noun} is ${state}`);
    this.state = state;
  }
}

/** The key was used before for something else. */
export class IdempotencyKeyReusedError extends DomainError {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  constructor() {
    super('this idempotency key was used for another input; take a new key');
  }
}
