import {draftIdOf, parseDocumentId, versionIdOf} from '../../store/documentIds.ts'
import type {Perspective} from '../../types.ts'

/** Where documents of one layer of a perspective are stored: by what their ids begin with. */
export interface Layer {
  readonly tier: 'published' | 'draft' | 'version'
  readonly version: string | null
  /** What every id in it begins with. */
  readonly prefix: string
}

const published: Layer = {tier: 'published', version: null, prefix: ''}

/** The layers of a perspective, the uppermost first; undefined for `raw`, in which ids stand for themselves. */
export function layersOf(perspective: Perspective): readonly Layer[] | undefined {
  if (perspective === 'rawBeforeReleases') return undefined
  const names = typeof perspective === 'string' ? [perspective] : perspective
  if (names.includes('raw')) return undefined
  const layers: Layer[] = []
  for (const name of names) {
    if (name === 'published') continue
    layers.push(
      name === 'drafts' || name === 'previewDrafts'
        ? {tier: 'draft', version: null, prefix: draftIdOf('')}
        : {tier: 'version', version: name, prefix: versionIdOf('', name)},
    )
  }
  return [...layers, published]
}

/** The layer that an id belongs to, as its place in the list; -1 where the perspective has none. */
export function layerOf(id: string, layers: readonly Layer[]): number {
  const {tier, version} = parseDocumentId(id)
  return layers.findIndex((layer) => layer.tier === tier && layer.version === (version ?? null))
}
