package kit

import (
	"archive/zip"
	"crypto/sha256"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
	"time"

	"hokhao/generator/channel"
)

// A writer writes a kit so that equal packs have equal bytes. Everything is stored as it is, since photos and PDFs are
// compressed already, with its checksum and size before it: readers that do not seek understand that too.
type writer struct {
	out    channel.Output
	zip    *zip.Writer
	pack   pack
	sums   strings.Builder
	failed error
}

func newWriter(out channel.Output, v pack) *writer {
	return &writer{out: out, zip: zip.NewWriter(out), pack: v}
}

// utf8Names says that names are in UTF-8 (APPNOTE 4.4.4, bit 11).
const utf8Names = 0x800

// create begins an entry of known size and checksum.
func (w *writer) create(name string, size uint64, crc uint32) (io.Writer, error) {
	h := &zip.FileHeader{Name: w.pack.Folder + name, Method: zip.Store, Flags: utf8Names, CRC32: crc, UncompressedSize64: size, CompressedSize64: size}
	//lint:ignore SA1019 CreateRaw writes these fields, not Modified
	h.ModifiedDate, h.ModifiedTime = dosTime(w.pack.Changed)
	h.SetMode(0o644)
	return w.zip.CreateRaw(h)
}

// dosTime returns a moment as ZIP writes it, without a zone: as the office's clock showed it.
func dosTime(t time.Time) (date, clock uint16) {
	year := max(0, t.Year()-1980)
	return uint16(year<<9 | int(t.Month())<<5 | t.Day()), uint16(t.Hour()<<11 | t.Minute()<<5 | t.Second()/2)
}

func (w *writer) text(name, text string) {
	if w.failed != nil {
		return
	}
	e, err := w.create(name, uint64(len(text)), crc32.ChecksumIEEE([]byte(text)))
	if err == nil {
		_, err = io.WriteString(e, text)
	}
	w.failed = err
	w.sum(name, sha256.Sum256([]byte(text)))
}

// part copies a published file. It is read twice, since its checksum goes before it.
func (w *writer) part(p part) {
	if w.failed != nil {
		return
	}
	w.failed = func() error {
		crc, hash := crc32.NewIEEE(), sha256.New()
		if err := w.copy(io.MultiWriter(crc, hash), p); err != nil {
			return err
		}
		e, err := w.create(p.Name, uint64(p.size()), crc.Sum32())
		if err != nil {
			return err
		}
		w.sum(p.Name, [32]byte(hash.Sum(nil)))
		return w.copy(e, p)
	}()
}

func (w *writer) copy(to io.Writer, p part) error {
	from, err := w.out.Open(p.Fact)
	if err != nil {
		return err
	}
	defer from.Close()
	return p.Credit.into(to, from)
}

// sum records a hash in the form that sha256sum reads.
func (w *writer) sum(name string, hash [32]byte) { fmt.Fprintf(&w.sums, "%x  %s\n", hash, name) }

func (w *writer) close() error {
	w.text(sumsName, w.sums.String())
	if w.failed != nil {
		return w.failed
	}
	return w.zip.Close()
}
