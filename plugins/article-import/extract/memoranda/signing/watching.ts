import {definePhrase} from '../../text/phrase.ts'

/** What those do at a signing who do not sign. */
export const watching = definePhrase(
  /\b(?:in the presence of|in (?:his|her|their) presence|attended by|witness(?:ed|es|ing)?|with (?:the )?[^,.;]{3,80} as (?:an? |the )?witness|watched|looked on|presided|oversaw|hosted|moderated|chaired|supervised|blessed|was present|were present|present at|(?<!\b(?:his|her) )guests?|joined by|under the (?:patronage|auspices|aegis|supervision|sponsorship)|facilitated by|applauded|opened by)\b/iu,
)
const speakers =
  'said|says|told|added|noted|stressed|emphasi[sz]ed|stated|expressed|thanked|explained|called|described|welcomed|hailed|praised|visited|recalled|informed|spoke'

/** What is said at a signing, and does not sign it. */
export const speaking = definePhrase(new RegExp(`\\b(?:${speakers})\\b`, 'iu'))
