import type { Request } from 'express';
import { CALLER_HEADER, verifyCaller } from '../../../platform/auth/caller-token.ts';
import type { Forwarded } from '../../../platform/auth/caller.ts';
import type { Services } from '../../../platform/context/services.ts';

/** No service account can have this scope (`domain/api-key.ts`), so only the gateway signs callers with it. */
const SCOPE = 'tokens:introspect';

/** As whom the gateway asks about other callers' credentials; null when it is not the gateway that asks. */
export const fromGateway = ({ config, clock }: Services, request: Request): Forwarded | null => {
  const forwarded = verifyCaller(config.internalSecret, request.get(CALLER_HEADER), clock.now());
  return forwarded?.caller.kind === 'service' && forwarded.caller.scopes.includes(SCOPE) ? forwarded : null;
};
