import {Tokenizer, type TokenizerCallbacks} from 'htmlparser2'
import {ElementEvents} from './elementEvents.ts'
import {elementOf} from './elements.ts'

/** Turns the tokenizer's events into blocks, in one pass and without a tree. */
export class HtmlConverter extends ElementEvents implements TokenizerCallbacks {
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
    this.openElement(this.info)
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end)
  }

  onclosetag(start: number, end: number): void {
    this.at = end + 1
    this.closeElement(elementOf(this.html.slice(start, end)))
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
      this.endDrop()
    } else if (rest.length > 1 && /^<[a-z!/]/i.test(rest)) {
      this.issue('truncated-markup', 'loss', 'The text ends inside a tag.', rest)
    }
    while (this.stack.length > 0) this.pop()
    this.writer.flush()
  }
}
