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
  const [styleGuide, cards, documents] = await Promise.all([
    drafts.fetch<unknown>('*[_id == "styleGuide"][0]'),
    drafts.fetch<Record<string, unknown>[]>(indexQuery),
    drafts.fetch<Record<string, unknown>[]>(
      '*[_type in ["article", "photoGallery", "memorandum", "organization", "person", "place"]]',
    ),
  ])
  const check = createChecker({styleGuide, index: buildDocumentIndex(cards)})
  const byRule = new Map<string, RuleFindings>()
  for (const document of documents) {
    for (const {rule, severity, message, waived} of check(document)) {
      if (waived) continue
      const known = byRule.get(rule)
      byRule.set(
        rule,
        known ? {...known, count: known.count + 1} : {rule, severity, message, count: 1},
      )
    }
  }
  return {documents: documents.length, findings: [...byRule.values()]}
}
