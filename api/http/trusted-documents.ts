import { readFile } from 'node:fs/promises';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { readApiToken } from './api-token.ts';

// The probe that load balancers and monitors send; it tells nothing.
const PROBE = '{ __typename }';

/**
 * Executes for cookies and strangers only the documents that the portal was built with; an API token may send any text within the limits.
 * A page of ours that was taken over can then ask nothing that the portal does not ask.
 */
export function useTrustedDocuments(texts: ReadonlySet<string>): Plugin {
  return {
    onParams({ params, request }) {
      const text = params.query ?? '';
      if (readApiToken(request) !== undefined || text === PROBE || texts.has(text)) return;
      throw new GraphQLError('only the portal’s own documents are answered without an API token', {
        extensions: { code: 'DOCUMENT_NOT_TRUSTED', http: { status: 400 } },
      });
    },
  };
}

const PRINTED = new URL('../../schema/documents.json', import.meta.url);

/** The documents of the portal as they were printed with this release. */
export async function printedDocuments(): Promise<ReadonlySet<string>> {
  const printed = JSON.parse(await readFile(PRINTED, 'utf8')) as Record<string, string>;
  return new Set(Object.values(printed));
}
