import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { quote } from './leaf-writers.ts';
import type { IsOfType } from './possible-types.ts';
import { isObject, readOwn, writeOwn } from './names.ts';

export type Representation = Record<string, unknown>;

/**
 * What a subgraph needs to know of an entity, as JSON text: equal for entities about which it would be asked the same. Null when the entity
 * lacks some of it, and is then not asked about.
 */
export type Represent = (entity: Record<string, unknown>) => string | null;

/** Fields that must all be there. */
type Part = readonly PartField[];

interface PartField {
  readonly name: string;
  /** `"name":`, after a comma unless the field is the first one. */
  readonly head: string;
  readonly nested: Represent | null;
}

/** Compiles a fetch's `requires`: key fields, and fields that @requires names, by type. */
export const compileRepresentation = (requires: readonly QueryPlanSelectionNode[], isOfType: IsOfType): Represent => {
  const represent = compileSelections(requires, isOfType);
  return (entity) => {
    const text = typeof readOwn(entity, '__typename') === 'string' ? represent(entity) : null;
    return text !== null && text.includes('"__typename":"') ? text : null;
  };
};

const compileSelections = (selections: readonly QueryPlanSelectionNode[], isOfType: IsOfType): Represent => {
  const byType = new Map<unknown, Represent>();
  return (entity) => {
    const typename = readOwn(entity, '__typename');
    let represent = byType.get(typename);
    if (!represent) {
      represent = compileParts(partsFor(selections, typeof typename === 'string' ? typename : null, isOfType));
      byType.set(typename, represent);
    }
    return represent(entity);
  };
};

interface Parts {
  /** Without these there is no representation at all. */
  readonly required: Part;
  /** A type condition whose fields are incomplete adds nothing; those of another one may do. */
  readonly optional: readonly Part[];
}

const partsFor = (selections: readonly QueryPlanSelectionNode[], typename: string | null, isOfType: IsOfType): Parts => {
  const fields = selections.filter((selection) => selection.kind === 'Field');
  const required = fields.map((field, index): PartField => {
    const name = field.alias ?? field.name;
    const nested = field.selections ? compileSelections(field.selections, isOfType) : null;
    return { name, head: `${index === 0 ? '' : ','}${JSON.stringify(name)}:`, nested };
  });
  const optional = selections.flatMap((selection): Part[] => {
    if (selection.kind === 'Field' || !selection.typeCondition || typename === null || !isOfType(typename, selection.typeCondition)) return [];
    const inner = partsFor(selection.selections, typename, isOfType);
    return [inner.required, ...inner.optional];
  });
  return { required, optional: optional.filter((part) => part.length > 0) };
};

const compileParts = ({ required, optional }: Parts): Represent => {
  if (optional.length === 0) return (entity) => partText(required, entity);
  if (required.length === 0 && optional.length === 1) return (entity) => partText(optional[0]!, entity) ?? '{}';
  return (entity) => {
    const first = partText(required, entity);
    if (first === null) return null;
    // Parts may have fields in common, each with some of the selections below.
    const merged = JSON.parse(first) as Representation;
    for (const part of optional) {
      const text = partText(part, entity);
      if (text !== null) add(merged, JSON.parse(text) as Representation);
    }
    return JSON.stringify(merged);
  };
};

const partText = (part: Part, entity: Record<string, unknown>): string | null => {
  let text = '{';
  for (let i = 0; i < part.length; i++) {
    const { name, head, nested } = part[i]!;
    const value = readOwn(entity, name);
    if (value === undefined) return null;
    text += head + valueText(value, nested);
  }
  return `${text}}`;
};

const valueText = (value: unknown, nested: Represent | null): string => {
  if (typeof value === 'string') return quote(value);
  if (nested === null || typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((element) => valueText(element, nested)).join(',')}]`;
  return nested(value as Record<string, unknown>) ?? 'null';
};

const add = (into: Representation, part: Representation): void => {
  for (const name of Object.keys(part)) {
    const present = readOwn(into, name);
    const value = readOwn(part, name);
    if (isObject(present) && isObject(value)) add(present, value);
    else writeOwn(into, name, value);
  }
};
