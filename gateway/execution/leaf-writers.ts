import { isEnumType, type GraphQLLeafType } from 'graphql';

/** JSON text of a leaf; undefined when the value is not one of the type. Never called with null. */
export type LeafWriter = (value: unknown) => string | undefined;

/** No quote, backslash, control character or surrogate: such a text is its own JSON. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

export const quote = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

const builtIn = new Map<string, LeafWriter>([
  ['String', (value) => (typeof value === 'string' ? quote(value) : undefined)],
  ['ID', (value) => (typeof value === 'string' ? quote(value) : Number.isInteger(value) ? String(value) : undefined)],
  ['Int', (value) => (Number.isInteger(value) ? String(value) : undefined)],
  ['Float', (value) => (Number.isFinite(value) ? String(value) : undefined)],
  ['Boolean', (value) => (typeof value === 'boolean' ? String(value) : undefined)],
]);

/** What GraphQL allows for a type and nothing else; a custom scalar may be any JSON. */
export const leafWriterOf = (type: GraphQLLeafType): LeafWriter => {
  if (isEnumType(type)) {
    const texts = new Map(type.getValues().map(({ name }) => [name, `"${name}"`]));
    return (value) => (typeof value === 'string' ? texts.get(value) : undefined);
  }
  return builtIn.get(type.name) ?? anyJson;
};

/** A subgraph in this process may answer what JSON cannot hold. */
const anyJson: LeafWriter = (value) => {
  try {
    return JSON.stringify(value) as string | undefined;
  } catch {
    return undefined;
  }
};
