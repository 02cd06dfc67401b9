/** Words of names that tell one place, side or people from another; in small letters. */
export const places = new Set(
  `iran iraq niger nigeria mali malta austria australia slovakia slovenia north south east west northern southern eastern western central
  upper lower first second third old new british scottish welsh irish english french german italian spanish turkish russian georgian armenian
  azerbaijani kazakh kyrgyz uzbek turkmen tajik iranian iraqi american canadian mexican brazilian chinese japanese korean indian
  pakistani afghan ukrainian belarusian polish czech slovak hungarian romanian bulgarian greek serbian croatian baku ganja
  sumgait shusha paris london berlin rome madrid moscow ankara istanbul tbilisi tehran kyiv vienna geneva brussels national
  international regional european asian african arab islamic global world federal state public private royal olympic paralympic men women
  children youth young medical economic pedagogical agricultural junior senior
  azerbaijan turkey türkiye georgia armenia russia ukraine kazakhstan uzbekistan turkmenistan kyrgyzstan tajikistan germany france italy spain
  england scotland wales ireland britain america china japan korea india pakistan afghanistan poland hungary romania bulgaria greece serbia croatia
  belarus moldova egypt israel saudi qatar kuwait jordan lebanon syria libya morocco tunisia algeria canada mexico brazil argentina chile
  europe asia africa america oceania antarctica albania angola bahrain bangladesh belgium benin bolivia botswana brunei burundi cambodia
  cameroon chad colombia congo cuba cyprus denmark ecuador eritrea estonia eswatini ethiopia fiji finland gabon gambia ghana grenada
  guatemala guinea guyana haiti honduras iceland indonesia israel jamaica kenya kosovo laos latvia lesotho liberia liechtenstein lithuania
  luxembourg macedonia madagascar malawi malaysia maldives mauritania mauritius moldova monaco mongolia montenegro mozambique myanmar namibia
  nepal netherlands nicaragua norway oman palau palestine panama paraguay peru philippines portugal rwanda samoa senegal seychelles
  singapore somalia spain sudan suriname sweden switzerland tajikistan tanzania thailand togo tonga uganda uruguay vanuatu venezuela vietnam
  yemen zambia zimbabwe scotland scandinavia bavaria saxony catalonia ontario quebec texas california florida york cork dublin oslo
  stockholm copenhagen helsinki warsaw prague budapest bucharest sofia athens lisbon nairobi lagos cairo delhi mumbai beijing shanghai tokyo
  austrian australian nigerian nigerien malian maltese slovenian libyan lebanese syrian swedish norwegian danish finnish dutch belgian swiss
  portuguese albanian croatian bosnian macedonian montenegrin latvian lithuanian estonian icelandic cypriot israeli palestinian egyptian
  moroccan algerian tunisian sudanese ethiopian kenyan ugandan tanzanian ghanaian argentine argentinian chilean peruvian colombian venezuelan
  bolivian cuban vietnamese thai malaysian indonesian filipino bangladeshi nepali nepalese mongolian qatari kuwaiti emirati omani yemeni
  jordanian moldovan latvia lithuania estonia bosnia montenegro iceland denmark
  seoul toronto montreal sydney melbourne`.split(/\s+/u),
)
