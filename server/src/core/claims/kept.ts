/** Readings of an earlier version of the text: a line's reading is a function of its words and of how they are read. */
import type { HowRead, LineReading } from './drafts';

export class Kept {
  private next = 0;
  private byText: Map<string, LineReading[]> | undefined;
  constructor(private readonly passages: readonly { readonly reading: LineReading }[]) {}

  /** The reading of a line that stood in the earlier text: mostly the one after the line taken last. */
  take(text: string, how: HowRead): LineReading | undefined {
    if (this.passages.length === 0) return undefined;
    const ahead = this.passages[this.next]?.reading;
    if (ahead && fits(ahead, text, how)) {
      this.next++;
      return ahead;
    }
    return this.find(text, how);
  }

  private find(text: string, how: HowRead): LineReading | undefined {
    if (!this.byText) {
      this.byText = new Map();
      for (const { reading } of this.passages) {
        const alike = this.byText.get(reading.tokens.text);
        if (!alike) this.byText.set(reading.tokens.text, [reading]);
        // One of each way of reading will do: a text may hold one line thousands of times.
        else if (!alike.some((each) => fits(each, reading.tokens.text, reading.how))) alike.push(reading);
      }
    }
    return this.byText.get(text)?.find((reading) => fits(reading, text, how));
  }
}

function fits({ tokens, how }: LineReading, text: string, wanted: HowRead): boolean {
  return (
    how.language === wanted.language &&
    how.firstPerson === wanted.firstPerson &&
    how.headline === wanted.headline &&
    tokens.text === text
  );
}
