import { Kind, visit, type DocumentNode, type FieldNode, type OperationDefinitionNode } from 'graphql';
import type { AccessPlan, CheckedOperation } from './access-plan.ts';
import { areFull, isFulfilled, type Rights } from './rights.ts';
import { createReducer, type Allowed } from './reduce-selections.ts';

/** What is left of an operation for callers with some rights. */
export interface Restriction {
  /**
   * What to plan: the operation alone, with the fragments and variables that it still uses. It asks for no forbidden field of any type.
   * Null when nothing is left to fetch. Made for the planner: its aliases and types are checked, but its shape may differ by object type.
   */
  readonly document: DocumentNode | null;
  /**
   * Whether a field of the original document is forbidden on an object of this type. A type that is not known to be an allowed one is not.
   * Of several fields with one response name, only the allowed ones count; the name is forbidden when all of them are.
   */
  readonly isDenied: (field: FieldNode, typeName: string) => boolean;
}

/**
 * How much larger an operation may become because a field is allowed on some of an interface's types and has to be asked for type by type.
 * Beyond that it is denied on all of them; else nested interfaces would let a short query grow without bound.
 */
const MAX_GROWTH = 2_000;

/** Takes away what the rights do not cover. Null when they cover everything. */
export const restrict = (operation: CheckedOperation, plan: AccessPlan, rights: Rights): Restriction | null => {
  if (areFull(rights)) return null;
  const allowed = allowedTypes(plan, rights);
  const { document, growth } = reduce(operation, allowed);
  return growth <= MAX_GROWTH ? restriction(document, allowed) : coarse(operation, allowed);
};

const restriction = (document: DocumentNode | null, allowed: Allowed): Restriction => ({
  document,
  isDenied: (field, typeName) => {
    const types = allowed.get(field);
    return types !== undefined && !types.has(typeName);
  },
});

const NO_TYPES: ReadonlySet<string> = new Set();

const coarse = (operation: CheckedOperation, allowed: Allowed): Restriction => {
  const none = new Map([...allowed.keys()].map((field) => [field, NO_TYPES]));
  return restriction(reduce(operation, none).document, none);
};

const allowedTypes = ({ needs }: AccessPlan, rights: Rights): Allowed => {
  const allowed = new Map<FieldNode, ReadonlySet<string>>();
  for (const [field, byType] of needs) {
    const open = [...byType].flatMap(([type, indices]) => (indices.every((index) => isFulfilled(rights, index)) ? [type] : []));
    if (open.length < byType.size) allowed.set(field, new Set(open));
  }
  return allowed;
};

const reduce = ({ document, definition, schema }: CheckedOperation, allowed: Allowed): { document: DocumentNode | null; growth: number } => {
  const reducer = createReducer(document, schema, allowed);
  const root = schema.getRootType(definition.operation)!;
  const selections = reducer.reduce(definition.selectionSet, root);
  if (selections.length === 0) return { document: null, growth: 0 };
  const reduced = { ...definition, selectionSet: { ...definition.selectionSet, selections } };
  const growth = reducer.growth(definition.selectionSet, selections);
  if (!(growth <= MAX_GROWTH)) return { document: null, growth };
  return { document: { kind: Kind.DOCUMENT, definitions: [withUsedVariables(reduced, reducer.fragments()), ...reducer.fragments()] }, growth };
};

const withUsedVariables = (operation: OperationDefinitionNode, fragments: DocumentNode['definitions']): OperationDefinitionNode => {
  const used = new Set<string>();
  const note = { Variable: ({ name }: { readonly name: { readonly value: string } }) => void used.add(name.value) };
  visit(operation.selectionSet, note);
  operation.directives?.forEach((directive) => visit(directive, note));
  fragments.forEach((fragment) => visit(fragment, note));
  return { ...operation, variableDefinitions: (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)) };
};
