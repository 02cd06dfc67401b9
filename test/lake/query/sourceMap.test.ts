import process from 'node:process'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type ContentSourceMap, contentSourceMap} from '../../../lake/query/sourceMap/sourceMap.ts'
import {documents, perspective} from './documentArbitraries.ts'
import {openDataset, type TestDataset} from './openDataset.ts'
import {params, query} from './queryArbitraries.ts'

const numRuns = Number(process.env.LAKE_RUNS ?? 150)
const now = '2026-02-01T00:00:00.000Z'

async function mapOf(dataset: TestDataset, text: string, options = {}) {
  let map: ContentSourceMap | undefined
  const note = (noted: ContentSourceMap) => {
    map = noted
  }
  const request = {query: text, now, ...options}
  const result = await dataset.engine.run({...request, sourceMap: {byKey: true, note}})
  return {result, plain: await dataset.engine.run(request), map}
}

/** What stands at a JSONPath of a source map. */
function at(value: unknown, path: string): unknown {
  const steps = /\['((?:\\.|[^'\\])*)'\]|\[(\d+)\]|\[\?\(@\._key=='((?:\\.|[^'\\])*)'\)\]/g
  let current = value
  for (const [, name, index, key] of path.matchAll(steps)) {
    if (name !== undefined) {
      current = (current as Record<string, unknown>)[JSON.parse(`"${name.replaceAll("\\'", "'")}"`)]
    } else if (index !== undefined) current = (current as unknown[])[Number(index)]
    else current = (current as {_key?: string}[]).find(({_key}) => _key === key)
  }
  return current
}

const {engine, ...rest} = openDataset([
  {
    _id: 'post',
    _type: 'post',
    title: 'Published',
    author: {_ref: 'ada'},
    body: [{_key: 'k1', children: [{_key: "it's", text: 'Hello'}]}, {text: 'no key'}],
  },
  {_id: 'drafts.post', _type: 'post', title: 'Draft', author: {_ref: 'ada'}, body: []},
  {_id: 'ada', _type: 'person', name: 'Ada', "o'k": {'a\\b': 1}},
])
const dataset = {engine, ...rest}

async function sources(text: string, options = {}): Promise<Record<string, string>> {
  const {map} = await mapOf(dataset, text, options)
  return Object.fromEntries(
    Object.entries(map?.mappings ?? {}).map(([where, {source}]) => [
      where,
      `${map?.documents[source.document]?._id} ${map?.paths[source.path]}`,
    ]),
  )
}

describe('a content source map', () => {
  it.each<[string, Record<string, string>]>([
    ['*[_id == "post"][0].title', {$: "post $['title']"}],
    ['*[_id == "post"]{title, "n": 1 + 1}', {"$[0]['title']": "post $['title']"}],
    ['*[_id == "ada"][0]', {$: 'ada $'}],
    [
      '*[_id == "post"][0]{"who": author->name, "by": author->{name}}',
      {"$['who']": "ada $['name']", "$['by']['name']": "ada $['name']"},
    ],
    [
      '*[_id == "post"][0].body[].children[0].text',
      {
        '$[0]': "post $['body'][?(@._key=='k1')]['children'][?(@._key=='it\\'s')]['text']",
      },
    ],
    ['*[_id == "post"][0]{"last": body[-1].text}', {"$['last']": "post $['body'][1]['text']"}],
    ['*[_id == "post"][0]{body}', {"$['body']": "post $['body']"}],
    ['*[_id == "ada"][0]{"x": ^._id, "up": {"n": ^.name}}["up"]', {}],
    ['*[_id == "ada"]["o\'k"]["a\\\\b"]', {'$[0]': "ada $['o\\'k']['a\\\\b']"}],
    ['*[_id == "post"][0]{"t": coalesce(missing, title)}', {"$['t']": "post $['title']"}],
    ['*[_id == "post"][0]{"t": select(title == "x" => 1, title)}', {"$['t']": "post $['title']"}],
    ['*[_id == "post"][0]{"t": lower(title)}', {}],
    ['*[_id == "post"][0]{...author->{name}}', {"$['name']": "ada $['name']"}],
    [
      '*[_id == "post"][0]{"list": [title, author->name]}',
      {
        "$['list'][0]": "post $['title']",
        "$['list'][1]": "ada $['name']",
      },
    ],
    ['*[_type == "person"]{name} | order(name desc)[0...1]', {"$[0]['name']": "ada $['name']"}],
    [
      '*[_type == "person"]{"in": *[references(^._id) && _id == "post"][0].title, "me": ^.x}',
      {
        "$[0]['in']": "post $['title']",
      },
    ],
    ['count(*)', {}],
  ])('of %s says where its parts stand', async (text, expected) => {
    expect(await sources(text)).toEqual(expected)
  })

  it('leads to the draft that shows', async () => {
    expect(await sources('*[_type == "post"]{title}', {perspective: 'drafts'})).toEqual({
      "$[0]['title']": "drafts.post $['title']",
    })
  })

  it('changes no answer, and each part of it is what stands where the map says', async () => {
    await fc.assert(
      fc.asyncProperty(documents, query, params, perspective, async (stored, text, given, seen) => {
        const open = openDataset(stored, {learnAtOnce: true})
        const {result, plain, map} = await mapOf(open, text, {params: given, perspective: seen})
        expect(result).toEqual(plain)
        for (const [where, {source}] of Object.entries(map?.mappings ?? {})) {
          const id = map?.documents[source.document]?._id
          const found = await open.engine.run({query: '*[_id == $id][0]', params: {id}})
          const path = map?.paths[source.path] ?? ''
          if (path === "$['_id']" || path === "$['_originalId']") continue
          const shown = at(found, path)
          if (path !== '$') expect(at(result, where)).toEqual(shown)
        }
        open.database.close()
      }),
      {numRuns},
    )
  }, 300_000)
})

it('counts each mapping before it makes it, and ends where that is too many', () => {
  const origin = {kind: 'document', id: 'a', type: 't', path: ['n']} as const
  let mappings = 0
  const count = () => {
    if (++mappings > 2) throw new Error('too many')
  }
  const mapOfItems = (items: readonly number[]) =>
    contentSourceMap(items, {kind: 'array', items: items.map(() => origin)}, true, count)
  expect(Object.keys(mapOfItems([1, 2]).mappings)).toHaveLength(2)
  expect(() => mapOfItems([3])).toThrow('too many')
})
