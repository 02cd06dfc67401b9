import type {PageNode} from '../tree/node.ts'
import {hint, vocabulary} from './hintWords.ts'
import {isNotice, isRelatedLabel} from './phrases.ts'
import {isReaderLabel} from './readerLabels.ts'

const words = new Map<string, number>()
const lastOfTriples = new Set<string>()
for (const [bits, list] of vocabulary) {
  for (const entry of list.split(/\s+/)) {
    if (entry === '') continue
    words.set(entry, (words.get(entry) ?? 0) | bits)
    if (entry.split('+').length === 3) lastOfTriples.add(entry)
  }
}

/** Beginnings that no content's name has; six letters, the whole word may go on. */
const beginnings = new Map<string, number>([
  ...'relate recomm newsle sideba advert breadc sponso subscr trendi tabool outbra pagina cookie footer'
    .split(' ')
    .map((word) => [word, hint.furniture] as const),
  ['commen', hint.comments],
  ['disqus', hint.comments],
])
const exceptions = new Set([
  'subscriber',
  'subscribers',
  'paginas',
  'commentary',
  'commentaries',
  'commence',
  'commencement',
  'adventure',
])

/** A layout `with-sidebar` is not the sidebar. */
const negators = new Set(['has', 'with', 'without', 'no', 'hide', 'show'])

/** A page has some hundreds of distinct names, and an archive's pages share them. */
const cache = new Map<string, number>()
const CACHE_LIMIT = 20_000

/** The bits that a class attribute or an id carries. */
export function hintsOfName(name: string): number {
  const known = cache.get(name)
  if (known !== undefined) return known
  let bits = 0
  let previous = ''
  let beforePrevious = ''
  let inName: number = hint.body
  for (const word of splitName(name)) {
    if (word === PART) {
      inName = 0
      continue
    }
    if (negators.has(previous)) {
      previous = ''
      continue
    }
    bits |= words.get(word) ?? 0
    if (word.length > 6 && !exceptions.has(word)) bits |= beginnings.get(word.slice(0, 6)) ?? 0
    if (previous !== '') bits |= (words.get(`${previous}+${word}`) ?? 0) & (~hint.body | inName)
    if (beforePrevious !== '') {
      const triple = `${beforePrevious}+${previous}+${word}`
      if (lastOfTriples.has(triple)) bits |= words.get(triple) ?? 0
    }
    beforePrevious = previous
    previous = word
    inName = hint.body
  }
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(name, bits)
  return bits
}

/** Stands between two classes: `story content` is a story, and content, but not a story's content. */
const PART = ' '

/** The words of a name such as `ArticleBody-articleBody td_post2`, in lower case. */
function splitName(name: string): string[] {
  return name
    .slice(0, 400)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1-$2')
    .replace(/\B(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1-$2')
    .toLowerCase()
    .replace(/([a-z]{4,20})\d{1,4}\b/g, '$1')
    .split(/([^\p{L}\p{N}]+)/u)
    .map((word, at) => (at % 2 === 1 && /\s/.test(word) ? PART : at % 2 === 1 ? '' : word))
    .filter((word) => word !== '')
}

const roles: Readonly<Record<string, number>> = {
  navigation: hint.furniture,
  banner: hint.furniture,
  complementary: hint.furniture,
  contentinfo: hint.furniture,
  search: hint.furniture,
  dialog: hint.furniture,
  alertdialog: hint.furniture,
  menu: hint.furniture,
  menubar: hint.furniture,
  toolbar: hint.furniture,
  tablist: hint.furniture,
  tooltip: hint.furniture,
  button: hint.furniture,
  main: hint.content,
  article: hint.content,
}

const properties: Readonly<Record<string, number>> = {
  articlebody: hint.body,
  'schema:articlebody': hint.body,
  'rnews:articlebody': hint.body,
  'content:encoded': hint.body,
  'schema:text': hint.content,
  'schema:author': hint.minor,
  author: hint.minor,
  datepublished: hint.minor,
  datemodified: hint.minor,
  keywords: hint.minor,
  caption: hint.caption,
  'schema:caption': hint.caption,
  comment: hint.comments,
  'schema:comment': hint.comments,
  usercomments: hint.comments,
}

/** The bits that all of an element's attributes carry together. */
export function hintsOf(node: PageNode): number {
  const {attributes} = node
  let bits = 0
  for (let at = 0; at < attributes.length; at += 2) {
    const value = attributes[at + 1] ?? ''
    switch (attributes[at]) {
      case 'class':
        bits |= hintsOfName(value) | hiddenByClass(value)
        break
      case 'id':
      case 'data-testid':
      case 'data-component':
      case 'data-module':
      case 'data-test':
      case 'data-test-id':
      case 'data-qa':
      case 'data-e2e':
      case 'data-area':
      case 'data-gu-name':
      case 'aria-labelledby':
        bits |= hintsOfName(value)
        break
      case 'name':
        if (node.tag.includes('-')) bits |= hintsOfName(value)
        break
      case 'aria-label':
        bits |= hintsOfLabel(node, value)
        break
      case 'role':
        bits |= own(roles, value.trim().toLowerCase())
        break
      case 'itemprop':
      case 'property':
        for (const word of value.toLowerCase().split(/\s+/, 8)) bits |= own(properties, word)
        break
      case 'hidden':
        bits |= value === 'until-found' ? 0 : hint.hidden
        break
      case 'aria-hidden':
        bits |= value === 'true' ? hint.hidden : 0
        break
      case 'style':
        bits |= hiddenByStyle(value) ? hint.hidden : 0
        break
    }
  }
  return bits
}

const regions = new Set(['section', 'aside', 'div', 'ul', 'ol'])

/** A label that screen readers speak tells what a part is, whatever its hashed classes hide. */
function hintsOfLabel({tag}: PageNode, label: string): number {
  if (label.length > 60 || !regions.has(tag)) return 0
  if (isReaderLabel(label)) return hint.comments
  return isRelatedLabel(label) || isNotice(label) ? hint.furniture : 0
}

function own(table: Readonly<Record<string, number>>, key: string): number {
  return Object.hasOwn(table, key) ? (table[key] ?? 0) : 0
}

function hiddenByStyle(style: string): boolean {
  if (style.length < 8) return false
  return /(?:^|[;\s])(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)/i.test(
    style.slice(0, 1000),
  )
}

const hidingClass = /(?:^|\s)(?:hidden|d-none|is-hidden|u-hidden|display-none|hide)(?=\s|$)/
const showingClass = /(?:^|\s)(?:[\w-]+:(?:block|flex|grid|inline|table|contents)|d-\w+-\w+)/

/** Utility classes hide on one size of screen and show on another: only those that never show count. */
function hiddenByClass(names: string): number {
  if (!hidingClass.test(names)) return 0
  return showingClass.test(names) ? 0 : hint.hidden
}
