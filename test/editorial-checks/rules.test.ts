import {existsSync, readdirSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {
  buildDocumentIndex,
  documentCard,
} from '../../plugins/editorial-checks/engine/documentIndex.ts'
import {
  applyFix,
  categories,
  checkDocument,
  type Example,
  type Finding,
  rules,
} from '../../plugins/editorial-checks/index.ts'

const root = new URL('../../', import.meta.url)

function findingsOf(example: Example, only?: string): readonly Finding[] {
  const documents = [example.document, ...(example.others ?? [])]
  return checkDocument(example.document, {
    now: example.now ?? '2026-06-01T12:00:00Z',
    ...(example.action && {action: example.action}),
    ...(example.styleGuide && {styleGuide: example.styleGuide}),
    ...(only !== undefined && {only: [only]}),
    index: buildDocumentIndex(documents.map(documentCard).filter((card) => card !== undefined)),
  })
}

describe('the set of rules', () => {
  it('has one file, named after its id, for each of at least forty rules', () => {
    const files = readdirSync(new URL('plugins/editorial-checks/rules/', root))
      .filter((file) => file !== 'index.ts')
      .map((file) => file.replace('.ts', ''))
    expect(rules.map(({id}) => id).sort()).toEqual(files.sort())
    expect(rules.length).toBeGreaterThanOrEqual(40)
    expect(new Set(rules.map(({id}) => id)).size).toBe(rules.length)
  })

  it('has a rule in every area', () => {
    expect(new Set(rules.map(({category}) => category))).toEqual(new Set(categories))
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has a page, good and bad examples and words for editors', () => {
    expect(existsSync(new URL(`docs/rules/${id}.md`, root))).toBe(true)
    expect(rule.examples.good.length).toBeGreaterThan(0)
    expect(rule.examples.bad.length).toBeGreaterThan(0)
    expect(rule.what.length).toBeGreaterThan(20)
    expect(rule.why.length).toBeGreaterThan(20)
  })

  it.each(rule.examples.bad.map((example) => [example.note, example] as const))(
    'finds: %s',
    (_note, example) => {
      const findings = findingsOf(example, id)
      expect(findings.length).toBeGreaterThan(0)
      for (const finding of findings) {
        expect(finding.message).not.toMatch(/^The check .* failed/)
        expect(finding.docs).toContain(id)
      }
    },
  )

  it.each(rule.examples.good.map((example) => [example.note, example] as const))(
    'lets pass: %s',
    (_note, example) => {
      expect(findingsOf(example, id)).toEqual([])
    },
  )

  const fixable = rule.examples.bad.filter((example) =>
    findingsOf(example, id).some(({fix}) => fix),
  )
  it.each(fixable.map((example) => [example.note, example] as const))(
    'mends, and raises no other error: %s',
    (_note, example) => {
      const before = new Set(findingsOf(example).map((finding) => finding.rule))
      let document = example.document
      for (let round = 0; round < 10; round++) {
        const fix = findingsOf({...example, document}, id).find((finding) => finding.fix)?.fix
        if (!fix) break
        document = applyFix(document, fix)
      }
      expect(document).not.toEqual(example.document)
      const after = findingsOf({...example, document})
      expect(after.filter((finding) => finding.rule === id && finding.fix)).toEqual([])
      expect(
        after.filter(({severity, rule: other}) => severity === 'error' && !before.has(other)),
      ).toEqual([])
    },
  )
})
