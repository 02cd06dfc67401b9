import type {LakeConfig} from './context.ts'

/** A request's `Host` header, read: the lake itself, or one of its names for event streams. */
export type HostKind =
  | {readonly kind: 'lake'; readonly project?: string}
  | {readonly kind: 'stream'}
  | {readonly kind: 'foreign'}

const streamLabel = /^s\d{1,6}$/

/**
 * Reads the `Host` header. A page on another site that rebinds its name to the loopback still sends
 * that name here, so names that are not the lake's are refused.
 */
export function readHost(header: string | undefined, config: LakeConfig): HostKind {
  const name = hostName(header)
  if (name === undefined) return {kind: 'foreign'}
  if (isLoopbackName(name) || config.hosts.includes(name)) return {kind: 'lake'}
  const local = name.endsWith('.localhost') ? name.slice(0, -'.localhost'.length) : undefined
  if (local !== undefined) {
    return streamLabel.test(local) ? {kind: 'stream'} : {kind: 'lake', project: local}
  }
  const project = config.hosts.find((host) => name === `${config.projectId}.${host}`)
  return project === undefined ? {kind: 'foreign'} : {kind: 'lake', project: config.projectId}
}

function hostName(header: string | undefined): string | undefined {
  const [, name] = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/i.exec(header ?? '') ?? []
  return name?.toLowerCase()
}

function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(name)
}

/** Whether pages of an origin may read and write: those of this machine, and the configured ones. */
export function isAllowedOrigin(origin: string, config: LakeConfig): boolean {
  if (config.origins.includes(origin)) return true
  const url = URL.parse(origin)
  if (!url || url.origin !== origin || !/^https?:$/.test(url.protocol)) return false
  return isLoopbackName(url.hostname) || url.hostname.endsWith('.localhost')
}
