import type {ClassRole} from './classNames.ts'
import {type ElementInfo, elementOf, KIND} from './elements.ts'
import {MARK, type StyleEffect} from './marks.ts'
import {MediaElements} from './mediaElements.ts'
import {Preformatted} from './preformatted.ts'
import {safeHref} from './safeUrl.ts'

/** Captures within captures: beyond this, an element is a plain block, so that work stays linear. */
const MAX_CAPTURES = 32
const MAX_LEVEL = 10

const SPAN = elementOf('span')

const CELL = {
  style: 'normal',
  listItem: undefined,
  listType: undefined,
  level: 0,
  inItem: false,
  preserve: false,
} as const

/** Blocks, lists, quotes, figures, tables and the inline elements in them. */
export class StructureElements extends MediaElements {
  protected openBlock(info: ElementInfo, effect: StyleEffect, role: ClassRole | undefined): void {
    if (info.closesParagraph) this.closeParagraph()
    if (role !== undefined && this.captures < MAX_CAPTURES) {
      if (role === 'embed' || role === 'figure' || role === 'gallery' || role === 'pullQuote') {
        this.openFigure(info, role)
        return
      }
      if ((role === 'caption' || role === 'credit') && this.figure !== undefined) {
        this.writer.flush()
        this.push(info, this.capture(role), undefined, true)
        return
      }
    }
    if (this.pre !== undefined) this.preformatted += this.pre.newLine()
    this.writer.boundary()
    this.push(info)
    const {context} = this.writer
    if (effect.msoLevel > 0) {
      this.writer.flush()
      this.writer.context = {...context, listItem: 'bullet', level: effect.msoLevel}
    } else if (effect.preserve !== undefined && effect.preserve !== context.preserve) {
      this.writer.flush()
      this.writer.context = {...context, preserve: effect.preserve}
    }
    if (effect.set !== 0 || effect.clear !== 0) {
      this.inline.push(SPAN, effect.set, effect.clear)
      this.syncMarks()
    }
  }

  protected openInline(info: ElementInfo, effect: StyleEffect, role: ClassRole | undefined): void {
    const figure = this.figure
    if (figure !== undefined && this.captures < MAX_CAPTURES) {
      const quoted = figure.role === 'pullQuote' && info.tag === 'cite'
      if (quoted || role === 'credit' || (info.tag === 'cite' && figure.role === 'figure')) {
        this.writer.flush()
        this.push(info, this.capture(quoted ? 'attribution' : 'credit'), undefined, true)
        return
      }
    }
    if (this.pre !== undefined && info.tag === 'code') this.pre.name(this.attributes.get('class'))
    // Google Docs underlines what it links; that is no emphasis of the author's.
    const set = this.inline.link === undefined ? effect.set : effect.set & ~MARK.underline
    this.inline.push(info, (info.mask & ~effect.clear) | set, effect.clear)
    this.syncMarks()
  }

  protected closeInline(info: ElementInfo): void {
    const top = this.stack.at(-1)
    if (!this.inline.close(info, top?.inlineBase ?? 0)) {
      if (top?.capture !== undefined && top.info.tag === info.tag) this.pop()
      return
    }
    this.syncMarks()
  }

  protected openLink(info: ElementInfo, effect: StyleEffect): void {
    this.inline.close(info, 0)
    const written = this.attributes.get('href').trim()
    const href = written === '' ? undefined : safeHref(written, this.options.baseUrl)
    if (href === undefined && written !== '') {
      this.issue(
        'unsafe-link',
        'loss',
        'A link to an address that is not safe was taken off; its text stays.',
        written,
      )
    }
    if (this.pre !== undefined && href !== undefined) {
      this.issue(
        'link-in-preformatted',
        'loss',
        `Preformatted text holds no links: ${href.slice(0, 300)}.`,
        href,
      )
    }
    const blank = this.attributes.get('target') === '_blank'
    const link = href === undefined || href === '' ? undefined : {href, blank}
    this.inline.push(info, effect.set & ~MARK.underline, effect.clear, link)
    this.syncMarks()
  }

  protected openHeading(info: ElementInfo, effect: StyleEffect, role: ClassRole | undefined): void {
    this.closeParagraph()
    if (this.stack.at(-1)?.info.kind === KIND.heading) this.pop()
    if (this.writer.context.inItem) {
      this.openBlock(info, effect, role)
      return
    }
    this.writer.flush()
    this.push(info)
    if (info.tag === 'h1' || info.tag === 'h5' || info.tag === 'h6') {
      this.issue('heading-level', 'repair', `A heading <${info.tag}> became ${info.style}.`, '')
    }
    this.writer.context = {...this.writer.context, style: info.style}
  }

