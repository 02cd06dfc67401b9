import {
  changeWrite,
  compare,
  createWrite,
  type EditedPolicy,
  mayChange,
  type Origin,
  type Standing,
} from '../load/planDocument.ts'
import type {SlugBook} from '../load/slugs.ts'
import type {Store, StoredState, Write} from '../load/store.ts'
import type {Unit} from '../load/writer.ts'
import type {NewsDocument} from '../model.ts'
import type {AssetFailure, AssetResolver} from './assets.ts'
import {storedForm, targetId} from './draftForm.ts'
import type {ImportEvent, Outcome} from './events.ts'
import {pendingFigures, placeAssets} from './figures.ts'
import type {PreparedArticle} from './types.ts'

/** What loading needs to know besides the articles. */
export interface LoadContext {
  readonly store: Store
  readonly policy: EditedPolicy
  readonly slugs: SlugBook
  readonly assets?: AssetResolver
  /** Whether the dataset was seen to hold no article, so that nothing need be looked up. */
  readonly empty: boolean
  isDraft(prepared: PreparedArticle): boolean
  origin(prepared: PreparedArticle, id: string): Origin
  entityOrigin(id: string): Origin
  emit(event: ImportEvent): void
  /** Called once for each article, when it is safe or lost. */
  settled(prepared: PreparedArticle, outcome: Outcome, detail?: Detail): void
  wrote(type: string, what: 'created' | 'changed'): void
  /** Whether an entity is known to be in the store. */
  isStored(id: string): boolean
  /** Called with the entities that an article brought along, new or not. */
  brought(ids: readonly string[]): void
  /** The documents as they go out, for the checks. */
  check(documents: readonly NewsDocument[], prepared: PreparedArticle): void
}

/** Why an article was skipped or failed. */
export interface Detail {
  readonly code: string
  readonly reason: string
}

/** An article with its documents under the ids and slugs that they get. */
interface Placed {
  readonly prepared: PreparedArticle
  readonly draft: boolean
  /** As the archive gives them: what is compared. */
  readonly desired: readonly NewsDocument[]
  /** Of each desired document. */
  readonly origins: readonly Origin[]
  readonly slug: string
}

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

/** Stored documents, as far as the archive differs from them. */
interface Snapshot {
  readonly states: ReadonlyMap<string, StoredState>
  readonly documents: ReadonlyMap<string, NewsDocument>
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

/** What is to be done about a document. */
type Verdict = 'create' | 'change' | 'unchanged' | 'edited'

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

interface Plan {
  readonly writes: readonly Write[]
  settle(): void
}

function planWrites(
  placed: Placed,
  written: readonly NewsDocument[],
  verdicts: readonly Verdict[],
  snapshot: Snapshot,
  context: LoadContext,
): Plan {
  const {prepared, desired, draft, origins} = placed
  const fresh = prepared.entities.filter(({_id}) => !context.isStored(_id))
  const writes: Write[] = fresh.map((entity) => {
    const document = storedForm(entity, prepared.id, draft)
    return createWrite('ensure', document, document, context.entityOrigin(entity._id))
  })
  const done: [string, 'created' | 'changed'][] = []
  const kept: [string, readonly string[]][] = []
  for (const [index, document] of desired.entries()) {
    const origin = origins[index]
    if (!origin) continue
    const verdict = verdicts[index]
    const stored = snapshot.documents.get(document._id)
    const form = written[index] ?? document
    if (verdict === 'create') {
      writes.push(createWrite('create', document, form, origin, printOf(document, prepared)))
      done.push([document._type, 'created'])
    } else if (verdict === 'change' && stored) {
      const change = changeWrite(
        document,
        form,
        stored,
        origin,
        context.policy,
        printOf(document, prepared),
      )
      if (change.kept.length > 0) kept.push([document._id, change.kept])
      if (change.write) {
        writes.push(change.write)
        done.push([document._type, 'changed'])
      }
    } else if (verdict === 'edited') kept.push([document._id, []])
  }
  const isNew = done.some(([type, what]) => type === 'article' && what === 'created')
  const outcome = isNew ? 'created' : done.length > 0 ? 'changed' : 'unchanged'
  return {
    writes,
    settle() {
      for (const [type, what] of done) context.wrote(type, what)
      context.brought(prepared.entities.map(({_id}) => _id))
      for (const [id, fields] of kept) context.emit({type: 'edited', id, kept: fields})
      context.settled(prepared, outcome)
    },
  }
}

function printOf({_type}: NewsDocument, {print}: PreparedArticle) {
  return _type === 'article' ? print : undefined
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

async function resolveAssets(
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
