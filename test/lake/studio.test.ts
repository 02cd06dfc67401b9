import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {WebSocket} from 'ws'
import {createLake} from '../../lake/index.ts'
import {setupLake} from '../../lake/vitest.ts'

const test = setupLake({
  datasets: ['production', 'staging'],
  users: [
    {id: 'pAda', name: 'Ada', email: 'ada@localhost'},
    {id: 'pBob', name: 'Bob', email: 'bob@localhost'},
  ],
})

const get = async (path: string) => {
  const response = await fetch(`${test.lake.url}/v2025-06-27${path}`)
  return {status: response.status, body: response.status === 204 ? null : await response.json()}
}

describe('every address that Studio asks', () => {
  it.each<[string, unknown]>([
    ['/users/me', {id: 'pAda', name: 'Ada', roles: [{name: 'administrator'}]}],
    ['/users/pBob', {id: 'pBob', displayName: 'Bob'}],
    ['/users/pAda,pBob', [{id: 'pAda'}, {id: 'pBob'}]],
    ['/users/pAda,pNobody', [{id: 'pAda'}]],
    ['/auth/providers', {providers: []}],
    ['/auth/id', {id: 'pAda'}],
    ['/users/me/keyvalue/one,two', []],
    ['/projects', [{id: 'local'}]],
    ['/projects/local', {id: 'local', isBlocked: false, members: [{id: 'pAda'}, {id: 'pBob'}]}],
    ['/projects/local/datasets', [{name: 'production', aclMode: 'public'}, {name: 'staging'}]],
    ['/projects/local/datasets?datasetProfile=comments&addonFor=production', []],
    [
      '/projects/local/datasets/production/acl',
      [{permissions: expect.arrayContaining(['manage'])}],
    ],
    ['/projects/local/grants', {}],
    ['/projects/local/roles', [{name: 'administrator'}, {name: 'editor'}, {name: 'viewer'}]],
    ['/projects/local/user-applications', []],
    ['/projects/local/new-content-release-allowed', {data: {orgActiveReleaseCount: 0}}],
    ['/projects/local/datasets/production/settings/indexing', {isEnabled: false}],
    ['/features', []],
    ['/ping', {}],
    ['/data/ping', {}],
    ['/data/ping/production', {}],
    ['/check/cors', {result: {allowed: true, withCredentials: true}}],
    ['/journey/announcements', []],
    ['/journey/trial', null],
    ['/journey/document-limit', null],
    ['/journey/trial/some-id', null],
    ['/intake/telemetry-status', {status: 'denied'}],
    ['/help?m=sanity@6.9.2', {}],
    ['/schedules/local/production?limit=1', {schedules: []}],
    ['/subscriptions/project/local', {projectId: 'local'}],
    ['/access/requests/me', []],
    ['/media-libraries', {data: []}],
    ['/datasets', [{name: 'production'}, {name: 'staging'}]],
    ['/data/references/production/documents/a/to', {totalCount: 0, references: []}],
    ['/data/history/production/events/documents/a?limit=100', {events: {a: []}, nextCursor: ''}],
    [
      '/data/doc/production/a,b',
      {documents: [], omitted: [{id: 'a', reason: 'existence'}, {id: 'b'}]},
    ],
  ])('answers %s', async (path, expected) => {
    const {status, body} = await get(path)
    expect(status).toBe(200)
    if (typeof expected === 'object' && expected !== null) expect(body).toMatchObject(expected)
    else expect(body).toBe(expected)
  })

  it.each(['/nowhere', '/projects/other', '/users/pNobody', '/data/query/none?query=*', '/%ff'])(
    'has 404 for %s, in the shape of the API',
    async (path) => {
      const {status, body} = await get(path)
      expect(status).toBe(404)
      expect(body).toMatchObject({statusCode: 404, error: 'Not Found', message: expect.any(String)})
    },
  )

  it('streams the bundles of an agent, of which there are none', async () => {
    const response = await fetch(`${test.lake.url}/vX/agent/org/bundles/mine/listen`)
    const {value} = (await response.body?.getReader().read()) ?? {}
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(Buffer.from(value ?? []).toString()).toMatch(/^:/)
    await response.body?.cancel().catch(() => undefined)
  })

  it('accepts telemetry and keeps none of it', async () => {
    const response = await fetch(`${test.lake.url}/v1/intake/batch`, {method: 'POST', body: '{}'})
    expect(response.status).toBe(202)
  })
})

describe('settings of a user', () => {
  it('are kept, and outlive the lake', async () => {
    const data = await mkdtemp(join(tmpdir(), 'lake-settings-'))
    try {
      const first = await createLake({data})
      const put = await first.client().request({
        uri: '/users/me/keyvalue',
        method: 'PUT',
        body: [{key: 'studio.list', value: {sort: 'title'}}],
      })
      expect(put).toEqual([{key: 'studio.list', value: {sort: 'title'}}])
      await first.close()
      const second = await createLake({data})
      expect(await second.client().request({uri: '/users/me/keyvalue/studio.list,other'})).toEqual([
        {key: 'studio.list', value: {sort: 'title'}},
      ])
      await second.close()
    } finally {
      await rm(data, {recursive: true})
    }
  })
})

