import {defineType, type PluginOptions, type SchemaTypeDefinition} from 'sanity'
import {describe, expect, test} from 'vitest'
import {defineRule} from '../../plugins/editorial-checks/engine/rule.ts'
import {newsroom} from '../../plugins/newsroom/studio/newsroom.tsx'
import type {NewsroomOptions} from '../../plugins/newsroom/studio/options.ts'
import {schemaTypes} from '../../schemas/index.ts'

type Resolver = (previous: unknown[], context: object) => {name?: string}[]

const namesOf = (resolver: unknown, context: object = {}) =>
  typeof resolver === 'function'
    ? (resolver as Resolver)([], context).map((part) => part.name ?? 'unnamed')
    : []

const typesOf = ({schema}: PluginOptions) => (schema?.types ?? []) as SchemaTypeDefinition[]

/** What a Studio with these options has of ours, by name. */
function partsOf(options: NewsroomOptions): unknown[] {
  const plugin = newsroom(options)
  const inner = (plugin.plugins ?? []) as Partial<PluginOptions>[]
  return [
    ...inner.map(({name, tools}) => name ?? (Array.isArray(tools) ? tools[0]?.name : undefined)),
    ...namesOf(plugin.tools),
    ...namesOf(plugin.document?.inspectors, {documentType: 'article'}),
    ...namesOf(plugin.document?.actions, {schemaType: 'organization'}).map(() => 'merge'),
    ...(plugin.studio?.components?.layout ? ['connection-banner'] : []),
  ].sort()
}

const whole = [
  'connection-banner',
  'import',
  'merge',
  'newsroom-checks',
  'newsroom-gallery-tools',
  'newsroom-suggestions',
  'newsroom-words',
  'overview',
  'sanity/structure',
]

describe('the parts of the plugin', () => {
  test('are all there when nothing is left out', () => {
    expect(partsOf({})).toEqual(whole)
  })

  test.each<[string, NewsroomOptions]>([
    ['connection-banner', {connectionBanner: false}],
    ['import', {importTool: false}],
    ['merge', {merge: false}],
    ['newsroom-checks', {checks: false}],
    ['newsroom-gallery-tools', {galleryTools: false}],
    ['newsroom-suggestions', {suggestions: false}],
    ['overview', {dashboard: false}],
    ['sanity/structure', {desk: false}],
  ])('can be left out one by one: %s', (part, options) => {
    expect(partsOf(options)).toEqual(whole.filter((name) => name !== part))
  })

  test('gain Presentation with the address of a site', () => {
    expect(partsOf({previewUrl: 'http://localhost:4321'})).toEqual(
      [...whole, 'presentation'].sort(),
    )
  })

  test('take the schema types that the host makes of ours', () => {
    const event = defineType({
      name: 'event',
      type: 'document',
      fields: [{name: 'a', type: 'string'}],
    })
    const types = typesOf(
      newsroom({schemaTypes: (ours) => [...ours.filter(({name}) => name !== 'topic'), event]}),
    ).map(({name}) => name)
    expect(types).toContain('event')
    expect(types).not.toContain('topic')
    expect(types).toContain('article')
  })

  test('leave the schema types as they are without checks, but for words and steadier previews', () => {
    const said = {groups: undefined, orderings: undefined, preview: undefined}
    expect(typesOf(newsroom({checks: false})).map((type) => ({...type, ...said}))).toEqual(
      schemaTypes.map((type) => ({...type, ...said})),
    )
  })

  test('check only the types that the host’s own rules name', () => {
    const rule = defineRule({
      id: 'place-of-note',
      title: 'Place of note',
      category: 'house',
      severity: 'warning',
      types: ['place'],
      what: 'Finds places.',
      why: 'To look at them.',
      *check() {},
      examples: {good: [], bad: []},
    })
    const validations = new Set<unknown>(
      schemaTypes.map((type) => 'validation' in type && type.validation),
    )
    const changed = typesOf(newsroom({checks: {rules: [rule]}})).filter(
      (type) => 'validation' in type && !validations.has(type.validation),
    )
    expect(changed.map(({name}) => name)).toEqual(['place'])
  })

  test('guard publishing, and leave unpublishing and deleting as they are', () => {
    const [checks] = ((newsroom({}).plugins ?? []) as PluginOptions[]).filter(
      ({name}) => name === 'newsroom-checks',
    )
    const actions = ['publish', 'unpublish', 'delete'].map((action) =>
      Object.assign(() => null, {action}),
    )
    const resolve = checks?.document?.actions
    const resolved =
      typeof resolve === 'function'
        ? resolve(actions as never, {schemaType: 'article'} as never)
        : []
    expect(resolved.map((action, index) => action === actions[index])).toEqual([false, true, true])
  })

  test('of documents that are made elsewhere offer no creation', () => {
    const offered = newsroom({}).document?.newDocumentOptions
    const templates = ['article', 'importRun', 'styleGuide'].map((templateId) => ({templateId}))
    expect(typeof offered === 'function' && offered(templates as never, {} as never)).toEqual([
      {templateId: 'article'},
    ])
  })
})
