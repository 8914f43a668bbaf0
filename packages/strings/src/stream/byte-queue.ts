/** Bytes that have come in and are not passed on yet, addressed by their offset in the stream. */
export class ByteQueue {
  readonly #pieces: Uint8Array[] = [];
  /** The first piece that still holds something. */
  #head = 0;
  #start = 0;
  #end = 0;

  /** The offset behind the last byte. */
  get end(): number {
    return this.#end;
  }

  /** Appends bytes, which the queue only borrows: {@link keep} must follow before they can change. */
  push(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
    this.#end += bytes.length;
  }

  /** Copies what is left of the bytes pushed last. */
  keep(): void {
    const last = this.#pieces.length - 1;
    if (last >= this.#head) this.#pieces[last] = Uint8Array.from(this.#pieces[last]!);
  }

  /** Removes the bytes before `offset` and adds views of them, good until the next {@link push}, to `taken`. */
  take(offset: number, taken: Uint8Array[] = []): Uint8Array[] {
    while (this.#start < offset) {
      const piece = this.#pieces[this.#head]!;
      const bytes = piece.subarray(0, offset - this.#start);
      taken.push(bytes);
      this.#start += bytes.length;
      if (bytes.length < piece.length) this.#pieces[this.#head] = piece.subarray(bytes.length);
      else this.#head++;
    }
    // At least as many pieces have gone as are moved.
    if (this.#head * 2 >= this.#pieces.length) {
      this.#pieces.splice(0, this.#head);
      this.#head = 0;
    }
    return taken;
  }
}
