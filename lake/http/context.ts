import type {HttpBindings} from '@hono/node-server'
import type {Dataset} from '../store/dataset.ts'
import type {DatasetRegistry} from '../store/datasetRegistry.ts'
import type {HostedLimits} from './hostedLimits.ts'

/** What a token allows. */
export type TokenRole = 'read' | 'write' | 'administrator'

/** A token that the lake accepts. */
export interface LakeToken {
  readonly token: string
  readonly role: TokenRole
  /** The one dataset that it opens; absent opens all. */
  readonly dataset?: string
  /** The user id under which its writes are recorded. */
  readonly user?: string
}

/** A user, as `/users/me` and project members show one. */
export interface LakeUser {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** What a request does: reads or writes documents, or makes and deletes datasets. */
export type AccessKind = 'read' | 'write' | 'manage'

/** What tells who makes a request. */
export interface WithHeaders {
  readonly headers: Pick<Headers, 'get'>
}

/** Who makes a request, and what that allows. */
export interface Identity {
  readonly user: string
  readonly role: TokenRole
  readonly dataset?: string | undefined
}

/** The lake's settings, complete. */
export interface LakeConfig {
  readonly projectId: string
  readonly tokens: readonly LakeToken[]
  /** Whether a request without a token is refused. */
  readonly requireToken: boolean
  /** Host names besides the loopback's that requests may name. */
  readonly hosts: readonly string[]
  /** Origins besides the loopback's that browsers may write from. */
  readonly origins: readonly string[]
  readonly users: readonly LakeUser[]
  /** The largest JSON body, in bytes. */
  readonly maxBodyBytes: number
  /** Event streams that may be open at once. */
  readonly maxStreams: number
  /** Presence sockets that may be open at once. */
  readonly maxSockets: number
  readonly limits: HostedLimits | undefined
}

/** What the routes share. */
export interface LakeContext {
  readonly config: LakeConfig
  readonly datasets: DatasetRegistry
  /** The lake's data folder; absent in memory. */
  readonly folder: string | undefined
  /** Where the lake listens, such as `http://127.0.0.1:4000`. */
  url(): string
  /**
   * The dataset of a name.
   *
   * @throws {@link ApiError} with status 404 where there is none
   */
  dataset(name: string): Dataset
  /** The time of day that transactions get, an ISO date. */
  now(): string
  newId(kind: 'document' | 'key' | 'transaction'): string
  /**
   * Who makes the request, when it may do that in the dataset.
   *
   * @throws {@link ApiError} with status 401 or 403
   */
  authorize(request: WithHeaders, dataset: string | undefined, access: AccessKind): Identity
}

/** The environment of the lake's Hono apps. */
export interface LakeEnv {
  Bindings: HttpBindings
}
