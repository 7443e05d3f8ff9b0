// CPU time of each stage of an analysis, and of a peer, over the same texts. Rounds, of which the least counts.
import process from 'node:process';

/** CPU time of this process so far in milliseconds, its engine's helper threads included. */
export function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * One analysis with its rules, or only as far as the stage `upTo`: adds each stage's milliseconds to `spent`, by the stage's name.
 */
export function timeStages({ analyseInSteps, runRules }, text, spent, upTo) {
  let last = cpu();
  let stage = '';
  const close = (name) => {
    const now = cpu();
    spent.set(name, (spent.get(name) ?? 0) + now - last);
    last = now;
  };
  const steps = analyseInSteps(text);
  for (;;) {
    const step = steps.next();
    // What comes after the last stage that has a name is counted to it.
    close(step.done ? stage : (stage = step.value));
    if (stage === upTo) return;
    if (!step.done) continue;
    runRules(step.value);
    close('rules');
    return;
  }
}

/**
 * @param {object} core
 * @param {((text: string) => void) | undefined} peer
 * @param {readonly string[]} texts
 * @param {{rounds: number, upTo?: string}} how  `upTo`: the last stage measured
 * @returns {{stages: Map<string, number>, total: number, peer: number | undefined}} milliseconds for all texts: each the least
 *   of its rounds, so that the total is a little more than the sum of its stages
 */
export function measure(core, peer, texts, { rounds, upTo }) {
  const least = { stages: new Map(), total: Infinity, peer: peer && Infinity };
  for (let round = 0; round < rounds; round++) {
    const spent = new Map();
    for (const text of texts) timeStages(core, text, spent, upTo);
    for (const [name, ms] of spent) least.stages.set(name, Math.min(ms, least.stages.get(name) ?? Infinity));
    least.total = Math.min(
      least.total,
      [...spent.values()].reduce((a, b) => a + b, 0),
    );
    if (!peer) continue;
    const began = cpu();
    for (const text of texts) peer(text);
    least.peer = Math.min(least.peer, cpu() - began);
  }
  return least;
}
