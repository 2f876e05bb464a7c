package web

import "hokhao/generator/words"

// The words of pages that no other output uses, and that are passed to themes as texts.
var (
	wordHome          = words.New("home", "หน้าแรก", "Home")
	wordSiteMap       = words.New("site-map", "ผังเว็บไซต์", "Site map")
	wordCalendar      = words.New("calendar", "ปฏิทิน", "Calendar")
	wordOpenData      = words.New("open-data", "ข้อมูลเปิด", "Open data")
	wordOpenDataAbout = words.New("open-data-about", "ข้อมูลของเว็บไซต์นี้สำหรับนำไปใช้ต่อ ตาราง CSV เปิดด้วยโปรแกรมตารางคำนวณได้ทันที วันที่ในไฟล์ใช้ปี ค.ศ. ตามมาตรฐานสากล", "The data of this site for others to use. Tables open in any spreadsheet. Years in files are of the Common Era.")
	wordDataCatalogue = words.New("data-catalogue", "บัญชีข้อมูลสำหรับระบบอื่น (DCAT)", "Catalogue for data portals (DCAT)")
	wordDayCount      = words.New("dispatch-day", "{day} ({n} เรื่อง)", "{day} ({n})")
	wordPage          = words.New("page", "หน้า {n}", "Page {n}")
	wordFrom          = words.New("from-office", "{list} จาก{office}", "{list} from {office}")
	wordOfSite        = words.New("of-site", "{list} ของเว็บไซต์{site}", "{list} of {site}")
	wordAllNews       = words.New("all-news", "ข่าวทั้งหมด", "All news")
	wordAllOf         = words.New("all-of", "{list}ทั้งหมด", "All {list}")
	wordMoreDistricts = words.New("more-districts", "และอีก {n} อำเภอ", "and {n} more districts")
	wordSubdistrict   = words.New("subdistrict", "ตำบล{name}", "{name} Subdistrict")
	wordThisLanguage  = words.New("this-language", "ภาษาไทย", "English") // the name of a page's language, in that language
	wordGone          = words.New("gone", "นำเรื่องนี้ออกจากเว็บไซต์แล้ว", "This was removed from the site")
	wordFeeds         = words.New("feeds", "ฟีดทั้งหมด", "All feeds")
	wordFeedPage      = words.New("feed-page", "รับข่าวอัตโนมัติ", "Feeds")
	wordFiscalYear    = words.New("fiscal-year", "ปีงบประมาณ พ.ศ. {year}", "Fiscal year {year} B.E.")
	wordOr            = words.New("or", "{one} หรือ {other}", "{one} or {other}")
	wordFromTo        = words.New("from-to", "{from} ถึง {to}", "{from} to {to}")
	wordSince         = words.New("since", "ตั้งแต่ {from}", "from {from}")
	wordUpTo          = words.New("up-to", "ถึง {to}", "to {to}")
)
