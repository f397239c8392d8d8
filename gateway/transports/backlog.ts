/**
 * Decides when a client has left too much unread. The longest message on its way does not count, so that one long answer, however
 * long it takes, cuts off nobody who reads.
 */
export class Backlog {
  readonly #maxBytes: number;
  #longest = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Whether a client with so many unread bytes is sent no more. */
  isTooLong(unreadBytes: number): boolean {
    if (unreadBytes === 0) this.#longest = 0;
    return unreadBytes > this.#maxBytes + this.#longest;
  }

  /** A message was sent, and the unread bytes grew to `unreadBytes`. */
  grew(from: number, unreadBytes: number): void {
    this.#longest = Math.max(this.#longest, unreadBytes - from);
  }
}
