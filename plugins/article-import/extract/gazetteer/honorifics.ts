const words = (text: string) => text.trim().split(/\s+/u)

/**
 * Forms of address, degrees and ranks that stand before a person's name and are no part of it, by the
 * language in which they are used; full stops are left out.
 */
const byLanguage: Readonly<Record<string, string>> = {
  english: `mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable rt rev revd fr sr capt col gen lt
    maj cdr cmdr adm brig sgt cpl cllr eng engr arch atty adv amb rep sen gov acad academician st his her excellency he h.e hm hrh
    madam asst assoc rtd emeritus`,
  nigerian: 'alhaji alhaja hajia barr surv qs otunba oba igwe mallam malam',
  burmese: 'daw saya sayama sayadaw',
  thai: 'khun nai nang khunying',
  malay:
    'datuk dato datin datuk dato temenggong pehin tan sri seri puan encik cik tuan tengku tunku tun haji hajah ustaz ustazah ir ts',
  indonesian: 'pak bapak ibu ustad kyai drs dra prof',
  indian:
    'shri shree sri smt shrimati kumari km pandit pt adv sardar thiru thirumathi selvi sh begum janab maulana er ca',
  arabic: 'sheikh shaikh sheikha shaikha sayyid sayyida ustadh hajj muhandis',
  iberian:
    'don doña dona sra srta dom ing ingo lic licda licdo arq dra dr profa profesor profesora',
  french: 'm pr mme mlle monsieur madame maître',
  italian: 'sig dott dottssa avv ing on cav',
  german: 'herr frau dipl-ing mag univ-prof priv-doz',
  slavic: 'pan pani doc mgr inż inz rndr mudr judr phdr ing bc hab',
  filipino: 'gng ginoo atty bb',
  african:
    'ntate mme morena ato weyzero woizero mwalimu mzee chief-dr w/ro w/o w/t w/rt ato woizerit',
  community: 'father sister brother mother pastor justice comrade',
  polynesian: 'ratu adi tuilaepa',
}
/** Words that only are a form of address behind another: `Datuk Amar`, `Dato' Wira`. */
const later = words('amar patinggi paduka diraja wira panglima utama indera dr-ing habil')
/** Words that are names as well: they address only whom two further names belong to. */
const doubtful = words(
  'u ma ko saya nai nang km sh er ca on m bb adi ir ts pt oba st tun father sister brother mother pastor justice comrade',
)

/** Honorifics that stand before a person's name. */
export const honorifics: ReadonlySet<string> = new Set(
  Object.values(byLanguage)
    .flatMap(words)
    .filter((word) => !doubtful.includes(word))
    .concat('st'),
)

/** Honorifics that only follow another one. */
export const laterHonorifics: ReadonlySet<string> = new Set(later)

/** Honorifics that are names or words as well. */
export const doubtfulHonorifics: ReadonlySet<string> = new Set(
  doubtful.filter((word) => word !== 'st'),
)
