import Checking
import Testing

/// German drafts for ``check(_:_:expecting:)`` whose words call one figure the sum or the rest of the others, or their share,
/// and leave open how they stand.
@Test func germanGroups() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Die erste Etappe kostete 48 Millionen Euro, die zweite 37 Millionen, das Vorhaben verschlang also {95|85} \
    Millionen Euro.
    Im Altbau stehen 340 Betten, im Neubau 220, zusammen sind das {660|560} Betten.
    Der Verein verkaufte 12.400 Dauerkarten und 3.150 Tageskarten, alles in allem {16.550|15.550} Karten.
    Zwölf Männer und neun Frauen, mithin {23|21} Geschworene, hörten den Fall.
    In den drei Regionen lagen die Umsätze bei 120 Millionen, 85 Millionen und 64 Millionen Euro, in der Summe \
    {289|269} Millionen Euro.
    An Straßen entstanden Schäden von 14 Millionen Euro, an Feldern von 23 Millionen. Der Gesamtschaden beträgt \
    {47|37} Millionen Euro.
    Von den 1.200 Plätzen waren 1.040 besetzt, {260|160} blieben frei.
    480 der 650 Wohnungen sind vermietet, {270|170} stehen noch leer.
    Der Speicher fasst 90 Millionen Liter, derzeit sind 62 Millionen Liter darin, es fehlen also {38|28} \
    Millionen Liter.
    Das Gesetz wurde mit 61 zu 38 Stimmen angenommen, ein Vorsprung von {33|23} Stimmen.
    340.000 Euro sind gesammelt, gebraucht werden 500.000 Euro. Es fehlen noch {260.000|160.000} Euro.
    Vom Kredit über 240.000 Euro hat sie 170.000 Euro getilgt. Die Restschuld liegt bei {90.000|70.000} Euro.
    36 der 48 Schulen antworteten, eine Rücklaufquote von {85|75} Prozent.
    Frauen haben elf von 44 Sitzen im Rat, gerade einmal {35|25} Prozent.
    Die Firma zahlte auf 180 Millionen Euro Gewinn 45 Millionen Euro Steuern, ein Satz von {35|25} Prozent.
    Die Firma hat 5.600 Beschäftigte, 1.400 arbeiten daheim – das entspricht {35|25} Prozent.
    Die Wahlbeteiligung lag bei 61 Prozent, die übrigen {49|39} Prozent blieben zu Hause.
    Auf dem Hof stehen 140 Kühe, 65 Kälber und 15 Bullen; um die {240|220} Tiere kümmern sich drei Leute.
    Neben 230 Grundschülern besuchen 410 Realschüler das Zentrum; die {740|640} Kinder teilen sich eine Mensa.
    Im Finale fielen {acht|9} Tore, fünf für die Gäste und vier für den Titelverteidiger.
    Von den 26 Gemeinden haben 19 zugestimmt, die anderen {neun|7} zögern noch.
    Die Union liegt bei 31 Prozent, die SPD bei 24 Prozent, macht {neun|7} Punkte Unterschied.
    Frauen bekamen in der Branche 19,80 Euro je Stunde, Männer 23,50 Euro. Der Abstand von {4,70|3,70} Euro ist groß.
    Der Gast schläft in der Villa für 210 Euro, im Nebenhaus für 145; wer letzteres wählt, kommt {85|65} Euro \
    billiger davon.
    Im Landtag sitzen 88 Abgeordnete, darunter 22 Frauen; ihr Anteil liegt bei {35|25} Prozent.
    | Verein | Gold | Silber | Bronze | Summe |⏎|---|---|---|---|---|⏎| Aubach | 9 | 6 | 4 | 19 |⏎| Birkau | 5 | \
    3 | 7 | {17|15} |⏎| Dornau | 2 | 7 | 3 | 12 |
    | Ort | Männer | Frauen | zusammen |⏎|---|---|---|---|⏎| Aubach | 140 | 65 | 205 |⏎| Birkau | 70 | 90 | \
    {170|160} |⏎| Dornau | 35 | 15 | 50 |
    """)
  check(
    "de", expecting: nil,
    """
    Titel werden über 5 Kilometer, 10 Kilometer und 25 Kilometer vergeben.
    Mit 27 zu 19 Stimmen bei zwei Enthaltungen nahm der Rat den Haushalt an.
    Der Händler Marnow erhält 52 Millionen Euro, die Molkerei 37 Millionen Euro, die übrigen Kläger teilen sich \
    45 Millionen Euro.
    Sehr gute Kenntnisse bringen 16 Punkte, gute acht und einfache zwei.
    Bis 2027 sollen 650 Stellen entfallen, davon 410 in Hamm und 240 in Bielau. Die Gewerkschaft hatte von 1.200 \
    Stellen gesprochen.
    Von den 640 Stellen entfallen 380 auf Oldenau und 145 auf Bremen, die übrigen auf drei kleinere Orte.
    Im Vorjahr hatte der Abstand noch 258 Millionen Euro betragen; nun setzte Wohnau 894 Millionen um und Tessau \
    726 Millionen.
    Die Zahl der Zuschauer schätzte die Polizei auf 25.000, die Veranstalter sprachen von 30.000, im Vorjahr \
    waren es 22.000.
    Der Bund gibt 12 Millionen Euro, das Land 9 Millionen und die Stadt 4 Millionen. Mit den 25 Millionen Euro wird \
    das Dach saniert.
    Mit 14 Siegen, neun Unentschieden und elf Niederlagen aus 34 Spielen landete der Klub auf Rang sechs.
    Anfang des Jahres hatte er noch 1,7 Milliarden für möglich gehalten. Investiert wurden bislang 1,26 Milliarden, \
    bis 2030 sollen es elf Milliarden sein.
    Jetzt sind es 27 Grundschulen, vor der Reform waren es 36. Die vier Gymnasien blieben unangetastet.
    Der Motor leistet 191 kW (260 PS), der gewöhnliche 760i zum Vergleich 327 kW (445 PS).
    Im Brauhaus kostet das Bier jetzt 5,40 Euro. Unterm Strich blieb ein Gewinn von 1,4 Millionen Euro nach \
    900.000 Euro.
    Der Fahrer kommt auf 76 Punkte, sein Verfolger bleibt bei 55 und liegt damit vor dem Dritten mit 31.
    | Delikt | 2023 | 2024 |⏎|---|---|---|⏎| Diebstahl | 15.116 | 14.205 |⏎| Betrug | 7.604 | 6.932 |⏎| \
    Körperverletzung | 4.271 | 4.388 |⏎| alle Straftaten | 43.318 | 41.862 |
    """)
}
