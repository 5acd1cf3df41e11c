package paper

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"unicode"
)

// program is what a file says it was made by.
const program = "Upturn"

// text writes a text as a PDF string.
func text(s string) string { return "<FEFF" + hex16(s) + ">" }

// info is what a file says of itself to those who look nowhere else.
func (a About) info() string {
	// In full: the letter of the standard gives a Z its minutes as well.
	date := a.When.UTC().Format("(D:20060102150405+00'00')")
	return fmt.Sprintf("<</Title %s/Subject %s/Creator (%s)/Producer (%s)/CreationDate %s/ModDate %s>>", text(a.Title), text(a.Subject), program, program, date, date)
}

// catalog is what a document is as a whole: where its parts are, and how a window
// shows and a printer prints it.
func (u *update) catalog(c *File, pages []int) string {
	more := "/DisplayDocTitle true/PrintScaling /None"
	if c.about.Duplex {
		more += "/Duplex /DuplexFlipLongEdge"
	}
	outlines := u.outline(c.bookmarks, c.height, pages)
	out := fmt.Sprintf("<</Type /Catalog/Pages 1 0 R/Lang %s/ViewerPreferences <<%s>>/MarkInfo <</Marked true>>", literal(c.about.Lang), more)
	out += fmt.Sprintf("/StructTreeRoot %d 0 R/Metadata %d 0 R/PageLabels %s", c.tags.write(u, pages), u.metadata(c.about), labelled(c.labels))
	if outlines > 0 {
		out += fmt.Sprintf("/Outlines %d 0 R/PageMode /UseOutlines", outlines)
	}
	return out + ">>"
}

// label counts the pages from one on anew, behind a name.
type label struct {
	page int // from 0
	name string
}

// labelled says what the numbers of the pages are.
func labelled(labels []label) string {
	if len(labels) == 0 || labels[0].page > 0 {
		labels = append([]label{{}}, labels...)
	}
	var b strings.Builder
	for _, l := range labels {
		before := ""
		if l.name != "" {
			before = "/P " + text(l.name+" ")
		}
		fmt.Fprintf(&b, "%d <</S /D%s>> ", l.page, before)
	}
	return "<</Nums [" + b.String() + "]>>"
}

// metadata adds what the file says of itself in the words of libraries and archives.
// It stays as it is, for programs that look for it and know nothing else of PDF.
func (u *update) metadata(a About) int {
	date := a.When.UTC().Format("2006-01-02T15:04:05Z")
	said := strings.NewReplacer("{lang}", escaped(a.Lang), "{title}", escaped(a.Title), "{subject}", escaped(a.Subject), "{date}", date, "{program}", program).Replace(xmp)
	u.next++
	u.streams[u.next-1] = stream{dict: "/Type /Metadata/Subtype /XML", data: []byte(said), plain: true}
	return u.next - 1
}

// escaped makes a text one of XML. What XML cannot hold no file may have.
func escaped(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)))
	return b.String()
}

const xmp = `<?xpacket begin="` + "\uFEFF" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<xmp:CreatorTool>{program}</xmp:CreatorTool><xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{program}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
