import type { Logger } from 'pino';
import type { InternalNames } from '../planning/internal-names.ts';
import type { Introspect } from './introspection.ts';
import { clientErrors, explain, responseText } from './respond.ts';
import type { ResponseShape, Writing } from './response-shape.ts';
import type { Run } from './run.ts';

export interface WriteOptions {
  readonly names: InternalNames;
  /** Null when the operation asks nothing about the schema itself. */
  readonly introspect: Introspect | null;
  readonly log: Logger;
}

/** The response to an execution that is done, as JSON text. */
export const writeResponse = (run: Run, shape: ResponseShape, { names, introspect, log }: WriteOptions): string => {
  const writing: Writing = {
    path: [],
    problems: [],
    texts: run.shared ? new Map() : null,
    introspection: introspect ? introspect(run.variables) : null,
  };
  const data = shape.write(run.data, writing);
  const errors = run.errors.filter(({ path }) => !path || !shape.isOfOthers(run.data, path));
  return responseText({ data, ...explain(clientErrors(errors, names), writing.problems, data, run.context.forwarded.requestId, log) });
};
