/** Which streams have come to which place. At most one is noted at a place. */
export class Places<T> {
  readonly #occupied = new Map<string, T>();
  readonly #placeOf = new Map<T, string>();

  /** Notes that `stream` has moved to `place` (null: nowhere), unless another is there: then that one is the answer. */
  move(stream: T, place: string | null): T | null {
    const before = this.#placeOf.get(stream);
    if (before !== undefined) {
      this.#occupied.delete(before);
      this.#placeOf.delete(stream);
    }
    if (place === null) return null;
    const other = this.#occupied.get(place);
    if (other !== undefined) return other;
    this.#occupied.set(place, stream);
    this.#placeOf.set(stream, place);
    return null;
  }
}
