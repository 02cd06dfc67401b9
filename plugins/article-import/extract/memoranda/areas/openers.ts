import {definePhrase} from '../../text/phrase.ts'
import type {Readable} from '../../text/readable.ts'
import {traits} from '../../text/traits.ts'

const adverbs =
  '(?:also |further |mainly |primarily |in particular |specifically |chiefly |among other things |will |would |is expected to |are expected to |is to |are to |shall |was to |were to |had |has |have )*'
const covers =
  '(?:covers|cover|covering|covered(?! (?:with|in|by)\\b)|envisages?|envisaged|envisions?|foresees?|foresaw|provides? for|provided for|providing for|stipulates?|stipulated|includes|include|included|encompass(?:es)?|encompassed|regulates?|regulated|spans?|spanned|addresses|focus(?:es|ed|ing)?(?: primarily| mainly)? on|concentrat(?:es|e|ing) on|cent(?:er|re)s on|(?<!\\b(?:previous|earlier|such|these|those|other|its|their|two|three|similar|many|several|any)\\s)deals? with|dealt with|concerns|relates? to|involves?|entails|sets out|sets up a \\p{L}+ on|lays out|calls? for|paves the way for|opens the way (?:to|for)|(?:creates?|provides?|establish(?:es)?|sets?|lays?|offers?) (?:a |the )?(?:\\p{L}+ )?(?:framework|legal basis|groundwork|platform) (?:for|to)|governs|governed|concerned|allows? for|extends to|touches on|embraces|is about|is dedicated to|is devoted to|makes provision for|foreseen|facilitates|outlines|defines|supports|promotes|(?<=(?:will|would|shall|should|also|memoranda|documents|agreements|they) (?:also )?)(?:facilitate|outline|define|promote|govern|regulate)|(?<=(?:will|would|shall|memoranda|documents|agreements) (?:also )?)support|(?<=\\b(?:to|will|would|shall) )(?:govern|regulate)|prescribes?|contemplates?|keeps|adds|retains|prioriti[sz]es|tackles|targets|handles|takes? in|speaks? of|mentions|(?:lists|names)(?! (?:in|of|on|under|to|for)\\b))'
const parties =
  '(?:the (?:two |three |four )?\\p{Ll}+s|memorand\\p{L}+(?: of \\p{L}+| on \\p{L}+)?|MoUs?|MOUs?|MoC|MOC|documents?|agreements?|protocols?|declarations?|accords?|pacts?|deals?|it|which|partnerships?|cooperation|co-operation|collaboration|alliance|arrangement|parties|sides|partners|universities|companies|firms|institutions|organi[sz]ations|ministries|agencies|schools|houses|museums|banks|two|three|both|they|bodies|academies|institutes|libraries|hospitals|chambers|federations|unions|teams|pair|duo|work|scope|initiative|programme|program|goals?|aims?|objectives?|priorities|operators|carriers|airlines|authorities|regulators|centres|centers|associations|foundations|theatres|cities|ports|clubs)'
const clause = '(?:,[^,.;]{2,80},)?'
/** What follows a `to` that tells no purpose. */
const noPurpose =
  '(?:the|this|that|these|those|its|their|his|her|our|both|all|each|any|some|sign|ink|conclude|seal|formali[sz]e|finali[sz]e|end|extend|renew|mark|replace|run|last|come|date|take|remain|expire|enter|parliament|cabinet|lawmakers|journalists|reporters|officials|members|staff|employees)'
const notField =
  "(?!(?:20|19)\\d\\d|(?:the |a |an |its |their )?(?:\\p{L}+[’']s )?(?:\\p{Ll}+ ){0,2}(?:hall|office|building|headquarters|palace|auditorium|premises|campus|hotel|residence)\\b|(?:the )?(?:context|framework|frame|spring|summer|autumn|winter|future|coming|next|form|long|short|presence|basis|format|interests?|sidelines|occasion|behalf|margins|same|first|last|past|city|capital|town)\\b|accordance|order|line|particular|a |an |this |that |these |favou?r|[Mm]onday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)"

/** What opens a list of areas; the list runs on from the match's end. */
export interface AreaOpener {
  /** 3: named as fields; 2: what a memorandum covers; 1: what the parties want to do; less: what it is for. */
  readonly weight: number
  all(sentence: Readable): readonly RegExpExecArray[]
}

const opens = (weight: number, pattern: RegExp): AreaOpener => ({
  weight,
  all: definePhrase(pattern).all,
})

/** An opener at the head of a sentence, where any name can stand. */
const openedByNames = (pattern: RegExp): AreaOpener => ({
  weight: 1,
  all({text, traits: has}) {
    const found = (has & traits.aim) === 0 ? null : pattern.exec(text)
    return found ? [found] : []
  },
})

