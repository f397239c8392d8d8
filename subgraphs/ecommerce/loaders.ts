import type { Context } from '../../platform/context/context.ts';

export const createLoaders = (_ctx: Context) => ({});
export type GraphContext = Context & { loaders: ReturnType<typeof createLoaders> };
