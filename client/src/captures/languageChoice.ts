/**
 * Tells a language picked by a person from one this extension set. VS Code reports a change of language as a close and an
 * open of the same document in one turn; a file that is closed and opened again takes longer.
 */
export class LanguageChoices {
  private readonly justClosed = new Set<string>();
  private readonly ours = new Map<string, string>();
  private readonly refused = new Set<string>();

  constructor(
    private readonly capture: string,
    private readonly afterThisTurn: (run: () => void) => void,
  ) {}

  /** This extension is about to set the language. */
  expect(uri: string, language: string): void {
    this.ours.set(uri, language);
  }

  closed(uri: string, language: string): void {
    if (language !== this.capture) return;
    this.justClosed.add(uri);
    this.afterThisTurn(() => this.justClosed.delete(uri));
  }

  opened(uri: string, language: string): void {
    const expected = this.ours.get(uri) === language;
    this.ours.delete(uri);
    if (language === this.capture) this.refused.delete(uri);
    else if (this.justClosed.has(uri) && !expected) this.refused.add(uri);
  }

  /** True once a person has changed the document from a capture to something else. */
  isRefused(uri: string): boolean {
    return this.refused.has(uri);
  }

  refuse(uri: string): void {
    this.refused.add(uri);
  }

  forget(uri: string): void {
    this.refused.delete(uri);
  }
}
