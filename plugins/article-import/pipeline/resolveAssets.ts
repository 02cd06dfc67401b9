import type {AssetFailure} from './assets.ts'
import {pendingFigures} from './figures.ts'
import type {LoadContext} from './loadContext.ts'
import type {Placed} from './placed.ts'

/** The assets of an article's pictures, by address; a picture without one keeps its address, and that is told. */
export async function resolveAssets(
  {prepared, desired}: Placed,
  known: ReadonlyMap<string, string>,
  {assets, emit}: LoadContext,
): Promise<ReadonlyMap<string, string>> {
  const figures = pendingFigures(desired)
  if (!assets || figures.length === 0) return new Map()
  const {locator, url: base} = prepared.raw
  const urls = [...new Set(figures.flatMap(({sourceUrl}) => sourceUrl ?? []))]
  const found = await Promise.all(
    urls.map(async (url): Promise<[string, string | AssetFailure]> => {
      const before = known.get(assets.sourceOf(url, locator) ?? '')
      return [url, before ?? (await assets.resolve(url, locator, base))]
    }),
  )
  const ids = new Map<string, string>()
  for (const [url, result] of found) {
    if (typeof result === 'string') ids.set(url, result)
    else {
      const issue = {code: result.code, kind: 'loss' as const, message: result.message, text: url}
      emit({type: 'issue', issue, locator, id: prepared.id})
    }
  }
  return ids
}
