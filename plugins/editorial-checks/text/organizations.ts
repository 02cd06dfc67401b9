import {functionWords} from './languages.ts'

/** Words that make a capitalised name the name of an organization, in lower case. */
export const organizationWords = new Set(
  `organization organisation agency ministry committee service services union bank company companies association federation
  institute institution university council center centre foundation fund party group corporation authority commission club
  academy society league alliance network office department bureau board court forum movement front police airlines
  airways railways railway museum theatre theater college school conference congress parliament assembly secretariat
  initiative programme program partnership consortium coalition confederation chamber exchange press broadcasting hospital
  observatory laboratory trust endowment orchestra conservatory directorate administration inspectorate cooperative holding
  enterprise industries energy oil petroleum telecom insurance tribunal guild lodge mission registry task watch taskforce
  institutet universität verein verband stiftung gesellschaft fundación fondation fondazione asociación association
  università université universidad universidade banque banco banca ministère ministerio ministero conseil consejo
  instituto istituto institut centro centrum agencia agência agence agenzia comisión comissão commissione consiglio conselho federación
  federação fédération federazione société sociedad sociedade società sindicato syndicat sindacato partido partito partei comité comitê
  fundação asociacion associação associazione confederación universitat hochschule behörde bundesamt ministerium gewerkschaft kammer
  rat ausschuss gericht tribunal corte cour audiencia cámara câmara camera
  conservancy charity shipyard shipyards gallery library archive archives ensemble choir opera ballet philharmonic cinema
  community communities works lab labs media crescent cross collective brigade corps guard command
  ferries shipping airline motors automotive systems technologies technology holdings logistics pharma pharmaceuticals chemicals
  steel foods brewery breweries publishers publishing studios pictures records software telecommunications electric mining metals
  textiles stores supermarkets hotels construction properties investments securities savings clinic clinics nursery orphanage
  television newspapers semiconductor semiconductors electronics robotics aerospace biotech biosciences therapeutics genomics
  diagnostics instruments consulting ventures retail furniture renewables minerals cement packaging plastics ceramics fertilizers
  dairy dairies bakery bakeries winery wineries distillery distilleries beverages wireless broadband optics photonics microsystems
  polymers alloys foundry forge mills ironworks cosmetics toys games interactive dynamics mobility batteries turbines engines
  aviation avionics genetics informatics brothers sons bros inc ltd corp gmbh plc llc oyj nyrt zrt ooo kft
  vakfı vakıf derneği dernek bankası üniversitesi bakanlığı kurumu kurulu enstitüsü müdürlüğü belediyesi birliği odası sendikası
  partisi merkezi ajansı federasyonu konseyi komitesi şirketi hastanesi müzesi tiyatrosu akademisi
  fondu cəmiyyəti nazirliyi universiteti institutu agentliyi birliyi mərkəzi bankı komitəsi assosiasiyası federasiyası şurası muzeyi
  teatrı akademiyası şirkəti idarəsi ittifaqı
  fundacja instytut stowarzyszenie uniwersytet ministerstwo związek rada agencja towarzystwo urząd akademia komitet`.split(
    /\s+/u,
  ),
)

/** Pairs of such words that writers take for one another; each is its group. */
const kinds: Readonly<Record<string, string>> = {
  organization: 'association',
  organisation: 'association',
  fund: 'fund',
  foundation: 'fund',
  trust: 'fund',
  endowment: 'fund',
  center: 'center',
  centre: 'center',
  institute: 'center',
  institution: 'center',
  company: 'company',
  corporation: 'company',
  enterprise: 'company',
  holding: 'company',
  group: 'company',
  firm: 'company',
  association: 'association',
  society: 'association',
  union: 'association',
  federation: 'association',
  confederation: 'association',
  league: 'association',
  alliance: 'association',
  coalition: 'association',
  club: 'association',
  guild: 'association',
  committee: 'committee',
  council: 'committee',
  commission: 'committee',
  board: 'committee',
  agency: 'agency',
  authority: 'agency',
  administration: 'agency',
  office: 'agency',
  bureau: 'agency',
  service: 'agency',
  department: 'agency',
  university: 'school',
  academy: 'school',
  college: 'school',
  school: 'school',
  conservatory: 'school',
  programme: 'program',
  program: 'program',
  initiative: 'program',
  theatre: 'theater',
  theater: 'theater',
  network: 'network',
  forum: 'forum',
  conference: 'forum',
  congress: 'forum',
  assembly: 'forum',
}

/** Whether two words name the same kind of organization, so that one may stand for the other. */
export function isSameKind(a: string, b: string): boolean {
  const kind = kinds[a]
  return kind !== undefined && kind === kinds[b]
}

