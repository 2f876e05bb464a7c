package web

import (
	"context"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// A page is what is rendered at the address of a publication: what the theme is handed, and the text that the
// renderer opens.
type page[V any] struct {
	Page V
	Text bodyText
}

// articles plans the pages of all publications. Where kinds differ, they differ here.
func (p *plan) articles(yield func(channel.File) bool) {
	for _, all := range [][]*site.Publication{p.s.Publications, p.s.StaticPages} {
		for _, pub := range all {
			if !yield(p.pageOf(pub).Of(pub)) {
				return
			}
		}
	}
}

func (p *plan) pageOf(pub *site.Publication) channel.File {
	at, w := pub.Path, p.web
	switch k := pub.Publication.(type) {
	case content.News:
		return file(at, p.release(pub, k), w.renderRelease)
	case content.Notice:
		return file(at, p.notice(pub, k), w.renderNotice)
	case content.Clarification:
		return file(at, p.clarification(pub, k), w.renderClarification)
	case content.Briefing:
		return file(at, p.briefing(pub, k), w.renderBriefing)
	case content.Exhibition:
		return file(at, p.exhibition(pub, k), w.renderExhibition)
	case content.Festival:
		return file(at, p.festival(pub, k), w.renderFestival)
	case content.Campaign:
		return file(at, p.campaign(pub, k), w.renderCampaign)
	case content.Programme:
		return file(at, p.programme(pub, k), w.renderProgramme)
	case content.Episode:
		return file(at, p.episode(pub, k), w.renderEpisode)
	case content.Film:
		return file(at, p.film(pub, k), w.renderFilm)
	case content.Plan:
		return file(at, p.planPage(pub, k), w.renderPlan)
	case content.Survey:
		return file(at, p.survey(pub, k), w.renderSurvey)
	case content.Document:
		return file(at, p.document(pub, k), w.renderDocument)
	case content.Training:
		return file(at, p.training(pub, k), w.renderTraining)
	default:
		return file(at, p.staticPage(pub), w.renderStaticPage)
	}
}

// draw opens the text of a publication's page and lets the theme draw it; a is v's own article.
func draw[V any](ctx context.Context, out channel.Output, v *page[V], a *view.Article, theme func(V) view.Component) error {
	if err := v.Text.fill(a); err != nil {
		return err
	}
	return theme(v.Page).Render(ctx, out)
}

func (w *web) renderRelease(ctx context.Context, out channel.Output, v page[view.Release]) error {
	return draw(ctx, out, &v, &v.Page.Article, w.theme.Release)
}

func (w *web) renderNotice(ctx context.Context, out channel.Output, v page[view.Notice]) error {
	return draw(ctx, out, &v, &v.Page.Article, w.theme.Notice)
}

func (w *web) renderClarification(ctx context.Context, out channel.Output, v page[view.Clarification]) error {
	return draw(ctx, out, &v, &v.Page.Article, w.theme.Clarification)
}

func (w *web) renderBriefing(ctx context.Context, out channel.Output, v page[view.Briefing]) error {
	return draw(ctx, out, &v, &v.Page.Article, w.theme.Briefing)
}

func (w *web) renderExhibition(ctx context.Context, out channel.Output, v page[view.Exhibition]) error {
	return draw(ctx, out, &v, &v.Page.Article, w.theme.Exhibition)
}

func (w *web) renderFestival(ctx context.Context, out channel.Output, v page[view.Festival]) error {
	return draw(ctx, out, &v, &v.Page.Article, w.theme.Festival)
}

func (w *web) renderCampaign(ctx context.Context, out channel.Output, v page[view.Campaign]) error {
	return draw(ctx, out, &v, &v.Page.Article, w.theme.Campaign)
}

func (w *web) renderProgramme(ctx context.Context, out channel.Output, v page[view.Programme]) error {
	return draw(ctx, out, &v, &v.Page.Article, w.theme.Programme)
}

func (w *web) renderEpisode(ctx context.Context, out channel.Output, v page[view.Episode]) error {
	return draw(ctx, out, &v, &v.Page.Article, w.theme.Episode)
}

func (w *web) renderFilm(ctx context.Context, out channel.Output, v page[view.Film]) error {
	return draw(ctx, out, &v, &v.Page.Article, w.theme.Film)
}

func (w *web) renderPlan(ctx context.Context, out channel.Output, v page[view.Plan]) error {
	return draw(ctx, out, &v, &v.Page.Article, w.theme.Plan)
}

func (w *web) renderSurvey(ctx context.Context, out channel.Output, v page[view.Survey]) error {
	return draw(ctx, out, &v, &v.Page.Article, w.theme.Survey)
}

func (w *web) renderDocument(ctx context.Context, out channel.Output, v page[view.Document]) error {
	return draw(ctx, out, &v, &v.Page.Article, w.theme.Document)
}

func (w *web) renderTraining(ctx context.Context, out channel.Output, v page[view.Training]) error {
	return draw(ctx, out, &v, &v.Page.Article, w.theme.Training)
}

func (w *web) renderStaticPage(ctx context.Context, out channel.Output, v page[view.StaticPage]) error {
	return draw(ctx, out, &v, &v.Page.Article, w.theme.StaticPage)
}
