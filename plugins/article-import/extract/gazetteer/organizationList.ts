/**
 * Organizations that news names without introducing them, in lines of
 * `id | kind | country | names over time | other forms`.
 *
 * A name over time is `Full name (ABBR)` with `@from-to` where it ceased or began; the last one is the
 * present one. Other forms are abbreviations and names in other languages.
 */
export const organizationList = `
icesco | intergovernmental | MA | Islamic Educational, Scientific and Cultural Organization (ISESCO) @1982-2020; Islamic World Educational, Scientific and Cultural Organization (ICESCO) @2020- | İSESKO@2020;ICESCO;İCESCO;ISESCO@2020;ИСЕСКО@2020;АЙСЕСКО;İslam Dünyası Təhsil, Elm və Mədəniyyət Təşkilatı
unesco | intergovernmental | FR | United Nations Educational, Scientific and Cultural Organization (UNESCO) | YUNESKO;ЮНЕСКО
un | intergovernmental | US | United Nations (UN) | United Nations Organization;BMT;ООН;Birləşmiş Millətlər Təşkilatı;Организация Объединенных Наций;U.N.
unicef | intergovernmental | US | United Nations Children's Fund (UNICEF) | YUNİSEF;ЮНИСЕФ;UN Children's Fund
undp | intergovernmental | US | United Nations Development Programme (UNDP) | UN Development Programme;ПРООН
unep | intergovernmental | KE | United Nations Environment Programme (UNEP) | UN Environment Programme;ЮНЕП
unhcr | intergovernmental | CH | United Nations High Commissioner for Refugees (UNHCR) | UN Refugee Agency;УВКБ ООН
unido | intergovernmental | AT | United Nations Industrial Development Organization (UNIDO) | ЮНИДО
unfpa | intergovernmental | US | United Nations Population Fund (UNFPA) | UN Population Fund
un-habitat | intergovernmental | KE | United Nations Human Settlements Programme (UN-Habitat) | UN Habitat
unaoc | intergovernmental | US | United Nations Alliance of Civilizations (UNAOC) |
unctad | intergovernmental | CH | United Nations Conference on Trade and Development (UNCTAD) | UN Trade and Development
unwto | intergovernmental | ES | World Tourism Organization (UNWTO) @1975-2024; UN Tourism @2024- | UNWTO
fao | intergovernmental | IT | Food and Agriculture Organization of the United Nations (FAO) | Food and Agriculture Organization;ФАО
wfp | intergovernmental | IT | World Food Programme (WFP) | UN World Food Programme;World Food Program
who | intergovernmental | CH | World Health Organization (WHO) | World Health Organisation;ÜST;ВОЗ;ÜSŤ
ilo | intergovernmental | CH | International Labour Organization (ILO) | International Labor Organization;МОТ
iom | intergovernmental | CH | International Organization for Migration (IOM) | МОМ
iaea | intergovernmental | AT | International Atomic Energy Agency (IAEA) | MAQATE;МАГАТЭ
imo | intergovernmental | GB | International Maritime Organization (IMO) |
icao | intergovernmental | CA | International Civil Aviation Organization (ICAO) |
itu | intergovernmental | CH | International Telecommunication Union (ITU) |
wipo | intergovernmental | CH | World Intellectual Property Organization (WIPO) | ВОИС
wmo | intergovernmental | CH | World Meteorological Organization (WMO) |
wto | intergovernmental | CH | General Agreement on Tariffs and Trade (GATT) @1947-1995; World Trade Organization (WTO) @1995- | ÜTT;ВТО
imf | intergovernmental | US | International Monetary Fund (IMF) | BVF;МВФ
world-bank | intergovernmental | US | World Bank (WB) | Dünya Bankı;Всемирный банк;World Bank Group
ifc | intergovernmental | US | International Finance Corporation (IFC) |
ebrd | intergovernmental | GB | European Bank for Reconstruction and Development (EBRD) | AYİB;ЕБРР
eib | intergovernmental | LU | European Investment Bank (EIB) |
adb | intergovernmental | PH | Asian Development Bank (ADB) | AİB;АБР
aiib | intergovernmental | CN | Asian Infrastructure Investment Bank (AIIB) |
afdb | intergovernmental | CI | African Development Bank (AfDB) |
isdb | intergovernmental | SA | Islamic Development Bank (IsDB) | IDB;İİB
eu | intergovernmental | BE | European Economic Community (EEC) @1957-1993; European Union (EU) @1993- | Aİ;Avropa İttifaqı;ЕС;Европейский союз;E.U.
european-commission | intergovernmental | BE | European Commission (EC) | Avropa Komissiyası;Еврокомиссия
council-of-europe | intergovernmental | FR | Council of Europe (CoE) | Avropa Şurası;Совет Европы
osce | intergovernmental | AT | Conference on Security and Cooperation in Europe (CSCE) @1975-1994; Organization for Security and Co-operation in Europe (OSCE) @1995- | Organization for Security and Cooperation in Europe;ATƏT;ОБСЕ
oecd | intergovernmental | FR | Organisation for European Economic Co-operation (OEEC) @1948-1961; Organisation for Economic Co-operation and Development (OECD) @1961- | Organization for Economic Cooperation and Development;ОЭСР
nato | intergovernmental | BE | North Atlantic Treaty Organization (NATO) | НАТО
oic | intergovernmental | SA | Organization of the Islamic Conference @1969-2011; Organization of Islamic Cooperation (OIC) @2011- | Organisation of Islamic Cooperation;İƏT;ОИС;İslam Əməkdaşlıq Təşkilatı
ots | intergovernmental | TR | Cooperation Council of Turkic Speaking States (Turkic Council) @2009-2021; Organization of Turkic States (OTS) @2021- | Turkic Council@2021;TDT;Türk Dövlətləri Təşkilatı;ОТГ;Организация тюркских государств
turksoy | intergovernmental | TR | International Organization of Turkic Culture (TURKSOY) | TÜRKSOY;ТЮРКСОЙ;TURKSOY
turkpa | intergovernmental | AZ | Parliamentary Assembly of Turkic States (TURKPA) | TÜRKPA;ТЮРКПА
turkic-culture-foundation | intergovernmental | AZ | International Turkic Culture and Heritage Foundation | Turkic Culture and Heritage Foundation;Beynəlxalq Türk Mədəniyyəti və İrsi Fondu
turkic-academy | intergovernmental | KZ | International Turkic Academy |
eco | intergovernmental | IR | Regional Cooperation for Development (RCD) @1964-1985; Economic Cooperation Organization (ECO) @1985- | İƏT ECO;ОЭС
bsec | intergovernmental | TR | Organization of the Black Sea Economic Cooperation (BSEC) | Black Sea Economic Cooperation
guam | intergovernmental | UA | Organization for Democracy and Economic Development (GUAM) | GUAM
cis | intergovernmental | BY | Commonwealth of Independent States (CIS) | MDB;СНГ
sco | intergovernmental | CN | Shanghai Cooperation Organization (SCO) | Shanghai Cooperation Organisation;ŞƏT;ШОС
cica | intergovernmental | KZ | Conference on Interaction and Confidence Building Measures in Asia (CICA) |
nam | intergovernmental | | Non-Aligned Movement (NAM) | Qoşulmama Hərəkatı;Движение неприсоединения
african-union | intergovernmental | ET | Organisation of African Unity (OAU) @1963-2002; African Union (AU) @2002- | Organization of African Unity@2002
asean | intergovernmental | ID | Association of Southeast Asian Nations (ASEAN) |
arab-league | intergovernmental | EG | League of Arab States (LAS) | Arab League
gcc | intergovernmental | SA | Gulf Cooperation Council (GCC) |
alecso | intergovernmental | TN | Arab League Educational, Cultural and Scientific Organization (ALECSO) | Arab Organization for Education, Culture and Science
ircica | intergovernmental | TR | Research Centre for Islamic History, Art and Culture (IRCICA) | Research Center for Islamic History, Art and Culture;IRCICA
opec | intergovernmental | AT | Organization of the Petroleum Exporting Countries (OPEC) | ОПЕК
irena | intergovernmental | AE | International Renewable Energy Agency (IRENA) |
iea | intergovernmental | FR | International Energy Agency (IEA) |
interpol | intergovernmental | FR | International Criminal Police Organization (INTERPOL) | İnterpol;Интерпол
wco | intergovernmental | BE | World Customs Organization (WCO) |
iccrom | intergovernmental | IT | International Centre for the Study of the Preservation and Restoration of Cultural Property (ICCROM) |
icomos | ngo | FR | International Council on Monuments and Sites (ICOMOS) |
icom | ngo | FR | International Council of Museums (ICOM) |
icrc | ngo | CH | International Committee of the Red Cross (ICRC) | BQXK;МККК
ifrc | ngo | CH | International Federation of Red Cross and Red Crescent Societies (IFRC) |
francophonie | intergovernmental | FR | Organisation internationale de la Francophonie (OIF) |
commonwealth | intergovernmental | GB | Commonwealth of Nations |
brics | intergovernmental | | BRICS | БРИКС
mercosur | intergovernmental | UY | Southern Common Market (MERCOSUR) |
eaeu | intergovernmental | RU | Eurasian Economic Union (EAEU) | Avrasiya İqtisadi İttifaqı;ЕАЭС
fifa | other | CH | International Federation of Association Football (FIFA) | FIFA;ФИФА
uefa | other | CH | Union of European Football Associations (UEFA) | UEFA;УЕФА
ioc | other | CH | International Olympic Committee (IOC) | Beynəlxalq Olimpiya Komitəsi;МОК
heydar-aliyev-foundation | foundation | AZ | Heydar Aliyev Foundation | Heydər Əliyev Fondu;Фонд Гейдара Алиева;Geydar Aliyev Foundation;Heydar Aliev Foundation
socar | company | AZ | State Oil Company of the Republic of Azerbaijan (SOCAR) | State Oil Company of Azerbaijan;SOCAR;СОКАР
ada-university | university | AZ | Azerbaijan Diplomatic Academy (ADA) @2006-2014; ADA University @2014- | ADA Universiteti
anas | other | AZ | Azerbaijan National Academy of Sciences (ANAS) | AMEA;НАНА
bp | company | GB | BP | British Petroleum
tika | government | TR | Turkish Cooperation and Coordination Agency (TIKA) | TİKA;ТИКА
jica | government | JP | Japan International Cooperation Agency (JICA) |
koica | government | KR | Korea International Cooperation Agency (KOICA) |
usaid | government | US | United States Agency for International Development (USAID) | US Agency for International Development
giz | government | DE | Deutsche Gesellschaft für Internationale Zusammenarbeit (GIZ) |
british-council | cultural | GB | British Council |
goethe-institut | cultural | DE | Goethe-Institut | Goethe Institute
yunus-emre-institute | cultural | TR | Yunus Emre Institute | Yunus Emre İnstitutu
nasa | government | US | National Aeronautics and Space Administration (NASA) |
esa | intergovernmental | FR | European Space Agency (ESA) |
azertac | media | AZ | AZERTAC | Azerbaijan State News Agency;Azertag;AZƏRTAC;АЗЕРТАДЖ
azernews | media | AZ | Azernews | AzerNEWS
trend-news-agency | media | AZ | Trend News Agency | Trend
report-news-agency | media | AZ | Report News Agency | Report
apa | media | AZ | APA | Azeri-Press Agency
turan | media | AZ | Turan News Agency | Turan
anadolu-agency | media | TR | Anadolu Agency (AA) | Anadolu Ajansı
reuters | media | GB | Reuters |
afp | media | FR | Agence France-Presse (AFP) |
associated-press | media | US | Associated Press (AP) |
tass | media | RU | TASS | ITAR-TASS@2014;ТАСС
ria-novosti | media | RU | RIA Novosti | РИА Новости
interfax | media | RU | Interfax | Интерфакс
xinhua | media | CN | Xinhua News Agency | Xinhua
kazinform | media | KZ | Kazinform | QazInform
uza | media | UZ | UzA | Uzbekistan National News Agency
bbc | media | GB | British Broadcasting Corporation (BBC) | BBC News
bloomberg | media | US | Bloomberg |
al-jazeera | media | QA | Al Jazeera |
dpa | media | DE | Deutsche Presse-Agentur (dpa) | DPA
efe | media | ES | EFE |
kyodo | media | JP | Kyodo News | Kyodo
yonhap | media | KR | Yonhap News Agency | Yonhap
`
