package thai

import (
	"strconv"

	"hokhao/generator/diagnostic"
)

// DateExample is the hint of a date that is not understood.
const DateExample = "พิมพ์วันที่แบบ 2026-11-23 หรือ 23 พฤศจิกายน 2569 มีเวลาด้วยก็ได้ เช่น 2026-11-23 09:30 หรือ 23 พฤศจิกายน 2569 เวลา 09.30 น."

// Dates that cannot be read.
var (
	msgDateEmpty = diagnostic.New(diagnostic.Error, "date-unreadable",
		"ไม่ได้ระบุวันที่",
		"the date is empty",
		DateExample)
	msgDateUnreadable = diagnostic.New(diagnostic.Error, "date-unreadable",
		thaiUnreadable, englishUnreadable, DateExample)
	msgYearUnreadable = diagnostic.New(diagnostic.Error, "date-unreadable",
		thaiUnreadable, englishUnreadable,
		"เขียนปีให้ครบสี่หลัก เช่น 2569")
	msgMinutesMissing = diagnostic.New(diagnostic.Error, "date-unreadable",
		thaiUnreadable, englishUnreadable,
		"เขียนเวลาให้มีนาทีสองหลัก เช่น {hour}.00 น.")
	msgYearMissing = diagnostic.New(diagnostic.Error, "date-unreadable",
		"วันที่ “{date}” ไม่มีปี",
		"the date {quoted} has no year",
		"เติมปีต่อท้าย เช่น {day} {month} 2569")
	msgISOInexact = diagnostic.New(diagnostic.Error, "date-unreadable",
		"วันที่ “{date}” ไม่ตรงแบบ ปี-เดือน-วัน ที่มีเดือนและวันสองหลักและคั่นด้วย -",
		englishMonthInDigits,
		"{hint}")
	msgMonthInDigits = diagnostic.New(diagnostic.Error, "date-unreadable",
		"วันที่ “{date}” เขียนเดือนเป็นตัวเลขโดยไม่ได้เรียงเป็น ปี-เดือน-วัน ซึ่งไม่รับ เพราะวันที่อย่าง 11/12 อ่านได้สองแบบ",
		englishMonthInDigits,
		"{hint}")
)

const (
	thaiUnreadable       = "อ่านวันที่ “{date}” ไม่ออก"
	englishUnreadable    = "cannot read the date {quoted}"
	englishMonthInDigits = "the date {quoted} has its month in digits and is not of the form YYYY-MM-DD"
)

// Dates that can be read in several ways.
var (
	msgDateAmbiguous = diagnostic.New(diagnostic.Error, "date-ambiguous",
		"วันที่ “{date}” อ่านได้หลายแบบ",
		"the date {quoted} can be read in more than one way",
		"{hint}")
	msgWeekdayOther = diagnostic.New(diagnostic.Error, "date-ambiguous",
		"วันในสัปดาห์ไม่ตรงกับวันที่ “{date}”: {day} เป็นวัน{weekday}",
		"the weekday and the date do not agree in {quoted}: that day is a {english}",
		"ถ้าวันที่ถูกต้องแล้ว พิมพ์ {typed}")
	msgYearAmbiguous = diagnostic.New(diagnostic.Error, "date-ambiguous",
		"ปีสองหลัก “{year}” ใน “{date}” อ่านได้หลายปี",
		"the two-digit year \"{year}\" in {quoted} can be more than one year",
		"เขียนปีให้ครบสี่หลัก เช่น 2569 หรือ ค.ศ. 2026")
	msgEraOfBuddhist = diagnostic.New(diagnostic.Error, "date-ambiguous",
		thaiEra, englishEra,
		"ถ้าหมายถึง พ.ศ. {year} พิมพ์ พ.ศ. {year}")
	msgEraOfGregorian = diagnostic.New(diagnostic.Error, "date-ambiguous",
		thaiEra, englishEra,
		"ถ้าหมายถึง ค.ศ. {year} พิมพ์ พ.ศ. {buddhist}")
)

const (
	thaiEra    = "ศักราชกับปีไม่ตรงกันใน “{date}”"
	englishEra = "the era and the year do not agree in {quoted}"
)

