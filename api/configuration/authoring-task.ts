import type { ModelDefinition } from '#engine';
import type { ModelCheck } from './model-check.ts';
import type { ModelTest } from './model-test.ts';
import type { Break, Saved } from './revalidate.ts';

/** Work on a model that may take long: examining a draft, or holding saved configurations against it. */
export type AuthoringTask =
  | { readonly kind: 'check'; readonly definition: ModelDefinition; readonly tests: readonly ModelTest[] }
  | {
      readonly kind: 'revalidate';
      readonly definition: ModelDefinition;
      readonly versions: Readonly<Record<string, ModelDefinition>>;
      readonly saved: readonly Saved[];
    };

/** What is known so far: of a check everything, of a revalidation what came since the last report. */
export type AuthoringReport =
  | { readonly kind: 'check'; readonly check: ModelCheck }
  | { readonly kind: 'revalidate'; readonly done: number; readonly breaks: readonly Break[] };

/** How work ended: by itself, by its time limit, or by a fault (as when it needs too much memory). */
export type AuthoringEnd = 'finished' | 'stopped' | 'failed';
