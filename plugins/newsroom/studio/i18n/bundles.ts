import {defineLocale, type LocalePluginOptions} from 'sanity'
import {az} from './az.ts'
import {en} from './en.ts'

/** The namespace of the plugin's texts. */
export const newsroomNamespace = 'newsroom'

/** The namespace of what schema types say, whose keys are the English words themselves. */
export const newsroomSchemaNamespace = 'newsroom-schema'

const azerbaijani = defineLocale({
  id: 'az-AZ',
  title: 'Azərbaycanca',
  weekInfo: {firstDay: 1, minimalDays: 1, weekend: [6, 7]},
})

/** The texts in both languages; Azerbaijani is offered as a language of Studio's too. */
export const newsroomLocales: LocalePluginOptions = {
  // Studio starts in the last locale, so that ours must stand before the host's.
  locales: (previous) =>
    previous.some((locale) => locale.id === azerbaijani.id) ? previous : [azerbaijani, ...previous],
  bundles: [
    {locale: 'en-US', namespace: newsroomNamespace, resources: en},
    {locale: 'az-AZ', namespace: newsroomNamespace, resources: az},
    {locale: 'en-US', namespace: newsroomSchemaNamespace, resources: {}},
    {
      locale: 'az-AZ',
      namespace: newsroomSchemaNamespace,
      resources: async () => {
        const [{azSchema}, {azCountries}] = await Promise.all([
          import('./azSchema.ts'),
          import('./azCountries.ts'),
        ])
        return {...azSchema, ...azCountries}
      },
    },
  ],
}
