import {Hono} from 'hono'
import {plainError} from '../errors.ts'
import type {LakeContext, LakeEnv} from './context.ts'
import {openEventStream} from './eventStream.ts'
import {isAllowedOrigin} from './origins.ts'

/**
 * What Studio asks of Sanity's services besides content. The lake has none of those services, and
 * answers what a project without them gets: nothing to announce, no trial, no telemetry.
 */
export function serviceRoutes(context: LakeContext): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  const {config} = context
  app.get('/', (c) => c.json({name: 'embedded Content Lake', projectId: config.projectId}))
  app.get('/ping', (c) => c.json({}))
  app.get('/data/ping/:dataset?', (c) => {
    c.header('x-sanity-shard', 'local')
    return c.json({})
  })
  app.get('/check/cors', (c) => {
    const origin = c.req.header('origin')
    const allowed = origin === undefined || isAllowedOrigin(origin, config)
    return c.json({result: {allowed, withCredentials: allowed}})
  })
  app.get('/features', (c) => c.json([]))
  app.get('/help', (c) => c.json({resources: {}}))
  app.get('/journey/announcements', (c) => c.json([]))
  app.get('/journey/:name{.+}', (c) => c.json(null))
  app.get('/intake/telemetry-status', (c) => c.json({status: 'denied'}))
  app.post('/intake/:name{.+}', (c) => c.json({}, 202))
  app.get('/access/requests/me', (c) => c.json([]))
  app.get('/access/project/:id/requests', (c) => c.json([]))
  app.get('/media-libraries', (c) => c.json({data: []}))
  app.get('/subscriptions/project/:id', (c) =>
    c.json({
      id: 'embedded',
      projectId: config.projectId,
      productType: 'project',
      plan: {id: 'embedded', planTypeId: 'embedded', name: 'Embedded lake', variantTypeId: 'none'},
      featureTypes: {},
      resources: {},
    }),
  )
  app.post('/descriptors/claim', (c) => c.json({synchronization: {type: 'complete'}}))
  app.post('/descriptors/synchronize', (c) => c.json({type: 'complete'}))
  app.get('/schedules/:project/:dataset', (c) => c.json({schedules: []}))
  app.all('/schedules/*', () => {
    throw plainError(
      501,
      'The embedded lake has no scheduled publishing: schedule a content release instead',
    )
  })
  app.get('/agent/:organization/bundles/mine/listen', (c) => {
    context.authorize(c.req.raw, undefined, 'read')
    const [stream, answer] = openEventStream(c, config)
    stream.send({event: 'bundles', data: JSON.stringify({bundles: []})})
    return answer
  })
  app.all('/agent/*', () => {
    throw plainError(501, 'The embedded lake runs no agent actions')
  })
  return app
}
