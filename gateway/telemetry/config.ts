import type { Env } from '../../platform/config/env.ts';

export interface ObservationConfig {
  /** One line for each request, at level info. */
  readonly accessLog: boolean;
  /** Whether clients may say which trace they are in. */
  readonly trustClientTrace: boolean;
}

/** What the gateway tells about requests. Metrics and tracing themselves are configured in platform/telemetry. */
export const readObservationConfig = (env: Env): ObservationConfig => ({
  accessLog: env.flag('ACCESS_LOG', true),
  trustClientTrace: env.flag('TRACE_TRUST_CLIENT', false),
});
