import { COMMON_SDL, KEYS, type Field, type Model, type ModelType, type Requirement } from './model.ts';
import { declaredFields, externalsOf, keysIn, typesIn } from './subgraph-parts.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@interfaceObject"])';

/** The schema of one of the model's subgraphs. */
export const subgraphSdl = (model: Model, subgraph: string): string => {
  const types = typesIn(model, subgraph);
  const externals = externalsOf(model, subgraph);
  const print = new Printer(model, subgraph, types, externals);
  const roots = (['Query', 'Mutation'] as const).map((root) => print.root(root));
  return [LINK, COMMON_SDL, ...roots, ...[...types].map((name) => print.type(model.types.get(name)!))]
    .filter((part) => part !== '')
    .join('\n');
};

class Printer {
  readonly #model: Model;
  readonly #subgraph: string;
  readonly #types: ReadonlySet<string>;
  readonly #externals: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(model: Model, subgraph: string, types: ReadonlySet<string>, externals: ReadonlyMap<string, ReadonlySet<string>>) {
    this.#model = model;
    this.#subgraph = subgraph;
    this.#types = types;
    this.#externals = externals;
  }

  root(name: 'Query' | 'Mutation'): string {
    const own = this.#model.roots[name].filter(({ owners }) => owners.includes(this.#subgraph));
    return own.length === 0 ? '' : `type ${name} {\n${own.map((field) => this.#field(field, false)).join('\n')}\n}`;
  }

  type(type: ModelType): string {
    switch (type.kind) {
      case 'entity': {
        const externals = this.#externals.get(type.name);
        const fields = declaredFields(type, this.#subgraph, externals);
        const keys = keysIn(this.#model, type, this.#subgraph, this.#types);
        // One that adds nothing may as well say that it cannot be asked.
        const resolvable =
          type.hub === this.#subgraph ||
          fields.some(({ owners }) => owners.includes(this.#subgraph)) ||
          this.#implements(type.name) !== '' ||
          type.population % 2 === 0;
        const applied = keys.map((key) => `@key(fields: "${key}"${resolvable ? '' : ', resolvable: false'})`).join(' ');
        const keyFields = new Map(keys.flatMap((key) => Object.entries(KEYS[key])));
        const lines = [
          ...[...keyFields].map(([name, of]) => `  ${name}: ${of}`),
          ...fields.map((field) => this.#field(field, externals?.has(field.name) ?? false)),
        ];
        return `type ${type.name}${this.#implements(type.name)} ${applied} {\n${lines.join('\n')}\n}`;
      }
      case 'value':
        return `type ${type.name}${this.#implements(type.name)} @shareable {\n${type.fields.map((field) => this.#field(field, false)).join('\n')}\n}`;
      case 'interface': {
        if (type.asObject?.subgraph === this.#subgraph) {
          return `type ${type.name} @key(fields: "id") @interfaceObject {\n  id: ID!\n${type.asObject.fields.map((field) => this.#field(field, false)).join('\n')}\n}`;
        }
        const fields = type.fields.filter(({ owners }) => owners.length === 0 || owners.includes(this.#subgraph));
        const lines = [...(type.ofEntities ? ['  id: ID!'] : []), ...fields.map((field) => `  ${field.name}${args(field)}: ${field.type}`)];
        return `interface ${type.name}${type.asObject ? ' @key(fields: "id")' : ''} {\n${lines.join('\n')}\n}`;
      }
      case 'union':
        return `union ${type.name} = ${type.membersIn.get(this.#subgraph)!.join(' | ')}`;
    }
  }

  #implements(name: string): string {
    const interfaces = [...this.#types].filter((other) => {
      const type = this.#model.types.get(other)!;
      return type.kind === 'interface' && type.members.includes(name);
    });
    return interfaces.length === 0 ? '' : ` implements ${interfaces.join(' & ')}`;
  }

  #field(field: Field, external: boolean): string {
    const owner = field.owners.includes(this.#subgraph);
    const applied = [
      external ? '@external' : '',
      owner && (field.owners.length > 1 || field.provided) ? '@shareable' : '',
      owner && field.overriddenIn !== null ? `@override(from: "${field.overriddenIn}")` : '',
      owner && field.requires.length > 0 ? `@requires(fields: "${selectionOf(field.requires)}")` : '',
      owner && field.provides.length > 0 ? `@provides(fields: "${field.provides.join(' ')}")` : '',
    ];
    return `  ${[`${field.name}${args(field)}: ${field.type}`, ...applied].filter((part) => part !== '').join(' ')}`;
  }
}

const args = ({ args: all }: Field): string => {
  if (all.length === 0) return '';
  return `(${all.map(({ name, type, defaultValue }) => `${name}: ${type}${defaultValue === undefined ? '' : ` = ${defaultValue}`}`).join(', ')})`;
};

const selectionOf = (required: readonly Requirement[]): string =>
  required
    .map(({ field, args: given, of }) => {
      const values = Object.entries(given).map(([name, value]) => `${name}: ${value}`);
      return `${field}${values.length > 0 ? `(${values.join(', ')})` : ''}${of.length > 0 ? ` { ${selectionOf(of)} }` : ''}`;
    })
    .join(' ');
