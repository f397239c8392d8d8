import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

const SECRETS = ['authorization', 'password', 'token', 'accessToken', 'refreshToken', 'apiKey', 'secret', 'cookie', 'email', 'phone', 'body', 'cardNumber'];

/** Replaces every value that looks like a credential, wherever it stands in a text. */
export const scrub = (text: string): string =>
  text
    .replace(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]')
    .replace(/plaza_sk_[\w-]+/g, '[api key]')
    .replace(/\/\/[^\s/:@]+:[^\s/@]+@/g, '//[credentials]@')
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '[e-mail]')
    .replace(/\+\d{7,15}\b/g, '[phone]');

const scrubError = (error: Error) => ({
  type: error.name,
  message: scrub(error.message),
  stack: scrub(error.stack ?? ''),
  ...('code' in error ? { code: error.code } : {}),
});

/**
 * One JSON line an event, on standard output unless told otherwise. Known secret fields are removed two levels deep, and errors are scrubbed of tokens,
 * addresses and connection passwords: log ids, never what they stand for.
 */
export const createLog = (level: string, destination: DestinationStream = pino.destination(1)): Logger =>
  pino(
    {
      level,
      redact: { paths: SECRETS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
      serializers: { err: scrubError, error: scrubError },
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination,
  );
