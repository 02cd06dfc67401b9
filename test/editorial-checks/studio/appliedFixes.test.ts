import {describe, expect, test} from 'vitest'
import {
  appliedFix,
  undoable,
  undoPatches,
} from '../../../plugins/editorial-checks/studio/appliedFixes.ts'

const first = {headline: 'A  harbour', body: [{_key: 'a'}, {_key: 'b'}], language: 'en'}
const mended = {...first, headline: 'A harbour'}
const shorter = {...mended, body: [{_key: 'a'}]}
const space = {title: 'Keep one space', safe: true, patch: {set: {headline: 'A harbour'}}}
const block = {title: 'Delete it', safe: false, patch: {unset: ['body[_key=="b"]']}}

/** Both fixes, applied one after the other. */
const both = () => {
  const one = undoable([appliedFix([space], space.title, first)], mended)
  return undoable([...one, appliedFix([block], block.title, mended)], shorter)
}

describe('what fixes changed', () => {
  test('can be undone, the latest first, by what the fields held before', () => {
    const applied = both()
    expect(applied.map(({title}) => title)).toEqual(['Keep one space', 'Delete it'])
    expect(applied.map(undoPatches)).toMatchObject([
      [{type: 'set', path: ['headline'], value: 'A  harbour'}],
      [{type: 'set', path: ['body'], value: first.body}],
    ])
    const left = undoable(applied, mended)
    expect(left.map(({title}) => title)).toEqual(['Keep one space'])
    expect(undoable(left, first)).toEqual([])
  })

  test('is known only once the document shows it', () => {
    const applied = [appliedFix([space], space.title, first)]
    expect(undoable(applied, first)).toBe(applied)
    expect(undoable(applied, {...first, language: 'az'})[0]?.after).toBeUndefined()
  })

  test('stays undoable while something else is written, and not after the same field was', () => {
    const applied = both()
    expect(undoable(applied, {...shorter, language: 'az'})).toBe(applied)
    expect(undoable(applied, {...shorter, body: [{_key: 'a', text: 'More'}]})).toEqual([])
  })

  test('unsets again what a fix added', () => {
    const added = {title: 'Set it', safe: true, patch: {set: {'seo.description': 'Text'}}}
    const applied = appliedFix([added], added.title, first)
    expect(undoPatches(applied)).toMatchObject([{type: 'unset', path: ['seo']}])
  })
})
