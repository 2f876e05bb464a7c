package feed

// Media RSS 1.5.1 (rssboard.org/media-rss), which RSS and Atom contain alike.

const mediaNamespace = "http://search.yahoo.com/mrss/"

type mediaContent struct {
	URL         string     `xml:"url,attr"`
	FileSize    int64      `xml:"fileSize,attr"`
	Type        string     `xml:"type,attr"`
	Medium      string     `xml:"medium,attr"`
	Width       int        `xml:"width,attr,omitempty"`
	Height      int        `xml:"height,attr,omitempty"`
	Description *mediaText `xml:"media:description"`
	Credit      *mediaRole `xml:"media:credit"`
}

type mediaText struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

type mediaRole struct {
	Role string `xml:"role,attr"`
	Name string `xml:",chardata"`
}

type mediaThumbnail struct {
	URL    string `xml:"url,attr"`
	Width  int    `xml:"width,attr"`
	Height int    `xml:"height,attr"`
}

// photos returns the press photos of an item.
func (v view) photos(it item) []mediaContent {
	var all []mediaContent
	for _, m := range it.Media {
		c := mediaContent{URL: v.Base.URL(m.Address), FileSize: m.Size, Type: m.Type, Medium: "image", Width: m.Width, Height: m.Height}
		if m.Caption != "" {
			c.Description = &mediaText{"plain", m.Caption}
		}
		if m.Credit != "" {
			c.Credit = &mediaRole{"photographer", m.Credit}
		}
		all = append(all, c)
	}
	return all
}

// thumbnail returns the small picture of an item, or nil.
func (v view) thumbnail(it item) *mediaThumbnail {
	if it.Thumbnail.Address == "" {
		return nil
	}
	return &mediaThumbnail{v.Base.URL(it.Thumbnail.Address), it.Thumbnail.Width, it.Thumbnail.Height}
}
