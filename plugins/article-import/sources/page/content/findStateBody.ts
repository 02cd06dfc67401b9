import {cleanLines} from '../structured/cleanText.ts'
import {readFlight} from '../structured/flightState.ts'
import {parseLooseJson} from '../structured/parseLooseJson.ts'
import {attribute, type PageNode} from '../tree/node.ts'
import {clauses} from './phrases.ts'

const MAX_VALUES = 200_000
const bodyKey =
  /^(?:body|content|articlebody|article|text|html|bodyhtml|body_html|contenthtml|value|paragraphs?|blocks?|story|raw|rendered|markdown|copy|p)$/i
const otherKey =
  /comment|related|recommend|teaser|description|summary|excerpt|abstract|caption|bio|seo|meta|promo|footer|legal|cookie|query|css|script/i

/**
 * The body that a page keeps only in its scripts' JSON state (`__NEXT_DATA__`, a stream of server components and their like), as
 * plain text: the group of strings at one place of the state that reads most like an article.
 */
export function findStateBody(nodes: readonly PageNode[]): string | undefined {
  const groups = new Map<string, {score: number; texts: string[]}>()
  const scripts = nodes.filter(({tag}) => tag === 'script')
  const states = scripts.flatMap((script) => parseLooseJson(stateOf(script)))
  for (const state of [...states, ...readFlight(scripts)]) collect(state, groups)
  let best: {score: number; texts: string[]} | undefined
  for (const group of groups.values())
    if (best === undefined || group.score > best.score) best = group
  return best !== undefined && best.score > 4 ? best.texts.join('\n') : undefined
}

function stateOf(script: PageNode): string {
  const source = script.children[0]?.text ?? ''
  const type = attribute(script, 'type') ?? ''
  if (/ld\+json/i.test(type) || source.length < 300) return ''
  if (/json/i.test(type) || attribute(script, 'id') === '__NEXT_DATA__') return source
  const assigned = /^\s*(?:window\.|var |self\.|globalThis\.)[\w.$[\]'"]{1,80}\s*=\s*(?=[{[])/.exec(
    source,
  )
  return assigned === null ? '' : source.slice(assigned[0].length)
}

/** Strings by their place, members of lists counting as one place. */
function collect(state: unknown, groups: Map<string, {score: number; texts: string[]}>): void {
  const stack: {value: unknown; path: string; weight: number}[] = [
    {value: state, path: '', weight: 1},
  ]
  let count = 0
  while (stack.length > 0 && count++ < MAX_VALUES) {
    const entry = stack.pop()
    if (entry === undefined) break
    const {value, path, weight} = entry
    if (typeof value === 'string') addText(value, path, weight, groups)
    else if (Array.isArray(value)) {
      for (let at = value.length - 1; at >= 0; at--)
        stack.push({value: value[at], path: `${path}[]`, weight})
    } else if (typeof value === 'object' && value !== null && path.length < 400) {
      for (const [key, inner] of Object.entries(value).reverse()) {
        const factor = otherKey.test(key) ? 0.1 : bodyKey.test(key) ? 1.5 : 1
        stack.push({value: inner, path: `${path}.${key}`, weight: Math.min(weight * factor, 2)})
      }
    }
  }
}

function addText(
  value: string,
  path: string,
  weight: number,
  groups: Map<string, {score: number; texts: string[]}>,
): void {
  if (value.length < 2 || /^(?:https?:|\/|#|[\w-]+$)/.test(value)) return
  const group = groups.get(path) ?? {score: 0, texts: []}
  groups.set(path, group)
  const text = value.length > 40 ? cleanLines(value) : value.trim()
  if (text === undefined || text === '') return
  group.texts.push(text)
  if (text.length >= 50)
    group.score += (Math.min(text.length / 200, 20) + Math.min(clauses(text), 6) * 0.3) * weight
}
