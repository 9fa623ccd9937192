import { type Html, html } from '../../../customers/index.ts'
import { count, inWords, rangeInWords } from '../say.ts'
import type { Figure, FigureRow } from '../statement.ts'
import { axisOf, bar, colourOf, curveOf } from './charts.ts'

/** A figure as a table whose rows carry their drawing, so that eyes and screen readers find the same in one place. */
export function figureHtml(figure: Figure): Html {
  const { title, measure, rows, kind } = figure
  if (rows.length === 0) return html``
  const isShort = rows.length <= 12
  return html`<figure${isShort ? html` class="whole"` : ''}><figcaption>${title}${measure === '' ? '' : html`<small>${measure}</small>`}</figcaption>
${kind === 'curve' ? curveOf(figure) : ''}<div class="scroll"><table>${head(figure)}<tbody>${rows.map((row) => line(figure, row))}</tbody></table></div></figure>`
}

const isDrawn = ({ kind }: Figure) => kind === 'bars' || kind === 'funnel'
const isMeasured = ({ measure }: Figure) => measure !== ''

function head(figure: Figure): Html {
  const { columns, of, kind } = figure
  return html`<thead><tr><th scope="col">${kind === 'funnel' || kind === 'curve' ? 'Step' : ''}</th>${columns.map((name) => html`<th scope="col">${name}</th>`)}${
    isMeasured(figure)
      ? html`<th scope="col" class="n">${kind === 'table' ? figure.measure : 'Value'}</th><th scope="col">95% interval</th>`
      : ''
  }<th scope="col" class="n">n (${of})</th>${isDrawn(figure) ? html`<th scope="col"><span aria-hidden="true"></span></th>` : ''}</tr></thead>`
}

function line(figure: Figure, row: FigureRow): Html {
  const { label, cells, n, reliability } = row
  return html`<tr${reliability === 'ok' ? '' : html` class="grey"`}><th scope="row">${label}</th>${cells.map((cell) => html`<td>${cell}</td>`)}${
    isMeasured(figure) ? measured(figure, row) : ''
  }<td class="n">${count(n)}</td>${isDrawn(figure) ? html`<td class="draw">${bar(row, axisOf(figure), colourOf(figure, row.value))}</td>` : ''}</tr>`
}

function measured({ unit }: Figure, { value, low, high, reliability }: FigureRow): Html {
  if (value === null)
    return html`<td class="n">–</td><td class="range">${reliability === 'hidden' ? 'too few to show' : '–'}</td>`
  return html`<td class="n">${inWords(value, unit)}</td><td class="range">${rangeInWords({ low, high, unit }) || '–'}${reliability === 'few' ? ' (few)' : ''}</td>`
}
