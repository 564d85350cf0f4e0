import { compileModelVersions } from '../configuration/compile-model-versions.ts';
import type { Handler, Schedule } from './handler.ts';

/** Compiles a version of a model once it is published. */
export const modelHandler: Handler = {
  name: 'model',
  topics: ['model_version.published'],
  run: (_tx, _event, { db, stopping }) => compileModelVersions(db, stopping),
};

/** Versions come into being without an event as well: by the demonstration, with a backup, and for a diagram in a newer format. */
export const modelSchedule: Schedule = {
  name: 'model.compile',
  everySeconds: 60,
  run: (_tx, { db, stopping }) => compileModelVersions(db, stopping),
};
