import {createTeller, type Dice, type Part, paragraph, type Story} from './story.ts'

/** A page and the text that is its article. */
export interface Page {
  readonly html: string
  readonly body: string
}

/** Makes the furniture of pages, in the story's language, with invented texts of its own. */
export interface Kit {
  readonly story: Story
  readonly dice: Dice
  tell(): string
  para(): string
  /** Another story's headline. */
  other(): string
  /** An inline link inside of a paragraph's text. */
  linked(text: string): string
  /** Head with metadata; `script` is how many characters of code come with it. */
  head(options?: {
    script?: number
    jsonLd?: unknown
    og?: boolean
    more?: string
    title?: string
  }): string
  navigation(className?: string): string
  links(count: number, wrap: (headline: string, at: number) => string): string
  code(length: number): string
  comments(count: number, wrap: (text: string, name: string, at: number) => string): string
}

const words =
  'function return window document element value config module track event layer slot target render queue async promise handler observer viewport segment bidder consent storage session user page route chunk vendor style media width height margin padding color border flex grid display'.split(
    ' ',
  )

/** Escapes a text for HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Creates the kit of one page. */
export function createKit(story: Story, dice: Dice): Kit {
  const tell = createTeller(story.language, dice)
  const slug = () => `/${dice.pick(words)}/${dice.below(99_999)}`
  const kit: Kit = {
    story,
    dice,
    tell,
    para: () => paragraph(tell, dice, story.language.space),
    other: () =>
      dice.pick(story.language.headlines.filter((headline) => headline !== story.headline)),
    linked(text) {
      const at = text.indexOf(' ', Math.floor(text.length / 3))
      const end = text.indexOf(' ', at + 12)
      if (at < 0 || end < 0) return escapeHtml(text)
      return `${escapeHtml(text.slice(0, at + 1))}<a href="${slug()}">${escapeHtml(text.slice(at + 1, end))}</a>${escapeHtml(text.slice(end))}`
    },
    head({script = 20_000, jsonLd, og = true, more = '', title} = {}) {
      const tags = og
        ? `<meta property="og:title" content="${escapeHtml(story.headline)}"><meta property="og:type" content="article"><meta property="og:site_name" content="${story.site}"><meta property="og:description" content="${escapeHtml(story.summary)}"><meta property="og:url" content="${story.url}"><meta property="og:image" content="https://cdn.example/${dice.below(9999)}.jpg"><meta property="article:published_time" content="${story.date}">`
        : ''
      const data =
        jsonLd === undefined
          ? ''
          : `<script type="application/ld+json">${JSON.stringify(jsonLd)}</script>`
      return `<head><meta charset="utf-8"><title>${escapeHtml(title ?? `${story.headline} | ${story.site}`)}</title>${tags}<link rel="canonical" href="${story.url}">${more}${data}<style>${kit.code(Math.floor(script / 3)).replaceAll('<', '')}</style><script>${kit.code(script)}</script></head>`
    },
    navigation: (className = 'main-nav') =>
      `<nav class="${className}"><ul>${story.language.labels.nav
        .map(
          (label) =>
            `<li><a href="${slug()}">${label}</a><ul class="sub">${[0, 1, 2].map(() => `<li><a href="${slug()}">${escapeHtml(dice.pick(story.language.items))}</a></li>`).join('')}</ul></li>`,
        )
        .join('')}</ul></nav>`,
    links: (count, wrap) =>
      Array.from({length: count}, (_, at) => wrap(escapeHtml(kit.other()), at)).join('\n'),
    code(length) {
      const out: string[] = []
      let size = 0
      while (size < length) {
        const line = `${dice.pick(words)}.${dice.pick(words)}("${dice.pick(words)}-${dice.below(999)}",{${dice.pick(words)}:${dice.below(9999)}});if(a${dice.below(9)}<b&&c>${dice.below(9)}){${dice.pick(words)}()}`
        out.push(line)
        size += line.length
      }
      return out.join('\n')
    },
    comments: (count, wrap) =>
      Array.from({length: count}, (_, at) =>
        wrap(escapeHtml(kit.para()), escapeHtml(dice.pick(story.language.names)), at),
      ).join('\n'),
  }
  return kit
}

/** How a template writes each kind of part; `p` alone is required. */
export interface PartWriters {
  p(text: string, at: number): string
  h2?(text: string): string
  quote?(text: string): string
  list?(items: readonly string[], isNumbered: boolean): string
  table?(rows: readonly (readonly string[])[]): string
  /** What comes after each part: advertisements, links. */
  after?(at: number): string
}

/** Writes a story's parts. */
export function writeParts(parts: readonly Part[], writers: PartWriters): string {
  return parts
    .map((part, at) => writePart(part, at, writers) + (writers.after?.(at) ?? ''))
    .join('\n')
}

function writePart(part: Part, at: number, writers: PartWriters): string {
  switch (part.kind) {
    case 'p':
      return writers.p(part.text, at)
    case 'h2':
      return writers.h2?.(part.text) ?? `<h2>${escapeHtml(part.text)}</h2>`
    case 'quote':
      return (
        writers.quote?.(part.text) ?? `<blockquote><p>${escapeHtml(part.text)}</p></blockquote>`
      )
    case 'list':
      return (writers.list ?? plainList)(part.items, part.isNumbered)
    case 'table':
      return (writers.table ?? plainTable)(part.rows)
  }
}

function plainList(items: readonly string[], isNumbered: boolean): string {
  const tag = isNumbered ? 'ol' : 'ul'
  return `<${tag}>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</${tag}>`
}

function plainTable(rows: readonly (readonly string[])[]): string {
  return `<table><tbody>${rows
    .map(
      (row, at) =>
        `<tr>${row.map((cell) => (at === 0 ? `<th>${escapeHtml(cell)}</th>` : `<td>${escapeHtml(cell)}</td>`)).join('')}</tr>`,
    )
    .join('')}</tbody></table>`
}
