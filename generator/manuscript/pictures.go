package manuscript

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"path"
	"strconv"
	"strings"

	"hokhao/generator/photo"
)

// A shot is a picture that is being read: its properties come both before and after its name.
type shot struct {
	id    string // of the relationship, or "" if not known yet
	cut   photo.Cut
	turn  int  // clockwise, in 60,000ths of a degree
	shape bool // it is clipped to a shape other than a rectangle
}

// drawing reads the drawings of a run: pictures of both kinds, text boxes, and objects that cannot be shown.
func (s *story) drawing(name string, e element) error {
	switch name {
	case "wp:docPr", "pic:cNvPr":
		if alt := altText(e.attr("descr")); alt != "" {
			s.altText = alt
		}
	case "v:shape", "v:rect":
		s.altText = altText(e.attr("alt"))
		return s.shown(shot{turn: s.shot.turn + turnVML(e.attr("style"))})
	case "pic:pic":
		return s.shown(shot{turn: s.shot.turn})
	case drawnShape:
		before, texts := s.seen, len(s.floats)
		err := s.shown(shot{turn: s.shot.turn})
		if s.seen == before && len(s.floats) == texts {
			s.shapes++
		}
		return err
	case "a:xfrm":
		s.turned(e)
		return nil
	case "a:srcRect":
		share := func(side string) float64 {
			n, _ := strconv.Atoi(e.attr(side))
			const whole = 100_000
			return float64(max(0, n)) / whole // a negative share extends the picture and hides nothing
		}
		s.shot.cut.Left, s.shot.cut.Top, s.shot.cut.Right, s.shot.cut.Bottom = share("l"), share("t"), share("r"), share("b")
		return nil
	case "a:prstGeom":
		shape := e.attr("prst")
		s.shot.shape = shape != "rect" && !strings.HasPrefix(shape, "round")
		if strings.Contains(strings.ToLower(shape), "line") || strings.Contains(shape, "Connector") {
			s.shapes-- // a horizontal rule covers nothing
		}
		return nil
	case "a:custGeom":
		s.shot.shape = true
		return nil
	case "a:blip":
		if id := e.attr("r:embed"); id != "" {
			s.shot.id = id
		} else if id := e.attr("r:link"); id != "" {
			s.note("picture-elsewhere", 1, path.Base(s.rels[id].target))
		}
		return nil
	case "v:imagedata":
		s.shot.id = e.attr("r:id")
		s.shot.cut = photo.Cut{
			Left: shareVML(e.attr("cropleft")), Top: shareVML(e.attr("croptop")), Right: shareVML(e.attr("cropright")), Bottom: shareVML(e.attr("cropbottom")),
		}
		return nil
	case "w:txbxContent":
		box := s.inside()
		err := s.children(box.block)
		box.endParagraph(paragraph{})
		if len(box.out) > 0 {
			box.out[0].gap = blank
		}
		s.floats = append(s.floats, box.out...)
		return err
	case "c:chart", "dgm:relIds", "o:OLEObject":
		s.note("object", 1, e.attr("ProgID"))
		return nil
	case "mc:AlternateContent":
		return s.alternate(s.drawing)
	}
	return s.children(s.drawing)
}

// drawnShape is the element of a Word shape. Its namespace is used for nothing else here.
const drawnShape = "?:wsp"

// shown reads the element of one picture, or of a drawing that stands for one, and adds the picture.
func (s *story) shown(next shot) error {
	outer := s.shot
	s.shot = next
	err := s.children(s.drawing)
	if err == nil {
		err = s.endShot()
	}
	s.shot = outer
	return err
}

// endShot adds the picture whose properties were read, if there is one.
func (s *story) endShot() error {
	if s.shot.id == "" {
		return nil
	}
	shot := s.shot
	s.shot.id = ""
	return s.addPicture(shot)
}

// turned reads the rotation and mirroring of a picture or a group. Mirroring is applied first; a vertical flip is
// a horizontal one and half a turn.
func (s *story) turned(e element) {
	const half = 180 * 60_000
	n, _ := strconv.Atoi(e.attr("rot"))
	on := func(name string) bool { return e.attr(name) == "1" || e.attr(name) == "true" }
	if on("flipV") {
		n += half
	}
	s.shot.cut.Mirrored = on("flipH") != on("flipV")
	s.shot.turn += n
}

