import { openApproval } from '../approval/open-approval.ts';
import { type Change, record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { deleteCartLines } from './cart-store.ts';
import { placeAuthorised } from './place-authorised.ts';
import { type Prepared, type PreparedLine, prepareSubmission } from './prepare-submission.ts';
import { advanceRequest } from './request.ts';
import { insertRequest } from './request-store.ts';
import { submissionInput } from './submission.ts';

/**
 * Submits the viewer's cart as a request and empties it. Everything is checked again inside the transaction, the prices last shown included.
 * Within the requester's own limit the request is authorised and its order placed at once; otherwise it waits for an approver.
 */
export async function submitRequest(tx: Tx, viewer: Customer, input: unknown): Promise<{ requestId: string }> {
  const prepared = await prepareSubmission(tx, viewer, parse(submissionInput, input));
  const { accountId } = viewer;
  const { cart, approval, terms, facts } = prepared;
  const id = newId();
  const status = advanceRequest('draft', approval.plan.outcome === 'not_needed' ? 'authorise' : 'submit');
  const ordered = cart.lines.map((line) => line.id);
  const [, , decisionId] = await Promise.all([
    writeRequest(tx, viewer, { id, status }, prepared),
    deleteCartLines(tx, accountId, cart.id, ordered),
    openApproval(tx, accountId, { id, revision: 1 }, approval, { ...terms, ...facts }),
  ]);
  const submitted: Change = {
    topic: decisionId ? 'request.authorised' : 'request.submitted',
    aggregate: 'request',
    id,
    sequence: 1,
    accountId,
    payload: { requestId: id },
    detail: { gross: String(prepared.totals.gross), currency: terms.currency, poNumber: prepared.poNumber },
  };
  if (decisionId) await placeAuthorised(tx, viewer, { accountId, id, status, version: 1, decisionId }, [submitted]);
  else await record(tx, viewer, [submitted]);
  return { requestId: id };
}

type Head = { readonly id: string; readonly status: ReturnType<typeof advanceRequest> };

async function writeRequest(tx: Tx, viewer: Customer, head: Head, prepared: Prepared): Promise<void> {
  const { wanted, terms, totals } = prepared;
  await insertRequest(
    tx,
    {
      account_id: viewer.accountId,
      id: head.id,
      number: prepared.number,
      membership_id: viewer.membershipId,
      status: head.status,
      unit_id: prepared.facts.unitId,
      cost_centre_id: wanted.costCentreId,
      address_id: wanted.addressId,
      po_number: prepared.poNumber,
      requested_date: prepared.requestedDate,
      note: wanted.note ?? '',
      currency: terms.currency,
      rounding: terms.rounding,
      net: totals.net,
      tax: totals.tax,
      gross: totals.gross,
      submitted_at: tx.now,
      decided_at: head.status === 'authorised' ? tx.now : null,
    },
    prepared.lines.map((line, index) => lineRow(viewer.accountId, head.id, line, index + 1)),
  );
}

function lineRow(
  accountId: string,
  requestId: string,
  { line, price, name, earliest }: PreparedLine,
  position: number,
) {
  return {
    account_id: accountId,
    request_id: requestId,
    id: newId(),
    position,
    item_id: line.itemId,
    configuration_id: line.configurationId,
    configuration_name: line.configurationName,
    model_version_id: line.modelVersionId,
    choices: line.choices && JSON.parse(JSON.stringify(line.choices)),
    description: name,
    quantity: line.quantity,
    unit_price: price.unit,
    net: price.net,
    tax: price.tax,
    gross: price.gross,
    tax_basis_points: price.taxBasisPoints,
    price_steps: JSON.parse(JSON.stringify(price.steps)),
    earliest_date: earliest ?? null,
    requested_date: line.requestedDate,
  };
}
