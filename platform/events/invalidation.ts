import type { EventType } from './event.ts';

/** An entity of the graph whose copies are out of date; without a key, any of its type. */
export interface ChangedEntity {
  readonly typename: string;
  /** The fields of one of its `@key`s. */
  readonly key?: Readonly<Record<string, unknown>>;
}

/** An event after which copies of entities, in caches, are out of date. */
export interface Invalidation {
  readonly event: EventType<unknown>;
  /** The key of the events to follow. */
  readonly key: string;
  readonly entitiesOf: (payload: unknown) => readonly ChangedEntity[];
}

/** Declares which entities an event puts out of date. */
export const invalidatedBy = <P>(event: EventType<P>, key: string, entitiesOf: (payload: P) => readonly ChangedEntity[]): Invalidation => ({
  event,
  key,
  entitiesOf: (payload) => entitiesOf(event.payload.parse(payload)),
});
