#!/usr/bin/env python3
"""Writes data/*.csv and expected-counts.txt beside this file; the same bytes on every run."""
import datetime
import pathlib
import random

HERE = pathlib.Path(__file__).resolve().parent
RANDOM = random.Random(20240229)
SECOND = datetime.timedelta(seconds=1)

COUNTRIES = [
    ("AT", "Austria", "Österreich"), ("BR", "Brazil", "Brasil"), ("CH", "Switzerland", None),
    ("CI", "Côte d'Ivoire", "Côte d'Ivoire"), ("CZ", "Czechia", "Česko"), ("DE", "Germany", "Deutschland"),
    ("DK", "Denmark", "Danmark"), ("ES", "Spain", "España"), ("FR", "France", "France"), ("GB", "United Kingdom", None),
    ("GR", "Greece", "Ελλάδα"), ("IN", "India", "भारत"), ("IS", "Iceland", "Ísland"), ("IT", "Italy", "Italia"),
    ("JP", "Japan", "日本"), ("KR", "Korea, Republic of", "대한민국"), ("NA", "Namibia", None), ("NO", "Norway", "Norge"),
    ("PL", "Poland", "Polska"), ("PT", "Portugal", None), ("SE", "Sweden", "Sverige"), ("TR", "Türkiye", "Türkiye"),
    ("UA", "Ukraine", "Україна"), ("US", "United States", None),
]
GIVEN = ["Anna", "Jürgen", "Ελένη", "花子", "Zoë", "Nuala", "Søren", "Łukasz", "María", "Bob", "Chloé", "İpek", "Wei", "Олена"]
FAMILY = ["Müller", "O'Brien", "Παπαδόπουλος", "山田", "Smith", "de la Cruz", "Ångström", "Nowak", "D'Angelo", "Groß", "Null", "Коваль"]
PRODUCTS = ["Schraube M8 \"A2\"", "Garden hose 3/4\", green", "Kaffeemühle", "Tea 緑茶 100 g", "Ελαιόλαδο 1 l", "Cable, 5 m", "Lamp",
            "Driver's gloves", "Notebook A5", "Rope", "Paint (white)", "C:\\tools\\bit-set", "Käse, am Stück", "Pan 28 cm", "Socks 🧦"]

# What breaks loaders: each of these stands in the data as a whole field.
TRAPS = [
    "It's the customer's \"last\" order", "a, b, and c", "first line\nsecond line", "Windows line\r\nend", "C:\\temp\\new\\table",
    "tab\there", "\\N", "\\.", "line\n\\.\nafter it", "NULL", "  leading blanks", "trailing blanks  ", " ", "\"quoted\"", "\"", "''",
    "Grüße aus Köln, schöne Straße", "Καλημέρα κόσμε", "日本語のメモ", "delivered 🚚 and paid 💶", "100% & more; $1 {x}", "\\", "\n", "ends with \\",
    "e\u0301 is not \u00e9", "семь; восемь", "-- no comment", "/* nor this */", "=1+1", "0x00 \\x00 \\000",
]
EMPTY = ""  # Written as "": Oracle keeps it as NULL.


def below(n):
    return int(RANDOM.random() * n)


def pick(values):
    return values[below(len(values))]


def chance(percent):
    return RANDOM.random() * 100 < percent


def field(value):
    if value is None:
        return ""
    text = str(value)
    if text == EMPTY or any(c in text for c in ",\"\r\n"):
        return '"' + text.replace('"', '""') + '"'
    return text


def write(path, header, rows):
    lines = [header] + [",".join(map(field, row)) for row in rows]
    (HERE / path).write_bytes(("\n".join(lines) + "\n").encode("utf-8"))


def moment(year, first_day=0, days=365):
    start = datetime.datetime(year, 1, 1) + datetime.timedelta(days=first_day)
    return start + datetime.timedelta(seconds=below(days * 86400))


