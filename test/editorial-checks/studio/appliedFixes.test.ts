import {describe, expect, test} from 'vitest'
import {
  type AppliedFix,
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

const titles = (applied: readonly AppliedFix[]) => applied.map(({title}) => title)
const text = (_key: string, value: string) => ({_key, text: value})

describe('what fixes changed', () => {
  test('can be undone, the latest first, by what the fields held before', () => {
    const applied = both()
    expect(titles(applied)).toEqual(['Keep one space', 'Delete it'])
    expect(applied.map(undoPatches)).toMatchObject([
      [{type: 'diffMatchPatch', path: ['headline']}],
      [{type: 'insert', position: 'after', path: ['body', {_key: 'a'}], items: [{_key: 'b'}]}],
    ])
    const left = undoable(applied, mended)
    expect(titles(left)).toEqual(['Keep one space'])
    expect(undoable(left, first)).toEqual([])
  })

  test('is known only once the document shows it', () => {
    const applied = [appliedFix([space], space.title, first)]
    expect(undoable(applied, first)).toBe(applied)
    expect(undoable(applied, {...first, language: 'az'})[0]?.shown).toBe(false)
  })

  test('stays undoable while something else is written, and not after the same field was', () => {
    const applied = both()
    expect(undoable(applied, {...shorter, language: 'az'})).toBe(applied)
    const longer = {...shorter, body: [{_key: 'a', text: 'More'}]}
    expect(titles(undoable(applied, longer))).toEqual(['Keep one space'])
    expect(undoable(applied, {...longer, headline: 'Typed'})).toEqual([])
  })

  test('cannot be undone over what was typed before a later fix was undone', () => {
    const typed = {...shorter, headline: 'Typed'}
    const applied = undoable(both(), typed)
    expect(titles(applied)).toEqual(['Keep one space', 'Delete it'])
    expect(undoable(applied, {...typed, body: first.body})).toEqual([])
  })

  test('leaves alone what a colleague wrote that arrived with the fix', () => {
    const document = {body: [text('a', 'Two  spaces'), text('b', 'Old')]}
    const path = 'body[_key=="a"].text'
    const fix = {title: 'Keep one space', safe: true, patch: {set: {[path]: 'Two spaces'}}}
    const applied = [appliedFix([fix], fix.title, document)]
    const elsewhere = undoable(applied, {body: [text('a', 'Two spaces'), text('b', 'New')]})
    expect(elsewhere[0]?.shown).toBe(true)
    expect(elsewhere.flatMap(undoPatches)).toMatchObject([
      {type: 'diffMatchPatch', path: ['body', {_key: 'a'}, 'text']},
    ])
    const here = {body: [text('a', 'Two spaces more'), text('b', 'Old')]}
    expect(undoable(applied, here)).toEqual([])
    const deleted = [appliedFix([block], block.title, first)]
    expect(undoable(deleted, {...shorter, body: [{_key: 'a', text: 'New'}]})).toEqual([])
  })

  test('unsets again what a fix added', () => {
    const added = {title: 'Set it', safe: true, patch: {set: {'seo.description': 'Text'}}}
    const applied = appliedFix([added], added.title, first)
    expect(undoPatches(applied)).toMatchObject([{type: 'unset', path: ['seo']}])
  })
})
