import type {OrganizationKind} from '../types.ts'

const words = (text: string) => new Set(text.trim().split(/\s+/u))

/** Nouns that head an organization's name, by the kind that they give it. */
const headsByKind: readonly (readonly [OrganizationKind, string])[] = [
  ['ministry', 'ministry ministries ministerium'],
  [
    'government',
    `government agency administration authority bureau commission department directorate embassy
     secretariat senate parliament municipality council court consulate inspectorate service assembly
     committee prefecture chancellery cabinet office police customs navy army guard mission delegation
     board treasury mejlis ombudsman hokimiyat khokimiyat akimat governorate township borough corps
     prosecutor's registry undersecretariat subsecretariat superintendency forces division brigade corps inspectorate voivodeship magistrate
     directorate-general constabulary survey county superintendencia superintendência ministerio ministério ministère secretaría secretaria
     consejo conselho conseil dirección direcção agencia agência agence comisión comissão aduana alcaldía municipio prefeitura mairie préfecture
     synod jirga majlis kementerian jabatan badan dinas lembaga perbadanan ministerie gemeente
     rijksdienst waterschap ministerstwo urząd bundesamt landesamt ministero agenzia consiglio
     ayuntamiento diputación gobernación intendencia procuraduría fiscalía contraloría defensoría
     tribunal gobierno governo gouvernement parlamento asamblea assembleia nazirliyi agentliyi komitəsi
     idarəsi xidməti bakanlığı başkanlığı müdürlüğü belediyesi kurumu kurulu styrelsen direktoratet
     direktorat etat oficina serviço servicio taskforce commissariat commissariaat protectorate
     palatinate coastguard coastguards lifeguard gendarmerie unit autoridad autoridade administración administração dirección-general comité comitê junta patronato confederación confederação
     tribe tribes landkreis comune diputació bundesanstalt landesanstalt anstalt entidade entidad regulator`,
  ],
  [
    'foundation',
    `foundation fund trust endowment stiftung stichting fondazione fundación fundação fundacja stiftelsen nadace fondation vakfı waqf charity
     fondu fondo fonds`,
  ],
  [
    'university',
    `university universities universiteti universität universidad université università
     academy college school institute institutes polytechnic conservatory conservatoire faculty lyceum gymnasium
     seminary universidade università facultad faculdade école escuela scuola accademia academia hochschule lycée institut instituto istituto institution politecnico akademie akademia campus
     universitas universiti hogeschool universiteit universitet högskola uniwersytet politechnika
     instytut institutt kindergarten üniversitesi institutu colegio colégio collège unibertsitatea`,
  ],
  [
    'company',
    `company companies corporation group holding holdings bank airlines airways railways railway industries enterprise
     enterprises consortium freeport partners ventures motors pharmaceuticals pharma energy petroleum telecom systems solutions
     technologies technology labs laboratories logistics shipyard shipyards mining steel insurance capital investments
     securities exchange airport airports port ports studios studio hotel hotels resorts foods dairy brewery textiles electronics
     semiconductors software networks robotics aerospace shipping lines cargo terminal terminals depot refinery distillery bakery cannery tannery foundry sawmill smelter dockyard quarry hatchery utilities shipbuilding harbor harbour operations freight haulage stevedoring trucking
     analytics dynamics instruments chemicals cement steelworks ironworks printing publishers publishing vineyards winery estates plantations
     utility concern operator kombinat factory works mill mills farms retail stores markets consulting
     agro biotech lojistik aerohub airline shipbuilders builders developers engineering
     empresa compañía companhia compagnie sociedad sociedade société gesellschaft stadtwerke verlag
     genossenschaft azienda società banca banco banque maatschappij syarikat şirkəti spółka railroad
     tramways metro transit ferries waterworks assurance leasing realty properties breweries wineries
     apparel garments footwear ceramics packaging fisheries seafood trawlers shipbuilder refineries express dyeworks creamery slaughterhouse
     cinemas corporación corporação corporación`,
  ],
  [
    'media',
    'news press broadcaster broadcasting television radio tv newspaper times herald tribune',
  ],
  [
    'ngo',
    `association federation union league society alliance network confederation guild club forum movement
     chamber chambers cámara câmara chambre handelskammer asociación associação association associazione federación federação fédération sindicato cooperativa coopérative unión união initiative coalition syndicate cooperative co-operative crescent cross platform hub
     consorzio committee congress partnership
     verband verein vereniging towarzystwo izba derneği birliği odası assosiasiyası yayasan collective
     cooperatives federasyonu forbund förbund`,
  ],
  [
    'cultural',
    'aquarium planetarium arboretum bibliothèque bibliothek biblioteca musée opéra orchestre filarmonica museum museums gallery library libraries theatre theater opera orchestra philharmonic archive archives ensemble teatro museo reserve ballet choir circus repository depository herbarium planetarium playhouse cinematheque',
  ],
  [
    'other',
    `organization organisation organizations center centre centers centres hospital clinic hospitals park observatory station laboratory
     incubator accelerator hospice sanatorium brotherhood fellowship confraternity programme program project cluster zone diocese church mosque cathedral
     monastery community house institution team sanctuary zoo garden gardens arena abbey priory infirmary dispensary orphanage polyclinic genebank consortium patriarchate
     observatory secretariat teknopark technopark
     hôpital ospedale klinikum archdiocese eparchy muftiate presbytery congregation centro zentrum
     merkezi mərkəzi marina aerodrome conference nursery lodge order`,
  ],
]
const heads = new Map<string, OrganizationKind>()
for (const [kind, text] of headsByKind) {
  for (const word of words(text)) if (!heads.has(word)) heads.set(word, kind)
}

