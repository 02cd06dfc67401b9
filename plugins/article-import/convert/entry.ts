import type {BodyBlock} from '../model.ts'
import type {BlockContext} from './blockWriter.ts'
import type {ElementInfo} from './elements.ts'
import type {TableFrame} from './tables.ts'

/** Blocks that are gathered apart until their element ends. */
export interface Capture {
  readonly role:
    | 'figure'
    | 'gallery'
    | 'caption'
    | 'tableCaption'
    | 'credit'
    | 'cell'
    | 'embed'
    | 'pullQuote'
    | 'attribution'
  /** Where blocks went before. */
  readonly outer: BodyBlock[]
  /** Where the element began in the source. */
  readonly start: number
  readonly className: string
  caption: string
  credit: string
  attribution: string
  /** The address that an embed named in its attributes, or the last link inside it. */
  url: string
  /** Cells: what the tag said. */
  header: boolean
  columns: number
  rows: number
}

/** An element that is open and what to put back when it ends. */
export interface Entry {
  readonly info: ElementInfo
  readonly context: BlockContext
  /** How many inline elements were open when it began. */
  readonly inlineBase: number
  /** How many elements of each tag are open in the scope that it opens (cells, captions). */
  readonly scope: Map<string, number> | undefined
  readonly scopeBase: number
  readonly capture: Capture | undefined
  readonly table: TableFrame | undefined
  readonly outerTable: TableFrame | undefined
  readonly outerFigure: Capture | undefined
}
