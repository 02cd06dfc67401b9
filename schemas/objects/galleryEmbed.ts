import {ImagesIcon} from '@sanity/icons/Images'
import {defineField, defineType} from 'sanity'

/** A photo gallery inside a text. */
export const galleryEmbed = defineType({
  name: 'galleryEmbed',
  title: 'Photo gallery',
  type: 'object',
  icon: ImagesIcon,
  fields: [
    defineField({
      name: 'gallery',
      title: 'Gallery',
      type: 'reference',
      to: [{type: 'photoGallery'}],
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {
    select: {title: 'gallery.title', media: 'gallery.images.0'},
    prepare: ({title, media}) => ({
      title: title || 'No gallery chosen',
      subtitle: 'Photo gallery',
      media: media ?? ImagesIcon,
    }),
  },
})
