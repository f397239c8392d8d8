import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { main } from '../platform/server/main.ts';
import { withServices } from './runtime.ts';

const directory = path.resolve(import.meta.dirname, '../db/invariants');

/** The statements of a file with the comment lines before each: the rule that its rows break. */
const rulesOf = (text: string): { rule: string; query: string }[] =>
  text
    .split(/;\s*(?:\n|$)/)
    .map((part) => ({ rule: [...part.matchAll(/^--\s?(.*)$/gm)].map(([, line]) => line).join(' ').trim(), query: part.replace(/^--.*$/gm, '').trim() }))
    .filter(({ query }) => query !== '');

/** Runs the rules of db/invariants over live data. Each query answers the rows that break its rule. */
main(() =>
  withServices(async ({ db }) => {
    let broken = 0;
    let checked = 0;
    for (const file of (await readdir(directory)).filter((name) => name.endsWith('.sql')).toSorted()) {
      for (const { rule, query } of rulesOf(await readFile(path.join(directory, file), 'utf8'))) {
        checked += 1;
        const { rows } = await sql.raw(query).execute(db);
        if (rows.length === 0) continue;
        broken += 1;
        const show = JSON.stringify(rows.slice(0, 5), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
        process.stdout.write(`BROKEN ${file}: ${rule}\n  ${rows.length} rows, such as ${show}\n`);
      }
    }
    process.stdout.write(`${checked} rules checked, ${broken} broken.\n`);
    process.exitCode = broken > 0 ? 1 : 0;
  }),
);
