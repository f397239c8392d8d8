import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type SelectionSetNode,
} from 'graphql';
import type { Operation } from '../planning/prepared.ts';
import type { AccessRules } from './read-rules.ts';
import { allOf, OPEN, type Requirement, type Rule } from './requirement.ts';
import { fragmentsOf } from '../planning/document.ts';

/** For each type that an object in this place may have: the indices in `AccessPlan.requirements` of what must hold. */
export type Needs = ReadonlyMap<string, readonly number[]>;

/** What an operation touches that not everybody may have. Compiled once for all who send it. */
export interface AccessPlan {
  /** Without duplicates. Empty: everybody may have everything. */
  readonly requirements: readonly Requirement[];
  /** By place in the document; fields that are open to everybody are missing. */
  readonly needs: ReadonlyMap<FieldNode, Needs>;
}

export type CheckedOperation = Pick<Operation, 'document' | 'definition' | 'schema'>;

const NOTHING: AccessPlan = { requirements: [], needs: new Map() };

/**
 * Finds the restricted fields of an operation. A field selected on an abstract type must be allowed by that type and by the type the object
 * turns out to have, so that no interface or union is a way around a rule.
 */
export const compileAccess = ({ document, definition, schema }: CheckedOperation, { types, fields }: AccessRules): AccessPlan => {
  if (types.size === 0 && fields.size === 0) return NOTHING;
  const indices = new Map<string, number>();
  const requirements: Requirement[] = [];
  const needs = new Map<FieldNode, Needs>();
  const known = new Map<string, Needs>();
  const fragments = fragmentsOf(document);
  const visited = new Set<string>();

  const indexOf = ([text, requirement]: [string, Requirement]): number => {
    let index = indices.get(text);
    if (index === undefined) {
      index = requirements.push(requirement) - 1;
      indices.set(text, index);
    }
    return index;
  };
  const ruleFor = (type: string, field: string): Rule => allOf([types.get(type) ?? OPEN, fields.get(`${type}.${field}`) ?? OPEN]);
  const needsOf = (parent: GraphQLCompositeType, field: string): Needs => {
    const coordinate = `${parent.name}.${field}`;
    let found = known.get(coordinate);
    if (!found) {
      const selectedOn = ruleFor(parent.name, field);
      const possible = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
      found = new Map(
        possible.map(({ name }): [string, number[]] => [name, [...allOf([selectedOn, ruleFor(name, field)])].map(indexOf)]),
      );
      known.set(coordinate, found);
    }
    return found;
  };

  const walk = (selections: SelectionSetNode, parent: GraphQLCompositeType): void => {
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const field = isUnionType(parent) || name.startsWith('__') ? undefined : parent.getFields()[name];
        if (!field) continue;
        const found = needsOf(parent, name);
        if (restricts(found)) needs.set(selection, found);
        const returned = getNamedType(field.type);
        if (selection.selectionSet && isCompositeType(returned)) walk(selection.selectionSet, returned);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
        if (isCompositeType(condition)) walk(selection.selectionSet, condition);
      } else {
        const fragment = fragments.get(selection.name.value);
        if (!fragment || visited.has(fragment.name.value)) continue;
        visited.add(fragment.name.value);
        const condition = schema.getType(fragment.typeCondition.name.value);
        if (isCompositeType(condition)) walk(fragment.selectionSet, condition);
      }
    }
  };
  const root = schema.getRootType(definition.operation);
  if (isObjectType(root)) walk(definition.selectionSet, root);
  return requirements.length === 0 ? NOTHING : { requirements, needs };
};

const restricts = (needs: Needs): boolean => [...needs.values()].some((indices) => indices.length > 0);
