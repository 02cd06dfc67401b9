import type {Token} from '../../text/tokens.ts'

/** A name while it is read, as far as it goes. */
export class SpanReading {
  readonly text: string
  /** The paragraph's. */
  readonly tokens: readonly Token[]
  readonly from: number
  /** Where the name ends at the latest. */
  readonly to: number
  /** The token that is read next. */
  index: number
  /** The offset behind the last word of the name. */
  end: number
  head = false
  legal = false
  possessive = false
  /** Where the part behind the last small word begins. */
  segment: number
  lastHead: Token | undefined = undefined
  /** The head of the part before {@link segment}. */
  segmentHead: Token | undefined = undefined

  constructor(text: string, tokens: readonly Token[], from: number, to: number) {
    this.text = text
    this.tokens = tokens
    this.from = from
    this.to = to
    this.index = from
    this.segment = from
    this.end = tokens[from]?.end ?? 0
  }

  take(until: number): void {
    for (; this.index < until; this.index += 1) {
      const token = this.tokens[this.index]
      if (!token) continue
      this.end = token.end
      if (token.word && token.form.head) {
        this.head = true
        this.lastHead = token
      }
    }
  }

  /** Takes the legal form that stands next, and the full stop that belongs to it. */
  takeLegalForm(): void {
    this.take(this.index + 1)
    this.legal = true
    const stop = this.tokens[this.index]
    if (stop?.text !== '.' || stop.start !== this.end) return
    this.end = stop.end
    this.index += 1
  }

  /** Goes on behind a small word. */
  open(segment: number): void {
    this.segmentHead = this.lastHead
    this.segment = segment
    this.index = segment
  }
}
