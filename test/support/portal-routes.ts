import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../../portal/routes');

export type PortalRoute = { readonly folder: string; readonly matches: (pathname: string) => boolean };

/** Actions of the frame, and pages that nobody is led to: the one for addresses that nobody knows, and the builders' gallery. */
const APART = new Set(['$', 'gallery', 'acting-membership', 'preferences', 'sign-out']);

function segmentOf(segment: string): string {
  if (segment.startsWith('$')) return '[^/]+';
  return segment.replaceAll('\0', '\\.').replace(/[-]/g, '\\-');
}

function routeOf(folder: string): PortalRoute {
  const segments = folder
    .replaceAll('[.]', '\0')
    .split('.')
    .map((segment) => segment.replace(/_$/, ''))
    .filter((segment) => !segment.startsWith('_'));
  const pattern = new RegExp(`^/${segments.map(segmentOf).join('/')}$`);
  return { folder, matches: (pathname) => pattern.test(pathname) };
}

/** Every page of the portal by its folder (files and actions are no pages), those with fewer values in their address first. */
export function portalPages(): PortalRoute[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => existsSync(path.join(FOLDER, entry.name, 'route.tsx')) && !APART.has(entry.name))
    .map(({ name }) => name);
  return folders.toSorted((a, b) => a.split('$').length - b.split('$').length).map(routeOf);
}

/** The addresses of the lists that the portal gives as CSV files, as far as they stand without a value. */
export function portalFiles(): string[] {
  const folders = readdirSync(FOLDER).filter((name) => name.endsWith('[.]csv') && !name.includes('$'));
  return folders.map((name) => `/${name.replace('[.]csv', '').replaceAll('_.', '/').replaceAll('.', '/')}.csv`);
}
