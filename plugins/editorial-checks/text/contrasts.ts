/**
 * Words that stand in names to tell one organization from another; each row is a field of which a
 * name has one: a rowing club is no slip for a sailing club.
 */
const fields = [
  'north south east west northern southern eastern western central northeastern northwestern southeastern southwestern inner outer upper lower middle',
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth one two three four five six seven eight nine ten',
  'old new ancient modern contemporary',
  'men women boys girls mens womens mothers fathers sisters brothers',
  'children youth young junior senior adult infant veterans students pupils alumni',
  'primary secondary elementary high middle grammar nursery vocational technical',
  'national international regional local municipal provincial federal state state-owned public private royal imperial global world european',
  'football soccer rugby cricket tennis hockey baseball basketball handball volleyball rowing sailing yachting swimming diving cycling running athletics golf boxing wrestling judo fencing archery shooting skiing skating climbing mountaineering chess bowling badminton squash lacrosse polo riding equestrian gymnastics weightlifting curling motorcycle angling fishing paralympic olympic',
  'choral musical dramatic literary historical archaeological geographical geological botanical zoological horticultural philosophical philharmonic symphony chamber astronomical biological natural medical dental veterinary surgical legal pedagogical agricultural technical technological polytechnic military naval maritime scientific photographic cinematic operatic orchestral folk jazz',
  'physics chemistry biology history geography mathematics philosophy philology linguistics literature law medicine economics economy music art arts drama dance architecture engineering pharmacy dentistry psychology sociology theology education journalism pedagogy astronomy geology botany zoology archaeology ethnography anthropology genetics informatics computing statistics cybernetics oceanography meteorology',
  'rail railway railways road roads bus tram metro ferry air airport port ports highway highways bridge bridges canal cycle shipping aviation',
  'police fire ambulance rescue coastguard border customs prison',
  'workers teachers drivers doctors nurses farmers miners dockers bakers engineers lawyers actors pilots sailors fishermen seamen builders plumbers electricians cooks waiters artists musicians composers painters sculptors architects judges prosecutors bankers brewers butchers hairdressers librarians postmen weavers writers journalists scientists translators publishers booksellers photographers tenants landlords residents owners traders merchants manufacturers exporters importers consumers pensioners midwives pharmacists dentists veterinarians',
  'gas oil water electricity power energy coal nuclear solar wind steel timber textile cotton wool paper glass cement copper gold silver iron salt sugar tea coffee wine beer milk bread meat fish rice wheat grain',
  'labour liberal conservative green democratic republican socialist communist nationalist progressive reform',
  'catholic protestant orthodox muslim islamic jewish christian buddhist hindu lutheran anglican methodist baptist',
  'finance health education justice culture defence defense interior foreign agriculture transport environment trade labour labor employment sport sports tourism energy industry science family families youth budget ethics housing welfare immigration migration security information communications digital economy economic infrastructure taxes tax customs statistics fisheries forestry water emergency emergencies',
  'day night morning evening summer winter spring autumn',
  'red blue white black green yellow orange purple golden silver',
  'heart cancer eye ear kidney liver lung blood skin bone brain children maternity',
  'popular socialista comunista liberal conservador verde democrático republicano socialiste communiste libéral conservateur démocrate républicain socialdemocrata',
  'book books film music theatre jazz food wine beer flower dance art',
].map((row) => new Set(row.split(' ')))

/** Whether two words, in small letters, name two things of one field, so that they tell two organizations apart. */
export function isContrast(a: string, b: string): boolean {
  return fields.some((field) => field.has(a) && field.has(b))
}

/** Words that say of an area what it is; beside the area’s name they tell nothing more. */
export const civicWords = new Set(
  'city town village county borough district parish municipal provincial metropolitan capital community central university'.split(
    ' ',
  ),
)
