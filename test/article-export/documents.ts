const ref = (id: string) => ({_type: 'reference', _ref: id})
const slug = (current: string) => ({_type: 'slug', current})
let keys = 0
const key = () => `k${keys++}`

const span = (text: string, ...marks: string[]) => ({_type: 'span', _key: key(), text, marks})
const block = (children: object[], fields: object = {}) => ({
  _type: 'block',
  _key: key(),
  style: 'normal',
  markDefs: [],
  children,
  ...fields,
})
const item = (text: string, listItem: string, level: number) =>
  block([span(text)], {listItem, level})

const article = (id: string, fields: object) => ({
  _id: `article-${id}`,
  _type: 'article',
  slug: slug(id),
  publishedAt: '2024-03-05T08:30:00.000Z',
  language: 'en',
  source: ref('organization-harbour-wire'),
  section: ref('section-culture'),
  provenance: [
    {
      _type: 'provenance',
      _key: 'p',
      sourceName: 'Harbour Wire',
      externalId: `https://wire.example/${id}`,
      sourceUrl: `https://wire.example/${id}`,
    },
  ],
  ...fields,
})

/** A small dataset with everything that an export should carry. */
export const documents: readonly {_id: string; _type: string; [field: string]: unknown}[] = [
  {
    _id: 'organization-harbour-wire',
    _type: 'organization',
    name: 'Harbour Wire',
    slug: slug('harbour-wire'),
    kind: 'media',
  },
  {_id: 'section-culture', _type: 'section', title: 'Arts & Culture', slug: slug('arts-culture')},
  article('rope-walk', {
    headline: 'Town “walks” the rope again: 3 < 4 & more [of it]',
    subheadline: 'A *starred* _standfirst_ with signs (1 < 2) & ampersands.',
    kicker: 'Harbours',
    updatedAt: '2024-03-06T09:00:00.000Z',
    embargoUntil: '2024-03-05T08:00:00.000Z',
    dateline: {_type: 'dateline', text: 'TRIESTE', date: '2024-03-05'},
    bylines: [{_type: 'byline', _key: 'b', creditLine: 'Lena Holm'}],
    keywords: ['ropes', 'old trades'],
    leadFigure: {
      _type: 'figure',
      sourceUrl: 'https://wire.example/rope.jpg',
      alt: 'A long shed',
      caption: 'The shed & its <rope>.',
      credit: 'Lena Holm / Harbour Wire',
    },
    body: [
      block([
        span('The rope walk opened again after '),
        span('sixty', 'strong'),
        span(' years, and '),
        span('everybody', 'em'),
        span(
          ' came. 2 * 3 * 4 = 24, a_b_c, `ticks`, [brackets](x), <b>no tag</b> & www.x.example.',
        ),
      ]),
      block([span('What it costs')], {style: 'h2'}),
      block([span('- not a list, and 1) not one')]),
      block([span('1. not a list either')]),
      block([span('# not a heading')]),
      item('first of all', 'bullet', 1),
      item('below it', 'bullet', 2),
      item('and beside', 'number', 2),
      item('second of all', 'bullet', 1),
      block([span('We made rope for every ship.')], {style: 'blockquote'}),
      block(
        [
          span('Read '),
          span('the plan', 'l1'),
          span(' with H'),
          span('2', 'sub'),
          span('O, m'),
          span('2', 'sup'),
          span(', '),
          span('under', 'underline'),
          span(' and '),
          span('gone', 'strike-through'),
          span(' and '),
          span('x = y', 'code'),
          span('.'),
        ],
        {markDefs: [{_type: 'link', _key: 'l1', href: 'https://example.com/plan?a=1&b=(2)'}]},
      ),
      block([span('One line,\nand the next.')]),
      {
        _type: 'figure',
        _key: 'f1',
        sourceUrl: 'https://wire.example/hook.jpg',
        alt: 'A hook "of" iron',
        caption: 'The hook, <restored>.',
        credit: 'Harbour Wire',
      },
      {_type: 'pullQuote', _key: 'q1', text: 'It smells of tar again', attribution: 'Lena Holm'},
      {
        _type: 'embed',
        _key: 'e1',
        provider: 'youtube',
        url: 'https://www.youtube.com/watch?v=abcdefghijk',
        title: 'The opening & all',
      },
      {
        _type: 'embed',
        _key: 'e2',
        provider: 'x',
        url: 'https://x.com/harbour/status/12345',
        title: 'A post',
      },
      {
        _type: 'table',
        _key: 't1',
        rows: [
          {_type: 'tableRow', _key: 'r1', cells: ['Rope', 'Metres | feet'], header: true},
          {_type: 'tableRow', _key: 'r2', cells: ['Hemp', '40 *'], header: false},
        ].map(({header, ...row}) => (header ? {...row, header} : row)),
      },
      {
        _type: 'table',
        _key: 't2',
        caption: 'Without a head',
        rows: [
          {_type: 'tableRow', _key: 'r1', cells: ['a', 'b']},
          {_type: 'tableRow', _key: 'r2', cells: ['c', 'd']},
        ],
      },
      {_type: 'codeBlock', _key: 'c1', code: 'if (a < b) {\n\n  `run`()\n}', language: 'js'},
      {_type: 'divider', _key: 'd1'},
      block([span('The last words are these.')]),
    ],
  }),
  article('plain-words', {
    headline: 'A short note on water',
    publishedAt: '2023-12-31T23:59:59.000Z',
    updatedAt: '2024-01-02T00:00:00.000Z',
    body: [block([span('The level of the reservoir rose by two metres in the night.')])],
  }),
]
