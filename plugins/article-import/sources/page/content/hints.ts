import type {PageNode} from '../tree/node.ts'
import {isNotice, isRelatedLabel} from './phrases.ts'
import {isReaderLabel} from './readerLabels.ts'

/** What an element's attributes say about its content, as bits. */
export const hint = {
  /** Names itself the article's body. */
  body: 1,
  /** Names itself content, post, story: a wrapper around the body as a rule. */
  content: 2,
  /** Sharing, related stories, advertising, newsletters, navigation... */
  furniture: 4,
  comments: 8,
  /** Byline, date, tags: furniture when small. */
  minor: 16,
  caption: 32,
  hidden: 64,
  pullQuote: 128,
} as const

type Vocabulary = readonly (readonly [number, string])[]

/**
 * Words and pairs of words (joined by `+`) of class names and ids. Names are English on most
 * sites of the world; the others are of sites that name them in their own language.
 */
const vocabulary: Vocabulary = [
  [
    hint.body,
    `article+body article+content article+text article+copy article+corpus articlebody articlecontent
    articletext articlecopy story+body story+content story+text story+copy storybody storycontent storytext
    post+body post+content post+text postbody postcontent posttext entry+content entry+body entry+text
    entrycontent entrybody news+body news+content news+text news+detail newsbody newscontent newstext
    newsdetail body+text body+copy bodytext bodycopy body+content content+body contentbody content+text
    contenttext text+body text+content full+text fulltext detail+content detail+text detail+body
    details+content details+body single+content blog+content blog+body name+body prose wysiwyg
    artikel+text artikeltext artikel+inhalt artikel+body texte+article article+texte corps+article
    article+corps contenu+article cuerpo+noticia cuerpo+nota nota+cuerpo texto+noticia noticia+texto
    noticia+cuerpo noticia+contenido contenido+noticia corpo+noticia corpo+materia materia+conteudo
    conteudo+materia testo+articolo corpo+articolo articolo+testo tresc+artykulu haber+metni haber+detay
    haber+icerik haber+metin metin+haber xeber+metn xeber+metni article+detail article+section+content
    release+body release+content press+text post+full story+main speech+text recipe+content`,
  ],
  [
    hint.content,
    `article story post entry content main hentry blog news text body page single detail details
    artikel noticia nota articolo materia haber xeber artykul clanek statya articles richtext`,
  ],
  [
    hint.furniture,
    `share shares sharing sharebar sharedaddy sharer addthis addtoany a2a sharethis social socials
    follow followus like+button fb+like tweet+button whatsapp
    related relateds recommended recommendation recommendations recirc recirculation trending popular
    most+read mostread most+viewed most+popular read+more readmore read+next readnext up+next upnext
    more+stories more+news more+from morefrom also+like also+read alsoread see+also seealso further+reading
    next+article next+story other+news other+stories editors+picks editor+picks dont+miss latest+news
    related+posts jp+relatedposts yarpp zergnet outbrain taboola ob+widget revcontent mgid nativo dianomi
    zemanta teasers teaser+list onward linkbox link+box crosslinks promo promos promoted promobox
    promotion cta callout+box upsell
    ad ads adv advert adverts advertisement advertisements advertising advertorial+box adbox adunit adslot
    adsense adsbygoogle adwrapper adcontainer dfp gpt sponsor sponsors sponsored sponsorship anzeige anzeigen
    werbung publicidad publicidade publicite pubblicita reklam reklama banner banners leaderboard skyscraper
    mpu interstitial partner+links partners affiliate+disclosure
    newsletter newsletters signup sign+up subscribe subscription subscriptions subscribe+box optin opt+in
    mailchimp mc4wp mailinglist mailing+list email+form email+signup inline+signup paywall+message
    paywall+prompt paywall+offer paywall+barrier paywall+gate paywall+overlay paywall+banner paywall+box
    regwall piano+offer tp+modal membership+promo donate donation donations support+us contribute
    nav navbar navigation navigator menu menus submenu mainmenu megamenu breadcrumb breadcrumbs crumbs
    crumb pagination pager pagenav page+nav skiplink skip+link skip+links post+navigation nav+links toc
    table+of+contents jump+links
    footer foot colophon site+footer masthead site+header topbar top+bar header+bar site+info siteinfo
    sidebar side+bar sidebars rail right+rail left+rail rightrail rightcol rightcolumn right+col right+column
    leftcol leftcolumn left+column widgets widget+area widget+widget sidebar+widget infobox navbox
    cookie cookies consent gdpr ccpa cmp onetrust modal popup pop+up overlay lightbox tooltip toast
    adblock login log+in signin sign+in register searchform search+form search+box searchbox
    toolbar tools toolbox article+tools story+tools actions article+actions action+bar
    rating ratings vote votes poll polls quiz survey feedback
    app+download download+app get+app appstore print+button noprint donotprint dontprint
    author+bio authorbio author+box authorbox author+info author+card author+profile author+about about+author
    abouttheauthor about+the+author authors+bio bio contributor+bio writer+bio post+author+box author+description
    jwplayer brightcove video+player videoplayer audio+player playlist podcast+player listen+to ttsplayer
    carousel slider swiper slick ticker weather horoscope stock+quote
    disclaimer copyright copyrights signature signatures
    ilgili+haberler ilgili diger+haberler benzer verwandte verwandt weitere+artikel mehr+zum+thema
    relacionadas relacionados relacionada relacionado notas+relacionadas noticias+relacionadas leia+mais
    leia+tambem lea+tambien lee+tambien correlati correlate lire+aussi a+lire+aussi sur+le+meme+sujet
    podobne powiazane czytaj+tez polecane oxsar oxshar diger+xeberler
    paylas paylaş partager compartir compartilhar condividi teilen abonnieren
    boletin boletim infolettre inscription abonnement abo+box`,
  ],
  [
    hint.comments,
    `comment comments commentlist comments+area comment+list disqus disqus+thread respond livefyre
    fb+comments spotim spot+im coral+talk viafoura openweb conversation discussion user+comments
    reader+comments komentar komentarze komentari kommentar kommentare commentaire commentaires comentarios
    comentario commenti responses response+list yorum yorumlar yorumlari reyler serhler reacties`,
  ],
  [
    hint.minor,
    `byline bylines author authors writer reporter+name contributor contributors vcard meta metadata
    postmeta entry+meta post+meta article+meta article+info post+info dateline+bar timestamp date datetime pubdate
    published publish updated modified time posted posted+on time+ago reading+time read+time readtime kicker
    eyebrow overline category categories cat+links tag tags taglist tag+list tags+links keywords keyword topics
    topic label labels source+link views view+count hits counter rubric section+name edit+link print
    button buttons btn controls icon icons location credits header heading+meta
    shortlink permalink comments+link autor autore auteur fecha data datum tarih tarix etiketler etiquetas
    schlagworte mots+cles toplist`,
  ],
  [
    hint.caption,
    `caption captions figcaption wp+caption+text photocredit photo+credit image+credit img+credit
    picture+credit media+credit credit photo+caption image+caption img+caption imagecaption photocaption
    media+caption media+description video+description video+caption photo+description image+description img+desc img+descr img+description bildunterschrift bildnachweis bildtext legende didascalia pie+foto piefoto pie+de+foto
    legenda slideshow gallery galleries photogallery photo+gallery image+gallery imagegallery galerie galeria`,
  ],
  [
    hint.hidden,
    `visually+hidden visuallyhidden sr+only screen+reader screenreader offscreen off+screen a11y+hidden
    assistive assistive+text element+invisible accessibly+hidden`,
  ],
  [
    hint.pullQuote,
    `pullquote pull+quote pullquotes pull+quotes pulled+quote quote+pull blockquote+pull zitat+box`,
  ],
]