/** Words of names that are taken for one another and tell no two organizations apart; each row is a group. */
const synonyms = [
  'foreign external',
  'affairs relations',
  'labour labor employment',
  'healthcare health',
  'defence defense',
  'sport sports athletics',
  'tourism travel',
  'marine maritime',
  'ecology environment',
  'agriculture farming',
  'handicraft handicrafts crafts',
  'studies research',
  'cooperation collaboration',
  'writers authors',
  'conservation protection preservation',
  'transport transportation transit traffic',
  'youth young',
  'aid relief assistance help',
  'sea marine maritime ocean oceanic',
  'economics economy economic',
  'technology technologies technological technical',
  'statistics statistical',
  'geology geological',
  'port harbour harbor',
  'rail railway railways railroad',
  'forest forests forestry',
  'workers employees',
  'wildlife nature',
  'global world',
  'council counsel',
  'traders tradesmen',
  'refugees refugee',
  'schools school',
  'teachers educators',
  'physicians doctors',
  'journalists reporters',
  'employers entrepreneurs',
  'science sciences scientific',
  'medicine medical',
  'mutual joint',
].map((row) => row.split(' '))

/** Whether two words of names say the same, such as foreign and external. */
export function isSynonym(a: string, b: string): boolean {
  return synonyms.some((group) => group.includes(a) && group.includes(b))
}

/** Words inside names that are not capitalised and may be left out of abbreviations. */
export const smallWords = new Set(
  'of and for the in on to de la le les du des et der die das und für y e da do dos del di et al bin ibn ul against with at by from under as a an'.split(
    ' ',
  ),
)

/** Abbreviations of three or more capitals that stand for no organization. */
const noOrganization = new Set(
  `USA UAE USSR DRC PRC DPRK KSA GDR FRG ROK DNA RNA HIV AIDS COVID SARS MERS GDP GNP CEO CFO COO CTO CIO CMO PDF GPS GIS UTC
  GMT CET CEST EET EEST MSK BST EST EDT CST CDT PST PDT IST AZT ETA ETD HTML CSS XML JSON HTTP HTTPS URL API SQL SDK CPU GPU RAM
  ROM SSD USB HDMI LED LCD OLED DVD CD VHS CCTV SMS MMS SIM PIN ATM POS QR NFC WIFI VPN LAN WAN DNS IOT SEO CRM ERP SAAS FAQ VIP
  VVIP DIY BBQ RSVP ASAP FYI TBD TBA AKA RIP SOS UFO SUV RV EV BEV HEV PHEV UAV UAS ICBM IED RPG SAM WMD MRI CAT ECG EKG EEG ICU
  IVF CPR PCR PPE BMI ADHD PTSD OCD STD STI LGBT LGBTQ LGBTQI BAME NGO NGOS INGO MOU MOC LOI NDA TOR RFP SME SMES MSME MSMES IPO
  VAT GST PPP FDI ODA ESG CSR ROI KPI B2B PLC LLC LTD INC GMBH OJSC CJSC JSC LNG LPG CNG PVC CFC GMO DDT CO2 TNT STEM STEAM MBA
  MSC BSC PHD IELTS TOEFL SAT GRE MVP MMA TKO VAR ODI RBI ERA PPG GOAT IQ EQ HDTV UHD HDR IPTV OTT POV PSA TVC EFL ESL VOA ADR SDR
  SDG SDGS NDC NDCS COP MOP AGM EGM TEU DWT VLCC FPSO HVAC CAD CAM BIM GHG UHC NCD NCDS TB MPOX GBV AMR DRR BRI IDP IDPS MIA KIA POW POWS
  AGI LLM LLMS NLP OCR TTS CNN RNN GAN NFT NFTS DAO ICO BTC ETH AED CBRN EEZ FIR NOTAM ATC ILS SST GMAT LSAT TIR
  BREAKING NEWS LIVE UPDATE UPDATED EXCLUSIVE ALERT NEW NOT AND THE FOR ALL YES BUT NOW FREE STOP NEVER ALWAYS ONLY VERY MUST YOU
  ARE WAS HAS HIS HER OUR ONE TWO TEN SIX OUT OFF WHY HOW WHO WHAT WHEN WHERE THIS THAT THEY WITH FROM HAVE WILL SALE OPEN
  CLOSED EXIT WWW MAX PRO NEO XXL HELP DANGER WARNING CAUTION PHOTO PHOTOS VIDEO VIDEOS READ MORE ALSO NOTE EDITOR CORRECTION ADVERTISEMENT WORLD WAR
  QWERTY VOTE AET ISBN ISSN DOI JPEG JPG PNG GIF MPEG IMAX DAX NIKKEI FTSE CAPS HMS RMS USS USNS HMCS HMAS TCG USCGC KOH HCN PCB PCBS PFAS THC CBD LSD MDMA
  DNF DNS DSQ PST TBC CV RSS HTTPS PHP IBAN BIC SWIFT PDFS CDS DVDS FAQS SUVS EVS UFOS NGOS CEOS MPS MEPS GPS GPA ADD EUR ICT ABV BYOB
  MEP JFK NYC LAX LHR BSE CJD WWI WWII WWIII PET TLC LOL OMG BTW MBE OBE CBE KBE DBE GCSE SATS HGV LGV MPV PAYE CPI RPI UVA UVB HRT
  DUI DWI MRNA RGB CMYK CSV HDD GNI ETF ETFS VFX CGI BMX ATV GUI ZIP XLS FTP SLR DSLR BCE SSN LBW EBIT EBITDA CAGR FMCG OEM OEMS
  SKU RRP TKOS ACL MCL COPD HPV RSV DVT PMS STDS STIS SIDS FGM IUD ICBMS UAVS IEDS UXO AWOL NCO NCOS
  JAN FEB MAR APR JUN JUL AUG SEP OCT NOV DEC MON TUE WED THU FRI SUN`.split(/\s+/u),
)

