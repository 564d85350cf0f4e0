import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { readPeopleFilters } from '../people/filters.ts';
import { stateOf } from '../people/people-table.tsx';
import { PeopleDocument } from '../people/queries.ts';

const PAGE_SIZE = 100;
const HEADERS = [
  'name',
  'email',
  'roles',
  'unit',
  'costCentre',
  'requestLimit',
  'approvalLimit',
  'phone',
  'status',
] as const;

/** The people that the page lists, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const filters = readPeopleFilters(new URL(args.request.url).searchParams);
  const t = await translator(args.context, 'people');
  const roles = await translator(args.context, 'role');
  const states = await translator(args.context, 'state');
  const headers = HEADERS.map((name) => t(name));
  return csvFile('people', headers, async (after) => {
    const { members } = await query(args, PeopleDocument, { first: PAGE_SIZE, after, ...filters });
    const rows = members.nodes.map((member) => [
      member.person.name,
      member.person.email,
      member.roles.map((role) => roles(role)).join(t('listSeparator')),
      member.unit?.name,
      member.costCentre?.code,
      member.requestLimit,
      member.roles.includes('approver') ? (member.approvalLimit ?? t('anyAmount')) : null,
      member.phone,
      states(stateOf(member)),
    ]);
    return { rows, pageInfo: members.pageInfo };
  });
}
