const years =
  /(?<![\p{L}\p{N}$€£¥.,#№-])(?:1[5-9]|20|21)\d\d(?:[-–/]\d{2,4})?(?![\p{L}\p{N}%°]|[.,]\d|\s?(?:people|persons|metres|meters|m|km|kg|tonnes|tons|euros?|dollars?|lira|manats?|rubles?|pounds|guests|visitors|students|seats|copies|participants|employees|workers|soldiers|delegates|runners|votes|tickets|hectares|square|units|homes|houses|books|trees|jobs|words|pages|points|cases|feet|miles|kilomet\p{L}+|kilogram\p{L}*|litres|times|spectators|fans|children|families|residents|objects|items|works|paintings|signatures|members|officers|volunteers)\b)/u
const words =
  /\b(?:this|last|next|previous|past|coming|following|current|same|that|preceding|present)\s+(?:calendar\s+|school\s+|academic\s+|financial\s+)?year\b(?![-–]old)|\byears?\s+(?:ago|earlier|later|before)\b|\bof the year\b|\byear['’]s\b|(?<![\p{L}])(?:в (?:этом|прошлом|следующем|будущем|текущем) году|(?:этого|прошлого|текущего|следующего) года|dieses jahr(?:es)?|letztes jahr|letzten jahres|nächstes jahr|nächsten jahres|vergangenen jahres|im vorjahr|cette année|l['’]an (?:dernier|passé)|l['’]année (?:dernière|prochaine)|este año|el año pasado|el próximo año|quest['’]anno|l['’]anno scorso|este ano|ano passado|próximo ano|dit jaar|vorig jaar|volgend jaar|w tym roku|w (?:zeszłym|ubiegłym|przyszłym) roku|(?:förra|nästa) året|(?:sidste|forrige|næste|neste) år|i år|i fjor|anul (?:acesta|trecut|viitor)|bu il|keçən il|gələn il|bu yıl|geçen yıl|gelecek yıl|(?:цього|минулого|наступного) року)(?![\p{L}])/iu

/** Whether a paragraph tells the year of its dates: a year in figures, or “last year” and the like. */
export function givesYear(paragraph: string): boolean {
  return (
    years.test(paragraph) ||
    words.test(
      paragraph.replace(
        /\b(?:man|woman|person|player|artist|employee|song|word|book) of the year\b|\bnew year['’]s\b|\bend of the year\b/giu,
        '',
      ),
    )
  )
}

/** Whether a sentence speaks of a day that comes back each year. */
export function isAnnual(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - 80), start)
  const after = sentence.slice(end, end + 60)
  if (/\b(?:every|each)\s+(?:year\b[^.;]*|(?:\p{L}+,?\s+)?(?:on\s+)?(?:the\s+)?)$/iu.test(before))
    return true
  if (
    /\b(?:every|each) year\b|\bannually\b|\byearly\b|\bonce a year\b|\byear after year\b/iu.test(
      sentence,
    )
  )
    return true
  if (
    /\b(?:is|are|has been|have been)\s+(?:traditionally\s+|always\s+|usually\s+|officially\s+|now\s+|also\s+|widely\s+)?(?:celebrated|marked|observed|commemorated|honou?red)\b[^.;]*$/iu.test(
      before,
    )
  )
    return true
  if (/\b(?:falls|always falls|traditionally falls)\s+on\s+(?:the\s+)?$/iu.test(before)) return true
  if (
    /(?:каждый год|ежегодно|jedes jahr|jährlich|chaque année|tous les ans|cada año|todos los años|ogni anno|todos os anos|hər il|her yıl|щороку|elk jaar|ieder jaar|co roku|varje år|hvert år|în fiecare an|každý rok|každoročně)/iu.test(
      sentence,
    )
  )
    return true
  return /^,?[^.;,]{0,30}\b(?:is|are)\s+(?:traditionally\s+)?(?:celebrated|marked|observed|commemorated)\b/iu.test(
    after,
  )
}
