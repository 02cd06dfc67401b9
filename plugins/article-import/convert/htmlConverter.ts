import {Tokenizer, type TokenizerCallbacks} from 'htmlparser2'
import type {BodyBlock, ImportIssue, RawImage} from '../model.ts'
import {Attributes} from './attributes.ts'
import {BlockWriter} from './blockWriter.ts'
import {type ClassRole, classRole} from './classNames.ts'
import {countVisible} from './countVisible.ts'
import {DropZone} from './dropZone.ts'
import {type ElementInfo, elementOf, KIND} from './elements.ts'
import {ampAddress, embedOf, IFRAME_HOSTS, iframeOf} from './embeds.ts'
import type {Capture, Entry} from './entry.ts'
import {finishEmbed, finishFigure, finishGallery, finishPullQuote} from './figures.ts'
import {flatten} from './flatten.ts'
import {isSameImage, readImage} from './images.ts'
import {InlineStack} from './inlineStack.ts'
import {MARK, type StyleEffect, styleEffect} from './marks.ts'
import type {ConvertOptions} from './options.ts'
import {Preformatted} from './preformatted.ts'
import {safeHref} from './safeUrl.ts'
import {finishTable, type TableFrame} from './tables.ts'

/** Captures within captures: beyond this, an element is a plain block, so that work stays linear. */
const MAX_CAPTURES = 32
const MAX_LEVEL = 10
/** How far up an unclosed list item or the like is looked for. */
const SEARCH = 64

const PLAIN: StyleEffect = styleEffect('')
const OPTIONAL_END = new Set([
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'tr',
  'tbody',
  'thead',
  'tfoot',
  'body',
  'html',
])

type CaptionRole = 'caption' | 'tableCaption' | 'credit' | 'attribution'

/** Turns the tokenizer's events into blocks, in one pass and without a tree. */
export class HtmlConverter implements TokenizerCallbacks {
  readonly writer = new BlockWriter()
  readonly issues: ImportIssue[] = []
  readonly images = new Map<string, RawImage>()
  readonly galleries: {title?: string; blockKeys: readonly string[]}[] = []
  /** Visible characters that were read and put nowhere, each in an issue. */
  dropped = 0
  /** Visible characters of preformatted text. */
  preformatted = 0

  readonly #html: string
  readonly #options: ConvertOptions
  readonly #attributes = new Attributes()
  readonly #inline = new InlineStack()
  readonly #stack: Entry[] = []
  readonly #addresses = new Set<string>()
  #info: ElementInfo = elementOf('span')
  #start = 0
  #at = 0
  #attribute = ''
  #valueStart = 0
  #valueEnd = 0
  #scope = new Map<string, number>()
  #drop: DropZone | undefined
  #pre: Preformatted | undefined
  #table: TableFrame | undefined
  #figure: Capture | undefined
  #captures = 0
  #placeholder: ImportIssue | undefined
  #noted = new Set<string>()

  constructor(html: string, options: ConvertOptions) {
    this.#html = html
    this.#options = options
  }

