import Checking
import Testing

/// Numbers of headings that the text below tells otherwise, lengths and ages included, for ``check(_:_:expecting:)``.
@Test func headlineNumbers() {
  check(
    "en", expecting: .inconsistentFigures,
    """
    # Storm kills {41|14} in Samoa¶A cyclone that tore through Samoa left 14 people dead and 230 homeless, police said.
    # Teacher jailed for {eight|six} years¶A teacher who stole from pupils was sentenced to six years in prison.
    # Motorway shut for {five|three} weeks¶From Monday the M6 near Stafford will be closed for three weeks.
    # Sprinter banned for {four|two} years¶The sprinter Karen Doyle was suspended for two years after a positive test.
    # Museum reopens after {six|eight} years¶Closed for eight years because of asbestos, the museum is open again.
    # Boy, {14|12}, saves neighbour¶A 12-year-old boy climbed through a window to drag his neighbour out of a flat.
    # Bridge shut until {2027|2029}¶Motorists face a detour: the bridge will stay shut to lorries until 2029.
    # Ferry carrying {86|68} sinks off Samar¶A ferry with 68 people on board went down on Sunday. All were rescued.
    # Ex-minister jailed for {seven|nine} years¶A court sentenced the former minister to nine years in prison.
    # Quake of magnitude {6.4|4.6} shakes coast¶An earthquake measuring 4.6 rattled windows early on Monday.
    # Bus plunges into ravine: {13|31} dead¶At least 31 people lost their lives in the Andes.
    # Airline orders {25|35} jets¶The airline has placed a firm order for 35 aircraft, it said.
    # Minister earns {14,000|41,000} euros a month¶The minister is paid 41,000 euros a month.
    # Trust will end the year {£28m|£38m} in the red¶The trust expects to close its books with a deficit of £38m.
    # Snowstorm strands {900|600} drivers¶About 600 motorists spent the night in their cars on the M62.
    # Typhoon kills {27|17} on Luzon¶Typhoon Mirna has claimed 17 lives on the island of Luzon.
    Parliament passed it by 312 votes to 289. The tellers counted {321|312} in favour, 289 against.
    """)
  check(
    "de", expecting: .inconsistentFigures,
    """
    # Haushalt mit {27-Millionen-Euro|37-Millionen-Euro}-Loch¶Bei Ausgaben von 412 Millionen Euro klafft ein Loch von 37 Millionen Euro.
    # {41|14} Tote bei Sturm auf Samoa¶Ein Zyklon hat auf Samoa 14 Menschen das Leben gekostet, 230 sind obdachlos.
    # Lehrer muss {acht|sechs} Jahre in Haft¶Ein Lehrer ist in Kassel zu sechs Jahren Gefängnis verurteilt worden.
    # Schöffin bleibt bis {2013|2031} im Amt¶Der Rat hat Vera Thiel bestellt. Sie wird ihr Amt bis 2031 ausüben.
    # Bahn sperrt Strecke für {elf|neun} Wochen¶Zwischen Fulda und Bebra geht neun Wochen lang nichts mehr.
    # Lehrer ({34|43}) gewinnt im Lotto¶Ein 43 Jahre alter Lehrer aus Fulda hat neun Millionen Euro gewonnen.
    # {1,3|3,1} Millionen Besucher im Zoo¶Rund 3,1 Millionen Menschen kamen im vorigen Jahr.
    # Ex-Minister muss {sieben|neun} Jahre in Haft¶Ein Gericht hat den früheren Minister zu neun Jahren verurteilt.
    # {19|16}-Jährige schwimmt durch den Bodensee¶Bis Friedrichshafen brauchte die 16-jährige Mila Stroh vier Stunden.
    # {5000|6000} Bäume für die Stadt¶Bis zum Frühjahr sollen 6000 Bäume gesetzt werden.
    Mit 312 gegen 289 Stimmen nahm das Haus es an. Nach der Auszählung – {321|312} Ja, 289 Nein – brandete Applaus auf.
    Der Parteitag beginnt am 12. Oktober. Bis zu diesem {21|12}. Oktober will sie fertig sein.
    """)
}

/// Numbers of headings that the text bears out, or that tell of something else.
@Test func otherHeadlineNumbers() {
  check(
    "en", expecting: nil,
    """
    # Rider banned for two years¶The rider was suspended for 24 months, the federation said.
    # Storm kills 14 in Samoa¶The storm left eight dead on Savai'i and six on Upolu.
    # Teen, 16, stabbed in Leeds¶A 19-year-old man was arrested after a 16-year-old was stabbed.
    # Teacher jailed for six years¶Four years ago he was a hero. On Tuesday a judge gave him six years.
    # Mine reopens after 12 years¶The mine closed four years after the war and has been idle since 2013.
    # 5,000 trees for the city¶After 3,000 trees last year, gardeners will plant more, 5,000 by spring.
    # City wants games of 2032¶The council is to decide in 2027 whether it bids.
    # Contract until 2030¶Her contract was to end in 2028. It now runs for five years.
    # Nine of 21 saved¶Nine people were saved when a boat with 21 on board sank; 12 are missing.
    # Minister jailed for seven years¶The minister must go to prison. Prosecutors had asked for nine years.
    # Lions beat Bears 21-12¶The Lions beat the Bears 21-12 in front of 4,000 fans.
    # Storm strands 900 drivers¶About 850 motorists spent the night in their cars.
    # Crash kills two¶A bus with 40 people fell into a river.
    """)
  check(
    "de", expecting: nil,
    """
    # Zwei Jahre Sperre für Läufer¶Der Läufer ist für 24 Monate gesperrt worden.
    # 14 Tote bei Sturm¶Der Sturm forderte acht Tote auf Savai'i und sechs auf Upolu.
    # Grube öffnet nach zwölf Jahren¶Vor vier Jahren begann die Suche nach Geld.
    Mit 312 gegen 289 Stimmen nahm das Haus es an. Vor einem Jahr waren es 321 gegen 275.
    """)
  check(
    "de", expecting: .weekdayMismatch,
    """
    Der Vertrag trägt das Datum vom 20. September 2023. An jenem {Freitag|Mittwoch} saßen sie elf Stunden beisammen.
    Auf einen {Samstag|Freitag} fiel der 13. März 2026, 40 Trauungen wurden abgesagt.
    """)
  check(
    "en", expecting: .weekdayMismatch,
    """
    Thousands danced the night the border opened, {Saturday|Thursday} the 9th of November 1989.
    """)
}
