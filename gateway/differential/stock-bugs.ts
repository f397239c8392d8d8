import {
  isAbstractType,
  isCompositeType,
  getNamedType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Case } from './case.ts';
import { namedType, type Model, type Requirement } from './model.ts';

export interface StockBug {
  readonly name: string;
  /** Whether the operation has what the bug needs. It may still get the right answer. */
  readonly applies: (operation: Case, model: Model, schema: GraphQLSchema) => boolean;
  /** We get it wrong as well, still: it is in the plan, not in how plans are executed. */
  readonly open: boolean;
}

/** What @apollo/gateway 2.14 is known to get wrong. `compatibility.test.ts` has each by itself, as cases where stock is wrong. */
export const STOCK_BUGS: readonly StockBug[] = [
  {
    name: 'a field in a chain of @requires that is fetched without what it needs',
    applies: (operation, model) => {
      const names = fieldNames(operation);
      const owners = requirementsOf(model);
      return owners.some(
        ({ owner, required }) => names.has(owner) && required.some(({ field }) => owners.some((other) => other.owner === field)),
      );
    },
    open: true,
  },
  {
    name: 'a field with arguments that @requires needs in one way and the client, or another @requires, in another',
    applies: (operation, model) => {
      const names = fieldNames(operation);
      return requirementsOf(model).some(({ owner, required }) => names.has(owner) && required.some((field) => argumentsOf(model, field)));
    },
    open: true,
  },
  {
    name: 'an object whose type is forgotten after its @interfaceObject was asked',
    applies: (operation, model) => {
      const names = fieldNames(operation);
      return [...model.types.values()].some(
        (type) =>
          type.kind === 'interface' &&
          (type.asObject?.fields.some(({ name }) => names.has(name)) || (type.asObject && names.has('qObject'))),
      );
    },
    open: true,
  },
  {
    name: 'a field that is lost because a skipped one beside it has @requires',
    applies: (operation, model) => {
      const names = fieldNames(operation);
      return /@(skip|include)/.test(operation.query) && requirementsOf(model).some(({ owner }) => names.has(owner));
    },
    open: false,
  },
  {
    name: 'an error of a field that the client did not ask of this type, only of another one at the same place',
    applies: (operation, _model, schema) => selectsAbstract(operation, schema),
    open: true,
  },
  {
    name: 'an error at the path of another entity, when entities of several types are at one place',
    applies: (operation, _model, schema) => selectsAbstract(operation, schema),
    open: false,
  },
  {
    name: 'one name for different fields under different type conditions, completed by another subgraph',
    applies: (operation, _model, schema) => selectsAbstract(operation, schema) && hasDivergentNames(operation, schema),
    open: false,
  },
  {
    name: 'a field that is dropped because conditions leave nothing below it',
    applies: ({ query }) => /@(include|skip)/.test(query),
    open: false,
  },
];

interface Required {
  readonly owner: string;
  readonly required: readonly Requirement[];
}

const requirementsOf = (model: Model): Required[] =>
  [...model.types.values()].flatMap((type) =>
    type.kind === 'entity'
      ? type.fields.filter(({ requires }) => requires.length > 0).map(({ name, requires }) => ({ owner: name, required: requires }))
      : [],
  );

const argumentsOf = (model: Model, { field: name }: Requirement): boolean =>
  [...model.types.values()].some(
    (type) =>
      type.kind === 'entity' &&
      type.fields.some((field) => field.name === name && (field.args.length > 0 || model.types.has(namedType(field.type)))),
  );

const fieldNames = ({ query }: Case): Set<string> => {
  const names = new Set<string>();
  visit(parse(query), { Field: ({ name }) => void names.add(name.value) });
  return names;
};

const selectsAbstract = ({ query }: Case, schema: GraphQLSchema): boolean => {
  const info = new TypeInfo(schema);
  let found = false;
  visit(
    parse(query),
    visitWithTypeInfo(info, {
      Field: () => {
        const type = getNamedType(info.getType());
        if (type && isCompositeType(type) && isAbstractType(type)) found = true;
      },
    }),
  );
  return found;
};

/** Whether one response name stands for different fields or arguments somewhere. */
const hasDivergentNames = ({ query }: Case, schema: GraphQLSchema): boolean => {
  const info = new TypeInfo(schema);
  const contents = new Map<string, string>();
  let found = false;
  visit(
    parse(query, { noLocation: true }),
    visitWithTypeInfo(info, {
      Field: ({ name, alias, arguments: args = [] }) => {
        if (!alias) return;
        const content = `${name.value} ${args.map(({ name: arg, value }) => `${arg.value}${value.kind === Kind.VARIABLE ? value.name.value : JSON.stringify(value)}`).join()}`;
        const known = contents.get(alias.value);
        if (known !== undefined && known !== content) found = true;
        contents.set(alias.value, content);
      },
    }),
  );
  return found;
};
