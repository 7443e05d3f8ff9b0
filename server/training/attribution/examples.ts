/** What the models of attribution learn from: the candidates of every sentence, with what the gold says of them. */
import { readPassages, spanOf } from '../../src/core/claims/passage';
import { candidatesOf, nothingBefore } from '../../src/core/claims/drafts';
import { segment } from '../../src/core/segments/segment';
import { splitLines } from '../../src/core/text/lines';
import { type Article, shared, trimmed } from './gold';

export interface CueExample {
  /** Article, line and sentence: neighbours share them. */
  readonly article: number;
  readonly line: number;
  readonly sentence: number;
  /** 1 or 0; -1 where the gold has a relation that is no speech. */
  readonly label: number;
  readonly words: readonly number[];
  readonly features: readonly number[];
  readonly text: string;
  readonly span: readonly [number, number];
}

/** Passages of an article read as one. */
export function passagesOf(text: string): ReturnType<typeof readPassages> {
  return readPassages(text, segment(text, splitLines(text), { assume: 'article' }), []);
}

export function cueExamples(article: Article, number: number): CueExample[] {
  const { text } = article;
  const gold = article.attributions.map(({ cue, act }) => ({
    spans: trimmed(text, cue),
    speech: act === 'speech',
  }));
  const out: (CueExample & { gold: number })[] = [];
  passagesOf(text).forEach((passage, line) => {
    const { tokens, quotes, sentences } = passage.reading;
    sentences.forEach(([lo, hi], sentence) => {
      const scene = { tokens, words: tokens.words, quotes, lo, hi };
      const place = {
        sentence,
        sentences: sentences.length,
        headline: passage.headline,
        before: nothingBefore,
      };
      for (const { draft, words, features } of candidatesOf(scene, place)) {
        const { cue } = draft;
        const span = spanOf(passage, [cue.from, cue.to]);
        const head = spanOf(passage, [cue.head, cue.head + 1]);
        out.push({
          article: number,
          line,
          sentence,
          label: 0,
          words: [...words],
          features: [...features],
          text: text.slice(...span),
          span,
          gold: gold.findIndex(({ spans }) => shared(spans, [head]) > 0),
        });
      }
    });
  });
  return out.map(({ gold: found, ...example }, at) => {
    if (found < 0) return example;
    const { spans, speech } = gold[found]!;
    if (!speech) return { ...example, label: -1 };
    const overlap = (one: readonly [number, number]): number => {
      const size = spans.reduce((sum, [from, to]) => sum + to - from, one[1] - one[0]);
      return (2 * shared(spans, [one])) / size;
    };
    const rivals = out.filter((each) => each.gold === found);
    const best = rivals.reduce((a, b) => (overlap(b.span) > overlap(a.span) ? b : a));
    return { ...example, label: best === out[at] ? 1 : 0 };
  });
}

/** The invented sentences as articles, each of one sentence: `[[ ]]` marks its cues. */
export function inventedArticles(marked: string): Article[] {
  return marked
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line, number) => {
      const attributions: Article['attributions'][number][] = [];
      let text = '';
      for (const [at, piece] of line.split(/\[\[|\]\]/).entries()) {
        const from = text.length;
        text += piece;
        const cue = { spans: [[from, text.length] as const] };
        if (at % 2) attributions.push({ source: null, cue, content: null, act: 'speech' });
      }
      return {
        id: `invented ${number}`,
        source_dataset: 'invented',
        meta: {},
        text,
        sentences: [],
        attributions,
      };
    });
}
