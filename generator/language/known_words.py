"""Words that hint at what a name names: given names, places, words in the names of bodies; written for this project."""

from __future__ import annotations

_GIVEN = """
Aaron Abdul Abdullah Abigail Abraham Adam Adriana Agnes Ahmad Ahmed Aisha Akira Alan Albert Alberto Aleksandr Alejandro Aleksei
Alessandro Alex Alexander Alexandra Alexei Alexis Alfred Ali Alice Alicia Alina Alison Allan Allen Amanda Amy Amir Ana Anastasia Anatoly
Andrea Andreas Andrei Andrew Andrey Andrii Andriy Andrzej Andy Angela Angelina Anita Ann Anna Anne Annie Anthony Antoine Anton
Antonio Antony Arjun Arnold Artem Arthur Asha Ashley Astrid Audrey Barack Barbara Barry Beatrice Ben Benjamin Bernard Bernie Beth Betty
Beverly Bill Bjorn Bob Bobby Boris Brad Bradley Brandon Brenda Brian Bridget Bruce Bruno Bryan Camille Carl Carla Carlos Carmen Carol
Caroline Carolyn Catherine Cecilia Charles Charlie Charlotte Chen Cheryl Chloe Chris Christian Christina Christine Christopher Chuck Claire
Clara Clarence Claude Claudia Clinton Colin Connor Craig Cristina Cynthia Cyril Dale Dan Daniel Daniela Danny Daria Dave David Dean Deborah
Debra Denis Dennis Derek Diana Diane Diego Dieter Dmitri Dmitriy Dmitry Dmytro Dominic Don Donna Dorothy Doug Douglas Duncan Dylan
Ed Eddie Edgar Eduardo Edward Edwin Eileen Elaine Eleanor Elena Eli Elias Elizabeth Ella Ellen Elon Emilia Emily Emma Emmanuel Enrique Eric
Erica Erik Erin Ernest Ernesto Esther Ethan Eugene Eva Evan Evelyn Fatima Fatma Felix Fernando Fiona Florence Frances Francesca Francesco Francis
Francisco Francois Frank Franz Fred Frederick Fritz Gabriel Gabriela Gareth Gary Gavin Geoff Geoffrey George Georgia Gerald Gerard Gerhard
Giorgio Giovanni Giulia Giuseppe Glenn Gloria Gordon Grace Graham Greg Gregory Greta Guillermo Gunther Gustavo Guy Hamid Hannah Hans Harold Harriet
Harris Harry Hassan Heather Hector Heidi Heinrich Helen Helena Helmut Henri Henrik Henry Herbert Herman Hillary Hiroshi Howard Hugh Hugo Hussein
Ian Ibrahim Igor Ilya Inga Ingrid Irene Irina Isaac Isabel Isabella Ivan Ivana Jack Jackie Jacob Jacqueline Jacques Jaime Jake Jakub James Jamie Jan Jane
Janet Janice Jason Javier Jay Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerry Jesse Jessica Jill Jim Jimmy Joan Joanna Joanne Joao Joe Joel Johan
Johann Johannes John Johnny Jon Jonathan Jorge Jose José Josef Joseph Joshua Joyce Juan Judith Judy Julia Julian Julie Juliet Julio June Justin
Karen Karim Karin Karl Kate Katharine Katherine Kathleen Kathryn Kathy Katie Keir Keith Kelly Ken Kenneth Kenji Kerry Kevin Khalid Kim Kirill Klaus
Konstantin Kristen Kurt Kyle Lara Larry Lars Laura Lauren Laurence Laurent Lawrence Leah Lee Leila Leo Leon Leonard Leonardo Leonid Leslie Lewis
Li Lillian Lily Linda Lindsay Lisa Liz Lloyd Lois Lorenzo Louis Louise Luca Lucas Lucia Lucy Ludwig Luis Luiz Lukas Luke Lydia Lyudmila Madeleine Magnus
Mahmoud Maksym Malcolm Manuel Marc Marcel Marcelo Marco Marcos Marcus Margaret Maria Marie Marina Mario Marion Marjorie Mark Marko Martha Martin
Mary Masha Mateusz Matt Matteo Matthew Maureen Maurice Mauricio Max Maxim Megan Mehmet Melania Melanie Melissa Mia Michael Michel Michelle Miguel Mikhail
Mike Milan Mildred Miriam Mitch Mitchell Mohamed Mohammad Mohammed Moira Molly Monica Monika Morgan Muhammad Mustafa Nadia Nancy Naomi Narendra Natalia
Natalie Nathan Neil Nelson Nicholas Nick Nicola Nicolas Nicole Nigel Nikita Nikolai Nina Noah Noel Nora Norman Olaf Oleg Oleksandr Oleksii Olena Olga
Oliver Olivia Omar Oscar Oskar Otto Pablo Pamela Pat Patricia Patrick Paul Paula Paulo Pavel Pavlo Pedro Peggy Penelope Perry Pete Peter Petr Petra Petro Phil
Philip Philippe Phillip Pierre Pietro Piotr Priya Rachel Rafael Rahul Raj Ralph Ramon Ramzan Randy Raul Ray Raymond Rebecca Recep Reinhard Renata Rene
Rex Ricardo Richard Rick Rita Rob Robert Roberta Roberto Robin Rodrigo Roger Roland Roman Ron Ronald Rosa Rose Ross Roy Ruben Rudolf Rupert
Russell Ruth Ryan Sally Sam Samantha Samir Samuel Sandra Sara Sarah Scott Sean Sebastian Serena Serge Sergei Sergey Sergio Serhii Seth Shane Shannon Sharon Shaun
Sheila Shinzo Shirley Sidney Sigmund Silvia Silvio Simon Simone Sofia Sonia Sophia Sophie Stacey Stan Stanislav Stanley Stefan Stefano Stella Stephanie Stephen
Steve Steven Stuart Sue Susan Suzanne Svetlana Sylvia Takashi Tamara Tanya Taras Tariq Tatiana Ted Terence Teresa Terry Theo Theodore Theresa Thomas Tim
Timothy Tina Tobias Todd Tom Tommy Tony Tracy Trevor Tyler Ursula Vadim Valentin Valentina Valeria Valery Vanessa Vasily Vera Vernon Veronica Victor Victoria Viktor
Vincent Viola Virginia Vitali Vitaly Vivian Vlad Vyacheslav Walter Wanda Warren Wayne Wendy Werner Wilhelm William Winston Wolfgang Xavier
Yana Yasmin Yevgeny Yitzhak Yoko Yulia Yuri Yusuf Yves Yvonne Zachary Zhang Zoe
"""

