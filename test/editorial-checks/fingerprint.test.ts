import {describe, expect, it} from 'vitest'
import {
  exampleArticle,
  examplePortableText,
} from '../../plugins/editorial-checks/engine/examples.ts'
import {checkDocument} from '../../plugins/editorial-checks/index.ts'
import {fingerprint} from '../../plugins/editorial-checks/run/fingerprint.ts'

const context = {now: '2026-06-01T12:00:00Z'}

function fingerprintsOf(rule: string, ...paragraphs: readonly string[]) {
  const document = {_id: 'article-1', ...exampleArticle({body: examplePortableText(...paragraphs)})}
  return checkDocument(document, context)
    .filter((finding) => finding.rule === rule)
    .map((finding) => fingerprint(document, finding))
}

describe('the fingerprint of a finding', () => {
  it('stays while the text that it covers does, whatever is written around it', () => {
    const before = fingerprintsOf('raw-url-in-text', 'See https://example.org/a for more.')
    const after = fingerprintsOf('raw-url-in-text', 'Now see https://example.org/a, they said.')
    expect(before).toHaveLength(1)
    expect(after).toEqual(before)
  })

  it('changes with the text that it covers', () => {
    expect(fingerprintsOf('raw-url-in-text', 'See https://example.org/a for more.')).not.toEqual(
      fingerprintsOf('raw-url-in-text', 'See https://example.org/b for more.'),
    )
  })

  it('takes in the words beside marks and spaces, which are all alike', () => {
    const before = fingerprintsOf('double-space', 'The hall  opened on Sunday.')
    expect(before).toHaveLength(1)
    expect(fingerprintsOf('double-space', 'The roof  opened on Sunday.')).not.toEqual(before)
    expect(fingerprintsOf('double-space', 'Yesterday the hall  opened, and it rained.')).toEqual(
      before,
    )
  })

  it('of a finding on a whole list stays when a member changes', () => {
    const hard =
      'Interdepartmental reconsideration of infrastructural responsibilities necessitated extraordinarily complicated intergovernmental negotiations concerning jurisdictional incompatibilities.'
    const text = Array.from({length: 10}, (_, index) => `${hard} ${index}`)
    const before = fingerprintsOf('reading-ease', ...text)
    expect(before).toHaveLength(1)
    expect(fingerprintsOf('reading-ease', ...text, hard)).toEqual(before)
  })
})
