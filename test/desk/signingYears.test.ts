import {describe, expect, test} from 'vitest'
import {yearsBetween} from '../../plugins/desk/studio/signingYears.ts'

describe('the years of the register', () => {
  test('go from the latest signing back to the first', () => {
    expect(yearsBetween('2023-05-04', '2026-01-02')).toEqual(['2026', '2025', '2024', '2023'])
    expect(yearsBetween('2023-05-04', '2023-06-04')).toEqual(['2023'])
  })

  test.each([
    [null, null],
    ['soon', '2026-01-02'],
    ['2026-01-02', '2023-05-04'],
  ])('are none between %s and %s', (first, last) => {
    expect(yearsBetween(first, last)).toEqual([])
  })

  test('are bounded where a date is far off', () => {
    expect(yearsBetween('0001-01-01', '9999-12-31').length).toBeLessThan(200)
  })
})
