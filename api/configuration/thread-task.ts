import type { ModelDefinition } from '#engine';
import type { ModelReport } from './model-analysis.ts';
import type { Examinee, ModelCheck } from './model-check.ts';
import type { PageCompilation } from './page-diagram.ts';
import type { Break, Saved } from './revalidate.ts';

/** Work on a model that may take long: examining a draft, compiling it for pages, holding saved configurations against it, or examining a model file. */
export type ThreadTask =
  | ({ readonly kind: 'check' } & Examinee)
  | { readonly kind: 'compile'; readonly definition: ModelDefinition }
  | {
      readonly kind: 'revalidate';
      readonly definition: ModelDefinition;
      readonly versions: Readonly<Record<string, ModelDefinition>>;
      readonly saved: readonly Saved[];
    }
  | { readonly kind: 'analyse'; readonly file: string; readonly clicks: number; readonly seed: number };

/** What is known so far: of a check, a compilation and an analysis everything, of a revalidation what came since the last report. */
export type ThreadReport =
  | { readonly kind: 'check'; readonly check: ModelCheck }
  | { readonly kind: 'compile'; readonly compilation: PageCompilation }
  | { readonly kind: 'revalidate'; readonly done: number; readonly breaks: readonly Break[] }
  | { readonly kind: 'analyse'; readonly report: ModelReport }
  /** The file is no model; why, in one line. */
  | { readonly kind: 'refused'; readonly reason: string };

/** How work ended: by itself, by its limit of time or memory, or by a fault. */
export type ThreadEnd = 'finished' | 'stopped' | 'failed';

/** What work may cost: milliseconds, after which it ends by itself with what it proved, how much later it is ended from outside, and memory. */
export type ThreadLimits = { readonly ms: number; readonly graceMs?: number; readonly memoryMb?: number };
