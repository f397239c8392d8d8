import type { ObjectType, Schema } from '@apollo/federation-internals';
import { Kind, parse, type SelectionSetNode } from 'graphql';

/** The `@key`s of an entity, as any subgraph declares them. */
export type EntityKeys = ReadonlyMap<string, readonly SelectionSetNode[]>;

/** By type, from `@join__type(key:)`: https://specs.apollo.dev/join/v0.5 */
export const readEntityKeys = (supergraph: Schema): EntityKeys => {
  const joinType = supergraph.coreFeatures?.getByIdentity('https://specs.apollo.dev/join')?.directiveNameInSchema('type');
  const keys = new Map<string, readonly SelectionSetNode[]>();
  if (joinType === undefined) return keys;
  for (const type of supergraph.types()) {
    const joins = (type as ObjectType).appliedDirectivesOf(joinType).map((join) => join.arguments() as { readonly key?: string });
    const texts = new Set(joins.flatMap(({ key }) => (key === undefined ? [] : [key])));
    if (texts.size > 0) keys.set(type.name, [...texts].map(selectionOf));
  }
  return keys;
};

const selectionOf = (key: string): SelectionSetNode => {
  const [definition] = parse(`{${key}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Not the fields of a key: ${key}`);
  return definition.selectionSet;
};

type Values = Readonly<Record<string, unknown>>;

/** The text of an entity's key in `values`, equal however its fields are ordered; undefined when one of them is missing. */
export const keyText = ({ selections }: SelectionSetNode, values: Values): string | undefined => {
  const parts: string[] = [];
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') continue;
    const name = selection.name.value;
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || value === null) return undefined;
    const text = selection.selectionSet ? (isObject(value) ? keyText(selection.selectionSet, value) : undefined) : scalarText(value);
    if (text === undefined) return undefined;
    parts.push(`${name}:${text}`);
  }
  return `{${parts.toSorted().join()}}`;
};

/** An ID may come as a text or as a number. */
const scalarText = (value: unknown): string => JSON.stringify(typeof value === 'object' ? value : String(value));

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
