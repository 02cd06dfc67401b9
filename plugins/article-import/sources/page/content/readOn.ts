import type {PageNode} from '../tree/node.ts'
import {blocksIn} from './blocksIn.ts'
import {isRelatedLabel, startsWithAny} from './phrases.ts'
import type {Survey} from './survey.ts'

const labels = startsWithAny(`
  read on | read full story | read full article | read article | read story | read post | full story | full article | continue | go to article | view article | view story | details | more |
  weiter | weiterlesen | mehr | mehr lesen | zum artikel | ganzen artikel lesen | lire la suite | lire l'article | en savoir plus | seguir leyendo | leer más | leer | leer nota | ver más | continuar leyendo |
  ler mais | continuar lendo | ler notícia | continua | continua a leggere | leggi tutto | leggi | lees artikel | läs hela | fortsätt läsa | les hele saken | fortsett å lese | lue lisää |
  więcej | czytaj dalej | celý článek | číst dál | tovább | citește mai mult | devamı | devamını oku | haberi oku | ardı | davamı | ətraflı | далее | читать далее | читать полностью | читать | подробнее |
  далі | читати далі | περισσότερα | διαβάστε περισσότερα | اقرأ المزيد | التفاصيل | ادامه مطلب | להמשך קריאה | לכתבה המלאה | पूरा पढ़ें | और पढ़ें | selengkapnya | baca selengkapnya | đọc tiếp | chi tiết |
  阅读全文 | 查看全文 | 閱讀全文 | 続きを読む | もっと見る | 더보기 | 자세히 보기`)

/** A button's label has at most so much text. */
const LABEL = 40

/** A member has at most so many blocks. */
const BLOCKS = 12

/** Whether an element tells of another story: it ends with a link such as "Read on" to its page. */
export function endsWithReadOn(survey: Survey, node: PageNode): boolean {
  const blocks = blocksIn(survey, node, BLOCKS)
  const last = blocks[blocks.length - 1]
  if (last === undefined || blocks.length < 2 || blocks.length === BLOCKS) return false
  if (last.size > LABEL || last.linkSize < 0.9 * last.size) return false
  return labels.test(last.text) || isRelatedLabel(last.text)
}
