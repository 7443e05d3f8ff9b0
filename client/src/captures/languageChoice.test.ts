import { describe, expect, it } from 'vitest';
import { LanguageChoices } from './languageChoice';

const uri = 'file:///a.txt';

/** The tracker, with the turn ended by hand. */
function setUp() {
  const later: (() => void)[] = [];
  const choices = new LanguageChoices('webcapture', (run) => later.push(run));
  const endTurn = (): void => {
    for (const run of later.splice(0)) run();
  };
  /** What VS Code reports when a document's language changes. */
  const change = (from: string, to: string): void => {
    choices.closed(uri, from);
    choices.opened(uri, to);
    endTurn();
  };
  return { choices, endTurn, change };
}

describe('LanguageChoices', () => {
  it('takes a change away from capture for a refusal', () => {
    const { choices, change } = setUp();
    change('webcapture', 'plaintext');
    expect(choices.isRefused(uri)).toBe(true);
  });

  it('does not take a file closed and opened again for one', () => {
    const { choices, endTurn } = setUp();
    choices.closed(uri, 'webcapture');
    endTurn();
    choices.opened(uri, 'plaintext');
    expect(choices.isRefused(uri)).toBe(false);
  });

  it('does not take our own change for one', () => {
    const { choices, change } = setUp();
    choices.expect(uri, 'plaintext');
    change('webcapture', 'plaintext');
    expect(choices.isRefused(uri)).toBe(false);
  });

  it('forgives when the person picks capture again, in the picker or by command', () => {
    const { choices, change } = setUp();
    change('webcapture', 'markdown');
    change('markdown', 'webcapture');
    expect(choices.isRefused(uri)).toBe(false);
    choices.refuse(uri);
    choices.forget(uri);
    expect(choices.isRefused(uri)).toBe(false);
  });

  it('knows what was only assumed', () => {
    const { choices, change } = setUp();
    choices.expect(uri, 'webcapture', true);
    change('plaintext', 'webcapture');
    expect(choices.isAssumed(uri)).toBe(true);
    choices.insist(uri);
    expect(choices.isAssumed(uri)).toBe(false);
  });

  it('takes nothing for assumed that was set by hand after the file was closed', () => {
    const { choices, change, endTurn } = setUp();
    choices.expect(uri, 'webcapture', true);
    change('plaintext', 'webcapture');
    choices.closed(uri, 'webcapture');
    endTurn();
    choices.opened(uri, 'plaintext');
    change('plaintext', 'webcapture');
    expect(choices.isAssumed(uri)).toBe(false);
    choices.expect(uri, 'webcapture');
    change('plaintext', 'webcapture');
    expect(choices.isAssumed(uri)).toBe(false);
  });

  it('takes nothing for assumed that was set by hand while it was open', () => {
    const { choices, change } = setUp();
    choices.expect(uri, 'webcapture', true);
    change('plaintext', 'webcapture');
    change('webcapture', 'plaintext');
    change('plaintext', 'webcapture');
    expect(choices.isAssumed(uri)).toBe(false);
  });

  it('still knows its own change when the file was closed and opened while it was under way', () => {
    const { choices, change, endTurn } = setUp();
    choices.expect(uri, 'webcapture', true);
    choices.closed(uri, 'plaintext');
    endTurn();
    choices.opened(uri, 'plaintext');
    endTurn();
    change('plaintext', 'webcapture');
    expect(choices.isAssumed(uri)).toBe(true);
  });

  it('still knows what it assumed when VS Code opens the file with the language it was given', () => {
    const { choices, change, endTurn } = setUp();
    choices.expect(uri, 'webcapture', true);
    change('plaintext', 'webcapture');
    choices.settled(uri);
    choices.closed(uri, 'webcapture');
    endTurn();
    choices.opened(uri, 'webcapture');
    expect(choices.isAssumed(uri)).toBe(true);
  });

  it('expects each change of ours once', () => {
    const { choices, change } = setUp();
    choices.expect(uri, 'webcapture');
    change('plaintext', 'webcapture');
    choices.settled(uri);
    change('webcapture', 'plaintext');
    expect(choices.isRefused(uri)).toBe(true);
  });
});
