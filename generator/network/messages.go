package network

import "hokhao/generator/diagnostic"

// Why nothing came of a feed. The headlines that it had before are kept.
var (
	msgSlow = diagnostic.New(diagnostic.Warning, "network-feed",
		"เว็บไซต์ของ{name}ตอบช้าเกินไป จึงใช้หัวข้อข่าวเดิม",
		"the site of {name} is too slow; its earlier headlines are kept",
		"สั่ง hokhao network ใหม่ภายหลัง ถ้าเป็นทุกครั้งให้แจ้งสำนักงานนั้น")
	msgHost = diagnostic.New(diagnostic.Warning, "network-feed",
		"หาเว็บไซต์ {host} ของ{name}ไม่พบ จึงใช้หัวข้อข่าวเดิม",
		"the host {host} of {name} is not known; its earlier headlines are kept",
		"ตรวจว่าเครื่องนี้ต่ออินเทอร์เน็ตอยู่ และชื่อเว็บไซต์ในช่อง feed ถูกต้อง")
	msgConnection = diagnostic.New(diagnostic.Warning, "network-feed",
		"ติดต่อเว็บไซต์ของ{name}ไม่ได้ ({error}) จึงใช้หัวข้อข่าวเดิม",
		"the site of {name} cannot be reached ({error}); its earlier headlines are kept",
		"สั่ง hokhao network ใหม่ภายหลัง ถ้าเป็นทุกครั้งให้แจ้งสำนักงานนั้น")
	msgGone = diagnostic.New(diagnostic.Warning, "network-feed",
		"ไม่มีฟีดข่าวของ{name}ที่ที่อยู่นี้แล้ว (รหัส {status}) จึงใช้หัวข้อข่าวเดิม",
		"{name} has no feed at this address (status {status}); its earlier headlines are kept",
		"เปิดเว็บไซต์ของสำนักงานนั้น หาที่อยู่ RSS ใหม่ แล้วแก้ช่อง feed")
	msgStatus = diagnostic.New(diagnostic.Warning, "network-feed",
		"เว็บไซต์ของ{name}ไม่ส่งฟีดข่าวให้ (รหัส {status}) จึงใช้หัวข้อข่าวเดิม",
		"the site of {name} does not send its feed (status {status}); its earlier headlines are kept",
		"สั่ง hokhao network ใหม่ภายหลัง ถ้าเป็นทุกครั้งให้แจ้งสำนักงานนั้น")
	msgInside = diagnostic.New(diagnostic.Warning, "network-feed",
		"ฟีดข่าวของ{name}ส่งต่อไปยังเครื่องในเครือข่ายภายใน จึงไม่ได้เปิด",
		"the feed of {name} leads to a machine of a private network, which was not opened",
		"ถ้าตั้งใจให้เป็นเช่นนั้น พิมพ์ที่อยู่ปลายทางในช่อง feed แทน")
	msgLarge = diagnostic.New(diagnostic.Warning, "network-feed",
		"ฟีดข่าวของ{name}ใหญ่กว่า {limit} MB จึงใช้หัวข้อข่าวเดิม",
		"the feed of {name} is larger than {limit} MB; its earlier headlines are kept",
		"ขอที่อยู่ฟีดที่มีเฉพาะข่าวล่าสุดจากสำนักงานนั้น แล้วแก้ช่อง feed")
	msgNoFeed = diagnostic.New(diagnostic.Warning, "network-feed",
		"ที่อยู่ของ{name}ไม่ใช่ฟีดข่าว (RSS, Atom หรือ JSON Feed) จึงใช้หัวข้อข่าวเดิม",
		"the address of {name} has no feed (RSS, Atom or JSON Feed); its earlier headlines are kept",
		"เปิดเว็บไซต์ของสำนักงานนั้น หาที่อยู่ RSS แล้วแก้ช่อง feed")
	msgNothing = diagnostic.New(diagnostic.Warning, "network-feed",
		"ฟีดข่าวของ{name}ไม่มีข่าวที่มีทั้งหัวข้อและที่อยู่เว็บ จึงใช้หัวข้อข่าวเดิม",
		"the feed of {name} has no item with a title and an address; its earlier headlines are kept",
		"ตรวจว่าที่อยู่ในช่อง feed เป็นฟีดข่าวของสำนักงานนั้น")
)
