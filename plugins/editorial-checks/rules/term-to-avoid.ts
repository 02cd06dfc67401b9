import {editText} from '../engine/edits.ts'
import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {isAnnotated, isInCode} from '../text/marks.ts'
import {isPartOfName} from '../text/properNames.ts'
import {isQuoted} from '../text/quotes.ts'
import {termPattern} from '../text/termPattern.ts'

const guide = {
  terms: [
    {avoid: 'so-called', note: 'It judges.'},
    {avoid: 'regime', use: 'government'},
    {avoid: 'notorious'},
  ],
}

export const termToAvoid = defineRule({
  id: 'term-to-avoid',
  title: 'Term to avoid',
  category: 'language',
  severity: 'warning',
  types: ['article'],
  what: 'A term that the style guide lists, outside quotations and names.',
  why: 'The house has agreed on another word, or on none: some words judge where news should tell.',
  rests: ({styleGuide}) => styleGuide.terms.length === 0,
  *check(subject, {styleGuide: {terms}}) {
    const pattern = termPattern(terms)
    for (const field of subject.prose) {
      for (const {index, 0: found} of field.text.matchAll(pattern.expression)) {
        const term = pattern.termOf(found)
        if (!term || (term.caseSensitive && !found.includes(term.avoid))) continue
        const end = index + found.length
        if (isInCode(field, index) || isAnnotated(field, index, end, 'entity')) continue
        if (isQuoted(subject.quotes(field), index)) continue
        if (/^\p{Ll}/u.test(term.avoid) && isPartOfName(subject, field, index, end)) continue
        const {use} = term
        yield {
          path: field.path,
          span: {start: index, end},
          message: `The style guide asks to avoid “${found}”.${term.note === undefined ? '' : ` ${term.note}`}`,
          help: use === undefined ? 'Say what happened without it.' : `Write “${use}”.`,
          ...(use !== undefined && {
            fix: {
              title: `Write “${use}”`,
              safe: false,
              patch: editText(field, [{start: index, end, text: matchCase(use, found)}]),
            },
          }),
        }
      }
    }
  },
  examples: {
    good: [
      {
        note: 'In a quotation',
        document: exampleArticle({body: examplePortableText('“The regime must go,” he said.')}),
        styleGuide: guide,
      },
      {
        note: 'In single marks',
        document: exampleArticle({headline: "Mayor calls plan 'so-called reform'"}),
        styleGuide: guide,
      },
      {
        note: 'Part of a name',
        document: exampleArticle({
          body: examplePortableText('They met at the Notorious Jazz Club.'),
        }),
        styleGuide: guide,
      },
      {
        note: 'Another word',
        document: exampleArticle({body: examplePortableText('Her regimen is strict.')}),
        styleGuide: guide,
      },
    ],
    bad: [
      {
        note: 'In the text',
        document: exampleArticle({body: examplePortableText('The regime fell.')}),
        styleGuide: guide,
      },
      {
        note: 'At the beginning of a sentence',
        document: exampleArticle({
          body: examplePortableText('Notorious for its traffic, the town built a tram.'),
        }),
        styleGuide: guide,
      },
      {
        note: 'In a headline in title case',
        document: exampleArticle({headline: 'The So-Called Reform Fails Again'}),
        styleGuide: guide,
      },
    ],
  },
})

function matchCase(use: string, found: string): string {
  if (/^\p{Lu}+$/u.test(found) && found.length > 1) return use.toUpperCase()
  return /^\p{Lu}/u.test(found) ? use.charAt(0).toUpperCase() + use.slice(1) : use
}
