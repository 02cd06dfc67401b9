import {expect, test} from 'vitest'
import {perspectiveOf} from '../../../examples/site/src/lib/perspectiveCookie.ts'

test('a preview shows what Presentation shows, and drafts when the cookie says nothing sensible', () => {
  expect(perspectiveOf('published')).toBe('published')
  expect(perspectiveOf('rAutumn.drafts')).toEqual(['rAutumn', 'drafts'])
  for (const value of [undefined, '', 'a b', '["raw"]', 'drafts.']) {
    expect(perspectiveOf(value), value).toBe('drafts')
  }
})
