import {expect, test} from 'vitest'
import {survivesKills} from './support/killedImports.ts'

test('after kills at any moment the dataset is that of an undisturbed import', async () => {
  const {killed, survived, undisturbed} = await survivesKills(3, 60, 7)
  expect(killed).toBe(3)
  expect(undisturbed.length).toBeGreaterThan(60)
  expect(survived).toEqual(undisturbed)
}, 120_000)
