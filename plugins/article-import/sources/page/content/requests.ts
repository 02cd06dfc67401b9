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
  订阅 | 立即订阅 | 訂閱 | 登録する | 購読する | 会員登録 | 구독 | 구독하기`)

/** Whether a control's label leads to where subscribers log in. */
export function isLoginLabel(label: string): boolean {
  return logins.test(label)
}

/** Whether a control's label signs its reader up. */
export function isSignUpLabel(label: string): boolean {
  return signUps.test(label)
}

/** Questions and sentences that ask for tips, letters and questions, or tell of a shop's share. */
const asks =
  /^(?:was this (?:\p{L}{3,12} )?(?:useful|helpful|interesting)|did you find this|how (?:useful|helpful) was this|war (?:dieser|diese|das) .{0,20}hilfreich|cet(?:te)? (?:article|page) vous a|avez-vous trouvé cet|¿(?:te|le) (?:ha resultado|resultó|fue) útil|(?:este|esta) \p{L}{4,9} foi útil|ti è stato utile|была ли .{0,20}полезн|bu (?:haber|sayfa) .{0,20}faydalı)|^this (?:entry|post|article) was (?:posted|published|filed)\b.{0,80}\b(?:filed|under|in|by)\b|you can follow any responses to this entry|^follow the (?:author|writer|reporter)\b|^tried this recipe|^like this\? try|you (?:are receiving|receive|received) this (?:e-?mail|newsletter|message)|unsubscribe at any time|(?:found|spotted|see|noticed|is there) an? (?:mistake|error|typo|inaccuracy).{0,30}\?|(?:fehler gefunden|repéré une (?:erreur|coquille)|une erreur dans l’article|(?:has|ha) (?:visto|encontrado|detectado) (?:un |algún )?(?:error|errata)|encontrou (?:um|algum) erro|hai trovato un errore|foutje gezien|hittat (?:ett )?fel|znalazłeś błąd|haberde hata|səhv tapdınız|səhv gördünüz|(?:нашли|заметили|увидели) (?:ошибку|опечатку)|знайшли помилку|هل وجدت خطأ)|(?:reprinted|reproduced|republished|used) (?:with|by)(?: kind| the)? permission|(?:have you got|have|got|do you have) (?:a|an|any|more)? ?(?:story|news tip|news|tip|information|question|opinion|views?)\b.{0,60}(?:\?|e-?mail|contact|call|get in touch|let us know|write|tell us|send)|do you know more about|were you (?:there|affected)\?.{0,80}(?:e-?mail|contact|get in touch)|(?:call|contact|e-?mail) (?:the|our) (?:newsdesk|news desk|newsroom|reporters?|tip ?line)|send (?:us )?your (?:questions?|letters?|tips?|stories|story|photos|pictures|news) (?:to|at|via|by)|letters? (?:may be|are) edited for|submit a (?:letter|response)|(?:links|purchase|buy|products).{0,60}(?:we|the publisher) (?:may|might|can|could)? ?(?:earn|receive|get)(?: an?)?(?: affiliate| small)? (?:commission|share)|(?:breaking news|news) alerts on your|download (?:our|the) (?:free )?app|haben sie (?:einen hinweis|hinweise|eine geschichte|fragen).{0,80}(?:schreiben|mail|melden|kontakt)|schreiben sie (?:uns|der redaktion)|(?:une info|une information|un témoignage|une histoire) .{0,30}\?.{0,60}(?:écrivez|contactez)|écrivez-nous|contactez (?:la|notre) rédaction|¿tienes? .{0,30}(?:historia|noticia|información|pregunta|denuncia)s?.{0,40}\?|¿(?:quieres|desea) .{0,40}\?.{0,60}(?:escríb|whatsapp|correo)|tem (?:uma? )?(?:história|notícia|denúncia|sugestão).{0,60}\?|envie (?:sua|seu|uma?) .{0,30}(?:para|pelo|por)|hai una (?:storia|segnalazione|notizia).{0,60}\?|scrivi(?:ci)? (?:a|alla redazione)|heb je (?:een )?(?:tip|nieuws).{0,60}|har du (?:et )?(?:tips|tip|nyhets).{0,60}|masz (?:temat|informacj|ciekaw).{0,60}\?|napisz do nas|(?:bir )?haber(?:iniz|in) (?:mi )?var.{0,60}|bize (?:yazın|ulaşın)|bizə (?:yazın|göndərin)|(?:есть|знаете|стали свидетел).{0,60}\?.{0,60}(?:пишите|напишите|присылайте|звоните|расскажите)|(?:пишите|напишите|присылайте) (?:нам|в редакцию|на почту|на адрес)|هل لديك .{0,60}[؟?]|راسلنا|تواصل معنا|कोई (?:खबर|जानकारी).{0,60}(?:भेजें|लिखें)/iu

/** Channels of messengers and social networks, and the verbs that lead there. */
const channels =
  /whats\s?app|telegram|телеграм|вконтакте|viber|вайбер|facebook|instagram|youtube|\bx\b|twitter|tiktok|google news|google haberler|google новости|дзен|newsletter|boletín|infolettre|व्हाट्सएप|व्हाट्सऐप|टेलीग्राम|واتساب|واتس اب|تيليجرام|تلغرام|تلگرام|וואטסאפ|טלגרם|微信|微博|公众号|ライン|카카오톡|네이버/iu
const joins =
  /\b(?:join|follow|subscribe|click|add us|connect|stay (?:updated|tuned|informed))\b|folgen? (?:sie )?uns|abonnier|treten sie|rejoign|suivez|abonnez|únete|únase|sigue (?:a|toda|nuestro)|síguenos|suscríb|siga|clique|entre (?:no|em)|inscreva|participe|seguici|iscriviti|unisciti|volg|följ|følg|obserwuj|dołącz|takip|katıl|abone|izləyin|qoşul|abunə|подпи[сш]|присоединя|следите|читайте нас|вступайте|підпи[сш]|приєдн|ακολουθ|تابع|انضم|اشترك|پیوند|دنبال|הצטרפ|עקבו|जुड़|फॉलो|सब्सक्राइब|क्लिक|关注|關注|扫码|加入|フォロー|登録|팔로우|구독|ikuti|bergabung|gabung|theo dõi|tham gia/iu

/** Whether a block asks its readers to write, to follow a channel or to mind a shop's links. */
export function isRequest(text: string, hasLink: boolean): boolean {
  if (text.length > 300) return false
  if (asks.test(text)) return true
  return hasLink && text.length <= 180 && channels.test(text) && joins.test(text.slice(0, 70))
}
