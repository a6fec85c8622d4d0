<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Thư viện</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Các thư viện</translation>
    </message>
    <message>
        <source>Version {version} of {day}</source>
        <translation>Phiên bản {version}, ngày {day}</translation>
    </message>
    <message>
        <source>The program is under the licence Apache-2.0, its fonts under the SIL Open Font License 1.1. Libraries that it consists of:</source>
        <translation>Chương trình theo giấy phép Apache-2.0, phông chữ theo giấy phép SIL Open Font License 1.1. Các thư viện trong chương trình:</translation>
    </message>
    <message>
        <source>Quầy Một Cửa</source>
        <translation>Quầy Một Cửa</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dữ liệu</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Chép đường dẫn</translation>
    </message>
    <message>
        <source>Support file…</source>
        <translation>Tệp hỗ trợ…</translation>
    </message>
    <message>
        <source>Facts for those who help, without personal data; shown before it is saved.</source>
        <translation>Thông tin cho người hỗ trợ, không có dữ liệu cá nhân; hiện ra để xem trước khi lưu.</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Đóng   Esc</translation>
    </message>
</context>
<context>
    <name>AccessRow</name>
    <message>
        <source>Change my password</source>
        <translation>Đổi mật khẩu của tôi</translation>
    </message>
    <message>
        <source>Lock the desk after</source>
        <translation>Khóa quầy sau</translation>
    </message>
    <message>
        <source>minutes without input</source>
        <translation>phút không thao tác</translation>
    </message>
    <message>
        <source>Your new password holds from now on.</source>
        <translation>Mật khẩu mới của bạn có hiệu lực từ bây giờ.</translation>
    </message>
</context>
<context>
    <name>ActionController</name>
    <message>
        <source>Address label</source>
        <translation>Nhãn gửi</translation>
    </message>
    <message>
        <source>Urging slip</source>
        <translation>Phiếu đôn đốc</translation>
    </message>
    <message>
        <source>Guidance sheet</source>
        <translation>Phiếu hướng dẫn</translation>
    </message>
    <message>
        <source>Satisfaction slip</source>
        <translation>Phiếu đánh giá</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Đang hoàn tác…</translation>
    </message>
    <message>
        <source>Undone. Papers of it that are out already are void: take them back.</source>
        <translation>Đã hoàn tác. Giấy của bước này nếu đã in ra thì không còn giá trị: hãy thu lại.</translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
</context>
<context>
    <name>ActionPanel</name>
    <message>
        <source>What comes next</source>
        <translation>Việc tiếp theo</translation>
    </message>
    <message>
        <source>Usual steps</source>
        <translation>Các bước thường dùng</translation>
    </message>
    <message>
        <source>Other steps ({n})</source>
        <translation>Các bước khác ({n})</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Import a file…</source>
        <translation>Nạp tệp…</translation>
    </message>
    <message>
        <source>Compare an official file with the catalogue; nothing takes effect before you say so.</source>
        <translation>So một tệp công bố với danh mục; chưa có gì thay đổi khi cán bộ chưa đồng ý.</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Các lần nạp</translation>
    </message>
    <message>
        <source>Show what was imported, and take an import back.</source>
        <translation>Xem các lần đã nạp và thu hồi một lần nạp.</translation>
    </message>
    <message>
        <source>Note, digit, hide…</source>
        <translation>Ghi chú, phím số, ẩn…</translation>
    </message>
    <message>
        <source>Give the chosen procedure this desk&apos;s own note or a digit of reception; receive or hide it here.</source>
        <translation>Ghi chú riêng, gán phím số khi tiếp nhận, nhận hay ẩn thủ tục đang chọn ở quầy này.</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Ghi nhận</translation>
    </message>
    <message>
        <source>Take the file into the catalogue, or store the desk&apos;s own note.</source>
        <translation>Nạp tệp vào danh mục, hoặc lưu ghi chú riêng của quầy.</translation>
    </message>
    <message>
        <source>Add a procedure</source>
        <translation>Thêm thủ tục</translation>
    </message>
    <message>
        <source>Add a procedure that the catalogue does not have, with its decision.</source>
        <translation>Thêm thủ tục chưa có trong danh mục, kèm quyết định công bố.</translation>
    </message>
    <message>
        <source>State what differs for the chosen procedure, as a version from a day on.</source>
        <translation>Ghi phần thay đổi của thủ tục đang chọn thành một phiên bản mới, áp dụng từ ngày đã ghi.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Begin a new procedure with the parts of the chosen one.</source>
        <translation>Lập thủ tục mới theo nội dung của thủ tục đang chọn.</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Hết hiệu lực…</translation>
    </message>
    <message>
        <source>State the last day of the chosen procedure, with its decision.</source>
        <translation>Ghi ngày cuối cùng có hiệu lực của thủ tục đang chọn, kèm quyết định.</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Quy trình</translation>
    </message>
    <message>
        <source>State the steps of the chosen procedure inside the office: who, what, how long.</source>
        <translation>Nêu các bước giải quyết nội bộ của thủ tục đang chọn: ai làm, làm gì, trong bao lâu.</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Show the blank forms of the chosen procedure; add, open, print or end one.</source>
        <translation>Xem mẫu đơn, tờ khai của thủ tục đang chọn; thêm, mở, in hoặc ngừng cấp.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Các phiên bản</translation>
    </message>
    <message>
        <source>Show the versions of the chosen procedure side by side.</source>
        <translation>Xem các phiên bản của thủ tục đang chọn cạnh nhau.</translation>
    </message>
    <message>
        <source>Public posting…</source>
        <translation>Niêm yết…</translation>
    </message>
    <message>
        <source>Print or save the sheets and lists for the notice board.</source>
        <translation>In hoặc lưu tờ niêm yết và danh mục để treo bảng.</translation>
    </message>
    <message>
        <source>Store what was filled in and print its paper.</source>
        <translation>Lưu những gì đã điền và in phiếu.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Store what the fields hold.</source>
        <translation>Lưu nội dung các ô.</translation>
    </message>
    <message>
        <source>Fold the paper</source>
        <translation>Ẩn/hiện giấy</translation>
    </message>
    <message>
        <source>Hide the paper beside the page, or show it again.</source>
        <translation>Ẩn hoặc hiện lại tờ giấy bên cạnh trang.</translation>
    </message>
    <message>
        <source>Read the paper</source>
        <translation>Đọc bản giấy</translation>
    </message>
    <message>
        <source>Have a screen reader say what stands on the paper.</source>
        <translation>Để trình đọc màn hình đọc nội dung trên giấy.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Print the receipt once more; it is marked and counted as a reprint.</source>
        <translation>In lại giấy tiếp nhận; bản in lại được đánh dấu và tính số lần.</translation>
    </message>
    <message>
        <source>Why this day?</source>
        <translation>Vì sao ngày này?</translation>
    </message>
    <message>
        <source>List every day of the time limit, counted or skipped, and why.</source>
        <translation>Liệt kê từng ngày của thời hạn, được tính hay không và vì sao.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Undo what you recorded last, within ten minutes and before anybody was told.</source>
        <translation>Hoàn tác việc bạn vừa ghi, trong vòng 10 phút và khi chưa báo cho ai.</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Request a supplement.</source>
        <translation>Yêu cầu bổ sung hồ sơ.</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Refuse the dossier.</source>
        <translation>Từ chối giải quyết hồ sơ.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Correct a fact, with a reason.</source>
        <translation>Đính chính thông tin, kèm lý do.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Hand the ticked dossiers over and print their list.</source>
        <translation>Bàn giao các hồ sơ đã đánh dấu và in danh sách.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Print what is shown.</source>
        <translation>In nội dung đang hiển thị.</translation>
    </message>
    <message>
        <source>To the budget</source>
        <translation>Nộp ngân sách</translation>
    </message>
    <message>
        <source>Note that the ticked fees went to the budget.</source>
        <translation>Ghi các khoản đã đánh dấu là đã nộp ngân sách.</translation>
    </message>
    <message>
        <source>Correct the person.</source>
        <translation>Sửa thông tin người nộp.</translation>
    </message>
    <message>
        <source>Hands in for another</source>
        <translation>Nộp thay người khác</translation>
    </message>
    <message>
        <source>The person at the desk hands in for somebody else, or no longer does.</source>
        <translation>Người tại quầy nộp thay người khác, hoặc thôi nộp thay.</translation>
    </message>
    <message>
        <source>Way of return</source>
        <translation>Cách trả</translation>
    </message>
    <message>
        <source>Change how the result goes back: at the desk, by post, electronically.</source>
        <translation>Đổi cách trả kết quả: tại quầy, qua bưu chính, bản điện tử.</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>vì sao?</translation>
    </message>
    <message>
        <source>Explain the appointment day by day.</source>
        <translation>Giải thích ngày hẹn theo từng ngày.</translation>
    </message>
    <message>
        <source>Note an envelope</source>
        <translation>Ghi hồ sơ bưu chính</translation>
    </message>
    <message>
        <source>Note a dossier that came by post; it waits here for its reception.</source>
        <translation>Ghi nhận hồ sơ gửi qua bưu chính; hồ sơ chờ tiếp nhận tại đây.</translation>
    </message>
    <message>
        <source>Request a supplement instead of receiving.</source>
        <translation>Yêu cầu bổ sung thay vì tiếp nhận.</translation>
    </message>
    <message>
        <source>Refuse to receive.</source>
        <translation>Từ chối tiếp nhận.</translation>
    </message>
    <message>
        <source>Supplement came</source>
        <translation>Đã bổ sung</translation>
    </message>
    <message>
        <source>Note that the applicant has sent what was asked for; the limit begins again.</source>
        <translation>Ghi nhận người nộp đã bổ sung; thời hạn tiếp nhận tính lại.</translation>
    </message>
    <message>
        <source>Applicant told</source>
        <translation>Đã báo</translation>
    </message>
    <message>
        <source>Note that the applicant was told through the portal, or by the letter.</source>
        <translation>Ghi nhận đã báo cho người nộp trên Cổng, hoặc bằng thư gửi kèm phiếu.</translation>
    </message>
    <message>
        <source>Save and print 2 copies</source>
        <translation>Lưu và in 2 liên</translation>
    </message>
    <message>
        <source>Store the dossier and print the receipt in two copies.</source>
        <translation>Lưu hồ sơ và in giấy tiếp nhận thành hai liên.</translation>
    </message>
    <message>
        <source>Leave as draft</source>
        <translation>Để nháp</translation>
    </message>
    <message>
        <source>Store the page as a draft and begin a new one.</source>
        <translation>Lưu trang thành nháp và bắt đầu trang mới.</translation>
    </message>
    <message>
        <source>A list of people</source>
        <translation>Danh sách người</translation>
    </message>
    <message>
        <source>Receive the chosen procedure for each person of a table (.xlsx, .csv).</source>
        <translation>Tiếp nhận thủ tục đã chọn cho từng người trong bảng (.xlsx, .csv).</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Đổi</translation>
    </message>
    <message>
        <source>Choose another procedure.</source>
        <translation>Chọn thủ tục khác.</translation>
    </message>
    <message>
        <source>give the marked one a digit of its own</source>
        <translation>gán phím số cho thủ tục đang chọn</translation>
    </message>
    <message>
        <source>Choose the marked procedure by this digit from now on.</source>
        <translation>Từ nay chọn thủ tục đang đánh dấu bằng chữ số này.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Change how the dossier came: at the desk, by post, online.</source>
        <translation>Đổi cách nộp hồ sơ: trực tiếp, bưu chính, trực tuyến.</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Thanh toán</translation>
    </message>
    <message>
        <source>Change how the fee was paid.</source>
        <translation>Đổi cách nộp phí, lệ phí.</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Địa giới</translation>
    </message>
    <message>
        <source>The dossier is for an authority elsewhere, or not.</source>
        <translation>Hồ sơ thuộc thẩm quyền cơ quan nơi khác, hoặc không.</translation>
    </message>
    <message>
        <source>Identity account</source>
        <translation>Tài khoản định danh</translation>
    </message>
    <message>
        <source>Change what the check of the electronic identity account led to.</source>
        <translation>Đổi kết quả kiểm tra tài khoản định danh điện tử.</translation>
    </message>
    <message>
        <source>Next citizen</source>
        <translation>Khách tiếp theo</translation>
    </message>
    <message>
        <source>Begin with the next citizen.</source>
        <translation>Bắt đầu với khách tiếp theo.</translation>
    </message>
    <message>
        <source>Correct what the receipt states; a new one is printed.</source>
        <translation>Đính chính nội dung ghi trên giấy tiếp nhận; in giấy mới.</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Open the dossier with the code on the paper.</source>
        <translation>Mở hồ sơ mang mã ghi trên giấy.</translation>
    </message>
    <message>
        <source>Open the dossier that was just saved.</source>
        <translation>Mở hồ sơ vừa lưu.</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>Mở PDF</translation>
    </message>
    <message>
        <source>Look at the receipt as it was printed, and save it as a file.</source>
        <translation>Xem giấy tiếp nhận đúng như đã in và lưu thành tệp.</translation>
    </message>
    <message>
        <source>Another procedure for this person</source>
        <translation>Thủ tục khác cho người này</translation>
    </message>
    <message>
        <source>Begin a new page with the same person.</source>
        <translation>Lập hồ sơ mới cho cùng người này.</translation>
    </message>
    <message>
        <source>Another person, same procedure</source>
        <translation>Người khác, cùng thủ tục</translation>
    </message>
    <message>
        <source>Begin a new page with the same procedure; the next card adds the person.</source>
        <translation>Lập hồ sơ mới cùng thủ tục; quét thẻ của người tiếp theo.</translation>
    </message>
    <message>
        <source>Hand over several</source>
        <translation>Bàn giao nhiều hồ sơ</translation>
    </message>
    <message>
        <source>Hand several dossiers over in one go and print their list.</source>
        <translation>Bàn giao nhiều hồ sơ một lần và in danh sách.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Put the cursor into the search line; so does a slash outside a field.</source>
        <translation>Đưa con trỏ vào ô tìm; dấu gạch chéo ngoài ô nhập cũng vậy.</translation>
    </message>
    <message>
        <source>Lock, change officer</source>
        <translation>Khóa, đổi cán bộ</translation>
    </message>
    <message>
        <source>Lock the desk; you or another officer sign in again, and nothing typed is lost.</source>
        <translation>Khóa quầy; bạn hoặc cán bộ khác đăng nhập lại, những gì đã gõ vẫn còn.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Rời</translation>
    </message>
    <message>
        <source>Leave what is open, or the page itself.</source>
        <translation>Rời phần đang mở, hoặc rời trang.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>List the keys of this page and of the window.</source>
        <translation>Xem các phím tắt của trang này và của chương trình.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Open the help of this page; so does F1 pressed twice.</source>
        <translation>Mở trợ giúp của trang này; bấm F1 hai lần cũng vậy.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Đồng bộ ngay</translation>
    </message>
    <message>
        <source>Sync now, or connect a desk that works alone.</source>
        <translation>Đồng bộ ngay, hoặc kết nối quầy chưa có máy chủ.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close the program; an unfinished page is stored as a draft.</source>
        <translation>Đóng chương trình; trang dở dang được lưu thành nháp.</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>Make the text and everything with it larger.</source>
        <translation>Phóng to chữ và mọi thứ trên màn hình.</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Make the text and everything with it smaller.</source>
        <translation>Thu nhỏ chữ và mọi thứ trên màn hình.</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Cỡ chữ bình thường</translation>
    </message>
    <message>
        <source>Show the text in its usual size, 100 %.</source>
        <translation>Đưa chữ về cỡ bình thường, 100 %.</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Trả ngay</translation>
    </message>
    <message>
        <source>Hand the result back at once, without a receipt, or give an appointment.</source>
        <translation>Trả kết quả ngay, không in giấy tiếp nhận; hoặc hẹn ngày trả.</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Đã gọi</translation>
    </message>
    <message>
        <source>The citizen was told.</source>
        <translation>Ghi nhận đã báo cho công dân.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Không nghe máy</translation>
    </message>
    <message>
        <source>Nobody answered; the call stays on the list.</source>
        <translation>Không ai nghe máy; cuộc gọi vẫn còn trong danh sách.</translation>
    </message>
    <message>
        <source>Send message</source>
        <translation>Gửi tin</translation>
    </message>
    <message>
        <source>Send the citizen of the chosen call a message.</source>
        <translation>Gửi tin báo cho công dân của dòng đang chọn.</translation>
    </message>
    <message>
        <source>Send all</source>
        <translation>Gửi tất cả</translation>
    </message>
    <message>
        <source>Send every citizen of the list a message who gave an address.</source>
        <translation>Gửi tin báo cho mọi công dân trong danh sách đã để lại số điện thoại hoặc thư điện tử.</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>Print how to prepare a dossier of the chosen procedure; nothing is received.</source>
        <translation>In phiếu hướng dẫn chuẩn bị hồ sơ của thủ tục đã chọn; chưa tiếp nhận hồ sơ.</translation>
    </message>
    <message>
        <source>Satisfaction slip</source>
        <translation>Phiếu đánh giá</translation>
    </message>
    <message>
        <source>Print the slip on which the citizen rates the service.</source>
        <translation>In phiếu đánh giá mức độ hài lòng của người dân.</translation>
    </message>
    <message>
        <source>Guidance given</source>
        <translation>Nội dung đã hướng dẫn</translation>
    </message>
    <message>
        <source>List the guidance that was given at this desk.</source>
        <translation>Liệt kê các lần hướng dẫn tại quầy này.</translation>
    </message>
    <message>
        <source>Close the book</source>
        <translation>Đóng sổ</translation>
    </message>
    <message>
        <source>Close the book of a year that is over; it takes no further entry.</source>
        <translation>Đóng sổ của năm đã hết; sổ không ghi thêm hồ sơ.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Bỏ nháp</translation>
    </message>
    <message>
        <source>Discard the chosen draft; it can be brought back while this page is open.</source>
        <translation>Bỏ hồ sơ nháp đang chọn; còn lấy lại được khi chưa rời trang này.</translation>
    </message>
    <message>
        <source>all there</source>
        <translation>đủ tất cả</translation>
    </message>
    <message>
        <source>Mark every required document as handed in, as listed.</source>
        <translation>Đánh dấu đã nộp đủ các giấy tờ bắt buộc theo danh mục.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>thiếu</translation>
    </message>
    <message>
        <source>The document whose digit or line is pressed next is missing.</source>
        <translation>Giấy tờ được bấm số hoặc bấm chuột tiếp theo là giấy tờ còn thiếu.</translation>
    </message>
    <message>
        <source>Add a document that is not listed</source>
        <translation>Thêm giấy tờ ngoài danh mục</translation>
    </message>
    <message>
        <source>correct a line</source>
        <translation>sửa dòng</translation>
    </message>
    <message>
        <source>Correct name, kind and number of the chosen document.</source>
        <translation>Sửa tên, loại và số lượng của giấy tờ đang chọn.</translation>
    </message>
    <message>
        <source>forms</source>
        <translation>mẫu đơn</translation>
    </message>
    <message>
        <source>Open or print a blank form; those of the chosen document stand first.</source>
        <translation>Mở hoặc in mẫu đơn, tờ khai; mẫu của giấy tờ đang chọn đứng trước.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Bỏ lọc</translation>
    </message>
    <message>
        <source>List everything again.</source>
        <translation>Liệt kê lại tất cả.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Put the cursor into the filters.</source>
        <translation>Đưa con trỏ vào các ô lọc.</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Việc tiếp theo</translation>
    </message>
    <message>
        <source>Open what is to be done with the chosen dossier: the button of its row.</source>
        <translation>Mở việc cần làm với hồ sơ đang chọn, như nút ở cuối dòng.</translation>
    </message>
    <message>
        <source>Fold the charts</source>
        <translation>Gấp biểu đồ</translation>
    </message>
    <message>
        <source>Leave the room of indices and charts to the table, or show them again.</source>
        <translation>Nhường chỗ của chỉ số và biểu đồ cho bảng, hoặc hiện lại.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Cho tiếp nhận</translation>
    </message>
    <message>
        <source>Let this dossier pass in spite of the restrictions: only a head of desk may.</source>
        <translation>Cho tiếp nhận hồ sơ này dù có ngăn chặn: chỉ trưởng quầy được làm.</translation>
    </message>
    <message>
        <source>Parcel, papers</source>
        <translation>Thửa đất, số giấy</translation>
    </message>
    <message>
        <source>Type parcels and numbers of papers; they are looked up in the restrictions.</source>
        <translation>Nhập thửa đất và số giấy để đối chiếu danh sách ngăn chặn.</translation>
    </message>
    <message>
        <source>Take the list</source>
        <translation>Áp dụng danh sách</translation>
    </message>
    <message>
        <source>Let the rows of the file count in the place of the list of this name.</source>
        <translation>Áp dụng các dòng của tệp, thay cho danh sách cùng tên.</translation>
    </message>
    <message>
        <source>Put this page aside and choose another procedure for the person; F9 saves all.</source>
        <translation>Để trang này sang bên và chọn thêm thủ tục cho người này; F9 lưu tất cả.</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Read the people of a table (.xlsx, .csv).</source>
        <translation>Đọc danh sách người từ bảng (.xlsx, .csv).</translation>
    </message>
    <message>
        <source>Receive the ticked</source>
        <translation>Tiếp nhận các dòng đã chọn</translation>
    </message>
    <message>
        <source>Receive a dossier for each ticked row, and print their receipts together.</source>
        <translation>Tiếp nhận mỗi dòng đã chọn một hồ sơ và in chung các giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>Next week&apos;s changes</source>
        <translation>Thay đổi tuần tới</translation>
    </message>
    <message>
        <source>Show what changes within seven days, with the open dossiers and drafts.</source>
        <translation>Xem thay đổi trong bảy ngày tới, kèm hồ sơ đang giải quyết và nháp bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>Lưu thành tệp</translation>
    </message>
    <message>
        <source>Save what is listed, for Excel.</source>
        <translation>Lưu danh sách đang xem, mở được bằng Excel.</translation>
    </message>
    <message>
        <source>Void the sheet</source>
        <translation>Hủy tờ giấy</translation>
    </message>
    <message>
        <source>Void the chosen sheet, with the reason; it counts no more at any desk.</source>
        <translation>Hủy tờ đang chọn kèm lý do; tờ đó không còn giá trị ở mọi quầy.</translation>
    </message>
    <message>
        <source>Print slips</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Print a stack of numbered blank receipts for an outage.</source>
        <translation>In một tập phiếu trống có sẵn mã hồ sơ để dùng khi mất điện.</translation>
    </message>
    <message>
        <source>Void the slip</source>
        <translation>Hủy phiếu</translation>
    </message>
    <message>
        <source>Void the chosen slip, with the reason; its number is given to nothing else.</source>
        <translation>Hủy phiếu đang chọn kèm lý do; mã của phiếu không cấp cho hồ sơ khác.</translation>
    </message>
    <message>
        <source>Next visitor</source>
        <translation>Khách tiếp theo</translation>
    </message>
    <message>
        <source>Call the next visitor of the training, who hands over the identity card.</source>
        <translation>Gọi khách tiếp theo của buổi tập huấn; khách đưa thẻ căn cước.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Ghi mới</translation>
    </message>
    <message>
        <source>Record a request of the shown person, or an incident.</source>
        <translation>Ghi yêu cầu của người đang xem, hoặc một sự cố.</translation>
    </message>
    <message>
        <source>Answer, close, destroy</source>
        <translation>Trả lời, kết thúc, hủy</translation>
    </message>
    <message>
        <source>Answer the request of the shown person, close the chosen incident, or destroy by a signed list.</source>
        <translation>Trả lời yêu cầu của người đang xem, kết thúc sự cố đang chọn, hoặc hủy theo danh mục đã ký.</translation>
    </message>
    <message>
        <source>Print the request with what is held, the notice to the authority, or the destruction list.</source>
        <translation>In phiếu yêu cầu kèm dữ liệu đang giữ, thông báo gửi cơ quan có thẩm quyền, hoặc danh mục hủy.</translation>
    </message>
    <message>
        <source>Save the register of incidents, for Excel.</source>
        <translation>Lưu sổ sự cố thành tệp cho Excel.</translation>
    </message>
</context>
<context>
    <name>AgencyPage</name>
    <message>
        <source>Agency above</source>
        <translation>Cơ quan cấp trên</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>One-stop unit on receipts</source>
        <translation>Bộ phận ghi trên giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Place before the date</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Phone for questions</source>
        <translation>Điện thoại liên hệ</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>Tên quầy</translation>
    </message>
    <message>
        <source>Identification code</source>
        <translation>Mã định danh</translation>
    </message>
    <message>
        <source>New code from</source>
        <translation>Mã mới dùng từ ngày</translation>
    </message>
    <message>
        <source>Changes of the names</source>
        <translation>Các lần sửa thông tin cơ quan</translation>
    </message>
    <message>
        <source>Nothing was changed since the desk was made.</source>
        <translation>Chưa sửa lần nào từ khi lập quầy.</translation>
    </message>
    <message>
        <source>Papers printed from now on have these names. Dossiers received before keep their code.</source>
        <translation>Giấy tờ in từ bây giờ ghi các tên này. Hồ sơ đã tiếp nhận giữ nguyên mã.</translation>
    </message>
    <message>
        <source>Agency and desk</source>
        <translation>Cơ quan và quầy</translation>
    </message>
    <message>
        <source>Saved: papers printed from now on have these names.</source>
        <translation>Đã lưu: giấy tờ in từ bây giờ ghi các tên này.</translation>
    </message>
</context>
<context>
    <name>AlertLimitsRow</name>
    <message>
        <source>Name what is due soon</source>
        <translation>Nhắc hồ sơ sắp đến hạn trước</translation>
    </message>
    <message>
        <source>working days ahead</source>
        <translation>ngày làm việc</translation>
    </message>
    <message>
        <source>A supplement has not come for</source>
        <translation>Nhắc khi chờ bổ sung quá</translation>
    </message>
    <message>
        <source>days</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>A result was not collected for</source>
        <translation>Nhắc khi chưa nhận kết quả quá</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>ngày làm việc</translation>
    </message>
</context>
<context>
    <name>AlertRow</name>
    <message>
        <source>Write the apology</source>
        <translation>Lập thư xin lỗi</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Đã sửa xong</translation>
    </message>
    <message>
        <source>Agency received it</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Close the dossier</source>
        <translation>Đóng hồ sơ</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Giao kết quả</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Trả kết quả</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>From decision no.</source>
        <translation>Theo quyết định số</translation>
    </message>
    <message>
        <source>Keep it in the catalogue</source>
        <translation>Lưu vào danh mục</translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message numerus="yes">
        <source>The catalogue has neither limit nor papers of this procedure. Keep {limit} and %n papers?</source>
        <translation>
            <numerusform>Danh mục chưa có thời hạn và thành phần hồ sơ của thủ tục này. Lưu {limit} và %n giấy tờ?</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalogue has no limit of this procedure. Keep {limit} for the next time?</source>
        <translation>Danh mục chưa có thời hạn của thủ tục này. Lưu {limit} cho lần sau?</translation>
    </message>
    <message numerus="yes">
        <source>The catalogue has no papers of this procedure. Keep these %n?</source>
        <translation>
            <numerusform>Danh mục chưa có thành phần hồ sơ của thủ tục này. Lưu %n giấy tờ này?</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept: it holds for the next dossiers.</source>
        <translation>Đã lưu: áp dụng cho các hồ sơ sau.</translation>
    </message>
</context>
<context>
    <name>ApplicantStep</name>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Scan the ID card, or type a number or a name in the line above.</source>
        <translation>Quét thẻ căn cước, hoặc gõ số, gõ tên vào ô ở trên.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>On the ground of</source>
        <translation>Căn cứ nộp thay</translation>
    </message>
    <message>
        <source>Owner of the dossier (the person above hands it in)</source>
        <translation>Chủ hồ sơ (người ở trên nộp thay)</translation>
    </message>
    <message>
        <source>Read from the card</source>
        <translation>Đọc từ thẻ</translation>
    </message>
    <message>
        <source>Known at this desk</source>
        <translation>Đã có ở quầy</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>như lần trước</translation>
    </message>
    <message numerus="yes">
        <source>%n open dossiers</source>
        <translation>
            <numerusform>%n hồ sơ đang giải quyết</numerusform>
        </translation>
    </message>
    <message>
        <source>Perhaps the same person: {names}</source>
        <translation>Có thể trùng người: {names}</translation>
    </message>
    <message>
        <source>Known here until now as {name}: compare the card.</source>
        <translation>Trước đây tên là {name}: hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>An older card than the known one of {day}: nothing was changed.</source>
        <translation>Thẻ này cũ hơn thẻ đã biết (cấp ngày {day}): không thay đổi gì.</translation>
    </message>
    <message>
        <source>Asked on {day} that the data is not used: use it for this dossier only, send no notice.</source>
        <translation>Đã yêu cầu hạn chế xử lý dữ liệu từ {day}: chỉ dùng cho hồ sơ này, không gửi thông báo.</translation>
    </message>
</context>
<context>
    <name>AppointmentStep</name>
    <message>
        <source>Appointment</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>Gửi về</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>At once, while the applicant waits</source>
        <translation>Trả ngay, người nộp chờ tại quầy</translation>
    </message>
    <message>
        <source>The date and hour will stand here, worked out in working time.</source>
        <translation>Ngày giờ hẹn sẽ hiện ở đây, tính theo giờ làm việc.</translation>
    </message>
    <message>
        <source>No receipt and no appointment (Decree 118/2025, Article 17.4). F9 records both steps.</source>
        <translation>Không in giấy tiếp nhận, không hẹn ngày (Nghị định 118/2025, Điều 17 khoản 4). F9 ghi cả tiếp nhận và trả kết quả.</translation>
    </message>
    <message>
        <source>{limit}, counted from {day}.</source>
        <translation>{limit}, tính từ {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n weekend days</source>
        <translation>
            <numerusform>%n ngày cuối tuần</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted: {days}.</source>
        <translation>Không tính: {days}.</translation>
    </message>
    <message>
        <source>A day off among them is not announced yet.</source>
        <translation>Trong đó có ngày nghỉ chưa được công bố chính thức.</translation>
    </message>
    <message>
        <source>Valid reception on {day}: {why}.</source>
        <translation>Tiếp nhận hợp lệ ngày {day}: {why}.</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>cuối tuần</translation>
    </message>
    <message>
        <source>{day} is worked: {name}</source>
        <translation>{day} vẫn làm việc: {name}</translation>
    </message>
    <message>
        <source>Received too late in the day: the same-day result moves to the next working day.</source>
        <translation>Nhận sau giờ chốt trong ngày: kết quả trả trong ngày chuyển sang ngày làm việc kế tiếp.</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Book of a year</source>
        <translation>Sổ theo năm</translation>
    </message>
    <message>
        <source>To hand over to the archive</source>
        <translation>Nộp lưu trữ</translation>
    </message>
    <message>
        <source>Kept long enough</source>
        <translation>Hết thời hạn bảo quản</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Tính đến ngày</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Số trong sổ</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Bảo quản</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Bảo quản đến hết</translation>
    </message>
    <message>
        <source>The book of {year} takes no entry after this; what is open goes on.</source>
        <translation>Sau khi đóng, sổ năm {year} không ghi thêm hồ sơ; hồ sơ đang giải quyết vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Close it now</source>
        <translation>Đóng sổ ngay</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>The file cannot be written. Close it in Excel, try again.</source>
        <translation>Không ghi được tệp. Hãy đóng tệp trong Excel rồi thử lại.</translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>The book of {year} is closed.</source>
        <translation>Đã đóng sổ năm {year}.</translation>
    </message>
    <message>
        <source>received</source>
        <translation>tiếp nhận</translation>
    </message>
    <message>
        <source>handed back</source>
        <translation>đã trả kết quả</translation>
    </message>
    <message>
        <source>result at the desk</source>
        <translation>đã có kết quả, chưa trả</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>từ chối</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>dừng giải quyết</translation>
    </message>
    <message>
        <source>open</source>
        <translation>đang giải quyết</translation>
    </message>
    <message>
        <source>The book is open. What is listed below is not decided yet.</source>
        <translation>Sổ chưa đóng. Danh sách dưới đây là hồ sơ đang giải quyết.</translation>
    </message>
    <message>
        <source>Closed {at} by {who}. What is listed below was open then and goes on.</source>
        <translation>{who} đóng sổ lúc {at}. Danh sách dưới đây là hồ sơ đang giải quyết khi đóng sổ, vẫn tiếp tục.</translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers</source>
        <translation>
            <numerusform>%n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>{total}. A list for the council that decides; nothing is deleted.</source>
        <translation>{total}. Danh mục trình Hội đồng xem xét; không xóa dữ liệu nào.</translation>
    </message>
    <message>
        <source>{total}, to be handed over until {day} ({basis}).</source>
        <translation>{total}, nộp lưu trữ chậm nhất {day} ({basis}).</translation>
    </message>
    <message>
        <source>{basis}: text not read</source>
        <translation>{basis}: chưa đọc văn bản</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa xác định</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>vĩnh viễn</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n năm</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Lưu danh sách</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Lưu trữ</translation>
    </message>
</context>
<context>
    <name>ArrivalTable</name>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Way, sender</source>
        <translation>Kênh, nơi gửi</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Đến lúc</translation>
    </message>
    <message>
        <source>Tell officer by</source>
        <translation>Báo cán bộ trước</translation>
    </message>
    <message>
        <source>Receive by</source>
        <translation>Tiếp nhận trước</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>over the limit</source>
        <translation>quá hạn</translation>
    </message>
    <message>
        <source>near the limit</source>
        <translation>sắp quá hạn</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>trong hạn</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>không có hạn</translation>
    </message>
    <message>
        <source>waits for supplement</source>
        <translation>chờ bổ sung</translation>
    </message>
    <message>
        <source>tell: supplement</source>
        <translation>báo bổ sung</translation>
    </message>
    <message>
        <source>tell: refused</source>
        <translation>báo từ chối</translation>
    </message>
    <message>
        <source>{at} (habit)</source>
        <translation>{at} (thói quen)</translation>
    </message>
    <message>
        <source>{at} · told late</source>
        <translation>{at} · báo muộn</translation>
    </message>
    <message>
        <source>{at} (done by)</source>
        <translation>{at} (hạn xong)</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>chưa rõ</translation>
    </message>
</context>
<context>
    <name>ArrivalsPage</name>
    <message>
        <source>Dossiers that wait for their reception</source>
        <translation>Hồ sơ chờ tiếp nhận</translation>
    </message>
    <message>
        <source>Nothing waits. What is handed in online stands here by itself; Ctrl+N notes an envelope.</source>
        <translation>Không có hồ sơ nào chờ. Hồ sơ nộp trực tuyến tự hiện ở đây; Ctrl+N ghi hồ sơ gửi qua bưu chính.</translation>
    </message>
    <message>
        <source>Choose a dossier that waits for a supplement first.</source>
        <translation>Chọn một hồ sơ đang chờ bổ sung trước.</translation>
    </message>
    <message>
        <source>The supplement of {name} is noted; the dossier waits for its reception.</source>
        <translation>Đã ghi nhận bổ sung của {name}; hồ sơ chờ tiếp nhận.</translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>Choose a dossier whose applicant has to be told first.</source>
        <translation>Chọn một hồ sơ cần báo cho người nộp trước.</translation>
    </message>
    <message>
        <source>It is noted that {name} was told.</source>
        <translation>Đã ghi nhận báo cho {name}.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Người gửi</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>Number of the item</source>
        <translation>Số bưu gửi</translation>
    </message>
    <message>
        <source>as on the envelope</source>
        <translation>ghi trên phong bì</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Papers in it</source>
        <translation>Giấy tờ bên trong</translation>
    </message>
    <message>
        <source>one a line; Ctrl+Enter goes on</source>
        <translation>mỗi dòng một giấy tờ; Ctrl+Enter sang ô sau</translation>
    </message>
    <message>
        <source>Nothing is received yet. Enter on its line opens the reception with all of this.</source>
        <translation>Chưa phải tiếp nhận. Bấm Enter trên dòng của hồ sơ để mở trang tiếp nhận đã điền sẵn.</translation>
    </message>
    <message>
        <source>An envelope arrived</source>
        <translation>Hồ sơ gửi qua bưu chính</translation>
    </message>
    <message>
        <source>The envelope of {name} is noted.</source>
        <translation>Đã ghi hồ sơ bưu chính của {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait</source>
        <translation>
            <numerusform>%n chờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near the limit</source>
        <translation>
            <numerusform>%n sắp quá hạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over the limit</source>
        <translation>
            <numerusform>%n quá hạn</numerusform>
        </translation>
    </message>
    <message>
        <source>Online: the officer is told within 2 hours, the dossier received or a supplement asked for within the limit of working hours. By post no rule names a limit: “habit” is the office&apos;s own.</source>
        <translation>Trực tuyến: báo cán bộ trong 02 giờ; tiếp nhận chính thức hoặc yêu cầu bổ sung trong số giờ làm việc quy định. Bưu chính: không có quy định về hạn, “thói quen” là hạn của chính đơn vị.</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>tiếp nhận</translation>
    </message>
</context>
<context>
    <name>AtOnceRow</name>
    <message>
        <source>Results</source>
        <translation>Số kết quả</translation>
    </message>
    <message>
        <source>Result at once</source>
        <translation>Trả kết quả ngay</translation>
    </message>
    <message>
        <source>With an appointment</source>
        <translation>Hẹn ngày trả</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Opened</source>
        <translation>Mở xem</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Lists and files</source>
        <translation>Danh sách, tệp</translation>
    </message>
    <message>
        <source>Changed at the desk</source>
        <translation>Thay đổi tại quầy</translation>
    </message>
    <message>
        <source>Ledger as CSV file</source>
        <translation>Sổ theo dõi, tệp CSV</translation>
    </message>
    <message>
        <source>Ledger as Excel file</source>
        <translation>Sổ theo dõi, tệp Excel</translation>
    </message>
    <message>
        <source>Ledger on paper</source>
        <translation>Sổ theo dõi, in giấy</translation>
    </message>
    <message>
        <source>Fees on paper</source>
        <translation>Phí, lệ phí, in giấy</translation>
    </message>
    <message>
        <source>Hand-over list on paper</source>
        <translation>Danh sách bàn giao, in giấy</translation>
    </message>
    <message>
        <source>Archive list as file</source>
        <translation>Mục lục lưu trữ, tệp</translation>
    </message>
    <message>
        <source>Archive list on paper</source>
        <translation>Mục lục lưu trữ, in giấy</translation>
    </message>
    <message>
        <source>Audit log as file</source>
        <translation>Nhật ký truy cập, tệp</translation>
    </message>
    <message>
        <source>Agency and desk</source>
        <translation>Cơ quan và quầy</translation>
    </message>
    <message>
        <source>Request about personal data</source>
        <translation>Yêu cầu về dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Incident with personal data</source>
        <translation>Sự cố dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Data past its time destroyed</source>
        <translation>Hủy dữ liệu hết thời hạn</translation>
    </message>
    <message>
        <source>Ledger closed</source>
        <translation>Đóng sổ theo dõi</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>Lịch làm việc</translation>
    </message>
    <message>
        <source>Publisher of the catalogue</source>
        <translation>Nơi phát hành danh mục</translation>
    </message>
    <message>
        <source>Who issues papers</source>
        <translation>Cơ quan ban hành giấy tờ</translation>
    </message>
    <message>
        <source>Key of the data changed</source>
        <translation>Đổi khóa dữ liệu</translation>
    </message>
    <message>
        <source>Settings changed from outside</source>
        <translation>Cài đặt bị sửa từ bên ngoài</translation>
    </message>
    <message>
        <source>Officers changed from outside</source>
        <translation>Tài khoản cán bộ bị sửa từ bên ngoài</translation>
    </message>
    <message>
        <source>Numbers of the desk</source>
        <translation>Dãy số của quầy</translation>
    </message>
    <message>
        <source>Data of the person with the number {number}</source>
        <translation>Dữ liệu của người có số định danh {number}</translation>
    </message>
    <message>
        <source>{list}: {count} dossiers</source>
        <translation>{list}: {count} hồ sơ</translation>
    </message>
    <message>
        <source>{paper}, reprint {n}</source>
        <translation>{paper}, in lại lần {n}</translation>
    </message>
    <message>
        <source>List, report or label</source>
        <translation>Danh sách, báo cáo hoặc nhãn</translation>
    </message>
    <message>
        <source>Guidance sheet</source>
        <translation>Phiếu hướng dẫn</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Việc đã làm</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Mọi việc</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>All officers</source>
        <translation>Mọi cán bộ</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Entries of the audit log</source>
        <translation>Các dòng nhật ký truy cập</translation>
    </message>
    <message>
        <source>Save the audit log</source>
        <translation>Lưu nhật ký truy cập</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more; choose fewer days, or save a file</source>
        <translation>còn nữa; hãy chọn ít ngày hơn hoặc lưu thành tệp</translation>
    </message>
    <message>
        <source>The file cannot be written. Close it in Excel, try again.</source>
        <translation>Không ghi được tệp. Hãy đóng tệp trong Excel rồi thử lại.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Dossier or title</source>
        <translation>Hồ sơ hoặc tên giấy</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Nhật ký truy cập</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Write what waits to a stick…</source>
        <translation>Ghi phần chờ gửi ra USB…</translation>
    </message>
    <message>
        <source>Hand a stick in…</source>
        <translation>Nạp từ USB…</translation>
    </message>
    <message>
        <source>Keep a second copy…</source>
        <translation>Giữ bản sao thứ hai…</translation>
    </message>
    <message>
        <source>Keep none</source>
        <translation>Không giữ</translation>
    </message>
    <message>
        <source>Without a network</source>
        <translation>Khi không có mạng</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Đang gửi…</translation>
    </message>
    <message>
        <source>What waits lies on this disk only.</source>
        <translation>Phần chờ gửi chỉ nằm trên ổ đĩa này.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: check the disk or the share.</source>
        <translation>Không ghi được vào {folder}: hãy kiểm tra ổ đĩa hoặc thư mục dùng chung.</translation>
    </message>
    <message>
        <source>{folder} · as of {age}</source>
        <translation>{folder} · ghi lúc {age}</translation>
    </message>
    <message>
        <source>Bundles (*{suffix})</source>
        <translation>Gói hồ sơ (*{suffix})</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are in {name}. Any desk of the office, or the server, can take them in.</source>
        <translation>
            <numerusform>Đã ghi %n mục vào {name}. Quầy nào của cơ quan, hoặc máy chủ, đều nạp được.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server took %n new entries in; it had {known} already.</source>
        <translation>
            <numerusform>Máy chủ đã nhận %n mục mới; {known} mục đã có từ trước.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>No backup has been opened and checked yet.</source>
        <translation>Chưa có bản sao lưu nào được mở thử.</translation>
    </message>
    <message>
        <source>Backup of {made}: opened and checked {checked}, {dossiers} dossiers.</source>
        <translation>Bản sao lưu {made}: đã mở thử lúc {checked}, có {dossiers} hồ sơ.</translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>{month}: {received} received, {ended} ended</source>
        <translation>{month}: tiếp nhận {received}, giải quyết {ended}</translation>
    </message>
    <message>
        <source>Received and ended by month</source>
        <translation>Tiếp nhận và giải quyết theo tháng</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Đã giải quyết</translation>
    </message>
</context>
<context>
    <name>CalendarEditor</name>
    <message>
        <source>Day off</source>
        <translation>Nghỉ</translation>
    </message>
    <message>
        <source>Worked weekend</source>
        <translation>Làm bù ngày cuối tuần</translation>
    </message>
    <message>
        <source>Swap: a day off and a weekend worked for it</source>
        <translation>Hoán đổi: nghỉ một ngày, làm bù một ngày</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>ddmmyyyy</source>
        <translation>ngày tháng năm</translation>
    </message>
    <message>
        <source>Worked instead on</source>
        <translation>Làm bù ngày</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên gọi</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>An announcement was read</source>
        <translation>Đã có văn bản công bố</translation>
    </message>
    <message>
        <source>Who changed what in this year</source>
        <translation>Ai đã sửa gì trong năm này</translation>
    </message>
    <message>
        <source>Nobody has changed this year&apos;s days at this desk.</source>
        <translation>Chưa ai sửa lịch năm này tại quầy.</translation>
    </message>
    <message>
        <source>Change {day}</source>
        <translation>Sửa ngày {day}</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Thêm ngày</translation>
    </message>
    <message>
        <source>{day}: taken out: {old}</source>
        <translation>Bỏ {day}: {old}</translation>
    </message>
    <message>
        <source>{day}: added: {new}</source>
        <translation>Thêm {day}: {new}</translation>
    </message>
    <message>
        <source>{day}: {old}, now {new}</source>
        <translation>Sửa {day}: {old} → {new}</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Days that differ from the plain week</source>
        <translation>Các ngày khác tuần làm việc thường</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Thứ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên gọi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Add a day   +</source>
        <translation>Thêm ngày   +</translation>
    </message>
    <message>
        <source>Take the day out   Del</source>
        <translation>Bỏ ngày này   Del</translation>
    </message>
    <message>
        <source>Put a year file in…</source>
        <translation>Nhập tệp năm…</translation>
    </message>
    <message>
        <source>Dossiers already received keep their appointment.</source>
        <translation>Hồ sơ đã tiếp nhận giữ nguyên ngày hẹn trả.</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>Lịch làm việc</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Nghỉ</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Làm bù</translation>
    </message>
    <message>
        <source>A swapped day lacks its other half: look at the marked days.</source>
        <translation>Có ngày hoán đổi thiếu một nửa: xem các ngày được đánh dấu.</translation>
    </message>
    <message>
        <source>Days off are entered up to {year}; calendar version {version}.</source>
        <translation>Đã có ngày nghỉ đến hết năm {year}; phiên bản lịch {version}.</translation>
    </message>
    <message>
        <source>No day worked for it</source>
        <translation>Thiếu ngày làm bù</translation>
    </message>
    <message>
        <source>No day off for it</source>
        <translation>Thiếu ngày nghỉ</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Đã công bố</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Tính trước</translation>
    </message>
    <message>
        <source>Put a year file in</source>
        <translation>Nhập tệp năm</translation>
    </message>
    <message>
        <source>Year file (*.json)</source>
        <translation>Tệp năm (*.json)</translation>
    </message>
</context>
<context>
    <name>CallActions</name>
    <message>
        <source>Noting…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait to be sent.</source>
        <translation>
            <numerusform>%n tin chờ gửi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallRow</name>
    <message>
        <source>data not to be used</source>
        <translation>hạn chế xử lý dữ liệu</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>chưa có số điện thoại</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Đã gọi</translation>
    </message>
    <message>
        <source>Told through the portal</source>
        <translation>Đã báo trên Cổng</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Không nghe máy</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>no answer {n}×, last {at}</source>
        <translation>không nghe máy {n} lần, gần nhất {at}</translation>
    </message>
</context>
<context>
    <name>CarrierCard</name>
    <message>
        <source>stored; empty keeps it</source>
        <translation>đã lưu; để trống để giữ nguyên</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Deciding unit</source>
        <translation>Cơ quan có thẩm quyền</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan thực hiện</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp thực hiện</translation>
    </message>
    <message>
        <source>Ways to hand in</source>
        <translation>Cách thức nộp</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Limits by case</source>
        <translation>Thời hạn theo trường hợp</translation>
    </message>
    <message>
        <source>About the limit</source>
        <translation>Ghi chú thời hạn</translation>
    </message>
    <message>
        <source>Internal process</source>
        <translation>Quy trình nội bộ</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>How it is carried out</source>
        <translation>Trình tự thực hiện</translation>
    </message>
    <message>
        <source>Online service</source>
        <translation>Dịch vụ trực tuyến</translation>
    </message>
    <message>
        <source>Non-territorial</source>
        <translation>Phi địa giới</translation>
    </message>
    <message>
        <source>Result at once</source>
        <translation>Trả kết quả ngay</translation>
    </message>
    <message>
        <source>Not at counters by</source>
        <translation>Không tiếp nhận tại quầy theo</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Thời hạn bảo quản</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi tiếp nhận</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Còn hiệu lực</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>Thủ tục thay thế</translation>
    </message>
    <message>
        <source>Received here</source>
        <translation>Tiếp nhận tại quầy này</translation>
    </message>
    <message>
        <source>Hidden here</source>
        <translation>Ẩn tại quầy này</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>central</source>
        <translation>cấp bộ</translation>
    </message>
    <message>
        <source>province</source>
        <translation>cấp tỉnh</translation>
    </message>
    <message>
        <source>commune</source>
        <translation>cấp xã</translation>
    </message>
    <message>
        <source>other</source>
        <translation>khác</translation>
    </message>
    <message>
        <source>from end to end</source>
        <translation>toàn trình</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>một phần</translation>
    </message>
    <message>
        <source>information only</source>
        <translation>cung cấp thông tin</translation>
    </message>
    <message>
        <source>base</source>
        <translation>danh mục gốc</translation>
    </message>
    <message>
        <source>national</source>
        <translation>trung ương</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>quầy này</translation>
    </message>
    <message>
        <source>portal list (Excel)</source>
        <translation>danh sách của Cổng (Excel)</translation>
    </message>
    <message>
        <source>national database workbook</source>
        <translation>sổ tính của CSDL quốc gia</translation>
    </message>
    <message>
        <source>one procedure (Word)</source>
        <translation>chi tiết một thủ tục (Word)</translation>
    </message>
    <message>
        <source>annex of a decision</source>
        <translation>phụ lục quyết định công bố</translation>
    </message>
    <message>
        <source>import template</source>
        <translation>mẫu nhập của sở</translation>
    </message>
    <message>
        <source>portal data</source>
        <translation>dữ liệu của Cổng</translation>
    </message>
    <message>
        <source>integration platform data</source>
        <translation>dữ liệu trục liên thông</translation>
    </message>
    <message>
        <source>signed update</source>
        <translation>bản cập nhật có chữ ký số</translation>
    </message>
    <message>
        <source>typed by an officer</source>
        <translation>cán bộ nhập</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>free</source>
        <translation>miễn phí</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>compared with the decision</source>
        <translation>đã đối chiếu quyết định</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>chưa đối chiếu</translation>
    </message>
    <message>
        <source>Decision {number}</source>
        <translation>Quyết định {number}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>Issued, not yet in force: {name} from {day}</source>
        <translation>Đã ban hành, chưa có hiệu lực: {name} từ {day}</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>Official file</source>
        <translation>Tệp công bố</translation>
    </message>
    <message>
        <source>Reading was stopped; nothing was changed.</source>
        <translation>Đã dừng đọc tệp; danh mục không thay đổi.</translation>
    </message>
    <message>
        <source>The catalogue is changed. Ctrl+J lists the imports and takes one back.</source>
        <translation>Danh mục đã cập nhật. Ctrl+J xem các lần nạp và thu hồi khi cần.</translation>
    </message>
    <message>
        <source>The update is taken. Ctrl+T shows what changes next week.</source>
        <translation>Đã nhận bản cập nhật. Ctrl+T xem thay đổi của tuần tới.</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>Đã thu hồi lần nạp.</translation>
    </message>
    <message>
        <source>Stored for this desk.</source>
        <translation>Đã lưu cho quầy này.</translation>
    </message>
    <message>
        <source>Stored as a version of its own. Ctrl+J lists it and takes it back.</source>
        <translation>Đã lưu thành một phiên bản mới. Ctrl+J liệt kê và thu hồi được.</translation>
    </message>
    <message>
        <source>Catalogue of procedures</source>
        <translation>Danh mục thủ tục hành chính</translation>
    </message>
    <message>
        <source>The chosen one</source>
        <translation>Thủ tục đang chọn</translation>
    </message>
</context>
<context>
    <name>CatalogueStanding</name>
    <message>
        <source>Catalogue of {day}</source>
        <translation>Danh mục ngày {day}</translation>
    </message>
    <message>
        <source>Catalogue of {day}: older than 30 days, take an update   Alt+9</source>
        <translation>Danh mục thủ tục ngày {day} đã quá 30 ngày, hãy nhận bản cập nhật   Alt+9</translation>
    </message>
    <message>
        <source>Catalogue of {day}: an update has come, look at it   Alt+9</source>
        <translation>Danh mục thủ tục ngày {day}: đã có bản cập nhật, hãy xem và nhận   Alt+9</translation>
    </message>
    <message>
        <source>{n} changes within 7 days</source>
        <translation>{n} thay đổi trong 7 ngày tới</translation>
    </message>
    <message>
        <source>{n} changes within 7 days: {dossiers} open dossiers, {drafts} drafts</source>
        <translation>{n} thay đổi thủ tục trong 7 ngày tới: {dossiers} hồ sơ đang giải quyết, {drafts} nháp</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Entered</source>
        <translation>Lúc ghi</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người sửa</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Changes at this desk</source>
        <translation>Nhật ký thay đổi</translation>
    </message>
</context>
<context>
    <name>CheckPaperPage</name>
    <message>
        <source>Text of the QR code</source>
        <translation>Nội dung mã QR</translation>
    </message>
    <message>
        <source>Submitter&apos;s name on the paper</source>
        <translation>Tên người nộp ghi trên giấy</translation>
    </message>
    <message>
        <source>What the paper states</source>
        <translation>Nội dung đã ký trên giấy</translation>
    </message>
    <message>
        <source>Scan the QR code of a receipt of any office. The signature is checked at this desk; no network is needed.</source>
        <translation>Quét mã QR trên giấy tiếp nhận của bất kỳ đơn vị nào. Chữ ký được kiểm tra ngay tại quầy, không cần mạng.</translation>
    </message>
    <message>
        <source>Compare with the paper: the QR code of another paper may be stuck on it.</source>
        <translation>So từng dòng với giấy: mã QR của giấy khác có thể bị dán lên.</translation>
    </message>
    <message>
        <source>The paper states</source>
        <translation>Nội dung đã ký</translation>
    </message>
    <message>
        <source>Check a paper</source>
        <translation>Kiểm tra giấy tiếp nhận</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Documents: a digit marks one, * all, minus and a digit a missing one</source>
        <translation>Thành phần hồ sơ: bấm số để đánh dấu có, * cho tất cả, dấu trừ rồi số cho giấy còn thiếu</translation>
    </message>
    <message numerus="yes">
        <source>%n documents marked</source>
        <translation>
            <numerusform>Đã đánh dấu %n giấy tờ</numerusform>
        </translation>
    </message>
    <message>
        <source>The papers of the chosen procedure will stand here.</source>
        <translation>Giấy tờ của thủ tục được chọn sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>The catalogue lists no papers for it. Add what is handed in with the key +.</source>
        <translation>Danh mục chưa có giấy tờ cho thủ tục này. Bấm + để thêm giấy tờ được nộp.</translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <source>The time now</source>
        <translation>Bây giờ là</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>The desk goes on with this time until it is closed. Have the computer&apos;s clock repaired.</source>
        <translation>Quầy dùng giờ này cho đến khi đóng chương trình. Hãy nhờ sửa đồng hồ của máy tính.</translation>
    </message>
    <message>
        <source>Go on with this time   Enter</source>
        <translation>Dùng giờ này   Enter</translation>
    </message>
</context>
<context>
    <name>ClockFacts</name>
    <message>
        <source>Clock</source>
        <translation>Đồng hồ</translation>
    </message>
    <message>
        <source>stopped since {at}: a supplement is awaited</source>
        <translation>dừng từ {at}, chờ bổ sung</translation>
    </message>
    <message>
        <source>not started: waits for the competent agency</source>
        <translation>chưa chạy, chờ cơ quan có thẩm quyền tiếp nhận</translation>
    </message>
    <message>
        <source>runs: {n} working days left</source>
        <translation>đang chạy: còn {n} ngày làm việc</translation>
    </message>
    <message>
        <source>runs: the result is due today</source>
        <translation>đang chạy: hôm nay đến hạn</translation>
    </message>
    <message>
        <source>overdue by {n} working days</source>
        <translation>quá hạn {n} ngày làm việc</translation>
    </message>
    <message>
        <source>ended {at}</source>
        <translation>kết thúc {at}</translation>
    </message>
    <message>
        <source>Due at first</source>
        <translation>Hạn ban đầu</translation>
    </message>
    <message>
        <source>Result due</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>{at}; reckoned anew when the supplement is there</source>
        <translation>{at}; được tính lại khi đã bổ sung đủ</translation>
    </message>
    <message>
        <source>Apology</source>
        <translation>Thư xin lỗi</translation>
    </message>
    <message>
        <source>sent {at}</source>
        <translation>đã gửi {at}</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>chưa gửi</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Each day this desk gives the numbers {first} to {last}, then longer ones of its own.</source>
        <translation>Mỗi ngày quầy này cấp mã từ số {first} đến {last}, hết thì đến các số dài hơn của riêng quầy.</translation>
    </message>
    <message>
        <source>The server has not assigned numbers to this desk yet.</source>
        <translation>Máy chủ chưa phân dãy số cho quầy này.</translation>
    </message>
</context>
<context>
    <name>ComingPanel</name>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Nội dung thay đổi</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Nháp</translation>
    </message>
    <message>
        <source>Changes of the next seven days</source>
        <translation>Thay đổi trong bảy ngày tới</translation>
    </message>
    <message>
        <source>Nothing changes in the next seven days.</source>
        <translation>Bảy ngày tới không có thay đổi.</translation>
    </message>
    <message>
        <source>Changes of the next seven days. Dossiers keep the version under which they were received; Enter lists those that are open, or the drafts.</source>
        <translation>Thay đổi trong bảy ngày tới. Hồ sơ giữ phiên bản lúc tiếp nhận; Enter mở danh sách hồ sơ đang giải quyết, hoặc nháp.</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>hết hiệu lực</translation>
    </message>
    <message>
        <source>Open dossiers affected from {day}: {name}</source>
        <translation>Hồ sơ đang giải quyết bị ảnh hưởng từ {day}: {name}</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>No conflicts. What this desk and another did at odds with each other will stand here.</source>
        <translation>Không có mâu thuẫn. Việc của quầy này trái với việc của quầy khác sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>mở</translation>
    </message>
    <message>
        <source>note what came of it</source>
        <translation>ghi kết quả</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Cách</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Cần xem lại</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Kết quả xem xét</translation>
    </message>
    <message>
        <source>every desk of the office reads it</source>
        <translation>các quầy khác cùng đọc được</translation>
    </message>
    <message>
        <source>Looked at   Enter</source>
        <translation>Đã xem   Enter</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>quầy này</translation>
    </message>
    <message>
        <source>another desk</source>
        <translation>quầy khác</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Which copy goes on?</source>
        <translation>Bản dữ liệu nào dùng tiếp?</translation>
    </message>
    <message>
        <source>These data go on. No other copy of them is used any more.</source>
        <translation>Dùng tiếp bản này. Không còn bản nào khác được dùng nữa.</translation>
    </message>
    <message>
        <source>The other copy goes on. This one becomes a desk of its own.</source>
        <translation>Bản kia dùng tiếp. Bản này thành một quầy riêng.</translation>
    </message>
    <message>
        <source>New desk number</source>
        <translation>Số quầy mới</translation>
    </message>
    <message>
        <source>1 to 20; not that of another desk.</source>
        <translation>Từ 1 đến 20; không trùng quầy khác.</translation>
    </message>
    <message>
        <source>Go on   Enter</source>
        <translation>Tiếp tục   Enter</translation>
    </message>
    <message>
        <source>These data were copied or put back from a backup. Two copies that both receive dossiers would give the same codes, so no code is given until you have decided. The decision is recorded.</source>
        <translation>Dữ liệu này đã được chép hoặc khôi phục từ bản sao lưu. Nếu hai bản cùng tiếp nhận hồ sơ thì mã hồ sơ sẽ trùng nhau, nên chưa cấp mã nào cho đến khi anh/chị chọn. Lựa chọn được ghi vào nhật ký.</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>F9 stores the correction and prints a new receipt; those printed before are void. Esc leaves it.</source>
        <translation>F9 lưu đính chính và in giấy tiếp nhận mới; giấy đã in trước không còn giá trị. Esc để thôi.</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Lý do đính chính</translation>
    </message>
    <message>
        <source>Correction of {code}</source>
        <translation>Đính chính hồ sơ {code}</translation>
    </message>
</context>
<context>
    <name>CorrectionHistory</name>
    <message>
        <source>name</source>
        <translation>họ tên</translation>
    </message>
    <message>
        <source>kind of applicant</source>
        <translation>loại người nộp</translation>
    </message>
    <message>
        <source>number</source>
        <translation>số định danh</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>ngày sinh</translation>
    </message>
    <message>
        <source>address</source>
        <translation>địa chỉ</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>điện thoại</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>thư điện tử</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>thủ tục</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>giấy tờ</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>số bộ</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>thời hạn</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>lệ phí</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>việc nộp phí</translation>
    </message>
    <message>
        <source>proof of payment</source>
        <translation>chứng từ nộp phí</translation>
    </message>
    <message>
        <source>exemption</source>
        <translation>miễn, giảm</translation>
    </message>
    <message>
        <source>way of return</source>
        <translation>cách trả kết quả</translation>
    </message>
    <message>
        <source>delivery address</source>
        <translation>địa chỉ nhận</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>kênh nộp</translation>
    </message>
    <message>
        <source>territory</source>
        <translation>phạm vi</translation>
    </message>
    <message>
        <source>identity account</source>
        <translation>tài khoản định danh</translation>
    </message>
    <message>
        <source>ground of acting</source>
        <translation>căn cứ nộp thay</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>parcel or papers</source>
        <translation>thửa đất, số giấy</translation>
    </message>
    <message>
        <source>submitter&apos;s {what}</source>
        <translation>{what} người nộp</translation>
    </message>
    <message>
        <source>{what}: “{old}” is now “{new}”</source>
        <translation>{what}: “{old}” sửa thành “{new}”</translation>
    </message>
    <message>
        <source>Receipt corrected: {what}</source>
        <translation>Đính chính giấy tiếp nhận: {what}</translation>
    </message>
</context>
<context>
    <name>CounterCard</name>
    <message>
        <source>Ask for a supplement instead of receiving</source>
        <translation>Yêu cầu bổ sung, chưa tiếp nhận</translation>
    </message>
    <message>
        <source>Once for each dossier, all of it. Form 02 is printed; its QR code or the ID card finds this page.</source>
        <translation>Chỉ yêu cầu một lần, đầy đủ. In Mẫu 02; quét mã QR trên phiếu hoặc thẻ căn cước để mở lại trang này.</translation>
    </message>
    <message>
        <source>Refuse to receive</source>
        <translation>Từ chối tiếp nhận</translation>
    </message>
    <message>
        <source>Form 03 is printed; this page is closed.</source>
        <translation>In Mẫu 03; trang này được đóng.</translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>The supplement request of {name} is printed; the page waits.</source>
        <translation>Đã in phiếu yêu cầu bổ sung của {name}; trang này chờ người nộp quay lại.</translation>
    </message>
    <message>
        <source>The refusal of {name} is printed.</source>
        <translation>Đã in phiếu từ chối của {name}.</translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message>
        <source>at commune level</source>
        <translation>cấp xã</translation>
    </message>
    <message>
        <source>at province level</source>
        <translation>cấp tỉnh</translation>
    </message>
    <message>
        <source>at the police</source>
        <translation>công an</translation>
    </message>
    <message>
        <source>at the tax office</source>
        <translation>thuế</translation>
    </message>
    <message>
        <source>at the social insurance</source>
        <translation>bảo hiểm xã hội</translation>
    </message>
    <message>
        <source>at the military command</source>
        <translation>quân sự</translation>
    </message>
    <message>
        <source>at a ministry</source>
        <translation>trung ương</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>nơi khác</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Check the database</source>
        <translation>Kiểm tra dữ liệu</translation>
    </message>
    <message>
        <source>Second place for backups…</source>
        <translation>Nơi giữ bản sao thứ hai…</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>Bỏ nơi thứ hai</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>Mã khôi phục mới…</translation>
    </message>
    <message>
        <source>Data of this desk</source>
        <translation>Dữ liệu của quầy</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>Backups lie on this disk only.</source>
        <translation>Bản sao lưu chỉ nằm trên ổ đĩa này.</translation>
    </message>
    <message>
        <source>{folder}: the next backup is copied there.</source>
        <translation>{folder}: bản sao lưu kế tiếp sẽ được chép vào đây.</translation>
    </message>
    <message>
        <source>{folder}: copied {moment}.</source>
        <translation>{folder}: đã chép {moment}.</translation>
    </message>
    <message>
        <source>A code was made. A new one makes it invalid.</source>
        <translation>Đã có mã. Tạo mã mới thì mã cũ hết hiệu lực.</translation>
    </message>
    <message>
        <source>No code yet: without it nobody opens the desk when all passwords are forgotten.</source>
        <translation>Chưa có mã: nếu quên hết mật khẩu thì không ai mở được quầy.</translation>
    </message>
    <message>
        <source>Stop the backup</source>
        <translation>Dừng sao lưu</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Đang sao lưu…</translation>
    </message>
    <message>
        <source>Backed up as {name}.</source>
        <translation>Đã sao lưu thành {name}.</translation>
    </message>
    <message>
        <source>The backup was stopped.</source>
        <translation>Đã dừng sao lưu.</translation>
    </message>
    <message>
        <source>The database and the chain of its entries are whole.</source>
        <translation>Dữ liệu và chuỗi bản ghi đều nguyên vẹn.</translation>
    </message>
</context>
<context>
    <name>DaySheetPage</name>
    <message>
        <source>Number {subject} was given, and no dossier and no slip has it</source>
        <translation>Mã {subject} đã cấp nhưng không có hồ sơ, không có phiếu</translation>
    </message>
    <message>
        <source>Look for the paper with this code, else tell the administrator</source>
        <translation>Tìm tờ giấy mang mã này; không giải thích được thì báo quản trị viên</translation>
    </message>
    <message>
        <source>Dossier {subject} has no receipt on paper that counts</source>
        <translation>Hồ sơ {subject} chưa có giấy tiếp nhận còn giá trị</translation>
    </message>
    <message>
        <source>Enter: open the dossier, then Ctrl+P prints its receipt</source>
        <translation>Enter: mở hồ sơ rồi bấm Ctrl+P để in giấy tiếp nhận</translation>
    </message>
    <message>
        <source>{subject}: {paper} did not come out of the printer</source>
        <translation>{subject}: {paper} chưa in ra giấy</translation>
    </message>
    <message>
        <source>Enter: open the settings, then print it again or throw it away</source>
        <translation>Enter: mở Cài đặt để in lại hoặc bỏ lệnh in</translation>
    </message>
    <message>
        <source>Dossier {subject}: {amount} taken directly, no number of a receipt</source>
        <translation>Hồ sơ {subject}: thu trực tiếp {amount}, chưa ghi số biên lai</translation>
    </message>
    <message>
        <source>Enter: open the dossier to correct it, or write the number on the sheet</source>
        <translation>Enter: mở hồ sơ để đính chính, hoặc ghi tay số biên lai vào bảng</translation>
    </message>
    <message>
        <source>Dossier {subject}: the fee of {amount} was not taken</source>
        <translation>Hồ sơ {subject}: phí {amount} chưa thu</translation>
    </message>
    <message>
        <source>Enter: open the dossier and note the payment, or take it with the result</source>
        <translation>Enter: mở hồ sơ để ghi đã thu, hoặc thu khi trả kết quả</translation>
    </message>
    <message>
        <source>The server does not have {n} events</source>
        <translation>Máy chủ chưa nhận {n} sự kiện</translation>
    </message>
    <message>
        <source>Enter: open the page of syncing and try again</source>
        <translation>Enter: mở trang Đồng bộ và thử lại</translation>
    </message>
    <message>
        <source>Slip {subject} is neither entered nor voided</source>
        <translation>Phiếu {subject} chưa nhập, chưa hủy</translation>
    </message>
    <message>
        <source>Scan the slip to enter its dossier, or void it with the reason</source>
        <translation>Quét phiếu để nhập hồ sơ, hoặc hủy phiếu kèm lý do</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Numbers, papers and fees fit each other.</source>
        <translation>Số đã cấp, giấy đã in và phí đã thu khớp nhau.</translation>
    </message>
    <message numerus="yes">
        <source>%n things do not fit</source>
        <translation>
            <numerusform>%n nội dung chưa khớp</numerusform>
        </translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>từ {first} đến {last}</translation>
    </message>
    <message>
        <source>entered that day: {entered}, voided: {voided}</source>
        <translation>trong ngày: đã nhập {entered}, đã hủy {voided}</translation>
    </message>
    <message>
        <source>the desk has no server</source>
        <translation>quầy không kết nối máy chủ</translation>
    </message>
    <message>
        <source>Numbers given</source>
        <translation>Mã hồ sơ đã cấp</translation>
    </message>
    <message>
        <source>Dossiers received</source>
        <translation>Hồ sơ đã tiếp nhận</translation>
    </message>
    <message>
        <source>Receipts printed (first print)</source>
        <translation>Giấy tiếp nhận đã in (bản đầu)</translation>
    </message>
    <message>
        <source>Reprints</source>
        <translation>Tờ in lại</translation>
    </message>
    <message>
        <source>Other papers printed</source>
        <translation>Giấy tờ khác đã in</translation>
    </message>
    <message>
        <source>Void sheets</source>
        <translation>Tờ đã hủy, vô hiệu</translation>
    </message>
    <message>
        <source>Results handed back</source>
        <translation>Kết quả đã trả</translation>
    </message>
    <message>
        <source>Slips of an outage, open</source>
        <translation>Phiếu cấp khi mất điện chưa nhập</translation>
    </message>
    <message>
        <source>Events not sent to the server</source>
        <translation>Sự kiện chưa gửi máy chủ</translation>
    </message>
    <message>
        <source>paid back</source>
        <translation>hoàn trả</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>With a receipt</source>
        <translation>Có số biên lai</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Fees taken</source>
        <translation>Phí, lệ phí đã thu</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Nội dung chưa khớp</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Numbers of the day</source>
        <translation>Số liệu trong ngày</translation>
    </message>
    <message>
        <source>End-of-day sheet</source>
        <translation>Bảng kê cuối ngày</translation>
    </message>
</context>
<context>
    <name>DeskLock</name>
    <message>
        <source>The sample desk has no passwords, so it cannot be locked.</source>
        <translation>Quầy mẫu không có mật khẩu nên không khóa được.</translation>
    </message>
</context>
<context>
    <name>DevicesStep</name>
    <message>
        <source>Print a test page</source>
        <translation>In trang thử</translation>
    </message>
    <message>
        <source>Several Windows accounts work at this desk</source>
        <translation>Nhiều tài khoản Windows cùng dùng quầy này</translation>
    </message>
    <message>
        <source>Where the data lie</source>
        <translation>Nơi lưu dữ liệu</translation>
    </message>
    <message>
        <source>{folder}. They are encrypted: only the officers&apos; passwords and the recovery code open them.</source>
        <translation>{folder}. Dữ liệu được mã hóa: chỉ mật khẩu của cán bộ và mã khôi phục mở được.</translation>
    </message>
    <message>
        <source>{printer} took it. Look at the paper.</source>
        <translation>{printer} đã nhận. Hãy xem tờ giấy in ra.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Trang in thử</translation>
    </message>
    <message>
        <source>The frame is whole on the paper when size and margins are right.</source>
        <translation>Khung này nằm trọn trên giấy khi khổ giấy và lề đúng.</translation>
    </message>
</context>
<context>
    <name>DiffTable</name>
    <message>
        <source>What</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Trong tệp</translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation>Những gì tệp sẽ thay đổi</translation>
    </message>
    <message>
        <source>New {new}, changed {changed}, gone {gone}, the same {same}, rejected {rejected}.</source>
        <translation>Mới {new}, thay đổi {changed}, hết hiệu lực {gone}, như cũ {same}, không nhận {rejected}.</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>không nhận</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>hết hiệu lực</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>thay đổi</translation>
    </message>
    <message>
        <source>{what} from {day}</source>
        <translation>{what} từ {day}</translation>
    </message>
</context>
<context>
    <name>DocumentEditor</name>
    <message>
        <source>Document</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Enter keeps the line, Esc leaves it</source>
        <translation>Enter để giữ, Esc để bỏ</translation>
    </message>
    <message>
        <source>A database has it: note why it is asked for.</source>
        <translation>Đã có trong cơ sở dữ liệu: ghi lý do vẫn yêu cầu nộp.</translation>
    </message>
    <message>
        <source>Type the name of the document.</source>
        <translation>Hãy gõ tên giấy tờ.</translation>
    </message>
</context>
<context>
    <name>DocumentsCard</name>
    <message>
        <source>Documents</source>
        <translation>Thành phần hồ sơ đã nộp</translation>
    </message>
</context>
<context>
    <name>DocumentsStep</name>
    <message>
        <source>Documents</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Số bộ</translation>
    </message>
</context>
<context>
    <name>DossierListPage</name>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Type a code, a name, an ID number or a phone in the line above ( / ).</source>
        <translation>Gõ mã hồ sơ, tên, số căn cước hoặc số điện thoại vào ô ở trên ( / ).</translation>
    </message>
    <message>
        <source>Found dossiers</source>
        <translation>Hồ sơ tìm thấy</translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers</source>
        <translation>
            <numerusform>%n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>Latest dossiers of this desk</source>
        <translation>Hồ sơ mới tiếp nhận tại quầy này</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Owner&apos;s personal data</source>
        <translation>Dữ liệu cá nhân của chủ hồ sơ</translation>
    </message>
    <message>
        <source>Address label</source>
        <translation>In nhãn gửi</translation>
    </message>
    <message>
        <source>Urging slip</source>
        <translation>Phiếu đôn đốc</translation>
    </message>
    <message>
        <source>Guidance sheet</source>
        <translation>Phiếu hướng dẫn</translation>
    </message>
    <message>
        <source>Satisfaction slip</source>
        <translation>Phiếu đánh giá</translation>
    </message>
    <message>
        <source>Result being corrected</source>
        <translation>Đang đính chính kết quả</translation>
    </message>
</context>
<context>
    <name>DossierTable</name>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Tìm thấy theo</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>The page of {name} is kept as a draft.</source>
        <translation>Đã giữ nháp hồ sơ của {name}.</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>Arrived by post on {day}, not received yet: {procedure}</source>
        <translation>Đến qua bưu chính ngày {day}, chưa tiếp nhận: {procedure}</translation>
    </message>
    <message>
        <source>Asked on {day} to bring more for: {procedure}</source>
        <translation>Đã yêu cầu bổ sung lúc {day}: {procedure}</translation>
    </message>
    <message>
        <source>This page was refused at the counter. Begin a new one.</source>
        <translation>Hồ sơ này đã bị từ chối tiếp nhận. Lập trang mới.</translation>
    </message>
    <message>
        <source>Asked for on {day}: {items}</source>
        <translation>Đã yêu cầu lúc {day}: {items}</translation>
    </message>
    <message>
        <source>Sent by {office} ({code}) for: {work}, until {by}. F9 receives it, F7 refuses it.</source>
        <translation>{office} chuyển đến ({code}) để: {work}, hạn {by}. F9 tiếp nhận, F7 từ chối.</translation>
    </message>
    <message>
        <source>Arrived by post on {day} ({number}). Check the papers; F9 receives it, F6 asks for more.</source>
        <translation>Đến qua bưu chính ngày {day} ({number}). Kiểm tra giấy tờ; F9 để tiếp nhận, F6 để yêu cầu bổ sung.</translation>
    </message>
    <message>
        <source>Draft kept {time}</source>
        <translation>Nháp đã lưu {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished pages are kept.</source>
        <translation>
            <numerusform>Còn %n hồ sơ đang làm dở.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Xem danh sách</translation>
    </message>
    <message>
        <source>An unfinished page of {name} was kept at {time}.</source>
        <translation>Còn hồ sơ dở của {name}, lưu lúc {time}.</translation>
    </message>
    <message>
        <source>The draft of {time} goes on.</source>
        <translation>Làm tiếp hồ sơ nháp lưu lúc {time}.</translation>
    </message>
    <message>
        <source>Throw it away, begin anew</source>
        <translation>Bỏ nháp, làm mới</translation>
    </message>
    <message>
        <source>Handed in online on {day}, not received yet: {procedure}</source>
        <translation>Đã nộp trực tuyến {day}, chưa tiếp nhận: {procedure}</translation>
    </message>
    <message>
        <source>Handed in online on {day} ({code}). Check the documents; F9 receives it, F6 asks for more.</source>
        <translation>Nộp trực tuyến {day} ({code}). Hãy kiểm tra thành phần hồ sơ; F9 để tiếp nhận, F6 để yêu cầu bổ sung.</translation>
    </message>
    <message>
        <source>Left on {day} at another desk ({code}).</source>
        <translation>Để lại ngày {day} ở quầy khác ({code}).</translation>
    </message>
</context>
<context>
    <name>DraftsPage</name>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Lưu lúc</translation>
    </message>
    <message>
        <source>Unfinished pages</source>
        <translation>Hồ sơ đang làm dở</translation>
    </message>
    <message>
        <source>Nothing is unfinished. A page that is left with Esc, or for the next citizen, stands here.</source>
        <translation>Không có hồ sơ nào đang làm dở. Hồ sơ để lại bằng Esc, hoặc nhường cho người sau, sẽ nằm ở đây.</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>làm tiếp</translation>
    </message>
    <message>
        <source>The draft of {name} was thrown away.</source>
        <translation>Đã bỏ hồ sơ nháp của {name}.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Lấy lại</translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message>
        <source>weekend</source>
        <translation>nghỉ hằng tuần</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>ngày nghỉ</translation>
    </message>
    <message>
        <source>received too late in the day</source>
        <translation>tiếp nhận sau giờ chốt</translation>
    </message>
    <message>
        <source>the last day falls on a day off</source>
        <translation>ngày cuối rơi vào ngày nghỉ</translation>
    </message>
    <message>
        <source>Valid reception; the count begins, this day is not counted</source>
        <translation>Tiếp nhận hợp lệ; bắt đầu tính, không tính ngày này</translation>
    </message>
    <message>
        <source>Step {n}</source>
        <translation>Bước {n}</translation>
    </message>
    <message>
        <source>The count begins; this day is not counted</source>
        <translation>Bắt đầu tính từ hôm sau, ngày này không tính</translation>
    </message>
    <message>
        <source>Not counted: {why}</source>
        <translation>Không tính: {why}</translation>
    </message>
    <message>
        <source>Day {n}</source>
        <translation>Ngày thứ {n}</translation>
    </message>
    <message>
        <source>not announced yet</source>
        <translation>chưa có thông báo chính thức</translation>
    </message>
    <message>
        <source>Why this day?</source>
        <translation>Vì sao hẹn ngày này?</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Thứ</translation>
    </message>
    <message>
        <source>What it is to the count</source>
        <translation>Tính hay không</translation>
    </message>
    <message>
        <source>Days of the time limit</source>
        <translation>Các ngày của thời hạn</translation>
    </message>
    <message>
        <source>{limit}: {due}</source>
        <translation>{limit}: {due}</translation>
    </message>
    <message>
        <source>Appointed again by the apology: {due}</source>
        <translation>Hẹn lại theo văn bản xin lỗi: {due}</translation>
    </message>
    <message>
        <source>On the receipt: {due}. Hours or calendar were changed since; the receipt holds.</source>
        <translation>Trên giấy tiếp nhận: {due}. Giờ làm việc hoặc lịch đã thay đổi sau đó; ngày hẹn trên giấy giữ nguyên.</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Đóng   Esc</translation>
    </message>
    <message>
        <source>Hours that applied: {sessions}; appointment at {appointment}</source>
        <translation>Giờ làm việc đã áp dụng: {sessions}; hẹn trả lúc {appointment}</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>từ ngày {day}</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>New procedure</source>
        <translation>Thủ tục mới</translation>
    </message>
    <message>
        <source>New procedure like: {name}</source>
        <translation>Thủ tục mới theo mẫu: {name}</translation>
    </message>
    <message>
        <source>Correct: {name}</source>
        <translation>Sửa: {name}</translation>
    </message>
    <message>
        <source>End: {name}</source>
        <translation>Hết hiệu lực: {name}</translation>
    </message>
    <message>
        <source>Dossiers that were received are finished; from the day after nothing more is received.</source>
        <translation>Hồ sơ đã tiếp nhận vẫn giải quyết đến khi xong; từ ngày hôm sau không tiếp nhận nữa.</translation>
    </message>
    <message>
        <source>What differs becomes a version of its own; dossiers that were received keep theirs.</source>
        <translation>Phần thay đổi được lưu thành phiên bản mới; hồ sơ đã tiếp nhận giữ phiên bản cũ.</translation>
    </message>
    <message>
        <source>National code</source>
        <translation>Mã thủ tục quốc gia</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên thủ tục</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Deciding unit</source>
        <translation>Cơ quan giải quyết</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Time limit, a line for each unit</source>
        <translation>Thời hạn, mỗi đơn vị một dòng</translation>
    </message>
    <message>
        <source>unit | number and ngày làm việc, ngày, giờ làm việc</source>
        <translation>đơn vị | 3 ngày làm việc (hoặc ngày, giờ làm việc)</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>a line each</source>
        <translation>mỗi văn bản một dòng</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>name | originals | copies | condition | form number</source>
        <translation>tên | bản chính | bản sao | điều kiện | mẫu số</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>amount | way | first day | last day | remark | exempt; or: không thu</source>
        <translation>mức thu | cách nộp | từ ngày | đến ngày | ghi chú | miễn; hoặc: không thu</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Đang ghi…</translation>
    </message>
</context>
<context>
    <name>EnrolmentCard</name>
    <message>
        <source>Server address</source>
        <translation>Địa chỉ máy chủ</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Mã dùng một lần</translation>
    </message>
    <message>
        <source>from the administrator</source>
        <translation>do quản trị viên cấp</translation>
    </message>
    <message>
        <source>Connected, the desk sends its dossiers to the office&apos;s server as soon as there is a network, shows what other desks and divisions did, and gets dossier codes that no other desk has. What was done so far is sent as well.</source>
        <translation>Khi đã kết nối, quầy gửi hồ sơ lên máy chủ ngay khi có mạng, thấy việc của quầy khác và phòng chuyên môn, và nhận mã hồ sơ không trùng với quầy nào. Những hồ sơ đã nhận trước đó cũng được gửi.</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Kết nối máy chủ</translation>
    </message>
    <message>
        <source>This code connects the desk to: {office}. Papers of this desk name: {agency}.</source>
        <translation>Mã này kết nối quầy với: {office}. Giấy của quầy này in tên: {agency}.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The clock is right</source>
        <translation>Đồng hồ đã đúng</translation>
    </message>
    <message>
        <source>Type the time…</source>
        <translation>Gõ giờ đúng…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Quyết định…</translation>
    </message>
    <message>
        <source>Call the administrator.</source>
        <translation>Hãy báo quản trị viên.</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Limit counted from</source>
        <translation>Tính thời hạn từ</translation>
    </message>
    <message>
        <source>waits for the competent agency</source>
        <translation>chờ cơ quan có thẩm quyền nhận hồ sơ</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Parts of agencies</source>
        <translation>Phần việc cơ quan</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Miễn phí, lệ phí</translation>
    </message>
    <message>
        <source>Result goes back</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>Gửi về</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Code of the result</source>
        <translation>Mã số giấy tờ</translation>
    </message>
    <message>
        <source>Originals at the desk</source>
        <translation>Bản chính còn tại quầy</translation>
    </message>
    <message>
        <source>Lost or damaged</source>
        <translation>Mất, hư hỏng</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Kênh nộp</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Địa giới</translation>
    </message>
    <message>
        <source>Identity account</source>
        <translation>Tài khoản định danh</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Người tiếp nhận</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Sổ theo dõi</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Quy định áp dụng</translation>
    </message>
    <message>
        <source>is corrected until {day}</source>
        <translation>đang đính chính, hạn {day}</translation>
    </message>
    <message>
        <source>is being corrected</source>
        <translation>đang đính chính</translation>
    </message>
    <message>
        <source>the electronic one is still to be delivered</source>
        <translation>chưa trả bản điện tử</translation>
    </message>
    <message>
        <source>delivered {at}</source>
        <translation>đã trả bản điện tử {at}</translation>
    </message>
    <message>
        <source>corrected {at}: receipts printed before are void</source>
        <translation>đã đính chính lúc {at}: giấy in trước đó không còn giá trị</translation>
    </message>
    <message>
        <source>noted {at}, no result since</source>
        <translation>ghi nhận {at}, chưa có kết quả</translation>
    </message>
    <message>
        <source>{amount} paid back</source>
        <translation>đã hoàn trả {amount}</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>xong {day}</translation>
    </message>
</context>
<context>
    <name>FeeRows</name>
    <message>
        <source>Number of the fee receipt or transaction</source>
        <translation>Số biên lai hoặc số giao dịch</translation>
    </message>
    <message>
        <source>Exempt from the fee because</source>
        <translation>Được miễn vì</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>Giấy tờ chứng minh</translation>
    </message>
</context>
<context>
    <name>FeesPage</name>
    <message>
        <source>late · {moment}</source>
        <translation>quá hạn · {moment}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã nộp lúc</translation>
    </message>
    <message>
        <source>To the budget by</source>
        <translation>Hạn nộp ngân sách</translation>
    </message>
    <message>
        <source>Number of the payment order to the treasury</source>
        <translation>Số giấy nộp tiền vào ngân sách</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>paid back</source>
        <translation>hoàn trả</translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message numerus="yes">
        <source>%n fees noted as with the budget.</source>
        <translation>
            <numerusform>Đã ghi %n khoản nộp ngân sách.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fees are with the budget   F9</source>
        <translation>
            <numerusform>Đã nộp ngân sách %n khoản   F9</numerusform>
        </translation>
    </message>
    <message>
        <source>Directly</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Cách khác</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Đã hoàn trả</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số lượt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cách nộp</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Biên lai, chứng từ</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Fees by officer</source>
        <translation>Phí, lệ phí theo cán bộ</translation>
    </message>
    <message>
        <source>Fees one by one</source>
        <translation>Từng khoản phí, lệ phí</translation>
    </message>
    <message>
        <source>Paid online, not with the budget</source>
        <translation>Nộp trực tuyến, chưa nộp ngân sách</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Required.</source>
        <translation>Cần điền.</translation>
    </message>
</context>
<context>
    <name>FileReading</name>
    <message>
        <source>Stop reading   Esc</source>
        <translation>Dừng đọc   Esc</translation>
    </message>
    <message>
        <source>Reading the file… {percent} %</source>
        <translation>Đang đọc tệp… {percent} %</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>The desk is ready. Print the recovery code now: without it nobody opens the data when all passwords are lost.</source>
        <translation>Quầy đã sẵn sàng. Hãy in mã khôi phục ngay: khi mất hết mật khẩu, không có mã này thì không ai mở được dữ liệu.</translation>
    </message>
    <message>
        <source>Recovery code…</source>
        <translation>Mã khôi phục…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Leave   Esc</source>
        <translation>Để sau   Esc</translation>
    </message>
</context>
<context>
    <name>FormCopies</name>
    <message>
        <source>No program on this computer opens {name}. Print it, or ask for one.</source>
        <translation>Máy này không có chương trình mở được {name}. Hãy in tệp, hoặc đề nghị cài chương trình.</translation>
    </message>
</context>
<context>
    <name>FormLookRow</name>
    <message>
        <source>Choose a logo…</source>
        <translation>Chọn biểu trưng…</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Bỏ biểu trưng</translation>
    </message>
    <message>
        <source>A line in English below the title</source>
        <translation>Thêm dòng tiếng Anh dưới tên biểu mẫu</translation>
    </message>
    <message>
        <source>A number on receipts (01/TNHS)</source>
        <translation>Ghi số trên giấy tiếp nhận (01/TNHS)</translation>
    </message>
    <message>
        <source>Unit that gets the reports</source>
        <translation>Đơn vị nhận báo cáo</translation>
    </message>
    <message>
        <source>empty: the agency above</source>
        <translation>để trống: cơ quan cấp trên</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Tệp ảnh (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>The logo is printed.</source>
        <translation>Biểu trưng được in.</translation>
    </message>
    <message>
        <source>No logo is printed.</source>
        <translation>Không in biểu trưng.</translation>
    </message>
</context>
<context>
    <name>FormMenu</name>
    <message>
        <source>Open {name}</source>
        <translation>Mở {name}</translation>
    </message>
    <message>
        <source>Print {name}</source>
        <translation>In {name}</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>Monday</source>
        <translation>thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới đăng ký</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mới tiếp nhận</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Không tiếp nhận</translation>
    </message>
    <message>
        <source>In process</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Waiting for supplement</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Chờ nộp phí</translation>
    </message>
    <message>
        <source>Withdrawal asked</source>
        <translation>Xin rút hồ sơ</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Dừng giải quyết</translation>
    </message>
    <message>
        <source>Result is there</source>
        <translation>Đã có kết quả</translation>
    </message>
    <message>
        <source>Result handed back</source>
        <translation>Đã trả kết quả</translation>
    </message>
    <message>
        <source>{n} working days</source>
        <translation>{n} ngày làm việc</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} ngày</translation>
    </message>
    <message>
        <source>{n} working hours</source>
        <translation>{n} giờ làm việc</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Bản chính</translation>
    </message>
    <message>
        <source>Certified copy</source>
        <translation>Bản sao chứng thực</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Electronic copy</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>chưa kiểm tra</translation>
    </message>
    <message>
        <source>has an account</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>helped to open level 1</source>
        <translation>đã giúp tạo mức 1</translation>
    </message>
    <message>
        <source>helped to open level 2</source>
        <translation>đã giúp tạo mức 2</translation>
    </message>
    <message>
        <source>the principal&apos;s account</source>
        <translation>của người ủy quyền</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Chưa xem</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Đã có</translation>
    </message>
    <message>
        <source>From database</source>
        <translation>Đã khai thác</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <source>Collected at the desk</source>
        <translation>Nhận tại quầy</translation>
    </message>
    <message>
        <source>By public post</source>
        <translation>Qua bưu chính</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>received after closing</source>
        <translation>nhận sau giờ ngừng tiếp nhận</translation>
    </message>
    <message>
        <source>received on a Saturday morning</source>
        <translation>nhận sáng thứ Bảy</translation>
    </message>
    <message>
        <source>received on a day off</source>
        <translation>nhận vào ngày nghỉ</translation>
    </message>
    <message>
        <source>Reception officer</source>
        <translation>Cán bộ tiếp nhận</translation>
    </message>
    <message>
        <source>Division officer</source>
        <translation>Cán bộ phòng chuyên môn</translation>
    </message>
    <message>
        <source>Head of desk</source>
        <translation>Trưởng quầy</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị viên</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>Người tập sự</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>trực tiếp</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>bưu chính</translation>
    </message>
    <message>
        <source>online</source>
        <translation>trực tuyến</translation>
    </message>
    <message>
        <source>delivered through the system</source>
        <translation>đã chuyển đến qua hệ thống</translation>
    </message>
    <message>
        <source>not reached: send the papers</source>
        <translation>chưa chuyển được: gửi hồ sơ giấy</translation>
    </message>
    <message>
        <source>received there</source>
        <translation>nơi nhận đã tiếp nhận</translation>
    </message>
    <message>
        <source>refused there</source>
        <translation>nơi nhận từ chối</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>chưa nộp</translation>
    </message>
    <message>
        <source>paid directly</source>
        <translation>đã nộp trực tiếp</translation>
    </message>
    <message>
        <source>paid online</source>
        <translation>đã nộp trực tuyến</translation>
    </message>
    <message>
        <source>paid by post</source>
        <translation>đã nộp qua bưu chính</translation>
    </message>
    <message>
        <source>paid in another way</source>
        <translation>đã nộp cách khác</translation>
    </message>
    <message>
        <source>on paper and electronic</source>
        <translation>bản giấy và bản điện tử</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>bản giấy</translation>
    </message>
    <message>
        <source>electronic only</source>
        <translation>chỉ bản điện tử</translation>
    </message>
    <message>
        <source>the agency&apos;s fault</source>
        <translation>lỗi của cơ quan giải quyết</translation>
    </message>
    <message>
        <source>the applicant&apos;s fault</source>
        <translation>lỗi của người nộp</translation>
    </message>
    <message>
        <source>fault not known yet</source>
        <translation>chưa xác định lỗi</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Bị mất, thất lạc</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Bị hư hỏng</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Chưa đối chiếu</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Đã đối chiếu</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Đã sửa</translation>
    </message>
    <message>
        <source>Corrected, not checked</source>
        <translation>Đã sửa, chưa đối chiếu</translation>
    </message>
    <message>
        <source>Shown only</source>
        <translation>Xuất trình</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>trong ngày</translation>
    </message>
    <message>
        <source>The calendar has no days off for {years} yet: the day may have to be later.</source>
        <translation>Lịch chưa có ngày nghỉ năm {years}: ngày hẹn có thể phải lùi.</translation>
    </message>
    <message>
        <source>non-territorial</source>
        <translation>phi địa giới</translation>
    </message>
    <message>
        <source>this territory</source>
        <translation>trong địa giới</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
</context>
<context>
    <name>FormsPanel</name>
    <message>
        <source>No forms yet. Insert adds a file, or drop it here.</source>
        <translation>Chưa có biểu mẫu. Bấm Insert để thêm tệp, hoặc kéo thả tệp vào đây.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>the whole procedure</source>
        <translation>cả thủ tục</translation>
    </message>
    <message>
        <source>For which paper</source>
        <translation>Dùng cho giấy tờ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>circular, annex, number of the form</source>
        <translation>thông tư, phụ lục, số hiệu mẫu</translation>
    </message>
    <message>
        <source>Given out from</source>
        <translation>Cấp từ ngày</translation>
    </message>
    <message>
        <source>It is kept in this desk&apos;s encrypted file and is not sent to other desks.</source>
        <translation>Tệp được giữ trong dữ liệu mã hóa của quầy này và không gửi sang quầy khác.</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>Thêm {name}</translation>
    </message>
    <message>
        <source>Kept: {name}</source>
        <translation>Đã lưu: {name}</translation>
    </message>
    <message>
        <source>{name} is given out no more.</source>
        <translation>Ngừng cấp {name}.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Người thêm</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Add a file…   Insert</source>
        <translation>Thêm tệp…   Insert</translation>
    </message>
    <message>
        <source>Open   Enter</source>
        <translation>Mở   Enter</translation>
    </message>
    <message>
        <source>Print   Ctrl+P</source>
        <translation>In   Ctrl+P</translation>
    </message>
    <message>
        <source>Give out no more   Delete</source>
        <translation>Ngừng cấp   Delete</translation>
    </message>
</context>
<context>
    <name>GatewayCard</name>
    <message>
        <source>Address of the gateway</source>
        <translation>Địa chỉ cổng gửi tin</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Mã truy cập</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>Tên người gửi</translation>
    </message>
    <message>
        <source>Permitted by</source>
        <translation>Văn bản cho phép</translation>
    </message>
    <message>
        <source>Article 19.6</source>
        <translation>khoản 6 Điều 19</translation>
    </message>
    <message>
        <source>Without marks, so that more fits into one SMS</source>
        <translation>Bỏ dấu để tin nhắn ngắn hơn</translation>
    </message>
    <message>
        <source>Over HTTPS; SECURITY.md describes the contract.</source>
        <translation>Qua HTTPS; quy cách ghi trong SECURITY.md.</translation>
    </message>
    <message>
        <source>The longest message has {letters} letters: {parts} SMS.</source>
        <translation>Tin dài nhất có {letters} ký tự: {parts} tin SMS.</translation>
    </message>
</context>
<context>
    <name>GuidanceDialog</name>
    <message>
        <source>Guidance given</source>
        <translation>Nội dung đã hướng dẫn</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Hướng dẫn cho</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Kept under Decree 118/2025, Article 16.2, with the whole content of each sheet.</source>
        <translation>Lưu theo khoản 2 Điều 16 Nghị định 118/2025/NĐ-CP, kèm toàn bộ nội dung của từng phiếu.</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Đóng   Esc</translation>
    </message>
</context>
<context>
    <name>GuidancePapers</name>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>Guidance sheet</source>
        <translation>Phiếu hướng dẫn</translation>
    </message>
    <message>
        <source>Satisfaction slip</source>
        <translation>Phiếu đánh giá</translation>
    </message>
    <message>
        <source>Guidance given</source>
        <translation>Nội dung đã hướng dẫn</translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>Division</source>
        <translation>Đơn vị nhận</translation>
    </message>
    <message>
        <source>Who takes them</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>A control slip for each</source>
        <translation>In phiếu kiểm soát từng hồ sơ</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Hand over by</source>
        <translation>Bàn giao trước</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Dossiers at the desk</source>
        <translation>Hồ sơ đang ở quầy</translation>
    </message>
    <message>
        <source>No dossier waits to be handed over.</source>
        <translation>Không có hồ sơ chờ bàn giao.</translation>
    </message>
    <message>
        <source>Dossier {code} does not wait to be handed over.</source>
        <translation>Hồ sơ {code} không chờ bàn giao.</translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message numerus="yes">
        <source>Hand %n over and print the list   F9</source>
        <translation>
            <numerusform>Bàn giao %n hồ sơ, in danh sách   F9</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers handed over to {unit}.</source>
        <translation>
            <numerusform>Đã bàn giao %n hồ sơ cho {unit}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>Space ticks, a scanned receipt ticks its dossier</source>
        <translation>Phím cách để chọn, quét giấy tiếp nhận để chọn hồ sơ của nó</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Chọn tất cả</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao hồ sơ</translation>
    </message>
    <message>
        <source>late · {moment}</source>
        <translation>quá hạn · {moment}</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>Help   F1</source>
        <translation>Trợ giúp   F1</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Tìm trong trợ giúp</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Các mục trợ giúp</translation>
    </message>
    <message>
        <source>No page of the help has these words.</source>
        <translation>Không mục nào có đủ các từ này.</translation>
    </message>
    <message>
        <source>Arrows: another page. PgUp, PgDn: move in the text. Ctrl+F: search.</source>
        <translation>Mũi tên: mục khác. PgUp, PgDn: cuộn nội dung. Ctrl+F: ô tìm.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Có gì mới</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Đóng   Esc</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Phím của trang này</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Receipt</source>
        <translation>Giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Supplement request</source>
        <translation>Phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Phiếu từ chối</translation>
    </message>
    <message>
        <source>Apology</source>
        <translation>Văn bản xin lỗi</translation>
    </message>
    <message>
        <source>Stop notice</source>
        <translation>Thông báo dừng</translation>
    </message>
    <message>
        <source>Control slip</source>
        <translation>Phiếu kiểm soát</translation>
    </message>
    <message>
        <source>Transfer slip</source>
        <translation>Phiếu chuyển xử lý</translation>
    </message>
    <message>
        <source>List of returned papers</source>
        <translation>Danh sách giấy tờ trả lại</translation>
    </message>
    <message>
        <source>Slip for a correction</source>
        <translation>Phiếu chuyển lại đính chính</translation>
    </message>
    <message>
        <source>Apology for a loss</source>
        <translation>Văn bản xin lỗi mất, hỏng hồ sơ</translation>
    </message>
    <message>
        <source>Guidance sheet</source>
        <translation>Phiếu hướng dẫn</translation>
    </message>
    <message>
        <source>Satisfaction slip</source>
        <translation>Phiếu đánh giá</translation>
    </message>
    <message>
        <source>Received at the desk</source>
        <translation>Tiếp nhận tại quầy</translation>
    </message>
    <message>
        <source>Processing begun</source>
        <translation>Bắt đầu giải quyết</translation>
    </message>
    <message>
        <source>Supplement asked for; the clock stands still</source>
        <translation>Yêu cầu bổ sung; thời hạn tạm dừng</translation>
    </message>
    <message>
        <source>Supplement is there; new appointment {due}</source>
        <translation>Đã bổ sung đủ; hẹn trả lại {due}</translation>
    </message>
    <message>
        <source>Payment asked for</source>
        <translation>Yêu cầu nộp phí, lệ phí</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã nộp phí, lệ phí</translation>
    </message>
    <message>
        <source>Fee paid back</source>
        <translation>Đã hoàn trả phí, lệ phí</translation>
    </message>
    <message>
        <source>Fee went to the budget</source>
        <translation>Phí, lệ phí đã nộp ngân sách</translation>
    </message>
    <message>
        <source>Another unit was asked</source>
        <translation>Đã lấy ý kiến đơn vị khác</translation>
    </message>
    <message>
        <source>Answer of another unit</source>
        <translation>Ý kiến của đơn vị khác</translation>
    </message>
    <message>
        <source>Verification appointed</source>
        <translation>Đã hẹn thẩm tra, xác minh</translation>
    </message>
    <message>
        <source>Sent to several agencies</source>
        <translation>Đã chuyển nhiều cơ quan</translation>
    </message>
    <message>
        <source>News of an agency&apos;s part</source>
        <translation>Tin về phần việc của cơ quan phối hợp</translation>
    </message>
    <message>
        <source>One of the agencies is done</source>
        <translation>Một cơ quan đã xong phần việc</translation>
    </message>
    <message>
        <source>Step of the process done</source>
        <translation>Xong một bước quy trình</translation>
    </message>
    <message>
        <source>Apology; new appointment {due}</source>
        <translation>Xin lỗi, hẹn lại {due}</translation>
    </message>
    <message>
        <source>The applicant asks to stop</source>
        <translation>Người nộp xin rút hồ sơ</translation>
    </message>
    <message>
        <source>Goes on in spite of the request to stop</source>
        <translation>Tiếp tục giải quyết, không cho rút</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Dừng giải quyết</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối giải quyết</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>Không tiếp nhận</translation>
    </message>
    <message>
        <source>Result is there</source>
        <translation>Đã có kết quả</translation>
    </message>
    <message>
        <source>Electronic result delivered</source>
        <translation>Đã trả kết quả điện tử</translation>
    </message>
    <message>
        <source>The result has an error and went back</source>
        <translation>Kết quả có sai sót, chuyển lại để đính chính</translation>
    </message>
    <message>
        <source>The corrected result is there</source>
        <translation>Có kết quả đã đính chính</translation>
    </message>
    <message>
        <source>Dossier lost or damaged</source>
        <translation>Hồ sơ bị mất, hư hỏng</translation>
    </message>
    <message>
        <source>Papers handed back</source>
        <translation>Đã trả lại giấy tờ</translation>
    </message>
    <message>
        <source>Last step taken back</source>
        <translation>Thu hồi bước vừa ghi</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Đã hoàn tác</translation>
    </message>
    <message>
        <source>Arrived by post</source>
        <translation>Đến qua bưu chính</translation>
    </message>
    <message>
        <source>Sent by another office</source>
        <translation>Cơ quan khác chuyển đến</translation>
    </message>
    <message>
        <source>What was asked for before reception has come</source>
        <translation>Đã nhận giấy tờ yêu cầu bổ sung trước khi tiếp nhận</translation>
    </message>
    <message>
        <source>Date and time corrected: the clock was ahead</source>
        <translation>Sửa ngày giờ: đồng hồ máy chạy nhanh</translation>
    </message>
    <message>
        <source>Paper voided</source>
        <translation>Hủy giấy đã in</translation>
    </message>
    <message>
        <source>Receipt corrected</source>
        <translation>Đính chính giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Received by the competent agency</source>
        <translation>Cơ quan có thẩm quyền đã nhận</translation>
    </message>
    <message>
        <source>Citizen notified</source>
        <translation>Đã báo công dân</translation>
    </message>
    <message>
        <source>Supplement asked for at the counter, before reception</source>
        <translation>Yêu cầu bổ sung tại quầy, trước khi tiếp nhận</translation>
    </message>
    <message>
        <source>Supplement asked for until {day}; the clock stands still</source>
        <translation>Yêu cầu bổ sung đến hết ngày {day}; tạm dừng tính thời hạn</translation>
    </message>
    <message>
        <source>{form} saved as a PDF file</source>
        <translation>Lưu {form} thành tệp PDF</translation>
    </message>
    <message>
        <source>{form} printed again ({n}) on {printer}</source>
        <translation>In lại ({n}) {form} trên {printer}</translation>
    </message>
    <message>
        <source>{form} printed on {printer}</source>
        <translation>In {form} trên {printer}</translation>
    </message>
    <message>
        <source>{form}, reprint {n}, voided</source>
        <translation>Hủy {form}, bản in lại lần {n}</translation>
    </message>
    <message>
        <source>{form} voided</source>
        <translation>Hủy {form}</translation>
    </message>
    <message>
        <source>Received by {agency} at {at}: the limit begins; result due {due}</source>
        <translation>{agency} nhận hồ sơ lúc {at}: bắt đầu tính thời hạn; hẹn trả {due}</translation>
    </message>
    <message>
        <source>Citizen not reached ({way})</source>
        <translation>Chưa liên lạc được với công dân ({way})</translation>
    </message>
    <message>
        <source>Citizen told ({way}): {step}</source>
        <translation>Đã báo công dân ({way}): {step}</translation>
    </message>
    <message>
        <source>Refused after the limit had ended</source>
        <translation>Từ chối khi đã quá thời hạn giải quyết</translation>
    </message>
    <message>
        <source>Papers sent back by post, {number}</source>
        <translation>Trả lại giấy tờ qua bưu chính, {number}</translation>
    </message>
    <message>
        <source>Papers handed back to {who}</source>
        <translation>Trả lại giấy tờ cho {who}</translation>
    </message>
    <message>
        <source>Back at the desk from {unit}</source>
        <translation>Nhận lại từ {unit}</translation>
    </message>
    <message>
        <source>{subject} released by {head}: {reason} ({source}, {document}, {day})</source>
        <translation>{head} cho tiếp nhận dù có ngăn chặn {subject}: {reason} ({source}, {document}, {day})</translation>
    </message>
    <message>
        <source>{n} results handed to {who} at once, without a receipt</source>
        <translation>Đã trả ngay {n} kết quả cho {who}, không in giấy tiếp nhận</translation>
    </message>
    <message>
        <source>{amount} paid back</source>
        <translation>Đã hoàn trả {amount}</translation>
    </message>
    <message>
        <source>Fee went to the budget after the limit</source>
        <translation>Nộp ngân sách quá thời hạn</translation>
    </message>
    <message>
        <source>{unit} asked for its opinion until {day}</source>
        <translation>Lấy ý kiến {unit}, trả lời chậm nhất {day}</translation>
    </message>
    <message>
        <source>{unit} did not answer</source>
        <translation>{unit} không trả lời</translation>
    </message>
    <message>
        <source>{unit} answered</source>
        <translation>{unit} đã trả lời</translation>
    </message>
    <message>
        <source>{unit} answered after its day</source>
        <translation>{unit} trả lời quá hạn</translation>
    </message>
    <message>
        <source>Verification at {at}, {place}</source>
        <translation>Thẩm tra, xác minh lúc {at}, {place}</translation>
    </message>
    <message>
        <source>Sent to {agencies}; {lead} leads</source>
        <translation>Đã chuyển {agencies}; {lead} chủ trì</translation>
    </message>
    <message>
        <source>Delivered to {agency} through the system</source>
        <translation>Đã chuyển đến {agency} qua hệ thống</translation>
    </message>
    <message>
        <source>{agency} was not reached through the system: send the papers</source>
        <translation>Chưa chuyển được đến {agency} qua hệ thống: cần gửi hồ sơ giấy</translation>
    </message>
    <message>
        <source>{agency} received the dossier</source>
        <translation>{agency} đã tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>{agency} refused the dossier</source>
        <translation>{agency} từ chối tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Sent by {office} for: {work}</source>
        <translation>{office} chuyển đến để: {work}</translation>
    </message>
    <message>
        <source>{agency} is done</source>
        <translation>{agency} đã xong phần việc</translation>
    </message>
    <message>
        <source>{agency} is done, after its day</source>
        <translation>{agency} xong phần việc quá hạn</translation>
    </message>
    <message>
        <source>Step {n} done: {work}</source>
        <translation>Xong bước {n}: {work}</translation>
    </message>
    <message>
        <source>Step {n} done after its time: {work}</source>
        <translation>Xong bước {n}, trễ bước: {work}</translation>
    </message>
    <message>
        <source>sent later than the rules allow</source>
        <translation>gửi chậm hơn thời hạn quy định</translation>
    </message>
    <message>
        <source>Handed over to {unit}</source>
        <translation>Chuyển cho {unit}</translation>
    </message>
    <message>
        <source>Result sent by post, {number}</source>
        <translation>Gửi kết quả qua bưu chính, {number}</translation>
    </message>
    <message>
        <source>Result sent electronically</source>
        <translation>Trả kết quả điện tử</translation>
    </message>
    <message>
        <source>Result handed to {who}</source>
        <translation>Trả kết quả cho {who}</translation>
    </message>
    <message>
        <source>Electronic result delivered: {place}</source>
        <translation>Đã trả kết quả điện tử: {place}</translation>
    </message>
    <message>
        <source>The result has an error and went back to {unit}; corrected until {day}</source>
        <translation>Kết quả có sai sót, chuyển lại {unit}; hạn đính chính {day}</translation>
    </message>
    <message>
        <source>The corrected result is there, too late</source>
        <translation>Có kết quả đã đính chính, quá hạn</translation>
    </message>
    <message>
        <source>{what}: {papers}</source>
        <translation>{what}: {papers}</translation>
    </message>
    <message>
        <source>originals given back: {papers}</source>
        <translation>trả bản chính: {papers}</translation>
    </message>
    <message>
        <source>not given back: {papers}</source>
        <translation>chưa trả: {papers}</translation>
    </message>
    <message>
        <source>code of the result {code}</source>
        <translation>mã số giấy tờ {code}</translation>
    </message>
    <message>
        <source>liable: {who}</source>
        <translation>trách nhiệm: {who}</translation>
    </message>
    <message>
        <source>result promised for {day}</source>
        <translation>hẹn trả kết quả {day}</translation>
    </message>
    <message>
        <source>Fee {fee} {way}</source>
        <translation>Phí, lệ phí {fee} {way}</translation>
    </message>
    <message>
        <source>{what} corrected: “{old}” is now “{new}”</source>
        <translation>Đính chính {what}: “{old}” thành “{new}”</translation>
    </message>
    <message>
        <source>Handed in online</source>
        <translation>Nộp trực tuyến</translation>
    </message>
    <message>
        <source>Conflict looked at</source>
        <translation>Đã xem xét mâu thuẫn</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Paper printed</source>
        <translation>In giấy</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Chuyển hồ sơ</translation>
    </message>
    <message>
        <source>Result handed back</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Sửa thông tin</translation>
    </message>
    <message>
        <source>Got another code</source>
        <translation>Đổi mã hồ sơ</translation>
    </message>
    <message>
        <source>Supplement asked for</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Supplement is there</source>
        <translation>Đã bổ sung</translation>
    </message>
    <message>
        <source>Apology, new appointment</source>
        <translation>Xin lỗi, hẹn lại</translation>
    </message>
    <message>
        <source>Something that this version does not know</source>
        <translation>Việc mà phiên bản này chưa biết</translation>
    </message>
    <message>
        <source>The code is now {new}; the receipt has to be printed again</source>
        <translation>Mã hồ sơ nay là {new}; phải in lại giấy tiếp nhận</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>History</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>{what} (void)</source>
        <translation>{what} (không còn giá trị)</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Đã hoàn tác: {what}</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>máy chủ</translation>
    </message>
    <message>
        <source>another desk</source>
        <translation>quầy khác</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Morning from</source>
        <translation>Sáng, từ</translation>
    </message>
    <message>
        <source>Morning to</source>
        <translation>Sáng, đến</translation>
    </message>
    <message>
        <source>Afternoon from</source>
        <translation>Chiều, từ</translation>
    </message>
    <message>
        <source>Afternoon to</source>
        <translation>Chiều, đến</translation>
    </message>
    <message>
        <source>Hour of appointment on the receipt</source>
        <translation>Giờ hẹn trả ghi trên giấy</translation>
    </message>
    <message>
        <source>Cut-off for the same day</source>
        <translation>Giờ chốt trả trong ngày</translation>
    </message>
    <message>
        <source>Reception closes at</source>
        <translation>Giờ ngừng tiếp nhận</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Áp dụng từ ngày</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Theo quyết định</translation>
    </message>
    <message>
        <source>Dossiers are received on Saturday mornings</source>
        <translation>Tiếp nhận cả sáng thứ Bảy</translation>
    </message>
    <message>
        <source>What is received while the desk is closed is received on the next working day</source>
        <translation>Nhận khi quầy đã đóng: coi như nhận ngày làm việc kế tiếp</translation>
    </message>
    <message>
        <source>Hours of a working day</source>
        <translation>Giờ làm việc trong ngày</translation>
    </message>
    <message>
        <source>Reception and appointment</source>
        <translation>Tiếp nhận và hẹn trả</translation>
    </message>
    <message>
        <source>Closed: after the hour above, on Saturday mornings, on days off. Tick it where your rules say so.</source>
        <translation>Quầy đóng: sau giờ ngừng tiếp nhận, sáng thứ Bảy, ngày nghỉ. Chỉ chọn khi quy chế của cơ quan quy định như vậy.</translation>
    </message>
    <message>
        <source>A Saturday stays a day off for time limits unless the calendar lists it as worked.</source>
        <translation>Thứ Bảy vẫn là ngày nghỉ khi tính thời hạn, trừ khi lịch ghi là ngày làm bù.</translation>
    </message>
    <message>
        <source>Dossiers already received keep their appointment.</source>
        <translation>Hồ sơ đã tiếp nhận giữ nguyên ngày hẹn trả.</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>Giờ làm việc</translation>
    </message>
    <message>
        <source>For example: received {received}, 5 working days: result {due}.</source>
        <translation>Ví dụ: nhận lúc {received}, thời hạn 5 ngày làm việc: hẹn trả {due}.</translation>
    </message>
    <message>
        <source>Saved: the hours hold for dossiers received from their first day on.</source>
        <translation>Đã lưu: giờ làm việc áp dụng cho hồ sơ tiếp nhận từ ngày đó.</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>A complete list: what it lacks ends</source>
        <translation>Danh sách đầy đủ: không có tên là hết</translation>
    </message>
    <message>
        <source>Nothing to take</source>
        <translation>Không có gì để nạp</translation>
    </message>
    <message>
        <source>Number of the decision</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Its date</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Có hiệu lực từ</translation>
    </message>
    <message>
        <source>Decided for</source>
        <translation>Áp dụng cho</translation>
    </message>
    <message>
        <source>Compared with the decision</source>
        <translation>Đã đối chiếu với quyết định</translation>
    </message>
    <message>
        <source>Values that differ become new versions. Dossiers that were received keep theirs.</source>
        <translation>Nội dung khác sẽ thành phiên bản mới. Hồ sơ đã tiếp nhận giữ phiên bản cũ.</translation>
    </message>
    <message>
        <source>Take it into the catalogue</source>
        <translation>Nạp vào danh mục</translation>
    </message>
    <message>
        <source>This province ({code})</source>
        <translation>Tỉnh này ({code})</translation>
    </message>
    <message>
        <source>This office ({code})</source>
        <translation>Đơn vị này ({code})</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>Cả nước</translation>
    </message>
    <message>
        <source>Taking the file…</source>
        <translation>Đang nạp tệp…</translation>
    </message>
</context>
<context>
    <name>ImportsPanel</name>
    <message>
        <source>When</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Bố cục</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người nạp</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Các lần nạp</translation>
    </message>
    <message>
        <source>Take the chosen import back</source>
        <translation>Thu hồi lần nạp đang chọn</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Ctrl+O reads an official file.</source>
        <translation>Chưa nạp tệp nào. Ctrl+O để đọc một tệp công bố.</translation>
    </message>
    <message>
        <source>taken back by {name}</source>
        <translation>{name} đã thu hồi</translation>
    </message>
    <message>
        <source>in effect</source>
        <translation>đang áp dụng</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>Đang thu hồi…</translation>
    </message>
</context>
<context>
    <name>IncidentsPanel</name>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Authority was notified</source>
        <translation>Đã thông báo cơ quan có thẩm quyền</translation>
    </message>
    <message>
        <source>People were told</source>
        <translation>Đã thông báo người dân</translation>
    </message>
    <message>
        <source>Record an incident</source>
        <translation>Ghi sự cố</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Close incident {n}</source>
        <translation>Kết thúc sự cố {n}</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Kết quả xử lý</translation>
    </message>
    <message>
        <source>Save the register</source>
        <translation>Lưu sổ sự cố</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Incident {n}</source>
        <translation>Sự cố {n}</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>at</source>
        <translation>lúc</translation>
    </message>
    <message>
        <source>The hours for the notice run from the discovery.</source>
        <translation>Thời hạn thông báo tính từ lúc phát hiện.</translation>
    </message>
    <message>
        <source>What happened to the data</source>
        <translation>Loại sự cố</translation>
    </message>
    <message>
        <source>Discovered on</source>
        <translation>Phát hiện ngày</translation>
    </message>
    <message>
        <source>Which data</source>
        <translation>Dữ liệu liên quan</translation>
    </message>
    <message>
        <source>How many people</source>
        <translation>Số người bị ảnh hưởng</translation>
    </message>
    <message>
        <source>What happened, when and where</source>
        <translation>Diễn biến, thời gian, địa điểm</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Biện pháp đã và sẽ làm</translation>
    </message>
    <message>
        <source>The people whose data it is</source>
        <translation>Những người có dữ liệu</translation>
    </message>
    <message>
        <source>Choose an incident first; F8 records one.</source>
        <translation>Hãy chọn một sự cố; F8 để ghi sự cố mới.</translation>
    </message>
    <message>
        <source>Stored.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>The file cannot be written. Close it in Excel, try again.</source>
        <translation>Không ghi được tệp. Hãy đóng tệp trong Excel rồi thử lại.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Discovered</source>
        <translation>Phát hiện</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Sự cố</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>Notify until</source>
        <translation>Hạn thông báo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Sự cố dữ liệu</translation>
    </message>
    <message>
        <source>No incidents. F8 records one; the hours run from its discovery.</source>
        <translation>Chưa có sự cố nào. F8 để ghi; thời hạn tính từ lúc phát hiện.</translation>
    </message>
</context>
<context>
    <name>IssuerFields</name>
    <message>
        <source>Agency above</source>
        <translation>Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan, đơn vị</translation>
    </message>
    <message>
        <source>in normal case: Sở Nội vụ</source>
        <translation>viết thường: Sở Nội vụ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>Chữ viết tắt</translation>
    </message>
    <message>
        <source>01/PXL-SNV</source>
        <translation>01/PXL-SNV</translation>
    </message>
    <message>
        <source>Who gives the numbers</source>
        <translation>Ai cấp số văn bản</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Quầy này</translation>
    </message>
    <message>
        <source>The document office</source>
        <translation>Văn thư cơ quan</translation>
    </message>
    <message>
        <source>Issues papers for these deciding units</source>
        <translation>Ban hành văn bản cho các đơn vị giải quyết</translation>
    </message>
    <message>
        <source>a line each</source>
        <translation>mỗi dòng một đơn vị</translation>
    </message>
    <message>
        <source>Only for these procedures</source>
        <translation>Chỉ với các thủ tục</translation>
    </message>
    <message>
        <source>national codes; empty: all</source>
        <translation>mã TTHC quốc gia; để trống: tất cả</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Dùng từ ngày</translation>
    </message>
    <message>
        <source>Who signs: the lines of the title parted by ; — a form without a signer is signed as all forms.</source>
        <translation>Người ký: các dòng quyền hạn, chức vụ cách nhau bằng dấu ; — mẫu không khai người ký thì ký như mọi mẫu.</translation>
    </message>
    <message>
        <source>Issues these forms after examination</source>
        <translation>Ban hành các mẫu sau khi thẩm định</translation>
    </message>
</context>
<context>
    <name>Issuers</name>
    <message>
        <source>Form 02, supplement</source>
        <translation>Mẫu 02, bổ sung</translation>
    </message>
    <message>
        <source>Form 03, refusal</source>
        <translation>Mẫu 03, từ chối</translation>
    </message>
    <message>
        <source>Form 04, apology</source>
        <translation>Mẫu 04, xin lỗi</translation>
    </message>
    <message>
        <source>Form 05, stop</source>
        <translation>Mẫu 05, dừng</translation>
    </message>
    <message>
        <source>Apology for a loss</source>
        <translation>Văn bản xin lỗi mất, hỏng hồ sơ</translation>
    </message>
    <message>
        <source>All forms</source>
        <translation>Mọi mẫu</translation>
    </message>
    <message>
        <source>Signer&apos;s name</source>
        <translation>Họ tên người ký</translation>
    </message>
</context>
<context>
    <name>IssuersPage</name>
    <message>
        <source>Agency</source>
        <translation>Cơ quan, đơn vị</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Deciding units</source>
        <translation>Đơn vị giải quyết</translation>
    </message>
    <message>
        <source>Agencies that issue papers</source>
        <translation>Cơ quan ban hành văn bản</translation>
    </message>
    <message>
        <source>Nobody has entered an issuer: each deciding unit issues its papers under its own name.</source>
        <translation>Chưa khai báo cơ quan ban hành: mỗi đơn vị giải quyết ban hành văn bản dưới tên của mình.</translation>
    </message>
    <message>
        <source>Who changed what about the issuers</source>
        <translation>Ai đã thay đổi cơ quan ban hành</translation>
    </message>
    <message>
        <source>Add an issuer</source>
        <translation>Thêm cơ quan</translation>
    </message>
    <message>
        <source>Issues nothing from that day on</source>
        <translation>Thôi ban hành từ ngày đó</translation>
    </message>
    <message>
        <source>Papers of earlier days keep their issuer.</source>
        <translation>Văn bản của các ngày trước giữ cơ quan ban hành cũ.</translation>
    </message>
    <message>
        <source>Who issues papers</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>{agency}: nothing from {day} on</source>
        <translation>{agency}: thôi ban hành từ {day}</translation>
    </message>
    <message>
        <source>{agency}: from {day} on</source>
        <translation>{agency}: từ ngày {day}</translation>
    </message>
    <message>
        <source>New issuer</source>
        <translation>Cơ quan mới</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Change the key…</source>
        <translation>Đổi khóa dữ liệu…</translation>
    </message>
    <message>
        <source>Key of the data</source>
        <translation>Khóa dữ liệu</translation>
    </message>
    <message>
        <source>The account of this computer opens the data too</source>
        <translation>Tài khoản của máy này cũng mở được dữ liệu</translation>
    </message>
    <message>
        <source>Without it only an officer&apos;s password or the recovery code opens the data, also for a copy.</source>
        <translation>Nếu bỏ chọn, chỉ mật khẩu của cán bộ hoặc mã khôi phục mở được dữ liệu, kể cả bản sao chép.</translation>
    </message>
    <message>
        <source>{names} may no longer sign in, but could still read what is written from now on with a copy of the old files. Change the key: that ends it.</source>
        <translation>{names} không còn được đăng nhập, nhưng nếu giữ bản sao các tệp cũ thì vẫn đọc được dữ liệu ghi từ nay về sau. Hãy đổi khóa để chấm dứt hẳn.</translation>
    </message>
    <message>
        <source>Never changed. Change it when somebody leaves for good.</source>
        <translation>Chưa đổi lần nào. Hãy đổi khi có người thôi làm việc tại quầy.</translation>
    </message>
    <message>
        <source>Changed {moment}.</source>
        <translation>Đổi lần gần nhất: {moment}.</translation>
    </message>
    <message>
        <source>Everybody keeps the password. Storing waits until the key is changed, about a minute for a million dossiers. Backups under the old key are deleted once there is a new one.</source>
        <translation>Mọi người giữ nguyên mật khẩu. Trong lúc đổi, việc lưu phải chờ, khoảng một phút nếu có một triệu hồ sơ. Các bản sao lưu dùng khóa cũ sẽ bị xóa khi đã có bản mới.</translation>
    </message>
    <message>
        <source>Did not sign in since the program was updated, and will need a new password: {names}.</source>
        <translation>Chưa đăng nhập từ khi cập nhật chương trình, nên sau khi đổi khóa phải được cấp mật khẩu mới: {names}.</translation>
    </message>
    <message>
        <source>The recovery code becomes invalid: make a new one afterwards.</source>
        <translation>Mã khôi phục sẽ hết hiệu lực: hãy tạo mã mới sau khi đổi.</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>Đổi khóa</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Changing the key…</source>
        <translation>Đang đổi khóa…</translation>
    </message>
    <message>
        <source>The key was changed. Backups under the old key that were deleted: {count}.</source>
        <translation>Đã đổi khóa dữ liệu. Số bản sao lưu dùng khóa cũ đã xóa: {count}.</translation>
    </message>
    <message>
        <source>Still in the second place: {count}; they go with the next backup there.</source>
        <translation>Ở nơi sao lưu thứ hai còn {count} bản; sẽ xóa sau lần sao lưu tới tại đó.</translation>
    </message>
    <message>
        <source>Stopped: the key is the one of before.</source>
        <translation>Đã dừng: khóa vẫn như trước.</translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ở đâu</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Tác dụng</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>trang này</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>mọi trang</translation>
    </message>
    <message>
        <source>In lists: arrows, Home, End, PgUp and PgDn move, Enter opens, Space ticks.</source>
        <translation>Trong danh sách: phím mũi tên, Home, End, PgUp, PgDn để di chuyển, Enter để mở, phím cách để đánh dấu.</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Đóng   Esc</translation>
    </message>
</context>
<context>
    <name>Lapse</name>
    <message>
        <source>ended {day}</source>
        <translation>hết hiệu lực {day}</translation>
    </message>
    <message>
        <source>no longer in force</source>
        <translation>đã hết hiệu lực</translation>
    </message>
    <message>
        <source>replaced by {code}</source>
        <translation>thay bằng {code}</translation>
    </message>
    <message>
        <source>perhaps replaced by {code}</source>
        <translation>có thể thay bằng {code}</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Còn</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>In process</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Waiting for supplement</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Chưa đến nhận</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã đóng</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>Tiếp nhận từ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Mọi lĩnh vực</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>All procedures</source>
        <translation>Mọi thủ tục</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Mọi kênh</translation>
    </message>
    <message>
        <source>Open for more than {days} days</source>
        <translation>Đang giải quyết quá {days} ngày</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>All officers</source>
        <translation>Mọi cán bộ</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Lưu trữ</translation>
    </message>
    <message>
        <source>Saving {n} lines…</source>
        <translation>Đang lưu {n} dòng…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers</source>
        <translation>
            <numerusform>%n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the ledger</source>
        <translation>Lưu sổ theo dõi</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>Đã dừng, không ghi tệp nào.</translation>
    </message>
    <message>
        <source>The file cannot be written. Close it in Excel, try again.</source>
        <translation>Không ghi được tệp. Đóng tệp trong Excel rồi thử lại.</translation>
    </message>
    <message>
        <source>Tracking ledger</source>
        <translation>Sổ theo dõi hồ sơ</translation>
    </message>
</context>
<context>
    <name>LimitOptions</name>
    <message>
        <source>The portal says: {limits}</source>
        <translation>Cổng ghi: {limits}</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Name, letters or code</source>
        <translation>Tên, chữ viết tắt hoặc mã</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Tìm trong danh mục</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp thực hiện</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc danh mục…</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Mọi lĩnh vực</translation>
    </message>
    <message numerus="yes">
        <source>%n procedures</source>
        <translation>
            <numerusform>%n thủ tục</numerusform>
        </translation>
    </message>
    <message>
        <source>ended</source>
        <translation>hết hiệu lực</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>received elsewhere</source>
        <translation>nơi khác tiếp nhận</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>chưa đủ</translation>
    </message>
    <message>
        <source>received here</source>
        <translation>quầy này tiếp nhận</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Chưa đủ thông tin</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Hết hiệu lực</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Mọi cấp</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Stop   Esc</source>
        <translation>Dừng   Esc</translation>
    </message>
</context>
<context>
    <name>MailCard</name>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Mã hóa</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Địa chỉ gửi đi</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Send e-mails</source>
        <translation>Gửi thư điện tử</translation>
    </message>
    <message>
        <source>By SMTP, always encrypted.</source>
        <translation>Qua SMTP, luôn mã hóa.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Quầy Một Cửa</source>
        <translation>Quầy Một Cửa</translation>
    </message>
    <message>
        <source>Text size {percent} %</source>
        <translation>Cỡ chữ {percent} %</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The card&apos;s name came with letters missing. Turn the input method off, then scan again.</source>
        <translation>Họ tên hoặc địa chỉ trên thẻ bị mất chữ khi quét. Hãy tắt bộ gõ rồi quét lại thẻ.</translation>
    </message>
    <message>
        <source>The card&apos;s birth date could not be read. Scan the card again.</source>
        <translation>Không đọc được ngày sinh trên thẻ. Hãy quét lại thẻ.</translation>
    </message>
    <message>
        <source>The card&apos;s date of issue could not be read. Scan the card again.</source>
        <translation>Không đọc được ngày cấp thẻ. Hãy quét lại thẻ.</translation>
    </message>
    <message>
        <source>The card&apos;s sex could not be read. Scan the card again.</source>
        <translation>Không đọc được giới tính trên thẻ. Hãy quét lại thẻ.</translation>
    </message>
    <message>
        <source>The card&apos;s name could not be read. Scan the card again.</source>
        <translation>Không đọc được họ tên trên thẻ. Hãy quét lại thẻ.</translation>
    </message>
    <message>
        <source>The card was misread. Scan the card again.</source>
        <translation>Thẻ bị đọc sai. Hãy quét lại thẻ.</translation>
    </message>
    <message>
        <source>The ID number has 12 digits; there are {found} here.</source>
        <translation>Số căn cước có 12 chữ số, ở đây có {found}.</translation>
    </message>
    <message>
        <source>The 4th digit of the ID number is impossible. Check the number.</source>
        <translation>Chữ số thứ 4 của số căn cước không thể có. Hãy kiểm tra lại số.</translation>
    </message>
    <message>
        <source>The ID number says born in {number_year}, the birth date says {year}. Check both.</source>
        <translation>Số căn cước cho biết sinh năm {number_year}, ngày sinh lại ghi {year}. Hãy kiểm tra cả hai.</translation>
    </message>
    <message>
        <source>The ID number&apos;s 4th digit does not fit the sex. Check both.</source>
        <translation>Chữ số thứ 4 của số căn cước không khớp giới tính. Hãy kiểm tra cả hai.</translation>
    </message>
    <message>
        <source>The birth date lies in the future. Check day, month and year.</source>
        <translation>Ngày sinh ở tương lai. Hãy kiểm tra ngày, tháng, năm.</translation>
    </message>
    <message>
        <source>The birth date lies before {oldest}. Check the year.</source>
        <translation>Ngày sinh trước năm {oldest}. Hãy kiểm tra năm sinh.</translation>
    </message>
    <message>
        <source>There is no such day. Check day and month.</source>
        <translation>Không có ngày này. Hãy kiểm tra ngày và tháng.</translation>
    </message>
    <message>
        <source>A telephone number has digits only.</source>
        <translation>Số điện thoại chỉ gồm chữ số.</translation>
    </message>
    <message>
        <source>{missing} digits are missing: a mobile number has 10 digits.</source>
        <translation>Còn thiếu {missing} chữ số: số di động có 10 chữ số.</translation>
    </message>
    <message>
        <source>{extra} digits too many: a mobile number has 10 digits.</source>
        <translation>Thừa {extra} chữ số: số di động có 10 chữ số.</translation>
    </message>
    <message>
        <source>No network has numbers that begin like this. Check the first digits.</source>
        <translation>Không có mạng nào có đầu số này. Hãy kiểm tra các chữ số đầu.</translation>
    </message>
    <message>
        <source>The e-mail address is incomplete: it looks like name@host.vn.</source>
        <translation>Địa chỉ thư điện tử chưa đủ, dạng đúng là ten@donvi.vn.</translation>
    </message>
    <message>
        <source>Type the full name.</source>
        <translation>Hãy gõ họ và tên.</translation>
    </message>
    <message>
        <source>A person&apos;s name has no digits. Check what was typed.</source>
        <translation>Họ tên không có chữ số. Hãy kiểm tra lại.</translation>
    </message>
    <message>
        <source>Type the address; the receipt needs it.</source>
        <translation>Hãy gõ địa chỉ, giấy tiếp nhận cần có.</translation>
    </message>
    <message>
        <source>Type the tax code of the organisation.</source>
        <translation>Hãy gõ mã số thuế của tổ chức.</translation>
    </message>
    <message>
        <source>This tax code fails its check digit. Check each digit.</source>
        <translation>Mã số thuế sai chữ số kiểm tra. Hãy kiểm tra từng chữ số.</translation>
    </message>
    <message>
        <source>Choose the procedure: its digit, or a few letters of its name.</source>
        <translation>Hãy chọn thủ tục: bấm số của nó, hoặc gõ vài chữ trong tên.</translation>
    </message>
    <message>
        <source>No procedure has these words. Try fewer letters.</source>
        <translation>Không có thủ tục nào có các chữ này. Thử gõ ít chữ hơn.</translation>
    </message>
    <message>
        <source>Nobody at this desk has trusted the publisher of this update yet. Nothing of it was read.</source>
        <translation>Quầy này chưa tin cậy nơi phát hành bản cập nhật. Chưa đọc gì trong tệp.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the publisher&apos;s first, then tick this.</source>
        <translation>Hãy đối chiếu dấu vân tay với nơi phát hành trước, rồi đánh dấu ô này.</translation>
    </message>
    <message>
        <source>The update was changed or damaged after it was signed. Nothing was taken. Fetch it again.</source>
        <translation>Bản cập nhật đã bị sửa hoặc hỏng sau khi ký. Chưa nhận gì. Hãy lấy lại tệp.</translation>
    </message>
    <message>
        <source>The update needs a catalogue of {day} or later. Update the program first.</source>
        <translation>Bản cập nhật cần danh mục ngày {day} hoặc mới hơn. Hãy cập nhật chương trình trước.</translation>
    </message>
    <message>
        <source>{count} documents are not marked yet: their digit, or * for all.</source>
        <translation>Còn {count} giấy tờ chưa đánh dấu: bấm số của nó, hoặc * nếu đủ.</translation>
    </message>
    <message>
        <source>{count} required documents are missing. The dossier cannot be received without them.</source>
        <translation>Thiếu {count} giấy tờ bắt buộc, chưa thể tiếp nhận hồ sơ.</translation>
    </message>
    <message>
        <source>Add at least one document that is handed in, with the key +.</source>
        <translation>Bấm + để thêm ít nhất một giấy tờ được nộp.</translation>
    </message>
    <message>
        <source>The catalogue has no time limit. Type the number of working days.</source>
        <translation>Danh mục chưa có thời hạn. Hãy gõ số ngày làm việc.</translation>
    </message>
    <message>
        <source>Type a whole number of working days.</source>
        <translation>Hãy gõ số ngày làm việc là số nguyên.</translation>
    </message>
    <message>
        <source>This time limit is longer than ten years. Check the number.</source>
        <translation>Thời hạn này dài hơn mười năm. Hãy kiểm tra lại số.</translation>
    </message>
    <message>
        <source>A time limit cannot be less than zero days.</source>
        <translation>Thời hạn không thể nhỏ hơn 0 ngày.</translation>
    </message>
    <message>
        <source>The number of sets lies between 1 and {most}.</source>
        <translation>Số bộ từ 1 đến {most}.</translation>
    </message>
    <message>
        <source>Type the fee in digits, for example 400.000.</source>
        <translation>Gõ lệ phí bằng chữ số, ví dụ 400.000.</translation>
    </message>
    <message>
        <source>This fee is too large. Check the zeros.</source>
        <translation>Lệ phí quá lớn. Hãy kiểm tra các số 0.</translation>
    </message>
    <message>
        <source>A fee that is paid has an amount: type it, or take the payment off with Ctrl+T.</source>
        <translation>Đã nộp thì phải có số tiền: gõ số tiền, hoặc bỏ ghi đã nộp bằng Ctrl+T.</translation>
    </message>
    <message>
        <source>The payment of this fee is noted already; it stands in the history.</source>
        <translation>Khoản phí này đã được ghi là đã nộp; xem ở Diễn biến.</translation>
    </message>
    <message>
        <source>Type the address that the post shall deliver to.</source>
        <translation>Hãy gõ địa chỉ nhận qua bưu chính.</translation>
    </message>
    <message>
        <source>An electronic result needs an e-mail address or an ID number.</source>
        <translation>Nhận bản điện tử cần thư điện tử hoặc số căn cước.</translation>
    </message>
    <message>
        <source>Type the name of the agency as it stands on its forms.</source>
        <translation>Hãy gõ tên cơ quan như ghi trên biểu mẫu.</translation>
    </message>
    <message>
        <source>The identification code looks like H44.18 or 000.00.18.H44. Check it.</source>
        <translation>Mã định danh có dạng H44.18 hoặc 000.00.18.H44. Hãy kiểm tra lại.</translation>
    </message>
    <message>
        <source>The agency has no identification code for today. Add one.</source>
        <translation>Cơ quan chưa có mã định danh cho hôm nay. Hãy báo quản trị viên.</translation>
    </message>
    <message>
        <source>Type the place that stands before the date, for example Phú Thọ.</source>
        <translation>Hãy gõ địa danh đứng trước ngày tháng, ví dụ Phú Thọ.</translation>
    </message>
    <message>
        <source>Type the officer&apos;s full name; it stands on each receipt.</source>
        <translation>Hãy gõ họ tên cán bộ, sẽ ghi trên từng giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>The password needs at least {least} characters.</source>
        <translation>Mật khẩu cần ít nhất {least} ký tự.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second one again.</source>
        <translation>Hai mật khẩu không giống nhau. Hãy gõ lại mật khẩu thứ hai.</translation>
    </message>
    <message>
        <source>This password opens nothing. Check Caps Lock and try again.</source>
        <translation>Mật khẩu không đúng. Kiểm tra phím Caps Lock, bộ gõ rồi thử lại.</translation>
    </message>
    <message>
        <source>This is not a dossier code. It looks like H44.18-261123-0001.</source>
        <translation>Đây không phải mã hồ sơ, mã có dạng H44.18-261123-0001.</translation>
    </message>
    <message>
        <source>The day inside this dossier code does not exist. Scan again.</source>
        <translation>Ngày trong mã hồ sơ này không có thật. Hãy quét lại.</translation>
    </message>
    <message>
        <source>No dossier at this desk has this code. Check the receipt.</source>
        <translation>Quầy này không có hồ sơ mang mã này. Hãy kiểm tra giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>No dossier code is left for today. Call the administrator.</source>
        <translation>Hết mã hồ sơ cho hôm nay. Hãy báo quản trị viên.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved, everything typed is still here. Free some space, press F9.</source>
        <translation>Ổ đĩa đầy: chưa lưu được, những gì đã gõ vẫn còn đây. Hãy dọn bớt tệp rồi bấm F9.</translation>
    </message>
    <message>
        <source>Another program holds the database. Nothing was saved; close that program, then try again.</source>
        <translation>Chương trình khác đang giữ cơ sở dữ liệu, chưa lưu được. Hãy đóng chương trình đó rồi thử lại.</translation>
    </message>
    <message>
        <source>The check found the database damaged. Close the program and start it again to restore a backup.</source>
        <translation>Kiểm tra thấy cơ sở dữ liệu bị hỏng. Hãy đóng rồi mở lại chương trình để khôi phục bản sao lưu.</translation>
    </message>
    <message>
        <source>The key does not open the database. Call the administrator.</source>
        <translation>Khóa không mở được cơ sở dữ liệu. Hãy báo quản trị viên.</translation>
    </message>
    <message>
        <source>The database is damaged; it is kept as it is.</source>
        <translation>Dữ liệu bị hỏng; tệp hỏng được giữ nguyên.</translation>
    </message>
    <message>
        <source>This is not a whole identity card text. Scan the card again, or correct what was read in the line above and press Enter.</source>
        <translation>Nội dung thẻ căn cước chưa đủ. Hãy quét lại thẻ, hoặc sửa nội dung đã đọc ở ô trên cùng rồi bấm Enter.</translation>
    </message>
    <message>
        <source>The letters were changed on the way. Scan again with the Vietnamese input method off, or correct what was read in the line above and press Enter.</source>
        <translation>Chữ đã bị thay đổi khi quét. Hãy tắt bộ gõ tiếng Việt rồi quét lại, hoặc sửa nội dung đã đọc ở ô trên cùng rồi bấm Enter.</translation>
    </message>
    <message>
        <source>Type 12 digits, the 9 digits of a former card, or a passport number.</source>
        <translation>Hãy gõ 12 chữ số định danh, 9 chữ số CMND cũ hoặc số hộ chiếu.</translation>
    </message>
    <message>
        <source>Type day, month and year with four digits: 15/08/2026.</source>
        <translation>Hãy gõ đủ ngày, tháng và bốn chữ số của năm: 15/08/2026.</translation>
    </message>
    <message>
        <source>Type a day like 15/8, 15/08/2026, hôm nay, -7 or thứ hai.</source>
        <translation>Hãy gõ ngày như 15/8, 15/08/2026, hôm nay, -7 hoặc thứ hai.</translation>
    </message>
    <message>
        <source>Type day, month and year of birth like 14/03/1990, or the year alone.</source>
        <translation>Hãy gõ ngày sinh như 14/03/1990, hoặc chỉ năm sinh.</translation>
    </message>
    <message>
        <source>A landline needs its area code before the number: 0210 3846 647.</source>
        <translation>Số máy cố định cần mã vùng ở trước: 0210 3846 647.</translation>
    </message>
    <message>
        <source>Two telephone numbers at most: remove the others.</source>
        <translation>Chỉ ghi được hai số điện thoại: hãy bỏ bớt số còn lại.</translation>
    </message>
    <message>
        <source>One e-mail address only: remove the others.</source>
        <translation>Chỉ ghi được một địa chỉ thư điện tử: hãy bỏ bớt địa chỉ còn lại.</translation>
    </message>
    <message>
        <source>An e-mail address has no letters with marks. Type it without.</source>
        <translation>Địa chỉ thư điện tử không có chữ có dấu. Hãy gõ không dấu.</translation>
    </message>
    <message>
        <source>The dossier does not wait here any more: it was received or refused. Read the list again.</source>
        <translation>Hồ sơ không còn chờ ở đây: đã tiếp nhận hoặc đã từ chối. Hãy xem lại danh sách.</translation>
    </message>
    <message>
        <source>Nothing is waited for: press Enter to receive the dossier, or F6 to ask for a supplement.</source>
        <translation>Hồ sơ không chờ bổ sung: bấm Enter để tiếp nhận, hoặc F6 để yêu cầu bổ sung.</translation>
    </message>
    <message>
        <source>The rules name other ways for this notice. Choose one of those that are listed.</source>
        <translation>Quy định nêu cách báo khác cho việc này. Hãy chọn một cách trong danh sách.</translation>
    </message>
    <message>
        <source>The SMS would be {parts} parts long, {most} at most are sent. Turn “without marks” on, or call.</source>
        <translation>Tin nhắn dài {parts} phần, chỉ gửi nhiều nhất {most} phần. Hãy bật “Bỏ dấu” hoặc gọi điện.</translation>
    </message>
    <message>
        <source>There are no words for this message. Call the citizen instead.</source>
        <translation>Chưa có lời văn cho tin này. Hãy gọi điện cho công dân.</translation>
    </message>
    <message>
        <source>The message is under way or was sent: nothing to send again.</source>
        <translation>Tin đang gửi hoặc đã gửi, không cần gửi lại.</translation>
    </message>
    <message>
        <source>The message is with the carrier already.</source>
        <translation>Tin đã chuyển cho bên gửi.</translation>
    </message>
    <message>
        <source>Sending is off. An administrator turns it on under Settings, Sending messages.</source>
        <translation>Chưa bật gửi tin. Quản trị viên bật tại Cài đặt, Gửi tin báo.</translation>
    </message>
    <message>
        <source>Nothing can be sent: no mobile number or e-mail address was given, or the rules name another way.</source>
        <translation>Không có gì để gửi: chưa có số di động hoặc thư điện tử, hoặc quy định nêu cách báo khác. Hãy gọi điện.</translation>
    </message>
    <message>
        <source>Type the name of the server, such as mail.tinh.gov.vn.</source>
        <translation>Nhập tên máy chủ, ví dụ mail.tinh.gov.vn.</translation>
    </message>
    <message>
        <source>Type a port from 1 to {most}; 587 or 465 are usual.</source>
        <translation>Nhập cổng từ 1 đến {most}; thường là 587 hoặc 465.</translation>
    </message>
    <message>
        <source>Type an address that begins with https://.</source>
        <translation>Nhập địa chỉ bắt đầu bằng https://.</translation>
    </message>
    <message>
        <source>Type the secret: none is stored for this server.</source>
        <translation>Nhập mật khẩu hoặc mã truy cập: chưa lưu cho máy chủ này.</translation>
    </message>
    <message>
        <source>Type the name that the messages come from.</source>
        <translation>Nhập tên người gửi.</translation>
    </message>
    <message>
        <source>Type the decision that permits the social network (Article 19.6).</source>
        <translation>Nhập văn bản cho phép dùng mạng xã hội (khoản 6 Điều 19).</translation>
    </message>
    <message>
        <source>Type a mobile number.</source>
        <translation>Nhập số di động.</translation>
    </message>
    <message>
        <source>the server did not answer</source>
        <translation>máy chủ không trả lời</translation>
    </message>
    <message>
        <source>the connection is not safely encrypted</source>
        <translation>kết nối không được mã hóa an toàn</translation>
    </message>
    <message>
        <source>the server refuses user or secret</source>
        <translation>máy chủ từ chối tài khoản hoặc mật khẩu</translation>
    </message>
    <message>
        <source>the server is busy, tried again later</source>
        <translation>máy chủ đang bận, sẽ gửi lại sau</translation>
    </message>
    <message>
        <source>the server refuses the message</source>
        <translation>máy chủ từ chối tin</translation>
    </message>
    <message>
        <source>the server&apos;s answer cannot be understood</source>
        <translation>không đọc được trả lời của máy chủ</translation>
    </message>
    <message>
        <source>the address is not valid</source>
        <translation>địa chỉ không hợp lệ</translation>
    </message>
    <message>
        <source>nobody knows whether it was accepted; call the citizen</source>
        <translation>không rõ tin đã gửi hay chưa; hãy gọi điện</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>Type 1 to {most} working hours, or leave it empty for no limit.</source>
        <translation>Nhập từ 1 đến {most} giờ làm việc, hoặc để trống nếu không đặt hạn.</translation>
    </message>
    <message>
        <source>It comes into force on {day} and is not received before.</source>
        <translation>Thủ tục này có hiệu lực từ ngày {day}, trước ngày đó chưa tiếp nhận.</translation>
    </message>
    <message>
        <source>This desk does not receive it. It is received by: {agency}.</source>
        <translation>Quầy này không tiếp nhận thủ tục này. Nơi tiếp nhận: {agency}.</translation>
    </message>
    <message>
        <source>Type an address like https://host.vn/…, with {placeholder} once where the procedure&apos;s code belongs.</source>
        <translation>Nhập địa chỉ dạng https://tenmien.vn/…, có đúng một lần {placeholder} ở chỗ đặt mã thủ tục.</translation>
    </message>
    <message>
        <source>This desk posts no procedure of this field.</source>
        <translation>Quầy này không có thủ tục nào của lĩnh vực này để niêm yết.</translation>
    </message>
    <message>
        <source>The row has no code like 1.001193.</source>
        <translation>Dòng này không có mã thủ tục dạng 1.001193.</translation>
    </message>
    <message>
        <source>The code stands in the file twice: only the first row counts.</source>
        <translation>Mã này có hai lần trong tệp: chỉ dòng đầu được tính.</translation>
    </message>
    <message>
        <source>The catalogue does not have this code, and the row gives no name for it.</source>
        <translation>Danh mục chưa có mã này và dòng không ghi tên thủ tục.</translation>
    </message>
    <message>
        <source>Nothing differs from the catalogue: there is nothing to take.</source>
        <translation>Không có gì khác danh mục đang dùng nên không có gì để cập nhật.</translation>
    </message>
    <message>
        <source>Type the number of the decision that states it.</source>
        <translation>Hãy nhập số quyết định quy định nội dung này.</translation>
    </message>
    <message>
        <source>The file is no update of the catalogue, or it is damaged. Fetch it again.</source>
        <translation>Tệp không phải bản cập nhật danh mục hoặc đã hỏng. Hãy tải lại tệp.</translation>
    </message>
    <message>
        <source>The catalogue is of {day} already: the update is not newer.</source>
        <translation>Danh mục đang dùng đã là ngày {day}: bản cập nhật không mới hơn.</translation>
    </message>
    <message>
        <source>This import was taken back before.</source>
        <translation>Lần nhập này đã được hủy trước đó.</translation>
    </message>
    <message>
        <source>A database has “{name}”: mark it as read there, or note with the key . why it is asked for.</source>
        <translation>“{name}” đã có trong cơ sở dữ liệu: hãy đánh dấu đã khai thác, hoặc bấm phím . để ghi lý do vẫn yêu cầu nộp.</translation>
    </message>
    <message>
        <source>The number of results lies between 1 and {most}.</source>
        <translation>Số kết quả từ 1 đến {most}.</translation>
    </message>
    <message>
        <source>The result of this procedure is not due at once: receive it with an appointment.</source>
        <translation>Thủ tục này không trả kết quả ngay: hãy tiếp nhận và hẹn ngày trả.</translation>
    </message>
    <message>
        <source>Another agency decides on this dossier: receive it with an appointment.</source>
        <translation>Hồ sơ này do cơ quan khác giải quyết: hãy tiếp nhận và hẹn ngày trả.</translation>
    </message>
    <message>
        <source>It is too late for a result today: receive it with an appointment for {due}, Ctrl+R.</source>
        <translation>Đã quá giờ trả trong ngày: hãy tiếp nhận và hẹn trả ngày {due} (Ctrl+R).</translation>
    </message>
    <message>
        <source>Type a number of minutes from 1 to {most}.</source>
        <translation>Hãy gõ số phút từ 1 đến {most}.</translation>
    </message>
    <message>
        <source>This password is among the first ones that are guessed. Choose several words that only you know.</source>
        <translation>Mật khẩu này thuộc loại dễ bị đoán ra đầu tiên. Hãy chọn vài từ mà chỉ mình bạn biết.</translation>
    </message>
    <message>
        <source>Digits alone are guessed quickly. Add letters, or type at least {least} digits.</source>
        <translation>Chỉ có chữ số thì dễ bị đoán ra. Hãy thêm chữ cái, hoặc gõ ít nhất {least} chữ số.</translation>
    </message>
    <message>
        <source>The password must not be the officer&apos;s name. Choose several words that only you know.</source>
        <translation>Không dùng tên cán bộ làm mật khẩu. Hãy chọn vài từ mà chỉ mình bạn biết.</translation>
    </message>
    <message>
        <source>The password must not be a telephone number. Choose several words that only you know.</source>
        <translation>Không dùng số điện thoại làm mật khẩu. Hãy chọn vài từ mà chỉ mình bạn biết.</translation>
    </message>
    <message>
        <source>This is the password of now. Choose another one.</source>
        <translation>Đây là mật khẩu đang dùng. Hãy chọn mật khẩu khác.</translation>
    </message>
    <message>
        <source>The password was wrong several times. Wait {seconds} seconds, then try again.</source>
        <translation>Đã gõ sai mật khẩu nhiều lần. Hãy chờ {seconds} giây rồi thử lại.</translation>
    </message>
    <message>
        <source>This password is wrong. Wait {seconds} seconds, then try again.</source>
        <translation>Mật khẩu không đúng. Hãy chờ {seconds} giây rồi thử lại.</translation>
    </message>
    <message>
        <source>Several heads of desk have this password. The head of desk signs in and releases it.</source>
        <translation>Nhiều trưởng quầy dùng chung mật khẩu này. Trưởng quầy hãy tự đăng nhập để cho tiếp nhận.</translation>
    </message>
    <message>
        <source>The server has not assigned numbers to this desk yet. Connect to the network and sync; everything typed is kept.</source>
        <translation>Máy chủ chưa phân dãy số cho quầy này. Hãy nối mạng và đồng bộ; những gì đã nhập vẫn được giữ.</translation>
    </message>
    <message>
        <source>These data came from another computer or folder. So that no dossier code is given twice, an administrator decides first which copy goes on. Everything typed is kept.</source>
        <translation>Dữ liệu này được chép từ máy hoặc thư mục khác. Để không cấp trùng mã hồ sơ, quản trị viên phải chọn trước bản nào dùng tiếp. Những gì đã nhập vẫn được giữ.</translation>
    </message>
    <message>
        <source>These data are older than what was done on this computer. So that no dossier code is given twice, an administrator decides first which copy goes on. Everything typed is kept.</source>
        <translation>Dữ liệu này cũ hơn những gì đã làm trên máy này. Để không cấp trùng mã hồ sơ, quản trị viên phải chọn trước bản nào dùng tiếp. Những gì đã nhập vẫn được giữ.</translation>
    </message>
    <message>
        <source>Nobody knows how far the other copy came with its numbers. Choose the second answer, with a new desk number.</source>
        <translation>Không biết bản kia đã cấp đến số nào. Hãy chọn câu thứ hai và nhập một số quầy mới.</translation>
    </message>
    <message>
        <source>The server assigned the numbers of this desk. No desk number is needed.</source>
        <translation>Máy chủ đã phân dãy số cho quầy này, không cần số quầy.</translation>
    </message>
    <message>
        <source>Type the desk&apos;s number within the office, 1 to {most}. No other desk may have it.</source>
        <translation>Nhập số của quầy trong đơn vị, từ 1 đến {most}, không trùng với quầy khác.</translation>
    </message>
    <message>
        <source>The other copy has this number. Type one that no desk of the office has.</source>
        <translation>Bản kia đang dùng số này. Hãy nhập số chưa quầy nào dùng.</translation>
    </message>
    <message>
        <source>The scanned text is neither an identity card nor a receipt. Scan again, or correct what was read in the line above and press Enter.</source>
        <translation>Nội dung quét không phải thẻ căn cước, cũng không phải giấy tiếp nhận của quầy. Hãy quét lại, hoặc sửa nội dung đã đọc ở ô trên cùng rồi bấm Enter.</translation>
    </message>
    <message>
        <source>The database file is missing or empty; nothing was created in its place.</source>
        <translation>Tệp dữ liệu bị mất hoặc rỗng; chương trình không tạo tệp mới thay vào.</translation>
    </message>
    <message>
        <source>The key file of this desk is missing or unreadable, and no backup has a copy. Put desk.key.json back from another disk, then try again.</source>
        <translation>Tệp khóa của quầy bị mất hoặc không đọc được, và không bản sao lưu nào còn bản chép. Hãy chép lại tệp desk.key.json từ ổ đĩa khác rồi thử lại.</translation>
    </message>
    <message>
        <source>The key of the data was being changed when the computer stopped. An administrator has to sign in first; then sign in again.</source>
        <translation>Máy tắt khi đang đổi khóa dữ liệu. Quản trị viên phải đăng nhập trước; sau đó hãy đăng nhập lại.</translation>
    </message>
    <message>
        <source>This folder already holds a desk. Start the program again and sign in.</source>
        <translation>Thư mục này đã có một quầy. Hãy mở lại chương trình và đăng nhập.</translation>
    </message>
    <message>
        <source>Entry number {seq} of the log was changed from outside, or the one before it is missing. Call the administrator; do not delete any backup.</source>
        <translation>Bản ghi số {seq} đã bị sửa từ bên ngoài, hoặc bản ghi ngay trước đó bị mất. Hãy báo quản trị viên; đừng xóa bản sao lưu nào.</translation>
    </message>
    <message>
        <source>Entry number {seq} of the audit log was changed from outside, or the one before it is missing. Call the administrator; do not delete any backup.</source>
        <translation>Dòng số {seq} của nhật ký truy cập đã bị sửa từ bên ngoài, hoặc dòng trước nó bị mất. Hãy báo quản trị viên; không xóa bản sao lưu nào.</translation>
    </message>
    <message>
        <source>This desk is open in another window that does not answer. Wait a moment, or end the other program, then start again. Folder: {folder}</source>
        <translation>Quầy này đang mở ở một cửa sổ khác không trả lời. Hãy chờ một lát hoặc tắt chương trình kia rồi mở lại. Thư mục: {folder}</translation>
    </message>
    <message>
        <source>The folder for all accounts of this computer could not be made. Leave the desk to this account, or have an administrator of Windows start the program.</source>
        <translation>Không tạo được thư mục chung cho các tài khoản của máy này. Hãy bỏ chọn ô dùng chung, hoặc nhờ quản trị viên Windows mở chương trình.</translation>
    </message>
    <message>
        <source>The desk&apos;s folder lies on another computer, where the database could be damaged. Choose a folder on a disk of this computer with --data, or leave --data out. Folder: {folder}</source>
        <translation>Thư mục dữ liệu của quầy nằm trên máy khác, dễ làm hỏng cơ sở dữ liệu. Hãy chọn thư mục trên ổ đĩa của máy này bằng --data, hoặc bỏ --data. Thư mục: {folder}</translation>
    </message>
    <message>
        <source>The page “{page}” holds something that is not stored yet. Store it or leave it, then choose the language again.</source>
        <translation>Trang “{page}” còn nội dung chưa lưu. Hãy lưu hoặc thoát trang đó rồi chọn lại ngôn ngữ.</translation>
    </message>
    <message>
        <source>Receipts go to a folder, and the code must not lie on the disk. Write it down by hand.</source>
        <translation>Giấy tờ đang được lưu vào thư mục, mà mã này không được nằm trên ổ đĩa. Hãy chép tay ra giấy.</translation>
    </message>
    <message>
        <source>This desk has no recovery code yet. Make one under Settings, Data of this desk, and print it.</source>
        <translation>Quầy chưa có mã khôi phục. Hãy vào Cài đặt, mục Dữ liệu của quầy, tạo mã rồi in ra.</translation>
    </message>
    <message>
        <source>The disk of the second place is full. Free some space there.</source>
        <translation>Ổ đĩa của nơi giữ bản sao thứ hai đã đầy. Hãy dọn bớt chỗ ở đó.</translation>
    </message>
    <message>
        <source>The second place cannot be written to. Check the stick, the disk or the share.</source>
        <translation>Không ghi được vào nơi giữ bản sao thứ hai. Hãy kiểm tra USB, ổ đĩa hoặc thư mục chia sẻ.</translation>
    </message>
    <message>
        <source>There is no backup of this desk yet.</source>
        <translation>Quầy chưa có bản sao lưu nào.</translation>
    </message>
    <message>
        <source>The newest backup cannot be read. Back up again.</source>
        <translation>Không đọc được bản sao lưu mới nhất. Hãy sao lưu lại.</translation>
    </message>
    <message>
        <source>No backup of this desk is sound. Call the administrator.</source>
        <translation>Không có bản sao lưu nào còn tốt. Hãy báo quản trị viên.</translation>
    </message>
    <message>
        <source>The database cannot be written. Check the folder&apos;s permissions.</source>
        <translation>Không ghi được vào cơ sở dữ liệu. Hãy kiểm tra quyền của thư mục.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should. Nothing was saved; try again.</source>
        <translation>Ổ đĩa không phản hồi đúng, chưa lưu được. Hãy thử lại.</translation>
    </message>
    <message>
        <source>The database&apos;s folder cannot be reached. Check the disk.</source>
        <translation>Không mở được thư mục cơ sở dữ liệu. Hãy kiểm tra ổ đĩa.</translation>
    </message>
    <message>
        <source>A newer version wrote this database. Start the newer version.</source>
        <translation>Cơ sở dữ liệu do phiên bản mới hơn ghi. Hãy mở phiên bản mới hơn.</translation>
    </message>
    <message>
        <source>The installed SQLite is too old and could lose data. Reinstall.</source>
        <translation>SQLite đang cài quá cũ, có thể mất dữ liệu. Hãy cài lại chương trình.</translation>
    </message>
    <message>
        <source>The database could not do this. Nothing was saved; try again.</source>
        <translation>Cơ sở dữ liệu chưa làm được việc này, chưa lưu gì. Hãy thử lại.</translation>
    </message>
    <message>
        <source>This step is not possible now. Look at the dossier&apos;s state.</source>
        <translation>Bước này chưa thực hiện được lúc này. Hãy xem trạng thái hồ sơ.</translation>
    </message>
    <message>
        <source>This page is a received dossier already. Open it with the code on its receipt.</source>
        <translation>Trang này đã là hồ sơ tiếp nhận. Mở bằng mã trên giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>This dossier is stored with other content already. Open a new reception page.</source>
        <translation>Hồ sơ này đã được lưu với nội dung khác. Hãy mở trang tiếp nhận mới.</translation>
    </message>
    <message>
        <source>A text on this page is too long or has a character that cannot be stored. Shorten it.</source>
        <translation>Một ô trên trang có quá nhiều chữ, hoặc có ký tự không lưu được. Hãy rút ngắn hoặc gõ lại.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {now}, but the last entry is of {last}. Set the clock right, then try again.</source>
        <translation>Đồng hồ máy đang là {now}, trước lần ghi gần nhất {last}. Chỉnh lại đồng hồ rồi thử lại.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {now}, which cannot be: this program is newer. Type the time, then work goes on.</source>
        <translation>Đồng hồ máy tính ghi {now}, không thể đúng: chương trình này còn mới hơn. Hãy gõ giờ đúng rồi làm tiếp.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {now}, the server&apos;s another time. Is the computer&apos;s clock right?</source>
        <translation>Đồng hồ máy tính ghi {now}, khác giờ của máy chủ. Đồng hồ máy tính có đúng không?</translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {now}, but the newest backup holds an entry of {last}. Is the clock right?</source>
        <translation>Đồng hồ máy đang là {now}, nhưng bản sao lưu mới nhất có bản ghi lúc {last}. Đồng hồ máy có đúng không?</translation>
    </message>
    <message>
        <source>Then the last entry would still lie ahead of now. Type an earlier day or time.</source>
        <translation>Như vậy bản ghi cuối vẫn muộn hơn hiện tại. Hãy nhập ngày hoặc giờ sớm hơn.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {now}, but the last entry is of {last}. Is that right?</source>
        <translation>Đồng hồ máy tính ghi {now}, mà lần ghi gần nhất là {last}. Có đúng không?</translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {now}, outside office hours. Is that right?</source>
        <translation>Đồng hồ máy tính ghi {now}, ngoài giờ làm việc. Có đúng không?</translation>
    </message>
    <message>
        <source>Only the head of desk may do this. Call the head of desk.</source>
        <translation>Chỉ trưởng quầy được làm việc này. Mời trưởng quầy.</translation>
    </message>
    <message>
        <source>Only a reception officer or the head of desk may do this. Ask one of them.</source>
        <translation>Chỉ cán bộ tiếp nhận hoặc trưởng quầy được làm việc này. Hãy nhờ một trong hai người.</translation>
    </message>
    <message>
        <source>A trainee may look and practises on the sample desk. Ask an officer to do this.</source>
        <translation>Người tập sự được xem và tập trên quầy mẫu. Hãy nhờ cán bộ làm việc này.</translation>
    </message>
    <message>
        <source>Only an administrator may do this.</source>
        <translation>Chỉ quản trị viên được làm việc này.</translation>
    </message>
    <message>
        <source>No dossier has this code. Type the whole code, or scan the receipt.</source>
        <translation>Không có hồ sơ nào mang mã này. Hãy gõ đủ mã, hoặc quét giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>Your password&apos;s key is not known as that of somebody who may do this, so it cannot be signed. An administrator has to sign in once, or give you a new password.</source>
        <translation>Khóa theo mật khẩu của bạn chưa được ghi nhận là của người có quyền làm việc này, nên không ký được. Quản trị viên cần đăng nhập một lần, hoặc đặt mật khẩu mới cho bạn.</translation>
    </message>
    <message>
        <source>The keyring of this account does not take the key. The officers&apos; passwords open the data as before.</source>
        <translation>Kho khóa của tài khoản này không nhận khóa. Mật khẩu của cán bộ vẫn mở dữ liệu như trước.</translation>
    </message>
    <message>
        <source>The desk no longer uses the key in the keyring, but the keyring did not delete it. Delete the entry “quay-mot-cua” there.</source>
        <translation>Quầy không còn dùng khóa trong kho khóa, nhưng kho khóa chưa xóa khóa đó. Hãy xóa mục “quay-mot-cua” trong kho khóa.</translation>
    </message>
    <message>
        <source>The recovery code is from before roles were signed: it opens the desk, but gives nobody a new password. Make a new one in the settings, print it and destroy the former sheet.</source>
        <translation>Mã khôi phục có từ trước khi vai trò được ký: mã này mở được quầy nhưng không đặt được mật khẩu mới cho ai. Hãy tạo mã mới trong Cài đặt, in ra và hủy tờ cũ.</translation>
    </message>
    <message>
        <source>The signed list of officers is another one than at your last sign-in: somebody changed the data from outside. Stop working, call the administrator, do not delete any backup.</source>
        <translation>Danh sách cán bộ đã ký khác với lần bạn đăng nhập trước: có người đã sửa dữ liệu từ bên ngoài. Hãy dừng làm việc, báo quản trị viên, không xóa bản sao lưu nào.</translation>
    </message>
    <message>
        <source>Changed from outside, without an administrator&apos;s signature: {names}. The signed roles hold; see Settings, Officers.</source>
        <translation>Bị sửa từ bên ngoài, không có chữ ký của quản trị viên: {names}. Vai trò đã ký vẫn có hiệu lực; xem Cài đặt, Cán bộ.</translation>
    </message>
    <message>
        <source>Changed from outside, without a signature: {names}. What was signed holds; it is put back on its page of the settings.</source>
        <translation>Bị sửa từ bên ngoài, không có chữ ký: {names}. Bản đã ký vẫn có hiệu lực; trả về bản đã ký ở trang tương ứng trong Cài đặt.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make somebody else an administrator first.</source>
        <translation>Đây là quản trị viên cuối cùng. Hãy giao vai trò quản trị cho người khác trước.</translation>
    </message>
    <message>
        <source>Nobody locks themselves. Ask another administrator.</source>
        <translation>Không tự khóa tài khoản của mình. Hãy nhờ quản trị viên khác.</translation>
    </message>
    <message>
        <source>Type hour and minute: 07:30.</source>
        <translation>Gõ giờ và phút: 07:30.</translation>
    </message>
    <message>
        <source>The session ends before it begins.</source>
        <translation>Giờ kết thúc phải sau giờ bắt đầu.</translation>
    </message>
    <message>
        <source>The afternoon begins before the morning ends.</source>
        <translation>Buổi chiều bắt đầu khi buổi sáng chưa kết thúc.</translation>
    </message>
    <message>
        <source>Nobody works at this hour: choose one within the hours.</source>
        <translation>Giờ này không có ai làm việc: chọn giờ trong giờ làm việc.</translation>
    </message>
    <message>
        <source>Reception closes in the afternoon, not after work ends.</source>
        <translation>Giờ ngừng tiếp nhận phải trong buổi chiều, không sau giờ tan làm.</translation>
    </message>
    <message>
        <source>Type the day: 02/01/2026.</source>
        <translation>Gõ ngày: 02/01/2026.</translation>
    </message>
    <message>
        <source>Type the weekend day that is worked instead.</source>
        <translation>Gõ ngày cuối tuần đi làm bù.</translation>
    </message>
    <message>
        <source>Write why this day differs: it is shown and printed.</source>
        <translation>Ghi tên gọi của ngày này: tên được hiển thị và in ra.</translation>
    </message>
    <message>
        <source>{day} is no weekend: it is worked anyway.</source>
        <translation>{day} không phải cuối tuần: vốn là ngày làm việc.</translation>
    </message>
    <message>
        <source>{day} is a weekend: it is off anyway.</source>
        <translation>{day} là cuối tuần: vốn là ngày nghỉ.</translation>
    </message>
    <message>
        <source>The two days lie more than {most} days apart. Check both.</source>
        <translation>Hai ngày cách nhau quá {most} ngày. Kiểm tra lại.</translation>
    </message>
    <message>
        <source>{day} is entered already. Change it in the list.</source>
        <translation>{day} đã có trong lịch. Hãy sửa trong danh sách.</translation>
    </message>
    <message>
        <source>Nothing differs from the calendar as it is.</source>
        <translation>Không có gì khác với lịch hiện có.</translation>
    </message>
    <message>
        <source>This is no year file. Choose another file.</source>
        <translation>Đây không phải tệp năm. Hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>Day number {line} of the file cannot be read. Nothing was put in; mend the file.</source>
        <translation>Không đọc được ngày thứ {line} trong tệp. Chưa nhập gì; hãy sửa tệp.</translation>
    </message>
    <message>
        <source>This dossier is not at this desk. Scan its receipt.</source>
        <translation>Không có hồ sơ này tại quầy. Quét giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>Write what is to be supplemented: all of it, at once.</source>
        <translation>Ghi những gì cần bổ sung: đầy đủ, một lần.</translation>
    </message>
    <message>
        <source>Write why the supplement is asked for.</source>
        <translation>Ghi lý do yêu cầu bổ sung.</translation>
    </message>
    <message>
        <source>The supplement may still come until {last}. The dossier cannot be closed before.</source>
        <translation>Người nộp còn được bổ sung đến hết {last}. Chưa được đóng hồ sơ.</translation>
    </message>
    <message>
        <source>Write why the dossier is refused, with the article of the law.</source>
        <translation>Ghi lý do từ chối, kèm điều khoản căn cứ.</translation>
    </message>
    <message>
        <source>Write why the dossier goes on.</source>
        <translation>Ghi lý do tiếp tục giải quyết.</translation>
    </message>
    <message>
        <source>Tick at least one dossier to hand over.</source>
        <translation>Đánh dấu ít nhất một hồ sơ để chuyển.</translation>
    </message>
    <message>
        <source>Dossier {dossier} is there already. Choose another unit.</source>
        <translation>Hồ sơ {dossier} đã ở đơn vị đó. Chọn đơn vị khác.</translation>
    </message>
    <message>
        <source>Dossier {dossier} was never handed over. Leave it out.</source>
        <translation>Hồ sơ {dossier} chưa bàn giao lần nào. Hãy bỏ ra khỏi danh sách.</translation>
    </message>
    <message>
        <source>These dossiers did not go to the same unit. Tick those of one unit only.</source>
        <translation>Các hồ sơ này không bàn giao cho cùng một đơn vị. Chỉ chọn hồ sơ của một đơn vị.</translation>
    </message>
    <message>
        <source>This result does not go by post; it needs no label.</source>
        <translation>Kết quả này không gửi qua bưu chính, không cần nhãn.</translation>
    </message>
    <message>
        <source>Scan the receipt. If it is lost, write how the collector showed the right to the result.</source>
        <translation>Quét giấy tiếp nhận. Nếu mất, ghi người nhận đã chứng minh quyền nhận bằng gì.</translation>
    </message>
    <message>
        <source>Scan the collector&apos;s ID card, or type the name.</source>
        <translation>Quét thẻ căn cước của người nhận, hoặc gõ họ tên.</translation>
    </message>
    <message>
        <source>Scan the ID card of who collects for another.</source>
        <translation>Quét thẻ căn cước của người nhận thay.</translation>
    </message>
    <message>
        <source>This is neither the owner nor who handed the dossier in. Type the letter of authority.</source>
        <translation>Người này không phải chủ hồ sơ hay người nộp. Ghi số, ngày giấy ủy quyền.</translation>
    </message>
    <message>
        <source>Scan or type the tracking number of the postal item.</source>
        <translation>Quét hoặc gõ số hiệu bưu gửi.</translation>
    </message>
    <message>
        <source>Write where the electronic result was sent.</source>
        <translation>Ghi nơi đã gửi kết quả điện tử.</translation>
    </message>
    <message>
        <source>This result is handed back in another way. Open the dossier again and note it anew.</source>
        <translation>Kết quả này trả theo cách khác. Hãy mở lại hồ sơ và ghi lại.</translation>
    </message>
    <message>
        <source>Write why “{name}” is not given back, or tick it.</source>
        <translation>Ghi lý do chưa trả “{name}”, hoặc đánh dấu là đã trả.</translation>
    </message>
    <message>
        <source>No electronic result is left to be delivered.</source>
        <translation>Không còn kết quả điện tử phải trả.</translation>
    </message>
    <message>
        <source>Write what is wrong in the result.</source>
        <translation>Ghi nội dung sai sót của kết quả.</translation>
    </message>
    <message>
        <source>The result is being corrected. Note the corrected one when it is at the desk.</source>
        <translation>Kết quả đang được đính chính. Hãy ghi “Đã đính chính” khi có kết quả mới.</translation>
    </message>
    <message>
        <source>No error of this result waits to be corrected.</source>
        <translation>Kết quả này không có sai sót đang chờ đính chính.</translation>
    </message>
    <message>
        <source>This result was handed back once. Note its error instead of taking it back.</source>
        <translation>Kết quả này đã trả một lần. Hãy ghi nhận sai sót thay vì hủy bước.</translation>
    </message>
    <message>
        <source>Write which papers were lost or damaged.</source>
        <translation>Ghi hồ sơ, giấy tờ nào bị mất, hư hỏng.</translation>
    </message>
    <message>
        <source>Write how the loss or damage is made good.</source>
        <translation>Ghi biện pháp khắc phục.</translation>
    </message>
    <message>
        <source>Promise a day from {day} on.</source>
        <translation>Hãy hẹn từ ngày {day} trở đi.</translation>
    </message>
    <message>
        <source>The office is closed on that day. Promise a working day.</source>
        <translation>Ngày đó cơ quan nghỉ. Hãy hẹn vào ngày làm việc.</translation>
    </message>
    <message>
        <source>The book of {year} can be closed once that year is over.</source>
        <translation>Chỉ đóng được sổ năm {year} khi năm đó đã hết.</translation>
    </message>
    <message>
        <source>The book of {year} is closed already.</source>
        <translation>Sổ năm {year} đã đóng.</translation>
    </message>
    <message>
        <source>The book of {year} is closed and takes no entry. Check the date of this computer.</source>
        <translation>Sổ năm {year} đã đóng, không ghi thêm được. Hãy kiểm tra ngày giờ của máy tính.</translation>
    </message>
    <message>
        <source>Close the book of {year} first; its page is printed then.</source>
        <translation>Hãy đóng sổ năm {year} trước, rồi in biên bản.</translation>
    </message>
    <message>
        <source>No dossier was received in {year}. Choose another year.</source>
        <translation>Năm {year} không tiếp nhận hồ sơ nào. Hãy chọn năm khác.</translation>
    </message>
    <message>
        <source>Type a year of four digits, such as 2025.</source>
        <translation>Gõ năm bốn chữ số, ví dụ 2025.</translation>
    </message>
    <message>
        <source>The list is empty; there is nothing to print.</source>
        <translation>Danh sách trống, không có gì để in.</translation>
    </message>
    <message>
        <source>Satisfaction has five levels: 1 to 5.</source>
        <translation>Mức hài lòng có năm bậc: từ 1 đến 5.</translation>
    </message>
    <message>
        <source>Type a whole number of days.</source>
        <translation>Nhập số ngày là số nguyên.</translation>
    </message>
    <message>
        <source>The number of days lies between {least} and {most}.</source>
        <translation>Số ngày từ {least} đến {most}.</translation>
    </message>
    <message>
        <source>The dossier is decided: its receipt is not corrected any more. Correct single facts.</source>
        <translation>Hồ sơ đã giải quyết xong: không đính chính cả giấy tiếp nhận nữa. Hãy đính chính từng nội dung.</translation>
    </message>
    <message>
        <source>Write why this is changed.</source>
        <translation>Ghi lý do thay đổi.</translation>
    </message>
    <message>
        <source>This is what stands there already.</source>
        <translation>Nội dung này không khác gì nội dung đang có.</translation>
    </message>
    <message>
        <source>The last day lies before the first. Check both days.</source>
        <translation>Ngày cuối ở trước ngày đầu. Kiểm tra lại hai ngày.</translation>
    </message>
    <message>
        <source>The dossier already waits for a supplement.</source>
        <translation>Hồ sơ đang chờ bổ sung.</translation>
    </message>
    <message>
        <source>Only {most} request is allowed at this stage. The head of desk may allow one more, with a reason.</source>
        <translation>Ở bước này chỉ được yêu cầu bổ sung {most} lần. Trưởng quầy có thể cho thêm, kèm lý do.</translation>
    </message>
    <message>
        <source>From which day do the hours hold?</source>
        <translation>Giờ làm việc áp dụng từ ngày nào?</translation>
    </message>
    <message>
        <source>That day has passed: dossiers received since keep their appointment.</source>
        <translation>Ngày này đã qua: hồ sơ đã tiếp nhận giữ nguyên lịch hẹn. Hãy nhập từ hôm nay trở đi.</translation>
    </message>
    <message>
        <source>Which paper or database shows the exemption?</source>
        <translation>Giấy tờ hoặc cơ sở dữ liệu nào chứng minh được miễn?</translation>
    </message>
    <message>
        <source>Who is exempt pays nothing: the fee has to be 0.</source>
        <translation>Người được miễn không phải nộp: phí, lệ phí phải là 0.</translation>
    </message>
    <message>
        <source>Why is nothing paid?</source>
        <translation>Vì sao không phải nộp?</translation>
    </message>
    <message>
        <source>The time for a supplement is given in days.</source>
        <translation>Thời hạn bổ sung được tính bằng ngày.</translation>
    </message>
    <message>
        <source>The limit of this dossier has begun already.</source>
        <translation>Thời hạn của hồ sơ này đã bắt đầu tính.</translation>
    </message>
    <message>
        <source>That is before the dossier was received at the desk.</source>
        <translation>Thời điểm này trước khi quầy tiếp nhận hồ sơ.</translation>
    </message>
    <message>
        <source>That moment has not come yet.</source>
        <translation>Thời điểm này chưa tới.</translation>
    </message>
    <message>
        <source>Papers go back at the desk or by post.</source>
        <translation>Giấy tờ chỉ trả lại tại quầy hoặc qua bưu chính.</translation>
    </message>
    <message>
        <source>The citizen has been told of everything already.</source>
        <translation>Mọi nội dung đã được báo cho công dân rồi.</translation>
    </message>
    <message>
        <source>The papers went back already.</source>
        <translation>Giấy tờ đã được trả lại.</translation>
    </message>
    <message>
        <source>Only the head of desk may allow another request.</source>
        <translation>Chỉ trưởng quầy được cho phép yêu cầu thêm lần nữa.</translation>
    </message>
    <message>
        <source>Write why another request is allowed.</source>
        <translation>Hãy ghi lý do cho phép yêu cầu thêm lần nữa.</translation>
    </message>
    <message>
        <source>The supplement is not there yet.</source>
        <translation>Hồ sơ chưa được bổ sung.</translation>
    </message>
    <message>
        <source>A result may be appointed again only {most} time.</source>
        <translation>Chỉ được hẹn lại ngày trả kết quả {most} lần.</translation>
    </message>
    <message>
        <source>Write why the result will be late.</source>
        <translation>Hãy ghi lý do trả kết quả muộn.</translation>
    </message>
    <message>
        <source>The dossier was received on {day}; its result cannot be due before. Check day and year.</source>
        <translation>Hồ sơ được tiếp nhận ngày {day}, không thể hẹn trả trước ngày đó. Kiểm tra lại ngày và năm.</translation>
    </message>
    <message>
        <source>This moment is over; today is {day}. Type a later day.</source>
        <translation>Thời điểm này đã qua; hôm nay là {day}. Hãy nhập ngày sau.</translation>
    </message>
    <message>
        <source>The new day is {day} at the latest.</source>
        <translation>Ngày hẹn mới chậm nhất là {day}.</translation>
    </message>
    <message>
        <source>The new appointment must be later than the one before.</source>
        <translation>Ngày hẹn mới phải sau ngày hẹn cũ.</translation>
    </message>
    <message>
        <source>The new appointment falls on a day off. Choose another day.</source>
        <translation>Ngày hẹn mới rơi vào ngày nghỉ. Hãy chọn ngày khác.</translation>
    </message>
    <message>
        <source>The picture cannot be read. Choose another file.</source>
        <translation>Không đọc được ảnh. Hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>The picture is larger than 1 MB. Choose a smaller one.</source>
        <translation>Ảnh lớn hơn 1 MB. Hãy chọn ảnh nhỏ hơn.</translation>
    </message>
    <message>
        <source>This is no whole PNG or JPEG picture. Choose another file.</source>
        <translation>Đây không phải tệp ảnh PNG hoặc JPEG còn nguyên vẹn. Hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>No printer is chosen yet. Choose one in the settings.</source>
        <translation>Chưa chọn máy in. Hãy chọn trong Cài đặt.</translation>
    </message>
    <message>
        <source>Type a number, or number and sign as the document office gave them, such as 27/PXL-SNV.</source>
        <translation>Hãy gõ số, hoặc số và ký hiệu do văn thư cấp, ví dụ 27/PXL-SNV.</translation>
    </message>
    <message>
        <source>Type the abbreviation in capitals without spaces, such as SNV, or leave it empty.</source>
        <translation>Hãy gõ chữ viết tắt bằng chữ hoa, không có dấu cách, ví dụ SNV, hoặc để trống.</translation>
    </message>
    <message>
        <source>Type for which deciding unit or which procedures the agency issues papers.</source>
        <translation>Hãy gõ đơn vị giải quyết hoặc các thủ tục mà cơ quan này ban hành văn bản.</translation>
    </message>
    <message>
        <source>Papers of that day are out already. Type today or a later day.</source>
        <translation>Văn bản của ngày đó đã phát hành. Hãy gõ hôm nay hoặc một ngày sau.</translation>
    </message>
    <message>
        <source>A unit&apos;s name has at most {most} letters.</source>
        <translation>Tên đơn vị có tối đa {most} ký tự.</translation>
    </message>
    <message>
        <source>The catalogue does not have this procedure for that day yet.</source>
        <translation>Danh mục chưa có thủ tục này vào ngày đó.</translation>
    </message>
    <message>
        <source>The catalogue does not have the procedure of this dossier.</source>
        <translation>Danh mục không có thủ tục của hồ sơ này.</translation>
    </message>
    <message>
        <source>Its processing has ended: there is nothing to urge.</source>
        <translation>Hồ sơ đã kết thúc giải quyết, không còn gì để đôn đốc.</translation>
    </message>
    <message>
        <source>The dossier is at the desk: no other unit can be urged.</source>
        <translation>Hồ sơ đang ở quầy, không có đơn vị nào để đôn đốc.</translation>
    </message>
    <message>
        <source>The agency, its place or a document has no name. Add it, then print again.</source>
        <translation>Tên cơ quan, địa danh hoặc tên giấy tờ còn trống. Hãy bổ sung rồi in lại.</translation>
    </message>
    <message>
        <source>This day has not begun. Choose today or an earlier day.</source>
        <translation>Ngày này chưa bắt đầu. Hãy chọn hôm nay hoặc ngày trước đó.</translation>
    </message>
    <message>
        <source>Enter a number from 1 to {most}.</source>
        <translation>Nhập số từ 1 đến {most}.</translation>
    </message>
    <message>
        <source>This desk gave no slip with this number. Enter it at the desk that printed it.</source>
        <translation>Quầy này không cấp phiếu mang mã này. Hãy nhập tại quầy đã in phiếu.</translation>
    </message>
    <message>
        <source>This slip was entered already; scan it to open its dossier.</source>
        <translation>Phiếu này đã được nhập; quét phiếu để mở hồ sơ.</translation>
    </message>
    <message>
        <source>This slip is void. Receive the dossier with a new number.</source>
        <translation>Phiếu này đã hủy. Hãy tiếp nhận hồ sơ với mã mới.</translation>
    </message>
    <message>
        <source>Enter time and day of the reception as written on the slip.</source>
        <translation>Nhập giờ và ngày tiếp nhận ghi trên phiếu.</translation>
    </message>
    <message>
        <source>Enter a time and a day, such as 9:15 23/11/2026.</source>
        <translation>Nhập giờ và ngày, ví dụ 9:15 23/11/2026.</translation>
    </message>
    <message>
        <source>This moment is still to come. Enter the one written on the slip.</source>
        <translation>Thời điểm này chưa đến. Hãy nhập thời điểm ghi trên phiếu.</translation>
    </message>
    <message>
        <source>The slip was not printed yet at this moment. Compare the day and the hour with the slip.</source>
        <translation>Lúc đó phiếu chưa được in. Hãy đối chiếu lại giờ, ngày ghi trên phiếu.</translation>
    </message>
    <message>
        <source>Enter why the sheet is voided, such as: the paper jammed, misprinted.</source>
        <translation>Nhập lý do hủy tờ giấy, ví dụ: kẹt giấy, in nhầm.</translation>
    </message>
    <message>
        <source>No printer got this sheet, so there is nothing to void. Throw the job away in Settings instead.</source>
        <translation>Tờ này chưa đến máy in nên không có gì để hủy. Hãy bỏ lệnh in trong mục Cài đặt.</translation>
    </message>
    <message>
        <source>This sheet is void already.</source>
        <translation>Tờ này đã vô hiệu rồi.</translation>
    </message>
    <message>
        <source>This paper belongs to a step that was undone; it is not printed any more.</source>
        <translation>Giấy này thuộc bước đã hoàn tác nên không in lại được.</translation>
    </message>
    <message>
        <source>There is nothing to undo: the last entry is of another kind.</source>
        <translation>Không có gì để hoàn tác: việc ghi sau cùng thuộc loại không hoàn tác được.</translation>
    </message>
    <message>
        <source>Another officer recorded this. Ask them to undo it.</source>
        <translation>Việc này do cán bộ khác ghi. Hãy nhờ người đó hoàn tác.</translation>
    </message>
    <message>
        <source>It is more than ten minutes ago. Correct it with a reason (Ctrl+E), or ask the head of desk.</source>
        <translation>Đã quá 10 phút. Hãy đính chính có lý do (Ctrl+E) hoặc nhờ trưởng bộ phận.</translation>
    </message>
    <message>
        <source>Somebody was told of it already. Correct it with a reason (Ctrl+E), or ask the head of desk.</source>
        <translation>Việc này đã được báo cho người khác. Hãy đính chính có lý do (Ctrl+E) hoặc nhờ trưởng bộ phận.</translation>
    </message>
    <message>
        <source>The printer is no longer there. Choose another in the settings.</source>
        <translation>Máy in không còn nữa. Hãy chọn máy khác trong Cài đặt.</translation>
    </message>
    <message>
        <source>The printer takes no jobs now. Check it, then print again.</source>
        <translation>Máy in đang không nhận lệnh in. Hãy kiểm tra máy rồi in lại.</translation>
    </message>
    <message>
        <source>The printing system does not answer. Check it, then print again.</source>
        <translation>Hệ thống in không phản hồi. Hãy kiểm tra rồi in lại.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Choose another folder, or free some space on the disk.</source>
        <translation>Không ghi được tệp vào đó. Hãy chọn thư mục khác, hoặc giải phóng bớt dung lượng đĩa.</translation>
    </message>
    <message>
        <source>The PDF folder cannot be written. Choose another in the settings.</source>
        <translation>Không ghi được vào thư mục PDF. Hãy chọn thư mục khác trong Cài đặt.</translation>
    </message>
    <message>
        <source>The disk is full; the receipt waits. Free some space, print again.</source>
        <translation>Ổ đĩa đầy, giấy tiếp nhận đang chờ in. Hãy dọn bớt tệp rồi in lại.</translation>
    </message>
    <message>
        <source>The printer does not know this paper size. Choose another paper in the settings, or another printer.</source>
        <translation>Máy in không nhận khổ giấy này. Hãy chọn khổ giấy khác trong phần cài đặt, hoặc chọn máy in khác.</translation>
    </message>
    <message>
        <source>The printer is stopped; the receipt waits in its queue.</source>
        <translation>Máy in đang dừng, giấy tiếp nhận chờ trong hàng đợi.</translation>
    </message>
    <message>
        <source>The printer is out of paper; load some and it goes on.</source>
        <translation>Máy in hết giấy, nạp giấy là in tiếp.</translation>
    </message>
    <message>
        <source>The printer is off or unplugged; the receipt waits.</source>
        <translation>Máy in tắt hoặc rút dây, giấy tiếp nhận đang chờ.</translation>
    </message>
    <message>
        <source>The printer is out of toner; the receipt waits.</source>
        <translation>Máy in hết mực, giấy tiếp nhận đang chờ.</translation>
    </message>
    <message>
        <source>Paper is jammed in the printer; the receipt waits.</source>
        <translation>Máy in kẹt giấy, giấy tiếp nhận đang chờ.</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open; close it and it goes on.</source>
        <translation>Nắp máy in đang mở, đóng lại là in tiếp.</translation>
    </message>
    <message>
        <source>The printer dropped the job. Print again.</source>
        <translation>Máy in đã bỏ lệnh in. Hãy in lại.</translation>
    </message>
    <message>
        <source>The program ended while printing. Look for the paper first.</source>
        <translation>Chương trình bị tắt khi đang in. Hãy xem máy in đã ra giấy chưa.</translation>
    </message>
    <message>
        <source>The form needs a text here. Type one, or take the correction back.</source>
        <translation>Chỗ này trên biểu mẫu phải có chữ. Hãy gõ chữ, hoặc bỏ bản sửa.</translation>
    </message>
    <message>
        <source>The text has {found} letters; at most {most} have room.</source>
        <translation>Câu dài {found} ký tự; tối đa {most} ký tự.</translation>
    </message>
    <message>
        <source>Braces stand only around the name of a value. Check {{ and }}.</source>
        <translation>Dấu ngoặc nhọn chỉ dùng quanh tên một giá trị. Kiểm tra lại {{ và }}.</translation>
    </message>
    <message>
        <source>{place} is missing: its value would not be printed. Put it back.</source>
        <translation>Thiếu {place}: giá trị này sẽ không được in ra. Hãy gõ lại.</translation>
    </message>
    <message>
        <source>There is no value {place} in this wording. Take it out.</source>
        <translation>Câu này không có giá trị {place}. Hãy bỏ đi.</translation>
    </message>
    <message>
        <source>Nothing differs from what holds on that day already.</source>
        <translation>Không khác gì câu chữ đang dùng vào ngày đó.</translation>
    </message>
    <message>
        <source>The original text holds; there is nothing to take back.</source>
        <translation>Đang dùng câu chữ gốc; không có bản sửa nào để bỏ.</translation>
    </message>
    <message>
        <source>Type the first day of the papers it holds for: 14/03/2026.</source>
        <translation>Gõ ngày bắt đầu dùng, ví dụ 14/03/2026.</translation>
    </message>
    <message>
        <source>This set of forms is used only from {day} on. Type a later day.</source>
        <translation>Bộ biểu mẫu này chỉ dùng từ {day}. Hãy gõ ngày muộn hơn.</translation>
    </message>
    <message>
        <source>This set of forms was used only until {day}. Type an earlier day.</source>
        <translation>Bộ biểu mẫu này chỉ dùng đến {day}. Hãy gõ ngày sớm hơn.</translation>
    </message>
    <message>
        <source>Something unexpected happened; it is in the log. Nothing typed is lost; try again.</source>
        <translation>Có lỗi ngoài dự kiến, đã ghi vào nhật ký. Những gì đã gõ vẫn còn; hãy thử lại.</translation>
    </message>
    <message>
        <source>This paper was printed again before. Type why it is needed once more.</source>
        <translation>Giấy này đã in lại trước đó. Nhập lý do cần in thêm lần nữa.</translation>
    </message>
    <message>
        <source>The reason has {most} characters at most. Shorten it.</source>
        <translation>Lý do dài tối đa {most} ký tự. Hãy viết ngắn lại.</translation>
    </message>
    <message>
        <source>The server does not know this desk. Its data stay here and work goes on. Call the administrator: it may have to be connected anew.</source>
        <translation>Máy chủ không nhận ra quầy này. Dữ liệu vẫn ở đây, công việc vẫn tiếp tục. Hãy gọi quản trị viên: có thể phải kết nối lại.</translation>
    </message>
    <message>
        <source>The server did not take what was sent. It stays here and is sent again. Call the administrator.</source>
        <translation>Máy chủ không nhận dữ liệu vừa gửi. Dữ liệu vẫn ở đây và sẽ được gửi lại. Hãy gọi quản trị viên.</translation>
    </message>
    <message>
        <source>The server&apos;s answer does not fit together, so nothing of it was taken. Work goes on. Call the administrator.</source>
        <translation>Câu trả lời của máy chủ không khớp nên không được ghi. Công việc vẫn tiếp tục. Hãy gọi quản trị viên.</translation>
    </message>
    <message>
        <source>Program and server speak different versions. Work goes on here. Ask the administrator which of them to update.</source>
        <translation>Phần mềm và máy chủ khác phiên bản. Quầy vẫn làm việc. Hãy hỏi quản trị viên cần cập nhật bên nào.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong. Set date and time right, then sync again.</source>
        <translation>Đồng hồ máy này sai. Hãy chỉnh lại ngày giờ rồi đồng bộ lại.</translation>
    </message>
    <message>
        <source>The server does not know this code. Check each letter, or ask for a new one.</source>
        <translation>Máy chủ không có mã này. Hãy kiểm tra từng chữ, hoặc xin mã mới.</translation>
    </message>
    <message>
        <source>The server cannot read this entry. It is kept here and there as it is. Call the administrator.</source>
        <translation>Máy chủ không đọc được mục này. Mục được giữ nguyên ở cả hai nơi. Hãy gọi quản trị viên.</translation>
    </message>
    <message>
        <source>This is no server address. It looks like https://motcua.tinh.gov.vn.</source>
        <translation>Đây không phải địa chỉ máy chủ. Địa chỉ có dạng https://motcua.tinh.gov.vn.</translation>
    </message>
    <message>
        <source>Type the one-time code that the administrator made for this desk.</source>
        <translation>Hãy nhập mã dùng một lần mà quản trị viên đã cấp cho quầy này.</translation>
    </message>
    <message>
        <source>This desk is connected to a server already.</source>
        <translation>Quầy này đã kết nối máy chủ.</translation>
    </message>
    <message>
        <source>This needs a server that takes bundles. Connect the desk and sync once, then try again.</source>
        <translation>Cần máy chủ nhận được gói hồ sơ. Hãy kết nối quầy, đồng bộ một lần rồi thử lại.</translation>
    </message>
    <message>
        <source>Nothing waits: the server has everything.</source>
        <translation>Không có gì chờ gửi: máy chủ đã có đủ.</translation>
    </message>
    <message>
        <source>Nothing could be written there. Check that the stick is in and not full, then choose it again.</source>
        <translation>Không ghi được vào đó. Kiểm tra USB đã cắm và còn chỗ, rồi chọn lại.</translation>
    </message>
    <message>
        <source>This file cannot be read. Check that the stick is in, then try again.</source>
        <translation>Không đọc được tệp này. Kiểm tra USB đã cắm rồi thử lại.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk or share, not where the desk&apos;s own data lie.</source>
        <translation>Hãy chọn thư mục trên ổ đĩa khác hoặc thư mục dùng chung, không phải nơi chứa dữ liệu của quầy.</translation>
    </message>
    <message>
        <source>This is no bundle for this server, or it is damaged. Have it written again at its desk.</source>
        <translation>Đây không phải gói dành cho máy chủ này, hoặc gói đã hỏng. Hãy ghi lại tại quầy của gói.</translation>
    </message>
    <message>
        <source>This bundle is not as its desk wrote it. Nothing was taken in. Call the administrator.</source>
        <translation>Gói này không còn đúng như quầy đã ghi. Chưa nạp gì. Hãy gọi quản trị viên.</translation>
    </message>
    <message>
        <source>This bundle belongs to another office. Hand it in at a desk there.</source>
        <translation>Gói này của cơ quan khác. Hãy nạp tại một quầy của cơ quan đó.</translation>
    </message>
    <message>
        <source>Entries before this bundle are missing at the server. Hand in the older bundle first.</source>
        <translation>Máy chủ còn thiếu các mục trước gói này. Hãy nạp gói cũ hơn trước.</translation>
    </message>
    <message>
        <source>The procedures that the server gives out cannot be read. The desk keeps those it has. Call the administrator.</source>
        <translation>Không đọc được danh mục thủ tục máy chủ gửi. Quầy giữ danh mục đang có. Hãy gọi quản trị viên.</translation>
    </message>
    <message>
        <source>Write what came of it, so that the other desks know too.</source>
        <translation>Hãy ghi kết quả xem xét để các quầy khác cùng biết.</translation>
    </message>
    <message>
        <source>Opened with the recovery code. Set new passwords under Settings, Officers, and print a new code.</source>
        <translation>Đã mở bằng mã khôi phục. Hãy đặt mật khẩu mới ở Cài đặt, Cán bộ, và in mã khôi phục mới.</translation>
    </message>
    <message>
        <source>The database is older than this password; it was taken over. Let the administrator check names and rights.</source>
        <translation>Dữ liệu cũ hơn mật khẩu này; mật khẩu đã được ghi nhận lại. Nhờ quản trị viên kiểm tra tên và quyền.</translation>
    </message>
    <message>
        <source>The key file was lost or unreadable and was put back from a backup. Check the disk.</source>
        <translation>Tệp khóa bị mất hoặc không đọc được, đã được lấy lại từ bản sao lưu. Hãy kiểm tra ổ đĩa.</translation>
    </message>
    <message>
        <source>This desk&apos;s data came from another computer or folder. No code is given until an administrator has decided which copy goes on.</source>
        <translation>Dữ liệu của quầy được chép từ máy hoặc thư mục khác. Chưa cấp mã hồ sơ cho đến khi quản trị viên chọn bản dùng tiếp.</translation>
    </message>
    <message>
        <source>These data are older than what was done on this computer. No code is given until an administrator has decided; check the latest dossiers.</source>
        <translation>Dữ liệu này cũ hơn những gì đã làm trên máy này. Chưa cấp mã hồ sơ cho đến khi quản trị viên quyết định; hãy kiểm tra các hồ sơ gần nhất.</translation>
    </message>
    <message>
        <source>The office has no dossier numbers left. The desk goes on with its own. Call the administrator.</source>
        <translation>Đơn vị đã hết số hồ sơ. Quầy dùng tiếp dãy số của mình. Hãy báo quản trị viên.</translation>
    </message>
    <message>
        <source>The server does not answer. Work goes on; everything is sent as soon as the network is back.</source>
        <translation>Máy chủ không trả lời. Công việc vẫn tiếp tục; mọi việc được gửi ngay khi có mạng lại.</translation>
    </message>
    <message>
        <source>This code is another office&apos;s, and this desk holds dossiers of yours. Ask for a code of your own office.</source>
        <translation>Mã này của cơ quan khác, trong khi quầy đang giữ hồ sơ của cơ quan mình. Hãy xin mã của đúng cơ quan.</translation>
    </message>
    <message>
        <source>Nobody answers at this address. Check the address and the network, then try again.</source>
        <translation>Không có máy nào trả lời ở địa chỉ này. Hãy kiểm tra địa chỉ và mạng rồi thử lại.</translation>
    </message>
    <message>
        <source>The server is busy. Work goes on; the desk tries again by itself.</source>
        <translation>Máy chủ đang bận. Công việc vẫn tiếp tục; quầy sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>This desk has sent as much today as the server takes from it in one day. The rest is kept here and sent from tomorrow on. Tell the administrator.</source>
        <translation>Hôm nay quầy này đã gửi hết mức mà máy chủ nhận của một quầy trong một ngày. Phần còn lại được giữ ở đây và gửi tiếp từ ngày mai. Hãy báo quản trị viên.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be checked. Check this computer&apos;s date and time, then call the administrator.</source>
        <translation>Không kiểm tra được chứng thư của máy chủ. Hãy xem lại ngày giờ của máy này, rồi gọi quản trị viên.</translation>
    </message>
    <message>
        <source>The administrator has withdrawn this desk&apos;s right to sync. Its data stay here. Call the administrator.</source>
        <translation>Quản trị viên đã thu hồi quyền đồng bộ của quầy này. Dữ liệu của quầy vẫn ở đây. Hãy gọi quản trị viên.</translation>
    </message>
    <message>
        <source>Another copy of this desk has taken its place on the server. Its data stay. Call the administrator.</source>
        <translation>Một bản sao khác của quầy này đã thay chỗ trên máy chủ. Dữ liệu vẫn còn. Hãy gọi quản trị viên.</translation>
    </message>
    <message>
        <source>Something between the desk and the server sends requests twice. Work goes on; the desk tries again by itself. Tell the administrator.</source>
        <translation>Có thiết bị giữa quầy và máy chủ gửi yêu cầu hai lần. Công việc vẫn tiếp tục; quầy tự thử lại. Hãy báo quản trị viên.</translation>
    </message>
    <message>
        <source>The server signs with a key that this desk does not know, so nothing is taken from it. Work goes on. Call the administrator: they compare the key&apos;s fingerprint and confirm it with an update of the catalogue.</source>
        <translation>Máy chủ ký bằng khóa mà quầy này chưa biết, nên quầy không nhận gì từ máy chủ. Công việc vẫn tiếp tục. Hãy gọi quản trị viên: đối chiếu dấu vân tay của khóa rồi xác nhận khi nạp bản cập nhật danh mục.</translation>
    </message>
    <message>
        <source>The server has this desk in another office. Its data stay here. Call the administrator.</source>
        <translation>Trên máy chủ, quầy này thuộc cơ quan khác. Dữ liệu vẫn ở đây. Hãy gọi quản trị viên.</translation>
    </message>
    <message>
        <source>These data were copied or put back, and the server lets them in only with the administrator&apos;s leave. Call the administrator.</source>
        <translation>Dữ liệu này là bản sao hoặc bản khôi phục; máy chủ chỉ nhận khi quản trị viên cho phép. Hãy gọi quản trị viên.</translation>
    </message>
    <message>
        <source>The server lends no numbers just now. The desk goes on with its own; tell the administrator.</source>
        <translation>Máy chủ tạm thời không cấp số. Quầy vẫn dùng số đang có; hãy báo quản trị viên.</translation>
    </message>
    <message>
        <source>The server lends this desk no more numbers for now. The desk goes on with those it has.</source>
        <translation>Máy chủ tạm thời không cấp thêm số cho quầy này. Quầy vẫn làm tiếp với các số đang có.</translation>
    </message>
    <message>
        <source>The server knows less than it did before; it was probably put back. Nothing is lost here. Call the administrator.</source>
        <translation>Máy chủ có ít dữ liệu hơn trước, có lẽ vừa được khôi phục. Ở quầy không mất gì. Hãy gọi quản trị viên.</translation>
    </message>
    <message>
        <source>Something else than the server answers at this address. Check the address and the network&apos;s sign-in.</source>
        <translation>Ở địa chỉ này không phải máy chủ trả lời. Hãy kiểm tra địa chỉ và trang đăng nhập của mạng.</translation>
    </message>
    <message>
        <source>There is no such server at this address. Check the address, then call the administrator.</source>
        <translation>Không có máy chủ đó ở địa chỉ này. Hãy kiểm tra địa chỉ, rồi gọi quản trị viên.</translation>
    </message>
    <message>
        <source>This code was used already. Ask the administrator for a new one.</source>
        <translation>Mã này đã dùng rồi. Hãy xin quản trị viên mã mới.</translation>
    </message>
    <message>
        <source>This code is too old. Ask the administrator for a new one.</source>
        <translation>Mã này đã hết hạn. Hãy xin quản trị viên mã mới.</translation>
    </message>
    <message>
        <source>The last sync broke off unexpectedly; it is in the log. Work goes on; the desk tries again by itself.</source>
        <translation>Lần đồng bộ vừa rồi bị gián đoạn bất ngờ, đã ghi vào nhật ký. Công việc vẫn tiếp tục; quầy sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>The server refuses for a reason that this version does not know ({reason}). Work goes on. Call the administrator.</source>
        <translation>Máy chủ từ chối vì lý do mà phiên bản này chưa biết ({reason}). Công việc vẫn tiếp tục. Hãy gọi quản trị viên.</translation>
    </message>
    <message>
        <source>The result was handed back at two desks. The earlier one stands. Ask both officers who has the paper.</source>
        <translation>Kết quả được ghi là đã trả ở hai quầy. Lần trả sớm hơn có hiệu lực. Hãy hỏi cả hai cán bộ xem ai đã đưa giấy.</translation>
    </message>
    <message>
        <source>The fee was collected at two desks. Both were kept. Ask both officers, and give one back.</source>
        <translation>Lệ phí đã được thu ở hai quầy. Cả hai lần thu đều được giữ lại. Hãy hỏi hai cán bộ và hoàn một khoản.</translation>
    </message>
    <message>
        <source>This page was received at two desks. The earlier reception stands. Take the later receipt back.</source>
        <translation>Hồ sơ này được tiếp nhận ở hai quầy. Lần tiếp nhận sớm hơn có hiệu lực. Hãy thu lại giấy tiếp nhận sau.</translation>
    </message>
    <message>
        <source>Two desks asked for a supplement without knowing of each other. Both papers are out. Tell the citizen which holds.</source>
        <translation>Hai quầy cùng yêu cầu bổ sung mà không biết nhau. Cả hai phiếu đã phát. Hãy báo công dân phiếu nào có hiệu lực.</translation>
    </message>
    <message>
        <source>A paper that ends the dossier went out while another desk went on with it. The paper stands. Stop the other work.</source>
        <translation>Giấy kết thúc hồ sơ đã phát trong khi quầy khác vẫn làm tiếp. Giấy đã phát có hiệu lực. Hãy dừng việc kia.</translation>
    </message>
    <message>
        <source>Another desk was earlier, so this step no longer fitted and changed nothing. Look at the history; take it again if need be.</source>
        <translation>Quầy khác đã làm trước nên bước này không còn phù hợp và không có tác dụng. Hãy xem Diễn biến; nếu cần thì làm lại.</translation>
    </message>
    <message>
        <source>A step was undone after another desk had gone on with the dossier. The step stands. Look at the history and agree with that desk.</source>
        <translation>Một bước được hoàn tác sau khi quầy khác đã xử lý tiếp hồ sơ. Bước đó vẫn giữ nguyên. Xem lịch sử và thống nhất với quầy kia.</translation>
    </message>
    <message>
        <source>Two desks corrected this in different ways. The earlier correction stands. Correct again if it is wrong.</source>
        <translation>Hai quầy sửa khác nhau. Lần sửa sớm hơn có hiệu lực. Nếu sai, hãy sửa lại.</translation>
    </message>
    <message>
        <source>This version of the program cannot read an entry of another desk. It is kept as it is. Call the administrator: the program has to be updated.</source>
        <translation>Phiên bản này của chương trình không đọc được một mục của quầy khác. Mục được giữ nguyên. Hãy gọi quản trị viên: cần cập nhật chương trình.</translation>
    </message>
    <message>
        <source>The server did not take this step: the role that it knows of the officer does not allow it. Let somebody take the step who may, or ask the administrator to correct the role.</source>
        <translation>Máy chủ không nhận bước này: vai trò của cán bộ theo máy chủ không được làm việc đó. Hãy để người có quyền thực hiện, hoặc nhờ quản trị viên sửa lại vai trò.</translation>
    </message>
    <message>
        <source>The server did not take this entry: the dossier code belongs to another office. Check the agency code in the settings and call the administrator.</source>
        <translation>Máy chủ không nhận mục này: mã hồ sơ thuộc cơ quan khác. Hãy kiểm tra mã định danh cơ quan trong phần cài đặt rồi gọi quản trị viên.</translation>
    </message>
    <message>
        <source>Nobody signed this entry as the desk whose name it bears, so it does not count here. Call the administrator: somebody may have used that desk&apos;s name.</source>
        <translation>Mục này đứng tên một quầy nhưng không có chữ ký của quầy đó, nên không được tính ở đây. Hãy gọi quản trị viên: có thể có người đã mạo danh quầy đó.</translation>
    </message>
    <message>
        <source>This entry came from the server in the name of this desk, which never made it. Check the dossier and call the administrator at once: somebody may have copied this desk&apos;s data or used its name.</source>
        <translation>Máy chủ gửi về mục này với tên quầy này, nhưng quầy chưa từng làm việc đó. Hãy kiểm tra hồ sơ và gọi ngay quản trị viên: có thể có người đã sao chép dữ liệu hoặc mạo danh quầy này.</translation>
    </message>
    <message>
        <source>This desk cannot show the dossier: what another desk entered does not fit together. It is kept as it is. Call the administrator.</source>
        <translation>Quầy này không hiện được hồ sơ: dữ liệu quầy khác nhập không khớp với nhau. Mọi thứ được giữ nguyên. Hãy gọi quản trị viên.</translation>
    </message>
    <message>
        <source>The server set this aside for a reason that this version does not know ({reason}). It is kept. Call the administrator.</source>
        <translation>Máy chủ để riêng mục này vì lý do mà phiên bản này chưa biết ({reason}). Mục vẫn được giữ. Hãy gọi quản trị viên.</translation>
    </message>
    <message>
        <source>The rules of today do not allow this way. Choose another.</source>
        <translation>Quy định hiện hành không cho nộp theo cách này. Hãy chọn cách khác.</translation>
    </message>
    <message>
        <source>The counter does not receive this procedure ({decision}). Tell the citizen where it is received.</source>
        <translation>Quầy không tiếp nhận thủ tục này ({decision}). Hãy hướng dẫn công dân nơi tiếp nhận.</translation>
    </message>
    <message>
        <source>This procedure is not received for authorities elsewhere. Change the territory with Ctrl+G.</source>
        <translation>Thủ tục này không tiếp nhận phi địa giới. Hãy đổi lại địa giới bằng Ctrl+G.</translation>
    </message>
    <message>
        <source>The rules do not let the counter decide this. Hand the dossier over to the division first.</source>
        <translation>Quy định không cho quầy giải quyết hồ sơ này. Hãy chuyển cho phòng chuyên môn trước.</translation>
    </message>
    <message>
        <source>This step is done already, or ends with the result. Read the dossier again and choose another step.</source>
        <translation>Bước này đã xong, hoặc chỉ kết thúc khi có kết quả. Hãy mở lại hồ sơ và chọn bước khác.</translation>
    </message>
    <message>
        <source>Processing has ended: its steps are over.</source>
        <translation>Hồ sơ đã kết thúc giải quyết, không còn bước nào.</translation>
    </message>
    <message>
        <source>The result is decided already; the procedure cannot be stopped.</source>
        <translation>Đã có kết quả giải quyết nên không dừng được thủ tục nữa.</translation>
    </message>
    <message>
        <source>The rules do not know this way of paying. Choose another.</source>
        <translation>Quy định không có cách nộp này. Hãy chọn cách khác.</translation>
    </message>
    <message>
        <source>Type the number of the fee receipt or transaction: it goes with what is not paid directly.</source>
        <translation>Nhập số biên lai hoặc số giao dịch: khoản không nộp trực tiếp phải có chứng từ kèm hồ sơ.</translation>
    </message>
    <message>
        <source>Nothing that was paid is left to pay back.</source>
        <translation>Không còn khoản nào đã nộp để hoàn trả.</translation>
    </message>
    <message>
        <source>Type how much is paid back.</source>
        <translation>Nhập số tiền hoàn trả.</translation>
    </message>
    <message>
        <source>Only {most} is left to pay back. Type less.</source>
        <translation>Chỉ còn {most} để hoàn trả. Hãy nhập ít hơn.</translation>
    </message>
    <message>
        <source>Type why it is paid back, and by which law.</source>
        <translation>Nhập lý do hoàn trả và căn cứ pháp luật.</translation>
    </message>
    <message>
        <source>Tick at least one fee that went to the budget.</source>
        <translation>Đánh dấu ít nhất một khoản đã nộp ngân sách.</translation>
    </message>
    <message>
        <source>Type the number of the payment order to the treasury.</source>
        <translation>Nhập số giấy nộp tiền vào ngân sách.</translation>
    </message>
    <message>
        <source>The fee of {dossier} went to the budget already. Leave it out.</source>
        <translation>Khoản của hồ sơ {dossier} đã nộp ngân sách. Hãy bỏ dấu hồ sơ này.</translation>
    </message>
    <message>
        <source>Type which unit is asked.</source>
        <translation>Nhập đơn vị được lấy ý kiến.</translation>
    </message>
    <message>
        <source>Type what the unit is asked.</source>
        <translation>Nhập nội dung lấy ý kiến.</translation>
    </message>
    <message>
        <source>Type the last day for the answer.</source>
        <translation>Nhập ngày cuối phải trả lời.</translation>
    </message>
    <message>
        <source>The last day for the answer is over. Type a later day.</source>
        <translation>Ngày phải trả lời đã qua. Hãy nhập ngày sau.</translation>
    </message>
    <message>
        <source>Type the answer, or tick that none came.</source>
        <translation>Nhập ý kiến trả lời, hoặc đánh dấu không có trả lời.</translation>
    </message>
    <message>
        <source>Type number and sign of the answer: units answer in writing.</source>
        <translation>Nhập số, ký hiệu văn bản trả lời: đơn vị phải trả lời bằng văn bản.</translation>
    </message>
    <message>
        <source>There is an answer here and it is ticked that none came. Remove one of them.</source>
        <translation>Vừa có ý kiến trả lời vừa đánh dấu không trả lời. Hãy bỏ một trong hai.</translation>
    </message>
    <message>
        <source>No unit is waited for any more; its answer was noted already.</source>
        <translation>Không còn đơn vị nào phải trả lời; ý kiến đã được ghi trước đó.</translation>
    </message>
    <message>
        <source>The processing of this dossier has ended; nobody is asked.</source>
        <translation>Hồ sơ đã kết thúc giải quyết nên không lấy ý kiến nữa.</translation>
    </message>
    <message>
        <source>Type the day of the verification.</source>
        <translation>Nhập ngày thẩm tra, xác minh.</translation>
    </message>
    <message>
        <source>This moment is over. Type a later day or time.</source>
        <translation>Thời điểm này đã qua. Hãy nhập ngày, giờ sau đó.</translation>
    </message>
    <message>
        <source>Type where the verification takes place.</source>
        <translation>Nhập địa điểm thẩm tra, xác minh.</translation>
    </message>
    <message>
        <source>Type who takes part in the verification.</source>
        <translation>Nhập thành phần tham gia.</translation>
    </message>
    <message>
        <source>Type what is verified.</source>
        <translation>Nhập nội dung thẩm tra, xác minh.</translation>
    </message>
    <message>
        <source>“{line}” is not agency; work; last day. Write it with two semicolons.</source>
        <translation>“{line}” chưa đúng dạng: cơ quan; công việc; ngày cuối. Hãy viết với hai dấu chấm phẩy.</translation>
    </message>
    <message>
        <source>Name at least two agencies, a line each.</source>
        <translation>Ghi ít nhất hai cơ quan, mỗi cơ quan một dòng.</translation>
    </message>
    <message>
        <source>An agency stands here twice. Put its work into one line.</source>
        <translation>Có cơ quan ghi hai lần. Hãy gộp công việc vào một dòng.</translation>
    </message>
    <message>
        <source>Say for each agency what it does.</source>
        <translation>Ghi công việc của từng cơ quan.</translation>
    </message>
    <message>
        <source>The lead agency is one of those above. Type its name as there.</source>
        <translation>Cơ quan chủ trì phải là một cơ quan ghi ở trên. Hãy nhập đúng tên.</translation>
    </message>
    <message>
        <source>This agency has done its part already.</source>
        <translation>Cơ quan này đã xong phần việc.</translation>
    </message>
    <message>
        <source>The processing of this dossier has ended; it is not sent on.</source>
        <translation>Hồ sơ đã kết thúc giải quyết nên không chuyển nữa.</translation>
    </message>
    <message>
        <source>The file is empty. Choose another one.</source>
        <translation>Tệp trống. Hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Close it in other programs, or copy it to this computer first.</source>
        <translation>Không mở được tệp. Hãy đóng tệp ở chương trình khác, hoặc chép tệp về máy này trước.</translation>
    </message>
    <message>
        <source>The file is larger than {megabytes} MB. Lists of procedures are not: choose another file.</source>
        <translation>Tệp lớn hơn {megabytes} MB. Danh sách thủ tục không lớn như vậy: hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>The file would become far larger when it is unpacked and was not opened. Ask its sender for it again.</source>
        <translation>Tệp nén phình ra quá lớn khi giải nén nên không được mở. Hãy xin lại tệp từ nơi gửi.</translation>
    </message>
    <message>
        <source>The file is damaged or was not copied whole. Download it again, or open it and save it anew.</source>
        <translation>Tệp bị hỏng hoặc chưa chép hết. Hãy tải lại, hoặc mở tệp rồi lưu lại.</translation>
    </message>
    <message>
        <source>The file is protected by a password. Open it, save it without the password, and choose it again.</source>
        <translation>Tệp đặt mật khẩu. Hãy mở tệp, lưu lại không mật khẩu rồi chọn lại.</translation>
    </message>
    <message>
        <source>The file has macros and was not opened. Save it as .xlsx or .docx, and choose it again.</source>
        <translation>Tệp có macro nên không được mở. Hãy lưu thành .xlsx hoặc .docx rồi chọn lại.</translation>
    </message>
    <message>
        <source>The file refers to contents outside of it and was not opened. Open it and save it anew.</source>
        <translation>Tệp gọi đến nội dung bên ngoài nên không được mở. Hãy mở bằng Word hoặc Excel và lưu lại.</translation>
    </message>
    <message>
        <source>This is an .xls file of an old Excel. Open it, save it as .xlsx, and choose it again.</source>
        <translation>Đây là tệp .xls của Excel cũ. Hãy mở tệp, lưu thành .xlsx rồi chọn lại.</translation>
    </message>
    <message>
        <source>This is no file of procedures. Choose an .xlsx, .docx, .doc or .json file.</source>
        <translation>Đây không phải tệp danh mục thủ tục. Hãy chọn tệp .xlsx, .docx, .doc hoặc .json.</translation>
    </message>
    <message>
        <source>The file has more than {rows} rows or too many sheets. Leave out what is no list of procedures.</source>
        <translation>Tệp có hơn {rows} dòng hoặc quá nhiều trang tính. Hãy bỏ những phần không phải danh sách thủ tục.</translation>
    </message>
    <message>
        <source>The file is nested too deeply. Ask its sender for it again.</source>
        <translation>Nội dung tệp lồng nhau quá nhiều lớp. Hãy xin lại tệp từ nơi gửi.</translation>
    </message>
    <message>
        <source>Reading the file takes too long and was stopped. Split it, and import the parts.</source>
        <translation>Đọc tệp quá lâu nên đã dừng. Hãy tách tệp ra và nạp từng phần.</translation>
    </message>
    <message>
        <source>A value of the row is far too long.</source>
        <translation>Dòng này có nội dung quá dài.</translation>
    </message>
    <message>
        <source>No list of procedures was recognised. The first 20 rows need headings such as Mã TTHC and Tên TTHC.</source>
        <translation>Không nhận ra danh sách thủ tục nào. Trong 20 dòng đầu cần có tiêu đề cột như Mã TTHC và Tên TTHC.</translation>
    </message>
    <message>
        <source>Type the national code, such as 1.001193.</source>
        <translation>Nhập mã thủ tục quốc gia, ví dụ 1.001193.</translation>
    </message>
    <message>
        <source>The catalogue has this code already. Look for it and correct it there.</source>
        <translation>Danh mục đã có mã này. Tìm thủ tục đó rồi chọn Sửa.</translation>
    </message>
    <message>
        <source>Type the name of the procedure as the decision has it.</source>
        <translation>Nhập tên thủ tục đúng như trong quyết định.</translation>
    </message>
    <message>
        <source>Line {line}: type name | originals | copies | condition | form number; only the name must be there.</source>
        <translation>Dòng {line}: nhập tên | bản chính | bản sao | điều kiện | mẫu số; ít nhất phải có tên.</translation>
    </message>
    <message>
        <source>Line {line}: type unit in charge | number with ngày làm việc, ngày or giờ làm việc.</source>
        <translation>Dòng {line}: nhập đơn vị thực hiện | số kèm “ngày làm việc”, “ngày” hoặc “giờ làm việc”.</translation>
    </message>
    <message>
        <source>Line {line}: type amount | trực tiếp, bưu chính, trực tuyến | first day | last day | remark | who is exempt.</source>
        <translation>Dòng {line}: nhập mức thu | trực tiếp, bưu chính, trực tuyến | từ ngày | đến ngày | ghi chú | đối tượng miễn.</translation>
    </message>
    <message>
        <source>Type the amounts, or “không thu” where nothing is paid; an empty box does not say which.</source>
        <translation>Nhập mức thu, hoặc “không thu” nếu không phải nộp; ô trống không nói rõ điều đó.</translation>
    </message>
    <message>
        <source>A form has {megabytes} MB at most. Save it smaller, for example without pictures.</source>
        <translation>Biểu mẫu lớn nhất {megabytes} MB. Hãy lưu lại nhỏ hơn, ví dụ bỏ hình ảnh.</translation>
    </message>
    <message>
        <source>A form is a .pdf, .docx, .doc or .xlsx file. Save it as one of these.</source>
        <translation>Biểu mẫu là tệp .pdf, .docx, .doc hoặc .xlsx. Hãy lưu lại thành một trong các loại này.</translation>
    </message>
    <message>
        <source>The PDF is damaged or asks for a password. Download it again, or save it without one.</source>
        <translation>Tệp PDF bị hỏng hoặc có mật khẩu. Hãy tải lại, hoặc lưu lại không đặt mật khẩu.</translation>
    </message>
    <message>
        <source>Type where the form comes from, such as the circular with its annex.</source>
        <translation>Hãy nhập nguồn của biểu mẫu, ví dụ thông tư và phụ lục.</translation>
    </message>
    <message>
        <source>The source has {most} letters at most. Shorten it.</source>
        <translation>Nguồn dài nhất {most} ký tự. Hãy rút gọn.</translation>
    </message>
    <message>
        <source>The same file is kept for this paper already.</source>
        <translation>Tệp này đã có cho giấy tờ này.</translation>
    </message>
    <message>
        <source>A procedure has {most} forms at most. End one of them first.</source>
        <translation>Mỗi thủ tục có nhiều nhất {most} biểu mẫu. Hãy ngừng cấp bớt trước.</translation>
    </message>
    <message>
        <source>This form is not kept any more. Read the list again.</source>
        <translation>Biểu mẫu này không còn nữa. Hãy đọc lại danh sách.</translation>
    </message>
    <message>
        <source>The stored form is damaged. End it and add the file again.</source>
        <translation>Biểu mẫu đã lưu bị hỏng. Hãy ngừng cấp và thêm lại tệp.</translation>
    </message>
    <message>
        <source>Only a PDF is printed from here. Open the form and print it there.</source>
        <translation>Chỉ in trực tiếp được tệp PDF. Hãy mở biểu mẫu rồi in từ đó.</translation>
    </message>
    <message>
        <source>Type who does this step: a unit, a role or an officer.</source>
        <translation>Hãy nhập người thực hiện bước này: đơn vị, chức danh hoặc cán bộ.</translation>
    </message>
    <message>
        <source>Type what is done in this step.</source>
        <translation>Hãy nhập nội dung công việc của bước này.</translation>
    </message>
    <message>
        <source>Type the working time like 4 giờ, 0,5 ngày or 1 ngày 2 giờ, or không tính where none is counted.</source>
        <translation>Hãy nhập thời gian như 4 giờ, 0,5 ngày hoặc 1 ngày 2 giờ; nhập không tính nếu bước này không tính thời gian.</translation>
    </message>
    <message>
        <source>This is longer than 500 letters. Shorten it.</source>
        <translation>Nội dung dài quá 500 ký tự. Hãy rút gọn.</translation>
    </message>
    <message>
        <source>This step would end before one above it. The order is: handed over, result there, handed back.</source>
        <translation>Bước này kết thúc trước một bước ở trên. Thứ tự là: chuyển hồ sơ, có kết quả, trả kết quả.</translation>
    </message>
    <message>
        <source>A process has {most} steps at most. Put some together.</source>
        <translation>Quy trình có nhiều nhất {most} bước. Hãy gộp bớt.</translation>
    </message>
    <message>
        <source>These are more than {most} lines. Put some together.</source>
        <translation>Có hơn {most} dòng. Gộp bớt lại.</translation>
    </message>
    <message>
        <source>One of the texts is too long to be stored. Shorten it.</source>
        <translation>Có nội dung dài quá mức lưu được. Rút ngắn lại.</translation>
    </message>
    <message>
        <source>Type the day that the decision names.</source>
        <translation>Nhập ngày ghi trong quyết định.</translation>
    </message>
    <message>
        <source>The agency has no code yet that names its province. Choose this desk, or enter the code in Settings.</source>
        <translation>Cơ quan chưa có mã định danh nên chưa biết thuộc tỉnh nào. Chọn “Quầy này”, hoặc nhập mã ở Cài đặt.</translation>
    </message>
    <message>
        <source>A version from {day} states this already and stands above. Choose a later day.</source>
        <translation>Đã có phiên bản áp dụng từ {day} đứng trên. Chọn ngày sau ngày đó.</translation>
    </message>
    <message>
        <source>Not received: restricted by {source}, document {document} of {day}. The head of desk releases it with a reason, or refuse with F7.</source>
        <translation>Không tiếp nhận được: {source} ngăn chặn theo văn bản {document} ngày {day}. Trưởng quầy ghi lý do để cho tiếp nhận, hoặc từ chối bằng F7.</translation>
    </message>
    <message>
        <source>Restricted by {source}, document {document} of {day}. Leave the row out and receive this person alone: there the head of desk may release it.</source>
        <translation>{source} ngăn chặn theo văn bản {document} ngày {day}. Bỏ chọn dòng này và tiếp nhận riêng người này: tại đó trưởng quầy có thể cho tiếp nhận.</translation>
    </message>
    <message>
        <source>Type why the dossier is received nevertheless.</source>
        <translation>Nhập lý do vẫn tiếp nhận hồ sơ.</translation>
    </message>
    <message>
        <source>Type a name for the list: a later file of the same name takes its place.</source>
        <translation>Nhập tên danh sách: tệp sau cùng tên sẽ thay thế danh sách này.</translation>
    </message>
    <message>
        <source>The list was ended or replaced already. Read the page again.</source>
        <translation>Danh sách đã kết thúc hoặc đã được thay thế. Mở lại trang này.</translation>
    </message>
    <message>
        <source>A parcel needs commune, map sheet and parcel number.</source>
        <translation>Thửa đất cần có xã (phường), số tờ bản đồ và số thửa.</translation>
    </message>
    <message>
        <source>The number of a paper has at least four characters.</source>
        <translation>Số giấy tờ có ít nhất bốn ký tự.</translation>
    </message>
    <message>
        <source>A person needs an ID number, or the name with date or year of birth.</source>
        <translation>Cần số định danh của người, hoặc họ tên cùng ngày (năm) sinh.</translation>
    </message>
    <message>
        <source>Who asks for it, document number or day is missing. Complete the row or the fields of the list.</source>
        <translation>Thiếu cơ quan yêu cầu, số hoặc ngày văn bản. Bổ sung vào dòng này hoặc vào các ô của danh sách.</translation>
    </message>
    <message>
        <source>The period ends on {last}, before it begins on {first}.</source>
        <translation>Thời hạn kết thúc ngày {last}, trước khi bắt đầu ngày {first}.</translation>
    </message>
    <message>
        <source>A day cannot be read: it is written like 15/08/2026.</source>
        <translation>Không đọc được ngày: viết như 15/08/2026.</translation>
    </message>
    <message>
        <source>Type the parcel with its map sheet: thửa 12, tờ 5, xã Tân Lập.</source>
        <translation>Nhập thửa đất kèm số tờ bản đồ: thửa 12, tờ 5, xã Tân Lập.</translation>
    </message>
    <message>
        <source>The list has more than {most} people. Split it, and receive the parts one after the other.</source>
        <translation>Danh sách có hơn {most} người. Chia ra và tiếp nhận lần lượt từng phần.</translation>
    </message>
    <message>
        <source>This is no table. Choose an .xlsx or .csv file.</source>
        <translation>Đây không phải bảng. Chọn tệp .xlsx hoặc .csv.</translation>
    </message>
    <message>
        <source>No known headings in the first 20 rows. The page says which columns the file needs.</source>
        <translation>Không thấy tiêu đề cột quen thuộc trong 20 dòng đầu. Trang này ghi rõ tệp cần những cột nào.</translation>
    </message>
    <message>
        <source>The file has no row that can be taken.</source>
        <translation>Tệp không có dòng nào dùng được.</translation>
    </message>
    <message>
        <source>The letters of the file cannot be read. Save it as “CSV UTF-8”, or as .xlsx.</source>
        <translation>Không đọc được chữ trong tệp. Lưu lại dạng “CSV UTF-8” hoặc .xlsx.</translation>
    </message>
    <message>
        <source>The workbook is too large when it is unpacked. Save it as “CSV UTF-8”, and choose that file.</source>
        <translation>Tệp Excel quá lớn khi mở ra. Lưu dạng “CSV UTF-8” rồi chọn tệp đó.</translation>
    </message>
    <message>
        <source>The file is larger than {megabytes} MB. Split it, and import the parts as lists of their own.</source>
        <translation>Tệp lớn hơn {megabytes} MB. Chia tệp và nhập từng phần thành danh sách riêng.</translation>
    </message>
    <message>
        <source>The file has more than {rows} rows. Split it, and import the parts as lists of their own.</source>
        <translation>Tệp có hơn {rows} dòng. Chia tệp và nhập từng phần thành danh sách riêng.</translation>
    </message>
    <message>
        <source>The limits of the law on personal data hold from {first}; this day lies before it.</source>
        <translation>Các thời hạn của pháp luật về dữ liệu cá nhân áp dụng từ ngày {first}; ngày này còn ở trước đó.</translation>
    </message>
    <message>
        <source>The desk holds nothing about this person.</source>
        <translation>Quầy không lưu dữ liệu nào về người này.</translation>
    </message>
    <message>
        <source>This request is not there any more.</source>
        <translation>Yêu cầu này không còn nữa.</translation>
    </message>
    <message>
        <source>Write what the person asks for, up to {most} letters.</source>
        <translation>Hãy ghi nội dung yêu cầu, tối đa {most} ký tự.</translation>
    </message>
    <message>
        <source>The request cannot come later than today. Check the day.</source>
        <translation>Ngày tiếp nhận không thể sau hôm nay. Hãy kiểm tra lại ngày.</translation>
    </message>
    <message>
        <source>This request has its answer already.</source>
        <translation>Yêu cầu này đã được trả lời.</translation>
    </message>
    <message>
        <source>Write what was done, or why not, up to {most} letters.</source>
        <translation>Hãy ghi việc đã làm hoặc lý do không làm, tối đa {most} ký tự.</translation>
    </message>
    <message>
        <source>The law has {count} dossiers of this person kept: answer that it is done in part, or not done, with the reason.</source>
        <translation>Còn {count} hồ sơ của người này phải lưu giữ theo quy định: hãy chọn thực hiện một phần hoặc không thực hiện và nêu lý do.</translation>
    </message>
    <message>
        <source>The person has asked that the contact data is not used.</source>
        <translation>Người dân đã yêu cầu không dùng thông tin liên lạc.</translation>
    </message>
    <message>
        <source>Nothing is past its time.</source>
        <translation>Không có dữ liệu nào hết thời hạn.</translation>
    </message>
    <message>
        <source>Type number and day of the list that the head has signed, up to {most} letters.</source>
        <translation>Hãy gõ số và ngày của danh mục đã được người đứng đầu ký, tối đa {most} ký tự.</translation>
    </message>
    <message>
        <source>The data of this dossier was destroyed because its retention was over.</source>
        <translation>Dữ liệu của hồ sơ này đã được hủy vì hết thời hạn bảo quản.</translation>
    </message>
    <message>
        <source>It cannot be discovered later than now. Check day and time.</source>
        <translation>Lúc phát hiện không thể sau bây giờ. Hãy kiểm tra ngày và giờ.</translation>
    </message>
    <message>
        <source>Fill this in, up to {most} letters.</source>
        <translation>Hãy điền ô này, tối đa {most} ký tự.</translation>
    </message>
    <message>
        <source>Type how many people, as far as it is known: 0 to {most}.</source>
        <translation>Hãy gõ số người theo những gì đã biết: từ 0 đến {most}.</translation>
    </message>
    <message>
        <source>This incident is not there any more.</source>
        <translation>Sự cố này không còn nữa.</translation>
    </message>
    <message>
        <source>This incident is closed; it does not change any more.</source>
        <translation>Sự cố này đã kết thúc, không sửa được nữa.</translation>
    </message>
    <message>
        <source>Note first when the authority was notified.</source>
        <translation>Hãy ghi trước lúc đã thông báo cơ quan có thẩm quyền.</translation>
    </message>
    <message>
        <source>Decide first whether the people are told, and note when they were.</source>
        <translation>Hãy quyết định trước có thông báo cho người dân hay không, và ghi lúc đã thông báo.</translation>
    </message>
    <message>
        <source>Write what came of it, up to {most} letters.</source>
        <translation>Hãy ghi kết quả xử lý, tối đa {most} ký tự.</translation>
    </message>
    <message>
        <source>The moment lies before the discovery or in the future.</source>
        <translation>Thời điểm này trước lúc phát hiện hoặc ở tương lai.</translation>
    </message>
    <message>
        <source>This is no update, or it was not copied whole. Copy the file again from where it came from.</source>
        <translation>Đây không phải bản cập nhật, hoặc tệp chưa chép hết. Hãy chép lại tệp từ nơi gửi.</translation>
    </message>
    <message>
        <source>The update is not signed by the maker of this program and was not taken. Ask where it came from.</source>
        <translation>Bản cập nhật không mang chữ ký của nơi làm ra chương trình nên không được dùng. Hãy hỏi lại tệp này từ đâu đến.</translation>
    </message>
    <message>
        <source>The update is for another program.</source>
        <translation>Bản cập nhật này của chương trình khác.</translation>
    </message>
    <message>
        <source>The update is meant for other desks than this one.</source>
        <translation>Bản cập nhật này dành cho những quầy khác.</translation>
    </message>
    <message>
        <source>The update is for another kind of computer.</source>
        <translation>Bản cập nhật này dành cho loại máy khác.</translation>
    </message>
    <message>
        <source>The update expired on {day}. Ask for a newer one, and check this computer&apos;s date.</source>
        <translation>Bản cập nhật hết hạn ngày {day}. Hãy xin bản mới hơn và xem lại ngày giờ của máy này.</translation>
    </message>
    <message>
        <source>Version {version} is not newer than what this desk has. Nothing was changed.</source>
        <translation>Bản {version} không mới hơn bản quầy đang có. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Version {version} did not start here before and is not taken again. Wait for the next one.</source>
        <translation>Bản {version} từng không mở được trên máy này nên không dùng lại. Hãy chờ bản kế tiếp.</translation>
    </message>
    <message>
        <source>The update is for version {oldest} or later; this desk has {installed}. Install the new setup.</source>
        <translation>Bản cập nhật dành cho bản {oldest} trở lên; quầy đang dùng bản {installed}. Hãy cài bằng bộ cài mới.</translation>
    </message>
    <message>
        <source>The update does not fit the data of this desk.</source>
        <translation>Bản cập nhật không hợp với dữ liệu của quầy.</translation>
    </message>
    <message>
        <source>With this update the desk could not talk to its server any more. Update the server first.</source>
        <translation>Dùng bản này quầy sẽ không còn trao đổi được với máy chủ. Máy chủ phải được cập nhật trước.</translation>
    </message>
    <message>
        <source>The program runs from its source code: it does not update.</source>
        <translation>Chương trình chạy từ mã nguồn nên không tự cập nhật.</translation>
    </message>
    <message>
        <source>Files of the installed program are not as they were installed. Install the new setup instead.</source>
        <translation>Tệp của chương trình trên máy không còn như lúc cài. Hãy cài lại bằng bộ cài mới.</translation>
    </message>
    <message>
        <source>The folder cannot be read. Check the stick or the network.</source>
        <translation>Không đọc được thư mục. Hãy xem lại USB hoặc mạng.</translation>
    </message>
    <message>
        <source>The program is installed for the whole computer. An administrator has to install the new version.</source>
        <translation>Chương trình cài chung cho cả máy. Bản mới phải do quản trị viên của máy cài.</translation>
    </message>
    <message>
        <source>This program was built without a key for updates. Install the new version by its setup.</source>
        <translation>Chương trình này không kèm khóa cập nhật. Hãy cài bản mới bằng bộ cài.</translation>
    </message>
</context>
<context>
    <name>MisdatedNotice</name>
    <message numerus="yes">
        <source>%n dossiers are dated ahead of now, because the clock was wrong.</source>
        <translation>
            <numerusform>%n hồ sơ mang ngày giờ muộn hơn hiện tại vì đồng hồ máy từng sai.</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>The head of desk can correct them here.</source>
        <translation>Trưởng quầy sửa được tại đây.</translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message>
        <source>What is new</source>
        <translation>Có gì mới</translation>
    </message>
    <message>
        <source>Nothing is written about this version.</source>
        <translation>Phiên bản này không có ghi chú gì.</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Đóng   Esc</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Throw away</source>
        <translation>Bỏ</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>by phone</source>
        <translation>qua điện thoại</translation>
    </message>
    <message>
        <source>by SMS</source>
        <translation>qua tin nhắn SMS</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>qua thư điện tử</translation>
    </message>
    <message>
        <source>by Zalo</source>
        <translation>qua Zalo</translation>
    </message>
    <message>
        <source>by letter</source>
        <translation>qua thư</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>trực tiếp</translation>
    </message>
    <message>
        <source>through the portal</source>
        <translation>qua Cổng Dịch vụ công</translation>
    </message>
    <message>
        <source>dossier received</source>
        <translation>đã tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>supplement requested</source>
        <translation>yêu cầu bổ sung hồ sơ</translation>
    </message>
    <message>
        <source>new appointment</source>
        <translation>hẹn lại ngày trả kết quả</translation>
    </message>
    <message>
        <source>fee to be paid</source>
        <translation>nộp phí, lệ phí</translation>
    </message>
    <message>
        <source>verification appointed</source>
        <translation>hẹn thẩm tra, xác minh</translation>
    </message>
    <message>
        <source>result before its day</source>
        <translation>có kết quả trước hạn</translation>
    </message>
    <message>
        <source>result is there</source>
        <translation>đã có kết quả</translation>
    </message>
    <message>
        <source>dossier refused</source>
        <translation>từ chối giải quyết hồ sơ</translation>
    </message>
    <message>
        <source>dossier closed</source>
        <translation>đóng hồ sơ</translation>
    </message>
    <message>
        <source>Dossier {code} is received; the result is due {due}.</source>
        <translation>Hồ sơ {code} đã được tiếp nhận, hẹn trả kết quả {due}.</translation>
    </message>
    <message>
        <source>Dossier {code} needs a supplement{until}.</source>
        <translation>Hồ sơ {code} cần bổ sung, hoàn thiện{until}.</translation>
    </message>
    <message>
        <source>Dossier {code} has a new appointment: {due}.</source>
        <translation>Hồ sơ {code} được hẹn trả kết quả vào {due}.</translation>
    </message>
    <message>
        <source>The fee of dossier {code} has to be paid.</source>
        <translation>Hồ sơ {code} cần nộp phí, lệ phí.</translation>
    </message>
    <message>
        <source>A verification takes place for dossier {code}{verification}.</source>
        <translation>Hồ sơ {code} có buổi thẩm tra, xác minh{verification}.</translation>
    </message>
    <message>
        <source>The result of dossier {code} is there before its day{way}.</source>
        <translation>Hồ sơ {code} đã có kết quả trước hạn{way}.</translation>
    </message>
    <message>
        <source>The result of dossier {code} is there{way}.</source>
        <translation>Hồ sơ {code} đã có kết quả{way}.</translation>
    </message>
    <message>
        <source>Dossier {code} is refused; the notice gives the reason.</source>
        <translation>Hồ sơ {code} bị từ chối giải quyết, lý do ghi trong phiếu.</translation>
    </message>
    <message>
        <source>Dossier {code} is closed: no supplement came.</source>
        <translation>Hồ sơ {code} đã đóng do không được bổ sung đúng hạn.</translation>
    </message>
    <message>
        <source>, to be collected at the one-stop unit</source>
        <translation>, mời đến nhận tại Bộ phận Một cửa</translation>
    </message>
    <message>
        <source>, the post brings it</source>
        <translation>, sẽ được gửi qua bưu chính</translation>
    </message>
    <message>
        <source>, it comes electronically</source>
        <translation>, sẽ được trả bản điện tử</translation>
    </message>
    <message>
        <source> at {at}, {place}</source>
        <translation> lúc {at}, tại {place}</translation>
    </message>
    <message>
        <source>message waits</source>
        <translation>tin chờ gửi</translation>
    </message>
    <message>
        <source>message is being sent</source>
        <translation>đang gửi tin</translation>
    </message>
    <message>
        <source>message accepted</source>
        <translation>tin đã được nhận</translation>
    </message>
    <message>
        <source>message sent</source>
        <translation>đã gửi tin</translation>
    </message>
    <message>
        <source>message not accepted</source>
        <translation>chưa gửi được tin</translation>
    </message>
    <message>
        <source>message given up</source>
        <translation>thôi gửi tin</translation>
    </message>
    <message>
        <source>, at the latest on {day}</source>
        <translation>, chậm nhất ngày {day}</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message numerus="yes">
        <source>%n dossiers are due today, overdue, or owed an apology today (F3).</source>
        <translation>
            <numerusform>%n hồ sơ đến hạn hôm nay, quá hạn, hoặc phải xin lỗi hôm nay (F3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers wait for their reception (Alt+4).</source>
        <translation>
            <numerusform>%n hồ sơ chờ tiếp nhận (Alt+4).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers are near or over the limit for their reception (Alt+4).</source>
        <translation>
            <numerusform>%n hồ sơ chờ tiếp nhận sắp hoặc đã quá hạn (Alt+4).</numerusform>
        </translation>
    </message>
    <message>
        <source>Quầy Một Cửa</source>
        <translation>Quầy Một Cửa</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>Desk number</source>
        <translation>Số quầy</translation>
    </message>
    <message>
        <source>Use this number</source>
        <translation>Dùng số này</translation>
    </message>
    <message>
        <source>Decide which copy goes on…</source>
        <translation>Chọn bản dùng tiếp…</translation>
    </message>
</context>
<context>
    <name>OfficeChoice</name>
    <message>
        <source>Office</source>
        <translation>Loại cơ quan</translation>
    </message>
    <message>
        <source>Commune, ward or special zone</source>
        <translation>Xã, phường, đặc khu</translation>
    </message>
    <message>
        <source>Centre of the province</source>
        <translation>Trung tâm Phục vụ hành chính công cấp tỉnh</translation>
    </message>
    <message>
        <source>Department of the province</source>
        <translation>Sở, ngành cấp tỉnh</translation>
    </message>
    <message>
        <source>Another one (type its names)</source>
        <translation>Cơ quan khác (tự gõ tên)</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>phu tho</source>
        <translation>phu tho</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường, đặc khu</translation>
    </message>
    <message>
        <source>nui cam</source>
        <translation>nui cam</translation>
    </message>
</context>
<context>
    <name>OfficerList</name>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Type the first letters of the name, without marks.</source>
        <translation>Gõ các chữ đầu của tên, không cần dấu.</translation>
    </message>
</context>
<context>
    <name>OfficersPage</name>
    <message>
        <source>Officers of this desk</source>
        <translation>Cán bộ của quầy</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Phone on papers</source>
        <translation>Điện thoại ghi trên giấy</translation>
    </message>
    <message>
        <source>empty: that of the agency</source>
        <translation>để trống: số của cơ quan</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>at least 8 characters</source>
        <translation>ít nhất 8 ký tự</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Nhập lại mật khẩu</translation>
    </message>
    <message>
        <source>Nobody has changed anything about the officers at this desk.</source>
        <translation>Chưa có ai thay đổi gì về cán bộ của quầy này.</translation>
    </message>
    <message>
        <source>Who changed what about the officers</source>
        <translation>Ai đã thay đổi gì về cán bộ</translation>
    </message>
    <message>
        <source>Add an officer   +</source>
        <translation>Thêm cán bộ   +</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa tài khoản</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>Đang hoạt động</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Đã khóa</translation>
    </message>
    <message>
        <source>Changed from outside, without an administrator&apos;s signature: {names}. The list shows what was signed, and that is what holds.</source>
        <translation>Bị sửa từ bên ngoài, không có chữ ký của quản trị viên: {names}. Danh sách dưới đây là bản đã ký và đang có hiệu lực.</translation>
    </message>
    <message>
        <source>Put back what was signed</source>
        <translation>Trả về bản đã ký</translation>
    </message>
    <message>
        <source>Put back as signed: {names}.</source>
        <translation>Đã trả về bản đã ký: {names}.</translation>
    </message>
    <message>
        <source>{name}: added as {role}</source>
        <translation>{name}: thêm mới, {role}</translation>
    </message>
    <message>
        <source>{name}: was {old}, now {role}</source>
        <translation>{name}: {old} → {role}</translation>
    </message>
    <message>
        <source>{was} is now called {now}</source>
        <translation>{was} nay tên là {now}</translation>
    </message>
    <message>
        <source>{name}: phone {was} is now {now}</source>
        <translation>{name}: điện thoại {was} nay là {now}</translation>
    </message>
    <message>
        <source>{name}: new password</source>
        <translation>{name}: đổi mật khẩu</translation>
    </message>
    <message>
        <source>{name}: locked</source>
        <translation>{name}: bị khóa</translation>
    </message>
    <message>
        <source>{name}: may sign in again</source>
        <translation>{name}: được đăng nhập lại</translation>
    </message>
    <message>
        <source>New officer</source>
        <translation>Thêm cán bộ</translation>
    </message>
    <message>
        <source>The officer chooses another password at the first sign-in with this one.</source>
        <translation>Cán bộ phải đổi mật khẩu này ở lần đăng nhập đầu tiên.</translation>
    </message>
    <message>
        <source>Papers from now on have this name. A new password has to be changed at the next sign-in; empty keeps it.</source>
        <translation>Giấy in từ nay ghi tên này. Mật khẩu mới phải được đổi ở lần đăng nhập tới; để trống thì giữ mật khẩu cũ.</translation>
    </message>
    <message>
        <source>Locked: a new password lets the officer sign in again.</source>
        <translation>Đã khóa: đặt mật khẩu mới để mở khóa.</translation>
    </message>
</context>
<context>
    <name>OutboxCard</name>
    <message>
        <source>Messages</source>
        <translation>Tin báo</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Đặt lúc</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>What is told</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Cách gửi</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Số lần</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Lần tới</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Gửi lại</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Thôi gửi</translation>
    </message>
    <message>
        <source>No message was sent yet. Ctrl+I on Today&apos;s call list sends one.</source>
        <translation>Chưa gửi tin nào. Bấm Ctrl+I ở danh sách gọi của trang Hôm nay để gửi.</translation>
    </message>
</context>
<context>
    <name>OutsideChange</name>
    <message>
        <source>This was changed from outside, without a signature. The page shows what was signed, and that is what holds.</source>
        <translation>Nội dung này bị sửa từ bên ngoài, không có chữ ký. Trang này hiện bản đã ký, và bản đã ký có hiệu lực.</translation>
    </message>
    <message>
        <source>Put back what was signed</source>
        <translation>Trả về bản đã ký</translation>
    </message>
    <message>
        <source>Putting back…</source>
        <translation>Đang trả về bản đã ký…</translation>
    </message>
</context>
<context>
    <name>OwnValuesCard</name>
    <message>
        <source>Hide it in searches at this desk</source>
        <translation>Ẩn khỏi kết quả tìm ở quầy này</translation>
    </message>
    <message>
        <source>This desk&apos;s own note</source>
        <translation>Ghi chú riêng của quầy</translation>
    </message>
    <message>
        <source>Digit at reception</source>
        <translation>Phím số khi tiếp nhận</translation>
    </message>
    <message>
        <source>Received at this desk</source>
        <translation>Tiếp nhận tại quầy này</translation>
    </message>
    <message>
        <source>Other desks do not see it.</source>
        <translation>Các quầy khác không thấy.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>còn trống</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Đang ghi…</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Save as a PDF file…</source>
        <translation>Lưu thành tệp PDF…</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Đóng   Esc</translation>
    </message>
    <message>
        <source>Page {n}</source>
        <translation>Trang {n}</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>Tệp PDF</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Genuine: printed and signed at {office}.</source>
        <translation>Giấy thật: {office} đã in và ký.</translation>
    </message>
    <message>
        <source>Printed at this desk. It was signed with the desk&apos;s own key, which no server has certified: only this desk can check it.</source>
        <translation>In tại quầy này. Giấy ký bằng khóa riêng của quầy, chưa được máy chủ chứng nhận: chỉ quầy này kiểm tra được.</translation>
    </message>
    <message>
        <source>The desk that signed this paper was revoked. Ask {office} before you rely on the paper.</source>
        <translation>Quầy ký giấy này đã bị thu hồi quyền ký. Hãy hỏi {office} trước khi dùng giấy.</translation>
    </message>
    <message>
        <source>The paper is dated after the last day of its key. Ask {office} before you rely on it.</source>
        <translation>Ngày trên giấy sau ngày hết hạn của khóa ký. Hãy hỏi {office} trước khi dùng giấy.</translation>
    </message>
    <message>
        <source>Altered: the signature does not fit the code or the content. Scan once more; if it stays so, keep a copy and ask {office}.</source>
        <translation>Giấy đã bị sửa: chữ ký không khớp với mã hồ sơ hoặc nội dung. Hãy quét lại; nếu vẫn vậy, giữ một bản sao và hỏi {office}.</translation>
    </message>
    <message>
        <source>Not confirmed: the key is of no desk that the server has certified. Forged, or from a desk without a server, or this desk has not synchronised since. Ask the office on the paper.</source>
        <translation>Chưa xác nhận được: khóa ký không thuộc quầy nào được máy chủ chứng nhận. Giấy giả, hoặc của quầy không có máy chủ, hoặc quầy này chưa đồng bộ lại. Hãy hỏi đơn vị ghi trên giấy.</translation>
    </message>
    <message>
        <source>Printed in training: the paper counts for nothing. There is no such dossier at any office.</source>
        <translation>Giấy in khi tập huấn, không có giá trị. Không cơ quan nào có hồ sơ này.</translation>
    </message>
    <message>
        <source>The signature is incomplete or was misread. Scan the QR code once more, not the barcode.</source>
        <translation>Chữ ký bị thiếu hoặc đọc sai. Hãy quét lại mã QR, không quét mã vạch.</translation>
    </message>
    <message>
        <source>This text carries no signature: a barcode, or a receipt from before signatures. Scan the QR code; if it has none either, look the code up.</source>
        <translation>Nội dung này không có chữ ký: đây là mã vạch, hoặc giấy in từ khi chưa ký. Hãy quét mã QR; nếu mã QR cũng không có, hãy tra cứu theo mã hồ sơ.</translation>
    </message>
    <message>
        <source>This is no QR code of a receipt. Scan the QR code on the receipt.</source>
        <translation>Đây không phải mã QR của giấy tiếp nhận. Hãy quét mã QR in trên giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>Genuine, but void since {at}: the reception was corrected. The receipt printed then counts.</source>
        <translation>Giấy thật nhưng đã vô hiệu từ {at}: thông tin tiếp nhận đã được đính chính. Giấy in lại sau đó mới có giá trị.</translation>
    </message>
    <message>
        <source>Genuine, but void{since}: the appointment was changed; {due} is in force.</source>
        <translation>Giấy thật nhưng đã vô hiệu{since}: ngày hẹn đã đổi; nay hẹn trả kết quả {due}.</translation>
    </message>
    <message>
        <source>Genuine, but void: the dossier has another code now, {code}.</source>
        <translation>Giấy thật nhưng đã vô hiệu: hồ sơ nay mang mã khác, {code}.</translation>
    </message>
    <message>
        <source>Genuine, but voided on {at}: {reason}. Take the sheet back; the dossier has another receipt.</source>
        <translation>Giấy thật nhưng đã bị hủy lúc {at}: {reason}. Hãy thu lại tờ này; hồ sơ có giấy tiếp nhận khác.</translation>
    </message>
    <message>
        <source> since {at}</source>
        <translation> từ {at}</translation>
    </message>
    <message>
        <source>This desk does not have the dossier: whether it was corrected or extended, the look-up page says.</source>
        <translation>Quầy này không có hồ sơ: hồ sơ có được sửa hay gia hạn không, xem ở trang tra cứu.</translation>
    </message>
    <message>
        <source>the office on the paper</source>
        <translation>đơn vị ghi trên giấy</translation>
    </message>
    <message>
        <source>The name is the one that was signed.</source>
        <translation>Tên đúng như khi ký.</translation>
    </message>
    <message>
        <source>Another name was signed. Compare the spelling with the paper.</source>
        <translation>Tên đã ký là tên khác. Hãy so lại cách viết với giấy.</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Sửa lúc</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>In lại lần</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Papers issued</source>
        <translation>Giấy tờ đã phát hành</translation>
    </message>
    <message>
        <source>Print also</source>
        <translation>In thêm</translation>
    </message>
    <message>
        <source>void: its step was undone</source>
        <translation>không còn giá trị: bước đã hoàn tác</translation>
    </message>
    <message>
        <source>{printed}, {n} void</source>
        <translation>{printed}, {n} tờ vô hiệu</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Print again: {paper}</source>
        <translation>In lại: {paper}</translation>
    </message>
    <message numerus="yes">
        <source>printed %n times</source>
        <translation>
            <numerusform>đã in %n lần</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>Password of now</source>
        <translation>Mật khẩu đang dùng</translation>
    </message>
    <message>
        <source>at least 8 characters</source>
        <translation>ít nhất 8 ký tự</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Gõ lại mật khẩu mới</translation>
    </message>
    <message>
        <source>An administrator gave you this password. Choose one that only you know; the desk opens then.</source>
        <translation>Mật khẩu này do quản trị viên cấp. Hãy chọn mật khẩu chỉ mình bạn biết, rồi quầy sẽ mở.</translation>
    </message>
    <message>
        <source>Change the password   Enter</source>
        <translation>Đổi mật khẩu   Enter</translation>
    </message>
    <message>
        <source>Cancel   Esc</source>
        <translation>Hủy   Esc</translation>
    </message>
</context>
<context>
    <name>PeopleEditor</name>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Dòng {number}</translation>
    </message>
</context>
<context>
    <name>PeopleListPage</name>
    <message>
        <source>People of the list</source>
        <translation>Những người trong danh sách</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Bảng (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>Danh sách người</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Đang đọc tệp…</translation>
    </message>
    <message>
        <source>No ticked row can be received. Correct them, or tick others.</source>
        <translation>Không dòng nào đã chọn tiếp nhận được. Sửa các dòng này hoặc chọn dòng khác.</translation>
    </message>
    <message>
        <source>Receiving…</source>
        <translation>Đang tiếp nhận…</translation>
    </message>
    <message>
        <source>{good} rows can be received, {wrong} have to be corrected, {known} were received before.</source>
        <translation>{good} dòng tiếp nhận được, {wrong} dòng cần sửa, {known} dòng đã tiếp nhận trước đó.</translation>
    </message>
    <message>
        <source>Nothing was received; each row says why.</source>
        <translation>Chưa tiếp nhận được dòng nào; mỗi dòng ghi rõ lý do.</translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers received, {first} to {last}.</source>
        <translation>
            <numerusform>Đã tiếp nhận %n hồ sơ, từ {first} đến {last}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were not received and say why.</source>
        <translation>
            <numerusform>%n dòng chưa tiếp nhận được, có ghi lý do.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Receipts of a list ({count})</source>
        <translation>Giấy tiếp nhận theo danh sách ({count})</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
    <message>
        <source>Columns are found by their names in the first 20 rows, in any order: name, ID number, date of birth, address, phone. All required papers count as there. Space ticks a row, Enter corrects it.</source>
        <translation>Cột được nhận theo tên trong 20 dòng đầu, thứ tự nào cũng được: họ tên, số định danh, ngày sinh, địa chỉ, điện thoại. Mọi giấy tờ bắt buộc tính là đã có. Phím cách chọn hoặc bỏ chọn dòng, Enter để sửa.</translation>
    </message>
    <message>
        <source>One procedure for a list of people</source>
        <translation>Một thủ tục cho danh sách người</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>PeopleListStart</name>
    <message>
        <source>Choose the procedure first; then the list of people is asked for.</source>
        <translation>Chọn thủ tục trước, rồi chọn tệp danh sách người.</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Received: {code}</source>
        <translation>Đã tiếp nhận: {code}</translation>
    </message>
    <message>
        <source>Can be received</source>
        <translation>Tiếp nhận được</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Kind of applicant</source>
        <translation>Loại đối tượng</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>ddmmyyyy</source>
        <translation>ngày tháng năm</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Công dân</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Doanh nghiệp</translation>
    </message>
    <message>
        <source>Household business</source>
        <translation>Hộ kinh doanh</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Mã số thuế</translation>
    </message>
</context>
<context>
    <name>PostalHabitRow</name>
    <message>
        <source>Receive what comes by post within</source>
        <translation>Tiếp nhận hồ sơ bưu chính trong</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>giờ làm việc</translation>
    </message>
    <message>
        <source>No rule names a limit for dossiers by post; this is the office&apos;s own. A change holds from today.</source>
        <translation>Không có quy định về hạn tiếp nhận hồ sơ gửi qua bưu chính; đây là hạn của đơn vị. Thay đổi áp dụng từ hôm nay.</translation>
    </message>
</context>
<context>
    <name>PostingDialog</name>
    <message>
        <source>Public posting</source>
        <translation>Niêm yết công khai</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Mọi lĩnh vực</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>In chữ lớn</translation>
    </message>
    <message>
        <source>Leave what nobody compared as a dotted line, instead of a star with a note</source>
        <translation>Để dòng chấm chỗ chưa đối chiếu, thay cho dấu (*) kèm ghi chú</translation>
    </message>
    <message>
        <source>Address in the QR code</source>
        <translation>Địa chỉ trong mã QR</translation>
    </message>
    <message>
        <source>{code} stands for the procedure&apos;s code</source>
        <translation>{code} là chỗ của mã thủ tục</translation>
    </message>
    <message>
        <source>Print all   F9</source>
        <translation>In tất cả   F9</translation>
    </message>
    <message>
        <source>Save as PDF files…   Ctrl+S</source>
        <translation>Lưu thành tệp PDF…   Ctrl+S</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Đóng   Esc</translation>
    </message>
    <message>
        <source>Folder for PDF files</source>
        <translation>Thư mục lưu tệp PDF</translation>
    </message>
    <message>
        <source>Stop   Esc</source>
        <translation>Dừng   Esc</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <translation>
            <numerusform>%n tờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists</source>
        <translation>
            <numerusform>%n danh mục</numerusform>
        </translation>
    </message>
    <message>
        <source>{sheets} and {lists}: {place}</source>
        <translation>{sheets} và {lists}: {place}</translation>
    </message>
    <message>
        <source>Stopped; the fields that were made before stay.</source>
        <translation>Đã dừng; các lĩnh vực làm xong trước đó vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Making the pages… {percent} %</source>
        <translation>Đang dựng trang… {percent} %</translation>
    </message>
    <message numerus="yes">
        <source>%n procedures</source>
        <translation>
            <numerusform>%n thủ tục</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have values that nobody compared with the decision</source>
        <translation>
            <numerusform>%n thủ tục có nội dung chưa đối chiếu với quyết định công bố</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no national code, and so no QR code</source>
        <translation>
            <numerusform>%n thủ tục chưa có mã quốc gia nên không có mã QR</numerusform>
        </translation>
    </message>
    <message>
        <source>One sheet for each procedure that this desk receives, and one list for each field.</source>
        <translation>Mỗi thủ tục quầy tiếp nhận một tờ, mỗi lĩnh vực một danh mục.</translation>
    </message>
</context>
<context>
    <name>PreparingPage</name>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Eight months of invented dossiers are being received and handed back…</source>
        <translation>Đang tiếp nhận và trả kết quả tám tháng hồ sơ giả định…</translation>
    </message>
    <message>
        <source>Preparing the sample office</source>
        <translation>Chuẩn bị cơ quan mẫu</translation>
    </message>
</context>
<context>
    <name>PrintLedgerPage</name>
    <message>
        <source>printed</source>
        <translation>đã in</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>đã gửi</translation>
    </message>
    <message>
        <source>thrown away</source>
        <translation>đã bỏ</translation>
    </message>
    <message>
        <source>voided {at} by {officer}: {reason}</source>
        <translation>{officer} hủy lúc {at}: {reason}</translation>
    </message>
    <message>
        <source>void since {at}: the reception was corrected</source>
        <translation>vô hiệu từ {at}: đã đính chính thông tin tiếp nhận</translation>
    </message>
    <message>
        <source>void since {at}: the appointment was changed</source>
        <translation>vô hiệu từ {at}: đã đổi ngày hẹn</translation>
    </message>
    <message>
        <source>void since {at}: the dossier got another code</source>
        <translation>vô hiệu từ {at}: hồ sơ được cấp mã khác</translation>
    </message>
    <message>
        <source>not on paper yet</source>
        <translation>chưa ra giấy</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <translation>
            <numerusform>%n tờ</numerusform>
        </translation>
    </message>
    <message>
        <source>{sheets}, {again} of them reprints, {void} void</source>
        <translation>{sheets}, trong đó {again} tờ in lại, {void} tờ vô hiệu</translation>
    </message>
    <message>
        <source>void</source>
        <translation>vô hiệu</translation>
    </message>
    <message>
        <source>The sheet is void.</source>
        <translation>Đã hủy tờ giấy.</translation>
    </message>
    <message>
        <source>there are more; choose fewer days</source>
        <translation>còn nữa, hãy chọn ít ngày hơn</translation>
    </message>
    <message>
        <source>Print once more: {paper}</source>
        <translation>In thêm lần nữa: {paper}</translation>
    </message>
    <message>
        <source>From the second reprint on the print ledger keeps the reason.</source>
        <translation>Từ lần in lại thứ hai, sổ in giữ lý do.</translation>
    </message>
    <message>
        <source>such as: the paper jammed, the citizen lost it</source>
        <translation>ví dụ: kẹt giấy, công dân làm mất</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Void the sheet: {paper}</source>
        <translation>Hủy tờ giấy: {paper}</translation>
    </message>
    <message>
        <source>The sheet counts no more; whoever checks it is told the reason. Keep the paper crossed out.</source>
        <translation>Tờ giấy không còn giá trị; ai kiểm tra sẽ thấy lý do. Gạch chéo và lưu tờ giấy bị hủy.</translation>
    </message>
    <message>
        <source>such as: the paper jammed, misprinted</source>
        <translation>ví dụ: kẹt giấy, in nhầm</translation>
    </message>
    <message>
        <source>reprint {n}</source>
        <translation>in lại lần {n}</translation>
    </message>
    <message>
        <source>first print</source>
        <translation>in lần đầu</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy</translation>
    </message>
    <message>
        <source>Dossier or title</source>
        <translation>Hồ sơ hoặc tên</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Bản</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Sheets that were asked for</source>
        <translation>Các lượt in</translation>
    </message>
    <message>
        <source>Print ledger</source>
        <translation>Sổ in</translation>
    </message>
</context>
<context>
    <name>PrintOut</name>
    <message>
        <source>The pages wait in the settings.</source>
        <translation>Các trang đang chờ trong Cài đặt.</translation>
    </message>
    <message>
        <source>Making the pages… {percent} %</source>
        <translation>Đang dựng trang… {percent} %</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Đã lưu: {path}</translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>Đã gửi đến máy in {printer}.</translation>
    </message>
    <message>
        <source>Stopped; nothing was printed.</source>
        <translation>Đã dừng, chưa in gì.</translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>A5, one copy a sheet</source>
        <translation>A5, mỗi liên một tờ</translation>
    </message>
    <message>
        <source>A4, one copy a sheet</source>
        <translation>A4, mỗi liên một tờ</translation>
    </message>
    <message>
        <source>A4, two copies on one sheet</source>
        <translation>A4, hai liên trên một tờ</translation>
    </message>
    <message>
        <source>Roll of 80 mm, the citizen&apos;s copy</source>
        <translation>Cuộn giấy nhiệt 80 mm, liên của công dân</translation>
    </message>
    <message>
        <source>The printing system may keep printed pages for a day; SECURITY.md says how to end that.</source>
        <translation>Hệ thống in có thể giữ lại bản in trong một ngày; quản trị viên xem cách tắt trong SECURITY.md.</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Thư mục khác…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu tệp PDF</translation>
    </message>
    <message>
        <source>A cloud service copies this folder: personal data would leave this computer. Choose another folder.</source>
        <translation>Thư mục này được dịch vụ đám mây sao chép: dữ liệu cá nhân sẽ rời khỏi máy này. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>A cloud service copies the folder Documents, so papers are saved outside it.</source>
        <translation>Thư mục Tài liệu được dịch vụ đám mây sao chép, nên giấy được lưu ở ngoài thư mục đó.</translation>
    </message>
    <message>
        <source>Folder for PDF files</source>
        <translation>Thư mục lưu tệp PDF</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Dossier ledger</source>
        <translation>Sổ theo dõi hồ sơ</translation>
    </message>
    <message>
        <source>Hand-over list</source>
        <translation>Danh sách bàn giao</translation>
    </message>
    <message>
        <source>Address label</source>
        <translation>Nhãn gửi</translation>
    </message>
    <message>
        <source>Urging slip</source>
        <translation>Phiếu đôn đốc</translation>
    </message>
    <message>
        <source>Report II.06a</source>
        <translation>Báo cáo biểu II.06a</translation>
    </message>
    <message>
        <source>Report 07a</source>
        <translation>Báo cáo biểu 07a</translation>
    </message>
    <message>
        <source>End-of-day sheet</source>
        <translation>Bảng kê cuối ngày</translation>
    </message>
    <message>
        <source>Slips for an outage</source>
        <translation>Phiếu cấp khi mất điện</translation>
    </message>
    <message>
        <source>List of fees</source>
        <translation>Bảng kê thu phí, lệ phí</translation>
    </message>
    <message>
        <source>Closing of the book</source>
        <translation>Biên bản đóng sổ</translation>
    </message>
    <message>
        <source>List for the archive</source>
        <translation>Mục lục nộp lưu trữ</translation>
    </message>
    <message>
        <source>List of dossiers to destroy</source>
        <translation>Danh mục hồ sơ hết giá trị</translation>
    </message>
    <message>
        <source>Request about personal data</source>
        <translation>Yêu cầu về dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Notice of an incident with data</source>
        <translation>Thông báo vi phạm về dữ liệu</translation>
    </message>
    <message>
        <source>Posted procedure</source>
        <translation>Thủ tục niêm yết</translation>
    </message>
    <message>
        <source>List of posted procedures</source>
        <translation>Danh mục thủ tục niêm yết</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Biểu mẫu trống</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>{paper}: printed on {printer}.</source>
        <translation>{paper}: đã in trên {printer}.</translation>
    </message>
    <message>
        <source>{paper}: PDF file saved.</source>
        <translation>{paper}: đã lưu tệp PDF.</translation>
    </message>
    <message>
        <source>{paper}: sent to {printer}.</source>
        <translation>{paper}: đã gửi đến {printer}.</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Provide what is held</source>
        <translation>Cung cấp dữ liệu</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Chỉnh sửa</translation>
    </message>
    <message>
        <source>Restrict: do not use</source>
        <translation>Hạn chế xử lý</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã thực hiện</translation>
    </message>
    <message>
        <source>Done in part</source>
        <translation>Thực hiện một phần</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Không thực hiện</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Nhân thân</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Liên hệ</translation>
    </message>
    <message>
        <source>Dossier, as owner</source>
        <translation>Hồ sơ, là chủ</translation>
    </message>
    <message>
        <source>Dossier, handed in</source>
        <translation>Hồ sơ, nộp thay</translation>
    </message>
    <message>
        <source>Took a result</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Waits for reception</source>
        <translation>Chờ tiếp nhận</translation>
    </message>
    <message>
        <source>Unfinished page</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>List of restrictions</source>
        <translation>Danh sách ngăn chặn</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>Printed paper</source>
        <translation>Giấy đã in</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Lượt xem</translation>
    </message>
    <message>
        <source>Disclosed</source>
        <translation>Lộ, lọt dữ liệu</translation>
    </message>
    <message>
        <source>Lost: data, device or papers</source>
        <translation>Mất dữ liệu, thiết bị, giấy tờ</translation>
    </message>
    <message>
        <source>Altered or destroyed</source>
        <translation>Bị sửa đổi, phá hủy</translation>
    </message>
    <message>
        <source>Opened or used without right</source>
        <translation>Truy cập, sử dụng trái phép</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Chưa quyết định</translation>
    </message>
    <message>
        <source>They are told</source>
        <translation>Có thông báo cho họ</translation>
    </message>
    <message>
        <source>They need not be told</source>
        <translation>Không phải thông báo cho họ</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Unfinished pages</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>Messages that were sent</source>
        <translation>Tin nhắn đã gửi</translation>
    </message>
    <message>
        <source>Pages that were not received</source>
        <translation>Hồ sơ không tiếp nhận</translation>
    </message>
    <message>
        <source>Pages that wait for the printer</source>
        <translation>Trang in chưa lấy</translation>
    </message>
    <message>
        <source>Content of looks in the audit log</source>
        <translation>Nội dung lượt xem trong nhật ký</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} tháng</translation>
    </message>
    <message>
        <source>by procedure</source>
        <translation>theo thủ tục</translation>
    </message>
    <message>
        <source>{basis} (not read; the office decides)</source>
        <translation>{basis} (chưa đối chiếu; do đơn vị quyết định)</translation>
    </message>
    <message>
        <source>confirm until {day}</source>
        <translation>xác nhận trước hết {day}</translation>
    </message>
    <message>
        <source>answer until {day}</source>
        <translation>trả lời trước hết {day}</translation>
    </message>
    <message>
        <source>late since {day}</source>
        <translation>quá hạn từ {day}</translation>
    </message>
    <message>
        <source>{n} hours left</source>
        <translation>còn {n} giờ</translation>
    </message>
    <message>
        <source>{n} hours late</source>
        <translation>quá hạn {n} giờ</translation>
    </message>
    <message>
        <source>notified</source>
        <translation>đã thông báo</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã kết thúc</translation>
    </message>
</context>
<context>
    <name>PrivacyJump</name>
    <message numerus="yes">
        <source>%n data incidents</source>
        <translation>
            <numerusform>%n sự cố dữ liệu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests about data</source>
        <translation>
            <numerusform>%n yêu cầu về dữ liệu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n quá hạn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Part</source>
        <translation>Phần</translation>
    </message>
    <message>
        <source>Requests of people</source>
        <translation>Yêu cầu của người dân</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Sự cố dữ liệu</translation>
    </message>
    <message>
        <source>Past its time</source>
        <translation>Hết thời hạn</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Dữ liệu cá nhân</translation>
    </message>
</context>
<context>
    <name>ProcedureRow</name>
    <message>
        <source>from {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>no longer in force</source>
        <translation>đã hết hiệu lực</translation>
    </message>
</context>
<context>
    <name>ProcedureStep</name>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Procedure: digit or a few letters</source>
        <translation>Thủ tục: số hoặc vài chữ</translation>
    </message>
    <message>
        <source>A digit, or a few letters of the name, then Enter</source>
        <translation>Bấm số, hoặc gõ vài chữ trong tên, rồi Enter</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Danh sách thủ tục</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>ngày làm việc</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message>
        <source>Its documents, fee, time limit and appointment will stand here.</source>
        <translation>Giấy tờ, lệ phí, thời hạn và ngày hẹn sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>already open: {code}</source>
        <translation>đang có hồ sơ {code}</translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message>
        <source>{n} days</source>
        <translation>{n} ngày</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} giờ</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} phút</translation>
    </message>
    <message>
        <source>no time counted</source>
        <translation>không tính thời gian</translation>
    </message>
    <message>
        <source>No internal process.</source>
        <translation>Không có quy trình nội bộ.</translation>
    </message>
    <message>
        <source>Together {sum}, as the time limit.</source>
        <translation>Tổng cộng {sum}, bằng thời hạn giải quyết.</translation>
    </message>
    <message>
        <source>Together {sum}: {difference} longer than the time limit.</source>
        <translation>Tổng cộng {sum}: dài hơn thời hạn giải quyết {difference}.</translation>
    </message>
    <message>
        <source>Together {sum}: {difference} shorter than the time limit.</source>
        <translation>Tổng cộng {sum}: ngắn hơn thời hạn giải quyết {difference}.</translation>
    </message>
    <message>
        <source>Together {sum}; the time limit cannot be compared with it.</source>
        <translation>Tổng cộng {sum}; không so sánh được với thời hạn giải quyết.</translation>
    </message>
    <message>
        <source>step late by {time}</source>
        <translation>trễ bước {time}</translation>
    </message>
    <message>
        <source>Late in step {n}</source>
        <translation>Trễ bước {n}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>when it is marked as done</source>
        <translation>khi bấm xong bước</translation>
    </message>
    <message>
        <source>when the dossier is handed over</source>
        <translation>khi chuyển hồ sơ</translation>
    </message>
    <message>
        <source>when the result is there</source>
        <translation>khi có kết quả</translation>
    </message>
    <message>
        <source>when the result is handed back</source>
        <translation>khi trả kết quả</translation>
    </message>
</context>
<context>
    <name>ProcessCard</name>
    <message>
        <source>Process</source>
        <translation>Quy trình</translation>
    </message>
    <message>
        <source>over by {at}</source>
        <translation>đã qua, {at}</translation>
    </message>
    <message>
        <source>done {at}</source>
        <translation>xong {at}</translation>
    </message>
    <message>
        <source>{time}, until {due}</source>
        <translation>{time}, đến {due}</translation>
    </message>
    <message>
        <source>{time}, expected until {due}</source>
        <translation>{time}, dự kiến đến {due}</translation>
    </message>
    <message>
        <source>the clock stands</source>
        <translation>đang dừng</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>đang làm</translation>
    </message>
</context>
<context>
    <name>ProcessPanel</name>
    <message>
        <source>Internal process: {name}</source>
        <translation>Quy trình nội bộ: {name}</translation>
    </message>
    <message>
        <source>Dossiers that were received keep the process of their day. A day counts eight hours.</source>
        <translation>Hồ sơ đã tiếp nhận giữ quy trình có hiệu lực ngày tiếp nhận. Một ngày làm việc tính 8 giờ.</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Thêm bước</translation>
    </message>
    <message>
        <source>Enter in the last line adds one · Alt+↑ ↓ move · Ctrl+Delete removes</source>
        <translation>Enter ở dòng cuối để thêm bước · Alt+↑ ↓ để đổi chỗ · Ctrl+Delete để bỏ</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Đang ghi…</translation>
    </message>
</context>
<context>
    <name>PurposeStrip</name>
    <message>
        <source>TRAINING DESK – dossiers and papers count for nothing</source>
        <translation>QUẦY TẬP HUẤN – hồ sơ, giấy tờ ở đây không có giá trị</translation>
    </message>
    <message>
        <source>DEMO DESK – invented people; dossiers and papers count for nothing</source>
        <translation>QUẦY MẪU – người và hồ sơ đều là giả định, giấy tờ không có giá trị</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Thư mục cha</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Tạo thư mục mới</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Dạng danh sách</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Dạng chi tiết</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Tìm trong:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Tê&amp;n tệp:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Loại tệp:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Chọn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Lưu thành</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Chọn thư mục</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Thư mục:</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Thư mục &amp;mới</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Đổ&amp;i tên</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Hiện tệp ẩ&amp;n</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 đã có.
Thay bằng tệp mới?</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Ngày sửa</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Máy tính</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Cắt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Có</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Không</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Cắt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>QrView</name>
    <message>
        <source>QR code of the dossier</source>
        <translation>Mã QR của hồ sơ</translation>
    </message>
</context>
<context>
    <name>QuickPeriods</name>
    <message>
        <source>All days</source>
        <translation>Mọi ngày</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Tuần này</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tháng này</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Ngày khác</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
</context>
<context>
    <name>ReceptionFooter</name>
    <message>
        <source>More</source>
        <translation>Khác</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>PDF files</source>
        <translation>Lưu tệp PDF</translation>
    </message>
    <message>
        <source>no printer chosen</source>
        <translation>chưa chọn máy in</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Đã đọc</translation>
    </message>
    <message>
        <source>Store the correction   F9</source>
        <translation>Lưu đính chính   F9</translation>
    </message>
    <message numerus="yes">
        <source>Save and print %n dossiers   F9</source>
        <translation>
            <numerusform>Lưu và in %n hồ sơ   F9</numerusform>
        </translation>
    </message>
    <message>
        <source>Save and hand back   F9</source>
        <translation>Lưu và trả ngay   F9</translation>
    </message>
    <message>
        <source>Scan the ID card or choose the procedure first.</source>
        <translation>Hãy quét thẻ căn cước hoặc chọn thủ tục trước.</translation>
    </message>
</context>
<context>
    <name>ReceptionPreview</name>
    <message>
        <source>Receipt · Form 01 · A5</source>
        <translation>Giấy tiếp nhận · Mẫu 01</translation>
    </message>
    <message>
        <source>Supplement request · Form 02 · A5</source>
        <translation>Yêu cầu bổ sung · Mẫu 02 · A5</translation>
    </message>
    <message>
        <source>Refusal · Form 03 · A5</source>
        <translation>Từ chối · Mẫu 03 · A5</translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation>Bản xem trước</translation>
    </message>
    <message>
        <source>Nothing is printed for a result at once</source>
        <translation>Trả ngay: không in giấy tiếp nhận</translation>
    </message>
</context>
<context>
    <name>ReceptionSaver</name>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Saved: {codes}. Not saved: {procedure}. {reason}</source>
        <translation>Đã lưu: {codes}. Chưa lưu: {procedure}. {reason}</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>Làm tiếp</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Print   Ctrl+P</source>
        <translation>In   Ctrl+P</translation>
    </message>
    <message>
        <source>I have it on paper   Enter</source>
        <translation>Đã có trên giấy   Enter</translation>
    </message>
    <message>
        <source>It opens the desk and all its backups when no password does: type it into the password&apos;s line. It is stored nowhere and not shown again. Keep the sheet in the safe, away from this computer.</source>
        <translation>Mã này mở được quầy và mọi bản sao lưu khi không còn mật khẩu nào: gõ mã vào ô mật khẩu. Mã không được lưu ở đâu và không hiện lại. Cất tờ giấy trong tủ khóa, không để cạnh máy này.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>Printed on {printer}.</source>
        <translation>Đã in ở {printer}.</translation>
    </message>
</context>
<context>
    <name>RedateDialog</name>
    <message>
        <source>Correct wrong dates</source>
        <translation>Sửa ngày giờ ghi sai</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Correct and print again   Enter</source>
        <translation>Sửa và in lại   Enter</translation>
    </message>
    <message>
        <source>These entries are dated ahead of now, because the computer&apos;s clock was wrong:</source>
        <translation>Các bản ghi sau mang ngày giờ muộn hơn hiện tại vì đồng hồ máy sai:</translation>
    </message>
    <message>
        <source>The last one says {last}. When was it truly made? All others move by as much.</source>
        <translation>Bản ghi cuối mang giờ {last}. Thực ra được ghi lúc nào? Các bản ghi khác lùi lại bằng khoảng đó.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>và {n} hồ sơ nữa</translation>
    </message>
</context>
<context>
    <name>Remaining</name>
    <message>
        <source>Overdue {n} days</source>
        <translation>Quá hạn {n} ngày</translation>
    </message>
    <message>
        <source>Overdue · apologised</source>
        <translation>Quá hạn · đã xin lỗi</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Đến hạn hôm nay</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} ngày</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>đang dừng</translation>
    </message>
</context>
<context>
    <name>ReportHabitRow</name>
    <message>
        <source>Count as on time what waits for a supplement and what was sent back or withdrawn</source>
        <translation>Tính vào đúng hạn cả hồ sơ chờ bổ sung và hồ sơ trả lại, xin rút</translation>
    </message>
    <message>
        <source>A habit of some provinces, written in no form; a report that follows it says so.</source>
        <translation>Cách làm của một số địa phương, không có trong biểu mẫu nào; báo cáo theo cách này có ghi chú.</translation>
    </message>
</context>
<context>
    <name>ReportedFacts</name>
    <message>
        <source>Came</source>
        <translation>Kênh nộp</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>Identity account</source>
        <translation>Tài khoản định danh</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quý</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>By field</source>
        <translation>Theo lĩnh vực</translation>
    </message>
    <message>
        <source>By procedure</source>
        <translation>Theo thủ tục</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>Theo kênh</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Desk, post</source>
        <translation>Tr.tiếp, BC</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Đã giải quyết</translation>
    </message>
    <message>
        <source>Online, whole course</source>
        <translation>Trực tuyến toàn trình</translation>
    </message>
    <message>
        <source>Online, in part</source>
        <translation>Trực tuyến một phần</translation>
    </message>
    <message>
        <source>Public post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>Non-terri-torial</source>
        <translation>Phi địa giới</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Hình thức khác</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Kỳ trước chuyển</translation>
    </message>
    <message>
        <source>Early, on time</source>
        <translation>Đúng, trước hạn</translation>
    </message>
    <message>
        <source>Late, with apology</source>
        <translation>Xong quá hạn, có xin lỗi</translation>
    </message>
    <message>
        <source>Late, no apology</source>
        <translation>Xong quá hạn, chưa xin lỗi</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>Chưa đến hạn</translation>
    </message>
    <message>
        <source>Overdue, with apology</source>
        <translation>Quá hạn, có xin lỗi</translation>
    </message>
    <message>
        <source>Overdue, no apology</source>
        <translation>Quá hạn, chưa xin lỗi</translation>
    </message>
    <message>
        <source>Paid in all</source>
        <translation>Thanh toán: tổng số</translation>
    </message>
    <message>
        <source>Paid online</source>
        <translation>Nộp trực tuyến</translation>
    </message>
    <message>
        <source>Paid directly</source>
        <translation>Nộp trực tiếp</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Dừng giải quyết</translation>
    </message>
    <message>
        <source>To be re-ceived, in time</source>
        <translation>Chờ tiếp nhận: đúng hạn</translation>
    </message>
    <message>
        <source>To be re-ceived, overdue</source>
        <translation>Chờ tiếp nhận: quá hạn</translation>
    </message>
    <message>
        <source>Not re-ceived</source>
        <translation>Không tiếp nhận</translation>
    </message>
    <message>
        <source>With-drawn</source>
        <translation>Rút hồ&#xa0;sơ</translation>
    </message>
    <message>
        <source>Elec-tronic result</source>
        <translation>Kết quả điện tử</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>Trước hạn</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>Trong hạn</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>In time, ended or open</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>Ended by the appointment or not yet due, of all to resolve</source>
        <translation>Đúng hạn hoặc chưa đến hạn, trên tổng số phải giải quyết</translation>
    </message>
    <message>
        <source>Resolved in time</source>
        <translation>Giải quyết đúng hạn</translation>
    </message>
    <message>
        <source>Early and on time, of all resolved; a second supplement request is late</source>
        <translation>Trước, đúng hạn trên số đã giải quyết; bổ sung lần hai là quá hạn</translation>
    </message>
    <message>
        <source>Received online</source>
        <translation>Tiếp nhận trực tuyến</translation>
    </message>
    <message>
        <source>Online, of all received in the period</source>
        <translation>Trực tuyến trên tổng số tiếp nhận trong kỳ</translation>
    </message>
    <message>
        <source>Online from end to end</source>
        <translation>Trực tuyến toàn trình</translation>
    </message>
    <message>
        <source>Procedures whose whole course is online, of all received</source>
        <translation>Hồ sơ của thủ tục toàn trình, trên tổng số tiếp nhận</translation>
    </message>
    <message>
        <source>Received by post</source>
        <translation>Tiếp nhận qua bưu chính</translation>
    </message>
    <message>
        <source>By public post, of all received in the period</source>
        <translation>Bưu chính công ích trên tổng số tiếp nhận trong kỳ</translation>
    </message>
    <message>
        <source>Electronic results</source>
        <translation>Trả kết quả điện tử</translation>
    </message>
    <message>
        <source>Results sent electronically, of all handed back</source>
        <translation>Kết quả trả điện tử trên tổng số đã trả</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>Hài lòng</translation>
    </message>
    <message>
        <source>Answers 4 and 5, of all answers at the return</source>
        <translation>Mức 4 và 5 trên số người trả lời khi nhận kết quả</translation>
    </message>
    <message>
        <source>From the 1st</source>
        <translation>Từ ngày 01</translation>
    </message>
    <message>
        <source>15th to 14th</source>
        <translation>Từ 15 đến 14</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ báo cáo</translation>
    </message>
    <message>
        <source>Periods begin</source>
        <translation>Kỳ bắt đầu</translation>
    </message>
    <message>
        <source>A line for each</source>
        <translation>Mỗi dòng là</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation>Lưu Excel…</translation>
    </message>
    <message>
        <source>Fees…</source>
        <translation>Phí, lệ phí…</translation>
    </message>
    <message>
        <source>How dossiers ended</source>
        <translation>Kết quả giải quyết</translation>
    </message>
    <message>
        <source>How dossiers came</source>
        <translation>Kênh tiếp nhận</translation>
    </message>
    <message>
        <source>Refused at the counter (Form 03): {n}</source>
        <translation>Không tiếp nhận tại quầy (Mẫu 03): {n}</translation>
    </message>
    <message>
        <source>By deciding unit</source>
        <translation>Theo đơn vị giải quyết</translation>
    </message>
    <message>
        <source>By officer</source>
        <translation>Theo cán bộ</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>The file cannot be written. Close it in Excel, try again.</source>
        <translation>Không ghi được tệp. Đóng tệp trong Excel rồi thử lại.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tổng số</translation>
    </message>
    <message>
        <source>Report {form}</source>
        <translation>Báo cáo {form}</translation>
    </message>
    <message>
        <source>“On time” includes what waits for a supplement and what was sent back or withdrawn</source>
        <translation>“Đúng hạn” gồm cả hồ sơ chờ bổ sung và hồ sơ trả lại, xin rút</translation>
    </message>
    <message>
        <source>Opinions asked for: {n}, late or without an answer: {late}</source>
        <translation>Lấy ý kiến: {n} lần, quá hạn hoặc không trả lời: {late}</translation>
    </message>
    <message>
        <source>Not received yet</source>
        <translation>Chưa tiếp nhận</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Thống kê</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Lĩnh vực / đơn vị</translation>
    </message>
    <message>
        <source>Indices (Decision 766/QĐ-TTg)</source>
        <translation>Chỉ số (QĐ 766/QĐ-TTg)</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Theo tháng</translation>
    </message>
</context>
<context>
    <name>ReprintCard</name>
    <message>
        <source>No receipt bears a code that no longer holds.</source>
        <translation>Không có giấy tiếp nhận nào mang mã cũ.</translation>
    </message>
    <message>
        <source>print again</source>
        <translation>in lại</translation>
    </message>
    <message>
        <source>Receipts to print again</source>
        <translation>Giấy tiếp nhận phải in lại</translation>
    </message>
    <message>
        <source>Code on the receipt</source>
        <translation>Mã trên giấy</translation>
    </message>
    <message>
        <source>Code now</source>
        <translation>Mã hiện nay</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ</translation>
    </message>
</context>
<context>
    <name>RequestsPanel</name>
    <message>
        <source>Person</source>
        <translation>Người yêu cầu</translation>
    </message>
    <message>
        <source>scan the card, or type a personal number or a dossier code</source>
        <translation>quét thẻ, hoặc gõ số định danh hay mã hồ sơ</translation>
    </message>
    <message>
        <source>Use the data again</source>
        <translation>Bỏ hạn chế xử lý</translation>
    </message>
    <message>
        <source>Find the person first: scan the card, or type the number.</source>
        <translation>Hãy tìm người yêu cầu trước: quét thẻ hoặc gõ số định danh.</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Loại yêu cầu</translation>
    </message>
    <message>
        <source>In the person&apos;s words</source>
        <translation>Nội dung yêu cầu</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Tiếp nhận ngày</translation>
    </message>
    <message>
        <source>The days for the answer run from the day on which it was received.</source>
        <translation>Hạn trả lời tính từ ngày tiếp nhận.</translation>
    </message>
    <message>
        <source>How many days each kind of request has was not compared with the decree.</source>
        <translation>Số ngày của từng loại yêu cầu chưa được đối chiếu với nghị định.</translation>
    </message>
    <message>
        <source>Request of {name}</source>
        <translation>Yêu cầu của {name}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Open a request that has no answer yet.</source>
        <translation>Hãy mở một yêu cầu chưa trả lời.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>What was done, or why not</source>
        <translation>Việc đã làm, hoặc lý do không làm</translation>
    </message>
    <message>
        <source>Answer the request {number}: {kind}</source>
        <translation>Trả lời yêu cầu {number}: {kind}</translation>
    </message>
    <message>
        <source>The person gets the answer on paper, with what is held.</source>
        <translation>Người yêu cầu nhận câu trả lời bằng phiếu in, kèm dữ liệu đang giữ.</translation>
    </message>
    <message>
        <source>Open a person with a request first.</source>
        <translation>Hãy mở một người có yêu cầu trước.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Request {number}: answer until {day}. Ctrl+P prints its paper.</source>
        <translation>Yêu cầu {number}: trả lời trước hết {day}. Ctrl+P in phiếu.</translation>
    </message>
    <message>
        <source>Request {number} is answered. Ctrl+P prints its paper.</source>
        <translation>Đã trả lời yêu cầu {number}. Ctrl+P in phiếu.</translation>
    </message>
    <message>
        <source>not to be used since {day}</source>
        <translation>hạn chế xử lý từ {day}</translation>
    </message>
    <message>
        <source>More is held than the list and its paper have lines.</source>
        <translation>Dữ liệu đang giữ nhiều hơn số dòng của danh sách và của phiếu.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Các yêu cầu</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>Mã, tên</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>What the desk holds about this person</source>
        <translation>Dữ liệu quầy đang giữ về người này</translation>
    </message>
    <message>
        <source>No requests yet. Scan the card of the person who asks.</source>
        <translation>Chưa có yêu cầu nào. Hãy quét thẻ của người yêu cầu.</translation>
    </message>
</context>
<context>
    <name>RestrictionCard</name>
    <message>
        <source>Why it is received nevertheless</source>
        <translation>Lý do vẫn tiếp nhận</translation>
    </message>
    <message>
        <source>Password of the head of desk</source>
        <translation>Mật khẩu của trưởng quầy</translation>
    </message>
    <message>
        <source>Must not be received: restrictions</source>
        <translation>Không được tiếp nhận: đang bị ngăn chặn</translation>
    </message>
    <message>
        <source>Restrictions, released</source>
        <translation>Có ngăn chặn, đã được cho tiếp nhận</translation>
    </message>
    <message>
        <source>Released by {name}: {reason}</source>
        <translation>{name} cho tiếp nhận: {reason}</translation>
    </message>
</context>
<context>
    <name>RestrictionsPage</name>
    <message>
        <source>Name of the list</source>
        <translation>Tên danh sách</translation>
    </message>
    <message>
        <source>Who asks for it</source>
        <translation>Cơ quan yêu cầu</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Its day</source>
        <translation>Ngày văn bản</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>End the list</source>
        <translation>Kết thúc danh sách</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Vì sao bỏ qua</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Các dòng bị bỏ qua</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Đang đọc tệp…</translation>
    </message>
    <message>
        <source>Choose a file first; nothing counts before it was shown.</source>
        <translation>Chọn tệp trước; chưa có gì áp dụng khi chưa xem.</translation>
    </message>
    <message>
        <source>Storing the list…</source>
        <translation>Đang lưu danh sách…</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Bảng (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>List of restrictions</source>
        <translation>Danh sách ngăn chặn</translation>
    </message>
    <message>
        <source>{file}: new {new}, changed {changed}, gone {gone}, left out {rejected}. F9 takes the list.</source>
        <translation>{file}: mới {new}, thay đổi {changed}, không còn {gone}, bỏ qua {rejected}. F9 áp dụng danh sách.</translation>
    </message>
    <message>
        <source>The list “{name}” counts from now on: {rows} restrictions.</source>
        <translation>Danh sách “{name}” áp dụng từ bây giờ: {rows} ngăn chặn.</translation>
    </message>
    <message>
        <source>Choose a list that counts first.</source>
        <translation>Chọn một danh sách đang áp dụng trước.</translation>
    </message>
    <message>
        <source>“{name}” will stop nothing any more. Importing its file again takes that back.</source>
        <translation>“{name}” sẽ không còn ngăn chặn gì. Nhập lại tệp của danh sách để hoàn lại.</translation>
    </message>
    <message>
        <source>Ending the list…</source>
        <translation>Đang kết thúc danh sách…</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Stopped: the list is as it was.</source>
        <translation>Đã dừng: danh sách vẫn như trước.</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>kết thúc {day}</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>đang áp dụng</translation>
    </message>
    <message>
        <source>Columns are found by their names in the first 20 rows: map sheet, parcel and commune; number of a paper; ID number, name and date of birth; who asks for it, document number and day; from, until, note. What stands in the fields here holds for rows that do not say it.</source>
        <translation>Cột được nhận theo tên trong 20 dòng đầu: số tờ bản đồ, số thửa, xã (phường); số giấy tờ; số định danh, họ tên, ngày sinh; cơ quan yêu cầu, số văn bản, ngày văn bản; từ ngày, đến ngày, ghi chú. Các ô ở đây dùng cho những dòng không ghi.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Nhập danh sách</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Các danh sách</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Số dòng</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Imported by</source>
        <translation>Người nhập</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Lists of restrictions</source>
        <translation>Các danh sách ngăn chặn</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>Ngăn chặn</translation>
    </message>
</context>
<context>
    <name>RetentionPanel</name>
    <message>
        <source>Data</source>
        <translation>Dữ liệu</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Thời hạn giữ</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Past its time</source>
        <translation>Hết thời hạn</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Cũ nhất</translation>
    </message>
    <message>
        <source>Kinds of data</source>
        <translation>Các loại dữ liệu</translation>
    </message>
    <message>
        <source>Print the list, have the head sign it, then destroy. Dossiers lose their people here, in search, messages and kept pages; counts of reports stay. The signed chain of events stays encrypted in the file, and is not shown. Backups lose the data when newer ones take their place.</source>
        <translation>In danh mục, trình người đứng đầu ký rồi hủy. Tên và thông tin người trong hồ sơ bị xóa khỏi danh sách, tìm kiếm, tin nhắn, trang in; số liệu báo cáo giữ nguyên. Chuỗi sự kiện đã ký vẫn nằm mã hóa trong tệp và không hiển thị. Bản sao lưu cũ hết dữ liệu này khi bản mới thay thế.</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Nothing is past its time.</source>
        <translation>Không có dữ liệu nào hết thời hạn.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are destroyed for good. This cannot be undone.</source>
        <translation>
            <numerusform>%n mục sẽ bị hủy hẳn, không khôi phục được.</numerusform>
        </translation>
    </message>
    <message>
        <source>such as: 05/DM-TTPVHCC of 27/11/2026</source>
        <translation>ví dụ: 05/DM-TTPVHCC ngày 27/11/2026</translation>
    </message>
    <message>
        <source>Number and day of the signed list</source>
        <translation>Số, ngày của danh mục đã ký</translation>
    </message>
    <message>
        <source>Destroy what is past its time</source>
        <translation>Hủy dữ liệu hết thời hạn</translation>
    </message>
    <message>
        <source>Destroying…</source>
        <translation>Đang hủy…</translation>
    </message>
    <message>
        <source>Destroyed; the audit log keeps what, how many and by which list.</source>
        <translation>Đã hủy; nhật ký ghi loại, số lượng và danh mục.</translation>
    </message>
    <message>
        <source>Stopped: what is destroyed by then is recorded.</source>
        <translation>Đã dừng; phần đã hủy được ghi vào nhật ký.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are past their time.</source>
        <translation>
            <numerusform>%n mục hết thời hạn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RevokedPage</name>
    <message>
        <source>One-time code</source>
        <translation>Mã dùng một lần</translation>
    </message>
    <message>
        <source>from the administrator</source>
        <translation>do quản trị viên cấp</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Kết nối lại</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Đăng nhập bằng tên khác</translation>
    </message>
    <message>
        <source>This desk may not work any more</source>
        <translation>Quầy này đã bị thu hồi quyền làm việc</translation>
    </message>
    <message>
        <source>At {time} on {day} the server {server} said that the administrator has withdrawn this desk&apos;s right to work with it. No dossier is opened here any more, and nothing is deleted.</source>
        <translation>Lúc {time} ngày {day}, máy chủ {server} báo quản trị viên đã thu hồi quyền của quầy này. Từ nay quầy không mở hồ sơ nào nữa; không có dữ liệu nào bị xóa.</translation>
    </message>
    <message>
        <source>{n} entries were not sent yet. They stay here and are sent when the desk is let in.</source>
        <translation>Còn {n} mục chưa gửi lên máy chủ. Các mục này được giữ trên máy và sẽ được gửi khi quầy được kết nối lại.</translation>
    </message>
    <message>
        <source>The server has everything that was entered here.</source>
        <translation>Máy chủ đã có đủ mọi việc làm tại quầy này.</translation>
    </message>
    <message>
        <source>Call the administrator of your office. If the desk is to go on, they make a one-time code for it, sign in here and type it below.</source>
        <translation>Hãy gọi quản trị viên của cơ quan. Nếu quầy được làm việc tiếp, quản trị viên cấp một mã một lần, đăng nhập tại đây rồi nhập mã vào ô dưới.</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Quy định</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Điều khoản</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Rules that apply</source>
        <translation>Quy định áp dụng</translation>
    </message>
    <message>
        <source>Not read: {texts}. What they may change is taken over from the text before.</source>
        <translation>Chưa đọc được: {texts}. Nội dung có thể thay đổi tạm lấy theo văn bản trước.</translation>
    </message>
    <message>
        <source>read</source>
        <translation>đã đọc</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>chưa đọc</translation>
    </message>
</context>
<context>
    <name>SamplePane</name>
    <message>
        <source>Sample of the form</source>
        <translation>Bản mẫu của biểu mẫu</translation>
    </message>
    <message>
        <source>sample, page {number} of {count}</source>
        <translation>bản mẫu, trang {number}/{count}</translation>
    </message>
    <message>
        <source>this wording is not on the sample</source>
        <translation>câu này không có trên bản mẫu</translation>
    </message>
</context>
<context>
    <name>SavedFile</name>
    <message>
        <source>Saved: {path}</source>
        <translation>Đã lưu: {path}</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Mở tệp</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
</context>
<context>
    <name>SavedPage</name>
    <message>
        <source>Kept on this desk</source>
        <translation>Lưu tại quầy</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Đã lưu lúc {time}</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Sent to the server</source>
        <translation>Đã gửi máy chủ</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Result due</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Dossier saved</source>
        <translation>Đã lưu hồ sơ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message numerus="yes">
        <source>Handed back at once: %n results</source>
        <translation>
            <numerusform>Đã trả ngay %n kết quả</numerusform>
        </translation>
    </message>
    <message>
        <source>Print a receipt   Ctrl+P</source>
        <translation>In giấy tiếp nhận   Ctrl+P</translation>
    </message>
    <message>
        <source>From the first key to the save: {m} min {s} s</source>
        <translation>Từ phím đầu tiên đến khi lưu: {m} phút {s} giây</translation>
    </message>
    <message>
        <source>Scanning the next citizen&apos;s card begins a new page at once.</source>
        <translation>Quét thẻ của khách sau là bắt đầu hồ sơ mới.</translation>
    </message>
    <message>
        <source>PDF file saved</source>
        <translation>Đã lưu tệp PDF</translation>
    </message>
    <message>
        <source>Waiting for the printer</source>
        <translation>Chờ máy in</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>Đã gửi tới {printer}</translation>
    </message>
    <message>
        <source>Printed on {printer}</source>
        <translation>Đã in trên {printer}</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Chưa in</translation>
    </message>
    <message>
        <source>Perhaps not printed</source>
        <translation>Chưa rõ đã in</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Không in</translation>
    </message>
</context>
<context>
    <name>SavedVisit</name>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Result due</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Dossiers received together</source>
        <translation>Các hồ sơ tiếp nhận cùng lúc</translation>
    </message>
</context>
<context>
    <name>ScannerTrial</name>
    <message>
        <source>Try the scanner</source>
        <translation>Quét thử</translation>
    </message>
    <message>
        <source>scan an identity card here, or press Enter</source>
        <translation>quét một thẻ căn cước vào đây, hoặc bấm Enter</translation>
    </message>
    <message numerus="yes">
        <source>%n characters were read; this is no identity card.</source>
        <translation>
            <numerusform>Đọc được %n ký tự; đây không phải thẻ căn cước.</numerusform>
        </translation>
    </message>
    <message>
        <source>An identity card was read without a mistake.</source>
        <translation>Đọc đúng một thẻ căn cước.</translation>
    </message>
    <message>
        <source>{count} characters in {seconds} seconds, {pace} ms each.</source>
        <translation>{count} ký tự trong {seconds} giây, mỗi ký tự {pace} ms.</translation>
    </message>
</context>
<context>
    <name>ScreenRow</name>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Sounds: a scan is taken, a scan is refused, a dossier is saved</source>
        <translation>Âm báo khi nhận mã quét, khi từ chối mã quét và khi đã lưu hồ sơ</translation>
    </message>
    <message>
        <source>The new text size is there at the next start.</source>
        <translation>Cỡ chữ mới có hiệu lực khi mở lại chương trình.</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Scan an ID card or a receipt, or type a code, a name, a phone number</source>
        <translation>Quét thẻ căn cước, giấy tiếp nhận, hoặc gõ mã hồ sơ, tên, số điện thoại</translation>
    </message>
    <message>
        <source>Scan or type</source>
        <translation>Quét hoặc gõ</translation>
    </message>
</context>
<context>
    <name>SearchLines</name>
    <message>
        <source>by the code</source>
        <translation>theo mã hồ sơ</translation>
    </message>
    <message>
        <source>code ends in {part}</source>
        <translation>mã kết thúc bằng {part}</translation>
    </message>
    <message>
        <source>former code {part}</source>
        <translation>mã cũ {part}</translation>
    </message>
    <message>
        <source>by the name</source>
        <translation>theo tên</translation>
    </message>
    <message>
        <source>name, born {part}</source>
        <translation>theo tên, sinh năm {part}</translation>
    </message>
    <message>
        <source>ID number {part}</source>
        <translation>số định danh {part}</translation>
    </message>
    <message>
        <source>ID number ends in {part}</source>
        <translation>số định danh kết thúc bằng {part}</translation>
    </message>
    <message>
        <source>phone {part}</source>
        <translation>điện thoại {part}</translation>
    </message>
    <message>
        <source>phone ends in {part}</source>
        <translation>điện thoại kết thúc bằng {part}</translation>
    </message>
    <message>
        <source>tax code {part}</source>
        <translation>mã số thuế {part}</translation>
    </message>
    <message>
        <source>old ID number {part}</source>
        <translation>CMND cũ {part}</translation>
    </message>
    <message>
        <source>passport {part}</source>
        <translation>hộ chiếu {part}</translation>
    </message>
    <message>
        <source>due {moment}</source>
        <translation>hẹn trả {moment}</translation>
    </message>
    <message>
        <source>received {moment}</source>
        <translation>tiếp nhận {moment}</translation>
    </message>
    <message>
        <source>step {n}: {work}</source>
        <translation>bước {n}: {work}</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>Results</source>
        <translation>Kết quả tìm kiếm</translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>SMS</source>
        <translation>Tin nhắn SMS</translation>
    </message>
    <message>
        <source>Send SMS</source>
        <translation>Gửi tin nhắn SMS</translation>
    </message>
    <message>
        <source>Send Zalo messages</source>
        <translation>Gửi tin Zalo</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Saved: nothing is sent.</source>
        <translation>Đã lưu: không gửi tin nào.</translation>
    </message>
    <message>
        <source>Messages name code, unit and day, nothing else; secrets stay in the encrypted data.</source>
        <translation>Tin chỉ nêu mã hồ sơ, đơn vị và ngày; mật khẩu nằm trong dữ liệu đã mã hóa.</translation>
    </message>
    <message>
        <source>Sending messages</source>
        <translation>Gửi tin báo</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Correct the wording</source>
        <translation>Sửa câu chữ</translation>
    </message>
    <message>
        <source>Today&apos;s page</source>
        <translation>Trang Hôm nay</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>In ấn</translation>
    </message>
    <message>
        <source>Nothing waits for the printer.</source>
        <translation>Không có giấy tờ nào chờ in.</translation>
    </message>
    <message>
        <source>What waits for the printer</source>
        <translation>Giấy tờ đang chờ in</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Agency and desk</source>
        <translation>Cơ quan và quầy</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>Giờ làm việc</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>Lịch làm việc</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Nhật ký truy cập</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Who issues papers</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Rules that apply</source>
        <translation>Quy định áp dụng</translation>
    </message>
    <message>
        <source>Sending messages</source>
        <translation>Gửi tin báo</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>Ngăn chặn</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Màn hình</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message numerus="yes">
        <source>%n wordings of the forms in force were not checked against the circular.</source>
        <translation>
            <numerusform>%n câu chữ của bộ biểu mẫu đang dùng chưa đối chiếu với thông tư.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every wording was checked against the circular.</source>
        <translation>Mọi câu chữ đều đã đối chiếu với thông tư.</translation>
    </message>
    <message>
        <source>Print now</source>
        <translation>In ngay</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Không cần in nữa</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Reception</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Sổ theo dõi</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Thống kê</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>To receive</source>
        <translation>Chờ tiếp nhận</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Nháp</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao hồ sơ</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Đang mở</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n đang chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Danh mục</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>Danh sách người</translation>
    </message>
    <message>
        <source>Check a paper</source>
        <translation>Kiểm tra giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Print ledger</source>
        <translation>Sổ in</translation>
    </message>
    <message>
        <source>End-of-day sheet</source>
        <translation>Bảng kê cuối ngày</translation>
    </message>
    <message>
        <source>Slips for an outage</source>
        <translation>Phiếu cấp khi mất điện</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Open the desk   Enter</source>
        <translation>Mở quầy   Enter</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Đã khóa</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Đang mở…</translation>
    </message>
    <message>
        <source>Newest good backup: {moment}, {dossiers} dossiers.</source>
        <translation>Bản sao lưu tốt mới nhất: {moment}, {dossiers} hồ sơ.</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Khôi phục bản này</translation>
    </message>
    <message>
        <source>What was recorded after it is not in it.</source>
        <translation>Những gì ghi sau lúc đó không có trong bản này.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries recorded after it are not in it.</source>
        <translation>
            <numerusform>%n bản ghi sau lúc đó không có trong bản này.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that was recorded is missing in it.</source>
        <translation>Không thiếu bản ghi nào.</translation>
    </message>
</context>
<context>
    <name>SlipCard</name>
    <message>
        <source>The dossier keeps the slip&apos;s number; its appointment is counted from the moment on the slip.</source>
        <translation>Hồ sơ giữ mã của phiếu; ngày hẹn tính từ thời điểm ghi trên phiếu.</translation>
    </message>
    <message>
        <source>Received at, as written on the slip</source>
        <translation>Thời điểm tiếp nhận ghi trên phiếu</translation>
    </message>
    <message>
        <source>9:15 23/11/2026</source>
        <translation>9:15 23/11/2026</translation>
    </message>
    <message>
        <source>Slip for an outage {code}</source>
        <translation>Phiếu cấp khi mất điện {code}</translation>
    </message>
</context>
<context>
    <name>SlipsPage</name>
    <message>
        <source>open</source>
        <translation>chưa nhập</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>đã nhập</translation>
    </message>
    <message>
        <source>void</source>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>In lúc</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Entered, or why it is void</source>
        <translation>Nhập lúc, hoặc lý do hủy</translation>
    </message>
    <message>
        <source>Slips for an outage</source>
        <translation>Phiếu cấp khi mất điện</translation>
    </message>
    <message>
        <source>Each slip takes one of the desk&apos;s numbers for good, up to {most} at a time.</source>
        <translation>Mỗi phiếu giữ hẳn một mã hồ sơ của quầy; mỗi lần in tối đa {most} phiếu.</translation>
    </message>
    <message>
        <source>How many slips</source>
        <translation>Số phiếu</translation>
    </message>
    <message>
        <source>Print slips for an outage</source>
        <translation>In phiếu cấp khi mất điện</translation>
    </message>
    <message>
        <source>A slip that was not used, or was spoilt. Cross it out and keep it.</source>
        <translation>Phiếu không dùng đến hoặc bị hỏng. Gạch chéo và lưu phiếu.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>such as: not used, miswritten</source>
        <translation>ví dụ: không dùng, viết hỏng</translation>
    </message>
    <message>
        <source>Void the slip {code}</source>
        <translation>Hủy phiếu {code}</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>Slips {first} to {last}: sent to {printer}.</source>
        <translation>Phiếu {first} đến {last}: đã gửi tới {printer}.</translation>
    </message>
    <message>
        <source>The slip is void.</source>
        <translation>Đã hủy phiếu.</translation>
    </message>
    <message>
        <source>Print a stack while there is power. During an outage fill them in by hand; afterwards scan each one, or press Enter here, and type the time that is written on it.</source>
        <translation>In sẵn một tập khi còn điện. Khi mất điện, ghi tay vào phiếu; khi có điện, quét từng phiếu hoặc bấm Enter tại đây rồi nhập giờ, ngày ghi trên phiếu.</translation>
    </message>
    <message>
        <source>No slips yet. Ctrl+P prints some.</source>
        <translation>Chưa có phiếu nào. Bấm Ctrl+P để in.</translation>
    </message>
</context>
<context>
    <name>StatusCard</name>
    <message>
        <source>Sent so far</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Rest for now</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Liên lạc gần nhất</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Oldest of them</source>
        <translation>Chờ lâu nhất từ</translation>
    </message>
    <message>
        <source>Numbers of each day</source>
        <translation>Dãy số mỗi ngày</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>The desk works alone: everything can be done, and nothing leaves this computer.</source>
        <translation>Quầy đang làm việc độc lập: mọi việc đều làm được, không dữ liệu nào rời máy này.</translation>
    </message>
    <message>
        <source>These data were copied or put back: at the next contact the desk asks for new numbers.</source>
        <translation>Dữ liệu này là bản sao hoặc bản khôi phục: lần liên lạc tới quầy sẽ xin số mới.</translation>
    </message>
</context>
<context>
    <name>StatusIndicator</name>
    <message>
        <source>Opens the page of syncing</source>
        <translation>Mở trang Đồng bộ</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Đồng bộ</translation>
    </message>
</context>
<context>
    <name>StepField</name>
    <message>
        <source>Step {n}</source>
        <translation>Bước {n}</translation>
    </message>
    <message>
        <source>Move step {n} up</source>
        <translation>Chuyển bước {n} lên</translation>
    </message>
    <message>
        <source>Move step {n} down</source>
        <translation>Chuyển bước {n} xuống</translation>
    </message>
    <message>
        <source>Remove step {n}</source>
        <translation>Bỏ bước {n}</translation>
    </message>
    <message>
        <source>what is done</source>
        <translation>nội dung công việc</translation>
    </message>
    <message>
        <source>4 giờ, 0,5 ngày</source>
        <translation>4 giờ, 0,5 ngày</translation>
    </message>
    <message>
        <source>who does it</source>
        <translation>người thực hiện</translation>
    </message>
    <message>
        <source>Step {n}: kind of actor</source>
        <translation>Bước {n}: loại người thực hiện</translation>
    </message>
    <message>
        <source>Step {n}: who</source>
        <translation>Bước {n}: người thực hiện</translation>
    </message>
    <message>
        <source>Step {n}: what</source>
        <translation>Bước {n}: nội dung công việc</translation>
    </message>
    <message>
        <source>Step {n}: working time</source>
        <translation>Bước {n}: thời gian</translation>
    </message>
    <message>
        <source>Step {n}: ends</source>
        <translation>Bước {n}: kết thúc khi nào</translation>
    </message>
</context>
<context>
    <name>StepPreview</name>
    <message>
        <source>Preview of the paper</source>
        <translation>Bản xem trước</translation>
    </message>
    <message>
        <source>as F9 prints it</source>
        <translation>đúng như bản in</translation>
    </message>
    <message>
        <source>Nothing is printed</source>
        <translation>Bước này không in giấy</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Unit that takes the dossier</source>
        <translation>Đơn vị nhận hồ sơ</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Number and name of the result</source>
        <translation>Số, tên văn bản kết quả</translation>
    </message>
    <message>
        <source>Papers to bring again or to complete</source>
        <translation>Giấy tờ cần nộp lại hoặc hoàn thiện</translation>
    </message>
    <message>
        <source>Anything else, a line each</source>
        <translation>Nội dung khác, mỗi dòng một việc</translation>
    </message>
    <message>
        <source>all of it, at once</source>
        <translation>đầy đủ, một lần</translation>
    </message>
    <message>
        <source>all of it, at once; to be sent until {day}</source>
        <translation>đầy đủ, một lần; gửi chậm nhất {day}</translation>
    </message>
    <message>
        <source>Why the head of desk allows one more request</source>
        <translation>Lý do trưởng quầy cho yêu cầu thêm một lần</translation>
    </message>
    <message>
        <source>counted as overdue</source>
        <translation>thống kê tính là quá hạn</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Ngày hẹn mới</translation>
    </message>
    <message>
        <source>an apology is in time until {day}</source>
        <translation>xin lỗi đúng hạn đến hết {day}</translation>
    </message>
    <message>
        <source>with the article of the law, a line each</source>
        <translation>kèm điều khoản, mỗi dòng một lý do</translation>
    </message>
    <message>
        <source>How they asked</source>
        <translation>Hình thức đề nghị</translation>
    </message>
    <message>
        <source>in person at the one-stop unit</source>
        <translation>trực tiếp tại Bộ phận Một cửa</translation>
    </message>
    <message>
        <source>What happens to the fee</source>
        <translation>Xử lý phí, lệ phí</translation>
    </message>
    <message>
        <source>How the fee was paid</source>
        <translation>Hình thức nộp phí, lệ phí</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>How the result goes back</source>
        <translation>Hình thức trả kết quả</translation>
    </message>
    <message>
        <source>The receipt was brought (scan it)</source>
        <translation>Có giấy tiếp nhận (quét để đánh dấu)</translation>
    </message>
    <message>
        <source>If it is lost: how the right was shown</source>
        <translation>Nếu mất giấy: đã chứng minh bằng gì</translation>
    </message>
    <message>
        <source>Who collects</source>
        <translation>Người nhận kết quả</translation>
    </message>
    <message>
        <source>scan the ID card</source>
        <translation>quét thẻ căn cước</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Letter of authority, if for another</source>
        <translation>Giấy ủy quyền, nếu nhận thay</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>Địa chỉ nhận</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Số hiệu bưu gửi</translation>
    </message>
    <message>
        <source>Where the electronic result was sent</source>
        <translation>Nơi đã gửi kết quả điện tử</translation>
    </message>
    <message>
        <source>How satisfied is the citizen?</source>
        <translation>Mức hài lòng của người dân</translation>
    </message>
    <message>
        <source>Number from the document office</source>
        <translation>Số do văn thư cấp</translation>
    </message>
    <message>
        <source>empty: the next one of the issuer</source>
        <translation>để trống: số tiếp theo của cơ quan ban hành</translation>
    </message>
    <message>
        <source>What is corrected</source>
        <translation>Nội dung đính chính</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Nội dung đúng</translation>
    </message>
    <message>
        <source>Day on which the agency received it</source>
        <translation>Ngày cơ quan có thẩm quyền nhận</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>the limit ended on {day}: the refusal is noted as late</source>
        <translation>thời hạn đã hết ngày {day}: từ chối được ghi nhận là quá hạn</translation>
    </message>
    <message>
        <source>How the citizen was told</source>
        <translation>Báo cho công dân bằng cách nào</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Kết quả liên lạc</translation>
    </message>
    <message>
        <source>Number of the fee receipt or transaction</source>
        <translation>Số biên lai hoặc số giao dịch</translation>
    </message>
    <message>
        <source>How much is paid back</source>
        <translation>Số tiền hoàn trả</translation>
    </message>
    <message>
        <source>{left} at most</source>
        <translation>nhiều nhất {left}</translation>
    </message>
    <message>
        <source>Why, and by which law</source>
        <translation>Lý do và căn cứ pháp luật</translation>
    </message>
    <message>
        <source>Number of the payment voucher</source>
        <translation>Số phiếu chi</translation>
    </message>
    <message>
        <source>Number of the payment order to the treasury</source>
        <translation>Số giấy nộp tiền vào ngân sách</translation>
    </message>
    <message>
        <source>until {until}</source>
        <translation>chậm nhất {until}</translation>
    </message>
    <message>
        <source>Unit that is asked</source>
        <translation>Đơn vị được lấy ý kiến</translation>
    </message>
    <message>
        <source>What it is asked</source>
        <translation>Nội dung lấy ý kiến</translation>
    </message>
    <message>
        <source>Last day for the answer</source>
        <translation>Ngày cuối phải trả lời</translation>
    </message>
    <message>
        <source>the due day stays</source>
        <translation>không đổi ngày hẹn trả</translation>
    </message>
    <message>
        <source>How it answers</source>
        <translation>Cách trả lời</translation>
    </message>
    <message>
        <source>in writing, on the system</source>
        <translation>bằng văn bản, trên hệ thống</translation>
    </message>
    <message>
        <source>Number and sign of the letter</source>
        <translation>Số, ký hiệu văn bản</translation>
    </message>
    <message>
        <source>Who was asked, until when</source>
        <translation>Đơn vị được hỏi, thời hạn</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Ý kiến trả lời</translation>
    </message>
    <message>
        <source>The time ended without an answer</source>
        <translation>Hết thời hạn mà không có trả lời</translation>
    </message>
    <message>
        <source>Day of the verification</source>
        <translation>Ngày thẩm tra, xác minh</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Thành phần tham gia</translation>
    </message>
    <message>
        <source>What is verified</source>
        <translation>Nội dung thẩm tra, xác minh</translation>
    </message>
    <message>
        <source>The part of each agency, a line each</source>
        <translation>Phần việc từng cơ quan, mỗi cơ quan một dòng</translation>
    </message>
    <message>
        <source>agency; work; last day</source>
        <translation>cơ quan; công việc; ngày cuối</translation>
    </message>
    <message>
        <source>Lead agency</source>
        <translation>Cơ quan chủ trì</translation>
    </message>
    <message>
        <source>How it is sent</source>
        <translation>Cách chuyển</translation>
    </message>
    <message>
        <source>Which step</source>
        <translation>Bước đã xong</translation>
    </message>
    <message>
        <source>Which agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>The result is</source>
        <translation>Hình thức kết quả</translation>
    </message>
    <message>
        <source>Originals that go back</source>
        <translation>Bản chính, bản gốc trả lại</translation>
    </message>
    <message>
        <source>* ticks all</source>
        <translation>* đánh dấu tất cả</translation>
    </message>
    <message>
        <source>Why the others stay</source>
        <translation>Lý do chưa trả giấy tờ còn lại</translation>
    </message>
    <message>
        <source>the applicant comes for them</source>
        <translation>chờ người nộp đến nhận</translation>
    </message>
    <message>
        <source>Print the list for both signatures</source>
        <translation>In danh sách để hai bên ký</translation>
    </message>
    <message>
        <source>National public service portal</source>
        <translation>Cổng Dịch vụ công quốc gia</translation>
    </message>
    <message>
        <source>code of the result: {code}</source>
        <translation>mã số giấy tờ: {code}</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Nội dung sai sót</translation>
    </message>
    <message>
        <source>Whose fault it is</source>
        <translation>Lỗi thuộc về</translation>
    </message>
    <message>
        <source>Unit that corrects it</source>
        <translation>Đơn vị đính chính</translation>
    </message>
    <message>
        <source>back at the desk by {day} where the agency is at fault</source>
        <translation>lỗi của cơ quan: hạn {day}</translation>
    </message>
    <message>
        <source>Number and name of the corrected result</source>
        <translation>Số, tên kết quả đã đính chính</translation>
    </message>
    <message>
        <source>was due by {day}</source>
        <translation>hạn {day}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Sự việc</translation>
    </message>
    <message>
        <source>Which papers</source>
        <translation>Hồ sơ, giấy tờ nào</translation>
    </message>
    <message>
        <source>Where, or in whose hands</source>
        <translation>Ở đâu, ai đang giữ</translation>
    </message>
    <message>
        <source>Who is liable</source>
        <translation>Ai chịu trách nhiệm</translation>
    </message>
    <message>
        <source>empty: not known yet</source>
        <translation>để trống: chưa xác định</translation>
    </message>
    <message>
        <source>How it is made good</source>
        <translation>Biện pháp khắc phục</translation>
    </message>
    <message>
        <source>Day promised for the result</source>
        <translation>Ngày hẹn trả kết quả mới</translation>
    </message>
    <message>
        <source>a promise; the due day {day} of the law stays</source>
        <translation>lời hẹn; hạn theo luật {day} giữ nguyên</translation>
    </message>
    <message>
        <source>How the papers go back</source>
        <translation>Cách trả lại giấy tờ</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Chưa hỏi</translation>
    </message>
    <message>
        <source>5 · Very satisfied</source>
        <translation>5 · Rất hài lòng</translation>
    </message>
    <message>
        <source>4 · Satisfied</source>
        <translation>4 · Hài lòng</translation>
    </message>
    <message>
        <source>3 · So-so</source>
        <translation>3 · Bình thường</translation>
    </message>
    <message>
        <source>2 · Dissatisfied</source>
        <translation>2 · Không hài lòng</translation>
    </message>
    <message>
        <source>1 · Very dissatisfied</source>
        <translation>1 · Rất không hài lòng</translation>
    </message>
    <message>
        <source>Directly: at the desk or into the agency&apos;s account</source>
        <translation>Trực tiếp: tại quầy hoặc chuyển vào tài khoản của cơ quan</translation>
    </message>
    <message>
        <source>Through the public post</source>
        <translation>Qua dịch vụ bưu chính công ích</translation>
    </message>
    <message>
        <source>In another way that the law allows</source>
        <translation>Cách khác theo quy định</translation>
    </message>
    <message>
        <source>Online: the national portal or a payment platform</source>
        <translation>Trực tuyến: Cổng Dịch vụ công quốc gia hoặc nền tảng thanh toán</translation>
    </message>
    <message>
        <source>Note that the fee went to the budget</source>
        <translation>Ghi đã nộp ngân sách</translation>
    </message>
    <message>
        <source>What is paid online goes there within eight working hours.</source>
        <translation>Khoản nộp trực tuyến phải vào ngân sách trong 08 giờ làm việc.</translation>
    </message>
    <message>
        <source>Pay the fee back</source>
        <translation>Hoàn trả phí, lệ phí</translation>
    </message>
    <message>
        <source>As special laws say, for example when the applicant stops.</source>
        <translation>Theo luật chuyên ngành, ví dụ khi dừng thực hiện thủ tục.</translation>
    </message>
    <message>
        <source>Owner&apos;s name</source>
        <translation>Tên chủ hồ sơ</translation>
    </message>
    <message>
        <source>Owner&apos;s address</source>
        <translation>Địa chỉ chủ hồ sơ</translation>
    </message>
    <message>
        <source>Owner&apos;s phone</source>
        <translation>Điện thoại chủ hồ sơ</translation>
    </message>
    <message>
        <source>Owner&apos;s e-mail</source>
        <translation>Thư điện tử chủ hồ sơ</translation>
    </message>
    <message>
        <source>Told, or sent</source>
        <translation>Đã báo hoặc đã gửi</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Chưa liên lạc được</translation>
    </message>
    <message>
        <source>Hand over to the division</source>
        <translation>Chuyển phòng chuyên môn</translation>
    </message>
    <message>
        <source>The control slip (Form 06) is printed and travels with the dossier.</source>
        <translation>In Phiếu kiểm soát (Mẫu 06) đi cùng hồ sơ.</translation>
    </message>
    <message>
        <source>The competent agency has received it</source>
        <translation>Cơ quan có thẩm quyền đã nhận hồ sơ</translation>
    </message>
    <message>
        <source>The limit is counted from that moment, and a new receipt is printed.</source>
        <translation>Thời hạn được tính từ thời điểm đó và in giấy tiếp nhận mới.</translation>
    </message>
    <message>
        <source>Take back from the division</source>
        <translation>Nhận lại từ phòng chuyên môn</translation>
    </message>
    <message>
        <source>The dossier is at the desk again.</source>
        <translation>Hồ sơ trở lại quầy.</translation>
    </message>
    <message>
        <source>The result is there</source>
        <translation>Đã có kết quả</translation>
    </message>
    <message>
        <source>This is the end of processing: it is compared with the appointment.</source>
        <translation>Đây là lúc kết thúc giải quyết, được so với ngày hẹn trả.</translation>
    </message>
    <message>
        <source>Hand the result back</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Scan the receipt, then the ID card of who collects.</source>
        <translation>Quét giấy tiếp nhận, rồi quét thẻ căn cước của người nhận.</translation>
    </message>
    <message>
        <source>Deliver the electronic result</source>
        <translation>Trả kết quả điện tử</translation>
    </message>
    <message>
        <source>Beside the paper one; where it was delivered is part of the history.</source>
        <translation>Cùng với bản giấy; nơi trả được ghi vào diễn biến hồ sơ.</translation>
    </message>
    <message>
        <source>Hand the papers back</source>
        <translation>Trả lại giấy tờ</translation>
    </message>
    <message>
        <source>The list of the papers is printed for the signatures of both sides.</source>
        <translation>In danh sách giấy tờ để hai bên ký.</translation>
    </message>
    <message>
        <source>The supplement is there</source>
        <translation>Đã bổ sung đủ</translation>
    </message>
    <message>
        <source>The limit is counted anew from today, and a new receipt is printed.</source>
        <translation>Thời hạn tính lại từ hôm nay, in giấy tiếp nhận mới.</translation>
    </message>
    <message>
        <source>Ask for a supplement</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Once after examination. The clock stops until all is there; Form 02 names the last day.</source>
        <translation>Một lần sau khi thẩm định. Tạm dừng tính thời hạn đến khi bổ sung đủ; Mẫu số 02 ghi ngày cuối cùng.</translation>
    </message>
    <message>
        <source>The notice is printed; processing ends, and the papers go back.</source>
        <translation>In thông báo; kết thúc giải quyết và trả lại giấy tờ.</translation>
    </message>
    <message>
        <source>Apologise and appoint again</source>
        <translation>Xin lỗi và hẹn lại</translation>
    </message>
    <message>
        <source>Once for each dossier, before the due day; Form 04 is printed.</source>
        <translation>Mỗi hồ sơ một lần, trước ngày hẹn; in Mẫu 04.</translation>
    </message>
    <message>
        <source>Refuse the dossier</source>
        <translation>Từ chối giải quyết</translation>
    </message>
    <message>
        <source>Form 03 is printed; processing ends.</source>
        <translation>In Mẫu 03; kết thúc giải quyết.</translation>
    </message>
    <message>
        <source>Stop the dossier</source>
        <translation>Dừng giải quyết</translation>
    </message>
    <message>
        <source>Ask for the payment of the fee</source>
        <translation>Yêu cầu nộp phí, lệ phí</translation>
    </message>
    <message>
        <source>The dossier waits for the payment; its time limit goes on.</source>
        <translation>Hồ sơ chờ nộp phí, lệ phí; thời hạn giải quyết vẫn tính.</translation>
    </message>
    <message>
        <source>Note the fee as paid</source>
        <translation>Ghi nhận đã nộp phí, lệ phí</translation>
    </message>
    <message>
        <source>Form 07a counts payments by the day on which they are noted.</source>
        <translation>Biểu 07a đếm khoản nộp theo ngày ghi nhận.</translation>
    </message>
    <message>
        <source>Go on in spite of the request to stop</source>
        <translation>Tiếp tục giải quyết, không cho rút</translation>
    </message>
    <message>
        <source>The dossier is in process again.</source>
        <translation>Hồ sơ được giải quyết tiếp.</translation>
    </message>
    <message>
        <source>The applicant asks to stop</source>
        <translation>Người nộp xin rút hồ sơ</translation>
    </message>
    <message>
        <source>Possible until the result is decided. Stopping is the next step.</source>
        <translation>Được rút khi chưa có kết quả. Bước sau là dừng giải quyết.</translation>
    </message>
    <message>
        <source>Note that the citizen was told</source>
        <translation>Ghi nhận đã báo cho công dân</translation>
    </message>
    <message>
        <source>Who was told what, when and how is part of the history.</source>
        <translation>Đã báo ai, nội dung gì, lúc nào, bằng cách nào đều được ghi vào diễn biến hồ sơ.</translation>
    </message>
    <message>
        <source>Correct what was written down</source>
        <translation>Đính chính thông tin</translation>
    </message>
    <message>
        <source>The old value stays in the history.</source>
        <translation>Nội dung cũ vẫn còn trong diễn biến.</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>Thu hồi bước vừa ghi</translation>
    </message>
    <message>
        <source>For a mistake of the desk; both stay in the history.</source>
        <translation>Khi quầy ghi nhầm; cả hai vẫn còn trong diễn biến.</translation>
    </message>
    <message>
        <source>Through the system, to all at once</source>
        <translation>Trên hệ thống, gửi đồng thời</translation>
    </message>
    <message>
        <source>On paper, from one to the next</source>
        <translation>Bản giấy, lần lượt từng cơ quan</translation>
    </message>
    <message>
        <source>Note the answer of a unit that was asked</source>
        <translation>Ghi ý kiến trả lời của đơn vị</translation>
    </message>
    <message>
        <source>Silence after the last day is noted too; the head of the unit is told.</source>
        <translation>Không trả lời khi hết hạn cũng ghi; báo Trưởng Bộ phận Một cửa.</translation>
    </message>
    <message>
        <source>One of the agencies has done its part</source>
        <translation>Một cơ quan đã xong phần việc</translation>
    </message>
    <message>
        <source>It is compared with that agency&apos;s own limit.</source>
        <translation>Được so với thời hạn riêng của cơ quan đó.</translation>
    </message>
    <message>
        <source>Step of the process is done</source>
        <translation>Xong bước quy trình, chuyển tiếp</translation>
    </message>
    <message>
        <source>The next step begins now. Steps before it that are open are over with it.</source>
        <translation>Bước tiếp theo bắt đầu từ lúc này. Các bước trước còn mở cũng được coi là đã qua.</translation>
    </message>
    <message>
        <source>Ask another unit for its opinion</source>
        <translation>Lấy ý kiến đơn vị khác</translation>
    </message>
    <message>
        <source>The due day stays; an answer that is late shows on Today.</source>
        <translation>Ngày hẹn trả không đổi; trả lời quá hạn hiện ở trang Hôm nay.</translation>
    </message>
    <message>
        <source>Appoint a verification with the applicant</source>
        <translation>Hẹn thẩm tra, xác minh với người nộp</translation>
    </message>
    <message>
        <source>The applicant is put on the list of citizens to be told.</source>
        <translation>Người nộp được đưa vào danh sách cần báo.</translation>
    </message>
    <message>
        <source>Send to several agencies</source>
        <translation>Chuyển nhiều cơ quan (liên thông)</translation>
    </message>
    <message>
        <source>The transfer slip with the part of each is printed.</source>
        <translation>In Phiếu chuyển xử lý ghi phần việc từng cơ quan.</translation>
    </message>
    <message>
        <source>The result has an error</source>
        <translation>Kết quả có sai sót</translation>
    </message>
    <message>
        <source>It goes back with a slip; for the agency&apos;s fault the applicant pays nothing.</source>
        <translation>Chuyển lại kèm phiếu; lỗi của cơ quan thì người nộp không mất phí.</translation>
    </message>
    <message>
        <source>The result is corrected</source>
        <translation>Đã đính chính kết quả</translation>
    </message>
    <message>
        <source>The corrected result is at the desk: it is announced and handed back again.</source>
        <translation>Kết quả đã đính chính có tại quầy: báo cho công dân và trả lại.</translation>
    </message>
    <message>
        <source>The dossier is lost or damaged</source>
        <translation>Hồ sơ bị mất, hư hỏng</translation>
    </message>
    <message>
        <source>A letter apologises to the applicant; Today names it until there is a result.</source>
        <translation>In văn bản xin lỗi; trang Hôm nay nhắc đến khi có kết quả.</translation>
    </message>
</context>
<context>
    <name>SubjectRow</name>
    <message>
        <source>Parcel / number of a paper</source>
        <translation>Thửa đất / số giấy</translation>
    </message>
    <message>
        <source>thửa 12, tờ 5, xã Tân Lập; giấy chứng nhận BX 123456</source>
        <translation>thửa 12, tờ 5, xã Tân Lập; giấy chứng nhận BX 123456</translation>
    </message>
</context>
<context>
    <name>Subjects</name>
    <message>
        <source>Agency and desk</source>
        <translation>Cơ quan và quầy</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>Lịch làm việc</translation>
    </message>
    <message>
        <source>Wording of the forms</source>
        <translation>Câu chữ trên biểu mẫu</translation>
    </message>
</context>
<context>
    <name>SupportDialog</name>
    <message>
        <source>Support file</source>
        <translation>Tệp hỗ trợ</translation>
    </message>
    <message>
        <source>This is all that the file will hold: versions, counts, settings and the end of the log. It names no citizen, no officer and no dossier. Read it, save it, and give it to those who help you.</source>
        <translation>Tệp chỉ gồm những gì hiện ở đây: phiên bản, số đếm, thiết lập và phần cuối nhật ký. Không có tên công dân, tên cán bộ hay mã hồ sơ. Xem lại, lưu tệp rồi gửi cho người hỗ trợ.</translation>
    </message>
    <message>
        <source>Content of the support file</source>
        <translation>Nội dung tệp hỗ trợ</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Lưu…</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Đóng   Esc</translation>
    </message>
    <message>
        <source>Checking the database…</source>
        <translation>Đang kiểm tra dữ liệu…</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>the server&apos;s certificate</source>
        <translation>chứng thư máy chủ</translation>
    </message>
    <message>
        <source>this computer&apos;s clock</source>
        <translation>đồng hồ máy này</translation>
    </message>
    <message>
        <source>right to sync withdrawn</source>
        <translation>bị thu hồi quyền đồng bộ</translation>
    </message>
    <message>
        <source>unknown to the server</source>
        <translation>máy chủ không nhận ra quầy</translation>
    </message>
    <message>
        <source>as much sent today as the server takes</source>
        <translation>đã gửi hết mức của hôm nay</translation>
    </message>
    <message>
        <source>no numbers left</source>
        <translation>đã hết số hồ sơ</translation>
    </message>
    <message>
        <source>unknown key of the server</source>
        <translation>khóa lạ của máy chủ</translation>
    </message>
    <message>
        <source>program to be updated</source>
        <translation>phải cập nhật phần mềm</translation>
    </message>
    <message>
        <source>copied data</source>
        <translation>dữ liệu là bản sao</translation>
    </message>
    <message>
        <source>entries in this desk&apos;s name that it never made</source>
        <translation>có mục mang tên quầy này mà quầy không làm</translation>
    </message>
    <message>
        <source>the server refuses</source>
        <translation>máy chủ từ chối</translation>
    </message>
    <message>
        <source>Not connected to a server</source>
        <translation>Chưa kết nối máy chủ</translation>
    </message>
    <message>
        <source>conflicts: {n}</source>
        <translation>{n} mâu thuẫn</translation>
    </message>
    <message>
        <source>receipts to print again: {n}</source>
        <translation>{n} giấy in lại</translation>
    </message>
    <message>
        <source>Office at the server: {office}. If it is not yours, call whoever runs the server.</source>
        <translation>Đơn vị trên máy chủ: {office}. Nếu không phải đơn vị của mình, hãy báo quản trị viên máy chủ.</translation>
    </message>
    <message>
        <source>Receipts carry no address where citizens look their dossier up: whoever runs the server has to set it.</source>
        <translation>Giấy tiếp nhận chưa ghi địa chỉ để người dân tra cứu hồ sơ: quản trị viên máy chủ cần khai địa chỉ này.</translation>
    </message>
    <message>
        <source>to look at: {n}</source>
        <translation>{n} cần xem lại</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {n} minutes slow. Set it right: receipts bear its time.</source>
        <translation>Đồng hồ máy này chậm {n} phút. Hãy chỉnh lại: giờ trên giấy tiếp nhận lấy từ đây.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {n} minutes fast. Set it right: receipts bear its time.</source>
        <translation>Đồng hồ máy này nhanh {n} phút. Hãy chỉnh lại: giờ trên giấy tiếp nhận lấy từ đây.</translation>
    </message>
    <message>
        <source>Sending {done}/{all}</source>
        <translation>Đang gửi {done}/{all}</translation>
    </message>
    <message>
        <source>Needs a look: {what}</source>
        <translation>Cần xem lại: {what}</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Mất mạng từ {time}</translation>
    </message>
    <message>
        <source>Server busy since {time}</source>
        <translation>Máy chủ bận từ {time}</translation>
    </message>
    <message>
        <source>{n} to send</source>
        <translation>{n} chờ gửi</translation>
    </message>
    <message>
        <source>Reaching the server…</source>
        <translation>Đang liên lạc máy chủ…</translation>
    </message>
    <message>
        <source>In sync {time}</source>
        <translation>Đã đồng bộ {time}</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Syncing</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Sync now   F9</source>
        <translation>Đồng bộ ngay   F9</translation>
    </message>
    <message>
        <source>Connect   F9</source>
        <translation>Kết nối   F9</translation>
    </message>
    <message>
        <source>Connect to this office   F9</source>
        <translation>Kết nối với cơ quan này   F9</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Đang đồng bộ…</translation>
    </message>
    <message>
        <source>Connecting to the server…</source>
        <translation>Đang kết nối máy chủ…</translation>
    </message>
    <message>
        <source>The desk is connected. What was done so far is being sent.</source>
        <translation>Quầy đã kết nối. Những việc đã làm đang được gửi.</translation>
    </message>
</context>
<context>
    <name>TickTable</name>
    <message>
        <source>Ticked</source>
        <translation>Đã chọn</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Đến hạn hôm nay</translation>
    </message>
    <message>
        <source>Results to be corrected: near their day or past it</source>
        <translation>Kết quả phải đính chính: sắp đến hạn hoặc quá hạn</translation>
    </message>
    <message>
        <source>For an agency elsewhere: forward, then note its receipt</source>
        <translation>Hồ sơ phi địa giới: chuyển và ghi nhận cơ quan có thẩm quyền đã nhận</translation>
    </message>
    <message>
        <source>Due next: an apology is in time only today</source>
        <translation>Sắp đến hạn: hôm nay là ngày cuối để xin lỗi</translation>
    </message>
    <message>
        <source>Due on the next working day</source>
        <translation>Đến hạn ngày làm việc tới</translation>
    </message>
    <message>
        <source>Lost or damaged, without a result yet</source>
        <translation>Hồ sơ mất, hư hỏng, chưa có kết quả</translation>
    </message>
    <message>
        <source>Waiting long for a supplement</source>
        <translation>Chờ bổ sung đã lâu</translation>
    </message>
    <message>
        <source>Electronic result not delivered yet</source>
        <translation>Chưa trả kết quả điện tử</translation>
    </message>
    <message>
        <source>Result is there, nobody collected it</source>
        <translation>Đã có kết quả, chưa ai đến nhận</translation>
    </message>
    <message>
        <source>End-of-day sheet   Ctrl+Shift+E</source>
        <translation>Bảng kê cuối ngày   Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Nothing is due and nothing waits. New dossiers begin with F2.</source>
        <translation>Không có hồ sơ đến hạn hay chờ đợi. Bấm F2 để tiếp nhận hồ sơ mới.</translation>
    </message>
    <message>
        <source>Today, {weekday} {day}</source>
        <translation>Hôm nay, {weekday} {day}</translation>
    </message>
    <message>
        <source>Tomorrow {day} is off: {name}</source>
        <translation>Ngày mai {day} nghỉ: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished pages   Alt+5</source>
        <translation>
            <numerusform>%n hồ sơ làm dở   Alt+5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers wait for the printer   Alt+0</source>
        <translation>
            <numerusform>%n giấy tờ chờ in   Alt+0</numerusform>
        </translation>
    </message>
    <message>
        <source>Due within {n} working days</source>
        <translation>Đến hạn trong {n} ngày làm việc tới</translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>Xem cả {n} hồ sơ</translation>
    </message>
    <message>
        <source>Late in a step of the internal process</source>
        <translation>Trễ bước quy trình nội bộ</translation>
    </message>
    <message>
        <source>Other units have to answer, or to do their part</source>
        <translation>Đơn vị khác phải trả lời hoặc làm phần việc</translation>
    </message>
    <message>
        <source>Citizens to be told</source>
        <translation>Cần báo cho công dân</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n quá hạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers to hand over   F12</source>
        <translation>
            <numerusform>%n hồ sơ chờ bàn giao   F12</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fees to the budget</source>
        <translation>
            <numerusform>%n khoản phải nộp ngân sách</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked at the counter to bring more, not received yet</source>
        <translation>Đã yêu cầu bổ sung tại quầy, chưa tiếp nhận</translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers wait for their reception</source>
        <translation>
            <numerusform>%n hồ sơ chờ tiếp nhận</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near the limit</source>
        <translation>
            <numerusform>%n sắp quá hạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over the limit</source>
        <translation>
            <numerusform>%n quá hạn</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>chậm nhất {day}</translation>
    </message>
    <message>
        <source>late since {day}</source>
        <translation>quá hạn từ {day}</translation>
    </message>
    <message>
        <source>no answer since {day}: tell the head of the unit</source>
        <translation>chưa trả lời từ {day}: báo Trưởng Bộ phận</translation>
    </message>
    <message>
        <source>may come until {day}</source>
        <translation>còn được bổ sung đến {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>hẹn {day}</translation>
    </message>
    <message>
        <source>asked on {day}</source>
        <translation>yêu cầu ngày {day}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Quầy Một Cửa</source>
        <translation>Quầy Một Cửa</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>the dossier is somebody else&apos;s</source>
        <translation>hồ sơ của người khác</translation>
    </message>
    <message>
        <source>another procedure was chosen</source>
        <translation>chọn thủ tục khác</translation>
    </message>
    <message>
        <source>everything was there, and more was asked for</source>
        <translation>khách đã đủ giấy tờ mà vẫn yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>a paper that was not brought is marked as there</source>
        <translation>đánh dấu có giấy tờ mà khách chưa mang</translation>
    </message>
    <message>
        <source>a paper that was brought is not marked</source>
        <translation>chưa đánh dấu giấy tờ khách đã nộp</translation>
    </message>
    <message>
        <source>the fee is wrong</source>
        <translation>phí chưa đúng</translation>
    </message>
    <message>
        <source>payment and number of the receipt are not noted</source>
        <translation>chưa ghi đã thu và số biên lai</translation>
    </message>
    <message>
        <source>Ten visitors come to the desk</source>
        <translation>Mười khách sẽ đến quầy</translation>
    </message>
    <message>
        <source>Each one says what they want and hands over the card. Receive the dossier, or ask for more.</source>
        <translation>Mỗi khách nói việc cần làm và đưa thẻ căn cước. Hãy tiếp nhận hồ sơ hoặc yêu cầu bổ sung.</translation>
    </message>
    <message>
        <source>Visitor {n} of {all}</source>
        <translation>Khách {n}/{all}</translation>
    </message>
    <message>
        <source>everything is right</source>
        <translation>đúng hết</translation>
    </message>
    <message>
        <source>{points} points · {seconds} seconds · {keys} keys · {outcome}</source>
        <translation>{points} điểm · {seconds} giây · {keys} phím · {outcome}</translation>
    </message>
    <message>
        <source>{points} of {most} points</source>
        <translation>{points}/{most} điểm</translation>
    </message>
    <message>
        <source>{minutes} minutes, {keys} keys, {mistakes} mistakes. {key} begins anew.</source>
        <translation>{minutes} phút, {keys} phím, {mistakes} lỗi. Bấm {key} để làm lại.</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>Way</source>
        <translation>Cách gửi</translation>
    </message>
    <message>
        <source>Your own number or address</source>
        <translation>Số hoặc địa chỉ của chính bạn</translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation>Gửi tin thử</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Gửi thử</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Đang gửi…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Đã hủy.</translation>
    </message>
    <message>
        <source>Accepted: look whether it has arrived.</source>
        <translation>Đã nhận gửi: hãy kiểm tra tin đã đến chưa.</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>Không gửi được.</translation>
    </message>
</context>
<context>
    <name>UnitField</name>
    <message>
        <source>No unit has this name. Choose one of the list, or leave this empty and type the names below.</source>
        <translation>Không có đơn vị hành chính nào tên như vậy. Hãy chọn trong danh sách, hoặc để trống ô này và gõ tên cơ quan ở các ô dưới.</translation>
    </message>
</context>
<context>
    <name>UpdateCard</name>
    <message>
        <source>Look for an update in a folder…</source>
        <translation>Tìm bản cập nhật trong thư mục…</translation>
    </message>
    <message>
        <source>Folder of the network…</source>
        <translation>Thư mục trong mạng…</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Thôi dùng thư mục</translation>
    </message>
    <message>
        <source>Updates of the program</source>
        <translation>Cập nhật chương trình</translation>
    </message>
    <message>
        <source>Checking the update…</source>
        <translation>Đang kiểm tra bản cập nhật…</translation>
    </message>
    <message>
        <source>{folder}: looked into when the desk is quiet.</source>
        <translation>{folder}: chương trình tự xem khi quầy vắng.</translation>
    </message>
    <message>
        <source>No folder of the network is looked into.</source>
        <translation>Chưa xem thư mục nào trong mạng.</translation>
    </message>
    <message>
        <source>The folder holds no newer version for this desk.</source>
        <translation>Trong thư mục không có bản nào mới hơn cho quầy này.</translation>
    </message>
    <message>
        <source>The update was not taken.</source>
        <translation>Chưa dùng bản cập nhật.</translation>
    </message>
</context>
<context>
    <name>UpdatePanel</name>
    <message>
        <source>Update of the catalogue to {day}, published by {publisher}</source>
        <translation>Cập nhật danh mục đến ngày {day}, nơi phát hành: {publisher}</translation>
    </message>
    <message>
        <source>Values that differ become new versions. Dossiers that were received keep theirs.</source>
        <translation>Nội dung khác sẽ thành phiên bản mới. Hồ sơ đã tiếp nhận giữ phiên bản cũ.</translation>
    </message>
    <message>
        <source>Take the update</source>
        <translation>Nhận bản cập nhật</translation>
    </message>
    <message>
        <source>{file}: update of an unknown publisher</source>
        <translation>{file}: bản cập nhật của nơi phát hành chưa biết</translation>
    </message>
    <message>
        <source>An administrator has to compare this fingerprint and confirm it.</source>
        <translation>Quản trị viên phải đối chiếu và xác nhận dấu vân tay này.</translation>
    </message>
    <message>
        <source>Fingerprint of the key</source>
        <translation>Dấu vân tay của khóa</translation>
    </message>
    <message>
        <source>Ask the publisher for the fingerprint by telephone or on paper, not by the way that the file came:</source>
        <translation>Hỏi nơi phát hành dấu vân tay qua điện thoại hoặc văn bản, không qua đường đã gửi tệp:</translation>
    </message>
    <message>
        <source>It is the same as the publisher&apos;s</source>
        <translation>Đã đối chiếu, trùng với nơi phát hành</translation>
    </message>
    <message>
        <source>Trust this publisher</source>
        <translation>Tin cậy nơi phát hành này</translation>
    </message>
    <message>
        <source>{decision} from {day}: new {new}, changed {changed}, gone {gone}</source>
        <translation>{decision}, từ {day}: mới {new}, thay đổi {changed}, hết hiệu lực {gone}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n quyết định khác</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking the update…</source>
        <translation>Đang nhận bản cập nhật…</translation>
    </message>
</context>
<context>
    <name>UpdateWatch</name>
    <message>
        <source>I have read it</source>
        <translation>Đã đọc</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Look at the update that came…</source>
        <translation>Xem bản cập nhật mới đến…</translation>
    </message>
    <message>
        <source>Update of the server</source>
        <translation>Bản cập nhật từ máy chủ</translation>
    </message>
    <message>
        <source>older than 30 days</source>
        <translation>đã quá 30 ngày</translation>
    </message>
    <message>
        <source>{n} changes within 7 days   Ctrl+T</source>
        <translation>{n} thay đổi trong 7 ngày tới   Ctrl+T</translation>
    </message>
    <message>
        <source>Version {version}. Updates are taken at the next start.</source>
        <translation>Phiên bản {version}. Bản cập nhật được dùng từ lần mở sau.</translation>
    </message>
    <message>
        <source>Version {version}. It is installed for the whole computer: an administrator installs a newer one.</source>
        <translation>Phiên bản {version}. Chương trình cài chung cho cả máy: bản mới do quản trị viên của máy cài.</translation>
    </message>
    <message>
        <source>Version {version}, run from its source code: it does not update.</source>
        <translation>Phiên bản {version}, chạy từ mã nguồn: không tự cập nhật.</translation>
    </message>
    <message>
        <source>Version {version}. It was built without a key for updates: install a newer one by its setup.</source>
        <translation>Phiên bản {version}. Bản này không kèm khóa cập nhật: hãy cài bản mới bằng bộ cài.</translation>
    </message>
    <message>
        <source>Version {version} is ready and will be used from the next start on.</source>
        <translation>Bản {version} đã sẵn sàng, sẽ dùng từ lần mở sau.</translation>
    </message>
    <message>
        <source>Version {version} did not start here. The desk goes on with the one before; all data are there.</source>
        <translation>Bản {version} không mở được trên máy này. Quầy tiếp tục dùng bản trước; dữ liệu còn nguyên.</translation>
    </message>
    <message>
        <source>Version {version} did not start here. The desk goes on with the one before and its data of before the update; nothing had been recorded since.</source>
        <translation>Bản {version} không mở được trên máy này. Quầy tiếp tục dùng bản trước với dữ liệu ngay trước khi cập nhật; từ lúc đó chưa có gì được ghi thêm.</translation>
    </message>
    <message>
        <source>Version {version} failed several times, but entries were made with it that the one before cannot read. Tell the administrator; the copy from before the update lies in the data folder under before-upgrade.</source>
        <translation>Bản {version} lỗi nhiều lần, nhưng đã có nội dung ghi bằng bản này mà bản trước không đọc được. Hãy báo quản trị viên; bản sao trước khi cập nhật nằm ở thư mục before-upgrade trong thư mục dữ liệu.</translation>
    </message>
    <message>
        <source>Version {version} waits: the data could not be copied before the update. Free disk space, then start the program again.</source>
        <translation>Bản {version} còn chờ: chưa sao chép được dữ liệu trước khi cập nhật. Hãy giải phóng ổ đĩa rồi mở lại chương trình.</translation>
    </message>
</context>
<context>
    <name>ValuesCard</name>
    <message>
        <source>The chosen procedure</source>
        <translation>Thủ tục đang chọn</translation>
    </message>
</context>
<context>
    <name>VersionFields</name>
    <message>
        <source>This desk</source>
        <translation>Quầy này</translation>
    </message>
    <message>
        <source>The whole province</source>
        <translation>Cả tỉnh</translation>
    </message>
    <message>
        <source>Compared with the decision</source>
        <translation>Đã đối chiếu với quyết định</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối cùng</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày đầu tiên</translation>
    </message>
    <message>
        <source>Number of the decision</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Its date</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Áp dụng cho</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Versions</source>
        <translation>Các phiên bản</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nội dung</translation>
    </message>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n phiên bản</numerusform>
        </translation>
    </message>
    <message>
        <source>differ in: {names}</source>
        <translation>khác nhau: {names}</translation>
    </message>
    <message>
        <source>nothing after {day}</source>
        <translation>hết hiệu lực sau ngày {day}</translation>
    </message>
    <message>
        <source>Issued, not in force before {day}</source>
        <translation>Đã ban hành, có hiệu lực từ {day}</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Đang có hiệu lực</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Đã qua</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày đầu</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lớp</translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message>
        <source>Procedures of this visit, saved with F9</source>
        <translation>Các thủ tục của lượt này, lưu cùng lúc bằng F9</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Leave as draft</source>
        <translation>Để nháp</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Nothing waits. What is done while there is no network will stand here until it is sent.</source>
        <translation>Không có gì chờ gửi. Việc làm khi mất mạng sẽ hiện ở đây cho đến khi gửi xong.</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>open</source>
        <translation>mở</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Agency above</source>
        <translation>Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>UBND TỈNH PHÚ THỌ</source>
        <translation>UBND TỈNH PHÚ THỌ</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan, đơn vị</translation>
    </message>
    <message>
        <source>TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG</source>
        <translation>TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG</translation>
    </message>
    <message>
        <source>Identification code</source>
        <translation>Mã định danh</translation>
    </message>
    <message>
        <source>Place before the date</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>Phú Thọ</source>
        <translation>Phú Thọ</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>Tên quầy</translation>
    </message>
    <message>
        <source>Quầy 01</source>
        <translation>Quầy 01</translation>
    </message>
    <message>
        <source>Desk number</source>
        <translation>Số quầy</translation>
    </message>
    <message>
        <source>1 to 20, another one at each desk</source>
        <translation>1 đến 20, mỗi quầy một số</translation>
    </message>
    <message>
        <source>Officer&apos;s full name</source>
        <translation>Họ tên cán bộ</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>at least 8 characters</source>
        <translation>ít nhất 8 ký tự</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Gõ lại mật khẩu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>This desk and its administrator</source>
        <translation>Quầy này và quản trị viên</translation>
    </message>
    <message>
        <source>Devices and data</source>
        <translation>Thiết bị và dữ liệu</translation>
    </message>
    <message>
        <source>The first officer is the administrator, who adds the others.</source>
        <translation>Cán bộ đầu tiên là quản trị viên, người thêm các cán bộ khác.</translation>
    </message>
    <message>
        <source>Try what is connected now; it can be changed later.</source>
        <translation>Thử thiết bị đang nối với máy; sau này đổi được trong Cài đặt.</translation>
    </message>
    <message>
        <source>Step {number} of {all}.</source>
        <translation>Bước {number}/{all}.</translation>
    </message>
    <message>
        <source>Set the desk up   Enter</source>
        <translation>Lập quầy   Enter</translation>
    </message>
    <message>
        <source>Start with the sample desk</source>
        <translation>Dùng thử quầy mẫu</translation>
    </message>
    <message>
        <source>Practise with ten visitors</source>
        <translation>Tập huấn với mười khách</translation>
    </message>
    <message>
        <source>A new desk</source>
        <translation>Lập quầy mới</translation>
    </message>
    <message>
        <source>These names stand on each receipt.</source>
        <translation>Các tên này được in trên từng giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>Next   Enter</source>
        <translation>Tiếp   Enter</translation>
    </message>
    <message>
        <source>The electronic code that the province gave the agency, for example H44.18; dossier codes begin with it.</source>
        <translation>Mã định danh điện tử do UBND tỉnh cấp cho cơ quan, ví dụ H44.18; mọi mã hồ sơ đều bắt đầu bằng mã này.</translation>
    </message>
    <message>
        <source>This desk receives the procedures of a commune.</source>
        <translation>Quầy sẽ tiếp nhận các thủ tục của cấp xã.</translation>
    </message>
    <message>
        <source>This desk receives the procedures of a province.</source>
        <translation>Quầy sẽ tiếp nhận các thủ tục của cấp tỉnh.</translation>
    </message>
</context>
<context>
    <name>WordingEditor</name>
    <message>
        <source>Text on the form</source>
        <translation>Chữ trên biểu mẫu</translation>
    </message>
    <message>
        <source>Checked against the circular</source>
        <translation>Đã đối chiếu với thông tư</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Dùng từ ngày</translation>
    </message>
    <message>
        <source>ddmmyyyy</source>
        <translation>ngày tháng năm</translation>
    </message>
    <message>
        <source>Original, checked</source>
        <translation>Bản gốc, đã đối chiếu</translation>
    </message>
    <message>
        <source>Original, not checked</source>
        <translation>Bản gốc, chưa đối chiếu</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Lúc ghi</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người sửa</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Câu chữ</translation>
    </message>
    <message>
        <source>History of this wording; Enter takes a text up again</source>
        <translation>Các lần sửa câu này; Enter lấy lại một câu cũ</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Bản gốc</translation>
    </message>
    <message>
        <source>From {day} on: {text}</source>
        <translation>Từ {day}: {text}</translation>
    </message>
    <message>
        <source>since {day}, by {officer}</source>
        <translation>từ {day}, {officer} sửa</translation>
    </message>
    <message>
        <source>From {day}, checked</source>
        <translation>Từ {day}, đã đối chiếu</translation>
    </message>
    <message>
        <source>From {day}, not checked</source>
        <translation>Từ {day}, chưa đối chiếu</translation>
    </message>
    <message>
        <source>Taken back from {day}</source>
        <translation>Bỏ bản sửa từ {day}</translation>
    </message>
</context>
<context>
    <name>WordingRows</name>
    <message>
        <source>Text in force</source>
        <translation>Câu chữ đang dùng</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Wordings of the form</source>
        <translation>Câu chữ của biểu mẫu</translation>
    </message>
</context>
<context>
    <name>WordingsPage</name>
    <message>
        <source>Set of forms</source>
        <translation>Bộ biểu mẫu</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Only unchecked</source>
        <translation>Chỉ câu chưa đối chiếu</translation>
    </message>
    <message>
        <source>Every wording of this form was checked.</source>
        <translation>Mọi câu chữ của biểu mẫu này đều đã đối chiếu.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Wording of the forms</source>
        <translation>Câu chữ trên biểu mẫu</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Bỏ bản sửa</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Bỏ nháp</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Words of all forms</source>
        <translation>Câu chữ dùng chung cho mọi biểu mẫu</translation>
    </message>
    <message>
        <source>{n} of {all} not checked</source>
        <translation>{n}/{all} câu chưa đối chiếu</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved</source>
        <translation>
            <numerusform>%n câu chưa lưu</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>Chưa lưu</translation>
    </message>
    <message>
        <source>Changes {day}</source>
        <translation>Đổi từ {day}</translation>
    </message>
    <message>
        <source>Saved: it holds for papers dated from {day} on.</source>
        <translation>Đã lưu: dùng cho giấy tờ đề ngày từ {day} trở đi.</translation>
    </message>
    <message>
        <source>Taken back: papers dated from {day} on say what was said before.</source>
        <translation>Đã bỏ bản sửa: giấy tờ đề ngày từ {day} trở đi dùng lại câu chữ trước đó.</translation>
    </message>
</context>
<context>
    <name>_DocumentRow</name>
    <message>
        <source>In database</source>
        <translation>Có trong CSDL</translation>
    </message>
    <message>
        <source>If any</source>
        <translation>Nếu có</translation>
    </message>
</context>
<context>
    <name>_ResultRow</name>
    <message>
        <source>Waits</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>There are more: show all as a list</source>
        <translation>Còn nữa: xem tất cả thành danh sách</translation>
    </message>
    <message>
        <source>No dossier at this desk has this code.</source>
        <translation>Quầy này không có hồ sơ nào mang mã này. Hãy xem lại mã trên giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>Nothing found. Type more of the code, the number or the name.</source>
        <translation>Không tìm thấy. Hãy gõ thêm mã hồ sơ, số hoặc tên.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Hồ sơ mới</translation>
    </message>
    <message>
        <source>Begin a new page with “{text}”</source>
        <translation>Bắt đầu hồ sơ mới với “{text}”</translation>
    </message>
</context>
</TS>
