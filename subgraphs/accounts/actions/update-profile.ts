import { unauthenticated } from '../../../platform/errors/faults.ts';
import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { parseLocale, parseName, parseTimeZone } from '../domain/profile.ts';
import { updateUser } from '../store/users.ts';
import { ensureUser } from './ensure-user.ts';

export interface UpdateProfile {
  readonly displayName?: string | null | undefined;
  readonly locale?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
}

/** Changes what is given of the caller's own profile. */
export const updateProfile = async (ctx: Context, { displayName, locale, timeZone }: UpdateProfile) => {
  const user = await ensureUser(ctx);
  if (!user) throw unauthenticated();
  const name = displayName == null ? ok(user.display_name) : parseName(displayName, 'input', 'displayName');
  if (!name.ok) return name;
  const language = locale == null ? ok(user.locale) : parseLocale(locale);
  if (!language.ok) return language;
  const zone = timeZone == null ? ok(user.time_zone) : parseTimeZone(timeZone);
  if (!zone.ok) return zone;
  const changes = {
    ...(displayName == null ? {} : { display_name: name.value }),
    ...(locale == null ? {} : { locale: language.value }),
    ...(timeZone == null ? {} : { time_zone: zone.value }),
    updated_at: ctx.now(),
  };
  return ctx.inTransaction(async (trx) => {
    const saved = await updateUser(trx, user.id, changes);
    return saved ? ok(saved) : fail('USER_NOT_FOUND');
  });
};
