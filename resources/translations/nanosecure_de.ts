<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
<name>ActionRow</name>
<message>
<source>A revocation is about to be sent: let it go, or cancel it first.</source>
<translation type="unfinished" />
</message>
<message>
<source>No tokens are shown.</source>
<translation type="unfinished" />
</message>
<message>
<source>Only a token that is still valid can be made anew.</source>
<translation type="unfinished" />
</message>
<message>
<source>Reissue</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke all shown</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke selected</source>
<translation type="unfinished" />
</message>
<message>
<source>Select the one token to make anew.</source>
<translation type="unfinished" />
</message>
<message>
<source>Select tokens first.</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>AddTokensDialog</name>
<message>
<source>Add</source>
<translation type="unfinished" />
</message>
<message>
<source>Add token</source>
<translation type="unfinished" />
</message>
<message>
<source>Add tokens that were issued elsewhere</source>
<translation type="unfinished" />
</message>
<message>
<source>Cancel</source>
<translation type="unfinished" />
</message>
<message>
<source>Open a file with tokens</source>
<translation type="unfinished" />
</message>
<message>
<source>Open file</source>
<translation type="unfinished" />
</message>
<message>
<source>Paste tokens, player links, e-mails or lists: every token in the text goes into the ledger of this desk, encrypted, and can be revoked from here.</source>
<translation type="unfinished" />
</message>
<message>
<source>Tokens or links</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>AddressCard</name>
<message>
<source>As soon as nothing is refused on the left.</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy</source>
<translation type="unfinished" />
</message>
<message>
<source>Hide the key</source>
<translation type="unfinished" />
</message>
<message>
<source>None: the one address holds everything.</source>
<translation type="unfinished" />
</message>
<message>
<source>SRT's stream id, as encoders want it in a field. Inside the URL it is encoded.</source>
<translation type="unfinished" />
</message>
<message>
<source>Show the key</source>
<translation type="unfinished" />
</message>
<message>
<source>Without it, the key is entered in OBS; with it, whoever gets the folder can publish.</source>
<translation type="unfinished" />
</message>
<message>
<source>Writes a profile folder that OBS imports, where you choose</source>
<translation type="unfinished" />
</message>
<message>
<source>with key</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>AppearanceButton</name>
<message>
<source>Appearance: as the system</source>
<translation type="unfinished" />
</message>
<message>
<source>Appearance: dark</source>
<translation type="unfinished" />
</message>
<message>
<source>Appearance: light</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>ArmingStrip</name>
<message>
<source>Cancel</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke now</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoking 1 token in {s} s - Enter = now, Esc = cancel</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoking {n} tokens in {s} s - Enter = now, Esc = cancel</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>ChooseStreamsDialog</name>
<message>
<source>1 rendition</source>
<translation type="unfinished" />
</message>
<message>
<source>All</source>
<translation type="unfinished" />
</message>
<message>
<source>All tags</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose stream</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose streams</source>
<translation type="unfinished" />
</message>
<message>
<source>Created</source>
<translation type="unfinished" />
</message>
<message>
<source>Ended</source>
<translation type="unfinished" />
</message>
<message>
<source>Group</source>
<translation type="unfinished" />
</message>
<message>
<source>Group {label}, {renditions}</source>
<translation type="unfinished" />
</message>
<message>
<source>Label</source>
<translation type="unfinished" />
</message>
<message>
<source>Label, name, tag or id</source>
<translation type="unfinished" />
</message>
<message>
<source>Live</source>
<translation type="unfinished" />
</message>
<message>
<source>Loading the streams…</source>
<translation type="unfinished" />
</message>
<message>
<source>Loading…</source>
<translation type="unfinished" />
</message>
<message>
<source>No stream matches '{search}'.</source>
<translation type="unfinished" />
</message>
<message>
<source>No stream of this state and tag matches '{search}'.</source>
<translation type="unfinished" />
</message>
<message>
<source>No stream of this state and tag.</source>
<translation type="unfinished" />
</message>
<message>
<source>Other</source>
<translation type="unfinished" />
</message>
<message>
<source>Search streams</source>
<translation type="unfinished" />
</message>
<message>
<source>State</source>
<translation type="unfinished" />
</message>
<message>
<source>Stream name</source>
<translation type="unfinished" />
</message>
<message>
<source>Tag</source>
<translation type="unfinished" />
</message>
<message>
<source>Tags</source>
<translation type="unfinished" />
</message>
<message>
<source>The newest {n} are shown.</source>
<translation type="unfinished" />
</message>
<message>
<source>There are no streams yet. Create one in the dashboard, then press Refresh.</source>
<translation type="unfinished" />
</message>
<message>
<source>This list is older:</source>
<translation type="unfinished" />
</message>
<message>
<source>Use 1 name</source>
<translation type="unfinished" />
</message>
<message>
<source>Use names</source>
<translation type="unfinished" />
</message>
<message>
<source>Use this stream</source>
<translation type="unfinished" />
</message>
<message>
<source>Use {n} names</source>
<translation type="unfinished" />
</message>
<message>
<source>none</source>
<translation type="unfinished" />
</message>
<message>
<source>unknown</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} chosen</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} renditions</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} streams</source>
<translation type="unfinished" />
</message>
<message>
<source>{shown} of {n} streams</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>ClaimsTable</name>
<message>
<source>Claim</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy raw value</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy row</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy value</source>
<translation type="unfinished" />
</message>
<message>
<source>Meaning</source>
<translation type="unfinished" />
</message>
<message>
<source>Raw</source>
<translation type="unfinished" />
</message>
<message>
<source>Value</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>ComparisonView</name>
<message>
<source> (header)</source>
<translation type="unfinished" />
</message>
<message>
<source>1 difference to {other}</source>
<translation type="unfinished" />
</message>
<message>
<source>Claim</source>
<translation type="unfinished" />
</message>
<message>
<source>Paste a second token to see what differs.</source>
<translation type="unfinished" />
</message>
<message>
<source>Paste the other token, link or line</source>
<translation type="unfinished" />
</message>
<message>
<source>The other</source>
<translation type="unfinished" />
</message>
<message>
<source>This token</source>
<translation type="unfinished" />
</message>
<message>
<source>With</source>
<translation type="unfinished" />
</message>
<message>
<source>not there</source>
<translation type="unfinished" />
</message>
<message>
<source>the other token</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} differences to {other}</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>CopyButton</name>
<message>
<source>Copied</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>CreateFirst</name>
<message>
<source>Choose streams</source>
<translation type="unfinished" />
</message>
<message>
<source>Id of the group, or choose it from the list</source>
<translation type="unfinished" />
</message>
<message>
<source>Stream group ID</source>
<translation type="unfinished" />
</message>
<message>
<source>Target</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>CreatePage</name>
<message>
<source>1. Add your organisation: its name, and a Bintu token or an API key from the nanoStream dashboard. The key is kept in this computer's keyring, nowhere else.</source>
<translation type="unfinished" />
</message>
<message>
<source>2. Choose what may be watched, and press Create token.</source>
<translation type="unfinished" />
</message>
<message>
<source>Create token</source>
<translation type="unfinished" />
</message>
<message>
<source>Creating…</source>
<translation type="unfinished" />
</message>
<message>
<source>Nothing to remark.</source>
<translation type="unfinished" />
</message>
<message>
<source>One token for each guest of a list: comes with a later version.</source>
<translation type="unfinished" />
</message>
<message>
<source>Opens a training window with a practice service: nothing leaves this computer.</source>
<translation type="unfinished" />
</message>
<message>
<source>Request</source>
<translation type="unfinished" />
</message>
<message>
<source>Request as JSON</source>
<translation type="unfinished" />
</message>
<message>
<source>Start here</source>
<translation type="unfinished" />
</message>
<message>
<source>The token appears here, with its link, embed code and QR code.</source>
<translation type="unfinished" />
</message>
<message>
<source>Token</source>
<translation type="unfinished" />
</message>
<message>
<source>What it will allow</source>
<translation type="unfinished" />
</message>
<message>
<source>What will be sent, as soon as the form is complete.</source>
<translation type="unfinished" />
</message>
<message>
<source>as curl</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>CreatedCard</name>
<message>
<source>Choose the stream to link to</source>
<translation type="unfinished" />
</message>
<message>
<source>Created {at} · granted as asked</source>
<translation type="unfinished" />
</message>
<message>
<source>Created {at} · granted differently</source>
<translation type="unfinished" />
</message>
<message>
<source>Details</source>
<translation type="unfinished" />
</message>
<message>
<source>Embed code</source>
<translation type="unfinished" />
</message>
<message>
<source>Links need a stream to play.</source>
<translation type="unfinished" />
</message>
<message>
<source>Player link</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoking…</source>
<translation type="unfinished" />
</message>
<message>
<source>Security object</source>
<translation type="unfinished" />
</message>
<message>
<source>This token was not created as revocable.</source>
<translation type="unfinished" />
</message>
<message>
<source>Token</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>DeskWindow</name>
<message>
<source>A report without any secret was written to {path}</source>
<translation type="unfinished" />
</message>
<message>
<source>API key</source>
<translation type="unfinished" />
</message>
<message>
<source>Add one with the button Organisations, or practise first</source>
<translation type="unfinished" />
</message>
<message>
<source>Bintu token</source>
<translation type="unfinished" />
</message>
<message>
<source>Connected · {n} ms</source>
<translation type="unfinished" />
</message>
<message>
<source>Create</source>
<translation type="unfinished" />
</message>
<message>
<source>Create organisation-wide token</source>
<translation type="unfinished" />
</message>
<message>
<source>Create without a record?</source>
<translation type="unfinished" />
</message>
<message>
<source>Create without record</source>
<translation type="unfinished" />
</message>
<message>
<source>Credential refused by the service</source>
<translation type="unfinished" />
</message>
<message>
<source>Everybody watching with it is disconnected, and nobody gets in with it again. This is final.</source>
<translation type="unfinished" />
</message>
<message>
<source>Guardian</source>
<translation type="unfinished" />
</message>
<message>
<source>Ingest</source>
<translation type="unfinished" />
</message>
<message>
<source>Inspect</source>
<translation type="unfinished" />
</message>
<message>
<source>Looking up the credential…</source>
<translation type="unfinished" />
</message>
<message>
<source>Name of the preset</source>
<translation type="unfinished" />
</message>
<message>
<source>NanoSecure has a fault</source>
<translation type="unfinished" />
</message>
<message>
<source>No credential</source>
<translation type="unfinished" />
</message>
<message>
<source>No organisation yet</source>
<translation type="unfinished" />
</message>
<message>
<source>Not connected yet</source>
<translation type="unfinished" />
</message>
<message>
<source>Offline</source>
<translation type="unfinished" />
</message>
<message>
<source>Open every stream?</source>
<translation type="unfinished" />
</message>
<message>
<source>Player link</source>
<translation type="unfinished" />
</message>
<message>
<source>Revocations</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke 1 token</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke this token?</source>
<translation type="unfinished" />
</message>
<message>
<source>Save player page</source>
<translation type="unfinished" />
</message>
<message>
<source>Save preset</source>
<translation type="unfinished" />
</message>
<message>
<source>Something failed that should not. What you entered is still there.</source>
<translation type="unfinished" />
</message>
<message>
<source>Web page (*.html)</source>
<translation type="unfinished" />
</message>
<message>
<source>Whoever holds this token can watch every stream of the organisation, also those that start later. Prefer a stream group.</source>
<translation type="unfinished" />
</message>
<message>
<source>Without a record it cannot be found or revoked from this desk once it is gone from here.</source>
<translation type="unfinished" />
</message>
<message>
<source>everything</source>
<translation type="unfinished" />
</message>
<message>
<source>practice service</source>
<translation type="unfinished" />
</message>
<message>
<source>role unknown</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>DetailsCard</name>
<message>
<source>Claims</source>
<translation type="unfinished" />
</message>
<message>
<source>Compare</source>
<translation type="unfinished" />
</message>
<message>
<source>Header</source>
<translation type="unfinished" />
</message>
<message>
<source>It has no header that can be read.</source>
<translation type="unfinished" />
</message>
<message>
<source>It holds no claims.</source>
<translation type="unfinished" />
</message>
<message>
<source>JSON</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>EncoderSection</name>
<message>
<source>Backup</source>
<translation type="unfinished" />
</message>
<message>
<source>Encoder</source>
<translation type="unfinished" />
</message>
<message>
<source>Main</source>
<translation type="unfinished" />
</message>
<message>
<source>Settings</source>
<translation type="unfinished" />
</message>
<message>
<source>The exact fields appear here, as soon as the address is complete.</source>
<translation type="unfinished" />
</message>
<message>
<source>WHIP has one host for all regions: there is no second way in.</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>FindingsList</name>
<message>
<source>Press Enter to fix: {label}</source>
<translation type="unfinished" />
</message>
<message>
<source>Rule {rule}</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>GuestCheck</name>
<message>
<source>A legacy token does not say whom it lets in.</source>
<translation type="unfinished" />
</message>
<message>
<source>Enter what you know of the guest; the rest may stay empty.</source>
<translation type="unfinished" />
</message>
<message>
<source>Not checked:</source>
<translation type="unfinished" />
</message>
<message>
<source>Probably: {sentence}</source>
<translation type="unfinished" />
</message>
<message>
<source>{value} (from the link)</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>HandOut</name>
<message>
<source>Embed code</source>
<translation type="unfinished" />
</message>
<message>
<source>Player link</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>Header</name>
<message>
<source>TRAINING</source>
<translation type="unfinished" />
</message>
<message>
<source>Venue · {name}</source>
<translation type="unfinished" />
</message>
<message>
<source>check clock</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>IngestFormSection</name>
<message>
<source>Application</source>
<translation type="unfinished" />
</message>
<message>
<source>Findings</source>
<translation type="unfinished" />
</message>
<message>
<source>Latency (ms)</source>
<translation type="unfinished" />
</message>
<message>
<source>Nothing to remark.</source>
<translation type="unfinished" />
</message>
<message>
<source>Paste an address, or server and key: it is taken apart into this form</source>
<translation type="unfinished" />
</message>
<message>
<source>Port</source>
<translation type="unfinished" />
</message>
<message>
<source>Protocol</source>
<translation type="unfinished" />
</message>
<message>
<source>RTMP (not encrypted)</source>
<translation type="unfinished" />
</message>
<message>
<source>RTMPS</source>
<translation type="unfinished" />
</message>
<message>
<source>Region</source>
<translation type="unfinished" />
</message>
<message>
<source>SRT</source>
<translation type="unfinished" />
</message>
<message>
<source>Stream name</source>
<translation type="unfinished" />
</message>
<message>
<source>Timeout (ms)</source>
<translation type="unfinished" />
</message>
<message>
<source>WHIP</source>
<translation type="unfinished" />
</message>
<message>
<source>XXXXX-YYYYY or an address</source>
<translation type="unfinished" />
</message>
<message>
<source>no host</source>
<translation type="unfinished" />
</message>
<message>
<source>{region} (not for {protocol})</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>IngestPage</name>
<message>
<source>All regions</source>
<translation type="unfinished" />
</message>
<message>
<source>Folder for the OBS profile</source>
<translation type="unfinished" />
</message>
<message>
<source>Test every region of the protocol side by side</source>
<translation type="unfinished" />
</message>
<message>
<source>Testing…</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>InputSection</name>
<message>
<source>Only the beginning is shown; all {n} characters were searched.</source>
<translation type="unfinished" />
</message>
<message>
<source>Open a text or a picture</source>
<translation type="unfinished" />
</message>
<message>
<source>Token to inspect</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} tokens found</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>InspectPage</name>
<message>
<source>Asking…</source>
<translation type="unfinished" />
</message>
<message>
<source>Findings</source>
<translation type="unfinished" />
</message>
<message>
<source>Nothing to remark.</source>
<translation type="unfinished" />
</message>
<message>
<source>Paste a token, a player link, an iframe, a curl line or a whole e-mail; drop a file or a picture of a QR code. Every token in it is found and read here, on this machine.</source>
<translation type="unfinished" />
</message>
<message>
<source>Paste from clipboard</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke 1 token</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke the token of {whose}?</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke this token?</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoking…</source>
<translation type="unfinished" />
</message>
<message>
<source>Verify with service</source>
<translation type="unfinished" />
</message>
<message>
<source>Viewers with this token are cut off within seconds. This cannot be undone.</source>
<translation type="unfinished" />
</message>
<message>
<source>What is this token?</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>LazyModel</name>
<message>
<source>Loading</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>LedgerKeyDialog</name>
<message>
<source>Choose</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose a passphrase for the ledger</source>
<translation type="unfinished" />
</message>
<message>
<source>Go on with a new key</source>
<translation type="unfinished" />
</message>
<message>
<source>Opening…</source>
<translation type="unfinished" />
</message>
<message>
<source>Passphrase</source>
<translation type="unfinished" />
</message>
<message>
<source>Passphrase again</source>
<translation type="unfinished" />
</message>
<message>
<source>Restore this computer's keyring if you can: nothing is lost then. With a new key, new tokens are recorded again. Older ones stay listed, but cannot be revoked from this desk.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger keeps every token you create, so that you can find and revoke it later. The passphrase cannot be recovered: without it, those tokens cannot be revoked from this desk.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger's key is gone</source>
<translation type="unfinished" />
</message>
<message>
<source>Unlock</source>
<translation type="unfinished" />
</message>
<message>
<source>Unlock the ledger</source>
<translation type="unfinished" />
</message>
<message>
<source>Until then nothing is recorded, and tokens are created only without a record.</source>
<translation type="unfinished" />
</message>
<message>
<source>at least {n} characters</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>LedgerMenu</name>
<message>
<source>Audit and key of the ledger</source>
<translation type="unfinished" />
</message>
<message>
<source>CSV (*.csv)</source>
<translation type="unfinished" />
</message>
<message>
<source>Export audit</source>
<translation type="unfinished" />
</message>
<message>
<source>Export audit…</source>
<translation type="unfinished" />
</message>
<message>
<source>JSON Lines (*.jsonl)</source>
<translation type="unfinished" />
</message>
<message>
<source>Renew the ledger's key</source>
<translation type="unfinished" />
</message>
<message>
<source>Unlock ledger…</source>
<translation type="unfinished" />
</message>
<message>
<source>Verify audit</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>LiveCard</name>
<message>
<source>Live tokens, next 24 h</source>
<translation type="unfinished" />
</message>
<message>
<source>Next to end:</source>
<translation type="unfinished" />
</message>
<message>
<source>next to end: {names}</source>
<translation type="unfinished" />
</message>
<message>
<source>{name} in {span}</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} live</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>MainWindow</name>
<message>
<source>1 revocation not in force</source>
<translation type="unfinished" />
</message>
<message>
<source>No organisation yet</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} revocations not in force</source>
<translation type="unfinished" />
</message>
<message>
<source>{what} copied</source>
<translation type="unfinished" />
</message>
<message>
<source>{what} copied · leaves the clipboard in {n} s</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>NoticeBar</name>
<message>
<source>Details</source>
<translation type="unfinished" />
</message>
<message>
<source>Hide details</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>OrganisationFields</name>
<message>
<source>API key</source>
<translation type="unfinished" />
</message>
<message>
<source>Amber</source>
<translation type="unfinished" />
</message>
<message>
<source>Bintu URL</source>
<translation type="unfinished" />
</message>
<message>
<source>Bintu token</source>
<translation type="unfinished" />
</message>
<message>
<source>Blue</source>
<translation type="unfinished" />
</message>
<message>
<source>Colour of the stripe</source>
<translation type="unfinished" />
</message>
<message>
<source>Credential</source>
<translation type="unfinished" />
</message>
<message>
<source>Credential type</source>
<translation type="unfinished" />
</message>
<message>
<source>Enter the Bintu token of your user: the nanoStream Cloud dashboard shows it. API keys open everything for ever and are for administrators.</source>
<translation type="unfinished" />
</message>
<message>
<source>Green</source>
<translation type="unfinished" />
</message>
<message>
<source>Grey</source>
<translation type="unfinished" />
</message>
<message>
<source>Guardian URL</source>
<translation type="unfinished" />
</message>
<message>
<source>Hide</source>
<translation type="unfinished" />
</message>
<message>
<source>Kept in this computer's keyring, nowhere else.</source>
<translation type="unfinished" />
</message>
<message>
<source>Name</source>
<translation type="unfinished" />
</message>
<message>
<source>New organisation</source>
<translation type="unfinished" />
</message>
<message>
<source>Organisation hash</source>
<translation type="unfinished" />
</message>
<message>
<source>Permanent, with full access. For administrators.</source>
<translation type="unfinished" />
</message>
<message>
<source>Pink</source>
<translation type="unfinished" />
</message>
<message>
<source>Red</source>
<translation type="unfinished" />
</message>
<message>
<source>Show</source>
<translation type="unfinished" />
</message>
<message>
<source>Teal</source>
<translation type="unfinished" />
</message>
<message>
<source>Temporary, with the rights of your user. The right one for daily work.</source>
<translation type="unfinished" />
</message>
<message>
<source>The credential lasts until NanoSecure closes.</source>
<translation type="unfinished" />
</message>
<message>
<source>The hash is the part of your stream names before the dash.</source>
<translation type="unfinished" />
</message>
<message>
<source>Token service URL</source>
<translation type="unfinished" />
</message>
<message>
<source>Violet</source>
<translation type="unfinished" />
</message>
<message>
<source>for example Harbour Events</source>
<translation type="unfinished" />
</message>
<message>
<source>held for this session - leave empty to keep it</source>
<translation type="unfinished" />
</message>
<message>
<source>kept in the keyring - leave empty to keep it</source>
<translation type="unfinished" />
</message>
<message>
<source>optional, like nNCcf</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>OrganisationList</name>
<message>
<source>API key</source>
<translation type="unfinished" />
</message>
<message>
<source>Active</source>
<translation type="unfinished" />
</message>
<message>
<source>Bintu token</source>
<translation type="unfinished" />
</message>
<message>
<source>No organisation yet. Fill in the form to add your first one.</source>
<translation type="unfinished" />
</message>
<message>
<source>practice</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>OrganisationsDialog</name>
<message>
<source>Discard changes</source>
<translation type="unfinished" />
</message>
<message>
<source>Discard the changes?</source>
<translation type="unfinished" />
</message>
<message>
<source>Its credential is deleted from the keyring. Tokens that were issued stay valid.</source>
<translation type="unfinished" />
</message>
<message>
<source>Organisations</source>
<translation type="unfinished" />
</message>
<message>
<source>Remove {name}</source>
<translation type="unfinished" />
</message>
<message>
<source>Remove {name}?</source>
<translation type="unfinished" />
</message>
<message>
<source>Report</source>
<translation type="unfinished" />
</message>
<message>
<source>Save or discard the changes first.</source>
<translation type="unfinished" />
</message>
<message>
<source>Saving…</source>
<translation type="unfinished" />
</message>
<message>
<source>Testing…</source>
<translation type="unfinished" />
</message>
<message>
<source>What you entered for {name} is not saved.</source>
<translation type="unfinished" />
</message>
<message>
<source>the new organisation</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>ParameterModel</name>
<message>
<source>Name</source>
<translation type="unfinished" />
</message>
<message>
<source>Value</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>ParameterSection</name>
<message>
<source>Add</source>
<translation type="unfinished" />
</message>
<message>
<source>None. Your webhook may ask for some, for example a passcode: press Add parameter.</source>
<translation type="unfinished" />
</message>
<message>
<source>Parameters behind the stream name</source>
<translation type="unfinished" />
</message>
<message>
<source>Remove</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>PhoneDialog</name>
<message>
<source>It holds the stream key: show it only to whoever shall publish.</source>
<translation type="unfinished" />
</message>
<message>
<source>Link</source>
<translation type="unfinished" />
</message>
<message>
<source>Name on the phone</source>
<translation type="unfinished" />
</message>
<message>
<source>Set up a phone</source>
<translation type="unfinished" />
</message>
<message>
<source>What the phone will do</source>
<translation type="unfinished" />
</message>
<message>
<source>the stream's name</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>PresetRow</name>
<message>
<source>Delete the preset {name}</source>
<translation type="unfinished" />
</message>
<message>
<source>No preset</source>
<translation type="unfinished" />
</message>
<message>
<source>Only presets of your own can be deleted: choose one first.</source>
<translation type="unfinished" />
</message>
<message>
<source>Preset</source>
<translation type="unfinished" />
</message>
<message>
<source>Save preset</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>QrDialog</name>
<message>
<source>A dense code: make this window large, and hold the phone close and still.</source>
<translation type="unfinished" />
</message>
<message>
<source>Scan it with a phone's camera</source>
<translation type="unfinished" />
</message>
<message>
<source>Whoever scans this holds the token.</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>Question</name>
<message>
<source>Reason</source>
<translation type="unfinished" />
</message>
<message>
<source>Type “{word}” to confirm</source>
<translation type="unfinished" />
</message>
<message>
<source>optional, kept with the token</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>QueueLine</name>
<message>
<source>1 revocation on its way</source>
<translation type="unfinished" />
</message>
<message>
<source>Not known what is waiting</source>
<translation type="unfinished" />
</message>
<message>
<source>Nothing waiting</source>
<translation type="unfinished" />
</message>
<message>
<source>Try again now</source>
<translation type="unfinished" />
</message>
<message>
<source>next try in {n} s</source>
<translation type="unfinished" />
</message>
<message>
<source>nothing waiting</source>
<translation type="unfinished" />
</message>
<message>
<source>sent in {n} s</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} not in force yet</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} refused</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} revocations on their way</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>ReceiverSection</name>
<message>
<source>A stand-in for your backend, on this computer only. Not running.</source>
<translation type="unfinished" />
</message>
<message>
<source>Address</source>
<translation type="unfinished" />
</message>
<message>
<source>Answer</source>
<translation type="unfinished" />
</message>
<message>
<source>Event</source>
<translation type="unfinished" />
</message>
<message>
<source>It lets in everybody, unless restricted to what stands on the left:</source>
<translation type="unfinished" />
</message>
<message>
<source>One moment…</source>
<translation type="unfinished" />
</message>
<message>
<source>Rehearsal receiver</source>
<translation type="unfinished" />
</message>
<message>
<source>Start receiver</source>
<translation type="unfinished" />
</message>
<message>
<source>Start the receiver, use its address as webhook, and see here what it is asked.</source>
<translation type="unfinished" />
</message>
<message>
<source>Stop</source>
<translation type="unfinished" />
</message>
<message>
<source>Stream</source>
<translation type="unfinished" />
</message>
<message>
<source>Time</source>
<translation type="unfinished" />
</message>
<message>
<source>Use as webhook</source>
<translation type="unfinished" />
</message>
<message>
<source>only this stream</source>
<translation type="unfinished" />
</message>
<message>
<source>only with these parameters</source>
<translation type="unfinished" />
</message>
<message>
<source>refuse everybody</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>ResultsSection</name>
<message>
<source>Cancel</source>
<translation type="unfinished" />
</message>
<message>
<source>Connection</source>
<translation type="unfinished" />
</message>
<message>
<source>Every try got through to the end of the handshake.</source>
<translation type="unfinished" />
</message>
<message>
<source>Handshake</source>
<translation type="unfinished" />
</message>
<message>
<source>Median</source>
<translation type="unfinished" />
</message>
<message>
<source>Region</source>
<translation type="unfinished" />
</message>
<message>
<source>Report</source>
<translation type="unfinished" />
</message>
<message>
<source>Test connection measures the way to the chosen host, Test all regions to every one side by side: name, TCP, TLS and the handshake, five times each. Nothing is published.</source>
<translation type="unfinished" />
</message>
<message>
<source>Testing…</source>
<translation type="unfinished" />
</message>
<message>
<source>What the vendor's support asks for, without the key</source>
<translation type="unfinished" />
</message>
<message>
<source>Worst</source>
<translation type="unfinished" />
</message>
<message>
<source>does not work</source>
<translation type="unfinished" />
</message>
<message>
<source>fails</source>
<translation type="unfinished" />
</message>
<message>
<source>testing</source>
<translation type="unfinished" />
</message>
<message>
<source>works; times in ms</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} of {all} tries failed.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} of {all} work; times in ms</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>RevocationsPage</name>
<message>
<source>A new token with the same limits and remaining time is made, then the old one is revoked: whoever watches with it is disconnected and needs the new link.</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy short code</source>
<translation type="unfinished" />
</message>
<message>
<source>Every token you create appears here. Add token takes one that was issued elsewhere.</source>
<translation type="unfinished" />
</message>
<message>
<source>Export what is shown</source>
<translation type="unfinished" />
</message>
<message>
<source>Hand over to the next shift</source>
<translation type="unfinished" />
</message>
<message>
<source>Inspect</source>
<translation type="unfinished" />
</message>
<message>
<source>JSON Lines (*.jsonl)</source>
<translation type="unfinished" />
</message>
<message>
<source>Loading…</source>
<translation type="unfinished" />
</message>
<message>
<source>No token has “{text}” in it. Clear the search, or show all.</source>
<translation type="unfinished" />
</message>
<message>
<source>No token is in the filter “{filter}”. Choose All to see every token.</source>
<translation type="unfinished" />
</message>
<message>
<source>No tokens yet</source>
<translation type="unfinished" />
</message>
<message>
<source>Nothing found</source>
<translation type="unfinished" />
</message>
<message>
<source>PDF (*.pdf)</source>
<translation type="unfinished" />
</message>
<message>
<source>Reissue 1 token</source>
<translation type="unfinished" />
</message>
<message>
<source>Reissue the token of {whose}?</source>
<translation type="unfinished" />
</message>
<message>
<source>Reissue…</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke…</source>
<translation type="unfinished" />
</message>
<message>
<source>Sort by</source>
<translation type="unfinished" />
</message>
<message>
<source>Table (*.csv)</source>
<translation type="unfinished" />
</message>
<message>
<source>The list has changed meanwhile. Nothing was revoked: select again.</source>
<translation type="unfinished" />
</message>
<message>
<source>The tokens cannot be shown now.</source>
<translation type="unfinished" />
</message>
<message>
<source>Unlock…</source>
<translation type="unfinished" />
</message>
<message>
<source>Verify with service</source>
<translation type="unfinished" />
</message>
<message>
<source>Web page (*.html)</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} of {all} rows copied: those in view. Export writes all.</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>Revoking</name>
<message>
<source>Everybody watching with it is disconnected, and nobody gets in with it again. This is final.</source>
<translation type="unfinished" />
</message>
<message>
<source>Everybody watching with one of them is disconnected, and nobody gets in with it again. This is final.</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke 1 token</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke {n} tokens</source>
<translation type="unfinished" />
</message>
<message>
<source>Those among them that cannot be revoked are left as they are.</source>
<translation type="unfinished" />
</message>
<message>
<source>already being revoked</source>
<translation type="unfinished" />
</message>
<message>
<source>already revoked</source>
<translation type="unfinished" />
</message>
<message>
<source>created as not revocable</source>
<translation type="unfinished" />
</message>
<message>
<source>its token is not kept any more</source>
<translation type="unfinished" />
</message>
<message>
<source>never created</source>
<translation type="unfinished" />
</message>
<message>
<source>not known here</source>
<translation type="unfinished" />
</message>
<message>
<source>over for too long</source>
<translation type="unfinished" />
</message>
<message>
<source>refused by the service</source>
<translation type="unfinished" />
</message>
<message>
<source>still being created</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} cannot be revoked: {whys}.</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>SecretField</name>
<message>
<source>Hide</source>
<translation type="unfinished" />
</message>
<message>
<source>Show</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>StripChart</name>
<message>
<source>Live tokens, next 24 h</source>
<translation type="unfinished" />
</message>
<message>
<source>No live tokens in the next 24 h</source>
<translation type="unfinished" />
</message>
<message>
<source>No token is live in the next 24 h.</source>
<translation type="unfinished" />
</message>
<message>
<source>none left at {at}</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} live now</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} tokens end</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>TimelineBar</name>
<message>
<source>Timeline</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>TokenCells</name>
<message>
<source>Active</source>
<translation type="unfinished" />
</message>
<message>
<source>Can still be stopped?</source>
<translation type="unfinished" />
</message>
<message>
<source>Creating</source>
<translation type="unfinished" />
</message>
<message>
<source>Ends in</source>
<translation type="unfinished" />
</message>
<message>
<source>Expired</source>
<translation type="unfinished" />
</message>
<message>
<source>Failed</source>
<translation type="unfinished" />
</message>
<message>
<source>Issued</source>
<translation type="unfinished" />
</message>
<message>
<source>Issued by</source>
<translation type="unfinished" />
</message>
<message>
<source>May exist</source>
<translation type="unfinished" />
</message>
<message>
<source>Not made</source>
<translation type="unfinished" />
</message>
<message>
<source>Not yet</source>
<translation type="unfinished" />
</message>
<message>
<source>Reason</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoked</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoking</source>
<translation type="unfinished" />
</message>
<message>
<source>Short code {code}</source>
<translation type="unfinished" />
</message>
<message>
<source>State</source>
<translation type="unfinished" />
</message>
<message>
<source>Tag</source>
<translation type="unfinished" />
</message>
<message>
<source>Target</source>
<translation type="unfinished" />
</message>
<message>
<source>User</source>
<translation type="unfinished" />
</message>
<message>
<source>Waiting</source>
<translation type="unfinished" />
</message>
<message>
<source>Whole organisation</source>
<translation type="unfinished" />
</message>
<message>
<source>can it still be stopped: {answer}</source>
<translation type="unfinished" />
</message>
<message>
<source>cut {at}</source>
<translation type="unfinished" />
</message>
<message>
<source>cut {at}, verified</source>
<translation type="unfinished" />
</message>
<message>
<source>ended {at}</source>
<translation type="unfinished" />
</message>
<message>
<source>ends by itself at {at}</source>
<translation type="unfinished" />
</message>
<message>
<source>ends in {span}</source>
<translation type="unfinished" />
</message>
<message>
<source>ends {at}</source>
<translation type="unfinished" />
</message>
<message>
<source>is sent in {n} s</source>
<translation type="unfinished" />
</message>
<message>
<source>it is over</source>
<translation type="unfinished" />
</message>
<message>
<source>no: cannot be revoked here</source>
<translation type="unfinished" />
</message>
<message>
<source>no: its end is not known</source>
<translation type="unfinished" />
</message>
<message>
<source>no: viewers inside stay</source>
<translation type="unfinished" />
</message>
<message>
<source>not in force yet, waiting</source>
<translation type="unfinished" />
</message>
<message>
<source>not in force, next try in {n} s</source>
<translation type="unfinished" />
</message>
<message>
<source>sent, waiting for answer</source>
<translation type="unfinished" />
</message>
<message>
<source>starts {at}</source>
<translation type="unfinished" />
</message>
<message>
<source>there is nothing to stop</source>
<translation type="unfinished" />
</message>
<message>
<source>yes</source>
<translation type="unfinished" />
</message>
<message>
<source>yes, until {at}</source>
<translation type="unfinished" />
</message>
<message>
<source>yes, {span} left</source>
<translation type="unfinished" />
</message>
<message>
<source>{span} ago</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>TokenForm</name>
<message>
<source>2 h</source>
<translation type="unfinished" />
</message>
<message>
<source>24 h</source>
<translation type="unfinished" />
</message>
<message>
<source>30 min</source>
<translation type="unfinished" />
</message>
<message>
<source>6 h</source>
<translation type="unfinished" />
</message>
<message>
<source>Allowed IP</source>
<translation type="unfinished" />
</message>
<message>
<source>Allowed domain</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose streams</source>
<translation type="unfinished" />
</message>
<message>
<source>Every stream of the organisation, now and later.</source>
<translation type="unfinished" />
</message>
<message>
<source>Expires at ({place})</source>
<translation type="unfinished" />
</message>
<message>
<source>Id of the group, or choose it from the list</source>
<translation type="unfinished" />
</message>
<message>
<source>Lifetime</source>
<translation type="unfinished" />
</message>
<message>
<source>Limits and trace</source>
<translation type="unfinished" />
</message>
<message>
<source>Not before ({place})</source>
<translation type="unfinished" />
</message>
<message>
<source>Stream group ID</source>
<translation type="unfinished" />
</message>
<message>
<source>Stream names</source>
<translation type="unfinished" />
</message>
<message>
<source>Tag</source>
<translation type="unfinished" />
</message>
<message>
<source>Target</source>
<translation type="unfinished" />
</message>
<message>
<source>User ID</source>
<translation type="unfinished" />
</message>
<message>
<source>XXXXX-YYYYY, one or several</source>
<translation type="unfinished" />
</message>
<message>
<source>any address</source>
<translation type="unfinished" />
</message>
<message>
<source>any page</source>
<translation type="unfinished" />
</message>
<message>
<source>at once</source>
<translation type="unfinished" />
</message>
<message>
<source>chosen</source>
<translation type="unfinished" />
</message>
<message>
<source>event, seat, ticket</source>
<translation type="unfinished" />
</message>
<message>
<source>who it is for</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>TokenInput</name>
<message>
<source>Paste anything: token, player link, iframe, curl line, e-mail…
or drop a file or a QR code.</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>Toolbar</name>
<message>
<source>Active</source>
<translation type="unfinished" />
</message>
<message>
<source>Add token</source>
<translation type="unfinished" />
</message>
<message>
<source>All</source>
<translation type="unfinished" />
</message>
<message>
<source>Expired</source>
<translation type="unfinished" />
</message>
<message>
<source>Export</source>
<translation type="unfinished" />
</message>
<message>
<source>Failed</source>
<translation type="unfinished" />
</message>
<message>
<source>Hand over</source>
<translation type="unfinished" />
</message>
<message>
<source>May exist</source>
<translation type="unfinished" />
</message>
<message>
<source>Not yet valid</source>
<translation type="unfinished" />
</message>
<message>
<source>Revocable</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoked</source>
<translation type="unfinished" />
</message>
<message>
<source>Search user, tag, stream, domain, IP, id – or paste a token or link</source>
<translation type="unfinished" />
</message>
<message>
<source>Show</source>
<translation type="unfinished" />
</message>
<message>
<source>Tokens</source>
<translation type="unfinished" />
</message>
<message>
<source>Waiting to be sent</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>VerdictCard</name>
<message>
<source>A token has three parts with dots between them and begins with {beginning}.</source>
<translation type="unfinished" />
</message>
<message>
<source>No token found</source>
<translation type="unfinished" />
</message>
<message>
<source>Searching…</source>
<translation type="unfinished" />
</message>
<message>
<source>The text is being searched for tokens.</source>
<translation type="unfinished" />
</message>
<message>
<source>Token</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>WebhookSection</name>
<message>
<source>Answer</source>
<translation type="unfinished" />
</message>
<message>
<source>Ask the service which webhook is registered</source>
<translation type="unfinished" />
</message>
<message>
<source>Cancel</source>
<translation type="unfinished" />
</message>
<message>
<source>Event</source>
<translation type="unfinished" />
</message>
<message>
<source>Events</source>
<translation type="unfinished" />
</message>
<message>
<source>Every encoder that knows a stream's name may publish then.</source>
<translation type="unfinished" />
</message>
<message>
<source>From now on it decides for every encoder of the organisation: whatever it does not answer with 200 is refused. Send it a test publish first.</source>
<translation type="unfinished" />
</message>
<message>
<source>Meaning</source>
<translation type="unfinished" />
</message>
<message>
<source>None is registered: whoever knows a stream's name may publish.</source>
<translation type="unfinished" />
</message>
<message>
<source>Not known yet which one is registered: press Read.</source>
<translation type="unfinished" />
</message>
<message>
<source>Read</source>
<translation type="unfinished" />
</message>
<message>
<source>Reading…</source>
<translation type="unfinished" />
</message>
<message>
<source>Registered: {url}</source>
<translation type="unfinished" />
</message>
<message>
<source>Remove the organisation's webhook?</source>
<translation type="unfinished" />
</message>
<message>
<source>Remove webhook</source>
<translation type="unfinished" />
</message>
<message>
<source>Sending…</source>
<translation type="unfinished" />
</message>
<message>
<source>Sends the events of one broadcast, with the stream and parameters on the left</source>
<translation type="unfinished" />
</message>
<message>
<source>Set the organisation's webhook?</source>
<translation type="unfinished" />
</message>
<message>
<source>Set webhook</source>
<translation type="unfinished" />
</message>
<message>
<source>Setting…</source>
<translation type="unfinished" />
</message>
<message>
<source>Webhook of the organisation</source>
<translation type="unfinished" />
</message>
<message>
<source>https://, or the rehearsal receiver's</source>
<translation type="unfinished" />
</message>
<message>
<source>older ones too</source>
<translation type="unfinished" />
</message>
<message>
<source>on_play and on_play_done, sent by older editions of the platform</source>
<translation type="unfinished" />
</message>
<message>
<source>{words} It said: {body}</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>_Command</name>
<message>
<source>Command</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>_Fields</name>
<message>
<source>(leave empty)</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy {field}</source>
<translation type="unfinished" />
</message>
<message>
<source>Encoder field</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>_Remarks</name>
<message>
<source>The service says: not valid ({message}) - asked {at}</source>
<translation type="unfinished" />
</message>
<message>
<source>The service says: valid - asked {at}</source>
<translation type="unfinished" />
</message>
<message>
<source>no reason given</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>names</name>
<message>
<source>2 h</source>
<translation type="unfinished" />
</message>
<message>
<source>24 h</source>
<translation type="unfinished" />
</message>
<message>
<source>30 min</source>
<translation type="unfinished" />
</message>
<message>
<source>6 h</source>
<translation type="unfinished" />
</message>
<message>
<source>Add</source>
<translation type="unfinished" />
</message>
<message>
<source>Add organisation</source>
<translation type="unfinished" />
</message>
<message>
<source>Add parameter</source>
<translation type="unfinished" />
</message>
<message>
<source>Add token</source>
<translation type="unfinished" />
</message>
<message>
<source>Allowed IP</source>
<translation type="unfinished" />
</message>
<message>
<source>Allowed domain</source>
<translation type="unfinished" />
</message>
<message>
<source>Appearance</source>
<translation type="unfinished" />
</message>
<message>
<source>Application</source>
<translation type="unfinished" />
</message>
<message>
<source>Bintu URL</source>
<translation type="unfinished" />
</message>
<message>
<source>Cancel</source>
<translation type="unfinished" />
</message>
<message>
<source>Cancel revocation</source>
<translation type="unfinished" />
</message>
<message>
<source>Cancel test</source>
<translation type="unfinished" />
</message>
<message>
<source>Cancel webhook test</source>
<translation type="unfinished" />
</message>
<message>
<source>Check</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose stream</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose streams</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose the stream to link to</source>
<translation type="unfinished" />
</message>
<message>
<source>Claims</source>
<translation type="unfinished" />
</message>
<message>
<source>Clear</source>
<translation type="unfinished" />
</message>
<message>
<source>Close</source>
<translation type="unfinished" />
</message>
<message>
<source>Compare with</source>
<translation type="unfinished" />
</message>
<message>
<source>Confirmation</source>
<translation type="unfinished" />
</message>
<message>
<source>Connection progress</source>
<translation type="unfinished" />
</message>
<message>
<source>Connection results</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy JSON</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy URL</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy command</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy embed code</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy encoder field 1</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy encoder field 2</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy encoder field 3</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy encoder field 4</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy encoder field 5</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy encoder field 6</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy encoder field 7</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy encoder field 8</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy link</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy player link</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy receiver address</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy report</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy request</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy security object</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy server</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy stream key</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy token</source>
<translation type="unfinished" />
</message>
<message>
<source>Create token</source>
<translation type="unfinished" />
</message>
<message>
<source>Created token</source>
<translation type="unfinished" />
</message>
<message>
<source>Credential</source>
<translation type="unfinished" />
</message>
<message>
<source>Credential type</source>
<translation type="unfinished" />
</message>
<message>
<source>Delete preset</source>
<translation type="unfinished" />
</message>
<message>
<source>Details</source>
<translation type="unfinished" />
</message>
<message>
<source>Differences</source>
<translation type="unfinished" />
</message>
<message>
<source>Disconnect viewers at expiry</source>
<translation type="unfinished" />
</message>
<message>
<source>Dismiss notice</source>
<translation type="unfinished" />
</message>
<message>
<source>Encoder</source>
<translation type="unfinished" />
</message>
<message>
<source>Encoder command</source>
<translation type="unfinished" />
</message>
<message>
<source>Encoder field 1</source>
<translation type="unfinished" />
</message>
<message>
<source>Encoder field 2</source>
<translation type="unfinished" />
</message>
<message>
<source>Encoder field 3</source>
<translation type="unfinished" />
</message>
<message>
<source>Encoder field 4</source>
<translation type="unfinished" />
</message>
<message>
<source>Encoder field 5</source>
<translation type="unfinished" />
</message>
<message>
<source>Encoder field 6</source>
<translation type="unfinished" />
</message>
<message>
<source>Encoder field 7</source>
<translation type="unfinished" />
</message>
<message>
<source>Encoder field 8</source>
<translation type="unfinished" />
</message>
<message>
<source>Expires at</source>
<translation type="unfinished" />
</message>
<message>
<source>Export</source>
<translation type="unfinished" />
</message>
<message>
<source>Export for OBS</source>
<translation type="unfinished" />
</message>
<message>
<source>Export with stream key</source>
<translation type="unfinished" />
</message>
<message>
<source>Findings</source>
<translation type="unfinished" />
</message>
<message>
<source>Guardian URL</source>
<translation type="unfinished" />
</message>
<message>
<source>Guest list</source>
<translation type="unfinished" />
</message>
<message>
<source>Hand over</source>
<translation type="unfinished" />
</message>
<message>
<source>Header</source>
<translation type="unfinished" />
</message>
<message>
<source>Ingest URL</source>
<translation type="unfinished" />
</message>
<message>
<source>Inspect token</source>
<translation type="unfinished" />
</message>
<message>
<source>Larix Broadcaster</source>
<translation type="unfinished" />
</message>
<message>
<source>Latency</source>
<translation type="unfinished" />
</message>
<message>
<source>Ledger menu</source>
<translation type="unfinished" />
</message>
<message>
<source>Moblin</source>
<translation type="unfinished" />
</message>
<message>
<source>Name</source>
<translation type="unfinished" />
</message>
<message>
<source>Name on the phone</source>
<translation type="unfinished" />
</message>
<message>
<source>Not before</source>
<translation type="unfinished" />
</message>
<message>
<source>Not now</source>
<translation type="unfinished" />
</message>
<message>
<source>Notice details</source>
<translation type="unfinished" />
</message>
<message>
<source>Only this stream</source>
<translation type="unfinished" />
</message>
<message>
<source>Only with these parameters</source>
<translation type="unfinished" />
</message>
<message>
<source>Open file</source>
<translation type="unfinished" />
</message>
<message>
<source>Organisation hash</source>
<translation type="unfinished" />
</message>
<message>
<source>Organisation list</source>
<translation type="unfinished" />
</message>
<message>
<source>Organisations</source>
<translation type="unfinished" />
</message>
<message>
<source>Pages</source>
<translation type="unfinished" />
</message>
<message>
<source>Parameter name</source>
<translation type="unfinished" />
</message>
<message>
<source>Parameter value</source>
<translation type="unfinished" />
</message>
<message>
<source>Parameters</source>
<translation type="unfinished" />
</message>
<message>
<source>Passphrase</source>
<translation type="unfinished" />
</message>
<message>
<source>Passphrase again</source>
<translation type="unfinished" />
</message>
<message>
<source>Paste</source>
<translation type="unfinished" />
</message>
<message>
<source>Paste address</source>
<translation type="unfinished" />
</message>
<message>
<source>Paste from clipboard</source>
<translation type="unfinished" />
</message>
<message>
<source>Plain address</source>
<translation type="unfinished" />
</message>
<message>
<source>Port</source>
<translation type="unfinished" />
</message>
<message>
<source>Practise first</source>
<translation type="unfinished" />
</message>
<message>
<source>Preset</source>
<translation type="unfinished" />
</message>
<message>
<source>Protocol</source>
<translation type="unfinished" />
</message>
<message>
<source>QR code</source>
<translation type="unfinished" />
</message>
<message>
<source>Raw JSON</source>
<translation type="unfinished" />
</message>
<message>
<source>Read webhook</source>
<translation type="unfinished" />
</message>
<message>
<source>Reason for this</source>
<translation type="unfinished" />
</message>
<message>
<source>Refresh</source>
<translation type="unfinished" />
</message>
<message>
<source>Refuse everybody</source>
<translation type="unfinished" />
</message>
<message>
<source>Region</source>
<translation type="unfinished" />
</message>
<message>
<source>Rehearsal</source>
<translation type="unfinished" />
</message>
<message>
<source>Reissue</source>
<translation type="unfinished" />
</message>
<message>
<source>Remove</source>
<translation type="unfinished" />
</message>
<message>
<source>Remove parameter</source>
<translation type="unfinished" />
</message>
<message>
<source>Report</source>
<translation type="unfinished" />
</message>
<message>
<source>Request</source>
<translation type="unfinished" />
</message>
<message>
<source>Requests received</source>
<translation type="unfinished" />
</message>
<message>
<source>Reveal created token</source>
<translation type="unfinished" />
</message>
<message>
<source>Reveal credential</source>
<translation type="unfinished" />
</message>
<message>
<source>Reveal stream key</source>
<translation type="unfinished" />
</message>
<message>
<source>Revocable</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke all shown</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke now</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke selected</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke token</source>
<translation type="unfinished" />
</message>
<message>
<source>Save</source>
<translation type="unfinished" />
</message>
<message>
<source>Save player page</source>
<translation type="unfinished" />
</message>
<message>
<source>Save preset</source>
<translation type="unfinished" />
</message>
<message>
<source>Search streams</source>
<translation type="unfinished" />
</message>
<message>
<source>Search tokens</source>
<translation type="unfinished" />
</message>
<message>
<source>Second token</source>
<translation type="unfinished" />
</message>
<message>
<source>Send older events too</source>
<translation type="unfinished" />
</message>
<message>
<source>Send test publish</source>
<translation type="unfinished" />
</message>
<message>
<source>Server</source>
<translation type="unfinished" />
</message>
<message>
<source>Service addresses</source>
<translation type="unfinished" />
</message>
<message>
<source>Set webhook</source>
<translation type="unfinished" />
</message>
<message>
<source>Show</source>
<translation type="unfinished" />
</message>
<message>
<source>Show QR code</source>
<translation type="unfinished" />
</message>
<message>
<source>Show backup encoder</source>
<translation type="unfinished" />
</message>
<message>
<source>Show claims</source>
<translation type="unfinished" />
</message>
<message>
<source>Show header</source>
<translation type="unfinished" />
</message>
<message>
<source>Show main encoder</source>
<translation type="unfinished" />
</message>
<message>
<source>Show raw JSON</source>
<translation type="unfinished" />
</message>
<message>
<source>Show recommended settings</source>
<translation type="unfinished" />
</message>
<message>
<source>Show request as JSON</source>
<translation type="unfinished" />
</message>
<message>
<source>Show request as curl</source>
<translation type="unfinished" />
</message>
<message>
<source>Show what was granted</source>
<translation type="unfinished" />
</message>
<message>
<source>Start receiver</source>
<translation type="unfinished" />
</message>
<message>
<source>State</source>
<translation type="unfinished" />
</message>
<message>
<source>Stream group</source>
<translation type="unfinished" />
</message>
<message>
<source>Stream group ID</source>
<translation type="unfinished" />
</message>
<message>
<source>Stream key</source>
<translation type="unfinished" />
</message>
<message>
<source>Stream name</source>
<translation type="unfinished" />
</message>
<message>
<source>Stream names</source>
<translation type="unfinished" />
</message>
<message>
<source>Streams</source>
<translation type="unfinished" />
</message>
<message>
<source>Stripe colour</source>
<translation type="unfinished" />
</message>
<message>
<source>Tabs</source>
<translation type="unfinished" />
</message>
<message>
<source>Tag</source>
<translation type="unfinished" />
</message>
<message>
<source>Test all regions</source>
<translation type="unfinished" />
</message>
<message>
<source>Test connection</source>
<translation type="unfinished" />
</message>
<message>
<source>Test credential</source>
<translation type="unfinished" />
</message>
<message>
<source>Time to revocation</source>
<translation type="unfinished" />
</message>
<message>
<source>Timeout</source>
<translation type="unfinished" />
</message>
<message>
<source>Token service URL</source>
<translation type="unfinished" />
</message>
<message>
<source>Token to inspect</source>
<translation type="unfinished" />
</message>
<message>
<source>Tokens</source>
<translation type="unfinished" />
</message>
<message>
<source>Tokens found</source>
<translation type="unfinished" />
</message>
<message>
<source>Tokens to add</source>
<translation type="unfinished" />
</message>
<message>
<source>Try again now</source>
<translation type="unfinished" />
</message>
<message>
<source>Unlock ledger</source>
<translation type="unfinished" />
</message>
<message>
<source>Unlock the ledger</source>
<translation type="unfinished" />
</message>
<message>
<source>Unsent revocations</source>
<translation type="unfinished" />
</message>
<message>
<source>Use group</source>
<translation type="unfinished" />
</message>
<message>
<source>Use names</source>
<translation type="unfinished" />
</message>
<message>
<source>Use receiver</source>
<translation type="unfinished" />
</message>
<message>
<source>Use this</source>
<translation type="unfinished" />
</message>
<message>
<source>Use this stream</source>
<translation type="unfinished" />
</message>
<message>
<source>User ID</source>
<translation type="unfinished" />
</message>
<message>
<source>Valid immediately</source>
<translation type="unfinished" />
</message>
<message>
<source>Verify with service</source>
<translation type="unfinished" />
</message>
<message>
<source>Viewer IP</source>
<translation type="unfinished" />
</message>
<message>
<source>Viewer page domain</source>
<translation type="unfinished" />
</message>
<message>
<source>Viewer stream</source>
<translation type="unfinished" />
</message>
<message>
<source>Webhook</source>
<translation type="unfinished" />
</message>
<message>
<source>Webhook URL</source>
<translation type="unfinished" />
</message>
<message>
<source>Webhook events</source>
<translation type="unfinished" />
</message>
<message>
<source>Whole organisation</source>
<translation type="unfinished" />
</message>
<message>
<source>Why can't this guest watch?</source>
<translation type="unfinished" />
</message>
<message>
<source>server</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>planned</name>
<message>
<source>Guardian rules are not built yet</source>
<translation type="unfinished" />
</message>
<message>
<source>Here you will block addresses and networks, and allow only your own domains. Until then, use the vendor's dashboard, and bind tokens to an address or a domain in Create.</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>sentences</name>
<message>
<source>, only from {from}</source>
<translation type="unfinished" />
</message>
<message>
<source>, only from {from} and on pages of {domain}</source>
<translation type="unfinished" />
</message>
<message>
<source>, only on pages of {domain}</source>
<translation type="unfinished" />
</message>
<message>
<source>1 card on {paper}</source>
<translation type="unfinished" />
</message>
<message>
<source>1 token added.</source>
<translation type="unfinished" />
</message>
<message>
<source>1 was in the ledger already.</source>
<translation type="unfinished" />
</message>
<message>
<source>1280x720, not scaled up</source>
<translation type="unfinished" />
</message>
<message>
<source>25 or 30 fps, not 60</source>
<translation type="unfinished" />
</message>
<message>
<source>A WHIP address needs stream_name and stream_url=rtmp://…</source>
<translation type="unfinished" />
</message>
<message>
<source>A bare &amp; ends the stream id inside an address: what stood behind it is lost.</source>
<translation type="unfinished" />
</message>
<message>
<source>A bare + in the stream id becomes a space.</source>
<translation type="unfinished" />
</message>
<message>
<source>A customer field, which the vendor names but does not explain.</source>
<translation type="unfinished" />
</message>
<message>
<source>A file is in the way of {path}, or a folder where a file belongs.</source>
<translation type="unfinished" />
</message>
<message>
<source>A firewall may not like the protocol, or the port serves something else.</source>
<translation type="unfinished" />
</message>
<message>
<source>A group id has 32 hexadecimal digits in five parts, like 1dec3bbc-758b-4879-a202-….</source>
<translation type="unfinished" />
</message>
<message>
<source>A guest's token opens a stream or a group, not everything.</source>
<translation type="unfinished" />
</message>
<message>
<source>A host name has at most 253 characters.</source>
<translation type="unfinished" />
</message>
<message>
<source>A hotel or venue network may want a sign-in first: open any web page and check.</source>
<translation type="unfinished" />
</message>
<message>
<source>A label that was signed with it.</source>
<translation type="unfinished" />
</message>
<message>
<source>A label to find it again in the analytics.</source>
<translation type="unfinished" />
</message>
<message>
<source>A ledger with a passphrase keeps its key.</source>
<translation type="unfinished" />
</message>
<message>
<source>A legacy token (STS): it cannot be revoked or decoded.</source>
<translation type="unfinished" />
</message>
<message>
<source>A parameter has no name.</source>
<translation type="unfinished" />
</message>
<message>
<source>A parameter holds a control character, such as a line break.</source>
<translation type="unfinished" />
</message>
<message>
<source>A parameter holds characters that SRT stream ids know only percent-encoded: test it before the show.</source>
<translation type="unfinished" />
</message>
<message>
<source>A phone on a mobile network, or a VPN, changes its address often.</source>
<translation type="unfinished" />
</message>
<message>
<source>A player link needs one stream: choose it after creating.</source>
<translation type="unfinished" />
</message>
<message>
<source>A preset's name has at most {most} characters.</source>
<translation type="unfinished" />
</message>
<message>
<source>A quotation mark is never closed: all of them were read as ordinary characters.</source>
<translation type="unfinished" />
</message>
<message>
<source>A revocable token must end within 24 hours from now. This one ends in {span}.</source>
<translation type="unfinished" />
</message>
<message>
<source>A signature of {n} bytes is odd for {algorithm}: its end may be missing.</source>
<translation type="unfinished" />
</message>
<message>
<source>A stored token does not open: it was changed, or its key {id} was.</source>
<translation type="unfinished" />
</message>
<message>
<source>A text in row {row} is too long for Excel.</source>
<translation type="unfinished" />
</message>
<message>
<source>A token may exist that nobody here knows. Create another one only if that is acceptable: the unknown one ends by itself at the expiry you asked for.</source>
<translation type="unfinished" />
</message>
<message>
<source>A token takes one host name, not several.</source>
<translation type="unfinished" />
</message>
<message>
<source>A user name and password were in the address: the platform knows none.</source>
<translation type="unfinished" />
</message>
<message>
<source>A viewer has left. Sent by older editions of the platform only.</source>
<translation type="unfinished" />
</message>
<message>
<source>A viewer starts. Sent by older editions of the platform only: use playback tokens.</source>
<translation type="unfinished" />
</message>
<message>
<source>A web page came back instead of an answer of the {service}.</source>
<translation type="unfinished" />
</message>
<message>
<source>A webhook's address has no # and no spaces.</source>
<translation type="unfinished" />
</message>
<message>
<source>A4</source>
<translation type="unfinished" />
</message>
<message>
<source>AAC-LC, one track</source>
<translation type="unfinished" />
</message>
<message>
<source>Active</source>
<translation type="unfinished" />
</message>
<message>
<source>Add a tag</source>
<translation type="unfinished" />
</message>
<message>
<source>Add {host}</source>
<translation type="unfinished" />
</message>
<message>
<source>Added here {at} by {by}</source>
<translation type="unfinished" />
</message>
<message>
<source>Adding tokens…</source>
<translation type="unfinished" />
</message>
<message>
<source>Address</source>
<translation type="unfinished" />
</message>
<message>
<source>Addresses</source>
<translation type="unfinished" />
</message>
<message>
<source>Adds the connection {name} and selects it, or replaces the one of that name.</source>
<translation type="unfinished" />
</message>
<message>
<source>Adds the stream {name} and selects it.</source>
<translation type="unfinished" />
</message>
<message>
<source>After {end} nobody new gets in, but viewers inside stay.</source>
<translation type="unfinished" />
</message>
<message>
<source>Algorithm</source>
<translation type="unfinished" />
</message>
<message>
<source>Allow only these domains</source>
<translation type="unfinished" />
</message>
<message>
<source>Allowed</source>
<translation type="unfinished" />
</message>
<message>
<source>Also still allowed, from before: {domains}. Remove those on the vendor's page.</source>
<translation type="unfinished" />
</message>
<message>
<source>An SRT stream id of this platform starts with push: and the stream's name.</source>
<translation type="unfinished" />
</message>
<message>
<source>An address of this venue: block it by itself if that is meant.</source>
<translation type="unfinished" />
</message>
<message>
<source>An application has letters and digits, like live.</source>
<translation type="unfinished" />
</message>
<message>
<source>An encoder sends one stream: enter one name.</source>
<translation type="unfinished" />
</message>
<message>
<source>An encoder wants to start. 200 lets it in, 403 and everything else keep it out.</source>
<translation type="unfinished" />
</message>
<message>
<source>An invisible character was removed.</source>
<translation type="unfinished" />
</message>
<message>
<source>Another organisation is the active one by now: no token was asked for.</source>
<translation type="unfinished" />
</message>
<message>
<source>Another program holds the ledger's file {name}.</source>
<translation type="unfinished" />
</message>
<message>
<source>Answered 200: the platform would let it in.</source>
<translation type="unfinished" />
</message>
<message>
<source>Answered 403: the platform would refuse it.</source>
<translation type="unfinished" />
</message>
<message>
<source>Answered {status}, neither 200 nor 403: refused all the same.</source>
<translation type="unfinished" />
</message>
<message>
<source>Answered {status}: the event was only told, nobody waits.</source>
<translation type="unfinished" />
</message>
<message>
<source>Apr</source>
<translation type="unfinished" />
</message>
<message>
<source>Ask the network's administrator to let this port out.</source>
<translation type="unfinished" />
</message>
<message>
<source>Ask the viewer to open api.ipify.org and read out the IPv4 address there: that is the one that counts.</source>
<translation type="unfinished" />
</message>
<message>
<source>Ask the viewer to open api.ipify.org and read out the public address.</source>
<translation type="unfinished" />
</message>
<message>
<source>At {end} the picture stops.</source>
<translation type="unfinished" />
</message>
<message>
<source>Audience</source>
<translation type="unfinished" />
</message>
<message>
<source>Audio bitrate</source>
<translation type="unfinished" />
</message>
<message>
<source>Audio codec</source>
<translation type="unfinished" />
</message>
<message>
<source>Aug</source>
<translation type="unfinished" />
</message>
<message>
<source>Authorization header</source>
<translation type="unfinished" />
</message>
<message>
<source>B-frames</source>
<translation type="unfinished" />
</message>
<message>
<source>Backup by way of {region}.</source>
<translation type="unfinished" />
</message>
<message>
<source>Badge sheet, {size}, {n} on {paper}</source>
<translation type="unfinished" />
</message>
<message>
<source>Before that nobody gets in.</source>
<translation type="unfinished" />
</message>
<message>
<source>Being created</source>
<translation type="unfinished" />
</message>
<message>
<source>Being sent</source>
<translation type="unfinished" />
</message>
<message>
<source>Bind to IP</source>
<translation type="unfinished" />
</message>
<message>
<source>Bind to domain</source>
<translation type="unfinished" />
</message>
<message>
<source>Bintu service</source>
<translation type="unfinished" />
</message>
<message>
<source>Block address</source>
<translation type="unfinished" />
</message>
<message>
<source>Block network</source>
<translation type="unfinished" />
</message>
<message>
<source>Block networks instead, or ask the vendor's support to block a whole provider.</source>
<translation type="unfinished" />
</message>
<message>
<source>Block referrer domain</source>
<translation type="unfinished" />
</message>
<message>
<source>Block the address</source>
<translation type="unfinished" />
</message>
<message>
<source>Block the network</source>
<translation type="unfinished" />
</message>
<message>
<source>Blocked</source>
<translation type="unfinished" />
</message>
<message>
<source>Blocked for {span}, then it ends by itself.</source>
<translation type="unfinished" />
</message>
<message>
<source>Blocked from here already, until it is removed.</source>
<translation type="unfinished" />
</message>
<message>
<source>Blocked from here already, until {ends}. Renew it in the table.</source>
<translation type="unfinished" />
</message>
<message>
<source>Both are the same token.</source>
<translation type="unfinished" />
</message>
<message>
<source>Bound to a domain only, which can be forged. An IP address cannot.</source>
<translation type="unfinished" />
</message>
<message>
<source>Broken: {problem}</source>
<translation type="unfinished" />
</message>
<message>
<source>By</source>
<translation type="unfinished" />
</message>
<message>
<source>Can be issued from {at}: it ends too far ahead for now.</source>
<translation type="unfinished" />
</message>
<message>
<source>Can still be stopped?</source>
<translation type="unfinished" />
</message>
<message>
<source>Cancelled</source>
<translation type="unfinished" />
</message>
<message>
<source>Cannot be revoked: it works until it expires.</source>
<translation type="unfinished" />
</message>
<message>
<source>Cannot be revoked: once it is out, it works until it expires.</source>
<translation type="unfinished" />
</message>
<message>
<source>Capital letters count: the token says {name}.</source>
<translation type="unfinished" />
</message>
<message>
<source>Certificate of {subject}, issued by {issuer}, valid until {until}.</source>
<translation type="unfinished" />
</message>
<message>
<source>Change it</source>
<translation type="unfinished" />
</message>
<message>
<source>Change its permissions, or choose another place.</source>
<translation type="unfinished" />
</message>
<message>
<source>Check protocol and port.</source>
<translation type="unfinished" />
</message>
<message>
<source>Check protocol and port; or a firewall swallows what follows.</source>
<translation type="unfinished" />
</message>
<message>
<source>Check the name, or choose another file.</source>
<translation type="unfinished" />
</message>
<message>
<source>Check the network and try again.</source>
<translation type="unfinished" />
</message>
<message>
<source>Check the network, the proxy and the service address. Nothing was sent.</source>
<translation type="unfinished" />
</message>
<message>
<source>Check the network.</source>
<translation type="unfinished" />
</message>
<message>
<source>Check the service address, the proxy, and whether the network wants a sign-in first.</source>
<translation type="unfinished" />
</message>
<message>
<source>Check the service address. If it is right, ask for fewer entries at once.</source>
<translation type="unfinished" />
</message>
<message>
<source>Check the service addresses of the organisation.</source>
<translation type="unfinished" />
</message>
<message>
<source>Check the spelling, and that this computer reaches a name server.</source>
<translation type="unfinished" />
</message>
<message>
<source>Checked at the start and at every reconnect only.</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose a CSV or an Excel file (.xlsx).</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose a file.</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose a group</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose a list with one guest in each row.</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose a region first.</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose a smaller file.</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose an Excel file (.xlsx) or a CSV file.</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose another file, or delete the columns that are not needed.</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose another place.</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose streams</source>
<translation type="unfinished" />
</message>
<message>
<source>Choose what may be watched.</source>
<translation type="unfinished" />
</message>
<message>
<source>Clock: the service is {seconds} s {direction} this machine. Token times follow the service.</source>
<translation type="unfinished" />
</message>
<message>
<source>Clock: within {seconds} s of the service.</source>
<translation type="unfinished" />
</message>
<message>
<source>Close the other program (a backup tool, perhaps), then try again.</source>
<translation type="unfinished" />
</message>
<message>
<source>Code</source>
<translation type="unfinished" />
</message>
<message>
<source>Code: {code}</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy it again, as a whole, from where it was created.</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy the link instead.</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy the token or link again, then paste.</source>
<translation type="unfinished" />
</message>
<message>
<source>Copy the whole token again, from the first to the last character.</source>
<translation type="unfinished" />
</message>
<message>
<source>Correct that field and try again. The form is as you left it.</source>
<translation type="unfinished" />
</message>
<message>
<source>Create a new one in Create.</source>
<translation type="unfinished" />
</message>
<message>
<source>Create a new token for this viewer.</source>
<translation type="unfinished" />
</message>
<message>
<source>Credential refused: enter a current one in Organisations.</source>
<translation type="unfinished" />
</message>
<message>
<source>Customer</source>
<translation type="unfinished" />
</message>
<message>
<source>Cut out the part with the QR code.</source>
<translation type="unfinished" />
</message>
<message>
<source>Dec</source>
<translation type="unfinished" />
</message>
<message>
<source>Disconnect at expiry</source>
<translation type="unfinished" />
</message>
<message>
<source>Does a Guardian rule block the viewer's address or page?</source>
<translation type="unfinished" />
</message>
<message>
<source>Does the link really carry this token? Error 4901 in the player means that the token is invalid, 4903 that it has expired or is missing.</source>
<translation type="unfinished" />
</message>
<message>
<source>Domain</source>
<translation type="unfinished" />
</message>
<message>
<source>Domain-bound: it does not play in the hosted player page. Hand out the embed code instead.</source>
<translation type="unfinished" />
</message>
<message>
<source>Domain-bound: the player link will not play it. Hand out the embed code instead.</source>
<translation type="unfinished" />
</message>
<message>
<source>E-mail</source>
<translation type="unfinished" />
</message>
<message>
<source>Encrypted on its way to the platform.</source>
<translation type="unfinished" />
</message>
<message>
<source>End in 24 h</source>
<translation type="unfinished" />
</message>
<message>
<source>Ends</source>
<translation type="unfinished" />
</message>
<message>
<source>Enter a name for the preset.</source>
<translation type="unfinished" />
</message>
<message>
<source>Enter at least one stream name, or choose streams from the list.</source>
<translation type="unfinished" />
</message>
<message>
<source>Enter one address or network; import several as a list.</source>
<translation type="unfinished" />
</message>
<message>
<source>Enter one domain at a time.</source>
<translation type="unfinished" />
</message>
<message>
<source>Enter the credential.</source>
<translation type="unfinished" />
</message>
<message>
<source>Enter the id of the stream group, or choose it from the list.</source>
<translation type="unfinished" />
</message>
<message>
<source>Enter the stream's name, or choose the stream from the list.</source>
<translation type="unfinished" />
</message>
<message>
<source>Enter the webhook's address.</source>
<translation type="unfinished" />
</message>
<message>
<source>Every page but those of {domains}</source>
<translation type="unfinished" />
</message>
<message>
<source>Every viewer: all {n} addresses there are</source>
<translation type="unfinished" />
</message>
<message>
<source>Expired</source>
<translation type="unfinished" />
</message>
<message>
<source>Expired {ago} ago - viewers already inside stay</source>
<translation type="unfinished" />
</message>
<message>
<source>Expired {ago} ago - viewers were disconnected</source>
<translation type="unfinished" />
</message>
<message>
<source>Expires</source>
<translation type="unfinished" />
</message>
<message>
<source>Exported {n} tokens to {name}, without the tokens themselves.</source>
<translation type="unfinished" />
</message>
<message>
<source>Exporting…</source>
<translation type="unfinished" />
</message>
<message>
<source>Feb</source>
<translation type="unfinished" />
</message>
<message>
<source>Find the viewer's public IPv4 address first, for example with api.ipify.org.</source>
<translation type="unfinished" />
</message>
<message>
<source>First name</source>
<translation type="unfinished" />
</message>
<message>
<source>For this stream the service gives {host}/{app}.</source>
<translation type="unfinished" />
</message>
<message>
<source>For {who}</source>
<translation type="unfinished" />
</message>
<message>
<source>Frame rate</source>
<translation type="unfinished" />
</message>
<message>
<source>Free some disk space, then try again.</source>
<translation type="unfinished" />
</message>
<message>
<source>Free some space, or make {folder} writable.</source>
<translation type="unfinished" />
</message>
<message>
<source>Fri</source>
<translation type="unfinished" />
</message>
<message>
<source>From</source>
<translation type="unfinished" />
</message>
<message>
<source>From the damaged file itself, {n} entries could be saved.</source>
<translation type="unfinished" />
</message>
<message>
<source>From then on nobody new gets in, and nobody reconnects or switches quality.</source>
<translation type="unfinished" />
</message>
<message>
<source>Give the organisation a name.</source>
<translation type="unfinished" />
</message>
<message>
<source>Guardian service</source>
<translation type="unfinished" />
</message>
<message>
<source>H.264, profile baseline</source>
<translation type="unfinished" />
</message>
<message>
<source>Hand-over: {name}</source>
<translation type="unfinished" />
</message>
<message>
<source>Has no tag to find it again in the analytics.</source>
<translation type="unfinished" />
</message>
<message>
<source>Here, latency counts milliseconds.</source>
<translation type="unfinished" />
</message>
<message>
<source>Holds the address only: nothing changes by itself.</source>
<translation type="unfinished" />
</message>
<message>
<source>How it is signed.</source>
<translation type="unfinished" />
</message>
<message>
<source>IP address</source>
<translation type="unfinished" />
</message>
<message>
<source>In force</source>
<translation type="unfinished" />
</message>
<message>
<source>In training mode nothing leaves this machine: only hosts on it can be tested.</source>
<translation type="unfinished" />
</message>
<message>
<source>In training mode nothing leaves this machine: test the local receiver.</source>
<translation type="unfinished" />
</message>
<message>
<source>Ingest address</source>
<translation type="unfinished" />
</message>
<message>
<source>Install the newer version on this computer; the ledger was left as it is.</source>
<translation type="unfinished" />
</message>
<message>
<source>Invisible characters were removed from the text.</source>
<translation type="unfinished" />
</message>
<message>
<source>Is the stream live? The player starts by itself only then.</source>
<translation type="unfinished" />
</message>
<message>
<source>Issued</source>
<translation type="unfinished" />
</message>
<message>
<source>Issued here {at} by {by}</source>
<translation type="unfinished" />
</message>
<message>
<source>Issuer</source>
<translation type="unfinished" />
</message>
<message>
<source>It can be revoked until 24 hours after its end.</source>
<translation type="unfinished" />
</message>
<message>
<source>It cannot be revoked.</source>
<translation type="unfinished" />
</message>
<message>
<source>It could not be set aside: {reason}.</source>
<translation type="unfinished" />
</message>
<message>
<source>It ends before it starts: it is never valid.</source>
<translation type="unfinished" />
</message>
<message>
<source>It has several audiences: {audience}.</source>
<translation type="unfinished" />
</message>
<message>
<source>It is a web server, or a proxy in between. Check host and port.</source>
<translation type="unfinished" />
</message>
<message>
<source>It is bound to {addresses}; the viewer's address was not given.</source>
<translation type="unfinished" />
</message>
<message>
<source>It is bound to {domains}; the viewer's page was not given.</source>
<translation type="unfinished" />
</message>
<message>
<source>It is broken.</source>
<translation type="unfinished" />
</message>
<message>
<source>It is for playback.</source>
<translation type="unfinished" />
</message>
<message>
<source>It is not a playback token.</source>
<translation type="unfinished" />
</message>
<message>
<source>It is not for playback: that would be splay.</source>
<translation type="unfinished" />
</message>
<message>
<source>It is not known what this token opens, or until when.</source>
<translation type="unfinished" />
</message>
<message>
<source>It is not whole.</source>
<translation type="unfinished" />
</message>
<message>
<source>It is wrong, has expired or was reset. Open Organisations, enter a current one and press Test credential.</source>
<translation type="unfinished" />
</message>
<message>
<source>It may not {actions}.</source>
<translation type="unfinished" />
</message>
<message>
<source>It may {actions}.</source>
<translation type="unfinished" />
</message>
<message>
<source>It names no audience; playback needs {splay}.</source>
<translation type="unfinished" />
</message>
<message>
<source>It names no end.</source>
<translation type="unfinished" />
</message>
<message>
<source>It opens one stream: with several qualities each needs its own.</source>
<translation type="unfinished" />
</message>
<message>
<source>It takes up to {span}, and holds until the rules are removed.</source>
<translation type="unfinished" />
</message>
<message>
<source>It was already revoked.</source>
<translation type="unfinished" />
</message>
<message>
<source>It was issued in the future, by {span}: a clock is wrong.</source>
<translation type="unfinished" />
</message>
<message>
<source>It was not created as revocable.</source>
<translation type="unfinished" />
</message>
<message>
<source>It would already be over: the end is in the past.</source>
<translation type="unfinished" />
</message>
<message>
<source>It would end before it can be handed out.</source>
<translation type="unfinished" />
</message>
<message>
<source>It would end before it starts.</source>
<translation type="unfinished" />
</message>
<message>
<source>It would end by itself at {end}. Create another; the lost one cannot be revoked here.</source>
<translation type="unfinished" />
</message>
<message>
<source>Its certificate is not trusted by this computer. On a venue network, sign in to the network first; at work, ask for the company's root certificate. Nothing was sent.</source>
<translation type="unfinished" />
</message>
<message>
<source>Its record stays. A token that is over needs no revocation.</source>
<translation type="unfinished" />
</message>
<message>
<source>Jan</source>
<translation type="unfinished" />
</message>
<message>
<source>Jul</source>
<translation type="unfinished" />
</message>
<message>
<source>Jun</source>
<translation type="unfinished" />
</message>
<message>
<source>Keep the data folder as it is, and tell whoever is responsible for this desk.</source>
<translation type="unfinished" />
</message>
<message>
<source>Key</source>
<translation type="unfinished" />
</message>
<message>
<source>Keyframe interval</source>
<translation type="unfinished" />
</message>
<message>
<source>Larix takes one address: the key stands behind the server.</source>
<translation type="unfinished" />
</message>
<message>
<source>Last name</source>
<translation type="unfinished" />
</message>
<message>
<source>Latency and timeout count microseconds inside this address.</source>
<translation type="unfinished" />
</message>
<message>
<source>Leave only the name</source>
<translation type="unfinished" />
</message>
<message>
<source>Leave the bearer token empty.</source>
<translation type="unfinished" />
</message>
<message>
<source>Legacy token that names no end</source>
<translation type="unfinished" />
</message>
<message>
<source>Legacy tokens are signed with the API key only: a Bintu token cannot create them.</source>
<translation type="unfinished" />
</message>
<message>
<source>Legacy tokens cannot be compared: there is nothing in them.</source>
<translation type="unfinished" />
</message>
<message>
<source>Legacy tokens cannot be revoked.</source>
<translation type="unfinished" />
</message>
<message>
<source>Line breaks and spaces inside the token were removed.</source>
<translation type="unfinished" />
</message>
<message>
<source>Line {n} of the audit does not follow the line before it.</source>
<translation type="unfinished" />
</message>
<message>
<source>Line {n} of the audit is missing.</source>
<translation type="unfinished" />
</message>
<message>
<source>Line {n} of the audit was changed or is missing.</source>
<translation type="unfinished" />
</message>
<message>
<source>Line {n} of the audit was changed.</source>
<translation type="unfinished" />
</message>
<message>
<source>Link</source>
<translation type="unfinished" />
</message>
<message>
<source>Link {part} of {parts}: {starts} to {ends}</source>
<translation type="unfinished" />
</message>
<message>
<source>Lives for only {span}: viewers who reconnect later are refused.</source>
<translation type="unfinished" />
</message>
<message>
<source>Lives for {span}. The vendor advises 24 hours at most.</source>
<translation type="unfinished" />
</message>
<message>
<source>Lives for {span}; a revocable token may live for 24 hours at most.</source>
<translation type="unfinished" />
</message>
<message>
<source>Lives for {span}; the service allows 365 days at most.</source>
<translation type="unfinished" />
</message>
<message>
<source>Look at the selection again, then press Revoke once more.</source>
<translation type="unfinished" />
</message>
<message>
<source>Look for a quotation mark that is not closed.</source>
<translation type="unfinished" />
</message>
<message>
<source>Look for the keyring's password prompt and answer it, then try again.</source>
<translation type="unfinished" />
</message>
<message>
<source>Make it not revocable</source>
<translation type="unfinished" />
</message>
<message>
<source>Make it revocable</source>
<translation type="unfinished" />
</message>
<message>
<source>Make the folder writable, or start with --data-dir and another folder.</source>
<translation type="unfinished" />
</message>
<message>
<source>Mar</source>
<translation type="unfinished" />
</message>
<message>
<source>May</source>
<translation type="unfinished" />
</message>
<message>
<source>May be in force</source>
<translation type="unfinished" />
</message>
<message>
<source>May exist</source>
<translation type="unfinished" />
</message>
<message>
<source>Mon</source>
<translation type="unfinished" />
</message>
<message>
<source>Move them into the table</source>
<translation type="unfinished" />
</message>
<message>
<source>Name</source>
<translation type="unfinished" />
</message>
<message>
<source>Name and parameters have {n} bytes: the server silently cuts everything behind {most}.</source>
<translation type="unfinished" />
</message>
<message>
<source>Name and parameters have {n} of {most} bytes: the server cuts what is longer, and some encoders do so earlier.</source>
<translation type="unfinished" />
</message>
<message>
<source>Name the user</source>
<translation type="unfinished" />
</message>
<message>
<source>Names no stream or group, and none is chosen for the list.</source>
<translation type="unfinished" />
</message>
<message>
<source>Names no user: a leak cannot be traced to anyone.</source>
<translation type="unfinished" />
</message>
<message>
<source>Names nobody: no user id, name or e-mail address.</source>
<translation type="unfinished" />
</message>
<message>
<source>NanoSecure cannot keep its data in {root}: {cause}</source>
<translation type="unfinished" />
</message>
<message>
<source>NanoSecure goes on trying, also after a restart. Revocations shows when it is in force.</source>
<translation type="unfinished" />
</message>
<message>
<source>NanoSecure had a fault of its own.</source>
<translation type="unfinished" />
</message>
<message>
<source>NanoSecure is closing: it is sent at the next start.</source>
<translation type="unfinished" />
</message>
<message>
<source>New connections are refused within {span}. Viewers already inside stay until they leave: revoke their token to end that.</source>
<translation type="unfinished" />
</message>
<message>
<source>No answer came back: a token may exist that nobody here knows.</source>
<translation type="unfinished" />
</message>
<message>
<source>No credential that works: open Organisations and enter one.</source>
<translation type="unfinished" />
</message>
<message>
<source>No credential: open Organisations and enter one.</source>
<translation type="unfinished" />
</message>
<message>
<source>No organisation yet: open Organisations and add one.</source>
<translation type="unfinished" />
</message>
<message>
<source>None.</source>
<translation type="unfinished" />
</message>
<message>
<source>Not a playback token</source>
<translation type="unfinished" />
</message>
<message>
<source>Not a playback token: a Bintu credential, never to be shared</source>
<translation type="unfinished" />
</message>
<message>
<source>Not a playback token: it lets a webcaster send</source>
<translation type="unfinished" />
</message>
<message>
<source>Not a playback token: it opens a nanoMeet room</source>
<translation type="unfinished" />
</message>
<message>
<source>Not a service address: it must look like https://host/path.</source>
<translation type="unfinished" />
</message>
<message>
<source>Not before</source>
<translation type="unfinished" />
</message>
<message>
<source>Not bound to an IP address or domain: whoever gets the link can use it.</source>
<translation type="unfinished" />
</message>
<message>
<source>Not created</source>
<translation type="unfinished" />
</message>
<message>
<source>Not documented by the vendor.</source>
<translation type="unfinished" />
</message>
<message>
<source>Not encrypted: whoever listens on the way can publish under this name.</source>
<translation type="unfinished" />
</message>
<message>
<source>Not in force</source>
<translation type="unfinished" />
</message>
<message>
<source>Not in force yet</source>
<translation type="unfinished" />
</message>
<message>
<source>Not in force yet: {why}</source>
<translation type="unfinished" />
</message>
<message>
<source>Not revoked</source>
<translation type="unfinished" />
</message>
<message>
<source>Not said by the platform, so tried: {actions}.</source>
<translation type="unfinished" />
</message>
<message>
<source>Not signed (algorithm none): anybody can have written it, no service accepts it.</source>
<translation type="unfinished" />
</message>
<message>
<source>Not trusted: {problem}</source>
<translation type="unfinished" />
</message>
<message>
<source>Not used by this service. It is shown only: nothing is fetched or followed.</source>
<translation type="unfinished" />
</message>
<message>
<source>Not yet</source>
<translation type="unfinished" />
</message>
<message>
<source>Not yet - starts in {wait}</source>
<translation type="unfinished" />
</message>
<message>
<source>Nothing answers on port {port} within {n} s.</source>
<translation type="unfinished" />
</message>
<message>
<source>Nothing can be recorded in the ledger: its disk is full, read-only or gone.</source>
<translation type="unfinished" />
</message>
<message>
<source>Nothing chosen yet. The token opens one stream group, single streams, or everything.</source>
<translation type="unfinished" />
</message>
<message>
<source>Nothing entered yet.</source>
<translation type="unfinished" />
</message>
<message>
<source>Nothing in the token keeps this viewer out.</source>
<translation type="unfinished" />
</message>
<message>
<source>Nothing was done. Try again in a moment.</source>
<translation type="unfinished" />
</message>
<message>
<source>Nothing was done. Try again in {wait}.</source>
<translation type="unfinished" />
</message>
<message>
<source>Nov</source>
<translation type="unfinished" />
</message>
<message>
<source>Oct</source>
<translation type="unfinished" />
</message>
<message>
<source>On Linux, install and unlock gnome-keyring or KWallet, then start NanoSecure again.</source>
<translation type="unfinished" />
</message>
<message>
<source>One cell holds the error of a formula: it was read as empty.</source>
<translation type="unfinished" />
</message>
<message>
<source>One cell spans others: it counts for the first of them.</source>
<translation type="unfinished" />
</message>
<message>
<source>Only rules sent from this desk stand here: the service documents no way to list or remove rules. The vendor's page shows all of them, and removes them.</source>
<translation type="unfinished" />
</message>
<message>
<source>Only the first {n} million characters were searched.</source>
<translation type="unfinished" />
</message>
<message>
<source>Only the host name, like {host}: no https:// and no path.</source>
<translation type="unfinished" />
</message>
<message>
<source>Only the host name, without a port: {host}.</source>
<translation type="unfinished" />
</message>
<message>
<source>Only the role nanoAdmin may {action}; this credential's is {role}.</source>
<translation type="unfinished" />
</message>
<message>
<source>Only the service can check it.</source>
<translation type="unfinished" />
</message>
<message>
<source>Open Organisations and enter the credential again.</source>
<translation type="unfinished" />
</message>
<message>
<source>Open Organisations, enter a Bintu token or an API key, and press Save.</source>
<translation type="unfinished" />
</message>
<message>
<source>Open Revocations and give its passphrase.</source>
<translation type="unfinished" />
</message>
<message>
<source>Open it in a spreadsheet program, and save it as CSV.</source>
<translation type="unfinished" />
</message>
<message>
<source>Open the list in a spreadsheet program, and save it as CSV again.</source>
<translation type="unfinished" />
</message>
<message>
<source>Open tokens ({n})</source>
<translation type="unfinished" />
</message>
<message>
<source>Opens</source>
<translation type="unfinished" />
</message>
<message>
<source>Opens every stream of the organisation, also future ones. Not for a live event.</source>
<translation type="unfinished" />
</message>
<message>
<source>Opens every stream of the organisation, also future ones. Not for production.</source>
<translation type="unfinished" />
</message>
<message>
<source>Opens every stream of the organisation. Not for production.</source>
<translation type="unfinished" />
</message>
<message>
<source>Opens every stream of this group.</source>
<translation type="unfinished" />
</message>
<message>
<source>Opens every stream whose name begins with this, also future ones.</source>
<translation type="unfinished" />
</message>
<message>
<source>Opens these streams, and no others.</source>
<translation type="unfinished" />
</message>
<message>
<source>Option {bit}</source>
<translation type="unfinished" />
</message>
<message>
<source>Options</source>
<translation type="unfinished" />
</message>
<message>
<source>Opus</source>
<translation type="unfinished" />
</message>
<message>
<source>Outcome</source>
<translation type="unfinished" />
</message>
<message>
<source>Over</source>
<translation type="unfinished" />
</message>
<message>
<source>Pages of {domain}</source>
<translation type="unfinished" />
</message>
<message>
<source>Parts of the settings file are damaged and were left out: {parts}. {aside}</source>
<translation type="unfinished" />
</message>
<message>
<source>Paste an ingest address, or a server and a stream key on two lines.</source>
<translation type="unfinished" />
</message>
<message>
<source>Paste the token itself, or a player link that holds it.</source>
<translation type="unfinished" />
</message>
<message>
<source>Picture</source>
<translation type="unfinished" />
</message>
<message>
<source>Players embedded in pages of this domain are refused, until the rule is removed.</source>
<translation type="unfinished" />
</message>
<message>
<source>Players work in pages of one domain only; new connections from every other page are refused.</source>
<translation type="unfinished" />
</message>
<message>
<source>Players work in pages of {n} domains only; new connections from every other page are refused.</source>
<translation type="unfinished" />
</message>
<message>
<source>Plays on any web page.</source>
<translation type="unfinished" />
</message>
<message>
<source>Plays only from these IPv4 addresses and networks.</source>
<translation type="unfinished" />
</message>
<message>
<source>Plays only from this address.</source>
<translation type="unfinished" />
</message>
<message>
<source>Plays only on pages of this host, and not in the hosted player page.</source>
<translation type="unfinished" />
</message>
<message>
<source>Plays only on pages of this host.</source>
<translation type="unfinished" />
</message>
<message>
<source>Port {port} answers, but not with RTMP.</source>
<translation type="unfinished" />
</message>
<message>
<source>Port {port} answers, but not with SRT.</source>
<translation type="unfinished" />
</message>
<message>
<source>Port {port} does not speak TLS.</source>
<translation type="unfinished" />
</message>
<message>
<source>Port {port} is for RTMPS: plain RTMP is not understood there.</source>
<translation type="unfinished" />
</message>
<message>
<source>Port {port} of {host} is closed.</source>
<translation type="unfinished" />
</message>
<message>
<source>Port {port} speaks HTTP, not RTMP.</source>
<translation type="unfinished" />
</message>
<message>
<source>Port {port} takes the connection and then stays silent ({step}, {n} s).</source>
<translation type="unfinished" />
</message>
<message>
<source>Port {port} wants encryption.</source>
<translation type="unfinished" />
</message>
<message>
<source>Preset {name} deleted. The form is as it was: save it to have it back.</source>
<translation type="unfinished" />
</message>
<message>
<source>Preset {name} saved.</source>
<translation type="unfinished" />
</message>
<message>
<source>Press Enter on the new token: Inspect hands out its link.</source>
<translation type="unfinished" />
</message>
<message>
<source>Probably the organisation.</source>
<translation type="unfinished" />
</message>
<message>
<source>Put it first</source>
<translation type="unfinished" />
</message>
<message>
<source>RTMPS is on port 1937; plain RTMP on port 1935.</source>
<translation type="unfinished" />
</message>
<message>
<source>RTMPS is on port 1937; {port} does not answer encrypted.</source>
<translation type="unfinished" />
</message>
<message>
<source>Read as Western European (Windows-1252): compare names with special characters.</source>
<translation type="unfinished" />
</message>
<message>
<source>Read as {value}.</source>
<translation type="unfinished" />
</message>
<message>
<source>Read from the sheet {name}; the file holds {n}.</source>
<translation type="unfinished" />
</message>
<message>
<source>Reading the audit trail…</source>
<translation type="unfinished" />
</message>
<message>
<source>Reason</source>
<translation type="unfinished" />
</message>
<message>
<source>Reason: {reason}</source>
<translation type="unfinished" />
</message>
<message>
<source>Recording by the application rec is deprecated, and works only if it is enabled for the organisation.</source>
<translation type="unfinished" />
</message>
<message>
<source>Refused by the service at {at}</source>
<translation type="unfinished" />
</message>
<message>
<source>Reissued for {whose}. The old token cannot be revoked: it ends by itself.</source>
<translation type="unfinished" />
</message>
<message>
<source>Reissued for {whose}. The old token is being revoked.</source>
<translation type="unfinished" />
</message>
<message>
<source>Reissuing…</source>
<translation type="unfinished" />
</message>
<message>
<source>Remove it</source>
<translation type="unfinished" />
</message>
<message>
<source>Remove {address}</source>
<translation type="unfinished" />
</message>
<message>
<source>Removed</source>
<translation type="unfinished" />
</message>
<message>
<source>Renewed</source>
<translation type="unfinished" />
</message>
<message>
<source>Replace INPUT by a file or a capture device.</source>
<translation type="unfinished" />
</message>
<message>
<source>Replace the two test sources by your own.</source>
<translation type="unfinished" />
</message>
<message>
<source>Restore it from a backup. Until then, recorded tokens cannot be revoked.</source>
<translation type="unfinished" />
</message>
<message>
<source>Restore the keyring from a backup. Until then, recorded tokens cannot be revoked.</source>
<translation type="unfinished" />
</message>
<message>
<source>Restore the keyring of the desk that wrote it, or go on with a new key: earlier tokens stay listed, but cannot be revoked from here.</source>
<translation type="unfinished" />
</message>
<message>
<source>Restore the keyring of the desk that wrote it; the record itself is complete.</source>
<translation type="unfinished" />
</message>
<message>
<source>Restore the keyring of this ledger. Nothing is lost; the list can still be read.</source>
<translation type="unfinished" />
</message>
<message>
<source>Revocable</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke it again: repeating does no harm.</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoke it where it was issued, or paste it again with Add token.</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoked</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoked at {at}</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoked at {at}: {reason}</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoked {at} from this desk</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoked. Viewers with this token are being disconnected.</source>
<translation type="unfinished" />
</message>
<message>
<source>Revoking</source>
<translation type="unfinished" />
</message>
<message>
<source>Role: full access, for ever. Prefer a Bintu token for daily work.</source>
<translation type="unfinished" />
</message>
<message>
<source>Role: nanoReadOnly. It may look at streams, but not create tokens.</source>
<translation type="unfinished" />
</message>
<message>
<source>Role: the service does not tell.</source>
<translation type="unfinished" />
</message>
<message>
<source>Role: {role}</source>
<translation type="unfinished" />
</message>
<message>
<source>Row {row} cannot be read.</source>
<translation type="unfinished" />
</message>
<message>
<source>Row {row} has more than {most} columns: this is no guest list.</source>
<translation type="unfinished" />
</message>
<message>
<source>Row {row} holds a text that is far too long for a guest list.</source>
<translation type="unfinished" />
</message>
<message>
<source>Running sessions end when it expires.</source>
<translation type="unfinished" />
</message>
<message>
<source>Sat</source>
<translation type="unfinished" />
</message>
<message>
<source>Save it in Excel as .xlsx without a password, or as CSV, and open that.</source>
<translation type="unfinished" />
</message>
<message>
<source>Save the list as CSV instead.</source>
<translation type="unfinished" />
</message>
<message>
<source>Saved the folder {name}, with the key: whoever gets it can publish. In OBS: Profile &gt; Import.</source>
<translation type="unfinished" />
</message>
<message>
<source>Saved the folder {name}, without the key. In OBS: Profile &gt; Import, then enter the key.</source>
<translation type="unfinished" />
</message>
<message>
<source>Saved {name}. It holds the token: whoever gets the file can watch.</source>
<translation type="unfinished" />
</message>
<message>
<source>Saved, but the credential is forgotten when NanoSecure closes. {why}</source>
<translation type="unfinished" />
</message>
<message>
<source>Say from when until when, like: doors -30 min to end +1 h.</source>
<translation type="unfinished" />
</message>
<message>
<source>Secure playback is not enabled for this organisation: streams play without a token.</source>
<translation type="unfinished" />
</message>
<message>
<source>Sent again and again while an encoder is on the air, with the seconds since.</source>
<translation type="unfinished" />
</message>
<message>
<source>Sent as {value}.</source>
<translation type="unfinished" />
</message>
<message>
<source>Sep</source>
<translation type="unfinished" />
</message>
<message>
<source>Set to 2 h</source>
<translation type="unfinished" />
</message>
<message>
<source>Set to 24 h</source>
<translation type="unfinished" />
</message>
<message>
<source>Set to 24 h, revocable</source>
<translation type="unfinished" />
</message>
<message>
<source>Set to 30 min</source>
<translation type="unfinished" />
</message>
<message>
<source>Sets the picture to {w}x{h}, {fps} fps, {video} kbit/s, H.264, a keyframe every {key} s.</source>
<translation type="unfinished" />
</message>
<message>
<source>Sets the sound to {audio} kbit/s.</source>
<translation type="unfinished" />
</message>
<message>
<source>Several addresses or a network: older services refuse them. If so, use one address.</source>
<translation type="unfinished" />
</message>
<message>
<source>Short-lived, revocable, bound and traceable: follows the vendor's advice.</source>
<translation type="unfinished" />
</message>
<message>
<source>Shorten it, or make the tokens not revocable.</source>
<translation type="unfinished" />
</message>
<message>
<source>Signature</source>
<translation type="unfinished" />
</message>
<message>
<source>Signed with {name}, which is missing here: it will be refused.</source>
<translation type="unfinished" />
</message>
<message>
<source>So wide a network holds many customers of a provider, not one viewer.</source>
<translation type="unfinished" />
</message>
<message>
<source>Something between here and the platform may be listening. Do not send a stream.</source>
<translation type="unfinished" />
</message>
<message>
<source>Something between here and the {service} answers with a redirection.</source>
<translation type="unfinished" />
</message>
<message>
<source>Split it into several lists.</source>
<translation type="unfinished" />
</message>
<message>
<source>Start NanoSecure again.</source>
<translation type="unfinished" />
</message>
<message>
<source>Start NanoSecure again: it sets the file aside and rebuilds the ledger from a backup.</source>
<translation type="unfinished" />
</message>
<message>
<source>Start NanoSecure again: it then checks the ledger as a whole.</source>
<translation type="unfinished" />
</message>
<message>
<source>Start the backup only when the main encoder is off the air: a second publisher of the same name is refused.</source>
<translation type="unfinished" />
</message>
<message>
<source>Starts</source>
<translation type="unfinished" />
</message>
<message>
<source>State</source>
<translation type="unfinished" />
</message>
<message>
<source>Stream</source>
<translation type="unfinished" />
</message>
<message>
<source>Stream group</source>
<translation type="unfinished" />
</message>
<message>
<source>Stream or group</source>
<translation type="unfinished" />
</message>
<message>
<source>Streams</source>
<translation type="unfinished" />
</message>
<message>
<source>Subject</source>
<translation type="unfinished" />
</message>
<message>
<source>Sun</source>
<translation type="unfinished" />
</message>
<message>
<source>Switch back to see it and to copy it.</source>
<translation type="unfinished" />
</message>
<message>
<source>Switch back to the organisation that issued it, then revoke it.</source>
<translation type="unfinished" />
</message>
<message>
<source>Switch to the organisation that issued it, then revoke it there.</source>
<translation type="unfinished" />
</message>
<message>
<source>Tag</source>
<translation type="unfinished" />
</message>
<message>
<source>Take SRT for lossy lines. No passphrase is documented, so do not count it as encrypted; it may have to be enabled for the organisation first.</source>
<translation type="unfinished" />
</message>
<message>
<source>Take it apart</source>
<translation type="unfinished" />
</message>
<message>
<source>Take the token as not revoked, and try again.</source>
<translation type="unfinished" />
</message>
<message>
<source>Taken back: none of the {n} was sent.</source>
<translation type="unfinished" />
</message>
<message>
<source>Taken back: nothing was sent.</source>
<translation type="unfinished" />
</message>
<message>
<source>That is far too long for an ingest address.</source>
<translation type="unfinished" />
</message>
<message>
<source>That is far too long: it was probably pasted into the wrong field.</source>
<translation type="unfinished" />
</message>
<message>
<source>That is more than 365 days away from the event.</source>
<translation type="unfinished" />
</message>
<message>
<source>That is not the passphrase of the ledger.</source>
<translation type="unfinished" />
</message>
<message>
<source>That time is out of range.</source>
<translation type="unfinished" />
</message>
<message>
<source>The QR code could not be read back, so it is not shown.</source>
<translation type="unfinished" />
</message>
<message>
<source>The SRT address holds no stream id (streamid=push:…).</source>
<translation type="unfinished" />
</message>
<message>
<source>The address ended in {end}, which ffmpeg changes.</source>
<translation type="unfinished" />
</message>
<message>
<source>The address would end in {end}, which ffmpeg changes; so its dot is written as %2E.</source>
<translation type="unfinished" />
</message>
<message>
<source>The algorithm {algorithm} is unusual.</source>
<translation type="unfinished" />
</message>
<message>
<source>The audience is {audience}; playback needs {splay}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The audit has {n} lines where {kept} were written.</source>
<translation type="unfinished" />
</message>
<message>
<source>The audit trail is whole: {n} lines, none changed, missing or moved.</source>
<translation type="unfinished" />
</message>
<message>
<source>The audit trail was written to {name}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The audit was sealed with a key that is not on this desk.</source>
<translation type="unfinished" />
</message>
<message>
<source>The backup of the ledger is not sound.</source>
<translation type="unfinished" />
</message>
<message>
<source>The certificate is not one for {host} that this computer trusts.</source>
<translation type="unfinished" />
</message>
<message>
<source>The clipboard holds nothing that could be read.</source>
<translation type="unfinished" />
</message>
<message>
<source>The credential holds a space or a special character: copy it again, without line breaks.</source>
<translation type="unfinished" />
</message>
<message>
<source>The credential is longer than any the platform issues.</source>
<translation type="unfinished" />
</message>
<message>
<source>The credential that is kept is of the other type: enter the new one.</source>
<translation type="unfinished" />
</message>
<message>
<source>The domains are allowed first, and {star} is blocked last: nobody is shut out between.</source>
<translation type="unfinished" />
</message>
<message>
<source>The encoder has stopped; with the bytes that came in and went out.</source>
<translation type="unfinished" />
</message>
<message>
<source>The event has to end after its doors open.</source>
<translation type="unfinished" />
</message>
<message>
<source>The file was kept as {name}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The global host finds the nearest region by itself: choose one only on advice.</source>
<translation type="unfinished" />
</message>
<message>
<source>The hand-over was written to {name}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The hash is the first part of your stream names, like nNCcf.</source>
<translation type="unfinished" />
</message>
<message>
<source>The header holds {name}, which this service does not use.</source>
<translation type="unfinished" />
</message>
<message>
<source>The header names no algorithm.</source>
<translation type="unfinished" />
</message>
<message>
<source>The host is missing or misspelt.</source>
<translation type="unfinished" />
</message>
<message>
<source>The host {host} is the stream's own, not one of the list.</source>
<translation type="unfinished" />
</message>
<message>
<source>The key on this desk is not the one that the ledger was written with.</source>
<translation type="unfinished" />
</message>
<message>
<source>The keyring could not be opened.</source>
<translation type="unfinished" />
</message>
<message>
<source>The keyring did not give back what it was given.</source>
<translation type="unfinished" />
</message>
<message>
<source>The keyring did not take the new key, so the old one stays.</source>
<translation type="unfinished" />
</message>
<message>
<source>The keyring does not answer: it may be locked and wait for its password.</source>
<translation type="unfinished" />
</message>
<message>
<source>The keyring failed.</source>
<translation type="unfinished" />
</message>
<message>
<source>The keyring holds only a part of this credential.</source>
<translation type="unfinished" />
</message>
<message>
<source>The keyring is locked.</source>
<translation type="unfinished" />
</message>
<message>
<source>The keyring {name} does not protect secrets, so it is not used.</source>
<translation type="unfinished" />
</message>
<message>
<source>The last line of the audit was changed.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger cannot be written.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger could not be opened.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger has a new key. Older tokens are sealed with it in the next minutes.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger is being prepared by another NanoSecure.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger is closed.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger is locked.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger is not open for writing.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger of this desk is locked with a passphrase.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger was rebuilt from the backup {name}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger was written by a newer NanoSecure.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger was written with a key that is not on this desk.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger's file is damaged. Start NanoSecure again: the ledger is then rebuilt.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger's file was damaged. It was kept as {name}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger's file was missing.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger's file {name} is damaged.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger's key in the keyring is damaged.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger's key is in a keyring that this computer does not offer now.</source>
<translation type="unfinished" />
</message>
<message>
<source>The ledger's key is not open.</source>
<translation type="unfinished" />
</message>
<message>
<source>The list changed meanwhile. Nothing was revoked.</source>
<translation type="unfinished" />
</message>
<message>
<source>The list holds no IPv4 address or network.</source>
<translation type="unfinished" />
</message>
<message>
<source>The list is empty.</source>
<translation type="unfinished" />
</message>
<message>
<source>The list is too large: at most {most} rows are read.</source>
<translation type="unfinished" />
</message>
<message>
<source>The list is too long: at most {most} addresses are blocked at once.</source>
<translation type="unfinished" />
</message>
<message>
<source>The name has at most {most} characters.</source>
<translation type="unfinished" />
</message>
<message>
<source>The name has parameters behind it: they belong into the table.</source>
<translation type="unfinished" />
</message>
<message>
<source>The name server did not answer within {n} s.</source>
<translation type="unfinished" />
</message>
<message>
<source>The old token was not revoked.</source>
<translation type="unfinished" />
</message>
<message>
<source>The other is a legacy token, which holds nothing to compare.</source>
<translation type="unfinished" />
</message>
<message>
<source>The other side closed the connection during the step {step}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The parameters stood before the stream's name, where the webhook never sees them.</source>
<translation type="unfinished" />
</message>
<message>
<source>The picture is too large.</source>
<translation type="unfinished" />
</message>
<message>
<source>The platform calls https addresses only.</source>
<translation type="unfinished" />
</message>
<message>
<source>The player does not read a token from {name}: this link does not play.</source>
<translation type="unfinished" />
</message>
<message>
<source>The player stops when it changes the quality. Create a token for the group.</source>
<translation type="unfinished" />
</message>
<message>
<source>The proxy settings of this computer cannot be used, so the services are asked directly. Check HTTPS_PROXY, ALL_PROXY and NO_PROXY.</source>
<translation type="unfinished" />
</message>
<message>
<source>The reason</source>
<translation type="unfinished" />
</message>
<message>
<source>The role of this credential may not block or allow viewers.</source>
<translation type="unfinished" />
</message>
<message>
<source>The role of this credential may not create tokens.</source>
<translation type="unfinished" />
</message>
<message>
<source>The role of this credential may not do this.</source>
<translation type="unfinished" />
</message>
<message>
<source>The role of this credential may not revoke tokens.</source>
<translation type="unfinished" />
</message>
<message>
<source>The role of this credential may not set the webhook.</source>
<translation type="unfinished" />
</message>
<message>
<source>The rule may be in force all the same. Send it again: repeating does no harm.</source>
<translation type="unfinished" />
</message>
<message>
<source>The same as in row {number}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The same guest as in row {number}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The seal of the audit is missing.</source>
<translation type="unfinished" />
</message>
<message>
<source>The seal of the audit was changed.</source>
<translation type="unfinished" />
</message>
<message>
<source>The service cannot look into legacy tokens.</source>
<translation type="unfinished" />
</message>
<message>
<source>The service confirmed signature and lifetime at {at}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The service issues tokens for at most 365 days.</source>
<translation type="unfinished" />
</message>
<message>
<source>The service no longer accepts the credential: enter a new one.</source>
<translation type="unfinished" />
</message>
<message>
<source>The service refused it at {at}: {message}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The service refused the token at {at}: {message}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The service refused this to the credential: it may not {action}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The service says the hash is {real}, not {typed}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The service says: {answer}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The service took it, but says that its webhook is {url}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The service's own number of this token.</source>
<translation type="unfinished" />
</message>
<message>
<source>The settings file is damaged, so the defaults are used. {aside}</source>
<translation type="unfinished" />
</message>
<message>
<source>The settings were written by a newer NanoSecure, so the defaults are used. {aside}</source>
<translation type="unfinished" />
</message>
<message>
<source>The signature is not checked here, because no public key is published. Ask the service.</source>
<translation type="unfinished" />
</message>
<message>
<source>The start is in the past: it is valid at once.</source>
<translation type="unfinished" />
</message>
<message>
<source>The stored credential holds a character that no credential has: enter it again.</source>
<translation type="unfinished" />
</message>
<message>
<source>The stream id has {n} bytes: SRT carries {most}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The stream id has {n} bytes: ffmpeg wants fewer than 256.</source>
<translation type="unfinished" />
</message>
<message>
<source>The stream key is missing: paste the server and the key, or both joined by a slash.</source>
<translation type="unfinished" />
</message>
<message>
<source>The stream key stood in the server as well: the encoder would send it twice.</source>
<translation type="unfinished" />
</message>
<message>
<source>The stream of the entry it stands in.</source>
<translation type="unfinished" />
</message>
<message>
<source>The tag</source>
<translation type="unfinished" />
</message>
<message>
<source>The token does not open every quality of the group: {missing}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token does not open {stream}, only {streams}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token does not show whether it can be revoked.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token does not show whether it can be revoked; its number is a hint that it can.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token does not show which streams it opens.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token expired at {end}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token is bound to {addresses}, not to {ip}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token is bound to {domains}, not to {host}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token is bound to {domains}; the hosted player page cannot play it.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token is broken: {problem}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token is not valid yet: it starts at {start}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token itself is not kept any more, or never arrived here.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token of {name} was created after you left it.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token opens no stream of this group, only {streams}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token opens the streams of {hash}; {stream} belongs to another organisation.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token service cannot read this token: it is incomplete or damaged.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token service cannot use a parameter: {message}</source>
<translation type="unfinished" />
</message>
<message>
<source>The token service misses {parameter}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token shows no address it is bound to.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token shows no domain it is bound to.</source>
<translation type="unfinished" />
</message>
<message>
<source>The token was not created, as it cannot be recorded: {problem}</source>
<translation type="unfinished" />
</message>
<message>
<source>The token was revoked at {at} from this desk.</source>
<translation type="unfinished" />
</message>
<message>
<source>The training window could not be opened. Start NanoSecure with --training.</source>
<translation type="unfinished" />
</message>
<message>
<source>The two passphrases differ.</source>
<translation type="unfinished" />
</message>
<message>
<source>The user id</source>
<translation type="unfinished" />
</message>
<message>
<source>The vendor names RTMPS for the global hosts only: test this region before the show.</source>
<translation type="unfinished" />
</message>
<message>
<source>The vendor's own player pages are there: no player link handed out works any more.</source>
<translation type="unfinished" />
</message>
<message>
<source>The vendor's player page is not among them: the player links handed out stop working.</source>
<translation type="unfinished" />
</message>
<message>
<source>The viewer has an IPv6 address. The platform sees an IPv4 address of their network instead, and the token is bound to {addresses}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {service} asks for patience: too many requests.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {service} cannot be reached.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {service} could not prove that it is the real one.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {service} did not answer completely.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {service} did not answer its gateway: a token may exist all the same.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {service} did not answer: a token may exist all the same.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {service} did not answer: it is not known whether the token is revoked.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {service} gave an answer that this program does not understand.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {service} has a fault of its own (HTTP {status}).</source>
<translation type="unfinished" />
</message>
<message>
<source>The {service} knows no such stream.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {service} packed its answer without being asked.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {service} refused the credential.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {service} refused without a reason (HTTP {status}).</source>
<translation type="unfinished" />
</message>
<message>
<source>The {service} refused: {message}</source>
<translation type="unfinished" />
</message>
<message>
<source>The {service} sent more than any answer needs.</source>
<translation type="unfinished" />
</message>
<message>
<source>There is a space beside the name.</source>
<translation type="unfinished" />
</message>
<message>
<source>There is another organisation called {name}.</source>
<translation type="unfinished" />
</message>
<message>
<source>There is no credential on this desk: enter one.</source>
<translation type="unfinished" />
</message>
<message>
<source>There is no host called {host}.</source>
<translation type="unfinished" />
</message>
<message>
<source>There is no readable QR code in this picture.</source>
<translation type="unfinished" />
</message>
<message>
<source>There is no room left to write {path}.</source>
<translation type="unfinished" />
</message>
<message>
<source>There is no such port.</source>
<translation type="unfinished" />
</message>
<message>
<source>There is no such service at this address.</source>
<translation type="unfinished" />
</message>
<message>
<source>There is no token in the second text.</source>
<translation type="unfinished" />
</message>
<message>
<source>There is no whole playback token in this.</source>
<translation type="unfinished" />
</message>
<message>
<source>There is too much that looks like a token: not all of it was read.</source>
<translation type="unfinished" />
</message>
<message>
<source>There was no sound backup: the ledger was begun anew.</source>
<translation type="unfinished" />
</message>
<message>
<source>There were two slashes where one belongs: the server would know no such stream.</source>
<translation type="unfinished" />
</message>
<message>
<source>They differ in their signature only.</source>
<translation type="unfinished" />
</message>
<message>
<source>This Excel file is damaged, or of a kind that cannot be read.</source>
<translation type="unfinished" />
</message>
<message>
<source>This computer has no keyring, so a passphrase has to lock the ledger's tokens.</source>
<translation type="unfinished" />
</message>
<message>
<source>This computer offers no keyring.</source>
<translation type="unfinished" />
</message>
<message>
<source>This computer trusts it.</source>
<translation type="unfinished" />
</message>
<message>
<source>This credential is read-only (nanoReadOnly): it may look, but not {action}.</source>
<translation type="unfinished" />
</message>
<message>
<source>This desk allowed {value} before: which of the two rules wins is not documented.</source>
<translation type="unfinished" />
</message>
<message>
<source>This desk blocked {value} before: which of the two rules wins is not documented.</source>
<translation type="unfinished" />
</message>
<message>
<source>This desk's clock is {span} ahead of the service's; its time is used here.</source>
<translation type="unfinished" />
</message>
<message>
<source>This desk's clock is {span} behind the service's; its time is used here.</source>
<translation type="unfinished" />
</message>
<message>
<source>This file holds no table.</source>
<translation type="unfinished" />
</message>
<message>
<source>This is a document or a picture, not a list.</source>
<translation type="unfinished" />
</message>
<message>
<source>This is a nanoMeet token: it opens a meeting room.</source>
<translation type="unfinished" />
</message>
<message>
<source>This is a stream id. Encoders need the name, which looks like XXXXX-YYYYY.</source>
<translation type="unfinished" />
</message>
<message>
<source>This is a webcaster token: whoever has it can send pictures to {name}.</source>
<translation type="unfinished" />
</message>
<message>
<source>This is a whole address, not a name.</source>
<translation type="unfinished" />
</message>
<message>
<source>This is an Excel file of the old kind (.xls), or one with a password.</source>
<translation type="unfinished" />
</message>
<message>
<source>This is longer than any token: it was not sent to the service.</source>
<translation type="unfinished" />
</message>
<message>
<source>This is more than one address, or the address holds a space.</source>
<translation type="unfinished" />
</message>
<message>
<source>This is no ingest address: it starts with rtmps://, rtmp://, srt:// or https://.</source>
<translation type="unfinished" />
</message>
<message>
<source>This is not a list: it holds no text.</source>
<translation type="unfinished" />
</message>
<message>
<source>This is not a picture that can be read.</source>
<translation type="unfinished" />
</message>
<message>
<source>This is not a playback token: nobody can watch with it.</source>
<translation type="unfinished" />
</message>
<message>
<source>This is not the platform's WHIP address: https://{host}{path}</source>
<translation type="unfinished" />
</message>
<message>
<source>This is the id of one rendition, not of its group {label}.</source>
<translation type="unfinished" />
</message>
<message>
<source>This is too long for a QR code: {n} characters, at most {most}.</source>
<translation type="unfinished" />
</message>
<message>
<source>This link is for you alone. Please do not pass it on.</source>
<translation type="unfinished" />
</message>
<message>
<source>This looks like a Bintu token, not an API key: change the credential type.</source>
<translation type="unfinished" />
</message>
<message>
<source>This looks like a Bintu token, which signs in to the services. Never hand it out. If it got out, reset it in the dashboard.</source>
<translation type="unfinished" />
</message>
<message>
<source>This organisation has no credential yet.</source>
<translation type="unfinished" />
</message>
<message>
<source>This shuts out every viewer.</source>
<translation type="unfinished" />
</message>
<message>
<source>This shuts out {own}, an address of this venue: also this desk's player.</source>
<translation type="unfinished" />
</message>
<message>
<source>This token belongs to another organisation than the active one.</source>
<translation type="unfinished" />
</message>
<message>
<source>This token belongs to another organisation.</source>
<translation type="unfinished" />
</message>
<message>
<source>This token cannot be created yet.</source>
<translation type="unfinished" />
</message>
<message>
<source>This token cannot be revoked: it was not created as revocable, it ends by itself at expiry.</source>
<translation type="unfinished" />
</message>
<message>
<source>This token could not be recorded: NanoSecure had a fault of its own. Copy it now.</source>
<translation type="unfinished" />
</message>
<message>
<source>This token could not be recorded: {problem} Copy it now.</source>
<translation type="unfinished" />
</message>
<message>
<source>This token has ended: there is no time left to reissue.</source>
<translation type="unfinished" />
</message>
<message>
<source>This token is not in the ledger: copy it now, it cannot be found here again.</source>
<translation type="unfinished" />
</message>
<message>
<source>This token is revoked already.</source>
<translation type="unfinished" />
</message>
<message>
<source>This token lets whoever holds it watch</source>
<translation type="unfinished" />
</message>
<message>
<source>This token was encrypted with the key {id}, which is not on this desk.</source>
<translation type="unfinished" />
</message>
<message>
<source>This token, traced to {user}, lets its holder watch</source>
<translation type="unfinished" />
</message>
<message>
<source>This window only shows the ledger, so nothing can be recorded.</source>
<translation type="unfinished" />
</message>
<message>
<source>This window only shows the ledger.</source>
<translation type="unfinished" />
</message>
<message>
<source>This window only shows the ledger: another NanoSecure is using it.</source>
<translation type="unfinished" />
</message>
<message>
<source>This would shut out every page. Name the pages that stay allowed instead.</source>
<translation type="unfinished" />
</message>
<message>
<source>Thu</source>
<translation type="unfinished" />
</message>
<message>
<source>To keep its viewers out earlier, block their address in Guardian.</source>
<translation type="unfinished" />
</message>
<message>
<source>Token number</source>
<translation type="unfinished" />
</message>
<message>
<source>Try again in a moment. If it stays like this, show the details to the support.</source>
<translation type="unfinished" />
</message>
<message>
<source>Try again. Without it, recorded tokens cannot be revoked from this desk.</source>
<translation type="unfinished" />
</message>
<message>
<source>Tue</source>
<translation type="unfinished" />
</message>
<message>
<source>Type</source>
<translation type="unfinished" />
</message>
<message>
<source>US Letter</source>
<translation type="unfinished" />
</message>
<message>
<source>Unclear - {claim} cannot be read: {problem}</source>
<translation type="unfinished" />
</message>
<message>
<source>Unlock or install that keyring, then start NanoSecure again. Nothing is lost.</source>
<translation type="unfinished" />
</message>
<message>
<source>Unlock the keyring (on Linux: log in to the desktop, or open Passwords), then try again.</source>
<translation type="unfinished" />
</message>
<message>
<source>Unlock the keyring, then start NanoSecure again.</source>
<translation type="unfinished" />
</message>
<message>
<source>Until</source>
<translation type="unfinished" />
</message>
<message>
<source>Use RTMPS</source>
<translation type="unfinished" />
</message>
<message>
<source>Use RTMPS for it.</source>
<translation type="unfinished" />
</message>
<message>
<source>Use a PNG or JPEG file.</source>
<translation type="unfinished" />
</message>
<message>
<source>Use a credential of a user with the role nanoAdmin.</source>
<translation type="unfinished" />
</message>
<message>
<source>Use a credential of a user with the role nanoUser or nanoAdmin.</source>
<translation type="unfinished" />
</message>
<message>
<source>Use a sharper picture, or cut out the part with the code.</source>
<translation type="unfinished" />
</message>
<message>
<source>Use as group id</source>
<translation type="unfinished" />
</message>
<message>
<source>Use as stream name</source>
<translation type="unfinished" />
</message>
<message>
<source>Use at least {n} characters.</source>
<translation type="unfinished" />
</message>
<message>
<source>Use it as a stream group id, or choose the stream from the list.</source>
<translation type="unfinished" />
</message>
<message>
<source>Use its group</source>
<translation type="unfinished" />
</message>
<message>
<source>Use its name {name}</source>
<translation type="unfinished" />
</message>
<message>
<source>Use live</source>
<translation type="unfinished" />
</message>
<message>
<source>Use port 1937</source>
<translation type="unfinished" />
</message>
<message>
<source>Use that</source>
<translation type="unfinished" />
</message>
<message>
<source>Use the embed code on a page of {domains}.</source>
<translation type="unfinished" />
</message>
<message>
<source>Use the global host</source>
<translation type="unfinished" />
</message>
<message>
<source>Use the usual port</source>
<translation type="unfinished" />
</message>
<message>
<source>Use {host}</source>
<translation type="unfinished" />
</message>
<message>
<source>Use {region}</source>
<translation type="unfinished" />
</message>
<message>
<source>User</source>
<translation type="unfinished" />
</message>
<message>
<source>User ID</source>
<translation type="unfinished" />
</message>
<message>
<source>Valid immediately</source>
<translation type="unfinished" />
</message>
<message>
<source>Video bitrate</source>
<translation type="unfinished" />
</message>
<message>
<source>Video codec</source>
<translation type="unfinished" />
</message>
<message>
<source>Viewers who are already inside stay after it expires.</source>
<translation type="unfinished" />
</message>
<message>
<source>Viewers who are already watching stay on after it expires.</source>
<translation type="unfinished" />
</message>
<message>
<source>WHIP service</source>
<translation type="unfinished" />
</message>
<message>
<source>WHIP takes H.264 with Opus, and live transcoding does not work with it.</source>
<translation type="unfinished" />
</message>
<message>
<source>Wait a moment, then open this window again.</source>
<translation type="unfinished" />
</message>
<message>
<source>Wait, or create one that starts now.</source>
<translation type="unfinished" />
</message>
<message>
<source>Waiting</source>
<translation type="unfinished" />
</message>
<message>
<source>Was the token revoked from another desk? Verify it with the service.</source>
<translation type="unfinished" />
</message>
<message>
<source>Webhook removed: now every encoder with a stream's name may publish.</source>
<translation type="unfinished" />
</message>
<message>
<source>Webhook set: from now on it decides which encoders may publish.</source>
<translation type="unfinished" />
</message>
<message>
<source>Wed</source>
<translation type="unfinished" />
</message>
<message>
<source>What it is.</source>
<translation type="unfinished" />
</message>
<message>
<source>When the service issued it.</source>
<translation type="unfinished" />
</message>
<message>
<source>Where there is a keyring, the key can be renewed.</source>
<translation type="unfinished" />
</message>
<message>
<source>Whether a rule holds for sub-domains is not documented: name each host, also www.</source>
<translation type="unfinished" />
</message>
<message>
<source>Whether sub-domains count is not documented: bind to the exact host name.</source>
<translation type="unfinished" />
</message>
<message>
<source>Whether {stream} belongs to the token's organisation.</source>
<translation type="unfinished" />
</message>
<message>
<source>Which of the service's keys signed it.</source>
<translation type="unfinished" />
</message>
<message>
<source>Which parameters were signed, deduced from the vendor's examples.</source>
<translation type="unfinished" />
</message>
<message>
<source>Which stream the viewer wants was not given.</source>
<translation type="unfinished" />
</message>
<message>
<source>Which streams the group {group} has is not known here.</source>
<translation type="unfinished" />
</message>
<message>
<source>Who</source>
<translation type="unfinished" />
</message>
<message>
<source>Who issued it.</source>
<translation type="unfinished" />
</message>
<message>
<source>Whoever photographs this code can publish under this name.</source>
<translation type="unfinished" />
</message>
<message>
<source>Whole organisation</source>
<translation type="unfinished" />
</message>
<message>
<source>Whom it was issued for.</source>
<translation type="unfinished" />
</message>
<message>
<source>Wildcards are not supported: name one host, like watch.example.com.</source>
<translation type="unfinished" />
</message>
<message>
<source>Wildcards are not supported: name one host, like www.example.com.</source>
<translation type="unfinished" />
</message>
<message>
<source>Within {value}, which is blocked until {ends}.</source>
<translation type="unfinished" />
</message>
<message>
<source>Work in the window that was opened first, or close that and open this one again.</source>
<translation type="unfinished" />
</message>
<message>
<source>Works now - it names no end</source>
<translation type="unfinished" />
</message>
<message>
<source>Works now - {left} left</source>
<translation type="unfinished" />
</message>
<message>
<source>Works.</source>
<translation type="unfinished" />
</message>
<message>
<source>Works. Organisation: {name}</source>
<translation type="unfinished" />
</message>
<message>
<source>Write it so</source>
<translation type="unfinished" />
</message>
<message>
<source>Writing the hand-over…</source>
<translation type="unfinished" />
</message>
<message>
<source>You can revoke it until {until}.</source>
<translation type="unfinished" />
</message>
<message>
<source>You work with the API key: it may do everything and never expires. A Bintu token is safer.</source>
<translation type="unfinished" />
</message>
<message>
<source>a stream</source>
<translation type="unfinished" />
</message>
<message>
<source>about to be sent</source>
<translation type="unfinished" />
</message>
<message>
<source>after {name}:</source>
<translation type="unfinished" />
</message>
<message>
<source>ahead of</source>
<translation type="unfinished" />
</message>
<message>
<source>an unknown day</source>
<translation type="unfinished" />
</message>
<message>
<source>and {n} more, see the ledger</source>
<translation type="unfinished" />
</message>
<message>
<source>asked: {asked}</source>
<translation type="unfinished" />
</message>
<message>
<source>at most {n} kbit/s</source>
<translation type="unfinished" />
</message>
<message>
<source>at most {n} kbit/s, constant</source>
<translation type="unfinished" />
</message>
<message>
<source>at once</source>
<translation type="unfinished" />
</message>
<message>
<source>behind</source>
<translation type="unfinished" />
</message>
<message>
<source>being revoked since {at}, not in force yet</source>
<translation type="unfinished" />
</message>
<message>
<source>block and allow viewers (Guardian)</source>
<translation type="unfinished" />
</message>
<message>
<source>bound to a domain</source>
<translation type="unfinished" />
</message>
<message>
<source>bound to an address</source>
<translation type="unfinished" />
</message>
<message>
<source>create legacy tokens</source>
<translation type="unfinished" />
</message>
<message>
<source>create tokens</source>
<translation type="unfinished" />
</message>
<message>
<source>cut {at}</source>
<translation type="unfinished" />
</message>
<message>
<source>cut {at}, but the service still calls it valid</source>
<translation type="unfinished" />
</message>
<message>
<source>cut {at}, verified</source>
<translation type="unfinished" />
</message>
<message>
<source>doors</source>
<translation type="unfinished" />
</message>
<message>
<source>ends</source>
<translation type="unfinished" />
</message>
<message>
<source>ends at a time</source>
<translation type="unfinished" />
</message>
<message>
<source>ends by itself at {at}</source>
<translation type="unfinished" />
</message>
<message>
<source>every stream of the organisation</source>
<translation type="unfinished" />
</message>
<message>
<source>every stream of {hash}</source>
<translation type="unfinished" />
</message>
<message>
<source>every stream of {organisation}</source>
<translation type="unfinished" />
</message>
<message>
<source>expanded into {streams}</source>
<translation type="unfinished" />
</message>
<message>
<source>expires is in milliseconds: {meant} was probably meant.</source>
<translation type="unfinished" />
</message>
<message>
<source>ffmpeg changes an address that ends in {end}.</source>
<translation type="unfinished" />
</message>
<message>
<source>ffmpeg does not check certificates by itself: add -tls_verify 1 -ca_file FILE to do so.</source>
<translation type="unfinished" />
</message>
<message>
<source>field {name}</source>
<translation type="unfinished" />
</message>
<message>
<source>for {user}</source>
<translation type="unfinished" />
</message>
<message>
<source>from now until {end} ({span})</source>
<translation type="unfinished" />
</message>
<message>
<source>from {opens} until {closes}</source>
<translation type="unfinished" />
</message>
<message>
<source>from {start} until {end} ({span})</source>
<translation type="unfinished" />
</message>
<message>
<source>group {group}</source>
<translation type="unfinished" />
</message>
<message>
<source>has a tag</source>
<translation type="unfinished" />
</message>
<message>
<source>in {span}</source>
<translation type="unfinished" />
</message>
<message>
<source>issued</source>
<translation type="unfinished" />
</message>
<message>
<source>issued, starts</source>
<translation type="unfinished" />
</message>
<message>
<source>it does not look like a token</source>
<translation type="unfinished" />
</message>
<message>
<source>it has {n} parts instead of 3</source>
<translation type="unfinished" />
</message>
<message>
<source>it is encrypted (JWE), not only signed</source>
<translation type="unfinished" />
</message>
<message>
<source>it is in milliseconds instead of seconds</source>
<translation type="unfinished" />
</message>
<message>
<source>it is longer than {most} characters, which no token is</source>
<translation type="unfinished" />
</message>
<message>
<source>it is negative</source>
<translation type="unfinished" />
</message>
<message>
<source>it is not a finite number</source>
<translation type="unfinished" />
</message>
<message>
<source>it is not a number</source>
<translation type="unfinished" />
</message>
<message>
<source>it is not signed (algorithm none), so no service accepts it</source>
<translation type="unfinished" />
</message>
<message>
<source>it is too large for a time</source>
<translation type="unfinished" />
</message>
<message>
<source>it was cut off in the middle of the claims</source>
<translation type="unfinished" />
</message>
<message>
<source>its end is cut off</source>
<translation type="unfinished" />
</message>
<message>
<source>its end is cut off: the signature is too short for {algorithm}</source>
<translation type="unfinished" />
</message>
<message>
<source>latency={n} is {n} microseconds in OBS and ffmpeg; hardware encoders count milliseconds.</source>
<translation type="unfinished" />
</message>
<message>
<source>legacy STS token</source>
<translation type="unfinished" />
</message>
<message>
<source>legacy link parameters</source>
<translation type="unfinished" />
</message>
<message>
<source>link</source>
<translation type="unfinished" />
</message>
<message>
<source>link, {name}</source>
<translation type="unfinished" />
</message>
<message>
<source>no</source>
<translation type="unfinished" />
</message>
<message>
<source>no answer yet</source>
<translation type="unfinished" />
</message>
<message>
<source>no reason given</source>
<translation type="unfinished" />
</message>
<message>
<source>no, and its end is not known</source>
<translation type="unfinished" />
</message>
<message>
<source>no: its token is not known here</source>
<translation type="unfinished" />
</message>
<message>
<source>no: viewers inside stay</source>
<translation type="unfinished" />
</message>
<message>
<source>no: {problem}</source>
<translation type="unfinished" />
</message>
<message>
<source>none (0)</source>
<translation type="unfinished" />
</message>
<message>
<source>not asked for</source>
<translation type="unfinished" />
</message>
<message>
<source>not in force yet: {problem}</source>
<translation type="unfinished" />
</message>
<message>
<source>not known</source>
<translation type="unfinished" />
</message>
<message>
<source>not shown in the token</source>
<translation type="unfinished" />
</message>
<message>
<source>nothing left to stop</source>
<translation type="unfinished" />
</message>
<message>
<source>now</source>
<translation type="unfinished" />
</message>
<message>
<source>only its first part is there: the claims and the signature are missing</source>
<translation type="unfinished" />
</message>
<message>
<source>opens the whole organisation</source>
<translation type="unfinished" />
</message>
<message>
<source>options is {options}, which is not a number.</source>
<translation type="unfinished" />
</message>
<message>
<source>over</source>
<translation type="unfinished" />
</message>
<message>
<source>parameter {name}</source>
<translation type="unfinished" />
</message>
<message>
<source>push: belongs to SRT's stream id and is added by itself.</source>
<translation type="unfinished" />
</message>
<message>
<source>reason: {reason}</source>
<translation type="unfinished" />
</message>
<message>
<source>revocable until</source>
<translation type="unfinished" />
</message>
<message>
<source>revoke tokens</source>
<translation type="unfinished" />
</message>
<message>
<source>revoked {at} by {by}</source>
<translation type="unfinished" />
</message>
<message>
<source>revoking was refused: {problem}</source>
<translation type="unfinished" />
</message>
<message>
<source>see streams</source>
<translation type="unfinished" />
</message>
<message>
<source>sent, waiting for the answer</source>
<translation type="unfinished" />
</message>
<message>
<source>set the webhook</source>
<translation type="unfinished" />
</message>
<message>
<source>starts</source>
<translation type="unfinished" />
</message>
<message>
<source>text</source>
<translation type="unfinished" />
</message>
<message>
<source>the claims part</source>
<translation type="unfinished" />
</message>
<message>
<source>the end</source>
<translation type="unfinished" />
</message>
<message>
<source>the group {group}</source>
<translation type="unfinished" />
</message>
<message>
<source>the group {label}</source>
<translation type="unfinished" />
</message>
<message>
<source>the group {label} ({n} qualities)</source>
<translation type="unfinished" />
</message>
<message>
<source>the group's stream {streams}</source>
<translation type="unfinished" />
</message>
<message>
<source>the group's {n} streams {streams}</source>
<translation type="unfinished" />
</message>
<message>
<source>the header</source>
<translation type="unfinished" />
</message>
<message>
<source>the signature is too long for {algorithm}</source>
<translation type="unfinished" />
</message>
<message>
<source>the signature part is missing</source>
<translation type="unfinished" />
</message>
<message>
<source>the signature part is not base64url</source>
<translation type="unfinished" />
</message>
<message>
<source>the start of the show</source>
<translation type="unfinished" />
</message>
<message>
<source>the stream {names}</source>
<translation type="unfinished" />
</message>
<message>
<source>the streams {names}</source>
<translation type="unfinished" />
</message>
<message>
<source>there is nothing to read</source>
<translation type="unfinished" />
</message>
<message>
<source>token</source>
<translation type="unfinished" />
</message>
<message>
<source>token service</source>
<translation type="unfinished" />
</message>
<message>
<source>unknown bits {bits}</source>
<translation type="unfinished" />
</message>
<message>
<source>webhook</source>
<translation type="unfinished" />
</message>
<message>
<source>whole organisation {hash}</source>
<translation type="unfinished" />
</message>
<message>
<source>yes</source>
<translation type="unfinished" />
</message>
<message>
<source>yes, until {at}</source>
<translation type="unfinished" />
</message>
<message>
<source>{address} covers {n} addresses: hardly a limit.</source>
<translation type="unfinished" />
</message>
<message>
<source>{address} is a private address: the platform sees the public one instead.</source>
<translation type="unfinished" />
</message>
<message>
<source>{address} is a reserved address: no viewer comes from it.</source>
<translation type="unfinished" />
</message>
<message>
<source>{address} is not an address.</source>
<translation type="unfinished" />
</message>
<message>
<source>{address} is not encrypted: plain http is accepted for this machine only.</source>
<translation type="unfinished" />
</message>
<message>
<source>{address} is not one IPv4 address or network.</source>
<translation type="unfinished" />
</message>
<message>
<source>{address} is this machine's own address: no viewer comes from it.</source>
<translation type="unfinished" />
</message>
<message>
<source>{address}: one address</source>
<translation type="unfinished" />
</message>
<message>
<source>{app} is not an application of this platform.</source>
<translation type="unfinished" />
</message>
<message>
<source>{at}</source>
<translation type="unfinished" />
</message>
<message>
<source>{at}, by {by}</source>
<translation type="unfinished" />
</message>
<message>
<source>{before} was read as {after}.</source>
<translation type="unfinished" />
</message>
<message>
<source>{claim} cannot be read: {problem}.</source>
<translation type="unfinished" />
</message>
<message>
<source>{claim} is in milliseconds: the service reads seconds. {meant} was probably meant.</source>
<translation type="unfinished" />
</message>
<message>
<source>{claim} of the token cannot be read: {problem}.</source>
<translation type="unfinished" />
</message>
<message>
<source>{day} {month}</source>
<translation type="unfinished" />
</message>
<message>
<source>{email} is no e-mail address: nothing can be sent.</source>
<translation type="unfinished" />
</message>
<message>
<source>{encoder} has no {protocol} output that is known to work with this platform.</source>
<translation type="unfinished" />
</message>
<message>
<source>{event}</source>
<translation type="unfinished" />
</message>
<message>
<source>{few}</source>
<translation type="unfinished" />
</message>
<message>
<source>{few} and {more} more</source>
<translation type="unfinished" />
</message>
<message>
<source>{holder} {what} {when}{where}.</source>
<translation type="unfinished" />
</message>
<message>
<source>{host} cannot be reached.</source>
<translation type="unfinished" />
</message>
<message>
<source>{host} does not speak {p}.</source>
<translation type="unfinished" />
</message>
<message>
<source>{host} is not a host with a port.</source>
<translation type="unfinished" />
</message>
<message>
<source>{id} is not among the streams of this organisation.</source>
<translation type="unfinished" />
</message>
<message>
<source>{id} is not the id of a stream.</source>
<translation type="unfinished" />
</message>
<message>
<source>{ip} is not an address, so the address was not checked.</source>
<translation type="unfinished" />
</message>
<message>
<source>{label}, not revocable</source>
<translation type="unfinished" />
</message>
<message>
<source>{label}, starting now</source>
<translation type="unfinished" />
</message>
<message>
<source>{left} left</source>
<translation type="unfinished" />
</message>
<message>
<source>{names}</source>
<translation type="unfinished" />
</message>
<message>
<source>{names} is there twice: most webhooks see only one of them.</source>
<translation type="unfinished" />
</message>
<message>
<source>{names}: the platform sends a field of that name itself, so the webhook would see two.</source>
<translation type="unfinished" />
</message>
<message>
<source>{name}</source>
<translation type="unfinished" />
</message>
<message>
<source>{name} appears twice, and readers disagree on which counts</source>
<translation type="unfinished" />
</message>
<message>
<source>{name} belongs to another organisation ({owner}).</source>
<translation type="unfinished" />
</message>
<message>
<source>{name} belongs to another organisation: yours begin with {hash}-.</source>
<translation type="unfinished" />
</message>
<message>
<source>{name} does not look like XXXXX-YYYYY: check it.</source>
<translation type="unfinished" />
</message>
<message>
<source>{name} is a built-in preset: choose another name.</source>
<translation type="unfinished" />
</message>
<message>
<source>{name} is a stream id, not a name. Names look like XXXXX-YYYYY.</source>
<translation type="unfinished" />
</message>
<message>
<source>{name} is an unusual stream name: compare it with the list.</source>
<translation type="unfinished" />
</message>
<message>
<source>{name} is an unusual stream name: they look like XXXXX-YYYYY.</source>
<translation type="unfinished" />
</message>
<message>
<source>{name} is damaged: it holds the ledger's key.</source>
<translation type="unfinished" />
</message>
<message>
<source>{name} is not a stream name: it holds the character {bad}.</source>
<translation type="unfinished" />
</message>
<message>
<source>{name} is not among the streams of this organisation.</source>
<translation type="unfinished" />
</message>
<message>
<source>{name} is there, but not part of what was signed.</source>
<translation type="unfinished" />
</message>
<message>
<source>{name} is too long for a stream name.</source>
<translation type="unfinished" />
</message>
<message>
<source>{name}: {problem}</source>
<translation type="unfinished" />
</message>
<message>
<source>{network}: {n} addresses, from {first} to {last}</source>
<translation type="unfinished" />
</message>
<message>
<source>{number} of {of}: from {opens} until {closes}, can be issued from {at}.</source>
<translation type="unfinished" />
</message>
<message>
<source>{number} of {of}: from {opens} until {closes}, can be issued now.</source>
<translation type="unfinished" />
</message>
<message>
<source>{number} of {of}: from {opens} until {closes}, over.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} addresses are too many: a token takes at most {most}.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} cards on {paper}, {size}, to be cut</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} cells hold errors of formulas: they were read as empty.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} cells span others: each counts for the first of them.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} domains are too many at once: at most {most}.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} invisible characters were removed.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} of {of} tokens cannot be revoked, or are already.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} of {of} were taken back; the rest was sent before.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} revocations are not in force yet. NanoSecure has to keep running.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} revocations were interrupted and are sent again.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} s</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} stream names are too many for one token: at most {most}.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} streams</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} streams are called {typed}: give the id.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} token.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} tokens added.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} tokens were being created when NanoSecure ended: they may exist.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} tokens, one after another: a revocable token ends within 24 h from its creation.</source>
<translation type="unfinished" />
</message>
<message>
<source>{n} were in the ledger already.</source>
<translation type="unfinished" />
</message>
<message>
<source>{part} is an IPv6 address. The platform streams over IPv4 only.</source>
<translation type="unfinished" />
</message>
<message>
<source>{part} is not an IPv4 address or network, like 203.0.113.7 or 203.0.113.0/24.</source>
<translation type="unfinished" />
</message>
<message>
<source>{path} cannot be used.</source>
<translation type="unfinished" />
</message>
<message>
<source>{path} cannot be written: the disk is read-only.</source>
<translation type="unfinished" />
</message>
<message>
<source>{path} does not exist.</source>
<translation type="unfinished" />
</message>
<message>
<source>{path} is a folder.</source>
<translation type="unfinished" />
</message>
<message>
<source>{path} is in the way: it is not a file.</source>
<translation type="unfinished" />
</message>
<message>
<source>{path} is not a file name.</source>
<translation type="unfinished" />
</message>
<message>
<source>{path} is not an ordinary file.</source>
<translation type="unfinished" />
</message>
<message>
<source>{path} is too large: at most {limit} bytes are read.</source>
<translation type="unfinished" />
</message>
<message>
<source>{path} may not be used by this user.</source>
<translation type="unfinished" />
</message>
<message>
<source>{problem} The platform would refuse the encoder.</source>
<translation type="unfinished" />
</message>
<message>
<source>{problem} {advice}</source>
<translation type="unfinished" />
</message>
<message>
<source>{protocol} has no host in the region {region}.</source>
<translation type="unfinished" />
</message>
<message>
<source>{raw}</source>
<translation type="unfinished" />
</message>
<message>
<source>{raw}: {problem}</source>
<translation type="unfinished" />
</message>
<message>
<source>{raw}: {problem} ({meant} is meant)</source>
<translation type="unfinished" />
</message>
<message>
<source>{reach}: one in {share} of all there are</source>
<translation type="unfinished" />
</message>
<message>
<source>{said} It took {ms} ms.</source>
<translation type="unfinished" />
</message>
<message>
<source>{said} It took {ms} ms; the vendor asks for less than 300, or starts are delayed.</source>
<translation type="unfinished" />
</message>
<message>
<source>{sentence} The service says: {message}</source>
<translation type="unfinished" />
</message>
<message>
<source>{signs} in a parameter: right for OBS, ffmpeg and most others, but encoders built on classic librtmp decode the address once themselves and break it.</source>
<translation type="unfinished" />
</message>
<message>
<source>{source}, in Base64</source>
<translation type="unfinished" />
</message>
<message>
<source>{span} after {moment}</source>
<translation type="unfinished" />
</message>
<message>
<source>{span} ago</source>
<translation type="unfinished" />
</message>
<message>
<source>{span} before {moment}</source>
<translation type="unfinished" />
</message>
<message>
<source>{span} would take {n} revocable tokens, one after another.</source>
<translation type="unfinished" />
</message>
<message>
<source>{starts} to {ends}</source>
<translation type="unfinished" />
</message>
<message>
<source>{streams}</source>
<translation type="unfinished" />
</message>
<message>
<source>{stream}</source>
<translation type="unfinished" />
</message>
<message>
<source>{stream} is not in the group the token opens.</source>
<translation type="unfinished" />
</message>
<message>
<source>{tag}</source>
<translation type="unfinished" />
</message>
<message>
<source>{target}</source>
<translation type="unfinished" />
</message>
<message>
<source>{time}</source>
<translation type="unfinished" />
</message>
<message>
<source>{time} on {date}</source>
<translation type="unfinished" />
</message>
<message>
<source>{time} tomorrow</source>
<translation type="unfinished" />
</message>
<message>
<source>{time} yesterday</source>
<translation type="unfinished" />
</message>
<message>
<source>{typed} is no length of time, like 30 min or 1 h 30 min.</source>
<translation type="unfinished" />
</message>
<message>
<source>{typed} is no moment of the event. Begin with doors, show or end.</source>
<translation type="unfinished" />
</message>
<message>
<source>{typed} is no time, like 2026-11-21 22:30, 21.11.2026 22:30 or 22:30.</source>
<translation type="unfinished" />
</message>
<message>
<source>{value}</source>
<translation type="unfinished" />
</message>
<message>
<source>{value} has no ending like .com.</source>
<translation type="unfinished" />
</message>
<message>
<source>{value} holds an underscore: a host name has letters, digits and hyphens.</source>
<translation type="unfinished" />
</message>
<message>
<source>{value} is a network, not one address.</source>
<translation type="unfinished" />
</message>
<message>
<source>{value} is a stream name. A group needs its id, which looks like 1dec3bbc-758b-….</source>
<translation type="unfinished" />
</message>
<message>
<source>{value} is an address, not a domain.</source>
<translation type="unfinished" />
</message>
<message>
<source>{value} is an address, not a host name. Enter it as allowed IP.</source>
<translation type="unfinished" />
</message>
<message>
<source>{value} is not a host name.</source>
<translation type="unfinished" />
</message>
<message>
<source>{value} is not a host name: each part has 1 to 63 letters, digits or inner hyphens.</source>
<translation type="unfinished" />
</message>
<message>
<source>{value} is not a host name: it ends with a number.</source>
<translation type="unfinished" />
</message>
<message>
<source>{value} is not a valid international host name.</source>
<translation type="unfinished" />
</message>
<message>
<source>{value} is one address, not a network.</source>
<translation type="unfinished" />
</message>
<message>
<source>{value} is too wide for a list: block it by itself.</source>
<translation type="unfinished" />
</message>
<message>
<source>{value} may be blocked already: sending it again does no harm.</source>
<translation type="unfinished" />
</message>
<message>
<source>{weekday} {date}</source>
<translation type="unfinished" />
</message>
<message>
<source>{what} has at most {most} characters.</source>
<translation type="unfinished" />
</message>
<message>
<source>{what} holds a line break or a control character.</source>
<translation type="unfinished" />
</message>
<message>
<source>{what} holds the character {bad}, which is not base64url</source>
<translation type="unfinished" />
</message>
<message>
<source>{what} is cut off</source>
<translation type="unfinished" />
</message>
<message>
<source>{what} is empty</source>
<translation type="unfinished" />
</message>
<message>
<source>{what} is nested too deep</source>
<translation type="unfinished" />
</message>
<message>
<source>{what} is not a JSON object</source>
<translation type="unfinished" />
</message>
<message>
<source>{what} is not valid JSON</source>
<translation type="unfinished" />
</message>
<message>
<source>{window} ends before it starts.</source>
<translation type="unfinished" />
</message>
<message>
<source>{words}</source>
<translation type="unfinished" />
</message>
</context>
<context>
<name>severity</name>
<message>
<source>Care</source>
<translation type="unfinished" />
</message>
<message>
<source>Good</source>
<translation type="unfinished" />
</message>
<message>
<source>Note</source>
<translation type="unfinished" />
</message>
<message>
<source>Refused</source>
<translation type="unfinished" />
</message>
</context>
</TS>
