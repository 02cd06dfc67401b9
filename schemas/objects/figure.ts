import {ImageIcon} from '@sanity/icons/Image'
import {defineField, defineType} from 'sanity'

/** A picture with the words and rights that belong to it; schema.org `ImageObject`. */
export const figure = defineType({
  name: 'figure',
  title: 'Picture',
  type: 'image',
  icon: ImageIcon,
  options: {hotspot: true},
  fieldsets: [
    {name: 'rightsLine', title: 'Credit and copyright', options: {columns: 2}},
    {name: 'shot', title: 'About the shot', options: {collapsible: true, collapsed: true}},
  ],
  fields: [
    defineField({
      name: 'alt',
      title: 'Alternative text',
      type: 'string',
      description: 'What a reader who cannot see the picture needs to know. Not the caption again.',
      hidden: ({parent}) => parent?.decorative === true,
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'text',
      rows: 2,
      description: 'Who and what is shown, where and when.',
    }),
    defineField({
      name: 'credit',
      title: 'Credit',
      type: 'string',
      fieldset: 'rightsLine',
      description: 'Photographer and agency, as it is printed beside the picture.',
    }),
    defineField({
      name: 'copyright',
      title: 'Copyright',
      type: 'string',
      fieldset: 'rightsLine',
      description: 'The copyright notice, where one must be shown.',
    }),
    defineField({
      name: 'decorative',
      title: 'Decorative only',
      type: 'boolean',
      description: 'The picture says nothing of its own; screen readers pass over it.',
      initialValue: false,
    }),
    defineField({
      name: 'sourceUrl',
      title: 'Original address',
      type: 'url',
      description: 'Where the picture was when the article was imported.',
      validation: (rule) => rule.uri({scheme: ['http', 'https', 'file'], allowRelative: true}),
      readOnly: true,
      hidden: ({value}) => !value,
    }),
    defineField({name: 'takenAt', title: 'Taken at', type: 'datetime', fieldset: 'shot'}),
    defineField({
      name: 'place',
      title: 'Place',
      type: 'reference',
      to: [{type: 'place'}],
      fieldset: 'shot',
    }),
    defineField({
      name: 'photographer',
      title: 'Photographer',
      type: 'reference',
      to: [{type: 'person'}],
      fieldset: 'shot',
    }),
    defineField({name: 'rights', title: 'Rights', type: 'rights', fieldset: 'shot'}),
  ],
  preview: {
    select: {caption: 'caption', alt: 'alt', credit: 'credit', asset: 'asset'},
    prepare: ({caption, alt, credit, asset}) => ({
      title: caption || alt || 'Picture without caption',
      ...(credit ? {subtitle: credit} : {}),
      media: asset ?? ImageIcon,
    }),
  },
})
