import type { WebSocket } from 'ws';

/** A peer that does not answer the closing handshake is cut off after this long. */
const HANDSHAKE_MS = 1_000;

/** Closes one WebSocket and resolves when it is closed. */
export const closeSocket = async (socket: WebSocket, code: number, reason: string): Promise<void> => {
  if (socket.readyState === socket.CLOSED) return;
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.close(code, reason);
  const impatience = setTimeout(() => socket.terminate(), HANDSHAKE_MS);
  await closed;
  clearTimeout(impatience);
};
