package build

import (
	"errors"
	"fmt"
	"io/fs"
)

// Explain gives an error of Run or Connect as a sentence for people.
func Explain(err error) string {
	var at *fs.PathError
	if !errors.As(err, &at) {
		return err.Error()
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		return fmt.Sprintf("ไม่มีสิทธิ์ใช้ %s โปรดตรวจสิทธิ์ของไฟล์หรือโฟลเดอร์นี้ หรือปิดโปรแกรมที่เปิดไฟล์นี้อยู่ (%v)", at.Path, err)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Sprintf("ไม่พบ %s (%v)", at.Path, err)
	default:
		return fmt.Sprintf("อ่านหรือเขียน %s ไม่ได้ (%v)", at.Path, err)
	}
}
