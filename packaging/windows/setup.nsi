; The setup of Quầy Một Cửa for Windows. packaging/build_windows.sh compiles it:
;   makensis -WX -INPUTCHARSET UTF8 -DVERSION=0.2.0 -DNUMBERS=0.2.0.0 -DTREE=... -DICON=... -DOUTPUT=... -DCOMPRESSION=lzma setup.nsi
;
; Switches: /S silent; /ALLUSERS for every account of the computer (an administrator's rights), otherwise for this account
; only; /AUTOSTART start at sign-in; /ENGLISH; /D=FOLDER, last, without quotes.
; Exit codes: 0 done; 2 ended by the user; 10 Windows too old; 11 no administrator; 12 installed for all accounts already;
; 13 a newer version is installed; 14 the program is running; 15 the data could not be copied; 16 files could not be put in place.

Target amd64-unicode
Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor /SOLID ${COMPRESSION}
RequestExecutionLevel user
Name "Quầy Một Cửa"
OutFile "${OUTPUT}"
!ifdef SIGN
  !uninstfinalize '"${SIGN}" "%1"' = 0
!endif
BrandingText "Quầy Một Cửa ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=0 "ProductName" "Quầy Một Cửa"
VIAddVersionKey /LANG=0 "FileDescription" "Quầy Một Cửa: setup"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "Apache-2.0"

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include x64.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\QuayMotCua"
!define AUTOSTART "Software\Microsoft\Windows\CurrentVersion\Run"
!define LINK "Quầy Một Cửa.lnk"
!define PYTHON "$INSTDIR\program\python\pythonw.exe"
; The folder names of the desk's data are those of desktop_app/options.py.
!define DATA "quay-mot-cua"
!define GUARD "quay-mot-cua-witness"
; desktop_app/process.py holds this mutex while the program runs, in any session.
!define MUTEX "Global\quay-mot-cua"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

Var ForAll
Var Installed
!include "texts.nsh"
!include "shortcut.nsh"

; Ends with a message and an exit code; a silent setup shows nothing.
!macro Refuse TEXT CODE
  MessageBox MB_OK|MB_ICONEXCLAMATION "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

!macro ReadSwitches
  ${GetParameters} $R0
  StrCpy $LANGUAGE ${LANG_VIETNAMESE}
  ClearErrors
  ${GetOptions} $R0 "/ENGLISH" $R1
  ${IfNot} ${Errors}
    StrCpy $LANGUAGE ${LANG_ENGLISH}
  ${EndIf}
  SetRegView 64
!macroend

; Waits until the program has ended: its files cannot be replaced and its data cannot be copied before.
!macro DefineWait UN
Function ${UN}WaitForProgram
  again:
    System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "${MUTEX}") p.r1 ?e'
    Pop $2
    ; A mutex of another account may refuse to be opened (5): the program runs as well.
    ${If} $1 P= 0
    ${AndIf} $2 <> 5
      Return
    ${EndIf}
    ${If} $1 P<> 0
      System::Call 'kernel32::CloseHandle(p r1)'
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsRunning)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 14
  Quit
FunctionEnd
!macroend
!insertmacro DefineWait ""
!insertmacro DefineWait "un."

Function ChooseAll
  UserInfo::GetAccountType
  Pop $R1
  ${If} $R1 != "Admin"
    ${If} ${Silent}
      !insertmacro Refuse "$(NeedsAdmin)" 11
    ${EndIf}
    ExecShell "runas" "$EXEPATH" "$R0"
    Quit
  ${EndIf}
  StrCpy $ForAll 1
  SetShellVarContext all
  StrCpy $INSTDIR "$PROGRAMFILES64\Quay Mot Cua"
FunctionEnd

Function ChooseAccount
  SetShellVarContext current
  ReadRegStr $R1 HKLM "${KEY}" "DisplayVersion"
  ${If} $R1 != ""
    !insertmacro Refuse "$(ForAllAlready)" 12
  ${EndIf}
  StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Quay Mot Cua"
FunctionEnd

