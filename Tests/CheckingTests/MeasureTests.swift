import Checking
import Testing

/// Measures told once more in another unit, for ``check(_:_:expecting:)``.
@Test func measuresInOtherUnits() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The trail climbs 3,280 feet, or about {100|1,000} metres, in less than four hours.
    The tanker was carrying 5,000 barrels of crude – roughly {597,000|795,000} litres – when it ran aground.
    The newborn weighed 8 pounds ({6.3|3.6} kg) and was named after the midwife.
    Winds reached 120 km/h ({57|75} mph) on the ridge, where two hikers were sheltering.
    The engine delivers 150 kilowatts, equal to {240|204} horsepower, and costs £4,000 extra.
    It was 41 degrees Celsius ({116|106} Fahrenheit) in Seville on Wednesday.
    It was 38 degrees Celsius, or {110|100} degrees Fahrenheit, in the shade when the marathon began.
    The 26-mile ({24|42}-kilometre) course leads past the castle.
    For 860 square feet, equivalent to {60|80} square metres, the family pays £1,950 a month.
    At noon it was 104 degrees ({50|40} Celsius) in the square.
    The runway is 3,000 metres ({9,480|9,840} feet) long, and she jogged 26.2 miles (42.{9|2} km) on it.
    At 6 feet 4 inches ({1.39|1.93} metres) he is the tallest in the team.
    Temperatures fell to minus 40 degrees Celsius (minus {20|40} degrees Fahrenheit) in Yakutsk.
    They were adrift for 72 hours – {five|three} days – before a trawler spotted them.
    A gallon, roughly {8.3|3.8} litres, now costs $5, and half a mile ({8,000|800} metres) away it is cheaper.
    The pipeline stretches 620 miles - about {100|1,000} kilometres - across the desert.
    Customs officers discovered 22 pounds of cocaine, i.e. {20|10} kilos, and 5 cubic kilometres, or five {million|billion} cubic metres.
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    Der Gipfel liegt 14.500 Fuß hoch, das sind etwa {5.400|4.400} Meter, und war bis 1931 unbestiegen.
    Im Tal wurden 104 Grad Fahrenheit ({50|40} Grad Celsius) gemessen.
    Der Motor leistet 110 kW ({105|150} PS) und treibt die Hinterachse an.
    Auf einer Fläche von 25.000 Quadratmetern, also {25|2,5} Hektar, entsteht ein Park.
    Das Schiff liegt zwölf Seemeilen, rund {32|22} Kilometer, vor Rügen auf Reede.
    3.000 US-Gallonen Milch – umgerechnet gut {15.000|11.000} Liter – liefen in den Bach.
    Der Diamant wiegt 50 Karat, das sind {fünfzehn|zehn} Gramm, und soll versteigert werden.
    Einen Quadratkilometer oder {10|100} Hektar groß ist die Fläche, die das Werk braucht.
    Eine halbe Meile ({8000|800} Meter) vor der Küste kenterte das Boot. Ein Barrel, das sind {195|159} Liter, trieb an.
    Das Kraftwerk leistet 1,2 Gigawatt oder {2100|1200} Megawatt.
    Auf der Interstate staute sich der Verkehr über 25 Meilen ({60|40} Kilometer).
    Der Pass liegt 7.200 Fuß hoch, knapp {3.200|2.200} Meter also, und ist von Oktober an gesperrt.
    """)
}

/// Measures of something else, and those that leave a choice.
@Test func noMeasuresInOtherUnits() {
  check(
    "en", expecting: nil,
    """
    Runners can enter over 5 miles or 10 kilometres.
    The farm has 400 acres, about 40 hectares of it woodland.
    The tower will be 300 feet tall, or 50 metres taller than planned.
    It was 10 degrees Celsius (18 Fahrenheit) warmer than a year ago.
    The tank holds 50 gallons (190 litres), the other 40 imperial gallons (182 litres).
    A lorry brought 20 tons, about 300 kilos a day, and 12 barrels.
    They swam 2 miles, about 40 metres from the shore, in 50 minutes.
    The park covers 70 hectares, or about 100 football pitches.
    He lost 30 pounds (12 kilos in the first month).
    It measures 6 feet (1.83 m) and weighs 11 stone (70 kg).
    The cave, 300 feet deep, with its branch extends almost 2.5 kilometres, making it the second longest.
    She ran 3,000 metres (9,800 feet) in a mile, 40 kilometres away, for a second, 10 minutes long.
    The coast is about a mile (1.5 km) off, an acre (40 per cent of a hectare) is for sale.
    She is 5 feet 10 inches (1.78 m) tall, and he weighs 12 stones 4 pounds (78 kg).
    """)
  check(
    "de", expecting: nil,
    """
    Gelaufen wird über 5 Meilen oder 10 Kilometer.
    Der Hof hat 400 Acres, rund 40 Hektar davon Wald.
    Die Yacht liegt zwölf Meilen (22 Kilometer) vor der Küste.
    Der Turm wird 300 Fuß hoch, also 50 Meter höher als geplant.
    Er wiegt 200 Pfund, also 100 Kilogramm, und kauft ein Pfund (500 Gramm) Kaffee.
    Der Hecht wog 12 Pfund 200 Gramm (6,2 kg).
    Verbrannt sind 700 Hektar, das sind rund 1000 Fußballfelder.
    Das Thermometer fiel auf minus 40 Grad Celsius (minus 40 Grad Fahrenheit).
    """)
}
