import type { Variables } from '../../planning/prepared.ts';

/** A number that depends on the variables, or does not: then it is known when the operation is compiled. */
export type Amount = number | ((variables: Variables) => number);

export const evaluate = (amount: Amount, variables: Variables): number => (typeof amount === 'number' ? amount : amount(variables));

export const sum = (amounts: readonly Amount[]): Amount => {
  const moving = amounts.filter((amount) => typeof amount !== 'number');
  const fixed = amounts.reduce((total: number, amount) => (typeof amount === 'number' ? total + amount : total), 0);
  if (moving.length === 0) return fixed;
  return (variables) => {
    let total = fixed;
    for (const amount of moving) total += amount(variables);
    return total;
  };
};

export const product = (a: Amount, b: Amount): Amount => {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  return (variables) => evaluate(a, variables) * evaluate(b, variables);
};
