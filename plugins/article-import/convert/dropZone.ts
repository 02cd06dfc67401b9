import {countVisible} from './countVisible.ts'

/** An element whose content is not taken over, while it is open. */
export class DropZone {
  readonly tag: string
  /** The issue that it becomes when something was in it; without one it vanishes, as scripts do. */
  readonly code: string
  readonly start: number
  /** Whether a reader of the page would have seen its text. */
  readonly visible: boolean
  /** Whether a block-level tag ends it, as one ends an unclosed `svg` or `p`. */
  readonly endsAtBlock: boolean
  depth = 1
  count = 0
  text = ''
  url = ''

  constructor(
    tag: string,
    start: number,
    {code = '', visible = false, endsAtBlock = false, url = ''} = {},
  ) {
    this.tag = tag
    this.start = start
    this.code = code
    this.visible = visible
    this.endsAtBlock = endsAtBlock
    this.url = url
  }

  add(text: string): void {
    if (this.text.length < 400) this.text += text.slice(0, 400)
    if (this.visible) this.count += countVisible(text)
  }
}
