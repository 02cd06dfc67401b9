import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../../../lake/index.ts'
import {importSession} from '../../../plugins/article-import/studio/importSession.ts'

let lake: Lake
beforeAll(async () => {
  lake = await createLake()
})
afterAll(() => lake.close())

const settings = () => {
  const {projectId = '', dataset = '', apiHost = ''} = lake.client().config()
  return {projectId, dataset, apiHost, useProjectHostname: false}
}
const text = (name: string) => ({
  path: `${name}.txt`,
  file: new Blob([`The ${name} opens\n\nHARBOUR, June 2 - The ${name} opens on Monday.\n`]),
})
const step = () => importSession(settings()).state().step

describe('an import of a dataset', () => {
  test('goes on when the screen that started it is taken down, and is there for the next one', async () => {
    const steps: string[] = []
    const shown = importSession(settings())
    const hide = shown.subscribe(() => steps.push(step()))
    shown.preview([text('ferry')], {client: settings()})
    hide()
    await expect.poll(step, {timeout: 20_000}).toBe('preview')
    expect(steps).toEqual(['working'])
    importSession(settings()).run({drafts: false}, {client: settings()})
    await expect.poll(step, {timeout: 20_000}).toBe('report')
    expect(await lake.client().fetch('*[_type == "article"].headline')).toEqual(['The ferry opens'])
    // Its files are let go of with a report that leaves nothing to try again.
    importSession(settings()).retry({client: settings()})
    await expect.poll(step, {timeout: 20_000}).toBe('report')
    expect(importSession(settings()).state()).toMatchObject({result: {counts: {read: 0}}})
  })

  test('that was left for another one says no more', async () => {
    const session = importSession(settings())
    session.preview([text('ferry')], {client: settings()})
    session.preview([text('library'), text('museum')], {client: settings()})
    await expect.poll(step, {timeout: 20_000}).toBe('preview')
    expect(session.state()).toMatchObject({result: {counts: {read: 2}}})
    session.reset()
    expect(step()).toBe('choose')
  })

  test('that is cancelled before it was previewed leaves nothing on the screen', async () => {
    const session = importSession(settings())
    session.preview([text('theatre')], {client: settings()})
    session.cancel()
    expect(step()).toBe('choose')
    session.retry({client: settings()})
    await expect.poll(step, {timeout: 20_000}).toBe('report')
    expect(session.state()).toMatchObject({result: {counts: {read: 0}}})
  })

  test('is another one for another dataset', () => {
    const other = {...settings(), dataset: 'staging'}
    expect(importSession(other)).not.toBe(importSession(settings()))
    expect(importSession(settings())).toBe(importSession(settings()))
  })
})
