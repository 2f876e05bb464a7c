package attached

import "hokhao/generator/diagnostic"

// What is left in a file that the office may not want to publish.
var (
	msgOldOffice = diagnostic.New(diagnostic.Warning, "file-unchecked",
		"เป็นไฟล์ Office รุ่นเก่า (.doc .xls .ppt) ซึ่งบันทึกชื่อผู้จัดทำไว้และระบบนำออกไม่ได้",
		"an old Office file, whose author cannot be taken out",
		"เปิดไฟล์แล้วบันทึกใหม่เป็น .docx .xlsx .pptx หรือ .pdf และแก้ชื่อไฟล์ที่แนบ")
	msgFilmUnread = diagnostic.New(diagnostic.Warning, "file-unchecked",
		"อ่านโครงสร้างไฟล์วีดิทัศน์หรือเสียงนี้ไม่ได้ทั้งหมด จึงตรวจชื่อผู้จัดทำและพิกัดไม่ครบ",
		"the film or recording cannot be read as a whole",
		"ส่งออกไฟล์ใหม่จากโปรแกรมตัดต่อ แล้วแนบไฟล์ใหม่")
	msgPlaces = diagnostic.New(diagnostic.Warning, "file-place",
		"ไฟล์วีดิทัศน์นี้มีข้อมูลประกอบตามเวลา ซึ่งอาจเป็นพิกัดที่ถ่าย",
		"the film has a track of timed data, which may be places",
		"ส่งออกวีดิทัศน์ใหม่จากโปรแกรมตัดต่อ โดยมีเฉพาะภาพและเสียง แล้วแนบไฟล์ใหม่")
	msgComments = diagnostic.New(diagnostic.Warning, "file-comments",
		"เอกสารนี้มีข้อคิดเห็นหรือการแก้ไขที่ติดตามไว้ ซึ่งผู้อ่านเห็นได้พร้อมชื่อผู้เขียน",
		"the document has comments or tracked changes, with their authors' names",
		"ลบข้อคิดเห็นและยอมรับการแก้ไขทั้งหมดในโปรแกรมที่ใช้เขียน แล้วบันทึกใหม่ หรือแนบเป็น .pdf")
	msgAuthor = diagnostic.New(diagnostic.Warning, "file-author",
		"ไฟล์นี้มีชื่อผู้จัดทำ “{names}” ซึ่งผู้อ่านเห็นได้ในคุณสมบัติของไฟล์",
		"the file names who made it: {quoted}",
		"{hint}")
)
