/**
 * What a word may make a sentence speak of, as bits: a sentence's traits are those of its words, and a
 * rule is only tried on sentences that have what it needs.
 */
export const traits = {
  memorandum: 1,
  paper: 1 << 1,
  sign: 1 << 2,
  negation: 1 << 3,
  never: 1 << 4,
  refusal: 1 << 5,
  rejection: 1 << 6,
  none: 1 << 7,
  collapse: 1 << 8,
  fake: 1 << 9,
  hope: 1 << 10,
  until: 1 << 11,
  ending: 1 << 12,
  expiry: 1 << 13,
  extension: 1 << 14,
  ahead: 1 << 15,
  date: 1 << 16,
  distance: 1 << 17,
  field: 1 << 18,
  cover: 1 << 19,
  together: 1 << 20,
  aim: 1 << 21,
  gathering: 1 << 22,
  vague: 1 << 23,
} as const

/** The words, or parts of words, that give each trait. */
const patterns: readonly (readonly [number, RegExp])[] = [
  [traits.memorandum, /memorand|^mo[uc]s?$|agreement|protocol|declaration|accord|pact/],
  [
    traits.paper,
    /sign|document|agreement|deal|accord|pact|paper|text|arrangement|partnership|exten|renew|ceremony|inked|conclu|termin|scrap|understanding|act|treaty|draft|represented|^(?:pen(?:ned|s)?|names?)$|memorand|mo[uc]|protocol|declaration/,
  ],
  [
    traits.sign,
    /sign|ink|conclu|final|enter|seal|formal|initial|adopt|struck|reached|exchang|put|affix|append|set|came|agreed|shook|negotiate|subscrib|^pen(?:ned|s)$|executed|^took$/,
  ],
  [traits.negation, /^not$|n['’]t|without/],
  [traits.never, /cannot|n['’]t|never|^nor$|neither/],
  [traits.refusal, /refus|declin|fail|unwilling|reluctant|decid|opt|chose/],
  [
    traits.rejection,
    /reject|veto|turn|threw|thrown?|throw|vot|block|den[yi]|dismiss|abandon|shelv|drop|halt|call|suspend|walk|back|pull|spurn|oppos|^not$|withdrawn|unsigned/,
  ],
  [traits.none, /^(?:no|any)$/],
  [traits.collapse, /collapsed|broke|fell|failed|foundered|ends?$|ended|ending|stalled|unravel/],
  [traits.fake, /unsigned|without|fake|forge|fabricat|bogus|hoax|fictitious|through/],
  [traits.hope, /hoped/],
  [traits.until, /unless|until/],
  [
    traits.ending,
    /terminat|cancel|scrap|annul|revok|rescind|withdr|pull|quit|end|tear|tore|torn|denounc|dissolv|void|abrogat|axe|walk|exit|discontinu|repudiat/,
  ],
  [traits.expiry, /expir|laps|^r[au]n$|end|ceased/],
  [traits.extension, /exten|renew|prolong|roll|re-sign|further|another|additional|more/],
  [
    traits.ahead,
    /^(?:to|will|would|shall|may|might|could|should|talks|verge|brink)$|consider|negotiat|discuss|approv/,
  ],
  [
    traits.date,
    /\d|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|yan|fev|iyun|iyul|avq|okt|noy|dek|ocak|şubat|nisan|haziran|temmuz|ağus|eyl|ekim|kas|aralık)|^(?:янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)|day$|day['’]s$|tonight|^(?:morning|afternoon|evening|night|ago|earlier)$/,
  ],
  [
    traits.distance,
    /video|zoom|webex|teams|skype|teleconference|virtual|remote|online|electronic|e-sign|digital|correspond|courier|post|mail|exchange/,
  ],
  [traits.field, /field|area|sphere|sector|domain|direction|topic|priorit|point|theme|subject/],
  [
    traits.cover,
    /cover|envis|fores|provi|stipul|includ|encompass|regulat|span|address|focus|concentrat|cent(?:er|re)s|deal|concern|relates|involv|entail|sets|lays|call|paves|opens|creat|establish|offers|govern|allow|extends|touches|embraces|about|dedicat|devot|facilit|outline|define|support|promot|prescrib|contempl|keeps|adds|retains|priorit|tackles|targets|handles|speak|mention|lists|names/,
  ],
  [traits.together, /operat|collaborat|work|team|partner|join|other/],
  [traits.aim, /^(?:to|will|would)$|aim/],
  [
    traits.gathering,
    /^met$|meeting|ceremony|signing|signature|summit|forum|conference|talks|gathered|hosted|visit|event|occasion|became|held|took/,
  ],
  [traits.vague, /week|month|weekend|recently/],
]

/** The traits that a word in small letters gives. */
export function traitsOfWord(word: string): number {
  let bits = 0
  for (const [bit, pattern] of patterns) if (pattern.test(word)) bits |= bit
  return bits
}