// shareVML reads a fraction of a side in VML: 6554f is in 65,536ths; 0.1 and 10% are literal.
func shareVML(text string) float64 {
	divide := 1.0
	switch {
	case strings.HasSuffix(text, "f"):
		divide = 65_536
	case strings.HasSuffix(text, "%"):
		divide = 100
	}
	n, err := strconv.ParseFloat(strings.TrimRight(text, "f%"), 64)
	if err != nil || !(n > 0) {
		return 0
	}
	return min(n/divide, 1)
}

// turnVML reads the rotation of a VML shape, in 60,000ths of a degree.
func turnVML(css string) int {
	for part := range strings.SplitSeq(css, ";") {
		if name, value, _ := strings.Cut(part, ":"); strings.TrimSpace(name) == "rotation" {
			n, err := strconv.Atoi(strings.TrimSpace(value))
			if err == nil && n > -3600 && n < 3600 {
				return n * 60_000
			}
		}
	}
	return 0
}

// madeByWord matches alternative texts that no person wrote: file names, and Word's guesses.
var madeByWord = pattern(`(?i)^\S*\.(jpe?g|png|gif|webp|bmp|tiff?|emf|wmf|heic)$|description automatically generated|ai-generated content|คำอธิบายที่สร้างโดยอัตโนมัติ|สร้างขึ้นโดยอัตโนมัติ|[\\/]\S*\.(jpe?g|png)$`)

func altText(s string) string {
	const longest = 1000 // bytes
	s = strings.TrimSpace(s)
	if madeByWord().MatchString(s) || len(s) > longest {
		return ""
	}
	return s
}

// addPicture extracts a picture from the document, once for each way in which it is shown.
func (s *story) addPicture(shown shot) error {
	rel := s.rels[shown.id]
	if rel.external {
		s.note("picture-elsewhere", 1, path.Base(rel.target))
		return nil
	}
	if s.form.hidden {
		s.note("hidden-text", 1, path.Base(rel.target))
		return nil
	}
	const quarter, circle = 90 * 60_000, 360 * 60_000
	turn := (shown.turn%circle + circle) % circle
	if turn%quarter != 0 {
		s.note("picture-turned", 1, path.Base(rel.target))
	}
	shown.cut.Quarters = (turn + quarter/2) / quarter % 4
	key := fmt.Sprintf("%s %+v %v", rel.target, shown.cut, shown.shape)
	name, rule := s.names[key], ""
	if name == "" {
		if name, rule = s.takePicture(rel.target, shown); rule != "" {
			s.note(rule, 1, path.Base(rel.target))
			return nil
		}
		s.names[key] = name
	}
	s.seen++
	s.lines++
	s.floats = append(s.floats, line{role: picture, gap: para, picture: name, alt: s.altText, first: s.silent()})
	return nil
}

// silent reports whether the paragraph has no text yet.
func (s *story) silent() bool { return len(s.buffer) == 0 && lineText(s.pieces) == "" }

// takePicture returns the name of the picture in a part, as shown, or the rule for leaving it out.
func (s *story) takePicture(part string, shown shot) (name, rule string) {
	if !s.archive.has(part) {
		return "", "picture-missing"
	}
	if len(s.pictures) >= maxPictures {
		return "", "picture-count"
	}
	data, err := s.archive.unpack(part, min(maxPicture, maxAllPictures-s.pixels))
	switch {
	case errors.Is(err, errTooLarge):
		return "", "picture-size"
	case err != nil || len(data) == 0:
		return "", "picture-missing"
	}
	s.pixels += int64(len(data))
	if pictureSuffix(data) == "" {
		return "", "picture-format"
	}
	if shown.shape {
		return "", "picture-cut"
	}
	if shown.cut != (photo.Cut{}) {
		// What was cropped in Word is still in the file, and must not be published.
		if data, err = shown.cut.Apply(data); err != nil {
			return "", "picture-cut"
		}
		s.note("picture-shown", 1, path.Base(part))
	}
	sum := sha256.Sum256(data)
	if name = s.sums[sum]; name != "" {
		return name, ""
	}
	name = fmt.Sprintf("picture-%d.%s", len(s.pictures)+1, pictureSuffix(data))
	s.sums[sum] = name
	s.pictures = append(s.pictures, Picture{Name: name, Data: data})
	return name, ""
}

// pictureSuffix returns the file suffix for a picture's format, or "" if browsers do not show it.
func pictureSuffix(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xD8\xFF")):
		return "jpg"
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1A\n")):
		return "png"
	case bytes.HasPrefix(data, []byte("GIF87a")), bytes.HasPrefix(data, []byte("GIF89a")):
		return "gif"
	case len(data) > 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP":
		return "webp"
	}
	return ""
}
