import type { IncomingMessage } from 'node:http';
import { newId } from '../kernel/id.ts';

const GOOD_REQUEST_ID = /^[\w-]{8,64}$/;
const OURS = new Set(['x-forwarded-for', 'x-tributary-address', 'x-request-id']);

function header(incoming: IncomingMessage, name: string): string | undefined {
  const at = incoming.rawHeaders.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name);
  return at < 0 ? undefined : incoming.rawHeaders[at + 1];
}

// Each proxy appends the address that it saw, so only as many entries from the right are worth believing as there are proxies.
function addressOf(incoming: IncomingMessage, proxies: number): string {
  const peer = incoming.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  if (proxies === 0) return peer;
  const hops = (header(incoming, 'x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-proxies) || peer;
}

/** Settles who is calling and under which id before anybody reads the headers: what the client claims about itself is replaced by what we know. */
export function settleOrigin(incoming: IncomingMessage, proxies: number): { id: string; address: string } {
  const claimed = header(incoming, 'x-request-id') ?? '';
  const id = GOOD_REQUEST_ID.test(claimed) ? claimed : newId();
  const address = addressOf(incoming, proxies);
  const kept: string[] = [];
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
    const [name = '', value = ''] = incoming.rawHeaders.slice(index, index + 2);
    if (!OURS.has(name.toLowerCase())) kept.push(name, value);
  }
  incoming.rawHeaders = [...kept, 'x-request-id', id, 'x-forwarded-for', address, 'x-tributary-address', address];
  return { id, address };
}
