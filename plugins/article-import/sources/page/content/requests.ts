import {startsWithAny} from './phrases.ts'

const logins = startsWithAny(`
  log in | login | log on | sign in | sign in here | already a subscriber | already a member | anmelden | einloggen | zum login | se connecter | connectez-vous | identifiez-vous | je me connecte |
  iniciar sesión | inicia sesión | inicie sesión | identifícate | entrar | faça login | fazer login | accedi | effettua il login | inloggen | logga in | logg inn |
  log ind | kirjaudu | zaloguj | zaloguj się | přihlásit | přihlásit se | prijavi se | conectare | bejelentkezés | giriş yap | üye girişi | daxil ol | войти | вход | авторизоваться | увійти |
  σύνδεση | تسجيل الدخول | ورود | התחבר | התחברות | लॉग इन | लॉगिन | เข้าสู่ระบบ | masuk | đăng nhập | 登录 | 登入 | ログイン | 로그인`)

const signUps = startsWithAny(`
  subscribe | subscribe now | sign up | sign me up | sign up now | join now | join us | get the newsletter | register | become a member | donate | support us |
  abonnieren | jetzt abonnieren | anmelden | newsletter bestellen | jetzt testen | s'abonner | je m'abonne | je m'inscris | s'inscrire | m'inscrire | suscríbete | suscribirme |
  suscribirse | apuntarme | apúntate | me apunto | registrarme | assine | assinar | inscreva-se | quero receber | iscriviti | abbonati | registrati | abonneer | inschrijven | aanmelden |
  prenumerera | anmäl dig | abonner | tilmeld | tilaa | zapisz się | zapisz mnie | subskrybuj | odebírat | přihlásit k odběru | feliratkozom | feliratkozás | abonează-te |
  abone ol | kaydol | üye ol | abunə ol | qeydiyyat | подписаться | оформить подписку | підписатися | εγγραφή | اشترك | اشترك الآن | سجل الآن | הירשמו | הרשמה | सब्सक्राइब करें | berlangganan | daftar | đăng ký |
  订阅 | 立即订阅 | 訂閱 | 登録する | 購読する | 会員登録 | 今すぐ登録 | 無料登録 | 新規登録 | 会員になる | 구독 | 구독하기`)

/** Whether a control's label leads to where subscribers log in. */
export function isLoginLabel(label: string): boolean {
  return logins.test(label)
}

/** Whether a control's label signs its reader up. */
export function isSignUpLabel(label: string): boolean {
  return signUps.test(label)
}

/** Questions for what readers know, with a way to tell it right behind. */
const asks =
  /(?:(?:have you got|do you have|got|have) (?:a|an|any|more) (?:story|news tip|news|tip|information|question|opinion|views?)\b|do you know more about|were you (?:there|affected)\?|haben sie (?:einen hinweis|hinweise|eine geschichte|fragen)|(?:une info|une information|un témoignage|une histoire)\b|¿(?:tienes?|quieres|desea)|tem (?:uma? )?(?:história|notícia|denúncia|sugestão)|hai una (?:storia|segnalazione|notizia)|heb je (?:een )?(?:tip|nieuws)|har du (?:et |ett )?(?:tips|nyhets)|masz (?:temat|informacj|ciekaw)|haber(?:iniz|in) (?:mi )?var|(?:есть|знаете|стали свидетел)|هل لديك|कोई (?:खबर|जानकारी)).{0,90}(?:e-?mail|contact (?:us|our|the news)|call (?:us|our|the news)|get in touch|let us know|write to|tell us|send (?:us|it|them)|@|schreiben sie|melden sie|écrivez|contactez|escríb|llám|envía|whatsapp|envie|escreva|mande|scrivi|invia|mail ons|tipp?a oss|napisz|wyślij|yazın|ulaşın|gönderin|пишите|присылайте|звоните|расскажите|راسل|اكتب|भेजें|लिखें)/iu

