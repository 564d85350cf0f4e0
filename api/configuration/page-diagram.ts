import { gzipSync } from 'node:zlib';
import {
  compile,
  compileDiagram,
  DIAGRAM_FORMAT,
  type Diagram,
  diagramSize,
  type ModelDefinition,
  PAGE_LIMITS,
  writeDiagram,
} from '#engine';

/** How large a compiled model is: nodes, edges, and kilobytes when written and gzipped. */
export type DiagramReport = { readonly nodes: number; readonly edges: number; readonly kB: number };

/** A compiled model as pages get it, gzipped. */
export type PackedDiagram = { readonly bytes: Uint8Array; readonly nodes: number; readonly edges: number };

/** Why pages get no diagram: a limit that compiling does not keep (`stopped`: of memory, or by force), or a fault. */
export type NoDiagram = 'nodes' | 'time' | 'stopped' | 'fault';

/** What became of compiling a model for pages, and the milliseconds that it took. */
export type PageCompilation = { readonly ms: number } & (
  | { readonly diagram: PackedDiagram; readonly reason: null }
  | { readonly diagram: null; readonly reason: NoDiagram }
);

/** Writes a compiled model as pages get it. */
export function packDiagram(diagram: Diagram): PackedDiagram {
  return { ...diagramSize(diagram), bytes: gzipSync(writeDiagram(diagram)) };
}

/** Measures a compiled model. */
export function reportDiagram(diagram: Diagram): DiagramReport {
  const { nodes, edges, bytes } = packDiagram(diagram);
  return { nodes, edges, kB: Math.round(bytes.length / 102.4) / 10 };
}

/** Compiles a readable definition for pages: as large as `PAGE_LIMITS` allows, in at most `limit` milliseconds of the clock. */
export function compileForPages(definition: ModelDefinition, clock: () => number, limit: number): PageCompilation {
  const begun = clock();
  const expired = () => clock() > begun + limit;
  const outcome = compileDiagram(compile(definition), { nodes: PAGE_LIMITS.nodes, expired });
  const made = outcome.status === 'compiled' ? packDiagram(outcome.diagram.diagram) : outcome.reason;
  const ms = Math.round(clock() - begun);
  return typeof made === 'string' ? { diagram: null, reason: made, ms } : { diagram: made, reason: null, ms };
}

/** The name of a definition's diagram: it changes with whatever the diagram depends on, so that what has it may be kept for ever. */
export function diagramName(checksum: string): string {
  return `${checksum}-${DIAGRAM_FORMAT}`;
}
