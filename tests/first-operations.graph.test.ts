import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { people } from '../db/seed/demo.ts';
import { anonymous } from '../platform/auth/caller.ts';
import { testGraph } from './support/graph.ts';
import { userCaller } from './support/world.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const operations = new Map([...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text]) => [/(?:query|mutation|subscription) (\w+)/.exec(text!)![1]!, text!.trim()]));

test('the first operations of the README do what they say', async () => {
  await using graph = await testGraph({ demo: true });
  const ana = graph.as(userCaller(people.ana.id));
  const vera = graph.as(userCaller(people.vera.id));
  expect([...operations.keys()]).toEqual(['Search', 'Add', 'Me', 'Inbox', 'Orders', 'Balance']);

  expect(await graph.as(anonymous).run(operations.get('Search')!)).toEqual({
    data: {
      searchProducts: {
        nodes: [
          {
            title: 'Leather Saddle',
            vendor: { name: 'Vélo Monaco' },
            priceFrom: { decimal: '89.00', currency: 'EUR' },
            variants: [
              { id: '0199a000-0006-7000-8000-000000000040', title: 'Brown', available: 60 },
              { id: '0199a000-0006-7000-8000-000000000041', title: 'Black', available: 60 },
            ],
          },
        ],
      },
    },
  });
  expect(await graph.as(anonymous).run(operations.get('Add')!)).toEqual({
    data: { addToCart: { cart: { id: expect.any(String), itemCount: 1, total: { decimal: '89.00', currency: 'EUR' } }, guestToken: expect.any(String), errors: [] } },
  });
  expect(await ana.run(operations.get('Me')!)).toEqual({ data: { me: { displayName: 'Ana Rossi', addresses: [{ label: 'Home', city: 'Monaco' }], orders: { nodes: [] } } } });
  expect(await vera.run(operations.get('Balance')!)).toEqual({ data: { getVendorBalance: { pending: { decimal: '0.00' }, available: { decimal: '0.00' } } } });
  for (const [client, name] of [[ana, 'Inbox'], [vera, 'Orders']] as const) {
    const stream = client.subscribe(operations.get(name)!);
    const first = stream.next(); // a refusal would be its value
    await stream.return!();
    expect(await first).toEqual({ done: true, value: undefined });
  }
});
