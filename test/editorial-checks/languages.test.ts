import {expect, it} from 'vitest'
import {
  exampleArticle,
  examplePortableText,
} from '../../plugins/editorial-checks/engine/examples.ts'
import {createChecker} from '../../plugins/editorial-checks/index.ts'

const check = createChecker({only: ['wrong-language']})

/** One short piece of news in each language. */
const news = [
  [
    'en',
    'The town council voted on Tuesday to replace the old footbridge, which has been closed since a storm.',
    'Residents have had to make a detour of forty minutes, and shopkeepers complained.',
  ],
  [
    'de',
    'Der Stadtrat hat am Dienstag beschlossen, die alte Brücke zu ersetzen, die seit dem Sturm gesperrt ist.',
    'Die Anwohner mussten einen Umweg von vierzig Minuten machen, und die Händler beklagten sich.',
  ],
  [
    'fr',
    'Le conseil municipal a voté mardi le remplacement de la vieille passerelle, fermée depuis la tempête.',
    'Les habitants devaient faire un détour de quarante minutes et les commerçants se plaignaient.',
  ],
  [
    'es',
    'El ayuntamiento aprobó el martes sustituir la vieja pasarela, cerrada desde la tormenta.',
    'Los vecinos tenían que dar un rodeo de cuarenta minutos y los comerciantes se quejaban.',
  ],
  [
    'pt',
    'A câmara municipal decidiu na terça-feira substituir a velha ponte, fechada desde a tempestade.',
    'Os moradores tinham de fazer um desvio de quarenta minutos e os comerciantes não estavam satisfeitos.',
  ],
  [
    'it',
    'Il consiglio comunale ha deciso martedì di sostituire la vecchia passerella, chiusa dopo la tempesta.',
    'Gli abitanti dovevano fare una deviazione di quaranta minuti e i negozianti si lamentavano.',
  ],
  [
    'nl',
    'De gemeenteraad heeft dinsdag besloten de oude brug te vervangen, die sinds de storm gesloten is.',
    'De bewoners moesten veertig minuten omlopen en de winkeliers klaagden.',
  ],
  [
    'sv',
    'Kommunfullmäktige beslutade på tisdagen att ersätta den gamla bron, som har varit stängd sedan stormen.',
    'De boende fick göra en omväg på fyrtio minuter och handlarna klagade.',
  ],
  [
    'da',
    'Byrådet besluttede tirsdag at erstatte den gamle bro, som har været lukket siden stormen.',
    'Beboerne måtte gå en omvej på fyrre minutter, og butiksejerne klagede.',
  ],
  [
    'no',
    'Kommunestyret vedtok tirsdag å erstatte den gamle brua, som har vært stengt siden stormen.',
    'Beboerne måtte gå en omvei på førti minutter, og butikkeierne klaget.',
  ],
  [
    'fi',
    'Kaupunginvaltuusto päätti tiistaina korvata vanhan sillan, joka on ollut suljettuna myrskyn jälkeen.',
    'Asukkaat joutuivat kiertämään neljäkymmentä minuuttia, ja kauppiaat valittivat.',
  ],
  [
    'pl',
    'Rada miasta zdecydowała we wtorek o wymianie starej kładki, która jest zamknięta od czasu burzy.',
    'Mieszkańcy musieli nadkładać czterdzieści minut drogi, a sklepikarze narzekali.',
  ],
  [
    'cs',
    'Zastupitelstvo v úterý rozhodlo o výměně staré lávky, která je od bouře uzavřena.',
    'Obyvatelé museli obcházet čtyřicet minut a obchodníci si stěžovali.',
  ],
  [
    'ru',
    'Городской совет во вторник решил заменить старый мост, который закрыли после бури.',
    'Жителям приходилось делать крюк в сорок минут, и торговцы жаловались.',
  ],
  [
    'uk',
    'Міська рада у вівторок вирішила замінити старий міст, який закрили після бурі.',
    'Мешканцям доводилося робити гак у сорок хвилин, і торговці скаржилися.',
  ],
  [
    'tr',
    'Belediye meclisi salı günü, fırtınadan beri kapalı olan eski köprünün yenilenmesine karar verdi.',
    'Sakinler kırk dakikalık bir yolu dolaşmak zorunda kaldı ve esnaf şikâyet etti.',
  ],
  [
    'az',
    'Bələdiyyə şurası çərşənbə axşamı fırtınadan bəri bağlı olan köhnə körpünün dəyişdirilməsi barədə qərar qəbul etdi.',
    'Sakinlər qırx dəqiqəlik yolu dolanmalı oldular və dükançılar şikayət edirdilər.',
  ],
  [
    'ar',
    'قرر مجلس المدينة يوم الثلاثاء استبدال الجسر القديم المغلق منذ العاصفة.',
    'اضطر السكان إلى سلوك طريق أطول بأربعين دقيقة واشتكى التجار.',
  ],
  [
    'fa',
    'شورای شهر روز سه‌شنبه تصمیم گرفت پل قدیمی را که از زمان طوفان بسته است، تعویض کند.',
    'ساکنان مجبور بودند چهل دقیقه دور بزنند و مغازه‌داران شکایت می‌کردند.',
  ],
  [
    'he',
    'מועצת העיר החליטה ביום שלישי להחליף את הגשר הישן, שנסגר מאז הסערה.',
    'התושבים נאלצו לעקוף ארבעים דקות והסוחרים התלוננו.',
  ],
  [
    'zh',
    '市议会周二决定更换自暴风雨以来一直关闭的旧桥。',
    '居民不得不绕行四十分钟，店主们抱怨不已。',
  ],
  [
    'ja',
    '市議会は火曜日、嵐以来閉鎖されている古い橋の架け替えを決めた。',
    '住民は四十分の遠回りを強いられ、商店主は不満を述べた。',
  ],
  [
    'ko',
    '시의회는 화요일 폭풍 이후 폐쇄된 낡은 다리를 교체하기로 결정했다.',
    '주민들은 사십 분을 돌아가야 했고 상인들은 불평했다.',
  ],
  [
    'el',
    'Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να αντικαταστήσει την παλιά γέφυρα, που είναι κλειστή από την καταιγίδα.',
    'Οι κάτοικοι έκαναν παράκαμψη σαράντα λεπτών και οι καταστηματάρχες διαμαρτύρονταν.',
  ],
  [
    'hu',
    'A városi tanács kedden úgy döntött, hogy lecseréli a régi hidat, amely a vihar óta le van zárva.',
    'A lakosoknak negyven perces kerülőt kellett tenniük, és a boltosok panaszkodtak.',
  ],
  [
    'ro',
    'Consiliul local a decis marți să înlocuiască vechiul pod, care este închis de la furtună.',
    'Locuitorii trebuiau să facă un ocol de patruzeci de minute, iar comercianții se plângeau.',
  ],
  [
    'ka',
    'საქალაქო საბჭომ სამშაბათს გადაწყვიტა ძველი ხიდის შეცვლა, რომელიც ქარიშხლის შემდეგ დაკეტილია.',
    'მაცხოვრებლებს ორმოცი წუთით შემოვლა უწევდათ.',
  ],
  [
    'bg',
    'Градският съвет реши във вторник да замени стария мост, който е затворен след бурята.',
    'Жителите трябваше да заобикалят четиридесет минути, а търговците се оплакваха.',
  ],
  [
    'sr',
    'Градско веће је у уторак одлучило да замени стари мост, који је затворен после олује.',
    'Становници су морали да иду заобилазно четрдесет минута, а трговци су се жалили.',
  ],
  [
    'hr',
    'Gradsko vijeće odlučilo je u utorak zamijeniti stari most, koji je zatvoren od oluje.',
    'Stanovnici su morali obilaziti četrdeset minuta, a trgovci su se žalili.',
  ],
  [
    'sk',
    'Mestské zastupiteľstvo v utorok rozhodlo o výmene starej lávky, ktorá je od búrky uzavretá.',
    'Obyvatelia museli obchádzať štyridsať minút a obchodníci sa sťažovali.',
  ],
  [
    'ca',
    'El consell municipal va decidir dimarts substituir la vella passarel·la, tancada des de la tempesta.',
    'Els veïns havien de fer una volta de quaranta minuts i els comerciants es queixaven.',
  ],
  [
    'id',
    'Dewan kota pada hari Selasa memutuskan untuk mengganti jembatan tua yang ditutup sejak badai.',
    'Warga harus memutar empat puluh menit dan para pemilik toko mengeluh.',
  ],
  [
    'vi',
    'Hội đồng thành phố hôm thứ Ba đã quyết định thay cây cầu cũ, vốn bị đóng cửa từ sau cơn bão.',
    'Người dân phải đi vòng bốn mươi phút và các chủ cửa hàng phàn nàn.',
  ],
  [
    'hi',
    'नगर परिषद ने मंगलवार को पुराने पुल को बदलने का फैसला किया, जो तूफान के बाद से बंद है।',
    'निवासियों को चालीस मिनट का चक्कर लगाना पड़ता था।',
  ],
  [
    'kk',
    'Қалалық кеңес сейсенбі күні дауылдан бері жабық тұрған ескі көпірді ауыстыру туралы шешім қабылдады.',
    'Тұрғындар қырық минут айналып жүруге мәжбүр болды.',
  ],
] as const

const isWrong = (texts: readonly string[], language: string) =>
  check(exampleArticle({language, body: examplePortableText(...texts)})).length > 0

/** One language in two scripts. */
const twins = new Set(['sr', 'hr'])

it.each(news)('reads %s as what it is', (language, ...texts) => {
  expect(isWrong(texts, language)).toBe(false)
  expect(isWrong(texts, `${language}-XX`)).toBe(false)
})

it.each(news)('takes %s for no other language', (language, ...texts) => {
  const others = news.map(([other]) => other).filter((other) => other !== language)
  const taken = others.filter((other) => !isWrong(texts, other))
  expect(taken.filter((other) => !(twins.has(other) && twins.has(language)))).toEqual([])
})

it('says nothing of what is no language tag', () => {
  expect(isWrong(news[0].slice(1), 'English')).toBe(false)
})
