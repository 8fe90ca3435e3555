; Inno Setup: installs the built folder for the current user, without administrator rights.
[Setup]
AppId={{6E2D2E5B-6F5C-4E1B-9E5A-5A1B7C0D9F10}
AppName=Photosort
AppVersion=0.1.0
DefaultDirName={localappdata}\Programs\Photosort
PrivilegesRequired=lowest
OutputBaseFilename=photosort-setup
Compression=lzma2
SolidCompression=yes
UninstallDisplayIcon={app}\photosort.exe

[Files]
Source: "..\..\dist\photosort\*"; DestDir: "{app}"; Flags: recursesubdirs

[Icons]
Name: "{autoprograms}\Photosort"; Filename: "{app}\photosort.exe"; AppUserModelID: "Photosort.Photosort"

[Registry]
Root: HKCU; Subkey: "Software\Classes\Directory\shell\Photosort"; ValueType: string; ValueData: "Organize with Photosort"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Directory\shell\Photosort\command"; ValueType: string; ValueData: """{app}\photosort.exe"" ""%1"""
