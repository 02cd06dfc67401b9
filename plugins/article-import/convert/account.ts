import type {BodyBlock} from '../model.ts'
import {countVisible} from './countVisible.ts'

/** The visible characters that blocks hold, counted from the blocks themselves. */
export function countKept(blocks: readonly BodyBlock[]): number {
  let count = 0
  for (const block of blocks) {
    switch (block._type) {
      case 'block':
        for (const {text} of block.children as readonly {readonly text: string}[]) {
          count += countVisible(text)
        }
        break
      case 'table':
        for (const {cells} of block.rows as readonly {readonly cells: readonly string[]}[]) {
          for (const cell of cells) count += countVisible(cell)
        }
        count += of(block.caption)
        break
      default:
        count +=
          of(block.caption) +
          of(block.credit) +
          of(block.code) +
          of(block.text) +
          of(block.attribution) +
          of(block.title)
    }
  }
  return count
}

function of(value: unknown): number {
  return typeof value === 'string' ? countVisible(value) : 0
}
