import {useMemo} from 'react'
import {useTranslation} from 'sanity'
import {newsroomSchemaNamespace} from './i18n/bundles.ts'

/** The word of a text of the schema in Studio's language; the text itself where there is none. */
export function useWord(): (text: string) => string {
  const {t} = useTranslation(newsroomSchemaNamespace)
  return useMemo(
    () => (text) => t(text, {defaultValue: text, keySeparator: false, nsSeparator: false}),
    [t],
  )
}
