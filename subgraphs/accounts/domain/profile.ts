import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { timeZoneOf } from '../../../platform/kernel/time-zone.ts';

/** A name for a person, key or service account: 1 to 80 printable characters, without blanks around it. */
export const parseName = (text: string, ...path: string[]): Result<string, 'INVALID_NAME'> => {
  const name = text.trim();
  return name.length >= 1 && name.length <= 80 && !/\p{Cc}/u.test(name) ? ok(name) : fail('INVALID_NAME', ...path);
};

/** A BCP 47 tag in its canonical form. */
export const parseLocale = (text: string): Result<string, 'INVALID_LOCALE'> => {
  try {
    const [locale] = Intl.getCanonicalLocales(text);
    return locale && locale.length <= 35 ? ok(locale) : fail('INVALID_LOCALE', 'input', 'locale');
  } catch {
    return fail('INVALID_LOCALE', 'input', 'locale');
  }
};

/** An IANA time zone, as the platform spells it. Offsets such as +01:00 are refused: they know no summer. */
export const parseTimeZone = (text: string): Result<string, 'INVALID_TIME_ZONE'> => {
  const timeZone = timeZoneOf(text);
  return timeZone === null ? fail('INVALID_TIME_ZONE', 'input', 'timeZone') : ok(timeZone);
};
