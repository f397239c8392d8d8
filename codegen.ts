import { readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { subgraphNames } from './subgraphs/index.ts';

/**
 * Writes `subgraphs/<name>/types.generated.ts` from each `schema.graphql`: argument, input and resolver types.
 * `node codegen.ts` does all, `node codegen.ts NAME …` some.
 */
const config = {
  contextType: './loaders.ts#GraphContext',
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  federation: true,
  avoidOptionals: { field: true, inputValue: false, defaultValue: true, resolvers: false },
  maybeValue: 'T | null',
  inputMaybeValue: 'T | null | undefined',
  defaultScalarType: 'unknown',
  scalars: { ID: 'string', BigInt: { input: 'bigint', output: 'bigint' }, DateTime: { input: 'Date', output: 'Date' } },
};

/** `rows.ts` says what stands behind a type: `export type OrderRow` is what the resolvers of `Order` get as parent. */
const mappersOf = (rows: string): Record<string, string> =>
  Object.fromEntries([...rows.matchAll(/^export (?:type|interface) (\w+)Row\b/gm)].map(([, type]) => [type!, `./rows.ts#${type}Row`]));

const generate = async (name: string): Promise<void> => {
  const folder = new URL(`./subgraphs/${name}/`, import.meta.url);
  const text = await readFile(new URL('schema.graphql', folder), 'utf8');
  const output = await codegen({
    filename: 'types.generated.ts',
    schema: parse(text.replace(/^extend schema[\s\S]*?\n\n/, '')),
    documents: [],
    config: { ...config, mappers: mappersOf(await readFile(new URL('rows.ts', folder), 'utf8')) },
    plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
    pluginMap: { typescript, typescriptResolvers },
  });
  await writeFile(new URL('types.generated.ts', folder), `// Generated from schema.graphql by codegen.ts. Do not edit.\n${output}`);
};

const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : subgraphNames) {
  await generate(name).catch((error: unknown) => {
    process.stderr.write(`subgraphs/${name}: ${String(error)}\n`);
    process.exitCode = 1;
  });
}