  protected openList(info: ElementInfo, role: ClassRole | undefined): void {
    this.closeParagraph()
    this.writer.flush()
    const gallery = role === 'gallery' && this.captures < MAX_CAPTURES
    const capture = gallery ? this.capture('gallery') : undefined
    this.push(info, capture)
    if (capture !== undefined) this.figure = capture
    const {context} = this.writer
    if (context.level === MAX_LEVEL) {
      this.once(
        'list-too-deep',
        `Lists nested more than ${MAX_LEVEL} deep became level ${MAX_LEVEL}.`,
      )
    }
    this.writer.context = {
      ...context,
      listItem: undefined,
      inItem: false,
      listType: info.tag === 'ol' ? 'number' : 'bullet',
      level: Math.min(MAX_LEVEL, context.level + 1),
    }
  }

  protected openItem(info: ElementInfo): void {
    this.closeSibling('li', 'li')
    this.closeParagraph()
    this.writer.flush()
    this.push(info)
    const {context} = this.writer
    this.writer.context = {
      ...context,
      listItem: context.listType ?? 'bullet',
      level: Math.max(1, context.level),
      inItem: true,
    }
  }

  protected openQuote(info: ElementInfo, role: ClassRole | undefined): void {
    this.closeParagraph()
    if ((role === 'embed' || role === 'pullQuote') && this.captures < MAX_CAPTURES) {
      this.openFigure(info, role)
      return
    }
    this.writer.flush()
    this.push(info)
    if (!this.writer.context.inItem) {
      this.writer.context = {...this.writer.context, style: info.style}
    }
  }

  protected openPre(info: ElementInfo, role: ClassRole | undefined): void {
    this.closeParagraph()
    this.writer.flush()
    this.push(info)
    if (role === 'verse') this.writer.context = {...this.writer.context, preserve: true}
    else {
      this.pre ??= new Preformatted()
      this.pre.name(this.attributes.get('class'))
    }
  }

  protected openFigure(info: ElementInfo, role: ClassRole | undefined): void {
    this.writer.flush()
    if (this.captures >= MAX_CAPTURES) {
      this.push(info)
      return
    }
    const known = role === 'embed' || role === 'gallery' || role === 'pullQuote'
    const capture = this.capture(known ? role : 'figure')
    this.push(info, capture)
    this.figure = capture
    const {context} = this.writer
    if (context.style !== 'normal') this.writer.context = {...context, style: 'normal'}
  }

  protected openCaption(info: ElementInfo): void {
    this.closeParagraph()
    if (info.tag === 'caption') {
      if (this.table === undefined) return
      this.popTo(this.table.depth + 1)
    }
    this.writer.flush()
    const holds = info.tag === 'caption' || this.figure !== undefined
    if (!holds || this.captures >= MAX_CAPTURES) {
      this.push(info)
      return
    }
    this.push(
      info,
      this.capture(info.tag === 'caption' ? 'tableCaption' : 'caption'),
      undefined,
      true,
    )
  }

  protected openTable(info: ElementInfo): void {
    this.closeParagraph()
    if (this.captures >= MAX_CAPTURES) {
      this.writer.flush()
      this.push(info)
      return
    }
    this.writer.flush()
    this.push(info, undefined, {
      start: this.start,
      depth: this.stack.length,
      presentation: /^(?:presentation|none)$/i.test(this.attributes.get('role').trim()),
      rows: [],
      inHead: false,
      cellDepth: -1,
      caption: '',
    })
  }

  protected openRow(info: ElementInfo): void {
    const table = this.table
    if (table === undefined) {
      this.writer.flush()
      return
    }
    this.popTo(table.depth + 1)
    table.rows.push({cells: [], head: table.inHead})
    void info
  }

  protected openCell(info: ElementInfo): void {
    const table = this.table
    if (table === undefined) {
      this.writer.flush()
      return
    }
    this.popTo(table.depth + 1)
    if (table.rows.length === 0) table.rows.push({cells: [], head: table.inHead})
    this.writer.flush()
    this.push(info, this.capture('cell'), undefined, true)
    this.figure = undefined
    this.writer.context = CELL
  }

  protected lineBreak(): void {
    if (this.pre !== undefined) this.preformatted += this.pre.add('\n')
    else this.writer.lineBreak()
  }
}
