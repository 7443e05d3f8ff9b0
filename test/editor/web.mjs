// The editor suite in the web's extension host, and checks of this runner.
//   node test/editor/web.mjs [--report FILE] [--grep WORDS]
// Options as in run.mjs. Suite files that need Node are left out: needsNode in build.mjs.
import { join } from 'node:path';
import { buildWebSuites, needsNode } from './build.mjs';
import { installHost } from './host/install.mjs';
import { runs } from './host/paths.mjs';
import { webVersion } from './host/webServer.mjs';
import { runWebSuite } from './host/webSuite.mjs';
import { main } from './main.mjs';
import { checkRunner } from './selftest/check.mjs';

await main(async ({ grep, signal }) => {
  await installHost();
  const where = `VS Code for the Web ${await webVersion()}`;
  console.log(`Editor suite, in ${where}:`);
  for (const [file, reason] of Object.entries(needsNode)) console.log(`  left out: ${file}: ${reason}`);
  const out = await buildWebSuites(grep);
  const verdict = await runWebSuite({ name: 'editor', tests: join(out, 'suite'), signal });
  if (verdict.reason)
    console.error(`The editor suite did not pass: ${verdict.reason} (logs: ${join(runs, 'web-editor')})`);
  if (grep || signal.aborted) return { ...verdict, where };
  console.log('Checks of the runner:');
  const runner = await checkRunner((suite) =>
    runWebSuite({
      name: suite,
      tests: join(out, `${suite}.suite`),
      timeout: 90_000,
      // Nothing but its silence tells of a dead worker.
      ...(suite === 'dies' && { silence: 4000 }),
      signal,
      print: () => undefined,
    }),
  );
  return { passed: verdict.passed + runner.passed, failed: verdict.failed + runner.failed, where };
});
