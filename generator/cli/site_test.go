package cli

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/jpeg"
	"io/fs"
	"math/rand/v2"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/net/html"

	"hokhao/generator/channel/channeltest"
	"hokhao/generator/soak"
)

// The time for which all tests build the sample.
const sampleNow = "2026-11-24 12:00"

// run runs a command line in this process.
func run(t testing.TB, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	code = Main(args, &out, &errs)
	return code, out.String(), errs.String()
}

// mustBuild builds a site and returns the output folder.
func mustBuild(t testing.TB, root, output string, args ...string) string {
	t.Helper()
	code, out, errs := run(t, append([]string{"build", "--root", root, "--output", output, "--now", sampleNow}, args...)...)
	if code != 0 {
		t.Fatalf("build: exit code %d\n%s%s", code, out, errs)
	}
	return output
}

// shared holds the result of sampleSite.
var shared struct {
	once         sync.Once
	dir          string
	root, public string
}

// sampleSite returns the output of the sample, built once for all tests, which must not change it. It was built
// with the default number of jobs, in a soak from the sample itself and otherwise from one with smaller pictures:
// making the sizes of large ones would take most of the time. Those with coordinates stay as they are.
func sampleSite(t testing.TB) string {
	t.Helper()
	shared.once.Do(func() {
		dir, err := os.MkdirTemp("", "hokhao-sample-")
		if err != nil {
			t.Fatal(err)
		}
		shared.dir = dir
		shared.root = "../.."
		if soak.Rounds(0, 1) == 0 {
			shared.root = filepath.Join(dir, "root")
			if err := os.CopyFS(filepath.Join(shared.root, "content"), os.DirFS("../../content")); err != nil {
				t.Fatal(err)
			}
			shrink(t, shared.root, image.Rect(0, 0, 1000, 600), hasCoordinates)
		}
		shared.public = mustBuild(t, shared.root, filepath.Join(dir, "public"), "--cache", filepath.Join(dir, "cache"))
	})
	if shared.public == "" {
		t.Fatal("the sample site could not be built; an earlier test says why")
	}
	return shared.public
}

// copySample copies the sources of the sample to a temporary folder.
func copySample(t testing.TB) string {
	t.Helper()
	root := t.TempDir()
	if err := os.CopyFS(filepath.Join(root, "content"), os.DirFS("../../content")); err != nil {
		t.Fatal(err)
	}
	return root
}

// copySmallSample is copySample with pictures of a few pixels, for tests that build it a hundred times.
func copySmallSample(t testing.TB) string {
	t.Helper()
	root := copySample(t)
	shrink(t, root, image.Rect(0, 0, 16, 9), func([]byte) bool { return false })
	return root
}

// hasCoordinates reports whether a JPEG points to coordinates, in either byte order of Exif.
func hasCoordinates(data []byte) bool {
	return bytes.Contains(data, []byte("\x88\x25\x00\x04")) || bytes.Contains(data, []byte("\x25\x88\x04\x00"))
}

