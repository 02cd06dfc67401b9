import type {Lake} from '../../../lake/index.ts'

const picture = {
  _id: 'image-0123456789abcdef0123456789abcdef01234567-1600x900-jpg',
  _type: 'sanity.imageAsset',
  url: 'http://localhost/images/local/production/0123456789abcdef0123456789abcdef01234567-1600x900.jpg',
  mimeType: 'image/jpeg',
  metadata: {dimensions: {width: 1600, height: 900}},
}

/** What a site of `size` articles shows: sections, organizations, memoranda, and articles of five paragraphs. */
export async function fillSite(lake: Lake, size: number): Promise<void> {
  const client = lake.client()
  const ref = (id: string, key?: string) => ({
    _type: 'reference',
    _ref: id,
    ...(key && {_key: key}),
  })
  const named = (type: string, field: string, count: number) =>
    Array.from({length: count}, (_, n) => ({
      _id: `${type}-${n}`,
      _type: type,
      [field]: `${type} ${n}`,
      slug: {_type: 'slug', current: `${type}-${n}`},
    }))
  const memoranda = Array.from({length: 500}, (_, n) => ({
    _id: `memorandum-${n}`,
    _type: 'memorandum',
    title: `Memorandum ${n}`,
    slug: {_type: 'slug', current: `memorandum-${n}`},
    kind: 'memorandumOfUnderstanding',
    status: 'signed',
    signedOn: `20${10 + (n % 15)}-03-04`,
    parties: [n % 50, (n * 7 + 1) % 50].map((id) => ({
      _type: 'memorandumParty',
      _key: `p${id}`,
      organization: ref(`organization-${id}`),
    })),
  }))
  const articles = function* () {
    const start = Date.UTC(2010, 0, 1)
    const step = (Date.UTC(2026, 0, 1) - start) / size
    for (let n = 0; n < size; n++) {
      yield {
        _id: `article-${String(n).padStart(7, '0')}`,
        _type: 'article',
        headline: `Story number${n} of the ${n % 9 ? 'town' : 'harbour'}`,
        slug: {_type: 'slug', current: `story-${n}`},
        publishedAt: new Date(start + n * step).toISOString(),
        language: 'en',
        section: ref(`section-${n % 8}`),
        ...(n % 3 === 0 && {leadFigure: {_type: 'figure', asset: ref(picture._id), alt: 'A quay'}}),
        mentions: [ref(`organization-${n % 50}`, 'm1')],
        body: Array.from({length: 5}, (_, at) => ({
          _type: 'block',
          _key: `b${at}`,
          style: 'normal',
          markDefs: [],
          children: [
            {
              _type: 'span',
              _key: 's',
              marks: [],
              text: `Paragraph ${at} of story ${n}. `.repeat(12),
            },
          ],
        })),
      }
    }
  }
  await lake.seed([
    picture,
    ...named('section', 'title', 8),
    ...named('organization', 'name', 50),
    ...memoranda,
  ])
  const batch: {_id: string; _type: string}[] = []
  for (const article of articles()) {
    batch.push(article)
    if (batch.length === 2000) await lake.seed(batch.splice(0))
  }
  if (batch.length > 0) await lake.seed(batch)
  await client.fetch('count(*[_type == "article"])')
}
