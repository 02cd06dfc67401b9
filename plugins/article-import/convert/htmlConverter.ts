import {Tokenizer, type TokenizerCallbacks} from 'htmlparser2'
import {type ClassRole, classRole} from './classNames.ts'
import {DropZone} from './dropZone.ts'
import {type ElementInfo, elementOf, KIND} from './elements.ts'
import {ampAddress} from './embeds.ts'
import {type StyleEffect, styleEffect} from './marks.ts'
import {MESSAGES} from './messages.ts'
import {StructureElements} from './structureElements.ts'

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

const VOID = new Set<number>([
  KIND.image,
  KIND.lineBreak,
  KIND.ignored,
  KIND.rule,
  KIND.raw,
  KIND.noscript,
])

/** Turns the tokenizer's events into blocks, in one pass and without a tree. */
export class HtmlConverter extends StructureElements implements TokenizerCallbacks {
  #attribute = ''
  #valueStart = 0
  #valueEnd = 0

  /** Reads it all. */
  run(): void {
    const tokenizer = new Tokenizer({decodeEntities: false}, this)
    tokenizer.write(this.html)
    tokenizer.end()
  }

  ontext(from: number, end: number): void {
    // Inside a tag that the text ends in, the tokenizer has no beginning to tell.
    if (from < 0) return
    this.at = end
    // At the end of a broken tag the tokenizer may begin inside a character.
    const start = (this.html.charCodeAt(from) & 0xfc00) === 0xdc00 ? from + 1 : from
    if (this.drop !== undefined) this.drop.add(this.html.slice(start, end))
    else if (this.pre !== undefined) this.preformatted += this.pre.add(this.html.slice(start, end))
    else this.writer.source(this.html, start, end)
  }

  onopentagname(start: number, end: number): void {
    this.start = start - 1
    this.info = elementOf(this.html.slice(start, end))
    this.attributes.clear()
  }

  onattribname(start: number, end: number): void {
    const first = this.html.charCodeAt(start) | 0x20
    // style, class, hidden and data-* are read of every tag.
    const read =
      this.info.attributes || first === 0x73 || first === 0x63 || first === 0x68 || first === 0x64
    this.#attribute = read ? this.html.slice(start, end).toLowerCase() : ''
    this.#valueStart = 0
    this.#valueEnd = 0
  }

  onattribdata(start: number, end: number): void {
    this.#valueStart = start
    this.#valueEnd = end
  }

