import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import { insertRows } from '../db/insert.ts';
import { newId } from '../kernel/id.ts';

/** The largest file that is taken, in bytes. */
export const LARGEST_FILE = 64 * 1024 * 1024;

const refuse = (status: number, code: string, message: string) =>
  Response.json({ errors: [{ message, extensions: { code } }] }, { status });

/** `POST /files?name=parts.csv`: bytes in, opaque file id out. Everything about the file happens through GraphQL. For the seller's people. */
export async function receiveFile(request: Request, context: Context): Promise<Response> {
  if (request.method !== 'POST') return refuse(405, 'METHOD_NOT_ALLOWED', 'post the bytes of a file');
  if (!context.viewer) return refuse(401, 'UNAUTHENTICATED', 'sign in first');
  if (context.viewer.party !== 'seller') return refuse(403, 'FORBIDDEN', 'this is not yours to do');
  const bytes = await boundedBytes(request);
  if (!bytes) return refuse(413, 'FILE_TOO_LARGE', `a file may have at most ${LARGEST_FILE} bytes`);
  const name = (new URL(request.url).searchParams.get('name') ?? 'file').slice(0, 200);
  const input = { name, sha256: createHash('sha256').update(bytes).digest('hex') };
  const { id } = await context.runAs('seller', { field: 'POST /files', input }, async (tx, viewer) => {
    const row = {
      id: newId(),
      name,
      bytes,
      size: bytes.length,
      sha256: Buffer.from(input.sha256, 'hex'),
      uploaded_by: viewer.personId,
      created_at: tx.now,
    };
    await insertRows(tx, 'files.insertFile', 'file', [row]);
    return { id: row.id };
  });
  return Response.json({ id: Buffer.from(`File:${id}`).toString('base64url') }, { status: 201 });
}

async function boundedBytes(request: Request): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > LARGEST_FILE) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
