import { expect, test } from 'vitest';
import { withClient } from '../../api/db/pool.ts';
import { createTestDatabase } from '../support/database.ts';
import { describeDatabase } from './catalogue.ts';

test('the migrations end in the printed structure', async () => {
  await using database = await createTestDatabase();
  const text = await withClient({ url: database.adminUrl }, describeDatabase);
  await expect(text, 'run "npm run print" and read the difference').toMatchFileSnapshot('../../migrations/schema.sql');
});
