/** An IANA time zone as the platform spells it; null for what is none. Offsets such as +01:00 are none: they know no summer. */
export const timeZoneOf = (text: string): string | null => {
  if (!/^[A-Za-z]/.test(text)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
};
