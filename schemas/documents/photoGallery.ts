import {ImagesIcon} from '@sanity/icons/Images'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {provenanceField, waiversField} from '../originFields.ts'
import {slugForm} from '../slugField.ts'

/** Pictures of one event in an order; schema.org `ImageGallery`. */
export const photoGallery = defineType({
  name: 'photoGallery',
  title: 'Photo gallery',
  type: 'document',
  icon: ImagesIcon,
  groups: [
    {name: 'gallery', title: 'Gallery', default: true},
    {name: 'origin', title: 'Origin'},
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      group: 'gallery',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      group: 'gallery',
      options: {source: 'title', maxLength: 96},
      validation: (rule) => slugForm(rule.required()),
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 3,
      group: 'gallery',
    }),
    defineField({
      name: 'eventDate',
      title: 'Date of the event',
      type: 'date',
      group: 'gallery',
    }),
    defineField({
      name: 'images',
      title: 'Pictures',
      type: 'array',
      of: [defineArrayMember({type: 'figure'})],
      options: {layout: 'grid'},
      group: 'gallery',
      description: 'In the order in which readers see them. Drop several files at once.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'cover',
      title: 'Cover',
      type: 'image',
      options: {hotspot: true},
      group: 'gallery',
      description: 'Only where it should differ from the first picture.',
    }),
    provenanceField,
    waiversField,
  ],
  orderings: [
    {
      name: 'newest',
      title: 'Newest event first',
      by: [{field: 'eventDate', direction: 'desc', nulls: 'last'}],
    },
    {name: 'title', title: 'Title', by: [{field: 'title', direction: 'asc'}]},
  ],
  preview: {
    select: {
      title: 'title',
      eventDate: 'eventDate',
      images: 'images',
      cover: 'cover',
      first: 'images.0',
    },
    prepare: ({title, eventDate, images, cover, first}) => ({
      title: title || 'No title yet',
      subtitle: [`${images ? Object.keys(images).length : 0} pictures`, eventDate]
        .filter(Boolean)
        .join(' · '),
      media: cover?.asset ? cover : first?.asset ? first : ImagesIcon,
    }),
  },
})
