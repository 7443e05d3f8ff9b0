// `npm run bench [-- NAME]`: what an analysis costs, or how well a part of it does on gold. `npm run bench -- --help` lists them.
import { program, Usage } from './program.mjs';

/** Each a module with a `main` that takes the words behind the name. */
const benches = {
  cost: {
    what: 'what each stage of an analysis costs beside a peer; the one without a name',
    load: () => import('./cost.mjs'),
  },
  segmentation: {
    what: 'zones of lines beside tools that saw the HTML, calibration, CPU time (--worst N)',
    load: () => import('./segmentation.mjs'),
  },
  threads: {
    what: 'where comments begin, who wrote them, whom they answer (--part A|B|C, --misses)',
    load: () => import('./threads.mjs'),
  },
  roles: {
    what: 'headline, byline, timestamp, caption, dateline, subheading (--misses A)',
    load: () => import('./roles.mjs'),
  },
  findings: {
    what: 'how many findings a capture gets, and of which rule (--rule ID shows some, --file NAME, --supplied)',
    load: () => import('./findings.mjs'),
  },
  provenance: {
    what: 'publisher, headline, byline, published: stated, inferred, recall (--misses FIELD)',
    load: () => import('./provenance.mjs'),
  },
  attribution: {
    what: 'cues, sources, contents, the sentence decision, CPU time',
    load: () => import('./attribution.mjs'),
  },
  flags: {
    what: 'statements without attribution: how often a flag is right, how many are flagged (--misses tune)',
    load: () => import('./flags.mjs'),
  },
};

/** What `--help` prints. */
export function helpText() {
  const rows = Object.entries(benches).map(([name, { what }]) => `  ${name.padEnd(13)} ${what}`);
  return `npm run bench [-- NAME] [--gold FOLDER] [options]\n\n${rows.join('\n')}`;
}

/**
 * Which bench the words ask for.
 * @returns {{name: string, rest: string[]} | null} null: the list of them @throws {Usage} for a name that is none
 */
export function benchOf(words) {
  const [name, ...rest] = words;
  if (words.includes('--help') || words.includes('-h')) return null;
  if (name === undefined || name.startsWith('-')) return { name: 'cost', rest: words };
  if (!Object.hasOwn(benches, name)) throw new Usage(`No such bench: ${name}.\n\n${helpText()}`);
  return { name, rest };
}

await program(import.meta.url, async (words) => {
  const asked = benchOf(words);
  if (asked === null) return console.log(helpText());
  const { main } = await benches[asked.name].load();
  await main(asked.rest);
});
