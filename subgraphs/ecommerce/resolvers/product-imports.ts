import { badInput } from '../../../platform/errors/faults.ts';
import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { exportProducts } from '../actions/export-products.ts';
import { requestImport } from '../actions/request-import.ts';
import { ecommerceErrors } from '../errors.ts';
import { mayReadForVendor } from '../policy.ts';
import { findImport, listProblems } from '../store/product-imports.ts';
import type { Resolvers } from '../types.generated.ts';

export const productImports = {
  Query: {
    productImport: async (_, { id }, { db, loaders }) => {
      const found = await findImport(db, id);
      return found && mayReadForVendor(await loaders.viewer(), found.vendor_id) ? found : null;
    },
  },
  Mutation: {
    bulkImportProducts: async (_, { input }, ctx) => {
      const asked = await ecommerceErrors.payload('asked', requestImport(ctx, input));
      return { productImport: asked.asked?.productImport ?? null, uploadUrl: asked.asked?.uploadUrl ?? null, errors: asked.errors };
    },
    exportProducts: (_, { input }, ctx) => ecommerceErrors.payload('url', exportProducts(ctx, input)),
  },
  ProductImport: {
    vendor: async ({ vendor_id }, _, { loaders }) => (await loaders.vendors.load(vendor_id))!,
    fileName: (row) => row.file_name,
    progress: ({ bytes, at_byte }) => (bytes === null ? null : bytes === 0n ? 1 : Number(at_byte) / Number(bytes)),
    products: (row) => ({ created: row.products_created, updated: row.products_updated, unchanged: row.products_unchanged }),
    variantsCreated: (row) => row.variants_created,
    variantsUpdated: (row) => row.variants_updated,
    errors: async ({ id }, args, { db }) => {
      const page = pageOf(args, 2);
      if (page.after && !page.after.every((value) => Number.isInteger(value))) throw badInput('"after" is not a cursor of this list.');
      return connectionOf(await listProblems(db, id, page), page, (row) => [row.line, row.position]);
    },
    createdAt: (row) => row.created_at,
    finishedAt: (row) => row.finished_at,
  },
} satisfies Resolvers;
