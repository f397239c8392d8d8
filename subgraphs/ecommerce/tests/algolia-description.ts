import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The vendor's own description of its API, beside the repository. */
const file = new URL('../../../../shared/contracts/algolia_search.bundled.yml', import.meta.url);
export const described = existsSync(file);

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly nullable?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Operation {
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const description = described ? (parse(readFileSync(file, 'utf8')) as Description) : null;

const resolve = (schema: Schema): Schema => (schema.$ref === undefined ? schema : resolve(description!.components.schemas[schema.$ref.split('/').at(-1)!]!));

/** All properties of an object that is described in parts. */
const propertiesOf = (schema: Schema): { properties: Record<string, Schema>; required: string[]; open: boolean } => {
  const { properties = {}, required = [], allOf = [], additionalProperties } = resolve(schema);
  const parts = allOf.map(propertiesOf);
  return {
    properties: Object.assign({}, properties, ...parts.map((part) => part.properties)) as Record<string, Schema>,
    required: [...required, ...parts.flatMap((part) => part.required)],
    open: allOf.length > 0 ? parts.some((part) => part.open) : additionalProperties !== false,
  };
};

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** What is wrong with a value by a schema; nothing when it fits. */
const problems = (value: unknown, given: Schema, at: string): string[] => {
  const schema = resolve(given);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.some((choice) => problems(value, choice, at).length === 0) ? [] : [`${at}: ${JSON.stringify(value).slice(0, 80)} is none of the alternatives`];
  const type = typeOf(value);
  if (type === 'null') return schema.nullable === true ? [] : [`${at}: is null`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${String(value)} is not one of ${schema.enum.join(', ')}`];
  if (schema.type === 'object' || schema.allOf || schema.properties) {
    if (type !== 'object') return [`${at}: is ${type}, not an object`];
    const { properties, required, open } = propertiesOf(schema);
    const fields = Object.entries(value as object);
    return [
      ...required.filter((name) => !(name in (value as object))).map((name) => `${at}.${name}: is missing`),
      ...fields.flatMap(([name, field]) => (properties[name] ? problems(field, properties[name], `${at}.${name}`) : open && !schema.allOf ? [] : [`${at}.${name}: is not described`])),
    ];
  }
  if (schema.type === 'array') return Array.isArray(value) ? value.flatMap((item, index) => problems(item, schema.items ?? {}, `${at}[${index}]`)) : [`${at}: is ${type}, not an array`];
  if (schema.type === 'integer') return Number.isInteger(value) ? [] : [`${at}: is not a whole number`];
  return schema.type === undefined || schema.type === type ? [] : [`${at}: is ${type}, not ${schema.type}`];
};

/** What Algolia's description has against a request; a path in its own notation, `/1/indexes/{indexName}/batch`. */
export const objections = (method: string, path: string, body: unknown): string[] => {
  const operation = description?.paths[path]?.[method.toLowerCase()];
  if (!operation) return [`${method} ${path} is not described`];
  const schema = operation.requestBody?.content['application/json'].schema;
  return schema ? problems(body, schema, 'body') : [];
};
