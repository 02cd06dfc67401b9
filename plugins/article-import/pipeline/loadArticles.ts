import {compare, mayChange, type Origin, type Standing} from '../load/planDocument.ts'
import type {StoredState} from '../load/store.ts'
import type {Unit} from '../load/writer.ts'
import type {NewsDocument} from '../model.ts'
import {storedForm, targetId} from './draftForm.ts'
import {pendingFigures, placeAssets} from './figures.ts'
import type {LoadContext} from './loadContext.ts'
import type {Placed, Snapshot, Verdict} from './placed.ts'
import {planWrites} from './planWrites.ts'
import {resolveAssets} from './resolveAssets.ts'
import type {PreparedArticle} from './types.ts'

/**
 * Decides what becomes of each article of a chunk and hands over what must be written, in order.
 * Must be called for one chunk after the other: slugs go to who comes first.
 */
export async function loadArticles(
  chunk: readonly PreparedArticle[],
  context: LoadContext,
  add: (unit: Unit) => Promise<void>,
): Promise<void> {
  if (chunk.length === 0) return
  const {store, empty} = context
  const ids = chunk.flatMap((prepared) => idsOf(prepared, context.isDraft(prepared)))
  const wanted = chunk.map(({article}) => slugOf(article))
  const [states, holders] = empty
    ? [new Map<string, StoredState>(), new Map<string, string>()]
    : await Promise.all([store.states(ids), store.slugHolders([...new Set(wanted)])])
  const placed = chunk.map((prepared) => place(prepared, states, holders, context))
  const snapshot = await lookAt(placed, states, context)
  const known = await assetsAtHand(placed, snapshot, context)
  for (const article of placed) await deliver(article, snapshot, known, context, add)
}

async function lookAt(
  placed: readonly Placed[],
  states: ReadonlyMap<string, StoredState>,
  context: LoadContext,
): Promise<Snapshot> {
  const differing = placed.flatMap(({desired, origins}) =>
    desired.flatMap((document, at) =>
      standingOf(document, origins[at], states, context) === 'differs' ? [document._id] : [],
    ),
  )
  const documents =
    differing.length > 0
      ? await context.store.documents(differing)
      : new Map<string, NewsDocument>()
  return {states, documents}
}

async function assetsAtHand(
  placed: readonly Placed[],
  snapshot: Snapshot,
  context: LoadContext,
): Promise<ReadonlyMap<string, string>> {
  const {assets} = context
  if (!assets) return new Map()
  const sources = placed.flatMap((article) => {
    const figures = pendingFigures(article.desired)
    return figures.length > 0 && verdictsOf(article, snapshot, context).some(needsWrite)
      ? figures.map(({sourceUrl = ''}) => assets.sourceOf(sourceUrl, article.prepared.raw.locator))
      : []
  })
  const names = [...new Set(sources.filter((source) => source !== undefined))]
  return names.length > 0 ? context.store.knownAssets(names) : new Map()
}

function needsWrite(verdict: Verdict): boolean {
  return verdict === 'create' || verdict === 'change'
}

function idsOf({id, galleries}: PreparedArticle, draft: boolean): string[] {
  return [targetId(id, draft), ...galleries.map(({_id}) => _id)]
}

function slugOf(document: NewsDocument): string {
  const {slug} = document
  return typeof slug === 'object' && slug !== null && 'current' in slug ? String(slug.current) : ''
}

function place(
  prepared: PreparedArticle,
  states: ReadonlyMap<string, StoredState>,
  holders: ReadonlyMap<string, string>,
  context: LoadContext,
): Placed {
  const {id, article, galleries, raw} = prepared
  const draft = context.isDraft(prepared)
  const wanted = slugOf(article)
  for (const claim of prepared.slugsBefore ?? []) {
    context.slugs.assign(claim.wanted, claim.id, undefined)
  }
  const kept = states.get(targetId(id, draft))?.slug
  const holder = holders.get(wanted)
  const slug = context.slugs.assign(kept ?? wanted, id, kept === undefined ? holder : id)
  // An article that the dataset has keeps its slug, whatever the archive calls it now.
  if (slug !== (kept ?? wanted)) {
    const taken = holder !== undefined && holder !== id
    context.emit({
      type: 'collision',
      collision: {wanted, got: slug, id, ...(taken && {holder})},
    })
  }
  if (raw.url !== undefined) context.emit({type: 'redirect', from: raw.url, slug, id})
  const desired = [...galleries, article].map((document) => storedForm(document, id, draft))
  const origins = desired.map(({_id}) => context.origin(prepared, _id))
  return {prepared, draft, desired, origins, slug}
}

function standingOf(
  document: NewsDocument,
  origin: Origin | undefined,
  states: ReadonlyMap<string, StoredState>,
  {policy}: Pick<LoadContext, 'policy'>,
): Standing {
  const state = states.get(document._id)
  return state && origin ? compare(document, state, origin, policy) : 'new'
}

function verdictsOf(
  {desired, origins}: Placed,
  {states, documents}: Snapshot,
  context: Pick<LoadContext, 'policy'>,
): Verdict[] {
  const {policy} = context
  return desired.map((document, at) => {
    const standing = standingOf(document, origins[at], states, context)
    if (standing === 'new') return 'create'
    if (standing === 'unchanged') return 'unchanged'
    const stored = documents.get(document._id)
    if (!stored) return 'create'
    const open = states.get(document._id)?.open ?? false
    return mayChange(stored, open, policy) ? 'change' : 'edited'
  })
}

async function deliver(
  placed: Placed,
  snapshot: Snapshot,
  known: ReadonlyMap<string, string>,
  context: LoadContext,
  add: (unit: Unit) => Promise<void>,
): Promise<void> {
  const {prepared, desired, slug} = placed
  const verdicts = verdictsOf(placed, snapshot, context)
  if (!verdicts.some(needsWrite)) {
    settleUnwritten(placed, verdicts, context)
    return
  }
  const assets = await resolveAssets(placed, known, context)
  const written = desired.map((document) =>
    withSlug(placeAssets(connected(document, prepared), assets), slug),
  )
  let plan = planWrites(placed, written, verdicts, snapshot, context)
  context.check(written, prepared)
  await add({
    writes: plan.writes,
    async replan() {
      const now = await context.store.states(
        desired.map(({_id}) => _id),
        'now',
      )
      const current = await lookAt([placed], now, context)
      const again = verdictsOf(placed, current, context)
      if (!again.some(needsWrite)) {
        plan = {writes: [], settle: () => settleUnwritten(placed, again, context)}
        return undefined
      }
      plan = planWrites(placed, written, again, current, context)
      return plan.writes
    },
    settle: (result) =>
      result.kind === 'written'
        ? plan.settle()
        : context.settled(prepared, 'failed', {code: 'not-accepted', reason: result.reason}),
  })
}

function settleUnwritten({prepared}: Placed, verdicts: readonly Verdict[], context: LoadContext) {
  if (verdicts.includes('edited')) {
    context.emit({type: 'edited', id: prepared.id, kept: []})
    context.settled(prepared, 'skipped', {
      code: 'edited-since-import',
      reason:
        'an editor changed it since the last import; --overwrite or --merge decides otherwise',
    })
  } else context.settled(prepared, 'unchanged')
}

function connected(document: NewsDocument, {connectedBody}: PreparedArticle): NewsDocument {
  return document._type === 'article' && connectedBody
    ? {...document, body: connectedBody}
    : document
}

function withSlug(document: NewsDocument, slug: string): NewsDocument {
  return document._type === 'article'
    ? {...document, slug: {_type: 'slug', current: slug}}
    : document
}
