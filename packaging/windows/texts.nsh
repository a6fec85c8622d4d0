; What the setup says, in Vietnamese and English.
!macro Text NAME VIETNAMESE ENGLISH
  LangString ${NAME} ${LANG_VIETNAMESE} "${VIETNAMESE}"
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend

!insertmacro Text ProgramPart "Chương trình" "Program"
!insertmacro Text DesktopPart "Biểu tượng trên màn hình nền" "Icon on the desktop"
!insertmacro Text AutostartPart "Tự mở khi đăng nhập Windows" "Start when signing in to Windows"
!insertmacro Text BundleKind "Gói dữ liệu của Quầy Một Cửa" "Quầy Một Cửa bundle"
!insertmacro Text UpdateKind "Bản cập nhật của Quầy Một Cửa" "Quầy Một Cửa update"
!insertmacro Text Compiling "Chuẩn bị chương trình để mở nhanh…" "Preparing the program for quick starts…"
!insertmacro Text Copying "Sao lưu dữ liệu trước khi cập nhật…" "Copying the data before the update…"
!insertmacro Text TooOld \
  "Cần Windows 10 phiên bản 1809 (64-bit) trở lên. Hãy cập nhật Windows rồi cài lại." \
  "Windows 10 version 1809 (64-bit) or later is needed. Update Windows, then start the setup again."
!insertmacro Text NeedsAdmin \
  "Cài cho mọi tài khoản cần quyền quản trị. Hãy chạy bằng tài khoản quản trị, hoặc bỏ /ALLUSERS để cài cho riêng tài khoản này." \
  "Installing for all accounts needs an administrator. Run this as an administrator, or without /ALLUSERS for this account only."
!insertmacro Text ForAllAlready \
  "Máy này đã cài Quầy Một Cửa cho mọi tài khoản. Để cập nhật, hãy chạy bộ cài với tham số /ALLUSERS bằng tài khoản quản trị." \
  "Quầy Một Cửa is installed for all accounts of this computer. To update it, run the setup with /ALLUSERS as an administrator."
!insertmacro Text Downgrade \
  "Máy này đang dùng phiên bản $Installed, mới hơn phiên bản ${VERSION} của bộ cài. Không cài đè phiên bản cũ, vì phiên bản cũ không đọc được dữ liệu mới." \
  "Version $Installed is installed, which is newer than ${VERSION}. An older version cannot read the newer data and is not installed over it."
!insertmacro Text IsRunning \
  "Quầy Một Cửa đang mở, có thể ở tài khoản khác của máy này. Hãy đóng chương trình rồi chọn Thử lại." \
  "Quầy Một Cửa is open, perhaps in another account of this computer. Close it, then choose Retry."
!insertmacro Text NotCopied \
  "Không sao lưu được dữ liệu, nên chưa cập nhật. Hãy kiểm tra dung lượng trống của ổ đĩa rồi cài lại. Phiên bản cũ vẫn dùng được." \
  "The data could not be copied, so nothing was updated. Check the free space of the disk, then start again. The old version still works."
!insertmacro Text NotPlaced \
  "Không thay được các tệp của chương trình: phần mềm khác đang mở chúng. Hãy khởi động lại máy rồi cài lại. Phiên bản cũ vẫn dùng được." \
  "The program's files could not be replaced: other software holds them. Restart the computer, then start again. The old version still works."
!insertmacro Text AskData \
  "Xóa cả hồ sơ, bản sao lưu và khóa của quầy này trong tài khoản hiện tại? Chọn Không để giữ lại; cài lại chương trình sẽ dùng tiếp được." \
  "Delete the dossiers, backups and keys of this desk in this account too? Choose No to keep them; installing again uses them."
!insertmacro Text AskDataAgain \
  "Toàn bộ hồ sơ của quầy trên máy này sẽ mất và không lấy lại được. Vẫn xóa?" \
  "All dossiers of the desk on this computer will be lost for good. Delete them?"
