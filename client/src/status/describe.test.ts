import { describe, expect, it } from 'vitest';
import { statusLook, type StatusSubject } from './describe';

const capture = (more: Partial<Extract<StatusSubject, { kind: 'capture' }>> = {}): StatusSubject => ({
  kind: 'capture',
  busy: false,
  findings: [
    { key: 'a', label: 'A', value: 2 },
    { key: 'b', label: 'B', value: 0 },
    { key: 'c', label: 'C', value: 3 },
  ],
  refused: false,
  ...more,
});

describe('statusLook', () => {
  it('sums the findings of a capture', () => {
    expect(statusLook('running', capture())).toMatchObject({
      look: 'capture',
      total: 5,
      findings: [{ key: 'a' }, { key: 'c' }],
    });
  });

  it('is busy until there is an analysis of this version', () => {
    expect(statusLook('running', capture({ busy: true })).look).toBe('busy');
    expect(statusLook('running', capture({ findings: undefined })).look).toBe('busy');
  });

  it('tells a server that starts from one that is down', () => {
    expect(statusLook('starting', capture()).look).toBe('starting');
    expect(statusLook('failed', capture()).look).toBe('failed');
    expect(statusLook('failed', { kind: 'text', reason: 'r' }).look).toBe('failed');
  });

  it('gives the reason for a text that is no capture, and is quiet until it is known', () => {
    expect(statusLook('running', { kind: 'text', reason: 'Too short.' })).toEqual({
      look: 'no-capture',
      reason: 'Too short.',
    });
    expect(statusLook('running', { kind: 'text', reason: undefined }).look).toBe('hidden');
  });

  it('says when the server holds no analysis', () => {
    expect(statusLook('running', capture({ refused: true, findings: undefined })).look).toBe('refused');
  });

  it('is not there for anything else, server or not', () => {
    expect(statusLook('failed', { kind: 'other' }).look).toBe('hidden');
  });
});
