import {BarChartIcon} from '@sanity/icons/BarChart'
import {UploadIcon} from '@sanity/icons/Upload'
import {definePlugin, type LayoutProps, type PluginOptions, type SchemaTypeDefinition} from 'sanity'
import {presentationTool} from 'sanity/presentation'
import {structureTool} from 'sanity/structure'
import {schemaTypes} from '../../../schemas/index.ts'
import {galleryTools} from '../../article-import/studio/galleryTools.tsx'
import {mergeAction, mergeableTypes} from '../../article-import/studio/mergeAction.tsx'
import {suggestionsInspector} from '../../article-import/studio/suggestionsInspector.ts'
import {newsroomDocumentNode} from '../../desk/studio/documentNode.ts'
import {newsroomStructure} from '../../desk/studio/structure.ts'
import {type ChecksOptions, createChecks} from '../../editorial-checks/studio/ChecksOptions.ts'
import {checkedTypes} from '../../editorial-checks/studio/checkedTypes.ts'
import {editorialChecks} from '../../editorial-checks/studio/editorialChecks.tsx'
import {listedTypes} from '../../editorial-checks/studio/listedTypes.tsx'
import {newsroomLocales} from './i18n/bundles.ts'
import {lazily} from './lazily.tsx'
import {type NewsroomOptions, type ResolvedNewsroomOptions, resolveOptions} from './options.ts'
import {inWords, schemaWords, withWords} from './schemaWords.tsx'
import {locations, mainDocuments} from './sitePages.ts'
import {steadyPreviews} from './steadyPreviews.ts'
import {UnreachableBanner} from './UnreachableBanner.tsx'
import {whatWaits} from './WhatWaits.tsx'

const ImportTool = lazily(
  async () => (await import('../../article-import/studio/ImportTool.tsx')).ImportTool,
)
const Overview = lazily(async () => (await import('../../dashboard/studio/Overview.tsx')).Overview)

/** Types whose documents the importer, a migration or the desk's own place makes. */
const madeElsewhere = new Set(['importRun', 'migrationRun', 'styleGuide'])

/**
 * The newsroom in Sanity Studio: schema types, desk, checks, import tool and dashboard.
 *
 * @example
 * ```ts
 * import {defineConfig} from 'sanity'
 * import {newsroom} from 'sanity-plugin-newsroom'
 *
 * export default defineConfig({projectId: 'abc', dataset: 'production', plugins: [newsroom()]})
 * ```
 * @throws NewsroomOptionsError when an option is unknown or of the wrong type
 */
export const newsroom = (options: NewsroomOptions = {}): PluginOptions =>
  plugin(resolveOptions(options))

const ownNames: ReadonlySet<string> = new Set(schemaTypes.map(({name}) => name))

function withChecking(
  types: SchemaTypeDefinition[],
  options: ChecksOptions & {listBadges: boolean},
) {
  const checks = createChecks(options)
  const checked = checkedTypes(types, checks)
  return options.listBadges ? listedTypes(checked, checks) : checked
}

function WithBanner(props: LayoutProps) {
  return (
    <>
      {props.renderDefault(props)}
      <UnreachableBanner />
    </>
  )
}

const plugin = definePlugin<ResolvedNewsroomOptions>((options) => {
  const ours = steadyPreviews(withWords(schemaTypes))
  const types = options.schemaTypes ? options.schemaTypes(ours) : ours
  const plugins: PluginOptions[] = [schemaWords()]
  if (options.desk) {
    plugins.push(
      structureTool({structure: newsroomStructure, defaultDocumentNode: newsroomDocumentNode}),
    )
  }
  if (options.checks) plugins.push(editorialChecks(options.checks))
  if (options.galleryTools) plugins.push(galleryTools())
  if (options.previewUrl) {
    plugins.push(
      presentationTool({
        resolve: {locations, mainDocuments},
        previewUrl: {initial: options.previewUrl, previewMode: {enable: '/api/draft-mode/enable'}},
      }),
    )
  }
  return {
    name: 'sanity-plugin-newsroom',
    schema: {
      types: options.checks ? withChecking(types, options.checks) : types,
      templates: (previous) =>
        previous.map((template) =>
          ownNames.has(template.schemaType) ? inWords(template) : template,
        ),
    },
    plugins,
    i18n: newsroomLocales,
    ...(options.connectionBanner && {studio: {components: {layout: WithBanner}}}),
    form: {
      components: {
        input: whatWaits({checks: options.checks !== false, suggestions: options.suggestions}),
      },
    },
    document: {
      newDocumentOptions: (previous) =>
        previous.filter(({templateId}) => !madeElsewhere.has(templateId)),
      inspectors: (previous, {documentType}) =>
        options.suggestions && documentType === 'article'
          ? [...previous, suggestionsInspector]
          : previous,
      actions: (previous, {schemaType}) =>
        options.merge && mergeableTypes.some((type) => type === schemaType)
          ? [...previous, mergeAction]
          : previous,
    },
    tools: (previous) => [
      ...previous,
      ...(options.importTool
        ? [{name: 'import', title: 'Import', icon: UploadIcon, component: ImportTool}]
        : []),
      ...(options.dashboard
        ? [{name: 'overview', title: 'Overview', icon: BarChartIcon, component: Overview}]
        : []),
    ],
  }
})
