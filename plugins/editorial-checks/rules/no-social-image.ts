import {exampleArticle, exampleFigure, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asArray, asFields, objectsOf, referenceOf} from '../engine/values.ts'

export const noSocialImage = defineRule({
  id: 'no-social-image',
  title: 'No picture for shared links',
  category: 'seo',
  severity: 'info',
  types: ['article'],
  what: 'An article without any picture that a shared link could show.',
  why: 'Links without a picture are hardly seen on social networks and in messengers.',
  *check(subject) {
    const {seo, galleries, body} = subject.document
    const shown =
      subject.figures.length > 0 ||
      asFields(asFields(seo)?.image)?.asset !== undefined ||
      asArray(galleries).some((gallery) => referenceOf(gallery) !== undefined) ||
      objectsOf(body).some(({value}) => value._type === 'galleryEmbed')
    if (shown) return
    yield {
      path: ['leadFigure'],
      message: 'A shared link to this article shows no picture.',
      help: 'Add a lead picture, or a social picture.',
    }
  },
  examples: {
    good: [
      {note: 'A lead picture', document: exampleArticle()},
      {
        note: 'A picture in the body',
        document: exampleArticle({leadFigure: undefined, body: [{...exampleFigure(), _key: 'f'}]}),
      },
    ],
    bad: [
      {
        note: 'Text only',
        document: exampleArticle({leadFigure: undefined, body: examplePortableText('A text.')}),
      },
    ],
  },
})