// Dates that do not exist.
var (
	msgNoSuchDay = diagnostic.New(diagnostic.Error, "date-impossible",
		"ไม่มีวันที่ “{date}” ในปฏิทิน ไม่ว่าเลขใดเป็นวันหรือเดือน",
		"the date {quoted} is no day, whichever number is the month",
		DateExample)
	msgMonthImpossible = diagnostic.New(diagnostic.Error, "date-impossible",
		thaiNoMonth, englishNoMonth, DateExample)
	msgMonthSwapped = diagnostic.New(diagnostic.Error, "date-impossible",
		thaiNoMonth, englishNoMonth,
		"เรียงเป็น ปี-เดือน-วัน พิมพ์ {typed}")
	msgDayImpossible = diagnostic.New(diagnostic.Error, "date-impossible",
		thaiImpossible+"เดือน{month}ไม่มีวันที่ {day}",
		englishImpossible+"{english} has no day {day}",
		"เดือน{month} {buddhist} (ค.ศ. {year}) มี {days} วัน")
	msgTimeImpossible = diagnostic.New(diagnostic.Error, "date-impossible",
		thaiNoTime, englishNoTime,
		"เวลาเขียนได้ตั้งแต่ 00.00 น. ถึง 23.59 น.")
	msgMidnight = diagnostic.New(diagnostic.Error, "date-impossible",
		thaiNoTime, englishNoTime,
		"เที่ยงคืนคือเวลา 00.00 น. ของวันถัดไป พิมพ์ {next} เวลา 00.00 น.")
	msgTimeSkipped = diagnostic.New(diagnostic.Error, "date-impossible",
		thaiImpossible+"ไม่มีเวลานี้ในเขตเวลา {zone} เพราะมีการปรับนาฬิกา",
		englishImpossible+"the clocks of {zone} skipped this time",
		"ตรวจเวลา หรือเขตเวลา (timeZone) ใน content/site.yaml")
	msgYear2483 = diagnostic.New(diagnostic.Error, "date-impossible",
		thaiImpossible+"พ.ศ. 2483 เริ่มวันที่ 1 เมษายนและสิ้นสุดวันที่ 31 ธันวาคม จึงไม่มีเดือน{month}",
		englishImpossible+"B.E. 2483 ran from 1 April to 31 December 1940 and had no {english}",
		"ถ้าหมายถึงเดือน{month}ของ ค.ศ. 1940 พิมพ์ปี 2482 ถ้าหมายถึง ค.ศ. 1941 พิมพ์ปี 2484")
	msgYearOutside = diagnostic.New(diagnostic.Error, "date-impossible",
		thaiImpossible+"ปี {year} อยู่นอกช่วงที่ใช้ได้",
		englishImpossible+"the year {year} is out of range",
		"ใช้ปี พ.ศ. "+strconv.Itoa(firstYear+buddhistOffset)+"–"+strconv.Itoa(lastYear+buddhistOffset)+" หรือ ค.ศ. "+strconv.Itoa(firstYear)+"–"+strconv.Itoa(lastYear))
)

const (
	thaiImpossible    = "วันที่ “{date}” เป็นไปไม่ได้: "
	englishImpossible = "the date {quoted} is impossible: "
	thaiNoMonth       = thaiImpossible + "ไม่มีเดือนที่ {month}"
	englishNoMonth    = englishImpossible + "there is no month {month}"
	thaiNoTime        = thaiImpossible + "ไม่มีเวลา {time}"
	englishNoTime     = englishImpossible + "there is no time {time}"
)

// Weeks.
var (
	msgWeekUnreadable = diagnostic.New(diagnostic.Error, "week-unreadable",
		"อ่านสัปดาห์ “{date}” ไม่ออก ต้องเป็นปี ค.ศ. และเลขสัปดาห์สองหลัก",
		"cannot read the week {quoted}",
		"{hint}")
	msgWeekOutside = diagnostic.New(diagnostic.Error, "week-impossible",
		"ปีของสัปดาห์ “{date}” อยู่นอกช่วง ค.ศ. "+strconv.Itoa(firstYear)+"–"+strconv.Itoa(lastYear),
		"the year of week {quoted} is not within "+strconv.Itoa(firstYear)+"–"+strconv.Itoa(lastYear),
		"{hint}")
	msgWeekImpossible = diagnostic.New(diagnostic.Error, "week-impossible",
		"ปี ค.ศ. {year} ไม่มีสัปดาห์ที่ {number}",
		"{year} has no week {number}",
		"ปี ค.ศ. {year} มีสัปดาห์ที่ 1 ถึง {last}")
)
