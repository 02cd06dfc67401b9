/** The moment at which the tests ask: scheduled and embargoed mean later than this. */
export const now = '2026-06-01T12:00:00Z'

/** Stands in every text that no reader may see. */
export const secret = 'SECRET'

const ref = (id: string, key?: string) => ({
  _type: 'reference',
  _ref: id,
  ...(key ? {_key: key} : {}),
})
const slug = (current: string) => ({_type: 'slug', current})
const paragraph = (key: string, text: string, markDefs: object[] = [], marks: string[] = []) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs,
  children: [{_type: 'span', _key: `${key}s`, text, marks}],
})

/** A document of the test newsroom. */
export interface TestDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

const imageAsset: TestDocument = {
  _id: 'image-abc-960x640-jpg',
  _type: 'sanity.imageAsset',
  assetId: 'abc',
  sha1hash: 'abc',
  path: 'images/local/production/abc-960x640.jpg',
  url: 'http://localhost/images/local/production/abc-960x640.jpg',
  extension: 'jpg',
  mimeType: 'image/jpeg',
  size: 4096,
  originalFilename: 'quay.jpg',
  metadata: {
    _type: 'sanity.imageMetadata',
    lqip: 'data:image/jpeg;base64,AAAA',
    dimensions: {
      _type: 'sanity.imageDimensions',
      width: 960,
      height: 640,
      aspectRatio: 1.5,
    },
  },
}

const fileAsset: TestDocument = {
  _id: 'file-def-pdf',
  _type: 'sanity.fileAsset',
  assetId: 'def',
  sha1hash: 'def',
  path: 'files/local/production/def.pdf',
  url: 'http://localhost/files/local/production/def.pdf',
  extension: 'pdf',
  mimeType: 'application/pdf',
  size: 512,
  originalFilename: 'memorandum.pdf',
}

const figure = (caption: string, key?: string) => ({
  _type: 'figure',
  ...(key ? {_key: key} : {}),
  asset: ref(imageAsset._id),
  alt: 'A quay at dusk',
  caption,
  credit: 'Test Agency',
})

function article(number: number, fields: object = {}): TestDocument {
  return {
    _id: `article-${String(number).padStart(2, '0')}`,
    _type: 'article',
    headline: `Story number ${number}`,
    slug: slug(`story-${number}`),
    publishedAt: new Date(Date.UTC(2026, 4, 1, number)).toISOString(),
    language: 'en',
    section: ref('section-culture'),
    bylines: [{_type: 'byline', _key: 'b1', person: ref('person-ines')}],
    body: [paragraph('p1', `The text of story number ${number}.`)],
    ...fields,
  }
}

const gallery: TestDocument = {
  _id: 'photoGallery-quay',
  _type: 'photoGallery',
  title: 'An evening at the quay',
  slug: slug('an-evening-at-the-quay'),
  eventDate: '2026-05-01',
  images: [
    {
      ...figure('First light', 'g1'),
      takenAt: '2026-05-01T18:00:00Z',
      place: ref('place-lisbon'),
      photographer: ref('person-ines'),
      rights: {_type: 'rights', copyrightHolder: 'Test Agency'},
    },
    figure('Last boat', 'g2'),
  ],
}

function memorandum(number: number, fields: object = {}): TestDocument {
  return {
    _id: `memorandum-${number}`,
    _type: 'memorandum',
    title: `Memorandum ${number} of the foundation and the council`,
    slug: slug(`memorandum-${number}`),
    kind: 'memorandumOfCooperation',
    status: 'signed',
    signedOn: `202${number}-03-04`,
    signedOnPrecision: 'day',
    areas: ['Culture', 'education'],
    place: ref('place-lisbon'),
    parties: [
      {
        _type: 'memorandumParty',
        _key: 'p1',
        organization: ref('organization-foundation'),
        signatory: ref('person-ines'),
        signatoryTitle: 'President',
      },
      {_type: 'memorandumParty', _key: 'p2', organization: ref('organization-council')},
    ],
    ...fields,
  }
}

