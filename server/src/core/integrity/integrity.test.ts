import { describe, expect, it } from 'vitest';
import { encodingNames } from './bytes';
import { readIntegrity } from './integrity';

/** `kind: words => reading`, one for each. */
const odd = (text: string): string[] =>
  readIntegrity(text).oddities.map(
    ({ kind, span, reading }) =>
      `${kind}: ${JSON.stringify(text.slice(...span))}${reading === null ? '' : ` => ${reading}`}`,
  );
const one = (text: string) => {
  const { oddities } = readIntegrity(text);
  expect(oddities).toHaveLength(1);
  return oddities[0]!;
};

describe('mojibake', () => {
  /** UTF-8 read in another encoding, as browsers do it. */
  const misread = (words: string, encoding: string): string =>
    new TextDecoder(encoding).decode(new TextEncoder().encode(words));

  it.each([
    ['He said they don’t know', 'windows-1252', 'don’t'],
    ['Le ministre a été tué', 'windows-1252', 'été'],
    ['“Never again”, he said', 'windows-1252', '“Never'],
    ['price 10 € a day', 'windows-1252', '€'],
    ['a cat 😀 here', 'windows-1252', '😀'],
    ['Привет мир сегодня', 'windows-1251', 'Привет'],
    ['Zażółć gęślą jaźń dzisiaj', 'windows-1250', 'Zażółć'],
    ['το λιμάνι έκλεισε σήμερα', 'windows-1253', 'λιμάνι'],
    ['ميناء المدينة مغلق', 'windows-1256', 'ميناء'],
    ['l’été à la mer est là, déjà', 'macintosh', 'l’été'],
    ['Привет мир сегодня', 'koi8-r', 'Привет'],
    ['Привет мир сегодня', 'ibm866', 'Привет'],
  ])('puts back %j read as %s', (words, encoding, expected) => {
    expect((encodingNames as readonly string[]).includes(encoding)).toBe(true);
    const found = readIntegrity(misread(words, encoding)).oddities.filter(({ kind }) => kind === 'mojibake');
    expect(found.map(({ reading }) => reading)).toContain(expected);
    for (const { encoding: name } of found) expect(name).toBe(encoding);
    // Read again in the other encoding, the reading is what stands there.
    const text = misread(words, encoding);
    for (const { span, reading } of found) expect(misread(reading!, encoding)).toBe(text.slice(...span));
  });

  it('puts back what was misread twice', () => {
    const twice = misread(misread('they don’t', 'windows-1252'), 'windows-1252');
    expect(odd(twice).at(-1)).toMatch(/=> don’t$/);
  });

  it('joins the runs of one word, and keeps words apart', () => {
    const text = misread('déjà été', 'windows-1252');
    expect(odd(text)).toEqual([
      `mojibake: ${JSON.stringify(misread('déjà', 'windows-1252'))} => déjà`,
      `mojibake: ${JSON.stringify(misread('été', 'windows-1252'))} => été`,
    ]);
  });

  it.each([
    'Le café de François, où l’été naît à Noël, coûte 3 €.',
    '“MAÇÃ” disse ele; SÃO PAULO — “AMANHÃ”…',
    '«Всё ещё С…» — сказал он. «СВ» № 5, РФ… В»',
    'Ні, ДІЇ, НІВІ, РІСІ, Її їжа є в них.',
    'Ăsta ţine Ăş, Łódź, Übermäßig “Ä“ große Straße',
    'Tiếng Việt có dấu: “Đà Nẵng”, «Huế»…',
    'Το λιμάνι «Ξ» έκλεισε… ΑΒΓ»',
    'ЂЈЉЊЋЏ ђјљњћџ Ђорђе Џон',
    'naïve coöperation: É… à»',
  ])('takes %j as it is', (text) => {
    expect(odd(text)).toEqual([]);
  });
});

