import type {BodyBlock} from '../model.ts'
import {ConversionState} from './conversionState.ts'
import {type ElementInfo, KIND} from './elements.ts'
import type {Capture, Entry} from './entry.ts'
import {finishEmbed, finishFigure, finishGallery, finishPullQuote} from './figures.ts'
import {flatten} from './flatten.ts'
import {finishTable, type TableFrame} from './tables.ts'

/** How far up an unclosed list item or the like is looked for. */
const SEARCH = 64

type CaptionRole = 'caption' | 'tableCaption' | 'credit' | 'attribution'

/** The elements that are open: what their end puts back, and what becomes of what they gathered. */
export class ElementStack extends ConversionState {
  protected push(info: ElementInfo, capture?: Capture, table?: TableFrame, scoped = false): void {
    const {writer} = this
    this.stack.push({
      info,
      context: writer.context,
      inlineBase: this.inline.length,
      scope: scoped ? this.scope : undefined,
      scopeBase: scoped ? this.inline.enterScope() : 0,
      capture,
      table,
      outerTable: this.table,
      outerFigure: this.figure,
    })
    if (scoped) {
      this.scope = new Map()
      this.syncMarks()
    }
    this.scope.set(info.tag, (this.scope.get(info.tag) ?? 0) + 1)
    if (capture !== undefined) {
      this.captures++
      writer.out = []
    }
    if (table !== undefined) this.table = table
  }

  protected pop(): Entry | undefined {
    const entry = this.stack.pop()
    if (entry === undefined) return undefined
    const {writer} = this
    const {info, capture} = entry
    if (info.kind === KIND.pre && this.pre !== undefined) this.endPre()
    if (capture !== undefined || info.kind !== KIND.block) writer.flush()
    else writer.boundary()
    if (entry.scope === undefined) {
      this.scope.set(info.tag, (this.scope.get(info.tag) ?? 1) - 1)
      this.inline.endBlock(entry.inlineBase)
    } else {
      this.scope = entry.scope
      this.inline.leaveScope(entry.scopeBase)
    }
    this.syncMarks()
    // What stood in a list item or heading ends with it, before its context goes.
    if (writer.context !== entry.context && info.kind === KIND.block) writer.flush()
    this.table = entry.outerTable
    this.figure = entry.outerFigure
    if (capture !== undefined) {
      this.captures--
      const blocks = writer.out
      writer.out = capture.outer
      this.finish(capture, blocks)
    }
    if (entry.table !== undefined) {
      const blocks = finishTable(
        entry.table,
        () => writer.nextKey(),
        (issue) => this.issues.push(issue),
      )
      for (const block of blocks) writer.out.push(block)
    }
    writer.context = entry.context
    return entry
  }

  protected popTo(depth: number): void {
    while (this.stack.length > depth) this.pop()
  }

  protected capture(role: Capture['role']): Capture {
    return {
      role,
      outer: this.writer.out,
      start: this.start,
      className: this.attributes.get('class'),
      caption: '',
      credit: '',
      attribution: '',
      url: this.attributes.first('data-instgrm-permalink', 'data-href', 'data-url', 'cite'),
      header: this.info.tag === 'th',
      columns: spanOf(this.attributes.get('colspan')),
      rows: spanOf(this.attributes.get('rowspan')),
    }
  }

  protected finish(capture: Capture, blocks: readonly BodyBlock[]): void {
    const context = {
      key: () => this.writer.nextKey(),
      gallery: (gallery: {title?: string; blockKeys: readonly string[]}) =>
        this.galleries.push(gallery),
    }
    let result: readonly BodyBlock[] = []
    switch (capture.role) {
      case 'figure':
        result = finishFigure(capture, blocks, context)
        break
      case 'gallery':
        result = finishGallery(capture, blocks, context)
        break
      case 'embed':
        result = finishEmbed(capture, blocks, context)
        break
      case 'pullQuote':
        result = finishPullQuote(capture, blocks, context)
        break
      case 'cell':
        this.table?.rows.at(-1)?.cells.push({
          blocks,
          header: capture.header,
          columns: capture.columns,
          rows: capture.rows,
        })
        if (this.table !== undefined) this.table.cellDepth = -1
        return
      case 'caption':
      case 'tableCaption':
      case 'credit':
      case 'attribution': {
        const {text, objects, links} = flatten(blocks)
        for (const href of links) {
          this.issue(
            'link-in-caption',
            'loss',
            `A caption holds text only: its link to ${href} was left out.`,
            href,
          )
        }
        this.assign(capture.role, text)
        result = objects
        break
      }
    }
    for (const block of result) this.writer.out.push(block)
  }

  protected assign(role: CaptionRole, text: string): void {
    if (text === '') return
    const figure = this.figure
    if (role === 'tableCaption') {
      if (this.table !== undefined) this.table.caption = join(this.table.caption, text)
    } else if (figure !== undefined) figure[role] = join(figure[role], text)
  }

  protected endPre(): void {
    const pre = this.pre
    this.pre = undefined
    if (pre === undefined || pre.code.trim() === '') return
    this.writer.object({
      _type: 'codeBlock',
      _key: this.writer.nextKey(),
      code: pre.code,
      ...(pre.language === '' ? {} : {language: pre.language}),
    })
  }

  protected closeParagraph(): void {
    if ((this.scope.get('p') ?? 0) === 0) return
    for (let entry = this.pop(); entry !== undefined && entry.info.tag !== 'p'; ) entry = this.pop()
  }

  /** Ends an open item before the next one of its list begins. */
  protected closeSibling(tag: string, other: string): void {
    if ((this.scope.get(tag) ?? 0) + (this.scope.get(other) ?? 0) === 0) return
    const lowest = Math.max(0, this.stack.length - SEARCH)
    for (let i = this.stack.length - 1; i >= lowest; i--) {
      const entry = this.stack[i]
      if (entry === undefined || entry.scope !== undefined) return
      if (entry.info.tag === tag || entry.info.tag === other) {
        this.popTo(i)
        return
      }
      if (entry.info.kind !== KIND.block || entry.info.tag === 'dl') return
    }
  }
}

function join(before: string, text: string): string {
  return before === '' ? text : `${before}\n${text}`
}

function spanOf(value: string): number {
  const span = Number.parseInt(value, 10)
  return span > 1 ? Math.min(span, 1000) : 1
}
