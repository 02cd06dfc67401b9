import type {RawImage} from '../../../model.ts'
import {attribute, type PageNode} from '../tree/node.ts'
import {cleanLine, cleanLines, cleanList} from './cleanText.ts'
import {distinctNames, namesOf} from './names.ts'
import type {PageFields} from './pageFields.ts'
import {parseLooseJson} from './parseLooseJson.ts'

type Thing = Readonly<Record<string, unknown>>

const MAX_THINGS = 2000
const storyTypes =
  /(?:Article|BlogPosting|Report|LiveBlogPosting|Review|SocialMediaPosting|PressRelease|Posting|Recipe)$/

/** What the page's JSON-LD says of its article; broken JSON is mended where that is certain. */
export function readJsonLd(nodes: readonly PageNode[]): PageFields {
  const things: Thing[] = []
  for (const node of nodes) {
    if (node.tag !== 'script') continue
    if (!/^\s*application\/ld\+json/i.test(attribute(node, 'type') ?? '')) continue
    const parsed = parseLooseJson(node.children[0]?.text ?? '')
    for (const value of parsed) flatten(value, things)
  }
  const byId = new Map<string, Thing>()
  for (const thing of things) {
    const id = text(thing, '@id')
    if (id !== undefined && Object.keys(thing).length > 2 && !byId.has(id)) byId.set(id, thing)
  }
  const stories = things.filter((thing) => typesOf(thing).some((type) => storyTypes.test(type)))
  const story = bestStory(stories)
  return story === undefined ? {} : fieldsOf(story, byId, things)
}

/** Lists, graphs and nested main entities laid flat; anything else nested stays where it is. */
function flatten(top: unknown, things: Thing[]): void {
  const queue: unknown[] = [top]
  while (queue.length > 0 && things.length < MAX_THINGS) {
    const value = queue.shift()
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_THINGS))
    else if (isThing(value)) {
      things.push(value)
      for (const key of [
        '@graph',
        'mainEntity',
        'mainEntityOfPage',
        'hasPart',
        'itemListElement',
      ]) {
        const inner = own(value, key)
        if (typeof inner === 'object' && inner !== null) queue.push(inner)
      }
    }
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(thing: Thing, key: string): unknown {
  return Object.hasOwn(thing, key) ? thing[key] : undefined
}

function text(thing: Thing, key: string): string | undefined {
  return cleanLine(own(thing, key))
}

function typesOf(thing: Thing): string[] {
  const type = own(thing, '@type')
  const list = Array.isArray(type) ? type : [type]
  return list.filter((name): name is string => typeof name === 'string')
}

/** The one with a body, else with a headline, else the first. */
function bestStory(stories: readonly Thing[]): Thing | undefined {
  let best: Thing | undefined
  let bestScore = -1
  for (const story of stories) {
    const body = own(story, 'articleBody') ?? own(story, 'text')
    const isReview = typesOf(story).some((type) => /Review|Posting$|Recipe/.test(type))
    const score =
      (typeof body === 'string' && body.length > 200 ? 4 : 0) +
      (own(story, 'headline') === undefined ? 0 : 3) +
      (own(story, 'datePublished') === undefined ? 0 : 1) +
      (own(story, 'author') === undefined ? 0 : 1) -
      (isReview ? 1 : 0)
    if (score > bestScore) {
      best = story
      bestScore = score
    }
  }
  return best
}

function fieldsOf(
  story: Thing,
  byId: ReadonlyMap<string, Thing>,
  things: readonly Thing[],
): PageFields {
  const section = cleanList(own(story, 'articleSection'), /$^/)
  const publisher = resolve(own(story, 'publisher'), byId)[0]
  const holder = resolve(own(story, 'copyrightHolder'), byId)[0]
  return {
    url: addressOf(story),
    externalId: text(story, 'identifier'),
    headline: text(story, 'headline') ?? text(story, 'name'),
    subheadline: text(story, 'alternativeHeadline'),
    description: text(story, 'description'),
    bylines: nonEmpty(namesIn(own(story, 'author') ?? own(story, 'creator'), byId)),
    publishedAt: text(story, 'datePublished') ?? text(story, 'dateCreated'),
    updatedAt: text(story, 'dateModified'),
    language: languageOf(story),
    section: section[0] ?? crumbSection(things),
    tags: nonEmpty(tagsIn(own(story, 'keywords'))),
    leadImage: imagesIn(own(story, 'image') ?? own(story, 'thumbnailUrl'), byId)[0],
    sourceName: publisher === undefined ? undefined : text(publisher, 'name'),
    copyrightHolder: holder === undefined ? undefined : text(holder, 'name'),
    copyrightNotice: text(story, 'copyrightNotice'),
    bodyText: bodyOf(story),
  }
}

