/** A logistic regression over words: what stands where, and which two words stand together. */

/** Weights by template and word, or by two words joined by a blank; words as `Vocabulary.name` writes them. */
export interface LexicalFile {
  readonly bias: number;
  readonly single: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly double: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Sums weights of template and word numbers. */
export class Lexical {
  readonly bias: number;
  private readonly singles: Float32Array;
  private readonly doubles = new Map<number, number>();

  constructor(
    file: LexicalFile,
    single: readonly string[],
    double: readonly string[],
    private readonly size: number,
    numberOf: (name: string) => number | undefined,
  ) {
    this.bias = file.bias;
    this.singles = new Float32Array(single.length * size);
    single.forEach((template, t) => {
      for (const [word, weight] of Object.entries(file.single[template] ?? {})) {
        const number = numberOf(word);
        if (number !== undefined) this.singles[t * size + number] = weight;
      }
    });
    double.forEach((template, t) => {
      for (const [words, weight] of Object.entries(file.double[template] ?? {})) {
        const [a, b] = words.split(' ').map(numberOf);
        if (a !== undefined && b !== undefined) this.doubles.set((t * size + a) * size + b, weight);
      }
    });
  }

  single(template: number, word: number): number {
    return this.singles[template * this.size + word]!;
  }

  double(template: number, one: number, other: number): number {
    return this.doubles.get((template * this.size + one) * this.size + other) ?? 0;
  }
}
