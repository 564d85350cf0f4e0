import { InvalidInputError } from '../../api/kernel/error.ts';
import { type AssetFigures as AssetFiguresRow, countAssets } from '../../api/shipment/asset-figures-reads.ts';
import { builder } from '../builder.ts';

const MOST_DAYS = 3_660;

const AssetFigures = builder.objectRef<AssetFiguresRow>('AssetFigures').implement({
  description: 'Counts over what the account has; retired assets are left out.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'Assets.' }),
    inStore: t.exposeInt('inStore', { description: 'Those that are kept, not in use.' }),
    warrantyEndsSoon: t.exposeInt('warrantyEndsSoon', {
      description: 'Those whose warranty ends within the days asked for; ended ones are not among them.',
    }),
  }),
});

builder.queryField('assetFigures', (t) =>
  t.field({
    type: AssetFigures,
    description: 'How much the account has. For customers.',
    authScopes: { party: 'customer' },
    args: {
      warrantyDays: t.arg.int({ defaultValue: 60, description: 'Days from today for `warrantyEndsSoon`, 0 to 3,660.' }),
    },
    resolve: (_root, { warrantyDays }, context) => {
      const days = warrantyDays ?? 60;
      if (days < 0 || days > MOST_DAYS)
        throw new InvalidInputError([{ path: 'warrantyDays', message: `must be 0 to ${MOST_DAYS}` }]);
      return context.read((unit) => countAssets(unit, days));
    },
  }),
);
