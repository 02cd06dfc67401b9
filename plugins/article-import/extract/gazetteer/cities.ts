/**
 * Cities and regions by country: one line a country, places apart by commas, variants by `=`; the
 * first form is the one that documents carry, and the first city the capital. `~` before a name marks a region.
 */
export const cities = `
AZ Baku=Bakı=Баку,Shusha=Şuşa=Шуша=Shushi,Ganja=Gəncə=Гянджа,Sumgait=Sumgayit=Sumqayıt=Сумгаит=Sumgayıt,Mingachevir=Mingəçevir=Мингячевир=Mingechevir,Nakhchivan=Naxçıvan=Нахчыван=Nakhichevan=Нахичевань,Lankaran=Lənkəran=Лянкяран=Ленкорань,Sheki=Shaki=Şəki=Шеки,Guba=Quba=Губа,Gabala=Qəbələ=Габала,Khankendi=Xankəndi=Ханкенди,Aghdam=Agdam=Ağdam=Агдам,Fuzuli=Füzuli=Физули,Zangilan=Zəngilan=Зангилан,Lachin=Laçın=Лачин,Kalbajar=Kəlbəcər=Кельбаджар,Jabrayil=Cəbrayıl=Джебраил,Khojaly=Xocalı=Ходжалы,Shamakhi=Şamaxı=Шамахы=Шемаха,Shirvan=Şirvan=Ширван,Naftalan=Нафталан,Yevlakh=Yevlax=Евлах,Barda=Bərdə=Барда,Gazakh=Qazax=Газах,Tovuz=Товуз,Shamkir=Şəmkir=Шамкир,Masalli=Masallı=Масаллы,Astara=Астара,Khachmaz=Xaçmaz=Хачмаз,Ismayilli=İsmayıllı=Исмаиллы,Zagatala=Zaqatala=Загатала,Gobustan=Qobustan=Гобустан,Hadrut=Hadrut=Гадрут,~Karabakh=Qarabağ=Карабах=Garabagh,~East Zangezur=Şərqi Zəngəzur=Восточный Зангезур
TR Ankara=Анкара,Istanbul=İstanbul=Стамбул,Izmir=İzmir=Измир,Antalya=Анталья,Bursa=Бурса,Konya=Конья,Kars=Карс,Igdir=Iğdır,Gaziantep,Kayseri,Trabzon,Erzurum,Adana,Eskisehir=Eskişehir,Samsun,Mersin,Malatya,Diyarbakir=Diyarbakır,Nevsehir=Nevşehir,Edirne,Bodrum
GE Tbilisi=Tiflis=Тбилиси,Batumi=Batum=Батуми,Kutaisi=Кутаиси,Rustavi=Рустави,Poti,Gori,Telavi,Zugdidi
AM Yerevan=İrəvan=Ереван,Gyumri=Гюмри,Vanadzor
RU Moscow=Moskva=Москва,Saint Petersburg=St. Petersburg=St Petersburg=Sankt-Peterburq=Санкт-Петербург,Kazan=Kazan=Казань,Sochi=Soçi=Сочи,Vladivostok=Владивосток,Novosibirsk=Новосибирск,Yekaterinburg=Екатеринбург,Makhachkala=Махачкала,Derbent=Дербент,Astrakhan=Астрахань,Ufa=Уфа,Nizhny Novgorod=Нижний Новгород,Kaliningrad,Samara,Grozny=Грозный,Rostov-on-Don,Tomsk,Omsk,Irkutsk,Murmansk,~Tatarstan=Татарстан,~Dagestan=Дагестан
KZ Astana=Nur-Sultan=Астана,Almaty=Almatı=Алматы,Shymkent=Шымкент,Aktau=Aqtau=Актау,Atyrau=Атырау,Karaganda,Turkistan=Turkestan=Туркестан,Aktobe,Kostanay,Semey,Pavlodar
UZ Tashkent=Daşkənd=Ташкент,Samarkand=Səmərqənd=Самарканд,Bukhara=Buxara=Бухара,Khiva=Xivə=Хива,Namangan,Andijan,Fergana,Nukus,Termez
TM Ashgabat=Aşqabad=Ашхабад,Turkmenbashi,Avaza=Awaza
KG Bishkek=Bişkek=Бишкек,Osh=Oş=Ош,Cholpon-Ata,Jalal-Abad
TJ Dushanbe=Düşənbə=Душанбе,Khujand=Худжанд
IR Tehran=Tehran=Тегеран,Tabriz=Təbriz=Тебриз,Isfahan=Исфахан,Mashhad,Shiraz,Rasht,Ardabil=Ərdəbil,Qom
IQ Baghdad=Bağdad=Багдад,Erbil,Basra,Najaf,Kirkuk
SA Riyadh=Ər-Riyad=Эр-Рияд,Jeddah=Ciddə=Джидда,Mecca=Makkah=Məkkə,Medina=Madinah,Dammam,NEOM,Al-Khobar=Khobar
AE Abu Dhabi=Əbu-Dabi=Абу-Даби,Dubai=Dubay=Дубай,Sharjah=Şarja=Шарджа,Ajman,Fujairah,Ras Al Khaimah
QA Doha=Doha=Доха,Lusail
KW Kuwait City
BH Manama
OM Muscat=Məsqət,Salalah,Sohar
YE Sanaa=Sana'a,Aden
JO Amman=Амман,Aqaba,Irbid
LB Beirut=Beyrut=Бейрут,Tripoli Lebanon
SY Damascus=Dəməşq=Дамаск,Aleppo
IL Jerusalem=Qüds=Иерусалим,Tel Aviv=Tel-Aviv,Haifa
PS Ramallah,Gaza,Bethlehem,Nablus
EG Cairo=Qahirə=Каир,Alexandria=İsgəndəriyyə,Sharm El-Sheikh=Sharm el-Sheikh,Luxor,Aswan,Giza,Port Said
MA Rabat=Рабат,Casablanca,Marrakesh=Marrakech,Fez,Tangier,Agadir
TN Tunis,Sfax,Sousse
DZ Algiers,Oran,Constantine
LY Tripoli,Benghazi
SD Khartoum
ET Addis Ababa
KE Nairobi,Mombasa,Kisumu
UG Kampala,Entebbe
TZ Dodoma,Dar es Salaam,Arusha,Zanzibar
RW Kigali
NG Abuja,Lagos,Kano,Ibadan
GH Accra,Kumasi
SN Dakar
CI Abidjan,Yamoussoukro
ZA Pretoria,Cape Town,Johannesburg,Durban,Stellenbosch
ZM Lusaka
ZW Harare
NA Windhoek
BW Gaborone
MZ Maputo
AO Luanda
CM Yaoundé=Yaounde,Douala
ML Bamako
MR Nouakchott
NE Niamey
TD N'Djamena
DJ Djibouti City
SO Mogadishu
MU Port Louis
PK Islamabad=İslamabad=Исламабад,Karachi=Kəraçi,Lahore=Lahor,Peshawar,Rawalpindi,Quetta,Faisalabad,Multan
AF Kabul=Kabil=Кабул,Herat,Kandahar
IN New Delhi=Nyu-Dehli=Нью-Дели,Delhi,Mumbai,Bengaluru=Bangalore,Chennai,Hyderabad,Kolkata,Pune,Ahmedabad,Jaipur,Guwahati,Kochi,Goa,~Jammu and Kashmir
BD Dhaka,Chittagong=Chattogram
LK Colombo,Kandy
NP Kathmandu,Pokhara
MV Malé
CN Beijing=Pekin=Пекин,Shanghai=Şanxay=Шанхай,Guangzhou,Shenzhen,Xi'an=Xian,Urumqi=Ürümqi,Chengdu,Wuhan,Nanjing,Hangzhou,Tianjin,Chongqing,Qingdao,Hong Kong=Honkonq=Гонконг,Macau=Macao,Lanzhou,Kunming,Changsha,Xiamen,Suzhou,Ganzhou,Dalian,Harbin,Sanya,Haikou,Ningbo,Zhengzhou,Jinan,Hefei
TW Taipei
JP Tokyo=Tokio=Токио,Osaka,Kyoto,Hiroshima,Nagoya,Sapporo,Fukuoka,Yokohama,Nagasaki,Kobe,Sendai,Tsukuba
KR Seoul=Seul=Сеул,Busan,Incheon,Daejeon,Sejong,Gwangju,Daegu,Jeju,Suwon,Pohang,Ulsan
MN Ulaanbaatar=Ulan Bator=Улан-Батор
VN Hanoi=Xanoy,Ho Chi Minh City,Da Nang,Hue,Haiphong
TH Bangkok,Chiang Mai,Phuket,Khon Kaen,Pattaya
MY Kuala Lumpur=Куала-Лумпур,Putrajaya,Penang=George Town,Johor Bahru,Selangor,Kuching,Cyberjaya
ID Jakarta=Cakarta,Bandung,Surabaya,Yogyakarta,Bali,Denpasar,Medan,Bogor
PH Manila,Quezon City,Cebu City=Cebu,Davao=Davao City,Makati
KH Phnom Penh,Siem Reap
LA Vientiane
MM Naypyidaw,Yangon
BN Bandar Seri Begawan
TL Dili
AU Canberra,Sydney,Melbourne,Brisbane,Perth,Adelaide,Hobart,Darwin
NZ Wellington,Auckland,Christchurch,Dunedin
PG Port Moresby
FJ Suva
GB London=London=Лондон,Edinburgh,Glasgow,Manchester,Birmingham,Leeds,Liverpool,Oxford,Cambridge,Cardiff,Belfast,Bristol,Sheffield,Aberdeen,Newcastle,Nottingham,Southampton,York,Brighton,Swansea,Bath,Hull,Dundee,Coventry,Leicester,Exeter,Norwich,Plymouth
IE Dublin,Cork,Galway,Limerick,Athlone,Waterford
FR Paris=Paris=Париж,Lyon,Marseille,Strasbourg=Strasburq=Страсбург,Nice,Toulouse,Bordeaux,Cannes,Lille,Nantes,Montpellier,Grenoble,Rennes,Sophia Antipolis
DE Berlin=Berlin=Берлин,Munich,Hamburg,Frankfurt,Bonn,Cologne,Leipzig,Dresden,Stuttgart,Düsseldorf=Dusseldorf,Heidelberg,Bremen,Hanover=Hannover,Potsdam,Weimar,Nuremberg,Göttingen,Freiburg,Aachen,Karlsruhe,Rostock,Kiel,Jena
IT Rome=Roma=Рим,Milan=Milan=Милан,Venice,Florence,Naples,Turin,Bologna,Verona,Palermo,Genoa,Ravenna,Trieste,Bari,Padua,Pisa,Siena,Matera,Trento,Catania
ES Madrid=Мадрид,Barcelona,Seville,Valencia,Bilbao,Granada,Málaga=Malaga,Zaragoza,Salamanca,Vigo,Toledo
PT Lisbon=Lissabon,Porto,Braga,Coimbra,Matosinhos,Sines,Faro
NL Amsterdam,The Hague=Haaqa=Гаага,Rotterdam,Utrecht,Delft,Leiden,Eindhoven,Groningen,Maastricht,Wageningen
BE Brussels=Brüssel=Брюссель,Antwerp,Ghent,Bruges,Leuven,Liège
LU Luxembourg City
CH Bern=Berne,Geneva=Cenevrə=Женева,Zurich=Zürich=Sürix,Basel,Lausanne,Davos,Lugano,Montreux,St. Gallen
AT Vienna=Vyana=Вена,Salzburg,Graz,Linz,Innsbruck,Klagenfurt
CZ Prague=Praqa=Прага,Brno,Karlovy Vary,Ostrava,Olomouc,Pilsen
SK Bratislava,Košice=Kosice
HU Budapest=Budapeşt=Будапешт,Debrecen,Szeged,Pécs,Győr
PL Warsaw=Varşava=Варшава,Krakow=Kraków=Cracow,Gdansk=Gdańsk,Wroclaw=Wrocław,Poznan=Poznań,Katowice,Lodz=Łódź,Lublin
RO Bucharest=Buxarest=Бухарест,Cluj-Napoca=Cluj,Constanta=Constanța,Iasi=Iași,Timisoara=Timișoara,Brasov
BG Sofia=Sofiya=София,Plovdiv,Varna,Burgas
RS Belgrade=Belqrad=Белград,Novi Sad,Nis=Niš
HR Zagreb=Загреб,Split,Dubrovnik,Zadar,Rijeka
SI Ljubljana,Maribor,Bled,Koper
BA Sarajevo=Сараево,Mostar,Banja Luka
ME Podgorica,Budva
MK Skopje,Ohrid
AL Tirana,Durrës=Durres
XK Pristina=Prishtina
GR Athens=Afina=Афины,Thessaloniki,Piraeus,Patras,Heraklion
CY Nicosia,Limassol,Larnaca
MT Valletta
MD Chisinau=Chișinău=Кишинев
UA Kyiv=Kiev=Kiyev=Киев,Lviv,Odesa=Odessa,Kharkiv,Dnipro
BY Minsk=Минск,Brest,Grodno
LT Vilnius=Вильнюс,Kaunas,Klaipeda=Klaipėda
LV Riga=Рига,Jurmala=Jūrmala,Daugavpils,Liepaja
EE Tallinn=Таллин,Tartu,Pärnu=Parnu,Narva
FI Helsinki=Хельсинки,Espoo,Tampere,Turku,Oulu,Rovaniemi
SE Stockholm=Стокгольм,Gothenburg,Malmö=Malmo,Uppsala,Lund,Umeå,Linköping
NO Oslo=Осло,Bergen,Trondheim,Stavanger,Tromsø=Tromso,Mo i Rana
DK Copenhagen,Aarhus,Odense,Esbjerg,Aalborg
IS Reykjavik=Reykjavík,Akureyri
US Washington=Vaşinqton=Вашингтон=Washington D.C.=Washington, D.C.=Washington DC,New York=Nyu-York=Нью-Йорк=New York City,Los Angeles,San Francisco,Chicago,Boston,Houston,Philadelphia,Seattle,Atlanta,Miami,Dallas,Austin,Denver,Detroit,Las Vegas,San Diego,Phoenix,Portland,Honolulu,New Orleans,Pittsburgh,Baltimore,Cleveland,Minneapolis,St. Louis,Nashville,Anchorage,Salt Lake City,San Jose,Silicon Valley,Palo Alto,Raleigh,Tampa,Orlando,Milwaukee,Kansas City,Sacramento,Cincinnati,~California,~Texas,~Florida,~Virginia,~Ohio,~Michigan,~Massachusetts,~Pennsylvania,~Illinois,~Alaska,~Hawaii,~Colorado,~Arizona,~Oregon,~Maryland,~New Jersey,~North Carolina,~Wisconsin,~Minnesota,~Missouri,~Tennessee,~Utah,~Nevada,~Louisiana,~Kentucky,~Indiana
CA Ottawa=Оттава,Toronto,Montreal=Montréal,Vancouver,Calgary,Quebec City,Halifax,Winnipeg,Edmonton,Victoria,~Ontario,~Quebec,~Alberta,~British Columbia,~Nova Scotia
MX Mexico City,Guadalajara,Monterrey,Cancún=Cancun,Puebla,Oaxaca
CU Havana
JM Kingston
TT Port of Spain
BB Bridgetown
HT Port-au-Prince
DO Santo Domingo,Punta Cana
PA Panama City
CR San José
GT Guatemala City
SV San Salvador
HN Tegucigalpa
NI Managua
CO Bogotá=Bogota,Medellín=Medellin,Cartagena,Cali
VE Caracas
EC Quito,Guayaquil
PE Lima,Cusco,Arequipa
BO La Paz,Santa Cruz,Sucre
CL Santiago,Valparaíso=Valparaiso,Antofagasta,Concepción
AR Buenos Aires,Rosario,Mendoza
UY Montevideo,Punta del Este
PY Asunción=Asuncion
BR Brasília=Brasilia,São Paulo=Sao Paulo,Rio de Janeiro,Salvador,Belém=Belem,Manaus,Recife,Porto Alegre,Fortaleza,Curitiba,Florianópolis
SG Singapore
MC Monaco
VA Vatican City
MW Lilongwe,Blantyre
LS Maseru
SZ Mbabane
SL Freetown
LR Monrovia
GM Banjul
GN Conakry
GW Bissau
TG Lomé=Lome
BJ Porto-Novo,Cotonou
BF Ouagadougou,Bobo-Dioulasso
BI Gitega,Bujumbura
CD Kinshasa,Lubumbashi,Goma
CG Brazzaville,Pointe-Noire
GA Libreville
GQ Malabo
CF Bangui
ER Asmara
SS Juba
MG Antananarivo
KM Moroni
CV Praia
ST São Tomé
WS Apia
TO Nuku'alofa=Nuku’alofa
VU Port Vila
SB Honiara
KI Tarawa
GY Georgetown
SR Paramaribo
BZ Belmopan
BS Nassau
BT Thimphu,Paro
LI Vaduz
SM San Marino City
AD Andorra la Vella
KN Basseterre
LC Castries
VC Kingstown
GD St. George's
AG St. John's
DM Roseau
FM Palikir
MH Majuro
PW Ngerulmud
`
