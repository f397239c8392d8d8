import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The network address of the client. Behind `trustedProxies` proxies it is the one that the outermost of them saw, which each appended to
 * `X-Forwarded-For`; what stands further left was written by the client and proves nothing.
 */
export const clientAddress = ({ socket, headers }: IncomingMessage, trustedProxies: number): string | null => {
  const peer = plain(socket.remoteAddress);
  const forwarded = headers['x-forwarded-for'];
  if (trustedProxies === 0 || typeof forwarded !== 'string') return peer;
  const addresses = forwarded.split(',');
  const seen = plain(addresses[Math.max(0, addresses.length - trustedProxies)]?.trim());
  return seen !== null && isIP(seen) !== 0 ? seen : peer;
};

/** IPv4 as IPv4, also where the socket speaks both versions. */
const plain = (address: string | undefined): string | null => {
  if (address === undefined) return null;
  return address.startsWith('::ffff:') ? address.slice(7) : address;
};
