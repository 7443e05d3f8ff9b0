/** A change of language this extension is about to make. */
interface Expected {
  readonly language: string;
  /** Because of an assessment, and not because a person said so. */
  readonly assumed: boolean;
}

/**
 * Tells a language picked by a person from one this extension set. VS Code reports a change of language as a close and an
 * open of the same document in one turn; a file that is closed and opened again takes longer.
 */
export class LanguageChoices {
  /** Closed in this turn, with the language it had. */
  private readonly justClosed = new Map<string, string>();
  private readonly ours = new Map<string, Expected>();
  private readonly refused = new Set<string>();
  private readonly assumed = new Set<string>();

  constructor(
    private readonly capture: string,
    private readonly afterThisTurn: (run: () => void) => void,
  ) {}

  /** This extension is about to set the language; `assumed` where nobody but an assessment says so. */
  expect(uri: string, language: string, assumed = false): void {
    this.ours.set(uri, { language, assumed });
  }

  /** VS Code has answered: the change has been reported by now, or will not be. */
  settled(uri: string): void {
    this.ours.delete(uri);
  }

  closed(uri: string, language: string): void {
    this.justClosed.set(uri, language);
    this.afterThisTurn(() => this.justClosed.delete(uri));
  }

  /**
   * A file may be closed and opened again while our own change is under way, and VS Code may then still know the language
   * we gave it: so only a change within one turn that we did not expect is a person's.
   */
  opened(uri: string, language: string): void {
    const own = this.ours.get(uri);
    const expected = own?.language === language;
    const from = this.justClosed.get(uri);
    const byHand = from !== undefined && from !== language && !expected;
    if (expected) this.ours.delete(uri);
    if (expected && own.assumed) this.assumed.add(uri);
    if (byHand || (expected && !own.assumed)) this.assumed.delete(uri);
    if (language === this.capture) this.refused.delete(uri);
    else if (byHand && from === this.capture) this.refused.add(uri);
  }

  /** True once a person has changed the document from a capture to something else. */
  isRefused(uri: string): boolean {
    return this.refused.has(uri);
  }

  /** True while the document has its language from an assessment alone: then another assessment may take it back. */
  isAssumed(uri: string): boolean {
    return this.assumed.has(uri);
  }

  /** A person says that it is a capture, whatever was assumed. */
  insist(uri: string): void {
    this.refused.delete(uri);
    this.assumed.delete(uri);
  }

  refuse(uri: string): void {
    this.refused.add(uri);
  }

  forget(uri: string): void {
    this.refused.delete(uri);
  }
}
