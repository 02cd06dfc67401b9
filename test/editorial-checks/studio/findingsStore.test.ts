import {BehaviorSubject} from 'rxjs'
import {expect, test, vi} from 'vitest'
import {type Checker, createChecker} from '../../../plugins/editorial-checks/engine/checker.ts'
import {createFindingsStore} from '../../../plugins/editorial-checks/studio/findingsStore.ts'
import {block} from '../../support/block.ts'

const article = (text: string, headline = 'A harbour') => ({
  _id: 'a',
  _type: 'article',
  _rev: '1',
  _createdAt: '',
  _updatedAt: '',
  headline,
  body: [block('b', text)],
})
const untidy = article('Two  spaces')
const tidy = article('Two spaces')
const only = (rule: string) => createChecker({only: [rule]})

function storeWith(checkers: (asked: string) => BehaviorSubject<Checker>) {
  const seen: string[][] = []
  const store = createFindingsStore({action: 'publish', checkerFor: checkers, onIdle: () => {}})
  const rulesFound = () => store.latest()?.findings.map(({rule}) => rule) ?? []
  const subscriptions = [1, 2].map(() => store.subscribe(() => seen.push(rulesFound())))
  return {store, seen, rulesFound, end: () => subscriptions.map((end) => end())}
}

test('all who show a document are told of one check of its latest state', async () => {
  const checked: unknown[] = []
  const check = only('double-space')
  const counting: Checker = (document) => {
    checked.push(document)
    return check(document)
  }
  const {store, seen, end} = storeWith(() => new BehaviorSubject(counting))
  store.show(untidy)
  await vi.waitFor(() => expect(seen).toEqual([['double-space'], ['double-space']]))
  checked.length = 0
  for (const text of ['T', 'Tw', 'Two']) store.show(article(text))
  store.show(tidy)
  store.show(tidy)
  await vi.waitFor(() => expect(store.latest()?.document).toBe(tidy))
  expect(seen.slice(-2)).toEqual([[], []])
  expect(checked.length).toBeLessThan(4)
  end()
})

test('another headline is checked with what is known until more is', async () => {
  const checkers = new Map<string, BehaviorSubject<Checker>>()
  const checkerFor = (asked: string) => {
    const {headline} = JSON.parse(asked)
    const made = checkers.get(headline) ?? new BehaviorSubject(only('double-space'))
    checkers.set(headline, made)
    return made
  }
  const {store, rulesFound, end} = storeWith(checkerFor)
  store.show(untidy)
  await vi.waitFor(() => expect(rulesFound()).toEqual(['double-space']))
  const renamed = article('Two  spaces', 'Another harbour')
  store.show(renamed)
  await vi.waitFor(() => expect(store.latest()?.document).toBe(renamed))
  expect(rulesFound()).toEqual(['double-space'])
  checkers.get('Another harbour')?.next(only('no-such-finding'))
  await vi.waitFor(() => expect(rulesFound()).toEqual([]))
  expect([...checkers.values()].map(({observed}) => observed)).toEqual([false, true])
  end()
})
