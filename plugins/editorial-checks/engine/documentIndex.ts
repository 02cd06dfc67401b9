import {
  asArray,
  asFields,
  asString,
  type Fields,
  instant,
  objectsOf,
  publishedId,
} from './values.ts'

/** What cross-document rules need of a document; a {@link documentCard} or a row of {@link indexQuery}. */
export type DocumentCard = Fields

/** An organization's name as texts may spell it. */
export interface OrganizationName {
  readonly id: string
  readonly name: string
  /** Lower case. */
  readonly words: readonly string[]
  /** Set when the organization has another name now: when this one ended, in ms. */
  readonly formerUntil?: number
  readonly current: string
}

/** An article that carries a headline. */
export interface HeadlineUse {
  readonly id: string
  /** In ms. */
  readonly publishedAt: number | undefined
}

/** All documents of a dataset, seen once, for the rules that look beyond their document. */
export interface DocumentIndex {
  /** A document's card; that of the published one where there is one. */
  card(id: string): DocumentCard | undefined
  isPublished(id: string): boolean
  /** Published ids of the documents of a type that have this slug. */
  bySlug(type: string, slug: string): Iterable<string>
  /** Read one after another: a headline that comes back each day has thousands. */
  byHeadline(headline: string): Iterable<HeadlineUse>
  byName(type: string, name: string): Iterable<string>
  /** Names of organizations by their first word in lower case. */
  organizationNames(firstWord: string): readonly OrganizationName[]
}

/** One query for all cards of a dataset: {@link buildDocumentIndex} takes its rows. */
export const indexQuery = `*[_type in ["article","organization","person","place","memorandum","photoGallery","section","topic","sanity.imageAsset"]]{
  _id, _type, headline, name, title, "slug": select(defined(slug.current) => {"current": slug.current}),
  publishedAt, abbreviation, names, roles, signedOn, signedOnPrecision, status, originalFilename,
  "images": select(_type == "photoGallery" => images[]{"_key": _key}),
  "variants": select(_type == "person" => variants)
}`

const kept = [
  '_id',
  '_type',
  'headline',
  'name',
  'title',
  'publishedAt',
  'abbreviation',
  'names',
  'roles',
  'signedOn',
  'signedOnPrecision',
  'status',
  'variants',
  'originalFilename',
  'metadata',
] as const

const indexed = new Set([
  'article',
  'organization',
  'person',
  'place',
  'memorandum',
  'photoGallery',
  'section',
  'topic',
  'sanity.imageAsset',
])

/** The few fields of a document that other documents' checks look at; undefined for other types. */
export function documentCard(document: Fields): DocumentCard | undefined {
  const type = asString(document._type)
  if (!indexed.has(type)) return undefined
  const card: Record<string, unknown> = {}
  for (const name of kept) if (document[name] !== undefined) card[name] = document[name]
  const slug = asString(asFields(document.slug)?.current)
  if (slug !== '') card.slug = {current: slug}
  if (type === 'sanity.imageAsset') {
    const dimensions = asFields(asFields(document.metadata)?.dimensions)
    card.metadata = {dimensions: {width: dimensions?.width, height: dimensions?.height}}
  } else {
    delete card.metadata
  }
  if (type === 'photoGallery') card.images = asArray(document.images).map(() => ({}))
  return card
}

/** Builds the index from cards, in one pass over them; its memory is that of the cards. */
export function buildDocumentIndex(cards: Iterable<DocumentCard>): DocumentIndex {
  const byId = new Map<string, DocumentCard>()
  const drafts = new Set<string>()
  const slugs: Ids = new Map()
  const headlines: Ids = new Map()
  const names: Ids = new Map()
  const organizations = new Map<string, OrganizationName[]>()
  for (const card of cards) {
    const ownId = asString(card._id)
    const id = publishedId(ownId)
    const published = id === ownId
    const type = asString(card._type)
    const before = byId.get(id)
    if (published || before === undefined) byId.set(id, card)
    if (published) drafts.delete(id)
    else if (before === undefined) drafts.add(id)
    const slug = asString(asFields(card.slug)?.current)
    if (slug !== '') addTo(slugs, `${type}\n${slug}`, id)
    const headline = normalizeName(asString(card.headline))
    if (type === 'article' && headline !== '') addTo(headlines, headline, id)
    const name = normalizeName(asString(card.name))
    if (name !== '') addTo(names, `${type}\n${name}`, id)
    if (type === 'organization' && (published || before === undefined)) {
      for (const known of organizationNamesOf(id, card)) {
        const first = known.words[0] ?? ''
        const list = organizations.get(first)
        if (list) list.push(known)
        else organizations.set(first, [known])
      }
    }
  }
  return {
    card: (id) => byId.get(publishedId(id)),
    isPublished: (id) => byId.has(publishedId(id)) && !drafts.has(publishedId(id)),
    bySlug: (type, slug) => idsAt(slugs, `${type}\n${slug}`),
    *byHeadline(headline) {
      for (const id of idsAt(headlines, normalizeName(headline))) {
        yield {id, publishedAt: instant(byId.get(id)?.publishedAt)}
      }
    },
    byName: (type, name) => idsAt(names, `${type}\n${normalizeName(name)}`),
    organizationNames: (firstWord) => organizations.get(firstWord) ?? [],
  }
}

/** Most keys have one id; a set for each would cost more than all else. */
type Ids = Map<string, string | Set<string>>

function addTo(map: Ids, key: string, id: string) {
  const before = map.get(key)
  if (before === undefined) map.set(key, id)
  else if (typeof before !== 'string') before.add(id)
  else if (before !== id) map.set(key, new Set([before, id]))
}

function idsAt(map: Ids, key: string): Iterable<string> {
  const ids = map.get(key)
  return typeof ids === 'string' ? [ids] : (ids ?? [])
}

/** Names compare without case, punctuation, double spaces and bracketed markers. */
export function normalizeName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[[(][^\])]{1,40}[\])]\s*$/u, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

function organizationNamesOf(id: string, card: DocumentCard): readonly OrganizationName[] {
  const current = asString(card.name).trim()
  const found = new Map<string, OrganizationName>()
  const add = (name: string, formerUntil?: number) => {
    const words = name.trim().split(/\s+/u)
    // A single short word in small letters would match everywhere.
    if (name.trim() === '' || (words.length === 1 && name.trim().length < 3)) return
    if (found.has(name.trim())) return
    found.set(name.trim(), {
      id,
      name: name.trim(),
      words: words.map((word) => word.toLowerCase()),
      current,
      ...(formerUntil !== undefined && {formerUntil}),
    })
  }
  add(current)
  add(asString(card.abbreviation))
  for (const {value} of objectsOf(card.names)) {
    const until = endOf(asString(value.to))
    add(asString(value.name), until)
    add(asString(value.abbreviation), until)
  }
  return [...found.values()]
}

/** The end of a day, month or year that a name was valid to, in ms. */
function endOf(date: string): number | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date)
  if (!match) return undefined
  const [, year = '', month = '12', day = '31'] = match
  return instant(`${year}-${month}-${day}`) ?? instant(`${year}-${month}-28`)
}
