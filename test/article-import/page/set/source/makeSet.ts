import {blogTemplates, type Template} from './blogTemplates.ts'
import {createKit, type Page} from './kit.ts'
import {newsTemplates} from './newsTemplates.ts'
import {oddTemplates} from './oddTemplates.ts'
import {shapeTemplates} from './shapeTemplates.ts'
import {createDice, makeStory} from './story.ts'

/** A page of the set. */
export interface SetPage extends Page {
  readonly id: string
  readonly url: string
  /** Whether the page is kept out of tuning: every page of every third template. */
  readonly isHeldOut: boolean
}

const templates: readonly (readonly [string, Template])[] = [
  ...Object.entries(blogTemplates),
  ...Object.entries(newsTemplates),
  ...Object.entries(oddTemplates),
  ...Object.entries(shapeTemplates),
]

/** How many stories each template tells. */
const STORIES = 2

/** Makes every page of the set; the same call makes the same pages. */
export function makeSet(): SetPage[] {
  return templates.flatMap(([name, template], place) =>
    Array.from({length: STORIES}, (_, at) => {
      const seed = 1000 + place * 17 + at * 7919
      const story = makeStory(seed, template.wishes)
      const page = template.write(createKit(story, createDice(seed + 1)))
      return {...page, id: `${name}-${at + 1}`, url: story.url, isHeldOut: place % 3 === 2}
    }),
  )
}
