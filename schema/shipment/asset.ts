import {
  type AssetComponent as AssetComponentRow,
  type Asset as AssetRow,
  listAssetComponents,
  listAssets,
  pageAssets,
} from '../../api/shipment/asset-reads.ts';
import { moveAsset, retireAsset } from '../../api/shipment/change-asset.ts';
import { Address } from '../account/address.ts';
import { CostCentre } from '../account/cost-centre.ts';
import { builder } from '../builder.ts';
import { localeArgs, textIn } from '../catalog/names.ts';
import { payload } from '../errors.ts';
import { filterId } from '../filter-id.ts';
import { globalId, Node, optionalRowId, registerNode, rowId } from '../node.ts';
import { loadSeen } from '../order/load-seen.ts';
import { Order } from '../order/order.ts';
import { connectionOf, pageArgs } from '../page.ts';

const AssetStatus = builder.enumType('AssetStatus', {
  description: 'Whether an asset is in use.',
  values: {
    IN_USE: { value: 'in_use', description: 'In use.' },
    IN_STORE: { value: 'in_store', description: 'Kept, not in use.' },
    RETIRED: { value: 'retired', description: 'Out of use for good.' },
  } as const,
});

const AssetComponent = builder.objectRef<AssetComponentRow>('AssetComponent').implement({
  description: 'A part that is in an asset, as its owner sees it: never who made it or what it cost.',
  fields: (t) => ({
    sku: t.exposeString('sku', { description: 'Part number; text, never a number.' }),
    name: t.string({
      description: 'Name in the language asked for.',
      args: localeArgs,
      resolve: ({ names }, { locale }, context) => textIn(names, locale, context),
    }),
    serialised: t.exposeBoolean('serialised', { description: 'True when every piece has a serial number of its own.' }),
    serial: t.exposeString('serial', {
      nullable: true,
      description: 'Its serial number; null for pieces without, or when it was not recorded.',
    }),
    quantity: t.exposeInt('quantity', { description: 'Pieces.' }),
  }),
});

export const Asset = builder.loadableObjectRef<AssetRow, string>('Asset', {
  load: loadSeen(
    'customer',
    (unit, _viewer, ids) => listAssets(unit, ids),
    ({ id }) => id,
  ) as never,
  toKey: ({ id }) => id,
});
Asset.implement({
  description: 'Something that the account has, by serial number: a unit that was delivered.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Asset', id) }),
    serial: t.exposeString('serial', { description: 'Serial number; text, never a number.' }),
    sku: t.exposeString('sku', { description: 'Part number.' }),
    name: t.exposeString('name', { description: 'What was ordered.' }),
    order: t.field({
      type: Order,
      nullable: true,
      description: 'Order that brought it; null when it came otherwise or the viewer may not see it.',
      resolve: ({ orderId }) => orderId,
    }),
    address: t.field({
      type: Address,
      nullable: true,
      description: 'Where it stands.',
      resolve: ({ addressId }) => addressId,
    }),
    location: t.exposeString('location', { description: 'Place at the address, such as a room; empty when not said.' }),
    costCentre: t.field({
      type: CostCentre,
      nullable: true,
      description: 'Who bears it.',
      resolve: ({ costCentreId }) => costCentreId,
    }),
    status: t.expose('status', { type: AssetStatus, description: 'Whether it is in use.' }),
    deliveredOn: t.expose('deliveredOn', { type: 'Date', description: 'Day on which it was handed over.' }),
    warrantyUntil: t.expose('warrantyUntil', {
      type: 'Date',
      nullable: true,
      description: 'Last day of its warranty; null when there is none.',
    }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
    components: t.loadableGroup({
      type: AssetComponent,
      description: 'The parts in it as it was built, by part number; empty for what was delivered as it came.',
      // The asset was opened through its owner's window before.
      load: (ids: string[], context) => context.readBehind((unit) => listAssetComponents(unit, ids)),
      group: ({ assetId }) => assetId,
      resolve: ({ id }) => id,
    }),
  }),
});
registerNode('Asset', (id, context) => Asset.getDataloader(context).load(id));

