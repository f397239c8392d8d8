import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Case } from './case.ts';
import type { Chance } from './chance.ts';

/** Names that a careless implementation finds on every object, and some that fields have already. */
const ALIASES = [
  'a1',
  'a2',
  'a3',
  'a4',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'then',
  'length',
  'data',
  'errors',
  '_entities',
  'representations',
];

const VARIABLES = ['__proto__', 'constructor', 'toString', 'valueOf', 'query', 'if', 'data'];

interface Variable {
  readonly type: string;
  readonly defaultValue: string | null;
  readonly value: unknown;
}

/** A random operation on this schema. Nearly always valid; whoever uses it checks. */
export const generateOperation = (chance: Chance, schema: GraphQLSchema): Case => new OperationGenerator(chance, schema).generate();

class OperationGenerator {
  readonly #chance: Chance;
  readonly #schema: GraphQLSchema;
  readonly #variables = new Map<string, Variable>();
  readonly #fragments: string[] = [];
  /** What each response path holds, so that fields with one name in one place are the same field. */
  readonly #taken = new Map<string, string>();
  #budget: number;

  constructor(chance: Chance, schema: GraphQLSchema) {
    this.#chance = chance;
    this.#schema = schema;
    this.#budget = chance.int(3, 35);
  }

  generate(): Case {
    const mutation = this.#schema.getMutationType();
    const kind = mutation && this.#chance.of(0.12) ? 'mutation' : 'query';
    const root = kind === 'mutation' ? mutation! : this.#schema.getQueryType()!;
    const body = this.#selectionSet(root, '', this.#chance.int(2, 5), [...this.#introspection(kind)]);
    const named = this.#chance.of(0.3);
    const head = [...this.#variables].map(
      ([name, { type, defaultValue }]) => `$${name}: ${type}${defaultValue === null ? '' : ` = ${defaultValue}`}`,
    );
    const operation = `${kind}${named ? ' Main' : ''}${head.length > 0 ? `(${head.join(', ')})` : ''} ${body}`;
    const several = named && this.#chance.of(0.3);
    const values = [...this.#variables].filter(([, { value }]) => value !== undefined).map(([name, { value }]) => [name, value] as const);
    return {
      query: [operation, ...this.#fragments, ...(several ? ['query Other { __typename }'] : [])].join('\n'),
      variables: Object.fromEntries(values),
      operationName: several || (named && this.#chance.of(0.5)) ? 'Main' : undefined,
    };
  }

  *#introspection(kind: 'query' | 'mutation'): Generator<string> {
    if (kind === 'mutation' || !this.#chance.of(0.08)) return;
    yield this.#chance.pick([
      'schema: __schema { queryType { name } types { kind name } }',
      '__schema { queryType { name fields { name } } mutationType { name } subscriptionType { name } }',
      '__type(name: "T0") { name kind fields { name isDeprecated args { name defaultValue } type { kind name ofType { name } } } interfaces { name } }',
      'constructor: __type(name: "I0") { __typename possibleTypes { name } }',
      'none: __type(name: "__proto__") { name }',
    ]);
  }

  #selectionSet(type: GraphQLCompositeType, path: string, depth: number, first: readonly string[] = []): string {
    const count = this.#chance.int(1, 4);
    const selections = [...first];
    for (let index = 0; index < count || selections.length === 0; index += 1) {
      if (this.#budget <= 0 && selections.length > 0) break;
      selections.push(this.#selection(type, path, depth));
    }
    return `{ ${selections.join(' ')} }`;
  }

  #selection(type: GraphQLCompositeType, path: string, depth: number): string {
    const abstract = isAbstractType(type);
    if (this.#chance.of(abstract ? 0.6 : 0.15) && this.#budget > 0) return this.#fragment(type, path, depth);
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const usable = fields.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
    if (usable.length === 0 || this.#chance.of(0.12)) return this.#typename(path);
    return this.#field(this.#chance.pick(usable), path, depth);
  }

  #typename(path: string): string {
    const name = this.#chance.of(0.3) ? this.#alias(path, '__typename', '__typename') : '__typename';
    return `${name === '__typename' ? '' : `${name}: `}__typename${this.#conditions()}`;
  }

  #field(field: GraphQLField<unknown, unknown>, path: string, depth: number): string {
    this.#budget -= 1;
    const args = this.#arguments(field.args);
    const name = this.#alias(path, field.name, `${field.name}${args}: ${field.type.toString()}`);
    const named = getNamedType(field.type);
    const head = `${name === field.name ? '' : `${name}: `}${field.name}${args}${this.#conditions()}`;
    return isCompositeType(named) ? `${head} ${this.#selectionSet(named, `${path}.${name}`, depth - 1)}` : head;
  }

  /** A response name that is free here, or holds the same thing already. */
  #alias(path: string, preferred: string, content: string): string {
    const names = this.#chance.of(0.2) ? [...this.#chance.shuffle(ALIASES), preferred] : [preferred, ...this.#chance.shuffle(ALIASES)];
    const name = names.find((one) => [undefined, content].includes(this.#taken.get(`${path}.${one}`))) ?? `x${this.#taken.size}`;
    this.#taken.set(`${path}.${name}`, content);
    return name;
  }

  #fragment(type: GraphQLCompositeType, path: string, depth: number): string {
    const conditions = this.#conditions();
    if (this.#chance.of(0.12)) return `...${conditions} ${this.#selectionSet(type, path, depth)}`;
    this.#budget -= 0.5;
    const condition = this.#chance.pick(this.#overlapping(type));
    const body = this.#selectionSet(condition, path, depth);
    if (this.#chance.of(0.65)) return `... on ${condition.name}${conditions} ${body}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${condition.name} ${body}`);
    return `...${name}${conditions}`;
  }

  #overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const possible = new Set(isObjectType(type) ? [type] : this.#schema.getPossibleTypes(type));
    return Object.values(this.#schema.getTypeMap())
      .filter(isCompositeType)
      .filter((other) => isObjectType(other) || this.#chance.of(0.4) || other === type)
      .filter((other) => (isObjectType(other) ? [other] : this.#schema.getPossibleTypes(other)).some((one) => possible.has(one)));
  }

  #conditions(): string {
    if (!this.#chance.of(0.1)) return '';
    const chosen = this.#chance.of(0.15) ? ['skip', 'include'] : [this.#chance.pick(['skip', 'include'])];
    return chosen.map((name) => ` @${name}(if: ${this.#chance.of(0.8) ? this.#condition() : String(this.#chance.of(0.6))})`).join('');
  }

  #condition(): string {
    const name = `if${this.#chance.int(0, 3)}`;
    if (!this.#variables.has(name)) {
      const defaultValue = this.#chance.of(0.3) ? String(this.#chance.of(0.5)) : null;
      this.#variables.set(name, {
        type: 'Boolean!',
        defaultValue,
        value: defaultValue !== null && this.#chance.of(0.5) ? undefined : this.#chance.of(0.5),
      });
    }
    return `$${name}`;
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const given = args.flatMap((arg) => {
      const required = isNonNullType(arg.type) && arg.defaultValue === undefined;
      if (!required && this.#chance.of(0.4)) return [];
      return [`${arg.name}: ${this.#chance.of(0.45) ? this.#variable(arg.type, required) : this.#literal(arg.type, 2)}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  #variable(type: GraphQLInputType, required: boolean): string {
    const free = this.#chance.shuffle(VARIABLES).find((one) => this.#chance.of(0.3) && !this.#variables.has(one));
    const name = free ?? `v${this.#variables.size}`;
    const absent = !required && !isNonNullType(type) && this.#chance.of(0.25);
    const defaultValue = this.#chance.of(0.2) ? this.#literal(type, 2, false) : null;
    const left = absent || (defaultValue !== null && this.#chance.of(0.5));
    this.#variables.set(name, { type: type.toString(), defaultValue, value: left ? undefined : this.#value(type, 2) });
    return `$${name}`;
  }

  /** Text of a literal; sometimes with variables inside. */
  #literal(type: GraphQLInputType, depth: number, variables = true): string {
    if (isNonNullType(type)) return this.#literal(type.ofType, depth, variables);
    if (isListType(type)) {
      const { ofType } = type;
      if (this.#chance.of(0.15)) return this.#literal(ofType, depth - 1, false);
      const item = () =>
        variables && this.#chance.of(0.15) ? this.#variable(ofType, isNonNullType(ofType)) : this.#literal(ofType, depth - 1, variables);
      return `[${Array.from({ length: this.#chance.int(0, 2) }, item).join(', ')}]`;
    }
    if (isInputObjectType(type)) {
      const fields = this.#chance.some(Object.values(type.getFields()), depth > 0 ? 0.5 : 0);
      return `{ ${fields.map((field) => `${field.name}: ${variables && this.#chance.of(0.15) ? this.#variable(field.type, isNonNullType(field.type)) : this.#literal(field.type, depth - 1, variables)}`).join(', ')} }`;
    }
    return isEnumType(type)
      ? String(this.#value(type, 0))
      : JSON.stringify(type.name === 'Blob' ? this.#chance.pick([1, 'text', true]) : this.#value(type, 0));
  }

  #value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (isListType(type)) return Array.from({ length: this.#chance.int(0, 2) }, () => this.#value(type.ofType, depth - 1));
    if (isInputObjectType(type)) {
      const fields = this.#chance.some(Object.values(type.getFields()), depth > 0 ? 0.5 : 0);
      return Object.fromEntries(fields.map(({ name, type: of }) => [name, this.#value(of, depth - 1)]));
    }
    if (isEnumType(type)) return this.#chance.pick(type.getValues()).name;
    switch (type.name) {
      case 'Int':
        return this.#chance.int(-3, 3);
      case 'Boolean':
        return this.#chance.of(0.5);
      case 'Blob':
        return this.#chance.pick<unknown>([1, 'text', { a: [{ b: null }] }, JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}')]);
      default:
        return this.#chance.pick(['', 'one', 'a "b" \\ \n é 😀', '__proto__', '1']);
    }
  }
}
