import {defineLocale, type LocalePluginOptions} from 'sanity'
import {az} from './az.ts'
import {en} from './en.ts'

/** The namespace of the plugin's texts. */
export const newsroomNamespace = 'newsroom'

/** The texts in both languages; Azerbaijani is offered as a language of Studio's too. */
export const newsroomLocales: LocalePluginOptions = {
  locales: (previous) =>
    previous.some((locale) => locale.id === 'az-AZ')
      ? previous
      : [
          ...previous,
          defineLocale({
            id: 'az-AZ',
            title: 'Azərbaycanca',
            weekInfo: {firstDay: 1, minimalDays: 1, weekend: [6, 7]},
          }),
        ],
  bundles: [
    {locale: 'en-US', namespace: newsroomNamespace, resources: en},
    {locale: 'az-AZ', namespace: newsroomNamespace, resources: az},
  ],
}
