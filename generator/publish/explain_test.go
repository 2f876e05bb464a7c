package publish

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// What an officer is told to mend exists, and mending it is enough: a folder rather than a file that is not there yet, or than
// one of several files of the program.
func TestExplain(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"public/news/a.html", "public/.hokhao-lock", "cache/state/x", "file"} {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	at := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	for _, c := range []struct {
		err      error
		rule, in string
	}{
		{&fs.PathError{Op: "open", Path: at("public/news/a.html"), Err: syscall.EACCES}, "disk-permission", "ไม่มีสิทธิ์ใช้ " + at("public/news/a.html")},
		{&fs.PathError{Op: "open", Path: at("public/.hokhao-lock"), Err: syscall.EACCES}, "disk-permission", "ในโฟลเดอร์ " + at("public")},
		{&os.LinkError{Op: "renameat", Old: ".hokhao-staging/1", New: "public/news/b.html", Err: syscall.EACCES}, "disk-permission", "ในโฟลเดอร์ " + at("public/news")},
		{&fs.PathError{Op: "mkdir", Path: at("public/new/2026"), Err: syscall.EPERM}, "disk-permission", "ในโฟลเดอร์ " + at("public")},
		{&fs.PathError{Op: "open", Path: at("public"), Err: syscall.EACCES}, "disk-permission", "ในโฟลเดอร์ " + at("public")},
		{&os.LinkError{Op: "rename", Old: at("cache/state-1"), New: at("cache/state"), Err: syscall.EEXIST}, "disk-folder", at("cache/state") + " เป็นโฟลเดอร์"},
		{&fs.PathError{Op: "open", Path: at("cache/state"), Err: syscall.EISDIR}, "disk-folder", at("cache/state") + " เป็นโฟลเดอร์"},
		{&fs.PathError{Op: "mkdir", Path: at("file/x"), Err: syscall.ENOTDIR}, "disk-file", at("file") + " เป็นไฟล์"},
		{&fs.PathError{Op: "open", Path: at("none"), Err: syscall.ENOENT}, "disk-missing", "ไม่พบ " + at("none")},
		{&fs.PathError{Op: "write", Path: at("public/x"), Err: syscall.ENOSPC}, "disk-full", "พื้นที่ในดิสก์ไม่พอ"},
		{&fs.PathError{Op: "write", Path: at("public/x"), Err: syscall.EROFS}, "disk-read-only", at("public/x")},
		{&fs.PathError{Op: "read", Path: at("file"), Err: syscall.EIO}, "disk-failed", at("file")},
	} {
		e := Explain(c.err, dir)
		if e == nil || e.Rule != c.rule || !strings.Contains(e.Thai, c.in) || e.Hint == "" {
			t.Errorf("%v: %+v, want %s about %s", c.err, e, c.rule, c.in)
		}
	}
}
