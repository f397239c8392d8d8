import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import { isInherited, isObject, readOwn, writeOwn } from './names.ts';
import { fragmentsOf, onlyOperation, responseName } from '../planning/document.ts';

/** The response names that a fetch may bring into an object. Whatever else a subgraph answers is left where it is. */
export interface MergeShape {
  readonly fields: readonly MergeField[];
}

interface MergeField {
  readonly name: string;
  readonly inherited: boolean;
  /** Null for leaves: their values are taken as they are. */
  readonly child: MergeShape | null;
  /** Values that take no other's place; null for all fields but `__typename`. */
  readonly weak: ReadonlySet<unknown> | null;
}

interface Building {
  readonly fields: Map<string, Building | null>;
}

/** The shape of an operation's data, over all its type conditions. */
export const mergeShapeOf = (
  document: DocumentNode,
  renames: readonly { path: readonly string[]; renameKeyTo: string }[],
  interfaces: ReadonlySet<string>,
): MergeShape => {
  const fragments = fragmentsOf(document);
  const root = onlyOperation(document)?.selectionSet;
  const shape: Building = { fields: new Map() };
  const collect = (set: SelectionSetNode, into: Building): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, into);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet, into);
      } else {
        const name = responseName(selection);
        const child = selection.selectionSet ? (into.fields.get(name) ?? { fields: new Map() }) : null;
        into.fields.set(name, child);
        if (child && selection.selectionSet) collect(selection.selectionSet, child);
      }
    }
  };
  if (root) collect(root, shape);
  for (const { path, renameKeyTo } of renames) rename(entityShape(shape) ?? shape, path, renameKeyTo);
  return finished(shape, interfaces);
};

const entityShape = (shape: Building): Building | null | undefined => shape.fields.get('_entities');

const rename = (shape: Building, path: readonly string[], to: string): void => {
  let at: Building | null | undefined = shape;
  const names = path.filter((element) => !element.startsWith('... on '));
  for (const name of names.slice(0, -1)) at = at?.fields.get(name);
  const from = names.at(-1);
  if (!at || from === undefined) return;
  const moved = at.fields.get(from) ?? null;
  const present = at.fields.get(to);
  at.fields.set(to, present && moved ? { fields: new Map([...present.fields, ...moved.fields]) } : (present ?? moved));
};

/** `interfaces`: a subgraph with an @interfaceObject knows an entity by the interface's name, which says less than what is known already. */
const finished = ({ fields }: Building, interfaces: ReadonlySet<string>): MergeShape => ({
  fields: [...fields].map(([name, child]) => ({
    name,
    inherited: isInherited(name),
    child: child && finished(child, interfaces),
    weak: name === '__typename' && interfaces.size > 0 ? interfaces : null,
  })),
});

/** The shape below one response name. */
export const childShape = ({ fields }: MergeShape, name: string): MergeShape =>
  fields.find((field) => field.name === name)?.child ?? { fields: [] };

/**
 * Brings what a subgraph answered into an object of the response; later values win, objects and lists of the same length are merged.
 * Values move by reference, unless `copy` says that somebody else keeps them.
 */
export const mergeInto = (target: Record<string, unknown>, source: Record<string, unknown>, shape: MergeShape, copy: boolean): void => {
  const { fields } = shape;
  for (let i = 0; i < fields.length; i++) {
    const { name, inherited, child, weak } = fields[i]!;
    const value = inherited ? readOwn(source, name) : source[name];
    if (value === undefined) continue;
    const present = inherited ? readOwn(target, name) : target[name];
    if (child !== null && typeof present === 'object' && present !== null && mergeValues(present, value, child, copy)) continue;
    if (weak !== null && typeof present === 'string' && weak.has(value)) continue;
    const moved = copy && child !== null ? copyOf(value, child) : value;
    if (inherited) writeOwn(target, name, moved);
    else target[name] = moved;
  }
};

/** False when the two cannot be merged and the new one takes the other's place. */
const mergeValues = (present: object, value: unknown, shape: MergeShape, copy: boolean): boolean => {
  if (present === value) return true;
  if (isObject(present) && isObject(value)) {
    mergeInto(present, value, shape, copy);
    return true;
  }
  if (!Array.isArray(present) || !Array.isArray(value) || present.length !== value.length) return false;
  for (let i = 0; i < value.length; i++) {
    const element: unknown = present[i];
    if (typeof element === 'object' && element !== null && mergeValues(element, value[i], shape, copy)) continue;
    present[i] = copy ? copyOf(value[i], shape) : value[i];
  }
  return true;
};

const copyOf = (value: unknown, shape: MergeShape): unknown => {
  if (Array.isArray(value)) return value.map((element) => copyOf(element, shape));
  if (!isObject(value)) return value;
  const copied = Object.create(null) as Record<string, unknown>;
  mergeInto(copied, value, shape, true);
  return copied;
};
