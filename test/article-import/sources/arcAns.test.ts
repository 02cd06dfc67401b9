import {describe, expect, it} from 'vitest'
import {readPath, samplePath, textOf} from './readSource.ts'

describe('arc-ans', () => {
  it('reads content elements and reports one that it does not know', async () => {
    const {detected, articles} = await readPath(samplePath('cranes.ans.json'))
    expect(detected).toEqual(['arc-ans'])
    expect(articles[0]).toMatchObject({
      externalId: 'CRANES26',
      section: 'Sea',
      tags: ['cranes', 'bells'],
      bylines: ['Ola Brandt'],
      leadImage: {url: 'https://cdn.example/crane.jpg', credit: 'Ola Brandt'},
      issues: [{code: 'unknown-element', kind: 'loss', text: 'lost words'}],
    })
    expect(textOf(articles[0])).toBe(
      'The crane lifted two tonnes.\nCoal from a museum\nbell\nrope\n[figure]\nIt sang.\nThe sexton\n[embed]',
    )
  })
})
