import { expect, it } from 'vitest';
import { Latest } from './latest';

it('what is overtaken is done when that is which overtook it', async () => {
  const latest = new Latest();
  const told: string[] = [];
  const finish: (() => void)[] = [];
  const run = (name: string) =>
    latest
      .run(async (overtaken) => {
        await new Promise<void>((resolve) => finish.push(resolve));
        told.push(`${name} ${overtaken()}`);
      })
      .then(() => told.push(`${name} done`));
  const all = [run('a'), run('b'), run('c')];
  finish[0]!();
  finish[1]!();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(told).toEqual(['a true', 'b true']);
  finish[2]!();
  await Promise.all(all);
  expect(told.slice(0, 3)).toEqual(['a true', 'b true', 'c false']);
  expect(told.slice(3).sort()).toEqual(['a done', 'b done', 'c done']);
  const alone = run('d');
  finish[3]!();
  await alone;
  expect(told.slice(-2)).toEqual(['d false', 'd done']);
});
