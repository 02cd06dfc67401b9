import {Hono} from 'hono'
import {z} from 'zod'
import {plainError} from '../errors.ts'
import type {KeyValueStore} from '../store/keyValueStore.ts'
import type {Identity, LakeConfig, LakeContext, LakeEnv, LakeUser} from './context.ts'
import {readJsonValue} from './readBody.ts'

const keyValues = z.array(z.object({key: z.string().min(1).max(512), value: z.unknown()})).max(100)
const maxSettingsBytes = 1024 * 1024

/** `/users/…` and `/auth/…`: who is there, and each one's own settings. */
export function userRoutes(context: LakeContext, settings: KeyValueStore): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  const {config} = context
  const identify = (request: Request) => context.authorize(request, undefined, 'read')

  app.get('/users/me', (c) => c.json(currentUser(config, identify(c.req.raw))))
  app.get('/users/me/keyvalue/:keys', (c) => {
    const {user} = identify(c.req.raw)
    return c.json(settings.get(user, c.req.param('keys').split(',')))
  })
  app.put('/users/me/keyvalue', async (c) => {
    const {user} = identify(c.req.raw)
    const pairs = keyValues.safeParse(await readJsonValue(c, maxSettingsBytes))
    if (!pairs.success) throw plainError(400, 'The body must be an array of {key, value}')
    for (const {key, value} of pairs.data) settings.set(user, key, value)
    return c.json(pairs.data.map(({key, value}) => ({key, value: value ?? null})))
  })
  app.get('/users/:ids', (c) => {
    identify(c.req.raw)
    const param = c.req.param('ids')
    if (!param.includes(',')) {
      const user = profile(config, param)
      if (!user) throw plainError(404, `User "${param}" not found`)
      return c.json(user)
    }
    const users = param.split(',').map((id) => profile(config, id))
    return c.json(users.filter((user) => user !== undefined))
  })
  app.get('/auth/id', (c) => c.json({id: identify(c.req.raw).user}))
  app.get('/auth/providers', (c) =>
    c.json({providers: [], thirdPartyLogin: false, sso: {saml: false}}),
  )
  app.get('/auth/fetch', () => {
    throw plainError(404, 'This lake has no login sessions: use a token')
  })
  app.post('/auth/logout', (c) => c.body(null, 204))
  return app
}

/** A user as `/users/{id}` shows one; tokens without a user of their own appear by their role. */
function profile(config: LakeConfig, id: string): Record<string, unknown> | undefined {
  const user = userOf(config, id)
  return (
    user && {
      id: user.id,
      projectId: config.projectId,
      displayName: user.name,
      familyName: null,
      givenName: null,
      middleName: null,
      imageUrl: null,
      email: user.email,
      loginProvider: 'local',
    }
  )
}

function currentUser(config: LakeConfig, identity: Identity): Record<string, unknown> {
  const user = userOf(config, identity.user)
  const role = roleOf(identity)
  return {
    id: identity.user,
    name: user?.name ?? identity.user,
    email: user?.email ?? '',
    profileImage: '',
    provider: 'local',
    role: role.name,
    roles: [role],
  }
}

/** The user of an id: a configured one, or the one that a token writes as. */
export function userOf(config: LakeConfig, id: string): LakeUser | undefined {
  const known = config.users.find((user) => user.id === id)
  if (known) return known
  const token = config.tokens.find(({user, role}) => (user ?? `token-${role}`) === id)
  return token && {id, name: id, email: ''}
}

/** The role that an identity has in the project, by its name on the hosted service. */
export function roleOf({role}: Pick<Identity, 'role'>): {name: string; title: string} {
  if (role === 'administrator') return {name: 'administrator', title: 'Administrator'}
  return role === 'write' ? {name: 'editor', title: 'Editor'} : {name: 'viewer', title: 'Viewer'}
}
