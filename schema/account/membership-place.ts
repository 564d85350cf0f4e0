import type { Membership as MembershipRow } from '../../api/identity/membership-reads.ts';
import type { Viewer as ViewerRow } from '../../api/identity/viewer.ts';
import { builder } from '../builder.ts';
import { Membership } from '../identity/membership.ts';
import { Viewer } from '../identity/viewer.ts';
import { Account } from './account.ts';
import { CostCentre } from './cost-centre.ts';
import { Unit } from './unit.ts';

// What belongs to another account than the one acted in is not told, not even to the same person.
const seesPlaces = (viewer: ViewerRow | null, { accountId }: MembershipRow): boolean =>
  viewer?.party === 'seller' || (viewer?.party === 'customer' && viewer.accountId === accountId);

builder.objectFields(Membership, (t) => ({
  unit: t.field({
    type: Unit,
    nullable: true,
    description: 'Unit that the person belongs to.',
    resolve: (membership, _args, { viewer }) => (seesPlaces(viewer, membership) ? membership.unitId : null),
  }),
  costCentre: t.field({
    type: CostCentre,
    nullable: true,
    description: 'Cost centre that is proposed for the person’s requests.',
    resolve: (membership, _args, { viewer }) => (seesPlaces(viewer, membership) ? membership.costCentreId : null),
  }),
}));

builder.objectField(Viewer, 'account', (t) =>
  t.field({
    type: Account,
    nullable: true,
    description: 'Account that the viewer acts in; null for the other parties, and in the answer of `signIn`.',
    resolve: (_facts, _args, { viewer }) => (viewer?.party === 'customer' ? viewer.accountId : null),
  }),
);
