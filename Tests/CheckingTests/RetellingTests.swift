import Checking
import Testing

/// Figures that the words tell once more, for ``check(_:_:expecting:)``: `¶` begins a block, `⏎` a line.
@Test func englishRetellings() {
  check(
    "en", expecting: .inconsistentFigures,
    """
    The race is £272,000 short.¶Fees rose. Police want more. The weather was foul. Ballots were full.¶Who covers the {£227,000|£272,000}? Nobody knows.
    Divers brought up 23 cannons last week. All {32|23} cannons will go to the museum.
    Police arrested 17 people at the rally. Of the {71|17} arrested, five were minors.
    Four hikers were missing on Sunday night. By morning all {six|four} hikers had been found.
    The firm has 5,600 workers in Ohio. None of its {6,500|5,600} workers will lose their job.
    The orchard has 7,400 pear trees. Those {740|7,400} trees need no water.
    Customs officers found 530 kilos of ivory. The {350|530} kilos were hidden in tea chests.
    The ferry line owns 48 ships. Of its {84|48} ships, nine are in dock.
    The court gave the broker a term of 14 years. His lawyer called the {18|14}-year term absurd.
    The 36-storey tower has been topped out.¶Tenants are to fill the tower's {63|36} storeys.
    A baker from Leeds won £12.7 million. The winner of the £{17.2|12.7} million wants to stay unknown.
    The gallery paid 8.4 million euros for the drawing. Critics said {84|8.4} million euros was too much.
    A 6.4-magnitude earthquake shook the island. The {6.9|6.4}-magnitude quake was felt far inland.
    The carrier flies 57 jets. Mechanics have checked the {75|57} aircraft.
    The fund takes 38.2 percent of the port. The stake of {32.8|38.2} percent costs it $90 million.
    The wall is 3.2 metres high. It will take a month to pull down the {2.3|3.2}-metre wall.
    The hospital has 420 beds. Half of its {240|420} beds are empty at weekends.
    The jury sat for 31 days. In those {13|31} days it heard 140 witnesses.
    The council approved 36 houses on the site. Neighbours say {63|36} houses are far too many for the lane.
    The concert drew 62,000 fans. Afterwards the {26,000|62,000} fans left 40 tonnes of rubbish behind.
    The contract runs for five years. When the {six|five}-year contract ends, the stadium will be his.
    # Mill fire: {31|13} injured¶Flames took the mill on Sunday and left 13 guests injured.
    Fire at a sugar mill: {31|13} injured¶A fire at a sugar mill left 13 workers injured on Sunday.
    Harbour clinic: 540 jobs at risk¶The clinic in Hull is insolvent. Its {450|540} employees were told on Friday.
    Harbour clinic: {450|540} jobs at risk¶The clinic in Hull is insolvent, and its staff of 540 was told on Friday; for \
    the 540 jobs nobody sees a way.
    Headline: Blaze in Marl leaves {30|300} homeless⏎Some 300 people were left homeless by a blaze in Marl on Sunday.
    Summary: Inflation rose to {4.7|3.7}% in April.¶Consumer prices rose 3.7% in the 12 months to April, it said.
    # Flood drives {4,000|40,000} families out¶The flood drove some 40,000 families from their homes, officials said.
    """)
  check(
    "en", expecting: nil,
    """
    The ferry line owns 48 ships. The 84 ships of its rivals are older.
    The ferry line owns 48 ships. A rival wants to sell its 84 ships.
    The ferry line owns 48 ships. Last year the 84 ships then in service carried more.
    Two men were arrested on Monday. All four men from Hull are known to the police.
    A match was two halves of thirty minutes. All 60 minutes were played in the rain.
    Two hikers came down, and two more were brought down. All four hikers are safe.
    The orchard has 7,400 pear trees. The 740 trees behind the barn need no water.
    Divers brought up 23 cannons. Nine more lay deeper. All 32 cannons will go to the museum.
    The team has 36 points. Compared with the 63 points of a year before that is little.
    He was jailed for 14 years. The 41-year-old broker wept.
    A court gave the broker 14 years. Prosecutors had pleaded for the 18-year term that his partner serves.
    The grant is worth $25 million. The $2.5 million for schools comes first.
    The fund holds 12 percent. The 21 percent stake of the family is not for sale.
    The line owns 48 ships. It sold some and bought others, and counted again in June. The harbour froze in winter. \
    Spring was late. The 84 ships lay idle.
    The chain runs 48 stores. The 84 stores opened last year are bigger.
    The carrier flies 57 jets. The 75 jets based in Oslo belong to others.
    The plant has 430 workers. The 340 workers in Ohio keep their jobs.
    The carmaker has 3,400 workers. It named the 340 jobs that will go.
    The 36-storey tower opens in May. The 63-storey tower next door follows in June.
    Not 48 ships, as first reported, but 84 belong to it. The 84 ships are old.
    The bill passed by 54 votes. In the other chamber, all 45 Democrats voted no.
    Carmaker to cut 340 jobs¶The carmaker, which has 3,400 workers, will cut one in ten, it said.
    Carmaker to cut 40 jobs¶The carmaker will cut a tenth of its 400 jobs, it said.
    24 injured in train crash¶A train with 42 passengers left the rails. Two dozen were injured, police said.
    A tale of 26 cities⏎In 62 cities mayors have signed the pledge; 26 have acted.
    Storm leaves 20 homeless¶A storm in a town of 200 people has left 20 of them homeless.
    Storm leaves many homeless¶A storm in a town of 200 people has left 20 homeless.
    Summary: Inflation rose to 3.7% in April.¶Inflation rose to 3.7% in April; core inflation was 4.7%.
    In brief: Town buys 12 buses – The 12 buses will replace 21 old ones.
    """)
}

