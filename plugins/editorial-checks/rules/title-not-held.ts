import {exampleArticle, examplePortableText, reference as refer} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asString, instant, objectsOf} from '../engine/values.ts'

const lind = {
  _id: 'person-nora-lind',
  _type: 'person',
  name: 'Nora Lind',
  roles: [
    {_type: 'personRole', title: 'director', from: '2015-01-01', to: '2020-12-31'},
    {_type: 'personRole', title: 'mayor', from: '2021-01-01'},
  ],
}

export const titleNotHeld = defineRule({
  id: 'title-not-held',
  title: 'Title that the person did not hold then',
  category: 'names',
  severity: 'warning',
  types: ['article'],
  what: 'A person with a title that, by the register, was not theirs when the article was published.',
  why: 'A wrong office is the error that people write in about.',
  rests: ({index}) => index === undefined,
  *check(subject, {reference, index}) {
    const at = instant(subject.document.publishedAt)
    if (at === undefined || !index) return
    const people = new Set(
      subject.references.filter(({id}) => id.startsWith('person-')).map(({id}) => id),
    )
    for (const id of people) {
      const person = reference(id)
      const name = asString(person?.name).trim()
      const roles = objectsOf(person?.roles).map(({value}) => value)
      if (name === '' || roles.length === 0) continue
      for (const field of subject.prose) {
        for (
          let start = field.text.indexOf(name);
          start !== -1;
          start = field.text.indexOf(name, start + 1)
        ) {
          const around = field.text.slice(Math.max(0, start - 60), start).toLowerCase()
          const after = field.text
            .slice(start + name.length, start + name.length + 60)
            .toLowerCase()
          const wrong = roles.find((role) => {
            const title = asString(role.title).trim().toLowerCase()
            const held = roles.some(
              (other) => asString(other.title).trim().toLowerCase() === title && isHeld(other, at),
            )
            return title.length > 2 && !held && isBeside(title, around, after)
          })
          if (!wrong) continue
          const title = asString(wrong.title).trim()
          yield {
            path: field.path,
            span: {start, end: start + name.length},
            message: `${name} was not ${title} when the article was published.`,
            help: 'Correct the title, or write “former” or “then” before it.',
          }
          break
        }
      }
    }
  },
  examples: {
    good: [
      {
        note: 'The title of that day',
        document: exampleArticle({
          mentions: [refer(lind._id)],
          body: examplePortableText('Mayor Nora Lind opened the hall.'),
        }),
        others: [lind],
      },
      {
        note: 'Said to be former',
        document: exampleArticle({
          mentions: [refer(lind._id)],
          body: examplePortableText('Former director Nora Lind opened the hall.'),
        }),
        others: [lind],
      },
    ],
    bad: [
      {
        note: 'A title of former years',
        document: exampleArticle({
          mentions: [refer(lind._id)],
          body: examplePortableText('Director Nora Lind opened the hall.'),
        }),
        others: [lind],
      },
    ],
  },
})

function isBeside(title: string, before: string, after: string): boolean {
  const earlier = before.trimEnd().replace(/,$/u, '')
  const standsBefore =
    earlier.endsWith(title) &&
    !/(?:former|then|ex|future|late|previous|acting|deputy|vice)[ -]*$/u.test(
      earlier.slice(0, -title.length),
    )
  const standsAfter = after.startsWith(`, ${title}`) || after.startsWith(`, the ${title}`)
  return standsBefore || standsAfter
}

function isHeld(role: Readonly<Record<string, unknown>>, at: number): boolean {
  const from = dayOf(asString(role.from), '01-01')
  const to = dayOf(asString(role.to), '12-31')
  return (from === undefined || from <= at) && (to === undefined || to + 86_400_000 > at)
}

function dayOf(date: string, rest: string): number | undefined {
  if (/^\d{4}$/.test(date)) return instant(`${date}-${rest}`)
  if (/^\d{4}-\d\d$/.test(date)) return instant(`${date}-${rest.slice(3) === '01' ? '01' : '28'}`)
  return instant(date)
}
