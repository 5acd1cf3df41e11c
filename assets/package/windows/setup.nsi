; Sets Upturn up for the person who runs this, without an administrator. .ci/package builds
; it: makensis -DVERSION=… -DSTAGE=… -DOUT=…
; setup.exe /S asks nothing; /D=C:\folder, as the last word, names another folder.
; What people get is a program of 32 bits, as all setups are: it starts on every Windows, and
; says on one of 32 bits that Upturn does not. Wine without such programs tries it with
; -DTARGET=amd64-unicode.
!ifdef TARGET
  Target "${TARGET}"
!else
  Unicode true
!endif
SetCompressor /SOLID lzma
SetDateSave off
ManifestDPIAware true
ManifestLongPathAware true
RequestExecutionLevel user

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define ID "app.upturn.Upturn"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define CLASSES "Software\Classes"

Name "Upturn"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Upturn"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "Upturn ${VERSION}"

!define MUI_ICON "${STAGE}/upturn.ico"
!define MUI_UNICON "${STAGE}/upturn.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${STAGE}/side.bmp"
!define MUI_FINISHPAGE_RUN "$INSTDIR\upturn.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Finnish" ; fi
!insertmacro MUI_LANGUAGE "German" ; de
!insertmacro MUI_LANGUAGE "Spanish" ; es
!insertmacro MUI_LANGUAGE "Swedish" ; sv

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Upturn"
VIAddVersionKey "FileDescription" "Upturn setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "CompanyName" "The Upturn authors"
VIAddVersionKey "LegalCopyright" "© 2026 The Upturn authors, MIT licence"

LangString WORKSHOP ${LANG_ENGLISH} "Upturn workshop"
LangString WORKSHOP ${LANG_FINNISH} "Upturn-työpaja"
LangString WORKSHOP ${LANG_GERMAN} "Upturn-Workshop"
LangString WORKSHOP ${LANG_SPANISH} "Taller de Upturn"
LangString WORKSHOP ${LANG_SWEDISH} "Upturn-workshop"
LangString PACK ${LANG_ENGLISH} "Upturn pack"
LangString PACK ${LANG_FINNISH} "Upturn-paketti"
LangString PACK ${LANG_GERMAN} "Upturn-Paket"
LangString PACK ${LANG_SPANISH} "Paquete de Upturn"
LangString PACK ${LANG_SWEDISH} "Upturn-paket"
LangString RUNNING ${LANG_ENGLISH} "Upturn is running. Close it, then try again."
LangString RUNNING ${LANG_FINNISH} "Upturn on käynnissä. Sulje se ja yritä uudelleen."
LangString RUNNING ${LANG_GERMAN} "Upturn läuft noch. Schließen Sie es und versuchen Sie es erneut."
LangString RUNNING ${LANG_SPANISH} "Upturn está abierto. Ciérralo y vuelve a intentarlo."
LangString RUNNING ${LANG_SWEDISH} "Upturn är igång. Stäng det och försök igen."

; A program that runs holds its file open: it cannot be replaced, and a workshop in it must
; not be ended from outside.
!macro StopsWhereItRuns UN
Function ${UN}stopWhereItRuns
  ${IfNot} ${FileExists} "$INSTDIR\upturn.exe"
    Return
  ${EndIf}
  again:
    ClearErrors
    FileOpen $0 "$INSTDIR\upturn.exe" a
    ${IfNot} ${Errors}
      FileClose $0
      Return
    ${EndIf}
    ${If} ${Silent}
      SetErrorLevel 2
      Abort
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" IDRETRY again
    Abort
FunctionEnd
!macroend
!insertmacro StopsWhereItRuns ""
!insertmacro StopsWhereItRuns "un."

!macro Opens EXTENSION TYPE NAME
  WriteRegStr HKCU "${CLASSES}\${EXTENSION}" "" "${TYPE}"
  WriteRegStr HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids" "${TYPE}" ""
  WriteRegStr HKCU "${CLASSES}\${TYPE}" "" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\${TYPE}\DefaultIcon" "" "$INSTDIR\upturn.exe,0"
  WriteRegStr HKCU "${CLASSES}\${TYPE}\shell\open\command" "" '"$INSTDIR\upturn.exe" "%1"'
!macroend

!macro OpensNoMore EXTENSION TYPE
  ReadRegStr $0 HKCU "${CLASSES}\${EXTENSION}" ""
  ${If} $0 == "${TYPE}"
    DeleteRegValue HKCU "${CLASSES}\${EXTENSION}" ""
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids" "${TYPE}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${EXTENSION}"
  DeleteRegKey HKCU "${CLASSES}\${TYPE}"
!macroend

Section
  Call stopWhereItRuns
  SetOutPath "$INSTDIR"
  File "${STAGE}/upturn.exe"
  File "${STAGE}/LICENSE.txt"
  File "${STAGE}/licences.txt"
  File "${STAGE}/GUIDE.md"
  CreateShortcut "$SMPROGRAMS\Upturn.lnk" "$INSTDIR\upturn.exe"
  !insertmacro Opens ".upturn" "Upturn.Workshop" "$(WORKSHOP)"
  !insertmacro Opens ".upturnpack" "Upturn.Pack" "$(PACK)"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Upturn"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\upturn.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Upturn authors"
  WriteRegStr HKCU "${UNINSTALL}" "URLInfoAbout" "https://github.com/upturn-workshop/upturn"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

; Workshops, packs of one's own and settings lie elsewhere, and stay.
Section Uninstall
  Call un.stopWhereItRuns
  Delete "$INSTDIR\upturn.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\licences.txt"
  Delete "$INSTDIR\GUIDE.md"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Upturn.lnk"
  !insertmacro OpensNoMore ".upturn" "Upturn.Workshop"
  !insertmacro OpensNoMore ".upturnpack" "Upturn.Pack"
  DeleteRegKey HKCU "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
