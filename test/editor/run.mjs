// The editor suite: test/editor/suite inside a Node extension host, and checks of this runner.
//   node test/editor/run.mjs [--host code|download|bundled] [--report FILE] [--grep WORDS]
// FILE gets {passed, failed, where, reason} as JSON. With --grep only the tests whose titles hold the words, and no checks of
// the runner.
import { join } from 'node:path';
import process from 'node:process';
import { choose } from '../../scripts/hosts/choose.mjs';
import { buildSuites } from './build.mjs';
import { runs } from './host/paths.mjs';
import { runSuite } from './host/suite.mjs';
import { main } from './main.mjs';
import { checkRunner } from './selftest/check.mjs';

await main(async ({ host: name, grep, signal }) => {
  const host = await choose(name, 'suite', { signal });
  for (const line of host.passedOver) console.log(`Not in ${line}`);
  console.log(`Editor suite, in ${host.title}:`);
  const out = await buildSuites();
  const env = grep ? { PROVLENS_GREP: grep } : {};
  const verdict = await runSuite({ host, env, name: 'editor', tests: join(out.suite, 'index') });
  if (verdict.reason)
    console.error(`The editor suite did not pass: ${verdict.reason} (logs: ${join(runs, 'editor')})`);
  if (grep || signal.aborted) return { ...verdict, where: host.title };
  console.log('Checks of the runner:');
  const silent = { timeout: 90_000, print: () => undefined };
  const runner = await checkRunner((suite) =>
    runSuite({ host, name: suite, tests: join(out.selftest, `${suite}.suite`), ...silent }),
  );
  return {
    passed: verdict.passed + runner.passed,
    failed: verdict.failed + runner.failed,
    where: host.title,
  };
});
