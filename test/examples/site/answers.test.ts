import {expect, test} from 'vitest'
import {createAnswers} from '../../../examples/site/src/lib/answers.ts'

function asking(tags: readonly string[] = ['a']) {
  let count = 0
  const pending: (() => void)[] = []
  return {
    ask: () => {
      const value = ++count
      return new Promise<{value: number; tags: readonly string[]}>((resolve) =>
        pending.push(() => resolve({value, tags})),
      )
    },
    answer: () => {
      for (const resolve of pending.splice(0)) resolve()
    },
    asked: () => count,
  }
}

test('the same question at the same time is asked once', async () => {
  const answers = createAnswers({maxAge: () => 1000})
  const {ask, answer, asked} = asking()
  const both = Promise.all([answers.get('q', ask), answers.get('q', ask)])
  answer()
  expect(await both).toEqual([1, 1])
  expect(asked()).toBe(1)
})

test('an answer holds until its age or a change of what it rests on', async () => {
  let now = 0
  const answers = createAnswers({maxAge: () => 1000, now: () => now})
  const {ask, answer, asked} = asking(['a', 'b'])
  const get = () => {
    const value = answers.get('q', ask)
    answer()
    return value
  }
  expect(await get()).toBe(1)
  now = 999
  answers.forget(['c'])
  expect(await get()).toBe(1)
  answers.forget(['b'])
  expect(await get()).toBe(2)
  now = 2100
  expect(await get()).toBe(3)
  answers.forget()
  expect(await get()).toBe(4)
  expect(asked()).toBe(4)
})

test('an answer that was under way when something changed is given but not kept', async () => {
  const answers = createAnswers({maxAge: () => 1000})
  const {ask, answer} = asking()
  const early = answers.get('q', ask)
  answers.forget(['other'])
  const late = answers.get('q', ask)
  answer()
  expect([await early, await late]).toEqual([1, 2])
  expect(await answers.get('q', ask)).toBe(2)
})

test('a failure reaches all who wait and is asked again', async () => {
  const answers = createAnswers({maxAge: () => 1000})
  const fail = () => Promise.reject(new Error('the dataset is away'))
  const both = await Promise.allSettled([answers.get('q', fail), answers.get('q', fail)])
  expect(both.map(({status}) => status)).toEqual(['rejected', 'rejected'])
  expect(await answers.get('q', async () => ({value: 'back', tags: []}))).toBe('back')
})

test('the answers unused for longest go first', async () => {
  const answers = createAnswers({maxAge: () => 1000, maxEntries: 2})
  const asked: string[] = []
  const get = (key: string) =>
    answers.get(key, async () => {
      asked.push(key)
      return {value: key, tags: []}
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key)
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
})

test('what was made of answers is forgotten with them, and holds no longer than they', async () => {
  let now = 0
  const answers = createAnswers({maxAge: () => 1000, now: () => now})
  let made = 0
  const page = () =>
    answers.get('page', async () => {
      await answers.get('story', async () => ({value: 'story', tags: ['story']}))
      await answers.get('menu', async () => ({value: 'menu', tags: ['menu']}))
      return {value: ++made, tags: []}
    })
  await answers.get('story', async () => ({value: 'story', tags: ['story']}))
  now = 600
  expect([await page(), await page()]).toEqual([1, 1])
  answers.forget(['other'])
  expect(await page()).toBe(1)
  answers.forget(['menu'])
  expect(await page()).toBe(2)
  now = 1000
  expect(await page()).toBe(3)
})

test('an answer that is not to be kept goes to those who wait and to no one later', async () => {
  const answers = createAnswers({maxAge: () => 1000})
  let asked = 0
  const get = () => answers.get('q', async () => ({value: ++asked, tags: [], keep: false}))
  expect(await Promise.all([get(), get()])).toEqual([1, 1])
  expect(await get()).toBe(2)
})
