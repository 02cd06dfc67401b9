import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {navigation, runView} from '../../queries/index.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('the navigation', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test('has the sections that are below no other', async () => {
    const sections = await runView(newsroom.client, navigation, {})
    expect(sections.map(({slug}) => slug)).toEqual(['culture'])
  })

  test('holds nothing that readers may not have, under any perspective', async () => {
    await expectNoLeak(newsroom, navigation, {})
  })
})
