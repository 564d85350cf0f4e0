import { expect, test } from 'vitest';
import { admitted } from './admitted.ts';

const ann = { name: 'Ann Example', email: 'ann@acme.example' };

test('somebody who signs in already is named, somebody who is invited is not', () => {
  expect(admitted('created', { ...ann, status: 'invited' }).toString()).toBe('done=created');
  expect(admitted('created', null).toString()).toBe('done=created');
  expect(Object.fromEntries(admitted('created', { ...ann, status: 'active' }))).toEqual({
    done: 'createdKnown',
    name: 'Ann Example',
    email: 'ann@acme.example',
  });
});
