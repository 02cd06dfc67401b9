import type {ResolvedBody} from '../../../queries/index.ts'
import {safeHref} from '../../article-import/convert/safeUrl.ts'
import {type BodyObject, escapeHtml, renderBody} from '../../portable-text/html.ts'
import {withDateline} from '../dateline.ts'
import {exchangeBlock} from '../exchangeHtml.ts'
import type {ExportArticle} from '../exportArticles.ts'
import {escapeMarkdown} from './escapeMarkdown.ts'

type Block = BodyObject<'block'>

const PREFIX: Readonly<Record<string, string>> = {h2: '## ', h3: '### ', h4: '#### '}

/** A text as CommonMark with GitHub's tables; what Markdown has no sign for stays HTML. */
export function bodyMarkdown(
  article: Pick<ExportArticle, 'body' | 'dateline' | 'language'>,
): string {
  let text = ''
  /** Widths of the markers of open list items. */
  let open: number[] = []
  let numbers: number[] = []
  for (const block of withDateline(article)) {
    if (block._type === 'block' && block.listItem) {
      const depth = Math.min((block.level ?? 1) - 1, open.length)
      open = open.slice(0, depth)
      numbers = numbers.slice(0, depth + 1)
      const indent = ' '.repeat(open.reduce((sum, width) => sum + width, 0))
      numbers[depth] = (numbers[depth] ?? 0) + 1
      const marker = block.listItem === 'number' ? `${numbers[depth]}. ` : '- '
      open.push(marker.length)
      text += `${indent}${marker}${inline(block)}\n`
      continue
    }
    if (open.length > 0) text += '\n'
    open = []
    numbers = []
    const written = blockMarkdown(block)
    if (written !== '') text += `${written}\n\n`
  }
  return `${text.trimEnd()}\n`
}

function blockMarkdown(block: ResolvedBody[number]): string {
  if (block._type === 'block') {
    const content = inline(block)
    if (block.style === 'blockquote') return `> ${content}`
    return `${PREFIX[block.style ?? 'normal'] ?? ''}${content}`
  }
  if (block._type === 'divider') return '---'
  if (block._type === 'codeBlock') return fence(block)
  if (block._type === 'table') return table(block) ?? exchangeBlock(block)
  if (block._type === 'embed') return embed(block)
  return exchangeBlock(block)
}

/** GitHub's Markdown shows no frames: an embed is a figure with its address. */
function embed({url, provider, title}: BodyObject<'embed'>): string {
  const href = safeHref(url)
  if (!href) return ''
  return provider === 'iframe'
    ? `[${escapeMarkdown(title || href)}](<${href.replace(/[<>\\]/g, encodeURIComponent)}>)`
    : `<figure class="wp-block-embed">${title ? `<a href="${escapeHtml(href)}">${escapeHtml(title).replaceAll('\n', ' ')}</a>` : escapeHtml(href)}</figure>`
}

/** The marks and words of a block, on one line. */
function inline(block: Block): string {
  const tag =
    (name: string) =>
    ({children}: {children: string}) =>
      `<${name}>${children}</${name}>`
  const written = renderBody([{...block, style: 'normal', listItem: null, level: null}], {
    escapeHTML: escapeMarkdown,
    hardBreak: () => '<br />',
    unknownMark: ({children}) => children,
    block: ({children}) => children ?? '',
    marks: {
      strong: ({children}) => (isPlain(children) ? `**${children}**` : tag('strong')({children})),
      em: tag('em'),
      underline: tag('u'),
      'strike-through': tag('s'),
      code: tag('code'),
      sub: tag('sub'),
      sup: tag('sup'),
      link({children, value}) {
        const href = safeHref(String(value?.href ?? ''))
        return href ? `[${children}](<${href.replace(/[<>\\]/g, encodeURIComponent)}>)` : children
      },
      entity: ({children}) => children,
    },
  })
  return atLineStart(written)
}

/** Whether stars around it are read as marks wherever it stands. */
function isPlain(text: string): boolean {
  return /^[\p{L}\p{N}](?:[^*]*[\p{L}\p{N}])?$/u.test(text)
}

/** What would begin a list, a rule or an indented block is taken for words. */
function atLineStart(line: string): string {
  return line
    .replace(/^[ \t]+/, (space) => space.replaceAll(' ', '&#32;').replaceAll('\t', '&#9;'))
    .replace(/[ \t]+$/, (space) => space.replaceAll(' ', '&#32;').replaceAll('\t', '&#9;'))
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

function fence({code, language}: BodyObject<'codeBlock'>): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  const name = /^[\w+#-]+$/.test(language ?? '') ? language : ''
  return `${ticks}${name}\n${code}\n${ticks}`
}

/** A table as GitHub writes it; undefined for one that it cannot hold. */
function table({rows, caption}: BodyObject<'table'>): string | undefined {
  const [head, ...body] = rows
  const fits =
    head?.header &&
    !caption &&
    body.length > 0 &&
    body.every(({header, cells}) => !header && cells.length === head.cells.length)
  if (!head || !fits) return undefined
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => escapeMarkdown(cell).replaceAll('\n', '<br />')).join(' | ')} |`
  return [
    line(head.cells),
    line(head.cells.map(() => '---')),
    ...body.map(({cells}) => line(cells)),
  ].join('\n')
}
