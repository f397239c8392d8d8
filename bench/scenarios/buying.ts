import { limits } from '../limits.ts';
import { eachOf } from '../load/closed-loop.ts';
import { pick, randomFrom } from '../load/random.ts';
import { addOne, checkOut, fillCart, type FilledCart } from '../world/carts.ts';
import type { World } from '../world/world.ts';
import type { Scenario } from './scenario.ts';

const CONCURRENCY = 8;

/** Adding to one's cart, and checking out carts that were filled before. */
export const buyingScenarios = ({ client, products, shoppers, buyers }: World): Scenario[] => {
  const random = randomFrom(2);
  const filled = new Map<string, FilledCart>();
  return [
    {
      name: 'add to cart',
      limit: limits.api,
      send: async () => void (await addOne(client, pick(random, shoppers), pick(random, pick(random, products).variantIds))),
    },
    {
      name: 'checkout (2 vendors)',
      limit: limits.api,
      prepare: async () => {
        const without = buyers.filter(({ id }) => !filled.has(id));
        for (const cart of await eachOf(without, CONCURRENCY, (buyer) => fillCart(client, buyer, products, random))) filled.set(cart.customer.id, cart);
        return filled.size;
      },
      send: async () => {
        const [cart] = filled.values();
        if (!cart) throw new Error('no cart is filled');
        filled.delete(cart.customer.id);
        await checkOut(client, cart);
      },
    },
  ];
};
