// The peer: wink-nlp finds sentences and tags parts of speech. It lives in a package of its own, installed on demand.
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../../scripts/lib/install.mjs';
import { step } from '../../scripts/lib/progress.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** @returns {Promise<{name: string, tag: (text: string) => void}>} @throws {Plain} where npm fails */
export async function loadPeer() {
  await step(
    'Install the peer (once)',
    async (note) => note((await ensureInstalled(here)) ? '' : 'nothing to do'),
    process.stderr,
  );
  const require = createRequire(import.meta.url);
  const model = require('wink-eng-lite-web-model');
  const nlp = require('wink-nlp')(model, ['sbd', 'pos']);
  const { version } = require('wink-nlp/package.json');
  // Reading is all of the work: what was found is only taken out afterwards.
  return {
    name: `wink-nlp ${version}, sentences and parts of speech`,
    tag: (text) => void nlp.readDoc(text),
  };
}
