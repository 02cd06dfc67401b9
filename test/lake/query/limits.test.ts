import {describe, expect, it} from 'vitest'
import {openDataset} from './openDataset.ts'

const documents = Array.from({length: 400}, (_, index) => ({
  _id: `d${index}`,
  n: index,
  text: `${'a'.repeat(60)} ${index}`,
}))
const {engine} = openDataset(documents, {timeLimit: 150})
const patient = openDataset(documents).engine
const repeat = (text: string, times: number) => text.repeat(times)

describe('a hostile query', () => {
  it.each<[string, string]>([
    ['nests deeply', `${repeat('(', 5_000)}1${repeat(')', 5_000)}`],
    ['negates without end', `${repeat('!', 5_000)}true`],
    ['is a long chain', `a${repeat('.b', 20_000)}`],
    ['is a long conjunction', `true${repeat(' && true', 20_000)}`],
    ['is longer than anyone writes', `"${repeat('a', 600_000)}"`],
    ['multiplies documents', '*{...,"x": *{"y": *{"z": ^.^.n}}}'],
    [
      'nests dependent subqueries',
      `${repeat('*[count(', 20)}*[n == ^.n]${repeat(') > 0 && n >= 0]', 20)}`,
    ],
  ])('that %s is refused in time', async (_name, query) => {
    const start = performance.now()
    await expect(engine.run({query})).rejects.toMatchObject({status: 400})
    // Far above what it takes, and far below what it would take unbounded.
    expect(performance.now() - start).toBeLessThan(15_000)
  })

  it.each([
    ['one chain', `1${repeat('+1', 15_000)}`],
    [
      'chains within chains',
      `(((1${repeat('+1', 1_500)})${repeat('+1', 1_500)})${repeat('+1', 1_500)})`,
    ],
    ['chains in a list', `[${Array.from({length: 5}, () => `1${repeat('+1', 1_500)}`)}]`],
  ])('of too many operators in %s is refused before it is parsed', async (_name, query) => {
    await expect(engine.run({query})).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('chains of operators'),
    })
  })

  it('may have a long list of what is short', async () => {
    const list = Array.from({length: 5_000}, (_, index) => `-${index}.5`)
    expect(await patient.run({query: `count([${list}])`})).toBe(list.length)
    const conditions = Array.from({length: 1_000}, (_, index) => `n == ${index}`).join(' || ')
    expect(await patient.run({query: `count(*[${conditions}])`})).toBe(400)
  })

  it('may be a list, an object or a projection of many items, which mean what a few do', async () => {
    const list = (items: string) => Array(200).fill(items)
    expect(await patient.run({query: `*[n == 1]{"x": [${list('n, [n]')},]}.x`})).toEqual([
      list('').flatMap(() => [1, [1]]),
    ])
    const entries = '"a": 1, ...{"b": n}, n == 1 => {"c": ^._id}, ...'
    for (const items of [entries, '_id, "up": *[n == ^.n]{n, "id": ^._id}']) {
      for (const whole of [(text: string) => `*[n < 2]{${text}}`, (text: string) => `{${text}}`]) {
        expect(await patient.run({query: whole(list(items).join())})).toEqual(
          await patient.run({query: whole(items)}),
        )
      }
    }
  })

  it.each([
    ['a comma too much', `[${Array(256).fill('1')},,]`, 513],
    ['no comma', `[${Array(256).fill('1')} 1]`, 513],
    ['another bracket', `{${Array(256).fill('n')}]`, 512],
    ['a list for a filter', `*[${Array(256).fill('1')}]`, 1],
  ])('of many items with %s is refused where that is', async (_name, query, start) => {
    await expect(patient.run({query})).rejects.toMatchObject({status: 400, body: {error: {start}}})
  })

  it('of functions that call each other is refused before they are put into each other', async () => {
    const functions = (depth: number) =>
      Array.from({length: depth}, (_, n) => {
        const call = n === 0 ? 'n' : `a::f${n - 1}(@)`
        return `fn a::f${n}($x) = $x{"a": ${call}, "b": ${call}}; `
      }).join('')
    const query = `${functions(3)}*[n == 1]{"x": a::f2(@)}.x.a.b`
    expect(await patient.run({query})).toEqual([{a: 1, b: 1}])
    await expect(patient.run({query: `${functions(30)}a::f29(@)`})).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('functions where they are called'),
    })
  })

  it('with too many arguments is refused', async () => {
    await expect(patient.run({query: `coalesce(${Array(2_001).fill('n')})`})).rejects.toMatchObject(
      {status: 400, message: expect.stringContaining('more than 2000 arguments')},
    )
  })

  it('with many wildcards is matched in time', async () => {
    const pattern = `${repeat('a*', 300)}b`
    expect(await patient.run({query: 'count(*[text match $pattern])', params: {pattern}})).toBe(0)
    expect(
      await patient.run({query: `"${repeat('a.', 60)}b" in path("${repeat('*.', 60)}**")`}),
    ).toBe(true)
  })

  it('that compares large geographies is stopped in time', async () => {
    const around = (radius: number) =>
      Array.from({length: 20_001}, (_, n) => {
        const angle = ((n % 20_000) / 10_000) * Math.PI
        return [radius * Math.cos(angle), radius * Math.sin(angle)]
      })
    const params = {
      outer: {type: 'Polygon', coordinates: [around(80)]},
      inner: {type: 'Polygon', coordinates: [around(40)]},
    }
    for (const test of ['contains($outer, $inner)', 'intersects($outer, $inner)']) {
      await expect(engine.run({query: `geo::${test}`, params})).rejects.toMatchObject({
        status: 400,
        message: expect.stringContaining('was stopped'),
      })
    }
  })

  it('for very many words finds what has them', async () => {
    const q = `${Array.from({length: 20_000}, (_, n) => `${n % 2 === 0 ? 'a' : '7'}*`).join(' ')}`
    const query = 'count(*[text match $q && @ match text::query($q)])'
    expect(await patient.run({query, params: {q}})).toBe(11)
  })

  it('with a huge slice gets what there is', async () => {
    expect(await engine.run({query: 'count(*[0...9007199254740991])'})).toBe(400)
  })

  it('is answered where it only is long or deep, as a program may write it', async () => {
    const ids = documents.map(({_id}) => JSON.stringify(_id))
    const list = Array.from({length: 25}, () => ids).flat()
    expect(await patient.run({query: `count(*[_id in [${list}]])`})).toBe(400)
    const nested = `${repeat('{"a":[', 300)}1${repeat(']}', 300)}`
    expect(await patient.run({query: nested})).toEqual(JSON.parse(nested))
  })

  it('does not stop the next one', async () => {
    await expect(engine.run({query: '*{...,"x": *{"y": *{"z": ^.^.n}}}'})).rejects.toThrow()
    expect(await engine.run({query: 'count(*)'})).toBe(400)
  })
})