const words = new Map<string, number>()
const lastOfTriples = new Set<string>()
for (const [bits, list] of vocabulary) {
  for (const entry of list.split(/\s+/)) {
    if (entry === '') continue
    words.set(entry, (words.get(entry) ?? 0) | bits)
    if (entry.split('+').length === 3) lastOfTriples.add(entry)
  }
}

/** Beginnings that no content's name has; six letters, the whole word may go on. */
const beginnings = new Map<string, number>([
  ...'relate recomm newsle sideba advert breadc sponso subscr trendi tabool outbra pagina cookie footer'
    .split(' ')
    .map((word) => [word, hint.furniture] as const),
  ['commen', hint.comments],
  ['disqus', hint.comments],
])
const exceptions = new Set([
  'subscriber',
  'subscribers',
  'paginas',
  'commentary',
  'commentaries',
  'commence',
  'commencement',
  'adventure',
])

/** A layout `with-sidebar` is not the sidebar. */
const negators = new Set(['has', 'with', 'without', 'no', 'hide', 'show'])

/** A page has some hundreds of distinct names, and an archive's pages share them. */
const cache = new Map<string, number>()
const CACHE_LIMIT = 20_000

/** The bits that a class attribute or an id carries. */
export function hintsOfName(name: string): number {
  const known = cache.get(name)
  if (known !== undefined) return known
  let bits = 0
  let previous = ''
  let beforePrevious = ''
  for (const word of splitName(name)) {
    if (negators.has(previous)) {
      previous = ''
      continue
    }
    bits |= words.get(word) ?? 0
    if (word.length > 6 && !exceptions.has(word)) bits |= beginnings.get(word.slice(0, 6)) ?? 0
    if (previous !== '') bits |= words.get(`${previous}+${word}`) ?? 0
    if (beforePrevious !== '') {
      const triple = `${beforePrevious}+${previous}+${word}`
      if (lastOfTriples.has(triple)) bits |= words.get(triple) ?? 0
    }
    beforePrevious = previous
    previous = word
  }
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(name, bits)
  return bits
}

