import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import type { ProductImportProblemRow, ProductImportRow } from '../rows.ts';

const imports = (db: Db) => db.selectFrom('ecommerce_product_imports').selectAll().$castTo<ProductImportRow>();

export const findImport = (db: Db, id: string): Promise<ProductImportRow | undefined> => (isId(id) ? imports(db).where('id', '=', id).executeTakeFirst() : Promise.resolve(undefined));

export const insertImport = async (trx: Trx, row: { id: string; vendor_id: string; requested_by: string; file_name: string | null; created_at: Date }): Promise<void> => {
  await trx.insertInto('ecommerce_product_imports').values({ ...row, status: 'WAITING' }).execute();
};

/** Keeps a piece of an upload that is still coming in. */
export const insertChunk = async (db: Db, chunk: { import_id: string; upload_id: string; start_byte: bigint; bytes: Buffer; created_at: Date }): Promise<void> => {
  await db.insertInto('ecommerce_import_chunks').values(chunk).execute();
};

export const removeChunks = async (db: Db, importId: string, uploadId: string): Promise<void> => {
  await db.deleteFrom('ecommerce_import_chunks').where('import_id', '=', importId).where('upload_id', '=', uploadId).execute();
};

/** Makes an upload that arrived whole the file of its import. False when another one was first. */
export const acceptUpload = async (trx: Trx, id: string, uploadId: string, bytes: bigint): Promise<boolean> => {
  const accepted = await trx
    .updateTable('ecommerce_product_imports')
    .set({ status: 'QUEUED', upload_id: uploadId, bytes })
    .where('id', '=', id)
    .where('status', '=', 'WAITING')
    .returning('id')
    .executeTakeFirst();
  return accepted !== undefined;
};

/** The pieces of an import's file from a byte on, up to before another one: a piece of memory at a time. */
export async function* readChunks(db: Db, importId: string, uploadId: string, start: number, end: number): AsyncGenerator<Buffer, void, void> {
  for (let at = start; at < end; ) {
    const { rows } = await sql<{ start_byte: bigint; bytes: Buffer }>`
      select start_byte, bytes from ecommerce_import_chunks where import_id = ${importId} and upload_id = ${uploadId} and start_byte <= ${at} order by start_byte desc limit 1`.execute(db);
    const chunk = rows[0];
    const piece = chunk?.bytes.subarray(at - Number(chunk.start_byte), end - Number(chunk.start_byte));
    if (!piece || piece.length === 0) throw new Error(`import ${importId} has no bytes at ${at}`);
    yield piece;
    at += piece.length;
  }
}

export interface ImportAccount {
  readonly at_byte: bigint;
  readonly at_line: number;
  readonly rows: number;
  readonly refused: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly variantsCreated: number;
  readonly variantsUpdated: number;
}

/** Adds a step to an import's account. False when it is no longer where the step began: somebody else did it. */
export const saveImportStep = async (trx: Trx, { id, at_byte }: Pick<ProductImportRow, 'id' | 'at_byte'>, step: ImportAccount): Promise<boolean> => {
  const { rows } = await sql`
    update ecommerce_product_imports set status = 'RUNNING', at_byte = ${step.at_byte}, at_line = ${step.at_line}, rows = rows + ${step.rows}, refused = refused + ${step.refused},
      products_created = products_created + ${step.created}, products_updated = products_updated + ${step.updated}, products_unchanged = products_unchanged + ${step.unchanged},
      variants_created = variants_created + ${step.variantsCreated}, variants_updated = variants_updated + ${step.variantsUpdated}
    where id = ${id} and at_byte = ${at_byte} and status in ('QUEUED', 'RUNNING') returning id`.execute(trx);
  return rows.length > 0;
};

/** Ends an import and forgets its file. */
export const endImport = async (trx: Trx, id: string, status: 'DONE' | 'FAILED', at: Date, failure: string | null = null): Promise<void> => {
  await trx.updateTable('ecommerce_product_imports').set({ status, finished_at: at, failure: failure?.slice(0, 500) ?? null }).where('id', '=', id).where('status', 'in', ['QUEUED', 'RUNNING']).execute();
  await trx.deleteFrom('ecommerce_import_chunks').where('import_id', '=', id).execute();
};

const MAX_PROBLEM = 500;

export const insertProblems = async (trx: Trx, importId: string, problems: readonly { line: number; problem: string; refused: boolean }[]): Promise<void> => {
  if (problems.length === 0) return;
  await sql`
    insert into ecommerce_import_problems (import_id, line, position, problem, refused)
    select ${importId}, p.line, coalesce((select max(position) + 1 from ecommerce_import_problems x where x.import_id = ${importId} and x.line = p.line), 0)
      + (row_number() over (partition by p.line order by p.place))::int - 1, p.problem, p.refused
    from unnest(${problems.map((p) => p.line)}::int[], ${problems.map((p) => p.problem.replaceAll('\u0000', '').slice(0, MAX_PROBLEM))}::text[], ${problems.map((p) => p.refused)}::bool[])
      with ordinality as p(line, problem, refused, place)`.execute(trx);
};

/** What was left out of an import, by line. */
export const listProblems = (db: Db, importId: string, { limit, after }: Page): Promise<ProductImportProblemRow[]> =>
  db
    .selectFrom('ecommerce_import_problems as p')
    .selectAll('p')
    .where('p.import_id', '=', importId)
    .$if(after !== null, (q) => q.where((e) => e(e.refTuple('p.line', 'p.position'), '>', e.tuple(Number(after![0]), Number(after![1])))))
    .orderBy('p.line')
    .orderBy('p.position')
    .limit(limit)
    .execute();

/** Forgets pieces of uploads that never arrived whole. */
export const removeOldChunks = async (trx: Trx, before: Date): Promise<void> => {
  await sql`
    delete from ecommerce_import_chunks c using ecommerce_product_imports i
    where i.id = c.import_id and c.created_at < ${before} and i.upload_id is distinct from c.upload_id`.execute(trx);
};