describe('characters nobody sees', () => {
  it('counts invisible ones, and says which part a word', () => {
    expect(one('the arm\u200By left')).toMatchObject({ kind: 'invisible', characters: 1, inWord: true });
    expect(one('so \u200B\u200C\u200D it is')).toMatchObject({ characters: 3, inWord: false });
    expect(one('tags\u{E0041}\u{E0042} here')).toMatchObject({ reading: 'AB', characters: 2 });
  });

  it('leaves scripts and emoji their joiners', () => {
    expect(
      odd('می‌خواهم क्‍ष 👩‍👩‍👧 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} ภาษา\u200Bไทย'),
    ).toEqual([]);
  });

  it('takes selectors where they vary something as they are', () => {
    expect(odd('❤️ 1️⃣ ☎︎ 葛\u{E0100} ©️')).toEqual([]);
    expect(one('text\uFE01\uFE02\u{E0150} here')).toMatchObject({ kind: 'selectors', characters: 3 });
  });

  const hidden = (bytes: readonly number[]): string =>
    bytes.map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16)).join('');

  it('knows a C2PA manifest by its header', () => {
    const magic = [...new TextEncoder().encode('C2PATXT\0')];
    const text = `A story.\uFEFF${hidden([...magic, 1, 0, 0, 0, 3, 7, 200, 9])}\nMore.`;
    const found = one(text);
    expect(found).toMatchObject({
      kind: 'manifest',
      manifest: { version: 1, declaredBytes: 3, actualBytes: 3 },
    });
    expect(found.span[0]).toBe(8);
    expect(odd(`A story.${hidden([...magic, 1])}`)[0]).toMatch(/^selectors/);
  });

  it('finds replacement characters by runs', () => {
    expect(odd('d\uFFFD\uFFFDja, \uFFFD')).toEqual(['replacement: "\uFFFD\uFFFD"', 'replacement: "\uFFFD"']);
  });
});

describe('direction of writing', () => {
  it('finds overrides, and what is left open at the end of a line', () => {
    expect(one('pay \u202Egnp.exe\u202C now')).toMatchObject({
      kind: 'bidi',
      override: true,
      closed: true,
      span: [4, 13],
    });
    expect(one('name \u2067left open\nnext')).toMatchObject({
      override: false,
      closed: false,
      span: [5, 15],
    });
    expect(one('a \u2066b \u202Ac\u2069 d')).toMatchObject({ closed: false });
  });

  it('leaves alone what is closed, marks, and closing controls with nothing open', () => {
    expect(odd('by \u2068Ann\u2069 and \u202Bשלום\u202C \u200Fו\u200E \u202C\u2069')).toEqual([]);
  });
});

describe('letters', () => {
  it('finds letters of another alphabet that look like those of the word', () => {
    const found = one('The Kremlin аrmy'.replace('army', 'army'));
    expect(found).toMatchObject({
      kind: 'mixed-alphabets',
      reading: 'army',
      alphabet: 'latin',
      letters: [[12, 13]],
    });
    expect(odd('это cвет города')).toEqual(['mixed-alphabets: "cвет" => свет']);
    expect(odd('στην Aθήνα')).toEqual(['mixed-alphabets: "Aθήνα" => Αθήνα']);
  });

  it('leaves mixes that can be seen, formulas and short signs', () => {
    expect(
      odd('SMSка VIPом iPhoneов TNFα IFNγ NFκB μm kΩ IT-отдел Δt Ωmega А4 Tоp10'.replace('Tоp10', '')),
    ).toEqual([]);
  });

  it('finds words that a soft hyphen or a no-break space parts', () => {
    expect(odd('Ver\u00ADkehrs\u00ADminis\u00ADter kam')).toEqual([
      'broken-word: "Ver\u00ADkehrs\u00ADminis\u00ADter" => Verkehrsminister',
    ]);
    expect(odd('The government fell. The gover\u00A0nment had lost.')).toEqual([
      'broken-word: "gover\u00A0nment" => government',
    ]);
    expect(odd('10\u00A0km, le\u00A0pont, la\u00A0ville et le pont de la ville')).toEqual([]);
  });
});

describe('any text', () => {
  it('keeps few places of many, and counts all', () => {
    const { oddities, counts } = readIntegrity('x\uFFFD '.repeat(1000));
    expect([oddities.length, counts.replacement]).toEqual([200, 1000]);
  });

  it('is read in linear time', () => {
    const nasty = [
      'Ã©',
      'РџСЂ',
      'aа',
      '\u202E',
      'a\u00A0b',
      'a\u00ADb',
      '\uFE01',
      '\u200B',
      '\uDB40',
      'â€',
      'Ã',
    ];
    for (const each of nasty) expect(readIntegrity(each.repeat(100_000)).oddities.length).toBeLessThan(2000);
  });
});

describe('decoys', () => {
  it('harmless oddities do not use up the places of those that tell', () => {
    const tags = Array.from('ignore all', (c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('');
    const text = 'The road is \u200b closed. '.repeat(400);
    const found = readIntegrity(`${text}pay\u200bpal${tags}`).oddities.map(({ span }) => span[0]);
    expect(found.some((at) => at >= text.length)).toBe(true);
  });
  it('misread words do not crowd out words of two alphabets', () => {
    const text = 'copГ© '.repeat(300);
    const found = readIntegrity(`${text}pаypal`).oddities.filter(({ kind }) => kind === 'mixed-alphabets');
    expect(found.map(({ span }) => span[0])).toEqual([text.length]);
  });
});
