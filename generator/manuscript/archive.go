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

// An archive is a document stored as a zip file: its parts by name in lower case. Names are only looked up, never
// used as file names, so no name can point outside a folder.
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

// refused returns the reason why an archive that is not a Word document cannot be read.
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

// unpack returns the bytes of a part, or an error if they exceed limit.
func (a *archive) unpack(name string, limit int64) ([]byte, error) {
	f := a.files[strings.ToLower(name)]
	if f == nil {
		return nil, errBroken
	}
	const encrypted = 1 // a flag bit
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
	// The size in the zip directory may be wrong.
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	switch {
	case int64(len(data)) > limit:
		return nil, errTooLarge
	case err != nil:
		return nil, errBroken
	}
	return data, nil
}

// part returns a reader of an XML part.
func (a *archive) part(name string) (*tokens, error) {
	data, err := a.unpack(name, a.left)
	if err != nil {
		return nil, err
	}
	a.left -= int64(len(data))
	return newTokens(data)
}

// A relationship is a reference from one part to another, or to something outside the document.
type relationship struct {
	kind     string // last element of the type's URI
	target   string // name of a part, or an address
	external bool
}

// relationships returns the references of a part by id; those of the part "" are the document's own. A part whose
// relationships are missing or damaged has none, so that its text can still be read.
func (a *archive) relationships(part string) map[string]relationship {
	out := map[string]relationship{}
	folder, base := path.Split(part)
	t, err := a.part(path.Join(folder, "_rels", base+".rels"))
	if err != nil {
		return out
	}
	// The error is dropped: the relationships read before the damage are used.
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

// resolve returns the name of the part that a relationship's target refers to.
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