/** The openers in the order in which they are tried. */
export const areaOpeners: readonly AreaOpener[] = [
  // "in a number of areas, the most prominent of which are"
  opens(
    3,
    /\b(?:most \p{Ll}+|chief|main|first|foremost|notable|important|several) (?:of|among) (?:which|these|them) (?:is|are|being)\s+/iu,
  ),
  opens(
    1,
    /\b(?:will|would) see (?:the |both )?(?:two |three )?(?:sides|parties|companies|partners|institutions|universities|countries|bodies|organi[sz]ations)\s+(?:work(?:ing)? (?:together |jointly )?on\s+|cooperat(?:e|ing) (?:in|on)\s+)?/iu,
  ),
  opens(
    3,
    /\b(?:in|on|within|across|to|cover(?:s|ing)?|include(?:s)?|for|into) (?:the |such |several |various |a number of |key |priority |other |areas of mutual interest |\p{L}+ )?(?:fields?|areas?|spheres?|sectors?|domains?|directions|topics)(?: of mutual interest)?(?: (?:of|such as|like|including|as)| ?:|,? (?:including|such as|namely|among them))(?: (?:cooperation|co-operation|the))?\s+/iu,
  ),
  opens(
    3,
    /\b(?:areas|fields|spheres|priorities|directions|topics|points|themes|subjects|headings|chapters|pillars|strands|tracks|components|objectives)(?: of (?:the |this )?(?:co-?operation|collaboration|joint work|joint action|work|action|mutual interest|activity|interest|paper|text|document|plan|memorandum|agreement|partnership|programme|program))?(?: (?!that\b|which\b|where\b)\p{Ll}+){0,5}? (?:include|includes|are|will be|comprise|cover|concern|deal with|will include|span|range from|listed are|named are|remain)\s+/iu,
  ),
  opens(
    3,
    /(?<=^|[.;] )(?:the )?(?:areas|fields|spheres|priorities|directions|topics|themes)(?: of (?:the )?(?:co-?operation|collaboration|joint work|mutual interest|activity|interest))?: */iu,
  ),
  opens(
    2,
    new RegExp(
      `(?<=[\\p{L},) ]\\s)(?<!\\b(?:for|after|by|of)\\s)${adverbs}${covers}\\s+(?!(?:by|the parties to|that)\\b)`,
      'iu',
    ),
  ),
  opens(
    2,
    new RegExp(
      `\\b(?:co-?operat(?:e|es|ed|ion|ing)|collaborat(?:e|es|ed|ion|ing)|work(?:s|ed|ing)? (?:together|jointly|side by side|with [^,.]{2,50}?)|joint work|team(?:s|ing)? up|partner(?:s|ing)?|cooperation is planned|join forces|help each other|support each other)(?: closely| more closely| further| together| since \\d{4}| for \\p{L}+ years| with [^,.]{2,60}?| between (?:(?!\\b(?:was|were|is|has|signed)\\b)[^.]){2,90}?)? (?:in|on)\\s+${notField}(?:the )?${notField}`,
      'u',
    ),
  ),
  // "The first MoU, with A, is for broadband and remote consultations."
  opens(
    2,
    /\b(?:memorand\p{L}+(?: of \p{L}+)?|MoU|MOU|MoC|MOC|agreement|protocol)(?:,? with [^,.;]{2,80},)? (?:is|are) (?:mainly |chiefly )?for (?!(?:an?|one|two|three|four|five|ten|the|\d\S*|several|many) )(?=\p{Ll})/u,
  ),
  // "A fourth, health data science, has been added."
  opens(
    3,
    /(?<=^|[.;] )(?:an?|the) (?:new|second|third|fourth|fifth|sixth|further)(?: (?:area|field|topic|subject|pillar|priority))?, (?=[^,.;]{3,60}, (?:has been|have been|was|is|comes|is being) (?:newly )?(?:added|included|new)\b)/iu,
  ),
  // "Research will be carried out on"
  opens(
    3,
    /\b(?:research|studies|joint work|work|trials|training) (?:will|would|is to|are to|was to|were to) be (?:carried out|conducted|done|undertaken|offered|pursued) (?:on|in|into)\s+/iu,
  ),
  // "commits the two to", "pledges both bodies to", "they promise each other to".
  opens(
    2,
    /\b(?:commit(?:s|ted|ting)?|pledg(?:es?|ed|ing)|oblig(?:es?|ed|ing)|bind(?:s|ing)?|bound|requir(?:es?|ed|ing)|promis(?:es?|ed)) (?:(?:the|both) (?:two|three|four|sides|parties|partners|(?:two |three )?\p{Ll}+s)|both|them|each other|each side|each party|one another|themselves) to\s+/iu,
  ),
  // "Priority is given to", "Money will go to", "New in the text are".
  opens(
    2,
    /\b(?:(?:priority|emphasis|attention|preference|support|funding|funds|money)(?: under \p{L}+(?: \p{L}+)?)? (?:is|was|will be|would be|are|were|to be|will|would) (?:also )?(?:given|paid|placed|laid|go|going|directed|devoted)(?: first| mainly| chiefly)? (?:to|on)|new in (?:the|this|its) (?:\p{L}+ ){1,2}(?:is|are|were))\s+/iu,
  ),
  opens(
    1,
    new RegExp(
      `\\b(?:${parties})${clause}(?: \\p{L}+){0,2}? (?:also )?(?:aims?(?: at| to)|is aimed at|are aimed at|aimed at|seeks? to|is designed to|is intended to|are intended to|was intended to|was designed to|intends? to|(?:is|was|were|are) meant to|(?:is|was|has been|have been) used to|means? to|wants? to|plans? to|will|would|agreed to|have agreed to|pledged to|undert(?:ake|akes|ook) to|commit(?:s|ted)?(?: themselves| itself)? to|binds? (?:itself|themselves|them|both) to|are to|is to|was to|were to|hopes? to|promised? to|commits both sides to|obliges the parties to|lets? the \\p{L}+|enables? the \\p{L}+ to)(?::\\s*|\\s+)`,
      'iu',
    ),
  ),
  opens(
    1,
    new RegExp(
      `\\b(?:memorand\\p{L}+(?: of \\p{L}+)?|MoU|MOU|MoC|agreement|protocol|declaration|pact|accord)(?: \\([^)]*\\))?(?: [^.,;]{0,60}?)?(?:, [^.,;]{2,60},)? (?:on|about|concerning|regarding|in the field of|to (?:promote|develop|strengthen|advance|boost|expand|study|explore|test|deepen|support))\\s+${notField}(?!cooperation (?:was|were|has|have|between|with)\\b|cooperation[.,])`,
      'u',
    ),
  ),
  // "an MoU with A to digitise newspapers": what it is signed to do.
  opens(
    0.5,
    new RegExp(
      `\\b(?:memorand\\p{L}+(?: of (?:\\p{L}+ )?\\p{L}+)?|MoU|MOU|MoC|MOC)(?: \\(\\p{Lu}\\p{L}+\\))?(?: (?:with|in|on|at|here|today|yesterday)(?:(?! to )[^.;,]){2,90})? to (?=\\p{Ll}{3,} )(?!${noPurpose}\\b)`,
      'u',
    ),
  ),
  opens(
    1,
    /\b(?:memorand\p{L}+(?: of \p{L}+)?|MoU|MOU|MoC|agreement|protocol|declaration|pact|accord)\b[^.;]{0,140}?,? (?:to|aimed at|aiming (?:at|to)|designed to|intended to|meant to) (?=(?:promote|develop|strengthen|advance|boost|expand|study|explore|test|deepen|support|promoting|developing|strengthening|expanding|boosting|improve|improving|foster|encourage|enhance|increase|increasing|widen|widening|facilitate|facilitating|raise|raising|accelerate|accelerating)\b)/iu,
  ),
  opens(
    1,
    /\b(?:memorand\p{L}+(?: of \p{L}+)?|MoU|MOU|MoC|agreement|protocol|declaration|pact|accord)\b[^.;]{0,140}?,? (?:aimed at|with (?:the|an) (?:aim|goal|purpose|objective|intention) of|with a view to) (?=\p{L}+ing\b)/iu,
  ),
  opens(
    1,
    /\b(?:undertakes?|undertook|pledged?|promised?|vowed|commit(?:s|ted)?(?: themselves| itself)?|bind(?:s|ing)? (?:themselves|itself)) to\s+/iu,
  ),
  // "A, B and the C want to …": names stand for the parties.
  openedByNames(
    /^(?:the )?\p{Lu}[^.;:"“]{3,200}? and (?:the )?\p{Lu}[^.;:"“]{2,100}? (?:(?:wants?|plans?|intends?|hopes?|aims?|mean|wish|are|have agreed|agreed) to|will) (?!(?:jointly |also |soon )*(?:sign|ink|conclude|initial|extend|renew|meet|hold talks|be|have|end|start|begin)\b)(?=\p{Ll})/u,
  ),
  opens(
    1,
    /\bwill\s+(?=(?:exchange|share|run|train|develop|organi[sz]e|hold|build|create|launch|study|promote|conduct|work)\b[^.]*\b(?:under|as part of)\b[^.]*\b(?:memorand|MoU|MOU|agreement|protocol|declaration))/iu,
  ),
  opens(
    1,
    /\b(?:to|will|would|can|could|jointly) (?:help|assist|engage|participate|take part) (?:each other )?(?:in|with)\s+/iu,
  ),
]
