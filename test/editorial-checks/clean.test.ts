import {readdirSync, readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {
  buildDocumentIndex,
  documentCard,
} from '../../plugins/editorial-checks/engine/documentIndex.ts'
import type {Fields} from '../../plugins/editorial-checks/engine/values.ts'
import {vocabularyStyleGuide} from '../../plugins/editorial-checks/evaluation/labels.ts'
import {createChecker} from '../../plugins/editorial-checks/index.ts'

const folder = new URL('./clean/', import.meta.url)
const articles = readdirSync(folder).map(
  (file): Fields => JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
)
const index = buildDocumentIndex(articles.map(documentCard).filter((card) => card !== undefined))
const check = createChecker({now: '2026-06-01T12:00:00Z', index, styleGuide: vocabularyStyleGuide})

it('raises no error on sixty clean and tricky articles', () => {
  expect(articles.length).toBeGreaterThanOrEqual(60)
  const errors = articles.flatMap(check).filter(({severity}) => severity === 'error')
  expect(errors).toEqual([])
})

it('raises hardly a warning there either', () => {
  const warnings = articles
    .flatMap(check)
    .filter(({severity}) => severity === 'warning')
    .map(({documentId, rule, message}) => `${documentId} ${rule}: ${message}`)
  expect(warnings).toEqual([])
})