// shrink replaces the pictures below root, except those to keep, by grey ones of a size.
func shrink(t testing.TB, root string, size image.Rectangle, keep func(data []byte) bool) {
	t.Helper()
	var small bytes.Buffer
	if err := jpeg.Encode(&small, image.NewGray(size), nil); err != nil {
		t.Fatal(err)
	}
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(p) != ".jpg" {
			return err
		}
		data, err := os.ReadFile(p)
		if err != nil || keep(data) {
			return err
		}
		// The name is appended so that all pictures differ.
		return os.WriteFile(p, append(slices.Clone(small.Bytes()), d.Name()...), 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// copyOfSample is copySmallSample in a soak, and otherwise a site of a tenth of its size, for tests that build it
// repeatedly.
func copyOfSample(t testing.TB) string {
	t.Helper()
	if soak.Rounds(0, 1) == 1 {
		return copySmallSample(t)
	}
	return synthesize(t, 40)
}

// tree returns the checksum of every published file by path.
func tree(t testing.TB, dir string) map[string][32]byte {
	t.Helper()
	sums := map[string][32]byte{}
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") {
			return err
		}
		data, err := os.ReadFile(p)
		rel, _ := filepath.Rel(dir, p)
		sums[filepath.ToSlash(rel)] = sha256.Sum256(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return sums
}

func sameTree(t testing.TB, what string, got, want map[string][32]byte) {
	t.Helper()
	for p, sum := range want {
		if g, ok := got[p]; !ok {
			t.Errorf("%s: %s is missing", what, p)
		} else if g != sum {
			t.Errorf("%s: %s differs", what, p)
		}
	}
	for p := range got {
		if _, ok := want[p]; !ok {
			t.Errorf("%s: %s is left over", what, p)
		}
	}
}

// TestSameInputSameBytes builds a site in several folders, with several numbers of jobs, warm and cold. In a soak
// the site is the sample.
func TestSameInputSameBytes(t *testing.T) {
	t.Parallel()
	a := copyOfSample(t)
	b := t.TempDir()
	if err := os.CopyFS(b, os.DirFS(a)); err != nil {
		t.Fatal(err)
	}
	one := tree(t, mustBuild(t, b, filepath.Join(b, "public")))
	if len(one) < 200 {
		t.Fatalf("only %d files were published", len(one))
	}
	sameTree(t, "one job, another folder", tree(t, mustBuild(t, a, filepath.Join(a, "public"), "--jobs", "1")), one)
	sameTree(t, "warm", tree(t, mustBuild(t, a, filepath.Join(a, "public"), "--jobs", "8")), one)
	sameTree(t, "clean, eight jobs", tree(t, mustBuild(t, a, filepath.Join(a, "public"), "--clean", "--jobs", "8")), one)
	if err := os.RemoveAll(filepath.Join(a, ".hokhao")); err != nil {
		t.Fatal(err)
	}
	sameTree(t, "without the cache", tree(t, mustBuild(t, a, filepath.Join(a, "public"))), one)
}

// A page is a published HTML file as an independent parser reads it.
type page struct {
	ids   map[string]bool
	links []string // href, src, srcset and the like, as written
}

func readPage(t testing.TB, file string) page {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	doc, err := html.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	p := page{ids: map[string]bool{}}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, a := range n.Attr {
			switch a.Key {
			case "id":
				if p.ids[a.Val] {
					t.Errorf("%s: the id %q stands twice", file, a.Val)
				}
				p.ids[a.Val] = true
			case "href", "src", "poster", "action", "data":
				p.links = append(p.links, a.Val)
			case "srcset":
				for part := range strings.SplitSeq(a.Val, ",") {
					p.links = append(p.links, strings.Fields(part)[0])
				}
			}
		}
	}
	return p
}

// inSheet matches references in style sheets.
var inSheet = regexp.MustCompile(`url\(["']?([^"')]+)["']?\)`)

// brokenLinks follows every link from the pages that can be reached from home, and returns the broken ones.
func brokenLinks(t testing.TB, public, base string, everything bool) []string {
	t.Helper()
	pages := map[string]page{}
	var broken, queue []string
	push := func(name string) {
		if _, seen := pages[name]; !seen && path.Ext(name) == ".html" {
			pages[name] = readPage(t, filepath.Join(public, filepath.FromSlash(name)))
			queue = append(queue, name)
		}
	}
	push("index.html")
	if everything {
		for name := range tree(t, public) {
			push(name)
		}
	}
	for len(queue) > 0 {
		from := queue[0]
		queue = queue[1:]
		for _, link := range pages[from].links {
			u, err := url.Parse(link)
			if err != nil {
				broken = append(broken, from+" → "+link)
				continue
			}
			if strings.HasPrefix(link, base) {
				u.Scheme, u.Host = "", ""
				u.Path = strings.TrimPrefix(link, strings.TrimSuffix(base, "/"))
				if p, err := url.Parse(u.Path); err == nil {
					u = p
				}
			} else if u.Scheme != "" || u.Host != "" {
				continue
			}
			target := (&url.URL{Path: "/" + from}).ResolveReference(u)
			name := strings.TrimPrefix(target.Path, "/")
			if name == "" || strings.HasSuffix(name, "/") {
				name += "index.html"
			}
			if info, err := os.Stat(filepath.Join(public, filepath.FromSlash(name))); err != nil || info.IsDir() {
				broken = append(broken, from+" → "+link)
				continue
			}
			push(name)
			if p, ok := pages[name]; ok && target.Fragment != "" && !p.ids[target.Fragment] {
				broken = append(broken, from+" → "+link+" (fragment)")
			}
		}
	}
	sheets, err := filepath.Glob(filepath.Join(public, "assets", "*.css"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range sheets {
		name := "assets/" + filepath.Base(file)
		sheet, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range inSheet.FindAllSubmatch(sheet, -1) {
			if at := path.Join(path.Dir(name), string(m[1])); !strings.HasPrefix(string(m[1]), "data:") {
				if _, err := os.Stat(filepath.Join(public, filepath.FromSlash(at))); err != nil {
					broken = append(broken, name+" → "+string(m[1]))
				}
			}
		}
	}
	slices.Sort(broken)
	return slices.Compact(broken)
}

func TestEveryLinkOfTheSampleLeadsSomewhere(t *testing.T) {
	t.Parallel()
	for _, b := range brokenLinks(t, sampleSite(t), "https://pr-kanchanaburi.example.go.th/", true) {
		t.Error(b)
	}
}

// TestKilledBuildsLeaveNoBrokenLink kills builds at random moments. Every link that can be reached from home always works,
// whoever reads pages meanwhile reads whole ones, and the next build completes the output.
func TestKilledBuildsLeaveNoBrokenLink(t *testing.T) {
	t.Parallel()
	root := synthesize(t, 12)
	public := filepath.Join(root, "public")
	mustBuild(t, root, public)
	program, err := exec.LookPath("hokhao-once") // this binary, which testscript puts into PATH
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	args := func() []string {
		return []string{"build", "--root", root, "--output", public, "--now", sampleNow}
	}
	if out, err := exec.Command(program, append(args(), "--clean")...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	whole := time.Since(began)
	stop := make(chan struct{})
	var reader sync.WaitGroup
	reader.Go(func() { readMeanwhile(t, public, stop) })
	defer func() { close(stop); reader.Wait() }()
	r := rand.New(rand.NewPCG(7, 9))
	for i := range soak.Rounds(2, 300) {
		p := filepath.Join(root, "content", "news", "2026", fmt.Sprintf("new-%d.md", i%7))
		if i%3 == 2 {
			_ = os.Remove(p)
		} else {
			text := fmt.Sprintf("---\ntitle: ข่าวด่วนครั้งที่ %d\ndate: 2026-11-%02d\ntopics: [health, transport]\ntags: [t%d]\n---\nเนื้อข่าว\n", i, 1+i%23, i)
			if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		extra := []string{}
		if i%2 == 0 {
			extra = append(extra, "--clean", "--base-url", fmt.Sprintf("https://pr%d.example.go.th/", i)) // every page changes
		}
		cmd := exec.Command(program, append(args(), extra...)...)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(r.Int64N(int64(whole))))
		_ = cmd.Process.Kill() // an error if it has finished, which is a moment to test too
		_ = cmd.Wait()
		if i > 1 && i%3 > 0 {
			continue // following all links takes longer than building
		}
		for _, b := range brokenLinks(t, public, "https://none.example/", false) {
			t.Errorf("kill %d: %s", i, b)
		}
		if t.Failed() {
			return
		}
	}
	if out, err := exec.Command(program, args()...).CombinedOutput(); err != nil {
		t.Fatalf("the build after the kills: %v\n%s", err, out)
	}
	clean := mustBuild(t, root, filepath.Join(t.TempDir(), "public"), "--clean", "--cache", filepath.Join(t.TempDir(), "cache"))
	sameTree(t, "after the kills", tree(t, public), tree(t, clean))
}

// readMeanwhile reads pages of a site that is being published, again and again, until stop is closed: each of them is whole.
func readMeanwhile(t *testing.T, public string, stop chan struct{}) {
	for {
		_ = filepath.WalkDir(public, func(name string, d fs.DirEntry, err error) error {
			select {
			case <-stop:
				return fs.SkipAll
			case <-time.After(10 * time.Millisecond):
			}
			if err != nil || d.IsDir() || strings.Contains(name, ".hokhao") || filepath.Ext(name) != ".html" {
				return nil // what is gone is gone
			}
			if data, err := os.ReadFile(name); err == nil && !bytes.HasSuffix(bytes.TrimSpace(data), []byte("</html>")) {
				t.Errorf("%s is not whole: %d bytes", name, len(data))
			}
			return nil
		})
		select {
		case <-stop:
			return
		default:
		}
	}
}

// The site for tests of channels switches on every channel of the program.
func TestTheTestSiteKnowsAllChannels(t *testing.T) {
	var names []string
	for _, c := range channels(false) {
		names = append(names, c.Name())
	}
	if !slices.Equal(names, channeltest.Channels) {
		t.Errorf("the program has the channels %v, the test site %v", names, channeltest.Channels)
	}
}