  onattribend(): void {
    if (this.#attribute === '') return
    this.attributes.add(this.#attribute, this.html.slice(this.#valueStart, this.#valueEnd))
    this.#attribute = ''
  }

  onopentagend(end: number): void {
    this.at = end + 1
    this.#open(this.info)
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end)
  }

  onclosetag(start: number, end: number): void {
    this.at = end + 1
    this.#close(elementOf(this.html.slice(start, end)))
  }

  oncomment(start: number, end: number): void {
    this.at = end + 1
    // Text that was wrapped once more than its reader unwrapped.
    if (this.html.startsWith('[CDATA[', start)) {
      this.ontext(start + 7, end)
      this.at = end + 1
    }
  }

  oncdata(start: number, end: number): void {
    this.ontext(start, end - 2)
    this.at = end + 1
  }

  ondeclaration(_start: number, end: number): void {
    this.at = end + 1
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.at = end + 1
  }

  onattribentity(): void {}

  ontextentity(): void {}

  onend(): void {
    const rest = this.html.slice(this.at).trim()
    if (this.drop !== undefined) {
      if (this.drop.text.trim() !== '') {
        this.issue(
          'unclosed-element',
          'loss',
          `<${this.drop.tag}> never ends; what follows it is not shown.`,
          this.drop.text,
        )
      }
      this.#endDrop()
    } else if (rest.length > 1 && /^<[a-z!/]/i.test(rest)) {
      this.issue('truncated-markup', 'loss', 'The text ends inside a tag.', rest)
    }
    while (this.stack.length > 0) this.pop()
    this.writer.flush()
  }

  #open(info: ElementInfo): void {
    const drop = this.drop
    if (drop !== undefined) {
      if (!drop.endsAtBlock || !info.closesParagraph) {
        this.#insideDrop(drop, info)
        return
      }
      this.#endDrop()
    }
    let effect = PLAIN
    let role: ClassRole | undefined
    if (this.attributes.size > 0) {
      const style = this.attributes.get('style')
      if (style !== '') effect = styleEffect(style)
      const className = this.attributes.get('class')
      if (className !== '') role = classRole(className)
      if (this.#startsHidden(info, effect)) return
    }
    switch (info.kind) {
      case KIND.block:
        if (info.tag === 'dt' || info.tag === 'dd') this.closeSibling('dt', 'dd')
        this.openBlock(info, effect, role)
        return
      case KIND.format:
      case KIND.inline:
        this.openInline(info, effect, role)
        return
      case KIND.link:
        this.openLink(info, effect)
        return
      case KIND.heading:
        this.openHeading(info, effect, role)
        return
      case KIND.list:
        this.openList(info, role)
        return
      case KIND.item:
        this.openItem(info)
        return
      case KIND.quote:
        this.openQuote(info, role)
        return
      case KIND.aside:
        this.openBlock(info, effect, role)
        return
      case KIND.pre:
        this.openPre(info, role)
        return
      case KIND.rule:
        this.closeParagraph()
        this.writer.flush()
        this.writer.object({_type: 'divider', _key: this.writer.nextKey()})
        return
      case KIND.lineBreak:
        this.lineBreak()
        return
      case KIND.image:
        this.image()
        return
      case KIND.figure:
        this.closeParagraph()
        this.openFigure(info, role)
        return
      case KIND.caption:
        this.openCaption(info)
        return
      case KIND.table:
        this.openTable(info)
        return
      case KIND.row:
        this.openRow(info)
        return
      case KIND.cell:
        this.openCell(info)
        return
      case KIND.rowGroup:
        if (this.table !== undefined) {
          this.popTo(this.table.depth + 1)
          this.table.inHead = info.tag === 'thead'
        }
        return
      case KIND.iframe:
        this.iframe()
        this.drop = this.info.tag === 'iframe' ? new DropZone('iframe', this.start) : undefined
        return
      case KIND.ampEmbed:
        this.embed(ampAddress(info.tag, this.attributes))
        return
      case KIND.media:
        this.media(info)
        return
      case KIND.raw:
        this.script(info)
        this.drop = new DropZone(info.tag, this.start)
        return
      case KIND.dropped:
        this.drop = new DropZone(info.tag, this.start, {
          code: 'unsupported-element',
          visible: true,
          endsAtBlock: info.tag !== 'textarea',
        })
        return
      case KIND.noscript:
        this.drop = new DropZone(info.tag, this.start)
        return
    }
  }

  #close(info: ElementInfo): void {
    const drop = this.drop
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
        this.closeInline(info)
        return
      case KIND.lineBreak:
        this.lineBreak()
        return
      case KIND.table:
        if (this.table !== undefined) this.popTo(this.table.depth)
        return
      case KIND.row:
      case KIND.rowGroup:
        if (this.table !== undefined) {
          this.popTo(this.table.depth + 1)
          if (info.tag === 'thead') this.table.inHead = false
        }
        return
      default:
        if ((this.scope.get(info.tag) ?? 0) === 0) {
          if (info.tag === 'p') this.writer.boundary()
          return
        }
        for (let entry = this.pop(); entry !== undefined && entry.info.tag !== info.tag; ) {
          entry = this.pop()
        }
    }
  }

  #insideDrop(drop: DropZone, info: ElementInfo): void {
    if (info.tag === drop.tag) drop.depth++
    if (info.kind === KIND.image && drop.tag === 'noscript') this.image(true)
    else if (
      drop.url === '' &&
      (info.tag === 'source' || info.tag === 'embed' || info.tag === 'param')
    ) {
      drop.url = this.attributes.first('src', 'data-src', 'value')
    }
  }

  #endDrop(): void {
    const drop = this.drop
    this.drop = undefined
    if (drop === undefined) return
    const text = drop.text.replace(/\s+/g, ' ').trim()
    if (drop.code === 'unsupported-media') {
      if (!this.embed(drop.url)) {
        this.issueAt(
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
    this.issueAt(drop.start, drop.code, kind, MESSAGES[drop.code] ?? 'Text was left out.', text)
  }

  #startsHidden(info: ElementInfo, effect: StyleEffect): boolean {
    if (effect.msoIgnore) {
      this.drop = new DropZone(info.tag, this.start, {code: 'list-marker', visible: true})
      return true
    }
    const hidden = effect.hidden || this.attributes.has('hidden')
    if (!hidden || OPTIONAL_END.has(info.tag) || VOID.has(info.kind)) return false
    this.drop = new DropZone(info.tag, this.start, {
      code: 'hidden-text',
      visible: true,
      endsAtBlock: info.tag === 'p',
    })
    return true
  }
}
