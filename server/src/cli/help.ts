/** What `--help` shows. */
export const help = `provlens: who stands behind what, in web captures kept as plain text

Usage
  provlens annotate [FILE...]     one JSON object a line, one for each capture; no FILE: standard input is one
  provlens annotate --jsonl       {"id", "text"} objects in, one a line; objects out, one a line, in order
  provlens check [PATH...]        findings to act on; no PATH: this folder
  provlens serve --stdio          the language server, for any editor
  provlens --version

  provlens COMMAND --help         more on a command

Exit codes
  0  done    1  check: findings at the level asked for    2  a file could not be read, or bad usage
`;

export const annotateHelp = `provlens annotate: one JSON object a line, one for each capture

Usage
  provlens annotate [--assume article] [FILE...]
  provlens annotate [--assume article] --jsonl

  --jsonl            read {"id", "text"} objects from standard input, one a line, and stream one object a line,
                     in order; a line that is none gives an object with "error" in its place
  --assume article   take every line that is not blank as article
  -h, --help

Examples
  provlens annotate page.txt | jq '.provenance.headline.value'
  provlens annotate --jsonl < crawl.jsonl > annotated.jsonl
  parallel --pipe provlens annotate --jsonl < crawl.jsonl > annotated.jsonl
`;

export const checkHelp = `provlens check: findings to act on, in captures

Usage
  provlens check [--format text|json] [--fail-on LEVEL] [PATH...]

  PATH               a file, or a folder whose captures are checked; default: this folder. In a folder, captures are
                     told as the editor does it; a file named here is checked whatever it looks like
  --format FORMAT    text (default): FILE:LINE:COLUMN: LEVEL: MESSAGE [RULE]; or json
  --fail-on LEVEL    exit with 1 on a finding of this level or a graver one:
                     error, warning (default), information, hint; never
  -h, --help

  .provenance/config.json of the nearest folder above a file is honoured.

Examples
  provlens check captures/
  provlens check --fail-on error --format json captures/ > findings.json
`;

export const serveHelp = `provlens serve: the language server, for any editor

Usage
  provlens serve --stdio
`;
