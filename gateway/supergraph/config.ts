import type { Env } from '../../platform/config/env.ts';
import type { OverrideOptions } from '../planning/override-labels.ts';
import { isUrl } from './fetch-text.ts';

const MAX_POLL_SECONDS = 86_400;

export interface ReloadConfig {
  /** Milliseconds from one look at the supergraph to the next; 0: only on SIGHUP. */
  readonly pollMs: number;
}

/**
 * How the supergraph at `from` (file or URL) is followed: a URL every 10 seconds, a file every second in development and not at all in
 * production, where a new one comes with a deploy.
 */
export const readReloadConfig = (env: Env, from: string): ReloadConfig => {
  const fallback = isUrl(from) ? 10 : env.production ? 0 : 1;
  return { pollMs: env.integer('SUPERGRAPH_POLL_SECONDS', { fallback, example: String(fallback) }, 0, MAX_POLL_SECONDS) * 1_000 };
};

/** Progressive overrides: labels that are on for everybody, and whether a header may choose (by default not in production). */
export const readOverrideConfig = (env: Env): Required<OverrideOptions> => ({
  headerAllowed: env.flag('OVERRIDE_HEADER', !env.production),
  on: new Set(env.list('OVERRIDE_LABELS_ON')),
});
