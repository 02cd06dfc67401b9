import {z} from 'zod'
import {exampleArticle, exampleFigure} from '../engine/examples.ts'
import {figureFileNames} from '../engine/figures.ts'
import {defineRule} from '../engine/rule.ts'
import {asString} from '../engine/values.ts'
import {parts} from '../text/charClass.ts'

export const altEqualsFilename = defineRule({
  id: 'alt-equals-filename',
  title: 'Alternative text is a file name',
  category: 'figures',
  severity: 'warning',
  types: ['article', 'photoGallery', 'person'],
  what: 'An alternative text that is the picture’s file name, or looks like one.',
  why: 'Cameras and upload forms put it there; it tells nobody what is seen.',
  options: z.object({
    /** Whether a text that only looks like a file name counts, too. */
    guess: z.boolean().default(true),
  }),
  needs: parts.figure,
  *check(subject, {reference, options: {guess}}) {
    for (const at of subject.figures) {
      const alt = asString(at.figure.alt).trim()
      if (alt === '') continue
      const names = figureFileNames(at, reference)
      if (!names.some((name) => isSameName(alt, name)) && !(guess && looksLikeFileName(alt)))
        continue
      yield {
        path: [...at.path, 'alt'],
        message: `The alternative text is a file name: ${alt.slice(0, 60)}`,
        help: 'Say in a sentence what is seen.',
      }
    }
  },
  examples: {
    good: [{note: 'A description', document: exampleArticle()}],
    bad: [
      {
        note: 'The name of the original file',
        document: exampleArticle({
          leadFigure: exampleFigure({
            alt: 'img 2034',
            sourceUrl: 'https://example.org/files/IMG_2034.JPG?w=900',
          }),
        }),
      },
      {
        note: 'A name with its extension',
        document: exampleArticle({leadFigure: exampleFigure({alt: 'dsc_0042.jpg'})}),
      },
    ],
  },
})

/** The same name with or without its extension; letter case, hyphens and underscores aside. */
function isSameName(alt: string, fileName: string): boolean {
  const own = fold(alt)
  const ownStem = fold(stem(alt))
  return (
    own !== '' &&
    [fold(fileName), fold(stem(fileName))].some((name) => name === own || name === ownStem)
  )
}

function stem(name: string): string {
  return name.replace(/\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|svg|heic|heif|jfif)$/iu, '')
}

function fold(name: string): string {
  let plain = name
  try {
    plain = decodeURIComponent(name)
  } catch {
    // A stray per cent sign is part of the name.
  }
  return plain
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-_\s+]/gu, '')
}

function looksLikeFileName(alt: string): boolean {
  return /^[^\s]+\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|heic)$/iu.test(alt)
}