describe('datasets', () => {
  it('are created, listed, filled apart from each other and deleted', async () => {
    await test.client.datasets.create('archive', {aclMode: 'public'})
    const client = test.client.withConfig({dataset: 'archive'})
    await client.create({_id: 'only-here', _type: 'post'})
    expect(await test.client.getDocument('only-here')).toBeUndefined()
    expect((await test.client.datasets.list()).map(({name}) => name)).toContain('archive')
    await expect(test.client.datasets.create('archive')).rejects.toMatchObject({statusCode: 409})
    await test.client.datasets.delete('archive')
    await expect(client.fetch('*')).rejects.toMatchObject({statusCode: 404})
  })

  it.each(['../evil', 'Upper', 'a b', 'a/b', '.', 'x'.repeat(65)])(
    'may not be called %j',
    async (name) => {
      const path = `/v1/projects/local/datasets/${encodeURIComponent(name)}`
      const response = await fetch(`${test.lake.url}${path}`, {method: 'PUT', body: '{}'})
      expect([400, 404]).toContain(response.status)
    },
  )

  it('for comments are set up once and stay out of the list', async () => {
    const setUp = () => test.client.request({uri: '/comments/production/setup', method: 'POST'})
    expect(await setUp()).toMatchObject({datasetName: 'production-comments'})
    expect(await setUp()).toMatchObject({datasetName: 'production-comments'})
    expect((await get('/datasets')).body).toHaveLength(2)
    const addons = await get('/projects/local/datasets?datasetProfile=comments&addonFor=production')
    expect(addons.body).toMatchObject([{name: 'production-comments'}])
  })

  it('refer to each other', async () => {
    const staging = test.client.withConfig({dataset: 'staging'})
    await test.client.create({_id: 'target', _type: 'post'})
    await staging.create({
      _id: 'source',
      _type: 'post',
      other: {_type: 'x', _ref: 'target', _dataset: 'production', _projectId: 'local'},
    })
    const path = '/data/references/production/documents/target/to?excludeInternalReferences=true'
    expect((await get(path)).body).toEqual({
      totalCount: 1,
      references: [{projectId: 'local', datasetName: 'staging', documentId: 'source'}],
    })
  })
})

describe('presence', () => {
  interface Message {
    readonly id?: string
    readonly result?: unknown
    readonly error?: unknown
    readonly method?: string
    readonly params?: {subscription: string; result: Record<string, unknown>}
  }

  async function join(dataset = 'production') {
    const socket = new WebSocket(
      `${test.lake.url.replace('http', 'ws')}/v2022-06-30/socket/${dataset}`,
    )
    await once(socket, 'open')
    const messages: Message[] = []
    socket.on('message', (data) => messages.push(JSON.parse(String(data))))
    let ids = 0
    return {
      socket,
      told: () => messages.flatMap(({params}) => (params ? [params.result] : [])),
      async call(method: string, params: Record<string, unknown> = {}): Promise<Message> {
        const id = `r${ids++}`
        socket.send(JSON.stringify({jsonrpc: '2.0', id, method, params}))
        await expect.poll(() => messages.some((message) => message.id === id)).toBe(true)
        return messages.find((message) => message.id === id) ?? {}
      },
    }
  }

  it('tells each window of the others in the same dataset', async () => {
    const [ada, bob, far] = [await join(), await join(), await join('staging')]
    for (const window of [ada, bob, far]) {
      expect((await window.call('presence_subscribe')).result).toEqual(expect.any(String))
    }
    await ada.call('presence_rollcall', {session: 'sA'})
    const locations = [{documentId: 'a', path: ['title']}]
    await ada.call('presence_announce', {data: {sessionId: 'sA', locations}})
    await expect.poll(bob.told).toEqual([
      {type: 'rollCall', i: 'pAda', session: 'sA'},
      {type: 'state', i: 'pAda', m: {sessionId: 'sA', locations}},
    ])
    expect([ada.told(), far.told()]).toEqual([[], []])
    await bob.call('presence_disconnect', {session: 'sB'})
    await expect.poll(ada.told).toEqual([{type: 'disconnect', i: 'pAda', m: {session: 'sB'}}])
    for (const {socket} of [ada, bob, far]) socket.terminate()
  })

  it('tells when a window just goes away', async () => {
    const [ada, bob] = [await join(), await join()]
    await bob.call('presence_subscribe')
    await ada.call('presence_announce', {data: {sessionId: 'sA', locations: []}})
    ada.socket.terminate()
    await expect
      .poll(() => bob.told().at(-1))
      .toMatchObject({type: 'disconnect', m: {session: 'sA'}})
    bob.socket.terminate()
  })

  it('answers what it does not understand with an error', async () => {
    const ada = await join()
    expect(await ada.call('presence_dance')).toMatchObject({error: {code: -32601}})
    ada.socket.send('no json')
    expect((await ada.call('presence_subscribe')).result).toBeTruthy()
    ada.socket.terminate()
  })
})
