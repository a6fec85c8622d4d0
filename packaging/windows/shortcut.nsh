; Gives a shortcut the name under which desktop_app/ui/common/icons.py registers the windows. Without it a window that is
; pinned to the task bar would start Python without the program.
!include "Win\COM.nsh"
!include "Win\Propkey.nsh"
!include "Win\WinDef.nsh"

!define APPLICATION_ID "quay-mot-cua"

!macro NameShortcut PATH
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
    ${If} $1 P<> 0
    ${AndIf} $2 P<> 0
      ${IPersistFile::Load} $1 '("${PATH}",${STGM_READWRITE})'
      System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
      System::Call 'ole32::CoTaskMemAlloc(p 64)p.r5'
      System::Call 'kernel32::lstrcpyW(p r5, w "${APPLICATION_ID}")'
      ; 31: VT_LPWSTR, a text that the variant owns.
      System::Call '*${SYSSTRUCT_PROPVARIANT}(31,,p r5)p.r4'
      ${IPropertyStore::SetValue} $2 '(p r3,p r4)'
      ${IPropertyStore::Commit} $2 ""
      ${IPersistFile::Save} $1 '("${PATH}",1)'
      System::Call 'ole32::PropVariantClear(p r4)'
      System::Free $4
      System::Free $3
    ${EndIf}
    ${If} $2 P<> 0
      ${IUnknown::Release} $2 ""
    ${EndIf}
    ${If} $1 P<> 0
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
!macroend