/** Words in capitals are stressed; the two that are organizations are known. */
const englishWords = new Set(functionWords.en?.split(' ').filter((word) => word !== 'who'))

/** ISO 4217. */
const currencies = new Set(
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
  COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR
  IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR
  MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE
  SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XAG XAU XCD XDR XOF
  XPF YER ZAR ZMW ZWL DEM FRF ITL ESP ATS BEF NLG USDT`.split(/\s+/u),
)

/** Country codes of the IOC, which stand in results. */
export const countryCodes = new Set(
  `AFG ALB ALG AND ANG ANT ARG ARM ARU AUS AUT AZE BAH BAN BAR BDI BEL BEN BER BHU BIH BIZ BLR BOL BOT BRA BRN BUL BUR CAN CHA CHI CHN
  CIV CMR COD COL CPV CRC CRO CUB CYP CZE DEN DJI DMA DOM ECU EGY ENG ERI ESP EST ETH FIJ FIN FRA GAB GAM GBR GBS GEO GEQ GER GHA
  GRE GRN GUA GUI GUY HAI HKG HON HUN INA IND IRI IRL IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KOR KOS KSA KUW LAO LAT LBA LBR LES
  LIB LIE LTU LUX MAD MAR MAS MAW MDA MDV MEX MGL MKD MLI MLT MNE MON MOZ MRI MTN MYA NAM NED NEP NGR NIG NIR NOR NZL OMA PAK PAN PAR PER
  PHI PLE POL POR PRK PUR QAT ROU RSA RUS RWA SCO SEN SEY SGP SLE SLO SMR SRB SRI SUD SUI SUR SVK SWE SYR TAN TJK TKM TOG TPE TTO TUN TUR
  UAE UGA UKR URU USA UZB VEN VIE WAL YEM ZAM ZIM`.split(/\s+/u),
)

const units = new Set(
  `KWH MWH GWH TWH MPH KPH KMH RPM PSI BPM PPM PPB BTU KHZ MHZ GHZ MBPS GBPS KBPS DPI FPS MAH KVA MVA MMHG SPF DBA BBL BCM MCM BCF TCF MMT
  MTPA BPD KCAL`.split(/\s+/u),
)

/** Organizations whose abbreviations are near each other and are no slips of one another. */
const established = new Set(
  `UN EU NATO UNESCO UNICEF WHO IMF NASA FIFA UEFA BBC UNDP UNEP UNFPA UNECE UNHCR UNODC UNIDO UNCTAD UNAIDS UNRWA WFP FAO IFAD ILO IMO ITU
  IOM WTO WIPO WMO IAEA ICAO ICC ICJ ICRC IFRC IBRD IDA IFC MIGA EBRD EIB ADB AIIB AFDB ISDB OECD OPEC OSCE OIC ECO CIS CSTO SCO EAEU BSEC GUAM
  ASEAN APEC SAARC ECOWAS COMESA AU GCC MERCOSUR NAFTA USMCA BRICS CIA FBI NSA DEA DHS FDA CDC EPA FAA FCC SEC IRS NBA NFL NHL MLB MLS UFC IOC
  IPC WADA FINA FIDE FIBA FIVB IAAF UCI ICESCO ISESCO SOCAR USAID GIZ JICA KOICA TIKA TURKPA TURKSOY CNN NBC CBS ABC CBC PBS NPR AFP DPA TASS
  ANSA EFE IRNA INTERPOL EUROPOL EUROSTAT ECB ECHR ECHO ESA CERN ISO IEC IEEE W3C IETF`.split(
    /\s+/u,
  ),
)

/** Whether an abbreviation is that of an organization known under it, so that a neighbour is no slip. */
export function isEstablished(abbreviation: string): boolean {
  return established.has(abbreviation) && abbreviation !== 'ISESCO'
}

/** Whether capitals may be the abbreviation of an organization, by themselves. */
export function mayBeOrganization(capitals: string): boolean {
  return !(
    noOrganization.has(capitals) ||
    englishWords.has(capitals.toLowerCase()) ||
    currencies.has(capitals) ||
    units.has(capitals) ||
    isRomanNumeral(capitals)
  )
}

/** Small Roman numerals and years: CDC and MCC are more often organizations. */
function isRomanNumeral(capitals: string): boolean {
  return (
    /^(?:X{0,3}(?:IX|IV|V?I{0,3})|(?:XL|LX{0,3})(?:IX|IV|V?I{0,3})|X?C(?:IX|IV|V?I{0,3})|MM?(?:CM|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{1,3})|MMX{0,3})$/.test(
      capitals,
    ) && /^[IVXLCDM]+$/.test(capitals)
  )
}
