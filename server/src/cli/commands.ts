/**
 * The one table of commands and options: arguments are read, help is written and completions are made from it.
 * To add an option: its entry here, then use it where its command runs; `parse` gives it its type.
 */
import { severities } from '../rules/finding';

export interface OptionSpec {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** What stands for the value in help. */
  readonly value?: string;
  /** The values it takes, and no others. */
  readonly values?: readonly string[];
  /** Values worth offering where others are taken too. */
  readonly suggested?: readonly string[];
  /** The value is a path. */
  readonly file?: true;
  readonly default?: string;
  readonly help: string;
  /** For completion, where the help is long. */
  readonly brief?: string;
}
export type Options = Readonly<Record<string, OptionSpec>>;

export interface CommandSpec {
  /** One line. */
  readonly summary: string;
  /** Forms of the command line, without `provlens` and the name. */
  readonly usage: readonly string[];
  /** What its operands are: paths, or one of these words. */
  readonly operands?: 'files' | readonly string[];
  readonly options: Options;
  /** Paragraphs under the options. */
  readonly notes?: readonly string[];
  readonly examples: readonly (readonly [line: string, what: string])[];
}

/** Shown and offered; any label of the WHATWG Encoding Standard is taken. */
const encodings = [
  'utf-8',
  'utf-16le',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'iso-8859-2',
  'koi8-r',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
] as const;

const help = { type: 'boolean', short: 'h', help: 'show this help' } as const;
const encoding = {
  type: 'string',
  value: 'NAME',
  suggested: encodings,
  brief: 'encoding of the files',
  help: `the files' encoding, by its WHATWG name (${encodings.slice(3, 5).join(', ')}, koi8-r, shift_jis, ...); default: utf-8. Bytes that are none stand as U+FFFD, with a warning`,
} as const;
const output = {
  type: 'string',
  short: 'o',
  value: 'FILE',
  file: true,
  brief: 'write to a file',
  help: 'write to FILE instead of standard output: it is replaced when all is done, never left half written',
} as const;
const asOf = {
  type: 'string',
  value: 'TIME',
  brief: 'reference time, ISO 8601',
  help: 'read captures as of TIME, in ISO 8601 (2021-03-06, 2021-03-06T10:00:00Z): a page that is dated later is a finding; default: none, and no clock is asked',
} as const;
const noReview = {
  type: 'boolean',
  help: 'leave the decisions in .provenance/review.jsonl aside',
} as const;

export const shells = ['bash', 'zsh', 'fish'] as const;

