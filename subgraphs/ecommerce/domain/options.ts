import { fail, ok, type Result } from '../../../platform/kernel/result.ts';

/** What a product may be chosen by, with its choices in order. */
export interface ProductOption {
  readonly name: string;
  readonly choices: readonly string[];
}

export const optionLimits = { options: 3, name: 60, choices: 200, choice: 100 } as const;

const isName = (text: string, max: number): boolean => text.length >= 1 && text.length <= max && text.trim() === text;
const differ = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

/** Checks options as a vendor gives them. VALUE_INVALID with the path of the first that is wrong. */
export const checkOptions = (options: readonly ProductOption[]): Result<null, 'VALUE_INVALID'> => {
  if (options.length > optionLimits.options || !differ(options.map(({ name }) => name))) return fail('VALUE_INVALID', 'input', 'options');
  for (const [index, { name, choices }] of options.entries()) {
    if (!isName(name, optionLimits.name)) return fail('VALUE_INVALID', 'input', 'options', String(index), 'name');
    const good = choices.length >= 1 && choices.length <= optionLimits.choices && choices.every((choice) => isName(choice, optionLimits.choice)) && differ(choices);
    if (!good) return fail('VALUE_INVALID', 'input', 'options', String(index), 'choices');
  }
  return ok(null);
};

/** Whether a variant with these choices is one of a product with these options: one choice for each, in their order. */
export const fits = (options: readonly ProductOption[], choices: readonly string[]): boolean =>
  options.length === choices.length && options.every(({ choices: known }, index) => known.includes(choices[index]!));

/** What a variant with options is called. */
export const titleOf = (choices: readonly string[]): string => choices.join(' / ');
