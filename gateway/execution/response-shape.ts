import {
  getNamedType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { applies, collectFields, type CollectedField, type CollectOptions } from './collect-fields.ts';
import { possibleNames } from './possible-types.ts';
import { isInherited, isObject, readOwn } from './names.ts';
import { leafWriterOf } from './leaf-writers.ts';
import type { Path } from './flatten-path.ts';

/** A null where the schema allows none: it becomes the null of what is around it. */
const BUBBLE = undefined;
const NULL = 'null';

/** JSON text of a value, or `BUBBLE`. */
type Write = (value: unknown, writing: Writing) => string | undefined;

/** Whether the client selected what is at `path`, of which the first `at` elements lead to `value`. Names are those of the data. */
type Selects = (value: unknown, path: Path, at: number) => boolean;

/** Whether the client selected it of objects of any type. */
type Mentions = (path: Path, at: number) => boolean;

interface ValueShape {
  readonly write: Write;
  readonly selects: Selects;
  readonly mentions: Mentions;
}

/** One response being written. */
export interface Writing {
  /** Where in the response the writer is. */
  readonly path: (string | number)[];
  /** What the shape itself found wrong, with places. */
  readonly problems: ShapeProblem[];
  /** Texts of values that several places share; null when nothing is shared. */
  readonly texts: Map<FieldShape, Map<object, string>> | null;
  /** Introspection results by response name of the root field. */
  readonly introspection: Readonly<Record<string, unknown>> | null;
}

export interface ShapeProblem {
  readonly kind: 'NULL' | 'INVALID' | 'DENIED';
  readonly message: string;
  readonly path: Path;
}

interface FieldShape {
  readonly name: string;
  /** The name under which the subgraphs' data has it. */
  readonly source: string;
  readonly inherited: boolean;
  /** `"name":`, after a comma unless the field is the first one. */
  readonly head: string;
  readonly composite: boolean;
  readonly write: Write;
  readonly selects: Selects;
  readonly mentions: Mentions;
}

export interface ShapeOptions extends CollectOptions {
  readonly naming: Naming;
}

/** What a selected field is called in the response, and in the subgraphs' data. */
export interface Naming {
  readonly response: (field: FieldNode) => string;
  readonly source: (field: FieldNode) => string;
}

/** What a client selected. */
export interface ResponseShape {
  /** Writes the object at the root of the selection; null when a null bubbled all the way up. */
  write(data: unknown, writing: Writing): string;
  /**
   * Whether an error is about something that the client selected only of objects of other types than the one at this place. Plans fetch for
   * all of them what was asked of some, where completing goes by places.
   */
  isOfOthers(data: unknown, path: Path): boolean;
}

/**
 * Compiles what a client selected into a function that writes JSON text from merged subgraph data: in the order of the selections, by
 * runtime type, with nulls bubbling as https://spec.graphql.org/October2021/#sec-Handling-Field-Errors says. Types are compiled when met.
 */
export const compileShape = (options: ShapeOptions, type: GraphQLCompositeType, selections: readonly SelectionSetNode[]): ResponseShape => {
  const { write, selects, mentions } = objectShape(options, type, selections);
  return { write: (data, writing) => write(data, writing) ?? NULL, isOfOthers: (data, path) => !selects(data, path, 0) && mentions(path, 0) };
};

const objectShape = (options: ShapeOptions, type: GraphQLCompositeType, selections: readonly SelectionSetNode[]): ValueShape => {
  const { schema } = options;
  const shapes = new Map<string, readonly FieldShape[]>();
  const shapeOf = (name: string): readonly FieldShape[] | null => {
    const known = shapes.get(name);
    if (known) return known;
    const runtime = schema.getType(name);
    if (!isCompositeType(runtime) || !applies(schema, runtime, type.name)) return null;
    const shape = fieldsOf(options, runtime, selections);
    shapes.set(name, shape);
    return shape;
  };

  const write: Write = (value, writing) => {
    if (value === null || value === undefined) return NULL;
    if (typeof value !== 'object' || Array.isArray(value)) return invalid(writing, `Expected an object of type ${type.name}.`);
    const object = value as Record<string, unknown>;
    const typename = object['__typename'];
    if (typename !== undefined && typename !== null && typeof typename !== 'string')
      return invalid(writing, `Expected an object of type ${type.name}.`);
    const fields = shapeOf(typename ?? type.name);
    if (!fields) return invalid(writing, `Expected an object of type ${type.name}.`);
    let text = '{';
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i]!;
      const child = field.inherited ? readOwn(object, field.source) : object[field.source];
      writing.path.push(field.name);
      const written = field.composite && writing.texts !== null ? sharedText(field, child, writing) : field.write(child, writing);
      writing.path.pop();
      if (written === BUBBLE) return NULL;
      text += field.head + written;
    }
    return `${text}}`;
  };

  const selects: Selects = (value, path, at) => {
    if (at >= path.length || !isObject(value)) return true; // of what is null nobody knows the type
    const name = path[at]!;
    const typename = value['__typename'];
    const fields = shapeOf(typeof typename === 'string' ? typename : type.name);
    const field = fields?.find(({ source }) => source === name);
    return field ? field.selects(readOwn(value, field.source), path, at + 1) : !fields;
  };
  const mentions: Mentions = (path, at) => {
    if (at >= path.length) return true;
    return possibleNames(schema, type).some((name) => shapeOf(name)?.some((field) => field.source === path[at] && field.mentions(path, at + 1)));
  };
  return { write, selects, mentions };
};

