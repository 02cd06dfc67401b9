import type {BoilerplateFact, BoilerplateLine, BoilerplateReason, Paragraph} from '../types.ts'
import {boilerplateSignature, boilerplateWindow} from './learnBoilerplate.ts'

/** What makes a whole paragraph furniture; a long paragraph is prose whatever it holds. */
const patterns: readonly (readonly [BoilerplateReason, number, RegExp])[] = [
  [
    'social-follow',
    240,
    /^\W*(?:(?:please )?(?:follow|find|like|join|connect with) (?:us|our)\b|subscribe to (?:us|our) (?:channel|page|telegram|youtube|whatsapp)|(?:bizi|bizim) .{0,40}(?:izləyin|abunə)|(?:подписывайтесь|следите за нами|читайте нас)\b|(?:stay connected|get in touch) with us|(?:twitter|facebook|instagram|telegram|x)\s*:\s*@?\S+\s*$|@\w+\s*$)/iu,
  ],
  [
    'social-follow',
    160,
    /\b(?:follow|join) (?:us|@\w+)\b.{0,60}\b(?:twitter|facebook|instagram|telegram|linkedin|whatsapp|tiktok|youtube|x)\b/iu,
  ],
  [
    'read-more',
    240,
    /^\W*(?:read (?:more|also|next|on)\b|see also\b|also read\b|related (?:articles?|stories|news|posts?|links?)\b|more (?:on this|from|about this)\b.{0,80}$|recommended\b\s*:|you (?:may|might) also like|click here\b|continue reading|(?:oxuyun|həmçinin oxuyun|daha ətraflı)\b|(?:читайте также|читать далее|подробнее)\b|(?:full|original) (?:story|article|text|version) (?:here|is available)|don['’]t miss\s*:)/iu,
  ],
  [
    'newsletter',
    260,
    /^\W*(?:sign up (?:for|to)\b.{0,80}\b(?:newsletter|briefing|alerts?|emails?|digest|updates)|subscribe\b.{0,60}\b(?:newsletter|briefing|alerts?|digest|email|today|now)|(?:get|receive) .{0,60}\b(?:newsletter|inbox|briefing)|our (?:daily |weekly |free )*newsletter\b|(?:xəbər bülleteni|abunə olun)|подпишитесь на)/iu,
  ],
  [
    'copyright',
    400,
    /^\W*(?:(?:copyright\b|©|\(c\)\s*\d{4})|all rights reserved\b|.{0,60}\ball rights reserved\.?\s*$|reproduction (?:in whole|without|of this)|(?:bütün hüquqlar)|(?:все права защищены)|no part of this (?:article|publication)|(?:when using|use of) (?:the )?(?:material|information)s?\b.{0,60}\b(?:hyperlink|reference|link)\b)/iu,
  ],
  [
    'share',
    120,
    /^\W*(?:share (?:this|on|via|with)\b|tweet this|print this|email this|like this (?:article|story)|tell us what you think|leave a comment|comments? (?:are )?(?:closed|below|\(\d+\))|paylaş\b|поделиться)/iu,
  ],
  [
    'advertisement',
    80,
    /^\W*(?:advertise?ment\b|sponsored (?:content|by)\b|story continues (?:below|after)|article continues below|scroll (?:down )?to continue|ad feedback|reklam\b|реклама\b)/iu,
  ],
  [
    'contact',
    300,
    /^\W*(?:(?:media|press) (?:contacts?|enquiries|inquiries|office)\b\s*[:\-–—]|(?:for )?(?:further|more) (?:information|details)[, ].{0,60}(?:contact|visit|e-?mail|call|write)|for (?:media|press) (?:enquiries|inquiries)\b|notes? (?:to|for) editors?\b\s*:?\s*$|(?:got|have) (?:a )?(?:news )?(?:tip|story)|contact (?:us|the (?:author|newsroom|editor))\b|(?:tel|phone|e-?mail|fax)\s*[.:]\s*\S+)/iu,
  ],
]

/** All patterns that only match at a paragraph's head: most paragraphs have none of them. */
const anyAtHead = new RegExp(
  patterns
    .filter(([, , {source}]) => source.startsWith('^'))
    .map(([, , {source}]) => source)
    .join('|'),
  'iu',
)
const elsewhere = patterns.filter(([, , {source}]) => !source.startsWith('^'))
const longest = Math.max(...patterns.map(([, limit]) => limit))

function reasonOf(text: string): BoilerplateReason | undefined {
  if (text.length > longest) return undefined
  const tried = anyAtHead.test(text) ? patterns : elsewhere
  return tried.find(([, limit, pattern]) => text.length <= limit && pattern.test(text))?.[0]
}

/**
 * The paragraphs that belong to the page and not to the story.
 *
 * Lines learned over the archive count at their own end of the article only.
 */
export function findBoilerplate(
  paragraphs: readonly Paragraph[],
  learned: readonly BoilerplateLine[] = [],
): BoilerplateFact[] {
  const head = new Set(learned.filter(({at}) => at === 'head').map(({signature}) => signature))
  const tail = new Set(learned.filter(({at}) => at === 'tail').map(({signature}) => signature))
  const found: BoilerplateFact[] = []
  paragraphs.forEach(({key, text}, index) => {
    const trimmed = text.trim()
    if (trimmed === '') return
    const reason = reasonOf(trimmed)
    const isLearned = () => {
      if (learned.length === 0) return false
      const signature = boilerplateSignature(trimmed)
      return (
        (index < boilerplateWindow && head.has(signature)) ||
        (index >= paragraphs.length - boilerplateWindow && tail.has(signature))
      )
    }
    if (reason) found.push({block: key, text: trimmed, reason})
    else if (isLearned()) found.push({block: key, text: trimmed, reason: 'learned'})
  })
  return found
}
