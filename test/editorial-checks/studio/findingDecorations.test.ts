import {describe, expect, test} from 'vitest'
import type {Finding} from '../../../plugins/editorial-checks/engine/types.ts'
import {findingDecorations} from '../../../plugins/editorial-checks/studio/findingDecorations.ts'

const body = [
  {_key: 'f', _type: 'figure'},
  {
    _key: 'b',
    _type: 'block',
    children: [
      {_key: 's1', text: 'Hello '},
      {_key: 's2', text: ''},
      {_key: 's3', text: 'world'},
    ],
  },
]
const finding = (start: number, end: number, rest: Partial<Finding> = {}): Finding => ({
  rule: 'r',
  severity: 'warning',
  documentId: 'a',
  documentType: 'article',
  path: ['body', {_key: 'b'}],
  span: {start, end},
  message: '',
  ...rest,
})
const ends = (...findings: Finding[]) =>
  findingDecorations(findings, ['body'], body).map(({selection}) =>
    [selection?.anchor, selection?.focus].map((point) => [point?.path[2], point?.offset]),
  )

describe('the marks in the text', () => {
  test('begin and end in the spans that hold the words', () => {
    expect(ends(finding(0, 6), finding(6, 11), finding(3, 8))).toEqual([
      [
        [{_key: 's1'}, 0],
        [{_key: 's1'}, 6],
      ],
      [
        [{_key: 's3'}, 0],
        [{_key: 's3'}, 5],
      ],
      [
        [{_key: 's1'}, 3],
        [{_key: 's3'}, 2],
      ],
    ])
  })

  test('are absent for what is waived, elsewhere, gone, or past the end', () => {
    expect(
      ends(
        finding(0, 2, {waived: {by: '', reason: '', at: ''}}),
        finding(0, 2, {path: ['lead', {_key: 'b'}]}),
        finding(0, 2, {path: ['body', {_key: 'gone'}]}),
        finding(0, 2, {path: ['body', {_key: 'f'}]}),
        finding(9, 40),
      ),
    ).toEqual([])
  })
})
