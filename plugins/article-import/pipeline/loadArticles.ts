import type {Unit} from '../load/batch.ts'
import {documentJson} from '../load/documentJson.ts'
import {
  compare,
  mayChange,
  type Origin,
  type Standing,
  type Told,
  toldOf,
} from '../load/planDocument.ts'
import type {StoredState, Write} from '../load/store.ts'
import type {NewsDocument} from '../model.ts'
import {storedForm, targetId} from './draftForm.ts'
import {pendingFigures, placeAssets} from './figures.ts'
import type {LoadContext} from './loadContext.ts'
import type {Aim, Placed, Snapshot, Verdict} from './placed.ts'
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
  const ids = chunk.flatMap((prepared) => idsOf(prepared, context.isDraft(prepared.raw)))
  const wanted = chunk.map(({article}) => slugOf(article))
  const [states, holders] = empty
    ? [new Map<string, StoredState>(), new Map<string, string>()]
    : await Promise.all([store.states(ids), store.slugHolders([...new Set(wanted)])])
  const placed = chunk.map((prepared) => place(prepared, states, holders, context))
  const aims = placed.map(({aim}) => aim)
  const snapshot = await lookAt(aims, states, context)
  const known = await assetsAtHand(placed, snapshot, context)
  for (const article of placed) await deliver(article, snapshot, known, context, add)
}

async function lookAt(
  aims: readonly Aim[],
  states: ReadonlyMap<string, StoredState>,
  context: LoadContext,
): Promise<Snapshot> {
  const differing = aims.flatMap(({told, origins}) =>
    told.flatMap((one, at) =>
      standingOf(one, origins[at], states, context) === 'differs' ? [one._id] : [],
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
    return figures.length > 0 && verdictsOf(article.aim, snapshot, context).some(needsWrite)
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
  const {id, article, galleries, raw, print, entities} = prepared
  const draft = context.isDraft(raw)
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
  const aim: Aim = {
    id,
    raw,
    draft,
    told: desired.map(toldOf),
    origins: desired.map(({_id}) => context.origin(raw, _id)),
    print,
    entities,
    entityIds: entities.map(({_id}) => _id),
  }
  return {prepared, desired, slug, aim}
}

function standingOf(
  told: Told,
  origin: Origin | undefined,
  states: ReadonlyMap<string, StoredState>,
  {policy}: Pick<LoadContext, 'policy'>,
): Standing {
  const state = states.get(told._id)
  return state && origin ? compare(told, state, origin, policy) : 'new'
}

function verdictsOf(
  {told, origins}: Aim,
  {states, documents}: Snapshot,
  context: Pick<LoadContext, 'policy'>,
): Verdict[] {
  const {policy} = context
  return told.map((one, at) => {
    const standing = standingOf(one, origins[at], states, context)
    if (standing === 'new') return 'create'
    if (standing === 'unchanged') return 'unchanged'
    const stored = documents.get(one._id)
    if (!stored) return 'create'
    const open = states.get(one._id)?.open ?? false
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
  const {prepared, desired, slug, aim} = placed
  const verdicts = verdictsOf(aim, snapshot, context)
  if (!verdicts.some(needsWrite)) {
    settleUnwritten(aim, verdicts, context)
    return
  }
  const assets = await resolveAssets(placed, known, context)
  const written = desired.map((document) =>
    withSlug(placeAssets(connected(document, prepared), assets), slug),
  )
  context.check(written, prepared)
  await add(unitOf(aim, written, verdicts, snapshot, context))
}

/** The unit of an article; until it is settled it keeps no document that its request holds. */
function unitOf(
  aim: Aim,
  written: readonly NewsDocument[],
  verdicts: readonly Verdict[],
  snapshot: Snapshot,
  context: LoadContext,
): Unit {
  const {writes, settle} = planWrites(aim, written, verdicts, snapshot, context)
  const entities = aim.entities.filter(({_id}) => !context.isStored(_id))
  return {
    writes,
    ...settlement({...aim, entities}, textsToKeep(written, verdicts), settle, context),
  }
}

/** As JSON, the documents that are not created as a whole, and so in no request. */
function textsToKeep(
  written: readonly NewsDocument[],
  verdicts: readonly Verdict[],
): readonly (string | undefined)[] {
  return written.map((document, at) =>
    verdicts[at] === 'create' ? undefined : documentJson(document),
  )
}

/** What ends a unit, and what plans it anew. */
function settlement(
  aim: Aim,
  kept: readonly (string | undefined)[],
  planned: () => void,
  context: LoadContext,
): Pick<Unit, 'replan' | 'settle'> {
  let texts = kept
  let settle = planned
  return {
    async replan(sent) {
      const {told} = aim
      const now = await context.store.states(
        told.map(({_id}) => _id),
        'now',
      )
      const current = await lookAt([aim], now, context)
      const again = verdictsOf(aim, current, context)
      if (!again.some(needsWrite)) {
        settle = () => settleUnwritten(aim, again, context)
        return undefined
      }
      const written = told.map(({_id}, at) => recalled(_id, texts[at], sent))
      const plan = planWrites(aim, written, again, current, context)
      texts = textsToKeep(written, again)
      settle = plan.settle
      return plan.writes
    },
    settle: (result) =>
      result.kind === 'written'
        ? settle()
        : context.settled(aim, 'failed', {code: 'not-accepted', reason: result.reason}),
  }
}

function recalled(id: string, text: string | undefined, sent: readonly Write[]): NewsDocument {
  if (text !== undefined) return JSON.parse(text)
  const write = sent.find((one) => one.kind === 'create' && one.document._id === id)
  if (write?.kind !== 'create') throw new Error(`${id} is in no request`)
  const {provenance: _, ...document} = write.document
  return document
}

function settleUnwritten({id, raw}: Aim, verdicts: readonly Verdict[], context: LoadContext) {
  const article = {id, raw}
  if (verdicts.includes('edited')) {
    context.emit({type: 'edited', id, kept: []})
    context.settled(article, 'skipped', {
      code: 'edited-since-import',
      reason:
        'an editor changed it since the last import; --overwrite or --merge decides otherwise',
    })
  } else context.settled(article, 'unchanged')
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
