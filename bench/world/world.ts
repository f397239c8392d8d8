import type { GraphClient } from '../load/graph-client.ts';
import { randomFrom } from '../load/random.ts';
import { stockShops, type Product } from './catalogue.ts';
import { hireCouriers } from './couriers.ts';
import { placeCarriedOrders, type CarriedOrder } from './orders.ts';
import { signIn, signUpMany, type Person } from './people.ts';

/** Who and what the operations are measured with; made through public operations only, the same in every run. */
export interface World {
  readonly client: GraphClient;
  readonly products: readonly Product[];
  /** They look around and fill carts. */
  readonly shoppers: readonly Person[];
  /** They check out, each one cart at a time. */
  readonly buyers: readonly Person[];
  readonly orders: readonly CarriedOrder[];
}

const SEED = 20_250_919;
const PRODUCTS = 500;
const SHOPPERS = 50;
/** Of each two orders are under way: as many couriers ride. */
const CUSTOMERS = 10;

export const makeWorld = async (client: GraphClient, buyers: number): Promise<World> => {
  const random = randomFrom(SEED);
  const [velo, atelier, staff] = [await signIn(client, 'vera'), await signIn(client, 'theo'), await signIn(client, 'ada')];
  const owners = { velo, atelier };
  const products = await stockShops(client, owners, PRODUCTS, random);
  const couriers = await hireCouriers(client, staff, CUSTOMERS * 2);
  const customers = await signUpMany(client, 'customer', CUSTOMERS);
  return {
    client,
    products,
    shoppers: await signUpMany(client, 'shopper', SHOPPERS),
    buyers: await signUpMany(client, 'buyer', buyers),
    orders: await placeCarriedOrders(client, { customers, couriers, owners, products, random }),
  };
};
