/** Links written out in the text, normalised. */
import links from '../../../data/links.json';
import { getDomain } from 'tldts';
import { message, type Message } from '../message';
import type { Link, Span, Zone } from '../model';
import { stated } from './field';
import type { Page } from './page';

/** Distinct links reported at most; a page with more is a list of links. */
const MOST = 500;
const LONGEST = 2000;

const exact = new Set(links.tracking.filter((name) => !name.endsWith('*')));
const beginnings = links.tracking.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

function isTracking(parameter: string): boolean {
  const name = parameter
    .slice(0, parameter.indexOf('=') < 0 ? undefined : parameter.indexOf('='))
    .toLowerCase();
  return exact.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}

/** End of the link without the punctuation of the sentence around it; a closing bracket stays if it was opened in the link. */
function withoutPunctuation(link: string): string {
  let end = link.length;
  const opened = (link.match(/\(/g) ?? []).length;
  let closed = (link.match(/\)/g) ?? []).length;
  for (; end > 0; end--) {
    const last = link[end - 1]!;
    if (last === ')' && closed > opened) closed--;
    else if (!'.,;:!?…]*'.includes(last)) break;
  }
  return link.slice(0, end);
}

/** Scheme and host in lower case, default port and empty path gone, parameters that track readers taken out and named. */
export function normalise(link: string): { url: string; host: string; tracking: string[] } {
  const absolute = /^www\./i.test(link) ? `http://${link}` : link;
  const [, scheme, authority, rest] = /^([a-z]+):\/\/([^/?#]*)(.*)$/i.exec(absolute) ?? [
    '',
    'http',
    absolute,
    '',
  ];
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/:(?:80|443)?$/, '');
  const hash = rest.indexOf('#');
  const fragment = hash < 0 ? '' : rest.slice(hash);
  const [path = '', ...queries] = (hash < 0 ? rest : rest.slice(0, hash)).split('?');
  const parameters = queries.join('?').split('&').filter(Boolean);
  const tracking = parameters.filter(isTracking).map((each) => each.split('=')[0]!);
  const kept = parameters.filter((each) => !isTracking(each));
  const query = kept.length > 0 ? `?${kept.join('&')}` : '';
  return { url: `${scheme.toLowerCase()}://${host}${path || '/'}${query}${fragment}`, host, tracking };
}

// One class, no repetition inside a repetition: linear. The length is cut below, not here.
const link = /(?:https?:\/\/|\bwww\.)[^\s<>"“”«»`{}|\\^\u0000-\u001f]+/gi;

function whereFrom(zone: Zone): Message {
  if (zone === 'comments') return message('Written out in a reader’s comment.');
  if (zone === 'article') return message('Written out in the article.');
  return message('Written out in the page around the article.');
}

/** What was registered of a host name; where a service lets others register below its own name, what they registered. */
export function domainOf(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true });
}

interface Found {
  readonly spans: Span[];
  readonly zone: Zone;
  readonly host: string;
  readonly tracking: readonly string[];
}

/** In order of position, each address once. */
export function readLinks({ text, lines, start }: Page): Link[] {
  const found = new Map<string, Found>();
  let at = 0;
  for (const match of text.matchAll(link)) {
    if (match.index < start || match[0].length > LONGEST) continue;
    const words = withoutPunctuation(match[0]);
    const { url, host, tracking } = normalise(words);
    if (!/^[^.]+\..*[^.]$/.test(host)) continue;
    while (at + 1 < lines.length && lines[at + 1]!.span[0] <= match.index) at++;
    const span: Span = [match.index, match.index + words.length];
    const known = found.get(url);
    const zone = lines[at]?.zone;
    if (known) known.spans.push(span);
    else if (found.size < MOST)
      found.set(url, { spans: [span], zone: zone || 'boilerplate', host, tracking });
  }
  return [...found].map(([url, { spans, zone, host, tracking }]) => ({
    ...stated(
      url,
      spans,
      tracking.length > 0
        ? message('Written out in the text; left out, as they follow readers: {0}.', tracking.join(', '))
        : whereFrom(zone),
    ),
    host,
    domain: domainOf(host),
    tracking,
    zone,
  }));
}
