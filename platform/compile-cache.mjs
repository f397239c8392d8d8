// Loaded before a program (`node --import`), and no TypeScript for that reason: from its second start on, Node takes what it made of our
// files from the cache and does not load its TypeScript transformer, which takes 30 MB.
import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)));
/** By then all is loaded. Otherwise the cache is written at an orderly end only. */
setTimeout(flushCompileCache, 5_000).unref();
