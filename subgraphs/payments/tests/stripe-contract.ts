import { readFileSync } from 'node:fs';

const file = new URL('../../../../shared/contracts/stripe_fixtures3.json', import.meta.url);
const { resources } = JSON.parse(readFileSync(file, 'utf8')) as { resources: Record<string, Record<string, unknown>> };

/** An object as Stripe's own description has it, with some fields changed. */
export const stripeObject = (name: string, change: object = {}): Record<string, unknown> => {
  const found = resources[name];
  if (!found) throw new Error(`Stripe's fixtures have no ${name}`);
  return { ...structuredClone(found), ...change };
};
