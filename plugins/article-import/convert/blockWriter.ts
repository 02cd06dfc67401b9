import {decodeHTML} from 'entities'
import type {BodyBlock} from '../model.ts'
import {countVisible, isWideSpace} from './countVisible.ts'
import {keyOf} from './keys.ts'
import {marksOf} from './marks.ts'

/** A link that is open; its mark definition is made anew in each block that it reaches into. */
export interface OpenLink {
  readonly href: string
  readonly blank: boolean
}

interface Span {
  _type: 'span'
  _key: string
  text: string
  marks: string[]
}

interface LinkDefinition {
  _key: string
  _type: 'link'
  href: string
  openInNewTab?: true
}

/** Where text goes: what decides about the next text block. */
export interface BlockContext {
  readonly style: string
  readonly listItem: 'bullet' | 'number' | undefined
  /** The kind of the list that is open. */
  readonly listType: 'bullet' | 'number' | undefined
  readonly level: number
  /** Inside a list item: paragraphs of one item are lines of one block. */
  readonly inItem: boolean
  /** White space is kept as written. */
  readonly preserve: boolean
}

/**
 * Builds text blocks from pieces of text the way a browser lays them out: runs of white space become
 * one space across inline elements, none at the edges of a block or beside a line break.
 */
export class BlockWriter {
  /** Blocks are put here; captures put their own array in its place. */
  out: BodyBlock[] = []
  context: BlockContext = {
    style: 'normal',
    listItem: undefined,
    listType: undefined,
    level: 0,
    inItem: false,
    preserve: false,
  }
  mask = 0
  link: OpenLink | undefined
  /** Visible characters that were written. */
  written = 0
  /** Control characters that were left out. */
  controls = 0

  #spans: Span[] = []
  #links: LinkDefinition[] = []
  #open: Span | undefined
  #openMask = 0
  #openLink: OpenLink | undefined
  #afterSpace = true
  #breaks = 0
  #softBreak = false
  #keys = 0
  #entityAt = -1

  nextKey(): string {
    return keyOf('b', this.#keys++)
  }

  /** Writes a stretch of the source, entities included. */
  source(html: string, start: number, end: number): void {
    if (this.context.preserve) this.#preserved(decode(html.slice(start, end)))
    else {
      // Remembered, so that one search serves all text before the next entity.
      if (this.#entityAt < start) {
        const at = html.indexOf('&', start)
        this.#entityAt = at < 0 ? html.length : at
      }
      if (this.#entityAt >= end) this.#collapsed(html, start, end)
      else {
        const decoded = decodeHTML(html.slice(start, end))
        this.#collapsed(decoded, 0, decoded.length)
      }
    }
  }

  /** Writes decoded text. */
  text(text: string): void {
    if (this.context.preserve) this.#preserved(text)
    else this.#collapsed(text, 0, text.length)
  }

  /** A line break: two in a row end the paragraph, since that is what they are written for. */
  lineBreak(): void {
    if (this.context.preserve) {
      this.#append('\n')
      return
    }
    if (this.#spans.length === 0) return
    this.#breaks++
    this.#afterSpace = true
  }

  /** The edge of a block-level element. */
  boundary(): void {
    if (this.#spans.length === 0) return
    if (this.context.inItem) this.#softBreak = true
    else this.flush()
  }

  /** Ends the text block that is open, if there is one. */
  flush(): void {
    const spans = this.#spans
    if (spans.length === 0) return
    if (!this.context.preserve) trimEnd(spans)
    if (spans.some(hasInk)) {
      const {style, listItem, level} = this.context
      const block = {
        _type: 'block',
        _key: this.nextKey(),
        style,
        markDefs: this.#links,
        children: spans,
      }
      this.out.push(listItem === undefined ? block : {...block, listItem, level})
    }
    this.#spans = []
    this.#links = []
    this.#open = undefined
    this.#afterSpace = true
    this.#breaks = 0
    this.#softBreak = false
  }

  /** Puts a block object behind the text so far. */
  object(block: BodyBlock): void {
    this.flush()
    this.out.push(block)
  }

  /** Scans in place: charCodeAt on the whole source is faster than on a slice of it. */
  #collapsed(text: string, start: number, end: number): void {
    let kept = ''
    let from = start
    let afterSpace = this.#afterSpace
    let spaces = 0
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i)
      if (code > 32) {
        afterSpace = false
        if (code >= 0xa0 && isWideSpace(code)) spaces++
        continue
      }
      spaces++
      if (code === 32 || code === 10 || code === 13 || code === 9 || code === 12) {
        if (afterSpace) {
          if (from < i) kept += text.slice(from, i)
          from = i + 1
        } else {
          afterSpace = true
          if (code !== 32) {
            kept += `${text.slice(from, i)} `
            from = i + 1
          }
        }
      } else {
        this.controls++
        kept += text.slice(from, i)
        from = i + 1
      }
    }
    if (from < end) kept = kept === '' ? text.slice(from, end) : kept + text.slice(from, end)
    if (kept === '') return
    const visible = end - start - spaces
    this.written += visible
    if (visible > 0 && (this.#breaks > 0 || this.#softBreak)) this.#pendingBreaks()
    this.#append(kept)
    this.#afterSpace = afterSpace
  }

  #preserved(text: string): void {
    const clean = text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')
    const visible = countVisible(clean)
    this.written += visible
    if (visible > 0 && (this.#breaks > 0 || this.#softBreak)) this.#pendingBreaks()
    if (clean !== '') this.#append(clean)
    this.#afterSpace = false
  }

  #pendingBreaks(): void {
    const paragraph = this.#breaks > 1 && !this.context.inItem && this.context.style !== 'h2'
    if (paragraph) {
      this.flush()
      return
    }
    trimEnd(this.#spans)
    const last = this.#spans.at(-1)
    if (last !== undefined) last.text += '\n'
    this.#open = last
    this.#breaks = 0
    this.#softBreak = false
  }

  #append(text: string): void {
    const open = this.#open
    if (open !== undefined && this.#openMask === this.mask && this.#openLink === this.link) {
      open.text += text
      return
    }
    const {link, mask} = this
    const marks = marksOf(mask)
    if (link !== undefined) marks.push(this.#linkKey(link))
    const span: Span = {_type: 'span', _key: keyOf('s', this.#spans.length), text, marks}
    this.#spans.push(span)
    this.#open = span
    this.#openMask = mask
    this.#openLink = link
  }

  #linkKey(link: OpenLink): string {
    const last = this.#links.at(-1)
    if (last !== undefined && this.#lastLink === link) return last._key
    const definition: LinkDefinition = {
      _key: keyOf('l', this.#links.length),
      _type: 'link',
      href: link.href,
    }
    if (link.blank) definition.openInNewTab = true
    this.#links.push(definition)
    this.#lastLink = link
    return definition._key
  }

  #lastLink: OpenLink | undefined
}

function decode(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text
}

/** Takes the collapsible white space off the end of a block. */
function trimEnd(spans: Span[]): void {
  for (let last = spans.at(-1); last !== undefined; last = spans.at(-1)) {
    const {text} = last
    let end = text.length
    for (; end > 0; end--) {
      const code = text.charCodeAt(end - 1)
      if (code !== 32 && code !== 10) break
    }
    if (end > 0) {
      if (end < text.length) last.text = text.slice(0, end)
      return
    }
    spans.pop()
  }
}

/** Whether a span shows anything: `&nbsp;` alone only makes room. */
function hasInk({text}: Span): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 32 && (code < 0xa0 || !isWideSpace(code))) return true
  }
  return false
}
