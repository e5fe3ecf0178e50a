import Checking
import Testing

/// Rests, gaps, means and totals of which the words around them tell what they follow from.
@Test func englishNamedGaps() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    Once the 48 studios and the 62 larger flats have been let, 30 of the block's {160|140} homes will still be empty.
    The campaign raised $75 million and has burned through $61 million of it. It enters the final week with \
    {$24|$14} million in the bank.
    Women there can expect to live 83.4 years, men 78.9. Nowhere else is the disparity of {6.5|4.5} years matched.
    Their pass rate was 81 percent, the boys' 74, so the boys trail by {twelve|seven} percentage points.
    She served six years as a councillor, then nine as mayor and finally 14 in the Senate – {39|29} years in elected office.
    With 5,400 pupils and 300 teachers, the district has {28|18} pupils to every teacher.
    A jury told it to pay $86.4 million in damages.¶The award works out to {$27|$24} for each of the 3.6 million devices.
    The rise takes the bill from £1,842.00 to £1,933.92: an extra {£97.92|£91.92}, or about £1.77 a week.
    Last year its revenue was $12.4 million, though profit remains thin: $620,000, a margin of {20|5} percent.
    """)
  check(
    "en", expecting: nil,
    """
    Timber remains the largest with 40 tons; stone came to 75 tons and sand to 61.
    Men live 78.9 years, women 83.4. Elsewhere the disparity is one of 6.5 years.
    Alder took £121m and owed £870m. Birch took £318m and owed £41m. Together they owe less than in 2020.
    The district has 480 pupils and 30 teachers; in its smallest school there are 12 pupils to every teacher.
    """)
  check(
    "en", expecting: .wrongArithmetic,
    """
    | Line | 2022 | 2023 |⏎|---|---:|---:|⏎| Red | 140 | 152 |⏎| Blue | 96 | {131|101} |⏎| Green | 64 | 47 |⏎\
    | All trains | 300 | 300 |
    | Quarter | Cars sold |⏎|---|--:|⏎| Q1 | 11,400 |⏎| Q2 | {21,900|12,900} |⏎| Q3 | 9,700 |⏎| Q4 | 14,000 |⏎\
    | Full year | 48,000 |
    """)
}

@Test func germanNamedGaps() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Die Quote der Mädchen lag bei 81 Prozent, die der Jungen bei 74, also um {zwölf|sieben} Prozentpunkte niedriger.
    | Linie | 2022 | 2023 |⏎|---|---:|---:|⏎| Rot | 140 | 152 |⏎| Blau | 96 | {131|101} |⏎| Grün | 64 | 47 |⏎\
    | Alle Züge | 300 | 300 |
    """)
}
