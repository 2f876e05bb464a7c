package manuscript

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"path"
	"regexp"
	"strings"
)

// drawing reads what a run draws: pictures of either kind, text boxes, and objects that cannot be shown.
func (s *story) drawing(name string, e element) error {
	switch name {
	case "wp:docPr", "pic:cNvPr":
		if alt := altText(e.attr("descr")); alt != "" {
			s.altText = alt
		}
	case "v:shape", "v:rect":
		s.altText = altText(e.attr("alt"))
	case "a:blip":
		if id := e.attr("r:embed"); id != "" {
			return s.addPicture(id)
		}
		if id := e.attr("r:link"); id != "" {
			s.note("picture-elsewhere", 1, path.Base(s.rels[id].target))
		}
		return nil
	case "v:imagedata":
		if id := e.attr("r:id"); id != "" {
			return s.addPicture(id)
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

// madeByWord are alternative texts that no person wrote: names of files, and what Word guessed.
var madeByWord = regexp.MustCompile(`(?i)^\S*\.(jpe?g|png|gif|webp|bmp|tiff?|emf|wmf|heic)$|description automatically generated|ai-generated content|คำอธิบายที่สร้างโดยอัตโนมัติ|สร้างขึ้นโดยอัตโนมัติ|[\\/]\S*\.(jpe?g|png)$`)

func altText(s string) string {
	const longest = 1000 // bytes
	s = strings.TrimSpace(s)
	if madeByWord.MatchString(s) || len(s) > longest {
		return ""
	}
	return s
}

// addPicture takes a picture out of the document, once.
func (s *story) addPicture(id string) error {
	rel := s.rels[id]
	if rel.external {
		s.note("picture-elsewhere", 1, path.Base(rel.target))
		return nil
	}
	if s.form.hidden {
		s.note("hidden-text", 1, path.Base(rel.target))
		return nil
	}
	name, rule := s.names[rel.target], ""
	if name == "" {
		if name, rule = s.takePicture(rel.target); rule != "" {
			s.note(rule, 1, path.Base(rel.target))
			return nil
		}
		s.names[rel.target] = name
	}
	s.seen++
	s.lines++
	s.floats = append(s.floats, line{role: picture, gap: para, picture: name, alt: s.altText})
	return nil
}

// takePicture gives the name of the picture that a part holds, or the rule by which it is left out.
func (s *story) takePicture(part string) (name, rule string) {
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
	suffix := pictureSuffix(data)
	if suffix == "" {
		return "", "picture-format"
	}
	sum := sha256.Sum256(data)
	if name = s.sums[sum]; name != "" {
		return name, ""
	}
	name = fmt.Sprintf("picture-%d.%s", len(s.pictures)+1, suffix)
	s.sums[sum] = name
	s.pictures = append(s.pictures, Picture{Name: name, Data: data})
	return name, ""
}

// pictureSuffix tells by its beginning what a picture is; "" where a browser does not show it.
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
