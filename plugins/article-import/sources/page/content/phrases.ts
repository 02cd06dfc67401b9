/** Longest beginning of a block that a phrase is looked for in. */
const HEAD = 160

/** A pattern for texts that begin with one of the phrases of a list, parted by bars. */
export function startsWithAny(phrases: string): RegExp {
  const list = phrases
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => phrase.replace(/[.*+?^${}()[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
  return new RegExp(`^[^\\p{L}\\p{N}]{0,6}(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}

/** Labels before a link to another story; the block goes when the rest is that link or short. */
const relatedLabels = startsWithAny(`
  read more | read also | also read | read next | read this | read: | more: | more on | more on this | related | related story |
  related stories | related article | related articles | related coverage | related news | related content |
  related topics | related posts | related links | see also | see more | watch | watch also | watch now | listen | listen now |
  must read | must-read | more from | more stories | more news | more like this | you may also like |
  you might also like | you may like | you might like | recommended | recommended for you | recommended stories |
  recommended reading | recommended articles | trending | trending now | most read | most popular | popular now |
  don't miss | dont miss | up next | next up | further reading | editor's picks | editors' picks | editor's choice |
  what to read next | other stories | keep reading | in other news | in case you missed it | previous article |
  next article | previous post | next post | latest news | latest stories | top stories | click here |
  photos: | video: | gallery: | in pictures | read the full story | read the full | learn more | find out more |
  continue reading | explore more | here's more | more coverage | full coverage |
  lesen sie auch | lesen sie mehr | mehr zum thema | mehr dazu | lesen sie hier | siehe auch | das könnte sie auch interessieren |
  weitere artikel | weiterlesen | auch interessant | zum thema | passend dazu |
  lire aussi | à lire aussi | a lire aussi | lire également | voir aussi | à voir aussi | à lire | sur le même sujet |
  pour aller plus loin | lisez aussi | article réservé |
  lea también | lee también | leer más | lea además | te puede interesar | también te puede interesar | le puede interesar |
  ver también | más información | noticias relacionadas | notas relacionadas | mira también | más noticias | sigue leyendo |
  leia também | leia mais | veja também | saiba mais | notícias relacionadas | veja mais | confira também |
  leggi anche | leggi pure | leggi di più | vedi anche | potrebbe interessarti | articoli correlati | per approfondire | ti potrebbe interessare |
  lees ook | lees meer | lees verder | bekijk ook | zie ook | läs också | läs mer | läs även | les også | les mer | læs også | læs mere | lue myös | katso myös |
  czytaj także | czytaj też | czytaj więcej | zobacz także | zobacz też | zobacz również | przeczytaj także | polecane | polecamy |
  čtěte také | čtěte dále | přečtěte si | olvasta már | kapcsolódó cikkek | citește și | citeşte şi | pročitajte još | pročitajte i | procitajte i |
  ilgili haber | ilgili haberler | bunlar da ilginizi çekebilir | diğer haberler | bu haberler de ilginizi çekebilir | ayrıca okuyun |
  oxşar xəbərlər | digər xəbərlər | həmçinin oxuyun | bu mövzuda | daha ətraflı | ən çox oxunanlar | ən son xəbərlər | bunu da oxuyun |
  читайте также | читать также | читайте по теме | по теме | материалы по теме | смотрите также | ещё по теме | еще по теме | другие новости | подробнее | рекомендуем | похожие новости | вам может быть интересно | ранее по теме |
  читайте також | дивіться також | прочетете още | вижте още | διαβάστε επίσης | διαβάστε ακόμη | δείτε επίσης |
  اقرأ أيضا | اقرأ أيضًا | اقرأ أيضاً | إقرأ أيضا | شاهد أيضا | مواضيع ذات صلة | أخبار ذات صلة | المزيد | بیشتر بخوانید | مطالب مرتبط | اخبار مرتبط |
  קראו גם | קראו עוד | כתבות נוספות | यह भी पढ़ें | ये भी पढ़ें | इसे भी पढ़ें | और पढ़ें | संबंधित खबरें |
  baca juga | lihat juga | simak video | tonton juga | lihat video | artikel terkait | berita terkait | simak juga | đọc thêm | xem thêm | tin liên quan`)

const cjkRelated =
  /^[\s【[（(▶▼■●◆・>»]{0,6}(?:相关阅读|相关新闻|相关文章|延伸阅读|推荐阅读|更多阅读|更多新闻|相關新聞|相關文章|延伸閱讀|推薦閱讀|更多新聞|関連記事|関連リンク|あわせて読みたい|こちらもおすすめ|おすすめ記事|人気記事|前の記事|次の記事|関連ニュース|관련기사|관련 기사|추천기사|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง)/u

/** Lines that are no article's text, whatever follows in the block. */
const notices = startsWithAny(`
  advertisement | advertisements | advertise with us | sponsored content | story continues below |
  article continues after | article continues below | continue reading below | scroll to continue |
  content continues below | this article continues after | skip advertisement | skip ad | loading... |
  please enable javascript | to view this video please enable | slideshow by | our mailing address is | copyright credit | this post may contain | this post contains affiliate |
  this article contains affiliate | this article may contain affiliate | jump to recipe | our standards: | more for you | sign up for | sign up to | sign up here | subscribe now | subscribe for |
  subscribe today | register now | register for free | register for unlimited | log in or register | get our newsletter | get the latest news delivered | view this post on instagram | a post shared by | scroll down for | join our newsletter |
  join our telegram | join us on | join our whatsapp | follow us on | follow us | follow him on |
  follow her on | follow them on | follow me on | like us on | find us on | share via | share the article |
  tweet this | copy link | download our app | download the app | you have successfully |
  thank you for subscribing | thanks for signing up | your email address will not | enter your email |
  by signing up | we use cookies | this site uses | this website uses | this browser does not |
  your browser does not | all rights reserved | filed under | filed in | posted in | posted under |
  category: | topics: | topics in this article | leave a comment | leave a reply | post a comment |
  add a comment | view comments | show comments | comments are closed | comments ( | about the author |
  about the writer | have a tip | got a tip | do you have a story | report a typo | report an error |
  report a correction | to read this article | to continue reading | already a subscriber | log in to |
  this article is for subscribers | create a free account | click to share | click to print |
  click to email | click to enlarge | hide caption | toggle caption | enlarge this image | view gallery |
  open image in gallery | this content is imported from | this error message is only visible to |
  be the first to comment | before you comment | image source | image caption | media caption | photo credit | image credit |
  getty images | donate now | buy us a coffee | see the full list of | artikel teilen |
  newsletter abonnieren | jetzt abonnieren | melden sie sich | alle rechte vorbehalten | schlagworte |
  nach oben | publicité | la suite après la publicité | la suite après cette publicité | s'abonner |
  abonnez-vous | inscrivez-vous | tous droits réservés | suivez-nous | lire plus tard | publicidad |
  síguenos | suscríbete | suscríbase | todos los derechos reservados | etiquetas | sigue a | únete a |
  publicidade | continua após a publicidade | compartilhe | siga-nos | inscreva-se |
  todos os direitos reservados | receba as notícias | pubblicità | seguici | tutti i diritti riservati |
  riproduzione riservata | © riproduzione riservata | advertentie | deel dit | reklama | annons | dalszy ciąg artykułu pod | ciąg dalszy pod | dalsza część artykułu pod |
  udostępnij | zapisz się na | wszelkie prawa zastrzeżone | tagi: | abone ol | bizi takip edin |
  etiketler | tüm hakları saklıdır | haberin devamı | yorum yaz | yorumlar | paylaşın | bizi izləyin |
  abunə olun | xəbəri paylaş | bütün hüquqlar qorunur | teqlər | açar sözlər | şərhlər |
  bizi sosial şəbəkələrdə izləyin | telegram kanalımıza | реклама | поделиться | поделитесь |
  подписывайтесь | подпишитесь | подписаться | все права защищены | теги | метки | комментарии |
  оставить комментарий | нашли опечатку | если вы нашли ошибку | следите за нами | наш телеграм |
  наш канал | إعلان | شارك | تابعنا | تابعونا | اشترك | جميع الحقوق محفوظة | کلیدواژه | وسوم |
  الكلمات المفتاحية | विज्ञापन | iklan | chia sẻ | bagikan | ikuti kami`)

/** The same, but sentences of an article may begin so too: only labels and short ones count. */
const weakNotices = startsWithAny(`
  advertising | sponsored | loading | copyright | share this | contact us at | send your | support us |
  newsletter | notice: the content above | anuncio | compartir | comparte | partager | teilen sie | temas relacionados | paylaş |
  topics | subscribe to | support our journalism | write to us | assine | iscriviti | condividi | reklam |
  anzeige | werbung | print this | email this | save article | réagir | this video is | share on | tags: |
  categories: | by submitting | by subscribing`)

const cjkNotices =
  /^[\s【[（(©▶▼■●◆・>»]{0,6}(?:广告|廣告|責任編輯|责任编辑|编辑[:：]|編輯[:：]|来源[:：]|分享到|分享至|扫一扫|扫码|扫描二维码|扫二维码|关注微信|关注官方|长按|版权声明|版權|特别声明|特別聲明|免责声明|免責聲明|声明[:：]|标签[:：]|標籤|微信扫码|打开APP|下载APP|広告|シェアする|この記事をシェア|フォローする|タグ[:：]|無断転載|ツイート|コメントを書く|무단전재|저작권자|ⓒ)/u

const credits =
  /^[\s([]{0,3}(?:(?:photo|photos|picture|pictures|image|images|video|file photo|photographs?|credit|foto|fotos|bild|bilder|symbolbild|archivbild|crédit|crédits|photographie|imagen|imagem|crédito|fotogaleri|fotó|фото|видео|şəkil|fotoğraf|zdjęcie|fot\.?)\s{0,2}(?:by|credit|courtesy(?: of)?|source|von|de|di|:|©|\/)|(?:afp|ap|reuters|getty images|shutterstock|istock|unsplash|epa|dpa|pexels|alamy)\s{0,2}(?:photo|file photo|via|\/|$)|©)/iu

const bylines =
  /^\s{0,8}(?:by|von|por|par|di|door|av|af|od|autor|autore|auteur|автор|текст|yazan|müəllif|bởi|oleh|written by|reported by|reporting by|story by|words by|posted by|published by|edited by|text|texto|author|(?:editor|redactor|redaktor|редактор|words|pictures|photographs|photography|illustrations?)(?=\s{0,3}:))(?:\s{1,3}|\s{0,3}:\s{0,3})/iu

const dates =
  /^(?:(?:first )?(?:published|updated|posted|last updated|last modified|modified|created|publié|mis à jour|modifié|publicado|actualizado|atualizado|pubblicato|aggiornato|veröffentlicht|aktualisiert|stand|опубликовано|обновлено|dərc olunub|yayınlanma|güncelleme|gepubliceerd|opublikowano)\b|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s{1,3}(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}:\d{2}\s{0,2}[,|—-]|(?:\d{1,2}(?:st|nd|rd|th)?\.?\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.?\s+\d{1,4}|\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,12}\.?\s+(?:de\s+)?\d{4}|\d{1,3}\s+(?:min|minutes?|hours?|days?|weeks?|months?|mins?|hrs?|secs?)\b)/iu

const controls =
  /^[^\p{L}\p{N}]{0,4}(?:(?:share|tweet|pin|pin it|e-?mail|print|comment|comments|like|likes|save|copy|copy link|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|flipboard|messenger|instagram|youtube|threads|bluesky|pocket|line|vk|subscribe|follow|close|menu|search|play|play video|pause|mute|next|previous|prev|back|back to top|more|show more|view more|load more|read more|see more|expand|collapse|toggle|embed|ad|ads|promoted|live|video|photo|photos|image|view gallery|full screen|fullscreen|log in|sign in|register|donate|listen|share now|text size|font size)|\d{1,6}(?:[.,]\d)?[km]?\s(?:shares?|comments?|likes?|views?|replies|votes?|followers?|claps?|reads?)|(?:(?:duration|length|runtime|running time|dauer|durée|duración|duração|durata|süre|длительность)\s{0,2}:?\s{0,2})?\d{1,2}[:.]\d{2}(?::\d{2})?|pin recipe|print recipe|\d{1,3}\s?(?:\/|of)\s?\d{1,3})[^\p{L}\p{N}]{0,4}$/iu

const tools =
  /^[^\p{L}\p{N}]{0,4}(?:(?:e-?mail|print|save|share|forward|send|bookmark|discuss|comment on|rate) (?:this|the|it)(?: (?:story|article|page|post|reporter|item))?(?: (?:to|with) (?:a )?friends?)?|(?:printer|print)[- ]friendly(?: (?:version|format|page))?|print version|text (?:only|version)|reprints?(?: (?:and|&) permissions)?|rights (?:and|&) permissions|purchase licensing rights|artikel (?:drucken|versenden|merken|empfehlen)|drucken|druckversion|imprimer|version imprimable|envoyer (?:par e-?mail|à un ami)|imprimir|versión para imprimir|enviar(?: por (?:correo|e-?mail)| a un amigo)?|stampa|versione stampabile|afdrukken|skriv ut|drukuj|wyślij|yazdır|arkadaşına gönder|çap et|версия для печати|распечатать|отправить другу|طباعة|أرسل إلى صديق|הדפסה|प्रिंट करें|打印|列印|打印本页|関連キーワード|印刷する|인쇄)[^\p{L}\p{N}]{0,4}$/iu

/** Whether a block is nothing but buttons' labels, a counter or a running time. */
export function isControl(text: string): boolean {
  if (text.length <= 40 && controls.test(text)) return true
  return text.length <= 240 && text.split(/[|\n·•]/).every((part) => isTool(part.trim()))
}

function isTool(label: string): boolean {
  if (isNotice(label)) return label.length <= 120
  return label.length <= 40 && (tools.test(label) || controls.test(label))
}

const remarksLabel =
  /^[^\p{L}\p{N}]{0,4}(?:\d{1,6}\s{1,3}|(?:show|view|all|user|reader)\s)?(?:comments?|responses?|replies|thoughts on|(?:memories (?:and|&) )?condolences(?: for .{2,60})?|guest ?book|tributes|leserkommentare|kommentare|commentaires?|comentarios?|comentários?|commenti|yorumlar|yorum|şərhlər|комментарии|комментариев|komentarze|komentáře|reacties|opmerkingen|kommentarer|トラックバック|コメント|评论|留言|댓글|التعليقات)\s{0,2}(?:\(?\d{0,6}\)?|to .{0,80})\s{0,2}[:.]?\s{0,2}$/iu

/** Whether a short block is the title of what readers wrote about the story. */
export function isRemarksLabel(text: string): boolean {
  return text.length <= 100 && remarksLabel.test(text)
}

const appeals =
  /if you (?:enjoyed|liked|like|enjoy|found) (?:this|my|our|the|what)\b.{0,80}(?:clap|follow|share|subscrib|support|consider|check out)|(?:thanks|thank you) for reading\b.{0,80}(?:subscrib|shar|support|post)|subscribe (?:for free )?to (?:receive|get) |to (?:send flowers|plant (?:a )?trees?)\b.{0,120}(?:please (?:visit|click)|sympathy store|click here)|(?:kostenlos|gratis|jetzt) .{0,30}(?:bestellen|abonnieren)|consider (?:supporting|becoming|subscribing|donating)|support (?:free|our|independent|local|quality) journalism|become an? (?:paid |free )?(?:member|subscriber|supporter|patron)\b|(?:subscribe|sign up|register)(?: here| below| now)? (?:to|for) (?:our|the|this|my|a)\b.{0,50}(?:newsletter|briefing|channel|updates|e-?mails?|alerts)|(?:newsletter|inbox).{0,80}(?:subscribe|sign up)|(?:abonnez|inscrivez)-vous .{0,40}(?:newsletter|lettre|chaîne)|newsletter.{0,40}abonnieren|zapisz się (?:na|do) .{0,20}newsletter|abonează-te .{0,20}newsletter|přihlas\p{L}* .{0,20}newsletter|iratkozz?on? fel .{0,30}hírlev|aanmeld\p{L}* .{0,30}nieuwsbrief|nieuwsbrief.{0,40}(?:aanmeld|inschrij)|suscríb\w+ .{0,40}(?:newsletter|boletín)|assine .{0,30}newsletter|iscriviti .{0,30}newsletter|подпи(?:шитесь|сывай(?:тесь|ся)) на (?:наш|канал)|(?:telegram|телеграм).{0,60}подпи(?:шитесь|шись|сывай)|kanalımıza abunə|kanalımıza abone/iu

/** Whether a block asks its readers to subscribe, to sign up or to give. */
export function isAppeal(text: string): boolean {
  return text.length <= 320 && appeals.test(text)
}

/** Whether a block begins with a label that leads to another story. */
export function isRelatedLabel(text: string): boolean {
  const head = text.slice(0, HEAD)
  return relatedLabels.test(head) || cjkRelated.test(head)
}

const rights = /^(?:copyright|©|\(c\)|copr\.?)\s{0,2}(?:©|\(c\)|&copy;)?\s{0,2}(?:19|20)\d\d\b/iu

/** Whether a block begins as advertising, sharing, signing up, rights, tags do. */
export function isNotice(text: string): boolean {
  const head = text.slice(0, HEAD)
  if (rights.test(head)) return true
  if (notices.test(head) || cjkNotices.test(head)) return true
  return weakNotices.test(head) && (text.length < 45 || !endsSentence(text))
}

const agencies =
  /^(?:\p{Lu}[\p{L}.&-]{0,20}\s){1,3}(?:images|pictures|photos|photography)(?:\s?\/.{0,40})?$/iu
const offers =
  /(?:view deal|check price|see price|shop now|buy now|view at \p{L}{2,20}|see it at \p{L}{2,20})[^\p{L}\p{N}]{0,4}(?:[$€£]\s?[\d.,]{1,10})?$/iu

/** Whether a short block is an offer of a shop with its button. */
export function isOffer(text: string): boolean {
  return text.length <= 120 && offers.test(text)
}

/** Where a picture was found, as posts made of other people's pictures credit it. */
const sources = /^(?:[^.:]{2,40}\s\/\s{0,2})?via\s.{2,40}$/iu

/** Whether a short block is a picture's credit or caption label. */
export function isCredit(text: string): boolean {
  if (text.length <= 60 && (agencies.test(text) || (sources.test(text) && !endsSentence(text))))
    return true
  return credits.test(text.slice(0, HEAD))
}

/** Whether a short block names who wrote the story. */
export function isByline(text: string): boolean {
  const match = bylines.exec(text.slice(0, HEAD))
  return match !== null && text.length <= 200 && /^\p{Lu}/u.test(text.slice(match[0].length))
}

/** Whether a short block says when the story was published or updated. */
export function isDateLine(text: string): boolean {
  return dates.test(text.slice(0, HEAD))
}

const attributions =
  /(?:^|[\s,.·|])(?:says?|said|wrote|writes|posted|replied|commented|responded|ago|yazdı|yazıb|schrieb|sagt|meint|écrit|a dit|dijo|escribió|disse|ha scritto|пишет|написал|написала|назад)(?=$|[\s:.,…])/iu
const stamps =
  /\b(?:\d{1,2}[:.]\d{2}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? \p{L}{3,12}\.? \d{4})\b|(?<![\p{N}.,-])\d{1,2}\s?(?:[hdmwyj]|hrs?|mins?|std)\.?$/u

/** Whether a short line says who wrote what follows and when: it has a name besides. */
export function isAttribution(text: string): boolean {
  if (attributions.test(text)) return true
  const stamp = stamps.exec(text)
  if (stamp === null) return false
  const rest = text.replace(stamp[0], '').replace(/\b(?:at|am|pm|on|um|uhr|à|в)\b/giu, '')
  return /\p{Lu}\p{Ll}{1,20}\s\p{Lu}\p{Ll}{1,20}/u.test(rest) && !isByline(text)
}

const replies =
  /(?:^|[\s|·])(?:reply|quote|reply with quote|report(?: abuse)?|flag|antworten|melden|répondre|signaler|responder|denunciar|rispondi|segnala|yanıtla|cevapla|cavab(?: yaz| ver)?|ответить|пожаловаться|odpowiedz|reageer)\s{0,3}$/iu

/** Whether a text ends with a control that answers a remark. */
export function isReplyControl(text: string): boolean {
  return replies.test(text)
}

const sentenceEnd = /[.!?…。！？؟।।՞]["'”’»)\]】」』]{0,3}\s{0,3}$/u
const clauseMarks = /[,;:，、；：،؛]|[.!?…。！？؟।](?=[\s"'”’»)\]]|$)/gu

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-12))
}

/** How many clauses the first thousand characters of a text have, counted by their marks. */
export function clauses(text: string): number {
  return text.slice(0, 1000).match(clauseMarks)?.length ?? 0
}