const always = (): boolean => true;

/** The text of a value that may stand in several places. One with problems is written each time, for each place has its own. */
const sharedText = (field: FieldShape, value: unknown, writing: Writing): string | undefined => {
  if (typeof value !== 'object' || value === null) return field.write(value, writing);
  const texts = writing.texts!;
  let known = texts.get(field);
  if (!known) texts.set(field, (known = new Map()));
  const text = known.get(value);
  if (text !== undefined) return text;
  const problems = writing.problems.length;
  const written = field.write(value, writing);
  if (written !== BUBBLE && writing.problems.length === problems) known.set(value, written);
  return written;
};

const fieldsOf = (options: ShapeOptions, type: GraphQLCompositeType, selections: readonly SelectionSetNode[]): FieldShape[] =>
  [...collectFields(options, type, selections, options.naming.response)].map(([name, field], index) => fieldShape(options, type, name, field, index === 0));

const fieldShape = (options: ShapeOptions, parent: GraphQLCompositeType, name: string, field: CollectedField, first: boolean): FieldShape => {
  const head = `${first ? '' : ','}${JSON.stringify(name)}:`;
  const source = options.naming.source(field.node);
  const inherited = isInherited(source);
  const fieldName = field.node.name.value;
  if (fieldName === '__typename') {
    const text = isObjectType(parent) ? `"${parent.name}"` : BUBBLE;
    return { name, source, inherited, head, composite: false, write: () => text, selects: always, mentions: always };
  }
  if (fieldName === '__schema' || fieldName === '__type') {
    const write: Write = (_value, { introspection }) => JSON.stringify(introspection?.[name] ?? null);
    return { name, source, inherited, head, composite: false, write, selects: always, mentions: always };
  }
  const definition = 'getFields' in parent ? parent.getFields()[fieldName] : undefined;
  if (!definition) throw new Error(`The type ${parent.name} has no field ${fieldName}.`);
  const { type } = definition;
  const where = `${parent.name}.${fieldName}`;
  const shape = field.denied ? denied(isNonNullType(type)) : shapeOf(options, type, field.selections, `field ${where}`);
  return { name, source, inherited, head, composite: isCompositeType(getNamedType(type)), ...shape };
};

const denied = (nonNull: boolean): ValueShape => ({
  write: (_value, writing) => {
    writing.problems.push({ kind: 'DENIED', message: 'Unauthorized field or type', path: [...writing.path] });
    return nonNull ? BUBBLE : NULL;
  },
  selects: always,
  mentions: always,
});

const shapeOf = (options: ShapeOptions, type: GraphQLOutputType, selections: readonly SelectionSetNode[], where: string): ValueShape => {
  if (isNonNullType(type)) {
    const inner = shapeOf(options, type.ofType, selections, where);
    return { ...inner, write: nonNullWriter(inner.write, where) };
  }
  if (isListType(type)) {
    const { write, selects, mentions } = shapeOf(options, type.ofType, selections, `an element of ${where}`);
    return { write: listWriter(write, where), selects: elementSelects(selects), mentions: (path, at) => mentions(path, at + 1) };
  }
  if (!isLeafType(type)) return objectShape(options, type, selections);
  const leaf = leafWriterOf(type);
  const message = `Expected a value of type ${type.name}.`;
  const write: Write = (value, writing) => (value === null || value === undefined ? NULL : (leaf(value) ?? invalid(writing, message)));
  return { write, selects: always, mentions: always };
};

const elementSelects =
  (selects: Selects): Selects =>
  (value, path, at) => {
    const index = path[at];
    return typeof index === 'number' && Array.isArray(value) ? selects(value[index], path, at + 1) : true;
  };

const nonNullWriter = (write: Write, where: string): Write => {
  const message = `Cannot return null for non-nullable ${where}.`;
  return (value, writing) => {
    const before = writing.problems.length;
    const text = write(value, writing);
    if (text !== NULL) return text;
    if (writing.problems.length === before) writing.problems.push({ kind: 'NULL', message, path: [...writing.path] });
    return BUBBLE;
  };
};

const listWriter = (write: Write, where: string): Write => {
  const message = `Expected a list for ${where}.`;
  return (value, writing) => {
    if (value === null || value === undefined) return NULL;
    if (!Array.isArray(value)) return invalid(writing, message);
    const { path } = writing;
    let text = '[';
    let bubbles = false;
    for (let i = 0; i < value.length; i++) {
      path.push(i);
      const written = write(value[i], writing);
      path.pop();
      if (written === BUBBLE) bubbles = true;
      else text += i === 0 ? written : `,${written}`;
    }
    return bubbles ? NULL : `${text}]`;
  };
};

const invalid = ({ problems, path }: Writing, message: string): string => {
  problems.push({ kind: 'INVALID', message, path: [...path] });
  return NULL;
};
