/** Who each source is, after reading the whole document: surnames, pronouns, roles, acronyms, hops. */
import titles from '../../../data/titles.json';
import type { SourceKind, Span } from '../model';
import { wordsOf } from '../text/words';
import type { Description } from './describe';
import type { Acronym, Mention } from './mentions';

/** A source as its line shows it; spans are of the document. */
export interface RawSource {
  readonly span: Span;
  readonly text: string;
  /** The personal name as written, without titles. */
  readonly name: string | null;
  readonly description: Description;
}

export interface Resolved {
  readonly kind: SourceKind;
  readonly resolved: string | null;
  readonly introduced: Span | null;
}

interface Entity {
  readonly kind: SourceKind;
  readonly name: string;
  readonly span: Span;
  readonly titles: Set<string>;
  readonly modifiers: Set<string>;
  readonly head: string | null;
  gender: 'he' | 'she' | null;
}

const classes = new Map(Object.entries(titles.classes).map(([name, rows]) => [name, new Set(wordsOf(rows))]));
const genders = { he: new Set(wordsOf(titles.he)), she: new Set(wordsOf(titles.she)) };
const generic = new Set([
  'company',
  'newspaper',
  'agency',
  'group',
  'organization',
  'organisation',
  'firm',
  'network',
  'outlet',
  'website',
  'magazine',
  'paper',
  'station',
  'party',
  'campaign',
]);
/** How many of the latest sources a description is held against. */
const reach = 40;

/** Resolves the sources of a document in order of position. Feed each line's mentions before asking. */
export class Resolver {
  private readonly bySurname = new Map<string, Mention[]>();
  private readonly byAcronym = new Map<string, Acronym>();
  private readonly introductions: readonly Mention[];
  private readonly recent: Entity[] = [];
  private readonly named = new Map<string, Entity>();

  /** All mentions of the document, spans in the document's offsets. */
  constructor(people: readonly Mention[], acronyms: readonly Acronym[]) {
    for (const mention of people) {
      const list = this.bySurname.get(mention.surname);
      if (!list) this.bySurname.set(mention.surname, [mention]);
      else if (
        list.length < 8 &&
        !list.some((each) => each.name === mention.name && (each.strong || !mention.strong))
      )
        list.push(mention);
    }
    this.introductions = people.filter((each) => each.strong);
    for (const acronym of acronyms)
      if (!this.byAcronym.has(acronym.letters)) this.byAcronym.set(acronym.letters, acronym);
  }

  resolve(source: RawSource): Resolved {
    const { description } = source;
    if (description.pronoun) return this.pronoun(source, description.pronoun);
    if (description.kind === 'named-person' || description.single) return this.person(source);
    if (description.kind === 'named-organisation') return this.organisation(source);
    if (description.article !== 'indefinite') {
      const found = this.described(source);
      if (found) return this.use(found, source);
    }
    return this.introduce(source, source.text);
  }

  private use(entity: Entity, source: RawSource): Resolved {
    this.touch(entity);
    const same = entity.span[0] === source.span[0];
    return { kind: entity.kind, resolved: entity.name, introduced: same ? null : entity.span };
  }

  private touch(entity: Entity): void {
    const at = this.recent.indexOf(entity);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.push(entity);
    if (this.recent.length > reach) this.recent.shift();
  }

  private introduce(
    source: RawSource,
    name: string,
    span = source.span,
    kind = source.description.kind,
    mention?: Mention,
  ): Resolved {
    const known = isNamed(kind) ? this.named.get(name) : undefined;
    if (known?.kind === kind) {
      for (const title of source.description.titles) known.titles.add(title);
      for (const modifier of source.description.modifiers) known.modifiers.add(modifier);
      known.gender ??= genderOf(source.description.titles);
      return this.use(known, source);
    }
    const entity: Entity = {
      kind,
      name,
      span,
      titles: new Set([...source.description.titles, ...(mention?.titles ?? [])]),
      modifiers: new Set([...source.description.modifiers, ...(mention?.modifiers ?? [])]),
      head: source.description.head,
      gender: genderOf(source.description.titles) ?? genderOf(mention?.titles ?? []),
    };
    if (isNamed(kind) && this.named.size < 5000) this.named.set(name, entity);
    return this.use(entity, source);
  }

