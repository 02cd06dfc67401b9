/** A sign of rights at the beginning of a short line's sentence, then whose they are. */
const rights =
  /(?:^|[.!?।。]\s{0,3})(?:©|\(c\)\s|ⓒ|copyright\s(?:©|\(c\)|(?:19|20)\d\d))[^.!?]{2,80}\.?$/iu
const RIGHTS = 100

/** What may be done with the text, in the languages of the sites that say so under every story. */
const terms =
  /(?:reproduction|republication|reprinting|redistribution|copying)\b.{0,60}\b(?:prohibited|forbidden|permission|consent)|may not be (?:published|reproduced|republished|reprinted|copied|redistributed)|(?:reproduction|reprise|diffusion)\b.{0,60}\binterdite|(?:vervielfältigung|nachdruck|weiterverwendung|weiterverbreitung)\b.{0,80}(?:genehmigung|verboten|untersagt|gestattet)|(?:reproducción|reproduccion|difusión)\b.{0,60}\bprohibida|prohibida\b.{0,20}\breproducción|(?:proibida|vedada)\b.{0,20}\breprodução|reprodução\b.{0,40}\bproibida|(?:vietata la riproduzione|riproduzione (?:riservata|vietata))|overname\b.{0,60}\b(?:toestemming|verboden)|(?:kopiowanie|powielanie|rozpowszechnianie)\b.{0,80}(?:zabronione|zgod)|istinad\b.{0,40}(?:vacibdir|mütləqdir|olunmalıdır|edilməlidir)|(?:kaynak göster|izinsiz).{0,60}(?:kullanılamaz|yayınlanamaz|kopyalanamaz|alıntı)|(?:при (?:использовании|перепечатке|цитировании|копировании)).{0,80}(?:ссылк|обязательн|запрещ)|перепечатка.{0,60}(?:запрещ|разреш)|(?:при (?:використанні|передруку|цитуванні)).{0,80}(?:посилання|обов)|(?:αναδημοσίευση|αναπαραγωγή).{0,60}(?:απαγορ|πηγή)|(?:يمنع|يحظر|لا يجوز).{0,30}(?:نشر|نسخ|اقتباس)|استفاده از مطالب.{0,40}ذکر منبع|dilarang (?:mengutip|menyalin|memperbanyak)|(?:ghi rõ nguồn|không được sao chép)|(?:未经授权|未經授權|未经许可|未經許可|不得转载|不得轉載|转载请注明|轉載請註明)|無断(?:転載|複製)|무단 ?(?:전재|복제|배포)/iu

/** Where else the text stood. */
const editions =
  /^(?:an?|this) (?:\p{L}+ )?(?:version|edition) of (?:this|the) (?:article|story|essay|column|review|interview|piece|report) (?:also |first |originally |will )?(?:appears?|appeared|ran|runs|was (?:first |originally )?published)\b/iu

/** What a spoken programme's written version says of itself. */
const transcripts =
  /^(?:\p{L}+ )?transcripts? (?:are|is|was|were|may|might|has been|have been)\b.{0,80}(?:rush deadline|contractor|automatic|generated|machine|software|errors?|inaccura|final form)/iu

/** Whether a short text under a story is about the use of it: whose it is, where else it stood, how it was written down. */
export function isReuseNotice(text: string): boolean {
  return (
    text.length <= 300 &&
    (terms.test(text) ||
      editions.test(text) ||
      transcripts.test(text) ||
      (text.length <= RIGHTS && rights.test(text)))
  )
}
