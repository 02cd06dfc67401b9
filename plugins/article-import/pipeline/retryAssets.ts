import {contentFields} from '../load/fingerprint.ts'
import {provenanceOf} from '../load/provenance.ts'
import {rewrite} from '../load/rewrite.ts'
import type {Store} from '../load/store.ts'
import {Writer} from '../load/writer.ts'
import type {NewsDocument} from '../model.ts'
import type {AssetFailure, AssetResolver} from './assets.ts'
import {pendingFigures, placeAssets} from './figures.ts'

/** What trying missing pictures again came to. */
export type AssetRetry =
  | {readonly type: 'placed'; readonly id: string; readonly pictures: number}
  | {
      readonly type: 'missing'
      readonly id: string
      readonly url: string
      readonly failure: AssetFailure
    }

const PAGE = 100

const query = `*[_type in ["article", "photoGallery", "person"] && _id > $after &&
  (defined(leadFigure.sourceUrl) && !defined(leadFigure.asset)
    || defined(portrait.sourceUrl) && !defined(portrait.asset)
    || count(body[_type == "figure" && defined(sourceUrl) && !defined(asset)]) > 0
    || count(images[defined(sourceUrl) && !defined(asset)]) > 0)] | order(_id) [0...${PAGE}]`

/**
 * Tries every picture again that an earlier import could not get; with `input`, the archive's name
 * and path, those that are files of the archive too. An editor's other work on the
 * document stays: only the figures that wait for their asset change.
 */
export async function* retryAssets(
  store: Store,
  assets: AssetResolver,
  run: string,
  input?: {readonly label: string; readonly root: string},
): AsyncGenerator<AssetRetry> {
  const writer = new Writer(store, {run})
  const results: AssetRetry[] = []
  let after = ''
  for (;;) {
    const page = await store.query<NewsDocument[]>(query, {after})
    const last = page.at(-1)
    if (!last) break
    after = last._id
    for (const document of page) {
      const {rawRecord = '', sourceUrl: base} = provenanceOf(document)[0] ?? {}
      const locator =
        input && rawRecord.startsWith(input.label)
          ? input.root + rawRecord.slice(input.label.length)
          : rawRecord
      const found = new Map<string, string>()
      for (const {sourceUrl = ''} of pendingFigures(document)) {
        const result = await assets.resolve(sourceUrl, locator, base)
        if (typeof result === 'string') found.set(sourceUrl, result)
        else results.push({type: 'missing', id: document._id, url: sourceUrl, failure: result})
      }
      if (found.size > 0) {
        await writer.add({
          writes: [place(document, found)],
          replan: async () => {
            const current = (await store.documents([document._id])).get(document._id)
            return current && [place(current, found)]
          },
          settle: ({kind}) => {
            if (kind === 'written') {
              results.push({type: 'placed', id: document._id, pictures: found.size})
            }
          },
        })
      }
      yield* results.splice(0)
    }
  }
  await writer.flush()
  yield* results
}

function place(document: NewsDocument, found: ReadonlyMap<string, string>) {
  const placed = placeAssets(document, found)
  const names = contentFields(document).filter((name) => pendingFigures(document[name]).length > 0)
  return rewrite(document, Object.fromEntries(names.map((name) => [name, placed[name]])))
}
