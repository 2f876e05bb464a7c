package schemaorg

import (
	"testing"
	"time"

	"hokhao/generator/thai"
)

func TestValuesAreWrittenAsStandardsSay(t *testing.T) {
	at := time.Date(2026, 11, 23, 9, 30, 0, 0, time.FixedZone("", 7*3600))
	for got, want := range map[string]string{
		Duration(18*time.Minute + 30*time.Second):                    "PT18M30S",
		Duration(time.Hour + 5*time.Second):                          "PT1H5S",
		Duration(12*time.Second + 400*time.Millisecond):              "PT12S",
		Duration(time.Hour):                                          "PT1H",
		"0" + Duration(0):                                            "0",
		Date(thai.Moment{Time: at, Clock: true}):                     "2026-11-23T09:30:00+07:00",
		Date(thai.Moment{Time: at}):                                  "2026-11-23",
		"1" + Date(thai.Moment{}):                                    "1",
		Interval(thai.Moment{Time: at}, thai.Moment{}):               "2026-11-23/..",
		Interval(thai.Moment{}, thai.Moment{Time: at}):               "../2026-11-23",
		"2" + Interval(thai.Moment{}, thai.Moment{}):                 "2",
		JSON(Work{Type: "WebPage", Name: "</script>\u2028 & \v\"ก"}): `{"@context":"https://schema.org","@type":"WebPage","name":"\u003c/script\u003e\u2028 \u0026 \u000b\"ก"}`,
		JSON(BreadcrumbOf([2]string{"หน้าแรก", "https://a.go.th/"})): `{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"หน้าแรก","item":"https://a.go.th/"}]}`,
	} {
		if got != want {
			t.Errorf("%s, not %s", got, want)
		}
	}
}
