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
  /** Advertising, always beside {@link furniture}. */
  paid: 256,
} as const

/** Bits, and the names that carry them. */
type Vocabulary = readonly (readonly [number, string])[]

/**
 * Words and pairs of words (joined by `+`) of class names and ids. Names are English on most
 * sites of the world; the others are of sites that name them in their own language.
 */
export const vocabulary: Vocabulary = [
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
    newsletter newsletters signup sign+up subscribe subscription subscriptions subscribe+box optin opt+in
    mailchimp mc4wp mailinglist mailing+list email+form email+signup inline+signup paywall+message
    paywall+prompt paywall+offer paywall+barrier paywall+gate paywall+overlay paywall+banner paywall+box
    regwall piano+offer tp+modal membership+promo donate donation donations support+us contribute
    nav navbar navigation navigator menu menus submenu mainmenu megamenu breadcrumb breadcrumbs crumbs
    crumb pagination pager pagenav page+nav page+links page+numbers pagelinks pagenumbers skiplink skip+link skip+links post+navigation nav+links toc
    table+of+contents jump+links
    footer foot colophon site+footer masthead site+header topbar top+bar header+bar site+info siteinfo
    sidebar side+bar sidebars rail right+rail left+rail rightrail rightcol rightcolumn right+col right+column
    leftcol leftcolumn left+column widgets widget+area widget+widget sidebar+widget navbox
    cookie cookies consent gdpr ccpa cmp onetrust modal popup pop+up overlay lightbox tooltip toast
    adblock login log+in signin sign+in register searchform search+form search+box searchbox
    toolbar tools toolbox article+tools story+tools actions article+actions action+bar
    robots+nocontent noindex rating ratings vote votes poll polls quiz survey feedback
    app+download download+app get+app appstore print+button noprint donotprint dontprint
    author+bio authorbio author+box authorbox author+info author+card author+profile author+about about+author
    abouttheauthor about+the+author authors+bio bio contributor+bio writer+bio post+author+box author+description
    crunchbase jwplayer brightcove video+player videoplayer audio+player playlist podcast+player listen+to ttsplayer
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
    hint.furniture | hint.paid,
    `ad ads adv advert adverts advertisement advertisements advertising advertorial+box adbox adunit adslot
    adsense adsbygoogle adwrapper adcontainer dfp gpt sponsor sponsors sponsored sponsorship anzeige anzeigen
    werbung publicidad publicidade publicite pubblicita reklam reklama banner banners leaderboard skyscraper
    mpu interstitial partner+links partners affiliate+disclosure`,
  ],
  [
    hint.comments,
    `comment comments commentlist comments+area comment+list disqus disqus+thread respond livefyre
    fb+comments spotim spot+im coral+talk viafoura openweb conversation discussion user+comments
    reader+comments reader+reaction reader+reactions reader+opinion reader+opinions visitor+opinions komentar komentarze komentari kommentar kommentare commentaire commentaires comentarios
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
    media+caption media+description video+description video+desc video+caption photo+description image+description img+desc img+descr img+description bildunterschrift bildnachweis bildtext legende didascalia pie+foto piefoto pie+de+foto
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
