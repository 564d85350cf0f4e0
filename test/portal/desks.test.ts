import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../../api/demo/seed-demo.ts';
import { HOST_SETTINGS, type PortalHost, startPortalHost } from '../support/portal-host.ts';

const PATIENCE_MS = 300_000;
const PAST_ORDERS = 6;

let host: PortalHost;
beforeAll(async () => {
  host = await startPortalHost((database) =>
    seedDemo({ connection: database, settings: HOST_SETTINGS }, () => {}, { orders: PAST_ORDERS }),
  );
}, PATIENCE_MS);
afterAll(() => host?.[Symbol.asyncDispose]());

const DESKS = [
  ['a requester', 'anna.keller@keller.example', ['/', '/catalogue', '/orders']],
  ['a supplier', 'min.zhao@longhe.example', ['/supplier/inbox', '/supplier/sub-orders']],
  ['a planner', 'kuofeng.tsai@confluence.example', ['/control/queue', '/control/receiving']],
] as const;

for (const [who, email, paths] of DESKS) {
  test(
    `${who} signs in and finds the desk without a fault, wide and narrow`,
    async () => {
      const { page, context, errors } = await host.signIn(email);
      for (const path of paths) {
        await page.goto(path);
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 });
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          ).toBeLessThanOrEqual(0);
        }
      }
      expect(errors).toEqual([]);
      await context.close();
    },
    PATIENCE_MS,
  );
}
