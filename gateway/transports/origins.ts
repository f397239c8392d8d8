/** Which web pages may talk to the gateway. A missing origin is no browser and may always. */
export type OriginPolicy = (origin: string | undefined, host: string | undefined) => boolean;

const SANDBOX = 'https://studio.apollographql.com';
const LOCAL = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** The listed origins and the gateway's own pages; in development also the hosted Apollo Sandbox and everything on this machine. */
export const originPolicy = ({ production, corsOrigins }: { production: boolean; corsOrigins: readonly string[] }): OriginPolicy => {
  const listed = new Set(corsOrigins);
  return (origin, host) => {
    if (origin === undefined || listed.has(origin)) return true;
    if (!production && (origin === SANDBOX || LOCAL.test(origin))) return true;
    return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
  };
};
