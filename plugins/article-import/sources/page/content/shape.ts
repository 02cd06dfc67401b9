import {attribute, contains, isBlock, type PageNode} from '../tree/node.ts'
import type {Survey} from './survey.ts'

/** Custom elements are inline by default, and wrap whole blocks on the pages that have them. */
export function isContainer(node: PageNode): boolean {
  return isBlock(node) || node.tag.includes('-')
}

/** Tag and class of a node: what a row of like elements shares. */
export function signature(node: PageNode): string {
  return `${node.tag}.${attribute(node, 'class') ?? ''}`
}

/** Whether an element stands in one that calls itself the article's body. */
export function isInBody({bodies}: Survey, node: PageNode): boolean {
  return bodies.some((body) => body !== node && contains(body, node))
}

const wrapperTags = new Set(['html', 'body', 'main', 'head'])

/** Whether an element only wraps the whole page. */
export function isWrapper({tag}: PageNode): boolean {
  return wrapperTags.has(tag)
}
