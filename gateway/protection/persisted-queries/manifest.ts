import { readFile } from 'node:fs/promises';
import { Kind, parse, stripIgnoredCharacters } from 'graphql';
import { z } from 'zod';

/** The documents that an app was built with. */
export interface Manifest {
  readonly size: number;
  /** Of the listed documents. */
  readonly operationNames: ReadonlySet<string>;
  /** The document of an id. */
  byId(id: string): string | undefined;
  /** The listed document that differs from this one in nothing but white space, commas and comments. */
  byBody(text: string): string | undefined;
}

/** A manifest that cannot be used, with every problem found. */
export class ManifestError extends Error {
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[]) {
    super([`The persisted query manifest ${file} cannot be used:`, ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.name = 'ManifestError';
    this.problems = problems;
  }
}

/** Texts so many times longer than the longest listed one are not looked at: that would take time. */
const ROOM_FOR_SPACE = 4;

/** As `@apollo/generate-persisted-query-manifest` writes it, and Apollo's tools for Kotlin and iOS. */
const schema = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
});

/** Reads and checks a manifest. Throws `ManifestError` with everything that is wrong. */
export const readManifest = async (file: string): Promise<Manifest> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ManifestError(file, [error.code === 'ENOENT' ? 'no such file' : error.message]);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ManifestError(file, [`not JSON: ${(error as Error).message}`]);
  }
  const { data, error } = schema.safeParse(json);
  if (!data) throw new ManifestError(file, error.issues.map(({ path, message }) => `${path.length > 0 ? path.join('.') : 'the whole file'}: ${message}`));
  const problems: string[] = [];
  const manifest = createManifest(data.operations, problems);
  if (problems.length > 0) throw new ManifestError(file, problems);
  return manifest;
};

const createManifest = (operations: readonly { id: string; body: string }[], problems: string[]): Manifest => {
  const byId = new Map<string, string>();
  const byBody = new Map<string, string>();
  const operationNames = new Set<string>();
  for (const [index, { id, body }] of operations.entries()) {
    const other = byId.get(id);
    if (other !== undefined && other !== body) problems.push(`operations.${index}: the id "${id}" has two different bodies`);
    try {
      for (const definition of parse(body).definitions)
        if (definition.kind === Kind.OPERATION_DEFINITION && definition.name) operationNames.add(definition.name.value);
      byId.set(id, body);
      byBody.set(stripIgnoredCharacters(body), body);
    } catch (error) {
      problems.push(`operations.${index}.body: ${(error as Error).message}`);
    }
  }
  const bodies = new Set(byId.values());
  const longest = operations.reduce((most, { body }) => Math.max(most, body.length), 0);
  return {
    size: byId.size,
    operationNames,
    byId: (id) => byId.get(id),
    byBody: (text) => {
      if (bodies.has(text)) return text;
      return text.length > longest * ROOM_FOR_SPACE ? undefined : byBody.get(stripped(text));
    },
  };
};

/** What does not even consist of tokens is in no manifest. */
const stripped = (text: string): string => {
  try {
    return stripIgnoredCharacters(text);
  } catch {
    return '';
  }
};
