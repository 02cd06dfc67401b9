import type {RawArticle, RawImage} from '../../../model.ts'
import {attribute, contains, type PageNode} from '../tree/node.ts'
import {collectBlocks} from './blocks.ts'
import {hint} from './hintWords.ts'
import {imageAddress, isTiny} from './imageAddress.ts'
import type {Survey} from './survey.ts'
import {absolute} from './writeMarkup.ts'

const galleryName =
  /(?:^|[\s_-])(?:(?:photo|image|media|news)?-?gallery|galleries|slideshow|photo-?album|galerie|galeria|qalereya|lightgallery)(?:$|[\s_-])/i

/** Galleries that stand outside of the found body: elements of that name with three pictures or more. */
export function findGalleries(
  {nodes, hints}: Survey,
  roots: readonly PageNode[],
  base: string | undefined,
): NonNullable<RawArticle['galleries']> {
  const galleries: {title?: string; images: RawImage[]}[] = []
  for (let index = 0; index < nodes.length && galleries.length < 20; index++) {
    const node = nodes[index]
    if (node === undefined || node.attributes.length === 0) continue
    if (((hints[index] ?? 0) & hint.comments) !== 0 || isElsewhere(node)) {
      index = node.end - 1
      continue
    }
    const name = `${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''}`
    if (!galleryName.test(name) || roots.some((root) => contains(root, node))) continue
    const images = imagesIn(nodes, node, base)
    if (images.length < 3) continue
    const title = attribute(node, 'aria-label') ?? attribute(node, 'data-title')
    galleries.push({...(title ? {title} : {}), images})
    index = node.end - 1
  }
  return galleries
}

function isElsewhere(node: PageNode): boolean {
  if (node.tag === 'nav' || node.tag === 'footer' || node.tag === 'aside') return true
  return /related|recommend|sidebar|footer|promo/i.test(attribute(node, 'class') ?? '')
}

function imagesIn(nodes: readonly PageNode[], top: PageNode, base: string | undefined): RawImage[] {
  const images = new Map<string, RawImage>()
  for (let index = top.index; index < top.end; index++) {
    const node = nodes[index]
    if (node === undefined || (node.tag !== 'img' && node.tag !== 'amp-img') || isTiny(node))
      continue
    const address = imageAddress(node)
    if (address === undefined) continue
    const linked = node.parent?.tag === 'a' ? attribute(node.parent, 'href') : undefined
    const full =
      linked !== undefined && /\.(?:jpe?g|png|webp|avif)(?:\?|$)/i.test(linked) ? linked : address
    const url = absolute(full, base)
    const alt = attribute(node, 'alt')?.trim()
    const caption = captionOf(node, top)
    if (!images.has(url))
      images.set(url, {url, ...(alt ? {alt} : {}), ...(caption ? {caption} : {})})
  }
  return [...images.values()].slice(0, 500)
}

function captionOf(image: PageNode, top: PageNode): string | undefined {
  let holder: PageNode = image
  for (let up = 0; up < 3 && holder.parent !== null && holder.parent !== top; up++)
    holder = holder.parent
  const text = collectBlocks(holder, () => false)
    .map((block) => block.text)
    .join(' ')
    .slice(0, 1000)
  return text === '' ? undefined : text
}
