import {Hono} from 'hono'
import {plainError} from '../errors.ts'
import type {LakeContext, LakeEnv} from './context.ts'
import type {ListenRoutes} from './listenRoutes.ts'
import {readJson} from './readBody.ts'
import {roleOf} from './userRoutes.ts'

const maxSettingsBytes = 64 * 1024
const commentsSuffix = '-comments'

/** `/projects/…` and `/datasets/…`: the one project, its datasets, roles and grants. */
export function projectRoutes(context: LakeContext, listeners: ListenRoutes): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  const {config} = context
  const read = (request: Request) => context.authorize(request, undefined, 'read')
  const assertProject = (id: string) => {
    if (id !== config.projectId) throw plainError(404, `Project "${id}" not found`)
  }
  const project = (user: string) => ({
    id: config.projectId,
    displayName: 'Embedded lake',
    studioHost: null,
    organizationId: null,
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    activityFeedEnabled: false,
    createdAt: '2020-01-01T00:00:00.000Z',
    updatedAt: '2020-01-01T00:00:00.000Z',
    metadata: {},
    features: [],
    members: config.users.map((member) => ({
      id: member.id,
      createdAt: '2020-01-01T00:00:00.000Z',
      updatedAt: '2020-01-01T00:00:00.000Z',
      isCurrentUser: member.id === user,
      isRobot: false,
      role: 'administrator',
      roles: [{name: 'administrator', title: 'Administrator'}],
    })),
  })
  const list = (query: Readonly<Record<string, string>>) => {
    const names = context.datasets.names()
    const isAddon = (name: string) =>
      name.endsWith(commentsSuffix) && names.includes(name.slice(0, -commentsSuffix.length))
    const wanted =
      query.datasetProfile === 'comments'
        ? names.filter((name) => name === `${query.addonFor}${commentsSuffix}`)
        : names.filter((name) => !isAddon(name))
    return wanted.map((name) => ({
      name,
      aclMode: config.requireToken || config.tokens.length > 0 ? 'private' : 'public',
      datasetProfile: isAddon(name) ? 'comments' : 'default',
      features: [],
      tags: [],
      createdAt: '2020-01-01T00:00:00.000Z',
      createdByUserId: config.users[0]?.id ?? 'local',
      addonFor: isAddon(name) ? name.slice(0, -commentsSuffix.length) : null,
    }))
  }
  const create = (name: string) => {
    context.datasets.create(name)
    return {datasetName: name, aclMode: 'public'}
  }

  app.get('/projects', (c) => c.json([project(read(c.req.raw).user)]))
  app.get('/projects/:id', (c) => {
    assertProject(c.req.param('id'))
    return c.json(project(read(c.req.raw).user))
  })
  for (const root of ['/projects/:id/datasets', '/datasets'] as const) {
    app.get(root, (c) => {
      read(c.req.raw)
      return c.json(list(c.req.query()))
    })
    app.put(`${root}/:dataset`, (c) => {
      context.authorize(c.req.raw, c.req.param('dataset'), 'manage')
      return c.json(create(c.req.param('dataset')))
    })
    app.patch(`${root}/:dataset`, async (c) => {
      const name = c.req.param('dataset')
      context.authorize(c.req.raw, name, 'manage')
      const {aclMode} = await readJson(c, maxSettingsBytes)
      return c.json({datasetName: context.dataset(name).name, aclMode: aclMode ?? 'public'})
    })
    app.delete(`${root}/:dataset`, (c) => {
      const name = c.req.param('dataset')
      context.authorize(c.req.raw, name, 'manage')
      if (!context.datasets.delete(name)) throw plainError(404, `Dataset "${name}" not found`)
      listeners.end(name)
      return c.json({deleted: true})
    })
  }
  app.get('/projects/:id/datasets/:dataset/acl', (c) => {
    const {role} = context.authorize(c.req.raw, c.req.param('dataset'), 'read')
    context.dataset(c.req.param('dataset'))
    const permissions =
      role === 'read'
        ? ['read', 'history']
        : ['read', 'create', 'update', 'history', 'editHistory', 'manage']
    return c.json([{filter: '_id in path("**")', permissions}])
  })
  app.get('/projects/:id/datasets/:dataset/settings/indexing', (c) =>
    c.json({isEnabled: false, partialIndexSettings: {maxFieldDepth: 0}}),
  )
  app.get('/projects/:id/grants', (c) => c.json({}))
  app.get('/projects/:id/permissions', (c) => c.json([]))
  app.get('/projects/:id/features', (c) => c.json([]))
  app.get('/projects/:id/user-applications', (c) => c.json([]))
  app.get('/projects/:id/roles', (c) =>
    c.json(
      (['administrator', 'write', 'read'] as const).map((role) => ({
        ...roleOf({role}),
        description: '',
        isCustom: false,
        projectId: config.projectId,
        appliesToUsers: true,
        appliesToRobots: true,
      })),
    ),
  )
  app.get('/projects/:id/new-content-release-allowed', (c) =>
    c.json({
      data: {
        datasetReleaseLimit: 10_000,
        orgActiveReleaseLimit: null,
        orgActiveReleaseCount: 0,
        defaultOrgActiveReleaseLimit: 10_000,
      },
    }),
  )
  app.post('/comments/:dataset/setup', (c) => {
    const name = c.req.param('dataset')
    context.authorize(c.req.raw, name, 'write')
    const addon = `${context.dataset(name).name}${commentsSuffix}`
    if (!context.datasets.get(addon)) create(addon)
    return c.json({datasetName: addon, aclMode: 'private'})
  })
  return app
}
