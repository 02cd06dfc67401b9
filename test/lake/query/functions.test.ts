import {describe, expect, it} from 'vitest'
import {openDataset} from './openDataset.ts'

const {engine} = openDataset(
  [
    {_id: 'a', _type: 'note', when: '2026-02-30T10:00:00Z', n: 1.005, text: 'a😀b'},
    {_id: 'b', _type: 'note', when: '2026-02-28T10:00:00.5+02:00', block: {_ref: 'a'}},
    {_id: '_.releases.r1', _type: 'system.release', name: 'r1'},
  ],
  {project: {projectId: 'local', dataset: 'production'}},
)

const ask = (query: string, params = {}) => engine.run({query, params})

describe('functions', () => {
  it.each<[string, unknown]>([
    ['dateTime("2026-02-30T10:00:00Z")', null],
    ['dateTime("2026-02-28T25:00:00Z")', null],
    ['dateTime("2026-02-28")', null],
    ['dateTime("2026-02-28T10:00:00.5+02:00")', '2026-02-28T08:00:00.500Z'],
    ['dateTime("2026-02-28T10:00:00Z") + 86400 == dateTime("2026-03-01T10:00:00Z")', true],
    ['dateTime("2026-02-28T10:00:01Z") - dateTime("2026-02-28T10:00:00Z")', 1],
    ['length("a😀b")', 3],
    ['length([1, 2])', 2],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(3.14159, 2)', 3.14],
    ['round(1, -1)', null],
    ['1 / 0', null],
    ['"\\u{1F600}" == "😀"', true],
    ['"\\ud83d\\uDE00"', '😀'],
    ['geo({"lat": 1, "lng": 2, "x": "\\u{41}"}).x // at the end', 'A'],
    ['"😀" > "\uffff"', true],
    ['string::split("a,b", ",")', ['a', 'b']],
    ['string::split("", ",")', []],
    [
      'array::unique([1, "1", 1, dateTime("2026-02-28T10:00:00Z"), dateTime("2026-02-28T12:00:00+02:00")])',
      [1, '1', '2026-02-28T10:00:00Z'],
    ],
    ['array::unique([null, 1, null, [1], [1], {}])', [null, 1, [1], [1], {}]],
    ['array::intersects([1, 2], [2, 3])', true],
    ['array::join([1, "a", true], "-")', '1-a-true'],
    ['array::join([1, [2]], "-")', null],
    ['math::sum([1, null, 2])', 3],
    ['math::avg([])', null],
    ['math::max(["a"])', null],
    ['coalesce(null, missing, 3)', 3],
    ['select(1 > 2 => "a", "b")', 'b'],
    ['"drafts.a" in path("drafts.**")', true],
    ['"draftsXa" in path("drafts.*")', false],
    ['"a.b.c" in path("a.*")', false],
    [
      'pt::text([{"_type": "block", "children": [{"_type": "span", "text": "a"}, {"_type": "span", "text": "b"}]}])',
      'ab',
    ],
    ['sanity::projectId() + "/" + sanity::dataset()', 'local/production'],
    ['releases::all()[].name', ['r1']],
    ['*[_id == "a"][0]{"__proto__": 1}["__proto__"]', 1],
    ['diff::changedAny({"a": 1, "b": 2}, {"a": 1, "b": 3}, (a))', false],
    ['diff::changedAny({"a": 1, "b": 2}, {"a": 1, "b": 3}, (a, b))', true],
    ['diff::changedOnly({"a": 1, "b": [1]}, {"a": 1, "b": [2]}, b)', true],
    ['diff::changedOnly({"a": 1, "b": [1]}, {"a": 2, "b": [2]}, b)', false],
    ['fn lake::brief($x) = $x{_id}; lake::brief(*[_id == "a"][0])', {_id: 'a'}],
  ])('%s', async (query, expected) => {
    expect(await ask(query)).toEqual(expected)
  })

  it('matches texts of any length, alone and in an array', async () => {
    const long = `${'word '.repeat(300_000)}end`
    const query = '[$long match "end", [$long, 1] match "end", [$long] match "none"]'
    expect(await ask(query, {long})).toEqual([true, true, false])
  })

  it('gives the time and the identity of the request', async () => {
    const now = '2026-05-01T00:00:00.000Z'
    const query = '{"now": now(), "later": dateTime::now() + 60, "who": identity()}'
    expect(await engine.run({query, now, identity: 'editor'})).toEqual({
      now,
      later: '2026-05-01T00:01:00Z',
      who: 'editor',
    })
  })

  it.each([
    'text::semanticSimilarity("a")',
    'media::aspect(a, "b")',
    'documents::get("a")',
    'documents::incomingGlobalDocumentReferenceCount()',
    'user::attributes()',
  ])('refuses %s by its name', async (query) => {
    const name = query.slice(0, query.indexOf('('))
    await expect(ask(query)).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining(name),
    })
  })

  it.each<[string, object]>([
    ['*[_type == ', {start: 10, end: 10}],
    ['*[_id == $id]', {start: 9, end: 11, description: 'param $id referenced, but not provided'}],
    ['*[unknown()]', {start: 2, end: 8}],
    ['geo(1, 2)', {description: 'geo() takes 1 argument(s), got 2'}],
    ['* | score(n + 1)', {type: 'queryParseError'}],
    ['*[boost(n > 1, 2)]', {type: 'queryParseError'}],
    ['"a" + geo(1) + ]', {start: 15}],
    ['"a\\q"', {start: 2, end: 3}],
    ['"\\ud800"', {start: 1, end: 6}],
    ['"\\u{110000}"', {start: 1, end: 10}],
  ])('says where %s goes wrong', async (query, error) => {
    await expect(ask(query)).rejects.toMatchObject({
      status: 400,
      body: {error: {type: 'queryParseError', query, ...error}},
    })
  })
})
