package web

import (
	"bytes"
	"context"
	"path"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/key"
	"hokhao/generator/view"
)

// assetFolder is the folder of the theme's files.
const assetFolder = "/assets/"

// An asset is a file of the theme under its published name, which has a fingerprint of its bytes, so that a browser
// may cache it forever.
type asset struct {
	Name    string
	Address string
	Bytes   []byte
}

// publish names the theme's assets. Style sheets come last, because they refer to the others.
func publish(all []view.Asset) []asset {
	var published []asset
	var names []string // pairs of old and new names for strings.NewReplacer
	add := func(name string, data []byte) {
		ext := path.Ext(name)
		file := strings.TrimSuffix(name, ext) + "." + key.Bytes(data).Short() + ext
		published = append(published, asset{name, assetFolder + file, data})
		names = append(names, `url("`+name+`")`, `url(`+file+`)`, `url(`+name+`)`, `url(`+file+`)`)
	}
	for _, a := range all {
		if path.Ext(a.Name) != ".css" {
			add(a.Name, bytes.Clone(a.Bytes))
		}
	}
	named := strings.NewReplacer(names...)
	for _, a := range all {
		if path.Ext(a.Name) == ".css" {
			add(a.Name, []byte(named.Replace(string(a.Bytes))))
		}
	}
	return published
}

func (p *planner) assetFiles(yield func(channel.File) bool) {
	for _, a := range p.assets {
		if !yield(file(a.Address, a, renderAsset)) {
			return
		}
	}
}

func renderAsset(_ context.Context, out channel.Output, a asset) error {
	_, err := out.Write(a.Bytes)
	return err
}
