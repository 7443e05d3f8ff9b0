/** Work of which only the latest counts: what was begun before may leave the rest of itself to it. */
export class Latest {
  private count = 0;
  private last: Promise<void> = Promise.resolve();

  /** Begins the work; `overtaken` tells it whether more was begun since. Resolves when this and what overtook it are done. */
  run(work: (overtaken: () => boolean) => Promise<unknown>): Promise<void> {
    const own = ++this.count;
    const overtaken = (): boolean => own !== this.count;
    this.last = work(overtaken).then(() => (overtaken() ? this.last : undefined));
    return this.last;
  }
}
