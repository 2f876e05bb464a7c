package manuscript

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"net/url"
	"path"
	"strings"
)

// An archive is a document as a zip file: parts by their names, which differ in more than letter case. Names are
// only looked up, never written to, so that no name can lead anywhere.
type archive struct {
	files map[string]*zip.File
	left  int64 // bytes that XML parts may still unpack to
}

const maxEntries = 20_000

func openArchive(data []byte) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, errBroken
	}
	if len(z.File) > maxEntries {
		return nil, errTooLarge
	}
	a := &archive{files: map[string]*zip.File{}, left: maxParts}
	for _, f := range z.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
		if _, twice := a.files[name]; !twice {
			a.files[name] = f
		}
	}
	return a, nil
}

func (a *archive) has(name string) bool { return a.files[strings.ToLower(name)] != nil }

// refused returns why an archive that is no Word document cannot be read.
func (a *archive) refused() error {
	if f := a.files["mimetype"]; f != nil {
		const longest = 100
		if kind, err := a.unpack("mimetype", longest); err == nil && strings.HasPrefix(string(kind), "application/vnd.oasis.opendocument.text") {
			return errOpenDocument
		} else if err == nil && strings.HasPrefix(string(kind), "application/vnd.oasis.opendocument") {
			return errSheet
		}
	}
	switch {
	case a.has("xl/workbook.xml"), a.has("xl/workbook.bin"), a.has("ppt/presentation.xml"):
		return errSheet
	case a.has("index/document.iwa"), a.has("index.zip"):
		return errPages
	}
	return errArchive
}

// unpack returns the bytes of a part, if they are not more than limit.
func (a *archive) unpack(name string, limit int64) ([]byte, error) {
	f := a.files[strings.ToLower(name)]
	if f == nil {
		return nil, errBroken
	}
	const encrypted = 1 // bit of the flags
	if f.Flags&encrypted != 0 {
		return nil, errEncrypted
	}
	if f.UncompressedSize64 > uint64(limit) {
		return nil, errTooLarge
	}
	r, err := f.Open()
	if err != nil {
		return nil, errBroken
	}
	defer r.Close()
	// What the directory says of the size need not be so.
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	switch {
	case int64(len(data)) > limit:
		return nil, errTooLarge
	case err != nil:
		return nil, errBroken
	}
	return data, nil
}

// part returns an XML part ready for reading.
func (a *archive) part(name string) (*tokens, error) {
	data, err := a.unpack(name, a.left)
	if err != nil {
		return nil, err
	}
	a.left -= int64(len(data))
	return newTokens(data)
}

// A relationship leads from a part to another, or out of the document.
type relationship struct {
	kind     string // last element of the type
	target   string // name of a part, or an address
	external bool
}

// relationships returns what a part refers to, by id; the part "" is the document as a whole. A part without them, or with damaged ones, has none: text is
// worth more than what hangs on it.
func (a *archive) relationships(part string) map[string]relationship {
	out := map[string]relationship{}
	folder, base := path.Split(part)
	t, err := a.part(path.Join(folder, "_rels", base+".rels"))
	if err != nil {
		return out
	}
	// Not an error: what was read before the damage counts.
	_ = t.children(func(_ string, root element) error {
		return t.children(func(name string, e element) error {
			if name == "Relationship" {
				r := relationship{kind: path.Base(e.attr("Type")), target: e.attr("Target"), external: e.attr("TargetMode") == "External"}
				if !r.external {
					r.target = resolve(part, r.target)
				}
				out[e.attr("Id")] = r
			}
			return nil
		})
	})
	return out
}

// resolve returns the name of the part that a target of another part names.
func resolve(part, target string) string {
	if plain, err := url.PathUnescape(target); err == nil {
		target = plain
	}
	target = strings.ReplaceAll(target, `\`, "/")
	if !strings.HasPrefix(target, "/") {
		target = path.Join("/", path.Dir(part), target)
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}