  private person(source: RawSource): Resolved {
    const name = source.name ?? source.text;
    const parts = name.split(/\s+/);
    const surname = (parts.at(-1) ?? name).toLowerCase();
    const candidates = this.bySurname.get(surname) ?? [];
    if (parts.length > 1) return this.introduce(source, name);
    const full =
      candidates.find((each) => each.strong && each.name.includes(' ')) ??
      candidates.find((each) => each.name.includes(' ')) ??
      candidates.find((each) => each.strong);
    if (full) return this.introduce(source, full.name, full.span, 'named-person', full);
    // one capitalised word that is nobody's surname here: an organisation or place that speaks
    return source.description.kind === 'named-person'
      ? this.introduce(source, name)
      : this.organisation(source);
  }

  private organisation(source: RawSource): Resolved {
    const acronym = this.byAcronym.get(source.text.replace(/^the /i, ''));
    if (acronym) return this.introduce(source, acronym.name, acronym.span);
    return this.introduce(source, source.text);
  }

  /** "The Russian general", "the source", "the sources", "the newspaper". */
  private described(source: RawSource): Entity | null {
    const { head, modifiers, titles: roles, kind, article } = source.description;
    const role = head ?? roles.at(-1);
    if (!role) return null;
    for (let at = this.recent.length - 1; at >= 0; at--) {
      const entity = this.recent[at]!;
      if (entity.span[0] >= source.span[0]) continue;
      // "Officials said": no word of it says that they are those of before.
      if (article === 'bare' && !isNamed(entity.kind)) continue;
      if (!modifiers.every((each) => entity.modifiers.has(each))) continue;
      if (
        kind === 'unnamed-collective' ? entity.head === role && entity.kind === kind : this.fits(entity, role)
      )
        return entity;
      if (kind === 'unnamed-collective' && generic.has(role) && entity.kind === 'named-organisation')
        return entity;
    }
    return null;
  }

  private fits(entity: Entity, role: string): boolean {
    if (entity.kind === 'named-person') {
      if (entity.titles.has(role)) return true;
      const covered = classes.get(role);
      return covered !== undefined && [...entity.titles].some((title) => covered.has(title));
    }
    return entity.head === role;
  }

  private pronoun(source: RawSource, pronoun: string): Resolved {
    const entity = this.antecedent(pronoun);
    if (entity) {
      this.touch(entity);
      return { kind: entity.kind, resolved: entity.name, introduced: entity.span };
    }
    const mention = /^(he|she|his|her)$/.test(pronoun) ? this.introducedBefore(source.span[0]) : null;
    if (mention) return this.introduce(source, mention.name, mention.span, 'named-person', mention);
    return { kind: source.description.kind, resolved: null, introduced: null };
  }

  /** The last person introduced with a title or role before an offset, not far from it. */
  private introducedBefore(offset: number): Mention | null {
    let low = 0;
    let high = this.introductions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.introductions[middle]!.span[0] < offset) low = middle + 1;
      else high = middle;
    }
    const mention = this.introductions[low - 1];
    return mention && offset - mention.span[1] < 600 ? mention : null;
  }

  private antecedent(pronoun: string): Entity | null {
    const one =
      pronoun === 'he' || pronoun === 'his' ? 'he' : pronoun === 'she' || pronoun === 'her' ? 'she' : null;
    for (let at = this.recent.length - 1; at >= Math.max(0, this.recent.length - 6); at--) {
      const entity = this.recent[at]!;
      if (one) {
        if (entity.kind !== 'named-person' && entity.kind !== 'unnamed-individual') continue;
        if (entity.gender && entity.gender !== one) continue;
        entity.gender = one;
        return entity;
      }
      if ((pronoun === 'they' || pronoun === 'their') && entity.kind === 'unnamed-collective') return entity;
      if (
        (pronoun === 'it' || pronoun === 'its') &&
        (entity.kind === 'named-organisation' || entity.kind === 'document')
      )
        return entity;
    }
    return null;
  }
}

function genderOf(words: readonly string[]): 'he' | 'she' | null {
  if (words.some((each) => genders.he.has(each))) return 'he';
  return words.some((each) => genders.she.has(each)) ? 'she' : null;
}

/** Only a name tells that two are the same: of two officials, "an official" and "an official" may be both. */
function isNamed(kind: SourceKind): boolean {
  return kind === 'named-person' || kind === 'named-organisation';
}
