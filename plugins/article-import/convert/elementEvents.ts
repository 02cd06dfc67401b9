import {type ClassRole, classRole} from './classNames.ts'
import {DropZone} from './dropZone.ts'
import {type ElementInfo, KIND} from './elements.ts'
import {ampAddress} from './embeds.ts'
import {HiddenElements} from './hiddenElements.ts'
import {type StyleEffect, styleEffect} from './marks.ts'

const PLAIN: StyleEffect = styleEffect('')

/** What an element's beginning and end do, by the kind of the element. */
export class ElementEvents extends HiddenElements {
  protected openElement(info: ElementInfo): void {
    const drop = this.drop
    if (drop !== undefined) {
      if (!drop.endsAtBlock || !info.closesParagraph) {
        this.insideDrop(drop, info)
        return
      }
      this.endDrop()
    }
    let effect = PLAIN
    let role: ClassRole | undefined
    if (this.attributes.size > 0) {
      const style = this.attributes.get('style')
      if (style !== '') effect = styleEffect(style)
      const className = this.attributes.get('class')
      if (className !== '') role = classRole(className)
      if (this.startsHidden(info, effect)) return
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

  protected closeElement(info: ElementInfo): void {
    const drop = this.drop
    if (drop !== undefined) {
      if (info.tag === drop.tag) {
        drop.depth--
        if (drop.depth === 0) this.endDrop()
        return
      }
      if (!drop.endsAtBlock || !info.closesParagraph) return
      this.endDrop()
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
}
