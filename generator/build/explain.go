package build

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Explain gives an error of Run or Connect as a sentence for people.
func Explain(err error) string {
	var one *fs.PathError
	var two *os.LinkError
	var at string
	switch {
	case errors.As(err, &one):
		at = one.Path
	case errors.As(err, &two):
		at = two.New
	default:
		return err.Error()
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		return fmt.Sprintf("ไม่มีสิทธิ์ใช้ %s โปรดตรวจสิทธิ์ของไฟล์หรือโฟลเดอร์นี้ หรือปิดโปรแกรมที่เปิดไฟล์นี้อยู่ (%v)", at, err)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Sprintf("ไม่พบ %s (%v)", at, err)
	default:
		return fmt.Sprintf("อ่านหรือเขียน %s ไม่ได้ (%v)", at, err)
	}
}
