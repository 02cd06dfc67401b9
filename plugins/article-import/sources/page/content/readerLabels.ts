import {isRemarksLabel, startsWithAny} from './phrases.ts'

/** Titles of what readers wrote, beside those of plain comments. */
const titles = startsWithAny(`
  guest book | guestbook | condolences | tributes | tributes and memories | messages of condolence | leave a tribute |
  leave a memory | share a memory | memories | sign the guest book | reviews | reader reviews | user reviews | customer reviews |
  ratings and reviews | reviews and ratings | what readers say | what our readers say | readers say | readers write | your reviews |
  your comments | your views | your opinions | have your say | join the conversation | join the discussion | the discussion |
  reader comments | readers' comments | letters from readers | recent comments |
  leserkommentare | lesermeinungen | bewertungen | rezensionen | kondolenzbuch | gästebuch | diskutieren sie mit | ihre meinung | meinungen der leser |
  avis des lecteurs | vos avis | vos commentaires | vos réactions | livre d'or | réactions | condoléances |
  reseñas | opiniones | opiniones de los lectores | valoraciones | libro de visitas | libro de condolencias | condolencias | lo que dicen los lectores |
  avaliações | opiniões | opinião dos leitores | livro de visitas | mural de condolências |
  recensioni | opinioni dei lettori | libro degli ospiti | la voce dei lettori |
  recensies | gastenboek | condoleanceregister | omdömen | gästbok | anmeldelser | gjestebok | gæstebog |
  opinie | opinie czytelników | księga gości | księga kondolencyjna | kondolencje | recenze | kniha hostů |
  değerlendirmeler | okur yorumları | ziyaretçi defteri | taziye defteri | taziyeler | rəylər | oxucu rəyləri | qonaq kitabı |
  отзывы | отзывы читателей | мнения читателей | обсуждение | книга отзывов | гостевая книга | соболезнования | комментарии читателей |
  відгуки | коментарі читачів | гостьова книга | κριτικές | σχόλια αναγνωστών | βιβλίο επισκεπτών |
  التعليقات | تعليقات القراء | آراء القراء | سجل الزوار | دفتر التعازي | نظرات کاربران | دیدگاه‌ها | תגובות | תגובות הגולשים | ספר אורחים |
  टिप्पणियां | टिप्पणियाँ | पाठकों की राय | समीक्षाएं | ulasan | komentar pembaca | buku tamu | bình luận | ý kiến bạn đọc`)

const cjkTitles =
  /^[\s【[（(▶▼■●◆・>»]{0,6}(?:网友评论|網友評論|读者评论|讀者評論|最新评论|全部评论|热门评论|精彩评论|评论区|留言板|跟帖|読者の声|みんなのコメント|コメント一覧|口コミ|レビュー|독자 ?의견|독자 ?댓글|방명록|후기|ความคิดเห็น|รีวิว)/u

/** Whether a short line is the title of a row of readers' texts: comments, reviews, a guest book. */
export function isReaderLabel(text: string): boolean {
  if (text.length > 60) return false
  return isRemarksLabel(text) || titles.test(text) || cjkTitles.test(text)
}
