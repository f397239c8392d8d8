import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { Db } from '../platform/db/database.ts';
import { jsonOf } from '../platform/kernel/json.ts';

const directory = path.resolve(import.meta.dirname, '../db/invariants');
const SHOWN = 5;

export interface BrokenRule {
  readonly file: string;
  readonly rule: string;
  readonly rows: number;
  /** The first rows that break it, as JSON. */
  readonly examples: string;
}

/** The statements of a file with the comment lines before each: the rule that its rows break. */
const rulesOf = (text: string): { rule: string; query: string }[] =>
  text
    .split(/;\s*(?:\n|$)/)
    .map((part) => ({ rule: [...part.matchAll(/^--\s?(.*)$/gm)].map(([, line]) => line).join(' ').trim(), query: part.replace(/^--.*$/gm, '').trim() }))
    .filter(({ query }) => query !== '');

/**
 * Runs the rules of db/invariants over live data, or those of one file. Each query answers the rows that break its rule. It reads all there is and may take
 * longer than the statements of a request.
 */
export const checkInvariants = (db: Db, only?: string): Promise<{ checked: number; broken: BrokenRule[] }> =>
  db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = '10min'`.execute(trx);
    const broken: BrokenRule[] = [];
    let checked = 0;
    const files = only === undefined ? (await readdir(directory)).filter((name) => name.endsWith('.sql')).toSorted() : [only];
    for (const file of files) {
      for (const { rule, query } of rulesOf(await readFile(path.join(directory, file), 'utf8'))) {
        checked += 1;
        const { rows } = await sql.raw(query).execute(trx);
        if (rows.length > 0) broken.push({ file, rule, rows: rows.length, examples: jsonOf(rows.slice(0, SHOWN)) });
      }
    }
    return { checked, broken };
  });
