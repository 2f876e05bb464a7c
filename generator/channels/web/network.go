package web

import (
	"hokhao/generator/channel"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

var wordNetworkIntro = words.New("network-intro",
	"หัวข้อข่าวล่าสุดของสำนักงานเครือข่าย แต่ละหัวข้อเปิดหน้าของสำนักงานนั้นซึ่งเป็นผู้รับผิดชอบเนื้อหา",
	"The newest headlines of partner offices. Each leads to the site of the office, which answers for what it says.")

// networkPage plans the page of the partner offices, if there are any.
func (p *planner) networkPage(yield func(channel.File) bool) {
	if len(p.s.Partners) > 0 {
		yield(draw(p.web, site.NetworkPage, p.network()))
	}
}

func (p *planner) network() view.Network {
	at, name := site.NetworkPage, p.said.Say(words.Network)
	v := view.Network{Layout: p.layout(at, at, name), Name: name, Intro: p.said.Say(wordNetworkIntro)}
	v.Description = p.said.Fill(wordOfSite, "list", name, "site", p.s.Settings.Title)
	p.showPage(&v.Layout, "CollectionPage")
	p.breadcrumb(&v.Layout, at, p.said, step{name, at})
	for _, h := range p.s.Headlines {
		item := view.Card{Title: p.headline(h.Title), To: p.to(at, h.Link), Kind: h.By.Name}
		if !h.At.IsZero() {
			item.Published = thai.Moment{Time: h.At.In(p.s.Zone), Clock: true}
		}
		v.Items = append(v.Items, item)
	}
	for _, o := range p.s.Partners {
		partner := view.Partner{Name: o.Name, Feed: p.to(at, o.Feed.Text)}
		if o.Home.Text != "" {
			partner.Home = p.to(at, o.Home.Text)
		}
		v.Partners = append(v.Partners, partner)
	}
	return v
}