_PLACES = """
Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain Bangladesh Barbados Belarus Belgium Belize
Benin Bhutan Bolivia Bosnia Herzegovina Botswana Brazil Britain Brunei Bulgaria Burkina Burma Burundi Cambodia Cameroon Canada Chad Chile China
Colombia Comoros Congo Croatia Cuba Cyprus Czechia Denmark Djibouti Dominica Ecuador Egypt Salvador England Eritrea Estonia Eswatini Ethiopia Fiji
Finland France Gabon Gambia Georgia Germany Ghana Greece Greenland Grenada Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq
Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kiribati Korea Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya
Liechtenstein Lithuania Luxembourg Macedonia Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico Micronesia Moldova Monaco
Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nauru Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palestine Panama
Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa Scotland Senegal Serbia Seychelles Singapore Slovakia Slovenia Somalia
Spain Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Tibet Togo Tonga Trinidad Tobago Tunisia Turkey Türkiye Turkmenistan Tuvalu
Uganda Ukraine Uruguay Uzbekistan Vanuatu Vatican Venezuela Vietnam Wales Yemen Zambia Zimbabwe USA UK UAE U.S. U.K. USSR
Abidjan Abuja Accra Adelaide Aleppo Alexandria Algiers Almaty Amman Amsterdam Ankara Antwerp Astana Asunción Athens Atlanta Auckland Austin Baghdad Baku Bali
Baltimore Bamako Bangkok Barcelona Basel Beijing Beirut Belfast Belgrade Berlin Bern Birmingham Bogotá Bogota Bonn Boston Brasilia Bratislava Brisbane Bristol
Brooklyn Brussels Bucharest Budapest Cairo Calais Calcutta Cambridge Canberra Caracas Cardiff Casablanca Chengdu Chennai Chernobyl Chicago Cleveland Cologne Copenhagen
Dakar Dallas Damascus Delhi Denver Detroit Dhaka Doha Dortmund Dover Dubai Dublin Dresden Dushanbe Edinburgh Essen Florence Frankfurt Gaza Glasgow
Gothenburg Guangzhou Haifa Hague Hamburg Hanoi Harare Havana Helsinki Hiroshima Houston Hyderabad Islamabad Jakarta Jeddah Jerusalem Johannesburg Kabul
Kampala Karachi Kathmandu Khartoum Kharkiv Kiev Kigali Kingston Kinshasa Kolkata Krakow Kyiv Kyoto Lagos Lahore Lausanne Leeds Leipzig Lima Lisbon Liverpool
Ljubljana London Luanda Lugano Lviv Lyon Madrid Managua Manchester Manhattan Manila Marseille Mecca Medina Melbourne Memphis Miami Milan Minneapolis Minsk
Mogadishu Montreal Moscow Mosul Mumbai Munich Nagasaki Nairobi Naples Nashville Newcastle Nicosia Odesa Odessa Osaka Oslo Ottawa Oxford Palermo Palestine Paris Perth
Philadelphia Phoenix Pittsburgh Portland Prague Pretoria Pyongyang Quito Rabat Reykjavik Riga Rio Riyadh Rome Rotterdam Salzburg Santiago Sarajevo Seattle Seoul
Sevastopol Shanghai Shenzhen Skopje Sofia Stockholm Strasbourg Stuttgart Sydney Taipei Tallinn Tashkent Tbilisi Tehran Tokyo Toronto Tripoli Tunis Turin Ulaanbaatar
Valencia Vancouver Venice Versailles Vienna Vilnius Vladivostok Warsaw Wellington Wuhan Yangon Yerevan York Zagreb Zurich Zürich
Alabama Alaska Alberta Arizona Arkansas California Carolina Colorado Connecticut Dakota Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana
Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Jersey Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah
Vermont Virginia Washington Wisconsin Wyoming Queensland Tasmania Ontario Quebec Manitoba Victoria Bavaria Catalonia Crimea Kashmir Punjab Siberia
Sicily Silesia Transnistria Ulster Xinjiang Chechnya Abkhazia Ossetia Sinai Golan Africa America Asia Europe Antarctica Eurasia Oceania Balkans Caucasus Scandinavia Baltic Mediterranean
Atlantic Pacific Arctic Caribbean Danube Rhine Thames Nile Volga Dnipro Amazon Himalayas Alps Andes Sahara
"""

