/** What holds of the capture of any text. */
import type { Capture, Span } from '../../server/src/core/model';
import { oddityKinds, roles, sourceKinds, zones } from '../../server/src/core/model';
import type { Finding } from '../../server/src/rules/finding';

/** Every breach, in words; empty where all is well. At most twenty: one fault often shows in every line. */
export function breaches({
  capture,
  findings,
}: {
  readonly capture: Capture;
  readonly findings: readonly Finding[];
}): string[] {
  const { text, lines, comments, sentences, attributions, provenance, integrity } = capture;
  const found: string[] = [];
  const must = (ok: boolean, what: () => string): void => {
    if (!ok && found.length < 20) found.push(what());
  };
  const span = (each: Span, what: () => string): void => {
    const [start, end] = each;
    const within =
      Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
    must(within, () => `${what()}: span ${String(start)}-${String(end)}`);
  };
  const share = (value: number, what: () => string): void => {
    must(value >= 0 && value <= 1, () => `${what()}: ${String(value)} is no share`);
  };

  const split = text.split('\n');
  must(lines.length === split.length, () => `${lines.length} lines for ${split.length}`);
  let start = 0;
  split.forEach((words, i) => {
    const line = lines[i];
    if (!line) return;
    const bare = i < split.length - 1 && words.endsWith('\r') ? words.length - 1 : words.length;
    must(
      line.span[0] === start && line.span[1] === start + bare,
      () => `line ${i} at ${line.span.join('-')}`,
    );
    start += words.length + 1;
    const blank = words.trim() === '';
    must((line.zone === '') === blank, () => `line ${i}: zone ${line.zone}, blank ${String(blank)}`);
    must((line.role === '') === blank, () => `line ${i}: role ${line.role}, blank ${String(blank)}`);
    must(blank || zones.some((zone) => zone === line.zone), () => `line ${i}: zone ${line.zone}`);
    must(blank || roles.some((role) => role === line.role), () => `line ${i}: role ${line.role}`);
    share(line.confidence, () => `line ${i}`);
    let reached = line.span[0];
    for (const part of line.parts ?? []) {
      span(part.span, () => `part of line ${i}`);
      must(
        part.span[0] >= reached && part.span[1] <= line.span[1],
        () => `parts of line ${i} in order and inside`,
      );
      reached = part.span[1];
    }
  });

  let from = 0;
  integrity.oddities.forEach((oddity, i) => {
    const what = () => `oddity ${i}, ${oddity.kind}`;
    for (const each of [oddity.span, ...(oddity.letters ?? [])]) span(each, what);
    must(oddity.span[0] >= from && oddity.span[1] > oddity.span[0], what);
    from = oddity.span[0];
  });
  for (const kind of oddityKinds) {
    const listed = integrity.oddities.filter((each) => each.kind === kind).length;
    must(listed === Math.min(200, integrity.counts[kind]), () => `${listed} ${kind} listed`);
  }

  let row = -1;
  comments.forEach((comment, i) => {
    span(comment.span, () => `comment ${i}`);
    if (comment.authorSpan) span(comment.authorSpan, () => `author of comment ${i}`);
    must(
      (comment.author === null) === (comment.authorSpan === null),
      () => `comment ${i}: author and its span`,
    );
    must(comment.author !== '', () => `comment ${i}: empty author`);
    must(
      comment.line > row && comment.line < comment.endLine && comment.endLine <= lines.length,
      () => `comment ${i}: lines ${comment.line}-${comment.endLine}`,
    );
    row = comment.line;
    must(Number.isInteger(comment.depth) && comment.depth >= 0, () => `comment ${i}: depth ${comment.depth}`);
    const { parent } = comment;
    must(
      parent === null || (Number.isInteger(parent) && parent >= 0 && parent < i),
      () => `comment ${i}: parent ${String(parent)}`,
    );
  });

  let reached = 0;
  let line = 0;
  sentences.forEach((sentence, i) => {
    span(sentence.span, () => `sentence ${i}`);
    must(sentence.span[0] >= reached, () => `sentence ${i} after the one before`);
    reached = sentence.span[1];
    while (line < lines.length - 1 && lines[line + 1]!.span[0] <= sentence.span[0]) line++;
    const holder = lines[line];
    must(holder !== undefined && sentence.span[1] <= holder.span[1], () => `sentence ${i} inside one line`);
    must(sentence.zone !== 'boilerplate', () => `sentence ${i}: ${sentence.zone}`);
    must(text.slice(...sentence.span).trim() !== '', () => `sentence ${i} is blank`);
    share(sentence.checkable, () => `sentence ${i}`);
    for (const index of sentence.attributions)
      must(attributions[index] !== undefined, () => `sentence ${i}: attribution ${index}`);
  });

  attributions.forEach(({ source, cue, content, confidence }, i) => {
    for (const each of [...(source?.spans ?? []), ...cue.spans, ...content.spans])
      span(each, () => `attribution ${i}`);
    if (source?.introduced) span(source.introduced, () => `attribution ${i}: introduced`);
    must(!source || sourceKinds.includes(source.kind), () => `attribution ${i}: ${source?.kind ?? ''}`);
    share(confidence, () => `attribution ${i}`);
  });

  for (const [key, value] of Object.entries(provenance) as [string, unknown][]) {
    if (key === 'payloads' || key === 'counts' || key === 'supplied') continue;
    for (const field of [value].flat() as Capture['provenance']['headline'][]) {
      for (const each of field.spans) span(each, () => key);
      share(field.confidence, () => key);
      must(
        (field.state === 'absent') === (field.value === null),
        () => `${key}: ${field.state} with ${String(field.value)}`,
      );
      must(field.state !== 'stated' || field.spans.length > 0, () => `${key}: stated without its words`);
    }
  }
  for (const { key, spans } of provenance.supplied)
    for (const each of spans) span(each, () => `supplied ${key}`);
  for (const payload of provenance.payloads) span(payload.span, () => 'payload');

  const prints = new Set<string>();
  let position = 0;
  for (const finding of findings) {
    span(finding.span, () => finding.rule);
    for (const each of finding.evidence) span(each, () => `evidence of ${finding.rule}`);
    share(finding.confidence, () => finding.rule);
    must(
      !finding.message.template.includes('could not be run'),
      () => `${finding.rule} failed: ${String(finding.because.args[0])}`,
    );
    must(finding.span[0] >= position, () => `${finding.rule}: findings in order`);
    position = finding.span[0];
    must(!prints.has(finding.fingerprint), () => `${finding.rule}: fingerprint twice`);
    prints.add(finding.fingerprint);
  }
  must(/^[0-9a-f]{64}$/.test(capture.articleSha256), () => 'digest of the article');
  return found;
}