function bodyOf(story: Thing): string | undefined {
  const own1 = cleanLines(own(story, 'articleBody') ?? own(story, 'reviewBody'))
  const updates = own(story, 'liveBlogUpdate')
  if (!Array.isArray(updates)) return own1
  const parts = updates.filter(isThing).map((update) => cleanLines(own(update, 'articleBody')))
  const all = [own1, ...parts].filter((part) => part !== undefined)
  return all.length === 0 ? undefined : all.join('\n')
}

function addressOf(story: Thing): string | undefined {
  const main = own(story, 'mainEntityOfPage')
  const inner = isThing(main) ? (text(main, '@id') ?? text(main, 'url')) : cleanLine(main)
  const candidates = [text(story, 'url'), inner, text(story, '@id')]
  return candidates.find((url) => url !== undefined && /^https?:\/\//i.test(url))
}

function resolve(value: unknown, byId: ReadonlyMap<string, Thing>): Thing[] {
  const list = Array.isArray(value) ? value.slice(0, 50) : [value]
  return list.flatMap((entry) => {
    if (typeof entry === 'string') return [byId.get(entry) ?? {name: entry, url: entry}]
    if (!isThing(entry)) return []
    const id = text(entry, '@id')
    const isReference = id !== undefined && own(entry, 'name') === undefined
    return [isReference ? (byId.get(id) ?? entry) : entry]
  })
}

function namesIn(value: unknown, byId: ReadonlyMap<string, Thing>): string[] {
  const names = resolve(value, byId).flatMap((person) => {
    const name = own(person, 'name')
    return Array.isArray(name) ? name.flatMap(namesOf) : namesOf(name)
  })
  return distinctNames(names)
}

function tagsIn(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value]
  const terms = list.flatMap((entry) => {
    if (isThing(entry)) return [own(entry, 'name') ?? own(entry, 'termCode')]
    return typeof entry === 'string' ? cleanList(entry) : []
  })
  return cleanList(terms)
}

function imagesIn(value: unknown, byId: ReadonlyMap<string, Thing>): RawImage[] {
  return resolve(value, byId).flatMap((image) => {
    const inner = resolve(own(image, 'url') ?? own(image, 'contentUrl'), byId)[0]
    const url =
      text(image, 'url') ?? text(image, 'contentUrl') ?? (inner && text(inner, 'url')) ?? undefined
    if (url === undefined) return []
    const caption = text(image, 'caption')
    const credit = text(image, 'creditText')
    const copyright = text(image, 'copyrightNotice')
    const width = size(own(image, 'width'))
    const height = size(own(image, 'height'))
    return [
      {
        url,
        ...(caption === undefined ? {} : {caption}),
        ...(credit === undefined ? {} : {credit}),
        ...(copyright === undefined ? {} : {copyright}),
        ...(width === undefined ? {} : {width}),
        ...(height === undefined ? {} : {height}),
      },
    ]
  })
}

function size(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : Number.parseInt(String(value ?? ''), 10)
  return Number.isInteger(number) && number > 0 && number < 100_000 ? number : undefined
}

function languageOf(story: Thing): string | undefined {
  const value = own(story, 'inLanguage')
  return isThing(value) ? (text(value, 'alternateName') ?? text(value, 'name')) : cleanLine(value)
}

/** The crumb before the last one names the section. */
function crumbSection(things: readonly Thing[]): string | undefined {
  const list = things.find((thing) => typesOf(thing).includes('BreadcrumbList'))
  const items = list === undefined ? undefined : own(list, 'itemListElement')
  if (!Array.isArray(items) || items.length < 3) return undefined
  const crumb: unknown = items[items.length - 2]
  if (!isThing(crumb)) return undefined
  const item = own(crumb, 'item')
  return text(crumb, 'name') ?? (isThing(item) ? text(item, 'name') : undefined)
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list
}
