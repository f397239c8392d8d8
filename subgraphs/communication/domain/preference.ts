import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { categories, channels, type Category, type Channel } from './notification-types.ts';

/** Whether somebody receives a category on a channel. */
export interface Preference {
  readonly category: Category;
  readonly channel: Channel;
  readonly enabled: boolean;
}

/** What nobody can switch off. Also a constraint of the table. */
export const isMandatory = (category: Category, channel: Channel): boolean => category === 'SECURITY' || (category === 'TRANSACTIONAL' && channel === 'IN_APP');

/** What holds until somebody decides: marketing leaves the inbox only with consent, and text messages are kept for what matters. */
const isOnByDefault = (category: Category, channel: Channel): boolean => {
  if (channel === 'IN_APP') return true;
  if (category === 'MARKETING') return false;
  return channel !== 'SMS' || category === 'TRANSACTIONAL' || category === 'SECURITY';
};

/** Whether a message of this category may go to this channel, given what its recipient has decided. */
export const isEnabled = (decided: readonly Preference[], category: Category, channel: Channel): boolean =>
  isMandatory(category, channel) || (decided.find((p) => p.category === category && p.channel === channel)?.enabled ?? isOnByDefault(category, channel));

/** All categories on all channels as they are, in the order of the enums. */
export const allPreferences = (decided: readonly Preference[]): (Preference & { mandatory: boolean })[] =>
  categories.flatMap((category) =>
    channels.map((channel) => ({ category, channel, enabled: isEnabled(decided, category, channel), mandatory: isMandatory(category, channel) })),
  );

/** The changes to store, one for each entry that is named (the last one counts); refused when one mutes what is mandatory. */
export const changePreferences = (changes: readonly Preference[]): Result<Preference[], 'CATEGORY_MANDATORY'> => {
  const muted = changes.findIndex(({ category, channel, enabled }) => !enabled && isMandatory(category, channel));
  if (muted >= 0) return fail('CATEGORY_MANDATORY', 'input', 'preferences', String(muted));
  return ok([...new Map(changes.map((change) => [`${change.category} ${change.channel}`, change])).values()]);
};
