import { isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { MAX_AMOUNT } from './postings.ts';
import { isAbout, type VelocityRule } from './velocity.ts';

export const MIN_WINDOW_SECONDS = 60;
export const MAX_WINDOW_SECONDS = 30 * 24 * 60 * 60;

export type VelocityRuleInput = Omit<VelocityRule, 'id'>;

export type VelocityRuleRefusal = 'VELOCITY_RULE_INVALID' | 'CURRENCY_UNKNOWN';

/** Why a rule would make no sense: it could never fit, or nobody could say what it counts. */
export const checkVelocityRule = (rule: VelocityRuleInput): Result<true, VelocityRuleRefusal> => {
  const { name, measure, per, operations, windowSeconds, max, currency, action } = rule;
  const invalid = (field: string) => fail('VELOCITY_RULE_INVALID', 'input', field);
  if (name.length < 1 || name.length > 100) return invalid('name');
  if (operations !== null && operations.length === 0) return invalid('operations');
  if (windowSeconds < MIN_WINDOW_SECONDS || windowSeconds > MAX_WINDOW_SECONDS) return invalid('windowSeconds');
  if (max < 0n || max > MAX_AMOUNT) return invalid('max');
  if ((measure === 'AMOUNT') !== (currency !== null)) return invalid('currency');
  if (currency !== null && !isCurrency(currency)) return fail('CURRENCY_UNKNOWN', 'input', 'currency');
  if (measure === 'METHODS' && per !== 'PAYER') return invalid('per');
  return operations !== null && !operations.every((operation) => isAbout({ operations, action }, operation)) ? invalid('operations') : ok(true);
};
