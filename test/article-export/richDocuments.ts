import fc from 'fast-check'

/** A document as Sanity stores it. */
export interface StoredDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

/** Words with the signs that some format gives a meaning to, in several scripts. */
const word = fc.constantFrom(
  ...'harbour rope walk opened again sixty years old trade quay 42 3.5 1) # - * ** _ __ ` ``` ~~ | || [x] (y) <b> </p> &amp; & &lt; \\ \\n \' " “quoted” — … @name #tag ![ ]( www.x.example http: a_b_c 2*3 $1 {x} %20 ] ] > ]]> <!-- --> émigré Şuşa тест 東京 مذكرة 👩‍👩‍👧 𝒢'.split(
    ' ',
  ),
)
/** Begins with more than a name: one and a dash would be read as a dateline. */
const sentence = (words: fc.Arbitrary<string>) =>
  fc.array(words, {minLength: 1, maxLength: 9}).map((all) => `Any word ${all.join(' ')} end`)
const phrase = sentence(word)
/** Words of a line of text: the import takes whole tags of HTML's off those, and says so. */
const line = sentence(word.filter((text) => !/^<\/?[bp]>$/.test(text)))
const plainPhrase = fc
  .array(fc.constantFrom('harbour', 'rope', 'walk', 'Şuşa', 'тест', 'quay & co'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => `The ${words.join(' ')}`)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, {nil: undefined, freq: 3})

const marks = fc.subarray([
  'strong',
  'em',
  'underline',
  'strike-through',
  'code',
  'sub',
  'sup',
  'link',
])

const url = fc
  .tuple(fc.integer({min: 1, max: 9999}), fc.constantFrom('', '?a=1&b=(2)', '#part', '/x_y*z'))
  .map(([number, tail]) => `https://wire.example/item-${number}${tail}`)

const children = fc
  .array(fc.record({text: phrase, marks, href: url}), {minLength: 1, maxLength: 4})
  .map((spans) => ({
    children: spans.map(({text, marks: own}, index) => ({
      _type: 'span',
      _key: `s${index}`,
      text: index < spans.length - 1 ? `${text} ` : text,
      marks: own.map((mark) => (mark === 'link' ? `l${index}` : mark)),
    })),
    markDefs: spans.flatMap(({marks: own, href}, index) =>
      own.includes('link') ? [{_type: 'link', _key: `l${index}`, href}] : [],
    ),
  }))

const textBlock = (fields: object) =>
  children.map((content) => [{_type: 'block', style: 'normal', ...content, ...fields}])

