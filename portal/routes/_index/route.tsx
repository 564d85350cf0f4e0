import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { DESK_HOME } from '../../components/shell/nav-items.ts';
import { loadShell } from '../../gateway/session.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const shell = await loadShell(args);
  if (!shell) throw redirect('/sign-in');
  const home = DESK_HOME[shell.acting.party];
  if (home !== '/') throw redirect(home);
  return null;
}

export default function PremierPage() {
  return null;
}
