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
