import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  buildDocumentIndex,
  documentCard,
} from '../../plugins/editorial-checks/engine/documentIndex.ts'
import {exampleArticle, exampleFigure} from '../../plugins/editorial-checks/engine/examples.ts'
import type {Fields} from '../../plugins/editorial-checks/engine/values.ts'
import {applyFix, checkDocument, rules} from '../../plugins/editorial-checks/index.ts'

const now = '2026-06-01T12:00:00Z'
const styleGuide = {
  terms: [{avoid: 'regime', use: 'government'}],
  preferredNames: [{preferred: 'Kyiv', avoid: ['Kiev']}],
  requiredFields: [{fields: ['kicker']}],
}
const check = (document: unknown) =>
  checkDocument(document, {now, styleGuide, index: buildDocumentIndex([])})

/** Pieces that rules look for, so that arbitrary texts run into each other’s traps. */
const piece = fc.constantFrom(
  'The hall opened',
  ' ',
  '  ',
  '\u00A0',
  '\u200B',
  '“',
  '”',
  '"',
  '«',
  '»',
  '„',
  "'",
  '’',
  '&amp;',
  '&',
  '&#8217;',
  'Ã©',
  'â€™',
  '\uFFFD',
  'May 11',
  '11 May',
  'in 2024',
  'NSC',
  'ICESCO',
  'ISESCO',
  'Northern Sea Council',
  ' (NSC)',
  'https://example.org',
  'www.x.org',
  '<br>',
  'the the',
  '.',
  '...',
  '[PHOTOS]',
  'regime',
  'Kiev',
  'Follow us on Twitter',
  'Read more: x',
  '© 2024 X',
  '+994 50 123 45 67',
  '\n',
  '12"',
  '5\'10"',
  'ÇÖŞ',
  'ə',
  'Привет',
  '中文',
  '😀',
  '\uD800',
  ', ',
  ' and ',
)
const text = fc.array(piece, {maxLength: 14}).map((pieces) => pieces.join(''))
const key = fc.stringMatching(/^[a-z0-9]{6}$/)
const block = fc.record({
  _type: fc.constant('block'),
  _key: key,
  style: fc.constantFrom('normal', 'h2', 'h4', 'blockquote'),
  markDefs: fc.constant([{_type: 'link', _key: 'l', href: 'java\tscript:alert(1)'}]),
  children: fc.uniqueArray(
    fc.record({
      _type: fc.constant('span'),
      _key: key,
      text,
      marks: fc.subarray(['strong', 'code', 'l']),
    }),
    {maxLength: 4, selector: ({_key}) => _key},
  ),
})
const article = fc
  .record({
    headline: text,
    subheadline: text,
    slug: fc.record({current: text}),
    publishedAt: fc.constantFrom(
      '2024-05-12T09:00:00Z',
      '2030-01-01T00:00:00Z',
      'nonsense',
      undefined,
    ),
    updatedAt: fc.constantFrom('2024-05-11T09:00:00Z', undefined),
    leadFigure: fc.record({alt: text, caption: text, credit: text}).map(exampleFigure),
    seo: fc.record({description: text}),
    body: fc.uniqueArray(block, {maxLength: 5, selector: ({_key}) => _key}),
  })
  // Documents come from JSON, which knows neither undefined nor objects without a prototype.
  .map((fields): Fields => JSON.parse(JSON.stringify(exampleArticle(fields))))

describe('the checks', () => {
  it('never throw and never crash, whatever a document holds', () => {
    const types = [
      'article',
      'organization',
      'person',
      'memorandum',
      'photoGallery',
      'styleGuide',
      'x',
    ]
    const fields = [
      'headline',
      'subheadline',
      'slug',
      'body',
      'bylines',
      'publishedAt',
      'leadFigure',
      'images',
      'parties',
      'evidence',
      'roles',
      'names',
      'name',
      'seo',
      'corrections',
      'waivers',
      'rights',
      'galleries',
      'mentions',
      'rules',
      'keywords',
      'source',
      'signedOn',
      'cover',
      'status',
      'language',
    ]
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withNullPrototype: true,
      withSparseArray: true,
      maxDepth: 4,
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.dictionary(fc.constantFrom(...fields), anything),
        (_type, rest) => {
          const crashes = check({_id: 'x', _type, ...rest}).filter(({message}) =>
            message.includes('failed on this document'),
          )
          expect(crashes).toEqual([])
        },
      ),
      {numRuns: 250},
    )
    fc.assert(
      fc.property(anything, (value) => void check(value)),
      {numRuns: 200},
    )
  })

  it('never crash on articles whose blocks break the schema', () => {
    const broken = fc.record(
      {
        _type: fc.constantFrom('block', 'figure', 'embed', 'pullQuote', 'table', 'galleryEmbed', 7),
        _key: fc.anything(),
        style: fc.anything(),
        children: fc.anything(),
        markDefs: fc.anything(),
        rows: fc.array(fc.anything()),
        text: fc.anything(),
        asset: fc.anything(),
      },
      {requiredKeys: []},
    )
    fc.assert(
      fc.property(fc.array(broken), (body) => {
        const crashes = check({...exampleArticle(), body}).filter(({message}) =>
          message.includes('failed on this document'),
        )
        expect(crashes).toEqual([])
      }),
      {numRuns: 300},
    )
  })

  it('miss nothing where a rule passes over what has not the signs that it needs', () => {
    const signed = rules.filter(({needs}) => needs !== undefined)
    expect(signed.length).toBeGreaterThan(5)
    const unsigned = signed.map(({needs: _needs, ...rule}) => rule)
    fc.assert(
      fc.property(article, (document) => {
        expect(checkDocument(document, {now, rules: signed})).toEqual(
          checkDocument(document, {now, rules: unsigned}),
        )
      }),
      {numRuns: 200},
    )
  })

  it('index any documents', () => {
    const anyDocument = fc.dictionary(
      fc.constantFrom('_id', '_type', 'slug', 'name', 'names', 'headline', 'images', 'metadata'),
      fc.anything(),
    )
    fc.assert(
      fc.property(fc.array(anyDocument), (documents) => {
        buildDocumentIndex(documents.map(documentCard).filter((card) => card !== undefined))
      }),
    )
  })
})

describe('a fix', () => {
  it('removes its finding and raises no other error', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(article, (document) => {
        const findings = check(document)
        const errors = new Set(
          findings.filter(({severity}) => severity === 'error').map(({rule}) => rule),
        )
        const tried = new Set<string>()
        for (const finding of findings) {
          if (!finding.fix || tried.has(finding.rule)) continue
          tried.add(finding.rule)
          seen.add(finding.rule)
          const mended = applyFix(document, finding.fix)
          expect(mended).not.toEqual(document)
          const after = check(mended)
          const same = (other: typeof finding) =>
            other.rule === finding.rule &&
            other.message === finding.message &&
            JSON.stringify(other.path) === JSON.stringify(finding.path)
          expect(after.filter(same).length).toBeLessThan(findings.filter(same).length)
          expect(
            after.filter(({severity, rule}) => severity === 'error' && !errors.has(rule)),
          ).toEqual([])
        }
      }),
      {numRuns: 150},
    )
    // The property is worth something only where fixes were met.
    expect(seen.size).toBeGreaterThan(8)
    expect(rules.length).toBeGreaterThan(seen.size)
  })
})
