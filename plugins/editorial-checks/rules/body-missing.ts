import {exampleArticle, exampleFigure, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asString, isBlank, objectsOf} from '../engine/values.ts'

export const bodyMissing = defineRule({
  id: 'body-missing',
  title: 'Body missing',
  category: 'body',
  severity: 'error',
  types: ['article'],
  what: 'An article whose body holds neither text nor picture nor embed.',
  why: 'The page would be empty.',
  *check(subject) {
    if (subject.blocks.some(({text}) => !isBlank(text))) return
    if (
      objectsOf(subject.document.body).some(
        ({value}) => !['block', ''].includes(asString(value._type)),
      )
    )
      return
    yield {
      path: ['body'],
      message: 'The article has no text.',
      help: 'Write the text, or keep it a draft.',
    }
  },
  examples: {
    good: [
      {note: 'A text', document: exampleArticle()},
      {note: 'A photo story', document: exampleArticle({body: [{...exampleFigure(), _key: 'f1'}]})},
    ],
    bad: [
      {note: 'Nothing', document: exampleArticle({body: []})},
      {note: 'Only an empty paragraph', document: exampleArticle({body: examplePortableText(' ')})},
    ],
  },
})
