import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isText } from './values.ts';

/** How many lists a person may have, and products a list. */
export const MAX_WISHLISTS = 20;
export const MAX_ITEMS = 200;

/** Of the list that the first wish makes. */
export const FIRST_NAME = 'Wish list';

/** The name of a list as it is kept: 1 to 80 characters that are not all white space. */
export const checkName = (name: string): Result<string, 'VALUE_INVALID'> => (isText(name, 1, 80) ? ok(name.trim()) : fail('VALUE_INVALID', 'input', 'name'));
