export interface Location {
  readonly latitude: number;
  readonly longitude: number;
}

/** Text of so many characters (UTF-16 units, hence never more than PostgreSQL counts) that is not just white space unless it may be empty. */
export const isText = (text: string, min: number, max: number): boolean => text.length <= max && text.trim().length >= min;

/** A name for addresses: a-z and 0-9 in groups joined by single hyphens. */
export const isSlug = (text: string, max: number): boolean => text.length <= max && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

export const isLocation = ({ latitude, longitude }: Location): boolean => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

/** `Vélo – Größe M` → `velo-groe-m`; null when nothing is left of it. At most `max` characters. */
export const slugOf = (text: string, max: number): string | null => {
  const slug = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, max).replace(/^-+|-+$/g, '');
  return slug === '' ? null : slug;
};
