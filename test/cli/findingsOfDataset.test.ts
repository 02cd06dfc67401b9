import {expect, it} from 'vitest'
import {findingsOfDataset} from '../../cli/findingsOfDataset.ts'
import {createLake} from '../../lake/index.ts'
import {exampleArticle} from '../../plugins/editorial-checks/engine/examples.ts'

it('counts the findings of more documents than a page holds, a draft in place of its article', async () => {
  const lake = await createLake()
  try {
    const articles = Array.from({length: 450}, (_, index) =>
      exampleArticle({
        _id: `article-${index}`,
        slug: {_type: 'slug', current: `hall-${index}`},
        headline: `Town opens hall number ${index}.`,
        leadFigure: undefined,
      }),
    )
    const draft = {...articles[7], _id: 'drafts.article-7', headline: 'Town opens hall number 7'}
    await lake.seed([...articles, draft] as never)
    const {documents, findings} = await findingsOfDataset(
      lake.client({apiVersion: '2025-06-27', useCdn: false}),
    )
    expect(documents).toBe(450)
    expect(findings.find(({rule}) => rule === 'headline-trailing-period')?.count).toBe(449)
  } finally {
    await lake.close()
  }
})
