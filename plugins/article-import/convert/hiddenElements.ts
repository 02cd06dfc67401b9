import {DropZone} from './dropZone.ts'
import {type ElementInfo, KIND} from './elements.ts'
import type {StyleEffect} from './marks.ts'
import {MESSAGES} from './messages.ts'
import {StructureElements} from './structureElements.ts'

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

/** Elements whose content is not taken over: hidden ones, scripts, what Portable Text has no place for. */
export class HiddenElements extends StructureElements {
  protected startsHidden(info: ElementInfo, effect: StyleEffect): boolean {
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

  protected insideDrop(drop: DropZone, info: ElementInfo): void {
    if (info.tag === drop.tag) drop.depth++
    if (info.kind === KIND.image && drop.tag === 'noscript') this.image(true)
    else if (
      drop.url === '' &&
      (info.tag === 'source' || info.tag === 'embed' || info.tag === 'param')
    ) {
      drop.url = this.attributes.first('src', 'data-src', 'value')
    }
  }

  protected endDrop(): void {
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
}
