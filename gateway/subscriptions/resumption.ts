import {
  Kind,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type VariableNode,
} from 'graphql';
import type { Operation, Variables } from '../planning/prepared.ts';
import type { Resume } from '../sources/source.ts';
import { fragmentsOf, responseName } from '../planning/document.ts';

/**
 * How a subscription goes on where an earlier one stopped. The convention is that of connections: an argument `after` of the root field
 * takes the position to go on from, and each event tells its own in a field `cursor`.
 */
export interface Resumption {
  /** Whether it asks for events from before now. Who joins it later would miss those. */
  resumes(variables: Variables): boolean;
  /** How any subscription with this operation can go on; undefined when its position is no variable of its own, or its events tell none. */
  readonly resume: Resume | undefined;
}

const ARGUMENT = 'after';
const FIELD = 'cursor';

/** Reads a valid subscription. */
export const resumptionOf = ({ document, definition }: Pick<Operation, 'document' | 'definition'>): Resumption => {
  const root = rootField(definition.selectionSet, document);
  const values = root?.arguments?.map(({ name, value }) => ({ name: name.value, value })) ?? [];
  const position = values.find(({ name }) => name === ARGUMENT)?.value;
  const selected = root?.selectionSet?.selections.filter((selection) => selection.kind === Kind.FIELD);
  const cursor = selected?.find(({ name }) => name.value === FIELD);
  const resumable = cursor && position?.kind === Kind.VARIABLE && isUsedOnce(position.name.value, definition, document);
  return {
    resumes: (variables) => values.some(({ name, value }) => holdsPosition(name, valueFromASTUntyped(value, variables))),
    resume: resumable
      ? {
          variable: position.name.value,
          cursorOf: ({ data }) => {
            const value = own(own(data, responseName(root!)), responseName(cursor));
            return typeof value === 'string' ? value : undefined;
          },
        }
      : undefined,
  };
};

const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;

/** Validation lets a subscription have one root field, perhaps inside fragments. */
const rootField = ({ selections }: SelectionSetNode, document: DocumentNode): FieldNode | null => {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) return selection;
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragmentsOf(document).get(selection.name.value)?.selectionSet;
    const field = inner && rootField(inner, document);
    if (field) return field;
  }
  return null;
};

/** The position may also stand inside an input object, such as `page: { after: … }`. */
const holdsPosition = (name: string, value: unknown): boolean => {
  if (value === null || value === undefined) return false;
  if (name === ARGUMENT) return true;
  return typeof value === 'object' && Object.entries(value).some(([key, inner]) => holdsPosition(key, inner));
};

const isUsedOnce = (variable: string, definition: OperationDefinitionNode, document: DocumentNode): boolean => {
  let uses = 0;
  const count = { [Kind.VARIABLE]: ({ name }: VariableNode) => void (uses += name.value === variable ? 1 : 0) };
  visit(definition, count);
  for (const fragment of fragmentsOf(document).values()) visit(fragment, count);
  return uses === 2; // its definition, and the argument
};
