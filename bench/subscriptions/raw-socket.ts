import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
const PONG = 0xa;

/** A frame of a client must be masked; a mask of zeros leaves the payload as it is. */
const frame = (opcode: number, payload: Buffer): Buffer => {
  const header =
    payload.length < 126
      ? Buffer.from([0x80 | opcode, 0x80 | payload.length, 0, 0, 0, 0])
      : Buffer.from([0x80 | opcode, 0x80 | 126, payload.length >> 8, payload.length & 255, 0, 0, 0, 0]);
  return Buffer.concat([header, payload]);
};

/**
 * The least of a WebSocket client (RFC 6455), so that ten thousand leave the machine to the gateway: no compression, no fragments, messages
 * of less than 64 kB.
 */
export class RawSocket {
  onMessage: (text: string) => void = () => {};
  onClose: (reason: string) => void = () => {};
  readonly #socket: Socket;
  #pending: Buffer | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Rejects when the server does not switch protocols. */
  static async open(port: number, path: string, protocol: string): Promise<RawSocket> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const raw = new RawSocket(socket);
    const key = randomBytes(16).toString('base64');
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Protocol: ${protocol}\r\n\r\n`,
    );
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('closed during the handshake')));
    const read = (chunk: Buffer) => {
      raw.#pending = raw.#pending ? Buffer.concat([raw.#pending, chunk]) : chunk;
      const end = raw.#pending.indexOf('\r\n\r\n');
      if (end < 0) return;
      socket.off('data', read);
      if (!raw.#pending.subarray(0, end).includes(' 101 ')) return reject(new Error(raw.#pending.subarray(0, end).toString()));
      const rest = raw.#pending.subarray(end + 4);
      raw.#pending = null;
      socket.on('data', (data: Buffer) => raw.#read(data));
      socket.on('close', () => raw.onClose('lost'));
      resolve();
      if (rest.length > 0) raw.#read(rest);
    };
    socket.on('data', read);
    await promise;
    return raw;
  }

  send(text: string): void {
    this.#socket.write(frame(TEXT, Buffer.from(text)));
  }

  destroy(): void {
    this.onClose = () => {};
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    let data = this.#pending ? Buffer.concat([this.#pending, chunk]) : chunk;
    for (;;) {
      const short = data.length > 1 ? data[1]! & 0x7f : 0;
      const start = short === 126 ? 4 : 2;
      if (data.length < start) break;
      const length = short === 126 ? data.readUInt16BE(2) : short;
      if (data.length < start + length) break;
      this.#handle(data[0]! & 0x0f, data.subarray(start, start + length));
      data = data.subarray(start + length);
    }
    this.#pending = data.length > 0 ? Buffer.from(data) : null;
  }

  #handle(opcode: number, payload: Buffer): void {
    if (opcode === TEXT) this.onMessage(payload.toString());
    else if (opcode === PING) this.#socket.write(frame(PONG, payload));
    else if (opcode === CLOSE) this.onClose(`${payload.length > 1 ? payload.readUInt16BE(0) : ''} ${payload.subarray(2).toString()}`);
  }
}
