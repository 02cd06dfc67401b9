import {describe, expect, it} from 'vitest'
import {setupLake} from '../../lake/vitest.ts'
import {openStream as openStreamAt} from './openStream.ts'

const test = setupLake({seed: [{_id: 'a', _type: 'post', title: 'First', n: 1}]})
const openStream = (path: string, headers?: Record<string, string>) =>
  openStreamAt(test.lake.url, path, headers)

describe('resuming', () => {
  const path = '/data/listen/production?query=*&enableResume=true'

  it('brings what was missed after welcomeback, from the very event on', async () => {
    const first = await openStream(path)
    await expect.poll(() => first.events.length).toBe(1)
    await test.client
      .transaction()
      .create({_id: 'one', _type: 'post'})
      .create({_id: 'two', _type: 'post'})
      .commit()
    await expect.poll(() => first.events.length).toBe(3)
    first.close()
    await test.client.create({_id: 'three', _type: 'post'})
    // Cut off between the two events of a transaction: the second of them was missed as well.
    const second = await openStream(path, {'last-event-id': first.events[1]?.id ?? ''})
    await expect.poll(() => second.events.length).toBe(3)
    expect(second.events.map(({event, data}) => [event, data.documentId])).toEqual([
      ['welcomeback', undefined],
      ['mutation', 'two'],
      ['mutation', 'three'],
    ])
    second.close()
  })

  it('resumes from the welcome itself', async () => {
    const first = await openStream(path)
    await expect.poll(() => first.events.length).toBe(1)
    first.close()
    await test.client.create({_id: 'one', _type: 'post'})
    const second = await openStream(path, {'last-event-id': first.events[0]?.id ?? ''})
    await expect
      .poll(() => second.events.map(({event}) => event))
      .toEqual(['welcomeback', 'mutation'])
    second.close()
  })

  it('answers reset where the position is not known any more', async () => {
    const stream = await openStream(path, {'last-event-id': 'long-gone#a'})
    await expect.poll(() => stream.events.map(({event}) => event)).toEqual(['reset'])
    stream.close()
  })

  it('answers reset where more was missed than is sent at once, and goes on from there', async () => {
    const whole = `${path}&includeResult=true`
    const first = await openStream(whole)
    await expect.poll(() => first.events.length).toBe(1)
    first.close()
    const text = 'x'.repeat(3_000_000)
    for (let n = 0; n < 3; n++) await test.client.create({_id: `large${n}`, _type: 'post', text})
    const second = await openStream(whole, {'last-event-id': first.events[0]?.id ?? ''})
    await expect.poll(() => second.events.map(({event}) => event)).toEqual(['reset'])
    second.close()
    await test.client.create({_id: 'later', _type: 'post'})
    const third = await openStream(whole, {'last-event-id': second.events[0]?.id ?? ''})
    await expect
      .poll(() => third.events.map(({event, data}) => [event, data.documentId]))
      .toEqual([
        ['welcomeback', undefined],
        ['mutation', 'later'],
      ])
    third.close()
  })

  it('tells listeners to start anew when the lake is rolled back', async () => {
    const snapshot = await test.lake.snapshot()
    const stream = await openStream(path)
    await test.lake.restore(snapshot)
    await expect.poll(() => stream.events.map(({event}) => event)).toEqual(['welcome', 'reset'])
    stream.close()
  })
})
