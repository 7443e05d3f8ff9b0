/** The reference time on the command line. */
import type { Context } from '../core/model';
import { timeOf } from '../core/supplied/times';
import { UsageError } from './usage';

/** What `--as-of` gives; nothing where it is not given. Throws UsageError for what is no ISO 8601 time of the calendar. */
export function asOfNamed(time: string | undefined, command: string): Pick<Context, 'asOf'> {
  if (time === undefined) return {};
  const asOf = /^\d{4}-\d\d-\d\d(?:T\d\d|$)/.test(time) ? timeOf(time) : null;
  if (asOf !== null) return { asOf };
  throw new UsageError(
    `--as-of takes a time in ISO 8601, as 2021-03-06 or 2021-03-06T10:00:00Z, not ${time}.`,
    command,
  );
}
