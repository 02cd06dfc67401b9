import {PlayIcon} from '@sanity/icons/Play'
import {defineField, defineType} from 'sanity'
import {titleOf} from '../vocabularies/choice.ts'
import {embedProviders} from '../vocabularies/embedProviders.ts'

/** A post or player of another site, kept as its address; no foreign markup is stored. */
export const embed = defineType({
  name: 'embed',
  title: 'Embed',
  type: 'object',
  icon: PlayIcon,
  fieldsets: [
    {name: 'size', title: 'Size', options: {columns: 2, collapsible: true, collapsed: true}},
  ],
  fields: [
    defineField({
      name: 'provider',
      title: 'Site',
      type: 'string',
      options: {list: [...embedProviders]},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      description: 'The address of the post or video, not its embed code.',
      validation: (rule) => rule.required().uri({scheme: ['http', 'https']}),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What it shows, for readers who cannot see it.',
    }),
    defineField({
      name: 'width',
      title: 'Width in pixels',
      type: 'number',
      fieldset: 'size',
      validation: (rule) => rule.positive(),
    }),
    defineField({
      name: 'height',
      title: 'Height in pixels',
      type: 'number',
      fieldset: 'size',
      validation: (rule) => rule.positive(),
    }),
  ],
  preview: {
    select: {title: 'title', url: 'url', provider: 'provider'},
    prepare: ({title, url, provider}) => ({
      title: title || url || 'Empty embed',
      subtitle: titleOf(embedProviders, provider) ?? 'Embed',
    }),
  },
})
