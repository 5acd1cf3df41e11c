package publish

import (
	"encoding/json"

	"github.com/upturn-workshop/upturn/workshop"
)

// Words are the texts of the program in one language.
type Words interface {
	Lang() string
	T(key string, args ...string) string
}

// The parts of a dashboard as Grafana reads them.
type (
	dashboard struct {
		Inputs        []input  `json:"__inputs"`
		Requires      []needed `json:"__requires"`
		UID           string   `json:"uid"`
		Title         string   `json:"title"`
		Tags          []string `json:"tags"`
		SchemaVersion int      `json:"schemaVersion"`
		Version       int      `json:"version"`
		Editable      bool     `json:"editable"`
		GraphTooltip  int      `json:"graphTooltip"`
		Timezone      string   `json:"timezone"`
		Time          span     `json:"time"`
		Refresh       string   `json:"refresh"`
		Annotations   list     `json:"annotations"`
		Links         []any    `json:"links"`
		Templating    list     `json:"templating"`
		Panels        []panel  `json:"panels"`
	}
	input struct {
		Name     string `json:"name"`
		Label    string `json:"label"`
		Type     string `json:"type"`
		PluginID string `json:"pluginId"`
	}
	needed struct {
		Type    string `json:"type"`
		ID      string `json:"id"`
		Name    string `json:"name"`
		Version string `json:"version"`
	}
	span struct {
		From string `json:"from"`
		To   string `json:"to"`
	}
	list struct {
		List []variable `json:"list"`
	}
	source struct {
		Type string `json:"type"`
		UID  string `json:"uid"`
	}
	variable struct {
		Name       string `json:"name"`
		Label      string `json:"label"`
		Type       string `json:"type"`
		Datasource source `json:"datasource"`
		Query      string `json:"query"`
		Definition string `json:"definition"`
		Refresh    int    `json:"refresh"`
		Sort       int    `json:"sort"`
		Multi      bool   `json:"multi"`
		IncludeAll bool   `json:"includeAll"`
	}
	place struct {
		H int `json:"h"`
		W int `json:"w"`
		X int `json:"x"`
		Y int `json:"y"`
	}
	panel struct {
		ID          int            `json:"id"`
		Type        string         `json:"type"`
		Title       string         `json:"title"`
		Description string         `json:"description"`
		Datasource  source         `json:"datasource"`
		GridPos     place          `json:"gridPos"`
		Targets     []target       `json:"targets"`
		Options     map[string]any `json:"options"`
		FieldConfig fields         `json:"fieldConfig"`
	}
	target struct {
		RefID      string `json:"refId"`
		Datasource source `json:"datasource"`
		Format     string `json:"format"`
		EditorMode string `json:"editorMode"`
		RawQuery   bool   `json:"rawQuery"`
		RawSQL     string `json:"rawSql"`
	}
	fields struct {
		Defaults  map[string]any `json:"defaults"`
		Overrides []any          `json:"overrides"`
	}
)

// ours is the database, which Grafana asks for when the dashboard is taken in.
var ours = source{"grafana-postgresql-datasource", "${DS_UPTURN}"}

// The questions that the panels ask. Groups stand by their codes, never by a result.
const (
	whichProgramme = "SELECT DISTINCT programme FROM upturn.together ORDER BY programme"
	whichWave      = "SELECT DISTINCT wave FROM upturn.together WHERE programme = ${programme:sqlstring} ORDER BY wave"
	whichQuestion  = "SELECT DISTINCT question FROM upturn.together WHERE programme = ${programme:sqlstring} AND wave = ${wave} ORDER BY question"
	theChosen      = " WHERE programme = ${programme:sqlstring} AND wave = ${wave} AND question = ${question:sqlstring}"
	askTogether    = "SELECT mark, people FROM upturn.together" + theChosen + " ORDER BY mark_no"
	askCounted     = "SELECT DISTINCT groups, kept_back, n, cant_say, median FROM upturn.together" + theChosen
	askGroups      = "SELECT grp, held, n, cant_say, median, middle_half_from, middle_half_to, kept_back, why FROM upturn.measures" + theChosen + " ORDER BY length(grp), grp"
	askWaves       = "SELECT wave::text AS wave, mark, people FROM upturn.together WHERE programme = ${programme:sqlstring} AND question = ${question:sqlstring} ORDER BY wave, mark_no"
	askPromises    = "SELECT g.grp, g.promises_made, g.promises_kept FROM upturn.grp g JOIN upturn.programme p USING (client, programme) WHERE p.name = ${programme:sqlstring} ORDER BY length(g.grp), g.grp"
)

// Dashboard is one for Grafana, which asks the three views.
func Dashboard(w Words) ([]byte, error) {
	d := dashboard{
		Inputs:   []input{{"DS_UPTURN", "PostgreSQL", "datasource", ours.Type}},
		Requires: []needed{{"grafana", "grafana", "Grafana", "10.0.0"}, {"datasource", ours.Type, "PostgreSQL", "1.0.0"}},
		UID:      "upturn-programme-" + w.Lang(), Title: w.T("publish.board.title"), Tags: []string{"upturn"}, SchemaVersion: 39, Version: 1, Editable: true,
		Timezone: "browser", Time: span{"now-5y", "now"}, Annotations: list{[]variable{}}, Links: []any{},
		Templating: list{[]variable{
			choice("programme", w.T("programme.title"), whichProgramme), choice("wave", w.T("publish.board.wave"), whichWave), choice("question", w.T("publish.board.question"), whichQuestion),
		}},
	}
	board := func(kind, what, sql string, at place, options map[string]any) {
		d.Panels = append(d.Panels, panel{
			ID: len(d.Panels) + 1, Type: kind, Title: w.T("publish.board." + what), Description: w.T("publish.board." + what + "_means"), Datasource: ours, GridPos: at,
			Targets: []target{{"A", ours, "table", "code", true, sql}}, Options: options, FieldConfig: fields{map[string]any{}, []any{}},
		})
	}
	bars := map[string]any{ // all that Grafana's schema asks for
		"orientation": "horizontal", "xField": "mark", "showValue": "always", "xTickLabelRotation": 0, "xTickLabelMaxLength": 0, "stacking": "none", "barWidth": 0.97, "groupWidth": 0.7, "fullHighlight": false,
		"legend": map[string]any{"displayMode": "list", "placement": "bottom", "showLegend": false, "calcs": []string{}}, "tooltip": map[string]any{"mode": "single", "sort": "none"},
	}
	table := map[string]any{"showHeader": true, "frameIndex": 0}
	board("barchart", "together", askTogether, place{9, 12, 0, 0}, bars)
	board("table", "counted", askCounted, place{9, 12, 12, 0}, table)
	board("table", "groups", askGroups, place{10, 24, 0, 9}, table)
	board("table", "waves", askWaves, place{10, 12, 0, 19}, table)
	board("table", "promises", askPromises, place{10, 12, 12, 19}, table)
	data, err := json.MarshalIndent(d, "", "  ")
	if err != nil {
		return nil, workshop.Errorf(workshop.EBug, err)
	}
	return data, nil
}

func choice(name, label, sql string) variable {
	return variable{Name: name, Label: label, Type: "query", Datasource: ours, Query: sql, Definition: sql, Refresh: 2}
}
