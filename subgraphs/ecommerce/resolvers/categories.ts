import { createCategory, deleteCategory, moveCategory, updateCategory } from '../actions/manage-categories.ts';
import { ecommerceErrors } from '../errors.ts';
import { listCategories } from '../store/categories.ts';
import { findCategory, listRoots } from '../store/category-tree.ts';
import { listProducts } from '../store/products.ts';
import type { Resolvers } from '../types.generated.ts';
import { byAge } from './pages.ts';

export const categories = {
  Query: {
    categories: (_, { tree }, { db }) => (tree ? listRoots(db) : listCategories(db)),
    category: async (_, { id, slug }, { db }) => (id != null ? await findCategory(db, { id }) : slug != null ? await findCategory(db, { slug }) : null) ?? null,
  },
  Mutation: {
    createCategory: (_, { input }, ctx) => ecommerceErrors.payload('category', createCategory(ctx, input)),
    updateCategory: (_, { input }, ctx) => ecommerceErrors.payload('category', updateCategory(ctx, input)),
    moveCategory: (_, { input }, ctx) => ecommerceErrors.payload('category', moveCategory(ctx, input)),
    deleteCategory: (_, { input }, ctx) => ecommerceErrors.payload('deletedId', deleteCategory(ctx, input)),
  },
  Category: {
    __resolveReference: ({ id }, { loaders }) => loaders.categories.load(id),
    parent: ({ parent_id }, _, { loaders }) => (parent_id === null ? null : loaders.categories.load(parent_id)),
    depth: async ({ id }, _, { loaders }) => (await loaders.categoryPaths.load(id)).length,
    ancestors: async ({ id }, _, { loaders }) => (await loaders.categoryPaths.load(id)).slice(1).toReversed(),
    children: ({ id }, _, { loaders }) => loaders.categoryChildren.load(id),
    products: ({ slug }, page, { db }) => byAge(page, (at) => listProducts(db, { category: slug }, at)),
  },
} satisfies Resolvers;