/** The words of a name such as `ArticleBody-articleBody td_post2`, in lower case. */
function splitName(name: string): string[] {
  return name
    .slice(0, 400)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/\B(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/([a-z]{4,20})\d{1,4}\b/g, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

const roles: Readonly<Record<string, number>> = {
  navigation: hint.furniture,
  banner: hint.furniture,
  complementary: hint.furniture,
  contentinfo: hint.furniture,
  search: hint.furniture,
  dialog: hint.furniture,
  alertdialog: hint.furniture,
  menu: hint.furniture,
  menubar: hint.furniture,
  toolbar: hint.furniture,
  tablist: hint.furniture,
  tooltip: hint.furniture,
  button: hint.furniture,
  main: hint.content,
  article: hint.content,
}

const properties: Readonly<Record<string, number>> = {
  articlebody: hint.body,
  'schema:articlebody': hint.body,
  'rnews:articlebody': hint.body,
  'content:encoded': hint.body,
  'schema:text': hint.content,
  'schema:author': hint.minor,
  author: hint.minor,
  datepublished: hint.minor,
  datemodified: hint.minor,
  keywords: hint.minor,
  caption: hint.caption,
  'schema:caption': hint.caption,
  comment: hint.comments,
  'schema:comment': hint.comments,
  usercomments: hint.comments,
}

/** The bits that all of an element's attributes carry together. */
export function hintsOf(node: PageNode): number {
  const {attributes} = node
  let bits = 0
  for (let at = 0; at < attributes.length; at += 2) {
    const value = attributes[at + 1] ?? ''
    switch (attributes[at]) {
      case 'class':
        bits |= hintsOfName(value) | hiddenByClass(value)
        break
      case 'id':
      case 'data-testid':
      case 'data-component':
      case 'data-module':
      case 'data-test':
      case 'data-test-id':
      case 'data-qa':
      case 'data-e2e':
      case 'data-area':
      case 'data-gu-name':
      case 'aria-labelledby':
        bits |= hintsOfName(value)
        break
      case 'aria-label':
        bits |= hintsOfLabel(node, value)
        break
      case 'role':
        bits |= own(roles, value.trim().toLowerCase())
        break
      case 'itemprop':
      case 'property':
        for (const word of value.toLowerCase().split(/\s+/, 8)) bits |= own(properties, word)
        break
      case 'hidden':
        bits |= value === 'until-found' ? 0 : hint.hidden
        break
      case 'aria-hidden':
        bits |= value === 'true' ? hint.hidden : 0
        break
      case 'style':
        bits |= hiddenByStyle(value) ? hint.hidden : 0
        break
    }
  }
  return bits
}

const regions = new Set(['section', 'aside', 'div', 'ul', 'ol'])

/** A label that screen readers speak tells what a part is, whatever its hashed classes hide. */
function hintsOfLabel({tag}: PageNode, label: string): number {
  if (label.length > 60 || !regions.has(tag)) return 0
  if (isReaderLabel(label)) return hint.comments
  return isRelatedLabel(label) || isNotice(label) ? hint.furniture : 0
}

function own(table: Readonly<Record<string, number>>, key: string): number {
  return Object.hasOwn(table, key) ? (table[key] ?? 0) : 0
}

function hiddenByStyle(style: string): boolean {
  if (style.length < 8) return false
  return /(?:^|[;\s])(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)/i.test(
    style.slice(0, 1000),
  )
}

const hidingClass = /(?:^|\s)(?:hidden|d-none|is-hidden|u-hidden|display-none|hide)(?=\s|$)/
const showingClass = /(?:^|\s)(?:[\w-]+:(?:block|flex|grid|inline|table|contents)|d-\w+-\w+)/

/** Utility classes hide on one size of screen and show on another: only those that never show count. */
function hiddenByClass(names: string): number {
  if (!hidingClass.test(names)) return 0
  return showingClass.test(names) ? 0 : hint.hidden
}
