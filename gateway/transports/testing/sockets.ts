import { WebSocket } from 'ws';
import { eventually } from '../../../platform/testing/eventually.ts';

/** Sends a message of the protocol, or any text. */
export const say = (socket: WebSocket, message: unknown): void =>
  socket.send(typeof message === 'string' ? message : JSON.stringify(message));

/** The code and the reason with which a socket was closed. */
export const closeOf = (socket: WebSocket): Promise<[number, string]> =>
  new Promise((resolve) => socket.once('close', (code, reason) => resolve([code, String(reason)])));

/** A socket that has been acknowledged, and every message that came on it. */
export const openSocket = async (url: string, payload?: Record<string, unknown>): Promise<{ socket: WebSocket; messages: unknown[] }> => {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  const messages: unknown[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  socket.once('open', () => say(socket, { type: 'connection_init', ...(payload ? { payload } : {}) }));
  await eventually('the socket is acknowledged', () => messages.length > 0);
  return { socket, messages };
};
