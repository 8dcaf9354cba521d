/** Contacts to each of which something will happen, in the order of time. */
export class Line {
  readonly #waiting: { readonly contactId: string; readonly at: number }[] = [];
  #first = 0;

  get at(): number {
    return this.#waiting[this.#first]?.at ?? Infinity;
  }

  add(contactId: string, at: number): void {
    this.#waiting.push({ contactId, at });
  }

  take(): string {
    const contactId = this.#waiting[this.#first++]?.contactId ?? "";
    if (this.#first === 1024) {
      this.#waiting.splice(0, this.#first);
      this.#first = 0;
    }
    return contactId;
  }
}
