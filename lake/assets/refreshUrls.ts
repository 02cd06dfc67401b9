import type {LakeContext} from '../http/context.ts'
import type {Dataset} from '../store/dataset.ts'

const assetsAtOnce = 500

/**
 * Lets the asset documents of a data folder say where the lake listens now.
 *
 * Their `url` holds the port of the lake that stored them; on another port it would lead nowhere.
 */
export async function refreshUrls(context: LakeContext, dataset: Dataset): Promise<void> {
  const stale = await dataset.engine.run({
    query: `*[_type in ["sanity.imageAsset", "sanity.fileAsset"] && defined(path)
      && !string::startsWith(url, $base)]{_id, path}`,
    params: {base: `${context.url()}/`},
    perspective: 'raw',
  })
  const assets = Array.isArray(stale) ? stale.filter(isAsset) : []
  for (let from = 0; from < assets.length; from += assetsAtOnce) {
    await dataset.commit({
      author: 'lake',
      mutations: assets.slice(from, from + assetsAtOnce).map(({_id, path}) => ({
        patch: {id: _id, set: {url: `${context.url()}/${path}`}},
      })),
    })
  }
}

function isAsset(value: unknown): value is {_id: string; path: string} {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_id' in value &&
    'path' in value &&
    typeof value._id === 'string' &&
    typeof value.path === 'string'
  )
}
