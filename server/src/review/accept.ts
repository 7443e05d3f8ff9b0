/** Which findings were accepted. They are marked, never removed. */
import { digestOfText } from '../core/text/digest';
import type { Accepted, Finding } from '../rules/finding';
import type { Anchored, Place } from './anchor';
import type { Accept, Words } from './decision';
import type { FlatText } from './flat';
import { isLong } from './quote';

export interface Accepting {
  readonly findings: readonly Finding[];
  /** As given, but for accepted findings that are known now to stand, or not to. */
  readonly anchored: readonly Anchored[];
}

/** What one decision accepts, and where its words stand in the light of the findings. */
interface Effect extends Place {
  readonly accepts: readonly Finding[];
}

/** Marks what was accepted; of two decisions on one finding the first counts. */
export function acceptFindings(
  flat: FlatText,
  findings: readonly Finding[],
  anchored: readonly Anchored[],
): Accepting {
  if (!anchored.some(({ decision }) => decision.action === 'accept')) return { findings, anchored };
  const known = new Index(flat, findings);
  const accepted = new Map<Finding, Accepted>();
  // Many decisions may accept one group.
  const done = new Set<readonly Finding[]>();
  const settled = anchored.map((each): Anchored => {
    const { decision } = each;
    if (decision.action !== 'accept') return each;
    const { accepts, state, span } = effectOf(decision, each, known);
    const { id, by, at, reason } = decision;
    if (!done.has(accepts))
      for (const finding of accepts)
        if (!accepted.has(finding)) accepted.set(finding, { id, by, at, reason });
    done.add(accepts);
    return { decision, state, span };
  });
  const marked = findings.map((each) => {
    const by = accepted.get(each);
    return by ? { ...each, accepted: by } : each;
  });
  return { findings: marked, anchored: settled };
}

function effectOf(decision: Accept, place: Place, known: Index): Effect {
  if (decision.scope === 'folder')
    return { accepts: known.ofRule(decision.rule), state: 'found', span: place.span };
  if (decision.scope === 'file') {
    const accepts = known.ofWords(decision.rule, decision.words);
    return accepts[0] ? { accepts, state: 'found', span: accepts[0].span } : { accepts, ...place };
  }
  const { span } = place;
  const finding = known.ofFingerprint(decision.fingerprint);
  if (!span) return { accepts: [], ...place };
  if (finding?.span[0] === span[0] && finding.span[1] === span[1])
    return { accepts: [finding], state: 'found', span };
  // Its neighbours beyond those quoted changed, or the fingerprint is a lookalike's.
  const doubtful = finding !== undefined || known.standsAt(decision.rule, span[0]);
  return doubtful ? { accepts: [], state: 'uncertain', span: null } : { accepts: [], ...place };
}

/** Findings by what decisions name them by; each kind made when first asked for. */
class Index {
  private fingerprints: ReadonlyMap<string, readonly Finding[]> | null = null;
  private rules: ReadonlyMap<string, readonly Finding[]> | null = null;
  private words: ReadonlyMap<string, readonly Finding[]> | null = null;
  private starts: ReadonlyMap<string, readonly Finding[]> | null = null;

  constructor(
    private readonly flat: FlatText,
    private readonly findings: readonly Finding[],
  ) {}

  ofFingerprint(fingerprint: string): Finding | undefined {
    this.fingerprints ??= groupBy(this.findings, (each) => each.fingerprint);
    return this.fingerprints.get(fingerprint)?.[0];
  }

  ofRule(rule: string): readonly Finding[] {
    this.rules ??= groupBy(this.findings, (each) => each.rule);
    return this.rules.get(rule) ?? [];
  }

  standsAt(rule: string, offset: number): boolean {
    this.starts ??= groupBy(this.findings, (each) => `${each.span[0]} ${each.rule}`);
    return this.starts.has(`${offset} ${rule}`);
  }

  ofWords(rule: string, { first, last, sha256 }: Words): readonly Finding[] {
    this.words ??= groupBy(this.findings, (each) => `${each.rule}\n${this.keyOf(each)}`);
    return this.words.get(`${rule}\n${last ? `sha256:${sha256 ?? ''}` : first.exact}`) ?? [];
  }

  private keyOf({ span }: Finding): string {
    const words = this.flat.text.slice(this.flat.toFlat(span[0]), this.flat.toFlat(span[1]));
    return isLong(words) ? `sha256:${digestOfText(words)}` : words;
  }
}

function groupBy<T>(all: readonly T[], key: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const name = key(each);
    const group = groups.get(name);
    if (group) group.push(each);
    else groups.set(name, [each]);
  }
  return groups;
}
