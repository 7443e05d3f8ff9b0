import { describe, expect, it } from 'vitest';
import { captureOf } from '../testing';

const agencies = (marked: string) =>
  captureOf(marked).provenance.agencies.map(({ state, value }) => `${state}: ${String(value)}`);

describe('agencies', () => {
  it('are named before the story', () => {
    expect(agencies('A| TOWN (EX) - The bridge is open.')).toEqual(['stated: EX']);
  });

  it('are hops the words came through', () => {
    expect(
      agencies('A| {unnamed-individual|It is open, <a source> ^told^ <<EXA Nova>> on Tuesday.}'),
    ).toEqual(['stated: EXA Nova']);
  });

  it('are not every body that was told something', () => {
    const told = (hop: string) => `A| {unnamed-individual|It is open, <a source> ^told^ <<${hop}>>.}`;
    expect(agencies(told('Example Army'))).toEqual([]);
    expect(agencies(told('the Defence Ministry'))).toEqual([]);
    expect(agencies(told('reporters'))).toEqual([]);
    expect(agencies(told('Ann Writer'))).toEqual([]);
    expect(agencies(told('Examplers'))).toEqual(['inferred: Examplers']);
  });

  it('may be told by an acronym that is given as reporting', () => {
    expect(agencies('A| {named-organisation|It is open, <EXA> ^reported^.}')).toEqual(['inferred: EXA']);
    expect(agencies('A| {named-organisation|It is open, <UN> ^reported^.}')).toEqual([]);
    expect(agencies('A| {named-organisation|It is open, <EXA> ^announced^.}')).toEqual([]);
  });

  it('are outlets given as sources, not every organisation', () => {
    expect(agencies('A| {named-organisation|<The Example Times> ^said^ so.}')).toEqual([
      'stated: Example Times',
    ]);
    expect(agencies('A| {named-organisation|<The Defence Ministry> ^said^ so.}')).toEqual([]);
  });

  it('are named in the story or in a line that gives the source', () => {
    expect(agencies('A| He told the Example Land News Agency that it is open.')).toEqual([
      'stated: Example Land News Agency',
    ]);
    expect(agencies('A| It is open.\nA| Source: Example Wire')).toEqual(['stated: Example Wire']);
    expect(agencies('A| a well known news agency reported it.')).toEqual([]);
  });

  it('are listed once, with every mention', () => {
    const { provenance } = captureOf(
      'A| TOWN (EXA) - It is open.\nA| {named-organisation|It closes, <EXA> ^reported^.}',
    );
    expect(provenance.agencies).toHaveLength(1);
    expect(provenance.agencies[0]).toMatchObject({ state: 'stated', value: 'EXA' });
    expect(provenance.agencies[0]!.spans).toHaveLength(2);
  });

  it('are not drawn from comments', () => {
    expect(agencies('A| It is open.\nC| {named-organisation|<The Example Times> ^said^ so.}')).toEqual([]);
  });
});