_ORGANIZATIONS = """
Airbus Boeing Lockheed Raytheon Northrop Siemens Bosch Volkswagen Toyota Honda Nissan Ford Tesla BMW Daimler Renault Peugeot Fiat Hyundai Samsung Sony Nokia Ericsson Huawei Xiaomi Lenovo
Microsoft Apple Google Alphabet Meta Facebook Twitter Amazon Netflix Intel IBM Oracle Cisco Nvidia Qualcomm OpenAI Uber Airbnb Spotify PayPal Visa Mastercard Walmart Tesco Ikea Nike Adidas Nestlé
Shell BP Exxon ExxonMobil Chevron Total Gazprom Rosneft Aramco Enron Pfizer Moderna AstraZeneca Novartis Bayer Roche Monsanto HSBC Barclays Citigroup Citibank JPMorgan Goldman Sachs UBS Lehman
Lufthansa Qantas Ryanair EasyJet Emirates Delta Reuters AFP AP UPI TASS Interfax Xinhua BBC CNN NBC CBS ABC MSNBC NPR PBS ITV RTÉ Bloomberg Politico Axios Newsweek Economist Guardian Telegraph
Spiegel Bild Figaro Monde Haaretz Jazeera Arabiya Wikipedia Wikimedia Wikinews YouTube Instagram TikTok WhatsApp Telegram LinkedIn Reddit Yahoo eBay
NATO UN EU UNESCO UNICEF UNHCR WHO WTO IMF IAEA OSCE OECD OPEC ASEAN ECOWAS BRICS Interpol Europol Eurostat Mercosur FIFA UEFA NBA NFL NHL IOC NASA ESA FBI CIA NSA DEA IRS FDA EPA FCC FAA CDC SEC ICC ICJ
MI5 MI6 FSB KGB GRU Mossad IDF IRA ETA PLO PKK ISIS ISIL Hamas Hezbollah Fatah Taliban Qaeda Boko Greenpeace Amnesty Oxfam Caritas Unicef
Congress Parliament Senate House Knesset Bundestag Bundesrat Duma Kremlin Pentagon Politburo Sejm Storting Riksdag Folketing Cortes Diet Commons Lords GOP Tory Tories Likud Labor SPD CDU CSU AfD PSOE
Fidesz Sinn Fein Fed Treasury Wehrmacht Luftwaffe USAF RAF USSR Harvard Yale Stanford MIT Princeton Oxford Columbia Sorbonne Juventus Arsenal Chelsea Barcelona Bayern Ajax
"""

