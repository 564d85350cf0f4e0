import type { Diagram } from './diagram.ts';

/** Bytes that are not a diagram, or one of another model. */
export class DiagramError extends Error {
  readonly code = 'DIAGRAM';

  constructor(message: string) {
    super(message);
    this.name = 'DiagramError';
  }
}

/**
 * How a diagram is written, and what it stands for. Raised when either changes: the bytes, or the variables, values and constraints that a
 * definition becomes. A diagram of another format is of no use.
 */
export const DIAGRAM_FORMAT = 1;

const LOW = 0x7f;
const MORE = 0x80;

/** Numbers from 0 on, seven bits a byte, the lowest first. */
class Writer {
  private bytes = new Uint8Array(1024);
  private used = 0;

  number(value: number): void {
    for (let left = value; ; left = Math.floor(left / MORE)) {
      if (this.used === this.bytes.length) {
        const larger = new Uint8Array(2 * this.used);
        larger.set(this.bytes);
        this.bytes = larger;
      }
      this.bytes[this.used] = left > LOW ? (left & LOW) | MORE : left;
      this.used += 1;
      if (left <= LOW) return;
    }
  }

  list(values: ArrayLike<number>): void {
    this.number(values.length);
    for (let at = 0; at < values.length; at += 1) this.number(values[at] as number);
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.used);
  }
}

class Reader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** A number up to, not including, `end`. */
  number(end: number): number {
    let value = 0;
    for (let scale = 1; ; scale *= MORE) {
      const byte = this.bytes[this.at];
      this.at += 1;
      if (byte === undefined || scale > 2 ** 35) throw new DiagramError('the diagram is broken off');
      value += (byte & LOW) * scale;
      if (byte <= LOW) break;
    }
    if (value >= end) throw new DiagramError('the diagram holds a number out of range');
    return value;
  }

  /** A list whose entries are below `end`; each takes a byte at least. */
  list(end: number): Int32Array {
    const values = new Int32Array(this.number(this.bytes.length + 1));
    for (let at = 0; at < values.length; at += 1) values[at] = this.number(end);
    return values;
  }

  end(): void {
    if (this.at !== this.bytes.length) throw new DiagramError('there is more than a diagram');
  }
}

/** A diagram as bytes for a page: its shape only, with no names and no prices. */
export function writeDiagram(diagram: Diagram): Uint8Array<ArrayBuffer> {
  const writer = new Writer();
  writer.number(DIAGRAM_FORMAT);
  writer.number(diagram.classes.length);
  for (const of of diagram.classes) writer.list(of);
  writer.list(diagram.order);
  writer.number(diagram.root + 1);
  // Levels only rise, and a target lies behind its node: the differences are small.
  writer.list(diagram.levels.map((level, node) => level - (node > 0 ? (diagram.levels[node - 1] as number) : 0)));
  writer.list(diagram.first.subarray(1).map((stop, node) => stop - (diagram.first[node] as number)));
  writer.list(diagram.edgeClass);
  const targets = new Int32Array(diagram.edgeTarget.length);
  for (let node = 0; node < diagram.first.length - 1; node += 1)
    for (let edge = diagram.first[node] as number; edge < (diagram.first[node + 1] as number); edge += 1)
      targets[edge] = (diagram.edgeTarget[edge] as number) - node - 1;
  writer.list(targets);
  return writer.done();
}

function running(differences: Int32Array): Int32Array {
  let sum = 0;
  return differences.map((difference) => {
    sum += difference;
    return sum;
  });
}

/** Whether all edges lead down to nodes that exist, by classes that exist. */
function isSound({ classes, order, root, levels, first, edgeClass, edgeTarget }: Diagram): boolean {
  const nodes = levels.length - 1;
  if (order.length !== classes.length || new Set(order).size !== order.length) return false;
  if (nodes < 0 || levels[nodes] !== order.length || first.length !== nodes + 1 || root > nodes) return false;
  if (edgeClass.length !== first[nodes] || edgeTarget.length !== edgeClass.length) return false;
  const sizes = Array.from(order, (variable) =>
    (classes[variable] as Int32Array).reduce((a, b) => Math.max(a, b + 1), 0),
  );
  for (let node = 0; node < nodes; node += 1) {
    const level = levels[node] as number;
    for (let edge = first[node] as number; edge < (first[node + 1] as number); edge += 1) {
      const target = edgeTarget[edge] as number;
      if ((edgeClass[edge] as number) >= (sizes[level] ?? 0)) return false;
      if (target > nodes || (levels[target] as number) <= level) return false;
    }
  }
  return true;
}

/** Reads a diagram of a problem whose variables have so many values. Throws a DiagramError when it is not one. */
export function readDiagram(bytes: Uint8Array, sizes: readonly number[]): Diagram {
  const reader = new Reader(bytes);
  const most = 2 ** 31;
  if (reader.number(most) !== DIAGRAM_FORMAT) throw new DiagramError('the diagram is in another format');
  if (reader.number(most) !== sizes.length) throw new DiagramError('the diagram belongs to another model');
  const classes = sizes.map((size) => {
    const of = reader.list(Math.max(1, size));
    if (of.length !== size) throw new DiagramError('the diagram belongs to another model');
    return of;
  });
  const order = reader.list(Math.max(1, sizes.length));
  const root = reader.number(most) - 1;
  const levels = running(reader.list(sizes.length + 1));
  const first = Int32Array.from([0, ...running(reader.list(most))]);
  const edgeClass = reader.list(most);
  const edgeTarget = reader.list(most);
  reader.end();
  for (let node = 0; node < first.length - 1; node += 1)
    for (let edge = first[node] as number; edge < Math.min(first[node + 1] as number, edgeTarget.length); edge += 1)
      edgeTarget[edge] = (edgeTarget[edge] as number) + node + 1;
  const diagram = { classes, order, root, levels, first, edgeClass, edgeTarget };
  if (!isSound(diagram)) throw new DiagramError('the parts of the diagram do not fit together');
  return diagram;
}
