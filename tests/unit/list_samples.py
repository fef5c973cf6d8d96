"""Guest lists in the shapes that programs and people really make them."""

from __future__ import annotations

import io
from datetime import datetime, time

import xlsxwriter

from nanosecure_gui.core.streams import Rendition, Stream, StreamState

GROUP = "1dec3bbc-758b-4879-a202-7ae877d511ba"
RENDITION = "3b6cca80-91ca-49f1-b7da-6486317ac077"
BALCONY = "5886251c-2f3e-4d7a-aad8-d7ae5d0a57a0"
STREAMS = (
    Stream(
        GROUP, GROUP, "nNCcf-3ki5X", StreamState.LIVE, ("Main hall",), renditions=(Rendition("nNCcf-wDMBj"),)
    ),
    Stream(RENDITION, GROUP, "nNCcf-wDMBj", StreamState.LIVE),
    Stream(BALCONY, BALCONY, "nNCcf-Wh4Ax", StreamState.CREATED, ("Balcony",)),
)

# Excel with German settings, "CSV (Trennzeichen-getrennt)": semicolons, Windows-1252, CRLF, decimal commas.
EXCEL_DE = (
    (
        "Benutzer;Name;E-Mail-Adresse;Kategorie;IP-Adresse;Gültig ab;Gültig bis;Betrag\r\n"
        "k-1;Jürgen Groß;juergen@example.de;Presse;81.20.30.40;21.11.2026 18:30;21.11.2026 23:00;12,50\r\n"
        'k-2;"Weiß, Zoë";zoe@example.de;"Loge; links";;21.11.2026 18:30;21.11.2026 23:00;0,00\r\n'
        "k-3;Ömer Şen–Übel;oemer@example.de;Presse;;;;\r\n"
    )
    .replace("Ş", "S")
    .encode("cp1252")
)

# Google Sheets, "Download as CSV": UTF-8 without a mark, commas, quotes only where needed, CRLF.
GOOGLE_SHEETS = (
    "Full name,Email address,Seat,Stream,Valid until,Notes\r\n"
    'Anna Albers,anna@example.com,A1,Main hall,2026-11-21 23:00:00,"says ""hello"", often"\r\n'
    '"Müller, Max",max@example.com,A2,Balcony,11/21/2026 11:00 PM,"two\nlines"\r\n'
    "李小龍,lee@example.com,A3,nNCcf-3ki5X,,\r\n"
).encode()

# A ticket shop's order positions in pretix's shape: everything quoted, many columns nobody needs.
PRETIX = (
    b'"Event","Order code","Position ID","Status","Product","Attendee name","Attendee name: Given name",'
    b'"Attendee name: Family name","Attendee email","Order email","Seat ID","Seat name","Order date"\r\n'
    b'"Gala","K9QXL","1","paid","Live stream","Ada Lovelace","Ada","Lovelace","ada@example.com",'
    b'"ada@example.com","S-1","Row 1","2026-10-02 11:22:33"\r\n'
    b'"Gala","K9QXL","2","paid","Live stream","Grace Hopper","Grace","Hopper","grace@example.com",'
    b'"ada@example.com","S-2","Row 1","2026-10-02 11:22:33"\r\n'
    b'"Gala","B7TTM","1","paid","Backstage","Alan Turing","Alan","Turing","alan@example.com",'
    b'"alan@example.com","","","2026-10-03 09:00:00"\r\n'
)

# A byte-order mark, a merged title, a remark, and only then the headings.
BOM_MERGED = (
    "\ufeffGuest list Summer Gala,,,,\n"
    "As of 20 November,,,,\n"
    ",,,,\n"
    "First name,Last name,E-Mail,Tag,IP\n"
    "Anna,Albers,anna@example.com,VIP,81.20.30.40\n"
    "Bert,Brandt,bert@example.com,VIP,\n"
).encode()