  /** Reads it all. */
  run(): void {
    const tokenizer = new Tokenizer({decodeEntities: false}, this)
    tokenizer.write(this.#html)
    tokenizer.end()
  }

  ontext(from: number, end: number): void {
    this.#at = end
    // At the end of a broken tag the tokenizer may begin inside a character.
    const start = (this.#html.charCodeAt(from) & 0xfc00) === 0xdc00 ? from + 1 : from
    if (this.#drop !== undefined) this.#drop.add(this.#html.slice(start, end))
    else if (this.#pre !== undefined)
      this.preformatted += this.#pre.add(this.#html.slice(start, end))
    else this.writer.source(this.#html, start, end)
  }

  onopentagname(start: number, end: number): void {
    this.#start = start - 1
    this.#info = elementOf(this.#html.slice(start, end))
    this.#attributes.clear()
  }

  onattribname(start: number, end: number): void {
    const first = this.#html.charCodeAt(start) | 0x20
    // style, class, hidden and data-* are read of every tag.
    const read =
      this.#info.attributes || first === 0x73 || first === 0x63 || first === 0x68 || first === 0x64
    this.#attribute = read ? this.#html.slice(start, end).toLowerCase() : ''
    this.#valueStart = 0
    this.#valueEnd = 0
  }

  onattribdata(start: number, end: number): void {
    this.#valueStart = start
    this.#valueEnd = end
  }

  onattribend(): void {
    if (this.#attribute === '') return
    this.#attributes.add(this.#attribute, this.#html.slice(this.#valueStart, this.#valueEnd))
    this.#attribute = ''
  }

  onopentagend(end: number): void {
    this.#at = end + 1
    this.#open(this.#info)
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end)
  }

  onclosetag(start: number, end: number): void {
    this.#at = end + 1
    this.#close(elementOf(this.#html.slice(start, end)))
  }

  oncomment(start: number, end: number): void {
    this.#at = end + 1
    // Text that was wrapped once more than its reader unwrapped.
    if (this.#html.startsWith('[CDATA[', start)) {
      this.ontext(start + 7, end)
      this.#at = end + 1
    }
  }

  oncdata(start: number, end: number): void {
    this.ontext(start, end - 2)
    this.#at = end + 1
  }

  ondeclaration(_start: number, end: number): void {
    this.#at = end + 1
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.#at = end + 1
  }

  onattribentity(): void {}

  ontextentity(): void {}

  onend(): void {
    const rest = this.#html.slice(this.#at).trim()
    if (this.#drop !== undefined) {
      if (this.#drop.text.trim() !== '') {
        this.#issue(
          'unclosed-element',
          'loss',
          `<${this.#drop.tag}> never ends; what follows it is not shown.`,
          this.#drop.text,
        )
      }
      this.#endDrop()
    } else if (rest.length > 1 && /^<[a-z!/]/i.test(rest)) {
      this.#issue('truncated-markup', 'loss', 'The text ends inside a tag.', rest)
    }
    while (this.#stack.length > 0) this.#pop()
    this.writer.flush()
  }

  #open(info: ElementInfo): void {
    const drop = this.#drop
    if (drop !== undefined) {
      if (!drop.endsAtBlock || !info.closesParagraph) {
        this.#insideDrop(drop, info)
        return
      }
      this.#endDrop()
    }
    let effect = PLAIN
    let role: ClassRole | undefined
    if (this.#attributes.size > 0) {
      const style = this.#attributes.get('style')
      if (style !== '') effect = styleEffect(style)
      const className = this.#attributes.get('class')
      if (className !== '') role = classRole(className)
      if (this.#startsHidden(info, effect)) return
    }
    switch (info.kind) {
      case KIND.block:
        if (info.tag === 'dt' || info.tag === 'dd') this.#closeSibling('dt', 'dd')
        this.#openBlock(info, effect, role)
        return
      case KIND.format:
      case KIND.inline:
        this.#openInline(info, effect, role)
        return
      case KIND.link:
        this.#openLink(info, effect)
        return
      case KIND.heading:
        this.#openHeading(info, effect, role)
        return
      case KIND.list:
        this.#openList(info, role)
        return
      case KIND.item:
        this.#openItem(info)
        return
      case KIND.quote:
        this.#openQuote(info, role)
        return
      case KIND.aside:
        this.#openBlock(info, effect, role)
        return
      case KIND.pre:
        this.#openPre(info, role)
        return
      case KIND.rule:
        this.#closeParagraph()
        this.writer.flush()
        this.writer.object({_type: 'divider', _key: this.writer.nextKey()})
        return
      case KIND.lineBreak:
        this.#lineBreak()
        return
      case KIND.image:
        this.#image()
        return
      case KIND.figure:
        this.#closeParagraph()
        this.#openFigure(info, role)
        return
      case KIND.caption:
        this.#openCaption(info)
        return
      case KIND.table:
        this.#openTable(info)
        return
      case KIND.row:
        this.#openRow(info)
        return
      case KIND.cell:
        this.#openCell(info)
        return
      case KIND.rowGroup:
        if (this.#table !== undefined) {
          this.#popTo(this.#table.depth + 1)
          this.#table.inHead = info.tag === 'thead'
        }
        return
      case KIND.iframe:
        this.#iframe()
        this.#drop = this.#info.tag === 'iframe' ? new DropZone('iframe', this.#start) : undefined
        return
      case KIND.ampEmbed:
        this.#embed(ampAddress(info.tag, this.#attributes))
        return
      case KIND.media:
        this.#media(info)
        return
      case KIND.raw:
        this.#script(info)
        this.#drop = new DropZone(info.tag, this.#start)
        return
      case KIND.dropped:
        this.#drop = new DropZone(info.tag, this.#start, {
          code: 'unsupported-element',
          visible: true,
          endsAtBlock: info.tag !== 'textarea',
        })
        return
      case KIND.noscript:
        this.#drop = new DropZone(info.tag, this.#start)
        return
    }
  }

  #close(info: ElementInfo): void {
    const drop = this.#drop
    if (drop !== undefined) {
      if (info.tag === drop.tag) {
        drop.depth--
        if (drop.depth === 0) this.#endDrop()
        return
      }
      if (!drop.endsAtBlock || !info.closesParagraph) return
      this.#endDrop()
    }
    switch (info.kind) {
      case KIND.format:
      case KIND.inline:
      case KIND.link:
        this.#closeInline(info)
        return
      case KIND.lineBreak:
        this.#lineBreak()
        return
      case KIND.table:
        if (this.#table !== undefined) this.#popTo(this.#table.depth)
        return
      case KIND.row:
      case KIND.rowGroup:
        if (this.#table !== undefined) {
          this.#popTo(this.#table.depth + 1)
          if (info.tag === 'thead') this.#table.inHead = false
        }
        return
      default:
        if ((this.#scope.get(info.tag) ?? 0) === 0) {
          if (info.tag === 'p') this.writer.boundary()
          return
        }
        for (let entry = this.#pop(); entry !== undefined && entry.info.tag !== info.tag; ) {
          entry = this.#pop()
        }
    }
  }

  #insideDrop(drop: DropZone, info: ElementInfo): void {
    if (info.tag === drop.tag) drop.depth++
    if (info.kind === KIND.image && drop.tag === 'noscript') this.#image(true)
    else if (
      drop.url === '' &&
      (info.tag === 'source' || info.tag === 'embed' || info.tag === 'param')
    ) {
      drop.url = this.#attributes.first('src', 'data-src', 'value')
    }
  }

  #endDrop(): void {
    const drop = this.#drop
    this.#drop = undefined
    if (drop === undefined) return
    const text = drop.text.replace(/\s+/g, ' ').trim()
    if (drop.code === 'unsupported-media') {
      if (!this.#embed(drop.url)) {
        this.#issueAt(
          drop.start,
          drop.code,
          'loss',
          `A <${drop.tag}> has no place in the body${drop.url === '' ? '' : `: ${drop.url.slice(0, 300)}`}.`,
          drop.url,
        )
      }
      return
    }
    if (drop.code === 'list-marker' && this.writer.context.listItem !== undefined) {
      const numbered = /^\(?(?:\d{1,4}|[a-z]{1,6})[.)]/i.test(text)
      this.writer.context = {...this.writer.context, listItem: numbered ? 'number' : 'bullet'}
    }
    if (drop.count === 0) return
    this.dropped += drop.count
    const kind = drop.code === 'list-marker' ? 'repair' : 'loss'
    this.#issueAt(drop.start, drop.code, kind, MESSAGES[drop.code] ?? 'Text was left out.', text)
  }

  #startsHidden(info: ElementInfo, effect: StyleEffect): boolean {
    if (effect.msoIgnore) {
      this.#drop = new DropZone(info.tag, this.#start, {code: 'list-marker', visible: true})
      return true
    }
    const hidden = effect.hidden || this.#attributes.has('hidden')
    if (!hidden || OPTIONAL_END.has(info.tag) || VOID.has(info.kind)) return false
    this.#drop = new DropZone(info.tag, this.#start, {
      code: 'hidden-text',
      visible: true,
      endsAtBlock: info.tag === 'p',
    })
    return true
  }

  #push(info: ElementInfo, capture?: Capture, table?: TableFrame, scoped = false): void {
    const {writer} = this
    this.#stack.push({
      info,
      context: writer.context,
      inlineBase: this.#inline.length,
      scope: scoped ? this.#scope : undefined,
      scopeBase: scoped ? this.#inline.enterScope() : 0,
      capture,
      table,
      outerTable: this.#table,
      outerFigure: this.#figure,
    })
    if (scoped) {
      this.#scope = new Map()
      this.#syncMarks()
    }
    this.#scope.set(info.tag, (this.#scope.get(info.tag) ?? 0) + 1)
    if (capture !== undefined) {
      this.#captures++
      writer.out = []
    }
    if (table !== undefined) this.#table = table
  }

  #pop(): Entry | undefined {
    const entry = this.#stack.pop()
    if (entry === undefined) return undefined
    const {writer} = this
    const {info, capture} = entry
    if (info.kind === KIND.pre && this.#pre !== undefined) this.#endPre()
    if (capture !== undefined || info.kind !== KIND.block) writer.flush()
    else writer.boundary()
    if (entry.scope === undefined) {
      this.#scope.set(info.tag, (this.#scope.get(info.tag) ?? 1) - 1)
      this.#inline.endBlock(entry.inlineBase)
    } else {
      this.#scope = entry.scope
      this.#inline.leaveScope(entry.scopeBase)
    }
    this.#syncMarks()
    // What stood in a list item or heading ends with it, before its context goes.
    if (writer.context !== entry.context && info.kind === KIND.block) writer.flush()
    this.#table = entry.outerTable
    this.#figure = entry.outerFigure
    if (capture !== undefined) {
      this.#captures--
      const blocks = writer.out
      writer.out = capture.outer
      this.#finish(capture, blocks)
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

  #popTo(depth: number): void {
    while (this.#stack.length > depth) this.#pop()
  }

  #finish(capture: Capture, blocks: readonly BodyBlock[]): void {
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
        this.#table?.rows.at(-1)?.cells.push({
          blocks,
          header: capture.header,
          columns: capture.columns,
          rows: capture.rows,
        })
        if (this.#table !== undefined) this.#table.cellDepth = -1
        return
      case 'caption':
      case 'tableCaption':
      case 'credit':
      case 'attribution': {
        const {text, objects, links} = flatten(blocks)
        for (const href of links) {
          this.#issue(
            'link-in-caption',
            'loss',
            `A caption holds text only: its link to ${href} was left out.`,
            href,
          )
        }
        this.#assign(capture.role, text)
        result = objects
        break
      }
    }
    for (const block of result) this.writer.out.push(block)
  }

  #assign(role: CaptionRole, text: string): void {
    if (text === '') return
    const figure = this.#figure
    if (role === 'tableCaption') {
      if (this.#table !== undefined) this.#table.caption = join(this.#table.caption, text)
    } else if (figure !== undefined) figure[role] = join(figure[role], text)
  }

  #capture(role: Capture['role']): Capture {
    return {
      role,
      outer: this.writer.out,
      start: this.#start,
      className: this.#attributes.get('class'),
      caption: '',
      credit: '',
      attribution: '',
      url: this.#attributes.first('data-instgrm-permalink', 'data-href', 'data-url', 'cite'),
      header: this.#info.tag === 'th',
      columns: spanOf(this.#attributes.get('colspan')),
      rows: spanOf(this.#attributes.get('rowspan')),
    }
  }

  #openBlock(info: ElementInfo, effect: StyleEffect, role: ClassRole | undefined): void {
    if (info.closesParagraph) this.#closeParagraph()
    if (role !== undefined && this.#captures < MAX_CAPTURES) {
      if (role === 'embed' || role === 'figure' || role === 'gallery' || role === 'pullQuote') {
        this.#openFigure(info, role)
        return
      }
      if ((role === 'caption' || role === 'credit') && this.#figure !== undefined) {
        this.writer.flush()
        this.#push(info, this.#capture(role), undefined, true)
        return
      }
    }
    if (this.#pre !== undefined) this.preformatted += this.#pre.newLine()
    this.writer.boundary()
    this.#push(info)
    const {context} = this.writer
    if (effect.msoLevel > 0) {
      this.writer.flush()
      this.writer.context = {...context, listItem: 'bullet', level: effect.msoLevel}
    } else if (effect.preserve !== undefined && effect.preserve !== context.preserve) {
      this.writer.flush()
      this.writer.context = {...context, preserve: effect.preserve}
    }
    if (effect !== PLAIN && (effect.set !== 0 || effect.clear !== 0)) {
      this.#inline.push(SPAN, effect.set, effect.clear)
      this.#syncMarks()
    }
  }

  #openInline(info: ElementInfo, effect: StyleEffect, role: ClassRole | undefined): void {
    const figure = this.#figure
    if (figure !== undefined && this.#captures < MAX_CAPTURES) {
      const quoted = figure.role === 'pullQuote' && info.tag === 'cite'
      if (quoted || role === 'credit' || (info.tag === 'cite' && figure.role === 'figure')) {
        this.writer.flush()
        this.#push(info, this.#capture(quoted ? 'attribution' : 'credit'), undefined, true)
        return
      }
    }
    if (this.#pre !== undefined && info.tag === 'code')
      this.#pre.name(this.#attributes.get('class'))
    // Google Docs underlines what it links; that is no emphasis of the author's.
    const set = this.#inline.link === undefined ? effect.set : effect.set & ~MARK.underline
    this.#inline.push(info, (info.mask & ~effect.clear) | set, effect.clear)
    this.#syncMarks()
  }

  #closeInline(info: ElementInfo): void {
    const top = this.#stack.at(-1)
    if (!this.#inline.close(info, top?.inlineBase ?? 0)) {
      if (top?.capture !== undefined && top.info.tag === info.tag) this.#pop()
      return
    }
    this.#syncMarks()
  }

  #openLink(info: ElementInfo, effect: StyleEffect): void {
    this.#inline.close(info, 0)
    const written = this.#attributes.get('href').trim()
    const href = written === '' ? undefined : safeHref(written, this.#options.baseUrl)
    if (href === undefined && written !== '') {
      this.#issue(
        'unsafe-link',
        'loss',
        'A link to an address that is not safe was taken off; its text stays.',
        written,
      )
    }
    if (this.#pre !== undefined && href !== undefined) {
      this.#issue(
        'link-in-preformatted',
        'loss',
        `Preformatted text holds no links: ${href.slice(0, 300)}.`,
        href,
      )
    }
    const blank = this.#attributes.get('target') === '_blank'
    const link = href === undefined || href === '' ? undefined : {href, blank}
    this.#inline.push(info, effect.set & ~MARK.underline, effect.clear, link)
    this.#syncMarks()
  }

  #syncMarks(): void {
    this.writer.mask = this.#inline.mask
    this.writer.link = this.#inline.link
  }

  #openHeading(info: ElementInfo, effect: StyleEffect, role: ClassRole | undefined): void {
    this.#closeParagraph()
    if (this.#stack.at(-1)?.info.kind === KIND.heading) this.#pop()
    if (this.writer.context.inItem) {
      this.#openBlock(info, effect, role)
      return
    }
    this.writer.flush()
    this.#push(info)
    if (info.tag === 'h1' || info.tag === 'h5' || info.tag === 'h6') {
      this.#issue('heading-level', 'repair', `A heading <${info.tag}> became ${info.style}.`, '')
    }
    this.writer.context = {...this.writer.context, style: info.style}
  }

  #openList(info: ElementInfo, role: ClassRole | undefined): void {
    this.#closeParagraph()
    this.writer.flush()
    const gallery = role === 'gallery' && this.#captures < MAX_CAPTURES
    const capture = gallery ? this.#capture('gallery') : undefined
    this.#push(info, capture)
    if (capture !== undefined) this.#figure = capture
    const {context} = this.writer
    if (context.level === MAX_LEVEL) {
      this.#once(
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

  #openItem(info: ElementInfo): void {
    this.#closeSibling('li', 'li')
    this.#closeParagraph()
    this.writer.flush()
    this.#push(info)
    const {context} = this.writer
    this.writer.context = {
      ...context,
      listItem: context.listType ?? 'bullet',
      level: Math.max(1, context.level),
      inItem: true,
    }
  }

  #openQuote(info: ElementInfo, role: ClassRole | undefined): void {
    this.#closeParagraph()
    if ((role === 'embed' || role === 'pullQuote') && this.#captures < MAX_CAPTURES) {
      this.#openFigure(info, role)
      return
    }
    this.writer.flush()
    this.#push(info)
    if (!this.writer.context.inItem) {
      this.writer.context = {...this.writer.context, style: info.style}
    }
  }

  #openPre(info: ElementInfo, role: ClassRole | undefined): void {
    this.#closeParagraph()
    this.writer.flush()
    this.#push(info)
    if (role === 'verse') this.writer.context = {...this.writer.context, preserve: true}
    else {
      this.#pre ??= new Preformatted()
      this.#pre.name(this.#attributes.get('class'))
    }
  }

  #endPre(): void {
    const pre = this.#pre
    this.#pre = undefined
    if (pre === undefined || pre.code.trim() === '') return
    this.writer.object({
      _type: 'codeBlock',
      _key: this.writer.nextKey(),
      code: pre.code,
      ...(pre.language === '' ? {} : {language: pre.language}),
    })
  }

  #openFigure(info: ElementInfo, role: ClassRole | undefined): void {
    this.writer.flush()
    if (this.#captures >= MAX_CAPTURES) {
      this.#push(info)
      return
    }
    const known = role === 'embed' || role === 'gallery' || role === 'pullQuote'
    const capture = this.#capture(known ? role : 'figure')
    this.#push(info, capture)
    this.#figure = capture
    const {context} = this.writer
    if (context.style !== 'normal') this.writer.context = {...context, style: 'normal'}
  }

  #openCaption(info: ElementInfo): void {
    this.#closeParagraph()
    if (info.tag === 'caption') {
      if (this.#table === undefined) return
      this.#popTo(this.#table.depth + 1)
    }
    this.writer.flush()
    const holds = info.tag === 'caption' || this.#figure !== undefined
    if (!holds || this.#captures >= MAX_CAPTURES) {
      this.#push(info)
      return
    }
    this.#push(
      info,
      this.#capture(info.tag === 'caption' ? 'tableCaption' : 'caption'),
      undefined,
      true,
    )
  }

  #openTable(info: ElementInfo): void {
    this.#closeParagraph()
    if (this.#captures >= MAX_CAPTURES) {
      this.writer.flush()
      this.#push(info)
      return
    }
    this.writer.flush()
    this.#push(info, undefined, {
      start: this.#start,
      depth: this.#stack.length,
      presentation: /^(?:presentation|none)$/i.test(this.#attributes.get('role').trim()),
      rows: [],
      inHead: false,
      cellDepth: -1,
      caption: '',
    })
  }

  #openRow(info: ElementInfo): void {
    const table = this.#table
    if (table === undefined) {
      this.writer.flush()
      return
    }
    this.#popTo(table.depth + 1)
    table.rows.push({cells: [], head: table.inHead})
    void info
  }

  #openCell(info: ElementInfo): void {
    const table = this.#table
    if (table === undefined) {
      this.writer.flush()
      return
    }
    this.#popTo(table.depth + 1)
    if (table.rows.length === 0) table.rows.push({cells: [], head: table.inHead})
    this.writer.flush()
    this.#push(info, this.#capture('cell'), undefined, true)
    this.#figure = undefined
    this.writer.context = CELL
  }

  #lineBreak(): void {
    if (this.#pre !== undefined) this.preformatted += this.#pre.add('\n')
    else this.writer.lineBreak()
  }

  #closeParagraph(): void {
    if ((this.#scope.get('p') ?? 0) === 0) return
    for (let entry = this.#pop(); entry !== undefined && entry.info.tag !== 'p'; )
      entry = this.#pop()
  }

  /** Ends an open item before the next one of its list begins. */
  #closeSibling(tag: string, other: string): void {
    if ((this.#scope.get(tag) ?? 0) + (this.#scope.get(other) ?? 0) === 0) return
    const lowest = Math.max(0, this.#stack.length - SEARCH)
    for (let i = this.#stack.length - 1; i >= lowest; i--) {
      const entry = this.#stack[i]
      if (entry === undefined || entry.scope !== undefined) return
      if (entry.info.tag === tag || entry.info.tag === other) {
        this.#popTo(i)
        return
      }
      if (entry.info.kind !== KIND.block || entry.info.tag === 'dl') return
    }
  }

  #image(inNoscript = false): void {
    const reading = readImage(this.#attributes, this.#options.baseUrl)
    if ('emoji' in reading) {
      this.writer.text(reading.emoji)
      return
    }
    if ('fault' in reading) {
      if (inNoscript) return
      const kind = reading.fault === 'tracking-pixel' ? 'note' : 'loss'
      this.#issue(reading.fault, kind, MESSAGES[reading.fault] ?? '', reading.text)
      if (reading.fault === 'data-uri-image') this.#placeholder = this.issues.at(-1)
      return
    }
    let {image} = reading
    const link = this.#inline.link?.href
    if (link !== undefined) {
      if (isSameImage(link, image.url)) image = {...image, url: link}
      else this.#issue('image-link', 'note', `An image was a link to ${link.slice(0, 300)}.`, link)
    }
    if (inNoscript) {
      if (this.#addresses.has(image.url)) return
      const at = this.#placeholder === undefined ? -1 : this.issues.indexOf(this.#placeholder)
      if (at >= 0) this.issues.splice(at, 1)
    }
    this.#addresses.add(image.url)
    this.writer.flush()
    const key = this.writer.nextKey()
    this.images.set(key, image)
    this.writer.object({
      _type: 'figure',
      _key: key,
      ...(image.alt === undefined ? {} : {alt: image.alt}),
      sourceUrl: image.url,
    })
  }

  #iframe(): void {
    const src = this.#attributes.first('data-src', 'src', 'data-lazy-src')
    if (src === '' || /^about:/i.test(src)) return
    const target = iframeOf(src, this.#options.iframeHosts ?? IFRAME_HOSTS)
    if (target === undefined) {
      this.#issue(
        'iframe-not-allowed',
        'loss',
        `An iframe of a host that is not allowed was left out: ${src.slice(0, 300)}.`,
        src,
      )
      return
    }
    this.writer.flush()
    const title = this.#attributes.get('title').trim()
    const width = Number.parseInt(this.#attributes.get('width'), 10)
    const height = Number.parseInt(this.#attributes.get('height'), 10)
    this.writer.object({
      _type: 'embed',
      _key: this.writer.nextKey(),
      ...target,
      ...(title === '' ? {} : {title}),
      ...(width > 0 && width < 10_000 ? {width} : {}),
      ...(height > 0 && height < 10_000 ? {height} : {}),
    })
    if (title !== '') this.titles += countVisible(title)
  }

  /** Visible characters of embeds' titles that came from attributes, not from text. */
  titles = 0

  #embed(address: string): boolean {
    const target = embedOf(address)
    if (target === undefined) return false
    this.writer.flush()
    this.writer.object({_type: 'embed', _key: this.writer.nextKey(), ...target})
    return true
  }

  #media(info: ElementInfo): void {
    const url = this.#attributes.first('src', 'data', 'data-src')
    if (info.tag !== 'embed') {
      this.#drop = new DropZone(info.tag, this.#start, {code: 'unsupported-media', url})
    } else if (!this.#embed(url)) {
      this.#issue(
        'unsupported-media',
        'loss',
        `An <embed> has no place in the body: ${url.slice(0, 300)}.`,
        url,
      )
    }
  }

  #script(info: ElementInfo): void {
    if (info.tag !== 'script') return
    const post = /^\w+\/\d+$/.exec(this.#attributes.get('data-telegram-post').trim())?.[0]
    if (post !== undefined && this.#embed(`https://t.me/${post}`)) return
    const src = this.#attributes.get('src').trim()
    if (src !== '' && !WIDGETS.test(src)) {
      this.#issue('script-dropped', 'note', `A script was left out: ${src.slice(0, 300)}.`, src)
    }
  }

  #once(code: string, message: string): void {
    if (this.#noted.has(code)) return
    this.#noted.add(code)
    this.#issue(code, 'repair', message, '')
  }

  #issue(code: string, kind: ImportIssue['kind'], message: string, text: string): void {
    this.#issueAt(this.#start, code, kind, message, text)
  }

  #issueAt(
    start: number,
    code: string,
    kind: ImportIssue['kind'],
    message: string,
    text: string,
  ): void {
    const span = {start: Math.max(0, start), end: Math.max(start, this.#at)}
    const cut = text.slice(0, 200).toWellFormed()
    this.issues.push(
      cut === '' ? {code, message, kind, span} : {code, message, kind, text: cut, span},
    )
  }
}

const SPAN = elementOf('span')
const VOID = new Set<number>([
  KIND.image,
  KIND.lineBreak,
  KIND.ignored,
  KIND.rule,
  KIND.raw,
  KIND.noscript,
])
const WIDGETS =
  /platform\.(?:twitter|x|instagram)\.com|instagram\.com\/embed|tiktok\.com\/embed|connect\.facebook\.net/

const CELL = {
  style: 'normal',
  listItem: undefined,
  listType: undefined,
  level: 0,
  inItem: false,
  preserve: false,
} as const

const MESSAGES: Readonly<Record<string, string>> = {
  'hidden-text': 'Text that the page hides was left out.',
  'list-marker': 'The marker of a pasted list item became the list item itself.',
  'unsupported-element': 'Text of a drawing, formula or form field has no place in the body.',
  'data-uri-image': 'An image that is written into the page itself was left out.',
  'unusable-image': 'An image has no address that can be fetched.',
  'tracking-pixel': 'An image of no size was left out.',
}

function join(before: string, text: string): string {
  return before === '' ? text : `${before}\n${text}`
}

function spanOf(value: string): number {
  const span = Number.parseInt(value, 10)
  return span > 1 ? Math.min(span, 1000) : 1
}