Section "$(ProgramPart)" ProgramSection
  SectionIn RO
  Call WaitForProgram
  SetOutPath "$INSTDIR"
  ; The new program is laid beside the old one, so that a setup that is cut off leaves a program that starts.
  RMDir /r "$INSTDIR\program.new"
  RMDir /r "$INSTDIR\program.old"
  SetOutPath "$INSTDIR\program.new"
  File /r "${TREE}\*"
  DetailPrint "$(Compiling)"
  nsExec::Exec '"$INSTDIR\program.new\python\python.exe" -m compileall -q -q --invalidation-mode unchecked-hash "$INSTDIR\program.new\lib" "$INSTDIR\program.new\app"'
  Pop $0
  Call CopyData
  SetOutPath "$INSTDIR"
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\program\*.*"
    Rename "$INSTDIR\program" "$INSTDIR\program.old"
  ${EndIf}
  Rename "$INSTDIR\program.new" "$INSTDIR\program"
  ${If} ${Errors}
    Rename "$INSTDIR\program.old" "$INSTDIR\program"
    !insertmacro Refuse "$(NotPlaced)" 16
  ${EndIf}
  RMDir /r "$INSTDIR\program.old"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  Call Register
SectionEnd

Section "$(DesktopPart)" DesktopSection
  CreateShortcut "$DESKTOP\${LINK}" "${PYTHON}" "-m desktop_app" "$INSTDIR\program\quay-mot-cua.ico"
  !insertmacro NameShortcut "$DESKTOP\${LINK}"
SectionEnd

Section /o "$(AutostartPart)" AutostartSection
  WriteRegStr SHCTX "${AUTOSTART}" "QuayMotCua" '"${PYTHON}" -m desktop_app'
SectionEnd

; The data of this account, before a new version opens them. What the program migrates it copies once more itself.
Function CopyData
  DetailPrint "$(Copying)"
  nsExec::Exec '"$INSTDIR\program.new\python\python.exe" -m desktop_app.upgrade_copy'
  Pop $0
  ${If} $0 != 0
    RMDir /r "$INSTDIR\program.new"
    ${If} $0 = 3
      !insertmacro Refuse "$(IsRunning)" 14
    ${EndIf}
    !insertmacro Refuse "$(NotCopied)" 15
  ${EndIf}
FunctionEnd

Function Register
  CreateShortcut "$SMPROGRAMS\${LINK}" "${PYTHON}" "-m desktop_app" "$INSTDIR\program\quay-mot-cua.ico"
  !insertmacro NameShortcut "$SMPROGRAMS\${LINK}"
  WriteRegStr SHCTX "Software\Classes\.qmcb" "" "QuayMotCua.Bundle"
  WriteRegStr SHCTX "Software\Classes\QuayMotCua.Bundle" "" "$(BundleKind)"
  WriteRegStr SHCTX "Software\Classes\QuayMotCua.Bundle\DefaultIcon" "" "$INSTDIR\program\quay-mot-cua.ico"
  WriteRegStr SHCTX "Software\Classes\QuayMotCua.Bundle\shell\open\command" "" '"${PYTHON}" -m desktop_app "%1"'
  WriteRegStr SHCTX "Software\Classes\.qmcu" "" "QuayMotCua.Update"
  WriteRegStr SHCTX "Software\Classes\QuayMotCua.Update" "" "$(UpdateKind)"
  WriteRegStr SHCTX "Software\Classes\QuayMotCua.Update\DefaultIcon" "" "$INSTDIR\program\quay-mot-cua.ico"
  WriteRegStr SHCTX "Software\Classes\QuayMotCua.Update\shell\open\command" "" '"${PYTHON}" -m desktop_app --update "%1"'
  WriteRegStr SHCTX "${KEY}" "DisplayName" "Quầy Một Cửa"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\program\quay-mot-cua.ico"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
  WriteRegDWORD SHCTX "${KEY}" "ForAll" $ForAll
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" $0
  ${RefreshShellIcons}
FunctionEnd

