import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findBreakingChanges, findDangerousChanges } from 'graphql';
import { loadSupergraph } from '../gateway/supergraph/load.ts';
import type { Environment } from '../gateway/supergraph/supergraph-yaml.ts';
import { readExceptions, sortByException } from './schema-exceptions.ts';
import { reportChanges, type Report } from './schema-report.ts';
import { apiSchemaOf, findRef, supergraphAt } from './schema-at.ts';

export interface CompareOptions {
  /** A clone with supergraph.yaml and supergraph.exceptions.yaml. */
  readonly root: string;
  /** A branch, tag or commit. Default: main, or origin/main; where there is neither, nothing is compared. */
  readonly against?: string | undefined;
  readonly env: Environment;
}

/** Compares the schema of the files in `root`, committed or not, with that of a commit. */
export const compareSchema = async ({ root, against, env }: CompareOptions): Promise<Report> => {
  const ref = findRef(root, against === undefined ? ['main', 'origin/main'] : [against]);
  if (ref === null) return missing(against);
  const exceptions = readExceptions(await readFile(path.join(root, 'supergraph.exceptions.yaml'), 'utf8'));
  const before = apiSchemaOf(supergraphAt(root, ref, env));
  const after = apiSchemaOf((await loadSupergraph(path.join(root, 'supergraph.yaml'), env)).supergraphSdl);
  const messages = (changes: readonly { readonly type: string; readonly description: string }[]) =>
    changes.map(({ type, description }) => `[${type}] ${description}`).toSorted();
  const breaking = sortByException(messages(findBreakingChanges(before, after)), exceptions.breaking);
  return reportChanges(ref, breaking, messages(findDangerousChanges(before, after)));
};

const missing = (against: string | undefined): Report => ({
  lines: [
    `The schema was not compared: ${against ?? 'main'} is not in this clone (it may be shallow). Fetch it, for example with:`,
    `  git fetch --depth=1 origin ${against?.replace(/^origin\//, '') ?? 'main:refs/remotes/origin/main'}`,
  ],
  failed: against !== undefined,
});
