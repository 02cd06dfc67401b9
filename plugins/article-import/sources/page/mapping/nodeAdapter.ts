import type {Options} from 'css-select'
import {collectBlocks} from '../content/blocks.ts'
import {attribute, isText, type PageNode} from '../tree/node.ts'

/** How css-select walks a page's tree. */
export const nodeAdapter: NonNullable<Options<PageNode, PageNode>['adapter']> = {
  isTag: (node): node is PageNode => !isText(node),
  getAttributeValue: attribute,
  getChildren: ({children}) => children,
  getName: ({tag}) => tag,
  getParent: ({parent}) => parent,
  getSiblings: (node) => node.parent?.children ?? [node],
  getText: (node) =>
    collectBlocks(node, () => false)
      .map(({text}) => text)
      .join(' '),
  hasAttrib: (node, name) => attribute(node, name) !== undefined,
  removeSubsets: (nodes) => {
    const sorted = [...nodes].sort((one, other) => one.index - other.index)
    const kept: PageNode[] = []
    for (const node of sorted) {
      const last = kept[kept.length - 1]
      if (last === undefined || node.index >= last.end) kept.push(node)
    }
    return kept
  },
}
