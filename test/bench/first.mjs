// A fresh process that reads standard input:  node first.mjs CORE < TEXT   prints milliseconds of CPU time.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { cpu } from './stages.mjs';

const text = readFileSync(0, 'utf8');
const timed = (work) => {
  const began = cpu();
  const result = work();
  return { result, ms: cpu() - began };
};
const { result: core, ms: load } = timed(() => createRequire(import.meta.url)(process.argv[2]));
const read = () => core.runRules(core.analyse(text));
const first = timed(read).ms;
console.log(JSON.stringify({ load, first, second: timed(read).ms }));