# Typed by hand: blank lines, trailing commas, spaces, a lone quotation mark, no headings.
TYPED = (
    b"\n"
    b"anna@example.com, Anna Albers,,,\n"
    b"\n"
    b"bert@example.com , Bert Brandt,\n"
    b"   \n"
    b'clara@example.com,Clara 5" Disc,,\n'
    b",,,\n"
    b"dora@example.com,Dora Ebert\n"
    b"\n"
)


def excel_file(*, shared: bool = True) -> bytes:
    """An Excel list: a merged title, dates, times and numbers as Excel keeps them, a hidden sheet."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True} if shared else {"constant_memory": True})
    hidden = book.add_worksheet("Prices")
    hidden.write(0, 0, "not a guest")
    sheet = book.add_worksheet("Guests")
    sheet.activate()
    sheet.set_first_sheet()
    hidden.hide()
    if shared:
        sheet.merge_range("A1:E1", "Guest list")
    instant = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
    clock = book.add_format({"num_format": "hh:mm"})
    money = book.add_format({"num_format": '[Red]#,##0.00 "days"'})
    sheet.write_row(2, 0, ["User ID", "Name", "From", "Until", "Price", "Tag"])
    sheet.write_number(3, 0, 4711)
    sheet.write_rich_string(3, 1, book.add_format({"bold": True}), "Anna", " Albers")
    sheet.write_datetime(3, 2, datetime(2026, 11, 21, 18, 30), instant)  # noqa: DTZ001 - as Excel has it
    sheet.write_datetime(3, 3, time(23, 0), clock)
    sheet.write_number(3, 4, 12.5, money)
    sheet.write_formula(3, 5, '=HYPERLINK("http://example.com")', None, "VIP")
    sheet.write_string(9, 0, "k-2")
    sheet.write_formula(9, 5, "=1/0", None, "#DIV/0!")
    sheet.write_boolean(9, 1, True)
    book.close()
    return out.getvalue()


def long_list(rows: int = 10_000) -> bytes:
    """A generated list: every column filled, one in a hundred rows about somebody who was there before."""
    lines = ["user;name;email;tag;ip;domain;expires"]
    lines += [
        f"g{n % (rows * 99 // 100)};Guest Ä{n};g{n}@example.com;Row {n % 40};81.{n % 250}.{n % 256}.7;"
        "watch.example.com;2026-11-21 23:00"
        for n in range(rows)
    ]
    return "\r\n".join(lines).encode()


# pretix, "Order positions": what an order is called stands in its own column, cancelled and unpaid ones too.
PRETIX_ORDERS = (
    b'"Event name","Order code","Position ID","Status","Email","Order date","Product","Price",'
    b'"Attendee name","Attendee name: Given name","Attendee name: Family name","Attendee email","Country",'
    b'"Pseudonymization ID","Ticket secret","Seat name","Valid from","Valid until","Sales channel"\r\n'
    b'"Gala","K9QXL","1","Paid","ada@example.com","2026-10-02","Live","19.00","Ada Lovelace","Ada",'
    b'"Lovelace","ada@example.com","GB","7XH3KQ","z3fsn8jyufm5kpk768q69gkbyr5f4h6w","","","",'
    b'"Online shop"\r\n'
    b'"Gala","K9QXL","2","Paid","ada@example.com","2026-10-02","Live","19.00","Grace Hopper","Grace",'
    b'"Hopper","grace@example.com","US","8XH3KQ","a3fsn8jyufm5kpk768q69gkbyr5f4h6w","","","",'
    b'"Online shop"\r\n'
    b'"Gala","B7TTM","1","Canceled","alan@example.com","2026-10-03","Live","19.00","Alan Turing","Alan",'
    b'"Turing","alan@example.com","GB","9XH3KQ","b3fsn8jyufm5kpk768q69gkbyr5f4h6w","","","","Online shop"\r\n'
    b'"Gala","D7TTM","1","Paid","alan@example.com","2026-10-04","Live","19.00","Alan Turing","Alan",'
    b'"Turing","alan@example.com","GB","2XH3KQ","e3fsn8jyufm5kpk768q69gkbyr5f4h6w","","","","Online shop"\r\n'
    b'"Gala","C1AAA","1","Pending","kurt@example.com","2026-10-03","Live","19.00","Kurt Goedel","Kurt",'
    b'"Goedel","kurt@example.com","AT","1XH3KQ","c3fsn8jyufm5kpk768q69gkbyr5f4h6w","","","","Box office"\r\n'
)

PRETIX_DE = (
    '"Bestellnummer";"Status";"E-Mail";"Produkt";"Teilnehmername";"Teilnehmer-E-Mail";"Ticket-Code"\r\n'
    '"K9QXL";"bezahlt";"ada@example.com";"Livestream";"Ada Lovelace";"ada@example.com";"z3fs"\r\n'
    '"K9QXL";"bezahlt";"ada@example.com";"Livestream";"Jürgen Groß";"juergen@example.com";"y3fs"\r\n'
    '"B7TTM";"storniert";"alan@example.com";"Livestream";"Alan Turing";"alan@example.com";"x3fs"\r\n'
    '"C1AAA";"offen";"kurt@example.com";"Livestream";"Kurt Gödel";"kurt@example.com";"w3fs"\r\n'
).encode()

# pretix, a check-in list with the unpaid ones: yes or no under "Paid".
PRETIX_CHECKIN = (
    b"Order code,Attendee name,Product,Price,Checked in,Checked out,Automatically checked in,Paid,Email\r\n"
    b"K9QXL,Ada Lovelace,Live,19.00,,,No,Yes,ada@example.com\r\n"
    b"B7TTM,Alan Turing,Live,19.00,,,No,No,alan@example.com\r\n"
)

EVENTBRITE = (
    b"Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Group,Order Type,"
    b"Currency,Total Paid,Attendee Status,Home Country\r\n"
    b"1234567890,2026-10-02 11:22:33-04:00,Ada,Lovelace,ada@example.com,1,Live,2345678901,,"
    b"Eventbrite Completed,EUR,19.00,Attending,\r\n"
    b"1234567890,2026-10-02 11:22:33-04:00,Grace,Hopper,ada@example.com,1,Live,2345678902,,"
    b"Eventbrite Completed,EUR,19.00,Checked In,\r\n"
    b"1234567891,2026-10-03 11:22:33-04:00,Alan,Turing,alan@example.com,1,Live,2345678903,,"
    b"Refunded,EUR,0.00,Not Attending,\r\n"
)

# A web shop's: three columns tell the status, each of something else.
WOOCOMMERCE = (
    "Order Number,Order Status,Payment Status,Ticket Status,First Name (Billing),Last Name (Billing),"
    "Email (Billing),Item Name\r\n"
    "1001,Completed,Paid,active,Ada,Lovelace,ada@example.com,Stream\r\n"
    "1002,Processing,Paid,cancelled,Alan,Turing,alan@example.com,Stream\r\n"
    "1003,On hold,Unpaid,active,Emmy,Noether,emmy@example.com,Stream\r\n"
    "1004,Completed,Something new,active,Kurt,Gödel,kurt@example.com,Stream\r\n"
).encode()

# Contacts: middle names, organisations and web sites are nobody's name, tag or limit.
OUTLOOK = (
    b"First Name,Middle Name,Last Name,Title,E-mail Address,E-mail 2 Address,Company,Web Page,Categories\r\n"
    b"Anna,,Albers,Dr.,anna@example.com,,Bauhaus GmbH,https://albers.example,VIP\r\n"
    b"Bert,M.,Brandt,,bert@example.com,b2@example.com,,,\r\n"
)
GOOGLE_CONTACTS = (
    b"First Name,Middle Name,Last Name,File As,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,"
    b"E-mail 2 - Label,E-mail 2 - Value,Website 1 - Value\r\n"
    b"Anna,,Albers,,Bauhaus,* myContacts,* Work,anna@example.com,,,https://albers.example\r\n"
    b"Bert,,Brandt,,,* myContacts,* ,bert@example.com ::: b2@example.com,,,\r\n"
)
