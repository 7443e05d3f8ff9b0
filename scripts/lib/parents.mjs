// Has npm, which runs us, ended or been interrupted? It hands signals on to the shell between us alone, and that may keep them.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const interrupt = 2n;

/** What Linux tells of a process, or undefined where it is gone or this is no Linux. */
function look(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name) => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status)?.[1];
    return {
      name: field('Name'),
      parent: Number(field('PPid')),
      catchesInterrupt: Boolean(BigInt(`0x${field('SigCgt')}`) & (1n << (interrupt - 1n))),
      /** How often it went to sleep of its own accord. */
      sleeps: Number(field('voluntary_ctxt_switches')),
    };
  } catch {
    return undefined;
  }
}

/**
 * Calls `gone` once npm has ended, whatever became of the shell; and where npm was interrupted but the shell keeps that to
 * itself: dash does until its child ends, and all that can be seen of it is that it woke up and went to sleep again, which
 * nothing else makes it do while it waits for us. It wakes also when the machine was asleep or we were stopped; then we were
 * late ourselves.
 * @param {() => void} gone
 * @param {{interval?: number, parent?: () => number, now?: () => number, look?: typeof look}} [world]
 * @returns {() => void} looks now; called every second otherwise
 */
export function watchParents(
  gone,
  { interval = 1000, parent = () => process.ppid, now = Date.now, look: see = look } = {},
) {
  const shell = parent();
  const first = see(shell);
  const npm = first?.parent;
  const keepsInterrupts = /^(?:sh|dash)$/.test(first?.name ?? '') && first.catchesInterrupt;
  // It may still be on its way to sleep after it has started us: counted from the second look on.
  let sleeps;
  let last = now();
  const check = () => {
    const seen = see(shell);
    const late = now() - last > 2 * interval;
    last = now();
    const orphaned = parent() !== shell || (npm !== undefined && seen?.parent !== npm);
    const woken = keepsInterrupts && !late && sleeps !== undefined && seen?.sleeps !== sleeps;
    sleeps = seen?.sleeps;
    if (orphaned || woken) gone();
  };
  setInterval(check, interval).unref();
  return check;
}
