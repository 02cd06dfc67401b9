import {signs} from './charClass.ts'
import {wordSet} from './lexicon.ts'
import {prefixFilter, type Words, wordTraits} from './words.ts'

/** What a line left over from a page's frame is. */
export type BoilerplateKind =
  | 'social-follow line'
  | 'read-more line'
  | 'copyright line'
  | 'call to subscribe'

const networks =
  '(?:twitter|facebook|instagram|insta|telegram|linkedin|you ?tube|tik ?tok|whats ?app|threads|viber|vk|pinterest|bluesky|mastodon|snapchat|discord|reddit|google news|news google|flipboard|x|x \\(formerly twitter\\)|social media|social networks?|socials|fb|твиттере?|фейсбуке?|телеграм\\w*|инстаграм\\w*|ютуб\\w*)'

/** Each is tried on a short paragraph from its beginning. */
const patterns: readonly (readonly [BoilerplateKind, RegExp])[] = [
  [
    'social-follow line',
    new RegExp(
      `^(?:please |don[’']t forget to |make sure to |be sure to |you can (?:also )?|for (?:more|the latest|breaking|daily)[^.]{0,60}?[, ]|stay (?:updated|informed|tuned|connected)[^.]{0,40}?[:,–—-] ?|and |also )?(?:follow|like|find|join|add|friend|connect with|catch|visit|check) (?!up)[^.!?]{0,80}?\\b(?:on|at|in|via|through)\\b (?:our |the |your )?${networks}(?![\\p{L}\\p{N}])`,
      'iu',
    ),
  ],
  [
    'social-follow line',
    /^(?:please |also )?(?:follow|like) (?:us|me|our [^.!?]{1,40}(?:page|channel|account|profile))\b(?:[:!. @–—-]|$| (?:on|at|for)\b)/iu,
  ],
  ['social-follow line', /^(?:please |also )?follow @[\w.]+/iu],
  [
    'social-follow line',
    new RegExp(
      `^(?:stay connected|stay tuned|keep in touch|keep up|get in touch|connect) (?:with|to) (?:us|our [^.!?]{1,40})\\b[^.!?]{0,60}${networks}(?![\\p{L}\\p{N}])`,
      'iu',
    ),
  ],
  [
    'social-follow line',
    new RegExp(
      `(?:^|[,.!?:|–—-]\\s+|[”"]\\s)(?:please |you can |and )?(?:follow|tweet) (?:him|her|them|us|me|the author|the reporter|the writer) (?:on|at) (?:${networks}\\b|@)`,
      'iu',
    ),
  ],
  [
    'social-follow line',
    new RegExp(
      `^(?:click to )?(?:share|tweet|pin|send)(?: (?:this|it))? (?:on|via|to|with|by) (?:${networks}|e-?mail)(?![\\p{L}\\p{N}])[^.!?]{0,40}$`,
      'iu',
    ),
  ],
  ['social-follow line', /^(?:share|tweet|pin) (?:this|the) (?:article|story|post|news|page)\b/iu],
  [
    'social-follow line',
    new RegExp(
      `^[^.!?]{0,60}\\b(?:follow|like|find) us (?:on|at)\\b[^.!?]{0,60}${networks}(?![\\p{L}\\p{N}])`,
      'iu',
    ),
  ],
  [
    'social-follow line',
    new RegExp(`^we(?:[’']re| are) (?:also )?on ${networks}(?![\\p{L}\\p{N}])`, 'iu'),
  ],
  [
    'social-follow line',
    /^(?:join|subscribe to|follow|visit|like) (?:our|us|the|@\w+)[^.!?]{0,50}(?:telegram|youtube|you tube|whatsapp|facebook|instagram|twitter|viber|social)[^.!?]{0,40}(?:channel|page|group|account|profile|community|media|feed)s?/iu,
  ],
  [
    'social-follow line',
    /^(?:подпи(?:сывайтесь|шитесь)|следите за нами|читайте нас|присоединяйтесь к нам|мы в (?:соц|телеграм|фейсбук))/iu,
  ],
  [
    'social-follow line',
    /^(?:bizi (?:\S+ ){0,3}(?:izləyin|takip edin)|(?:telegram|facebook|instagram|youtube|whatsapp|twitter)\S* (?:\S+ ){0,3}(?:izləyin|takip edin|abunə olun|abone olun))/iu,
  ],
  [
    'social-follow line',
    /^(?:folgen sie (?:uns|\S+) |folgt uns |suivez[- ]nous |rejoignez[- ]nous |síguenos |síganos |seguici |siga[- ]nos |obserwuj nas |volg ons |følg oss |följ oss )/iu,
  ],
  [
    'read-more line',
    /^[^\p{L}\p{N}]*(?:(?:to )?(?:read|see|watch|learn|view|discover|find out|hear) (?:more|also|next|further|now|here)|also (?:read|see|watch)|also of interest|more (?:to read|stories|news|from us|on this(?: topic| story)?|in this section)|(?:see|watch) also|(?:continue|keep) reading(?: (?:below|after the (?:ad(?:vert(?:isement)?)?|video|picture|photo)s?|on (?:the )?next page|here))?|(?:recommended|picked|selected|more) for you|read (?:the )?(?:full|whole|entire|original|rest of the|complete) (?:story|article|text|report|interview|version)[^.!?]{0,40}|you (?:may|might) also (?:like|enjoy|be interested in)|(?:related|recommended|suggested)(?: (?:articles?|stor(?:y|ies)|news|posts?|reading|content|topics?|links|coverage))?|don[’']?t miss|must read|editor[’']s picks?|most read|trending now)\s*(?:[:–—|»>›→…]|-\s|\.\.\.|\.?$)/iu,
  ],
  [
    'read-more line',
    /^[^\p{L}\p{N}]*(?:(?:to )?read (?:more|also)|see also|also read|learn more|find out more)\s+(?:about|on|at|in|from|here|in our|on our|stories|news|articles|of our|coverage|»|>>)\b[^.!?]{0,100}[.!]?$/iu,
  ],
  [
    'read-more line',
    /^[^\p{L}\p{N}]*(?:read|watch|see|find|listen to|view) (?:more|all|other)\b[^.!?]{0,40}\b(?:on|at|in) our (?:\p{L}+ )?(?:channel|site|website|page|app|archive|blog|podcast|account)\b/iu,
  ],
  ['read-more line', /^[^\p{L}\p{N}]*(?:read more|read also|also read|see also) [«“"'‘\p{Lu}]/u],
  [
    'read-more line',
    /^[^\p{L}\p{N}]*(?:Read (?:More|Also)|READ (?:MORE|ALSO)|Also Read|ALSO READ|See Also|SEE ALSO|Read also|Also read|See also) \p{Lu}\p{L}+ [^.!?]{8,}$/u,
  ],
  [
    'read-more line',
    /^(?:click|tap|press) (?:here|on the link|the link|below|this link)\b[^.!?]{0,40}\b(?:read|see|view|watch|more|full|subscribe|sign|details|join|download|access|story|article)?\b/iu,
  ],
  [
    'read-more line',
    /^(?:for more (?:information|details|news|stories|on this)[^.!?]{0,20}[,:]? (?:click|visit|see|read|go to)|for the full (?:story|article|report))/iu,
  ],
  [
    'read-more line',
    /^[^\p{L}\p{N}]*(?:читайте (?:также|ещё|еще|подробнее|далее)|смотрите также|подробнее\s*(?:[:–—|»>]|$)|по теме\s*[:–—]|həmçinin (?:oxuyun|baxın)|(?:daha )?ətraflı oxuyun|daha çox oxu|bunları da oxuyun|ayrıca (?:bakınız|oku(?:yun)?)|i̇?lgili haber(?:ler)?\s*(?:[:–—|»>]|$)|devamını oku|haberin devamı|lesen sie (?:auch|mehr)|mehr zum thema|weiterlesen|auch interessant|lire (?:aussi|la suite|également)|à lire aussi|voir aussi|leer (?:más|también)|lea también|le puede interesar|leia (?:mais|também)|leggi anche|lees (?:ook|meer)|czytaj (?:także|też|więcej))(?![\p{L}\p{N}])/iu,
  ],
  [
    'copyright line',
    /^[^\p{L}\p{N}©(]*(?:©|\(c\)|&copy;|copyright\s*(?:©|\(c\)|&copy;|\d{4}|by\s|notice\b)|\(c\)\s)/iu,
  ],
  [
    'copyright line',
    /^(?:Copyright|COPYRIGHT)[,:]?\s+(?:of\s+|by\s+)?[\p{Lu}][^.!?]{0,60}(?:\d{4}|[Aa]ll [Rr]ights [Rr]eserved|\.?$)/u,
  ],
  ['copyright line', /^[^.!?]{0,80}(?:©|\(c\)|copyright)\s*\d{4}/iu],
  ['copyright line', /^[^.!?]{0,60}©\s*(?:by\s+)?\p{Lu}[^.!?]{0,60}\.?$/u],
  ['copyright line', /^(?:[^.!?]{0,100}[.,]\s+)?all rights (?:are )?reserved\b[.!]?/iu],
  [
    'copyright line',
    /^(?:any |the )?(?:reproduction|republication|reprint(?:ing)?|redistribution|copying|use|reuse|unauthori[sz]ed (?:use|reproduction|copying))\b[^.!?]{0,160}\b(?:prohibited|forbidden|not (?:permitted|allowed)|without (?:the )?(?:prior |express |written |our )|strictly)\b/iu,
  ],
  [
    'copyright line',
    /^(?:this|the|no part of this) (?:material|article|content|text|publication|story)[^.!?]{0,30}\bmay (?:not )?be (?:published|reproduced|reprinted|copied|redistributed|republished|used)\b/iu,
  ],
  [
    'copyright line',
    /^(?:when|in case of|while) (?:using|quoting|reprinting|citing|copying|re-?publishing)\b[^.!?]{0,120}\b(?:reference|link|hyperlink|credit|attribution)\b[^.!?]{0,80}\b(?:required|mandatory|obligatory|must|necessary)\b/iu,
  ],
  [
    'copyright line',
    /^(?:все права защищены|bütün hüquqlar qorunur|tüm hakları saklıdır|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|при (?:использовании|перепечатке|копировании|цитировании))/iu,
  ],
  [
    'call to subscribe',
    /^(?:please |to |don[’']?t forget to |be sure to |why not |want more[^.!?]{0,40}\? |enjoy(?:ed|ing)? (?:this|our|what)[^.!?]{0,60}[?!.] |like (?:this|what)[^.!?]{0,60}\? |love [^.!?]{0,60}\? )?(?:subscribe|sign[- ]?up|sign up|register|opt in|join|get|receive|click here to subscribe|click here to sign up|enter your e-?mail)\b[^.!?]{0,160}\b(?:newsletters?|news ?letter|mailing list|inbox|e-?mail (?:alerts?|updates?|address|digest|briefing|list)|(?:daily|weekly|morning|evening|news|free) (?:brief(?:ing)?s?|digest|updates?|alerts?|round-?up|bulletin|email)|breaking news alerts?|push notifications?|notifications|our (?:updates|alerts|podcast|bulletin|mailing))\b/iu,
  ],
  [
    'call to subscribe',
    /^(?:please |don[’']?t forget to )?subscribe(?: here| now| today| to| for|[!.]?$| and )(?:(?!\s+(?:the|that|this)\s+(?:view|idea|theory|notion|belief|principle)).)*$/iu,
  ],
  [
    'call to subscribe',
    /^(?:the latest|all the|our|today[’']s|top|breaking|more|must-read)[^.!?]{0,80}\b(?:(?:delivered|sent|straight|direct(?:ly)?|right) )+(?:in)?to your (?:inbox|e-?mail|phone)/iu,
  ],
  [
    'call to subscribe',
    /^(?:get|have|receive|want)\b[^.!?]{0,100}\b(?:delivered|sent|straight|direct(?:ly)?|right|in) (?:(?:to|in|into|direct(?:ly)?) )?your (?:inbox|e-?mail|phone|mailbox)/iu,
  ],
  [
    'call to subscribe',
    /^(?:already (?:a|an|have a)[^.!?]{0,30}(?:subscriber|subscription|member|account)|not (?:yet )?a (?:subscriber|member)|become a (?:subscriber|member|patron|supporter)|support (?:our|independent|local|quality) (?:journalism|journalists|newsroom|reporting|work|media)|start your (?:free )?(?:trial|subscription)|(?:to|please) (?:continue|keep) reading,? (?:please )?(?:subscribe|log|sign|register)|(?:this|the full) (?:article|story|content) is (?:available )?(?:only )?(?:for|to) (?:our )?(?:subscribers|members|premium))\b/iu,
  ],
  [
    'call to subscribe',
    /^(?:download|get|install) (?:our|the [\p{L}]+)( (?:free|mobile|news))* app\b/iu,
  ],
  [
    'call to subscribe',
    /^(?:stay (?:informed|updated|up to date|in the loop|ahead)|never miss|don[’']?t miss)\b[^.!?]{0,80}[:.!,–—-]*\s*(?:subscribe|sign up|join|get|with our|by subscribing|register)\b/iu,
  ],
  [
    'call to subscribe',
    /^[^.!?]{0,70}\b(?:subscribe|sign up) (?:to|for) (?:our|the [\p{L}\s]{1,30}) (?:newsletter|mailing|updates|channel|podcast|briefing)/iu,
  ],
  // A question, a clause or an offer before it, and then the call.
  [
    'social-follow line',
    /^[^"“”„«]{0,160}(?:[.!?:]|,| [–—-]| and)\s+(?:please |just )?(?:follow|like|find|join) (?:us|me|@\w+|our [^.!?]{1,40}(?:page|channel|account|profile|feed|group))(?=\s+(?:on|at|there|here|for|via|and|too)\b|\s*[.!:@]|$)/iu,
  ],
  [
    'call to subscribe',
    /^[^"“”„«]{0,160}(?:[.!?:]|,| [–—-])\s+(?:please |just )?(?:subscribe|sign[- ]?up)(?=\s+(?:here|now|today|to our|for our|for free|to us|via|by e-?mail)\b|\s*[.!]?$)/iu,
  ],
  [
    'read-more line',
    /^[^\p{L}\p{N}]*(?:also (?:on|in|from) (?:our|this) (?:site|website|page|paper|newspaper|app|section|channel)|(?:continue|keep|carry on) reading (?:on|at|in) (?:our|the) (?:\p{L}+ )?(?:site|website|page|app|blog)|more (?:on|about|from) (?:this|the|our) (?:story|topic|subject|case|series|section|author|site|coverage))\s*(?:[:–—|»>.…]|$)/iu,
  ],
  [
    'read-more line',
    /^[^\p{L}\p{N}]*(?:mehr (?:dazu|zum thema|darüber|hierzu)|mehr (?:nachrichten|artikel) (?:aus|zu)|zum weiterlesen|das könnte (?:sie|dich|euch) auch interessieren|en savoir plus|sur le même sujet|más información|te puede interesar|noticias relacionadas|saiba mais|veja (?:também|mais)|per saperne di più|potrebbe interessarti|lees meer|meer over|zobacz (?:też|także)|læs (?:også|mere)|läs (?:också|även|mer)|les (?:også|mer)|čtěte (?:také|více)|citește (?:și|mai)|olvasta már)\s*(?:[:–—|»>.…]|$|\p{Lu})/iu,
  ],
  ['call to subscribe', /^(?:newsletter|subscribe)\s*[:|–—-]/iu],
  [
    'call to subscribe',
    /^(?:abonnez-vous|inscrivez-vous à (?:notre|la)|abonnieren sie|jetzt abonnieren|melden sie sich (?:für|zu)[^.!?]{0,40}newsletter|suscríbete|suscríbase|inscreva-se|assine (?:já|a nossa)|iscriviti|abone olun|abunə olun|xəbər bülleteni)/iu,
  ],
]

/** Every pattern begins with one of these, or has one of {@link strong}; most paragraphs do neither. */
const beginnings =
  /^[^\p{L}]{0,12}(?:(?:please|you|stay|and|also|follow|like|find|join|add|friend|connect|catch|visit|check|keep|get|share|tweet|pin|read|see|watch|learn|view|discover|hear|more|continue|related|recommended|suggested|trending|click|tap|press|want|enjoy(?:ed|ing)?|love|sign|register|receive|enter|have|already|become|support|download|install|never|pick|select|send|listen|lea|alle|tous|todos|tutti|t[üu]m)(?!\p{L})|don|make sure|be sure|for (?:more|the|breaking|daily)|we[’' ]|subscr|to (?:read|continue|keep|subscribe)|recommend|must|editor|most read|why not|opt|not (?:yet )?a |start your|newsletter|signup|[^\u0000-\u007F]|подпи|bizi|folg|suivez|rejoignez|síg|seguici|siga|obserwuj|volg|daha|həm|bunlar|ayr|das könnte|en savoir|sur le même|más inf|te puede|notic|saiba|veja|per saperne|potrebbe|meer |zobacz|l[æä]s |les |čtěte|citește|olvasta|zum weiter|ilgili|devam|haberin|lesen|mehr|weiter|auch|lire|voir|leer|le puede|leia|leggi|lees|czytaj|abon|inscr|jetzt|melden|suscr|assine|iscriv|telegram|facebook|instagram|youtube|whatsapp|twitter|b[üu]t[üu]n)/iu
const strong =
  'follow (?:him|her|them|us|me|the )|(?:un)?subscri|sign[- ]?up|newsletter|inbox|copyright|reserved|prohibited|forbidden|permission|permitted|reproduc|republ|reprint|mandatory|obligatory|hyperlink|attribution|may (?:not )?be |your (?:phone|e-?mail)|twitter|facebook|instagram|telegram|без|при '
const strongHere = new RegExp(strong, 'iy')
const strongAnywhere = new RegExp(strong, 'i')
/** The first letters of what {@link strong} looks for. */
const strongPrefixes = prefixFilter('fol sub uns sig inb rep may you без при'.split(' '))
/** Those of its long words: “reserved”, “forbidden”. */
const longPrefixes = prefixFilter(
  'new cop res pro for per man obl hyp att twi fac ins tel'.split(' '),
)
const shortestOfLong = 'twitter'.length
/** The first letters of what {@link beginnings} looks for, and its words of two letters. */
const firstPrefixes = prefixFilter(
  `ple don mak sur you for sta and als fol lik fin joi add fri con cat vis che kee get sha twe pin sub rea see wat lea vie
  dis hea mor rel rec sug mus edi mos tra cli tap pre why not wan enj lov sig reg opt ent hav alr bec sup dow ins nev
  new biz rej sig seg obs vol dah bun ayr ilg dev les meh wei auc lir voi lee leg cze cza all tou tod tut abo ins jet mel sus
  ass isc tel das sur mas sai vej not pot per mee zob cit olv zum hab pic sel sen lis fac tum but you`.split(
    /\s+/u,
  ),
)
const firstShort = wordSet(['be', 'we', 'to', 'le', 'en', 'te'])

/** What most paragraphs are not, told from their words; only then expressions look closer. */
function mayBeBoilerplate(words: Words): boolean {
  const {text} = words
  const isPlain = (words.signs & signs.notAscii) === 0
  if (mayBegin(words, isPlain) && beginnings.test(text)) return true
  if ((!isPlain && text.includes('©')) || text.includes('(c)') || text.includes('(C)')) return true
  for (let index = 0; index < words.length; index++) {
    if (
      strongPrefixes.mayBegin(words, index) ||
      (longPrefixes.mayBegin(words, index) &&
        words.end(index) - words.start(index) >= shortestOfLong)
    ) {
      strongHere.lastIndex = words.start(index)
      if (strongHere.test(text)) return true
    }
    // “All-rights-reserved” is one word.
    if (words.has(index, wordTraits.joined) && strongAnywhere.test(words.word(index))) return true
  }
  return false
}

function mayBegin(words: Words, isPlain: boolean): boolean {
  if (!isPlain) {
    const end = Math.min(words.text.length, 13)
    for (let index = 0; index < end; index++) if (words.text.charCodeAt(index) > 0x7f) return true
  }
  let first = 0
  while (words.has(first, wordTraits.digitFirst) && first < 3) first++
  return firstPrefixes.mayBegin(words, first) || firstShort.has(words.number(first))
}

/** Longer paragraphs are the author's own text. */
const longest = 320

/** What kind of left-over a paragraph is, or undefined when it is the author's text. */
export function boilerplateKind(words: Words): BoilerplateKind | undefined {
  const paragraph = words.text
  if (paragraph.length > longest + 40 || !mayBeBoilerplate(words)) return undefined
  // What stands in quotation marks is somebody's word.
  if (/^\s*["“”„«‘']/u.test(paragraph)) return undefined
  const text = paragraph
    .replace(/[\s\u00A0\u200B]+/gu, ' ')
    .replace(/^[\s—–*•·▶►➡👉📲→|_=~>-]+/u, '')
    .trim()
  if (text === '' || text.length > longest) return undefined
  if (/^["“”„«‘']/u.test(text)) return undefined
  // A call is an imperative, not the subject of a sentence that goes on with a verb of report.
  if (
    /[,”"] (?:he|she|they|the \p{L}+|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:said|says|told|added|urged|urges|asked|wrote|writes|explained|joked|shouted|advised|advises|recalled|argues|argued|insists|insisted|quipped|warns|warned|suggested|suggests)\b/iu.test(
      text,
    )
  ) {
    return undefined
  }
  return patterns.find(([, pattern]) => pattern.test(text))?.[0]
}
