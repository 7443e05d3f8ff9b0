import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layer, overlay } from './overlay';

const pieces = (name: string, ...spans: [number, number][]) => spans.map((span) => ({ name, span }));
const show = (out: readonly { name: string; span: readonly [number, number] }[]) =>
  out.map(({ name, span }) => `${name}${String(span[0])}-${String(span[1])}`).join(' ');

describe('overlay', () => {
  it.each([
    [[[0, 10]], [[3, 5]], 'b0-3 t3-5 b5-10'],
    [[[0, 10]], [[0, 10]], 't0-10'],
    [
      [
        [2, 4],
        [6, 8],
      ],
      [[0, 10]],
      't0-10',
    ],
    [
      [
        [0, 4],
        [6, 10],
      ],
      [[3, 7]],
      'b0-3 t3-7 b7-10',
    ],
    [
      [[5, 6]],
      [
        [0, 1],
        [8, 9],
      ],
      't0-1 b5-6 t8-9',
    ],
    [[], [[0, 1]], 't0-1'],
    [[[0, 1]], [], 'b0-1'],
  ] as [[number, number][], [number, number][], string][])('%j under %j', (base, top, expected) => {
    expect(show(overlay(pieces('b', ...base), pieces('t', ...top)))).toBe(expected);
  });

  it('does not overlap, keeps the order, covers what either covers, and shows the top where there is one', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as [number, number]),
    );
    fc.assert(
      fc.property(spans, spans, (under, over) => {
        const base = layer(pieces('b', ...under));
        const top = layer(pieces('t', ...over));
        const at = (i: number, all: readonly { name: string; span: readonly [number, number] }[]) =>
          all.filter(({ span }) => span[0] <= i && i < span[1]).map(({ name }) => name);
        const out = overlay(base, top);
        for (let i = 0; i < 41; i++) {
          const wanted = [...at(i, top), ...at(i, base)].slice(0, 1);
          expect(at(i, out)).toEqual(wanted);
        }
        for (const [i, piece] of out.entries()) {
          expect(piece.span[0]).toBeLessThan(piece.span[1]);
          if (i) expect(piece.span[0]).toBeGreaterThanOrEqual(out[i - 1]!.span[1]);
        }
      }),
    );
  });
});
