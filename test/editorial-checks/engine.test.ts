import {describe, expect, it} from 'vitest'
import {
  exampleArticle,
  exampleLink,
  examplePortableText,
} from '../../plugins/editorial-checks/engine/examples.ts'
import {
  applyFix,
  checkDocument,
  createWaiver,
  defineRule,
  endedWaivers,
  rules,
  textHash,
} from '../../plugins/editorial-checks/index.ts'

const now = '2026-06-01T12:00:00Z'
const unsafe = exampleArticle({body: [exampleLink('the programme', 'javascript:alert(1)')]})
const severityOf = (rule: string, context: object, document = unsafe) =>
  checkDocument(document, {now, ...context}).find((finding) => finding.rule === rule)?.severity

describe('severity', () => {
  it('is the rule’s own, or what the style guide sets', () => {
    expect(severityOf('unsafe-link', {})).toBe('error')
    const set = (severity: string) => ({styleGuide: {rules: [{rule: 'unsafe-link', severity}]}})
    expect(severityOf('unsafe-link', set('info'))).toBe('info')
    expect(severityOf('unsafe-link', set('off'))).toBeUndefined()
    expect(severityOf('unsafe-link', set('nonsense'))).toBe('error')
  })

  it('never stops a correction or an unpublish by what guards publishing', () => {
    for (const action of ['correct', 'unpublish'] as const) {
      for (const rule of rules.filter(({guards}) => guards === undefined)) {
        for (const {document, others: _others, ...rest} of rule.examples.bad) {
          const findings = checkDocument(document, {now, ...rest, action, only: [rule.id]})
          expect(findings.filter(({severity}) => severity === 'error')).toEqual([])
        }
      }
    }
    expect(severityOf('unsafe-link', {action: 'update'})).toBe('error')
  })

  it('lets a correction be stopped by what is wrong with the correction', () => {
    const document = exampleArticle({corrections: [{_key: 'c', text: ''}]})
    expect(severityOf('correction-incomplete', {action: 'correct'}, document)).toBe('error')
    expect(severityOf('correction-incomplete', {action: 'unpublish'}, document)).toBe('warning')
  })
})

describe('the style guide', () => {
  const long = exampleArticle({headline: 'A headline of thirty characters'})

  it('sets limits and options, and options win', () => {
    const guide = {limits: {headlineMaxLength: 10}}
    expect(severityOf('headline-too-long', {styleGuide: guide}, long)).toBe('warning')
    const both = {...guide, rules: [{rule: 'headline-too-long', options: '{"max": 90}'}]}
    expect(severityOf('headline-too-long', {styleGuide: both}, long)).toBeUndefined()
  })

  it('falls back to defaults where its options are broken', () => {
    for (const options of ['{', '[]', '{"max": "x"}', 'null']) {
      const styleGuide = {rules: [{rule: 'headline-too-long', options}]}
      expect(severityOf('headline-too-long', {styleGuide}, long)).toBeUndefined()
    }
  })
})

describe('a waiver', () => {
  const waived = (document: typeof unsafe) =>
    checkDocument(document, {now}).find(({rule}) => rule === 'double-space')?.waived
  const document = exampleArticle({body: examplePortableText('The hall  opened.', 'It rained.')})
  const finding = checkDocument(document, {now}).find(({rule}) => rule === 'double-space')
  if (!finding) throw new Error('no finding')
  const waiver = createWaiver(document, finding, {by: 'Nora', reason: 'A poem', at: now})

  it('keeps the finding visible, with name and reason', () => {
    expect(waived({...document, waivers: [waiver]})).toEqual({
      by: 'Nora',
      reason: 'A poem',
      at: now,
    })
  })

  it('holds when marks or other paragraphs change, and ends when its text does', () => {
    const change = (text: string, other: string, marks: string[]) => ({
      ...document,
      waivers: [waiver],
      body: [
        {_type: 'block', _key: 'p1', children: [{_type: 'span', _key: 'x', text, marks}]},
        ...examplePortableText('', other).slice(1),
      ],
    })
    expect(waived(change('The hall  opened.', 'It snowed.', ['strong']))).toBeDefined()
    const ended = change('The hall  opened!', 'It rained.', [])
    expect(waived(ended)).toBeUndefined()
    expect(endedWaivers(ended, checkDocument(ended, {now}))).toHaveLength(1)
  })

  it('needs a name, a reason, its rule and its path', () => {
    for (const wrong of [
      {by: ' '},
      {reason: ''},
      {rule: 'mojibake'},
      {path: 'headline'},
      {textHash: 'x'},
    ]) {
      expect(waived({...document, waivers: [{...waiver, ...wrong}]})).toBeUndefined()
    }
  })

  it('tells texts apart by hash', () => {
    expect(textHash({a: 'x'}, ['a'])).toMatch(/^[0-9a-f]{16}$/)
    expect(textHash({a: 'x'}, ['a'])).not.toBe(textHash({a: 'y'}, ['a']))
    expect(textHash({a: 'x', b: 'x'}, ['a'])).not.toBe(textHash({a: 'x', b: 'x'}, ['b']))
  })
})

describe('a rule that crashes', () => {
  const crashing = defineRule({
    id: 'crashing',
    title: 'Crashing',
    category: 'house',
    severity: 'error',
    types: ['*'],
    what: '',
    why: '',
    *check() {
      yield {message: 'found before'}
      throw new Error('boom')
    },
    examples: {good: [], bad: []},
  })

  it('reports itself, keeps what it found and hides no other', () => {
    const findings = checkDocument(unsafe, {now, rules: [crashing, ...rules]})
    expect(findings.filter(({rule}) => rule === 'crashing').map(({message}) => message)).toEqual([
      'found before',
      'The check "Crashing" failed on this document: boom',
    ])
    expect(findings.some(({rule}) => rule === 'unsafe-link')).toBe(true)
  })
})

describe('a finding in Portable Text', () => {
  it('names the block by key and the characters of its plain text', () => {
    const document = exampleArticle({
      body: [
        {
          _type: 'block',
          _key: 'k',
          children: [
            {_type: 'span', _key: 'a', text: 'The ', marks: []},
            {_type: 'span', _key: 'b', text: 'hall  opened', marks: ['em']},
          ],
        },
      ],
    })
    const finding = checkDocument(document, {now}).find(({rule}) => rule === 'double-space')
    expect(finding?.path).toEqual(['body', {_key: 'k'}])
    expect(finding?.span).toEqual({start: 8, end: 10})
    if (!finding?.fix) throw new Error('no fix')
    expect(Object.keys(finding.fix.patch.set ?? {})).toEqual([
      'body[_key=="k"].children[_key=="b"].text',
    ])
    const mended = applyFix(document, finding.fix)
    expect(checkDocument(mended, {now}).some(({rule}) => rule === 'double-space')).toBe(false)
  })
})
