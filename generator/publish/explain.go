package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Explain returns an error of the file system as a sentence for officers, or nil for any other error. A relative path
// is resolved against dir.
func Explain(err error, dir string) *Error {
	var refused *Error
	var one *fs.PathError
	var two *os.LinkError
	var at string
	switch {
	case errors.As(err, &refused):
		return refused
	case errors.As(err, &one):
		at = one.Path
	case errors.As(err, &two):
		at = two.New
	default:
		return nil
	}
	if dir != "" && !filepath.IsAbs(at) {
		at = filepath.Join(dir, at)
	}
	say := func(rule, thai, hint string) *Error {
		return &Error{Rule: rule, Thai: fmt.Sprintf(thai, at), English: err.Error(), Hint: fmt.Sprintf(hint, at)}
	}
	switch {
	case isFull(err):
		return full(err).(*Error)
	case errors.Is(err, fs.ErrPermission):
		return say("disk-permission", "ไม่มีสิทธิ์ใช้ %s", "ให้สิทธิ์อ่านและเขียน %s แก่ผู้ที่สั่ง หรือปิดโปรแกรมที่เปิดไฟล์นี้อยู่ แล้วสั่งใหม่")
	case errors.Is(err, syscall.EROFS):
		return say("disk-read-only", "ดิสก์ที่เก็บ %s อ่านได้อย่างเดียว", "ทำให้ดิสก์ที่เก็บ %s เขียนได้ หรือเลือกโฟลเดอร์อื่น แล้วสั่งใหม่")
	case errors.Is(err, syscall.ENOTDIR):
		at = fileIn(at)
		return say("disk-file", "%s เป็นไฟล์ แต่ต้องเป็นโฟลเดอร์", "ย้ายหรือลบไฟล์ %s หรือเลือกโฟลเดอร์อื่น แล้วสั่งใหม่")
	case errors.Is(err, syscall.EISDIR):
		return say("disk-folder", "%s เป็นโฟลเดอร์ แต่ต้องเป็นไฟล์", "ย้ายหรือลบโฟลเดอร์ %s แล้วสั่งใหม่")
	case errors.Is(err, fs.ErrNotExist):
		return say("disk-missing", "ไม่พบ %s", "ตรวจว่ามี %s อยู่ และไม่มีผู้ลบหรือย้ายระหว่างทำงาน แล้วสั่งใหม่")
	default:
		return say("disk-failed", "อ่านหรือเขียน %s ไม่ได้", "ตรวจดิสก์และโฟลเดอร์ที่เก็บ %s แล้วสั่งใหม่")
	}
}

// fileIn returns the part of a path at which there is a file, or the whole path.
func fileIn(at string) string {
	for part := at; ; {
		if info, err := os.Stat(part); err == nil {
			if info.IsDir() {
				return at
			}
			return part
		}
		parent := filepath.Dir(part)
		if parent == part {
			return at
		}
		part = parent
	}
}

// explained returns Explain(err, dir), or err itself for other errors.
func explained(err error, dir string) error {
	if e := Explain(err, dir); e != nil {
		return e
	}
	return err
}

// full turns the system's error for a full disk into a sentence.
func full(err error) error {
	if err == nil || !isFull(err) {
		return err
	}
	return &Error{
		Rule:    "disk-full",
		Thai:    "พื้นที่ในดิสก์ไม่พอ ยังไม่มีสิ่งใดถูกเผยแพร่",
		English: "the disk is full: " + err.Error(),
		Hint:    "ลบไฟล์ที่ไม่ใช้ให้มีที่ว่าง แล้วสั่งใหม่",
	}
}
