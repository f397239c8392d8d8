import { Kysely, PostgresDialect } from 'kysely';
import { ColumnTypeNode, generate, IdentifierNode, PostgresDialect as PostgresGenerator, UnionExpressionNode } from 'kysely-codegen';
import { Pool } from 'pg';

/**
 * Returns the TypeScript source that describes the tables of schema `public` to Kysely: an interface per table, and `DB` with all of them.
 *
 * int8 is read as bigint, written as bigint or number; numeric is a string both ways (a JavaScript number would round it); json and jsonb
 * are JSON values; timestamps are read as Date; types without a parser (xid8, ranges) are strings.
 */
export const generateTypes = async (url: string): Promise<string> => {
  const pool = new Pool({ connectionString: url, max: 1 });
  // The server may stop while an idle connection is still saying goodbye, which would otherwise end the process; failing queries throw anyhow.
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const dialect = new PostgresGenerator({ defaultSchemas: ['public'] });
  const integer = new UnionExpressionNode([new IdentifierNode('bigint'), new IdentifierNode('number')]);
  dialect.adapter.definitions.Int8 = new ColumnTypeNode(new IdentifierNode('bigint'), integer, integer);
  dialect.adapter.scalars.numeric = new IdentifierNode('string');
  try {
    return await generate({ db, dialect, outFile: null, includePattern: 'public.*', defaultSchemas: ['public'] });
  } finally {
    await db.destroy();
  }
};
