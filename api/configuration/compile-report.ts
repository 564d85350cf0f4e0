import { gzipSync } from 'node:zlib';
import { type Diagram, diagramSize, writeDiagram } from '#engine';

/** How large a compiled model is: nodes, edges, and kilobytes when written and gzipped. */
export type DiagramReport = { readonly nodes: number; readonly edges: number; readonly kB: number };

/** Measures a compiled model. */
export function reportDiagram(diagram: Diagram): DiagramReport {
  return { ...diagramSize(diagram), kB: Math.round(gzipSync(writeDiagram(diagram)).length / 102.4) / 10 };
}