@Test func germanRetellings() {
  check(
    "de", expecting: .inconsistentFigures,
    """
    Taucher bargen 23 Kanonen. Alle {32|23} Kanonen kommen ins Museum.
    Drei Männer sollen den Kiosk überfallen haben. Einer der {fünf|drei} Männer trug eine rote Jacke.
    Der Tunnel kostet 460 Millionen Euro. Finanziert werden die {640|460} Millionen über eine Anleihe.
    Auf der Fähre waren 73 Menschen, als sie auf Grund lief. Alle {37|73} seien gerettet, sagte der Kapitän.
    Die Reederei besitzt 48 Schiffe. Von ihren {84|48} Schiffen liegen neun im Dock.
    Der Zoll fand 530 Kilo Elfenbein. Die {350|530} Kilo lagen in Teekisten.
    Der Rundweg ist 26 Kilometer lang. Für die {62|26} Kilometer braucht man sechs Stunden.
    Ein Sammler zahlte 12,7 Millionen Pfund. Kein Bild war so teuer wie dieses mit seinen {17,2|12,7} Millionen Pfund.
    Der Fonds übernimmt 38,2 Prozent am Hafen. Für das Paket von {32,8|38,2} Prozent zahlt er 90 Millionen Euro.
    Brand in Zuckerfabrik: {31|13} Verletzte¶Bei einem Brand in einer Zuckerfabrik sind 13 Arbeiter verletzt worden.
    Neuer Chef für {7400|4700} Beschäftigte¶Die Werft bekommt einen neuen Chef. Das Haus hat 4700 Mitarbeiter.
    Kurz gemeldet: Jackpot bei {63|36} Millionen – Weil niemand sechs Richtige hatte, wuchs er auf 36 Millionen Euro.
    Wohnungsnot: {2500|5200} Haushalte warten¶In Fulda stehen 5200 Haushalte auf der Liste, wie das Amt mitteilte.
    """)
  check(
    "de", expecting: nil,
    """
    Die Reederei besitzt 48 Schiffe. Die 84 Schiffe der Konkurrenz sind älter.
    Die Reederei besitzt 48 Schiffe. Der Rivale verkauft seine 84 Schiffe.
    Die Reederei besitzt 48 Schiffe. Eine andere Firma, die 84 Schiffe betreibt, ist pleite.
    Drei Banken sind betroffen. Eine der fünf größten Banken hilft ihnen.
    Die Stadt pflanzte 40.000 Bäume. Die 4.000 Bäume im Park sind Eichen.
    Taucher bargen 23 Kanonen. Neun weitere lagen tiefer. Alle 32 Kanonen kommen ins Museum.
    Der Tunnel kostet 460 Millionen Euro. Die 640 Millionen Euro für die Bahn kommen später.
    Er wurde zu zwölf Jahren verurteilt. Der 21 Jahre alte Fahrer floh.
    Der Turm ist 48 Meter hoch. Der 84 Meter hohe Turm daneben ist jünger.
    Die Bahn schickte 14 Züge. Von den 41 Zügen, die fahren sollten, fielen 27 aus.
    Die Fahrt dauert 45 Minuten. Die 54 Minuten mit dem Bus sind kein Vergnügen.
    Im Juli kamen 2.300 Gäste. Im August waren es die 3.200 Gäste des Festivals.
    Die Partei hat 36 Sitze. Mit ihren 63 Sitzen aus dem Jahr 2017 war sie stärker.
    Das Beben der Stärke 6,2 war am Montag. Das Beben der Stärke 2,6 am Dienstag spürte niemand.
    Autobauer streicht 340 Stellen¶Der Autobauer mit seinen 3400 Beschäftigten streicht jede zehnte Stelle.
    24 Verletzte bei Zugunglück¶Ein Zug mit 42 Fahrgästen ist entgleist. Zwei Dutzend wurden verletzt.
    Kurz gemeldet: Stadt kauft 12 Busse – Die 12 Busse ersetzen 21 alte.
    """)
}

@Test func frenchRetellings() {
  check(
    "fr", expecting: .inconsistentFigures,
    """
    La compagnie possède 48 navires. Ses {84|48} navires sont au port.
    Les plongeurs ont remonté 23 canons. Tous les {32|23} canons iront au musée.
    La douane a saisi 530 kilos d'ivoire. Les {350|530} kilos étaient cachés.
    """)
  check(
    "fr", expecting: nil,
    """
    La compagnie possède 48 navires. Les 84 navires de sa rivale sont plus vieux.
    La ville a planté 40 000 arbres. Les 4 000 arbres du parc sont des chênes.
    """)
}
