package web

import (
	"context"
	"reflect"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// A page is the view of a publication's page: the theme's view, and the text that the renderer opens.
type page[V any] struct {
	Page V
	Text bodyText
}

// An article is a pointer to a view that embeds view.Article.
type article[V any] interface {
	*V
	Shared() *view.Article
}

// A kindPage makes the pages of one kind.
type kindPage struct {
	view reflect.Type
	file func(*planner, *site.Publication) channel.File
}

var kindPages = map[content.Kind]kindPage{}

// pageOf registers the function that fills the view of a kind's page, which embeds view.Article. It is called to
// initialise package variables, in the file of each kind.
func pageOf[K content.Publication, V any, A article[V]](fill func(*planner, *site.Publication, K) V) struct{} {
	var zero K
	kindPages[zero.Kind()] = kindPage{reflect.TypeFor[V](), func(p *planner, pub *site.Publication) channel.File {
		v := page[V]{fill(p, pub, pub.Publication.(K)), p.bodyText(pub)}
		return channel.NewFile(site.FilePath(pub.Path), v, articleDrawing[V, A]{p.web.theme}.render).Of(pub)
	}}
	return struct{}{}
}

// page plans the page of a publication.
func (p *planner) page(pub *site.Publication, yield func(channel.File) bool) bool {
	return yield(kindPages[pub.Kind].file(p, pub))
}

// An articleDrawing renders a publication's page: it reads the text and calls the theme.
type articleDrawing[V any, A article[V]] struct{ theme view.Theme }

func (d articleDrawing[V, A]) render(ctx context.Context, out channel.Output, v page[V]) error {
	if err := v.Text.fill(A(&v.Page).Shared()); err != nil {
		return err
	}
	return d.theme.Draw(v.Page).Render(ctx, out)
}
