package cli

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestServe previews the site of the build script as a user does; package serve tests the preview itself.
func TestServe(t *testing.T) {
	t.Parallel()
	site, err := txtar.ParseFile("testdata/script/build.txtar")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := txtar.Write(site, dir); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	out, stdout := io.Pipe()
	root := command(stdout, io.Discard)
	root.SetArgs([]string{"serve", "--root", dir, "--port", "0", "--now", sampleNow})
	ended := make(chan error, 1)
	go func() {
		err := root.ExecuteContext(ctx)
		stdout.Close()
		ended <- err
	}()

	var address string
	lines := bufio.NewScanner(out)
	for address == "" && lines.Scan() {
		if _, rest, ok := strings.Cut(lines.Text(), "เปิดดูที่ "); ok {
			address, _, _ = strings.Cut(rest, " ")
		}
	}
	if address == "" {
		t.Fatalf("no address was told: %v", <-ended)
	}
	go func() {
		for lines.Scan() {
		}
	}()
	res, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	page, err := io.ReadAll(res.Body)
	res.Body.Close()
	if err != nil || res.StatusCode != http.StatusOK || !strings.Contains(string(page), "/.hokhao/reload.js") {
		t.Errorf("%s, %v", res.Status, err)
	}
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("serve: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "public")); err == nil {
		t.Error("the preview made public/")
	}
}
