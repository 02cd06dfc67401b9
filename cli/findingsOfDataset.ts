import type {SanityClient} from '@sanity/client'
import type {RuleFindings} from '../plugins/article-import/pipeline/events.ts'
import {createChecker} from '../plugins/editorial-checks/engine/checker.ts'
import {buildDocumentIndex, indexQuery} from '../plugins/editorial-checks/engine/documentIndex.ts'

/** What the checks say of a whole dataset, one entry a rule. */
export interface DatasetFindings {
  readonly documents: number
  readonly findings: readonly RuleFindings[]
}

/** Checks every article, gallery and memorandum of a dataset, published or draft. */
export async function findingsOfDataset(client: SanityClient): Promise<DatasetFindings> {
  const drafts = client.withConfig({perspective: 'drafts'})
  const [styleGuide, cards] = await Promise.all([
    drafts.fetch<unknown>('*[_id == "styleGuide"][0]'),
    drafts.fetch<Record<string, unknown>[]>(indexQuery),
  ])
  const check = createChecker({styleGuide, index: buildDocumentIndex(cards)})
  const byRule = new Map<string, RuleFindings>()
  let documents = 0
  for await (const document of pages(drafts)) {
    documents++
    for (const {rule, severity, message, waived} of check(document)) {
      if (waived) continue
      const known = byRule.get(rule)
      byRule.set(
        rule,
        known ? {...known, count: known.count + 1} : {rule, severity, message, count: 1},
      )
    }
  }
  return {documents, findings: [...byRule.values()]}
}

const checked = ['article', 'photoGallery', 'memorandum', 'organization', 'person', 'place']
const pageSize = 400

/** The documents one after another, so that a dataset of any size takes the memory of a page. */
async function* pages(client: SanityClient): AsyncGenerator<Record<string, unknown>> {
  let last = ''
  for (;;) {
    const page = await client.fetch<Record<string, unknown>[]>(
      `*[_type in $checked && _id > $last] | order(_id) [0...${pageSize}]`,
      {checked, last},
    )
    yield* page
    if (page.length < pageSize) return
    last = String(page.at(-1)?._id)
  }
}
