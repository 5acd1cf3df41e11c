// Draws the pages that the file given holds with pdfkit, and says how long that
// took. For each line that comes in, how many people, one goes out: milliseconds
// and bytes.
import fs from 'node:fs'
import readline from 'node:readline'
import PDFDocument from 'pdfkit'

const job = JSON.parse(fs.readFileSync(process.argv[2]))
const fonts = [fs.readFileSync(job.regular), fs.readFileSync(job.bold)]
const grey = t => [t, t, t]

function item(doc, op) {
  if (op.text !== undefined) {
    doc.font(op.bold ? 'b' : 'r').fontSize(op.size).fillColor(grey(op.fill))
    doc.text(op.text, op.x, op.y, { lineBreak: false, baseline: 'alphabetic' })
    return
  }
  for (const [what, ...p] of op.path) {
    if (what === 'm') doc.moveTo(...p)
    else if (what === 'l') doc.lineTo(...p)
    else if (what === 'c') doc.bezierCurveTo(...p)
    else doc.closePath()
  }
  if (op.stroke >= 0) doc.lineWidth(op.width)
  if (op.fill >= 0 && op.stroke >= 0) doc.fillAndStroke(grey(op.fill), grey(op.stroke))
  else if (op.fill >= 0) doc.fill(grey(op.fill))
  else doc.stroke(grey(op.stroke))
}

function make(people) {
  return new Promise(done => {
    const doc = new PDFDocument({ size: [job.width, job.height], margin: 0, autoFirstPage: false })
    const parts = []
    doc.on('data', d => parts.push(d))
    doc.on('end', () => done(Buffer.concat(parts)))
    doc.registerFont('r', fonts[0])
    doc.registerFont('b', fonts[1])
    for (let n = 0; n < people; n++) {
      for (const page of job.pages) {
        doc.addPage()
        for (const op of page) item(doc, op)
        if (job.names) item(doc, { ...job.name, text: job.names[n % job.names.length] })
      }
    }
    doc.end()
  })
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const start = performance.now()
  const pdf = await make(Number(line))
  console.log((performance.now() - start).toFixed(3), pdf.length)
}
