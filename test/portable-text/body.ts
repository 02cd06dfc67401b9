import type {ResolvedBody} from '../../queries/index.ts'

type Block = Extract<ResolvedBody[number], {_type: 'block'}>
type Span = Block['children'][number]

/** A span with its marks. */
export function span(text: string, ...marks: string[]): Span {
  return {_key: `s${text.length}${marks.join('')}`, _type: 'span', text, marks}
}

/** A paragraph, or a block of another style or list. */
export function block(children: Span[], fields: Partial<Block> = {}): Block {
  return {
    _key: `b${children.map(({text}) => text).join('').length}${fields.style ?? ''}`,
    _type: 'block',
    style: 'normal',
    listItem: null,
    level: null,
    children,
    markDefs: [],
    ...fields,
  }
}

/** A picture of 1,600 by 900 pixels. */
export const figure = {
  asset: {
    _id: 'image-0123456789abcdef0123456789abcdef01234567-1600x900-jpg',
    url: 'http://localhost:3434/images/local/production/0123456789abcdef0123456789abcdef01234567-1600x900.jpg',
    mimeType: 'image/jpeg',
    width: 1600,
    height: 900,
    lqip: 'data:image/jpeg;base64,AAAA',
  },
  hotspot: null,
  crop: null,
  alt: 'A "quay" <at> dusk',
  caption: 'The quay & the <boats>',
  credit: 'Test Agency',
  copyright: null,
  decorative: false,
  sourceUrl: null,
}

/** Every block and annotation of the schema, with what tries to break out of it. */
export const everything: ResolvedBody = [
  block([span('Heading')], {_key: 'h', style: 'h2'}),
  block([span('Subheading')], {_key: 'h3', style: 'h3'}),
  block([span('Minor heading')], {_key: 'h4', style: 'h4'}),
  block(
    [
      span('strong', 'strong'),
      span(' em', 'em'),
      span(' under', 'underline'),
      span(' struck', 'strike-through'),
      span(' code', 'code'),
      span('2', 'sub'),
      span('3', 'sup'),
      span(' safe', 'm1'),
      span(' tabbed', 'm2'),
      span(' unsafe', 'm3'),
      span(' council', 'm4'),
      span(' gone', 'm5'),
      span(' <script>alert(1)</script> ]]> \u0000é', 'unheard-of'),
    ],
    {
      _key: 'p',
      markDefs: [
        {_key: 'm1', _type: 'link', href: 'https://example.com/?a="&b', openInNewTab: null},
        {_key: 'm2', _type: 'link', href: 'mailto:desk@example.com', openInNewTab: true},
        {_key: 'm3', _type: 'link', href: 'java\tscript:alert(1)', openInNewTab: null},
        {
          _key: 'm4',
          _type: 'entity',
          target: {_id: 'organization-1', _type: 'organization', name: 'Council', slug: 'council'},
        },
        {_key: 'm5', _type: 'entity', target: null},
      ],
    },
  ),
  block([span('one')], {_key: 'l1', listItem: 'bullet', level: 1}),
  block([span('one.one')], {_key: 'l2', listItem: 'number', level: 2}),
  block([span('Said so')], {_key: 'q', style: 'blockquote'}),
  {_key: 'f', _type: 'figure', ...figure},
  {
    _key: 'g',
    _type: 'galleryEmbed',
    gallery: {
      _id: 'photoGallery-1',
      title: 'An evening',
      slug: 'an-evening',
      description: null,
      eventDate: null,
      cover: null,
      images: [
        {_key: 'i', ...figure, takenAt: null, place: null, photographer: null, rights: null},
      ],
    },
  },
  {_key: 'g0', _type: 'galleryEmbed', gallery: null},
  {_key: 'u', _type: 'pullQuote', text: 'We meet\nagain', attribution: 'Inês <C>'},
  {
    _key: 'e',
    _type: 'embed',
    provider: 'youtube',
    url: 'https://www.youtube.com/watch?v=abcdefghijk',
    title: null,
    width: null,
    height: null,
  },
  {
    _key: 'e2',
    _type: 'embed',
    provider: 'x',
    url: 'https://x.com/a/status/1',
    title: null,
    width: null,
    height: null,
  },
  {
    _key: 'e3',
    _type: 'embed',
    provider: 'iframe',
    url: 'javascript:alert(1)',
    title: null,
    width: null,
    height: null,
  },
  {
    _key: 'e4',
    _type: 'embed',
    provider: 'iframe',
    url: 'https://evil.example/youtube.com/embed/1',
    title: 'Elsewhere',
    width: null,
    height: null,
  },
  {
    _key: 'c',
    _type: 'memorandumCard',
    memorandum: {
      _id: 'memorandum-1',
      title: 'On archives',
      slug: 'on-archives',
      kind: 'memorandumOfCooperation',
      status: 'inForce',
      signedOn: '2024-03-05',
    },
  },
  {
    _key: 't',
    _type: 'table',
    caption: 'Goals',
    rows: [
      {_key: 'r1', cells: ['Team', 'Goals'], header: true},
      {_key: 'r2', cells: ['<b>A</b>', '2'], header: false},
    ],
  },
  {_key: 'k', _type: 'codeBlock', code: '\nif (a < b) {\n  run()\n}', language: 'js'},
  {_key: 'd', _type: 'divider'},
]
