import {setImmediate} from 'node:timers/promises'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {expect, it} from 'vitest'
import {createRegistry, extractFacts} from '../../../plugins/article-import/extract/index.ts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

it('a registry keeps what articles say, and not the articles', async () => {
  const registry = createRegistry()
  const read = (index: number) => {
    const extraction = extractFacts({
      publishedAt: '2024-05-14',
      paragraphs: [
        {
          key: 'a',
          text: `The Ministry of Culture of Latvia and the Porto University signed a memorandum of understanding on cooperation in education in Riga on May ${index + 1}, 2024. Ieva Ozola, director of the Porto University, spoke.`,
        },
      ],
    })
    const blocks = [{_type: 'block', _key: 'a', children: []}]
    const {documents} = registry.resolve(extraction, {articleId: `article-${index}`, blocks})
    expect(documents.map(({_type}) => _type)).toContain('memorandum')
    return [extraction, blocks, documents].map((object) => new WeakRef(object))
  }
  const met = [0, 1, 2].flatMap(read)
  await setImmediate()
  collect()
  expect(met.map((one) => one.deref())).toEqual(met.map(() => undefined))
  expect(registry.finish().documents.filter(({_type}) => _type === 'memorandum')).toHaveLength(3)
})
