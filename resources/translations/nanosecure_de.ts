<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
<name>AboutDialog</name>
<message>
<source>About NanoSecure</source>
<translation>Über NanoSecure</translation>
</message>
<message>
<source>Built on free software; Qt for Python is used under the LGPL.</source>
<translation>Gebaut auf freier Software; Qt für Python wird unter der LGPL genutzt.</translation>
</message>
<message>
<source>Opens a live stream to the right people, and shuts it to everyone else.</source>
<translation>Öffnet einen Livestream den richtigen Leuten und verschließt ihn allen anderen.</translation>
</message>
</context>
<context>
<name>ActionRow</name>
<message>
<source>A revocation is about to be sent: let it go, or cancel it first.</source>
<translation>Ein Widerruf wird gleich gesendet: erst abwarten oder abbrechen.</translation>
</message>
<message>
<source>No tokens are shown.</source>
<translation>Es werden keine Token angezeigt.</translation>
</message>
<message>
<source>Only a token that is still valid can be reissued.</source>
<translation>Nur ein noch gültiges Token kann neu ausgestellt werden.</translation>
</message>
<message>
<source>Reissue</source>
<translation>Neu ausstellen</translation>
</message>
<message>
<source>Revoke all shown</source>
<translation>Gezeigte widerrufen</translation>
</message>
<message>
<source>Revoke selected</source>
<translation>Auswahl widerrufen</translation>
</message>
<message>
<source>Select the one token to make anew.</source>
<translation>Genau ein Token auswählen, das neu ausgestellt werden soll.</translation>
</message>
<message>
<source>Select tokens first.</source>
<translation>Erst Token auswählen.</translation>
</message>
<message>
<source>The tokens shown are still being counted.</source>
<translation>Die angezeigten Token werden noch gezählt.</translation>
</message>
</context>
<context>
<name>AddGuestsDialog</name>
<message>
<source>Add</source>
<translation>Hinzufügen</translation>
</message>
<message>
<source>Add guests</source>
<translation>Gäste hinzufügen</translation>
</message>
<message>
<source>Add guests to “{title}”</source>
<translation>Gäste zu „{title}“ hinzufügen</translation>
</message>
<message>
<source>All files (*)</source>
<translation>Alle Dateien (*)</translation>
</message>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>Guests</source>
<translation>Gäste</translation>
</message>
<message>
<source>Lists (*.csv *.tsv *.txt *.xlsx)</source>
<translation>Listen (*.csv *.tsv *.txt *.xlsx)</translation>
</message>
<message>
<source>Nora Late, nora@example.com, VIP</source>
<translation>Nora Spät, nora@example.com, VIP</translation>
</message>
<message>
<source>Open a file with guests</source>
<translation>Datei mit Gästen öffnen</translation>
</message>
<message>
<source>Open file</source>
<translation>Datei öffnen</translation>
</message>
<message>
<source>Type or paste one guest in each line, or open the promoter's new file: who is in the list already is left out. Nothing is issued yet.</source>
<translation>In jede Zeile einen Gast tippen oder einfügen, oder die neue Datei des Veranstalters öffnen: Wer schon auf der Liste steht, wird ausgelassen. Ausgestellt wird noch nichts.</translation>
</message>
</context>
<context>
<name>AddTokensDialog</name>
<message>
<source>1 token found</source>
<translation>1 Token gefunden</translation>
</message>
<message>
<source>Add</source>
<translation>Hinzufügen</translation>
</message>
<message>
<source>Add token</source>
<translation>Hinzufügen</translation>
</message>
<message>
<source>Add tokens that were issued elsewhere</source>
<translation>Anderswo ausgestellte Token hinzufügen</translation>
</message>
<message>
<source>Adding…</source>
<translation>Wird hinzugefügt…</translation>
</message>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>One moment…</source>
<translation>Einen Moment…</translation>
</message>
<message>
<source>Open a file with tokens</source>
<translation>Datei mit Token öffnen</translation>
</message>
<message>
<source>Open file</source>
<translation>Datei öffnen</translation>
</message>
<message>
<source>Paste tokens, player links, e-mails or lists, or drop a file here: every token in it goes into the ledger of this desk, encrypted, and can be revoked from here.</source>
<translation>Token, Player-Links, E-Mails oder Listen einfügen oder eine Datei hier ablegen: Jedes Token darin kommt verschlüsselt ins Hauptbuch dieses Arbeitsplatzes und ist von hier widerrufbar.</translation>
</message>
<message>
<source>Tokens or links</source>
<translation>Token oder Links</translation>
</message>
<message>
<source>{n} tokens found</source>
<translation>{n} Token gefunden</translation>
</message>
</context>
<context>
<name>AddressCard</name>
<message>
<source>As soon as nothing is refused on the left.</source>
<translation>Sobald links nichts mehr abgelehnt ist.</translation>
</message>
<message>
<source>As soon as the stream's name is there.</source>
<translation>Sobald der Streamname da ist.</translation>
</message>
<message>
<source>Copy</source>
<translation>Kopieren</translation>
</message>
<message>
<source>Hide the key</source>
<translation>Schlüssel verbergen</translation>
</message>
<message>
<source>None: the one address holds everything.</source>
<translation>Keiner: Die eine Adresse enthält alles.</translation>
</message>
<message>
<source>SRT's stream id, as encoders want it in a field. Inside the URL it is encoded.</source>
<translation>Die Stream-ID von SRT, wie Encoder sie in einem Feld erwarten. In der URL ist sie kodiert.</translation>
</message>
<message>
<source>Show the key</source>
<translation>Schlüssel anzeigen</translation>
</message>
<message>
<source>Without it, the key is entered in OBS; with it, whoever gets the folder can publish.</source>
<translation>Ohne ihn wird der Schlüssel in OBS eingegeben; mit ihm kann senden, wer den Ordner bekommt.</translation>
</message>
<message>
<source>Writes a profile folder that OBS imports, where you choose</source>
<translation>Schreibt einen Profilordner, den OBS importiert, an einen Ort Ihrer Wahl</translation>
</message>
<message>
<source>with key</source>
<translation>mit Schlüssel</translation>
</message>
</context>
<context>
<name>AppearanceButton</name>
<message>
<source>Appearance: as the system</source>
<translation>Darstellung: wie das System</translation>
</message>
<message>
<source>Appearance: dark</source>
<translation>Darstellung: dunkel</translation>
</message>
<message>
<source>Appearance: light</source>
<translation>Darstellung: hell</translation>
</message>
</context>
<context>
<name>ArmingStrip</name>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>Revoke now</source>
<translation>Jetzt widerrufen</translation>
</message>
<message>
<source>Revoking 1 token in {s} s - Enter = now, Esc = cancel</source>
<translation>1 Token wird in {s} s widerrufen – Enter = jetzt, Esc = abbrechen</translation>
</message>
<message>
<source>Revoking {n} tokens in {s} s - Enter = now, Esc = cancel</source>
<translation>{n} Token werden in {s} s widerrufen – Enter = jetzt, Esc = abbrechen</translation>
</message>
</context>
<context>
<name>Cards</name>
<message>
<source>Guest cards</source>
<translation>Gästekarten</translation>
</message>
</context>
<context>
<name>CardsDialog</name>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>Card {n} of {of} painted</source>
<translation>Karte {n} von {of} gezeichnet</translation>
</message>
<message>
<source>Code {n} of {of} read back</source>
<translation>Code {n} von {of} zurückgelesen</translation>
</message>
<message>
<source>Cover page with totals</source>
<translation>Deckblatt mit Summen</translation>
</message>
<message>
<source>Event on the cards</source>
<translation>Veranstaltung auf den Karten</translation>
</message>
<message>
<source>Nobody here gets a card: every token is revoked, over or bound to a web page.</source>
<translation>Hier bekommt niemand eine Karte: jedes Token ist widerrufen, abgelaufen oder an eine Webseite gebunden.</translation>
</message>
<message>
<source>PDF (*.pdf)</source>
<translation>PDF (*.pdf)</translation>
</message>
<message>
<source>Print</source>
<translation>Drucken</translation>
</message>
<message>
<source>Print cards</source>
<translation>Karten drucken</translation>
</message>
<message>
<source>Save PDF</source>
<translation>PDF speichern</translation>
</message>
<message>
<source>Save cards</source>
<translation>Karten speichern</translation>
</message>
<message>
<source>Sheet</source>
<translation>Bogen</translation>
</message>
<message>
<source>The first page, with an example's code</source>
<translation>Die erste Seite, mit einem Beispielcode</translation>
</message>
<message>
<source>Whoever holds a card can watch. Each code is read back first.</source>
<translation>Wer eine Karte hat, kann zusehen. Jeder Code wird vorher gegengelesen.</translation>
</message>
<message>
<source>{span} left</source>
<translation>noch {span}</translation>
</message>
</context>
<context>
<name>ChooseStreamsDialog</name>
<message>
<source>1 rendition</source>
<translation>1 Variante</translation>
</message>
<message>
<source>All</source>
<translation>Alle</translation>
</message>
<message>
<source>All tags</source>
<translation>Alle Tags</translation>
</message>
<message>
<source>Choose stream</source>
<translation>Stream wählen</translation>
</message>
<message>
<source>Choose streams</source>
<translation>Streams wählen</translation>
</message>
<message>
<source>Created</source>
<translation>Erstellt</translation>
</message>
<message>
<source>Ended</source>
<translation>Beendet</translation>
</message>
<message>
<source>Group</source>
<translation>Gruppe</translation>
</message>
<message>
<source>Group {label}, {renditions}</source>
<translation>Gruppe {label}, {renditions}</translation>
</message>
<message>
<source>Label</source>
<translation>Bezeichnung</translation>
</message>
<message>
<source>Label, name, tag or id</source>
<translation>Bezeichnung, Name, Tag oder ID</translation>
</message>
<message>
<source>Live</source>
<translation>Läuft</translation>
</message>
<message>
<source>Loading the streams…</source>
<translation>Die Streams werden geladen…</translation>
</message>
<message>
<source>Loading…</source>
<translation>Wird geladen…</translation>
</message>
<message>
<source>No stream matches '{search}'.</source>
<translation>Kein Stream passt zu „{search}“.</translation>
</message>
<message>
<source>No stream of this state and tag matches '{search}'.</source>
<translation>Kein Stream mit diesem Zustand und Tag passt zu „{search}“.</translation>
</message>
<message>
<source>No stream of this state and tag.</source>
<translation>Kein Stream mit diesem Zustand und Tag.</translation>
</message>
<message>
<source>Other</source>
<translation>Sonstige</translation>
</message>
<message>
<source>Search streams</source>
<translation>Streams suchen</translation>
</message>
<message>
<source>State</source>
<translation>Zustand</translation>
</message>
<message>
<source>Stream name</source>
<translation>Streamname</translation>
</message>
<message>
<source>Tag</source>
<translation>Tag</translation>
</message>
<message>
<source>Tags</source>
<translation>Tags</translation>
</message>
<message>
<source>The newest {n} are shown.</source>
<translation>Die neuesten {n} werden angezeigt.</translation>
</message>
<message>
<source>There are no streams yet. Create one in the dashboard, then press Refresh.</source>
<translation>Noch keine Streams. Erstellen Sie einen im Dashboard und drücken Sie dann „Aktualisieren“.</translation>
</message>
<message>
<source>This list is older:</source>
<translation>Diese Liste ist älter:</translation>
</message>
<message>
<source>Use 1 name</source>
<translation>1 Namen übernehmen</translation>
</message>
<message>
<source>Use names</source>
<translation>Namen übernehmen</translation>
</message>
<message>
<source>Use this stream</source>
<translation>Diesen Stream übernehmen</translation>
</message>
<message>
<source>Use {n} names</source>
<translation>{n} Namen übernehmen</translation>
</message>
<message>
<source>none</source>
<translation>keine</translation>
</message>
<message>
<source>unknown</source>
<translation>unbekannt</translation>
</message>
<message>
<source>{n} chosen</source>
<translation>{n} gewählt</translation>
</message>
<message>
<source>{n} renditions</source>
<translation>{n} Varianten</translation>
</message>
<message>
<source>{n} streams</source>
<translation>{n} Streams</translation>
</message>
<message>
<source>{shown} of {n} streams</source>
<translation>{shown} von {n} Streams</translation>
</message>
</context>
<context>
<name>ClaimsTable</name>
<message>
<source>Claim</source>
<translation>Angabe</translation>
</message>
<message>
<source>Copy raw value</source>
<translation>Rohwert kopieren</translation>
</message>
<message>
<source>Copy row</source>
<translation>Zeile kopieren</translation>
</message>
<message>
<source>Copy value</source>
<translation>Wert kopieren</translation>
</message>
<message>
<source>Meaning</source>
<translation>Bedeutung</translation>
</message>
<message>
<source>Raw</source>
<translation>Roh</translation>
</message>
<message>
<source>Value</source>
<translation>Wert</translation>
</message>
</context>
<context>
<name>ColumnsStrip</name>
<message>
<source>Column {n}</source>
<translation>Spalte {n}</translation>
</message>
<message>
<source>Columns of the list</source>
<translation>Spalten der Liste</translation>
</message>
<message>
<source>Headings</source>
<translation>Überschriften</translation>
</message>
<message>
<source>Not read</source>
<translation>Nicht gelesen</translation>
</message>
<message>
<source>Number guests that come twice</source>
<translation>Doppelte Gäste nummerieren</translation>
</message>
<message>
<source>Opened again or added to: the columns are fixed.</source>
<translation>Wieder geöffnet oder ergänzt: Die Spalten stehen fest.</translation>
</message>
<message>
<source>Row {n}: {cells}</source>
<translation>Zeile {n}: {cells}</translation>
</message>
<message>
<source>Sheet</source>
<translation>Tabellenblatt</translation>
</message>
<message>
<source>There are none</source>
<translation>Keine</translation>
</message>
<message>
<source>Tokens are being issued: the columns are fixed.</source>
<translation>Token werden ausgestellt: die Spalten stehen fest.</translation>
</message>
<message>
<source>Tokens were issued: the columns are fixed.</source>
<translation>Token sind ausgestellt: Die Spalten stehen fest.</translation>
</message>
<message>
<source>for example {value}</source>
<translation>zum Beispiel {value}</translation>
</message>
<message>
<source>“anna” and “anna (2)”; otherwise the second one is refused.</source>
<translation>„anna“ und „anna (2)“; sonst wird der zweite Gast abgelehnt.</translation>
</message>
</context>
<context>
<name>Commands</name>
<message>
<source>About NanoSecure</source>
<translation>Über NanoSecure</translation>
</message>
<message>
<source>All keys</source>
<translation>Alle Tasten</translation>
</message>
<message>
<source>Go to {tab}</source>
<translation>Zu {tab}</translation>
</message>
<message>
<source>Help on this tab</source>
<translation>Hilfe zu diesem Tab</translation>
</message>
<message>
<source>Lock now</source>
<translation>Jetzt sperren</translation>
</message>
<message>
<source>Organisations</source>
<translation>Organisationen</translation>
</message>
<message>
<source>Settings</source>
<translation>Einstellungen</translation>
</message>
<message>
<source>The show is on fire</source>
<translation>Wenn es brennt</translation>
</message>
<message>
<source>Work for {name}</source>
<translation>Für {name} arbeiten</translation>
</message>
</context>
<context>
<name>ComparisonView</name>
<message>
<source> (header)</source>
<translation> (Kopf)</translation>
</message>
<message>
<source>1 difference to {other}</source>
<translation>1 Unterschied zu {other}</translation>
</message>
<message>
<source>Claim</source>
<translation>Angabe</translation>
</message>
<message>
<source>Paste a second token to see what differs.</source>
<translation>Fügen Sie ein zweites Token ein, um die Unterschiede zu sehen.</translation>
</message>
<message>
<source>Paste the other token, link or line</source>
<translation>Anderes Token, Link oder Zeile einfügen</translation>
</message>
<message>
<source>The other</source>
<translation>Das andere</translation>
</message>
<message>
<source>This token</source>
<translation>Dieses Token</translation>
</message>
<message>
<source>With</source>
<translation>Mit</translation>
</message>
<message>
<source>not there</source>
<translation>fehlt</translation>
</message>
<message>
<source>the other token</source>
<translation>dem anderen Token</translation>
</message>
<message>
<source>{n} differences to {other}</source>
<translation>{n} Unterschiede zu {other}</translation>
</message>
</context>
<context>
<name>CopyButton</name>
<message>
<source>Copied</source>
<translation>Kopiert</translation>
</message>
</context>
<context>
<name>CreateDialogs</name>
<message>
<source>Create organisation-wide token</source>
<translation>Organisationsweites Token erstellen</translation>
</message>
<message>
<source>Create without a record?</source>
<translation>Ohne Eintrag erstellen?</translation>
</message>
<message>
<source>Create without record</source>
<translation>Ohne Eintrag erstellen</translation>
</message>
<message>
<source>Everybody watching with it is disconnected, and nobody gets in with it again. This is final.</source>
<translation>Wer damit zusieht, wird getrennt, und niemand kommt damit wieder hinein. Das ist endgültig.</translation>
</message>
<message>
<source>Open every stream?</source>
<translation>Jeden Stream freigeben?</translation>
</message>
<message>
<source>Player link</source>
<translation>Player-Link</translation>
</message>
<message>
<source>Revoke 1 token</source>
<translation>1 Token widerrufen</translation>
</message>
<message>
<source>Revoke this token?</source>
<translation>Dieses Token widerrufen?</translation>
</message>
<message>
<source>Save player page</source>
<translation>Player-Seite speichern</translation>
</message>
<message>
<source>Web page (*.html)</source>
<translation>Webseite (*.html)</translation>
</message>
<message>
<source>Whoever holds this token can watch every stream of the organisation, also those that start later. Prefer a stream group.</source>
<translation>Wer dieses Token hat, kann jeden Stream der Organisation sehen, auch solche, die später beginnen. Besser ist eine Streamgruppe.</translation>
</message>
<message>
<source>Without a record it cannot be found or revoked from this desk once it is gone from here.</source>
<translation>Ohne Eintrag lässt es sich von diesem Arbeitsplatz weder finden noch widerrufen, sobald es hier nicht mehr zu sehen ist.</translation>
</message>
<message>
<source>everything</source>
<translation>alles</translation>
</message>
</context>
<context>
<name>CreateFirst</name>
<message>
<source>Choose streams</source>
<translation>Streams wählen</translation>
</message>
<message>
<source>Id of the group, or choose it from the list</source>
<translation>ID der Gruppe, oder aus der Liste wählen</translation>
</message>
<message>
<source>Stream group ID</source>
<translation>ID der Streamgruppe</translation>
</message>
<message>
<source>Target</source>
<translation>Ziel</translation>
</message>
</context>
<context>
<name>CreatePage</name>
<message>
<source>1. Add your organisation: its name, and a Bintu token or an API key from the nanoStream dashboard. The key is kept in this computer's keyring only; where there is none, until NanoSecure closes.</source>
<translation>1. Fügen Sie Ihre Organisation hinzu: ihren Namen und ein Bintu-Token oder einen API-Schlüssel aus dem nanoStream-Dashboard. Aufgehoben wird er nur im Schlüsselbund dieses Rechners; wo es keinen gibt, bis NanoSecure endet.</translation>
</message>
<message>
<source>2. Choose what may be watched, and press Create token.</source>
<translation>2. Wählen Sie, was gesehen werden darf, und drücken Sie „Token erstellen“.</translation>
</message>
<message>
<source>Backend sample…</source>
<translation>Backend-Beispiel…</translation>
</message>
<message>
<source>Creating…</source>
<translation>Wird erstellt…</translation>
</message>
<message>
<source>Nothing to remark.</source>
<translation>Keine Hinweise.</translation>
</message>
<message>
<source>One token for each guest of a list (Ctrl+G)</source>
<translation>Ein Token für jeden Gast einer Liste (Strg+G)</translation>
</message>
<message>
<source>Opens a training window with a practice service: nothing leaves this computer.</source>
<translation>Öffnet ein Trainingsfenster mit einem Übungsdienst: Nichts verlässt diesen Computer.</translation>
</message>
<message>
<source>Request</source>
<translation>Anfrage</translation>
</message>
<message>
<source>Request as JSON</source>
<translation>Anfrage als JSON</translation>
</message>
<message>
<source>Start here</source>
<translation>Hier beginnen</translation>
</message>
<message>
<source>The token appears here, with its link, embed code and QR code.</source>
<translation>Hier erscheint das Token mit Link, Einbettungscode und QR-Code.</translation>
</message>
<message>
<source>Token</source>
<translation>Token</translation>
</message>
<message>
<source>What it will allow</source>
<translation>Was es erlaubt</translation>
</message>
<message>
<source>What will be sent, as soon as the form is complete.</source>
<translation>Was gesendet wird, sobald das Formular vollständig ist.</translation>
</message>
<message>
<source>as curl</source>
<translation>als curl</translation>
</message>
</context>
<context>
<name>CreatedCard</name>
<message>
<source>Choose the stream to link to</source>
<translation>Stream für den Link wählen</translation>
</message>
<message>
<source>Created {at} · granted as asked</source>
<translation>Erstellt {at} · gewährt wie verlangt</translation>
</message>
<message>
<source>Created {at} · granted differently</source>
<translation>Erstellt {at} · anders gewährt</translation>
</message>
<message>
<source>Details</source>
<translation>Details</translation>
</message>
<message>
<source>Embed code</source>
<translation>Einbettungscode</translation>
</message>
<message>
<source>Links need a stream to play.</source>
<translation>Links brauchen einen Stream zum Abspielen.</translation>
</message>
<message>
<source>Player link</source>
<translation>Player-Link</translation>
</message>
<message>
<source>Revoking…</source>
<translation>Wird widerrufen…</translation>
</message>
<message>
<source>Security object</source>
<translation>Security-Objekt</translation>
</message>
<message>
<source>This token was not created as revocable.</source>
<translation>Dieses Token wurde nicht als widerrufbar erstellt.</translation>
</message>
<message>
<source>Token</source>
<translation>Token</translation>
</message>
</context>
<context>
<name>CutViewerDialog</name>
<message>
<source>Cut a viewer</source>
<translation>Zuschauer trennen</translation>
</message>
<message>
<source>Cut a viewer off</source>
<translation>Einen Zuschauer trennen</translation>
</message>
<message>
<source>Cut off the viewer {whose}</source>
<translation>Zuschauer {whose} trennen</translation>
</message>
<message>
<source>Cutting…</source>
<translation>Wird getrennt…</translation>
</message>
<message>
<source>First the token is revoked: that ends the running session. Then the address is blocked for 24 h, so that no other token lets it in.</source>
<translation>Zuerst wird das Token widerrufen: Das beendet die laufende Sitzung. Dann wird die Adresse für 24 h gesperrt, damit kein anderes Token sie hereinlässt.</translation>
</message>
<message>
<source>IPv4 address</source>
<translation>IPv4-Adresse</translation>
</message>
<message>
<source>Reason</source>
<translation>Grund</translation>
</message>
<message>
<source>The token is being revoked…</source>
<translation>Das Token wird widerrufen…</translation>
</message>
<message>
<source>The viewer's token or player link</source>
<translation>Token oder Player-Link des Zuschauers</translation>
</message>
<message>
<source>Then the address is blocked.</source>
<translation>Dann wird die Adresse gesperrt.</translation>
</message>
<message>
<source>Token or link</source>
<translation>Token oder Link</translation>
</message>
<message>
<source>optional, kept with both</source>
<translation>optional, bei beidem vermerkt</translation>
</message>
</context>
<context>
<name>DeskWindow</name>
<message>
<source>A report without any secret was written to {path}</source>
<translation>Ein Bericht ohne Geheimnisse wurde nach {path} geschrieben</translation>
</message>
<message>
<source>API key</source>
<translation>API-Schlüssel</translation>
</message>
<message>
<source>Add one with the button Organisations, or practise first</source>
<translation>Mit „Organisationen“ eine hinzufügen oder erst üben</translation>
</message>
<message>
<source>Bintu token</source>
<translation>Bintu-Token</translation>
</message>
<message>
<source>Connected · {n} ms</source>
<translation>Verbunden · {n} ms</translation>
</message>
<message>
<source>Credential refused by the service</source>
<translation>Zugangsdaten vom Dienst abgelehnt</translation>
</message>
<message>
<source>Looking up the credential…</source>
<translation>Zugangsdaten werden gesucht…</translation>
</message>
<message>
<source>NanoSecure has a fault</source>
<translation>NanoSecure hat einen Fehler</translation>
</message>
<message>
<source>No credential</source>
<translation>Keine Zugangsdaten</translation>
</message>
<message>
<source>No organisation yet</source>
<translation>Noch keine Organisation</translation>
</message>
<message>
<source>Not connected yet</source>
<translation>Noch nicht verbunden</translation>
</message>
<message>
<source>Offline</source>
<translation>Keine Verbindung</translation>
</message>
<message>
<source>Settings (Ctrl+,)</source>
<translation>Einstellungen (Strg+,)</translation>
</message>
<message>
<source>Something failed that should not. What you entered is still there.</source>
<translation>Unerwartet ist etwas fehlgeschlagen. Ihre Eingaben sind noch da.</translation>
</message>
<message>
<source>The Bintu token ends at {at}.</source>
<translation>Das Bintu-Token gilt bis {at}.</translation>
</message>
<message>
<source>practice service</source>
<translation>Übungsdienst</translation>
</message>
<message>
<source>role unknown</source>
<translation>Rolle unbekannt</translation>
</message>
</context>
<context>
<name>DetailsCard</name>
<message>
<source>Claims</source>
<translation>Angaben</translation>
</message>
<message>
<source>Compare</source>
<translation>Vergleichen</translation>
</message>
<message>
<source>Header</source>
<translation>Kopf</translation>
</message>
<message>
<source>It has no header that can be read.</source>
<translation>Es hat keinen lesbaren Kopf.</translation>
</message>
<message>
<source>It holds no claims.</source>
<translation>Es enthält keine Angaben.</translation>
</message>
<message>
<source>JSON</source>
<translation>JSON</translation>
</message>
</context>
<context>
<name>EncoderSection</name>
<message>
<source>Backup</source>
<translation>Reserve</translation>
</message>
<message>
<source>Encoder</source>
<translation>Encoder</translation>
</message>
<message>
<source>Main</source>
<translation>Haupt</translation>
</message>
<message>
<source>The exact fields appear here, as soon as the address is complete.</source>
<translation>Hier erscheinen die genauen Felder, sobald die Adresse vollständig ist.</translation>
</message>
<message>
<source>WHIP has one host for all regions: there is no second way in.</source>
<translation>WHIP hat einen Host für alle Regionen: Es gibt keinen zweiten Zugang.</translation>
</message>
</context>
<context>
<name>FindingsList</name>
<message>
<source>Press Enter to fix: {label}</source>
<translation>Enter behebt es: {label}</translation>
</message>
<message>
<source>Rule {rule}</source>
<translation>Regel {rule}</translation>
</message>
</context>
<context>
<name>GuardianFormSection</name>
<message>
<source>Allow only these domains</source>
<translation>Nur diese Domains erlauben</translation>
</message>
<message>
<source>Block address</source>
<translation>Adresse sperren</translation>
</message>
<message>
<source>Block network</source>
<translation>Netz sperren</translation>
</message>
<message>
<source>Block referrer domain</source>
<translation>Verweisende Domain sperren</translation>
</message>
<message>
<source>Domain of the page</source>
<translation>Domain der Seite</translation>
</message>
<message>
<source>Domains that may show the stream</source>
<translation>Domains, die den Stream zeigen dürfen</translation>
</message>
<message>
<source>Findings</source>
<translation>Hinweise</translation>
</message>
<message>
<source>IPv4 address</source>
<translation>IPv4-Adresse</translation>
</message>
<message>
<source>IPv4 network</source>
<translation>IPv4-Netz</translation>
</message>
<message>
<source>Nothing to remark.</source>
<translation>Keine Hinweise.</translation>
</message>
<message>
<source>Reason</source>
<translation>Grund</translation>
</message>
<message>
<source>Rule</source>
<translation>Regel</translation>
</message>
<message>
<source>Sending…</source>
<translation>Wird gesendet…</translation>
</message>
<message>
<source>This venue's own addresses…</source>
<translation>Eigene Adressen…</translation>
</message>
<message>
<source>You are warned before you block one of them</source>
<translation>Sie werden gewarnt, bevor Sie eine davon sperren</translation>
</message>
<message>
<source>optional, sent along and kept with the rule</source>
<translation>optional, wird mitgesendet und bei der Regel aufbewahrt</translation>
</message>
</context>
<context>
<name>GuardianImportDialog</name>
<message>
<source>Accepted</source>
<translation>Angenommen</translation>
</message>
<message>
<source>All files (*)</source>
<translation>Alle Dateien (*)</translation>
</message>
<message>
<source>Block</source>
<translation>Sperren</translation>
</message>
<message>
<source>Block 1 rule</source>
<translation>Mit 1 Regel sperren</translation>
</message>
<message>
<source>Block a list of addresses</source>
<translation>Adressliste sperren</translation>
</message>
<message>
<source>Block the whole list?</source>
<translation>Die ganze Liste sperren?</translation>
</message>
<message>
<source>Block {n} rules</source>
<translation>Mit {n} Regeln sperren</translation>
</message>
<message>
<source>Blocks</source>
<translation>Sperrt</translation>
</message>
<message>
<source>Changed</source>
<translation>Geändert</translation>
</message>
<message>
<source>Lists (*.csv *.tsv *.txt *.xlsx)</source>
<translation>Listen (*.csv *.tsv *.txt *.xlsx)</translation>
</message>
<message>
<source>New connections from {covers} addresses are refused for 24 h. Rules cannot be taken back from here.</source>
<translation>Neue Verbindungen von {covers} Adressen werden 24 h lang abgelehnt. Von hier lassen sich Regeln nicht zurücknehmen.</translation>
</message>
<message>
<source>Open a CSV or Excel file, paste a list, or drop a file here. Nothing is sent before you say so.</source>
<translation>Öffnen Sie eine CSV- oder Excel-Datei, fügen Sie eine Liste ein oder ziehen Sie eine Datei hierher. Gesendet wird erst, wenn Sie es sagen.</translation>
</message>
<message>
<source>Open a list of addresses</source>
<translation>Adressliste öffnen</translation>
</message>
<message>
<source>Outcome</source>
<translation>Ergebnis</translation>
</message>
<message>
<source>Reason for rows without their own</source>
<translation>Grund für Zeilen ohne eigenen</translation>
</message>
<message>
<source>Refused</source>
<translation>Abgelehnt</translation>
</message>
<message>
<source>Row</source>
<translation>Zeile</translation>
</message>
<message>
<source>Why</source>
<translation>Warum</translation>
</message>
<message>
<source>Written</source>
<translation>Geschrieben</translation>
</message>
<message>
<source>{all} accepted, {refused} refused; {covers} addresses in all.</source>
<translation>{all} angenommen, {refused} abgelehnt; insgesamt {covers} Adressen.</translation>
</message>
<message>
<source>{cancelled} cancelled.</source>
<translation>{cancelled} abgebrochen.</translation>
</message>
<message>
<source>{done} of {all} sent: {good} in force, {bad} not.</source>
<translation>{done} von {all} gesendet: {good} in Kraft, {bad} nicht.</translation>
</message>
<message>
<source>{rate} a second, {left} left.</source>
<translation>{rate} je Sekunde, noch {left}.</translation>
</message>
</context>
<context>
<name>GuardianPage</name>
<message>
<source>Allow every page</source>
<translation>Jede Seite erlauben</translation>
</message>
<message>
<source>Allow every page again?</source>
<translation>Jede Seite wieder erlauben?</translation>
</message>
<message>
<source>Allow only these domains?</source>
<translation>Nur diese Domains erlauben?</translation>
</message>
<message>
<source>Allow these, block every other page</source>
<translation>Diese erlauben, jede andere Seite sperren</translation>
</message>
<message>
<source>Block {what}</source>
<translation>{what} sperren</translation>
</message>
<message>
<source>Block {what}?</source>
<translation>{what} sperren?</translation>
</message>
<message>
<source>This sends an allow rule for every page. The vendor does not document that it lifts the block: look at the vendor's page afterwards.</source>
<translation>Dies sendet eine Erlaubnis für jede Seite. Der Anbieter dokumentiert nicht, dass sie die Sperre aufhebt: Sehen Sie danach auf der Seite des Anbieters nach.</translation>
</message>
</context>
<context>
<name>GuestCells</name>
<message>
<source>A token may exist that this desk does not know. Issue again asks for another.</source>
<translation>Vielleicht gibt es ein Token, das dieser Arbeitsplatz nicht kennt. „Erneut ausstellen“ fordert ein anderes an.</translation>
</message>
<message>
<source>Accepted</source>
<translation>Angenommen</translation>
</message>
<message>
<source>Can be issued from {at}.</source>
<translation>Kann ab {at} ausgestellt werden.</translation>
</message>
<message>
<source>Changed</source>
<translation>Geändert</translation>
</message>
<message>
<source>Code {code}</source>
<translation>Code {code}</translation>
</message>
<message>
<source>Failed</source>
<translation>Gescheitert</translation>
</message>
<message>
<source>Has the times from before the shift.</source>
<translation>Hat noch die alten Zeiten.</translation>
</message>
<message>
<source>Held back</source>
<translation>Zurückgehalten</translation>
</message>
<message>
<source>Issued</source>
<translation>Ausgestellt</translation>
</message>
<message>
<source>Later</source>
<translation>Später</translation>
</message>
<message>
<source>Limits</source>
<translation>Grenzen</translation>
</message>
<message>
<source>May exist</source>
<translation>Ungewiss</translation>
</message>
<message>
<source>No answer came.</source>
<translation>Es kam keine Antwort.</translation>
</message>
<message>
<source>Queued</source>
<translation>Wartet</translation>
</message>
<message>
<source>Refused</source>
<translation>Abgelehnt</translation>
</message>
<message>
<source>Remark</source>
<translation>Hinweis</translation>
</message>
<message>
<source>Revoked</source>
<translation>Widerrufen</translation>
</message>
<message>
<source>Revoking</source>
<translation>Wird widerrufen</translation>
</message>
<message>
<source>Row</source>
<translation>Zeile</translation>
</message>
<message>
<source>Row {n}</source>
<translation>Zeile {n}</translation>
</message>
<message>
<source>Sending</source>
<translation>Wird gesendet</translation>
</message>
<message>
<source>State</source>
<translation>Zustand</translation>
</message>
<message>
<source>Valid</source>
<translation>Gültig</translation>
</message>
<message>
<source>from {starts} until {ends}</source>
<translation>von {starts} bis {ends}</translation>
</message>
<message>
<source>until {at}</source>
<translation>bis {at}</translation>
</message>
<message>
<source>{n} of {of} tokens issued, the next one can be from {at}.</source>
<translation>{n} von {of} Token ausgestellt, das nächste geht ab {at}.</translation>
</message>
<message>
<source>{n} tokens, one after another.</source>
<translation>{n} Token nacheinander.</translation>
</message>
</context>
<context>
<name>GuestCheck</name>
<message>
<source>A legacy token does not say whom it lets in.</source>
<translation>Ein altes Token sagt nicht, wen es hereinlässt.</translation>
</message>
<message>
<source>Enter what you know of the guest; the rest may stay empty.</source>
<translation>Geben Sie ein, was Sie vom Gast wissen; der Rest darf leer bleiben.</translation>
</message>
<message>
<source>Not checked:</source>
<translation>Nicht geprüft:</translation>
</message>
<message>
<source>Probably: {sentence}</source>
<translation>Wahrscheinlich: {sentence}</translation>
</message>
<message>
<source>{value} (from the link)</source>
<translation>{value} (aus dem Link)</translation>
</message>
</context>
<context>
<name>GuestList</name>
<message>
<source>1 guest is held back and gets no token.</source>
<translation>1 Gast ist zurückgehalten und bekommt kein Token.</translation>
</message>
<message>
<source>1 guest may watch {what} {when}.</source>
<translation>1 Gast darf {when} sehen: {what}.</translation>
</message>
<message>
<source>1 of the tokens cannot be issued yet. It follows by itself while this program runs.</source>
<translation>1 der Token kann noch nicht ausgestellt werden. Es folgt von selbst, solange dieses Programm läuft.</translation>
</message>
<message>
<source>1 of the tokens is bound to a web page: it has an embed code, but no link and no card.</source>
<translation>1 der Token ist an eine Webseite gebunden: dafür gibt es einen Einbettungscode, aber weder Link noch Karte.</translation>
</message>
<message>
<source>1 of them has no e-mail address: a mail merge leaves this guest out.</source>
<translation>1 davon hat keine E-Mail-Adresse: eine Serienmail lässt diesen Gast aus.</translation>
</message>
<message>
<source>1 refused row gets no token. You can mend and issue it later.</source>
<translation>1 abgelehnte Zeile bekommt kein Token. Sie können sie später berichtigen und ausstellen.</translation>
</message>
<message>
<source>Issue 1 token</source>
<translation>1 Token ausstellen</translation>
</message>
<message>
<source>Issue {n} tokens</source>
<translation>{n} Token ausstellen</translation>
</message>
<message>
<source>and others</source>
<translation>und andere</translation>
</message>
<message>
<source>every stream</source>
<translation>jeden Stream</translation>
</message>
<message>
<source>from now until {end}</source>
<translation>ab jetzt bis {end}</translation>
</message>
<message>
<source>from {start} until {end}</source>
<translation>von {start} bis {end}</translation>
</message>
<message>
<source>the group {name}</source>
<translation>die Gruppe {name}</translation>
</message>
<message>
<source>{n} guests are held back and get no token.</source>
<translation>{n} Gäste sind zurückgehalten und bekommen kein Token.</translation>
</message>
<message>
<source>{n} guests may watch {what} {when}.</source>
<translation>{n} Gäste dürfen {when} sehen: {what}.</translation>
</message>
<message>
<source>{n} of the tokens are bound to a web page: they have an embed code, but no link and no card.</source>
<translation>{n} der Token sind an eine Webseite gebunden: dafür gibt es Einbettungscodes, aber weder Links noch Karten.</translation>
</message>
<message>
<source>{n} of the tokens cannot be issued yet. They follow by themselves while this program runs.</source>
<translation>{n} der Token können noch nicht ausgestellt werden. Sie folgen von selbst, solange dieses Programm läuft.</translation>
</message>
<message>
<source>{n} of them have no e-mail address: a mail merge leaves them out.</source>
<translation>{n} davon haben keine E-Mail-Adresse: eine Serienmail lässt sie aus.</translation>
</message>
<message>
<source>{n} refused rows get no token. You can mend and issue them later.</source>
<translation>{n} abgelehnte Zeilen bekommen kein Token. Sie können sie später berichtigen und ausstellen.</translation>
</message>
</context>
<context>
<name>GuestListWindow</name>
<message>
<source>Columns</source>
<translation>Spalten</translation>
</message>
<message>
<source>Embed code of {who}</source>
<translation>Einbettungscode von {who}</translation>
</message>
<message>
<source>Export {n}</source>
<translation>{n} exportieren</translation>
</message>
<message>
<source>Guest list</source>
<translation>Gästeliste</translation>
</message>
<message>
<source>Link of {who}</source>
<translation>Link von {who}</translation>
</message>
<message>
<source>Training</source>
<translation>Training</translation>
</message>
</context>
<context>
<name>GuestQuestions</name>
<message>
<source>1 token is not issued yet. Open the list again to go on.</source>
<translation>1 Token ist noch nicht ausgestellt. Öffnen Sie die Liste wieder, um fortzufahren.</translation>
</message>
<message>
<source>Close, though tokens are to follow?</source>
<translation>Schließen, obwohl noch Token folgen?</translation>
</message>
<message>
<source>Delete 1 list</source>
<translation>1 Liste löschen</translation>
</message>
<message>
<source>Delete the list “{title}”?</source>
<translation>Die Liste „{title}“ löschen?</translation>
</message>
<message>
<source>Issue 1 token again</source>
<translation>1 Token erneut ausstellen</translation>
</message>
<message>
<source>Issue {n} tokens again</source>
<translation>{n} Token erneut ausstellen</translation>
</message>
<message>
<source>Its guests are deleted from this desk. Tokens issued for it stay in Revocations.</source>
<translation>Die Gäste der Liste werden von diesem Arbeitsplatz gelöscht. Dafür ausgestellte Token bleiben unter Widerrufe.</translation>
</message>
<message>
<source>No answer came for them, so the service may have made tokens that this desk does not know and cannot revoke. Nobody was given those. The guests get new ones.</source>
<translation>Dafür kam keine Antwort. Vielleicht hat der Dienst Token ausgestellt, die dieser Arbeitsplatz nicht kennt und nicht widerrufen kann. Niemand hat sie bekommen. Die Gäste bekommen neue.</translation>
</message>
<message>
<source>Reissue 1 token</source>
<translation>1 Token neu ausstellen</translation>
</message>
<message>
<source>Reissue {n} tokens</source>
<translation>{n} Token neu ausstellen</translation>
</message>
<message>
<source>Stay</source>
<translation>Bleiben</translation>
</message>
<message>
<source>Stop and close</source>
<translation>Stoppen und schließen</translation>
</message>
<message>
<source>Stop issuing and close?</source>
<translation>Ausstellen stoppen und schließen?</translation>
</message>
<message>
<source>The next ones would be issued at {at}, while this program runs.</source>
<translation>Die nächsten würden um {at} ausgestellt, solange dieses Programm läuft.</translation>
</message>
<message>
<source>These guests get new tokens with the new times, then the old ones are revoked: whoever watches with an old one is disconnected and needs the new link.</source>
<translation>Diese Gäste bekommen neue Token mit den neuen Zeiten, dann werden die alten widerrufen: Wer mit einem alten zusieht, wird getrennt und braucht den neuen Link.</translation>
</message>
<message>
<source>{n} tokens are not issued yet. Open the list again to go on.</source>
<translation>{n} Token sind noch nicht ausgestellt. Öffnen Sie die Liste wieder, um fortzufahren.</translation>
</message>
</context>
<context>
<name>GuestsBeside</name>
<message>
<source>Open guest list</source>
<translation>Gästeliste öffnen</translation>
</message>
</context>
<context>
<name>HandOut</name>
<message>
<source>Embed code</source>
<translation>Einbettungscode</translation>
</message>
<message>
<source>Player link</source>
<translation>Player-Link</translation>
</message>
</context>
<context>
<name>Header</name>
<message>
<source>TRAINING</source>
<translation>TRAINING</translation>
</message>
<message>
<source>Venue · {name}</source>
<translation>Vor Ort · {name}</translation>
</message>
<message>
<source>check clock</source>
<translation>Uhr prüfen</translation>
</message>
<message>
<source>service {difference}</source>
<translation>Dienst {difference}</translation>
</message>
</context>
<context>
<name>HelpWindow</name>
<message>
<source>Create</source>
<translation>Erstellen</translation>
</message>
<message>
<source>Find on this page</source>
<translation>Auf dieser Seite suchen</translation>
</message>
<message>
<source>First steps</source>
<translation>Erste Schritte</translation>
</message>
<message>
<source>Guardian</source>
<translation>Guardian</translation>
</message>
<message>
<source>Guest lists</source>
<translation>Gästelisten</translation>
</message>
<message>
<source>Ingest</source>
<translation>Ingest</translation>
</message>
<message>
<source>Inspect</source>
<translation>Prüfen</translation>
</message>
<message>
<source>Keys</source>
<translation>Tasten</translation>
</message>
<message>
<source>Licences</source>
<translation>Lizenzen</translation>
</message>
<message>
<source>NanoSecure help</source>
<translation>NanoSecure-Hilfe</translation>
</message>
<message>
<source>Organisations and settings</source>
<translation>Organisationen und Einstellungen</translation>
</message>
<message>
<source>Revocations</source>
<translation>Widerrufe</translation>
</message>
<message>
<source>The show is on fire</source>
<translation>Wenn es brennt</translation>
</message>
<message>
<source>What is kept where</source>
<translation>Was wo aufbewahrt wird</translation>
</message>
</context>
<context>
<name>IngestFormSection</name>
<message>
<source>Application</source>
<translation>Anwendung</translation>
</message>
<message>
<source>Findings</source>
<translation>Hinweise</translation>
</message>
<message>
<source>Latency (ms)</source>
<translation>Latenz (ms)</translation>
</message>
<message>
<source>Nothing to remark.</source>
<translation>Keine Hinweise.</translation>
</message>
<message>
<source>Paste an address, or server and key: it is taken apart into this form</source>
<translation>Adresse oder Server und Schlüssel einfügen: Sie werden in dieses Formular zerlegt</translation>
</message>
<message>
<source>Port</source>
<translation>Port</translation>
</message>
<message>
<source>Protocol</source>
<translation>Protokoll</translation>
</message>
<message>
<source>RTMP (not encrypted)</source>
<translation>RTMP (unverschlüsselt)</translation>
</message>
<message>
<source>RTMPS</source>
<translation>RTMPS</translation>
</message>
<message>
<source>Region</source>
<translation>Region</translation>
</message>
<message>
<source>SRT</source>
<translation>SRT</translation>
</message>
<message>
<source>Stream name</source>
<translation>Streamname</translation>
</message>
<message>
<source>Timeout (ms)</source>
<translation>Zeitlimit (ms)</translation>
</message>
<message>
<source>WHIP</source>
<translation>WHIP</translation>
</message>
<message>
<source>XXXXX-YYYYY or an address</source>
<translation>XXXXX-YYYYY oder eine Adresse</translation>
</message>
<message>
<source>{region} (not for {protocol})</source>
<translation>{region} (nicht für {protocol})</translation>
</message>
<message>
<source>{region} (recommended)</source>
<translation>{region} (empfohlen)</translation>
</message>
</context>
<context>
<name>IngestPage</name>
<message>
<source>All regions</source>
<translation>Alle Regionen</translation>
</message>
<message>
<source>Folder for the OBS profile</source>
<translation>Ordner für das OBS-Profil</translation>
</message>
<message>
<source>Test every region of the protocol side by side</source>
<translation>Jede Region des Protokolls nebeneinander testen</translation>
</message>
<message>
<source>Testing…</source>
<translation>Wird getestet…</translation>
</message>
</context>
<context>
<name>InputSection</name>
<message>
<source>Only the beginning is shown; all {n} characters were searched.</source>
<translation>Nur der Anfang wird angezeigt; alle {n} Zeichen wurden durchsucht.</translation>
</message>
<message>
<source>Open a text or a picture</source>
<translation>Text oder Bild öffnen</translation>
</message>
<message>
<source>Token to inspect</source>
<translation>Zu prüfendes Token</translation>
</message>
<message>
<source>{n} tokens found</source>
<translation>{n} Token gefunden</translation>
</message>
</context>
<context>
<name>InspectPage</name>
<message>
<source>Asking…</source>
<translation>Wird abgefragt…</translation>
</message>
<message>
<source>Cut this viewer…</source>
<translation>Diesen Zuschauer trennen…</translation>
</message>
<message>
<source>Findings</source>
<translation>Hinweise</translation>
</message>
<message>
<source>Nothing to remark.</source>
<translation>Keine Hinweise.</translation>
</message>
<message>
<source>Paste a token, a player link, an iframe, a curl line or a whole e-mail; drop a file or a picture of a QR code. Every token in it is found and read here, on this machine.</source>
<translation>Fügen Sie ein Token, einen Player-Link, ein iframe, eine curl-Zeile oder eine ganze E-Mail ein; ziehen Sie eine Datei oder das Bild eines QR-Codes hierher. Jedes Token darin wird hier auf diesem Computer gefunden und gelesen.</translation>
</message>
<message>
<source>Paste from clipboard</source>
<translation>Aus Zwischenablage einfügen</translation>
</message>
<message>
<source>Revoke 1 token</source>
<translation>1 Token widerrufen</translation>
</message>
<message>
<source>Revoke the token of {whose}?</source>
<translation>Das Token von {whose} widerrufen?</translation>
</message>
<message>
<source>Revoke this token?</source>
<translation>Dieses Token widerrufen?</translation>
</message>
<message>
<source>Revoking…</source>
<translation>Wird widerrufen…</translation>
</message>
<message>
<source>Viewers with this token are cut off within seconds. This cannot be undone.</source>
<translation>Zuschauer mit diesem Token werden innerhalb von Sekunden getrennt. Das lässt sich nicht rückgängig machen.</translation>
</message>
<message>
<source>What is this token?</source>
<translation>Was ist das für ein Token?</translation>
</message>
</context>
<context>
<name>IssueStrip</name>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>Cancelling: what is on its way comes back yet</source>
<translation>Wird abgebrochen: Was unterwegs ist, kommt noch zurück</translation>
</message>
<message>
<source>Cancelling: {why}</source>
<translation>Wird abgebrochen: {why}</translation>
</message>
<message>
<source>Choose what may be watched: a stream group or streams.</source>
<translation>Wählen Sie, was gesehen werden darf: eine Streamgruppe oder Streams.</translation>
</message>
<message>
<source>Issue again</source>
<translation>Erneut ausstellen</translation>
</message>
<message>
<source>Issue tokens</source>
<translation>Token ausstellen</translation>
</message>
<message>
<source>Next try in {n} s.</source>
<translation>Nächster Versuch in {n} s.</translation>
</message>
<message>
<source>No guest stands below the headings. If these are none, say so under Columns.</source>
<translation>Unter den Überschriften steht kein Gast. Sind es keine, lässt sich das unter „Spalten“ angeben.</translation>
</message>
<message>
<source>No row waits for a token.</source>
<translation>Keine Zeile wartet auf ein Token.</translation>
</message>
<message>
<source>Nothing can be issued: every row is refused.</source>
<translation>Nichts auszustellen: Jede Zeile ist abgelehnt.</translation>
</message>
<message>
<source>Open a list first.</source>
<translation>Öffnen Sie erst eine Liste.</translation>
</message>
<message>
<source>Pause</source>
<translation>Anhalten</translation>
</message>
<message>
<source>Paused</source>
<translation>Angehalten</translation>
</message>
<message>
<source>Reading the list…</source>
<translation>Die Liste wird gelesen…</translation>
</message>
<message>
<source>Resume</source>
<translation>Fortsetzen</translation>
</message>
<message>
<source>Retry failed</source>
<translation>Gescheiterte wiederholen</translation>
</message>
<message>
<source>The list is being read.</source>
<translation>Die Liste wird gelesen.</translation>
</message>
<message>
<source>Tokens are being issued.</source>
<translation>Token werden ausgestellt.</translation>
</message>
<message>
<source>Try now</source>
<translation>Jetzt versuchen</translation>
</message>
<message>
<source>the next ones are issued by themselves at {at}, while this program runs</source>
<translation>weitere folgen von selbst ab {at}, solange dieses Programm läuft</translation>
</message>
<message>
<source>the service asks for patience: next try in {n} s</source>
<translation>der Dienst bittet um Geduld: nächster Versuch in {n} s</translation>
</message>
<message>
<source>{done} of {n}</source>
<translation>{done} von {n}</translation>
</message>
<message>
<source>{done} of {n} issued</source>
<translation>{done} von {n} ausgestellt</translation>
</message>
<message>
<source>{n} a second</source>
<translation>{n} pro Sekunde</translation>
</message>
<message>
<source>{n} at a time, as the service asks for patience</source>
<translation>{n} zugleich, da der Dienst um Geduld bittet</translation>
</message>
<message>
<source>{n} being revoked</source>
<translation>{n} im Widerruf</translation>
</message>
<message>
<source>{n} failed</source>
<translation>{n} gescheitert</translation>
</message>
<message>
<source>{n} issued</source>
<translation>{n} ausgestellt</translation>
</message>
<message>
<source>{n} may exist</source>
<translation>{n} ungewiss</translation>
</message>
<message>
<source>{n} of them get another token yet</source>
<translation>{n} davon bekommen noch ein weiteres Token</translation>
</message>
<message>
<source>{n} ready to be issued</source>
<translation>{n} bereit zum Ausstellen</translation>
</message>
<message>
<source>{n} revoked</source>
<translation>{n} widerrufen</translation>
</message>
<message>
<source>{n} stay queued.</source>
<translation>{n} weiter in der Warteschlange.</translation>
</message>
<message>
<source>{span} left</source>
<translation>noch {span}</translation>
</message>
</context>
<context>
<name>LazyModel</name>
<message>
<source>Loading</source>
<translation>Wird geladen</translation>
</message>
</context>
<context>
<name>Leaving</name>
<message>
<source>1 revocation is not in force yet</source>
<translation>1 Widerruf ist noch nicht in Kraft</translation>
</message>
<message>
<source>1 revocation was refused</source>
<translation>1 Widerruf wurde abgelehnt</translation>
</message>
<message>
<source>A revocation is about to be sent</source>
<translation>Ein Widerruf wird gleich gesendet</translation>
</message>
<message>
<source>Cancel revocation</source>
<translation>Widerruf abbrechen</translation>
</message>
<message>
<source>Close</source>
<translation>Schließen</translation>
</message>
<message>
<source>Nothing has been sent yet. What is to become of it before NanoSecure closes?</source>
<translation>Noch ist nichts gesendet. Was soll damit geschehen, bevor NanoSecure schließt?</translation>
</message>
<message>
<source>Revoke now</source>
<translation>Jetzt widerrufen</translation>
</message>
<message>
<source>Stay</source>
<translation>Bleiben</translation>
</message>
<message>
<source>They go on when NanoSecure is started again; until then, whoever has such a token gets in.</source>
<translation>Das Senden geht weiter, wenn NanoSecure wieder gestartet wird; bis dahin kommt hinein, wer ein solches Token hat.</translation>
</message>
<message>
<source>Whoever has such a token still gets in. Revocations shows which they are.</source>
<translation>Wer ein solches Token hat, kommt noch hinein. Unter Widerrufe sehen Sie, welche es sind.</translation>
</message>
<message>
<source>{n} revocations are about to be sent</source>
<translation>{n} Widerrufe werden gleich gesendet</translation>
</message>
<message>
<source>{n} revocations are not in force yet</source>
<translation>{n} Widerrufe sind noch nicht in Kraft</translation>
</message>
<message>
<source>{n} revocations were refused</source>
<translation>{n} Widerrufe wurden abgelehnt</translation>
</message>
</context>
<context>
<name>LedgerKeyDialog</name>
<message>
<source>Choose a passphrase for the ledger</source>
<translation>Passphrase für das Hauptbuch festlegen</translation>
</message>
<message>
<source>Go on with a new key</source>
<translation>Mit neuem Schlüssel fortfahren</translation>
</message>
<message>
<source>Opening…</source>
<translation>Wird geöffnet…</translation>
</message>
<message>
<source>Passphrase</source>
<translation>Passphrase</translation>
</message>
<message>
<source>Passphrase again</source>
<translation>Passphrase wiederholen</translation>
</message>
<message>
<source>Renew the key</source>
<translation>Schlüssel erneuern</translation>
</message>
<message>
<source>Renew the ledger's key</source>
<translation>Schlüssel des Hauptbuchs erneuern</translation>
</message>
<message>
<source>Restore this computer's keyring if you can: nothing is lost then. With a new key, new tokens are recorded again. Older ones stay listed, but cannot be revoked from this desk.</source>
<translation>Stellen Sie den Schlüsselbund dieses Computers wieder her, wenn Sie können: Dann ist nichts verloren. Mit einem neuen Schlüssel werden neue Token wieder eingetragen. Ältere bleiben in der Liste, lassen sich von diesem Arbeitsplatz aber nicht widerrufen.</translation>
</message>
<message>
<source>Set passphrase</source>
<translation>Passphrase setzen</translation>
</message>
<message>
<source>The ledger keeps every token you create, so that you can find and revoke it later. The passphrase cannot be recovered: without it, those tokens cannot be revoked from this desk.</source>
<translation>Das Hauptbuch bewahrt jedes Token auf, das Sie erstellen, damit Sie es später finden und widerrufen können. Die Passphrase lässt sich nicht wiederherstellen: Ohne sie können diese Token von diesem Arbeitsplatz nicht widerrufen werden.</translation>
</message>
<message>
<source>The ledger's key is gone</source>
<translation>Der Schlüssel des Hauptbuchs fehlt</translation>
</message>
<message>
<source>The new passphrase takes the place of the old one. It cannot be recovered: without it, the tokens cannot be revoked from this desk.</source>
<translation>Die neue Passphrase ersetzt die alte. Sie lässt sich nicht wiederherstellen: Ohne sie können die Token von diesem Arbeitsplatz nicht widerrufen werden.</translation>
</message>
<message>
<source>Unlock</source>
<translation>Entsperren</translation>
</message>
<message>
<source>Unlock the ledger</source>
<translation>Hauptbuch entsperren</translation>
</message>
<message>
<source>Until then nothing is recorded, and tokens are created only without a record.</source>
<translation>Bis dahin wird nichts eingetragen, und Token werden nur ohne Eintrag erstellt.</translation>
</message>
<message>
<source>at least {n} characters</source>
<translation>mindestens {n} Zeichen</translation>
</message>
</context>
<context>
<name>LedgerMenu</name>
<message>
<source>Audit and key of the ledger</source>
<translation>Protokoll und Schlüssel des Hauptbuchs</translation>
</message>
<message>
<source>CSV (*.csv)</source>
<translation>CSV (*.csv)</translation>
</message>
<message>
<source>Export audit</source>
<translation>Protokoll exportieren</translation>
</message>
<message>
<source>Export audit…</source>
<translation>Protokoll exportieren…</translation>
</message>
<message>
<source>JSON Lines (*.jsonl)</source>
<translation>JSON Lines (*.jsonl)</translation>
</message>
<message>
<source>Renew the ledger's key</source>
<translation>Schlüssel des Hauptbuchs erneuern</translation>
</message>
<message>
<source>Unlock ledger…</source>
<translation>Hauptbuch entsperren…</translation>
</message>
<message>
<source>Verify an exported audit</source>
<translation>Exportiertes Protokoll prüfen</translation>
</message>
<message>
<source>Verify audit</source>
<translation>Protokoll prüfen</translation>
</message>
<message>
<source>Verify exported audit…</source>
<translation>Exportiertes Protokoll prüfen…</translation>
</message>
</context>
<context>
<name>LegacyDialog</name>
<message>
<source>Close</source>
<translation>Schließen</translation>
</message>
<message>
<source>Created {at} · cannot be revoked</source>
<translation>Erstellt {at} · nicht widerrufbar</translation>
</message>
<message>
<source>Creating…</source>
<translation>Wird erstellt…</translation>
</message>
<message>
<source>Embed code</source>
<translation>Einbettungscode</translation>
</message>
<message>
<source>Inspect</source>
<translation>Prüfen</translation>
</message>
<message>
<source>Legacy player</source>
<translation>Alter Player</translation>
</message>
<message>
<source>Legacy token</source>
<translation>Altes Token</translation>
</message>
<message>
<source>Name the stream that the link is to play.</source>
<translation>Nennen Sie den Stream, den der Link abspielen soll.</translation>
</message>
<message>
<source>Nothing to remark.</source>
<translation>Keine Hinweise.</translation>
</message>
<message>
<source>Player link</source>
<translation>Player-Link</translation>
</message>
<message>
<source>Security object</source>
<translation>Security-Objekt</translation>
</message>
<message>
<source>The token appears here, with its link and its security object.</source>
<translation>Hier erscheint das Token mit Link und Security-Objekt.</translation>
</message>
<message>
<source>Token</source>
<translation>Token</translation>
</message>
<message>
<source>What it will be</source>
<translation>Was es sein wird</translation>
</message>
<message>
<source>What was signed</source>
<translation>Was signiert wurde</translation>
</message>
</context>
<context>
<name>LegacyForm</name>
<message>
<source>2 h</source>
<translation>2 h</translation>
</message>
<message>
<source>24 h</source>
<translation>24 h</translation>
</message>
<message>
<source>30 days</source>
<translation>30 Tage</translation>
</message>
<message>
<source>7 days</source>
<translation>7 Tage</translation>
</message>
<message>
<source>Allowed IP</source>
<translation>Erlaubte IP</translation>
</message>
<message>
<source>Expires at ({place})</source>
<translation>Ablauf ({place})</translation>
</message>
<message>
<source>Lifetime</source>
<translation>Laufzeit</translation>
</message>
<message>
<source>Limits and trace</source>
<translation>Grenzen und Zuordnung</translation>
</message>
<message>
<source>Organisation hash</source>
<translation>Organisations-Hash</translation>
</message>
<message>
<source>Referer</source>
<translation>Verweisende Seite</translation>
</message>
<message>
<source>Stream for the link (optional)</source>
<translation>Stream für den Link (optional)</translation>
</message>
<message>
<source>Stream name</source>
<translation>Streamname</translation>
</message>
<message>
<source>Tag</source>
<translation>Tag</translation>
</message>
<message>
<source>Target</source>
<translation>Ziel</translation>
</message>
<message>
<source>any address</source>
<translation>jede Adresse</translation>
</message>
<message>
<source>any page</source>
<translation>jede Seite</translation>
</message>
<message>
<source>event, seat, ticket</source>
<translation>Veranstaltung, Platz, Ticket</translation>
</message>
<message>
<source>like nNCcf</source>
<translation>wie nNCcf</translation>
</message>
</context>
<context>
<name>LifetimeChip</name>
<message>
<source>chosen</source>
<translation>gewählt</translation>
</message>
</context>
<context>
<name>Links</name>
<message>
<source>Open outside NanoSecure</source>
<translation>Außerhalb von NanoSecure öffnen</translation>
</message>
<message>
<source>Open {host}?</source>
<translation>{host} öffnen?</translation>
</message>
</context>
<context>
<name>ListRow</name>
<message>
<source>1 guest</source>
<translation>1 Gast</translation>
</message>
<message>
<source>1 token issued</source>
<translation>1 Token</translation>
</message>
<message>
<source>All tokens</source>
<translation>Alle Token</translation>
</message>
<message>
<source>Guest list</source>
<translation>Gästeliste</translation>
</message>
<message>
<source>No token of this list can be revoked.</source>
<translation>Kein Token dieser Liste ist widerrufbar.</translation>
</message>
<message>
<source>Open list</source>
<translation>Liste öffnen</translation>
</message>
<message>
<source>Revoke list</source>
<translation>Liste widerrufen</translation>
</message>
<message>
<source>Show all lists</source>
<translation>Alle Listen</translation>
</message>
<message>
<source>The guest list itself: hand out, add guests, issue again.</source>
<translation>Die Gästeliste selbst: Links ausgeben, Gäste hinzufügen, erneut ausstellen.</translation>
</message>
<message>
<source>next to end {at}</source>
<translation>nächstes Ende {at}</translation>
</message>
<message>
<source>{n} being issued</source>
<translation>{n} werden ausgestellt</translation>
</message>
<message>
<source>{n} being revoked</source>
<translation>{n} im Widerruf</translation>
</message>
<message>
<source>{n} expire within the hour</source>
<translation>{n} enden binnen einer Stunde</translation>
</message>
<message>
<source>{n} expired</source>
<translation>{n} abgelaufen</translation>
</message>
<message>
<source>{n} failed</source>
<translation>{n} gescheitert</translation>
</message>
<message>
<source>{n} guests</source>
<translation>{n} Gäste</translation>
</message>
<message>
<source>{n} live</source>
<translation>{n} aktiv</translation>
</message>
<message>
<source>{n} may exist</source>
<translation>{n} ungewiss</translation>
</message>
<message>
<source>{n} not valid yet</source>
<translation>{n} noch nicht gültig</translation>
</message>
<message>
<source>{n} revoked</source>
<translation>{n} widerrufen</translation>
</message>
<message>
<source>{n} tokens issued</source>
<translation>{n} Token</translation>
</message>
</context>
<context>
<name>ListToolbar</name>
<message>
<source>Add guests</source>
<translation>Gäste hinzufügen</translation>
</message>
<message>
<source>Add guests: who comes late joins this list, with its times.</source>
<translation>Gäste hinzufügen: Wer später dazukommt, kommt auf diese Liste und bekommt ihre Zeiten.</translation>
</message>
<message>
<source>All files (*)</source>
<translation>Alle Dateien (*)</translation>
</message>
<message>
<source>CSV (*.csv)</source>
<translation>CSV (*.csv)</translation>
</message>
<message>
<source>Close this list; it is found again under Earlier lists.</source>
<translation>Diese Liste schließen; sie ist unter „Frühere Listen“ wiederzufinden.</translation>
</message>
<message>
<source>Columns</source>
<translation>Spalten</translation>
</message>
<message>
<source>Excel (*.xlsx)</source>
<translation>Excel (*.xlsx)</translation>
</message>
<message>
<source>Export</source>
<translation>Exportieren</translation>
</message>
<message>
<source>Folder for the guests' files</source>
<translation>Ordner für die Dateien der Gäste</translation>
</message>
<message>
<source>Guests</source>
<translation>Gäste</translation>
</message>
<message>
<source>Lists (*.csv *.tsv *.txt *.xlsx)</source>
<translation>Listen (*.csv *.tsv *.txt *.xlsx)</translation>
</message>
<message>
<source>Mail merge: to, subject, link…</source>
<translation>Serienmail: An, Betreff, Link…</translation>
</message>
<message>
<source>Nothing is issued yet.</source>
<translation>Noch ist nichts ausgestellt.</translation>
</message>
<message>
<source>One text file for each guest…</source>
<translation>Eine Textdatei für jeden Gast…</translation>
</message>
<message>
<source>Open a guest list</source>
<translation>Gästeliste öffnen</translation>
</message>
<message>
<source>Open a list first.</source>
<translation>Öffnen Sie erst eine Liste.</translation>
</message>
<message>
<source>Open list</source>
<translation>Liste öffnen</translation>
</message>
<message>
<source>Paste list</source>
<translation>Liste einfügen</translation>
</message>
<message>
<source>Print cards</source>
<translation>Karten drucken</translation>
</message>
<message>
<source>Save mail merge</source>
<translation>Serienmail speichern</translation>
</message>
<message>
<source>Save table with links</source>
<translation>Tabelle mit Links speichern</translation>
</message>
<message>
<source>Stop ({n} %)</source>
<translation>Stopp ({n} %)</translation>
</message>
<message>
<source>Stop writing</source>
<translation>Schreiben stoppen</translation>
</message>
<message>
<source>TRAINING</source>
<translation>TRAINING</translation>
</message>
<message>
<source>Table with links (CSV, Excel)…</source>
<translation>Tabelle mit Links (CSV, Excel)…</translation>
</message>
<message>
<source>Title of the list</source>
<translation>Titel der Liste</translation>
</message>
<message>
<source>Wait until everything is written, or stop it.</source>
<translation>Warten, bis alles geschrieben ist, oder stoppen.</translation>
</message>
<message>
<source>Wait until this list is issued, or cancel.</source>
<translation>Warten Sie, bis diese Liste ausgestellt ist, oder brechen Sie ab.</translation>
</message>
<message>
<source>Your access to the stream</source>
<translation>Ihr Zugang zum Stream</translation>
</message>
</context>
<context>
<name>LiveCard</name>
<message>
<source>Live tokens, next 24 h</source>
<translation>Aktive Token, nächste 24 h</translation>
</message>
<message>
<source>Next to end:</source>
<translation>Enden als Nächstes:</translation>
</message>
<message>
<source>next to end: {names}</source>
<translation>enden als Nächstes: {names}</translation>
</message>
<message>
<source>{name} in {span}</source>
<translation>{name} in {span}</translation>
</message>
<message>
<source>{n} live</source>
<translation>{n} aktiv</translation>
</message>
</context>
<context>
<name>LockPane</name>
<message>
<source>1 token is still being issued.</source>
<translation>1 Token wird noch ausgestellt.</translation>
</message>
<message>
<source>1 token waits to be issued.</source>
<translation>1 Token wartet auf die Ausstellung.</translation>
</message>
<message>
<source>Checking…</source>
<translation>Wird geprüft…</translation>
</message>
<message>
<source>PIN</source>
<translation>PIN</translation>
</message>
<message>
<source>PIN forgotten? Delete “{entry}” from this computer's keyring: then any PIN opens it.</source>
<translation>PIN vergessen? „{entry}“ aus dem Schlüsselbund dieses Computers löschen: Dann öffnet jede PIN.</translation>
</message>
<message>
<source>Revocations that wait are still being sent.</source>
<translation>Wartende Widerrufe werden weiter gesendet.</translation>
</message>
<message>
<source>This desk is locked</source>
<translation>Dieser Arbeitsplatz ist gesperrt</translation>
</message>
<message>
<source>{n} tokens are still being issued.</source>
<translation>{n} Token werden noch ausgestellt.</translation>
</message>
<message>
<source>{n} tokens wait to be issued.</source>
<translation>{n} Token warten auf die Ausstellung.</translation>
</message>
</context>
<context>
<name>MainWindow</name>
<message>
<source>1 revocation not in force</source>
<translation>1 Widerruf nicht in Kraft</translation>
</message>
<message>
<source>Create</source>
<translation>Erstellen</translation>
</message>
<message>
<source>Guardian</source>
<translation>Guardian</translation>
</message>
<message>
<source>Ingest</source>
<translation>Ingest</translation>
</message>
<message>
<source>Inspect</source>
<translation>Prüfen</translation>
</message>
<message>
<source>No organisation yet</source>
<translation>Noch keine Organisation</translation>
</message>
<message>
<source>Revocations</source>
<translation>Widerrufe</translation>
</message>
<message>
<source>{n} revocations not in force</source>
<translation>{n} Widerrufe nicht in Kraft</translation>
</message>
<message>
<source>{what} copied</source>
<translation>{what} kopiert</translation>
</message>
<message>
<source>{what} copied · leaves the clipboard in {n} s</source>
<translation>{what} kopiert · verlässt die Zwischenablage in {n} s</translation>
</message>
</context>
<context>
<name>NoticeBar</name>
<message>
<source>Details</source>
<translation>Details</translation>
</message>
<message>
<source>Hide details</source>
<translation>Details verbergen</translation>
</message>
</context>
<context>
<name>OrganisationFields</name>
<message>
<source>API key</source>
<translation>API-Schlüssel</translation>
</message>
<message>
<source>Amber</source>
<translation>Bernstein</translation>
</message>
<message>
<source>Bintu URL</source>
<translation>Bintu-URL</translation>
</message>
<message>
<source>Bintu token</source>
<translation>Bintu-Token</translation>
</message>
<message>
<source>Blue</source>
<translation>Blau</translation>
</message>
<message>
<source>Colour of the stripe</source>
<translation>Farbe des Streifens</translation>
</message>
<message>
<source>Credential</source>
<translation>Zugangsdaten</translation>
</message>
<message>
<source>Credential type</source>
<translation>Art der Zugangsdaten</translation>
</message>
<message>
<source>Enter the Bintu token of your user: the nanoStream Cloud dashboard shows it. API keys open everything for ever and are for administrators.</source>
<translation>Geben Sie das Bintu-Token Ihres Benutzers ein: Das Dashboard der nanoStream Cloud zeigt es an. API-Schlüssel öffnen alles auf Dauer und sind für Administratoren.</translation>
</message>
<message>
<source>Green</source>
<translation>Grün</translation>
</message>
<message>
<source>Grey</source>
<translation>Grau</translation>
</message>
<message>
<source>Guardian URL</source>
<translation>Guardian-URL</translation>
</message>
<message>
<source>Hide</source>
<translation>Verbergen</translation>
</message>
<message>
<source>Kept in this computer's keyring, nowhere else.</source>
<translation>Liegt nur im Schlüsselbund dieses Computers.</translation>
</message>
<message>
<source>Name</source>
<translation>Name</translation>
</message>
<message>
<source>New organisation</source>
<translation>Neue Organisation</translation>
</message>
<message>
<source>Organisation hash</source>
<translation>Organisations-Hash</translation>
</message>
<message>
<source>Permanent, with full access. Prefer a Bintu token: it does for everything but legacy tokens.</source>
<translation>Dauerhaft, mit vollem Zugriff. Besser ist ein Bintu-Token: Es genügt für alles außer alten Token.</translation>
</message>
<message>
<source>Pink</source>
<translation>Rosa</translation>
</message>
<message>
<source>Red</source>
<translation>Rot</translation>
</message>
<message>
<source>Show</source>
<translation>Anzeigen</translation>
</message>
<message>
<source>Sign in with e-mail…</source>
<translation>Mit E-Mail anmelden…</translation>
</message>
<message>
<source>Teal</source>
<translation>Petrol</translation>
</message>
<message>
<source>Temporary, with the rights of your user. The right one for daily work.</source>
<translation>Befristet, mit den Rechten Ihres Benutzers. Das Richtige für die tägliche Arbeit.</translation>
</message>
<message>
<source>The credential lasts until NanoSecure closes.</source>
<translation>Die Zugangsdaten bleiben, bis NanoSecure geschlossen wird.</translation>
</message>
<message>
<source>The hash is the part of your stream names before the dash.</source>
<translation>Der Hash ist der Teil Ihrer Streamnamen vor dem Bindestrich.</translation>
</message>
<message>
<source>Token service URL</source>
<translation>URL des Token-Dienstes</translation>
</message>
<message>
<source>Violet</source>
<translation>Violett</translation>
</message>
<message>
<source>for example Harbour Events</source>
<translation>zum Beispiel Hafen Events</translation>
</message>
<message>
<source>held for this session - leave empty to keep it</source>
<translation>für diese Sitzung gemerkt – zum Behalten leer lassen</translation>
</message>
<message>
<source>kept in the keyring - leave empty to keep it</source>
<translation>im Schlüsselbund – zum Behalten leer lassen</translation>
</message>
<message>
<source>optional, like nNCcf</source>
<translation>optional, wie nNCcf</translation>
</message>
</context>
<context>
<name>OrganisationList</name>
<message>
<source>API key</source>
<translation>API-Schlüssel</translation>
</message>
<message>
<source>Active</source>
<translation>Aktiv</translation>
</message>
<message>
<source>Bintu token</source>
<translation>Bintu-Token</translation>
</message>
<message>
<source>No organisation yet. Fill in the form to add your first one.</source>
<translation>Noch keine Organisation. Füllen Sie das Formular aus, um die erste hinzuzufügen.</translation>
</message>
<message>
<source>practice</source>
<translation>Übung</translation>
</message>
</context>
<context>
<name>OrganisationsDialog</name>
<message>
<source>Discard changes</source>
<translation>Änderungen verwerfen</translation>
</message>
<message>
<source>Discard the changes?</source>
<translation>Die Änderungen verwerfen?</translation>
</message>
<message>
<source>Its credential is deleted from the keyring. Tokens that were issued stay valid.</source>
<translation>Die Zugangsdaten werden aus dem Schlüsselbund gelöscht. Ausgestellte Token bleiben gültig.</translation>
</message>
<message>
<source>Organisations</source>
<translation>Organisationen</translation>
</message>
<message>
<source>Remove {name}</source>
<translation>{name} entfernen</translation>
</message>
<message>
<source>Remove {name}?</source>
<translation>{name} entfernen?</translation>
</message>
<message>
<source>Report</source>
<translation>Bericht</translation>
</message>
<message>
<source>Save or discard the changes first.</source>
<translation>Speichern oder verwerfen Sie erst die Änderungen.</translation>
</message>
<message>
<source>Saving…</source>
<translation>Wird gespeichert…</translation>
</message>
<message>
<source>Testing…</source>
<translation>Wird getestet…</translation>
</message>
<message>
<source>What you entered for {name} is not saved.</source>
<translation>Ihre Eingaben für {name} sind nicht gespeichert.</translation>
</message>
<message>
<source>the new organisation</source>
<translation>die neue Organisation</translation>
</message>
</context>
<context>
<name>OwnAddressesDialog</name>
<message>
<source>One on each line</source>
<translation>Je Zeile eine</translation>
</message>
<message>
<source>This venue's own addresses</source>
<translation>Eigene Adressen dieses Veranstaltungsorts</translation>
</message>
<message>
<source>Whoever blocks one of these public IPv4 addresses or networks is warned first, and an imported list leaves them out.</source>
<translation>Wer eine dieser öffentlichen IPv4-Adressen oder eines dieser Netze sperrt, wird vorher gewarnt, und eine importierte Liste lässt sie aus.</translation>
</message>
</context>
<context>
<name>Palette</name>
<message>
<source>Command palette</source>
<translation>Befehle</translation>
</message>
<message>
<source>Nothing here is called so. A button of another tab? Go to it first.</source>
<translation>Hier heißt nichts so. Steht es auf einem anderen Tab? Dann erst dorthin wechseln.</translation>
</message>
<message>
<source>What do you want to do?</source>
<translation>Was möchten Sie tun?</translation>
</message>
</context>
<context>
<name>ParameterModel</name>
<message>
<source>Name</source>
<translation>Name</translation>
</message>
<message>
<source>Value</source>
<translation>Wert</translation>
</message>
</context>
<context>
<name>ParameterSection</name>
<message>
<source>Add</source>
<translation>Hinzufügen</translation>
</message>
<message>
<source>None. The webhook may want a passcode.</source>
<translation>Keine. Der Webhook verlangt vielleicht einen Code.</translation>
</message>
<message>
<source>Parameters behind the stream name</source>
<translation>Parameter der Adresse</translation>
</message>
<message>
<source>Remove</source>
<translation>Entfernen</translation>
</message>
</context>
<context>
<name>PartsRow</name>
<message>
<source>1 guest</source>
<translation>1 Gast</translation>
</message>
<message>
<source>Guests</source>
<translation>Gäste</translation>
</message>
<message>
<source>Search all columns</source>
<translation>Überall suchen</translation>
</message>
<message>
<source>{n} accepted</source>
<translation>{n} angenommen</translation>
</message>
<message>
<source>{n} changed</source>
<translation>{n} geändert</translation>
</message>
<message>
<source>{n} failed</source>
<translation>{n} gescheitert</translation>
</message>
<message>
<source>{n} guests</source>
<translation>{n} Gäste</translation>
</message>
<message>
<source>{n} held back</source>
<translation>{n} zurückgehalten</translation>
</message>
<message>
<source>{n} issued</source>
<translation>{n} ausgestellt</translation>
</message>
<message>
<source>{n} later</source>
<translation>{n} später</translation>
</message>
<message>
<source>{n} may exist</source>
<translation>{n} ungewiss</translation>
</message>
<message>
<source>{n} not issued</source>
<translation>{n} nicht ausgestellt</translation>
</message>
<message>
<source>{n} queued</source>
<translation>{n} wartend</translation>
</message>
<message>
<source>{n} refused</source>
<translation>{n} abgelehnt</translation>
</message>
<message>
<source>{n} revoked</source>
<translation>{n} widerrufen</translation>
</message>
<message>
<source>{n} revoked or about to be</source>
<translation>{n} widerrufen oder im Widerruf</translation>
</message>
</context>
<context>
<name>PhoneDialog</name>
<message>
<source>It holds the stream key: whoever scans or photographs it can publish.</source>
<translation>Der Code enthält den Streamschlüssel: Wer ihn scannt oder fotografiert, kann senden.</translation>
</message>
<message>
<source>Link</source>
<translation>Link</translation>
</message>
<message>
<source>Name on the phone</source>
<translation>Name auf dem Telefon</translation>
</message>
<message>
<source>Set up a phone</source>
<translation>Telefon einrichten</translation>
</message>
<message>
<source>What the phone will do</source>
<translation>Was das Telefon tun wird</translation>
</message>
<message>
<source>the stream's name</source>
<translation>der Streamname</translation>
</message>
</context>
<context>
<name>PinRow</name>
<message>
<source>Change PIN</source>
<translation>PIN ändern</translation>
</message>
<message>
<source>PIN that unlocks it</source>
<translation>PIN zum Entsperren</translation>
</message>
<message>
<source>The same once more</source>
<translation>Noch einmal dieselbe</translation>
</message>
<message>
<source>This is not the same PIN.</source>
<translation>Das ist nicht dieselbe PIN.</translation>
</message>
<message>
<source>at least 4 characters</source>
<translation>mindestens 4 Zeichen</translation>
</message>
</context>
<context>
<name>PlanSection</name>
<message>
<source>Allow every page</source>
<translation>Jede Seite erlauben</translation>
</message>
<message>
<source>Allow {domain}</source>
<translation>{domain} erlauben</translation>
</message>
<message>
<source>Block every other page</source>
<translation>Jede andere Seite sperren</translation>
</message>
<message>
<source>In this order</source>
<translation>In dieser Reihenfolge</translation>
</message>
<message>
<source>Outcome</source>
<translation>Ergebnis</translation>
</message>
<message>
<source>Step</source>
<translation>Schritt</translation>
</message>
<message>
<source>not sent yet</source>
<translation>noch nicht gesendet</translation>
</message>
</context>
<context>
<name>PlanWords</name>
<message>
<source>Doors</source>
<translation>Einlass</translation>
</message>
<message>
<source>Doors as planned</source>
<translation>Einlass laut Plan</translation>
</message>
<message>
<source>Each token lasts {span} from when it is issued.</source>
<translation>Jedes Token läuft {span} ab dem Ausstellen.</translation>
</message>
<message>
<source>End</source>
<translation>Ende</translation>
</message>
<message>
<source>End as planned</source>
<translation>Ende laut Plan</translation>
</message>
<message>
<source>Nothing but the show's times can change until this list is issued.</source>
<translation>Bis die Liste ausgestellt ist, lässt sich nur die Show verschieben.</translation>
</message>
<message>
<source>Nothing here has a time that could move: the tokens last from when they are issued. Tick Event for times of the show.</source>
<translation>Hier hat nichts eine Zeit, die sich verschieben ließe: Die Token laufen ab dem Ausstellen. „Veranstaltung“ ankreuzen für Zeiten der Show.</translation>
</message>
<message>
<source>The show is {span} early.</source>
<translation>Die Show beginnt {span} früher.</translation>
</message>
<message>
<source>The show is {span} early: doors {doors}, end {end}.</source>
<translation>Die Show beginnt {span} früher: Einlass {doors}, Ende {end}.</translation>
</message>
<message>
<source>The show is {span} late.</source>
<translation>Die Show beginnt {span} später.</translation>
</message>
<message>
<source>The show is {span} late: doors {doors}, end {end}.</source>
<translation>Die Show beginnt {span} später: Einlass {doors}, Ende {end}.</translation>
</message>
</context>
<context>
<name>PresetDialog</name>
<message>
<source>Name of the preset</source>
<translation>Name der Vorlage</translation>
</message>
<message>
<source>Replace</source>
<translation>Ersetzen</translation>
</message>
<message>
<source>Replaces the preset {name}, which cannot be brought back.</source>
<translation>Ersetzt die Vorlage {name}; sie lässt sich nicht zurückholen.</translation>
</message>
<message>
<source>Save</source>
<translation>Speichern</translation>
</message>
<message>
<source>Save preset</source>
<translation>Vorlage speichern</translation>
</message>
</context>
<context>
<name>PresetRow</name>
<message>
<source>Delete the preset {name}</source>
<translation>Die Vorlage {name} löschen</translation>
</message>
<message>
<source>No preset</source>
<translation>Keine Vorlage</translation>
</message>
<message>
<source>Only presets of your own can be deleted: choose one first.</source>
<translation>Nur eigene Vorlagen lassen sich löschen: Wählen Sie erst eine.</translation>
</message>
<message>
<source>Preset</source>
<translation>Vorlage</translation>
</message>
<message>
<source>Save preset</source>
<translation>Vorlage speichern</translation>
</message>
</context>
<context>
<name>PrimaryKeys</name>
<message>
<source>Enter</source>
<translation>Enter</translation>
</message>
</context>
<context>
<name>QrDialog</name>
<message>
<source>A dense code: make this window large, and hold the phone close and still.</source>
<translation>Ein dichter Code: Machen Sie dieses Fenster groß und halten Sie das Telefon nah und ruhig.</translation>
</message>
<message>
<source>Scan it with a phone's camera</source>
<translation>Mit der Kamera eines Telefons scannen</translation>
</message>
<message>
<source>Whoever scans this holds the token.</source>
<translation>Wer dies scannt, hat das Token.</translation>
</message>
</context>
<context>
<name>Question</name>
<message>
<source>Reason</source>
<translation>Grund</translation>
</message>
<message>
<source>Type “{word}” to confirm</source>
<translation>Zur Bestätigung „{word}“ eingeben</translation>
</message>
<message>
<source>optional, kept with the token</source>
<translation>optional, wird beim Token aufbewahrt</translation>
</message>
</context>
<context>
<name>QueueLine</name>
<message>
<source>1 revocation on its way</source>
<translation>1 Widerruf unterwegs</translation>
</message>
<message>
<source>Loading…</source>
<translation>Wird geladen…</translation>
</message>
<message>
<source>Not known what is waiting</source>
<translation>Unbekannt, was wartet</translation>
</message>
<message>
<source>Nothing waiting</source>
<translation>Nichts wartet</translation>
</message>
<message>
<source>Try again now</source>
<translation>Jetzt versuchen</translation>
</message>
<message>
<source>next try in {n} s</source>
<translation>nächster Versuch in {n} s</translation>
</message>
<message>
<source>nothing waiting</source>
<translation>nichts wartet</translation>
</message>
<message>
<source>sent in {n} s</source>
<translation>wird in {n} s gesendet</translation>
</message>
<message>
<source>{n} not in force yet</source>
<translation>{n} noch nicht in Kraft</translation>
</message>
<message>
<source>{n} refused</source>
<translation>{n} abgelehnt</translation>
</message>
<message>
<source>{n} revocations on their way</source>
<translation>{n} Widerrufe unterwegs</translation>
</message>
</context>
<context>
<name>ReceiverSection</name>
<message>
<source>A stand-in for your backend, on this computer only. Not running.</source>
<translation>Vertritt Ihr Backend, nur auf diesem Computer. Läuft nicht.</translation>
</message>
<message>
<source>Address</source>
<translation>Adresse</translation>
</message>
<message>
<source>Answer</source>
<translation>Antwort</translation>
</message>
<message>
<source>Event</source>
<translation>Ereignis</translation>
</message>
<message>
<source>It lets in everybody, unless restricted to what stands on the left:</source>
<translation>Lässt alle herein, wenn nicht auf die Angaben links beschränkt:</translation>
</message>
<message>
<source>Nobody has asked yet. Send it a test publish, or set a server on this computer to it.</source>
<translation>Noch hat niemand gefragt. Senden Sie ein Test-Publish oder stellen Sie einen Server auf diesem Computer darauf ein.</translation>
</message>
<message>
<source>One moment…</source>
<translation>Einen Moment…</translation>
</message>
<message>
<source>Rehearsal receiver</source>
<translation>Probeempfänger</translation>
</message>
<message>
<source>Start receiver</source>
<translation>Empfänger starten</translation>
</message>
<message>
<source>Start the receiver, use its address as webhook, and see here what it is asked.</source>
<translation>Starten Sie den Empfänger, tragen Sie seine Adresse als Webhook ein und sehen Sie hier, was er gefragt wird.</translation>
</message>
<message>
<source>Stop receiver</source>
<translation>Empfänger anhalten</translation>
</message>
<message>
<source>Stream</source>
<translation>Stream</translation>
</message>
<message>
<source>Time</source>
<translation>Zeit</translation>
</message>
<message>
<source>Use as webhook</source>
<translation>Als Webhook nutzen</translation>
</message>
<message>
<source>only this stream</source>
<translation>nur diesen Stream</translation>
</message>
<message>
<source>only with these parameters</source>
<translation>nur mit diesen Parametern</translation>
</message>
<message>
<source>refuse everybody</source>
<translation>alle ablehnen</translation>
</message>
</context>
<context>
<name>RecordDialog</name>
<message>
<source>Added</source>
<translation>Aufgenommen</translation>
</message>
<message>
<source>Close</source>
<translation>Schließen</translation>
</message>
<message>
<source>Copy request</source>
<translation>Anfrage kopieren</translation>
</message>
<message>
<source>Details of a token</source>
<translation>Einzelheiten eines Tokens</translation>
</message>
<message>
<source>Ends</source>
<translation>Endet</translation>
</message>
<message>
<source>Granted</source>
<translation>Gewährt</translation>
</message>
<message>
<source>Issued</source>
<translation>Ausgestellt</translation>
</message>
<message>
<source>No answer came to this request. If a token was made all the same, nobody here knows it: it cannot be revoked and lets its holder in until {at}. If it turns up, put it in with Add token, and it can be revoked.</source>
<translation>Auf diese Anfrage kam keine Antwort. Falls doch ein Token entstand, kennt es hier niemand: Es ist nicht widerrufbar und gewährt Zugang bis {at}. Taucht es auf, mit Hinzufügen aufnehmen, dann ist es widerrufbar.</translation>
</message>
<message>
<source>Only from</source>
<translation>Nur von</translation>
</message>
<message>
<source>Opens</source>
<translation>Öffnet</translation>
</message>
<message>
<source>Organisation</source>
<translation>Organisation</translation>
</message>
<message>
<source>Problem</source>
<translation>Problem</translation>
</message>
<message>
<source>Reason</source>
<translation>Grund</translation>
</message>
<message>
<source>Reason or answer</source>
<translation>Grund oder Antwort</translation>
</message>
<message>
<source>Request</source>
<translation>Anfrage</translation>
</message>
<message>
<source>Short code</source>
<translation>Kurzcode</translation>
</message>
<message>
<source>Starts</source>
<translation>Beginnt</translation>
</message>
<message>
<source>State</source>
<translation>Zustand</translation>
</message>
<message>
<source>The token itself has been shredded, as Settings ask for. What happened to it stays.</source>
<translation>Das Token selbst wurde vernichtet, wie in den Einstellungen verlangt. Was damit geschah, bleibt.</translation>
</message>
<message>
<source>Time</source>
<translation>Zeit</translation>
</message>
<message>
<source>Token number</source>
<translation>Token-Nummer</translation>
</message>
<message>
<source>Token without a user</source>
<translation>Token ohne Benutzer</translation>
</message>
<message>
<source>What</source>
<translation>Was</translation>
</message>
<message>
<source>What happened</source>
<translation>Was geschah</translation>
</message>
<message>
<source>Who</source>
<translation>Wer</translation>
</message>
</context>
<context>
<name>RegisterPart</name>
<message>
<source>Generate</source>
<translation>Erzeugen</translation>
</message>
<message>
<source>Hide</source>
<translation>Verbergen</translation>
</message>
<message>
<source>Register</source>
<translation>Registrieren</translation>
</message>
<message>
<source>Registering…</source>
<translation>Wird registriert…</translation>
</message>
<message>
<source>Secret for the stream above</source>
<translation>Geheimnis für den Stream oben</translation>
</message>
<message>
<source>Show</source>
<translation>Anzeigen</translation>
</message>
<message>
<source>The oldest documents begin with this step; the vendor dropped it in 2020. The answer 404 means that the account no longer needs it. The secret is sent once and not kept.</source>
<translation>Die ältesten Dokumente beginnen mit diesem Schritt; der Anbieter hat ihn 2020 gestrichen. Die Antwort 404 bedeutet, dass das Konto ihn nicht mehr braucht. Das Geheimnis wird einmal gesendet und nicht aufbewahrt.</translation>
</message>
</context>
<context>
<name>ResultsSection</name>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>Connection</source>
<translation>Verbindung</translation>
</message>
<message>
<source>Every try got through to the end of the handshake.</source>
<translation>Jeder Versuch kam bis zum Ende des Handshakes.</translation>
</message>
<message>
<source>Handshake</source>
<translation>Handshake</translation>
</message>
<message>
<source>Median</source>
<translation>Median</translation>
</message>
<message>
<source>Region</source>
<translation>Region</translation>
</message>
<message>
<source>Report</source>
<translation>Bericht</translation>
</message>
<message>
<source>Test connection measures the way to the chosen host, All regions to every one side by side: name, TCP, TLS and the handshake, five times each. Nothing is published.</source>
<translation>„Verbindung testen“ misst den Weg zum gewählten Host, „Alle Regionen“ den zu jedem, nebeneinander: Name, TCP, TLS und den Handshake, je fünfmal. Es wird kein Stream gesendet.</translation>
</message>
<message>
<source>Testing…</source>
<translation>Wird getestet…</translation>
</message>
<message>
<source>What the vendor's support asks for, without the key</source>
<translation>Was der Support des Anbieters braucht, ohne den Schlüssel</translation>
</message>
<message>
<source>Worst</source>
<translation>Maximum</translation>
</message>
<message>
<source>does not work</source>
<translation>geht nicht</translation>
</message>
<message>
<source>fails</source>
<translation>Fehler</translation>
</message>
<message>
<source>none of {all} works</source>
<translation>keine von {all} geht</translation>
</message>
<message>
<source>testing</source>
<translation>läuft</translation>
</message>
<message>
<source>works; times in ms</source>
<translation>geht; Zeiten in ms</translation>
</message>
<message>
<source>{n} of {all} tries failed.</source>
<translation>{n} von {all} Versuchen gescheitert.</translation>
</message>
<message>
<source>{n} of {all} work; times in ms</source>
<translation>{n} von {all} gehen; Zeiten in ms</translation>
</message>
</context>
<context>
<name>RevocationQuestions</name>
<message>
<source>A new token with the same limits and remaining time is made, then the old one is revoked: whoever watches with it is disconnected and needs the new link.</source>
<translation>Ein neues Token mit denselben Grenzen und der restlichen Laufzeit wird erstellt, dann wird das alte widerrufen: Wer damit zusieht, wird getrennt und braucht den neuen Link.</translation>
</message>
<message>
<source>Reissue 1 token</source>
<translation>1 Token neu ausstellen</translation>
</message>
<message>
<source>Reissue the token of {whose}?</source>
<translation>Das Token von {whose} neu ausstellen?</translation>
</message>
<message>
<source>Stop issuing</source>
<translation>Ausstellen stoppen</translation>
</message>
<message>
<source>The list has changed meanwhile. Nothing was revoked: select again.</source>
<translation>Die Liste hat sich inzwischen geändert. Nichts wurde widerrufen: Wählen Sie erneut aus.</translation>
</message>
</context>
<context>
<name>RevocationsPage</name>
<message>
<source>Copy short code</source>
<translation>Kurzcode kopieren</translation>
</message>
<message>
<source>Cut this viewer…</source>
<translation>Diesen Zuschauer trennen…</translation>
</message>
<message>
<source>Details…</source>
<translation>Einzelheiten…</translation>
</message>
<message>
<source>Export what is shown</source>
<translation>Angezeigte exportieren</translation>
</message>
<message>
<source>Hand over to the next shift</source>
<translation>An die nächste Schicht übergeben</translation>
</message>
<message>
<source>Inspect</source>
<translation>Prüfen</translation>
</message>
<message>
<source>JSON Lines (*.jsonl)</source>
<translation>JSON Lines (*.jsonl)</translation>
</message>
<message>
<source>PDF (*.pdf)</source>
<translation>PDF (*.pdf)</translation>
</message>
<message>
<source>Reissue…</source>
<translation>Neu ausstellen…</translation>
</message>
<message>
<source>Revoke…</source>
<translation>Widerrufen…</translation>
</message>
<message>
<source>Sort by</source>
<translation>Sortieren nach</translation>
</message>
<message>
<source>Table (*.csv)</source>
<translation>Tabelle (*.csv)</translation>
</message>
<message>
<source>Verify with service</source>
<translation>Dienst fragen</translation>
</message>
<message>
<source>Web page (*.html)</source>
<translation>Webseite (*.html)</translation>
</message>
<message>
<source>hand-over</source>
<translation>Übergabe</translation>
</message>
<message>
<source>{n} of {all} rows copied: those in view. Export writes all.</source>
<translation>{n} von {all} Zeilen kopiert: die sichtbaren. „Exportieren“ schreibt alle.</translation>
</message>
</context>
<context>
<name>Revoking</name>
<message>
<source>1 more may exist: this desk does not know it and cannot revoke it.</source>
<translation>1 weiteres ist vielleicht vorhanden: Dieser Arbeitsplatz kennt es nicht und kann es nicht widerrufen.</translation>
</message>
<message>
<source>Among them are tokens of other organisations: {names}.</source>
<translation>Darunter sind Token anderer Organisationen: {names}.</translation>
</message>
<message>
<source>Everybody watching with it is disconnected, and nobody gets in with it again. This is final.</source>
<translation>Wer damit zusieht, wird getrennt, und niemand kommt damit wieder hinein. Das ist endgültig.</translation>
</message>
<message>
<source>Everybody watching with one of them is disconnected, and nobody gets in with it again. This is final.</source>
<translation>Wer mit einem davon zusieht, wird getrennt, und niemand kommt damit wieder hinein. Das ist endgültig.</translation>
</message>
<message>
<source>It was made for {user}.</source>
<translation>Es ist für {user} ausgestellt.</translation>
</message>
<message>
<source>Revoke 1 token</source>
<translation>1 Token widerrufen</translation>
</message>
<message>
<source>Revoke {n} tokens</source>
<translation>{n} Token widerrufen</translation>
</message>
<message>
<source>This is everybody on the list “{list}”.</source>
<translation>Das sind alle auf der Liste „{list}“.</translation>
</message>
<message>
<source>Those among them that cannot be revoked are left as they are.</source>
<translation>Was davon nicht widerrufbar ist, bleibt, wie es ist.</translation>
</message>
<message>
<source>Tokens of the list “{list}” are still being issued: those that come from now on are not revoked. Stop issuing first, then revoke.</source>
<translation>Token der Liste „{list}“ werden noch ausgestellt: Was ab jetzt kommt, wird nicht widerrufen. Erst das Ausstellen stoppen, dann widerrufen.</translation>
</message>
<message>
<source>already being revoked</source>
<translation>schon im Widerruf</translation>
</message>
<message>
<source>already revoked</source>
<translation>schon widerrufen</translation>
</message>
<message>
<source>created as not revocable</source>
<translation>als nicht widerrufbar erstellt</translation>
</message>
<message>
<source>its token is not kept any more</source>
<translation>nicht mehr aufbewahrt</translation>
</message>
<message>
<source>never created</source>
<translation>nie erstellt</translation>
</message>
<message>
<source>not known here</source>
<translation>hier nicht bekannt</translation>
</message>
<message>
<source>over for too long</source>
<translation>zu lange abgelaufen</translation>
</message>
<message>
<source>refused by the service</source>
<translation>vom Dienst abgelehnt</translation>
</message>
<message>
<source>still being created</source>
<translation>noch in Erstellung</translation>
</message>
<message>
<source>{n} cannot be revoked, or are already.</source>
<translation>Nicht widerrufbar oder schon widerrufen: {n}.</translation>
</message>
<message>
<source>{n} cannot be revoked: {whys}.</source>
<translation>Nicht widerrufbar: {n}, davon {whys}.</translation>
</message>
<message>
<source>{n} more may exist: this desk does not know them and cannot revoke them.</source>
<translation>{n} weitere sind vielleicht vorhanden: Dieser Arbeitsplatz kennt sie nicht und kann sie nicht widerrufen.</translation>
</message>
</context>
<context>
<name>RowActions</name>
<message>
<source>Copy link</source>
<translation>Link kopieren</translation>
</message>
<message>
<source>Correct row</source>
<translation>Zeile berichtigen</translation>
</message>
<message>
<source>Hold back</source>
<translation>Zurückhalten</translation>
</message>
<message>
<source>Hold {n} back</source>
<translation>{n} zurückhalten</translation>
</message>
<message>
<source>Inspect token</source>
<translation>Token prüfen</translation>
</message>
<message>
<source>Issue again…</source>
<translation>Erneut ausstellen…</translation>
</message>
<message>
<source>Let in</source>
<translation>Einlassen</translation>
</message>
<message>
<source>Let {n} in</source>
<translation>{n} einlassen</translation>
</message>
<message>
<source>Number those who come twice</source>
<translation>Doppelte nummerieren</translation>
</message>
<message>
<source>Print card…</source>
<translation>Karte drucken…</translation>
</message>
<message>
<source>Print {n} cards…</source>
<translation>{n} Karten drucken…</translation>
</message>
<message>
<source>Show guest in Revocations</source>
<translation>Gast unter Widerrufe zeigen</translation>
</message>
<message>
<source>Show list in Revocations</source>
<translation>Liste unter Widerrufe zeigen</translation>
</message>
<message>
<source>The selected rows get no tokens, until they are let in.</source>
<translation>Die gewählten Zeilen bekommen kein Token, bis sie eingelassen werden.</translation>
</message>
<message>
<source>The selected rows get tokens, whatever the list says.</source>
<translation>Die gewählten Zeilen bekommen Token, was immer die Liste sagt.</translation>
</message>
<message>
<source>“anna” and “anna (2)”: each gets a token.</source>
<translation>„anna“ und „anna (2)“: Alle bekommen ein Token.</translation>
</message>
</context>
<context>
<name>RowWords</name>
<message>
<source>Ctrl+Enter issues the tokens.</source>
<translation>Strg+Enter stellt die Token aus.</translation>
</message>
<message>
<source>Enter mends a refused row and inspects an issued one. Ctrl+C copies a guest's link.</source>
<translation>Enter berichtigt eine abgelehnte Zeile und prüft eine ausgestellte. Strg+C kopiert den Link eines Gastes.</translation>
</message>
<message>
<source>Enter mends a row. Select several to mend at once what is wrong in all of them.</source>
<translation>Enter berichtigt eine Zeile. Mehrere wählen, um auf einmal zu berichtigen, was in allen falsch ist.</translation>
</message>
<message>
<source>No answer came for these: tokens may exist that this desk does not know. Issue again asks for others, for the rows chosen or for all of them.</source>
<translation>Hierfür kam keine Antwort: Vielleicht gibt es Token, die dieser Arbeitsplatz nicht kennt. „Erneut ausstellen“ fordert andere an, für gewählte Zeilen oder für alle.</translation>
</message>
<message>
<source>No guest here has these words. Clear the search, or show all guests.</source>
<translation>Kein Gast hier enthält diese Wörter. Leeren Sie die Suche oder zeigen Sie alle Gäste an.</translation>
</message>
<message>
<source>No guest is in this part of the list now.</source>
<translation>In diesem Teil der Liste ist gerade kein Gast.</translation>
</message>
<message>
<source>No row is refused.</source>
<translation>Keine Zeile ist abgelehnt.</translation>
</message>
<message>
<source>Nothing found</source>
<translation>Nichts gefunden</translation>
</message>
<message>
<source>Nothing to mend</source>
<translation>Nichts zu berichtigen</translation>
</message>
<message>
<source>Others want the same mended: Ctrl+A, then Enter, mends them together.</source>
<translation>Andere brauchen dieselbe Berichtigung: Strg+A, dann Enter, berichtigt sie zusammen.</translation>
</message>
<message>
<source>Row {n}, {who}: {details}</source>
<translation>Zeile {n}, {who}: {details}</translation>
</message>
<message>
<source>The list says that these are not to come. Let in gives tokens to those you select.</source>
<translation>Laut Liste kommen diese nicht. „Einlassen“ gibt den gewählten ein Token.</translation>
</message>
<message>
<source>This guest's token is being issued. Cancel, to edit those that are not issued yet.</source>
<translation>Das Token dieses Gastes wird gerade ausgestellt. „Abbrechen“ drücken, um noch nicht ausgestellte zu ändern.</translation>
</message>
<message>
<source>What stands in a token stays. Add guests takes this guest under the right name.</source>
<translation>Was im Token steht, bleibt. „Gäste hinzufügen“ nimmt diesen Gast unter dem richtigen Namen auf.</translation>
</message>
<message>
<source>What stands in a token stays. Add guests takes this guest under the right name; then revoke this token in Revocations.</source>
<translation>Was im Token steht, bleibt. „Gäste hinzufügen“ nimmt diesen Gast unter dem richtigen Namen auf; dann dieses Token unter Widerrufe widerrufen.</translation>
</message>
<message>
<source>{n} guests selected</source>
<translation>{n} Gäste ausgewählt</translation>
</message>
<message>
<source>{n} rows are selected that want the same mended: what you type goes into all of them.</source>
<translation>{n} gewählten Zeilen fehlt dasselbe: Was eingegeben wird, gilt für alle.</translation>
</message>
</context>
<context>
<name>RowsSeen</name>
<message>
<source>{what} copied, leaves the clipboard in {n} s</source>
<translation>{what} kopiert, verlässt die Zwischenablage in {n} s</translation>
</message>
</context>
<context>
<name>RulesSection</name>
<message>
<source>* (every page)</source>
<translation>* (jede Seite)</translation>
</message>
<message>
<source>1 rule runs out soon.</source>
<translation>1 Regel läuft bald ab.</translation>
</message>
<message>
<source>Block for another 24 h (R)</source>
<translation>Für weitere 24 h sperren (R)</translation>
</message>
<message>
<source>Block them for another 24 h (Ctrl+R)</source>
<translation>Weitere 24 h sperren (Strg+R)</translation>
</message>
<message>
<source>Holds for</source>
<translation>Gilt noch</translation>
</message>
<message>
<source>Nothing was blocked from this desk yet. Rules stand here, with who, why and how long they still hold.</source>
<translation>Von diesem Arbeitsplatz wurde noch nichts gesperrt. Hier stehen dann die Regeln: von wem, warum und wie lange noch.</translation>
</message>
<message>
<source>On the Ingest tab</source>
<translation>Auf dem Tab Ingest</translation>
</message>
<message>
<source>Only notes here that it was removed on the vendor's page; nothing is sent</source>
<translation>Vermerkt hier nur, dass sie auf der Seite des Anbieters entfernt wurde; gesendet wird nichts</translation>
</message>
<message>
<source>Reason</source>
<translation>Grund</translation>
</message>
<message>
<source>Revoke a viewer's token, then block the address</source>
<translation>Token eines Zuschauers widerrufen, dann die Adresse sperren</translation>
</message>
<message>
<source>Rule</source>
<translation>Regel</translation>
</message>
<message>
<source>Rules sent from this desk</source>
<translation>Von hier gesendete Regeln</translation>
</message>
<message>
<source>Sent by</source>
<translation>Gesendet von</translation>
</message>
<message>
<source>State</source>
<translation>Zustand</translation>
</message>
<message>
<source>Takes the line off this list; the audit keeps it</source>
<translation>Nimmt die Zeile aus dieser Liste; das Protokoll behält sie</translation>
</message>
<message>
<source>Who may publish: the webhook</source>
<translation>Wer senden darf: der Webhook</translation>
</message>
<message>
<source>allow {rule}</source>
<translation>erlaubt {rule}</translation>
</message>
<message>
<source>until removed</source>
<translation>unbefristet</translation>
</message>
<message>
<source>{n} rules run out soon.</source>
<translation>{n} Regeln laufen bald ab.</translation>
</message>
</context>
<context>
<name>SampleDialog</name>
<message>
<source>Backend sample</source>
<translation>Backend-Beispiel</translation>
</message>
<message>
<source>Close</source>
<translation>Schließen</translation>
</message>
<message>
<source>Issue such tokens on your own server</source>
<translation>Solche Token auf dem eigenen Server ausstellen</translation>
</message>
<message>
<source>It asks for the same tokens as the Create form, each with its full lifetime. It reads the credential from the environment ({name}): never put one into a web page or an app.</source>
<translation>Es verlangt dieselben Token wie das Formular unter Erstellen, jedes mit voller Laufzeit. Die Zugangsdaten liest es aus der Umgebung ({name}): Sie gehören nie in eine Webseite oder App.</translation>
</message>
<message>
<source>Language</source>
<translation>Sprache</translation>
</message>
<message>
<source>Sample</source>
<translation>Beispiel</translation>
</message>
<message>
<source>Save as file</source>
<translation>Als Datei speichern</translation>
</message>
<message>
<source>Save sample</source>
<translation>Beispiel speichern</translation>
</message>
</context>
<context>
<name>SecretField</name>
<message>
<source>Hide</source>
<translation>Verbergen</translation>
</message>
<message>
<source>Show</source>
<translation>Anzeigen</translation>
</message>
</context>
<context>
<name>SettingsDialog</name>
<message>
<source> days</source>
<translation> Tage</translation>
</message>
<message>
<source> min</source>
<translation> min</translation>
</message>
<message>
<source> s</source>
<translation> s</translation>
</message>
<message>
<source>Appearance</source>
<translation>Darstellung</translation>
</message>
<message>
<source>As the system</source>
<translation>Wie das System</translation>
</message>
<message>
<source>As this computer</source>
<translation>Wie dieser Computer</translation>
</message>
<message>
<source>Copied secrets leave the clipboard after</source>
<translation>Kopierte Geheimnisse aus der Zwischenablage löschen nach</translation>
</message>
<message>
<source>Dark</source>
<translation>Dunkel</translation>
</message>
<message>
<source>Empty: as the system says. direct: none. Otherwise host:port.</source>
<translation>Leer: wie das System. direct: keiner. Sonst host:port.</translation>
</message>
<message>
<source>Everything, for support</source>
<translation>Alles, für den Support</translation>
</message>
<message>
<source>Forget tokens that are over after</source>
<translation>Abgelaufene Token vergessen nach</translation>
</message>
<message>
<source>Hide the window from screen sharing and recording</source>
<translation>Fenster bei Bildschirmfreigabe und Aufnahme verbergen</translation>
</message>
<message>
<source>Language</source>
<translation>Sprache</translation>
</message>
<message>
<source>Language and time zone hold from the next start on.</source>
<translation>Sprache und Zeitzone gelten ab dem nächsten Start.</translation>
</message>
<message>
<source>Light</source>
<translation>Hell</translation>
</message>
<message>
<source>Lock the window when nobody types for</source>
<translation>Fenster ohne Eingabe sperren nach</translation>
</message>
<message>
<source>Log</source>
<translation>Logdatei</translation>
</message>
<message>
<source>Look and language</source>
<translation>Aussehen und Sprache</translation>
</message>
<message>
<source>Network</source>
<translation>Netz</translation>
</message>
<message>
<source>Never</source>
<translation>Nie</translation>
</message>
<message>
<source>New tokens</source>
<translation>Neue Token</translation>
</message>
<message>
<source>Only problems</source>
<translation>Nur Probleme</translation>
</message>
<message>
<source>Open folder</source>
<translation>Ordner öffnen</translation>
</message>
<message>
<source>Presets are saved on the Create tab. The next start begins with the one chosen.</source>
<translation>Vorlagen werden auf dem Tab Erstellen gespeichert. Der nächste Start beginnt mit der hier gewählten.</translation>
</message>
<message>
<source>Proxy</source>
<translation>Proxy</translation>
</message>
<message>
<source>Settings</source>
<translation>Einstellungen</translation>
</message>
<message>
<source>Shared desk</source>
<translation>Gemeinsamer Arbeitsplatz</translation>
</message>
<message>
<source>The form starts with</source>
<translation>Das Formular beginnt mit</translation>
</message>
<message>
<source>The ledger's lines stay; only the secret itself is destroyed. Neither the log nor a crash report holds a token or a credential. Another folder: start with --data-dir.</source>
<translation>Die Zeilen im Hauptbuch bleiben; nur das Geheimnis selbst wird vernichtet. Weder Logdatei noch Absturzbericht enthalten Token oder Zugangsdaten. Anderer Ordner: mit --data-dir starten.</translation>
</message>
<message>
<source>The usual: 2 h, revocable</source>
<translation>Das Übliche: 2 h, widerrufbar</translation>
</message>
<message>
<source>The window locks only with a PIN: then also at the next start, and at once with Ctrl+L. Windows and macOS can hide a window from capture. Linux cannot: who shares the screen shows it.</source>
<translation>Das Fenster wird nur mit einer PIN gesperrt: dann auch beim nächsten Start, und mit Strg+L sofort. Windows und macOS können ein Fenster vor Aufnahmen verbergen. Linux kann es nicht: Wer den Bildschirm teilt, zeigt es.</translation>
</message>
<message>
<source>Time zone of the venue</source>
<translation>Zeitzone des Veranstaltungsorts</translation>
</message>
<message>
<source>Until the program ends</source>
<translation>Bis zum Programmende</translation>
</message>
<message>
<source>What happens</source>
<translation>Was geschieht</translation>
</message>
<message>
<source>What is kept</source>
<translation>Was aufbewahrt wird</translation>
</message>
<message>
<source>as the system</source>
<translation>wie das System</translation>
</message>
</context>
<context>
<name>ShiftDialog</name>
<message>
<source>1 guest without a token moves.</source>
<translation>1 Gast ohne Token wird verschoben.</translation>
</message>
<message>
<source>1 token is issued and keeps the old times.</source>
<translation>1 Token ist ausgestellt und behält die alten Zeiten.</translation>
</message>
<message>
<source>A reissued guest needs the new link: the old one is revoked, and viewers are cut off.</source>
<translation>Ein Gast mit neuem Token braucht den neuen Link: Das alte wird widerrufen, und Zuschauer werden getrennt.</translation>
</message>
<message>
<source>Also make the 1 issued token anew, with the new times</source>
<translation>Auch das eine ausgestellte Token neu ausstellen, mit den neuen Zeiten</translation>
</message>
<message>
<source>Also make the {n} issued tokens anew, with the new times</source>
<translation>Auch die {n} ausgestellten Token neu ausstellen, mit den neuen Zeiten</translation>
</message>
<message>
<source>Bring forward by {span}</source>
<translation>Um {span} vorziehen</translation>
</message>
<message>
<source>By how much does the show slip?</source>
<translation>Um wie viel verschiebt sich die Show?</translation>
</message>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>Doors {doors}, end {end}.</source>
<translation>Einlass {doors}, Ende {end}.</translation>
</message>
<message>
<source>Enter a time like 20 min, 1 h 30 min or -10 min.</source>
<translation>Geben Sie eine Dauer wie 20 min, 1 h 30 min oder -10 min ein.</translation>
</message>
<message>
<source>Later by (a minus: earlier)</source>
<translation>Später um (mit Minus: früher)</translation>
</message>
<message>
<source>Shift</source>
<translation>Verschieben</translation>
</message>
<message>
<source>Shift by {span}</source>
<translation>Um {span} verschieben</translation>
</message>
<message>
<source>Shift the show</source>
<translation>Show verschieben</translation>
</message>
<message>
<source>{n} guests without a token move.</source>
<translation>{n} Gäste ohne Token werden verschoben.</translation>
</message>
<message>
<source>{n} tokens are issued and keep the old times.</source>
<translation>{n} Token sind ausgestellt und behalten die alten Zeiten.</translation>
</message>
</context>
<context>
<name>SignInDialog</name>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>E-mail</source>
<translation>E-Mail</translation>
</message>
<message>
<source>Password</source>
<translation>Passwort</translation>
</message>
<message>
<source>Sign in</source>
<translation>Anmelden</translation>
</message>
<message>
<source>Sign in with your nanoStream account</source>
<translation>Mit Ihrem nanoStream-Konto anmelden</translation>
</message>
<message>
<source>Signing in…</source>
<translation>Wird angemeldet…</translation>
</message>
<message>
<source>You get a Bintu token with the rights of your user. Only the token is kept; the password is sent once to the Bintu service, and to nobody else.</source>
<translation>Sie erhalten ein Bintu-Token mit den Rechten Ihres Benutzers. Nur das Token wird aufbewahrt; das Passwort geht einmal an den Bintu-Dienst und an niemanden sonst.</translation>
</message>
</context>
<context>
<name>StartPage</name>
<message>
<source>CSV or Excel, from any program. The columns are recognised, and you see what becomes of each row before anything is issued.</source>
<translation>CSV oder Excel, aus jedem Programm. Die Spalten werden erkannt, und Sie sehen, was aus jeder Zeile wird, bevor etwas ausgestellt wird.</translation>
</message>
<message>
<source>Delete list…</source>
<translation>Liste löschen…</translation>
</message>
<message>
<source>Double-click or Enter opens the list again, Delete deletes it here.</source>
<translation>Doppelklick oder Enter öffnet die Liste wieder, Entf löscht sie hier.</translation>
</message>
<message>
<source>Earlier lists</source>
<translation>Frühere Listen</translation>
</message>
<message>
<source>Failed</source>
<translation>Gescheitert</translation>
</message>
<message>
<source>Guests</source>
<translation>Gäste</translation>
</message>
<message>
<source>Issued</source>
<translation>Ausgestellt</translation>
</message>
<message>
<source>List</source>
<translation>Liste</translation>
</message>
<message>
<source>May exist</source>
<translation>Ungewiss</translation>
</message>
<message>
<source>Not finished</source>
<translation>Nicht fertig</translation>
</message>
<message>
<source>Open a list, paste one, or drop a file here</source>
<translation>Liste öffnen, einfügen oder als Datei hierher ziehen</translation>
</message>
<message>
<source>Open list</source>
<translation>Liste öffnen</translation>
</message>
<message>
<source>Opened</source>
<translation>Geöffnet</translation>
</message>
<message>
<source>Revoked</source>
<translation>Widerrufen</translation>
</message>
<message>
<source>State</source>
<translation>Zustand</translation>
</message>
<message>
<source>Try the sample list</source>
<translation>Beispielliste ausprobieren</translation>
</message>
</context>
<context>
<name>StorageBar</name>
<message>
<source>Unlock…</source>
<translation>Entsperren…</translation>
</message>
</context>
<context>
<name>StripChart</name>
<message>
<source>Live tokens, next 24 h</source>
<translation>Aktive Token, nächste 24 h</translation>
</message>
<message>
<source>No live tokens in the next 24 h</source>
<translation>Keine aktiven Token in den nächsten 24 h</translation>
</message>
<message>
<source>No token is live in the next 24 h.</source>
<translation>In den nächsten 24 h ist kein Token aktiv.</translation>
</message>
<message>
<source>none left at {at}</source>
<translation>keine mehr ab {at}</translation>
</message>
<message>
<source>{n} live now</source>
<translation>{n} jetzt aktiv</translation>
</message>
<message>
<source>{n} tokens end</source>
<translation>{n} Token enden</translation>
</message>
</context>
<context>
<name>SubjectDialog</name>
<message>
<source>Mail merge</source>
<translation>Serienmail</translation>
</message>
<message>
<source>Save…</source>
<translation>Speichern…</translation>
</message>
<message>
<source>Subject</source>
<translation>Betreff</translation>
</message>
<message>
<source>{name}, {tag}, {from} and {until} are filled in for each guest.</source>
<translation>{name}, {tag}, {from} und {until} werden für jeden Gast eingesetzt.</translation>
</message>
</context>
<context>
<name>TemplateCard</name>
<message>
<source>Choose a group or streams.</source>
<translation>Wählen Sie eine Gruppe oder Streams.</translation>
</message>
<message>
<source>Count the times from doors and end, not from when a token is issued.</source>
<translation>Die Zeiten ab Einlass und Ende zählen, nicht ab dem Ausstellen eines Tokens.</translation>
</message>
<message>
<source>Event</source>
<translation>Veranstaltung</translation>
</message>
<message>
<source>From when until when, counted from doors, show or end: doors -30 min to end +1 h</source>
<translation>Von wann bis wann, gezählt ab Einlass, Show oder Ende: Einlass -30 min bis Ende +1 h</translation>
</message>
<message>
<source>Group or stream names</source>
<translation>Gruppe oder Streamnamen</translation>
</message>
<message>
<source>May watch</source>
<translation>Darf sehen</translation>
</message>
<message>
<source>May watch: {what}</source>
<translation>Darf sehen: {what}</translation>
</message>
<message>
<source>No preset</source>
<translation>Keine Vorlage</translation>
</message>
<message>
<source>Preset</source>
<translation>Vorlage</translation>
</message>
<message>
<source>Reissue 1 token that has the old times</source>
<translation>1 Token mit den alten Zeiten neu ausstellen</translation>
</message>
<message>
<source>Reissue {n} tokens that have the old times</source>
<translation>{n} Token mit den alten Zeiten neu ausstellen</translation>
</message>
<message>
<source>Shift the show…</source>
<translation>Show verschieben…</translation>
</message>
<message>
<source>Valid</source>
<translation>Gültig</translation>
</message>
<message>
<source>Wait until this list is issued, or cancel.</source>
<translation>Warten Sie, bis diese Liste ausgestellt ist, oder brechen Sie ab.</translation>
</message>
<message>
<source>Whole organisation</source>
<translation>Ganze Organisation</translation>
</message>
<message>
<source>doors</source>
<translation>Einlass</translation>
</message>
<message>
<source>doors -30 min to end +1 h</source>
<translation>Einlass -30 min bis Ende +1 h</translation>
</message>
<message>
<source>end</source>
<translation>Ende</translation>
</message>
<message>
<source>show</source>
<translation>Show</translation>
</message>
<message>
<source>to</source>
<translation>bis</translation>
</message>
</context>
<context>
<name>TimelineBar</name>
<message>
<source>Timeline</source>
<translation>Zeitachse</translation>
</message>
</context>
<context>
<name>TokenCells</name>
<message>
<source>Active</source>
<translation>Aktiv</translation>
</message>
<message>
<source>Can still be stopped?</source>
<translation>Noch zu stoppen?</translation>
</message>
<message>
<source>Creating</source>
<translation>Entsteht</translation>
</message>
<message>
<source>Ends in</source>
<translation>Endet in</translation>
</message>
<message>
<source>Expired</source>
<translation>Abgelaufen</translation>
</message>
<message>
<source>Failed</source>
<translation>Gescheitert</translation>
</message>
<message>
<source>Issued</source>
<translation>Erteilt</translation>
</message>
<message>
<source>Issued by</source>
<translation>Von</translation>
</message>
<message>
<source>May exist</source>
<translation>Ungewiss</translation>
</message>
<message>
<source>Not made</source>
<translation>Abgelehnt</translation>
</message>
<message>
<source>Not yet</source>
<translation>Noch nicht</translation>
</message>
<message>
<source>Reason</source>
<translation>Grund</translation>
</message>
<message>
<source>Revoked</source>
<translation>Widerrufen</translation>
</message>
<message>
<source>Revoking</source>
<translation>Unterwegs</translation>
</message>
<message>
<source>Short code {code}</source>
<translation>Kurzcode {code}</translation>
</message>
<message>
<source>State</source>
<translation>Zustand</translation>
</message>
<message>
<source>Tag</source>
<translation>Tag</translation>
</message>
<message>
<source>Target</source>
<translation>Ziel</translation>
</message>
<message>
<source>User</source>
<translation>Benutzer</translation>
</message>
<message>
<source>Waiting</source>
<translation>Wartet</translation>
</message>
<message>
<source>Whole organisation</source>
<translation>Ganze Organisation</translation>
</message>
<message>
<source>added by {who}</source>
<translation>hinzugefügt von {who}</translation>
</message>
<message>
<source>can it still be stopped: {answer}</source>
<translation>noch zu stoppen: {answer}</translation>
</message>
<message>
<source>cut {at}</source>
<translation>getrennt {at}</translation>
</message>
<message>
<source>cut {at}, verified</source>
<translation>getrennt {at}, geprüft</translation>
</message>
<message>
<source>ended {at}</source>
<translation>beendet {at}</translation>
</message>
<message>
<source>ends by itself at {at}</source>
<translation>endet von selbst ({at})</translation>
</message>
<message>
<source>ends in {span}</source>
<translation>endet in {span}</translation>
</message>
<message>
<source>ends {at}</source>
<translation>endet {at}</translation>
</message>
<message>
<source>is sent in {n} s</source>
<translation>wird in {n} s gesendet</translation>
</message>
<message>
<source>it is over</source>
<translation>es ist abgelaufen</translation>
</message>
<message>
<source>no: cannot be revoked here</source>
<translation>nein: hier nicht widerrufbar</translation>
</message>
<message>
<source>no: its end is not known</source>
<translation>nein: sein Ende ist nicht bekannt</translation>
</message>
<message>
<source>no: legacy, cannot be revoked</source>
<translation>nein: alt, nicht widerrufbar</translation>
</message>
<message>
<source>no: viewers inside stay</source>
<translation>nein: wer schon zusieht, bleibt</translation>
</message>
<message>
<source>not in force yet, waiting</source>
<translation>noch nicht in Kraft, wartet</translation>
</message>
<message>
<source>not in force, next try in {n} s</source>
<translation>nicht in Kraft, erneut in {n} s</translation>
</message>
<message>
<source>sent, waiting for answer</source>
<translation>gesendet, wartet auf Antwort</translation>
</message>
<message>
<source>service: {answer}</source>
<translation>Dienst: {answer}</translation>
</message>
<message>
<source>starts {at}</source>
<translation>beginnt {at}</translation>
</message>
<message>
<source>there is nothing to stop</source>
<translation>es gibt nichts zu stoppen</translation>
</message>
<message>
<source>yes</source>
<translation>ja</translation>
</message>
<message>
<source>yes, until {at}</source>
<translation>ja, bis {at}</translation>
</message>
<message>
<source>yes, {span} left</source>
<translation>ja, noch {span}</translation>
</message>
<message>
<source>{span} ago</source>
<translation>vor {span}</translation>
</message>
</context>
<context>
<name>TokenForm</name>
<message>
<source>2 h</source>
<translation>2 h</translation>
</message>
<message>
<source>24 h</source>
<translation>24 h</translation>
</message>
<message>
<source>30 min</source>
<translation>30 min</translation>
</message>
<message>
<source>6 h</source>
<translation>6 h</translation>
</message>
<message>
<source>Allowed IP</source>
<translation>Erlaubte IP</translation>
</message>
<message>
<source>Allowed domain</source>
<translation>Erlaubte Domain</translation>
</message>
<message>
<source>Choose streams</source>
<translation>Streams wählen</translation>
</message>
<message>
<source>Every stream of the organisation, now and later.</source>
<translation>Jeder Stream der Organisation, jetzt und später.</translation>
</message>
<message>
<source>Expires at ({place})</source>
<translation>Ablauf ({place})</translation>
</message>
<message>
<source>Id of the group, or choose it from the list</source>
<translation>ID der Gruppe, oder aus der Liste wählen</translation>
</message>
<message>
<source>Legacy player…</source>
<translation>Alter Player…</translation>
</message>
<message>
<source>Lifetime</source>
<translation>Laufzeit</translation>
</message>
<message>
<source>Limits and trace</source>
<translation>Grenzen und Zuordnung</translation>
</message>
<message>
<source>Not before ({place})</source>
<translation>Nicht vor ({place})</translation>
</message>
<message>
<source>Stream group ID</source>
<translation>ID der Streamgruppe</translation>
</message>
<message>
<source>Stream names</source>
<translation>Streamnamen</translation>
</message>
<message>
<source>Tag</source>
<translation>Tag</translation>
</message>
<message>
<source>Target</source>
<translation>Ziel</translation>
</message>
<message>
<source>Tokens for players older than 4.18.0</source>
<translation>Token für Player vor 4.18.0</translation>
</message>
<message>
<source>User ID</source>
<translation>Benutzer-ID</translation>
</message>
<message>
<source>XXXXX-YYYYY, one or several</source>
<translation>XXXXX-YYYYY, einer oder mehrere</translation>
</message>
<message>
<source>any address</source>
<translation>jede Adresse</translation>
</message>
<message>
<source>any page</source>
<translation>jede Seite</translation>
</message>
<message>
<source>at once</source>
<translation>sofort</translation>
</message>
<message>
<source>event, seat, ticket</source>
<translation>Veranstaltung, Platz, Ticket</translation>
</message>
<message>
<source>who it is for</source>
<translation>für wen es ist</translation>
</message>
</context>
<context>
<name>TokenInput</name>
<message>
<source>Paste anything: token, player link, iframe, curl line, e-mail…
or drop a file or a QR code.</source>
<translation>Fügen Sie ein, was Sie haben: Token, Player-Link, iframe, curl-Zeile, E-Mail…
oder ziehen Sie eine Datei oder einen QR-Code hierher.</translation>
</message>
</context>
<context>
<name>TokenTable</name>
<message>
<source>Every token you create appears here. Add token takes one that was issued elsewhere.</source>
<translation>Jedes Token, das Sie erstellen, erscheint hier. „Hinzufügen“ nimmt anderswo ausgestellte auf.</translation>
</message>
<message>
<source>Loading…</source>
<translation>Wird geladen…</translation>
</message>
<message>
<source>No token has “{text}” in it. Clear the search, or show all.</source>
<translation>Kein Token enthält „{text}“. Leeren Sie die Suche oder zeigen Sie alle an.</translation>
</message>
<message>
<source>No token is in the filter “{filter}”. Choose All to see every token.</source>
<translation>Im Filter „{filter}“ ist kein Token. Wählen Sie „Alle“, um jedes Token zu sehen.</translation>
</message>
<message>
<source>No token of this list fits. Show all lists, or choose All.</source>
<translation>Kein Token dieser Liste passt. „Alle Listen“ zeigt auch andere, „Alle“ hebt den Filter auf.</translation>
</message>
<message>
<source>No tokens yet</source>
<translation>Noch keine Token</translation>
</message>
<message>
<source>Nothing found</source>
<translation>Nichts gefunden</translation>
</message>
<message>
<source>The tokens cannot be shown now.</source>
<translation>Die Token können gerade nicht angezeigt werden.</translation>
</message>
</context>
<context>
<name>Toolbar</name>
<message>
<source>Active</source>
<translation>Aktiv</translation>
</message>
<message>
<source>Add token</source>
<translation>Hinzufügen</translation>
</message>
<message>
<source>All</source>
<translation>Alle</translation>
</message>
<message>
<source>Expired</source>
<translation>Abgelaufen</translation>
</message>
<message>
<source>Export</source>
<translation>Exportieren</translation>
</message>
<message>
<source>Failed</source>
<translation>Gescheitert</translation>
</message>
<message>
<source>Hand over</source>
<translation>Übergabe</translation>
</message>
<message>
<source>May exist</source>
<translation>Ungewiss</translation>
</message>
<message>
<source>Not yet valid</source>
<translation>Noch nicht gültig</translation>
</message>
<message>
<source>Revocable</source>
<translation>Widerrufbar</translation>
</message>
<message>
<source>Revoked</source>
<translation>Widerrufen</translation>
</message>
<message>
<source>Show</source>
<translation>Anzeigen</translation>
</message>
<message>
<source>Tokens</source>
<translation>Token</translation>
</message>
<message>
<source>User, tag, stream, domain, IP, id, token or link</source>
<translation>Benutzer, Tag, Stream, Domain, IP, ID, Token, Link</translation>
</message>
<message>
<source>Waiting to be sent</source>
<translation>Wartet auf Senden</translation>
</message>
</context>
<context>
<name>VerdictCard</name>
<message>
<source>A token has three parts with dots between them and begins with {beginning}.</source>
<translation>Ein Token hat drei durch Punkte getrennte Teile und beginnt mit {beginning}.</translation>
</message>
<message>
<source>No token found</source>
<translation>Kein Token gefunden</translation>
</message>
<message>
<source>Searching…</source>
<translation>Wird gesucht…</translation>
</message>
<message>
<source>The text is being searched for tokens.</source>
<translation>Der Text wird nach Token durchsucht.</translation>
</message>
<message>
<source>Token</source>
<translation>Token</translation>
</message>
</context>
<context>
<name>WebhookSection</name>
<message>
<source>Answer</source>
<translation>Antwort</translation>
</message>
<message>
<source>Ask the service which webhook is registered</source>
<translation>Beim Dienst abfragen, welcher Webhook registriert ist</translation>
</message>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>Event</source>
<translation>Ereignis</translation>
</message>
<message>
<source>Events</source>
<translation>Ereignisse</translation>
</message>
<message>
<source>Every encoder that knows a stream's name may publish then.</source>
<translation>Jeder Encoder, der den Namen eines Streams kennt, kann dann senden.</translation>
</message>
<message>
<source>From now on it decides for every encoder of the organisation: whatever it does not answer with 200 is refused. Send it a test publish first.</source>
<translation>Ab jetzt entscheidet er für jeden Encoder der Organisation: Was er nicht mit 200 beantwortet, wird abgelehnt. Senden Sie ihm erst ein Test-Publish.</translation>
</message>
<message>
<source>Meaning</source>
<translation>Bedeutung</translation>
</message>
<message>
<source>None is registered: whoever knows a stream's name may publish.</source>
<translation>Keiner ist registriert: Wer den Namen eines Streams kennt, kann senden.</translation>
</message>
<message>
<source>Not known yet which one is registered: press Read.</source>
<translation>Noch nicht bekannt, welcher registriert ist: Drücken Sie „Abfragen“.</translation>
</message>
<message>
<source>Read</source>
<translation>Abfragen</translation>
</message>
<message>
<source>Reading…</source>
<translation>Wird abgefragt…</translation>
</message>
<message>
<source>Registered: {url}</source>
<translation>Registriert: {url}</translation>
</message>
<message>
<source>Remove the organisation's webhook?</source>
<translation>Den Webhook der Organisation entfernen?</translation>
</message>
<message>
<source>Remove webhook</source>
<translation>Webhook entfernen</translation>
</message>
<message>
<source>Sending…</source>
<translation>Wird gesendet…</translation>
</message>
<message>
<source>Sends the events of one broadcast, with the stream and parameters on the left</source>
<translation>Sendet die Ereignisse einer Sendung, mit Stream und Parametern von links</translation>
</message>
<message>
<source>Set the organisation's webhook?</source>
<translation>Den Webhook der Organisation setzen?</translation>
</message>
<message>
<source>Set webhook</source>
<translation>Webhook setzen</translation>
</message>
<message>
<source>Setting…</source>
<translation>Wird gesetzt…</translation>
</message>
<message>
<source>Webhook of the organisation</source>
<translation>Webhook der Organisation</translation>
</message>
<message>
<source>https://, or the rehearsal receiver's</source>
<translation>https://, oder der des Probeempfängers</translation>
</message>
<message>
<source>older events too</source>
<translation>auch ältere Ereignisse</translation>
</message>
<message>
<source>on_play and on_play_done, sent by older editions of the platform</source>
<translation>on_play und on_play_done, von älteren Ausgaben der Plattform gesendet</translation>
</message>
<message>
<source>{words} It said: {body}</source>
<translation>{words} Antwort: {body}</translation>
</message>
</context>
<context>
<name>_Command</name>
<message>
<source>Command</source>
<translation>Befehl</translation>
</message>
<message>
<source>Copy</source>
<translation>Kopieren</translation>
</message>
</context>
<context>
<name>_Fields</name>
<message>
<source>(leave empty)</source>
<translation>(leer lassen)</translation>
</message>
<message>
<source>Copy {field}</source>
<translation>{field} kopieren</translation>
</message>
<message>
<source>Encoder field</source>
<translation>Encoder-Feld</translation>
</message>
</context>
<context>
<name>_Remarks</name>
<message>
<source>The service says: not valid ({message}) - asked {at}</source>
<translation>Der Dienst sagt: nicht gültig ({message}) – gefragt {at}</translation>
</message>
<message>
<source>The service says: valid - asked {at}</source>
<translation>Der Dienst sagt: gültig – gefragt {at}</translation>
</message>
<message>
<source>no reason given</source>
<translation>kein Grund angegeben</translation>
</message>
</context>
<context>
<name>_Settings</name>
<message>
<source>Recommended settings</source>
<translation>Empfohlene Einstellungen</translation>
</message>
</context>
<context>
<name>names</name>
<message>
<source>2 h</source>
<translation>2 h</translation>
</message>
<message>
<source>24 h</source>
<translation>24 h</translation>
</message>
<message>
<source>30 min</source>
<translation>30 min</translation>
</message>
<message>
<source>6 h</source>
<translation>6 h</translation>
</message>
<message>
<source>Add</source>
<translation>Hinzufügen</translation>
</message>
<message>
<source>Add guests</source>
<translation>Gäste hinzufügen</translation>
</message>
<message>
<source>Add organisation</source>
<translation>Organisation hinzufügen</translation>
</message>
<message>
<source>Add parameter</source>
<translation>Parameter hinzufügen</translation>
</message>
<message>
<source>Add token</source>
<translation>Hinzufügen</translation>
</message>
<message>
<source>Address</source>
<translation>Adresse</translation>
</message>
<message>
<source>Address or domain</source>
<translation>Adresse oder Domain</translation>
</message>
<message>
<source>Address to block</source>
<translation>Zu sperrende Adresse</translation>
</message>
<message>
<source>Addresses to block</source>
<translation>Zu sperrende Adressen</translation>
</message>
<message>
<source>All rules at the vendor</source>
<translation>Alle Regeln beim Anbieter</translation>
</message>
<message>
<source>Allow every page again</source>
<translation>Jede Seite wieder erlauben</translation>
</message>
<message>
<source>Allow only these</source>
<translation>Nur diese erlauben</translation>
</message>
<message>
<source>Allowed IP</source>
<translation>Erlaubte IP</translation>
</message>
<message>
<source>Allowed domain</source>
<translation>Erlaubte Domain</translation>
</message>
<message>
<source>Appearance</source>
<translation>Darstellung</translation>
</message>
<message>
<source>Application</source>
<translation>Anwendung</translation>
</message>
<message>
<source>Backend sample</source>
<translation>Backend-Beispiel</translation>
</message>
<message>
<source>Bintu URL</source>
<translation>Bintu-URL</translation>
</message>
<message>
<source>Block</source>
<translation>Sperren</translation>
</message>
<message>
<source>Block list</source>
<translation>Liste sperren</translation>
</message>
<message>
<source>Blocking</source>
<translation>Sperrvorgang</translation>
</message>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>Cancel import</source>
<translation>Import abbrechen</translation>
</message>
<message>
<source>Cancel revocation</source>
<translation>Widerruf abbrechen</translation>
</message>
<message>
<source>Cancel test</source>
<translation>Test abbrechen</translation>
</message>
<message>
<source>Cancel webhook test</source>
<translation>Webhook-Test abbrechen</translation>
</message>
<message>
<source>Cell</source>
<translation>Zelle</translation>
</message>
<message>
<source>Check</source>
<translation>Prüfen</translation>
</message>
<message>
<source>Choose stream</source>
<translation>Stream wählen</translation>
</message>
<message>
<source>Choose streams</source>
<translation>Streams wählen</translation>
</message>
<message>
<source>Choose the stream to link to</source>
<translation>Stream für den Link wählen</translation>
</message>
<message>
<source>Claims</source>
<translation>Angaben</translation>
</message>
<message>
<source>Clear</source>
<translation>Leeren</translation>
</message>
<message>
<source>Clipboard time</source>
<translation>Zeit in der Zwischenablage</translation>
</message>
<message>
<source>Close</source>
<translation>Schließen</translation>
</message>
<message>
<source>Close list</source>
<translation>Liste schließen</translation>
</message>
<message>
<source>Columns</source>
<translation>Spalten</translation>
</message>
<message>
<source>Command</source>
<translation>Befehl</translation>
</message>
<message>
<source>Commands</source>
<translation>Befehle</translation>
</message>
<message>
<source>Compare</source>
<translation>Vergleichen</translation>
</message>
<message>
<source>Compare with</source>
<translation>Vergleichen mit</translation>
</message>
<message>
<source>Confirmation</source>
<translation>Bestätigung</translation>
</message>
<message>
<source>Connection</source>
<translation>Verbindung</translation>
</message>
<message>
<source>Connection progress</source>
<translation>Fortschritt der Verbindung</translation>
</message>
<message>
<source>Connection results</source>
<translation>Ergebnisse der Verbindung</translation>
</message>
<message>
<source>Copy</source>
<translation>Kopieren</translation>
</message>
<message>
<source>Copy JSON</source>
<translation>JSON kopieren</translation>
</message>
<message>
<source>Copy URL</source>
<translation>URL kopieren</translation>
</message>
<message>
<source>Copy command</source>
<translation>Befehl kopieren</translation>
</message>
<message>
<source>Copy embed code</source>
<translation>Einbettungscode kopieren</translation>
</message>
<message>
<source>Copy encoder field 1</source>
<translation>Encoder-Feld 1 kopieren</translation>
</message>
<message>
<source>Copy encoder field 2</source>
<translation>Encoder-Feld 2 kopieren</translation>
</message>
<message>
<source>Copy encoder field 3</source>
<translation>Encoder-Feld 3 kopieren</translation>
</message>
<message>
<source>Copy encoder field 4</source>
<translation>Encoder-Feld 4 kopieren</translation>
</message>
<message>
<source>Copy encoder field 5</source>
<translation>Encoder-Feld 5 kopieren</translation>
</message>
<message>
<source>Copy encoder field 6</source>
<translation>Encoder-Feld 6 kopieren</translation>
</message>
<message>
<source>Copy encoder field 7</source>
<translation>Encoder-Feld 7 kopieren</translation>
</message>
<message>
<source>Copy encoder field 8</source>
<translation>Encoder-Feld 8 kopieren</translation>
</message>
<message>
<source>Copy legacy embed code</source>
<translation>Alten Einbettungscode kopieren</translation>
</message>
<message>
<source>Copy legacy link</source>
<translation>Alten Link kopieren</translation>
</message>
<message>
<source>Copy legacy security object</source>
<translation>Altes Security-Objekt kopieren</translation>
</message>
<message>
<source>Copy link</source>
<translation>Link kopieren</translation>
</message>
<message>
<source>Copy player link</source>
<translation>Player-Link kopieren</translation>
</message>
<message>
<source>Copy receiver address</source>
<translation>Empfängeradresse kopieren</translation>
</message>
<message>
<source>Copy report</source>
<translation>Bericht kopieren</translation>
</message>
<message>
<source>Copy request</source>
<translation>Anfrage kopieren</translation>
</message>
<message>
<source>Copy sample</source>
<translation>Beispiel kopieren</translation>
</message>
<message>
<source>Copy security object</source>
<translation>Security-Objekt kopieren</translation>
</message>
<message>
<source>Copy server</source>
<translation>Server kopieren</translation>
</message>
<message>
<source>Copy stream key</source>
<translation>Streamschlüssel kopieren</translation>
</message>
<message>
<source>Copy token</source>
<translation>Token kopieren</translation>
</message>
<message>
<source>Cover page</source>
<translation>Deckblatt</translation>
</message>
<message>
<source>Create legacy token</source>
<translation>Altes Token erstellen</translation>
</message>
<message>
<source>Create token</source>
<translation>Token erstellen</translation>
</message>
<message>
<source>Created legacy token</source>
<translation>Erstelltes altes Token</translation>
</message>
<message>
<source>Created token</source>
<translation>Erstelltes Token</translation>
</message>
<message>
<source>Credential</source>
<translation>Zugangsdaten</translation>
</message>
<message>
<source>Credential type</source>
<translation>Art der Zugangsdaten</translation>
</message>
<message>
<source>Cut a viewer</source>
<translation>Zuschauer trennen</translation>
</message>
<message>
<source>Data folder</source>
<translation>Datenordner</translation>
</message>
<message>
<source>Delete preset</source>
<translation>Vorlage löschen</translation>
</message>
<message>
<source>Details</source>
<translation>Details</translation>
</message>
<message>
<source>Differences</source>
<translation>Unterschiede</translation>
</message>
<message>
<source>Disconnect viewers at expiry</source>
<translation>Zuschauer bei Ablauf trennen</translation>
</message>
<message>
<source>Dismiss notice</source>
<translation>Meldung schließen</translation>
</message>
<message>
<source>Done</source>
<translation>Fertig</translation>
</message>
<message>
<source>Doors</source>
<translation>Einlass</translation>
</message>
<message>
<source>E-mail</source>
<translation>E-Mail</translation>
</message>
<message>
<source>Earlier lists</source>
<translation>Frühere Listen</translation>
</message>
<message>
<source>Encoder</source>
<translation>Encoder</translation>
</message>
<message>
<source>Encoder command</source>
<translation>Encoder-Befehl</translation>
</message>
<message>
<source>Encoder field 1</source>
<translation>Encoder-Feld 1</translation>
</message>
<message>
<source>Encoder field 2</source>
<translation>Encoder-Feld 2</translation>
</message>
<message>
<source>Encoder field 3</source>
<translation>Encoder-Feld 3</translation>
</message>
<message>
<source>Encoder field 4</source>
<translation>Encoder-Feld 4</translation>
</message>
<message>
<source>Encoder field 5</source>
<translation>Encoder-Feld 5</translation>
</message>
<message>
<source>Encoder field 6</source>
<translation>Encoder-Feld 6</translation>
</message>
<message>
<source>Encoder field 7</source>
<translation>Encoder-Feld 7</translation>
</message>
<message>
<source>Encoder field 8</source>
<translation>Encoder-Feld 8</translation>
</message>
<message>
<source>End</source>
<translation>Ende</translation>
</message>
<message>
<source>Event on the cards</source>
<translation>Veranstaltung auf den Karten</translation>
</message>
<message>
<source>Event times</source>
<translation>Zeiten der Veranstaltung</translation>
</message>
<message>
<source>Every stream</source>
<translation>Jeder Stream</translation>
</message>
<message>
<source>Expires at</source>
<translation>Ablauf</translation>
</message>
<message>
<source>Export</source>
<translation>Exportieren</translation>
</message>
<message>
<source>Export for OBS</source>
<translation>OBS-Profil</translation>
</message>
<message>
<source>Export with stream key</source>
<translation>Mit Streamschlüssel exportieren</translation>
</message>
<message>
<source>Findings</source>
<translation>Hinweise</translation>
</message>
<message>
<source>Forget</source>
<translation>Vergessen</translation>
</message>
<message>
<source>Generate secret</source>
<translation>Geheimnis erzeugen</translation>
</message>
<message>
<source>Granted claims</source>
<translation>Gewährte Claims</translation>
</message>
<message>
<source>Guardian URL</source>
<translation>Guardian-URL</translation>
</message>
<message>
<source>Guest list</source>
<translation>Gästeliste</translation>
</message>
<message>
<source>Guests</source>
<translation>Gäste</translation>
</message>
<message>
<source>Guests to add</source>
<translation>Hinzuzufügende Gäste</translation>
</message>
<message>
<source>Hand over</source>
<translation>Übergabe</translation>
</message>
<message>
<source>Header</source>
<translation>Kopf</translation>
</message>
<message>
<source>Headings</source>
<translation>Überschriften</translation>
</message>
<message>
<source>Help</source>
<translation>Hilfe</translation>
</message>
<message>
<source>Help pages</source>
<translation>Hilfeseiten</translation>
</message>
<message>
<source>Hide from screen capture</source>
<translation>Vor Bildschirmaufnahme verbergen</translation>
</message>
<message>
<source>History</source>
<translation>Verlauf</translation>
</message>
<message>
<source>Hold back</source>
<translation>Zurückhalten</translation>
</message>
<message>
<source>Import list</source>
<translation>Importieren</translation>
</message>
<message>
<source>Ingest URL</source>
<translation>Ingest-URL</translation>
</message>
<message>
<source>Inspect legacy token</source>
<translation>Altes Token prüfen</translation>
</message>
<message>
<source>Inspect token</source>
<translation>Token prüfen</translation>
</message>
<message>
<source>Issue again</source>
<translation>Erneut ausstellen</translation>
</message>
<message>
<source>Issue all again</source>
<translation>Alle erneut ausstellen</translation>
</message>
<message>
<source>Issue tokens</source>
<translation>Token ausstellen</translation>
</message>
<message>
<source>Issuing</source>
<translation>Ausstellen</translation>
</message>
<message>
<source>Keep tokens</source>
<translation>Token aufbewahren</translation>
</message>
<message>
<source>Language</source>
<translation>Sprache</translation>
</message>
<message>
<source>Larix Broadcaster</source>
<translation>Larix Broadcaster</translation>
</message>
<message>
<source>Lasts 2 h</source>
<translation>Läuft 2 h</translation>
</message>
<message>
<source>Lasts 24 h</source>
<translation>Läuft 24 h</translation>
</message>
<message>
<source>Lasts 30 days</source>
<translation>Läuft 30 Tage</translation>
</message>
<message>
<source>Lasts 7 days</source>
<translation>Läuft 7 Tage</translation>
</message>
<message>
<source>Latency</source>
<translation>Latenz</translation>
</message>
<message>
<source>Later by</source>
<translation>Später um</translation>
</message>
<message>
<source>Ledger menu</source>
<translation>Menü des Hauptbuchs</translation>
</message>
<message>
<source>Legacy allowed IP</source>
<translation>Erlaubte IP (alt)</translation>
</message>
<message>
<source>Legacy expires at</source>
<translation>Ablauf (alt)</translation>
</message>
<message>
<source>Legacy findings</source>
<translation>Hinweise (alt)</translation>
</message>
<message>
<source>Legacy organisation hash</source>
<translation>Organisations-Hash (alt)</translation>
</message>
<message>
<source>Legacy player</source>
<translation>Alter Player</translation>
</message>
<message>
<source>Legacy referer</source>
<translation>Verweisende Seite (alt)</translation>
</message>
<message>
<source>Legacy stream name</source>
<translation>Streamname (alt)</translation>
</message>
<message>
<source>Legacy tag</source>
<translation>Tag (alt)</translation>
</message>
<message>
<source>Let in</source>
<translation>Einlassen</translation>
</message>
<message>
<source>Licences</source>
<translation>Lizenzen</translation>
</message>
<message>
<source>Lock after</source>
<translation>Sperren nach</translation>
</message>
<message>
<source>Log level</source>
<translation>Umfang der Logdatei</translation>
</message>
<message>
<source>May watch</source>
<translation>Darf sehen</translation>
</message>
<message>
<source>Moblin</source>
<translation>Moblin</translation>
</message>
<message>
<source>Name</source>
<translation>Name</translation>
</message>
<message>
<source>Name on the phone</source>
<translation>Name auf dem Telefon</translation>
</message>
<message>
<source>New PIN</source>
<translation>Neue PIN</translation>
</message>
<message>
<source>Not before</source>
<translation>Nicht vor</translation>
</message>
<message>
<source>Not now</source>
<translation>Nicht jetzt</translation>
</message>
<message>
<source>Note as removed</source>
<translation>Entfernt</translation>
</message>
<message>
<source>Notice details</source>
<translation>Details der Meldung</translation>
</message>
<message>
<source>Notice way</source>
<translation>Weg der Meldung</translation>
</message>
<message>
<source>Number duplicates</source>
<translation>Doppelte nummerieren</translation>
</message>
<message>
<source>Number those who come twice</source>
<translation>Doppelte nummerieren</translation>
</message>
<message>
<source>One stream</source>
<translation>Ein Stream</translation>
</message>
<message>
<source>Only this stream</source>
<translation>Nur diesen Stream</translation>
</message>
<message>
<source>Only what needs a look</source>
<translation>Nur was einen Blick braucht</translation>
</message>
<message>
<source>Only with these parameters</source>
<translation>Nur mit diesen Parametern</translation>
</message>
<message>
<source>Open file</source>
<translation>Datei öffnen</translation>
</message>
<message>
<source>Open folder</source>
<translation>Ordner öffnen</translation>
</message>
<message>
<source>Open list</source>
<translation>Liste öffnen</translation>
</message>
<message>
<source>Open list of guests</source>
<translation>Liste öffnen: Gäste</translation>
</message>
<message>
<source>Organisation hash</source>
<translation>Organisations-Hash</translation>
</message>
<message>
<source>Organisation list</source>
<translation>Liste der Organisationen</translation>
</message>
<message>
<source>Organisations</source>
<translation>Organisationen</translation>
</message>
<message>
<source>Own addresses</source>
<translation>Eigene Adressen</translation>
</message>
<message>
<source>PIN</source>
<translation>PIN</translation>
</message>
<message>
<source>Pages</source>
<translation>Seiten</translation>
</message>
<message>
<source>Parameter name</source>
<translation>Parametername</translation>
</message>
<message>
<source>Parameter value</source>
<translation>Parameterwert</translation>
</message>
<message>
<source>Parameters</source>
<translation>Parameter</translation>
</message>
<message>
<source>Passphrase</source>
<translation>Passphrase</translation>
</message>
<message>
<source>Passphrase again</source>
<translation>Passphrase wiederholen</translation>
</message>
<message>
<source>Password</source>
<translation>Passwort</translation>
</message>
<message>
<source>Paste</source>
<translation>Einfügen</translation>
</message>
<message>
<source>Paste address</source>
<translation>Adresse einfügen</translation>
</message>
<message>
<source>Paste from clipboard</source>
<translation>Aus Zwischenablage einfügen</translation>
</message>
<message>
<source>Paste list</source>
<translation>Liste einfügen</translation>
</message>
<message>
<source>Pause</source>
<translation>Anhalten</translation>
</message>
<message>
<source>Plain address</source>
<translation>Nur Adresse</translation>
</message>
<message>
<source>Port</source>
<translation>Port</translation>
</message>
<message>
<source>Practise first</source>
<translation>Erst üben</translation>
</message>
<message>
<source>Preset</source>
<translation>Vorlage</translation>
</message>
<message>
<source>Preset name</source>
<translation>Name der Vorlage</translation>
</message>
<message>
<source>Preview</source>
<translation>Vorschau</translation>
</message>
<message>
<source>Print</source>
<translation>Drucken</translation>
</message>
<message>
<source>Print cards</source>
<translation>Karten drucken</translation>
</message>
<message>
<source>Print selected cards</source>
<translation>Ausgewählte Karten drucken</translation>
</message>
<message>
<source>Progress of the cards</source>
<translation>Fortschritt der Karten</translation>
</message>
<message>
<source>Protocol</source>
<translation>Protokoll</translation>
</message>
<message>
<source>Proxy</source>
<translation>Proxy</translation>
</message>
<message>
<source>QR code</source>
<translation>QR-Code</translation>
</message>
<message>
<source>Raw JSON</source>
<translation>JSON roh</translation>
</message>
<message>
<source>Read webhook</source>
<translation>Webhook abfragen</translation>
</message>
<message>
<source>Reason</source>
<translation>Grund</translation>
</message>
<message>
<source>Reason for all</source>
<translation>Grund für alle</translation>
</message>
<message>
<source>Reason for cutting</source>
<translation>Grund für die Trennung</translation>
</message>
<message>
<source>Reason for this</source>
<translation>Grund hierfür</translation>
</message>
<message>
<source>Refresh</source>
<translation>Aktualisieren</translation>
</message>
<message>
<source>Refuse everybody</source>
<translation>Alle ablehnen</translation>
</message>
<message>
<source>Region</source>
<translation>Region</translation>
</message>
<message>
<source>Register secret</source>
<translation>Geheimnis registrieren</translation>
</message>
<message>
<source>Register stream secret</source>
<translation>Streamgeheimnis registrieren</translation>
</message>
<message>
<source>Registering</source>
<translation>Registrierung</translation>
</message>
<message>
<source>Rehearsal</source>
<translation>Probe</translation>
</message>
<message>
<source>Reissue</source>
<translation>Neu ausstellen</translation>
</message>
<message>
<source>Reissue issued tokens</source>
<translation>Ausgestellte Token neu ausstellen</translation>
</message>
<message>
<source>Reissue tokens</source>
<translation>Token neu ausstellen</translation>
</message>
<message>
<source>Remove</source>
<translation>Entfernen</translation>
</message>
<message>
<source>Remove PIN</source>
<translation>PIN entfernen</translation>
</message>
<message>
<source>Remove parameter</source>
<translation>Parameter entfernen</translation>
</message>
<message>
<source>Renew</source>
<translation>Erneuern</translation>
</message>
<message>
<source>Renew all</source>
<translation>Alle erneuern</translation>
</message>
<message>
<source>Repeat PIN</source>
<translation>PIN wiederholen</translation>
</message>
<message>
<source>Report</source>
<translation>Bericht</translation>
</message>
<message>
<source>Request</source>
<translation>Anfrage</translation>
</message>
<message>
<source>Requests received</source>
<translation>Empfangene Anfragen</translation>
</message>
<message>
<source>Retry failed</source>
<translation>Gescheiterte wiederholen</translation>
</message>
<message>
<source>Reveal created legacy token</source>
<translation>Erstelltes altes Token anzeigen</translation>
</message>
<message>
<source>Reveal created token</source>
<translation>Erstelltes Token anzeigen</translation>
</message>
<message>
<source>Reveal credential</source>
<translation>Zugangsdaten anzeigen</translation>
</message>
<message>
<source>Reveal stream key</source>
<translation>Streamschlüssel anzeigen</translation>
</message>
<message>
<source>Reveal stream secret</source>
<translation>Streamgeheimnis anzeigen</translation>
</message>
<message>
<source>Revocable</source>
<translation>Widerrufbar</translation>
</message>
<message>
<source>Revoke all shown</source>
<translation>Gezeigte widerrufen</translation>
</message>
<message>
<source>Revoke and block</source>
<translation>Widerrufen und sperren</translation>
</message>
<message>
<source>Revoke list</source>
<translation>Liste widerrufen</translation>
</message>
<message>
<source>Revoke now</source>
<translation>Jetzt widerrufen</translation>
</message>
<message>
<source>Revoke selected</source>
<translation>Auswahl widerrufen</translation>
</message>
<message>
<source>Revoke token</source>
<translation>Token widerrufen</translation>
</message>
<message>
<source>Rule</source>
<translation>Regel</translation>
</message>
<message>
<source>Rules</source>
<translation>Regeln</translation>
</message>
<message>
<source>Sample code</source>
<translation>Beispielcode</translation>
</message>
<message>
<source>Sample language</source>
<translation>Sprache des Beispiels</translation>
</message>
<message>
<source>Save</source>
<translation>Speichern</translation>
</message>
<message>
<source>Save PDF</source>
<translation>PDF speichern</translation>
</message>
<message>
<source>Save player page</source>
<translation>Player-Seite speichern</translation>
</message>
<message>
<source>Save preset</source>
<translation>Vorlage speichern</translation>
</message>
<message>
<source>Save sample</source>
<translation>Beispiel speichern</translation>
</message>
<message>
<source>Search guests</source>
<translation>Gäste suchen</translation>
</message>
<message>
<source>Search help</source>
<translation>Hilfe durchsuchen</translation>
</message>
<message>
<source>Search streams</source>
<translation>Streams suchen</translation>
</message>
<message>
<source>Search tokens</source>
<translation>Token suchen</translation>
</message>
<message>
<source>Second token</source>
<translation>Zweites Token</translation>
</message>
<message>
<source>Send again</source>
<translation>Erneut senden</translation>
</message>
<message>
<source>Send older events too</source>
<translation>Auch ältere Ereignisse senden</translation>
</message>
<message>
<source>Send test publish</source>
<translation>Test-Publish senden</translation>
</message>
<message>
<source>Send the rest</source>
<translation>Den Rest senden</translation>
</message>
<message>
<source>Send what is missing</source>
<translation>Fehlendes senden</translation>
</message>
<message>
<source>Server</source>
<translation>Server</translation>
</message>
<message>
<source>Service addresses</source>
<translation>Adressen der Dienste</translation>
</message>
<message>
<source>Set PIN</source>
<translation>PIN festlegen</translation>
</message>
<message>
<source>Set webhook</source>
<translation>Webhook setzen</translation>
</message>
<message>
<source>Settings</source>
<translation>Einstellungen</translation>
</message>
<message>
<source>Sheet</source>
<translation>Bogen</translation>
</message>
<message>
<source>Shift</source>
<translation>Verschieben</translation>
</message>
<message>
<source>Shift the show</source>
<translation>Show verschieben</translation>
</message>
<message>
<source>Show</source>
<translation>Anzeigen</translation>
</message>
<message>
<source>Show QR code</source>
<translation>QR-Code anzeigen</translation>
</message>
<message>
<source>Show all lists</source>
<translation>Alle Listen anzeigen</translation>
</message>
<message>
<source>Show backup encoder</source>
<translation>Reserve-Encoder anzeigen</translation>
</message>
<message>
<source>Show claims</source>
<translation>Angaben anzeigen</translation>
</message>
<message>
<source>Show header</source>
<translation>Kopf anzeigen</translation>
</message>
<message>
<source>Show in Revocations</source>
<translation>Unter Widerrufe zeigen</translation>
</message>
<message>
<source>Show main encoder</source>
<translation>Haupt-Encoder anzeigen</translation>
</message>
<message>
<source>Show raw JSON</source>
<translation>JSON roh anzeigen</translation>
</message>
<message>
<source>Show recommended settings</source>
<translation>Empfohlene Einstellungen anzeigen</translation>
</message>
<message>
<source>Show request as JSON</source>
<translation>Anfrage als JSON anzeigen</translation>
</message>
<message>
<source>Show request as curl</source>
<translation>Anfrage als curl anzeigen</translation>
</message>
<message>
<source>Show what was granted</source>
<translation>Gewährtes anzeigen</translation>
</message>
<message>
<source>Sign in</source>
<translation>Anmelden</translation>
</message>
<message>
<source>Sign in with e-mail</source>
<translation>Mit E-Mail anmelden</translation>
</message>
<message>
<source>Sign-in report</source>
<translation>Anmeldebericht</translation>
</message>
<message>
<source>Start receiver</source>
<translation>Empfänger starten</translation>
</message>
<message>
<source>Starting preset</source>
<translation>Startvorlage</translation>
</message>
<message>
<source>State</source>
<translation>Zustand</translation>
</message>
<message>
<source>Steps</source>
<translation>Schritte</translation>
</message>
<message>
<source>Stream group</source>
<translation>Streamgruppe</translation>
</message>
<message>
<source>Stream group ID</source>
<translation>Streamgruppen-ID</translation>
</message>
<message>
<source>Stream key</source>
<translation>Streamschlüssel</translation>
</message>
<message>
<source>Stream name</source>
<translation>Streamname</translation>
</message>
<message>
<source>Stream names</source>
<translation>Streamnamen</translation>
</message>
<message>
<source>Stream secret</source>
<translation>Stream-Geheimnis</translation>
</message>
<message>
<source>Streams</source>
<translation>Streams</translation>
</message>
<message>
<source>Stripe colour</source>
<translation>Streifenfarbe</translation>
</message>
<message>
<source>Subject</source>
<translation>Betreff</translation>
</message>
<message>
<source>Tabs</source>
<translation>Tabs</translation>
</message>
<message>
<source>Tag</source>
<translation>Tag</translation>
</message>
<message>
<source>Test all regions</source>
<translation>Alle Regionen testen</translation>
</message>
<message>
<source>Test connection</source>
<translation>Verbindung testen</translation>
</message>
<message>
<source>Test credential</source>
<translation>Zugangsdaten testen</translation>
</message>
<message>
<source>Time to revocation</source>
<translation>Zeit bis zum Widerruf</translation>
</message>
<message>
<source>Time zone</source>
<translation>Zeitzone</translation>
</message>
<message>
<source>Timeout</source>
<translation>Zeitlimit</translation>
</message>
<message>
<source>Title of the list</source>
<translation>Titel der Liste</translation>
</message>
<message>
<source>Token service URL</source>
<translation>URL des Token-Dienstes</translation>
</message>
<message>
<source>Token to cut</source>
<translation>Zu widerrufendes Token</translation>
</message>
<message>
<source>Token to inspect</source>
<translation>Zu prüfendes Token</translation>
</message>
<message>
<source>Tokens</source>
<translation>Token</translation>
</message>
<message>
<source>Tokens found</source>
<translation>Gefundene Token</translation>
</message>
<message>
<source>Tokens to add</source>
<translation>Hinzuzufügende Token</translation>
</message>
<message>
<source>Try again now</source>
<translation>Jetzt versuchen</translation>
</message>
<message>
<source>Try the sample list</source>
<translation>Beispielliste testen</translation>
</message>
<message>
<source>Unlock</source>
<translation>Entsperren</translation>
</message>
<message>
<source>Unlock ledger</source>
<translation>Hauptbuch entsperren</translation>
</message>
<message>
<source>Unlock the ledger</source>
<translation>Das Hauptbuch entsperren</translation>
</message>
<message>
<source>Unsent revocations</source>
<translation>Nicht gesendete Widerrufe</translation>
</message>
<message>
<source>Use group</source>
<translation>Gruppe verwenden</translation>
</message>
<message>
<source>Use names</source>
<translation>Namen verwenden</translation>
</message>
<message>
<source>Use receiver</source>
<translation>Empfänger verwenden</translation>
</message>
<message>
<source>Use this</source>
<translation>Verwenden</translation>
</message>
<message>
<source>Use this stream</source>
<translation>Diesen Stream verwenden</translation>
</message>
<message>
<source>User ID</source>
<translation>Benutzer-ID</translation>
</message>
<message>
<source>Valid immediately</source>
<translation>Sofort gültig</translation>
</message>
<message>
<source>Validity</source>
<translation>Gültigkeit</translation>
</message>
<message>
<source>Vendor's page</source>
<translation>Seite des Anbieters</translation>
</message>
<message>
<source>Venue addresses</source>
<translation>Adressen des Veranstaltungsorts</translation>
</message>
<message>
<source>Verify with service</source>
<translation>Dienst fragen</translation>
</message>
<message>
<source>Viewer IP</source>
<translation>IP des Zuschauers</translation>
</message>
<message>
<source>Viewer page domain</source>
<translation>Domain der Seite</translation>
</message>
<message>
<source>Viewer stream</source>
<translation>Stream des Zuschauers</translation>
</message>
<message>
<source>Webhook</source>
<translation>Webhook</translation>
</message>
<message>
<source>Webhook URL</source>
<translation>Webhook-URL</translation>
</message>
<message>
<source>Webhook events</source>
<translation>Webhook-Ereignisse</translation>
</message>
<message>
<source>What was signed</source>
<translation>Was signiert wurde</translation>
</message>
<message>
<source>Whole organisation</source>
<translation>Ganze Organisation</translation>
</message>
<message>
<source>Why can't this guest watch?</source>
<translation>Warum kann dieser Gast nicht zusehen?</translation>
</message>
<message>
<source>server</source>
<translation>Server</translation>
</message>
</context>
<context>
<name>sentences</name>
<message>
<source>, only from {from}</source>
<translation>, nur von {from}</translation>
</message>
<message>
<source>, only from {from} and on pages of {domain}</source>
<translation>, nur von {from} und auf Seiten von {domain}</translation>
</message>
<message>
<source>, only on pages of {domain}</source>
<translation>, nur auf Seiten von {domain}</translation>
</message>
<message>
<source>1 card on {paper}</source>
<translation>1 Karte auf {paper}</translation>
</message>
<message>
<source>1 token added.</source>
<translation>1 Token hinzugefügt.</translation>
</message>
<message>
<source>1 was in the ledger already.</source>
<translation>1 war schon im Hauptbuch.</translation>
</message>
<message>
<source>1 was passed over: it is no whole playback token.</source>
<translation>1 wurde übergangen: es ist kein ganzes Wiedergabe-Token.</translation>
</message>
<message>
<source>1280x720, not scaled up</source>
<translation>1280x720, nicht hochskaliert</translation>
</message>
<message>
<source>25 or 30 fps, not 60</source>
<translation>25 oder 30 fps, nicht 60</translation>
</message>
<message>
<source>A PIN has at least {n} characters.</source>
<translation>Eine PIN hat mindestens {n} Zeichen.</translation>
</message>
<message>
<source>A WHIP address needs stream_name and stream_url=rtmp://…</source>
<translation>Eine WHIP-Adresse braucht stream_name und stream_url=rtmp://…</translation>
</message>
<message>
<source>A bare &amp; ends the stream id inside an address: what stood behind it is lost.</source>
<translation>Ein einzelnes &amp; beendet die Stream-ID in einer Adresse: Was dahinter stand, geht verloren.</translation>
</message>
<message>
<source>A bare + in the stream id becomes a space.</source>
<translation>Ein einzelnes + in der Stream-ID wird zum Leerzeichen.</translation>
</message>
<message>
<source>A customer field, which the vendor names but does not explain.</source>
<translation>Ein Feld für Kunden, das der Anbieter nennt, aber nicht erklärt.</translation>
</message>
<message>
<source>A file is in the way of {path}, or a folder where a file belongs.</source>
<translation>Bei {path} ist eine Datei im Weg, oder ein Ordner, wo eine Datei hingehört.</translation>
</message>
<message>
<source>A firewall may not like the protocol, or the port serves something else.</source>
<translation>Vielleicht blockiert eine Firewall das Protokoll, oder auf dem Port läuft etwas anderes.</translation>
</message>
<message>
<source>A group id has 32 hexadecimal digits in five parts, like 1dec3bbc-758b-4879-a202-….</source>
<translation>Eine Gruppen-ID hat 32 hexadezimale Ziffern in fünf Teilen, z. B. 1dec3bbc-758b-4879-a202-….</translation>
</message>
<message>
<source>A guest's token opens a stream or a group, not everything.</source>
<translation>Das Token eines Gastes öffnet einen Stream oder eine Gruppe, nicht alles.</translation>
</message>
<message>
<source>A host name has at most 253 characters.</source>
<translation>Ein Hostname hat höchstens 253 Zeichen.</translation>
</message>
<message>
<source>A hotel or venue network may want a sign-in first: open any web page and check.</source>
<translation>Im Netz von Hotel oder Veranstaltungsort kann eine Anmeldung nötig sein: Öffnen Sie zur Probe eine beliebige Webseite.</translation>
</message>
<message>
<source>A label that was signed with it.</source>
<translation>Eine Bezeichnung, die mitsigniert wurde.</translation>
</message>
<message>
<source>A label to find it again in the analytics.</source>
<translation>Eine Bezeichnung, um es in der Statistik wiederzufinden.</translation>
</message>
<message>
<source>A legacy token (STS): it cannot be revoked or decoded.</source>
<translation>Ein altes Token (STS): Es lässt sich weder widerrufen noch dekodieren.</translation>
</message>
<message>
<source>A legacy token opens one stream: with several qualities each needs its own.</source>
<translation>Ein altes Token öffnet einen Stream: Bei mehreren Qualitätsstufen braucht jede ein eigenes.</translation>
</message>
<message>
<source>A legacy token takes one IPv4 address: no network, no list.</source>
<translation>Ein altes Token nimmt eine IPv4-Adresse: kein Netz, keine Liste.</translation>
</message>
<message>
<source>A list is being sent: wait, or cancel it.</source>
<translation>Eine Liste wird gerade gesendet: Warten Sie, oder brechen Sie das Senden ab.</translation>
</message>
<message>
<source>A parameter has no name.</source>
<translation>Ein Parameter hat keinen Namen.</translation>
</message>
<message>
<source>A parameter holds a control character, such as a line break.</source>
<translation>Ein Parameter enthält ein Steuerzeichen, etwa einen Zeilenumbruch.</translation>
</message>
<message>
<source>A parameter holds characters that SRT knows only percent-encoded: test it before the show.</source>
<translation>Ein Parameter enthält Zeichen, die SRT nur prozentkodiert kennt: Testen Sie das vor der Show.</translation>
</message>
<message>
<source>A phone on a mobile network, or a VPN, changes its address often.</source>
<translation>Ein Handy im Mobilfunknetz oder ein VPN wechselt die Adresse oft.</translation>
</message>
<message>
<source>A player link needs one stream: choose it after creating.</source>
<translation>Ein Player-Link braucht einen einzelnen Stream: Wählen Sie ihn nach dem Erstellen.</translation>
</message>
<message>
<source>A preset's name has at most {most} characters.</source>
<translation>Der Name einer Vorlage hat höchstens {most} Zeichen.</translation>
</message>
<message>
<source>A proxy has no path: enter host:port.</source>
<translation>Ein Proxy hat keinen Pfad: Geben Sie host:port ein.</translation>
</message>
<message>
<source>A proxy with a password does not belong in the settings.</source>
<translation>Ein Proxy mit Passwort gehört nicht in die Einstellungen.</translation>
</message>
<message>
<source>A quotation mark is never closed: all of them were read as ordinary characters.</source>
<translation>Ein Anführungszeichen wird nie geschlossen: Alle wurden als gewöhnliche Zeichen gelesen.</translation>
</message>
<message>
<source>A revocable token must end within 24 hours from now. This one ends in {span}.</source>
<translation>Ein widerrufbares Token muss binnen 24 Stunden ab jetzt enden. Dieses endet in {span}.</translation>
</message>
<message>
<source>A signature of {n} bytes is odd for {algorithm}: its end may be missing.</source>
<translation>Eine Signatur von {n} Bytes ist für {algorithm} ungewöhnlich: Vielleicht fehlt ihr Ende.</translation>
</message>
<message>
<source>A stored token does not open: it was changed, or its key {id} was.</source>
<translation>Ein gespeichertes Token lässt sich nicht öffnen: Es wurde verändert, oder sein Schlüssel {id}.</translation>
</message>
<message>
<source>A text in row {row} is too long for Excel.</source>
<translation>Ein Text in Zeile {row} ist für Excel zu lang.</translation>
</message>
<message>
<source>A token may exist that nobody here knows. Create another one only if that is acceptable: the unknown one ends by itself at the expiry you asked for.</source>
<translation>Vielleicht gibt es ein Token, das hier niemand kennt. Erstellen Sie nur dann ein weiteres, wenn das vertretbar ist: Das unbekannte endet von selbst zum gewünschten Ablauf.</translation>
</message>
<message>
<source>A token takes one host name, not several.</source>
<translation>Ein Token nimmt einen Hostnamen, nicht mehrere.</translation>
</message>
<message>
<source>A user name and password were in the address: the platform knows none.</source>
<translation>In der Adresse standen Benutzername und Passwort: Die Plattform kennt beides nicht.</translation>
</message>
<message>
<source>A viewer has left (older editions)</source>
<translation>Ein Zuschauer ist gegangen (ältere Ausgaben)</translation>
</message>
<message>
<source>A viewer has left. Sent by older editions of the platform only.</source>
<translation>Ein Zuschauer ist gegangen. Wird nur von älteren Ausgaben der Plattform gesendet.</translation>
</message>
<message>
<source>A viewer starts (older editions)</source>
<translation>Ein Zuschauer beginnt (ältere Ausgaben)</translation>
</message>
<message>
<source>A viewer starts. Sent by older editions of the platform only: use playback tokens.</source>
<translation>Ein Zuschauer beginnt. Wird nur von älteren Ausgaben der Plattform gesendet: Verwenden Sie Wiedergabe-Token.</translation>
</message>
<message>
<source>A web page came back instead of an answer of the {service}.</source>
<translation>Statt einer Antwort vom {service} kam eine Webseite.</translation>
</message>
<message>
<source>A webhook's address has no # and no spaces.</source>
<translation>Die Adresse eines Webhooks enthält kein # und keine Leerzeichen.</translation>
</message>
<message>
<source>A4</source>
<translation>A4</translation>
</message>
<message>
<source>AAC-LC, one track</source>
<translation>AAC-LC, eine Spur</translation>
</message>
<message>
<source>Active</source>
<translation>Aktiv</translation>
</message>
<message>
<source>Add a tag</source>
<translation>Tag hinzufügen</translation>
</message>
<message>
<source>Add {host}</source>
<translation>{host} hinzufügen</translation>
</message>
<message>
<source>Added here {at} by {by}</source>
<translation>Hier hinzugefügt: {at}, von {by}</translation>
</message>
<message>
<source>Adding tokens…</source>
<translation>Token werden hinzugefügt…</translation>
</message>
<message>
<source>Address</source>
<translation>Adresse</translation>
</message>
<message>
<source>Addresses</source>
<translation>Adressen</translation>
</message>
<message>
<source>Adds the connection {name} and selects it, or replaces the one of that name.</source>
<translation>Fügt die Verbindung {name} hinzu und wählt sie aus, oder ersetzt die gleichnamige.</translation>
</message>
<message>
<source>Adds the stream {name} and selects it.</source>
<translation>Fügt den Stream {name} hinzu und wählt ihn aus.</translation>
</message>
<message>
<source>After {end} nobody new gets in, but viewers inside stay.</source>
<translation>Nach dem Ende ({end}) kommt niemand mehr hinein; wer schon zusieht, bleibt.</translation>
</message>
<message>
<source>Algorithm</source>
<translation>Algorithmus</translation>
</message>
<message>
<source>All domains are allowed, but every other page still is too: {star} is not blocked.</source>
<translation>Alle Domains sind erlaubt, aber auch jede andere Seite noch: {star} ist nicht gesperrt.</translation>
</message>
<message>
<source>Allow only these domains</source>
<translation>Nur diese Domains erlauben</translation>
</message>
<message>
<source>Allowed</source>
<translation>Erlaubt</translation>
</message>
<message>
<source>Also still allowed, from before: {domains}. Remove those on the vendor's page.</source>
<translation>Von früher auch noch erlaubt: {domains}. Entfernen Sie diese auf der Seite des Anbieters.</translation>
</message>
<message>
<source>An SRT stream id of this platform starts with push: and the stream's name.</source>
<translation>Eine SRT-Stream-ID dieser Plattform beginnt mit push: und dem Streamnamen.</translation>
</message>
<message>
<source>An address of this venue: block it by itself if that is meant.</source>
<translation>Eine Adresse dieses Veranstaltungsorts: Sperren Sie sie einzeln, falls das gewollt ist.</translation>
</message>
<message>
<source>An allow-list is sent by Allow only these.</source>
<translation>Eine Liste erlaubter Domains sendet „Nur diese erlauben“.</translation>
</message>
<message>
<source>An application has letters and digits, like live.</source>
<translation>Eine Anwendung besteht aus Buchstaben und Ziffern, z. B. live.</translation>
</message>
<message>
<source>An encoder has stopped</source>
<translation>Ein Encoder hat aufgehört</translation>
</message>
<message>
<source>An encoder is on the air</source>
<translation>Ein Encoder ist auf Sendung</translation>
</message>
<message>
<source>An encoder sends one stream: enter one name.</source>
<translation>Ein Encoder sendet einen Stream: Geben Sie einen Namen ein.</translation>
</message>
<message>
<source>An encoder wants to start</source>
<translation>Ein Encoder will beginnen</translation>
</message>
<message>
<source>An encoder wants to start. 200 lets it in, 403 and everything else keep it out.</source>
<translation>Ein Encoder will beginnen. 200 lässt ihn ein, 403 und alles andere weist ihn ab.</translation>
</message>
<message>
<source>An invisible character was removed.</source>
<translation>Ein unsichtbares Zeichen wurde entfernt.</translation>
</message>
<message>
<source>Another list can be opened afterwards.</source>
<translation>Danach lässt sich eine andere Liste öffnen.</translation>
</message>
<message>
<source>Another organisation is the active one by now: no token was asked for.</source>
<translation>Inzwischen ist eine andere Organisation aktiv: Es wurde kein Token angefordert.</translation>
</message>
<message>
<source>Another program holds the ledger's file {name}.</source>
<translation>Ein anderes Programm hält die Datei {name} des Hauptbuchs offen.</translation>
</message>
<message>
<source>Answered 200: the platform would let it in.</source>
<translation>Antwort 200: Die Plattform würde ihn einlassen.</translation>
</message>
<message>
<source>Answered 403: the platform would refuse it.</source>
<translation>Antwort 403: Die Plattform würde ihn abweisen.</translation>
</message>
<message>
<source>Answered {status}, neither 200 nor 403: refused all the same.</source>
<translation>Antwort {status}, weder 200 noch 403: dennoch abgelehnt.</translation>
</message>
<message>
<source>Answered {status}: the event was only told, nobody waits.</source>
<translation>Antwort {status}: Das Ereignis wurde nur gemeldet, niemand wartet darauf.</translation>
</message>
<message>
<source>Apr</source>
<translation>Apr</translation>
</message>
<message>
<source>Asia</source>
<translation>Asien</translation>
</message>
<message>
<source>Asia South</source>
<translation>Südasien</translation>
</message>
<message>
<source>Ask the network's administrator to let this port out.</source>
<translation>Lassen Sie diesen Port vom Administrator des Netzes nach außen öffnen.</translation>
</message>
<message>
<source>Ask the viewer to open api.ipify.org and read out the IPv4 address there: that is the one that counts.</source>
<translation>Der Zuschauer soll api.ipify.org öffnen und die IPv4-Adresse dort vorlesen: Sie ist es, die zählt.</translation>
</message>
<message>
<source>Ask the viewer to open api.ipify.org and read out the public address.</source>
<translation>Der Zuschauer soll api.ipify.org öffnen und die öffentliche Adresse vorlesen.</translation>
</message>
<message>
<source>Asked for</source>
<translation>Angefragt</translation>
</message>
<message>
<source>Asked for, but not signed: {names}.</source>
<translation>Angefordert, aber nicht signiert: {names}.</translation>
</message>
<message>
<source>At {end} the picture stops.</source>
<translation>Am Ende ({end}) bricht das Bild ab.</translation>
</message>
<message>
<source>Audience</source>
<translation>Empfänger</translation>
</message>
<message>
<source>Audio bitrate</source>
<translation>Audio-Bitrate</translation>
</message>
<message>
<source>Audio codec</source>
<translation>Audio-Codec</translation>
</message>
<message>
<source>Aug</source>
<translation>Aug</translation>
</message>
<message>
<source>Australia</source>
<translation>Australien</translation>
</message>
<message>
<source>Authorization header</source>
<translation>Authorization-Header</translation>
</message>
<message>
<source>B-frames</source>
<translation>B-Frames</translation>
</message>
<message>
<source>Backup by way of {region}.</source>
<translation>Backup über {region}.</translation>
</message>
<message>
<source>Badges {width} × {height} mm, {n} on {paper}</source>
<translation>Namensschilder {width} × {height} mm, {n} auf {paper}</translation>
</message>
<message>
<source>Before that nobody gets in.</source>
<translation>Vorher kommt niemand hinein.</translation>
</message>
<message>
<source>Being created</source>
<translation>Wird erstellt</translation>
</message>
<message>
<source>Being sent</source>
<translation>Wird gesendet</translation>
</message>
<message>
<source>Bind to IP</source>
<translation>An IP binden</translation>
</message>
<message>
<source>Bind to domain</source>
<translation>An Domain binden</translation>
</message>
<message>
<source>Bintu service</source>
<translation>Bintu-Dienst</translation>
</message>
<message>
<source>Block address</source>
<translation>Adresse sperren</translation>
</message>
<message>
<source>Block network</source>
<translation>Netz sperren</translation>
</message>
<message>
<source>Block networks instead, or ask the vendor's support to block a whole provider.</source>
<translation>Sperren Sie stattdessen Netze, oder lassen Sie den Support des Anbieters einen ganzen Provider sperren.</translation>
</message>
<message>
<source>Block referrer domain</source>
<translation>Verweisende Domain sperren</translation>
</message>
<message>
<source>Block the address</source>
<translation>Adresse sperren</translation>
</message>
<message>
<source>Block the network</source>
<translation>Netz sperren</translation>
</message>
<message>
<source>Blocked</source>
<translation>Gesperrt</translation>
</message>
<message>
<source>Blocked for {span}, then it ends by itself.</source>
<translation>Gesperrt für {span}, endet dann von selbst.</translation>
</message>
<message>
<source>Blocked from here already, until it is removed.</source>
<translation>Von hier schon gesperrt, bis die Sperre entfernt wird.</translation>
</message>
<message>
<source>Blocked from here already, until {ends}. Renew it in the table.</source>
<translation>Von hier schon gesperrt, bis {ends}. In der Tabelle lässt sie sich erneuern.</translation>
</message>
<message>
<source>Blocked: every page but those of {domains}</source>
<translation>Gesperrt: alle Seiten außer denen von {domains}</translation>
</message>
<message>
<source>Both are the same token.</source>
<translation>Beides ist dasselbe Token.</translation>
</message>
<message>
<source>Bound to a domain only, which can be forged. An IP address cannot.</source>
<translation>Nur an eine Domain gebunden, die sich fälschen lässt. Eine IP-Adresse lässt sich nicht fälschen.</translation>
</message>
<message>
<source>Broken: {problem}</source>
<translation>Defekt: {problem}</translation>
</message>
<message>
<source>By</source>
<translation>Von</translation>
</message>
<message>
<source>Can be issued from {at}: it ends too far ahead for now.</source>
<translation>Ausstellbar ab {at}: Noch liegt das Ende zu weit in der Zukunft.</translation>
</message>
<message>
<source>Can still be stopped?</source>
<translation>Noch zu stoppen?</translation>
</message>
<message>
<source>Cancelled</source>
<translation>Abgebrochen</translation>
</message>
<message>
<source>Cancelled: {n} token issued for {title}.</source>
<translation>Abgebrochen: {n} Token für {title} ausgestellt.</translation>
</message>
<message>
<source>Cancelled: {n} tokens issued for {title}.</source>
<translation>Abgebrochen: {n} Token für {title} ausgestellt.</translation>
</message>
<message>
<source>Cannot be revoked: it works until it expires.</source>
<translation>Nicht widerrufbar: Es gilt, bis es abläuft.</translation>
</message>
<message>
<source>Cannot be revoked: once it is out, it works until it expires.</source>
<translation>Nicht widerrufbar: Einmal ausgegeben, gilt es, bis es abläuft.</translation>
</message>
<message>
<source>Capital letters count: the token says {name}.</source>
<translation>Groß- und Kleinschreibung zählt: Im Token steht {name}.</translation>
</message>
<message>
<source>Cards</source>
<translation>Karten</translation>
</message>
<message>
<source>Certificate of {subject}, issued by {issuer}, valid until {until}.</source>
<translation>Zertifikat von {subject}, ausgestellt von {issuer}, gültig bis {until}.</translation>
</message>
<message>
<source>Change it</source>
<translation>Ändern</translation>
</message>
<message>
<source>Check both. With single sign-on, copy the Bintu token from the dashboard instead.</source>
<translation>Prüfen Sie beides. Bei Single Sign-on kopieren Sie stattdessen das Bintu-Token aus dem Dashboard.</translation>
</message>
<message>
<source>Check protocol and port.</source>
<translation>Prüfen Sie Protokoll und Port.</translation>
</message>
<message>
<source>Check protocol and port; or a firewall swallows what follows.</source>
<translation>Prüfen Sie Protokoll und Port; oder eine Firewall verschluckt, was folgt.</translation>
</message>
<message>
<source>Check the name, or choose another file.</source>
<translation>Prüfen Sie den Namen, oder wählen Sie eine andere Datei.</translation>
</message>
<message>
<source>Check the network and try again.</source>
<translation>Prüfen Sie das Netz, und versuchen Sie es erneut.</translation>
</message>
<message>
<source>Check the network, the proxy and the service address. Nothing was sent.</source>
<translation>Prüfen Sie Netz, Proxy und Adresse des Dienstes. Nichts wurde gesendet.</translation>
</message>
<message>
<source>Check the network.</source>
<translation>Prüfen Sie das Netz.</translation>
</message>
<message>
<source>Check the service address, the proxy, and whether the network wants a sign-in first.</source>
<translation>Prüfen Sie die Adresse des Dienstes, den Proxy und ob das Netz zuerst eine Anmeldung verlangt.</translation>
</message>
<message>
<source>Check the service address. If it is right, ask for fewer entries at once.</source>
<translation>Prüfen Sie die Adresse des Dienstes. Stimmt sie, fordern Sie weniger Einträge auf einmal an.</translation>
</message>
<message>
<source>Check the service addresses in Organisations.</source>
<translation>Prüfen Sie die Dienstadressen unter Organisationen.</translation>
</message>
<message>
<source>Check the spelling, and that this computer reaches a name server.</source>
<translation>Prüfen Sie die Schreibweise und ob dieser Computer einen Nameserver erreicht.</translation>
</message>
<message>
<source>Checked at the start and at every reconnect only.</source>
<translation>Wird nur am Anfang und bei jedem Neuverbinden geprüft.</translation>
</message>
<message>
<source>Choose a CSV or an Excel file (.xlsx).</source>
<translation>Wählen Sie eine CSV- oder Excel-Datei (.xlsx).</translation>
</message>
<message>
<source>Choose a file.</source>
<translation>Wählen Sie eine Datei.</translation>
</message>
<message>
<source>Choose a group</source>
<translation>Gruppe wählen</translation>
</message>
<message>
<source>Choose a list with one guest in each row.</source>
<translation>Wählen Sie eine Liste mit einem Gast je Zeile.</translation>
</message>
<message>
<source>Choose a region first.</source>
<translation>Wählen Sie zuerst eine Region.</translation>
</message>
<message>
<source>Choose a smaller file.</source>
<translation>Wählen Sie eine kleinere Datei.</translation>
</message>
<message>
<source>Choose an Excel file (.xlsx) or a CSV file.</source>
<translation>Wählen Sie eine Excel-Datei (.xlsx) oder CSV-Datei.</translation>
</message>
<message>
<source>Choose an empty folder.</source>
<translation>Wählen Sie einen leeren Ordner.</translation>
</message>
<message>
<source>Choose another file, or delete the columns that are not needed.</source>
<translation>Wählen Sie eine andere Datei, oder löschen Sie die Spalten, die nicht gebraucht werden.</translation>
</message>
<message>
<source>Choose another one, or save a PDF.</source>
<translation>Wählen Sie einen anderen, oder speichern Sie ein PDF.</translation>
</message>
<message>
<source>Choose another place.</source>
<translation>Wählen Sie einen anderen Ort.</translation>
</message>
<message>
<source>Choose streams</source>
<translation>Streams wählen</translation>
</message>
<message>
<source>Choose the rule Allow only these domains first.</source>
<translation>Wählen Sie zuerst die Regel „Nur diese Domains erlauben“.</translation>
</message>
<message>
<source>Choose what may be watched.</source>
<translation>Wählen Sie, was gesehen werden darf.</translation>
</message>
<message>
<source>Clock: the service is {span} {direction} this machine. Token times follow the service.</source>
<translation>Uhr: Der Dienst geht {span} {direction} diesem Computer. Die Zeiten der Token folgen dem Dienst.</translation>
</message>
<message>
<source>Clock: within {seconds} s of the service.</source>
<translation>Uhr: höchstens {seconds} s Abweichung vom Dienst.</translation>
</message>
<message>
<source>Close it in other programs, change its permissions, or choose another place.</source>
<translation>In anderen Programmen schließen, die Berechtigungen ändern oder einen anderen Ort wählen.</translation>
</message>
<message>
<source>Close it there, then try again, or choose another name.</source>
<translation>Dort schließen und erneut versuchen, oder einen anderen Namen wählen.</translation>
</message>
<message>
<source>Close the other program (a backup tool, perhaps), then try again.</source>
<translation>Schließen Sie das andere Programm (vielleicht ein Backup-Programm), und versuchen Sie es dann erneut.</translation>
</message>
<message>
<source>Code</source>
<translation>Code</translation>
</message>
<message>
<source>Code: {code}</source>
<translation>Code: {code}</translation>
</message>
<message>
<source>Compare {name} with the desk that it came from.</source>
<translation>{name} mit dem Arbeitsplatz vergleichen, von dem es stammt.</translation>
</message>
<message>
<source>Continue sends it again, which does no harm. {remove}</source>
<translation>„Fortsetzen“ sendet sie noch einmal, das schadet nicht. {remove}</translation>
</message>
<message>
<source>Continue when the cause is mended: what is missing is sent, * last. Or leave it: the domains allowed so far shut nobody out; the vendor's page removes them.</source>
<translation>Setzen Sie fort, wenn die Ursache behoben ist: Was fehlt, wird gesendet, * zuletzt. Oder lassen Sie es: Die bisher erlaubten Domains sperren niemanden aus; auf der Seite des Anbieters lassen sie sich entfernen.</translation>
</message>
<message>
<source>Copy it again, as a whole, from where it was created.</source>
<translation>Kopieren Sie es noch einmal und vollständig von dort, wo es erstellt wurde.</translation>
</message>
<message>
<source>Copy the link instead.</source>
<translation>Kopieren Sie stattdessen den Link.</translation>
</message>
<message>
<source>Copy the token or link again, then paste.</source>
<translation>Kopieren Sie das Token oder den Link noch einmal, und fügen Sie es dann ein.</translation>
</message>
<message>
<source>Copy the whole token again, from the first to the last character.</source>
<translation>Kopieren Sie noch einmal das ganze Token, vom ersten bis zum letzten Zeichen.</translation>
</message>
<message>
<source>Correct that field and try again. The form is as you left it.</source>
<translation>Korrigieren Sie dieses Feld, und versuchen Sie es erneut. Das Formular ist unverändert.</translation>
</message>
<message>
<source>Create a new one in Create.</source>
<translation>Erstellen Sie unter „Erstellen“ ein neues.</translation>
</message>
<message>
<source>Create a new token for this viewer.</source>
<translation>Erstellen Sie ein neues Token für diesen Zuschauer.</translation>
</message>
<message>
<source>Credential refused: enter a current one in Organisations.</source>
<translation>Zugangsdaten abgelehnt: Geben Sie unter „Organisationen“ aktuelle ein.</translation>
</message>
<message>
<source>Customer</source>
<translation>Kunde</translation>
</message>
<message>
<source>Cut out the part with the QR code.</source>
<translation>Schneiden Sie den Teil mit dem QR-Code aus.</translation>
</message>
<message>
<source>Dec</source>
<translation>Dez</translation>
</message>
<message>
<source>Disconnect at expiry</source>
<translation>Bei Ablauf trennen</translation>
</message>
<message>
<source>Do not count it as encrypted: no passphrase is documented. It may have to be enabled for the organisation first.</source>
<translation>Rechnen Sie nicht mit Verschlüsselung: Eine Passphrase ist nicht dokumentiert. Vielleicht muss sie erst für die Organisation freigeschaltet werden.</translation>
</message>
<message>
<source>Does a Guardian rule block the viewer's address or page?</source>
<translation>Sperrt eine Guardian-Regel Adresse oder Seite des Zuschauers?</translation>
</message>
<message>
<source>Does the link really carry this token? Error 4901 in the player means that the token is invalid, 4903 that it has expired or is missing.</source>
<translation>Enthält der Link wirklich dieses Token? Fehler 4901 im Player heißt, dass das Token ungültig ist, 4903, dass es abgelaufen ist oder fehlt.</translation>
</message>
<message>
<source>Domain</source>
<translation>Domain</translation>
</message>
<message>
<source>Domain-bound: it does not play in the hosted player page. Hand out the embed code instead.</source>
<translation>An eine Domain gebunden: Die Player-Seite des Anbieters spielt es nicht. Geben Sie stattdessen den Einbettungscode aus.</translation>
</message>
<message>
<source>Domain-bound: the hosted player page will not play it. Hand out the embed code instead.</source>
<translation>An eine Domain gebunden: Die Player-Seite des Anbieters spielt es nicht. Geben Sie den Einbettungscode aus.</translation>
</message>
<message>
<source>E-mail</source>
<translation>E-Mail</translation>
</message>
<message>
<source>Encrypted on its way to the platform.</source>
<translation>Verschlüsselt auf dem Weg zur Plattform.</translation>
</message>
<message>
<source>End in 24 h</source>
<translation>Ende in 24 h</translation>
</message>
<message>
<source>Ends</source>
<translation>Endet</translation>
</message>
<message>
<source>Enter a name for the preset.</source>
<translation>Geben Sie einen Namen für die Vorlage ein.</translation>
</message>
<message>
<source>Enter a proxy as host:port, for example proxy.example.com:3128.</source>
<translation>Geben Sie einen Proxy als host:port ein, z. B. proxy.example.com:3128.</translation>
</message>
<message>
<source>Enter at least one stream name, or choose streams from the list.</source>
<translation>Geben Sie mindestens einen Streamnamen ein, oder wählen Sie Streams aus der Liste.</translation>
</message>
<message>
<source>Enter one address or network; import several as a list.</source>
<translation>Geben Sie eine Adresse oder ein Netz ein; mehrere importieren Sie als Liste.</translation>
</message>
<message>
<source>Enter one domain at a time.</source>
<translation>Geben Sie jeweils nur eine Domain ein.</translation>
</message>
<message>
<source>Enter the credential.</source>
<translation>Geben Sie die Zugangsdaten ein.</translation>
</message>
<message>
<source>Enter the e-mail address of your nanoStream account.</source>
<translation>Geben Sie die E-Mail-Adresse Ihres nanoStream-Kontos ein.</translation>
</message>
<message>
<source>Enter the id of the stream group, or choose it from the list.</source>
<translation>Geben Sie die ID der Streamgruppe ein, oder wählen Sie sie aus der Liste.</translation>
</message>
<message>
<source>Enter the name of the stream that may be watched.</source>
<translation>Geben Sie den Namen des Streams ein, der gesehen werden darf.</translation>
</message>
<message>
<source>Enter the organisation's hash: the part of its stream names before the dash.</source>
<translation>Geben Sie den Hash der Organisation ein: den Teil ihrer Streamnamen vor dem Bindestrich.</translation>
</message>
<message>
<source>Enter the password.</source>
<translation>Geben Sie das Passwort ein.</translation>
</message>
<message>
<source>Enter the stream's name first: the webhook is asked about it.</source>
<translation>Geben Sie zuerst den Streamnamen ein: Nach ihm wird der Webhook gefragt.</translation>
</message>
<message>
<source>Enter the stream's name, or choose the stream from the list.</source>
<translation>Geben Sie den Streamnamen ein, oder wählen Sie den Stream aus der Liste.</translation>
</message>
<message>
<source>Enter the webhook's address.</source>
<translation>Geben Sie die Adresse des Webhooks ein.</translation>
</message>
<message>
<source>Enter what to block.</source>
<translation>Geben Sie ein, was zu sperren ist.</translation>
</message>
<message>
<source>Europe</source>
<translation>Europa</translation>
</message>
<message>
<source>Every other page is shut out, and {domain} may be too.</source>
<translation>Jede andere Seite ist ausgesperrt, {domain} vielleicht auch.</translation>
</message>
<message>
<source>Every viewer: all {n} addresses there are</source>
<translation>Jeder Zuschauer: alle {n} Adressen, die es gibt</translation>
</message>
<message>
<source>Expired</source>
<translation>Abgelaufen</translation>
</message>
<message>
<source>Expired {ago} ago - viewers already inside stay</source>
<translation>Abgelaufen vor {ago} – wer schon zusieht, bleibt</translation>
</message>
<message>
<source>Expired {ago} ago - viewers were disconnected</source>
<translation>Abgelaufen vor {ago} – die Zuschauer wurden getrennt</translation>
</message>
<message>
<source>Expires</source>
<translation>Läuft ab</translation>
</message>
<message>
<source>Exported {n} tokens to {name}, without the tokens themselves.</source>
<translation>{n} Token nach {name} exportiert, ohne die Token selbst.</translation>
</message>
<message>
<source>Exporting…</source>
<translation>Export läuft…</translation>
</message>
<message>
<source>Feb</source>
<translation>Feb</translation>
</message>
<message>
<source>First name</source>
<translation>Vorname</translation>
</message>
<message>
<source>For players older than 4.18.0 only: it cannot be revoked, and viewers inside stay to the end.</source>
<translation>Nur für Player vor 4.18.0: nicht widerrufbar, und wer schon zusieht, bleibt bis zum Schluss.</translation>
</message>
<message>
<source>For this stream the service gives {host}/{app}.</source>
<translation>Für diesen Stream nennt der Dienst {host}/{app}.</translation>
</message>
<message>
<source>For {n} guest no answer came, so a token may exist: Issue again asks for another one.</source>
<translation>Für {n} Gast kam keine Antwort, vielleicht gibt es ein Token: „Erneut ausstellen“ fordert ein anderes an.</translation>
</message>
<message>
<source>For {n} guests no answer came, so tokens may exist: Issue again asks for others.</source>
<translation>Für {n} Gäste kam keine Antwort, vielleicht gibt es Token: „Erneut ausstellen“ fordert andere an.</translation>
</message>
<message>
<source>For {who}</source>
<translation>Für {who}</translation>
</message>
<message>
<source>Frame rate</source>
<translation>Bildrate</translation>
</message>
<message>
<source>Free some disk space, then try again.</source>
<translation>Schaffen Sie Platz auf dem Datenträger, und versuchen Sie es dann erneut.</translation>
</message>
<message>
<source>Free some space, make the folder writable, or start with --data-dir and another folder.</source>
<translation>Platz schaffen, den Ordner beschreibbar machen oder mit --data-dir und einem anderen Ordner starten.</translation>
</message>
<message>
<source>Free some space, or make {folder} writable: recording then goes on by itself.</source>
<translation>Platz schaffen oder {folder} beschreibbar machen: dann geht es von selbst weiter.</translation>
</message>
<message>
<source>Fri</source>
<translation>Fr</translation>
</message>
<message>
<source>From ({zone})</source>
<translation>Von ({zone})</translation>
</message>
<message>
<source>From the damaged file itself, {n} entries could be saved.</source>
<translation>Aus der beschädigten Datei selbst ließen sich {n} Einträge retten.</translation>
</message>
<message>
<source>From then on nobody new gets in, and nobody reconnects or switches quality.</source>
<translation>Von da an kommt niemand mehr hinein, und niemand kann neu verbinden oder die Qualität wechseln.</translation>
</message>
<message>
<source>From {opens} until {closes}.</source>
<translation>Von {opens} bis {closes}.</translation>
</message>
<message>
<source>Give the organisation a name.</source>
<translation>Geben Sie der Organisation einen Namen.</translation>
</message>
<message>
<source>Global</source>
<translation>Global</translation>
</message>
<message>
<source>Guardian service</source>
<translation>Guardian-Dienst</translation>
</message>
<message>
<source>Guest list</source>
<translation>Gästeliste</translation>
</message>
<message>
<source>Guests</source>
<translation>Gäste</translation>
</message>
<message>
<source>Guests can be added afterwards.</source>
<translation>Gäste können danach hinzugefügt werden.</translation>
</message>
<message>
<source>H.264, profile baseline</source>
<translation>H.264, Profil Baseline</translation>
</message>
<message>
<source>Hand-over: {name}</source>
<translation>Übergabe: {name}</translation>
</message>
<message>
<source>Has no tag to find it again in the analytics.</source>
<translation>Hat keinen Tag, um es in der Statistik wiederzufinden.</translation>
</message>
<message>
<source>Held back by hand.</source>
<translation>Von Hand zurückgehalten.</translation>
</message>
<message>
<source>Here, latency counts milliseconds.</source>
<translation>Hier zählt die Latenz in Millisekunden.</translation>
</message>
<message>
<source>Holds the address only: nothing changes by itself.</source>
<translation>Hält nur die Adresse fest: Von selbst ändert sich nichts.</translation>
</message>
<message>
<source>How it is signed.</source>
<translation>Wie es signiert ist.</translation>
</message>
<message>
<source>IP address</source>
<translation>IP-Adresse</translation>
</message>
<message>
<source>IPv6 viewers reach it through NAT64, with a public IPv4 address: find that one, for example with api.ipify.org.</source>
<translation>IPv6-Zuschauer erreichen die Plattform über NAT64, mit einer öffentlichen IPv4-Adresse: Ermitteln Sie diese, z. B. mit api.ipify.org.</translation>
</message>
<message>
<source>If it was reset on the platform: playback tokens already out stay valid. This desk can still revoke {n} of them.</source>
<translation>Falls es auf der Plattform zurückgesetzt wurde: Schon ausgegebene Wiedergabe-Token bleiben gültig. Dieser Arbeitsplatz kann {n} davon noch widerrufen.</translation>
</message>
<message>
<source>If it was reset on the platform: playback tokens already out stay valid. This desk can still revoke {n}.</source>
<translation>Falls es auf der Plattform zurückgesetzt wurde: Schon ausgegebene Wiedergabe-Token bleiben gültig. Dieser Arbeitsplatz kann noch {n} widerrufen.</translation>
</message>
<message>
<source>In force</source>
<translation>In Kraft</translation>
</message>
<message>
<source>In training mode nothing leaves this machine: only hosts on it can be tested.</source>
<translation>Im Training verlässt nichts diesen Computer: Nur Hosts auf ihm lassen sich testen.</translation>
</message>
<message>
<source>In training mode nothing leaves this machine: test the local receiver.</source>
<translation>Im Training verlässt nichts diesen Computer: Testen Sie den lokalen Empfänger.</translation>
</message>
<message>
<source>Ingest address</source>
<translation>Ingest-Adresse</translation>
</message>
<message>
<source>Install the newer version on this computer; the ledger was left as it is.</source>
<translation>Installieren Sie auf diesem Computer die neuere Version; das Hauptbuch blieb unverändert.</translation>
</message>
<message>
<source>Invisible characters were removed from the text.</source>
<translation>Unsichtbare Zeichen wurden aus dem Text entfernt.</translation>
</message>
<message>
<source>Is the stream live? The player starts by itself only then.</source>
<translation>Ist der Stream live? Nur dann beginnt der Player von selbst.</translation>
</message>
<message>
<source>Issue tokens goes on where it was cancelled.</source>
<translation>„Token ausstellen“ macht dort weiter, wo abgebrochen wurde.</translation>
</message>
<message>
<source>Issue tokens goes on: whoever has a token keeps it, and nobody gets a second one.</source>
<translation>„Token ausstellen“ macht weiter: wer ein Token hat, behält es, und niemand bekommt ein zweites.</translation>
</message>
<message>
<source>Issued</source>
<translation>Ausgestellt</translation>
</message>
<message>
<source>Issued here {at} by {by}</source>
<translation>Hier ausgestellt: {at}, von {by}</translation>
</message>
<message>
<source>Issuer</source>
<translation>Aussteller</translation>
</message>
<message>
<source>Issuing the tokens of {titles} is not finished.</source>
<translation>Das Ausstellen der Token von {titles} ist nicht fertig.</translation>
</message>
<message>
<source>Issuing the tokens of {title} is not finished.</source>
<translation>Das Ausstellen der Token von {title} ist nicht fertig.</translation>
</message>
<message>
<source>It can be revoked until 24 hours after its end.</source>
<translation>Widerrufbar bis 24 Stunden nach seinem Ende.</translation>
</message>
<message>
<source>It cannot be revoked.</source>
<translation>Nicht widerrufbar.</translation>
</message>
<message>
<source>It could not be set aside: {reason}.</source>
<translation>Es ließ sich nicht beiseitelegen: {reason}.</translation>
</message>
<message>
<source>It ends at {end}, not at {asked}.</source>
<translation>Ende: {end}, nicht {asked}.</translation>
</message>
<message>
<source>It ends before it starts: it is never valid.</source>
<translation>Es endet, bevor es beginnt: Es gilt nie.</translation>
</message>
<message>
<source>It has several audiences: {audience}.</source>
<translation>Es hat mehrere Empfänger: {audience}.</translation>
</message>
<message>
<source>It holds tokens: whoever has it can watch. Delete it once it has served.</source>
<translation>Die Datei enthält Token: Wer sie hat, kann zusehen. Löschen Sie sie, wenn sie ihren Zweck erfüllt hat.</translation>
</message>
<message>
<source>It is a web server, or a proxy in between. Check host and port.</source>
<translation>Das ist ein Webserver, oder ein Proxy steht dazwischen. Prüfen Sie Host und Port.</translation>
</message>
<message>
<source>It is bound to {addresses}; the viewer's address was not given.</source>
<translation>Es ist an {addresses} gebunden; die Adresse des Zuschauers wurde nicht angegeben.</translation>
</message>
<message>
<source>It is bound to {domains}; the viewer's page was not given.</source>
<translation>Es ist an {domains} gebunden; die Seite des Zuschauers wurde nicht angegeben.</translation>
</message>
<message>
<source>It is broken.</source>
<translation>Es ist defekt.</translation>
</message>
<message>
<source>It is for playback.</source>
<translation>Es ist für die Wiedergabe.</translation>
</message>
<message>
<source>It is not a playback token.</source>
<translation>Es ist kein Wiedergabe-Token.</translation>
</message>
<message>
<source>It is not for playback: that would be splay.</source>
<translation>Es ist nicht für die Wiedergabe: Das wäre splay.</translation>
</message>
<message>
<source>It is not known what this token opens, or until when.</source>
<translation>Was dieses Token öffnet und bis wann, ist nicht bekannt.</translation>
</message>
<message>
<source>It is not whole.</source>
<translation>Es ist nicht vollständig.</translation>
</message>
<message>
<source>It is wrong, has expired or was reset. Open Organisations, enter a current one and press Test credential.</source>
<translation>Die Zugangsdaten sind falsch, abgelaufen oder zurückgesetzt. Öffnen Sie „Organisationen“, geben Sie aktuelle ein, und drücken Sie „Zugangsdaten testen“.</translation>
</message>
<message>
<source>It may not {actions}.</source>
<translation>Nicht erlaubt: {actions}.</translation>
</message>
<message>
<source>It may {actions}.</source>
<translation>Erlaubt: {actions}.</translation>
</message>
<message>
<source>It names no audience; playback needs {splay}.</source>
<translation>Es nennt keinen Empfänger; die Wiedergabe braucht {splay}.</translation>
</message>
<message>
<source>It names no end.</source>
<translation>Es nennt kein Ende.</translation>
</message>
<message>
<source>It opens one stream: with several qualities each needs its own.</source>
<translation>Es öffnet einen Stream: Bei mehreren Qualitätsstufen braucht jede ein eigenes.</translation>
</message>
<message>
<source>It was already revoked.</source>
<translation>Es war schon widerrufen.</translation>
</message>
<message>
<source>It was issued in the future, by {span}: a clock is wrong.</source>
<translation>Es wurde in der Zukunft ausgestellt, um {span}: Eine Uhr geht falsch.</translation>
</message>
<message>
<source>It was not created as revocable.</source>
<translation>Es wurde nicht als widerrufbar erstellt.</translation>
</message>
<message>
<source>It would already be over: the end is in the past.</source>
<translation>Es wäre schon vorbei: Das Ende liegt in der Vergangenheit.</translation>
</message>
<message>
<source>It would end before it can be handed out.</source>
<translation>Es würde enden, bevor es ausgegeben werden kann.</translation>
</message>
<message>
<source>It would end before it starts.</source>
<translation>Es würde enden, bevor es beginnt.</translation>
</message>
<message>
<source>It would end by itself at {end}. Create another; the lost one cannot be revoked here.</source>
<translation>Es würde von selbst enden: {end}. Erstellen Sie ein anderes; das verlorene lässt sich hier nicht widerrufen.</translation>
</message>
<message>
<source>Its certificate is not trusted by this computer. On a venue network, sign in to the network first; at work, ask for the company's root certificate. Nothing was sent.</source>
<translation>Dieser Computer vertraut dem Zertifikat nicht. Im Netz eines Veranstaltungsorts melden Sie sich zuerst am Netz an; in der Firma fragen Sie nach dem Stammzertifikat. Nichts wurde gesendet.</translation>
</message>
<message>
<source>Its record stays. A token that is over needs no revocation.</source>
<translation>Der Eintrag bleibt. Ein Token, das vorbei ist, muss nicht widerrufen werden.</translation>
</message>
<message>
<source>Jan</source>
<translation>Jan</translation>
</message>
<message>
<source>Jul</source>
<translation>Jul</translation>
</message>
<message>
<source>Jun</source>
<translation>Jun</translation>
</message>
<message>
<source>Keep the data folder as it is, and tell whoever is responsible for this desk.</source>
<translation>Lassen Sie den Datenordner, wie er ist, und informieren Sie, wer für diesen Arbeitsplatz zuständig ist.</translation>
</message>
<message>
<source>Key</source>
<translation>Schlüssel</translation>
</message>
<message>
<source>Keyframe interval</source>
<translation>Keyframe-Abstand</translation>
</message>
<message>
<source>Larix takes one address: the key stands behind the server.</source>
<translation>Larix nimmt eine einzige Adresse: Der Schlüssel steht hinter dem Server.</translation>
</message>
<message>
<source>Last name</source>
<translation>Nachname</translation>
</message>
<message>
<source>Latency and timeout count microseconds inside this address.</source>
<translation>Latenz und Zeitlimit zählen in dieser Adresse in Mikrosekunden.</translation>
</message>
<message>
<source>Leave only the name</source>
<translation>Nur den Namen lassen</translation>
</message>
<message>
<source>Leave the bearer token empty.</source>
<translation>Lassen Sie das Bearer-Token leer.</translation>
</message>
<message>
<source>Left out</source>
<translation>Ausgelassen</translation>
</message>
<message>
<source>Left out {names}: {why}.</source>
<translation>Ausgelassen: {names}. Grund: {why}.</translation>
</message>
<message>
<source>Left out {n} ({names}), the first because: {why}.</source>
<translation>Ausgelassen: {n} ({names}). Grund beim ersten: {why}.</translation>
</message>
<message>
<source>Legacy token that names no end</source>
<translation>Altes Token, das kein Ende nennt</translation>
</message>
<message>
<source>Legacy tokens are signed with the API key only, not with a Bintu token. Keep the key as an organisation of its own, and use that one for this alone.</source>
<translation>Alte Token werden nur mit dem API-Schlüssel signiert, nicht mit einem Bintu-Token. Legen Sie den Schlüssel als eigene Organisation an, und verwenden Sie diese nur dafür.</translation>
</message>
<message>
<source>Legacy tokens cannot be compared: there is nothing in them.</source>
<translation>Alte Token lassen sich nicht vergleichen: Sie enthalten nichts.</translation>
</message>
<message>
<source>Legacy tokens cannot be revoked.</source>
<translation>Alte Token lassen sich nicht widerrufen.</translation>
</message>
<message>
<source>Let in by hand: the list says {status}.</source>
<translation>Von Hand eingelassen: In der Liste steht {status}.</translation>
</message>
<message>
<source>Line breaks and spaces inside the token were removed.</source>
<translation>Zeilenumbrüche und Leerzeichen im Token wurden entfernt.</translation>
</message>
<message>
<source>Line {n} of the audit does not follow the line before it.</source>
<translation>Zeile {n} des Protokolls folgt nicht auf die Zeile davor.</translation>
</message>
<message>
<source>Line {n} of the audit is missing.</source>
<translation>Zeile {n} des Protokolls fehlt.</translation>
</message>
<message>
<source>Line {n} of the audit was changed or is missing.</source>
<translation>Zeile {n} des Protokolls wurde verändert oder fehlt.</translation>
</message>
<message>
<source>Line {n} of the audit was changed.</source>
<translation>Zeile {n} des Protokolls wurde verändert.</translation>
</message>
<message>
<source>Link</source>
<translation>Link</translation>
</message>
<message>
<source>Link {part} of {parts}</source>
<translation>Link {part} von {parts}</translation>
</message>
<message>
<source>Link {part} of {parts}: {times}</source>
<translation>Link {part} von {parts}: {times}</translation>
</message>
<message>
<source>Lives for only {span}: viewers who reconnect later are refused.</source>
<translation>Gilt nur {span}: Wer später neu verbindet, wird abgewiesen.</translation>
</message>
<message>
<source>Lives for {span}, and nothing can end it sooner.</source>
<translation>Gilt {span}, und nichts kann es früher beenden.</translation>
</message>
<message>
<source>Lives for {span}. The vendor advises 24 hours at most.</source>
<translation>Gilt {span}. Der Anbieter rät zu höchstens 24 Stunden.</translation>
</message>
<message>
<source>Lives for {span}; a revocable token may live for 24 hours at most.</source>
<translation>Gilt {span}; ein widerrufbares Token darf höchstens 24 Stunden gelten.</translation>
</message>
<message>
<source>Lives for {span}; the service allows 365 days at most.</source>
<translation>Gilt {span}; der Dienst erlaubt höchstens 365 Tage.</translation>
</message>
<message>
<source>Look at the selection again, then press Revoke once more.</source>
<translation>Sehen Sie die Auswahl noch einmal an, und drücken Sie dann erneut „Widerrufen“.</translation>
</message>
<message>
<source>Look for a quotation mark that is not closed.</source>
<translation>Suchen Sie ein Anführungszeichen, das nicht geschlossen wird.</translation>
</message>
<message>
<source>Look for the keyring's password prompt and answer it, then try again.</source>
<translation>Suchen Sie die Passwortabfrage des Schlüsselbunds und beantworten Sie sie; versuchen Sie es dann erneut.</translation>
</message>
<message>
<source>Make it not revocable</source>
<translation>Nicht widerrufbar machen</translation>
</message>
<message>
<source>Make it revocable</source>
<translation>Widerrufbar machen</translation>
</message>
<message>
<source>Mar</source>
<translation>Mär</translation>
</message>
<message>
<source>May</source>
<translation>Mai</translation>
</message>
<message>
<source>May be in force</source>
<translation>Evtl. in Kraft</translation>
</message>
<message>
<source>May exist</source>
<translation>Ungewiss</translation>
</message>
<message>
<source>May exist, and cannot be revoked here ({n})</source>
<translation>Ungewiss, hier nicht widerrufbar ({n})</translation>
</message>
<message>
<source>Mon</source>
<translation>Mo</translation>
</message>
<message>
<source>Move them into the table</source>
<translation>In die Tabelle übernehmen</translation>
</message>
<message>
<source>Name</source>
<translation>Name</translation>
</message>
<message>
<source>Name and parameters have {n} bytes: the server silently cuts everything behind {most}.</source>
<translation>Name und Parameter haben {n} Bytes: Der Server schneidet stillschweigend alles nach {most} ab.</translation>
</message>
<message>
<source>Name and parameters have {n} of {most} bytes: the server cuts what is longer, some encoders earlier.</source>
<translation>Name und Parameter haben {n} von {most} Bytes: Der Server schneidet ab, was länger ist, manche Encoder schon früher.</translation>
</message>
<message>
<source>Name the user</source>
<translation>Benutzer angeben</translation>
</message>
<message>
<source>Names no stream or group, and none is chosen for the list.</source>
<translation>Nennt weder Stream noch Gruppe, und für die Liste ist nichts gewählt.</translation>
</message>
<message>
<source>Names no user: a leak cannot be traced to anyone.</source>
<translation>Nennt keinen Benutzer: Eine Weitergabe lässt sich zu niemandem zurückverfolgen.</translation>
</message>
<message>
<source>Names nobody: no user id, name or e-mail address.</source>
<translation>Nennt niemanden: weder Benutzer-ID noch Name oder E-Mail-Adresse.</translation>
</message>
<message>
<source>NanoSecure cannot keep its data. {cause}</source>
<translation>NanoSecure kann seine Daten nicht speichern. {cause}</translation>
</message>
<message>
<source>NanoSecure ended before it was sent.</source>
<translation>NanoSecure wurde vor dem Senden beendet.</translation>
</message>
<message>
<source>NanoSecure ended before the answer came.</source>
<translation>NanoSecure wurde beendet, bevor die Antwort kam.</translation>
</message>
<message>
<source>NanoSecure goes on trying, also after a restart. Revocations shows when it is in force.</source>
<translation>NanoSecure versucht es weiter, auch nach einem Neustart. Unter „Widerrufe“ steht, wann es in Kraft ist.</translation>
</message>
<message>
<source>NanoSecure had a fault of its own.</source>
<translation>In NanoSecure ist ein Fehler aufgetreten.</translation>
</message>
<message>
<source>NanoSecure is closing: it is sent at the next start.</source>
<translation>NanoSecure wird beendet: Gesendet wird beim nächsten Start.</translation>
</message>
<message>
<source>New connections are refused within {span}, until the rules are removed. Viewers inside stay.</source>
<translation>Neue Verbindungen werden innerhalb von {span} abgewiesen, bis die Regeln entfernt sind. Wer schon drin ist, bleibt.</translation>
</message>
<message>
<source>New connections are refused within {span}. Viewers already inside stay until they leave: Cut a viewer revokes their token too.</source>
<translation>Neue Verbindungen werden innerhalb von {span} abgewiesen. Wer schon drin ist, bleibt, bis er geht: „Zuschauer trennen“ widerruft auch sein Token.</translation>
</message>
<message>
<source>New tokens get a new key, and older ones are sealed with it in the next minutes.</source>
<translation>Neue Token erhalten einen neuen Schlüssel, ältere werden in den nächsten Minuten damit versiegelt.</translation>
</message>
<message>
<source>No answer came back: a token may exist that nobody here knows.</source>
<translation>Es kam keine Antwort: Vielleicht gibt es ein Token, das hier niemand kennt.</translation>
</message>
<message>
<source>No answer came for those that may exist: Issue again asks for others.</source>
<translation>Für die ungewissen kam keine Antwort: „Erneut ausstellen“ fordert andere an.</translation>
</message>
<message>
<source>No card can be printed.</source>
<translation>Es lässt sich keine Karte drucken.</translation>
</message>
<message>
<source>No credential that works: open Organisations and enter one.</source>
<translation>Keine gültigen Zugangsdaten: Öffnen Sie „Organisationen“, und geben Sie welche ein.</translation>
</message>
<message>
<source>No credential: open Organisations and enter one.</source>
<translation>Keine Zugangsdaten: Öffnen Sie „Organisationen“, und geben Sie welche ein.</translation>
</message>
<message>
<source>No link can be sent by e-mail.</source>
<translation>Kein Link lässt sich per E-Mail senden.</translation>
</message>
<message>
<source>No name server said where {host} is.</source>
<translation>Kein Nameserver weiß, wo {host} ist.</translation>
</message>
<message>
<source>No organisation yet: open Organisations and add one.</source>
<translation>Noch keine Organisation: Öffnen Sie „Organisationen“, und fügen Sie eine hinzu.</translation>
</message>
<message>
<source>No revocation waits to be sent.</source>
<translation>Kein Widerruf wartet auf das Senden.</translation>
</message>
<message>
<source>No token is in there.</source>
<translation>Darin ist kein Token.</translation>
</message>
<message>
<source>No token: it could not be recorded. {why}</source>
<translation>Kein Token: Es ließ sich nicht aufzeichnen. {why}</translation>
</message>
<message>
<source>Nobody was added.</source>
<translation>Niemand wurde hinzugefügt.</translation>
</message>
<message>
<source>None.</source>
<translation>Keine.</translation>
</message>
<message>
<source>North America</source>
<translation>Nordamerika</translation>
</message>
<message>
<source>Not a playback token</source>
<translation>Kein Wiedergabe-Token</translation>
</message>
<message>
<source>Not a playback token: a Bintu credential, never to be shared</source>
<translation>Kein Wiedergabe-Token: Bintu-Zugangsdaten, nie weitergeben</translation>
</message>
<message>
<source>Not a playback token: it lets a webcaster send</source>
<translation>Kein Wiedergabe-Token: Es lässt einen Webcaster senden</translation>
</message>
<message>
<source>Not a playback token: it opens a nanoMeet room</source>
<translation>Kein Wiedergabe-Token: Es öffnet einen nanoMeet-Raum</translation>
</message>
<message>
<source>Not a service address: it must look like https://host/path.</source>
<translation>Keine Dienstadresse: Sie muss aussehen wie https://host/path.</translation>
</message>
<message>
<source>Not before</source>
<translation>Nicht vor</translation>
</message>
<message>
<source>Not blocked: {problem}</source>
<translation>Nicht gesperrt: {problem}</translation>
</message>
<message>
<source>Not bound to an IP address or domain: whoever gets the link can use it.</source>
<translation>Weder an IP-Adresse noch Domain gebunden: Wer den Link bekommt, kann ihn nutzen.</translation>
</message>
<message>
<source>Not created</source>
<translation>Nicht erstellt</translation>
</message>
<message>
<source>Not documented by the vendor.</source>
<translation>Vom Anbieter nicht dokumentiert.</translation>
</message>
<message>
<source>Not encrypted: whoever listens on the way can publish under this name.</source>
<translation>Nicht verschlüsselt: Wer unterwegs mithört, kann unter diesem Namen senden.</translation>
</message>
<message>
<source>Not in force</source>
<translation>Nicht in Kraft</translation>
</message>
<message>
<source>Not in force yet</source>
<translation>Noch nicht in Kraft</translation>
</message>
<message>
<source>Not in force yet: {why}</source>
<translation>Noch nicht in Kraft: {why}</translation>
</message>
<message>
<source>Not revoked</source>
<translation>Nicht widerrufen</translation>
</message>
<message>
<source>Not revoked yet: {why} NanoSecure goes on trying.</source>
<translation>Noch nicht widerrufen: {why} NanoSecure versucht es weiter.</translation>
</message>
<message>
<source>Not revoked: {problem}</source>
<translation>Nicht widerrufen: {problem}</translation>
</message>
<message>
<source>Not said by the platform, so tried: {actions}.</source>
<translation>Von der Plattform nicht angegeben, wird also versucht: {actions}.</translation>
</message>
<message>
<source>Not signed (algorithm none): anybody can have written it, no service accepts it.</source>
<translation>Nicht signiert (Algorithmus none): Jeder kann es geschrieben haben, kein Dienst nimmt es an.</translation>
</message>
<message>
<source>Not trusted: {problem}</source>
<translation>Nicht vertrauenswürdig: {problem}</translation>
</message>
<message>
<source>Not used by this service. It is shown only: nothing is fetched or followed.</source>
<translation>Dieser Dienst verwendet es nicht. Es wird nur angezeigt: Nichts wird abgerufen oder verfolgt.</translation>
</message>
<message>
<source>Not yet</source>
<translation>Noch nicht</translation>
</message>
<message>
<source>Not yet - starts in {wait}</source>
<translation>Noch nicht – beginnt in {wait}</translation>
</message>
<message>
<source>Nothing answers on port {port} within {n} s.</source>
<translation>Auf Port {port} antwortet binnen {n} s nichts.</translation>
</message>
<message>
<source>Nothing can be recorded in the ledger: its disk is full, read-only or gone.</source>
<translation>Im Hauptbuch lässt sich nichts aufzeichnen: Sein Datenträger ist voll, schreibgeschützt oder fehlt.</translation>
</message>
<message>
<source>Nothing chosen yet. The token opens one stream group, single streams, or everything.</source>
<translation>Noch nichts gewählt. Das Token öffnet eine Streamgruppe, einzelne Streams oder alles.</translation>
</message>
<message>
<source>Nothing entered yet.</source>
<translation>Noch nichts eingegeben.</translation>
</message>
<message>
<source>Nothing in the token keeps this viewer out.</source>
<translation>Nichts im Token hält diesen Zuschauer fern.</translation>
</message>
<message>
<source>Nothing was done. Try again in a moment.</source>
<translation>Nichts wurde getan. Versuchen Sie es gleich noch einmal.</translation>
</message>
<message>
<source>Nothing was done. Try again in {wait}.</source>
<translation>Nichts wurde getan. Versuchen Sie es in {wait} noch einmal.</translation>
</message>
<message>
<source>Nothing was registered. Create the token right away.</source>
<translation>Nichts wurde registriert. Erstellen Sie das Token sofort.</translation>
</message>
<message>
<source>Nov</source>
<translation>Nov</translation>
</message>
<message>
<source>Oct</source>
<translation>Okt</translation>
</message>
<message>
<source>On Linux, install and unlock gnome-keyring or KWallet, then start NanoSecure again.</source>
<translation>Unter Linux installieren und entsperren Sie gnome-keyring oder KWallet; starten Sie dann NanoSecure neu.</translation>
</message>
<message>
<source>One block was sent again, for another 24 h.</source>
<translation>Eine Sperre wurde erneut gesendet, für weitere 24 h.</translation>
</message>
<message>
<source>One cell holds the error of a formula: it was read as empty.</source>
<translation>Eine Zelle enthält den Fehler einer Formel: Sie wurde als leer gelesen.</translation>
</message>
<message>
<source>One cell spans others: it counts for the first of them.</source>
<translation>Eine Zelle überspannt andere: Sie zählt für die erste davon.</translation>
</message>
<message>
<source>Only rules sent from this desk stand here: the service documents no way to list or remove rules. The vendor's page shows all of them, and removes them.</source>
<translation>Hier stehen nur Regeln, die dieser Arbeitsplatz gesendet hat: Der Dienst dokumentiert keinen Weg, Regeln aufzulisten oder zu entfernen. Die Seite des Anbieters zeigt alle und entfernt sie.</translation>
</message>
<message>
<source>Only the first {n} million characters were searched.</source>
<translation>Nur die ersten {n} Millionen Zeichen wurden durchsucht.</translation>
</message>
<message>
<source>Only the host name, like {host}: no https:// and no path.</source>
<translation>Nur der Hostname, z. B. {host}: ohne https:// und ohne Pfad.</translation>
</message>
<message>
<source>Only the host name, without a port: {host}.</source>
<translation>Nur der Hostname, ohne Port: {host}.</translation>
</message>
<message>
<source>Only the role nanoAdmin may {action}; this credential's is {role}.</source>
<translation>Nur die Rolle nanoAdmin darf {action}; diese Zugangsdaten haben {role}.</translation>
</message>
<message>
<source>Only the service can check it.</source>
<translation>Nur der Dienst kann sie prüfen.</translation>
</message>
<message>
<source>Only these domains are allowed, within {span}.</source>
<translation>Nur diese Domains sind erlaubt, innerhalb von {span}.</translation>
</message>
<message>
<source>Open Organisations and enter the credential again.</source>
<translation>Öffnen Sie „Organisationen“, und geben Sie die Zugangsdaten neu ein.</translation>
</message>
<message>
<source>Open Organisations, enter a Bintu token or an API key, and press Save.</source>
<translation>Öffnen Sie „Organisationen“, geben Sie ein Bintu-Token oder einen API-Schlüssel ein, und drücken Sie „Speichern“.</translation>
</message>
<message>
<source>Open Revocations and give its passphrase.</source>
<translation>Öffnen Sie „Widerrufe“, und geben Sie die Passphrase ein.</translation>
</message>
<message>
<source>Open it in a spreadsheet program, and save it as CSV.</source>
<translation>Öffnen Sie sie in einer Tabellenkalkulation, und speichern Sie sie als CSV.</translation>
</message>
<message>
<source>Open it in a spreadsheet program, save it there as .xlsx or CSV, and open that.</source>
<translation>In einer Tabellenkalkulation öffnen, dort als .xlsx oder CSV speichern und diese Datei öffnen.</translation>
</message>
<message>
<source>Open its file again. What was issued stands in Revocations.</source>
<translation>Öffnen Sie die Datei erneut. Was ausgestellt wurde, steht unter „Widerrufe“.</translation>
</message>
<message>
<source>Open the list in a spreadsheet program, and save it as CSV again.</source>
<translation>Öffnen Sie die Liste in einer Tabellenkalkulation, und speichern Sie sie erneut als CSV.</translation>
</message>
<message>
<source>Open the list to go on: whoever has a token keeps it, and nobody gets a second one.</source>
<translation>Öffnen Sie die Liste, um fortzufahren: Wer ein Token hat, behält es, und niemand bekommt ein zweites.</translation>
</message>
<message>
<source>Open tokens ({n})</source>
<translation>Offene Token ({n})</translation>
</message>
<message>
<source>Opens</source>
<translation>Öffnet</translation>
</message>
<message>
<source>Opens every stream of the organisation, also future ones. Not for a live event.</source>
<translation>Öffnet jeden Stream der Organisation, auch künftige. Nicht für eine Live-Veranstaltung.</translation>
</message>
<message>
<source>Opens every stream of the organisation, also future ones. Not for production.</source>
<translation>Öffnet jeden Stream der Organisation, auch künftige. Nicht für den Produktivbetrieb.</translation>
</message>
<message>
<source>Opens every stream of the organisation. Not for production.</source>
<translation>Öffnet jeden Stream der Organisation. Nicht für den Produktivbetrieb.</translation>
</message>
<message>
<source>Opens every stream of this group.</source>
<translation>Öffnet jeden Stream dieser Gruppe.</translation>
</message>
<message>
<source>Opens every stream whose name begins with this, also future ones.</source>
<translation>Öffnet jeden Stream, dessen Name so beginnt, auch künftige.</translation>
</message>
<message>
<source>Opens these streams, and no others.</source>
<translation>Öffnet diese Streams und keine anderen.</translation>
</message>
<message>
<source>Option {bit}</source>
<translation>Option {bit}</translation>
</message>
<message>
<source>Options</source>
<translation>Optionen</translation>
</message>
<message>
<source>Options {bits}: {names}.</source>
<translation>Optionen {bits}: {names}.</translation>
</message>
<message>
<source>Opus</source>
<translation>Opus</translation>
</message>
<message>
<source>Outcome</source>
<translation>Ergebnis</translation>
</message>
<message>
<source>Over</source>
<translation>Vorbei</translation>
</message>
<message>
<source>Own host</source>
<translation>Eigener Host</translation>
</message>
<message>
<source>Own host {host}</source>
<translation>Eigener Host {host}</translation>
</message>
<message>
<source>Pages of cards</source>
<translation>Seiten mit Karten</translation>
</message>
<message>
<source>Pages of {domain}</source>
<translation>Seiten von {domain}</translation>
</message>
<message>
<source>Parts of the settings file are damaged and were left out: {parts}. {aside}</source>
<translation>Teile der Einstellungsdatei sind beschädigt und wurden ausgelassen: {parts}. {aside}</translation>
</message>
<message>
<source>Paste an ingest address, or a server and a stream key on two lines.</source>
<translation>Fügen Sie eine Ingest-Adresse ein, oder Server und Streamschlüssel auf zwei Zeilen.</translation>
</message>
<message>
<source>Paste the token itself, or a player link that holds it.</source>
<translation>Fügen Sie das Token selbst ein oder einen Player-Link, der es enthält.</translation>
</message>
<message>
<source>Paste the viewer's token, or the link with it.</source>
<translation>Fügen Sie das Token des Zuschauers ein oder den Link damit.</translation>
</message>
<message>
<source>Personal: do not share.</source>
<translation>Persönlich: nicht teilen.</translation>
</message>
<message>
<source>Picture</source>
<translation>Bild</translation>
</message>
<message>
<source>Players embedded in pages of this domain are refused, until the rule is removed.</source>
<translation>Player auf Seiten dieser Domain werden abgewiesen, bis die Regel entfernt wird.</translation>
</message>
<message>
<source>Plays on any web page.</source>
<translation>Läuft auf jeder Webseite.</translation>
</message>
<message>
<source>Plays only from these IPv4 addresses and networks.</source>
<translation>Läuft nur von diesen IPv4-Adressen und -Netzen aus.</translation>
</message>
<message>
<source>Plays only from this address.</source>
<translation>Läuft nur von dieser Adresse aus.</translation>
</message>
<message>
<source>Plays only on pages of this host, and not in the hosted player page.</source>
<translation>Läuft nur auf Seiten dieses Hosts, nicht auf der Player-Seite des Anbieters.</translation>
</message>
<message>
<source>Plays only on pages of this host.</source>
<translation>Läuft nur auf Seiten dieses Hosts.</translation>
</message>
<message>
<source>Port {port} answers, but not with RTMP.</source>
<translation>Port {port} antwortet, aber nicht mit RTMP.</translation>
</message>
<message>
<source>Port {port} answers, but not with SRT.</source>
<translation>Port {port} antwortet, aber nicht mit SRT.</translation>
</message>
<message>
<source>Port {port} does not speak TLS.</source>
<translation>Port {port} spricht kein TLS.</translation>
</message>
<message>
<source>Port {port} is for RTMPS: plain RTMP is not understood there.</source>
<translation>Port {port} ist für RTMPS: Einfaches RTMP wird dort nicht verstanden.</translation>
</message>
<message>
<source>Port {port} of {host} is closed.</source>
<translation>Port {port} von {host} ist geschlossen.</translation>
</message>
<message>
<source>Port {port} speaks HTTP, not RTMP.</source>
<translation>Port {port} spricht HTTP, nicht RTMP.</translation>
</message>
<message>
<source>Port {port} takes the connection and then stays silent ({step}, {n} s).</source>
<translation>Port {port} nimmt die Verbindung an und schweigt dann ({step}, {n} s).</translation>
</message>
<message>
<source>Port {port} wants encryption.</source>
<translation>Port {port} verlangt Verschlüsselung.</translation>
</message>
<message>
<source>Preset {name} deleted. The form is as it was: save it to have it back.</source>
<translation>Vorlage {name} gelöscht. Das Formular ist unverändert: Speichern Sie es, um sie zurückzuholen.</translation>
</message>
<message>
<source>Preset {name} saved.</source>
<translation>Vorlage {name} gespeichert.</translation>
</message>
<message>
<source>Press Enter on the new token: Inspect hands out its link.</source>
<translation>Drücken Sie auf dem neuen Token Enter: „Prüfen“ gibt den Link aus.</translation>
</message>
<message>
<source>Print it at 100 %: fitted to the page, cards and codes come out smaller.</source>
<translation>Mit 100 % drucken: an die Seite angepasst werden Karten und Codes kleiner.</translation>
</message>
<message>
<source>Printed {at} by {by}</source>
<translation>Gedruckt: {at}, von {by}</translation>
</message>
<message>
<source>Probably the organisation.</source>
<translation>Wahrscheinlich die Organisation.</translation>
</message>
<message>
<source>Put it first</source>
<translation>An den Anfang stellen</translation>
</message>
<message>
<source>Quantity</source>
<translation>Anzahl</translation>
</message>
<message>
<source>Quantity {quantity}: no ticket is left in this line.</source>
<translation>Anzahl {quantity}: In dieser Zeile ist kein Ticket mehr.</translation>
</message>
<message>
<source>Quantity {quantity}: this line counts as one guest.</source>
<translation>Anzahl {quantity}: Diese Zeile zählt als ein Gast.</translation>
</message>
<message>
<source>RTMPS is on port 1937; plain RTMP on port 1935.</source>
<translation>RTMPS ist auf Port 1937, einfaches RTMP auf Port 1935.</translation>
</message>
<message>
<source>RTMPS is on port 1937; {port} does not answer encrypted.</source>
<translation>RTMPS ist auf Port 1937; {port} antwortet nicht verschlüsselt.</translation>
</message>
<message>
<source>Read as Western European (Windows-1252): compare names with special characters.</source>
<translation>Als westeuropäisch (Windows-1252) gelesen: Vergleichen Sie Namen mit Sonderzeichen.</translation>
</message>
<message>
<source>Read as {value}.</source>
<translation>Als {value} gelesen.</translation>
</message>
<message>
<source>Read from the sheet {name}, one of {n}: Columns has the others.</source>
<translation>Aus dem Blatt {name} gelesen, einem von {n}: „Spalten“ hat die anderen.</translation>
</message>
<message>
<source>Read more</source>
<translation>Mehr erfahren</translation>
</message>
<message>
<source>Reading the audit trail…</source>
<translation>Protokoll wird gelesen…</translation>
</message>
<message>
<source>Reason</source>
<translation>Grund</translation>
</message>
<message>
<source>Reason: {reason}</source>
<translation>Grund: {reason}</translation>
</message>
<message>
<source>Recording by the application rec is deprecated, and works only if it is enabled for the organisation.</source>
<translation>Das Aufzeichnen mit der Anwendung rec ist veraltet und geht nur, wenn es für die Organisation freigeschaltet ist.</translation>
</message>
<message>
<source>Refused by the service at {at}</source>
<translation>Vom Dienst abgelehnt: {at}</translation>
</message>
<message>
<source>Registered for {stream}. The secret is not kept here.</source>
<translation>Registriert für {stream}. Das Geheimnis wird hier nicht aufbewahrt.</translation>
</message>
<message>
<source>Reissued for {whose}. The old token cannot be revoked: it ends by itself.</source>
<translation>Neu ausgestellt für {whose}. Das alte Token lässt sich nicht widerrufen: Es endet von selbst.</translation>
</message>
<message>
<source>Reissued for {whose}. The old token is being revoked.</source>
<translation>Neu ausgestellt für {whose}. Das alte Token wird widerrufen.</translation>
</message>
<message>
<source>Reissuing…</source>
<translation>Wird neu ausgestellt…</translation>
</message>
<message>
<source>Remove it</source>
<translation>Entfernen</translation>
</message>
<message>
<source>Remove {address}</source>
<translation>{address} entfernen</translation>
</message>
<message>
<source>Removed</source>
<translation>Entfernt</translation>
</message>
<message>
<source>Renew in Guardian what is still needed.</source>
<translation>Erneuern Sie in Guardian, was noch gebraucht wird.</translation>
</message>
<message>
<source>Renew it</source>
<translation>Erneuern</translation>
</message>
<message>
<source>Renewed</source>
<translation>Erneuert</translation>
</message>
<message>
<source>Replace INPUT by a file or a capture device.</source>
<translation>Ersetzen Sie INPUT durch eine Datei oder ein Aufnahmegerät.</translation>
</message>
<message>
<source>Replace the two test sources by your own.</source>
<translation>Ersetzen Sie die beiden Testquellen durch Ihre eigenen.</translation>
</message>
<message>
<source>Requests that failed</source>
<translation>Fehlgeschlagene Anfragen</translation>
</message>
<message>
<source>Requests without an answer</source>
<translation>Anfragen ohne Antwort</translation>
</message>
<message>
<source>Restore it from a backup. Until then, recorded tokens cannot be revoked.</source>
<translation>Stellen Sie die Datei aus einer Sicherung wieder her. Bis dahin lassen sich aufgezeichnete Token nicht widerrufen.</translation>
</message>
<message>
<source>Restore the keyring from a backup. Until then, recorded tokens cannot be revoked.</source>
<translation>Stellen Sie den Schlüsselbund aus einer Sicherung wieder her. Bis dahin lassen sich aufgezeichnete Token nicht widerrufen.</translation>
</message>
<message>
<source>Restore the keyring of the desk that wrote it, or go on with a new key: earlier tokens stay listed, but cannot be revoked from here.</source>
<translation>Stellen Sie den Schlüsselbund des Arbeitsplatzes wieder her, der es geschrieben hat, oder machen Sie mit einem neuen Schlüssel weiter: Frühere Token bleiben in der Liste, lassen sich von hier aber nicht widerrufen.</translation>
</message>
<message>
<source>Restore the keyring of the desk that wrote it; the record itself is complete.</source>
<translation>Stellen Sie den Schlüsselbund des Arbeitsplatzes wieder her, der es geschrieben hat; der Eintrag selbst ist vollständig.</translation>
</message>
<message>
<source>Restore the keyring of this ledger. Nothing is lost; the list can still be read.</source>
<translation>Stellen Sie den Schlüsselbund dieses Hauptbuchs wieder her. Nichts ist verloren; die Liste lässt sich weiterhin lesen.</translation>
</message>
<message>
<source>Retry failed asks again for those that certainly have no token.</source>
<translation>„Gescheiterte wiederholen“ fragt noch einmal für die, die sicher kein Token haben.</translation>
</message>
<message>
<source>Revocable</source>
<translation>Widerrufbar</translation>
</message>
<message>
<source>Revoke it again: repeating does no harm.</source>
<translation>Widerrufen Sie es noch einmal: Das schadet nicht.</translation>
</message>
<message>
<source>Revoke it where it was issued, or paste it again with Add token.</source>
<translation>Widerrufen Sie es dort, wo es ausgestellt wurde, oder fügen Sie es unter „Widerrufe“ mit „Hinzufügen“ noch einmal ein.</translation>
</message>
<message>
<source>Revoked</source>
<translation>Widerrufen</translation>
</message>
<message>
<source>Revoked at {at}</source>
<translation>Widerrufen: {at}</translation>
</message>
<message>
<source>Revoked at {at}: {reason}</source>
<translation>Widerrufen: {at}, Grund: {reason}</translation>
</message>
<message>
<source>Revoked in the last 24 h</source>
<translation>In den letzten 24 h widerrufen</translation>
</message>
<message>
<source>Revoked {at} from this desk</source>
<translation>Von hier widerrufen: {at}</translation>
</message>
<message>
<source>Revoked. Viewers with this token are being disconnected.</source>
<translation>Widerrufen. Zuschauer mit diesem Token werden gerade getrennt.</translation>
</message>
<message>
<source>Revoking</source>
<translation>Wird widerrufen</translation>
</message>
<message>
<source>Revoking 1 token, then NanoSecure closes.</source>
<translation>1 Token wird widerrufen, dann wird NanoSecure beendet.</translation>
</message>
<message>
<source>Revoking was refused ({n})</source>
<translation>Widerruf abgelehnt ({n})</translation>
</message>
<message>
<source>Revoking {n} tokens, then NanoSecure closes.</source>
<translation>{n} Token werden widerrufen, dann wird NanoSecure beendet.</translation>
</message>
<message>
<source>Role: full access, for ever. Prefer a Bintu token for daily work.</source>
<translation>Rolle: voller Zugriff, unbefristet. Für die tägliche Arbeit ist ein Bintu-Token besser.</translation>
</message>
<message>
<source>Role: nanoReadOnly. It may look at streams, but not create tokens.</source>
<translation>Rolle: nanoReadOnly. Streams ansehen ist erlaubt, Token erstellen nicht.</translation>
</message>
<message>
<source>Role: the service does not tell.</source>
<translation>Rolle: Der Dienst nennt sie nicht.</translation>
</message>
<message>
<source>Role: {role}</source>
<translation>Rolle: {role}</translation>
</message>
<message>
<source>Row {row} cannot be read.</source>
<translation>Zeile {row} lässt sich nicht lesen.</translation>
</message>
<message>
<source>Row {row} has more than {most} columns: this is no guest list.</source>
<translation>Zeile {row} hat mehr als {most} Spalten: Das ist keine Gästeliste.</translation>
</message>
<message>
<source>Row {row} holds a text that is far too long for a guest list.</source>
<translation>Zeile {row} enthält einen Text, der für eine Gästeliste viel zu lang ist.</translation>
</message>
<message>
<source>Rows refused</source>
<translation>Abgelehnte Zeilen</translation>
</message>
<message>
<source>Running sessions end when it expires.</source>
<translation>Laufende Sitzungen enden, wenn es abläuft.</translation>
</message>
<message>
<source>Sat</source>
<translation>Sa</translation>
</message>
<message>
<source>Save it in Excel without one, and open that.</source>
<translation>In Excel ohne Kennwort speichern und diese Datei öffnen.</translation>
</message>
<message>
<source>Save it there as an Excel file (.xlsx) or as CSV, and open that.</source>
<translation>Dort als Excel-Datei (.xlsx) oder CSV speichern und diese Datei öffnen.</translation>
</message>
<message>
<source>Save the list as CSV instead.</source>
<translation>Speichern Sie die Liste stattdessen als CSV.</translation>
</message>
<message>
<source>Saved the folder {name}, with the key: whoever gets it can publish. In OBS: Profile &gt; Import.</source>
<translation>Ordner {name} gespeichert, mit dem Schlüssel: Wer ihn bekommt, kann senden. In OBS: Profil &gt; Importieren.</translation>
</message>
<message>
<source>Saved the folder {name}, without the key. In OBS: Profile &gt; Import, then enter the key.</source>
<translation>Ordner {name} gespeichert, ohne den Schlüssel. In OBS: Profil &gt; Importieren, dann den Schlüssel eingeben.</translation>
</message>
<message>
<source>Saved {name}. It holds no credential: set that on your server.</source>
<translation>{name} gespeichert. Darin stehen keine Zugangsdaten: Setzen Sie diese auf Ihrem Server.</translation>
</message>
<message>
<source>Saved {name}. It holds the token: whoever gets the file can watch.</source>
<translation>{name} gespeichert. Darin steht das Token: Wer die Datei bekommt, kann zusehen.</translation>
</message>
<message>
<source>Saved, but the credential is forgotten when NanoSecure closes. {why}</source>
<translation>Gespeichert, aber die Zugangsdaten sind vergessen, sobald NanoSecure beendet wird. {why}</translation>
</message>
<message>
<source>Say from when until when, like: doors -30 min to end +1 h.</source>
<translation>Geben Sie an, von wann bis wann, z. B. Einlass -30 min bis Ende +1 h.</translation>
</message>
<message>
<source>Scan to watch.</source>
<translation>Zum Zusehen scannen.</translation>
</message>
<message>
<source>Secure playback is not enabled for this organisation: streams play without a token. Enabling it is for the whole organisation: from then on no stream plays without one, also on pages you run already.</source>
<translation>Die sichere Wiedergabe ist für diese Organisation nicht eingeschaltet: Streams laufen ohne Token. Einschalten gilt für die ganze Organisation: Von da an läuft kein Stream mehr ohne Token, auch nicht auf Seiten, die Sie schon betreiben.</translation>
</message>
<message>
<source>Sent again and again while an encoder is on the air, with the seconds since.</source>
<translation>Wird immer wieder gesendet, solange ein Encoder auf Sendung ist, mit den Sekunden seither.</translation>
</message>
<message>
<source>Sent as {value}.</source>
<translation>Wird als {value} gesendet.</translation>
</message>
<message>
<source>Sent {n} card to the printer.</source>
<translation>{n} Karte an den Drucker gesendet.</translation>
</message>
<message>
<source>Sent {n} cards to the printer.</source>
<translation>{n} Karten an den Drucker gesendet.</translation>
</message>
<message>
<source>Sep</source>
<translation>Sep</translation>
</message>
<message>
<source>Set it in HTTPS_PROXY or in the system's settings, and choose the system's proxy here.</source>
<translation>Setzen Sie ihn in HTTPS_PROXY oder in den Einstellungen des Systems, und wählen Sie hier den Proxy des Systems.</translation>
</message>
<message>
<source>Set to 2 h</source>
<translation>Auf 2 h setzen</translation>
</message>
<message>
<source>Set to 24 h</source>
<translation>Auf 24 h setzen</translation>
</message>
<message>
<source>Set to 24 h, revocable</source>
<translation>Auf 24 h setzen, widerrufbar</translation>
</message>
<message>
<source>Set to 30 min</source>
<translation>Auf 30 min setzen</translation>
</message>
<message>
<source>Sets the picture to {w}x{h}, {fps} fps, {video} kbit/s, H.264, a keyframe every {key} s.</source>
<translation>Setzt das Bild auf {w}x{h}, {fps} fps, {video} kbit/s, H.264, Keyframe alle {key} s.</translation>
</message>
<message>
<source>Sets the sound to {audio} kbit/s.</source>
<translation>Setzt den Ton auf {audio} kbit/s.</translation>
</message>
<message>
<source>Several addresses or a network: older services refuse them. If so, use one address.</source>
<translation>Mehrere Adressen oder ein Netz: Ältere Dienste lehnen sie ab. Verwenden Sie dann eine einzelne Adresse.</translation>
</message>
<message>
<source>Short-lived, revocable, bound and traceable: follows the vendor's advice.</source>
<translation>Kurzlebig, widerrufbar, gebunden und rückverfolgbar: entspricht dem Rat des Anbieters.</translation>
</message>
<message>
<source>Shorten it, or make the tokens not revocable.</source>
<translation>Kürzen Sie die Laufzeit, oder machen Sie die Token nicht widerrufbar.</translation>
</message>
<message>
<source>Show them</source>
<translation>Anzeigen</translation>
</message>
<message>
<source>Signature</source>
<translation>Signatur</translation>
</message>
<message>
<source>Signed in as {email}. Press Save to keep the token; the password is not kept.</source>
<translation>Angemeldet als {email}. „Speichern“ behält das Token; das Passwort wird nicht aufbewahrt.</translation>
</message>
<message>
<source>Signed with {name}, which is missing here: it will be refused.</source>
<translation>Mit {name} signiert, das hier fehlt: Es wird abgelehnt werden.</translation>
</message>
<message>
<source>Signed without being asked for: {names}.</source>
<translation>Signiert, ohne angefordert zu sein: {names}.</translation>
</message>
<message>
<source>So wide a network holds many customers of a provider, not one viewer.</source>
<translation>Ein so großes Netz umfasst viele Kunden eines Providers, nicht einen Zuschauer.</translation>
</message>
<message>
<source>Something between here and the platform may be listening. Do not send a stream.</source>
<translation>Vielleicht hört zwischen hier und der Plattform jemand mit. Senden Sie keinen Stream.</translation>
</message>
<message>
<source>Something between here and the {service} answers with a redirection.</source>
<translation>Etwas zwischen hier und dem {service} antwortet mit einer Weiterleitung.</translation>
</message>
<message>
<source>South America</source>
<translation>Südamerika</translation>
</message>
<message>
<source>Split it into several lists.</source>
<translation>Teilen Sie sie in mehrere Listen auf.</translation>
</message>
<message>
<source>Start NanoSecure again.</source>
<translation>Starten Sie NanoSecure neu.</translation>
</message>
<message>
<source>Start NanoSecure again: it sets the file aside and rebuilds the ledger from a backup.</source>
<translation>Starten Sie NanoSecure neu: Es legt die Datei beiseite und baut das Hauptbuch aus einer Sicherung neu auf.</translation>
</message>
<message>
<source>Start NanoSecure again: it then checks the ledger as a whole.</source>
<translation>Starten Sie NanoSecure neu: Es prüft dann das ganze Hauptbuch.</translation>
</message>
<message>
<source>Start the backup only when the main encoder is off the air: a second publisher of the same name is refused.</source>
<translation>Starten Sie das Backup erst, wenn der Haupt-Encoder nicht mehr sendet: Ein zweiter Sender mit demselben Namen wird abgewiesen.</translation>
</message>
<message>
<source>Starts</source>
<translation>Beginnt</translation>
</message>
<message>
<source>State</source>
<translation>Zustand</translation>
</message>
<message>
<source>Stopped.</source>
<translation>Angehalten.</translation>
</message>
<message>
<source>Stopped: {domain} is not surely allowed. {star} was not sent: nobody is shut out.</source>
<translation>Angehalten: {domain} ist nicht sicher erlaubt. {star} wurde nicht gesendet: Niemand ist ausgesperrt.</translation>
</message>
<message>
<source>Stream</source>
<translation>Stream</translation>
</message>
<message>
<source>Stream group</source>
<translation>Streamgruppe</translation>
</message>
<message>
<source>Stream or group</source>
<translation>Stream oder Gruppe</translation>
</message>
<message>
<source>Streams</source>
<translation>Streams</translation>
</message>
<message>
<source>Streams {part} of {parts}</source>
<translation>Streams {part} von {parts}</translation>
</message>
<message>
<source>Subject</source>
<translation>Subjekt</translation>
</message>
<message>
<source>Sun</source>
<translation>So</translation>
</message>
<message>
<source>Switch back to see it and to copy it.</source>
<translation>Wechseln Sie zurück, um es zu sehen und zu kopieren.</translation>
</message>
<message>
<source>Switch back to the organisation that issued it, then revoke it.</source>
<translation>Wechseln Sie zurück zur Organisation, die es ausgestellt hat, und widerrufen Sie es dann.</translation>
</message>
<message>
<source>Switch to the organisation that issued it, then revoke it there.</source>
<translation>Wechseln Sie zur Organisation, die es ausgestellt hat, und widerrufen Sie es dort.</translation>
</message>
<message>
<source>Tag</source>
<translation>Tag</translation>
</message>
<message>
<source>Take it apart</source>
<translation>Zerlegen</translation>
</message>
<message>
<source>Take the token as not revoked, and try again.</source>
<translation>Gehen Sie davon aus, dass das Token nicht widerrufen ist, und versuchen Sie es erneut.</translation>
</message>
<message>
<source>Taken back: none of the {n} was sent.</source>
<translation>Zurückgenommen: Keines der {n} wurde gesendet.</translation>
</message>
<message>
<source>Taken back: nothing was sent.</source>
<translation>Zurückgenommen: Nichts wurde gesendet.</translation>
</message>
<message>
<source>That is far too long for an ingest address.</source>
<translation>Das ist für eine Ingest-Adresse viel zu lang.</translation>
</message>
<message>
<source>That is far too long: it was probably pasted into the wrong field.</source>
<translation>Das ist viel zu lang: Wahrscheinlich wurde es in das falsche Feld eingefügt.</translation>
</message>
<message>
<source>That is more than 365 days away from the event.</source>
<translation>Das liegt mehr als 365 Tage von der Veranstaltung entfernt.</translation>
</message>
<message>
<source>That is not the PIN.</source>
<translation>Das ist nicht die PIN.</translation>
</message>
<message>
<source>That is not the PIN. Try again in {span}.</source>
<translation>Das ist nicht die PIN. Versuchen Sie es in {span} erneut.</translation>
</message>
<message>
<source>That is not the passphrase of the ledger.</source>
<translation>Das ist nicht die Passphrase des Hauptbuchs.</translation>
</message>
<message>
<source>That time is out of range.</source>
<translation>Diese Zeit liegt außerhalb des Bereichs.</translation>
</message>
<message>
<source>The PIN is removed.</source>
<translation>Die PIN ist entfernt.</translation>
</message>
<message>
<source>The PIN is set.</source>
<translation>Die PIN ist gesetzt.</translation>
</message>
<message>
<source>The QR code could not be read back, so it is not shown.</source>
<translation>Der QR-Code ließ sich nicht zurücklesen und wird darum nicht gezeigt.</translation>
</message>
<message>
<source>The SRT address holds no stream id (streamid=push:…).</source>
<translation>Die SRT-Adresse enthält keine Stream-ID (streamid=push:…).</translation>
</message>
<message>
<source>The account may need a second step that this program does not know. Copy the Bintu token from the dashboard instead.</source>
<translation>Vielleicht verlangt das Konto einen zweiten Schritt, den dieses Programm nicht kennt. Kopieren Sie stattdessen das Bintu-Token aus dem Dashboard.</translation>
</message>
<message>
<source>The address ended in {end}, which ffmpeg changes.</source>
<translation>Die Adresse endete auf {end}, was ffmpeg verändert.</translation>
</message>
<message>
<source>The address would end in {end}, which ffmpeg changes; so its dot is written as %2E.</source>
<translation>Die Adresse würde auf {end} enden, was ffmpeg verändert; darum wird der Punkt als %2E geschrieben.</translation>
</message>
<message>
<source>The algorithm {algorithm} is unusual.</source>
<translation>Der Algorithmus {algorithm} ist unüblich.</translation>
</message>
<message>
<source>The audience is {audience}; playback needs {splay}.</source>
<translation>Der Empfänger ist {audience}; die Wiedergabe braucht {splay}.</translation>
</message>
<message>
<source>The audit has {n} lines where {of} were written.</source>
<translation>Das Protokoll hat {n} Zeilen, wo {of} geschrieben wurden.</translation>
</message>
<message>
<source>The audit trail is whole: {n} lines, none changed, missing or moved.</source>
<translation>Das Protokoll ist unversehrt: {n} Zeilen, keine verändert, keine fehlt, keine verschoben.</translation>
</message>
<message>
<source>The audit trail was written to {name}.</source>
<translation>Das Protokoll wurde nach {name} geschrieben.</translation>
</message>
<message>
<source>The audit was sealed with a key that is not on this desk.</source>
<translation>Das Protokoll wurde mit einem Schlüssel versiegelt, den dieser Arbeitsplatz nicht hat.</translation>
</message>
<message>
<source>The backup of the ledger is not sound.</source>
<translation>Die Sicherung des Hauptbuchs ist nicht in Ordnung.</translation>
</message>
<message>
<source>The block of {values} ends at {ends}.</source>
<translation>Die Sperre von {values} endet: {ends}.</translation>
</message>
<message>
<source>The certificate is not one for {host} that this computer trusts.</source>
<translation>Das Zertifikat ist keines für {host}, dem dieser Computer vertraut.</translation>
</message>
<message>
<source>The clipboard holds nothing that could be read.</source>
<translation>Die Zwischenablage enthält nichts Lesbares.</translation>
</message>
<message>
<source>The credential holds a space or a special character: copy it again, without line breaks.</source>
<translation>Die Zugangsdaten enthalten ein Leer- oder Sonderzeichen: Kopieren Sie sie noch einmal, ohne Zeilenumbrüche.</translation>
</message>
<message>
<source>The credential is longer than any the platform issues.</source>
<translation>Die Zugangsdaten sind länger als alle, die die Plattform ausgibt.</translation>
</message>
<message>
<source>The credential that is kept is of the other type: enter the new one.</source>
<translation>Die gespeicherten Zugangsdaten sind von der anderen Art: Geben Sie die neuen ein.</translation>
</message>
<message>
<source>The domains are allowed first, and {star} is blocked last: nobody is shut out between.</source>
<translation>Erst werden die Domains erlaubt, {star} wird zuletzt gesperrt: Dazwischen ist niemand ausgesperrt.</translation>
</message>
<message>
<source>The encoder has stopped; with the bytes that came in and went out.</source>
<translation>Der Encoder hat aufgehört; mit den ein- und ausgegangenen Bytes.</translation>
</message>
<message>
<source>The event has to end after its doors open.</source>
<translation>Die Veranstaltung muss nach dem Einlass enden.</translation>
</message>
<message>
<source>The file was kept as {name}.</source>
<translation>Die Datei wurde als {name} aufbewahrt.</translation>
</message>
<message>
<source>The global host finds the nearest region by itself: choose one only on advice.</source>
<translation>Der globale Host findet die nächste Region selbst: Wählen Sie eine nur, wenn es Ihnen geraten wird.</translation>
</message>
<message>
<source>The hand-over was written to {name}.</source>
<translation>Die Übergabe wurde nach {name} geschrieben.</translation>
</message>
<message>
<source>The hash is the first part of your stream names, like nNCcf.</source>
<translation>Der Hash ist der erste Teil Ihrer Streamnamen, z. B. nNCcf.</translation>
</message>
<message>
<source>The header holds {name}, which this service does not use.</source>
<translation>Der Header enthält {name}, das dieser Dienst nicht verwendet.</translation>
</message>
<message>
<source>The header names no algorithm.</source>
<translation>Der Header nennt keinen Algorithmus.</translation>
</message>
<message>
<source>The host is missing or misspelt.</source>
<translation>Der Host fehlt oder ist falsch geschrieben.</translation>
</message>
<message>
<source>The host {host} is the stream's own, not one of the list.</source>
<translation>Der Host {host} ist der des Streams selbst, keiner aus der Liste.</translation>
</message>
<message>
<source>The key on this desk is not the one that the ledger was written with.</source>
<translation>Der Schlüssel auf diesem Arbeitsplatz ist nicht der, mit dem das Hauptbuch geschrieben wurde.</translation>
</message>
<message>
<source>The keyring could not be opened.</source>
<translation>Der Schlüsselbund ließ sich nicht öffnen.</translation>
</message>
<message>
<source>The keyring did not give back what it was given.</source>
<translation>Der Schlüsselbund gab nicht zurück, was er bekommen hatte.</translation>
</message>
<message>
<source>The keyring did not take the new key, so the old one stays.</source>
<translation>Der Schlüsselbund nahm den neuen Schlüssel nicht an, also bleibt der alte.</translation>
</message>
<message>
<source>The keyring does not answer: it may be locked and wait for its password.</source>
<translation>Der Schlüsselbund antwortet nicht: Vielleicht ist er gesperrt und wartet auf sein Passwort.</translation>
</message>
<message>
<source>The keyring failed.</source>
<translation>Der Schlüsselbund hat versagt.</translation>
</message>
<message>
<source>The keyring holds only a part of this credential.</source>
<translation>Der Schlüsselbund enthält nur einen Teil dieser Zugangsdaten.</translation>
</message>
<message>
<source>The keyring is locked.</source>
<translation>Der Schlüsselbund ist gesperrt.</translation>
</message>
<message>
<source>The keyring {name} does not protect secrets, so it is not used.</source>
<translation>Der Schlüsselbund {name} schützt keine Geheimnisse und wird darum nicht verwendet.</translation>
</message>
<message>
<source>The last line of the audit was changed.</source>
<translation>Die letzte Zeile des Protokolls wurde verändert.</translation>
</message>
<message>
<source>The ledger cannot be written.</source>
<translation>In das Hauptbuch lässt sich nicht schreiben.</translation>
</message>
<message>
<source>The ledger could not be opened.</source>
<translation>Das Hauptbuch ließ sich nicht öffnen.</translation>
</message>
<message>
<source>The ledger has a new key. Older tokens are sealed with it in the next minutes.</source>
<translation>Das Hauptbuch hat einen neuen Schlüssel. Ältere Token werden in den nächsten Minuten damit versiegelt.</translation>
</message>
<message>
<source>The ledger is being opened: rules are sent on record only.</source>
<translation>Das Hauptbuch wird geöffnet: Regeln werden nur mit Aufzeichnung gesendet.</translation>
</message>
<message>
<source>The ledger is being prepared by another NanoSecure.</source>
<translation>Ein anderes NanoSecure bereitet das Hauptbuch gerade vor.</translation>
</message>
<message>
<source>The ledger is closed.</source>
<translation>Das Hauptbuch ist geschlossen.</translation>
</message>
<message>
<source>The ledger is locked.</source>
<translation>Das Hauptbuch ist gesperrt.</translation>
</message>
<message>
<source>The ledger is not open for writing.</source>
<translation>Das Hauptbuch ist nicht zum Schreiben geöffnet.</translation>
</message>
<message>
<source>The ledger is not open yet.</source>
<translation>Das Hauptbuch ist noch nicht geöffnet.</translation>
</message>
<message>
<source>The ledger is only shown here.</source>
<translation>Das Hauptbuch wird hier nur angezeigt.</translation>
</message>
<message>
<source>The ledger is recorded in again.</source>
<translation>Im Hauptbuch wird wieder aufgezeichnet.</translation>
</message>
<message>
<source>The ledger of this desk is locked with a passphrase.</source>
<translation>Das Hauptbuch dieses Arbeitsplatzes ist mit einer Passphrase gesperrt.</translation>
</message>
<message>
<source>The ledger was rebuilt from the backup {name}.</source>
<translation>Das Hauptbuch wurde aus der Sicherung {name} neu aufgebaut.</translation>
</message>
<message>
<source>The ledger was written by a newer NanoSecure.</source>
<translation>Das Hauptbuch wurde von einem neueren NanoSecure geschrieben.</translation>
</message>
<message>
<source>The ledger was written with a key that is not on this desk.</source>
<translation>Das Hauptbuch wurde mit einem Schlüssel geschrieben, den dieser Arbeitsplatz nicht hat.</translation>
</message>
<message>
<source>The ledger's file is damaged. Start NanoSecure again: the ledger is then rebuilt.</source>
<translation>Die Datei des Hauptbuchs ist beschädigt. Starten Sie NanoSecure neu: Das Hauptbuch wird dann neu aufgebaut.</translation>
</message>
<message>
<source>The ledger's file was damaged. It was kept as {name}.</source>
<translation>Die Datei des Hauptbuchs war beschädigt. Sie wurde als {name} aufbewahrt.</translation>
</message>
<message>
<source>The ledger's file was missing.</source>
<translation>Die Datei des Hauptbuchs fehlte.</translation>
</message>
<message>
<source>The ledger's file {name} is damaged.</source>
<translation>Die Datei {name} des Hauptbuchs ist beschädigt.</translation>
</message>
<message>
<source>The ledger's key in the keyring is damaged.</source>
<translation>Der Schlüssel des Hauptbuchs im Schlüsselbund ist beschädigt.</translation>
</message>
<message>
<source>The ledger's key is in a keyring that this computer does not offer now.</source>
<translation>Der Schlüssel des Hauptbuchs liegt in einem Schlüsselbund, den dieser Computer jetzt nicht anbietet.</translation>
</message>
<message>
<source>The ledger's key is not open.</source>
<translation>Der Schlüssel des Hauptbuchs ist nicht geöffnet.</translation>
</message>
<message>
<source>The links from before end: send the new ones, and print the cards again.</source>
<translation>Die bisherigen Links enden: die neuen senden und die Karten neu drucken.</translation>
</message>
<message>
<source>The list changed meanwhile. Nothing was revoked.</source>
<translation>Die Liste hat sich inzwischen geändert. Nichts wurde widerrufen.</translation>
</message>
<message>
<source>The list holds no IPv4 address or network.</source>
<translation>Die Liste enthält keine IPv4-Adresse und kein Netz.</translation>
</message>
<message>
<source>The list is empty.</source>
<translation>Die Liste ist leer.</translation>
</message>
<message>
<source>The list is too large: at most {most} rows are read.</source>
<translation>Die Liste ist zu groß: Höchstens {most} Zeilen werden gelesen.</translation>
</message>
<message>
<source>The list is too long: at most {most} addresses are blocked at once.</source>
<translation>Die Liste ist zu lang: Höchstens {most} Adressen werden auf einmal gesperrt.</translation>
</message>
<message>
<source>The list says {status}, which may mean anything.</source>
<translation>In der Liste steht {status}, was alles heißen kann.</translation>
</message>
<message>
<source>The list says {status}.</source>
<translation>In der Liste steht {status}.</translation>
</message>
<message>
<source>The list {title} is not kept as a whole any more.</source>
<translation>Die Liste {title} ist nicht mehr vollständig vorhanden.</translation>
</message>
<message>
<source>The name has at most {most} characters.</source>
<translation>Der Name hat höchstens {most} Zeichen.</translation>
</message>
<message>
<source>The name has parameters behind it: they belong into the table.</source>
<translation>Hinter dem Namen stehen Parameter: Sie gehören in die Tabelle.</translation>
</message>
<message>
<source>The name server did not answer within {n} s.</source>
<translation>Der Nameserver hat binnen {n} s nicht geantwortet.</translation>
</message>
<message>
<source>The old token was not revoked.</source>
<translation>Das alte Token wurde nicht widerrufen.</translation>
</message>
<message>
<source>The other is a legacy token, which holds nothing to compare.</source>
<translation>Das andere ist ein altes Token, das nichts zum Vergleichen enthält.</translation>
</message>
<message>
<source>The other side closed the connection during the step {step}.</source>
<translation>Die Gegenseite hat die Verbindung im Schritt {step} geschlossen.</translation>
</message>
<message>
<source>The parameters stood before the stream's name, where the webhook never sees them.</source>
<translation>Die Parameter standen vor dem Streamnamen, wo der Webhook sie nie sieht.</translation>
</message>
<message>
<source>The picture is too large.</source>
<translation>Das Bild ist zu groß.</translation>
</message>
<message>
<source>The platform calls https addresses only.</source>
<translation>Die Plattform ruft nur https-Adressen auf.</translation>
</message>
<message>
<source>The player does not read a token from {name}: this link does not play.</source>
<translation>Der Player liest kein Token aus {name}: Dieser Link läuft nicht.</translation>
</message>
<message>
<source>The player stops when it changes the quality. Create a token for the group.</source>
<translation>Der Player stoppt, wenn er die Qualität wechselt. Erstellen Sie ein Token für die Gruppe.</translation>
</message>
<message>
<source>The printer does not answer.</source>
<translation>Der Drucker antwortet nicht.</translation>
</message>
<message>
<source>The proxy settings of this computer cannot be used, so the services are asked directly. Check HTTPS_PROXY, ALL_PROXY and NO_PROXY.</source>
<translation>Die Proxy-Einstellungen dieses Computers sind unbrauchbar, die Dienste werden also direkt gefragt. Prüfen Sie HTTPS_PROXY, ALL_PROXY und NO_PROXY.</translation>
</message>
<message>
<source>The reason</source>
<translation>Der Grund</translation>
</message>
<message>
<source>The role of this credential may not block or allow viewers.</source>
<translation>Die Rolle dieser Zugangsdaten darf Zuschauer weder sperren noch erlauben.</translation>
</message>
<message>
<source>The role of this credential may not create tokens.</source>
<translation>Die Rolle dieser Zugangsdaten darf keine Token erstellen.</translation>
</message>
<message>
<source>The role of this credential may not do this.</source>
<translation>Die Rolle dieser Zugangsdaten darf das nicht.</translation>
</message>
<message>
<source>The role of this credential may not revoke tokens.</source>
<translation>Die Rolle dieser Zugangsdaten darf keine Token widerrufen.</translation>
</message>
<message>
<source>The role of this credential may not set the webhook.</source>
<translation>Die Rolle dieser Zugangsdaten darf den Webhook nicht setzen.</translation>
</message>
<message>
<source>The rule may be in force all the same. Send it again: repeating does no harm.</source>
<translation>Die Regel kann trotzdem in Kraft sein. Senden Sie sie noch einmal: Das schadet nicht.</translation>
</message>
<message>
<source>The same as in row {number}.</source>
<translation>Dasselbe wie in Zeile {number}.</translation>
</message>
<message>
<source>The same guest as in row {number}.</source>
<translation>Derselbe Gast wie in Zeile {number}.</translation>
</message>
<message>
<source>The seal of the audit is missing.</source>
<translation>Das Siegel des Protokolls fehlt.</translation>
</message>
<message>
<source>The seal of the audit was changed.</source>
<translation>Das Siegel des Protokolls wurde verändert.</translation>
</message>
<message>
<source>The secret has {least} to {most} characters.</source>
<translation>Das Geheimnis hat {least} bis {most} Zeichen.</translation>
</message>
<message>
<source>The secret holds a space or a special character.</source>
<translation>Das Geheimnis enthält ein Leer- oder Sonderzeichen.</translation>
</message>
<message>
<source>The service cannot look into legacy tokens.</source>
<translation>Der Dienst kann nicht in alte Token hineinsehen.</translation>
</message>
<message>
<source>The service confirmed signature and lifetime at {at}.</source>
<translation>Der Dienst hat Signatur und Laufzeit bestätigt: {at}.</translation>
</message>
<message>
<source>The service did not say what it signed (no options).</source>
<translation>Der Dienst hat nicht angegeben, was er signiert hat (kein options).</translation>
</message>
<message>
<source>The service has no such step any more (404): this account does not need it.</source>
<translation>Diesen Schritt hat der Dienst nicht mehr (404): Dieses Konto braucht ihn nicht.</translation>
</message>
<message>
<source>The service issues tokens for at most 365 days.</source>
<translation>Der Dienst stellt Token für höchstens 365 Tage aus.</translation>
</message>
<message>
<source>The service no longer accepts the credential: enter a new one.</source>
<translation>Der Dienst nimmt die Zugangsdaten nicht mehr an: Geben Sie neue ein.</translation>
</message>
<message>
<source>The service refused it at {at}: {message}.</source>
<translation>Der Dienst hat es abgelehnt ({at}): {message}.</translation>
</message>
<message>
<source>The service refused the token at {at}: {message}.</source>
<translation>Der Dienst hat das Token abgelehnt ({at}): {message}.</translation>
</message>
<message>
<source>The service refused this to the credential: it may not {action}.</source>
<translation>Der Dienst hat es diesen Zugangsdaten verweigert. Nicht erlaubt: {action}.</translation>
</message>
<message>
<source>The service refuses 1 of the tokens added.</source>
<translation>Der Dienst lehnt 1 der hinzugefügten Token ab.</translation>
</message>
<message>
<source>The service refuses {n} of the tokens added.</source>
<translation>Der Dienst lehnt {n} der hinzugefügten Token ab.</translation>
</message>
<message>
<source>The service says the hash is {real}, not {typed}.</source>
<translation>Der Dienst sagt, der Hash ist {real}, nicht {typed}.</translation>
</message>
<message>
<source>The service says: {answer}.</source>
<translation>Der Dienst sagt: {answer}.</translation>
</message>
<message>
<source>The service signs for at most 365 days.</source>
<translation>Der Dienst signiert für höchstens 365 Tage.</translation>
</message>
<message>
<source>The service took it, but says that its webhook is {url}.</source>
<translation>Der Dienst hat ihn angenommen, nennt aber {url} als seinen Webhook.</translation>
</message>
<message>
<source>The service took the rule that allows every page.</source>
<translation>Der Dienst hat die Regel angenommen, die jede Seite erlaubt.</translation>
</message>
<message>
<source>The service's own number of this token.</source>
<translation>Die Nummer, die der Dienst diesem Token gab.</translation>
</message>
<message>
<source>The settings file is damaged, so the defaults are used. {aside}</source>
<translation>Die Einstellungsdatei ist beschädigt, also gelten die Standardwerte. {aside}</translation>
</message>
<message>
<source>The settings were written by a newer NanoSecure, so the defaults are used. {aside}</source>
<translation>Die Einstellungen wurden von einem neueren NanoSecure geschrieben, also gelten die Standardwerte. {aside}</translation>
</message>
<message>
<source>The sign-in brought no token.</source>
<translation>Die Anmeldung ergab kein Token.</translation>
</message>
<message>
<source>The sign-in was refused: e-mail address or password is wrong.</source>
<translation>Die Anmeldung wurde abgelehnt: E-Mail-Adresse oder Passwort ist falsch.</translation>
</message>
<message>
<source>The signature is not checked here, because no public key is published. Ask the service.</source>
<translation>Die Signatur wird hier nicht geprüft, weil kein öffentlicher Schlüssel veröffentlicht ist. Fragen Sie den Dienst.</translation>
</message>
<message>
<source>The start is in the past: it is valid at once.</source>
<translation>Der Beginn liegt in der Vergangenheit: Es gilt sofort.</translation>
</message>
<message>
<source>The stored credential holds a character that no credential has: enter it again.</source>
<translation>Die gespeicherten Zugangsdaten enthalten ein Zeichen, das es in Zugangsdaten nicht gibt: Geben Sie sie neu ein.</translation>
</message>
<message>
<source>The stream id has {n} bytes: SRT carries {most}.</source>
<translation>Die Stream-ID hat {n} Bytes: SRT überträgt {most}.</translation>
</message>
<message>
<source>The stream id has {n} bytes: ffmpeg wants fewer than 256.</source>
<translation>Die Stream-ID hat {n} Bytes: ffmpeg verlangt weniger als 256.</translation>
</message>
<message>
<source>The stream key is missing: paste the server and the key, or both joined by a slash.</source>
<translation>Der Streamschlüssel fehlt: Fügen Sie Server und Schlüssel ein, oder beide mit einem Schrägstrich verbunden.</translation>
</message>
<message>
<source>The stream key stood in the server as well: the encoder would send it twice.</source>
<translation>Der Streamschlüssel stand auch im Server: Der Encoder würde ihn zweimal senden.</translation>
</message>
<message>
<source>The stream of the entry it stands in.</source>
<translation>Der Stream des Eintrags, in dem es steht.</translation>
</message>
<message>
<source>The tag</source>
<translation>Der Tag</translation>
</message>
<message>
<source>The token does not open every quality of the group: {missing}.</source>
<translation>Das Token öffnet nicht jede Qualitätsstufe der Gruppe: {missing}.</translation>
</message>
<message>
<source>The token does not open {stream}, only {streams}.</source>
<translation>Das Token öffnet {stream} nicht, nur {streams}.</translation>
</message>
<message>
<source>The token does not show whether it can be revoked.</source>
<translation>Das Token zeigt nicht, ob es widerrufbar ist.</translation>
</message>
<message>
<source>The token does not show whether it can be revoked; its number is a hint that it can.</source>
<translation>Das Token zeigt nicht, ob es widerrufbar ist; seine Nummer spricht dafür.</translation>
</message>
<message>
<source>The token does not show which streams it opens.</source>
<translation>Das Token zeigt nicht, welche Streams es öffnet.</translation>
</message>
<message>
<source>The token expired at {end}.</source>
<translation>Das Token ist abgelaufen: {end}.</translation>
</message>
<message>
<source>The token is bound to {addresses}, not to {ip}.</source>
<translation>Das Token ist an {addresses} gebunden, nicht an {ip}.</translation>
</message>
<message>
<source>The token is bound to {domains}, not to {host}.</source>
<translation>Das Token ist an {domains} gebunden, nicht an {host}.</translation>
</message>
<message>
<source>The token is bound to {domains}; the hosted player page cannot play it.</source>
<translation>Das Token ist an {domains} gebunden; die Player-Seite des Anbieters kann es nicht abspielen.</translation>
</message>
<message>
<source>The token is broken: {problem}.</source>
<translation>Das Token ist defekt: {problem}.</translation>
</message>
<message>
<source>The token is not valid yet: it starts at {start}.</source>
<translation>Das Token gilt noch nicht: Beginn {start}.</translation>
</message>
<message>
<source>The token itself is not kept any more, or never arrived here.</source>
<translation>Das Token selbst ist nicht mehr vorhanden oder kam hier nie an.</translation>
</message>
<message>
<source>The token of {name} was created after you left it.</source>
<translation>Das Token von {name} wurde erstellt, nachdem Sie die Organisation verlassen hatten.</translation>
</message>
<message>
<source>The token opens no stream of this group, only {streams}.</source>
<translation>Das Token öffnet keinen Stream dieser Gruppe, nur {streams}.</translation>
</message>
<message>
<source>The token opens the streams of {hash}; {stream} belongs to another organisation.</source>
<translation>Das Token öffnet die Streams von {hash}; {stream} gehört zu einer anderen Organisation.</translation>
</message>
<message>
<source>The token service cannot read this token: it is incomplete or damaged.</source>
<translation>Der Token-Dienst kann dieses Token nicht lesen: Es ist unvollständig oder beschädigt.</translation>
</message>
<message>
<source>The token service cannot use a parameter: {message}</source>
<translation>Der Token-Dienst kann einen Parameter nicht verwenden: {message}</translation>
</message>
<message>
<source>The token service misses {parameter}.</source>
<translation>Dem Token-Dienst fehlt {parameter}.</translation>
</message>
<message>
<source>The token shows no address it is bound to.</source>
<translation>Das Token zeigt keine Adresse, an die es gebunden ist.</translation>
</message>
<message>
<source>The token shows no domain it is bound to.</source>
<translation>Das Token zeigt keine Domain, an die es gebunden ist.</translation>
</message>
<message>
<source>The token was not created. {problem}</source>
<translation>Das Token wurde nicht erstellt. {problem}</translation>
</message>
<message>
<source>The token was revoked at {at} from this desk.</source>
<translation>Das Token wurde von diesem Arbeitsplatz aus widerrufen: {at}.</translation>
</message>
<message>
<source>The training window could not be opened. Start NanoSecure with --training.</source>
<translation>Das Trainingsfenster ließ sich nicht öffnen. Starten Sie NanoSecure mit --training.</translation>
</message>
<message>
<source>The two passphrases differ.</source>
<translation>Die beiden Passphrasen sind verschieden.</translation>
</message>
<message>
<source>The user id</source>
<translation>Die Benutzer-ID</translation>
</message>
<message>
<source>The vendor names RTMPS for the global hosts only: test this region before the show.</source>
<translation>Der Anbieter nennt RTMPS nur für die globalen Hosts: Testen Sie diese Region vor der Show.</translation>
</message>
<message>
<source>The vendor's own player pages are there: no player link handed out works any more.</source>
<translation>Dort liegen die Player-Seiten des Anbieters: Kein ausgegebener Player-Link funktioniert mehr.</translation>
</message>
<message>
<source>The vendor's player page is not among them: the player links handed out stop working.</source>
<translation>Die Player-Seite des Anbieters ist nicht dabei: Die ausgegebenen Player-Links funktionieren nicht mehr.</translation>
</message>
<message>
<source>The viewer has an IPv6 address. The platform sees an IPv4 address of their network instead, and the token is bound to {addresses}.</source>
<translation>Der Zuschauer hat eine IPv6-Adresse. Die Plattform sieht stattdessen eine IPv4-Adresse seines Netzes, und das Token ist an {addresses} gebunden.</translation>
</message>
<message>
<source>The way back: remove the rules on the vendor's page. From here, none can be removed.</source>
<translation>Der Weg zurück: Entfernen Sie die Regeln auf der Seite des Anbieters. Von hier lässt sich keine entfernen.</translation>
</message>
<message>
<source>The {service} asks for patience: too many requests.</source>
<translation>Der {service} bittet um Geduld: zu viele Anfragen.</translation>
</message>
<message>
<source>The {service} cannot be reached.</source>
<translation>Der {service} ist nicht erreichbar.</translation>
</message>
<message>
<source>The {service} could not prove that it is the real one.</source>
<translation>Der {service} konnte sich nicht ausweisen.</translation>
</message>
<message>
<source>The {service} did not answer completely.</source>
<translation>Der {service} hat nicht vollständig geantwortet.</translation>
</message>
<message>
<source>The {service} did not answer its gateway: a token may exist all the same.</source>
<translation>Der {service} hat seinem Gateway nicht geantwortet: Vielleicht gibt es trotzdem ein Token.</translation>
</message>
<message>
<source>The {service} did not answer: a token may exist all the same.</source>
<translation>Der {service} hat nicht geantwortet: Vielleicht gibt es trotzdem ein Token.</translation>
</message>
<message>
<source>The {service} did not answer: it is not known whether the token is revoked.</source>
<translation>Der {service} hat nicht geantwortet: Ob das Token widerrufen ist, ist nicht bekannt.</translation>
</message>
<message>
<source>The {service} gave an answer that this program does not understand.</source>
<translation>Der {service} gab eine Antwort, die dieses Programm nicht versteht.</translation>
</message>
<message>
<source>The {service} has a fault of its own (HTTP {status}).</source>
<translation>Der {service} hat selbst einen Fehler (HTTP {status}).</translation>
</message>
<message>
<source>The {service} knows no such stream.</source>
<translation>Der {service} kennt keinen solchen Stream.</translation>
</message>
<message>
<source>The {service} packed its answer without being asked.</source>
<translation>Der {service} hat seine Antwort ungefragt komprimiert.</translation>
</message>
<message>
<source>The {service} refused the credential.</source>
<translation>Der {service} hat die Zugangsdaten abgelehnt.</translation>
</message>
<message>
<source>The {service} refused without a reason (HTTP {status}).</source>
<translation>Der {service} hat ohne Grund abgelehnt (HTTP {status}).</translation>
</message>
<message>
<source>The {service} refused: {message}</source>
<translation>Der {service} hat abgelehnt: {message}</translation>
</message>
<message>
<source>The {service} sent more than any answer needs.</source>
<translation>Der {service} hat mehr gesendet, als irgendeine Antwort braucht.</translation>
</message>
<message>
<source>There are several tokens in there.</source>
<translation>Darin sind mehrere Token.</translation>
</message>
<message>
<source>There is a file called {name} in {folder} already.</source>
<translation>In {folder} gibt es schon eine Datei namens {name}.</translation>
</message>
<message>
<source>There is a space beside the name.</source>
<translation>Neben dem Namen steht ein Leerzeichen.</translation>
</message>
<message>
<source>There is another organisation called {name}.</source>
<translation>Es gibt schon eine andere Organisation namens {name}.</translation>
</message>
<message>
<source>There is no credential on this desk: enter one.</source>
<translation>Auf diesem Arbeitsplatz sind keine Zugangsdaten: Geben Sie welche ein.</translation>
</message>
<message>
<source>There is no host called {host}.</source>
<translation>Einen Host namens {host} gibt es nicht.</translation>
</message>
<message>
<source>There is no readable QR code in this picture.</source>
<translation>In diesem Bild ist kein lesbarer QR-Code.</translation>
</message>
<message>
<source>There is no room left to write {path}.</source>
<translation>Für {path} ist kein Platz mehr.</translation>
</message>
<message>
<source>There is no such port.</source>
<translation>Einen solchen Port gibt es nicht.</translation>
</message>
<message>
<source>There is no such service at this address.</source>
<translation>Unter dieser Adresse gibt es keinen solchen Dienst.</translation>
</message>
<message>
<source>There is no token in the second text.</source>
<translation>Im zweiten Text ist kein Token.</translation>
</message>
<message>
<source>There is no whole playback token in this.</source>
<translation>Darin ist kein vollständiges Wiedergabe-Token.</translation>
</message>
<message>
<source>There is nothing in the list to be blocked.</source>
<translation>In der Liste ist nichts zu sperren.</translation>
</message>
<message>
<source>There is nothing to hand out.</source>
<translation>Es gibt nichts auszugeben.</translation>
</message>
<message>
<source>There is too much that looks like a token: not all of it was read.</source>
<translation>Zu vieles sieht wie ein Token aus: Nicht alles wurde gelesen.</translation>
</message>
<message>
<source>There was no sound backup: the ledger was begun anew.</source>
<translation>Es gab keine brauchbare Sicherung: Das Hauptbuch wurde neu begonnen.</translation>
</message>
<message>
<source>There were two slashes where one belongs: the server would know no such stream.</source>
<translation>Da standen zwei Schrägstriche, wo einer hingehört: Der Server würde keinen solchen Stream kennen.</translation>
</message>
<message>
<source>These cards are keys: whoever holds one can watch. Keep them locked away, hand each to its guest only, and destroy what is left over.</source>
<translation>Diese Karten sind Schlüssel: Wer eine hat, kann zusehen. Verwahren Sie sie unter Verschluss, geben Sie jede nur ihrem Gast, und vernichten Sie, was übrig bleibt.</translation>
</message>
<message>
<source>They are issued only while their list is open: open it again in time.</source>
<translation>Sie werden nur ausgestellt, solange ihre Liste offen ist: Öffnen Sie sie rechtzeitig wieder.</translation>
</message>
<message>
<source>They differ in their signature only.</source>
<translation>Sie unterscheiden sich nur in der Signatur.</translation>
</message>
<message>
<source>This API key may not create legacy tokens.</source>
<translation>Dieser API-Schlüssel darf keine alten Token erstellen.</translation>
</message>
<message>
<source>This Bintu token ends at {end}.</source>
<translation>Dieses Bintu-Token endet: {end}.</translation>
</message>
<message>
<source>This Excel file has a password.</source>
<translation>Diese Excel-Datei hat ein Kennwort.</translation>
</message>
<message>
<source>This Excel file is damaged, or of a kind that cannot be read.</source>
<translation>Diese Excel-Datei ist beschädigt oder von einer nicht lesbaren Art.</translation>
</message>
<message>
<source>This computer has no keyring, so a passphrase has to lock the ledger's tokens.</source>
<translation>Dieser Computer hat keinen Schlüsselbund, darum muss eine Passphrase die Token des Hauptbuchs sperren.</translation>
</message>
<message>
<source>This computer may be offline: check its network.</source>
<translation>Vielleicht ist dieser Computer offline: Prüfen Sie sein Netz.</translation>
</message>
<message>
<source>This computer offers no keyring.</source>
<translation>Dieser Computer bietet keinen Schlüsselbund.</translation>
</message>
<message>
<source>This computer trusts it.</source>
<translation>Dieser Computer vertraut ihm.</translation>
</message>
<message>
<source>This credential is read-only (nanoReadOnly): it may look, but not {action}.</source>
<translation>Diese Zugangsdaten dürfen nur lesen (nanoReadOnly). Nicht erlaubt: {action}.</translation>
</message>
<message>
<source>This desk allowed {value} before: which of the two rules wins is not documented.</source>
<translation>Dieser Arbeitsplatz hat {value} früher erlaubt: Welche der beiden Regeln gewinnt, ist nicht dokumentiert.</translation>
</message>
<message>
<source>This desk blocked {value} before: which of the two rules wins is not documented.</source>
<translation>Dieser Arbeitsplatz hat {value} früher gesperrt: Welche der beiden Regeln gewinnt, ist nicht dokumentiert.</translation>
</message>
<message>
<source>This desk's clock is {span} ahead of the service's; its time is used here.</source>
<translation>Die Uhr dieses Arbeitsplatzes geht gegenüber dem Dienst {span} vor; hier gilt die Zeit des Dienstes.</translation>
</message>
<message>
<source>This desk's clock is {span} behind the service's; its time is used here.</source>
<translation>Die Uhr dieses Arbeitsplatzes geht gegenüber dem Dienst {span} nach; hier gilt die Zeit des Dienstes.</translation>
</message>
<message>
<source>This file holds no table.</source>
<translation>Diese Datei enthält keine Tabelle.</translation>
</message>
<message>
<source>This is a binary Excel file (.xlsb).</source>
<translation>Das ist eine binäre Excel-Datei (.xlsb).</translation>
</message>
<message>
<source>This is a document of Apple Numbers.</source>
<translation>Das ist ein Dokument von Apple Numbers.</translation>
</message>
<message>
<source>This is a document or a picture, not a list.</source>
<translation>Das ist ein Dokument oder ein Bild, keine Liste.</translation>
</message>
<message>
<source>This is a nanoMeet token: it opens a meeting room.</source>
<translation>Das ist ein nanoMeet-Token: Es öffnet einen Besprechungsraum.</translation>
</message>
<message>
<source>This is a stream id. Encoders need the name, which looks like XXXXX-YYYYY.</source>
<translation>Das ist eine Stream-ID. Encoder brauchen den Namen, der aussieht wie XXXXX-YYYYY.</translation>
</message>
<message>
<source>This is a web page or XML, whatever its name says: some programs export it as .xls.</source>
<translation>Das ist eine Webseite oder XML, egal wie die Datei heißt: manche Programme exportieren das als .xls.</translation>
</message>
<message>
<source>This is a webcaster token: whoever has it can send pictures to {name}.</source>
<translation>Das ist ein Webcaster-Token: Wer es hat, kann Bilder an {name} senden.</translation>
</message>
<message>
<source>This is a whole address, not a name.</source>
<translation>Das ist eine ganze Adresse, kein Name.</translation>
</message>
<message>
<source>This is an Excel file of the old kind (.xls).</source>
<translation>Das ist eine Excel-Datei der alten Art (.xls).</translation>
</message>
<message>
<source>This is an OpenDocument file (.ods), as LibreOffice saves it.</source>
<translation>Das ist eine OpenDocument-Datei (.ods), wie LibreOffice sie speichert.</translation>
</message>
<message>
<source>This is an archive, not a list.</source>
<translation>Das ist ein Archiv, keine Liste.</translation>
</message>
<message>
<source>This is longer than any token: it was not sent to the service.</source>
<translation>Das ist länger als jedes Token: Es wurde nicht an den Dienst gesendet.</translation>
</message>
<message>
<source>This is more than one address, or the address holds a space.</source>
<translation>Das ist mehr als eine Adresse, oder die Adresse enthält ein Leerzeichen.</translation>
</message>
<message>
<source>This is no ingest address: it starts with rtmps://, rtmp://, srt:// or https://.</source>
<translation>Das ist keine Ingest-Adresse: Sie beginnt mit rtmps://, rtmp://, srt:// oder https://.</translation>
</message>
<message>
<source>This is not a list: it holds no text.</source>
<translation>Das ist keine Liste: Sie enthält keinen Text.</translation>
</message>
<message>
<source>This is not a picture that can be read.</source>
<translation>Das ist kein lesbares Bild.</translation>
</message>
<message>
<source>This is not a playback token: nobody can watch with it.</source>
<translation>Das ist kein Wiedergabe-Token: Niemand kann damit zusehen.</translation>
</message>
<message>
<source>This is not the platform's WHIP address: https://{host}{path}</source>
<translation>Das ist nicht die WHIP-Adresse der Plattform: https://{host}{path}</translation>
</message>
<message>
<source>This is the id of one rendition, not of its group {label}.</source>
<translation>Das ist die ID einer einzelnen Variante, nicht die ihrer Gruppe {label}.</translation>
</message>
<message>
<source>This is too long for a QR code: {n} characters, at most {most}.</source>
<translation>Das ist zu lang für einen QR-Code: {n} Zeichen, höchstens {most}.</translation>
</message>
<message>
<source>This link is for you alone. Please do not pass it on.</source>
<translation>Dieser Link ist nur für Sie. Geben Sie ihn nicht weiter.</translation>
</message>
<message>
<source>This list belongs to {name}: switch to it to issue its tokens.</source>
<translation>Diese Liste gehört zu {name}: Wechseln Sie dorthin, um ihre Token auszustellen.</translation>
</message>
<message>
<source>This list is not kept any more.</source>
<translation>Diese Liste ist nicht mehr vorhanden.</translation>
</message>
<message>
<source>This looks like a Bintu token, not an API key: change the credential type.</source>
<translation>Das sieht wie ein Bintu-Token aus, nicht wie ein API-Schlüssel: Ändern Sie die Art der Zugangsdaten.</translation>
</message>
<message>
<source>This looks like a Bintu token, which signs in to the services. Never hand it out. If it got out, reset it in the dashboard.</source>
<translation>Das sieht wie ein Bintu-Token aus, das zur Anmeldung bei den Diensten dient. Geben Sie es nie aus. Ist es nach außen gelangt, setzen Sie es im Dashboard zurück.</translation>
</message>
<message>
<source>This looks like totals, not like a guest: {line}.</source>
<translation>Das sieht nach einer Summe aus, nicht nach einem Gast: {line}.</translation>
</message>
<message>
<source>This organisation has no credential yet.</source>
<translation>Diese Organisation hat noch keine Zugangsdaten.</translation>
</message>
<message>
<source>This shuts out every viewer.</source>
<translation>Das sperrt jeden Zuschauer aus.</translation>
</message>
<message>
<source>This token belongs to another organisation than the active one.</source>
<translation>Dieses Token gehört zu einer anderen Organisation als der aktiven.</translation>
</message>
<message>
<source>This token belongs to another organisation.</source>
<translation>Dieses Token gehört zu einer anderen Organisation.</translation>
</message>
<message>
<source>This token cannot be created yet.</source>
<translation>Dieses Token lässt sich noch nicht erstellen.</translation>
</message>
<message>
<source>This token cannot be revoked: it was not created as revocable, it ends by itself at expiry.</source>
<translation>Dieses Token lässt sich nicht widerrufen: Es wurde nicht als widerrufbar erstellt und endet von selbst, wenn es abläuft.</translation>
</message>
<message>
<source>This token could not be recorded: NanoSecure had a fault of its own. Copy it now.</source>
<translation>Dieses Token ließ sich nicht aufzeichnen: In NanoSecure ist ein Fehler aufgetreten. Kopieren Sie es jetzt.</translation>
</message>
<message>
<source>This token could not be recorded: {problem} Copy it now.</source>
<translation>Dieses Token ließ sich nicht aufzeichnen: {problem} Kopieren Sie es jetzt.</translation>
</message>
<message>
<source>This token has ended: there is no time left to reissue.</source>
<translation>Dieses Token ist zu Ende: Zum Neuausstellen bleibt keine Zeit.</translation>
</message>
<message>
<source>This token is not in the ledger: copy it now, it cannot be found here again.</source>
<translation>Dieses Token ist nicht im Hauptbuch: Kopieren Sie es jetzt, hier lässt es sich nicht wiederfinden.</translation>
</message>
<message>
<source>This token is revoked already.</source>
<translation>Dieses Token ist schon widerrufen.</translation>
</message>
<message>
<source>This token lets whoever holds it watch</source>
<translation>Wer dieses Token hat, kann</translation>
</message>
<message>
<source>This token was encrypted with the key {id}, which is not on this desk.</source>
<translation>Dieses Token wurde mit dem Schlüssel {id} verschlüsselt, den dieser Arbeitsplatz nicht hat.</translation>
</message>
<message>
<source>This token, traced to {user}, lets its holder watch</source>
<translation>Wer dieses auf {user} ausgestellte Token hat, kann</translation>
</message>
<message>
<source>This window only shows the ledger, so nothing can be recorded.</source>
<translation>Dieses Fenster zeigt das Hauptbuch nur an, darum lässt sich nichts aufzeichnen.</translation>
</message>
<message>
<source>This window only shows the ledger.</source>
<translation>Dieses Fenster zeigt das Hauptbuch nur an.</translation>
</message>
<message>
<source>This window only shows the ledger: another NanoSecure is using it.</source>
<translation>Dieses Fenster zeigt das Hauptbuch nur an: Ein anderes NanoSecure verwendet es.</translation>
</message>
<message>
<source>This would shut out every page. Name the pages that stay allowed instead.</source>
<translation>Das würde jede Seite aussperren. Nennen Sie stattdessen die Seiten, die erlaubt bleiben.</translation>
</message>
<message>
<source>Thu</source>
<translation>Do</translation>
</message>
<message>
<source>Ticket status</source>
<translation>Ticketstatus</translation>
</message>
<message>
<source>To keep its viewers out earlier, block their address in Guardian.</source>
<translation>Um die Zuschauer früher fernzuhalten, sperren Sie ihre Adresse in Guardian.</translation>
</message>
<message>
<source>Token number</source>
<translation>Token-Nummer</translation>
</message>
<message>
<source>Tokens issued</source>
<translation>Ausgestellte Token</translation>
</message>
<message>
<source>Tokens of {title} are being issued.</source>
<translation>Token von {title} werden gerade ausgestellt.</translation>
</message>
<message>
<source>Tokens of {title} are still to follow, the next at {at}.</source>
<translation>Token von {title} folgen noch, das nächste: {at}.</translation>
</message>
<message>
<source>Tokens still to come</source>
<translation>Token, die noch folgen</translation>
</message>
<message>
<source>Transcoding, global</source>
<translation>Transcoding, global</translation>
</message>
<message>
<source>Transcoding, {region}</source>
<translation>Transcoding, {region}</translation>
</message>
<message>
<source>Try again in a moment. If it stays like this, show the details to the support.</source>
<translation>Versuchen Sie es gleich noch einmal. Bleibt es dabei, zeigen Sie die Einzelheiten dem Support.</translation>
</message>
<message>
<source>Try again. Without it, recorded tokens cannot be revoked from this desk.</source>
<translation>Versuchen Sie es erneut. Sonst lassen sich aufgezeichnete Token von diesem Arbeitsplatz aus nicht widerrufen.</translation>
</message>
<message>
<source>Tue</source>
<translation>Di</translation>
</message>
<message>
<source>Type</source>
<translation>Typ</translation>
</message>
<message>
<source>Type {wanted} to confirm.</source>
<translation>Geben Sie zur Bestätigung {wanted} ein.</translation>
</message>
<message>
<source>US East</source>
<translation>US-Osten</translation>
</message>
<message>
<source>US Letter</source>
<translation>US Letter</translation>
</message>
<message>
<source>US West</source>
<translation>US-Westen</translation>
</message>
<message>
<source>Unclear - {claim} cannot be read: {problem}</source>
<translation>Unklar – {claim} lässt sich nicht lesen: {problem}</translation>
</message>
<message>
<source>Unlock or install that keyring, then start NanoSecure again. Nothing is lost.</source>
<translation>Entsperren oder installieren Sie diesen Schlüsselbund, und starten Sie dann NanoSecure neu. Nichts ist verloren.</translation>
</message>
<message>
<source>Unlock the keyring (on Linux: log in to the desktop, or open Passwords), then try again.</source>
<translation>Entsperren Sie den Schlüsselbund (unter Linux: am Desktop anmelden oder „Passwörter“ öffnen), und versuchen Sie es dann erneut.</translation>
</message>
<message>
<source>Unlock the keyring, then start NanoSecure again.</source>
<translation>Entsperren Sie den Schlüsselbund, und starten Sie dann NanoSecure neu.</translation>
</message>
<message>
<source>Unpack it, and open the CSV or .xlsx file in it.</source>
<translation>Entpacken und die enthaltene CSV- oder .xlsx-Datei öffnen.</translation>
</message>
<message>
<source>Until ({zone})</source>
<translation>Bis ({zone})</translation>
</message>
<message>
<source>Use RTMPS</source>
<translation>RTMPS verwenden</translation>
</message>
<message>
<source>Use RTMPS for it.</source>
<translation>Verwenden Sie dafür RTMPS.</translation>
</message>
<message>
<source>Use a PNG or JPEG file.</source>
<translation>Verwenden Sie eine PNG- oder JPEG-Datei.</translation>
</message>
<message>
<source>Use a credential of a user with the role nanoAdmin.</source>
<translation>Verwenden Sie die Zugangsdaten eines Benutzers mit der Rolle nanoAdmin.</translation>
</message>
<message>
<source>Use a credential of a user with the role nanoUser or nanoAdmin.</source>
<translation>Verwenden Sie die Zugangsdaten eines Benutzers mit der Rolle nanoUser oder nanoAdmin.</translation>
</message>
<message>
<source>Use a sharper picture, or cut out the part with the code.</source>
<translation>Verwenden Sie ein schärferes Bild, oder schneiden Sie den Teil mit dem Code aus.</translation>
</message>
<message>
<source>Use as group id</source>
<translation>Als Gruppen-ID verwenden</translation>
</message>
<message>
<source>Use as stream name</source>
<translation>Als Streamname verwenden</translation>
</message>
<message>
<source>Use at least {n} characters.</source>
<translation>Verwenden Sie mindestens {n} Zeichen.</translation>
</message>
<message>
<source>Use it as a stream group id, or choose the stream from the list.</source>
<translation>Verwenden Sie sie als Streamgruppen-ID, oder wählen Sie den Stream aus der Liste.</translation>
</message>
<message>
<source>Use its group</source>
<translation>Seine Gruppe verwenden</translation>
</message>
<message>
<source>Use its name {name}</source>
<translation>Seinen Namen {name} verwenden</translation>
</message>
<message>
<source>Use live</source>
<translation>live verwenden</translation>
</message>
<message>
<source>Use port 1937</source>
<translation>Port 1937 verwenden</translation>
</message>
<message>
<source>Use that</source>
<translation>Übernehmen</translation>
</message>
<message>
<source>Use the embed code on a page of {domains}.</source>
<translation>Verwenden Sie den Einbettungscode auf einer Seite von {domains}.</translation>
</message>
<message>
<source>Use the global host</source>
<translation>Globalen Host verwenden</translation>
</message>
<message>
<source>Use the usual port</source>
<translation>Üblichen Port verwenden</translation>
</message>
<message>
<source>Use {host}</source>
<translation>{host} verwenden</translation>
</message>
<message>
<source>Use {region}</source>
<translation>{region} verwenden</translation>
</message>
<message>
<source>User</source>
<translation>Benutzer</translation>
</message>
<message>
<source>User ID</source>
<translation>Benutzer-ID</translation>
</message>
<message>
<source>Valid</source>
<translation>Gültig</translation>
</message>
<message>
<source>Valid immediately</source>
<translation>Sofort gültig</translation>
</message>
<message>
<source>Video bitrate</source>
<translation>Video-Bitrate</translation>
</message>
<message>
<source>Video codec</source>
<translation>Video-Codec</translation>
</message>
<message>
<source>Viewers who are already inside stay after it expires.</source>
<translation>Wer schon zusieht, bleibt auch nach dem Ablauf.</translation>
</message>
<message>
<source>Viewers who are already watching stay on after it expires.</source>
<translation>Wer schon zusieht, sieht auch nach dem Ablauf weiter.</translation>
</message>
<message>
<source>WHIP service</source>
<translation>WHIP-Dienst</translation>
</message>
<message>
<source>WHIP takes H.264 with Opus, and live transcoding does not work with it.</source>
<translation>WHIP nimmt H.264 mit Opus; Live-Transcoding geht damit nicht.</translation>
</message>
<message>
<source>Wait a moment, then open this window again.</source>
<translation>Warten Sie einen Moment, und öffnen Sie dieses Fenster dann erneut.</translation>
</message>
<message>
<source>Wait, or create one that starts now.</source>
<translation>Warten Sie, oder erstellen Sie eines, das jetzt beginnt.</translation>
</message>
<message>
<source>Waiting</source>
<translation>Wartet</translation>
</message>
<message>
<source>Was the token revoked from another desk? Verify it with the service.</source>
<translation>Wurde das Token von einem anderen Arbeitsplatz aus widerrufen? Prüfen Sie es beim Dienst.</translation>
</message>
<message>
<source>Webhook removed: now every encoder with a stream's name may publish.</source>
<translation>Webhook entfernt: Nun darf jeder Encoder mit dem Namen eines Streams senden.</translation>
</message>
<message>
<source>Webhook set: from now on it decides which encoders may publish.</source>
<translation>Webhook gesetzt: Ab jetzt entscheidet er, welche Encoder senden dürfen.</translation>
</message>
<message>
<source>Wed</source>
<translation>Mi</translation>
</message>
<message>
<source>What it is.</source>
<translation>Was es ist.</translation>
</message>
<message>
<source>What was issued for it stands in Revocations.</source>
<translation>Was dafür ausgestellt wurde, steht unter „Widerrufe“.</translation>
</message>
<message>
<source>What was recorded later may be missing or out of date.</source>
<translation>Was später festgehalten wurde, kann fehlen oder überholt sein.</translation>
</message>
<message>
<source>When the service issued it.</source>
<translation>Wann der Dienst es ausgestellt hat.</translation>
</message>
<message>
<source>Whether a rule holds for sub-domains is not documented: name each host, also www.</source>
<translation>Ob eine Regel auch für Subdomains gilt, ist nicht dokumentiert: Nennen Sie jeden Host, auch www.</translation>
</message>
<message>
<source>Whether every other page is shut out is not known: {problem}</source>
<translation>Ob jede andere Seite ausgesperrt ist, ist nicht bekannt: {problem}</translation>
</message>
<message>
<source>Whether it counts more than the one that shuts them out is not documented: try a player in a few minutes. If it is refused, remove the rule for * on the vendor's page.</source>
<translation>Ob sie mehr zählt als die, die sie aussperrt, ist nicht dokumentiert: Probieren Sie in einigen Minuten einen Player. Wird er abgewiesen, entfernen Sie die Regel für * auf der Seite des Anbieters.</translation>
</message>
<message>
<source>Whether sub-domains count is not documented: bind to the exact host name.</source>
<translation>Ob Subdomains zählen, ist nicht dokumentiert: Binden Sie an den genauen Hostnamen.</translation>
</message>
<message>
<source>Whether the service makes a block longer that it has already is not documented: the vendor's page shows it.</source>
<translation>Ob der Dienst eine Sperre verlängert, die er schon hat, ist nicht dokumentiert: Die Seite des Anbieters zeigt es.</translation>
</message>
<message>
<source>Whether {stream} belongs to the token's organisation.</source>
<translation>Ob {stream} zur Organisation des Tokens gehört.</translation>
</message>
<message>
<source>Which of the service's keys signed it.</source>
<translation>Welcher Schlüssel des Dienstes es signiert hat.</translation>
</message>
<message>
<source>Which parameters were signed, deduced from the vendor's examples.</source>
<translation>Welche Parameter signiert wurden, abgeleitet aus den Beispielen des Anbieters.</translation>
</message>
<message>
<source>Which stream the viewer wants was not given.</source>
<translation>Welchen Stream der Zuschauer will, wurde nicht angegeben.</translation>
</message>
<message>
<source>Which streams the group {group} has is not known here.</source>
<translation>Welche Streams die Gruppe {group} hat, ist hier nicht bekannt.</translation>
</message>
<message>
<source>Who</source>
<translation>Wer</translation>
</message>
<message>
<source>Who issued it.</source>
<translation>Wer es ausgestellt hat.</translation>
</message>
<message>
<source>Whoever holds a card can watch: keep them locked away until they are handed out.</source>
<translation>Wer eine Karte hat, kann zusehen: bis zur Ausgabe unter Verschluss halten.</translation>
</message>
<message>
<source>Whole organisation</source>
<translation>Ganze Organisation</translation>
</message>
<message>
<source>Whom it was issued for.</source>
<translation>Für wen es ausgestellt wurde.</translation>
</message>
<message>
<source>Wildcards are not supported: name one host, like watch.example.com.</source>
<translation>Platzhalter werden nicht unterstützt: Nennen Sie einen Host, z. B. watch.example.com.</translation>
</message>
<message>
<source>Wildcards are not supported: name one host, like www.example.com.</source>
<translation>Platzhalter werden nicht unterstützt: Nennen Sie einen Host, z. B. www.example.com.</translation>
</message>
<message>
<source>Within {value}, which is blocked until {ends}.</source>
<translation>Liegt in {value}, gesperrt bis {ends}.</translation>
</message>
<message>
<source>Work in the window that was opened first, or close that and open this one again.</source>
<translation>Arbeiten Sie im zuerst geöffneten Fenster, oder schließen Sie es, und öffnen Sie dieses erneut.</translation>
</message>
<message>
<source>Works now - it names no end</source>
<translation>Gilt jetzt – es nennt kein Ende</translation>
</message>
<message>
<source>Works now - {left} left</source>
<translation>Gilt jetzt – noch {left}</translation>
</message>
<message>
<source>Works.</source>
<translation>Funktioniert.</translation>
</message>
<message>
<source>Works. Organisation: {name}</source>
<translation>Funktioniert. Organisation: {name}</translation>
</message>
<message>
<source>Write it so</source>
<translation>So schreiben</translation>
</message>
<message>
<source>Writing the hand-over…</source>
<translation>Übergabe wird geschrieben…</translation>
</message>
<message>
<source>Wrote {n} card to {name}.</source>
<translation>{n} Karte nach {name} geschrieben.</translation>
</message>
<message>
<source>Wrote {n} cards to {name}.</source>
<translation>{n} Karten nach {name} geschrieben.</translation>
</message>
<message>
<source>Wrote {n} e-mail to {name}.</source>
<translation>{n} E-Mail nach {name} geschrieben.</translation>
</message>
<message>
<source>Wrote {n} e-mails to {name}.</source>
<translation>{n} E-Mails nach {name} geschrieben.</translation>
</message>
<message>
<source>Wrote {n} file into {name}.</source>
<translation>{n} Datei nach {name} geschrieben.</translation>
</message>
<message>
<source>Wrote {n} files into {name}.</source>
<translation>{n} Dateien nach {name} geschrieben.</translation>
</message>
<message>
<source>Wrote {n} link to {name}.</source>
<translation>{n} Link nach {name} geschrieben.</translation>
</message>
<message>
<source>Wrote {n} links to {name}.</source>
<translation>{n} Links nach {name} geschrieben.</translation>
</message>
<message>
<source>You can revoke it until {until}.</source>
<translation>Sie können es bis {until} widerrufen.</translation>
</message>
<message>
<source>You work with the API key: it may do everything and never expires. A Bintu token is safer.</source>
<translation>Sie arbeiten mit dem API-Schlüssel: Er darf alles und läuft nie ab. Ein Bintu-Token ist sicherer.</translation>
</message>
<message>
<source>Your own Bintu token ends at {end}: after that nothing can be created or revoked without a new one.</source>
<translation>Ihr eigenes Bintu-Token endet: {end}. Danach lässt sich ohne ein neues nichts mehr erstellen oder widerrufen.</translation>
</message>
<message>
<source>a stream</source>
<translation>ein Stream</translation>
</message>
<message>
<source>about to be sent</source>
<translation>wird gleich gesendet</translation>
</message>
<message>
<source>added by hand</source>
<translation>von Hand aufgenommen</translation>
</message>
<message>
<source>after {name}:</source>
<translation>nach {name}:</translation>
</message>
<message>
<source>ahead of</source>
<translation>vor</translation>
</message>
<message>
<source>an unknown day</source>
<translation>unbekannt</translation>
</message>
<message>
<source>and {n} more</source>
<translation>und {n} weitere</translation>
</message>
<message>
<source>and {n} more, see the ledger</source>
<translation>und {n} weitere, siehe Hauptbuch</translation>
</message>
<message>
<source>and {n} other time</source>
<translation>und {n} weitere Zeit</translation>
</message>
<message>
<source>and {n} other times</source>
<translation>und {n} weitere Zeiten</translation>
</message>
<message>
<source>asked for</source>
<translation>angefragt</translation>
</message>
<message>
<source>asked: {asked}</source>
<translation>angefordert: {asked}</translation>
</message>
<message>
<source>at most {n} kbit/s</source>
<translation>höchstens {n} kbit/s</translation>
</message>
<message>
<source>at most {n} kbit/s, constant</source>
<translation>höchstens {n} kbit/s, konstant</translation>
</message>
<message>
<source>at once</source>
<translation>sofort</translation>
</message>
<message>
<source>behind</source>
<translation>nach</translation>
</message>
<message>
<source>being revoked since {at}, not in force yet</source>
<translation>wird widerrufen seit {at}, noch nicht in Kraft</translation>
</message>
<message>
<source>block and allow viewers (Guardian)</source>
<translation>Zuschauer sperren und erlauben (Guardian)</translation>
</message>
<message>
<source>bound to a domain</source>
<translation>an eine Domain gebunden</translation>
</message>
<message>
<source>bound to an address</source>
<translation>an eine Adresse gebunden</translation>
</message>
<message>
<source>create legacy tokens</source>
<translation>alte Token erstellen</translation>
</message>
<message>
<source>create tokens</source>
<translation>Token erstellen</translation>
</message>
<message>
<source>created</source>
<translation>ausgestellt</translation>
</message>
<message>
<source>cut {at}</source>
<translation>widerrufen {at}</translation>
</message>
<message>
<source>cut {at}, but the service still calls it valid</source>
<translation>widerrufen {at}, aber der Dienst nennt es noch gültig</translation>
</message>
<message>
<source>cut {at}, verified</source>
<translation>widerrufen {at}, geprüft</translation>
</message>
<message>
<source>doors</source>
<translation>Einlass</translation>
</message>
<message>
<source>ends</source>
<translation>endet</translation>
</message>
<message>
<source>ends at a time</source>
<translation>endet zu einer Zeit</translation>
</message>
<message>
<source>ends by itself at {at}</source>
<translation>endet von selbst: {at}</translation>
</message>
<message>
<source>every stream of the organisation</source>
<translation>jeder Stream der Organisation</translation>
</message>
<message>
<source>every stream of {hash}</source>
<translation>jeder Stream von {hash}</translation>
</message>
<message>
<source>every stream of {organisation}</source>
<translation>jeden Stream von {organisation}</translation>
</message>
<message>
<source>expanded into {streams}</source>
<translation>aufgelöst in {streams}</translation>
</message>
<message>
<source>expires is in milliseconds: {meant} was probably meant.</source>
<translation>expires ist in Millisekunden: Wahrscheinlich war {meant} gemeint.</translation>
</message>
<message>
<source>ffmpeg changes an address that ends in {end}.</source>
<translation>ffmpeg verändert eine Adresse, die auf {end} endet.</translation>
</message>
<message>
<source>ffmpeg does not check certificates by itself: add -tls_verify 1 -ca_file FILE to do so.</source>
<translation>ffmpeg prüft Zertifikate nicht von selbst: Fügen Sie dafür -tls_verify 1 -ca_file DATEI hinzu.</translation>
</message>
<message>
<source>field {name}</source>
<translation>Feld {name}</translation>
</message>
<message>
<source>for {user}</source>
<translation>für {user}</translation>
</message>
<message>
<source>from now until {end} ({span})</source>
<translation>von jetzt bis {end} ({span})</translation>
</message>
<message>
<source>from {opens} until {closes}</source>
<translation>von {opens} bis {closes}</translation>
</message>
<message>
<source>from {start} until {end} ({span})</source>
<translation>von {start} bis {end} ({span})</translation>
</message>
<message>
<source>group {group}</source>
<translation>Gruppe {group}</translation>
</message>
<message>
<source>has a tag</source>
<translation>hat einen Tag</translation>
</message>
<message>
<source>in {span}</source>
<translation>in {span}</translation>
</message>
<message>
<source>issued</source>
<translation>ausgestellt</translation>
</message>
<message>
<source>issued, starts</source>
<translation>ausgestellt, beginnt</translation>
</message>
<message>
<source>it does not look like a token</source>
<translation>es sieht nicht wie ein Token aus</translation>
</message>
<message>
<source>it has {n} parts instead of 3</source>
<translation>es hat {n} Teile statt 3</translation>
</message>
<message>
<source>it is encrypted (JWE), not only signed</source>
<translation>es ist verschlüsselt (JWE), nicht nur signiert</translation>
</message>
<message>
<source>it is in milliseconds instead of seconds</source>
<translation>es sind Millisekunden statt Sekunden</translation>
</message>
<message>
<source>it is longer than {most} characters, which no token is</source>
<translation>es ist länger als {most} Zeichen, was kein Token ist</translation>
</message>
<message>
<source>it is negative</source>
<translation>es ist negativ</translation>
</message>
<message>
<source>it is not a finite number</source>
<translation>es ist keine endliche Zahl</translation>
</message>
<message>
<source>it is not a number</source>
<translation>es ist keine Zahl</translation>
</message>
<message>
<source>it is not signed (algorithm none), so no service accepts it</source>
<translation>es ist nicht signiert (Algorithmus none), darum nimmt es kein Dienst an</translation>
</message>
<message>
<source>it is too large for a time</source>
<translation>es ist zu groß für eine Zeit</translation>
</message>
<message>
<source>it was cut off in the middle of the claims</source>
<translation>es wurde mitten in den Claims abgeschnitten</translation>
</message>
<message>
<source>its end is cut off</source>
<translation>sein Ende ist abgeschnitten</translation>
</message>
<message>
<source>its end is cut off: the signature is too short for {algorithm}</source>
<translation>sein Ende ist abgeschnitten: Die Signatur ist für {algorithm} zu kurz</translation>
</message>
<message>
<source>latency={n} is {n} microseconds in OBS and ffmpeg; hardware encoders count milliseconds.</source>
<translation>latency={n} heißt in OBS und ffmpeg {n} Mikrosekunden; Hardware-Encoder zählen Millisekunden.</translation>
</message>
<message>
<source>legacy STS token</source>
<translation>altes STS-Token</translation>
</message>
<message>
<source>legacy link parameters</source>
<translation>alte Linkparameter</translation>
</message>
<message>
<source>legacy token service</source>
<translation>Dienst für alte Token</translation>
</message>
<message>
<source>link</source>
<translation>Link</translation>
</message>
<message>
<source>link, {name}</source>
<translation>Link, {name}</translation>
</message>
<message>
<source>never sent</source>
<translation>nie gesendet</translation>
</message>
<message>
<source>no</source>
<translation>nein</translation>
</message>
<message>
<source>no answer came</source>
<translation>keine Antwort</translation>
</message>
<message>
<source>no answer yet</source>
<translation>noch keine Antwort</translation>
</message>
<message>
<source>no e-mail address</source>
<translation>keine E-Mail-Adresse</translation>
</message>
<message>
<source>no reason given</source>
<translation>kein Grund genannt</translation>
</message>
<message>
<source>no, and its end is not known</source>
<translation>nein, und das Ende ist nicht bekannt</translation>
</message>
<message>
<source>no: a legacy token cannot be revoked</source>
<translation>nein: ein altes Token lässt sich nicht widerrufen</translation>
</message>
<message>
<source>no: its token is not known here</source>
<translation>nein: das Token ist hier nicht bekannt</translation>
</message>
<message>
<source>no: viewers inside stay</source>
<translation>nein: wer schon zusieht, bleibt</translation>
</message>
<message>
<source>no: {problem}</source>
<translation>nein: {problem}</translation>
</message>
<message>
<source>none (0)</source>
<translation>keine (0)</translation>
</message>
<message>
<source>not asked for</source>
<translation>nicht angefordert</translation>
</message>
<message>
<source>not created</source>
<translation>nicht ausgestellt</translation>
</message>
<message>
<source>not in force yet</source>
<translation>noch nicht in Kraft</translation>
</message>
<message>
<source>not in force yet: {problem}</source>
<translation>noch nicht in Kraft: {problem}</translation>
</message>
<message>
<source>not known</source>
<translation>nicht bekannt</translation>
</message>
<message>
<source>not shown in the token</source>
<translation>im Token nicht zu sehen</translation>
</message>
<message>
<source>nothing is signed but the stream</source>
<translation>außer dem Stream ist nichts signiert</translation>
</message>
<message>
<source>nothing left to stop</source>
<translation>nichts mehr zu stoppen</translation>
</message>
<message>
<source>now</source>
<translation>jetzt</translation>
</message>
<message>
<source>only its first part is there: the claims and the signature are missing</source>
<translation>nur der erste Teil ist da: Claims und Signatur fehlen</translation>
</message>
<message>
<source>opens the whole organisation</source>
<translation>öffnet die ganze Organisation</translation>
</message>
<message>
<source>options is {options}, which is not a number.</source>
<translation>options ist {options}, das ist keine Zahl.</translation>
</message>
<message>
<source>over</source>
<translation>vorbei</translation>
</message>
<message>
<source>parameter {name}</source>
<translation>Parameter {name}</translation>
</message>
<message>
<source>push: belongs to SRT's stream id and is added by itself.</source>
<translation>push: gehört zur Stream-ID von SRT und wird von selbst hinzugefügt.</translation>
</message>
<message>
<source>reason: {reason}</source>
<translation>Grund: {reason}</translation>
</message>
<message>
<source>revocable until</source>
<translation>widerrufbar bis</translation>
</message>
<message>
<source>revocation refused</source>
<translation>Widerruf abgelehnt</translation>
</message>
<message>
<source>revocation sent</source>
<translation>Widerruf gesendet</translation>
</message>
<message>
<source>revocation taken back</source>
<translation>Widerruf zurückgenommen</translation>
</message>
<message>
<source>revoke tokens</source>
<translation>Token widerrufen</translation>
</message>
<message>
<source>revoked</source>
<translation>widerrufen</translation>
</message>
<message>
<source>revoked {at} by {by}</source>
<translation>widerrufen {at} von {by}</translation>
</message>
<message>
<source>revoking was refused: {problem}</source>
<translation>Widerruf abgelehnt: {problem}</translation>
</message>
<message>
<source>see streams</source>
<translation>Streams sehen</translation>
</message>
<message>
<source>sent, waiting for the answer</source>
<translation>gesendet, wartet auf die Antwort</translation>
</message>
<message>
<source>set the webhook</source>
<translation>den Webhook setzen</translation>
</message>
<message>
<source>starts</source>
<translation>beginnt</translation>
</message>
<message>
<source>text</source>
<translation>Text</translation>
</message>
<message>
<source>the QR code could not be read back</source>
<translation>der QR-Code ließ sich nicht zurücklesen</translation>
</message>
<message>
<source>the claims part</source>
<translation>der Claims-Teil</translation>
</message>
<message>
<source>the end</source>
<translation>Ende</translation>
</message>
<message>
<source>the group {group}</source>
<translation>die Gruppe {group}</translation>
</message>
<message>
<source>the group {label}</source>
<translation>die Gruppe {label}</translation>
</message>
<message>
<source>the group {label} ({n} qualities)</source>
<translation>die Gruppe {label} ({n} Qualitätsstufen)</translation>
</message>
<message>
<source>the group's stream {streams}</source>
<translation>der Stream {streams} der Gruppe</translation>
</message>
<message>
<source>the group's {n} streams {streams}</source>
<translation>die {n} Streams {streams} der Gruppe</translation>
</message>
<message>
<source>the header</source>
<translation>der Header</translation>
</message>
<message>
<source>the signature is too long for {algorithm}</source>
<translation>die Signatur ist für {algorithm} zu lang</translation>
</message>
<message>
<source>the signature part is missing</source>
<translation>der Signaturteil fehlt</translation>
</message>
<message>
<source>the signature part is not base64url</source>
<translation>der Signaturteil ist kein base64url</translation>
</message>
<message>
<source>the start of the show</source>
<translation>Showbeginn</translation>
</message>
<message>
<source>the stream {names}</source>
<translation>den Stream {names}</translation>
</message>
<message>
<source>the streams {names}</source>
<translation>die Streams {names}</translation>
</message>
<message>
<source>the token is not kept any more</source>
<translation>das Token ist nicht mehr vorhanden</translation>
</message>
<message>
<source>the token is over</source>
<translation>das Token ist vorbei</translation>
</message>
<message>
<source>the token is revoked, or is to be</source>
<translation>das Token ist widerrufen oder soll es werden</translation>
</message>
<message>
<source>the token plays on one web page only, not by a link</source>
<translation>das Token läuft nur auf einer Webseite, nicht über einen Link</translation>
</message>
<message>
<source>there is nothing to read</source>
<translation>es gibt nichts zu lesen</translation>
</message>
<message>
<source>to be revoked</source>
<translation>soll widerrufen werden</translation>
</message>
<message>
<source>to {date}, {time}</source>
<translation>bis {date}, {time}</translation>
</message>
<message>
<source>token</source>
<translation>Token</translation>
</message>
<message>
<source>token service</source>
<translation>Token-Dienst</translation>
</message>
<message>
<source>token shredded</source>
<translation>Token vernichtet</translation>
</message>
<message>
<source>unknown</source>
<translation>unbekannt</translation>
</message>
<message>
<source>unknown bits {bits}</source>
<translation>unbekannte Bits {bits}</translation>
</message>
<message>
<source>verified</source>
<translation>geprüft</translation>
</message>
<message>
<source>webhook</source>
<translation>Webhook</translation>
</message>
<message>
<source>whole organisation {hash}</source>
<translation>ganze Organisation {hash}</translation>
</message>
<message>
<source>yes</source>
<translation>ja</translation>
</message>
<message>
<source>yes, until {at}</source>
<translation>ja, bis {at}</translation>
</message>
<message>
<source>{address} covers {n} addresses: hardly a limit.</source>
<translation>{address} umfasst {n} Adressen: kaum eine Einschränkung.</translation>
</message>
<message>
<source>{address} is a private address: the platform sees the public one instead.</source>
<translation>{address} ist eine private Adresse: Die Plattform sieht stattdessen die öffentliche.</translation>
</message>
<message>
<source>{address} is a reserved address: no viewer comes from it.</source>
<translation>{address} ist eine reservierte Adresse: Von ihr kommt kein Zuschauer.</translation>
</message>
<message>
<source>{address} is blocked for 24 h, within {span}.</source>
<translation>{address} ist binnen {span} für 24 h gesperrt.</translation>
</message>
<message>
<source>{address} is not an address.</source>
<translation>{address} ist keine Adresse.</translation>
</message>
<message>
<source>{address} is not encrypted: plain http is accepted for this machine only.</source>
<translation>{address} ist nicht verschlüsselt: Einfaches http ist nur für diesen Computer zulässig.</translation>
</message>
<message>
<source>{address} is not one IPv4 address or network.</source>
<translation>{address} ist keine einzelne IPv4-Adresse und kein Netz.</translation>
</message>
<message>
<source>{address} is this machine's own address: no viewer comes from it.</source>
<translation>{address} ist die Adresse dieses Computers selbst: Von ihr kommt kein Zuschauer.</translation>
</message>
<message>
<source>{address} may be blocked: {problem}</source>
<translation>{address} ist vielleicht gesperrt: {problem}</translation>
</message>
<message>
<source>{address}: one address</source>
<translation>{address}: eine Adresse</translation>
</message>
<message>
<source>{app} is not an application of this platform.</source>
<translation>{app} ist keine Anwendung dieser Plattform.</translation>
</message>
<message>
<source>{at}</source>
<translation>{at}</translation>
</message>
<message>
<source>{at}, by {by}</source>
<translation>{at}, von {by}</translation>
</message>
<message>
<source>{before} was read as {after}.</source>
<translation>{before} wurde als {after} gelesen.</translation>
</message>
<message>
<source>{claim} cannot be read: {problem}.</source>
<translation>{claim} lässt sich nicht lesen: {problem}.</translation>
</message>
<message>
<source>{claim} is in milliseconds: the service reads seconds. {meant} was probably meant.</source>
<translation>{claim} ist in Millisekunden: Der Dienst liest Sekunden. Wahrscheinlich war {meant} gemeint.</translation>
</message>
<message>
<source>{claim} of the token cannot be read: {problem}.</source>
<translation>{claim} im Token lässt sich nicht lesen: {problem}.</translation>
</message>
<message>
<source>{date}, {time}</source>
<translation>{date}, {time}</translation>
</message>
<message>
<source>{day} {month}</source>
<translation>{day}. {month}</translation>
</message>
<message>
<source>{email} is no e-mail address: nothing can be sent.</source>
<translation>{email} ist keine E-Mail-Adresse: Es lässt sich nichts senden.</translation>
</message>
<message>
<source>{encoder} has no {protocol} output that is known to work with this platform.</source>
<translation>{encoder} hat keine {protocol}-Ausgabe, die nachweislich mit dieser Plattform funktioniert.</translation>
</message>
<message>
<source>{event}</source>
<translation>{event}</translation>
</message>
<message>
<source>{few}</source>
<translation>{few}</translation>
</message>
<message>
<source>{few} and {more} more</source>
<translation>{few} und {more} weiteren</translation>
</message>
<message>
<source>{finer} {advice}</source>
<translation>{finer} {advice}</translation>
</message>
<message>
<source>{first} {second}</source>
<translation>{first} {second}</translation>
</message>
<message>
<source>{holder} {what} {when}{where}.</source>
<translation>{holder} {what} {when} ansehen{where}.</translation>
</message>
<message>
<source>{host} cannot be reached.</source>
<translation>{host} ist nicht erreichbar.</translation>
</message>
<message>
<source>{host} does not speak {p}.</source>
<translation>{host} spricht kein {p}.</translation>
</message>
<message>
<source>{host} is not a host with a port.</source>
<translation>{host} ist kein Host mit Port.</translation>
</message>
<message>
<source>{id} is not among the streams of this organisation.</source>
<translation>{id} ist nicht unter den Streams dieser Organisation.</translation>
</message>
<message>
<source>{id} is not the id of a stream.</source>
<translation>{id} ist nicht die ID eines Streams.</translation>
</message>
<message>
<source>{ip} is not an address, so the address was not checked.</source>
<translation>{ip} ist keine Adresse, darum wurde die Adresse nicht geprüft.</translation>
</message>
<message>
<source>{label}, not revocable</source>
<translation>{label}, nicht widerrufbar</translation>
</message>
<message>
<source>{label}, starting now</source>
<translation>{label}, ab jetzt</translation>
</message>
<message>
<source>{later} {advice}</source>
<translation>{later} {advice}</translation>
</message>
<message>
<source>{left_out} {advice}</source>
<translation>{left_out} {advice}</translation>
</message>
<message>
<source>{left} left</source>
<translation>noch {left}</translation>
</message>
<message>
<source>{names}</source>
<translation>{names}</translation>
</message>
<message>
<source>{names} and {n} more</source>
<translation>{names} und {n} weitere</translation>
</message>
<message>
<source>{names} is there twice: most webhooks see only one of them.</source>
<translation>{names} kommt zweimal vor: Die meisten Webhooks sehen nur eines davon.</translation>
</message>
<message>
<source>{names}: the platform sends a field of that name itself, so the webhook would see two.</source>
<translation>{names}: Die Plattform sendet selbst ein Feld dieses Namens, der Webhook würde also zwei sehen.</translation>
</message>
<message>
<source>{name}</source>
<translation>{name}</translation>
</message>
<message>
<source>{name} appears twice, and readers disagree on which counts</source>
<translation>{name} kommt zweimal vor, und es ist strittig, welches zählt</translation>
</message>
<message>
<source>{name} belongs to another organisation ({owner}).</source>
<translation>{name} gehört zu einer anderen Organisation ({owner}).</translation>
</message>
<message>
<source>{name} belongs to another organisation: yours begin with {hash}-.</source>
<translation>{name} gehört zu einer anderen Organisation: Ihre beginnen mit {hash}-.</translation>
</message>
<message>
<source>{name} does not look like XXXXX-YYYYY: check it.</source>
<translation>{name} sieht nicht aus wie XXXXX-YYYYY: Prüfen Sie den Namen.</translation>
</message>
<message>
<source>{name} is a built-in preset: choose another name.</source>
<translation>{name} ist eine eingebaute Vorlage: Wählen Sie einen anderen Namen.</translation>
</message>
<message>
<source>{name} is a group: it cannot be listed with other streams.</source>
<translation>{name} ist eine Gruppe: Sie kann nicht mit anderen Streams zusammen stehen.</translation>
</message>
<message>
<source>{name} is a stream id, not a name. Names look like XXXXX-YYYYY.</source>
<translation>{name} ist eine Stream-ID, kein Name. Namen sehen aus wie XXXXX-YYYYY.</translation>
</message>
<message>
<source>{name} is an unusual stream name: compare it with the list.</source>
<translation>{name} ist ein unüblicher Streamname: Vergleichen Sie ihn mit der Liste.</translation>
</message>
<message>
<source>{name} is an unusual stream name: they look like XXXXX-YYYYY.</source>
<translation>{name} ist ein unüblicher Streamname: Sonst sehen sie aus wie XXXXX-YYYYY.</translation>
</message>
<message>
<source>{name} is damaged: it holds the ledger's key.</source>
<translation>{name} ist beschädigt: Darin liegt der Schlüssel des Hauptbuchs.</translation>
</message>
<message>
<source>{name} is no audit in JSON Lines.</source>
<translation>{name} ist kein Protokoll in JSON Lines.</translation>
</message>
<message>
<source>{name} is not a stream name: it holds the character {bad}.</source>
<translation>{name} ist kein Streamname: Er enthält das Zeichen {bad}.</translation>
</message>
<message>
<source>{name} is not among the streams of this organisation.</source>
<translation>{name} ist nicht unter den Streams dieser Organisation.</translation>
</message>
<message>
<source>{name} is there, but not part of what was signed.</source>
<translation>{name} ist vorhanden, aber nicht Teil dessen, was signiert wurde.</translation>
</message>
<message>
<source>{name} is too long for a stream name.</source>
<translation>{name} ist für einen Streamnamen zu lang.</translation>
</message>
<message>
<source>{name} is whole: {n} lines, none changed, missing or moved. Lines cut off its end do not show.</source>
<translation>{name} ist vollständig: {n} Zeilen, keine geändert, fehlend oder verschoben. Am Ende abgeschnittene Zeilen fallen nicht auf.</translation>
</message>
<message>
<source>{name}: {problem}</source>
<translation>{name}: {problem}</translation>
</message>
<message>
<source>{name}: {sentence}</source>
<translation>{name}: {sentence}</translation>
</message>
<message>
<source>{network}: {n} addresses, from {first} to {last}</source>
<translation>{network}: {n} Adressen, von {first} bis {last}</translation>
</message>
<message>
<source>{number} of {of}: from {opens} until {closes}, can be issued from {at}.</source>
<translation>{number} von {of}: von {opens} bis {closes}, ausstellbar ab {at}.</translation>
</message>
<message>
<source>{number} of {of}: from {opens} until {closes}, can be issued now.</source>
<translation>{number} von {of}: von {opens} bis {closes}, jetzt ausstellbar.</translation>
</message>
<message>
<source>{number} of {of}: from {opens} until {closes}, over.</source>
<translation>{number} von {of}: von {opens} bis {closes}, vorbei.</translation>
</message>
<message>
<source>{n} Guardian rules were interrupted: Guardian shows how they stand.</source>
<translation>{n} Guardian-Regeln wurden unterbrochen: Guardian zeigt, wie sie stehen.</translation>
</message>
<message>
<source>{n} addresses are too many: a token takes at most {most}.</source>
<translation>{n} Adressen sind zu viele: Ein Token nimmt höchstens {most}.</translation>
</message>
<message>
<source>{n} are in the list already.</source>
<translation>{n} stehen schon auf der Liste.</translation>
</message>
<message>
<source>{n} blocks are about to end, the first at {ends}: {values}.</source>
<translation>{n} Sperren enden bald, die erste {ends}: {values}.</translation>
</message>
<message>
<source>{n} blocks were sent again, for another 24 h.</source>
<translation>{n} Sperren wurden erneut gesendet, für weitere 24 h.</translation>
</message>
<message>
<source>{n} card has characters that no font here has: they come out as □. Install a font for them first.</source>
<translation>{n} Karte hat Zeichen, die keine Schrift hier hat: sie erscheinen als □. Vorher eine Schrift dafür installieren.</translation>
</message>
<message>
<source>{n} cards have characters that no font here has: they come out as □. Install a font for them first.</source>
<translation>{n} Karten haben Zeichen, die keine Schrift hier hat: sie erscheinen als □. Vorher eine Schrift dafür installieren.</translation>
</message>
<message>
<source>{n} cards on {paper}, {width} × {height} mm, to be cut</source>
<translation>{n} Karten auf {paper}, {width} × {height} mm, zum Zuschneiden</translation>
</message>
<message>
<source>{n} cells hold errors of formulas: they were read as empty.</source>
<translation>{n} Zellen enthalten Fehler von Formeln: Sie wurden als leer gelesen.</translation>
</message>
<message>
<source>{n} cells span others: each counts for the first of them.</source>
<translation>{n} Zellen überspannen andere: Jede zählt für die erste davon.</translation>
</message>
<message>
<source>{n} code is so fine that some phones may not read it: choose larger cards.</source>
<translation>{n} Code ist so fein, dass ihn manche Handys nicht lesen können: Wählen Sie größere Karten.</translation>
</message>
<message>
<source>{n} codes are so fine that some phones may not read them: choose larger cards.</source>
<translation>{n} Codes sind so fein, dass sie manche Handys nicht lesen können: Wählen Sie größere Karten.</translation>
</message>
<message>
<source>{n} domains are too many at once: at most {most}.</source>
<translation>{n} Domains sind zu viele auf einmal: höchstens {most}.</translation>
</message>
<message>
<source>{n} failed.</source>
<translation>{n} gescheitert.</translation>
</message>
<message>
<source>{n} guest added.</source>
<translation>{n} Gast hinzugefügt.</translation>
</message>
<message>
<source>{n} guest has none yet.</source>
<translation>{n} Gast hat noch keines.</translation>
</message>
<message>
<source>{n} guest lists are not finished: {titles}.</source>
<translation>{n} Gästelisten sind nicht fertig: {titles}.</translation>
</message>
<message>
<source>{n} guests added.</source>
<translation>{n} Gäste hinzugefügt.</translation>
</message>
<message>
<source>{n} guests have none yet.</source>
<translation>{n} Gäste haben noch keines.</translation>
</message>
<message>
<source>{n} invisible characters were removed.</source>
<translation>{n} unsichtbare Zeichen wurden entfernt.</translation>
</message>
<message>
<source>{n} is in the list already.</source>
<translation>{n} steht schon auf der Liste.</translation>
</message>
<message>
<source>{n} may exist.</source>
<translation>{n} ungewiss.</translation>
</message>
<message>
<source>{n} of these guests has a token from {title} already. There, Add guests takes the others alone.</source>
<translation>{n} dieser Gäste hat schon ein Token aus {title}. Dort nimmt „Gäste hinzufügen“ nur die anderen auf.</translation>
</message>
<message>
<source>{n} of these guests has tokens from other lists already, {title} among them.</source>
<translation>{n} dieser Gäste hat schon Tokens aus anderen Listen, darunter {title}.</translation>
</message>
<message>
<source>{n} of these guests have a token from {title} already. There, Add guests takes the others alone.</source>
<translation>{n} dieser Gäste haben schon ein Token aus {title}. Dort nimmt „Gäste hinzufügen“ nur die anderen auf.</translation>
</message>
<message>
<source>{n} of these guests have tokens from other lists already, {title} among them.</source>
<translation>{n} dieser Gäste haben schon Tokens aus anderen Listen, darunter {title}.</translation>
</message>
<message>
<source>{n} of {of} tokens cannot be revoked, or are already.</source>
<translation>{n} von {of} Token sind nicht widerrufbar oder schon widerrufen.</translation>
</message>
<message>
<source>{n} of {of} were taken back; the rest was sent before.</source>
<translation>{n} von {of} wurden zurückgenommen; der Rest war schon gesendet.</translation>
</message>
<message>
<source>{n} page, QR codes {wide} mm wide.</source>
<translation>{n} Seite, QR-Codes {wide} mm breit.</translation>
</message>
<message>
<source>{n} pages, QR codes {wide} mm wide.</source>
<translation>{n} Seiten, QR-Codes {wide} mm breit.</translation>
</message>
<message>
<source>{n} requests in a row brought no token: {said}</source>
<translation>{n} Anfragen in Folge ergaben kein Token: {said}</translation>
</message>
<message>
<source>{n} revocation is not in force yet. NanoSecure has to keep running.</source>
<translation>{n} Widerruf ist noch nicht in Kraft. NanoSecure muss weiterlaufen.</translation>
</message>
<message>
<source>{n} revocations are not in force yet. NanoSecure has to keep running.</source>
<translation>{n} Widerrufe sind noch nicht in Kraft. NanoSecure muss weiterlaufen.</translation>
</message>
<message>
<source>{n} revocations were interrupted and are sent again.</source>
<translation>{n} Widerrufe wurden unterbrochen und werden noch einmal gesendet.</translation>
</message>
<message>
<source>{n} rules are not surely in force: {problem}</source>
<translation>{n} Regeln sind nicht sicher in Kraft: {problem}</translation>
</message>
<message>
<source>{n} s</source>
<translation>{n} s</translation>
</message>
<message>
<source>{n} stream names are too many for one token: at most {most}.</source>
<translation>{n} Streamnamen sind zu viele für ein Token: höchstens {most}.</translation>
</message>
<message>
<source>{n} streams</source>
<translation>{n} Streams</translation>
</message>
<message>
<source>{n} streams are called {typed}: give the id.</source>
<translation>{n} Streams heißen {typed}: Geben Sie die ID an.</translation>
</message>
<message>
<source>{n} token is still to come: hand it out once it is issued.</source>
<translation>{n} Token folgt noch: nach dem Ausstellen ausgeben.</translation>
</message>
<message>
<source>{n} token issued for {title}.</source>
<translation>{n} Token für {title} ausgestellt.</translation>
</message>
<message>
<source>{n} token stays as it is: by the new times it would be over.</source>
<translation>{n} Token bleibt, wie es ist: Nach den neuen Zeiten wäre es vorbei.</translation>
</message>
<message>
<source>{n} token.</source>
<translation>{n} Token.</translation>
</message>
<message>
<source>{n} tokens added.</source>
<translation>{n} Token hinzugefügt.</translation>
</message>
<message>
<source>{n} tokens are still to come: hand them out once they are issued.</source>
<translation>{n} Token folgen noch: nach dem Ausstellen ausgeben.</translation>
</message>
<message>
<source>{n} tokens issued for {title}.</source>
<translation>{n} Token für {title} ausgestellt.</translation>
</message>
<message>
<source>{n} tokens of the list “{list}”</source>
<translation>{n} Token der Liste „{list}“</translation>
</message>
<message>
<source>{n} tokens stay as they are: by the new times they would be over.</source>
<translation>{n} Token bleiben, wie sie sind: Nach den neuen Zeiten wären sie vorbei.</translation>
</message>
<message>
<source>{n} tokens were being created when NanoSecure ended: they may exist.</source>
<translation>{n} Token wurden gerade erstellt, als NanoSecure endete: Sie sind vielleicht vorhanden.</translation>
</message>
<message>
<source>{n} tokens, one after another: a revocable token ends within 24 h from its creation.</source>
<translation>{n} Token nacheinander: Ein widerrufbares Token endet binnen 24 h nach seiner Erstellung.</translation>
</message>
<message>
<source>{n} were in the ledger already.</source>
<translation>{n} waren schon im Hauptbuch.</translation>
</message>
<message>
<source>{n} were passed over: they are no whole playback tokens.</source>
<translation>{n} wurden übergangen: sie sind keine ganzen Wiedergabe-Token.</translation>
</message>
<message>
<source>{own} belongs to this venue: players in the house are shut out too.</source>
<translation>{own} gehört zu diesem Veranstaltungsort: Auch Player im Haus werden ausgesperrt.</translation>
</message>
<message>
<source>{part} is an IPv6 address. The platform streams over IPv4 only.</source>
<translation>{part} ist eine IPv6-Adresse. Die Plattform streamt nur über IPv4.</translation>
</message>
<message>
<source>{part} is not an IPv4 address or network, like 203.0.113.7 or 203.0.113.0/24.</source>
<translation>{part} ist keine IPv4-Adresse und kein Netz, z. B. 203.0.113.7 oder 203.0.113.0/24.</translation>
</message>
<message>
<source>{path} cannot be used.</source>
<translation>{path} lässt sich nicht verwenden.</translation>
</message>
<message>
<source>{path} cannot be written: the disk is read-only.</source>
<translation>{path} lässt sich nicht schreiben: Der Datenträger ist schreibgeschützt.</translation>
</message>
<message>
<source>{path} does not exist.</source>
<translation>{path} gibt es nicht.</translation>
</message>
<message>
<source>{path} is a folder.</source>
<translation>{path} ist ein Ordner.</translation>
</message>
<message>
<source>{path} is in the way: it is not a file.</source>
<translation>{path} ist im Weg: Das ist keine Datei.</translation>
</message>
<message>
<source>{path} is not a file name.</source>
<translation>{path} ist kein Dateiname.</translation>
</message>
<message>
<source>{path} is not an ordinary file.</source>
<translation>{path} ist keine gewöhnliche Datei.</translation>
</message>
<message>
<source>{path} is open in another program.</source>
<translation>{path} ist in einem anderen Programm geöffnet.</translation>
</message>
<message>
<source>{path} is too large: at most {limit} bytes are read.</source>
<translation>{path} ist zu groß: Höchstens {limit} Bytes werden gelesen.</translation>
</message>
<message>
<source>{path} may not be used by this user.</source>
<translation>{path} darf von diesem Benutzer nicht verwendet werden.</translation>
</message>
<message>
<source>{problem} The platform would refuse the encoder.</source>
<translation>{problem} Die Plattform würde den Encoder abweisen.</translation>
</message>
<message>
<source>{problem} {advice}</source>
<translation>{problem} {advice}</translation>
</message>
<message>
<source>{protocol} has no host in the region {region}.</source>
<translation>{protocol} hat in der Region {region} keinen Host.</translation>
</message>
<message>
<source>{raw}</source>
<translation>{raw}</translation>
</message>
<message>
<source>{raw}: {problem}</source>
<translation>{raw}: {problem}</translation>
</message>
<message>
<source>{raw}: {problem} ({meant} is meant)</source>
<translation>{raw}: {problem} (gemeint ist {meant})</translation>
</message>
<message>
<source>{reach}: one in {share} of all there are</source>
<translation>{reach}: eine von {share} aller vorhandenen</translation>
</message>
<message>
<source>{said}</source>
<translation>{said}</translation>
</message>
<message>
<source>{said} It took {ms} ms.</source>
<translation>{said} Es dauerte {ms} ms.</translation>
</message>
<message>
<source>{said} It took {ms} ms; the vendor asks for less than 300, or starts are delayed.</source>
<translation>{said} Es dauerte {ms} ms; der Anbieter verlangt weniger als 300, sonst verzögert sich der Start.</translation>
</message>
<message>
<source>{scale} {advice}</source>
<translation>{scale} {advice}</translation>
</message>
<message>
<source>{sentence} The reason: {problem}</source>
<translation>{sentence} Der Grund: {problem}</translation>
</message>
<message>
<source>{sentence} The service says: {message}</source>
<translation>{sentence} Der Dienst sagt: {message}</translation>
</message>
<message>
<source>{sentence} {advice}</source>
<translation>{sentence} {advice}</translation>
</message>
<message>
<source>{sentence} {next}</source>
<translation>{sentence} {next}</translation>
</message>
<message>
<source>{signs} in a parameter: fine with OBS and ffmpeg, broken by encoders built on classic librtmp.</source>
<translation>{signs} in einem Parameter: in OBS und ffmpeg in Ordnung, in Encodern mit klassischem librtmp zerstört.</translation>
</message>
<message>
<source>{source}, in Base64</source>
<translation>{source}, in Base64</translation>
</message>
<message>
<source>{span} after {moment}</source>
<translation>{span} nach {moment}</translation>
</message>
<message>
<source>{span} ago</source>
<translation>vor {span}</translation>
</message>
<message>
<source>{span} before {moment}</source>
<translation>{span} vor {moment}</translation>
</message>
<message>
<source>{span} would take {n} revocable tokens, one after another.</source>
<translation>{span} bräuchten {n} widerrufbare Token nacheinander.</translation>
</message>
<message>
<source>{starts} to {ends}</source>
<translation>{starts} bis {ends}</translation>
</message>
<message>
<source>{streams}</source>
<translation>{streams}</translation>
</message>
<message>
<source>{stream}</source>
<translation>{stream}</translation>
</message>
<message>
<source>{stream} is not in the group the token opens.</source>
<translation>{stream} ist nicht in der Gruppe, die das Token öffnet.</translation>
</message>
<message>
<source>{tag}</source>
<translation>{tag}</translation>
</message>
<message>
<source>{target}</source>
<translation>{target}</translation>
</message>
<message>
<source>{time}</source>
<translation>{time}</translation>
</message>
<message>
<source>{time} on {date}</source>
<translation>{date}, {time}</translation>
</message>
<message>
<source>{time} tomorrow</source>
<translation>morgen {time}</translation>
</message>
<message>
<source>{time} yesterday</source>
<translation>gestern {time}</translation>
</message>
<message>
<source>{title}: {problem}</source>
<translation>{title}: {problem}</translation>
</message>
<message>
<source>{typed} is no length of time, like 30 min or 1 h 30 min.</source>
<translation>{typed} ist keine Dauer, z. B. 30 min oder 1 h 30 min.</translation>
</message>
<message>
<source>{typed} is no moment of the event. Begin with doors, show or end.</source>
<translation>{typed} ist kein Zeitpunkt der Veranstaltung. Beginnen Sie mit Einlass, Show oder Ende.</translation>
</message>
<message>
<source>{typed} is not a time. Examples: 2026-11-21 22:30, 21.11.2026 22:30, Sat 22:30, 22:30.</source>
<translation>{typed} ist keine Zeit. Beispiele: 2026-11-21 22:30, 21.11.2026 22:30, Sa 22:30, 22:30.</translation>
</message>
<message>
<source>{value}</source>
<translation>{value}</translation>
</message>
<message>
<source>{value} has no ending like .com.</source>
<translation>{value} hat keine Endung wie .com.</translation>
</message>
<message>
<source>{value} holds an underscore: a host name has letters, digits and hyphens.</source>
<translation>{value} enthält einen Unterstrich: Ein Hostname hat Buchstaben, Ziffern und Bindestriche.</translation>
</message>
<message>
<source>{value} is a network, not one address.</source>
<translation>{value} ist ein Netz, keine einzelne Adresse.</translation>
</message>
<message>
<source>{value} is a stream name. A group needs its id, which looks like 1dec3bbc-758b-….</source>
<translation>{value} ist ein Streamname. Eine Gruppe braucht ihre ID, die aussieht wie 1dec3bbc-758b-….</translation>
</message>
<message>
<source>{value} is an address, not a domain.</source>
<translation>{value} ist eine Adresse, keine Domain.</translation>
</message>
<message>
<source>{value} is an address, not a host name. Enter it as allowed IP.</source>
<translation>{value} ist eine Adresse, kein Hostname. Geben Sie sie als erlaubte IP ein.</translation>
</message>
<message>
<source>{value} is blocked for {span}.</source>
<translation>{value} ist gesperrt für {span}.</translation>
</message>
<message>
<source>{value} is blocked until the rule is removed.</source>
<translation>{value} ist gesperrt, bis die Regel entfernt wird.</translation>
</message>
<message>
<source>{value} is far more than one viewer.</source>
<translation>{value} ist weit mehr als ein Zuschauer.</translation>
</message>
<message>
<source>{value} is not a host name.</source>
<translation>{value} ist kein Hostname.</translation>
</message>
<message>
<source>{value} is not a host name: each part has 1 to 63 letters, digits or inner hyphens.</source>
<translation>{value} ist kein Hostname: Jeder Teil hat 1 bis 63 Buchstaben, Ziffern oder innere Bindestriche.</translation>
</message>
<message>
<source>{value} is not a host name: it ends with a number.</source>
<translation>{value} ist kein Hostname: Er endet mit einer Zahl.</translation>
</message>
<message>
<source>{value} is not a valid international host name.</source>
<translation>{value} ist kein gültiger internationaler Hostname.</translation>
</message>
<message>
<source>{value} is one address, not a network.</source>
<translation>{value} ist eine einzelne Adresse, kein Netz.</translation>
</message>
<message>
<source>{value} is too wide for a list: block it by itself.</source>
<translation>{value} ist zu groß für eine Liste: Sperren Sie es einzeln.</translation>
</message>
<message>
<source>{value} may be blocked already: sending it again does no harm.</source>
<translation>{value} ist vielleicht schon gesperrt: Noch einmal senden schadet nicht.</translation>
</message>
<message>
<source>{value}: the service took the rule, but it could not be recorded.</source>
<translation>{value}: Der Dienst hat die Regel angenommen, sie ließ sich aber nicht aufzeichnen.</translation>
</message>
<message>
<source>{weekday} {date}</source>
<translation>{weekday} {date}</translation>
</message>
<message>
<source>{what} has at most {most} characters.</source>
<translation>{what} hat höchstens {most} Zeichen.</translation>
</message>
<message>
<source>{what} holds a line break or a control character.</source>
<translation>{what} enthält einen Zeilenumbruch oder ein Steuerzeichen.</translation>
</message>
<message>
<source>{what} holds the character {bad}, which is not base64url</source>
<translation>{what} enthält das Zeichen {bad}, das kein base64url ist</translation>
</message>
<message>
<source>{what} is cut off</source>
<translation>{what} ist abgeschnitten</translation>
</message>
<message>
<source>{what} is empty</source>
<translation>{what} ist leer</translation>
</message>
<message>
<source>{what} is nested too deep</source>
<translation>{what} ist zu tief verschachtelt</translation>
</message>
<message>
<source>{what} is not a JSON object</source>
<translation>{what} ist kein JSON-Objekt</translation>
</message>
<message>
<source>{what} is not valid JSON</source>
<translation>{what} ist kein gültiges JSON</translation>
</message>
<message>
<source>{who}: {why}</source>
<translation>{who}: {why}</translation>
</message>
<message>
<source>{window} ends before it starts.</source>
<translation>{window} endet, bevor es beginnt.</translation>
</message>
<message>
<source>{words}</source>
<translation>{words}</translation>
</message>
</context>
<context>
<name>severity</name>
<message>
<source>Care</source>
<translation>Achtung</translation>
</message>
<message>
<source>Good</source>
<translation>Gut</translation>
</message>
<message>
<source>Note</source>
<translation>Hinweis</translation>
</message>
<message>
<source>Refused</source>
<translation>Abgelehnt</translation>
</message>
</context>
</TS>
