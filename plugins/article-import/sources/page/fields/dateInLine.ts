/** A date that stands in a line of text. */
export interface LineDate {
  /** Day, month and year, then time and zone when the line has them, as `readDate` reads them. */
  readonly date: string
  readonly start: number
  readonly end: number
}

const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The names of the months in the languages that sites set their dates in. */
const names: readonly string[] = [
  'january jan januar janvier janv enero ene janeiro gennaio gen januari января ocak yanvar stycznia',
  'february feb februar février févr febrero fevereiro febbraio februari февраля şubat fevral lutego',
  'march mar märz mars marzo março maart марта mart marca',
  'april apr avril avr abril abr aprile апреля nisan aprel kwietnia',
  'may mai mayo maio maggio mag mei мая mayıs maja',
  'june jun juni juin junio junho giugno giu июня haziran iyun czerwca',
  'july jul juli juillet juil julio julho luglio lug июля temmuz iyul lipca',
  'august aug août agosto ago augustus августа ağustos avqust sierpnia',
  'september sept sep septembre septiembre setembro settembre set сентября eylül sentyabr września',
  'october oct oktober okt octobre octubre outubro ottobre ott октября ekim oktyabr października',
  'november nov novembre noviembre novembro ноября kasım noyabr listopada',
  'december dec dezember dez décembre déc diciembre dic dezembro dicembre декабря aralık dekabr grudnia',
]
const months = new Map(
  names.flatMap((list, index) =>
    list.split(' ').map((name) => [name, english[index] ?? ''] as const),
  ),
)
const month = [...months.keys()].sort((one, other) => other.length - one.length).join('|')

const before = '(?<![\\p{L}\\p{N}/.-])'
const after = '(?![\\p{L}\\p{N}])'

const dates: readonly RegExp[] = [
  new RegExp(
    `${before}(?<month>${month})\\.?\\s{1,3}(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(?<year>\\d{4})${after}`,
    'iu',
  ),
  new RegExp(
    `${before}(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s{0,3}(?:de |of )?(?<month>${month})\\.?,?\\s{1,3}(?:del? )?(?<year>\\d{4})${after}`,
    'iu',
  ),
  /(?<![\p{L}\p{N}/.-])(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})(?=T\d|[^\p{L}\p{N}-]|$)/u,
  /(?<![\p{L}\p{N}/.-])(?<day>\d{1,2})\.(?<number>\d{1,2})\.(?<year>\d{4})(?!\.?[\p{L}\p{N}])/u,
  /(?<!\p{N})(?<year>\d{4})[年년]\s?(?<number>\d{1,2})[月월]\s?(?<day>\d{1,2})[日일]/u,
]

const behind =
  /^(?:T|[\s,|@·–-]{1,4}(?:(?:at|um|à|a las|alle|às|kl\.?|om)\s)?)(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?::\d{2}(?:\.\d{1,6})?)?\s?(?<half>[ap]\.?m\.?(?!\p{L}))?\s?(?<zone>Z|UTC|GMT|[ECMP][SD]T|[+-]\d{2}:?\d{2})?(?!\p{L})/iu
const inFront =
  /(?<!\p{N})(?<hour>\d{1,2})[:.](?<minute>\d{2})\s?(?<half>[ap]\.?m\.?)?\s?(?<zone>UTC|GMT|[ECMP][SD]T)?,?\s{1,3}(?:\p{L}{3,10},?\s)?$/iu

/** The first date in a line, with the time beside it; undefined when there is none, or only in figures that may be read in two ways. */
export function dateInLine(line: string): LineDate | undefined {
  const text = line.slice(0, LONGEST)
  const matches = dates.flatMap((pattern) => {
    const match = pattern.exec(text)
    return match === null ? [] : [match]
  })
  const first = matches.sort((one, other) => one.index - other.index)[0]
  const {groups = {}} = first ?? {}
  const name =
    groups.number === undefined
      ? months.get((groups.month ?? '').toLowerCase())
      : english[Number(groups.number) - 1]
  const year = Number(groups.year)
  if (first === undefined || name === undefined || year < FIRST_YEAR || year > LAST_YEAR)
    return undefined
  const front = inFront.exec(text.slice(0, first.index))
  const rest = front ?? behind.exec(text.slice(first.index + first[0].length))
  const time = clockOf(rest?.groups)
  return {
    date: `${Number(groups.day)} ${name} ${year}${time}`,
    start: first.index - (front?.[0].length ?? 0),
    end: first.index + first[0].length + (front === null ? (rest?.[0].length ?? 0) : 0),
  }
}

/** No line around a headline is longer. */
const LONGEST = 300

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

function clockOf(groups: Readonly<Record<string, string | undefined>> | undefined): string {
  if (groups === undefined) return ''
  const {half, zone} = groups
  let hour = Number(groups.hour)
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
  return hour > 23 || Number(groups.minute) > 59
    ? ''
    : ` ${String(hour).padStart(2, '0')}:${groups.minute}${zone === undefined ? '' : ` ${zone.toUpperCase()}`}`
}
