/** A file that is not the model it claims to be; `line` counts from 1, null where the format has no lines. */
export class ModelFileError extends Error {
  readonly code = 'MODEL_FILE';
  readonly line: number | null;

  constructor(message: string, line: number | null) {
    super(line === null ? message : `line ${line}: ${message}`);
    this.name = 'ModelFileError';
    this.line = line;
  }
}