def cents(limit):
    return f"{below(limit * 100) / 100:.2f}"


def person_name():
    return f"{pick(GIVEN)} {pick(FAMILY)}"


def customers():
    rows = [(i, person_name(), None if chance(5) else pick(COUNTRIES)[0], None if chance(10) else cents(50000),
             None if chance(8) else f"{moment(2005 + below(19)):%Y-%m-%d} 00:00:00", pick(TRAPS) if chance(15) else None)
            for i in range(1, 401)]
    rows[6] = (7, "Zwölf & Söhne, \"Zum Löwen\"", "DE", "9999999999.99", "1899-12-31 23:59:59", "ältester Kunde\nseit immer")
    return rows


def sales():
    dates = []
    for month in range(1, 13):  # Both sides of every bound.
        first = datetime.datetime(2024, month, 1)
        following = datetime.datetime(2024 + month // 12, month % 12 + 1, 1)
        dates += [first, first + SECOND, following - SECOND, following - datetime.timedelta(days=1)]
    dates += [datetime.datetime(2024, 2, 29, 12), datetime.datetime(2024, 2, 29, 23, 59, 59)]
    while len(dates) < 3000:  # More towards the end of the year; a fifth without time of day.
        day = max(below(366), below(366)) if chance(30) else below(366)
        dates.append(datetime.datetime(2024, 1, 1) + datetime.timedelta(days=day, seconds=0 if chance(20) else below(86400)))
    amounts = ["0", "-0.01", "0.01", "-9999999999.99", "9999999999.99", "99.99", "100", "9999.99", "10000", "12.5", None]
    rows = []
    for i, date in enumerate(dates):
        note = TRAPS[i] if i < len(TRAPS) else pick(TRAPS) if chance(12) else None
        amount = amounts[i] if i < len(amounts) else None if chance(2) else ("-" if chance(4) else "") + cents(20000 if chance(20) else 500)
        status = None if chance(1) else pick(["NEW", "PAID", "PAID", "SHIPPED", "SHIPPED", "SHIPPED", "CANCELLED", "RETURNED"])
        rows.append([1001 + 3 * i, date, None if chance(3) else 1 + below(400), amount, status, note])
    rows[40][5], rows[41][5], rows[42][5] = EMPTY, "x" * 200, "ß" * 199 + "🎉"
    # Loaded in the order of no key: every chunk meets every partition.
    return sorted(rows, key=lambda row: row[0] * 7919 % 10007)


def items(sold):
    counts = [0, 1, 2, 3, 4, 5, 6] + [pick([0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5, 6]) for _ in range(len(sold) - 7)]
    surplus = sum(counts) - 7500
    while surplus:  # Nudge single sales until 7,500 items are shared out.
        k = 7 + below(len(sold) - 7)
        step = 1 if surplus > 0 else -1
        if 0 <= counts[k] - step <= 6:
            counts[k] -= step
            surplus -= step
    quantities = ["1", "-1", "0.001", "-2.5", "99999.999", "12", "3", "0.75"]
    rows = []
    for sale, count in zip(sold, counts):
        for _ in range(count):
            i = len(rows)
            quantity = quantities[i] if i < len(quantities) else pick(["1", "1", "1", "2", "3", "10", "0.5", "2.25", "-1"])
            rows.append((20001 + 2 * i, sale[0], pick(PRODUCTS), quantity, None if chance(3) else cents(900)))
    return rows


def details(sold_items):
    fractions = ["", ".5", ".000001", ".999999", ".123456", ".120000", ".1"]
    rows = []
    for i in range(6000):
        item = sold_items[below(len(sold_items) * 9 // 10)]  # The last tenth has no details.
        at = None if chance(2) else f"{moment(2024, days=366):%Y-%m-%d %H:%M:%S}" + pick(fractions)
        if i < 12:
            at = f"2024-{i + 1:02}-01 00:00:00" if i % 2 else f"2024-{i + 1:02}-28 23:59:59.999999"
        note = TRAPS[i] if i < len(TRAPS) else pick(TRAPS) if chance(10) else None if chance(10) else f"step {1 + below(9)}: {pick(PRODUCTS)}"
        rows.append((600001 + i, item[0], note, at))
    rows[50] = rows[50][:2] + ("é" * 200,) + rows[50][3:]
    rows[51] = rows[51][:2] + ("\n".join(["zeile"] * 60),) + rows[51][3:]
    return rows


def person(count, genders):
    edges = ["2017-01-01 00:00:00", "2016-12-31 23:59:59", "2018-01-01 00:00:00", "2017-12-31 23:59:59", "2016-12-31 00:00:00",
             "2017-01-01 00:00:01", "9999-12-31 23:59:59", "1900-01-01 00:00:00", None]
    names = [None, "O'Neil", "\\N", "\\.", "Anna \"Annie\" Groß", "Smith, John", "two\nlines", " blank before", "blank after ", "\t", "NULL", "😀"]
    rows = []
    for i in range(count):
        year = pick([1999, 2014, 2015, 2016, 2016, 2017, 2017, 2017, 2018, 2019, 2023])
        created = edges[i] if i < len(edges) else None if chance(4) else f"{moment(year):%Y-%m-%d %H:%M:%S}"
        rows.append((1 + 2 * i, names[i] if i < len(names) else None if chance(2) else person_name(), pick(genders), created))
    return rows


def tally(name, partitions, found):
    return [(name, p, sum(1 for f in found if f == p)) for p in partitions]


def main():
    (HERE / "data").mkdir(exist_ok=True)
    buyers, sold = customers(), sales()
    sold_items = items(sold)
    stories = details(sold_items)
    people = person(2000, ["M", "F", None, "X"])
    listed = person(1500, ["M", "M", "F", "F", "F", "X", "D", "m", "f", " ", "N", "x", "?", None])
    listed[20] = (listed[20][0], "quoted nothing", EMPTY, listed[20][3])

    write("data/COUNTRIES.csv", "COUNTRY_CODE,NAME,LOCAL_NAME", COUNTRIES)
    write("data/CUSTOMERS.csv", "CUST_ID,NAME,COUNTRY_CODE,CREDIT_LIMIT,SINCE,MEMO", buyers)
    write("data/SALES.csv", "SALE_ID,SALE_DATE,CUST_ID,AMOUNT,STATUS,NOTE", sold)
    write("data/ITEMS.csv", "ITEM_ID,SALE_ID,PRODUCT,QTY,PRICE", sold_items)
    write("data/ITEM_DETAILS.csv", "DETAIL_ID,ITEM_ID,NOTE,CHANGED_AT", stories)
    write("data/PERSON.csv", "ID,NAME,GENDER,CREATE_DT", people)
    write("data/PERSON_LIST.csv", "ID,NAME,GENDER,CREATE_DT", listed)

    months = [f"P2024_{m:02}" for m in range(1, 13)]
    month = {row[0]: f"P{row[1]:%Y_%m}" for row in sold}
    item_month = {row[0]: month[row[1]] for row in sold_items}
    ranges = ["P3" if d is None or d >= "2018" else "P2" if d >= "2017" else "P1" for *_, d in people]
    counts = [("COUNTRIES", None, len(COUNTRIES)), ("CUSTOMERS", None, len(buyers))]
    counts += tally("SALES", months, list(month.values()))
    counts += tally("ITEMS", months, list(item_month.values()))
    counts += tally("ITEM_DETAILS", months, [item_month[row[1]] for row in stories])
    counts += tally("PERSON", ["P1", "P2", "P3"], ranges)
    counts += tally("PERSON_LIST", ["M", "F", "O"], [g if g in ("M", "F") else "O" for _, _, g, _ in listed])
    write("expected-counts.txt", "object,partition,rows", counts)


if __name__ == "__main__":
    main()
