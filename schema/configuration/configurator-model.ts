import type { External, ModelDefinition } from '#engine';
import { listModelVersionsInForce } from '../../api/catalog/model-version-reads.ts';
import { findDiagramBytes, findModelDiagram } from '../../api/configuration/model-diagram-reads.ts';
import { diagramName } from '../../api/configuration/page-diagram.ts';
import { builder } from '../builder.ts';
import { CatalogueItem } from '../catalog/catalogue-item.ts';
import { Configurator } from './configurator.ts';
import type { View } from './configurator-view.ts';
import { writtenTariff } from './written-tariff.ts';

/** A definition without the parts that options stand for: nothing of them is needed to decide what goes with what. */
export function withoutParts(definition: ModelDefinition): ModelDefinition {
  return {
    ...definition,
    baseItems: [],
    groups: definition.groups.map((group) => ({
      ...group,
      options: group.options.map((option) => ({ ...option, items: [] })),
    })),
  };
}

function writtenCauses(external: readonly External[]) {
  return external.map(({ source, code, group, option }) => ({ source, code, group, option }));
}

const ConfiguratorModel = builder.objectRef<View>('ConfiguratorModel').implement({
  description:
    'Everything that a page needs to answer clicks by itself, with the same engine and beside the compiled diagram: the model, what the account pays, and what stands against options. Selling prices and days only; no parts, costs or suppliers. What is saved or bought is decided by the service again.',
  fields: (t) => ({
    diagram: t.string({
      description:
        'Name of the decision diagram that the model was compiled to; `CatalogueItem.diagram` gives its bytes. It changes with the definition, never with prices.',
      resolve: ({ version }) => diagramName(version.checksum),
    }),
    currency: t.exposeString('currency', { description: 'Currency of the prices, ISO 4217.' }),
    definition: t.field({
      type: 'JSON',
      description:
        'Groups, options with attributes, rules, names in three languages; without the parts that options stand for.',
      resolve: ({ engine }) => withoutParts(engine.definition),
    }),
    tariff: t.field({
      type: 'JSON',
      description:
        'What the account pays for one piece, net, in minor units: `base`, and for each group and option `[price, working days or null]`; options without terms are not covered.',
      resolve: ({ tariff }) => writtenTariff(tariff),
    }),
    external: t.field({
      type: 'JSON',
      description: 'Options that are forbidden from outside the model: `source`, `code`, `group`, `option`.',
      resolve: ({ external }) => writtenCauses(external),
    }),
  }),
});

builder.objectField(Configurator, 'model', (t) =>
  t.field({
    type: ConfiguratorModel,
    nullable: true,
    description:
      'The model for a page that answers clicks by itself; null while the version is not compiled, and for a model that is too large to be: there the service answers every click.',
    resolve: async (view, _args, context) =>
      (await context.readBehind((unit) => findModelDiagram(unit, view.version))) ? view : null,
  }),
);

builder.objectField(CatalogueItem, 'diagram', (t) =>
  t.string({
    nullable: true,
    description:
      'The decision diagram of the version in force, gzipped, in base64: which options go together, without names, parts and prices. Null when there is none of that name.',
    args: { name: t.arg.string({ required: true, description: 'As `ConfiguratorModel.diagram` names it.' }) },
    resolve: async ({ id }, { name }, context) => {
      const [version] = await context.read((unit) => listModelVersionsInForce(unit, [id]));
      if (!version || diagramName(version.checksum) !== name) return null;
      const bytes = await context.readBehind((unit) => findDiagramBytes(unit, version));
      return bytes?.toString('base64') ?? null;
    },
  }),
);
