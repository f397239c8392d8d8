import {
  Kind,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
  type ValueNode,
} from 'graphql';
import { fragmentsOf } from '../../planning/document.ts';

/** A selection set with every fragment put in its place. Counts may be `Infinity`. */
interface Expanded {
  selections: number;
  aliases: number;
  /** Fields at the top. */
  width: number;
  /** Fields within fields. */
  depth: number;
}

export interface DocumentSize {
  readonly operations: readonly { readonly definition: OperationDefinitionNode; readonly width: number; readonly depth: number }[];
  /** Of all operations and unused fragments together. */
  readonly selections: number;
  readonly aliases: number;
  readonly directives: number;
  readonly mostDirectives: number;
  /** Lists and objects within each other in one value, or lists in one type. */
  readonly valueDepth: number;
  readonly introspects: boolean;
  /** A fragment that spreads itself, directly or through others. */
  readonly circle: FragmentDefinitionNode | undefined;
  /** What nothing includes: operations, and fragments that no operation reaches. */
  readonly roots: readonly SelectionSetNode[];
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Measures a document in one pass over its text: a fragment is measured once, however often it is spread. */
export const sizeOf = (document: DocumentNode): DocumentSize => {
  const fragments = fragmentsOf(document);
  const measured = new Map<FragmentDefinitionNode, Expanded>();
  const open = new Set<FragmentDefinitionNode>();
  const text = { directives: 0, mostDirectives: 0, valueDepth: 0, introspects: false };
  let circle: FragmentDefinitionNode | undefined;

  const value = (node: ValueNode | undefined) => {
    if (node) text.valueDepth = Math.max(text.valueDepth, nesting(node));
  };

  const directives = (nodes: readonly (DirectiveNode | ConstDirectiveNode)[] | undefined) => {
    if (!nodes) return;
    text.directives += nodes.length;
    text.mostDirectives = Math.max(text.mostDirectives, nodes.length);
    for (const { arguments: args } of nodes) for (const arg of args ?? []) value(arg.value);
  };

  const fragment = (node: FragmentDefinitionNode): Expanded => {
    const known = measured.get(node);
    if (known) return known;
    if (open.has(node)) {
      circle ??= node;
      return empty();
    }
    open.add(node);
    directives(node.directives);
    const expanded = selectionSet(node.selectionSet);
    open.delete(node);
    measured.set(node, expanded);
    return expanded;
  };

  const selectionSet = (set: SelectionSetNode): Expanded => {
    const sum = empty();
    for (const selection of set.selections) {
      sum.selections += 1;
      directives(selection.directives);
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        if (name === '__schema' || name === '__type') text.introspects = true;
        for (const arg of selection.arguments ?? []) value(arg.value);
        if (selection.alias) sum.aliases += 1;
        const within = selection.selectionSet ? selectionSet(selection.selectionSet) : nothing;
        add(sum, within, 1, 1 + within.depth);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const within = selectionSet(selection.selectionSet);
        add(sum, within, within.width, within.depth);
      } else {
        const definition = fragments.get(selection.name.value);
        const within = definition ? fragment(definition) : nothing;
        add(sum, within, within.width, within.depth);
      }
    }
    return sum;
  };

  const roots: SelectionSetNode[] = [];
  const total = empty();
  const operations = document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    directives(definition.directives);
    for (const variable of definition.variableDefinitions ?? []) {
      directives(variable.directives);
      value(variable.defaultValue);
      text.valueDepth = Math.max(text.valueDepth, lists(variable.type));
    }
    roots.push(definition.selectionSet);
    const { width, depth } = add(total, selectionSet(definition.selectionSet), 0, 0);
    return [{ definition, width, depth }];
  });
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION || measured.has(definition)) continue;
    roots.push(definition.selectionSet);
    add(total, fragment(definition), 0, 0);
  }
  return { operations, selections: total.selections, aliases: total.aliases, ...text, circle, roots, fragments };
};

const empty = (): Expanded => ({ selections: 0, aliases: 0, width: 0, depth: 0 });
const nothing: Readonly<Expanded> = empty();

const add = (sum: Expanded, within: Readonly<Expanded>, width: number, depth: number): Readonly<Expanded> => {
  sum.selections += within.selections;
  sum.aliases += within.aliases;
  sum.width += width;
  sum.depth = Math.max(sum.depth, depth);
  return within;
};

const nesting = (node: ValueNode): number => {
  let deepest = 0;
  if (node.kind === Kind.LIST) for (const item of node.values) deepest = Math.max(deepest, nesting(item));
  else if (node.kind === Kind.OBJECT) for (const field of node.fields) deepest = Math.max(deepest, nesting(field.value));
  else return 0;
  return 1 + deepest;
};

const lists = (type: TypeNode): number => {
  let depth = 0;
  for (let node = type; node.kind !== Kind.NAMED_TYPE; node = node.type) if (node.kind === Kind.LIST_TYPE) depth += 1;
  return depth;
};