_BODIES = """
academy administration agency airline airlines airways alliance army assembly assembly association authority ballet band bank board brigade broadcasting
bundestag bureau cabinet centre center chamber church club coalition college command commission committee commonwealth company confederation conference congress
consortium convention corporation corp co council court department division duma federation firm force forces foundation front fund group guard guild inc institute
institution international intelligence kremlin laboratory laboratories league ltd llc magazine media military ministry mission mosque movement museum nato navy network
news newspaper office opera orchestra organisation organization parliament party patrol plc police politburo post press pentagon rada reserve school secretariat senate service
services society staff studio studios syndicate team telegraph television times tribunal tribune trust union united university
"""

_PLACE_WORDS = """
airport avenue base bay beach boulevard border bridge canal cape castle cathedral channel city coast county desert district east forest fort gulf harbor harbour hill hills
island islands isle lake mount mountain mountains north northern ocean palace park peninsula plaza port prison province region republic river road sea south southern square stadium state
station strait street territory tower town valley village west western museum center centre planetarium observatory
memorial hall library theatre theater hotel hospital monument zoo temple shrine abbey
"""

_PEOPLES = """
Afghan African Albanian Algerian American Arab Argentine Argentinian Armenian Asian Australian Austrian Azerbaijani Bangladeshi Belarusian Belgian Bolivian Bosnian Brazilian
British Bulgarian Cambodian Canadian Catalan Chechen Chilean Chinese Colombian Croatian Cuban Czech Danish Dutch Egyptian English Estonian Ethiopian European Finnish French
Georgian German Greek Hungarian Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian Japanese Jordanian Kazakh Kenyan Korean Kosovar Kurdish Kuwaiti Latvian
Lebanese Libyan Lithuanian Macedonian Malaysian Mexican Moldovan Mongolian Moroccan Nepalese Nigerian Norwegian Ottoman Pakistani Palestinian Peruvian Polish Portuguese Qatari
Romanian Russian Saudi Scottish Serbian Singaporean Slovak Slovenian Somali Soviet Spanish Sudanese Swedish Swiss Syrian Taiwanese Tatar Thai Tunisian Turkish Ugandan Ukrainian
Venezuelan Vietnamese Welsh Yemeni Zimbabwean Catholic Christian Jewish Muslim Islamic Orthodox Protestant Republican Democratic Democrat Democrats Republicans Americans Russians Ukrainians
Germans Israelis Palestinians Muslims Christians Jews Europeans Africans Arabs Kurds Conservative Conservatives Liberal Labour
"""

_TITLES = """
mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep representative gov governor president vice-president premier chancellor minister secretary ambassador king queen prince
princess emperor empress pope bishop archbishop cardinal father rev reverend imam rabbi sheikh judge justice general gen colonel col lieutenant lt captain capt major maj sergeant sgt admiral
commander officer chairman chairwoman chief mayor director speaker mp count vice deputy prime foreign former coach sheriff congressman congresswoman detective inspector
spokesman spokeswoman spokesperson envoy leader founder ceo analyst researcher administrator
"""

_TIMES = """
January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
Mon Tue Wed Thu Fri Sat Sun
"""


def _table() -> dict[str, str]:
    hints: dict[str, str] = {}
    for letter, words in zip("gpebn", (_GIVEN, _PLACES, _PEOPLES, _TIMES, _ORGANIZATIONS), strict=True):
        for word in words.split():
            for form in {word, word.upper()}:
                hints[form] = hints.get(form, "") + (letter if letter not in hints.get(form, "") else "")
    for letter, words in zip("olt", (_BODIES, _PLACE_WORDS, _TITLES), strict=True):
        for word in words.split():
            for form in {word, word.capitalize(), word.upper()}:
                hints[form] = hints.get(form, "") + (letter if letter not in hints.get(form, "") else "")
    return hints


TITLES = frozenset(_TITLES.split())
"""Words before a person's name that are no part of it, in lower case and without a full stop."""

HINTS = _table()
"""Word → letters of the lists it is on; lower case and capitals count only where a name may be written so."""


def hint(word: str) -> str:
    """A word → the letters of the lists it is on with its letter case, or nothing."""
    found = HINTS.get(word.rstrip(".") or word) or HINTS.get(word, "")
    if not found:
        return "-"
    return found + ("u" if word[:1].isupper() else "x")
