import { text } from '../shape.ts';
import { EDGE_BOX } from './edge-box.ts';
import { EDGE_BOX_DRAFT_TESTS } from './edge-box-tests.ts';
import { option } from './shape.ts';

const { definition } = EDGE_BOX;

/** What sales prepare as the next version of the edge computer: a second bracket, and more power for 5G. */
export const EDGE_BOX_DRAFT = {
  sku: EDGE_BOX.sku,
  editor: 'meiling.chou@confluence.example',
  definition: {
    ...definition,
    groups: definition.groups.map((group) =>
      group.code === 'mount'
        ? {
            ...group,
            options: [
              ...group.options,
              {
                ...option('vehicle', text('Vehicle, two brackets', '車上，雙支架', '车上，双支架'), null, { kg: 0.4 }),
                items: [{ sku: 'MNT-WALL', quantity: 2 }],
              },
            ],
          }
        : group,
    ),
    rules: [
      ...definition.rules,
      {
        code: 'modem-bursts',
        kind: 'requires',
        when: { group: 'radio', option: 'nr' },
        needs: { group: 'adapter', option: 'a120' },
        names: text(
          '5G transmits in bursts and needs the large adapter.',
          '5G 傳輸時瞬間耗電大，需要大功率轉接器。',
          '5G 传输时瞬时功耗大，需要大功率适配器。',
        ),
      },
    ],
  },
  tests: EDGE_BOX_DRAFT_TESTS,
} as const;
