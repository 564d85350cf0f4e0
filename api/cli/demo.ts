import { parseArgs } from 'node:util';
import { signInLines } from '../demo/demo-people.ts';
import { extendDemo } from '../demo/seed-demo.ts';
import { command, note, UsageError } from './command.ts';

const USAGE = 'npm run demo -- [--orders N], with N from 1 to 100000';
const DEFAULT_ORDERS = '300';
const MOST = 100_000;

// npm run demo -- --orders N: adds N past orders to the demonstration, or begins one where nothing is yet.
await command(async (foundation) => {
  const { values } = parseArgs({ options: { orders: { type: 'string', default: DEFAULT_ORDERS } } });
  const orders = Number(values.orders);
  if (!Number.isInteger(orders) || orders < 1 || orders > MOST) throw new UsageError(USAGE);
  const presence = await extendDemo(foundation, note, { now: new Date(), orders });
  if (presence === 'other')
    throw new UsageError('this installation holds data of its own; the demonstration stays away');
  if (presence === 'empty') for (const line of signInLines(foundation.settings.origin)) note(line);
  note(presence === 'empty' ? 'the demonstration is there' : `${orders} past orders added`);
});
