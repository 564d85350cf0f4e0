import type { Party } from '../../gateway/shell.ts';
import type { IconName } from '../icon-paths.ts';

/** One entry of a desk's navigation; `key` names its text under `nav`, `also` the beginning of other addresses that belong to it. */
export type NavItem = {
  readonly to: string;
  readonly key: string;
  readonly icon: IconName;
  readonly also?: string;
};

/** What each desk can go to, in order of use. The first four stand in the phone's bottom bar. */
export const NAV_ITEMS: Readonly<Record<Party, readonly NavItem[]>> = {
  customer: [
    { to: '/', key: 'home', icon: 'home' },
    { to: '/catalogue', key: 'catalogue', icon: 'grid', also: '/configure' },
    { to: '/orders', key: 'orders', icon: 'box' },
    { to: '/approvals', key: 'approvals', icon: 'approve' },
    { to: '/configurations', key: 'configurations', icon: 'sliders' },
    { to: '/cart', key: 'cart', icon: 'cart' },
    { to: '/requests', key: 'requests', icon: 'request' },
    { to: '/assets', key: 'assets', icon: 'asset' },
    { to: '/reports', key: 'reports', icon: 'chart' },
    { to: '/people', key: 'people', icon: 'people' },
  ],
  supplier: [
    { to: '/supplier/inbox', key: 'inbox', icon: 'inbox' },
    { to: '/supplier/sub-orders', key: 'subOrders', icon: 'list' },
    { to: '/supplier/shipments', key: 'shipments', icon: 'truck' },
    { to: '/supplier/offers', key: 'offers', icon: 'tag' },
  ],
  seller: [
    { to: '/control/queue', key: 'queue', icon: 'inbox' },
    { to: '/control/orders', key: 'orders', icon: 'box' },
    { to: '/control/receiving', key: 'receiving', icon: 'receive' },
    { to: '/control/assembly', key: 'assembly', icon: 'wrench' },
    { to: '/control/shipments', key: 'shipments', icon: 'truck' },
    { to: '/control/catalogue', key: 'catalogue', icon: 'grid' },
    { to: '/control/accounts', key: 'accounts', icon: 'building' },
    { to: '/control/suppliers', key: 'suppliers', icon: 'factory' },
    { to: '/control/reports', key: 'reports', icon: 'chart' },
    { to: '/control/imports', key: 'imports', icon: 'upload' },
    { to: '/control/mail', key: 'mail', icon: 'mail' },
  ],
};

/** Where a desk begins. */
export const DESK_HOME: Readonly<Record<Party, string>> = {
  customer: '/',
  supplier: '/supplier/inbox',
  seller: '/control/queue',
};
