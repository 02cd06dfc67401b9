import type {Fields} from './values.ts'

/** A complete article without a finding, with some fields replaced; undefined leaves one out. */
export function exampleArticle(fields: Fields = {}): Fields {
  return compact({
    _id: 'article-example',
    _type: 'article',
    headline: 'Harbour town opens its restored concert hall',
    subheadline:
      'The hall, closed for nine years, seats eight hundred and reopens with a free week.',
    slug: {_type: 'slug', current: 'harbour-town-opens-its-restored-concert-hall'},
    bylines: [{_type: 'byline', _key: 'b1', creditLine: 'Nora Lind'}],
    publishedAt: '2024-05-12T09:00:00Z',
    language: 'en',
    leadFigure: exampleFigure(),
    body: examplePortableText(
      'The town opened its restored concert hall on Sunday after nine years of work.',
      'Visitors filled the stairs long before the doors opened, and the first concert lasted until midnight.',
    ),
    seo: {_type: 'seo', description: 'A concert hall reopens after nine years of restoration.'},
    ...fields,
  })
}

/** A picture with everything that a reader and a desk ask for. */
export function exampleFigure(fields: Fields = {}): Fields {
  return compact({
    _type: 'figure',
    asset: {
      _type: 'reference',
      _ref: 'image-0a1b2c3d4e5f60718293a4b5c6d7e8f901234567-1600x1067-jpg',
    },
    alt: 'A concert hall seen from its stage',
    caption: 'The hall an hour before the first guests came.',
    credit: 'Nora Lind',
    ...fields,
  })
}

/** Paragraphs as Portable Text. */
export function examplePortableText(...paragraphs: readonly string[]): readonly Fields[] {
  return paragraphs.map((text, index) => exampleBlock(text, {_key: `p${index + 1}`}))
}

/** One block of Portable Text with one span. */
export function exampleBlock(text: string, fields: Fields = {}): Fields {
  const key = String(fields._key ?? 'p1')
  return compact({
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: `${key}s1`, text, marks: []}],
    ...fields,
  })
}

/** A paragraph whose only text is a link. */
export function exampleLink(text: string, href: string): Fields {
  return exampleBlock(text, {
    markDefs: [{_type: 'link', _key: 'l1', href}],
    children: [{_type: 'span', _key: 'p1s1', text, marks: ['l1']}],
  })
}

/** A signed memorandum between two organizations, without a finding. */
export function exampleMemorandum(fields: Fields = {}): Fields {
  return compact({
    _id: 'memorandum-example',
    _type: 'memorandum',
    title: 'Memorandum of understanding between the Harbour Museum and the Northern Archive',
    slug: {_type: 'slug', current: 'harbour-museum-northern-archive'},
    kind: 'memorandumOfUnderstanding',
    parties: [
      {_type: 'memorandumParty', _key: 'a', organization: reference('organization-harbour-museum')},
      {
        _type: 'memorandumParty',
        _key: 'b',
        organization: reference('organization-northern-archive'),
      },
    ],
    signedOn: '2024-05-11',
    signedOnPrecision: 'day',
    place: reference('place-harbour-town'),
    status: 'signed',
    evidence: [
      {
        _type: 'evidence',
        _key: 'e1',
        article: reference('article-example'),
        quote: 'The Harbour Museum and the Northern Archive signed a memorandum of understanding.',
      },
    ],
    ...fields,
  })
}

/** A gallery of two pictures with a cover, without a finding. */
export function exampleGallery(fields: Fields = {}): Fields {
  return compact({
    _id: 'photoGallery-example',
    _type: 'photoGallery',
    title: 'Opening night at the concert hall',
    slug: {_type: 'slug', current: 'opening-night-at-the-concert-hall'},
    images: [
      {...exampleFigure(), _key: 'i1'},
      {
        ...exampleFigure({
          asset: {
            _type: 'reference',
            _ref: 'image-1f2e3d4c5b6a79880716253443526170fedcba98-1600x1067-jpg',
          },
          alt: 'Guests on the stairs of the hall',
          caption: 'Guests wait for the doors to open.',
        }),
        _key: 'i2',
      },
    ],
    cover: {
      _type: 'image',
      asset: {
        _type: 'reference',
        _ref: 'image-0a1b2c3d4e5f60718293a4b5c6d7e8f901234567-1600x1067-jpg',
      },
    },
    ...fields,
  })
}

/** A reference to a document. */
export function reference(id: string): Fields {
  return {_type: 'reference', _ref: id}
}

function compact(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
