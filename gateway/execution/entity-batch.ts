import type { GraphQLFormattedError } from 'graphql';

/** One request for entities, under way or answered. */
export type EntityBatch = Promise<EntityAnswers>;

export interface EntityAnswers {
  /** In the order of the representations; empty when there was no answer. */
  readonly entities: readonly unknown[];
  /** Errors of one entity, by its index; their paths start below the entity. */
  readonly errorsOf: ReadonlyMap<number, readonly GraphQLFormattedError[]>;
  /** Errors of the request as a whole. */
  readonly errors: readonly GraphQLFormattedError[];
}

/** Sorts the errors of an `_entities` answer by the entity that they are about. */
export const entityAnswers = (entities: readonly unknown[], errors: readonly GraphQLFormattedError[]): EntityAnswers => {
  const errorsOf = new Map<number, GraphQLFormattedError[]>();
  const whole: GraphQLFormattedError[] = [];
  for (const error of errors) {
    const index = error.path?.[1];
    if (error.path?.[0] !== '_entities' || typeof index !== 'number' || !(index in entities)) {
      whole.push(error);
      continue;
    }
    const below = { ...error, path: error.path.slice(2) };
    const known = errorsOf.get(index);
    if (known) known.push(below);
    else errorsOf.set(index, [below]);
  }
  return { entities, errorsOf, errors: whole };
};
