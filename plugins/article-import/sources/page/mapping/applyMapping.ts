import {selectAll} from 'css-select'
import {collectBlocks} from '../content/blocks.ts'
import {imageAddress} from '../content/imageAddress.ts'
import {textOf} from '../content/textOf.ts'
import {cleanLine, cleanList} from '../structured/cleanText.ts'
import {distinctNames, namesOf} from '../structured/names.ts'
import type {PageFields} from '../structured/pageFields.ts'
import {attribute, contains, type PageNode} from '../tree/node.ts'
import {nodeAdapter} from './nodeAdapter.ts'
import type {MappedField, MappingRule, SiteMapping} from './siteMappings.ts'

/** What a mapping found in a page. */
export interface AppliedMapping {
  readonly fields: PageFields
  /** The elements of the body, when the mapping names it and the page has it. */
  readonly bodies: readonly PageNode[]
  readonly removed: readonly PageNode[]
  /** The selector that gave each field. */
  readonly selectors: Readonly<Partial<Record<MappedField, string>>>
  /** Fields of the mapping that nothing in the page matched. */
  readonly unmatched: readonly MappedField[]
}

/** Reads a page's fields by a site's mapping. */
export function applyMapping(nodes: readonly PageNode[], mapping: SiteMapping): AppliedMapping {
  const root = nodes[0]
  const removed =
    root === undefined ? [] : (mapping.remove ?? []).flatMap((one) => select(one, root))
  const fields: Record<string, unknown> = {}
  const selectors: Partial<Record<MappedField, string>> = {}
  const unmatched: MappedField[] = []
  const bodies: PageNode[] = []
  for (const [name, choice] of Object.entries(mapping.fields)) {
    const field = name as MappedField
    const found =
      choice === undefined || root === undefined
        ? undefined
        : firstMatch(choice, field, root, removed)
    if (found === undefined) {
      unmatched.push(field)
      continue
    }
    selectors[field] = found.rule.selector
    if (field === 'body') {
      bodies.push(...found.nodes)
      removed.push(...found.removed)
    } else fields[field] = found.value
  }
  return {fields, bodies, removed, selectors, unmatched}
}

interface Match {
  readonly rule: MappingRule
  readonly nodes: readonly PageNode[]
  readonly removed: readonly PageNode[]
  readonly value: unknown
}

function firstMatch(
  choice: NonNullable<SiteMapping['fields'][MappedField]>,
  field: MappedField,
  root: PageNode,
  removed: readonly PageNode[],
): Match | undefined {
  for (const entry of Array.isArray(choice) ? choice : [choice]) {
    const rule = typeof entry === 'string' ? {selector: entry} : entry
    const isList = field === 'bylines' || field === 'tags' || field === 'body'
    const matches = select(rule.selector, root).filter(
      (node) => !removed.some((other) => contains(other, node)),
    )
    const nodes = (rule.all ?? isList) ? matches : matches.slice(0, 1)
    const inside = nodes.flatMap((node) => (rule.remove ?? []).flatMap((one) => select(one, node)))
    const value =
      field === 'body' ? nodes.length : mappedValue(field, nodes, rule, [...removed, ...inside])
    if (nodes.length > 0 && value !== undefined) return {rule, nodes, removed: inside, value}
  }
  return undefined
}

function select(selector: string, root: PageNode): PageNode[] {
  return selectAll<PageNode, PageNode>(selector, root, {adapter: nodeAdapter})
}

function mappedValue(
  field: MappedField,
  nodes: readonly PageNode[],
  rule: MappingRule,
  removed: readonly PageNode[],
): unknown {
  const texts = nodes.flatMap((node) => textsOf(node, field, rule, removed))
  const parts =
    rule.split === undefined ? texts : texts.flatMap((text) => text.split(rule.split ?? ''))
  if (field === 'bylines') return nonEmpty(distinctNames(parts.flatMap(namesOf)))
  if (field === 'tags') return nonEmpty(cleanList(parts))
  const text = cleanLine(parts.join(' '))
  return field === 'leadImage' && text !== undefined ? {url: text} : text
}

function textsOf(
  node: PageNode,
  field: MappedField,
  rule: MappingRule,
  removed: readonly PageNode[],
): string[] {
  const given =
    rule.attribute === undefined
      ? implied(node, field)
      : attribute(node, rule.attribute.toLowerCase())
  if (given !== undefined) return [given]
  if (rule.attribute !== undefined) return []
  return [textOf(collectBlocks(node, (inner) => removed.includes(inner)))]
}

/** What a field's element says in an attribute rather than in text. */
function implied(node: PageNode, field: MappedField): string | undefined {
  if (node.tag === 'meta') return attribute(node, 'content')
  if (node.tag === 'link') return attribute(node, 'href')
  if (node.tag === 'img' || node.tag === 'amp-img') return imageAddress(node)
  if (field === 'url') return attribute(node, 'href')
  if (field === 'publishedAt' || field === 'updatedAt')
    return attribute(node, 'datetime') ?? attribute(node, 'content')
  return undefined
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list
}
