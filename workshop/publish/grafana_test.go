package publish_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/cog/plugins"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/publish"
)

// grafana reads a dashboard by the types that Grafana makes of its own schema, and takes nothing
// that is not in there. What only an exported file has goes first.
func grafana(data []byte) error {
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		return err
	}
	delete(all, "__inputs")
	delete(all, "__requires")
	data, err := json.Marshal(all)
	if err != nil {
		return err
	}
	plugins.RegisterDefaultPlugins()
	//lint:ignore SA1019 The file is of the form that every Grafana imports; the newer one few can.
	var d dashboard.Dashboard
	err = d.UnmarshalJSONStrict(data)
	var none cog.BuildErrors
	if errors.As(err, &none) && len(none) == 0 { // that is how it says that all is well
		return nil
	}
	return err
}

// The dashboard is one by Grafana's published schema, down to the options of its panels.
func TestTheDashboardIsOneOfGrafanas(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "fi"} {
		data, err := publish.Dashboard(catalog.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		if err := grafana(data); err != nil {
			t.Errorf("%s: %v", lang, err)
		}
		for what, odd := range map[string]string{"a field that is none": `{"titel":"x"}`, "a field of another kind": `{"schemaVersion":"x"}`, "a panel's option that is none": `{"panels":[{"type":"barchart","options":{"upside":1}}]}`} {
			var all, other map[string]any
			if err := json.Unmarshal(data, &all); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal([]byte(odd), &other); err != nil {
				t.Fatal(err)
			}
			for k, v := range other {
				all[k] = v
			}
			spoiled, err := json.Marshal(all)
			if err != nil {
				t.Fatal(err)
			}
			if grafana(spoiled) == nil {
				t.Errorf("%s is taken", what)
			}
		}
	}
}
