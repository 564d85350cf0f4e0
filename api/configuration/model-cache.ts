import { compile, type Engine, type ModelDefinition } from '#engine';
import type { ModelVersion } from '../catalog/model-version-reads.ts';

/** Compiled models that a process keeps. */
export const MOST_ENGINES = 64;
const engines = new Map<string, Engine>();

/** The compiled model of a version. Versions are immutable, so that a compiled one is kept; the least recently used goes first. */
export function engineOf(version: Pick<ModelVersion, 'id' | 'definition'>): Engine {
  const known = engines.get(version.id);
  const engine = known ?? compile(version.definition as ModelDefinition);
  engines.delete(version.id);
  engines.set(version.id, engine);
  if (engines.size > MOST_ENGINES) engines.delete(engines.keys().next().value ?? '');
  return engine;
}
