import Checking
import Testing

/// Ages that go neither with a birth nor with each other, for ``check(_:_:expecting:)``.
@Test func agesOfOnePerson() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    Born in 1948, the sculptor was {37|27} when she won her first prize in 1975.
    Having been born in Trieste in March 1954, she was {43|34} when her first child arrived in 1988.
    He joined the firm in 1990 at the age of 22 and left it in 2025, aged {75|57}.
    Elected in 1997 when she was 29, the member for Dunmore was {65|56} when she stepped down in 2024.
    She is 41; her brother, six years her senior, is {57|47} and runs the family vineyard.
    In 2019 the mare was four; three years later, at {nine|seven}, she won the Oaks.
    Her mother died in 1987, when Ruth was 12. Ruth herself died in 2020 at {54|45}.
    He became a priest at 26 and bishop 21 years later, at {57|47}.
    The painter lived from 1861 to 1934 and was {83|73} when she died.
    He was 19 when he left home in 1971 and {58|48} when he came back in 2000.
    Margaret, 81, and her sister Joan, five years her junior at {86|76}, still swim in the sea each morning.
    The two brothers, 41 and {36|32}, are nine years apart.
    Wed in 1974, the Harpers celebrated their {golden|silver} wedding in 1999 with 60 guests.
    The lighthouse, lit for the first time in 1896, turns {150|130} in 2026.
    The trial dragged on for {four|two} and a half years: it began in January 2020 and ended in July 2022.
    The twins, now 36, were {21|11} when their father vanished 25 years ago.
    He had been 17 when he joined the firm; 48 years later, at {75|65}, he locked up for the last time.
    She emigrated in 1956 as a 12-year-old and returned in 1990, by then {56|46}, to sell the house.
    Ms Hale, 58, has been at the school since she was {35|25}, for 33 years.
    Johann Keller (1821–1899), who painted 300 altarpieces, lived to be {87|78}.
    She swam the Channel at 70, forty years after her first attempt at {50|30}.
    Born in 1947, the sculptor died in 2019 at the age of {76|72}, leaving more than 300 bronzes.
    Her grandfather, a miner born in 1902, lived until 1996 and so reached the age of {84|94}.
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    1990 trat er mit 22 Jahren in die Firma ein, 2025 verließ er sie mit {75|57}.
    Als ihr Vater 1987 starb, war Ruth zwölf. Sie selbst starb 2020 mit {54|45} Jahren.
    Die Malerin lebte von 1861 bis 1934 und wurde {83|73} Jahre alt.
    Er war 19, als er 1971 das Dorf verließ, und {58|48}, als er 2000 zurückkam.
    Die Brüder, 41 und {32|36} Jahre alt, trennen fünf Jahre.
    Die Zwillinge sind 14, ihre fünf Jahre jüngere Schwester geht mit {zwölf|neun} noch zur Grundschule.
    Ihr Bruder, vier Jahre älter als die heute 33-jährige Schwimmerin, ist {47|37} und Trainer.
    Das Paar trennt ein Altersunterschied von acht Jahren: Sie ist 52, er {70|60}.
    Trainer Sven Radtke ist heute 47 geworden. Wenn sein Vertrag in drei Jahren ausläuft, wird er {54|50} sein.
    2016 war der Angeklagte 19, acht Jahre später, beim Prozessauftakt 2024, schon {33|27}.
    Geheiratet haben die Lohmanns 1965. Im Sommer 2025 begehen sie ihren {50|60}. Hochzeitstag.
    1974 gaben sich die Brandts das Jawort, 2024 feierten sie {silberne|goldene} Hochzeit.
    1956 wanderte sie als Zwölfjährige aus, 1990 kehrte sie als {56|46}-Jährige zurück.
    Bei seiner Wahl 1987 war er 31, bei seinem Abschied aus dem Parlament 2014 {68|58}.
    Jakob (14) ist sechs Jahre älter als seine Schwester Lilli, die {zehn|acht} ist.
    Ihr zwölf Jahre älterer Mann ist 71, sie selbst {69|59}.
    Zwischen Anna (47) und ihrem Mann Karl ({72|62}) liegen 15 Jahre.
    Die heute 81-Jährige floh 1961, damals {26|16}, mit ihren Eltern aus Leipzig.
    Das Paar lernte sich 1988 kennen, als er 20 war; heute, 2026, ist er {68|58}.
    Johann Keller (1821–1899), der 300 Altarbilder malte, wurde {88|78} Jahre alt.
    Ihr Großvater, Jahrgang 1902, lebte bis 1996 und wurde damit {84|94} Jahre alt.
    Als 1939 der Krieg ausbrach, war der spätere Bischof, Jahrgang 1921, gerade {28|18}.
    {Fünf|Neun} Jahre wurde gebaut: Der erste Stein lag 1996, eröffnet wurde die Brücke 2005.
    """)
}

/// Ages of several persons, and numbers that are no ages.
@Test func agesOfOthers() {
  check(
    "en", expecting: nil,
    """
    Smith was 45 when he took over in 1999; his successor, Mary Jones, was 38 when she did so in 2010.
    Her father died in 1990 at the age of 72, her mother in 2010 at 89.
    Anna Bell was 40 when she became mayor; eight years later Peter Dunn followed, aged 35.
    The score was 45, and in the second half it was 72.
    She is 41; her brother is 57 and runs the family vineyard six years after the sale.
    He was 22 when they met in 1990, and she was 25 when they parted in 1999.
    The painter lived in Rome from 1990 to 2015 and was 85 when she died.
    The school was built in 1902. John Smith, 65 years old, has taught there since 1977.
    Anna, 41, is nine years younger than her brother, 50.
    The twins, born in 1990, were 30 when their brother, 12, arrived in 2020.
    She is now 81 and lives in Rome, where in 1961 her son, 16, was found.
    At 67 she can look back on 40 years in the job, which she took up at 27.
    Her husband, 12 years her senior, is 71; she herself is 59.
    Johann Keller (1821–1899) came to Vienna at 23, and his wife died at the age of 45.
    Born in 1960, she was ten when her father, who had fought in Spain, died in 1970 aged 52.
    """)
  check(
    "de", expecting: nil,
    """
    Schmidt war 45, als er 1999 begann; sein Nachfolger war 38, als er 2010 übernahm.
    Ihr Vater starb 1990 mit 72 Jahren, ihre Mutter 2010 mit 89.
    Anna Bell war 40, als sie Bürgermeisterin wurde; acht Jahre später folgte Peter Dunn, 35.
    Zwei Männer im Alter von 20 und 25 Jahren bedrohten am Freitag den 25-jährigen Fahrer.
    Im Mai waren es 45, acht Jahre später waren es 72.
    Die Firma ist seit 2022 in Ulm. Das 1921 gegründete Haus feiert sein 104-jähriges Bestehen.
    """)
}
