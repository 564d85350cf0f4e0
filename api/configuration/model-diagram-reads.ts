import { sql } from 'kysely';
import { DIAGRAM_FORMAT, type ModelDefinition } from '#engine';
import type { Unit } from '../db/unit.ts';

/** A version and the checksum of its definition, which a diagram must have as well. */
type Version = { readonly id: string; readonly checksum: string };

const ofVersion = ({ id, checksum }: Version) =>
  sql`model_version_id = ${id} and checksum = ${checksum} and format = ${DIAGRAM_FORMAT} and bytes is not null`;

/** How large the diagram of a version is; undefined when pages get none. Seller's window. */
export async function findModelDiagram(
  seller: Unit,
  version: Version,
): Promise<{ readonly nodes: number; readonly edges: number } | undefined> {
  const [row] = await seller.query<{ nodes: number; edges: number }>(
    'configuration.findModelDiagram',
    sql`select nodes, edges from model_diagram where ${ofVersion(version)}`,
  );
  return row;
}

/** The diagram of a version, gzipped; undefined when pages get none. Seller's window. */
export async function findDiagramBytes(seller: Unit, version: Version): Promise<Buffer | undefined> {
  const [row] = await seller.query<{ bytes: Buffer }>(
    'configuration.findDiagramBytes',
    sql`select bytes from model_diagram where ${ofVersion(version)}`,
  );
  return row?.bytes;
}

/**
 * A version, in force or published for later, that was not compiled yet, or whose compiling ended a day ago for a reason that another
 * time may not meet: a busy machine. Worker's window.
 */
export async function findUncompiled(
  worker: Unit,
): Promise<{ readonly id: string; readonly definition: ModelDefinition } | undefined> {
  const [row] = await worker.query<{ id: string; definition: ModelDefinition }>(
    'configuration.findUncompiled',
    sql`select v.id, v.definition from model_version v left join model_diagram d on d.model_version_id = v.id and d.format = ${DIAGRAM_FORMAT}
      where v.status = 'published' and coalesce(upper(v.effective), 'infinity') > ${worker.clock}
        and (d.model_version_id is null or d.reason <> 'nodes' and d.compiled_at < ${worker.clock} - interval '1 day')
      order by lower(v.effective) limit 1`,
  );
  return row;
}