const richBody = [
  paragraph(
    'p1',
    'The council met in Lisbon.',
    [
      {_type: 'entity', _key: 'm1', reference: ref('organization-council')},
      {_type: 'link', _key: 'm2', href: 'https://example.com/'},
      {_type: 'entity', _key: 'm3', reference: {...ref('organization-gone'), _weak: true}},
    ],
    ['strong', 'm1'],
  ),
  {...paragraph('p2', 'Point'), listItem: 'bullet', level: 1},
  figure('In the text', 'f1'),
  {_type: 'galleryEmbed', _key: 'g1', gallery: ref(gallery._id)},
  {_type: 'pullQuote', _key: 'q1', text: 'We meet again', attribution: 'Inês Carvalho'},
  {_type: 'embed', _key: 'e1', provider: 'youtube', url: 'https://youtu.be/abc'},
  {_type: 'memorandumCard', _key: 'c1', memorandum: ref('memorandum-1')},
  {
    _type: 'table',
    _key: 't1',
    rows: [{_type: 'tableRow', _key: 'r1', cells: ['a', 'b'], header: true}],
  },
  {_type: 'codeBlock', _key: 'k1', code: 'one\n  two'},
  {_type: 'divider', _key: 'd1'},
]

/** What readers may have. */
export const publicDocuments: readonly TestDocument[] = [
  imageAsset,
  fileAsset,
  {_id: 'section-culture', _type: 'section', title: 'Culture', slug: slug('culture')},
  {
    _id: 'section-museums',
    _type: 'section',
    title: 'Museums',
    slug: slug('museums'),
    parent: ref('section-culture'),
  },
  {
    _id: 'topic-arts',
    _type: 'topic',
    title: 'Arts',
    slug: slug('arts'),
    mediaTopicCode: 'medtop:01000000',
  },
  {
    _id: 'topic-museums',
    _type: 'topic',
    title: 'Museums',
    slug: slug('museums'),
    broader: ref('topic-arts'),
  },
  {
    _id: 'organization-foundation',
    _type: 'organization',
    name: 'Meridian Cultural Foundation',
    abbreviation: 'MCF',
    slug: slug('meridian-cultural-foundation'),
    kind: 'foundation',
    country: 'PT',
    names: [{_type: 'organizationName', _key: 'n1', name: 'Meridian Fund', to: '2010'}],
  },
  {
    _id: 'organization-council',
    _type: 'organization',
    name: 'International Council for Heritage and Learning',
    abbreviation: 'ICHL',
    slug: slug('ichl'),
    parent: ref('organization-foundation'),
  },
  {
    _id: 'organization-university',
    _type: 'organization',
    name: 'Halden University',
    slug: slug('halden-university'),
  },
  {
    _id: 'person-ines',
    _type: 'person',
    name: 'Inês Carvalho',
    slug: slug('ines-carvalho'),
    roles: [
      {
        _type: 'personRole',
        _key: 'r1',
        title: 'President',
        organization: ref('organization-foundation'),
      },
    ],
  },
  {_id: 'place-lisbon', _type: 'place', name: 'Lisbon', slug: slug('lisbon')},
  gallery,
  memorandum(1, {
    documentFile: {_type: 'file', asset: ref(fileAsset._id)},
    summary: 'Work on archives',
    evidence: [
      {
        _type: 'evidence',
        _key: 'e1',
        article: ref('article-01'),
        quote: 'They signed it in Lisbon.',
      },
      {
        _type: 'evidence',
        _key: 'e2',
        article: ref('article-embargoed'),
        quote: `${secret} sentence of an embargoed article`,
      },
    ],
  }),
  memorandum(2, {status: 'extended', successorOf: ref('memorandum-1'), areas: ['sport']}),
  memorandum(3, {
    parties: [
      {_type: 'memorandumParty', _key: 'p1', organization: ref('organization-foundation')},
      {_type: 'memorandumParty', _key: 'p2', organization: ref('organization-university')},
    ],
  }),
  memorandum(4, {signedOn: undefined, signedOnPrecision: 'dayWithoutYear', signedOnText: 'May 11'}),
  memorandum(5, {signedOn: undefined, status: 'planned', title: 'A planned agreement'}),
  article(1, {
    subheadline: 'A summary of the first',
    dateline: {_type: 'dateline', place: ref('place-lisbon'), text: 'LISBON'},
    source: ref('organization-university'),
    keywords: ['tiles', 'archives'],
    topics: [ref('topic-arts', 't1')],
    mentions: [ref('organization-council', 'm1'), ref('person-ines', 'm2')],
    memoranda: [ref('memorandum-1', 'r1')],
    galleries: [ref(gallery._id, 'g1')],
    leadFigure: figure('The lead'),
    body: richBody,
    corrections: [
      {_type: 'correction', _key: 'c1', date: '2026-05-02T08:00:00Z', text: 'The year was wrong.'},
      {
        _type: 'correction',
        _key: 'c2',
        date: '2026-05-03T08:00:00Z',
        text: `${secret} note to the desk`,
        public: false,
      },
    ],
    seo: {_type: 'seo', description: 'Of tiles'},
    rights: {_type: 'rights', copyrightHolder: 'Test Agency'},
  }),
  article(2, {
    topics: [ref('topic-arts', 't1')],
    mentions: [ref('organization-council', 'm1'), ref('person-ines', 'm2')],
  }),
  article(3, {mentions: [ref('organization-council', 'm1')], leadFigure: figure('Another')}),
  ...[4, 5, 6, 7].map((number) => article(number)),
  // Two of one instant, which only the id can part.
  article(8, {publishedAt: '2026-05-01T07:00:00.000Z'}),
  // Already published by its offset, though its text sorts behind the moment of asking.
  article(9, {publishedAt: '2026-06-01T14:00:00+04:00'}),
  article(10, {seo: {_type: 'seo', noIndex: true}, embargoUntil: '2026-05-01T10:00:00Z'}),
]

