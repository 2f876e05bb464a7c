package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// On a disk that is full nothing is published and the officer is told so; the old site stays whole, and with room the next build
// completes it.
func TestFullDisk(t *testing.T) {
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=24m"); errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.EACCES) {
		t.Skip("skipped: only root can mount a small disk")
	} else if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(disk, syscall.MNT_DETACH) })
	root := filepath.Join(disk, "site")
	if err := os.CopyFS(root, os.DirFS(synthesize(t, 12))); err != nil {
		t.Fatal(err)
	}
	public := filepath.Join(root, "public")
	mustBuild(t, root, public)
	before := tree(t, public)
	if err := os.WriteFile(filepath.Join(root, "content", "news", "2026", "more.md"), []byte("---\ntitle: ข่าวเมื่อดิสก์เต็ม\ndate: 2026-11-23\n---\n\nเนื้อข่าว\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	fill := filepath.Join(disk, "fill")
	for _, left := range []int64{0, 4 << 10, 40 << 10, 160 << 10} { // before, while and after files are staged
		fillDisk(t, disk, fill, left)
		code, _, errs := run(t, "build", "--root", root, "--output", public, "--now", sampleNow)
		if after := tree(t, public); code == exitFine {
			t.Errorf("%d bytes: built", left)
		} else if !strings.Contains(errs, "พื้นที่ในดิสก์ไม่พอ") || !strings.Contains(errs, "วิธีแก้: ลบไฟล์ที่ไม่ใช้") {
			t.Errorf("%d bytes: exit code %d\n%s", left, code, errs)
		} else {
			sameTree(t, "with a full disk", after, before)
		}
	}
	if err := os.Remove(fill); err != nil {
		t.Fatal(err)
	}
	mustBuild(t, root, public)
	clean := mustBuild(t, root, filepath.Join(t.TempDir(), "public"), "--clean", "--cache", filepath.Join(t.TempDir(), "cache"))
	sameTree(t, "with room again", tree(t, public), tree(t, clean))
}

// fillDisk writes a file that leaves so many bytes of a disk free.
func fillDisk(t *testing.T, disk, fill string, left int64) {
	t.Helper()
	_ = os.Remove(fill)
	var s syscall.Statfs_t
	if err := syscall.Statfs(disk, &s); err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(fill)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	block := make([]byte, s.Bsize)
	for n := int64(s.Bavail)*s.Bsize - left; n > 0; n -= s.Bsize {
		if _, err := file.Write(block); err != nil {
			return // it is full
		}
	}
}