/** The kind of organization that a noun heads, if it heads one. */
export function headKind(word: string): OrganizationKind | undefined {
  const lower = word.toLowerCase()
  return (
    heads.get(lower) ??
    (lower.includes('-') ? heads.get(lower.slice(lower.lastIndexOf('-') + 1)) : undefined)
  )
}

/** Heads that only make a name with something before them: `Energy` alone is a subject. */
export const weakHeads: ReadonlySet<string> = words(`
  survey county freeport express abbey priory infirmary dispensary orphanage polyclinic conference lodge order nursery metro transit properties packaging fisheries seafood ceramics assurance marina majlis badan
  hospital congregation collective tribunal syndicate terminal depot quarry foundry bakery harbor harbour operations freight brigade estates printing publishing instruments chemicals
  energy capital works lines cargo port ports exchange technology technologies systems solutions mining steel
  insurance engineering service office court board station park house program programme project zone
  community team group news press times cross garden gardens school college market markets police army
  guard navy mission fund trust bank union club forum network hub retail stores software electronics
  robotics networks logistics shipping assembly cabinet center centre platform campus church hotel radio tv
  partnership textiles pharmaceuticals foods labs industries farms investments arena museum gallery library
  theatre theater archive archives forces division initiative movement alliance partners ventures railway railways airport
  television broadcasting factory mill customs senate parliament government`)

/** Legal forms, as they end a company's name; full stops are left out. */
export const legalForms: ReadonlySet<string> = words(`
  inc incorporated berhad persero limitada gesellschaft aktiengesellschaft llc ltd limited plc corp corporation co company gmbh ag kg sa sarl sas srl spa nv bv ab as asa oy oyj
  a/s aps jsc ojsc cjsc pjsc pao oao zao ooo llp lp pte pty bhd sdn kk kft zrt sro doo dd ad ead ood eood sl slu mmc asc qsc
  qmmc tov too ao se scs sal fze fzco dmcc ltda aş şti as tbk pt holdings group`)

/** Subjects that a ministry, faculty or institute deals with: they join by `and` without being bodies. */
export const domainWords: ReadonlySet<string> = words(`
  education science sciences scientific culture cultural tourism trade industry industries industrial energy health healthcare sport sports
  youth technology technologies technological innovation innovations innovative development digital digitalization transformation environment environmental
  ecology agriculture agricultural transport transportation communication communications investment investments finance finances financial
  labour labor affairs research art arts design economy economic economics commerce commercial heritage policy policies water forestry
  forests fisheries fishing mining medicine medical engineering humanities law laws legal justice security protection peace
  planning infrastructure construction housing urban rural regional religion religious worship family families women children
  welfare social employment skills training vocational higher natural resources resource minerals geology petroleum oil gas mines
  electricity nuclear renewable climate food livestock animal veterinary land lands irrigation meteorology hydrology
  statistics standards standardization metrology quality customs taxes tax revenue budget treasury public private state
  civil emergency emergencies disaster risk relief humanitarian human rights democracy governance administration
  information media broadcasting print press computing computer data artificial intelligence cyber cybersecurity
  electronics space aerospace aviation maritime marine sea ocean oceans oceanography shipping ports railways roads highway
  languages language literature history archaeology anthropology linguistics philosophy theology psychology sociology
  mathematics physics chemistry biology astronomy biotechnology genetics pharmacy nursing dentistry surgery hygiene
  management business entrepreneurship entrepreneurs marketing accounting banking insurance small medium enterprises enterprise
  export exports import foreign international domestic internal external interior defense defence war veterans
  music dance drama film cinema cinematography theatre monuments museums archives libraries crafts handicrafts fashion textiles
  textile cotton silk carpet carpets weaving wine viticulture horticulture food nutrition seeds crop crops soil plants
  cooperation co-operation coordination integration relations diplomacy studies analysis strategy strategic
  reconstruction restoration preservation conservation archival tradition traditions works services service aquaculture
  population migration refugees diaspora labour-market pensions consumer competition antimonopoly privatization property
  situations mine sea coast seed grain cereals river forest road fishery crop craft village seamen boxing football
  intellectual patents patent trademarks standardisation advanced applied technical mechanics materials metals
  textiles logistics supply chains mobility automotive manufacturing production agriculturalists tobacco tea
  prevention control safety occupational treatment rehabilitation disease diseases oncology cardiology neurology
  dialogue exchange exchanges values ethics antiquities sustainability sustainable future innovation creative creativity applications
  markets market equality inclusion literacy welfare hospitality leisure recreation parks wildlife biodiversity nature mountains rivers lakes deserts desertification
  finance-and-economy telecommunications telecom informatics robotics automation networks post postal navigation
  wellness care veteran veterans equal opportunities opportunity pension safety-net gender
  change overseas work growth affordable lowlands highlands coast coastal islands island arid semi-arid indigenous peoples communities
  poverty reduction eradication mitigation adaptation resilience decentralization decentralisation devolution modernization modernisation reform reforms
  parliamentary electoral elections identity registration residence citizenship passports borders prisons correctional corrections penitentiary
  anti-corruption integrity audit procurement transparency ethics petrochemicals geosciences geoscience palaeontology
  biosciences biomedicine bioeconomy bioenergy hydrology hydropower geothermal solar wind hydrogen wastewater sanitation waste recycling circular
  drylands wetlands watershed watersheds soils pasture pastures rangelands ranching poultry beekeeping apiculture sericulture cotton rice wheat maize coffee cocoa cashew rubber
  palm sugar spices jute wool leather gems jewellery glass furniture timber carpentry
  broadcasting cinematographic audiovisual games gaming animation ai cyber-security informatization informatisation connectivity spectrum satellite satellites
  remote sensing geodesy cartography geospatial surveying cadastre mapping urbanism urbanization architecture architectural
  epidemiology virology immunology paediatrics pediatrics obstetrics midwifery ophthalmology psychiatry gerontology toxicology vaccines immunization immunisation
  pharmacology transplantation haematology blood cancer tuberculosis malaria aids hiv
  aeronautics astrophysics nanotechnology photonics optics lasers microelectronics mechatronics metallurgy
  seismology volcanology agronomy 
  pedagogy kindergartens schooling apprenticeships internships scholarships numeracy multilingualism translation interpretation interpreting
  guidance counselling childhood adolescents elderly ageing aging disabilities disability pensioners autism
  competitiveness productivity enterprise start-ups startups crafts artisans artisanal microfinance 
  arbitration mediation notaries intellectual-property supervision oversight inspection licensing accreditation certification quarantine phytosanitary
  lifesaving firefighting firefighters rescue ambulance evacuation demining ordnance disarmament non-proliferation counter-terrorism terrorism trafficking narcotics
  linkages linkage outreach alumni partnerships collections programmes programs exhibitions alliances membership acquisitions publications sales procurement logistics
  folklore folk ethnography ethnology intangible monuments manuscripts calligraphy puppetry choral
  athletics gymnastics wrestling volleyball tennis swimming cycling olympic paralympic
  pilgrimage hajj umrah zakat awqaf endowments
  industry-and-trade fuel coal hydrocarbons chemicals fertilizers pharmaceuticals`)

