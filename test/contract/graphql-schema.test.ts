import { lexicographicSortSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../schema/schema.ts';

test('the graph is the printed contract', async () => {
  const text = `${printSchema(lexicographicSortSchema(schema))}\n`;
  await expect(text, 'run "npm run print" and read the difference').toMatchFileSnapshot('../../schema/schema.graphql');
});
