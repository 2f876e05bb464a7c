package attached_test

import (
	"testing"

	"hokhao/generator/attached"
)

func TestTable(t *testing.T) {
	got := string(attached.Table([][]string{{"file", "caption"}, {"a.jpg", "เขื่อน, \"ใหม่\"\nสองบรรทัด"}, {"=1+1", "-3.5"}, {"", "@ใคร"}}))
	want := "\ufefffile,caption\r\na.jpg,\"เขื่อน, \"\"ใหม่\"\"\r\nสองบรรทัด\"\r\n'=1+1,-3.5\r\n,'@ใคร\r\n"
	if got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
