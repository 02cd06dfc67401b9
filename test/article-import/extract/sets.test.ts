import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {evaluate} from '../../../cli/commands/eval/memoranda.ts'
import {
  rates,
  type ScoredField,
} from '../../../plugins/article-import/extract/evaluate/scoreMemoranda.ts'

const folder = (name: string) => path.join(import.meta.dirname, 'set', name)

/** What the rules promise on texts that they were never tuned on. */
const goals: readonly (readonly [ScoredField, number])[] = [
  ['detection', 0.97],
  ['parties', 0.93],
  ['status', 0.93],
  ['areas', 0.85],
  ['signatories', 0.88],
]

describe.each(['heldout', 'tuning', 'fresh', 'registers', 'desks'])(
  'memoranda of the %s set',
  async (name) => {
    const scores = await evaluate(folder(name))

    it.each(goals)('%s reaches an F1 of %d', (field, goal) => {
      expect(rates(scores.counts[field]).f1).toBeGreaterThanOrEqual(goal)
    })

    it('invents no party', () => {
      expect(scores.invented).toEqual([])
    })
  },
)