/** Requests that no story makes of its readers in passing. */
const wants =
  /(?:to (?:post|leave|write|add) (?:a |your )?comments?|(?:best )?commenting experience|(?:join|enter) the (?:discussion|conversation)).{0,60}\b(?:log ?in|sign in|register)\b|\b(?:log ?in|sign in|register)\b.{0,40}to (?:post|leave|write|add) (?:a |your )?comments?|(?:call|contact|e-?mail) (?:the|our) (?:newsdesk|news desk|newsroom|reporters?|tip ?line).{0,60}(?:\d{3}|@)|send (?:us )?your (?:questions?|letters?|tips?|stories|story|photos|pictures|news) (?:to|at|via|by)|letters? (?:may be|are) edited for|would like to submit a (?:letter|response)|(?:links|purchase|buy|products).{0,60}(?:we|the publisher) (?:may|might|can|could)? ?(?:earn|receive|get)(?: an?)?(?: affiliate| small)? commission|(?:breaking news|news) alerts on your|download our (?:free )?app|schreiben sie (?:uns|der redaktion)|écrivez-nous|contactez (?:la|notre) rédaction|scrivi alla redazione|napisz do nas|bizə (?:yazın|göndərin)|bize yazın|(?:пишите|присылайте) (?:нам|в редакцию|на почту|на адрес)|راسلنا|you (?:are receiving|receive|received) this (?:e-?mail|newsletter|message|because)|want to change how you receive (?:these|this|our)|update your (?:e-?mail )?preferences or unsubscribe|unsubscribe from this list|submit (?:your )?(?:own )?questions? (?:here|to|at|via)\b|unsubscribe at any time|you can follow any responses to this entry/iu

/** What tells that a shop pays for the story's links: links of that kind, and the pay. */
const paidLinks =
  /affiliate[- ](?:links?|partner\w*|program\w*|advertis\w+|commission|disclos\w+|marketing)|\bpartner[- ]?links?\b|(?:liens?|enlaces?|links?|link de) (?:affiliés?|de afiliad\w+|afiliad\w+|di affiliazione)|affiliate-?links/iu
const pay =
  /commission|compensat|\bearn|editorial content|provision|rémunér|comisión|comissão|commissione|vergüt/iu
const DISCLOSURE = 450

/** Lines under a story about the page itself: whether it is right, useful, where it was filed. */
const afterwords =
  /^(?:was this (?:\p{L}{3,12} )?(?:useful|helpful|interesting)|did you find this|how (?:useful|helpful) was this|war (?:dieser|diese|das) .{0,20}hilfreich|cet(?:te)? (?:article|page) vous a|avez-vous trouvé cet|¿(?:te|le) (?:ha resultado|resultó|fue) útil|(?:este|esta) \p{L}{4,9} foi útil|ti è stato utile|была ли .{0,20}полезн|bu (?:haber|sayfa) .{0,20}faydalı|this (?:entry|post|article) was (?:posted|published|filed)\b.{0,80}\b(?:filed|under|in|by)\b|follow the (?:author|writer|reporter)\b|tried this recipe|like this\? try|(?:reprinted|reproduced) (?:with|by)(?: kind| the)? permission)|^.{0,80}\. re(?:printed|produced) (?:with|by)(?: kind| the)? permission|(?:(?:found|spotted|see|noticed|is there) an? (?:mistake|error|typo|inaccuracy)|fehler (?:gefunden|entdeckt)|repéré une (?:erreur|coquille)|(?:has|ha) (?:visto|encontrado|detectado) (?:un |algún )?(?:error|errata)|encontrou (?:um|algum) erro|hai trovato un errore|foutje gezien|hittat (?:ett )?fel|znalazłeś błąd|haberde hata|səhv (?:tapdınız|gördünüz)|(?:нашли|заметили|увидели) (?:ошибку|опечатку)|знайшли помилку|هل وجدت خطأ).{0,40}(?:[?؟]|ctrl)/iu