const list = fc
  .array(
    fc.record({
      content: children,
      kind: fc.constantFrom('bullet', 'number'),
      step: fc.integer({min: -2, max: 1}),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((items) => {
    let level = 1
    const kinds: string[] = []
    return items.map(({content, kind, step}, index) => {
      level = index === 0 ? 1 : Math.max(1, Math.min(level + step, 3))
      kinds.length = Math.min(kinds.length, level)
      // Beside each other stand items of one kind.
      kinds[level - 1] ??= kind
      return {_type: 'block', style: 'normal', listItem: kinds[level - 1], level, ...content}
    })
  })

const picture = fc.record(
  {
    sourceUrl: fc
      .integer({min: 1, max: 99_999})
      .map((n) => `https://wire.example/picture-${n}.jpg`),
    alt: plainPhrase,
    caption: line,
    credit: fc.constantFrom('Lena Holm / Harbour Wire', 'Harbour Wire', 'A. & B. <C>'),
  },
  {requiredKeys: ['sourceUrl', 'alt', 'caption', 'credit']},
)

const table = fc
  .record({
    width: fc.integer({min: 2, max: 4}),
    height: fc.integer({min: 2, max: 4}),
    header: fc.boolean(),
    caption: maybe(plainPhrase),
    cells: fc.array(phrase, {minLength: 16, maxLength: 16}),
  })
  .map(({width, height, header, caption, cells}) => [
    {
      _type: 'table',
      ...(caption && {caption}),
      rows: Array.from({length: height}, (_, row) => ({
        _type: 'tableRow',
        _key: `r${row}`,
        cells: cells.slice(row * width, (row + 1) * width),
        ...(header && row === 0 && {header: true}),
      })),
    },
  ])

const blocks = fc.oneof(
  {weight: 4, arbitrary: textBlock({})},
  {weight: 1, arbitrary: textBlock({style: 'h2'})},
  {weight: 1, arbitrary: textBlock({style: 'h3'})},
  {weight: 1, arbitrary: textBlock({style: 'h4'})},
  {weight: 1, arbitrary: textBlock({style: 'blockquote'})},
  {weight: 2, arbitrary: list},
  {weight: 1, arbitrary: table},
  {weight: 1, arbitrary: picture.map((figure) => [{_type: 'figure', ...figure}])},
  {
    weight: 1,
    arbitrary: fc
      .record({text: phrase, attribution: plainPhrase})
      .map((quote) => [{_type: 'pullQuote', ...quote}]),
  },
  {
    weight: 1,
    arbitrary: fc.integer({min: 100_000, max: 999_999}).map((id) => [
      {
        _type: 'embed',
        provider: 'x',
        url: `https://x.com/harbour/status/${id}`,
        title: `Post ${id}`,
      },
    ]),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom('if (a < b) {', '  `run`()', '', '}', '```', '# no heading'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((lines) => [{_type: 'codeBlock', code: `x\n${lines.join('\n')}\ny`, language: 'js'}]),
  },
  {weight: 1, arbitrary: fc.constant([{_type: 'divider'}])},
)

const body = fc
  .tuple(textBlock({}), fc.array(blocks, {maxLength: 7}), textBlock({}))
  .map((parts) => parts.flat(2).map((block, index) => ({...block, _key: `b${index}`})))

const instant = fc
  .integer({min: Date.UTC(2001, 0, 1) / 1000, max: Date.UTC(2024, 0, 1) / 1000})
  .map((seconds) => new Date(seconds * 1000).toISOString())

const fields = fc.record({
  headline: line,
  subheadline: maybe(line),
  kicker: maybe(plainPhrase),
  publishedAt: instant,
  later: fc.integer({min: 1, max: 100_000}),
  embargoed: fc.boolean(),
  language: fc.constantFrom('en', 'en-GB'),
  place: maybe(fc.constantFrom('TRIESTE', 'LISBON')),
  bylines: fc.uniqueArray(fc.constantFrom('Lena Holm', 'Inês Carvalho', 'Tomas Eriksen'), {
    maxLength: 3,
  }),
  keywords: fc.uniqueArray(fc.constantFrom('ropes', 'old trades', 'R&D', 'naïve'), {maxLength: 3}),
  section: fc.boolean(),
  source: fc.boolean(),
  lead: maybe(picture),
  gallery: maybe(fc.array(picture, {minLength: 2, maxLength: 3})),
  seo: maybe(fc.record({title: plainPhrase, description: plainPhrase})),
  rights: maybe(
    fc.record({
      copyrightHolder: fc.constant('Harbour Wire'),
      copyrightNotice: fc.constant('© Harbour Wire <1>'),
      usageTerms: fc.constant('Not for sale'),
    }),
  ),
  corrections: maybe(
    fc
      .record({date: instant, text: line})
      .map((correction) => [{_type: 'correction', _key: 'c', ...correction}]),
  ),
  body,
})

const ref = (id: string, key?: string) => ({_type: 'reference', _ref: id, ...(key && {_key: key})})

/** Archives of articles with all that an article may carry, and the documents that they refer to. */
export const archives: fc.Arbitrary<StoredDocument[]> = fc
  .array(fields, {minLength: 1, maxLength: 4})
  .map((articles) => [
    {
      _id: 'section-trades',
      _type: 'section',
      title: 'Trades & Crafts',
      slug: {_type: 'slug', current: 'trades'},
    },
    {
      _id: 'organization-wire',
      _type: 'organization',
      name: 'Harbour Wire',
      slug: {_type: 'slug', current: 'wire'},
    },
    ...articles.flatMap((given, number): StoredDocument[] => {
      const {later, embargoed, place, bylines, section, source, lead, gallery, seo, rights} = given
      const {headline, subheadline, kicker, publishedAt, language, keywords, corrections} = given
      return [
        ...(gallery
          ? [
              {
                _id: `gallery-${number}`,
                _type: 'photoGallery',
                title: `Pictures ${number}`,
                slug: {_type: 'slug', current: `pictures-${number}`},
                images: gallery.map((image, at) => ({_type: 'figure', _key: `i${at}`, ...image})),
              },
            ]
          : []),
        JSON.parse(
          JSON.stringify({
            _id: `article-${number}`,
            _type: 'article',
            provenance: [
              {
                _type: 'provenance',
                _key: 'p',
                externalId: `https://wire.example/story-${number}`,
                sourceUrl: `https://wire.example/story-${number}`,
              },
            ],
            headline: `${number} ${headline}`,
            slug: {_type: 'slug', current: `story-${number}`},
            subheadline,
            kicker,
            publishedAt,
            updatedAt: new Date(Date.parse(publishedAt) + later * 1000).toISOString(),
            ...(embargoed && {embargoUntil: publishedAt}),
            language,
            ...(place && {
              dateline: {_type: 'dateline', text: place, date: publishedAt.slice(0, 10)},
            }),
            bylines: bylines.map((creditLine, at) => ({
              _type: 'byline',
              _key: `b${at}`,
              creditLine,
            })),
            keywords,
            ...(section && {section: ref('section-trades')}),
            ...(source && {source: ref('organization-wire')}),
            ...(lead && {leadFigure: {_type: 'figure', ...lead}}),
            ...(gallery && {galleries: [ref(`gallery-${number}`, 'g')]}),
            ...(seo && {seo: {_type: 'seo', ...seo}}),
            ...(rights && {rights: {_type: 'rights', ...rights}}),
            corrections,
            body: given.body,
          }),
        ) as StoredDocument,
      ]
    }),
  ])
