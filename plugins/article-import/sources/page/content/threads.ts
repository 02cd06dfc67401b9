import type {PageNode} from '../tree/node.ts'
import {fate} from './fate.ts'
import {signature} from './shape.ts'
import type {Survey} from './survey.ts'

/** What the software of forums calls the place where a post says who wrote it. */
const user =
  /(?:^|[\s_-])(?:user(?:name|-?(?:title|info|details|profile|panel|cell|card))|message-?user|post-?(?:profile|bit|user)|poster|postbit\w*)(?:[\s_-]|$)/i

/** So many nodes of a post are looked at for its writer. */
const LOOKED_AT = 60

/** Drops the answers in a forum's thread: posts like the first one, each with the place of its user. */
export function markThreads(survey: Survey, fates: Uint8Array): void {
  const {nodes, headline, sums} = survey
  if (headline === undefined) return
  const seen = new Set<PageNode>()
  for (const node of nodes) {
    const {parent} = node
    if (parent === null || node.index < headline.end || seen.has(parent)) continue
    if (sums.value(node) < 1 || signature(node).length <= node.tag.length + 1) continue
    seen.add(parent)
    const own = signature(node)
    const posts = parent.children.filter(
      (child) =>
        signature(child) === own && sums.size(child) > 0 && fates[child.index] === fate.keep,
    )
    if (posts.length < 2) continue
    if (!posts.every((post) => namesUser(nodes, post))) continue
    for (const post of posts.slice(1)) fates[post.index] = fate.drop
  }
}

function namesUser(nodes: readonly PageNode[], post: PageNode): boolean {
  const end = Math.min(post.end, post.index + LOOKED_AT)
  for (let index = post.index + 1; index < end; index++)
    if (user.test(attributeOf(nodes[index]))) return true
  return false
}

function attributeOf(node: PageNode | undefined): string {
  return node === undefined || node.tag === '#text'
    ? ''
    : signature(node).slice(node.tag.length + 1)
}
