import { ARTICLES } from './articles.ts';
import { ENCLOSURE_PARTS } from './enclosure-parts.ts';
import { MEMORY_PARTS } from './memory-parts.ts';
import { EDGE_BOX } from './models/edge-box.ts';
import { ELECTRIC_VAN } from './models/electric-van.ts';
import { ESTATE_CAR } from './models/estate-car.ts';
import { RACK_SERVER } from './models/rack-server.ts';
import type { DemoModel } from './models/shape.ts';
import { TOWER_WORKSTATION } from './models/tower-workstation.ts';
import type { DemoItem } from './shape.ts';
import { SYSTEM_PARTS } from './system-parts.ts';
import { VEHICLE_PARTS } from './vehicle-parts.ts';

export const MODELS: readonly DemoModel[] = [RACK_SERVER, TOWER_WORKSTATION, EDGE_BOX, ELECTRIC_VAN, ESTATE_CAR];

/** Everything with a stock keeping unit; models are finished goods with a serial number of their own. */
export const ITEMS: readonly DemoItem[] = [
  ...MODELS.map(
    ({ sku, family, names, description, price }): DemoItem => ({
      sku,
      kind: 'model',
      family,
      names,
      description,
      manufacturer: 'Confluence Systems',
      price: [price, 'EUR'],
      serialised: true,
      offers: [],
    }),
  ),
  ...ARTICLES,
  ...SYSTEM_PARTS,
  ...MEMORY_PARTS,
  ...ENCLOSURE_PARTS,
  ...VEHICLE_PARTS,
];
