import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { ActAsDocument } from './queries.ts';

/** Changes the membership that the person acts in. A foreign or ended one changes nothing; home shows where one stands. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const form = await args.request.formData();
  await query(args, ActAsDocument, { input: { membershipId: String(form.get('membership') ?? '') } });
  return redirect('/', 303);
}

export function loader(): Response {
  return redirect('/');
}
