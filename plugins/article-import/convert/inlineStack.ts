import type {OpenLink} from './blockWriter.ts'
import {type ElementInfo, KIND} from './elements.ts'

interface InlineElement {
  readonly info: ElementInfo
  readonly set: number
  readonly clear: number
  readonly link: OpenLink | undefined
}

/** More than this many open inline elements mean nothing to a reader; the rest are only counted. */
const LIMIT = 256

/**
 * The inline elements that are open. As in browsers, those that format (`b`, `a`, `font`) live on in the
 * next block when their end is missing or misplaced, the others (`span`, `sub`) end with their block.
 */
export class InlineStack {
  mask = 0
  link: OpenLink | undefined

  #open: InlineElement[] = []
  #beyond = new Map<string, number>()
  #marker = 0

  get length(): number {
    return this.#open.length
  }

  /** Opens a scope (a table's cell) that outer formatting does not reach into; gives the old one. */
  enterScope(): number {
    const outer = this.#marker
    this.#marker = this.#open.length
    this.#recompute()
    return outer
  }

  leaveScope(outer: number): void {
    this.#open.length = Math.min(this.#open.length, this.#marker)
    this.#marker = outer
    this.#recompute()
  }

  push(info: ElementInfo, set: number, clear: number, link?: OpenLink): void {
    if (this.#open.length >= LIMIT) {
      this.#beyond.set(info.tag, (this.#beyond.get(info.tag) ?? 0) + 1)
      return
    }
    this.#open.push({info, set, clear, link})
    this.mask = (this.mask | set) & ~clear
    if (link !== undefined) this.link = link
  }

  /** Ends the last open element of a tag, if it is open; `base` bounds those that do not format. */
  close(info: ElementInfo, base: number): boolean {
    const beyond = this.#beyond.size === 0 ? 0 : (this.#beyond.get(info.tag) ?? 0)
    if (beyond > 0) {
      this.#beyond.set(info.tag, beyond - 1)
      return true
    }
    const lowest = Math.max(this.#marker, info.kind === KIND.inline ? base : 0)
    for (let i = this.#open.length - 1; i >= lowest; i--) {
      if (this.#open[i]?.info.tag !== info.tag) continue
      if (i === this.#open.length - 1) this.#open.pop()
      else this.#open.splice(i, 1)
      this.#recompute()
      return true
    }
    return false
  }

  /** The end of a block: what does not format ends with it. */
  endBlock(base: number): void {
    if (this.#open.length <= base) return
    const kept = this.#open.filter(({info}, i) => i < base || info.kind !== KIND.inline)
    if (kept.length === this.#open.length) return
    this.#open = kept
    this.#recompute()
  }

  #recompute(): void {
    let mask = 0
    let link: OpenLink | undefined
    for (let i = this.#marker; i < this.#open.length; i++) {
      const element = this.#open[i]
      if (element === undefined) continue
      mask = (mask | element.set) & ~element.clear
      if (element.link !== undefined) link = element.link
    }
    this.mask = mask
    this.link = link
  }
}
