import {type Block, collectBlocks} from '../content/blocks.ts'
import {attribute, contains, type PageNode} from '../tree/node.ts'
import {cleanLine, cleanList} from './cleanText.ts'
import {distinctNames, namesOf} from './names.ts'
import type {FieldLayer, PageFields} from './pageFields.ts'

const storyType = /(?:^|[/#:])(?:\w*Article|BlogPosting|Report|LiveBlogPosting|NewsItem)(?:\s|$)/

/** What microdata (`itemprop`) and RDFa or rNews (`property`) say of the page's article. */
export function readItemProperties(nodes: readonly PageNode[]): FieldLayer[] {
  return (['microdata', 'rdfa'] as const).map((dialect) => ({
    name: dialect,
    fields: readDialect(nodes, dialect),
  }))
}

function readDialect(nodes: readonly PageNode[], dialect: 'microdata' | 'rdfa'): PageFields {
  const typeName = dialect === 'microdata' ? 'itemtype' : 'typeof'
  const propertyName = dialect === 'microdata' ? 'itemprop' : 'property'
  const item = nodes.find(
    (node) => node.attributes.length > 0 && storyType.test(attribute(node, typeName) ?? ''),
  )
  if (item === undefined) return {}
  const found = new Map<string, PageNode[]>()
  for (let index = item.index + 1; index < item.end; index++) {
    const node = nodes[index]
    if (node === undefined || node.attributes.length === 0) continue
    const value = attribute(node, propertyName)
    if (value === undefined) continue
    const inner = ownerOf(node, typeName, item)
    for (const word of value.split(/\s+/, 6)) {
      const name = word.replace(/^.*[:/#]/, '').toLowerCase()
      const key = inner === undefined ? name : `${inner}.${name}`
      const list = found.get(key)
      if (list === undefined) found.set(key, [node])
      else if (list.length < 50) list.push(node)
    }
  }
  return fieldsOf(found)
}

/** The property whose nested item the node stands in; undefined for the article's own. */
function ownerOf(node: PageNode, typeName: string, item: PageNode): string | undefined {
  for (let at = node.parent; at !== null && at !== item; at = at.parent) {
    if (attribute(at, typeName) === undefined && attribute(at, 'itemscope') === undefined) continue
    const name = attribute(at, 'itemprop') ?? attribute(at, 'property') ?? 'nested'
    return name.replace(/^.*[:/#]/, '').toLowerCase()
  }
  return undefined
}

function fieldsOf(found: ReadonlyMap<string, readonly PageNode[]>): PageFields {
  const value = (...names: string[]) =>
    names
      .flatMap((name) => found.get(name) ?? [])
      .map(propertyValue)
      .find((text) => text !== undefined)
  const persons = ['author', 'creator'].flatMap((role) => {
    const nested = found.get(`${role}.name`) ?? []
    const outer = (found.get(role) ?? []).filter(
      (node) => !nested.some((name) => contains(node, name)),
    )
    return [...nested, ...outer].map(propertyValue)
  })
  const names = distinctNames(persons.flatMap(namesOf))
  const tags = cleanList(
    (found.get('keywords') ?? []).flatMap((node) => cleanList(propertyValue(node) ?? '')),
  )
  const image = value('image.url', 'image.contenturl', 'image', 'thumbnailurl', 'associatedmedia')
  return {
    url: value('url', 'mainentityofpage'),
    headline: value('headline', 'title'),
    subheadline: value('alternativeheadline'),
    description: value('description'),
    bylines: names.length === 0 ? undefined : names,
    publishedAt: value('datepublished', 'datecreated', 'issued', 'date'),
    updatedAt: value('datemodified', 'modified'),
    section: value('articlesection'),
    tags: tags.length === 0 ? undefined : tags,
    language: value('inlanguage'),
    sourceName: value('publisher.name', 'provider.name', 'sourceorganization.name'),
    copyrightHolder: value('copyrightholder.name', 'copyrightholder'),
    copyrightNotice: value('copyrightnotice'),
    leadImage: image !== undefined && /^\S+$/.test(image) ? {url: image} : undefined,
  }
}

function blocksOf(node: PageNode): Block[] {
  return collectBlocks(node, () => false)
}

function propertyValue(node: PageNode): string | undefined {
  const given = attribute(node, 'content') ?? attribute(node, 'datetime')
  if (given !== undefined) return cleanLine(given)
  if (node.tag === 'a' || node.tag === 'link') {
    const text = node.tag === 'a' ? lineOf(node) : undefined
    return text ?? cleanLine(attribute(node, 'href'))
  }
  if (node.tag === 'img') return cleanLine(attribute(node, 'src'))
  return lineOf(node)
}

function lineOf(node: PageNode): string | undefined {
  return cleanLine(
    blocksOf(node)
      .map(({text}) => text)
      .join(' ')
      .slice(0, 2000),
  )
}
