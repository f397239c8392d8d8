/** A value as JSON with its bigints as text, which is how PostgreSQL and our events take amounts. */
export const jsonOf = (value: unknown): string => JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each));
