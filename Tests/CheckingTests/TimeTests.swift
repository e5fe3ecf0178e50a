import Checking
import Testing

/// Lengths of time that do not go with the dates beside them, for ``check(_:_:expecting:)``.
@Test func lengthsOfTime() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The fighting lasted from 1971 to 1979, {ten|eight} years in which the town was all but emptied.
    The dam, begun in 1958 and finished in 1964, took {eight|six} years to build.
    {Thirty|Forty} years have passed since the mill burned down in May 1985.
    Teachers walked out on 3 March and went back on 24 March, ending a {five|three}-week strike.
    The fair lasts for just {five|ten} days, from July 4 until July 14.
    The abbey, founded in 1925, is celebrating its {90th|100th} anniversary.
    The library was opened in 1895. It is {120|130} years old.
    She joined the mill in 1998 and retired in 2023 after {35|25} years.
    The law was passed in 2015; {20|ten} years later the council takes stock.
    The lease expires in 2040, {25|15} years from now.
    The bridge, built in 1902, was pulled down in 1977, when it was {85|75} years old.
    The vessel entered service in 1982 and will be {59|49} years old when it is retired in 2031.
    The church was {200|300} years old when fire gutted it in 1967. Its foundation stone had been laid in 1667.
    After {35|25} years as mayor Jones, elected in 1997, stepped down in 2022.
    Jones has led the house since 1998. After {36|26} years he hands over in 2024.
    The law has been in force since 2004; {32|21} years on, judges still argue over it.
    The museum closed in 2010 and reopened in 2019, {seven|nine} years later.
    After {two|three} decades at the helm (1992-2022), he retired.
    Nearly {70|40} years after she recorded it in 1977, the song is back in the charts.
    Work on the canal started in 1925. It took {nine|seven} years and ended in 1932.
    The record, set in 1968, stood for {33|23} years and fell only in 1991.
    {Forty-five|Thirty-five} years after the fall of the Wall in 1989, the café closed in 2024.
    What began in 1974 with three stalls is now, in 2024, a market of 400: a success story of {40|50} years.
    It was {26|16} years before the sequel to the 2006 novel came out in 2022.
    It is {half a century|a quarter of a century} since the mine closed in 2001.
    The mill, built in 1826, is {three|two} centuries old this year.
    The library has stood on the square since 1904. When it burned down in 1994, it was {70|90} years old.
    The strike, which started on 3 March 2024 and ended on 24 March, lasted {five|three} weeks.
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    Die Sperre dauerte von 1971 bis 1979, ganze {zehn|acht} Jahre.
    Die 1902 gebaute Brücke wurde 1977 abgerissen, im Alter von {85|75} Jahren.
    Nach {35|25} Jahren als Bürgermeister trat Jonas, gewählt 1997, im Jahr 2022 ab.
    Der Pachtvertrag, 2009 auf {30|20} Jahre geschlossen, läuft 2029 aus.
    {24|14} Jahre saß er im Gefängnis, von 1998 bis 2012.
    Von Januar 2021 bis Dezember 2023, also {24|36} Monate lang, wurde doppelt abgerechnet.
    Seit 1998 leitet Jörn Matthes das Haus. Nach {36|26} Jahren gibt er 2024 den Posten ab.
    Die Burg, deren Grundstein 1248 gelegt wurde und die 1301 vollendet war, hatte eine Bauzeit von {63|53} Jahren.
    Zwischen der Bestellung am 1. Februar und der Lieferung am 1. Mai verstrichen {fünf|drei} Monate.
    Die Feuerwehr wurde 1925 gegründet und begeht am Samstag ihr {90|100}-jähriges Bestehen.
    Das Schiff sank am 12. Jänner 1945. {18|Acht} Jahrzehnte später fanden Taucher das Wrack.
    Das Gesetz trat am 1. Juli 2015 in Kraft; {15|zehn} Jahre danach zieht der Rat Bilanz.
    Der Vertrag wurde um {fünf|drei} Jahre bis Ende 2029 verlängert, bisher galt er bis Ende 2026.
    Die Bahn wurde 1844 eröffnet, das ist {171|181} Jahre her.
    Die 1654 gegossene Glocke zersprang 1954 nach {200|300} Jahren Läuten.
    Der Rekord aus dem Jahr 1968 hielt {33|23} Jahre und fiel erst 1991.
    Seit 1989 Pilot, ging er 2024 nach {25|35} Dienstjahren und 21.000 Flugstunden in Rente.
    Seit der Schließung der Zeche 2001 ist {ein halbes Jahrhundert|ein Vierteljahrhundert} vergangen.
    Seit 1904 steht die Bücherei am Markt. Als sie 1994 abbrannte, war sie {70|90} Jahre alt.
    Der Streik, der am 3. März 2024 begann und am 24. März endete, dauerte {fünf|drei} Wochen.
    """)
  check("en", expecting: .impossibleDate, "The show is open from 5 May to {3 April|3 August} 2025.")
}

/// Lengths of other things than what lies between the dates beside them.
@Test func otherLengths() {
  check(
    "en", expecting: nil,
    """
    He was jailed for 12 years in 2011 and released in 2019.
    The 25-year lease was signed in 1998 and renewed in 2015.
    In 2019, two years after the merger, the group had 40 stores; in 2023 it had 60.
    It was the deadliest accident since 2007; in the ten years to 2024 the mine lost nine men.
    After 12 years as a teacher Jones, elected in 1997, stepped down in 2015.
    He has led the firm since 1998. After 16 years in Bonn it moved to Ulm in 2024.
    It was published in 1892, only nine months after she had started writing.
    The bridge, which fell 27 years ago, was built in 1951.
    The firm, founded in 1990, gives a 25-year guarantee.
    The show celebrates the 50th anniversary of the landing; the hall was built in 1990.
    The strike began on 2 June and lasted a week; talks began on 20 June.
    The season runs from 1 October 2024 to 30 September 2025.
    In a career of 25 years he won the title in 1990 and 2005.
    He joined the club in 1990, stayed for six years and died in 2006 in Rome, where he had lived for ten years.
    The tortoise hatched around 1832, which makes it 192 years old in 2024.
    Thirty years after the accident of 2010 the reactor will still be hot.
    The fair runs from 20 December 2024 to 7 January, in other words for 18 days.
    """)
  check(
    "de", expecting: nil,
    """
    Er wurde 2011 zu zwölf Jahren Haft verurteilt und kam 2019 frei.
    30 Jahre fuhr er Bahn, von 1998 bis 2021 als Lokführer.
    Er wurde 2019 auf sechs Jahre gewählt und trat 2021 zurück.
    Das Lied hielt sich 1927/1928 für insgesamt 26 Wochen in den Charts.
    Mit 19 Jahren wechselte er zur Saison 2002/03 nach Ulm.
    Das 1990 gegründete Werk gibt 25 Jahre Garantie.
    Süskind verstarb am 12. September 2009 im Alter von 65 Jahren nach schwerer Krankheit.
    Man werde sich im Oktober 2010 und somit 25 Jahre nach dem ersten großen Hit auflösen.
    Seit 2009 leitet er das Werk, in dem er vor 30 Jahren lernte.
    """)
}