const links = {
  section: ref('section-culture'),
  topics: [ref('topic-arts', 't1')],
  mentions: [ref('organization-council', 'm1'), ref('person-ines', 'm2')],
  memoranda: [ref('memorandum-1', 'r1')],
  galleries: [ref(gallery._id, 'g1')],
  source: ref('organization-foundation'),
  leadFigure: figure(`${secret} picture`),
  body: [paragraph('p1', `${secret} tiles archives`)],
}

const hidden = (id: string, fields: object): TestDocument =>
  article(50, {
    ...links,
    headline: `${secret} headline`,
    slug: slug(id.replace(/[^a-z0-9]+/g, '-')),
    ...fields,
    _id: id,
  })

/** Fields whose words readers see, at whatever depth of a document. */
const WORDS = new Set(
  'headline title subheadline kicker name abbreviation description summary caption alt credit text quote attribution code url signatoryTitle signedOnText'.split(
    ' ',
  ),
)

/** The same document with a secret in the place of every word. */
function edited(document: TestDocument, id: string): TestDocument {
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewrite)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        WORDS.has(key) && typeof member === 'string' ? `${secret} ${id}` : rewrite(member),
      ]),
    )
  }
  return {...(rewrite(document) as TestDocument), _id: id}
}

const secretlyEdited = publicDocuments.filter(({_type}) => !_type.startsWith('sanity.'))

/** What a public article may never lead to, though it names it: drafts by their own ids. */
const draftOf = (id: string, key?: string) => ({...ref(`drafts.${id}`, key), _weak: true})

/** A public article that refers to drafts, past all perspectives. */
export const reachingArticle: TestDocument = article(11, {
  publishedAt: '2026-04-01T00:00:00Z',
  section: draftOf('section-culture'),
  source: draftOf('organization-council'),
  bylines: [{_type: 'byline', _key: 'b1', person: draftOf('person-ines')}],
  dateline: {_type: 'dateline', place: draftOf('place-lisbon'), text: 'LISBON'},
  topics: [draftOf('topic-arts', 't1')],
  mentions: [draftOf('organization-council', 'm1')],
  memoranda: [draftOf('memorandum-1', 'r1')],
  galleries: [draftOf(gallery._id, 'g1')],
  body: [
    paragraph('p1', 'A text.', [
      {_type: 'entity', _key: 'e1', reference: draftOf('organization-council')},
    ]),
    {_type: 'galleryEmbed', _key: 'g1', gallery: draftOf(gallery._id)},
    {_type: 'memorandumCard', _key: 'c1', memorandum: draftOf('memorandum-1')},
  ],
})

/** What no reader may have: drafts, versions, and articles whose time has not come. */
export const hiddenDocuments: readonly TestDocument[] = [
  ...secretlyEdited.map((document) => edited(document, `drafts.${document._id}`)),
  ...secretlyEdited.map((document) => edited(document, `versions.r1.${document._id}`)),
  hidden('drafts.article-new', {}),
  hidden('versions.r1.article-new', {}),
  hidden('article-scheduled', {publishedAt: '2026-06-01T12:00:01Z'}),
  // Not yet published by its offset, though its text sorts before the moment of asking.
  hidden('article-scheduled-west', {publishedAt: '2026-06-01T11:00:00-05:00'}),
  hidden('article-embargoed', {embargoUntil: '2026-06-02T00:00:00Z'}),
  hidden('article-embargoed-west', {embargoUntil: '2026-06-01T10:00:00-05:00'}),
  hidden('article-undated', {publishedAt: undefined}),
  hidden('article-unreadable-date', {publishedAt: 'yesterday'}),
  hidden('article-unreadable-embargo', {embargoUntil: 'until the ceremony is over'}),
]
