import { sql } from 'kysely';
import { DIAGRAM_FORMAT } from '#engine';
import type { Tx } from '../db/unit.ts';
import type { PageCompilation } from './page-diagram.ts';

/** Keeps what became of compiling a version, in the place of what was kept before. `checksum` is of the definition that was compiled. */
export async function keepModelDiagram(
  tx: Tx,
  { id, checksum }: { readonly id: string; readonly checksum: string },
  { diagram, reason, ms }: PageCompilation,
): Promise<void> {
  const bytes = diagram && Buffer.from(diagram.bytes);
  await tx.query(
    'configuration.keepModelDiagram',
    sql`insert into model_diagram (model_version_id, checksum, format, bytes, nodes, edges, reason, ms, compiled_at)
      values (${id}, ${checksum}, ${DIAGRAM_FORMAT}, ${bytes}, ${diagram?.nodes ?? null}, ${diagram?.edges ?? null}, ${reason}, ${ms}, ${tx.now})
      on conflict (model_version_id) do update set checksum = excluded.checksum, format = excluded.format, bytes = excluded.bytes,
        nodes = excluded.nodes, edges = excluded.edges, reason = excluded.reason, ms = excluded.ms, compiled_at = excluded.compiled_at`,
  );
}