/** Words that open a title or a role. */
export const titleWords: ReadonlySet<string> = words(`
  president vice-president minister premier chancellor vice-chancellor director co-director director-general chairman chairwoman chairperson chair
  co-chair vice-chair vice-chairman ceo cto cfo coo cio cmo rector vice-rector pro-rector prorector dean vice-dean head deputy secretary secretary-general under-secretary
  undersecretary governor vice-governor mayor vice-mayor ambassador consul chief manager commissioner principal provost executive
  founder co-founder cofounder owner partner leader speaker spokesperson spokesman spokeswoman coordinator
  general-secretary representative envoy adviser advisor assistant aide attaché counsellor counselor
  administrator superintendent commander general colonel captain admiral lieutenant curator conservator librarian supervisor
  editor editor-in-chief curator-in-chief prime first lady king queen prince princess sheikh emir sultan crown
  guildmaster sovrintendente intendant akim hokim khokim prefect prosecutor judge justice senator congressman
  defender ombudsperson ombudswoman burgomaster statistician commandant rapporteur
  treasurer trustee president-elect headmaster headmistress headteacher bishop archbishop patriarch imam mufti rabbi
  patron laureate ombudsman commodore marshal registrar bursar warden convener convenor steward councillor
  vice-principal pro-vice-chancellor undersecretary-general director-designate inspector supervisor
  conductor maestro lead officer deputies foreman regent custodian keeper organiser organizer analyst economist scientist researcher
  engineer architect lawyer attorney lecturer physician coach surgeon veterinarian matron abbot voivode starosta marshal comptroller auditor
  actuary geologist archivist restorer choirmaster concertmaster quartermaster harbourmaster harbormaster stationmaster postmaster
  boss dispatcher seneschal alderman provost burgomaster bürgermeister alcalde syndic secretary-treasurer
  commandant statistician constable sheriff headman sub-director deputy-director vice-premier vice-provost vice-director vice-speaker co-president co-chairman
  minister-president governor-general attorney-general auditor-general inspector-general surveyor-general solicitor-general controller vp svp evp vc ambassador-at-large minister-counsellor vice-minister
  commissioner-general consul-general chairlady kaymakam wali mutasarrif sindaco maire
  superior rapporteur moderator facilitator delegate chaplain cantor prior prioress proprietor`)

/** Particles inside a person's name that stay in lower case. */
export const nameParticles: ReadonlySet<string> = words(
  'bin ibn bint binti binte ben bat al el de del della di da dos das do du des van von der den ter ten la le lo í á uit zur zum el-din ul ur oglu oğlu ogly uly qizi qızı gizi kyzy kizi zu af av ap y e wa ould uld a/l a/p s/o d/o bte bt ag degli dal delle dem ní nic',
)

