import {findBoilerplate} from './furniture/boilerplate.ts'
import {findBylines} from './furniture/byline.ts'
import {findDateline} from './furniture/dateline.ts'
import {readHeadline} from './furniture/headlineMarker.ts'
import {findSource} from './furniture/sourceLine.ts'
import {detectLanguage} from './languages/detectLanguage.ts'
import {findMemoranda} from './memoranda/findMemoranda.ts'
import {gatherEntities} from './names/entities.ts'
import {organizationFacts, personFacts, placeFacts} from './names/facts.ts'
import {headlineIntroductions} from './names/headlineIntroductions.ts'
import {readDocument} from './names/readDocument.ts'
import {readRoles} from './names/roles.ts'
import type {ArticleText, Extraction} from './types.ts'

/**
 * Reads what an article says: its furniture, whom and what it names, and the memoranda that it reports.
 *
 * Pure and synchronous; each fact carries the quoted stretch that is its evidence.
 */
export function extractFacts(article: ArticleText): Extraction {
  const {paragraphs, publishedAt} = article
  const headline = readHeadline(article.headline ?? '')
  const language = article.language?.slice(0, 2).toLowerCase() ?? detectLanguage(paragraphs)
  const boilerplate = [...findBoilerplate(paragraphs, article.learnedBoilerplate)]
  const left = new Set(boilerplate.map(({block}) => block))
  const bylines = findBylines(
    paragraphs.filter(({key}) => !left.has(key)),
    article.bylines,
  )
  for (const byline of bylines) {
    if (!byline.standsAlone || left.has(byline.evidence.block)) continue
    left.add(byline.evidence.block)
    boilerplate.push({block: byline.evidence.block, text: byline.evidence.quote, reason: 'byline'})
  }
  const story = paragraphs.filter(({key, text}) => !left.has(key) && text.trim() !== '')
  const dateline = findDateline(story, publishedAt)
  const agency = dateline?.agency
    ? {
        name: dateline.agency,
        block: dateline.evidence.block,
        start: story[0]?.text.indexOf(dateline.agency) ?? 0,
      }
    : undefined
  const source = findSource(story, article.sourceName, agency)
  // A dateline is blanked, not cut, so that offsets go on counting in the paragraph.
  const read = story.map((paragraph) =>
    dateline && paragraph.key === dateline.evidence.block
      ? {
          ...paragraph,
          text: ' '.repeat(dateline.bodyStart) + paragraph.text.slice(dateline.bodyStart),
        }
      : paragraph,
  )
  const plain = readDocument(read, language)
  const document = {
    ...plain,
    introductions: [
      ...plain.introductions,
      ...headlineIntroductions(headline.text, language, plain.introductions),
    ],
  }
  const entities = gatherEntities(document)
  const roles = new Map(
    document.sentences.map((sentence) => [sentence, readRoles(sentence, entities)] as const),
  )
  const {memoranda, issues} = findMemoranda({
    headline: headline.text,
    sentences: document.sentences,
    entities,
    roles,
    introductions: document.introductions,
    ...(dateline ? {dateline} : {}),
    ...(publishedAt ? {publishedAt} : {}),
  })
  const organizations = organizationFacts(entities, document, memoranda, source)
  return {
    language,
    ...(publishedAt ? {publishedAt} : {}),
    headline,
    ...(dateline ? {dateline} : {}),
    bylines,
    ...(source ? {source} : {}),
    boilerplate,
    organizations: organizations.facts,
    candidates: organizations.candidates,
    persons: personFacts(entities, roles),
    places: placeFacts(document, memoranda, dateline),
    memoranda,
    issues: [...issues, ...organizations.issues],
  }
}
