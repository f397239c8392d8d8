/** Languages that texts and queries may be in; the names are those of PostgreSQL's text search configurations. `simple` stems nothing. */
export const searchLanguages = ['english', 'german', 'french', 'spanish', 'portuguese', 'dutch', 'italian', 'simple'] as const;
export type SearchLanguage = (typeof searchLanguages)[number];