Function .onInit
  !insertmacro ReadSwitches
  ; Qt 6 needs system libraries of Windows 10 1809; without them the program would end without a word.
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} 17763
    !insertmacro Refuse "$(TooOld)" 10
  ${EndIf}
  StrCpy $R2 $INSTDIR
  StrCpy $ForAll 0
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    Call ChooseAll
  ${Else}
    Call ChooseAccount
  ${EndIf}
  ReadRegStr $Installed SHCTX "${KEY}" "DisplayVersion"
  ${If} $R2 != ""
    StrCpy $INSTDIR $R2
  ${Else}
    ReadRegStr $R3 SHCTX "${KEY}" "InstallLocation"
    ${If} $R3 != ""
      StrCpy $INSTDIR $R3
    ${EndIf}
  ${EndIf}
  ${If} $Installed != ""
    ${VersionCompare} "$Installed" "${VERSION}" $R4
    ${If} $R4 = 1
      !insertmacro Refuse "$(Downgrade)" 13
    ${EndIf}
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/AUTOSTART" $R1
  ${IfNot} ${Errors}
    SectionSetFlags ${AutostartSection} ${SF_SELECTED}
  ${EndIf}
  ; An update keeps what was chosen before.
  ReadRegStr $R1 SHCTX "${AUTOSTART}" "QuayMotCua"
  ${If} $R1 != ""
    SectionSetFlags ${AutostartSection} ${SF_SELECTED}
  ${EndIf}
  ${If} $Installed != ""
  ${AndIfNot} ${FileExists} "$DESKTOP\${LINK}"
    SectionSetFlags ${DesktopSection} 0
  ${EndIf}
FunctionEnd

Function StartProgram
  Exec '"${PYTHON}" -m desktop_app'
FunctionEnd

Function un.onInit
  !insertmacro ReadSwitches
  SetShellVarContext current
  ReadRegDWORD $ForAll HKLM "${KEY}" "ForAll"
  ReadRegStr $R1 HKLM "${KEY}" "InstallLocation"
  ${If} $ForAll = 1
  ${AndIf} $R1 == $INSTDIR
    UserInfo::GetAccountType
    Pop $R1
    ${If} $R1 != "Admin"
      ${If} ${Silent}
        !insertmacro Refuse "$(NeedsAdmin)" 11
      ${EndIf}
      ExecShell "runas" "$INSTDIR\uninstall.exe" "$R0"
      Quit
    ${EndIf}
    SetShellVarContext all
  ${EndIf}
FunctionEnd

Section "Uninstall"
  Call un.WaitForProgram
  StrCpy $R5 0
  SetShellVarContext current
  ${If} ${FileExists} "$LOCALAPPDATA\${DATA}\*.*"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(AskData)" /SD IDNO IDNO keep
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(AskDataAgain)" /SD IDNO IDNO keep
    StrCpy $R5 1
  keep:
  ${EndIf}
  ${If} $R5 = 1
    RMDir /r "$LOCALAPPDATA\${DATA}"
    RMDir /r "$LOCALAPPDATA\${GUARD}"
  ${EndIf}
  ${If} $ForAll = 1
    SetShellVarContext all
  ${EndIf}
  Delete "$SMPROGRAMS\${LINK}"
  Delete "$DESKTOP\${LINK}"
  RMDir /r "$INSTDIR\program"
  RMDir /r "$INSTDIR\program.new"
  RMDir /r "$INSTDIR\program.old"
  ; What came as updates (desktop_app/versions.py).
  RMDir /r "$INSTDIR\versions"
  RMDir /r "$INSTDIR\versions-incoming"
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  DeleteRegKey SHCTX "Software\Classes\.qmcb"
  DeleteRegKey SHCTX "Software\Classes\QuayMotCua.Bundle"
  DeleteRegKey SHCTX "Software\Classes\.qmcu"
  DeleteRegKey SHCTX "Software\Classes\QuayMotCua.Update"
  DeleteRegValue SHCTX "${AUTOSTART}" "QuayMotCua"
  DeleteRegKey SHCTX "${KEY}"
SectionEnd