const AssetConnection = connectionOf<AssetRow>('Asset', Asset as never);

const AssetFilter = builder.inputType('AssetFilter', {
  description: 'What the list of assets is narrowed to; absent parts narrow nothing.',
  fields: (t) => ({
    statuses: t.field({ type: [AssetStatus], description: 'Only assets in one of these states.' }),
    costCentreId: t.id({ description: 'Only assets of this cost centre.' }),
    addressId: t.id({ description: 'Only assets at this address.' }),
    orderId: t.id({ description: 'Only assets that this order brought.' }),
    warrantyEndsBy: t.field({ type: 'Date', description: 'Only assets whose warranty ends on or before this day.' }),
    search: t.string({ description: 'Part of a serial number, name, part number or location.' }),
  }),
});

builder.queryFields((t) => ({
  assets: t.field({
    type: AssetConnection,
    description: 'What the account has, delivered last first. For customers.',
    authScopes: { party: 'customer' },
    args: { ...pageArgs, filter: t.arg({ type: AssetFilter, description: 'What to narrow the list to.' }) },
    resolve: (_root, { filter, ...page }, context) =>
      context.read((unit) =>
        pageAssets(unit, page, {
          ...filter,
          costCentreId: filterId('CostCentre', filter?.costCentreId),
          addressId: filterId('Address', filter?.addressId),
          orderId: filterId('Order', filter?.orderId),
        }),
      ),
  }),
  asset: t.field({
    type: Asset,
    nullable: true,
    description: 'One asset; null when it is absent or another account’s. For customers.',
    authScopes: { party: 'customer' },
    args: { id: t.arg.id({ required: true, description: 'Opaque global id.' }) },
    resolve: (_root, { id }, context) => Asset.getDataloader(context).load(filterId('Asset', id) ?? ''),
  }),
}));

const KEY = 'At most 255 characters; a repeat with the same key and input has no second effect.';

const MoveInput = builder.inputType('AssetMoveInput', {
  description: 'Where an asset goes. What is absent stays as it is.',
  fields: (t) => ({
    assetId: t.id({ required: true, description: 'The asset.' }),
    version: t.int({ required: true, description: 'Its version as it was read.' }),
    addressId: t.id({ description: 'Active address of the account.' }),
    location: t.string({ description: 'Place at the address, at most 200 characters; empty to clear it.' }),
    costCentreId: t.id({ description: 'Active cost centre of the account.' }),
    inStore: t.boolean({ description: 'True: kept, not in use. False: in use.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

const RetireInput = builder.inputType('AssetRetireInput', {
  description: 'An asset that is no longer used.',
  fields: (t) => ({
    assetId: t.id({ required: true, description: 'The asset.' }),
    version: t.int({ required: true, description: 'Its version as it was read.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationFields((t) => ({
  assetMove: t.field({
    type: Asset,
    nullable: true,
    description: 'Moves an asset to another address, place or cost centre, or into or out of store. For customers.',
    authScopes: { party: 'customer' },
    errors: payload('AssetMove', 'asset'),
    args: { input: t.arg({ type: MoveInput, required: true, description: 'Where it goes.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { assetId } = await context.runAs('customer', { field: 'assetMove', input: wanted, key }, (tx, viewer) =>
        moveAsset(tx, viewer, {
          ...wanted,
          assetId: rowId('Asset', wanted.assetId),
          addressId: optionalRowId('Address', wanted.addressId),
          costCentreId: optionalRowId('CostCentre', wanted.costCentreId),
        }),
      );
      return assetId;
    },
  }),
  assetRetire: t.field({
    type: Asset,
    nullable: true,
    description: 'Takes an asset out of use for good. For customers.',
    authScopes: { party: 'customer' },
    errors: payload('AssetRetire', 'asset'),
    args: { input: t.arg({ type: RetireInput, required: true, description: 'Which asset.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { assetId } = await context.runAs('customer', { field: 'assetRetire', input: wanted, key }, (tx, viewer) =>
        retireAsset(tx, viewer, { ...wanted, assetId: rowId('Asset', wanted.assetId) }),
      );
      return assetId;
    },
  }),
}));
