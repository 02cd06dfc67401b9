import {Hono} from 'hono'
import {plainError} from '../errors.ts'
import type {CommittedTransaction} from '../store/commit.ts'
import type {Dataset} from '../store/dataset.ts'
import type {LakeContext, LakeEnv} from './context.ts'
import {encodedMissed, encodedMutations} from './encodedMutations.ts'
import {type EventStream, encodeEvent, openEventStream} from './eventStream.ts'
import {listenFilter} from './listenFilter.ts'
import type {ListenOptions} from './mutationEvent.ts'
import {readParams} from './queryRoutes.ts'
import {RecentTransactions} from './recentTransactions.ts'
import type {StreamTickets} from './streamTickets.ts'
import {syncTagsOfChanges} from './syncTags.ts'

interface Listener extends ListenOptions {
  readonly stream: EventStream
  readonly resume: boolean
  /** Listeners with the same key get the same bytes. */
  readonly key: string
}

interface LiveListener {
  readonly stream: EventStream
  readonly includeDrafts: boolean
}

/** The listeners of one dataset. */
interface Channel {
  readonly listeners: Set<Listener>
  readonly live: Set<LiveListener>
  readonly recent: RecentTransactions
}

/** `GET /data/listen/{dataset}` and `GET /data/live/events/{dataset}`. */
export class ListenRoutes {
  readonly app = new Hono<LakeEnv>()
  readonly #channels = new Map<string, Channel>()
  readonly #streams = new Set<EventStream>()
  readonly #context: LakeContext

  constructor(context: LakeContext, tickets: StreamTickets) {
    this.#context = context
    context.datasets.subscribe((name, transaction) => this.#announce(name, transaction))
    this.app.get('/data/listen/:dataset', (c) => {
      const name = c.req.param('dataset')
      const redeemed = tickets.redeem(c)
      const identity = redeemed?.identity ?? context.authorize(c.req.raw, name, 'read')
      const dataset = context.dataset(name)
      const query = c.req.query('query') ?? '*'
      const {ticket: _, ...given} = c.req.query()
      const params = readParams(given)
      const matches = listenFilter(dataset, query, params, identity.user)
      const redirect = redeemed ? undefined : tickets.redirect(c, identity)
      if (redirect) return redirect
      this.#assertRoom()
      const [stream, answer] = openEventStream(c, context.config, redeemed?.headers)
      const flag = (option: string, fallback: boolean) =>
        given[option] === undefined ? fallback : given[option] === 'true'
      this.#listen(
        name,
        {
          stream,
          matches,
          resume: flag('enableResume', false),
          includeResult: flag('includeResult', false),
          includePreviousRevision: flag('includePreviousRevision', false),
          includeMutations: flag('includeMutations', true),
          includeAllVersions: flag('includeAllVersions', false),
          mendoza: given.effectFormat === 'mendoza',
          visibility: given.visibility === 'query' ? 'query' : 'transaction',
          key: JSON.stringify([identity.user, Object.entries({...given, tag: ''}).sort()]),
        },
        c.req.header('last-event-id') ?? given.lastEventId,
        context.newId('transaction'),
      )
      return answer
    })
    this.app.get('/data/live/events/:dataset', (c) => {
      const name = c.req.param('dataset')
      const redeemed = tickets.redeem(c)
      const identity = redeemed?.identity ?? context.authorize(c.req.raw, name, 'read')
      const dataset = context.dataset(name)
      const redirect = redeemed ? undefined : tickets.redirect(c, identity)
      if (redirect) return redirect
      this.#assertRoom()
      const [stream, answer] = openEventStream(c, context.config, redeemed?.headers)
      const includeDrafts = c.req.query('includeDrafts') === 'true'
      this.#live(dataset, {stream, includeDrafts}, c.req.header('last-event-id'))
      return answer
    })
  }

  /** How many streams are open. */
  get size(): number {
    return this.#streams.size
  }

