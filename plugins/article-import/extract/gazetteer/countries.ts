/**
 * Countries: ISO 3166-1 alpha-2 code, names in English, Azerbaijani and Russian, then after `|` the
 * adjectives. The first name is the one that documents carry.
 */
export const countries = `
AF Afghanistan;Əfqanıstan;Афганистан|Afghan
AL Albania;Albaniya;Албания|Albanian
DZ Algeria;Əlcəzair;Алжир|Algerian
AD Andorra|Andorran
AO Angola|Angolan
AG Antigua and Barbuda
AR Argentina;Аргентина|Argentine;Argentinian
AM Armenia;Ermənistan;Армения;Republic of Armenia|Armenian
AU Australia;Avstraliya;Австралия|Australian
AT Austria;Avstriya;Австрия|Austrian
AZ Azerbaijan;Republic of Azerbaijan;Azerbaijan Republic;Azərbaycan;Азербайджан;Азербайджанская Республика|Azerbaijani;Azeri
BS Bahamas;The Bahamas|Bahamian
BH Bahrain;Kingdom of Bahrain;Bəhreyn;Бахрейн|Bahraini
BD Bangladesh;Banqladeş;Бангладеш|Bangladeshi
BB Barbados|Barbadian
BY Belarus;Belarus Respublikası;Беларусь;Белоруссия|Belarusian
BE Belgium;Belçika;Бельгия|Belgian
BZ Belize|Belizean
BJ Benin|Beninese
BT Bhutan|Bhutanese
BO Bolivia|Bolivian
BA Bosnia and Herzegovina;Bosnia;Босния и Герцеговина|Bosnian
BW Botswana
BR Brazil;Braziliya;Бразилия|Brazilian
BN Brunei;Brunei Darussalam|Bruneian
BG Bulgaria;Bolqarıstan;Болгария|Bulgarian
BF Burkina Faso|Burkinabe
BI Burundi|Burundian
KH Cambodia|Cambodian
CM Cameroon|Cameroonian
CA Canada;Kanada;Канада|Canadian
CV Cabo Verde;Cape Verde
CF Central African Republic
TD Chad|Chadian
CL Chile;Чили|Chilean
CN China;People's Republic of China;Çin;Китай;КНР|Chinese
CO Colombia;Колумбия|Colombian
KM Comoros|Comorian
CG Republic of the Congo;Congo|Congolese
CD Democratic Republic of the Congo;DR Congo
CR Costa Rica|Costa Rican
CI Côte d'Ivoire;Ivory Coast|Ivorian
HR Croatia;Xorvatiya;Хорватия|Croatian
CU Cuba;Куба|Cuban
CY Cyprus;Kipr;Кипр|Cypriot
CZ Czech Republic;Czechia;Çexiya;Чехия|Czech
DK Denmark;Danimarka;Дания|Danish
DJ Djibouti
DM Dominica
DO Dominican Republic
EC Ecuador;Эквадор|Ecuadorian
EG Egypt;Arab Republic of Egypt;Misir;Египет|Egyptian
SV El Salvador|Salvadoran
GQ Equatorial Guinea
ER Eritrea|Eritrean
EE Estonia;Estoniya;Эстония|Estonian
SZ Eswatini
ET Ethiopia;Efiopiya;Эфиопия|Ethiopian
FJ Fiji|Fijian
FI Finland;Finlandiya;Финляндия|Finnish
FR France;Fransa;Франция|French
GA Gabon|Gabonese
GM Gambia;The Gambia|Gambian
GE Georgia;Gürcüstan;Грузия|Georgian
DE Germany;Almaniya;Германия|German
GH Ghana;Qana;Гана|Ghanaian
GR Greece;Yunanıstan;Греция|Greek;Hellenic
GD Grenada
GT Guatemala|Guatemalan
GN Guinea|Guinean
GW Guinea-Bissau
GY Guyana|Guyanese
HT Haiti|Haitian
HN Honduras|Honduran
HU Hungary;Macarıstan;Венгрия|Hungarian
IS Iceland;İslandiya;Исландия|Icelandic
IN India;Hindistan;Индия|Indian
ID Indonesia;İndoneziya;Индонезия|Indonesian
IR Iran;Islamic Republic of Iran;İran;Иран|Iranian
IQ Iraq;İraq;Ирак|Iraqi
IE Ireland;İrlandiya;Ирландия|Irish
IL Israel;İsrail;Израиль|Israeli
IT Italy;İtaliya;Италия|Italian
JM Jamaica|Jamaican
JP Japan;Yaponiya;Япония|Japanese
JO Jordan;Hashemite Kingdom of Jordan;İordaniya;Иордания|Jordanian
KZ Kazakhstan;Republic of Kazakhstan;Qazaxıstan;Казахстан|Kazakh;Kazakhstani
KE Kenya;Keniya;Кения|Kenyan
KI Kiribati
KP North Korea|North Korean
KR South Korea;Republic of Korea;Korea;Cənubi Koreya;Южная Корея;Республика Корея|South Korean;Korean
XK Kosovo|Kosovar
KW Kuwait;State of Kuwait;Küveyt;Кувейт|Kuwaiti
KG Kyrgyzstan;Kyrgyz Republic;Qırğızıstan;Киргизия;Кыргызстан|Kyrgyz
LA Laos|Lao
LV Latvia;Latviya;Латвия|Latvian
LB Lebanon;Livan;Ливан|Lebanese
LS Lesotho
LR Liberia|Liberian
LY Libya;Liviya;Ливия|Libyan
LI Liechtenstein
LT Lithuania;Litva;Литва|Lithuanian
LU Luxembourg;Lüksemburq;Люксембург|Luxembourgish
MG Madagascar|Malagasy
MW Malawi|Malawian
MY Malaysia;Malayziya;Малайзия|Malaysian
MV Maldives|Maldivian
ML Mali|Malian
MT Malta;Мальта|Maltese
MH Marshall Islands
MR Mauritania;Mavritaniya;Мавритания|Mauritanian
MU Mauritius|Mauritian
MX Mexico;Meksika;Мексика|Mexican
FM Micronesia
MD Moldova;Republic of Moldova;Молдова|Moldovan
MC Monaco|Monegasque
MN Mongolia;Monqolustan;Монголия|Mongolian
ME Montenegro;Monteneqro;Черногория|Montenegrin
MA Morocco;Kingdom of Morocco;Mərakeş;Марокко|Moroccan
MZ Mozambique|Mozambican
MM Myanmar|Burmese
NA Namibia|Namibian
NR Nauru
NP Nepal;Непал|Nepalese;Nepali
NL Netherlands;The Netherlands;Niderland;Нидерланды|Dutch
NZ New Zealand
NI Nicaragua|Nicaraguan
NE Niger|Nigerien
NG Nigeria;Nigeriya;Нигерия|Nigerian
MK North Macedonia|Macedonian
NO Norway;Norveç;Норвегия|Norwegian
OM Oman;Sultanate of Oman;Оман|Omani
PK Pakistan;Islamic Republic of Pakistan;Pakistan İslam Respublikası;Пакистан|Pakistani
PW Palau
PS Palestine;State of Palestine;Fələstin;Палестина|Palestinian
PA Panama|Panamanian
PG Papua New Guinea
PY Paraguay|Paraguayan
PE Peru;Перу|Peruvian
PH Philippines;The Philippines|Filipino;Philippine
PL Poland;Polşa;Польша|Polish
PT Portugal;Portuqaliya;Португалия|Portuguese
QA Qatar;State of Qatar;Qətər;Катар|Qatari
RO Romania;Rumıniya;Румыния|Romanian
RU Russia;Russian Federation;Rusiya;Россия;Российская Федерация|Russian
RW Rwanda|Rwandan
KN Saint Kitts and Nevis
LC Saint Lucia
VC Saint Vincent and the Grenadines
WS Samoa|Samoan
SM San Marino
ST Sao Tome and Principe
SA Saudi Arabia;Kingdom of Saudi Arabia;Səudiyyə Ərəbistanı;Саудовская Аравия|Saudi
SN Senegal;Seneqal;Сенегал|Senegalese
RS Serbia;Republic of Serbia;Serbiya;Сербия|Serbian
SC Seychelles
SL Sierra Leone
SG Singapore;Republic of Singapore;Sinqapur;Сингапур|Singaporean
SK Slovakia;Slovak Republic;Slovakiya;Словакия|Slovak
SI Slovenia;Sloveniya;Словения|Slovenian;Slovene
SB Solomon Islands
SO Somalia;Сомали|Somali
ZA South Africa;Cənubi Afrika;ЮАР|South African
SS South Sudan
ES Spain;İspaniya;Испания|Spanish
LK Sri Lanka|Sri Lankan
SD Sudan;Судан|Sudanese
SR Suriname
SE Sweden;İsveç;Швеция|Swedish
CH Switzerland;İsveçrə;Швейцария|Swiss
SY Syria;Suriya;Сирия|Syrian
TW Taiwan|Taiwanese
TJ Tajikistan;Republic of Tajikistan;Tacikistan;Таджикистан|Tajik
TZ Tanzania;United Republic of Tanzania|Tanzanian
TH Thailand;Tailand;Таиланд|Thai
TL Timor-Leste|Timorese
TG Togo|Togolese
TO Tonga|Tongan
TT Trinidad and Tobago|Trinidadian
TN Tunisia;Tunis Respublikası;Тунис|Tunisian
TR Türkiye;Turkey;Turkiye;Republic of Türkiye;Republic of Turkey;Türkiyə;Турция|Turkish
TM Turkmenistan;Türkmənistan;Туркменистан;Туркмения|Turkmen
TV Tuvalu|Tuvaluan
UG Uganda|Ugandan
UA Ukraine;Ukrayna;Украина|Ukrainian
AE United Arab Emirates;UAE;Emirates;BƏƏ;ОАЭ|Emirati
GB United Kingdom;UK;U.K.;Britain;Great Britain;Birləşmiş Krallıq;Böyük Britaniya;Великобритания|British
US United States;United States of America;USA;U.S.;US;ABŞ;США;America|American
UY Uruguay|Uruguayan
UZ Uzbekistan;Republic of Uzbekistan;Özbəkistan;Узбекистан|Uzbek
VU Vanuatu|Ni-Vanuatu;Vanuatuan
VA Vatican;Holy See;Vatikan;Ватикан
VE Venezuela|Venezuelan
VN Vietnam;Viet Nam;Vyetnam;Вьетнам|Vietnamese
YE Yemen;Yəmən;Йемен|Yemeni
ZM Zambia|Zambian
ZW Zimbabwe|Zimbabwean
CK Cook Islands
FO Faroe Islands;Faroes|Faroese
GL Greenland|Greenlandic
NU Niue|Niuean
PF French Polynesia|Polynesian
NC New Caledonia|New Caledonian
`
