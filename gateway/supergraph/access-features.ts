const ACCESS = /(@link\(url: "https:\/\/specs\.apollo\.dev\/(?:authenticated|requiresScopes|policy)\/v[\d.]+"[^)]*?), for: SECURITY\)/g;

/**
 * Takes the mark "for: SECURITY" off the access directives of a supergraph, because @apollo/gateway refuses to load what it does not enforce.
 * Right only in front of subgraphs that enforce them themselves, as Plaza's do on every field; of others the refusal must stand.
 */
export const leaveAccessToSubgraphs = (supergraphSdl: string): string => supergraphSdl.replace(ACCESS, '$1)');
