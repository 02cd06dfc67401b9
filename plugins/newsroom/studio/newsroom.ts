import {BarChartIcon} from '@sanity/icons/BarChart'
import {UploadIcon} from '@sanity/icons/Upload'
import {definePlugin, type PluginOptions, type SchemaTypeDefinition} from 'sanity'
import {presentationTool} from 'sanity/presentation'
import {structureTool} from 'sanity/structure'
import {schemaTypes} from '../../../schemas/index.ts'
import {galleryTools} from '../../article-import/studio/galleryTools.tsx'
import {ImportTool} from '../../article-import/studio/ImportTool.tsx'
import {mergeAction, mergeableTypes} from '../../article-import/studio/mergeAction.tsx'
import {suggestionsInspector} from '../../article-import/studio/SuggestionsInspector.tsx'
import {Overview} from '../../dashboard/studio/Overview.tsx'
import {newsroomDocumentNode} from '../../desk/studio/documentNode.ts'
import {newsroomStructure} from '../../desk/studio/structure.ts'
import {rules as allRules} from '../../editorial-checks/rules/index.ts'
import {checkedTypes} from '../../editorial-checks/studio/checkedTypes.ts'
import {editorialChecks} from '../../editorial-checks/studio/editorialChecks.tsx'
import {newsroomLocales} from './i18n/bundles.ts'
import {type NewsroomOptions, type ResolvedNewsroomOptions, resolveOptions} from './options.ts'

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

const plugin = definePlugin<ResolvedNewsroomOptions>((options) => {
  const rules = enabledRules(options)
  const types = options.schemaTypes ? options.schemaTypes([...schemaTypes]) : [...schemaTypes]
  const plugins: PluginOptions[] = []
  if (options.desk) {
    plugins.push(
      structureTool({structure: newsroomStructure, defaultDocumentNode: newsroomDocumentNode}),
    )
  }
  if (options.checks) {
    plugins.push(editorialChecks({rules, overrideRoles: options.checks.overrideRoles}))
  }
  if (options.galleryTools) plugins.push(galleryTools())
  if (options.previewUrl) {
    plugins.push(
      presentationTool({
        previewUrl: {initial: options.previewUrl, previewMode: {enable: '/api/draft-mode/enable'}},
      }),
    )
  }
  return {
    name: 'sanity-plugin-newsroom',
    schema: {types: checkedTypes(types as SchemaTypeDefinition[], rules)},
    plugins,
    i18n: newsroomLocales,
    document: {
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

function enabledRules(options: ResolvedNewsroomOptions) {
  if (!options.checks) return []
  const off = new Set(options.checks.off)
  return (options.checks.rules ?? allRules).filter((rule) => !off.has(rule.id))
}
