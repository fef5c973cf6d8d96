; The installer for Windows, for Inno Setup 6.3 or newer. packaging/windows_setup.py compiles it after
; `make bundle`'s steps, and passes
;   /DName=… /DCommand=… /DVersion=… /DNumbers=… /DMachine=x64 or arm64 /DOutput=…   from the package itself,
;   /DSign and /Sours=…                                                  where there is a certificate to sign with.
; Installs for the one user who runs it, without asking for an administrator: /ALLUSERS is for those who are one.
; What the program keeps (%LOCALAPPDATA%\NanoSecure and the Credential Manager) is left alone by the uninstaller.

#ifndef Version
  #error Compile this with packaging/windows_setup.py, which passes the version.
#endif
#define Root AddBackslash(SourcePath) + "..\.."

[Setup]
AppId={{6C0D0B52-3E0B-4C55-9B0E-0E6C5E2B7A41}
AppName={#Name}
AppVersion={#Version}
AppVerName={#Name} {#Version}
AppPublisher={#Name}
VersionInfoVersion={#Numbers}
DefaultDirName={autopf}\{#Name}
DisableDirPage=auto
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline
#if Machine == "arm64"
ArchitecturesAllowed=arm64
ArchitecturesInstallIn64BitMode=arm64
#else
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
#endif
; Qt's own: Windows 10, version 1809
MinVersion=10.0.17763
SetupIconFile={#Root}\build\icons\{#Command}.ico
UninstallDisplayName={#Name}
UninstallDisplayIcon={app}\{#Name}.exe
OutputDir={#Root}\dist\artefacts
OutputBaseFilename={#Output}
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
; Asks before it closes a running program, which may still be sending revocations.
CloseApplications=yes
RestartApplications=no
#ifdef Sign
SignTool=ours
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; Libraries of an earlier version must not be found by this one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Root}\dist\{#Name}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Name}.exe"
Name: "{autoprograms}\{#Name} Training"; Filename: "{app}\{#Name}.exe"; Parameters: "--training"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Name}.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\{#Name}.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent
