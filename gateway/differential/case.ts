import type { GraphQLFormattedError } from 'graphql';

/** One request. */
export interface Case {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
}

/** What somebody answered to it. */
export interface Reply {
  /** As JSON text, so that the order of names counts. */
  readonly data: string;
  /** Those of `errors`, and those of `extensions.valueCompletion`: there Apollo tells of nulls that may not be. */
  readonly errors: readonly ReplyError[];
  /** Errors that nobody made up: a gateway's own, and a subgraph's that was asked for what it cannot know. */
  readonly faults: readonly string[];
}

export interface ReplyError {
  /** As JSON text. */
  readonly path: string;
  readonly message: string;
}

export type Contender = (request: Case) => Promise<Reply>;

interface Result {
  readonly data?: unknown;
  readonly errors?: readonly Pick<GraphQLFormattedError, 'message' | 'path' | 'extensions'>[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export const toReply = ({ data, errors = [], extensions }: Result): Reply => {
  const completion = (extensions?.['valueCompletion'] ?? []) as NonNullable<Result['errors']>;
  const all = [...errors, ...completion];
  return {
    data: JSON.stringify(data ?? null),
    errors: all
      .map(({ message, path }) => ({ message, path: JSON.stringify(path ?? null) }))
      .toSorted((a, b) => (a.path + a.message < b.path + b.message ? -1 : 1)),
    faults: errors
      .filter(({ extensions: more, message }) => more?.['code'] !== 'MADE_UP' && !message.startsWith('Cannot return null'))
      .map(({ message }) => message),
  };
};