  /** Ends every stream. */
  close(): void {
    for (const stream of this.#streams) stream.close()
  }

  /** Tells listeners of a dataset that was rolled back to ask anew. */
  reset(name: string): void {
    const channel = this.#channels.get(name)
    if (!channel) return
    channel.recent.clear()
    for (const {stream, resume} of channel.listeners) {
      if (resume) stream.send({event: 'reset', data: '{}'})
      else stream.close()
    }
    for (const {stream} of channel.live) stream.send({event: 'restart', data: '{}'})
  }

  /** Ends the streams of a dataset that was deleted; whoever connects anew is told that it is gone. */
  end(name: string): void {
    const channel = this.#channels.get(name)
    this.#channels.delete(name)
    for (const {stream} of [...(channel?.listeners ?? []), ...(channel?.live ?? [])]) stream.close()
  }

  /** @throws {@link ApiError} with status 503 where so many streams are open that files could run out */
  #assertRoom(): void {
    const {maxStreams} = this.#context.config
    if (this.#streams.size < maxStreams) return
    throw plainError(503, `This lake holds ${maxStreams} event streams already`, {
      'retry-after': '5',
    })
  }

  #listen(
    name: string,
    listener: Listener,
    lastEventId: string | undefined,
    listenerName: string,
  ): void {
    const channel = this.#channel(name)
    const {stream, resume} = listener
    const resumed = resume && lastEventId ? lastEventId : undefined
    const since = resumed && channel.recent.since(resumed)
    const missed = resumed && since ? encodedMissed(since, listener, resumed) : undefined
    const greeting = missed ? 'welcomeback' : resumed ? 'reset' : 'welcome'
    stream.send({
      event: greeting,
      data: JSON.stringify({listenerName}),
      ...(resume && greeting !== 'welcomeback' && {id: channel.recent.last()}),
    })
    if (missed) stream.send(...missed)
    this.#track(stream, channel.listeners, listener)
  }

  #live(dataset: Dataset, listener: LiveListener, lastEventId: string | undefined): void {
    const channel = this.#channel(dataset.name)
    const last = channel.recent.last()
    if (lastEventId !== undefined && lastEventId !== last) {
      const missed = channel.recent.since(lastEventId)
      if (missed === undefined) listener.stream.send({event: 'restart', id: last, data: '{}'})
      else {
        const tags = new Set(missed.flatMap((one) => syncTagsOfChanges(dataset, one)))
        listener.stream.send({event: 'message', id: last, data: JSON.stringify({tags: [...tags]})})
      }
    }
    listener.stream.send({event: 'welcome', id: last, data: '{}'})
    this.#track(listener.stream, channel.live, listener)
  }

  #track<T>(stream: EventStream, set: Set<T>, member: T): void {
    set.add(member)
    this.#streams.add(stream)
    stream.onClose(() => {
      set.delete(member)
      this.#streams.delete(stream)
    })
  }

  #announce(name: string, transaction: CommittedTransaction): void {
    const channel = this.#channels.get(name)
    if (!channel) return
    channel.recent.add(transaction)
    const encoded = new Map<string, readonly Buffer[]>()
    for (const listener of channel.listeners) {
      let events = encoded.get(listener.key)
      if (!events) {
        events = encodedMutations(transaction, listener)
        encoded.set(listener.key, events)
      }
      listener.stream.send(...events)
    }
    if (channel.live.size === 0) return
    const published = transaction.changes.some(({id}) => !/^(?:drafts|versions)\./.test(id))
    const data = JSON.stringify({tags: syncTagsOfChanges(this.#context.dataset(name), transaction)})
    const message = encodeEvent({event: 'message', id: channel.recent.last(), data})
    for (const {stream, includeDrafts} of channel.live) {
      if (published || includeDrafts) stream.send(message)
    }
  }

  #channel(name: string): Channel {
    const known = this.#channels.get(name)
    if (known) return known
    const channel: Channel = {
      listeners: new Set(),
      live: new Set(),
      recent: new RecentTransactions(),
    }
    this.#channels.set(name, channel)
    return channel
  }
}
