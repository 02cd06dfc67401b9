import type {BodyBlock, ImportIssue} from '../model.ts'
import {textBlock} from './figures.ts'
import {flatten} from './flatten.ts'
import {keyOf} from './keys.ts'

/** A cell with what it held. */
export interface TableCell {
  readonly blocks: readonly BodyBlock[]
  readonly header: boolean
  readonly columns: number
  readonly rows: number
}

/** A table that is open. */
export interface TableFrame {
  readonly start: number
  /** The place of its element on the stack. */
  readonly depth: number
  readonly presentation: boolean
  readonly rows: {cells: TableCell[]; head: boolean}[]
  inHead: boolean
  /** The place of its open cell on the stack, or -1. */
  cellDepth: number
  caption: string
}

const MAX_COLUMNS = 200

/**
 * What a table becomes: a `table` block, or its cells' blocks one after the other when it only laid out
 * a page (said so, one column, or tables inside).
 */
export function finishTable(
  table: TableFrame,
  key: () => string,
  issue: (issue: ImportIssue) => void,
): BodyBlock[] {
  const rows = table.rows.filter(({cells}) => cells.length > 0)
  if (isLayout(table, rows)) {
    const blocks = rows.flatMap(({cells}) => cells.flatMap(({blocks}) => blocks))
    // The caption of a table that is taken apart stands before what the table held.
    return table.caption === '' ? blocks : [textBlock(key(), table.caption), ...blocks]
  }
  const objects: BodyBlock[] = []
  const texts = layCells(rows, (cell) => {
    const flat = flatten(cell.blocks)
    for (const object of flat.objects) objects.push(object)
    for (const href of flat.links) {
      issue({
        code: 'link-in-table',
        message: `A table's cell holds text only: its link to ${href} was left out.`,
        kind: 'loss',
        text: href.slice(0, 200),
      })
    }
    return flat.text
  })
  const block: BodyBlock = {
    _type: 'table',
    _key: key(),
    rows: texts.map((cells, index) => ({
      _type: 'tableRow',
      _key: keyOf('r', index),
      cells,
      ...(isHeader(rows[index]) ? {header: true} : {}),
    })),
    ...(table.caption === '' ? {} : {caption: table.caption}),
  }
  return [block, ...objects]
}

type Row = TableFrame['rows'][number]

function isHeader(row: Row | undefined): boolean {
  return row !== undefined && (row.head || row.cells.every(({header}) => header))
}

function isLayout(table: TableFrame, rows: readonly Row[]): boolean {
  return (
    table.presentation ||
    rows.every(({cells}) => cells.length < 2) ||
    rows.some(({cells}) => cells.some(({blocks}) => blocks.some(({_type}) => _type === 'table')))
  )
}

/** The cells as a grid: what spans columns or rows leaves empty cells, so that columns stay in line. */
function layCells(rows: readonly Row[], textOf: (cell: TableCell) => string): string[][] {
  const covered: number[] = []
  // Empty cells cost nothing to ask for; a table of honest size stays far below this.
  let budget = 100_000
  return rows.map(({cells}) => {
    const line: string[] = []
    const skipCovered = (): void => {
      for (let left = covered[line.length] ?? 0; left > 0; left = covered[line.length] ?? 0) {
        covered[line.length] = left - 1
        if (budget-- <= 0) return
        line.push('')
      }
    }
    for (const cell of cells) {
      skipCovered()
      const columns = Math.min(cell.columns, MAX_COLUMNS, Math.max(1, budget))
      budget -= columns
      for (let i = 0; i < columns; i++) {
        if (cell.rows > 1) covered[line.length] = cell.rows - 1
        line.push(i === 0 ? textOf(cell) : '')
      }
    }
    skipCovered()
    return line
  })
}
