import {BlockContentIcon} from '@sanity/icons/BlockContent'
import {defineArrayMember, defineType} from 'sanity'

/** The text of an article: paragraphs, headings, lists, links, and blocks of other kinds. */
export const portableText = defineType({
  name: 'portableText',
  title: 'Text',
  type: 'array',
  icon: BlockContentIcon,
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        {title: 'Paragraph', value: 'normal'},
        {title: 'Heading', value: 'h2'},
        {title: 'Subheading', value: 'h3'},
        {title: 'Minor heading', value: 'h4'},
        {title: 'Quotation', value: 'blockquote'},
      ],
      lists: [
        {title: 'Bullets', value: 'bullet'},
        {title: 'Numbers', value: 'number'},
      ],
      marks: {
        decorators: [
          {title: 'Bold', value: 'strong'},
          {title: 'Italic', value: 'em'},
          {title: 'Underline', value: 'underline'},
          {title: 'Strike', value: 'strike-through'},
          {title: 'Code', value: 'code'},
          {title: 'Subscript', value: 'sub'},
          {title: 'Superscript', value: 'sup'},
        ],
        annotations: [{type: 'link'}, {type: 'entity'}],
      },
    }),
    defineArrayMember({type: 'figure'}),
    defineArrayMember({type: 'galleryEmbed'}),
    defineArrayMember({type: 'pullQuote'}),
    defineArrayMember({type: 'embed'}),
    defineArrayMember({type: 'memorandumCard'}),
    defineArrayMember({type: 'table'}),
    defineArrayMember({type: 'codeBlock'}),
    defineArrayMember({type: 'divider'}),
  ],
})
