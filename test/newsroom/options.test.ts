import {describe, expect, test} from 'vitest'
import {NewsroomOptionsError} from '../../plugins/newsroom/studio/errors.ts'
import {type NewsroomOptions, resolveOptions} from '../../plugins/newsroom/studio/options.ts'

describe('the options of the plugin', () => {
  test('give every part when none is named', () => {
    expect(resolveOptions({})).toEqual({
      desk: true,
      importTool: true,
      dashboard: true,
      suggestions: true,
      merge: true,
      galleryTools: true,
      connectionBanner: true,
      checks: {off: [], overrideRoles: ['administrator'], listBadges: true},
    })
  })

  test.each([
    ['desk', {desk: 'yes'}],
    ['previewUrl', {previewUrl: 'not an address'}],
    ['schemaTypes', {schemaTypes: []}],
    ['checks', {checks: {off: 'double-space'}}],
    ['dashbord', {dashbord: false}],
  ])('are refused by the name of the wrong one: %s', (name, options) => {
    let refusal: unknown
    try {
      resolveOptions(options as NewsroomOptions)
    } catch (error: unknown) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(NewsroomOptionsError)
    expect(String(refusal)).toContain(name)
    expect((refusal as NewsroomOptionsError).suggestions.join()).toContain('importTool')
  })
})
