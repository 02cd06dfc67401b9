import {createHash, timingSafeEqual} from 'node:crypto'
import {plainError} from '../errors.ts'
import type {AccessKind, Identity, LakeConfig, LakeToken, WithHeaders} from './context.ts'

/**
 * Finds out who makes a request and whether that may be.
 *
 * Without tokens in its settings, a lake on the loopback serves its one user as administrator,
 * whatever token a script may carry.
 *
 * @throws {@link ApiError} with status 401 without a known token, with 403 beyond its rights
 */
export function authorize(
  config: LakeConfig,
  request: WithHeaders,
  dataset: string | undefined,
  access: AccessKind,
): Identity {
  if (config.tokens.length === 0 && !config.requireToken) {
    return {user: config.users[0]?.id ?? 'local', role: 'administrator'}
  }
  const given = bearerToken(request)
  if (given === undefined) {
    throw plainError(
      401,
      'Unauthorized - this lake asks for a token: Authorization: Bearer <token>',
    )
  }
  const known = config.tokens.find((candidate) => isSameSecret(candidate.token, given))
  if (!known) throw plainError(401, 'Unauthorized - Session not found')
  assertAllowed(known, dataset, access)
  return {user: known.user ?? `token-${known.role}`, role: known.role, dataset: known.dataset}
}

function assertAllowed(token: LakeToken, dataset: string | undefined, access: AccessKind) {
  const foreign = token.dataset !== undefined && dataset !== undefined && token.dataset !== dataset
  if (foreign) throw plainError(403, `Insufficient permissions; the token is for another dataset`)
  if (access === 'write' && token.role === 'read') {
    throw plainError(403, 'Insufficient permissions; permission "update" required')
  }
  if (access === 'manage' && token.role !== 'administrator') {
    throw plainError(403, 'Insufficient permissions; only an administrator may do this')
  }
}

function bearerToken(request: WithHeaders): string | undefined {
  const [, token] = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  return token
}

/** Compares digests, so that the time taken tells nothing about the secret. */
function isSameSecret(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}