/** Lines that keep the rest of the story for those who pay. */
const paywalls =
  /(?:this|the full|the rest of this) (?:article|story|content) is (?:only |exclusively )?(?:available (?:only )?)?(?:for|to) (?:our )?(?:subscribers|members|registered)|(?:dieser|der) (?:artikel|inhalt|beitrag) ist (?:nur |exklusiv )?für (?:unsere )?(?:abonnent|mitglieder)|(?:article|contenu) (?:est )?réservé (?:à nos|aux) abonné|contenido (?:exclusivo|solo) para (?:nuestros )?suscriptores|conteúdo exclusivo para assinantes|(?:articolo|contenuto) (?:è )?riservato (?:agli|ai nostri) abbonati|artykuł (?:jest )?(?:dostępny )?(?:tylko )?dla (?:subskrybentów|prenumeratorów)|(?:материал|статья|текст) (?:доступ\p{L}+ )?(?:только )?для подписчиков|有料会員になると|(?:会員限定|有料会員限定|有料)の?記事.{0,20}(?:お読み|読め)|続きを読むには|この記事は.{0,8}(?:有料|会員)|(?:订阅|付费|會員|会员)(?:后|後)?(?:可|才能|即可)(?:阅读|閱讀|继续|繼續)|유료 ?(?:회원|기사).{0,20}(?:읽을|볼 수)/iu

/** Channels of messengers and social networks, the verbs that lead there, and whose they are. */
const channels =
  /whats\s?app|telegram|телеграм|вконтакте|viber|вайбер|facebook|instagram|youtube|\bx\b|twitter|tiktok|google news|google haberler|google новости|дзен|newsletter|boletín|infolettre|व्हाट्सएप|व्हाट्सऐप|टेलीग्राम|واتساب|واتس اب|تيليجرام|تلغرام|تلگرام|וואטסאפ|טלגרם|微信|微博|公众号|ライン|카카오톡|네이버/iu
const joins =
  /\b(?:join|follow|subscribe|click|add us|connect|stay (?:updated|tuned|informed))\b|folgen? (?:sie )?uns|abonnier|treten sie|rejoign|suivez|abonnez|únete|únase|sigue (?:a|toda|nuestro)|síguenos|suscríb|siga|clique|entre (?:no|em)|inscreva|participe|seguici|iscriviti|unisciti|volg|följ|følg|obserwuj|dołącz|urmăr(?:iți|ește|iţi)|urmareste|abon(?:ează|ați)|sleduj|přidejte|kövess|iratkozz|pratite|prijavite se|seuraa|liity|takip|katıl|abone|izləyin|qoşul|abunə|подпи[сш]|присоединя|следите|читайте нас|вступайте|підпи[сш]|приєдн|ακολουθ|تابع|انضم|اشترك|پیوند|دنبال|הצטרפ|עקבו|जुड़|फॉलो|सब्सक्राइब|क्लिक|关注|關注|扫码|加入|フォロー|登録|팔로우|구독|ikuti|bergabung|gabung|theo dõi|tham gia/iu

const ours =
  /\b(?:our|us)\b|unser|\buns\b|notre|\bnous\b|nuestr|\bnoss|nostr|\bonze\b|\bons\b|\bvår|\boss\b|nasz|\bna(?:še|ši|ším)\b|noastr|nostru|nouă|oldalunk|csatornánk|bizi|kanalım|наш|(?<!\p{L})нас(?!\p{L})|हमारे|हमें|שלנו|قناتنا|تابعنا|معنا|我们|本报|우리|\bkami\b|chúng tôi/iu

const address = /https?:\/\/|www\.\w|(?<!\p{L})@\w{3}/iu

/** An agency's line that leads to more with an address written out. */
const elsewhere =
  /^more\b[^.!?]{0,60}(?:https?:\/\/|www\.)\S+(?:\s.{0,20}(?:https?:\/\/|www\.)\S+)*$/iu

/** A line about who may read on is no longer. */
const PAYWALL = 160

/** A verb so near a block's beginning is an imperative. */
const FIRST = 10
const EARLY = 70

/** Whether a block asks its readers to write, to follow a channel or to mind the page. */
export function isRequest(text: string, hasLink: boolean): boolean {
  if (text.length <= DISCLOSURE && paidLinks.test(text) && pay.test(text)) return true
  if (text.length > 300) return false
  if (asks.test(text) || wants.test(text) || afterwords.test(text)) return true
  if (elsewhere.test(text)) return true
  if (text.length <= PAYWALL && paywalls.test(text)) return true
  if (!(hasLink || address.test(text)) || text.length > 180 || !channels.test(text)) return false
  const verb = text.slice(0, EARLY).search(joins)
  return verb >= 0 && (verb <= FIRST || ours.test(text))
}
