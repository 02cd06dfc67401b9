import {expect, test} from 'vitest'
import {newPath, redirectFormats} from '../../../plugins/article-import/load/redirects.ts'

const plain = {from: 'https://old.example/news/one.html', to: '/articles/one', id: 'article-1'}
const query = {from: 'https://old.example/?p=12', to: '/articles/two', id: 'article-2'}
const hostile = {
  from: 'https://old.example/a:b(c)*"$x;\n?q=1 2"',
  to: newPath('/articles/{slug}', 'a b/"c"'),
  id: 'article-3',
}

test('netlify names path, parameters, new path and status', () => {
  expect(redirectFormats.netlify.line(plain)).toBe('/news/one.html /articles/one 301\n')
  expect(redirectFormats.netlify.line(query)).toBe('/ p=12 /articles/two 301\n')
})

test('nginx maps the whole request and lets nothing out of its quotes', () => {
  expect(redirectFormats.nginx.line(plain)).toBe('  "/news/one.html" "/articles/one";\n')
  expect(redirectFormats.nginx.line(hostile)).toMatch(
    /^ {2}"[^"\n$]*(?:\\"[^"\n$]*)*" "[^"\n$]*";\n$/,
  )
})

test('next gets valid JSON whose source holds no pattern', () => {
  const {open, line, close} = redirectFormats.next
  const text = open + line(plain, true) + line(query, false) + line(hostile, false) + close
  const rules = JSON.parse(text)
  expect(rules).toHaveLength(3)
  expect(rules[0]).toEqual({
    source: '/news/one.html',
    destination: '/articles/one',
    permanent: true,
  })
  expect(rules[1].has).toEqual([{type: 'query', key: 'p', value: '12'}])
  expect(rules[2].source).not.toMatch(/(?<!\\)[:()*]/)
})

test("a second site's addresses carry their host, but in nginx's map, where paths are all there is", () => {
  const other = {...plain, origin: 'https://other.example'}
  const {netlify, nginx, next} = redirectFormats
  expect(netlify.line(other)).toBe('https://other.example/news/one.html /articles/one 301\n')
  expect(JSON.parse(next.line(other, true)).has).toEqual([{type: 'host', value: 'other.example'}])
  expect([netlify.key(other) === netlify.key(plain), next.key(other) === next.key(plain)]).toEqual([
    false,
    false,
  ])
  expect(nginx.key(other)).toBe(nginx.key(plain))
})

test('ndjson keeps the old address whole', () => {
  expect(JSON.parse(redirectFormats.ndjson.line(query))).toEqual(query)
})