/** Capitalised words that open a sentence and belong to no name. */
export const commonStarters: ReadonlySet<string> = words(`
  the a an in on at by for from to with under during after before as it its he she they we you i this that these those there here his her their our
  both each all some many most several two three four five six seven eight nine ten one first second third last next
  eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundreds thousands dozens
  according also although among and another any because but can could did do does earlier either even every following
  former further given had has have how however if instead into is just later like may meanwhile more moreover much must
  neither no not now of off officials once only or other others over per since so such than then though through thus today tomorrow
  tonight together too toward towards until up upon was were what when where whether which while who whose why will within without would yesterday yet
  signed inked speaking representing witnessed attending founded established concluded separately additionally addressing asked welcoming noting
  earlier elsewhere finally furthermore currently recently previously subsequently nevertheless nonetheless afterwards
  parties sides both analysts experts critics guests visitors students participants representatives delegates reporters journalists
  areas under upon about around across against along between beyond despite except inside near onto outside
  cooperation talks negotiations shares sources details neither nobody nothing everyone someone half
  should might let let's thanks thank please yes today's saying calling built based located launched hosted organised organized held
  new good great big small old young early late full long short own same different important key main
  don't didn't won't can't isn't wasn't it's that's there's he's she's they're we're i'm i've
  highlights fields terms objectives priorities benefits citing quoting starting somebody everybody money
  photo photos video read follow source editor's note besides apart alongside aside beside unlike regardless amid throughout`)

/** Verbs and nouns that capitalise in headlines only. */
export const headlineWords: ReadonlySet<string> = words(`
  sign signs signed ink inks inked agree agrees agreed seal seals sealed strike strikes conclude concludes memorandum memoranda
  mou mous moc understanding pact deal accord agreement agreements cooperation partnership extend extends renew renews end ends
  terminate terminates cancel cancels plan plans to set will joins join join forces team teams up launch launches boost boosts strengthen
  strengthens expand expands deepen deepens cooperate cooperates collaborate partner partners announce announces protocol declaration joint
  unveil unveils meet meets discuss discusses host hosts open opens hold holds forge forges back backs eye eyes enter enters`)

/** Occupations that stand before a person's name without being a role in a body. */
export const occupations: ReadonlySet<string> = words(`
  actor actress singer striker forward midfielder defender goalkeeper coach painter artist author writer poet novelist journalist
  historian lawyer economist analyst scientist researcher engineer architect designer composer pianist violinist filmmaker activist
  farmer fisherman student pensioner businessman businesswoman entrepreneur investor billionaire philanthropist astronaut doctor
  surgeon nurse teacher lecturer academic veteran champion swimmer wrestler boxer gymnast cyclist expert specialist blogger
  academician professor laureate comedian dancer sculptor photographer translator chef referee umpire captain cinematographer director-general
  playwright soprano tenor baritone medallist medalist winger fullback skipper`)

/** Words that a title may hold before or after its noun: `deputy`, `managing`, `general`. */
export const titleModifiers: ReadonlySet<string> = words(`
  deputy first high standing visiting concurrently acting former executive managing general chief vice assistant senior honorary prime interim founding technical technology
  medical operating financial information commercial scientific academic artistic regional country permanent special state
  principal associate outgoing incoming newly elected global group national presidential second third military board creative
  programme program project section division department press deputy-prime joint goodwill lead head corporate strategy sales product research
  foreign health external secretary additional chain revenue people growth sustainability customer brand provincial municipal municipality federal district county diocesan parliamentary metropolitan local government member lord cabinet
  resident presiding pro founding administrative operational operations editorial curatorial musical music clinical nursing legal digital data security risk compliance audit investment
  communications marketing trade cultural consular area sector territory divisional zonal subregional sub-regional adjunct ad-interim caretaker nutrition
  police fire institutional sporting rear brigadier
  manpower power home hydrocarbons antiquities waterways steel cooperatives ict`)

/** Names of months, days and feasts, which open no other name. */
export const calendarWords: ReadonlySet<string> = words(`
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  jan feb mar apr jun jul aug sept sep oct nov dec ramadan easter christmas`)
