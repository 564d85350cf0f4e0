import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { SignOutDocument } from './queries.ts';

/** Ends the session; the way back in is the sign-in page. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  await query(args, SignOutDocument);
  return redirect('/sign-in', 303);
}

export function loader(): Response {
  return redirect('/');
}
