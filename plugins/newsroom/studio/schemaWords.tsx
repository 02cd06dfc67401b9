import {Flex, Stack} from '@sanity/ui'
import {useMemo} from 'react'
import {
  definePlugin,
  type FieldProps,
  type InputProps,
  type ObjectInputProps,
  type SchemaTypeDefinition,
  type ToolMenuProps,
  useCurrentLocale,
  useTranslation,
} from 'sanity'
import {newsroomSchemaNamespace} from './i18n/bundles.ts'
import {LanguageMenu} from './LanguageMenu.tsx'
import {translatedType} from './translatedType.ts'
import {useWord} from './useWord.ts'

/** The tools of ours, by the keys of their names. */
const toolKeys: Readonly<Record<string, string>> = {
  import: 'import.title',
  overview: 'dashboard.title',
}

/** Shows tools, fields, fieldsets and choices in the language of Studio, which is chosen beside the tools. */
export const schemaWords = definePlugin({
  name: 'newsroom-words',
  form: {components: {field: FieldInWords, input: InputInWords}},
  studio: {components: {toolMenu: ToolsInWords}},
})

/** Names the words of document types' groups and orderings, which Studio translates itself. */
export function withWords(types: readonly SchemaTypeDefinition[]): SchemaTypeDefinition[] {
  return types.map((type) => {
    const groups = 'groups' in type && type.groups?.map(inWords)
    const orderings = 'orderings' in type && type.orderings?.map(inWords)
    if (!groups && !orderings) return type
    return {...type, ...(groups && {groups}), ...(orderings && {orderings})} as SchemaTypeDefinition
  })
}

/** Names the words of a title, for whatever of Studio's takes `i18n`. */
export function inWords<Item extends {title?: string}>(item: Item): Item {
  if (!item.title) return item
  return {...item, i18n: {title: {key: item.title, ns: newsroomSchemaNamespace}}}
}

function FieldInWords(props: FieldProps) {
  const word = useWord()
  const {title, description} = props
  return props.renderDefault({
    ...props,
    title: title && word(title),
    // A host's description may be an element.
    description: typeof description === 'string' ? word(description) : description,
  })
}

function InputInWords(props: InputProps) {
  const word = useWord()
  const {id: locale} = useCurrentLocale()
  const {schemaType, path} = props
  const members = 'members' in props ? props.members : undefined
  const field = path.at(-1)
  const translated = useMemo(
    () => translatedType(schemaType, field === 'country' ? countryWord(word) : word, locale),
    [schemaType, field, locale, word],
  )
  const named = useMemo(
    () => members && membersInWords(members as ObjectInputProps['members'], word),
    [members, word],
  )
  return props.renderDefault({
    ...props,
    schemaType: translated,
    ...(named && {members: named}),
  } as InputProps)
}

function membersInWords(members: ObjectInputProps['members'], word: (text: string) => string) {
  if (!members.some(({kind}) => kind === 'fieldSet')) return members
  return members.map((member) =>
    member.kind === 'fieldSet' && member.fieldSet.title
      ? {...member, fieldSet: {...member.fieldSet, title: word(member.fieldSet.title)}}
      : member,
  )
}

function ToolsInWords(props: ToolMenuProps) {
  const {t} = useTranslation('newsroom')
  const {tools} = props
  const named = useMemo(
    () =>
      tools.map((tool) => {
        const key = toolKeys[tool.name]
        return key ? {...tool, title: t(key)} : tool
      }),
    [tools, t],
  )
  const menu = props.renderDefault({...props, tools: named})
  return props.context === 'sidebar' ? (
    <Stack gap={3}>
      {menu}
      <Flex>
        <LanguageMenu />
      </Flex>
    </Stack>
  ) : (
    <Flex align="center" gap={2}>
      {menu}
      <LanguageMenu />
    </Flex>
  )
}

/** The word of a country, which has its code for a key: browsers differ in its English name. */
function countryWord(word: (text: string) => string): (title: string, value: unknown) => string {
  return (title, value) => {
    const code = String(value)
    const named = word(code)
    return named === code ? title : named
  }
}
