import {createSchema, type SanityDocument, validateDocument, type Workspace} from 'sanity'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../../../lake/index.ts'
import {rules} from '../../../plugins/editorial-checks/rules/index.ts'
import {createChecks} from '../../../plugins/editorial-checks/studio/ChecksOptions.ts'
import {checkedTypes} from '../../../plugins/editorial-checks/studio/checkedTypes.ts'
import {schemaTypes} from '../../../schemas/index.ts'

let lake: Lake
beforeAll(async () => {
  lake = await createLake()
})
afterAll(() => lake.close())

/** The markers of an article with two spaces in its text, in a Studio that has just been opened. */
async function markers() {
  const schema = createSchema({
    name: 'default',
    types: checkedTypes([...schemaTypes], createChecks({})),
  })
  const article = {
    _id: 'drafts.x',
    _type: 'article',
    _rev: 'r',
    _createdAt: '',
    _updatedAt: '',
    headline: 'A museum opens a wing',
    slug: {_type: 'slug', current: 'museum'},
    body: [
      {
        _type: 'block',
        _key: 'b1',
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 's1', marks: [], text: 'Two  spaces stand here.'}],
      },
    ],
  }
  return validateDocument({
    document: article as SanityDocument,
    workspace: {
      schema,
      getClient: () => lake.client(),
      i18n: {t: (key: string) => key, loadNamespaces: async () => {}},
    } as unknown as Workspace,
    getDocumentExists: async () => true,
    environment: 'studio',
  })
}

const doubleSpace = (found: Awaited<ReturnType<typeof markers>>) =>
  found.filter(({message}) => /spaces/i.test(message))

describe('the validation of a checked type', () => {
  test('tells our findings at their paths with the severity of the rule', async () => {
    const [marker, ...others] = doubleSpace(await markers())
    expect(others).toEqual([])
    expect(marker?.level).toBe(rules.find(({id}) => id === 'double-space')?.severity)
    expect(marker?.path.slice(0, 2)).toEqual(['body', {_key: 'b1'}])
  })

  test('obeys the severities of the style guide', async () => {
    const client = lake.client()
    const guide = (severity: string) =>
      client.createOrReplace({
        _id: 'styleGuide',
        _type: 'styleGuide',
        rules: [{_key: 'r', rule: 'double-space', severity}],
      })
    await guide('error')
    expect(doubleSpace(await markers()).map(({level}) => level)).toEqual(['error'])
    await guide('off')
    expect(doubleSpace(await markers())).toEqual([])
  })
})
