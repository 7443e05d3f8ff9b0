/** What was decided in this session, by document, so that it can be taken back step by step. A step may be several decisions. */
export class DecisionStack {
  private readonly steps = new Map<string, (readonly string[])[]>();

  push(uri: string, ids: readonly string[]): void {
    if (ids.length > 0) this.steps.set(uri, [...(this.steps.get(uri) ?? []), ids]);
  }

  /** Ids of the last step on this document that has not been taken back; empty where there is none. */
  last(uri: string): readonly string[] {
    return this.steps.get(uri)?.at(-1) ?? [];
  }

  /** These were taken back. */
  remove(gone: readonly string[]): void {
    for (const [uri, steps] of this.steps) {
      const left = steps.map((ids) => ids.filter((id) => !gone.includes(id)));
      this.steps.set(
        uri,
        left.filter((ids) => ids.length > 0),
      );
    }
  }
}
