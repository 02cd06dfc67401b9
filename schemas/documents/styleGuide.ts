import {CogIcon} from '@sanity/icons/Cog'
import {defineArrayMember, defineField, defineType} from 'sanity'

/** The newsroom's own limits, names, terms and severities; one document, read by the checks. */
export const styleGuide = defineType({
  name: 'styleGuide',
  title: 'Style guide',
  type: 'document',
  icon: CogIcon,
  groups: [
    {name: 'limits', title: 'Limits', default: true},
    {name: 'words', title: 'Words'},
    {name: 'rules', title: 'Rules'},
  ],
  fields: [
    defineField({
      name: 'limits',
      title: 'Limits',
      type: 'object',
      group: 'limits',
      options: {columns: 2},
      description: 'An empty limit leaves the usual one in place.',
      fields: (
        [
          ['headlineMaxLength', 'Headline, characters at most'],
          ['seoDescriptionMaxLength', 'Search description, characters at most'],
          ['paragraphMaxWords', 'Paragraph, words at most'],
          ['galleryMinImages', 'Gallery, pictures at least'],
          ['imageMinWidth', 'Picture, pixels wide at least'],
          ['imageMinHeight', 'Picture, pixels high at least'],
        ] as const
      ).map(([name, title]) =>
        defineField({
          name,
          title,
          type: 'number',
          validation: (rule) => rule.integer().positive(),
        }),
      ),
    }),
    defineField({
      name: 'requiredFields',
      title: 'Required fields',
      type: 'array',
      of: [defineArrayMember({type: 'requiredFields'})],
      group: 'limits',
    }),
    defineField({
      name: 'preferredNames',
      title: 'Preferred names',
      type: 'array',
      of: [defineArrayMember({type: 'preferredName'})],
      group: 'words',
      description: 'How this newsroom writes a name, and which spellings it does not use.',
    }),
    defineField({
      name: 'terms',
      title: 'Terms to avoid',
      type: 'array',
      of: [defineArrayMember({type: 'styleTerm'})],
      group: 'words',
    }),
    defineField({
      name: 'knownAbbreviations',
      title: 'Known abbreviations',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
      group: 'words',
      description: 'Need no introduction in a text: UN, EU, UNESCO.',
    }),
    defineField({
      name: 'boilerplate',
      title: 'Lines to leave out',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      group: 'words',
      description:
        'Paragraphs that imports drop, such as Follow us on ... An asterisk stands for any words.',
    }),
    defineField({
      name: 'rules',
      title: 'Rules',
      type: 'array',
      of: [defineArrayMember({type: 'ruleSetting'})],
      group: 'rules',
      description: 'Only rules that should be treated otherwise than usual.',
    }),
  ],
  preview: {prepare: () => ({title: 'Style guide'})},
})