export const commands = {
  annotate: {
    summary: 'everything that was read, one JSON object for each capture',
    usage: ['[OPTION...] [FILE...]', '--jsonl [OPTION...]'],
    operands: 'files',
    options: {
      jsonl: {
        type: 'boolean',
        brief: 'read {"id", "text"} objects from standard input',
        help: 'read {"id", "text"} objects from standard input, one a line, and stream one object a line, in order; a line that is none gives an object with "error" in its place',
      },
      assume: {
        type: 'string',
        value: 'article',
        values: ['article'],
        help: 'take every line that is not blank as article',
      },
      encoding,
      'as-of': asOf,
      'no-review': noReview,
      output,
      help,
    },
    notes: [
      'Without a FILE, standard input is one capture. The output is described by server/schema/capture.schema.json.',
      'What stands beside a FILE is taken into account, and named in the output\'s "context": its name, and the decisions of its folder.',
    ],
    examples: [
      [`provlens annotate page.txt | jq '.provenance.headline.value'`, 'one field of one capture'],
      [
        `provlens annotate page.txt | jq -r '.findings[] | [.rule, .message] | @tsv'`,
        'its findings as a table',
      ],
      ['provlens annotate --encoding windows-1251 page.txt', 'a page that is no UTF-8'],
      ['provlens annotate --jsonl < crawl.jsonl > annotated.jsonl', 'a crawl, in constant memory'],
      [
        'parallel --pipe provlens annotate --jsonl < crawl.jsonl > annotated.jsonl',
        'the same on every core (GNU parallel)',
      ],
    ],
  },
  check: {
    summary: 'the findings a reviewer can act on',
    usage: ['[OPTION...] [PATH...]'],
    operands: 'files',
    options: {
      format: {
        type: 'string',
        value: 'FORMAT',
        values: ['text', 'compact', 'json', 'sarif'],
        default: 'text',
        brief: 'how findings are printed',
        help: 'text (default): for people, with the lines themselves; compact: FILE:LINE:COLUMN: LEVEL: MESSAGE [RULE], one finding a line; json: one document; sarif: SARIF 2.1.0, for code scanning and SARIF viewers',
      },
      'fail-on': {
        type: 'string',
        value: 'LEVEL',
        values: [...severities, 'never'],
        default: 'warning',
        brief: 'level of findings that fails',
        help: 'exit with 1 on an open finding of this level or a graver one: error, warning (default), information, hint; never',
      },
      color: {
        type: 'string',
        value: 'WHEN',
        values: ['auto', 'always', 'never'],
        default: 'auto',
        brief: 'colours',
        help: 'auto (default): on a terminal, as NO_COLOR and FORCE_COLOR say; always; never',
      },
      quiet: {
        type: 'boolean',
        short: 'q',
        brief: 'findings only',
        help: 'findings only: no lines of the capture, no summary, no progress',
      },
      'show-accepted': {
        type: 'boolean',
        brief: 'show accepted findings too',
        help: 'in text, show accepted findings too, with the reason; json and sarif always name them',
      },
      encoding,
      'as-of': asOf,
      'no-review': noReview,
      output,
      help,
    },
    notes: [
      'PATH is a file, or a folder whose captures are checked; default: this folder. In a folder, captures are told as the editor does it; a file named here is checked whatever it looks like.',
      'Of the nearest folder above a file that has them, .provenance/config.json is honoured, and .provenance/review.jsonl: a finding that a reviewer accepted is not counted.',
    ],
    examples: [
      ['provlens check', 'all captures of this folder'],
      ['provlens check --fail-on error captures/', 'exit 1 only on errors'],
      ['provlens check --format json captures/ > findings.json', 'for a script'],
      ['provlens check --format sarif --output findings.sarif captures/', 'for code scanning'],
      ['provlens check --format compact | grep claim/', 'for grep, and editors that jump to places'],
    ],
  },
  serve: {
    summary: 'the language server, for any editor',
    usage: ['--stdio'],
    options: {
      stdio: { type: 'boolean', help: 'speak the Language Server Protocol on standard input and output' },
      clientProcessId: {
        type: 'string',
        value: 'PID',
        help: 'end when this process is gone; some editors pass it on their own',
      },
      help,
    },
    notes: [
      'An editor starts it; typed by hand it waits in silence. Captures are documents of the language id webcapture, and plain text that looks like one.',
    ],
    examples: [
      [
        `vim.lsp.start({ name = 'provlens', cmd = { 'provlens', 'serve', '--stdio' }, root_dir = vim.fn.getcwd() })`,
        'Neovim',
      ],
      [`(add-to-list 'eglot-server-programs '(text-mode . ("provlens" "serve" "--stdio")))`, 'Emacs, Eglot'],
      [`[language-server.provlens]  command = "provlens"  args = ["serve", "--stdio"]`, 'Helix'],
    ],
  },
  completion: {
    summary: 'a script that teaches your shell to complete provlens',
    usage: ['SHELL'],
    operands: shells,
    options: { help },
    notes: [`SHELL is ${shells.join(', ')}.`],
    examples: [
      ['eval "$(provlens completion bash)"', 'in ~/.bashrc'],
      ['provlens completion zsh > "${fpath[1]}/_provlens"', 'once; zsh finds it at its next start'],
      ['provlens completion fish > ~/.config/fish/completions/provlens.fish', 'once'],
    ],
  },
  help: {
    summary: 'help on a command',
    usage: ['[COMMAND]'],
    operands: ['annotate', 'check', 'serve', 'completion'],
    options: { help },
    examples: [['provlens help check', 'the same as provlens check --help']],
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof commands;
export const commandNames = Object.keys(commands) as readonly CommandName[];

export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word);
}

/** What stands before any command. */
export const topOptions = {
  help,
  version: { type: 'boolean', short: 'V', help: 'show the version' },
  verbose: { type: 'boolean', help: 'with --version: the digests of the models too, and of what it runs on' },
} as const satisfies Options;
