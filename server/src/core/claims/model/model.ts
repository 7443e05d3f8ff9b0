/** The trained models of attribution: unpacked on first use, exchanged by the trainer alone. */
import { cueDoubles, cueSingles } from './cueWords';
import { Lexical, type LexicalFile } from './lexical';
import { Trees, type TreesFile } from './trees';
import { Vocabulary, wordClasses } from './vocabulary';

export interface AttributionFile {
  readonly words: readonly string[];
  readonly cue: { readonly lexical: LexicalFile; readonly trees: TreesFile; readonly threshold: number };
}

export interface AttributionModel {
  readonly vocabulary: Vocabulary;
  readonly cue: { readonly lexical: Lexical; readonly trees: Trees; readonly threshold: number };
}

export function unpack(file: AttributionFile): AttributionModel {
  const vocabulary = new Vocabulary(file.words);
  const numbers = new Map<string, number>();
  wordClasses.forEach((name, at) => numbers.set(`<${name}>`, at));
  file.words.forEach((word, at) => numbers.set(word, wordClasses.length + at));
  const lexical = (each: LexicalFile, single: readonly string[], double: readonly string[]): Lexical =>
    new Lexical(each, single, double, vocabulary.size, (name) => numbers.get(name));
  return {
    vocabulary,
    cue: {
      lexical: lexical(file.cue.lexical, cueSingles, cueDoubles),
      trees: new Trees(file.cue.trees),
      threshold: file.cue.threshold,
    },
  };
}
